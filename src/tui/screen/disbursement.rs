//! The board of payouts: everybody on the way to money, by gate or by transaction day. Knows rows as the
//! office gives them; a person's steps are taken on the card.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::Place;
use super::list::step_of;
use super::people::missing;
use crate::domain::CaseId;
use crate::keys::{Action, Context};
use crate::office::{Answer, BoardOrder, BoardRow, Disbursement as Board, DisbursementAsked, Gate};
use crate::text::Lang;
use crate::text::desk::{
    BoardColumn, Hindrance, board_day, board_head, board_order, commune_name, disbursement_title,
    gate, gate_sums, in_millions, in_the_way, nobody_on_the_way, paid_this_month, why_in_the_way,
};
use crate::tui::event::Ticket;
use crate::tui::fit;
use crate::tui::outbox::{Neighbour, Outbox, Wish};
use crate::tui::paged::Paged;
use crate::tui::pen::{Column, Pen, REST};
use crate::tui::theme::{Look, Role};

/// Rows beside the people: the sums, the order, the heads.
const OTHER_ROWS: usize = 3;
/// Columns from which names have more room.
const WIDE_COLUMNS: u16 = 100;

/// The board.
#[derive(Debug, Default)]
pub(crate) struct Disbursement {
    order: BoardOrder,
    list: Paged<Board>,
    /// Who is under the cursor, to be found again when the board changes.
    case: Option<CaseId>,
}

impl Disbursement {
    pub(super) fn context(&self) -> Context {
        Context::Disbursement
    }

    pub(super) fn hints(&self) -> Vec<Action> {
        vec![
            Action::Open,
            Action::BoardSort,
            Action::Find,
            Action::Palette,
            Action::Help,
            Action::Undo,
            Action::Back,
        ]
    }

    pub(super) fn refuse(&self, action: Action) -> Option<Hindrance> {
        let is_vain = action == Action::Open && self.list.row().is_none();
        is_vain.then_some(Hindrance::NothingHere)
    }

    pub(super) fn act(&mut self, action: Action, out: &mut Outbox) {
        if let Some(step) = step_of(action) {
            self.list.cursor.step(step, height(out.rows()));
            self.case = self.list.case();
        } else if action == Action::BoardSort {
            self.order = self.order.other();
            self.list.spoil();
        } else if action == Action::Open {
            let case = self.list.case();
            out.wishes(case.map(|case| Wish::Open(Place::Card(case))));
        }
    }

    pub(super) fn neighbour(&mut self, which: Neighbour, rows: usize) -> Option<CaseId> {
        let case = self.list.neighbour(which, height(rows));
        self.case = self.list.case();
        case
    }

    /// Whether somebody is among the rows on screen.
    pub(super) fn shows(&self, case: CaseId) -> bool {
        self.list.shows(case)
    }

    pub(super) fn is_turning(&self) -> bool {
        self.list.is_turning()
    }

    pub(super) fn hear(&mut self, ticket: Ticket, answer: &Answer, out: &mut Outbox) -> bool {
        if !self.list.expects(ticket) {
            return false;
        }
        if let Answer::DisbursementAsked(board) = answer {
            self.list.set((**board).clone());
            if let Some(at) = board.at {
                self.list.cursor.follow(at, height(out.rows()));
            }
            self.case = self.list.case().or(self.case);
            self.list.turn(out);
        }
        true
    }

    pub(super) fn miss(&mut self, ticket: Ticket) -> bool {
        let is_mine = self.list.expects(ticket);
        if is_mine {
            self.list.give_up();
        }
        is_mine
    }

    pub(super) fn spoil(&mut self) {
        self.list.spoil();
    }

    /// Asks for the rows in the window; where the board may have changed, for the person's place too.
    pub(super) fn ask(&mut self, out: &mut Outbox) {
        let height = height(out.rows());
        let (order, is_due) = (self.order, self.list.is_due());
        let case = self.case.filter(|_| is_due);
        let question = |offset| DisbursementAsked {
            order,
            offset,
            limit: height,
            at: case,
        };
        self.list.ask(height, question, out);
    }

    /// Keys wait for the row they are about.
    pub(super) fn is_held(&self) -> bool {
        self.list.is_awaited()
    }

    pub(super) fn heading(&self, look: &Look) -> String {
        disbursement_title(look.lang).to_owned()
    }

    /// What is in the way of the person under the cursor.
    pub(super) fn status(&self, look: &Look) -> Option<(String, Role)> {
        let why = why_in_the_way(look.lang, self.list.row()?)?;
        Some((why, Role::Urgent))
    }

    pub(super) fn draw(&self, area: Rect, buf: &mut Buffer, look: &Look) {
        let Some(board) = self.list.get() else { return };
        let mut pen = Pen::new(area, buf, look);
        let (lang, dot) = (look.lang, look.dot());
        pen.line(0, &gate_sums(lang, board, dot), Role::Plain);
        pen.line(1, &board_order(lang, self.order, board.total), Role::Quiet);
        if let Some(paid) = paid_this_month(lang, board) {
            pen.at_right(1, &paid, Role::Quiet);
        }
        let columns = columns(area.width);
        for (column, place) in columns {
            pen.cell(2, place, board_head(lang, column), Role::Heading);
        }
        if board.total == 0 {
            pen.line(3, nobody_on_the_way(lang), Role::Quiet);
        }
        let window = self.list.cursor.window(height(usize::from(area.height)));
        for (at_row, at) in (3_u16..).zip(window) {
            if let Some(row) = self.list.row_at(at) {
                let has_cursor = at == self.list.cursor.at();
                draw_row(&mut pen, at_row, &columns, (row, board), has_cursor);
            }
        }
    }
}

type Columns = [(BoardColumn, Column); 6];

fn columns(width: u16) -> Columns {
    let name = if WIDE_COLUMNS <= width { 26 } else { 20 };
    let commune = 22 + name;
    [
        (BoardColumn::Gate, Column::left(1, 13)),
        (BoardColumn::Day, Column::left(15, 5)),
        (BoardColumn::Name, Column::left(21, name)),
        (BoardColumn::Commune, Column::left(commune, 11)),
        (BoardColumn::Amount, Column::right(commune + 11, 5)),
        (BoardColumn::InTheWay, Column::left(commune + 17, REST)),
    ]
}

fn draw_row(
    pen: &mut Pen<'_>,
    at: u16,
    columns: &Columns,
    (row, board): (&BoardRow, &Board),
    has_cursor: bool,
) {
    let lang = pen.look().lang;
    pen.cursor(at, has_cursor);
    for (column, place) in columns {
        let (text, role) = match column {
            BoardColumn::Gate => (gate(lang, row.gate).to_owned(), gate_role(row.gate)),
            BoardColumn::Day => (board_day(row), Role::Plain),
            BoardColumn::Name => {
                let role = if has_cursor {
                    Role::Cursor
                } else {
                    Role::Plain
                };
                (row.row.name.clone(), role)
            }
            BoardColumn::Commune => (commune_name(lang, &row.row.place), Role::Plain),
            BoardColumn::Amount => {
                let amount = row.row.amount.map(|amount| in_millions(lang, amount));
                (amount.unwrap_or_default(), Role::Plain)
            }
            BoardColumn::InTheWay => {
                let room = pen.area().width.saturating_sub(place.at);
                in_the_way_with_days(lang, row, board, room)
            }
        };
        pen.cell(at, *place, &text, role);
    }
}

/// What is in the way, behind the days that are left where they are few.
fn in_the_way_with_days(lang: Lang, row: &BoardRow, board: &Board, room: u16) -> (String, Role) {
    let days = row.row.days_left.filter(|_| row.row.is_urgent);
    let days = days.map(|days| format!("{days}! "));
    let room = room.saturating_sub(days.as_deref().map_or(0, fit::width));
    let what = match row.gate {
        Gate::Papers => missing(lang, &row.row, room),
        Gate::Payout | Gate::Day | Gate::Decision | Gate::Conditions | Gate::Paid => {
            in_the_way(lang, row, board.on)
        }
    };
    match days {
        Some(days) => (format!("{days}{what}"), Role::Urgent),
        None => (what, Role::Plain),
    }
}

fn gate_role(gate: Gate) -> Role {
    match gate {
        Gate::Paid => Role::Settled,
        Gate::Payout | Gate::Day => Role::Heading,
        Gate::Decision | Gate::Papers | Gate::Conditions => Role::Plain,
    }
}

fn height(rows: usize) -> usize {
    rows.saturating_sub(OTHER_ROWS).max(1)
}
