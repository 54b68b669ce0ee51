//! Days on which something was paid that nobody confirmed. Knows the day's payouts as the office gives
//! them; not who may confirm.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::Place;
use super::list::step_of;
use crate::domain::{CaseId, Day, Order, UnitId};
use crate::keys::{Action, Context};
use crate::office::{Answer, PaidPerson, PayDay, PayDays as Listed, PayDaysAsked};
use crate::text::day;
use crate::text::desk::{
    Hindrance, PayDayColumn, commune_name, confirm_pay_day, in_millions, no_pay_days, paid_by,
    pay_day_head, pay_day_name, pay_days_sum, pay_days_title,
};
use crate::tui::cursor::Cursor;
use crate::tui::event::Ticket;
use crate::tui::form::Draft;
use crate::tui::outbox::{Outbox, Wish};
use crate::tui::pen::{Column, Pen, REST};
use crate::tui::question::{Question, Yes};
use crate::tui::theme::{Look, Role};
use crate::tui::view::View;

const COLUMNS: [(PayDayColumn, Column); 5] = [
    (PayDayColumn::Day, Column::left(1, 10)),
    (PayDayColumn::Commune, Column::left(12, 20)),
    (PayDayColumn::Payouts, Column::right(33, 8)),
    (PayDayColumn::Households, Column::right(42, 8)),
    (PayDayColumn::Amount, Column::right(51, 6)),
];
/// Columns of a person of a day.
const CODE: Column = Column::left(3, 8);
const NAME: Column = Column::left(12, 26);
const AMOUNT: Column = Column::right(39, 6);
const BY: Column = Column::left(47, REST);

/// Which list the keys move in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Focus {
    #[default]
    Days,
    /// The payouts of the day under the cursor.
    Payouts,
}

/// The list of days.
#[derive(Debug, Default)]
pub(crate) struct PayDays {
    focus: Focus,
    days: Cursor,
    payouts: Cursor,
    /// The day under the cursor, by which it is found again.
    day: Option<(UnitId, Day)>,
    view: View<Listed>,
}

impl PayDays {
    pub(super) fn context(&self) -> Context {
        Context::PayDays
    }

    pub(super) fn hints(&self) -> Vec<Action> {
        vec![
            Action::Open,
            Action::ConfirmDay,
            Action::Find,
            Action::Help,
            Action::Undo,
            Action::Back,
        ]
    }

    pub(super) fn refuse(&self, action: Action) -> Option<Hindrance> {
        let is_about_a_day = action == Action::Open || action == Action::ConfirmDay;
        let is_vain = is_about_a_day && self.of_day().is_none();
        is_vain.then_some(Hindrance::NothingHere)
    }

    fn of_day(&self) -> Option<&PayDay> {
        self.view.get()?.days.get(self.days.at())
    }

    fn paid(&self) -> Option<&PaidPerson> {
        self.of_day()?.payouts.get(self.payouts.at())
    }

    pub(super) fn act(&mut self, action: Action, out: &mut Outbox, look: &Look) {
        let (days, payouts) = heights(out.rows());
        if let Some(step) = step_of(action) {
            match self.focus {
                Focus::Days => {
                    self.days.step(step, days);
                    self.remember();
                }
                Focus::Payouts => {
                    self.payouts.step(step, payouts);
                }
            }
        } else if action == Action::Back && self.focus == Focus::Payouts {
            self.focus = Focus::Days;
        } else if action == Action::Back {
            out.wish(Wish::Close);
        } else if action == Action::Open && self.focus == Focus::Days {
            self.focus = Focus::Payouts;
        } else if action == Action::Open {
            let case = self.paid().map(|paid| paid.case);
            out.wishes(case.map(|case| Wish::Open(Place::Card(case))));
        } else if action == Action::ConfirmDay {
            out.wishes(self.confirm(look));
        }
    }

    fn confirm(&self, look: &Look) -> Option<Wish> {
        let of = self.of_day()?;
        let order = Order::ConfirmDay {
            point: of.place.unit.code(),
            date: of.date,
        };
        let draft = Box::new(Draft { order, on: None });
        Some(Wish::Confirm(Box::new(Question {
            text: confirm_pay_day(look.lang, of),
            yes: Yes::Send(draft, None),
        })))
    }

    fn remember(&mut self) {
        self.day = self.of_day().map(|of| (of.place.unit, of.date));
        let payouts = self.of_day().map_or(0, |of| of.payouts.len());
        self.payouts = Cursor::default();
        self.payouts.set_total(payouts);
    }

    pub(super) fn shows(&self, case: CaseId) -> bool {
        let days = self.view.get().map_or(&[][..], |listed| &listed.days);
        let mut payouts = days.iter().flat_map(|of| &of.payouts);
        payouts.any(|paid| paid.case == case)
    }

    pub(super) fn hear(&mut self, ticket: Ticket, answer: &Answer, out: &mut Outbox) -> bool {
        if !self.view.expects(ticket) {
            return false;
        }
        if let Answer::PayDaysAsked(listed) = answer {
            self.days.set_total(listed.days.len());
            let known = |of: &PayDay| Some((of.place.unit, of.date)) == self.day;
            let at = listed.days.iter().position(known);
            let person = self.paid().map(|paid| paid.case);
            self.view.set((**listed).clone());
            if let Some(at) = at {
                self.days.set(at, heights(out.rows()).0);
                self.remember();
                self.find_again(person, out);
            } else {
                // Its day is confirmed: what it held is not listed any more.
                self.focus = Focus::Days;
                self.remember();
            }
        }
        true
    }

    fn find_again(&mut self, person: Option<CaseId>, out: &Outbox) {
        let known = |paid: &PaidPerson| Some(paid.case) == person;
        let at = self
            .of_day()
            .and_then(|of| of.payouts.iter().position(known));
        if let Some(at) = at {
            self.payouts.set(at, heights(out.rows()).1);
        }
    }

    pub(super) fn miss(&mut self, ticket: Ticket) -> bool {
        self.view.expects(ticket)
    }

    pub(super) fn spoil(&mut self) {
        self.view.spoil();
    }

    pub(super) fn ask(&mut self, out: &mut Outbox) {
        if self.view.is_due() {
            self.view.ask(PayDaysAsked {}, out);
        }
    }

    /// Keys wait for the day they are about.
    pub(super) fn is_held(&self) -> bool {
        self.view.is_awaited()
    }

    pub(super) fn heading(&self, look: &Look) -> String {
        pay_days_title(look.lang).to_owned()
    }

    pub(super) fn draw(&self, area: Rect, buf: &mut Buffer, look: &Look) {
        let Some(listed) = self.view.get() else {
            return;
        };
        let mut pen = Pen::new(area, buf, look);
        let lang = look.lang;
        pen.line(0, &pay_days_sum(lang, listed, look.dot()), Role::Plain);
        for (column, place) in COLUMNS {
            pen.cell(1, place, pay_day_head(lang, column), Role::Heading);
        }
        if listed.days.is_empty() {
            return pen.line(2, no_pay_days(lang), Role::Quiet);
        }
        let (days, payouts) = heights(usize::from(area.height));
        for (row, at) in (2_u16..).zip(self.days.window(days)) {
            if let Some(of) = listed.days.get(at) {
                let has_cursor = self.focus == Focus::Days && at == self.days.at();
                draw_day(&mut pen, row, of, has_cursor, at == self.days.at());
            }
        }
        let Some(of) = self.of_day() else { return };
        let top = 2 + u16::try_from(days).unwrap_or_default() + 1;
        pen.line(top, &pay_day_name(lang, of), Role::Heading);
        for (row, at) in (top + 1..).zip(self.payouts.window(payouts)) {
            if let Some(paid) = of.payouts.get(at) {
                let has_cursor = self.focus == Focus::Payouts && at == self.payouts.at();
                draw_paid(&mut pen, row, paid, has_cursor);
            }
        }
    }
}

fn draw_day(pen: &mut Pen<'_>, row: u16, of: &PayDay, has_cursor: bool, is_shown: bool) {
    let lang = pen.look().lang;
    pen.cursor(row, has_cursor);
    for (column, place) in COLUMNS {
        let text = match column {
            PayDayColumn::Day => day(of.date),
            PayDayColumn::Commune => commune_name(lang, &of.place),
            PayDayColumn::Payouts => of.payouts.len().to_string(),
            PayDayColumn::Households => of.households.to_string(),
            PayDayColumn::Amount => in_millions(lang, of.amount),
        };
        let is_name = column == PayDayColumn::Commune && is_shown;
        let role = if is_name { Role::Cursor } else { Role::Plain };
        pen.cell(row, place, &text, role);
    }
}

fn draw_paid(pen: &mut Pen<'_>, row: u16, paid: &PaidPerson, has_cursor: bool) {
    let lang = pen.look().lang;
    pen.text(row, 1, 1, if has_cursor { ">" } else { " " }, Role::Plain);
    let name = if has_cursor {
        Role::Cursor
    } else {
        Role::Plain
    };
    pen.cell(row, CODE, &paid.case.to_string(), Role::Quiet);
    pen.cell(row, NAME, &paid.name, name);
    pen.cell(row, AMOUNT, &in_millions(lang, paid.amount), Role::Plain);
    pen.cell(row, BY, &paid_by(lang, paid), Role::Quiet);
}

/// Rows of the days, and of the payouts of one of them: beside them the sum, the heads, a blank row and the
/// name of the day.
fn heights(rows: usize) -> (usize, usize) {
    let room = rows.saturating_sub(4).max(2);
    let days = room.div_ceil(2);
    (days, room - days)
}
