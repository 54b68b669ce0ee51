//! Supposing: another day, amount, term or signer, and how the case would stand. Knows what is typed
//! and what the office answers; nothing of it is recorded.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::domain::{CaseId, Supposed, SupposedSigner, WhatIf as Supposition};
use crate::keys::{Action, Context};
use crate::office::{Answer, Card, CardAsked, WhatIfAsked};
use crate::text::desk::{
    Chosen, FormField, Hindrance, WhatIfLine, typed_fault, what_if_head, what_if_lines,
    what_if_nothing_kept, what_if_title,
};
use crate::text::{article_short, condition_detail, condition_label, condition_mark};
use crate::tui::event::Ticket;
use crate::tui::fit;
use crate::tui::form::{Fault, Filled, Line, Subject, draw_line};
use crate::tui::outbox::{Outbox, Wish};
use crate::tui::pen::{Pen, REST};
use crate::tui::theme::{Look, Role};
use crate::tui::view::View;

/// The row under the lines.
const HEAD_ROW: u16 = 6;
/// Columns of how a line stands.
const MARK_COLUMNS: u16 = 14;

/// The screen.
#[derive(Debug)]
pub(crate) struct WhatIf {
    case: CaseId,
    /// Asked once: what stands on file fills the lines.
    card: View<Card>,
    lines: Vec<Line>,
    at: usize,
    fault: Option<Fault>,
    view: View<Supposition>,
}

impl WhatIf {
    /// The case supposed about.
    pub(super) fn case(&self) -> CaseId {
        self.case
    }

    /// About this case.
    pub(crate) fn new(case: CaseId) -> Self {
        Self {
            case,
            card: View::default(),
            lines: Vec::new(),
            at: 0,
            fault: None,
            view: View::default(),
        }
    }

    fn fill(&mut self, card: &Card) {
        let wish = match &card.need {
            crate::domain::Need::Yes { wish, .. } => Some(wish),
            crate::domain::Need::No { .. } | crate::domain::Need::NotAsked => None,
        };
        let amount = card.approval.as_ref().map(|grant| grant.amount);
        let amount = amount.or(wish.and_then(|wish| wish.amount));
        let months = card.approval.as_ref().map(|grant| grant.months);
        let months = months.or(wish.and_then(|wish| wish.months));
        let day = card.appointment.map(|appointment| appointment.date);
        let day = day.or(card.next_transaction_day).unwrap_or(card.on);
        let supposed = SupposedSigner::ALL.map(Chosen::Supposed);
        let signers = std::iter::once(Chosen::OnFile).chain(supposed).collect();
        let months = months.map(|months| months.to_string());
        self.lines = vec![
            Line::date(FormField::PaidOn, Some(day)),
            Line::amount(FormField::Amount, amount),
            Line::holding(FormField::Months, months.unwrap_or_default()),
            Line::choice(FormField::Signs, signers, 0),
        ];
    }

    /// What is typed, as the office is asked for it.
    fn supposed(&self, card: &Card) -> Result<Supposed, Fault> {
        let subject = Subject::default();
        let filled = Filled::of(&self.lines, &subject, card.on);
        let chosen = filled.chosen(FormField::Signs);
        let is_chosen = |one: &SupposedSigner| chosen == Chosen::Supposed(*one);
        let signer = SupposedSigner::ALL.into_iter().find(is_chosen);
        Ok(Supposed {
            on: filled.day(FormField::PaidOn)?,
            amount: filled.amount_if(FormField::Amount)?,
            months: filled.number_if(FormField::Months)?,
            signer,
        })
    }

    fn changed(&mut self) {
        self.fault = None;
        self.view.spoil();
    }

    pub(super) fn context(&self) -> Context {
        Context::Form
    }

    pub(super) fn hints(&self) -> Vec<Action> {
        vec![
            Action::NextField,
            Action::PreviousField,
            Action::Clear,
            Action::Cancel,
        ]
    }

    pub(super) fn refuse(&self, action: Action) -> Option<Hindrance> {
        (action == Action::Save).then_some(Hindrance::OnlySupposed)
    }

    pub(super) fn letter(&mut self, letter: char, look: &Look) {
        if let Some(line) = self.lines.get_mut(self.at) {
            line.letter(letter, look.lang, None);
            self.changed();
        }
    }

    pub(super) fn paste(&mut self, text: &str) {
        if let Some(line) = self.lines.get_mut(self.at) {
            line.paste(text);
            self.changed();
        }
    }

    pub(super) fn act(&mut self, action: Action, out: &mut Outbox) {
        let lines = self.lines.len().max(1);
        if action == Action::Cancel {
            out.wish(Wish::Close);
        } else if action == Action::NextField {
            self.at = (self.at + 1) % lines;
        } else if action == Action::PreviousField {
            self.at = (self.at + lines - 1) % lines;
        } else if let Some(line) = self.lines.get_mut(self.at)
            && line.act(action)
        {
            self.changed();
        }
    }

    pub(super) fn hear(&mut self, ticket: Ticket, answer: &Answer, _out: &mut Outbox) -> bool {
        if self.card.expects(ticket) {
            if let Answer::CardAsked(card) = answer {
                if self.lines.is_empty() {
                    self.fill(card);
                }
                self.card.set((**card).clone());
                self.view.spoil();
            }
            return true;
        }
        if self.view.expects(ticket) {
            if let Answer::WhatIfAsked(answer) = answer {
                self.view.set((**answer).clone());
            }
            return true;
        }
        false
    }

    pub(super) fn miss(&mut self, ticket: Ticket) -> bool {
        self.card.expects(ticket) || self.view.expects(ticket)
    }

    pub(super) fn spoil(&mut self) {
        self.card.spoil();
    }

    pub(super) fn ask(&mut self, out: &mut Outbox) {
        if self.card.is_due() {
            let case = self.case;
            self.card.ask(CardAsked { case, on: None }, out);
        }
        let Some(card) = self.card.get().filter(|_| self.view.is_due()) else {
            return;
        };
        match self.supposed(card) {
            Ok(supposed) => {
                let case = self.case;
                self.view.ask(WhatIfAsked { case, supposed }, out);
            }
            Err(fault) => self.fault = Some(fault),
        }
    }

    /// Keys wait until there are lines to type into.
    pub(super) fn is_held(&self) -> bool {
        self.lines.is_empty()
    }

    pub(super) fn name(&self) -> Option<&str> {
        self.card.get().map(|card| card.name.as_str())
    }

    pub(super) fn heading(&self, look: &Look) -> String {
        what_if_title(look.lang).to_owned()
    }

    /// That nothing typed here is kept.
    pub(super) fn status(&self, look: &Look) -> (String, Role) {
        (what_if_nothing_kept(look.lang).to_owned(), Role::Quiet)
    }

    pub(super) fn draw(&self, area: Rect, buf: &mut Buffer, look: &Look) -> Option<Position> {
        let mut pen = Pen::new(area, buf, look);
        let card = self.card.get()?;
        let head = what_if_head(look.lang);
        let head = format!("{}{}{head}", card.name.to_uppercase(), look.dot());
        pen.line(0, &head, Role::Heading);
        pen.at_right(0, &card.case.to_string(), Role::Quiet);
        let mut cursor = None;
        for (row, (at, line)) in (1..).zip(self.lines.iter().enumerate()) {
            let beside = match self.fault.filter(|fault| fault.field == line.field) {
                Some(fault) => {
                    let why = typed_fault(look.lang, fault.what);
                    (format!("! {why}"), Role::Refused)
                }
                None => (line.meaning(look.lang, card.on), Role::Quiet),
            };
            let has_focus = at == self.at;
            let place = draw_line(&mut pen, row, line, has_focus, &beside);
            if has_focus {
                cursor = place;
            }
        }
        if let Some(answer) = self.view.get().filter(|_| self.fault.is_none()) {
            draw_answer(&mut pen, answer);
        }
        cursor
    }
}

/// How the case would stand: the conditions, the figures against their most, then what would pass.
fn draw_answer(pen: &mut Pen<'_>, answer: &Supposition) {
    let lang = pen.look().lang;
    let (verdict, lines) = what_if_lines(lang, answer);
    let role = if answer.passes() {
        Role::Settled
    } else {
        Role::Refused
    };
    pen.line(HEAD_ROW, &verdict, role);
    let mut row = HEAD_ROW + 1;
    for condition in &answer.conditions {
        let role = match (condition.is_met(), condition.shade) {
            (true, None) => Role::Settled,
            (true, Some(_)) => Role::Urgent,
            (false, _) => Role::Refused,
        };
        let mark = condition_mark(lang, condition);
        let label = condition_label(lang, condition.code);
        let detail = condition_detail(lang, condition, answer.supposed.on);
        let article = article_short(lang, condition.code.article());
        let text = match &detail {
            Some(why) => format!("{label}: {why}"),
            None => label.to_owned(),
        };
        let room = pen.area().width.saturating_sub(MARK_COLUMNS + 1);
        let is_short = fit::width(&text) + fit::width(article) <= room;
        if let Some(why) = detail.filter(|_| !is_short) {
            draw_judged(pen, row, (&mark, role), label, article);
            row += 1;
            pen.text(row, MARK_COLUMNS, REST, &why, Role::Plain);
        } else {
            draw_judged(pen, row, (&mark, role), &text, article);
        }
        row += 1;
    }
    for line in &lines {
        match line {
            WhatIfLine::Judged {
                mark,
                passes,
                text,
                article,
            } => {
                let role = if *passes {
                    Role::Settled
                } else {
                    Role::Refused
                };
                draw_judged(pen, row, (mark, role), text, article);
                row += 1;
            }
            WhatIfLine::Said(text) => row = draw_said(pen, row, text, Role::Plain),
            WhatIfLine::Advice(text) => row = draw_said(pen, row, text, Role::Urgent),
        }
    }
}

/// Draws a sentence on as many rows as it needs; gives the row after it.
fn draw_said(pen: &mut Pen<'_>, mut row: u16, text: &str, role: Role) -> u16 {
    for line in fit::wrap(text, pen.area().width) {
        pen.line(row, &line, role);
        row += 1;
    }
    row
}

fn draw_judged(pen: &mut Pen<'_>, row: u16, mark: (&str, Role), text: &str, article: &str) {
    pen.text(row, 1, MARK_COLUMNS - 2, mark.0, mark.1);
    let end = pen.at_right(row, article, Role::Quiet);
    let room = end.saturating_sub(MARK_COLUMNS + 1);
    pen.text(row, MARK_COLUMNS, room, text, Role::Plain);
}
