//! The walk along the papers of a case: marks, who brings what, one key a paper. Not who may be paid.

use super::card::Lit;
use crate::domain::{Document, DocumentState, Event, Fact, Order};
use crate::keys::Action;
use crate::office::{Card, DocumentLine, LogLine};
use crate::text::desk::{Hindrance, advised, papers_head, suppliers_of};
use crate::text::{Lang, document_long, document_mark, document_state};
use crate::tui::fit;
use crate::tui::form;
use crate::tui::outbox::Wish;
use crate::tui::pen::{Column, Pen, REST};
use crate::tui::theme::Role;

/// The actions of the hint bar while a paper is open.
pub(super) const MARKS: &[Action] = &[
    Action::Received,
    Action::Missing,
    Action::Wrong,
    Action::Promised,
    Action::NotNeeded,
    Action::NextOpen,
    Action::Undo,
    Action::Back,
];

const NUMBER: Column = Column::right(1, 2);
const MARK: Column = Column::left(4, 3);
/// Where the name begins, and the columns of how a document stands, from the right end.
const NAME_AT: u16 = 8;
const STATE_COLUMNS: u16 = 15;

/// The next paper after `at` that is still open, going round; any from the start where `at` is none.
pub(super) fn next_open(papers: &[DocumentLine], at: Option<usize>) -> Option<usize> {
    let count = papers.len();
    let first = at.map_or(0, |at| at + 1);
    (0..count)
        .map(|ahead| (first + ahead) % count)
        .find(|at| is_open(&papers[*at]))
}

fn is_open(line: &DocumentLine) -> bool {
    !line.state.settles() && !line.document.follows_a_fact()
}

/// Why a paper cannot be marked like this.
pub(super) fn refuse(card: &Card, line: &DocumentLine, action: Action) -> Option<Hindrance> {
    let marks = [
        Action::Received,
        Action::Missing,
        Action::Wrong,
        Action::Promised,
        Action::NotNeeded,
    ];
    if marks.contains(&action) && line.document.follows_a_fact() {
        return Some(Hindrance::PaperFollows);
    }
    if action == Action::Received && matches!(line.state, DocumentState::Received { .. }) {
        return Some(Hindrance::PaperIsHere);
    }
    let is_vain = action == Action::Missing && last_word(card, line.document).is_none();
    is_vain.then_some(Hindrance::NothingToTakeBack)
}

/// What a mark asks of the desk: an order, a form, or taking the last word back.
pub(super) fn act(card: &Card, line: &DocumentLine, action: Action, lang: Lang) -> Option<Wish> {
    let form = if action == Action::Wrong {
        form::wrong
    } else if action == Action::Promised {
        form::promised
    } else if action == Action::NotNeeded {
        form::not_needed
    } else if action == Action::Received {
        let order = Order::ReceiveDocument {
            cases: vec![card.case],
            document: line.document,
            copies: None,
            kept_at: None,
        };
        return Some(Wish::Send(Box::new(order), Some(card.revision)));
    } else if action == Action::Missing {
        return last_word(card, line.document).map(|said| Wish::TakeBack(Box::new(said.clone())));
    } else {
        return None;
    };
    Some(Wish::Fill(Box::new(form(card, line, lang))))
}

/// The newest act that says something about a paper and still counts.
fn last_word(card: &Card, document: Document) -> Option<&LogLine> {
    let mut acts: Vec<&LogLine> = card.history.iter().collect();
    acts.sort_by_key(|line| line.act.stamp.seq);
    acts.into_iter().rev().find(|line| {
        line.undone_by.is_none()
            && line
                .act
                .events
                .iter()
                .any(|event| is_about(event, document))
    })
}

fn is_about(event: &Event, paper: Document) -> bool {
    let Event::Case(_, fact) = event else {
        return false;
    };
    match fact {
        Fact::DocumentReceived { document, .. }
        | Fact::DocumentPromised { document, .. }
        | Fact::DocumentRejected { document, .. }
        | Fact::DocumentWaived { document, .. } => *document == paper,
        Fact::Registered(_)
        | Fact::Corrected(_)
        | Fact::NeedRecorded { .. }
        | Fact::Listed { .. }
        | Fact::ListingConfirmed { .. }
        | Fact::BorrowerNamed(_)
        | Fact::UsePlanned(_)
        | Fact::DebtAttested(_)
        | Fact::Vetted(_)
        | Fact::Submitted
        | Fact::Returned { .. }
        | Fact::Approved(_)
        | Fact::Refused { .. }
        | Fact::Scheduled(_)
        | Fact::Disbursed(_)
        | Fact::AbsenceRecorded { .. }
        | Fact::CoreNumbersRecorded { .. }
        | Fact::UseChecked(_)
        | Fact::Moved { .. }
        | Fact::LeftArea { .. }
        | Fact::ReturnedToArea
        | Fact::Died
        | Fact::NeedWithdrawn
        | Fact::Settled
        | Fact::PayoutConfirmed(_)
        | Fact::PayoutAdjusted { .. }
        | Fact::Closed { .. }
        | Fact::Reopened
        | Fact::Absorbed(_)
        | Fact::MergedInto(_)
        | Fact::HouseholdFollowed { .. } => false,
    }
}

/// Draws the papers from `row` on; gives the row after them.
pub(super) fn draw(
    pen: &mut Pen<'_>,
    row: u16,
    papers: &[DocumentLine],
    cursor: Option<usize>,
    lit: &Lit,
) -> u16 {
    let lang = pen.look().lang;
    pen.text(row, 0, REST, &papers_head(lang, papers), Role::Heading);
    let mut row = row + 1;
    for (at, line) in papers.iter().enumerate() {
        let is_lit = lit.has_paper(line.document);
        draw_paper(pen, row, (at + 1, is_lit), line, cursor == Some(at));
        row += 1;
    }
    row
}

/// A document and its number; what is to be mended has its sign, and its name is as urgent.
fn draw_paper(
    pen: &mut Pen<'_>,
    row: u16,
    (number, is_lit): (usize, bool),
    line: &DocumentLine,
    has_cursor: bool,
) {
    let lang = pen.look().lang;
    let state_at = pen.area().width.saturating_sub(STATE_COLUMNS);
    // Every name is shown whole; who brings it has the room that is left.
    let names = Document::ALL.map(|document| fit::width(document_long(lang, document)));
    let name = Column::left(NAME_AT, names.into_iter().max().unwrap_or_default());
    let due_at = name.at + name.width + 2;
    let due = Column::left(due_at, state_at.saturating_sub(due_at + 1));
    let role = match line.state {
        DocumentState::Missing => Role::Plain,
        DocumentState::Promised { .. } => Role::Urgent,
        DocumentState::Received { .. } | DocumentState::Waived { .. } => Role::Settled,
        DocumentState::Wrong { .. } => Role::Refused,
    };
    pen.cursor(row, has_cursor);
    let (sign, number_role, name_role) = if is_lit {
        ("!", Role::Urgent, Role::Urgent)
    } else {
        ("", Role::Quiet, Role::Plain)
    };
    pen.cell(row, NUMBER, &format!("{sign}{number}"), number_role);
    pen.cell(row, MARK, document_mark(&line.state), role);
    pen.cell(row, name, document_long(lang, line.document), name_role);
    let advised = if line.is_mandatory { "" } else { advised(lang) };
    let room = due.width.saturating_sub(fit::width(advised));
    let who = fit::join(&suppliers_of(lang, line), room);
    pen.cell(row, due, &format!("{who}{advised}"), Role::Quiet);
    let state = Column::left(state_at, STATE_COLUMNS);
    pen.cell(row, state, &document_state(lang, &line.state), role);
}
