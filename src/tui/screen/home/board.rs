//! How a row of the board is drawn. Knows the columns; not which row has the cursor, nor why.

use crate::domain::Counts;
use crate::office::{CommuneLine, Home as Board, Urgent};
use crate::text::Lang;
use crate::text::desk::{
    HomeColumn, adds_up, commune_name, done_share, home_head, in_millions, total, urgent,
};
use crate::tui::pen::{Column, Pen, REST};
use crate::tui::theme::Role;

const NAME: Column = Column::left(1, 12);
const URGENT: Column = Column::left(59, REST);

/// The columns of figures, from the transaction day to the share of the plan.
const FIGURES: [(HomeColumn, Column); 10] = [
    (HomeColumn::TransactionDay, Column::right(13, 3)),
    (HomeColumn::Reviewed, Column::right(16, 4)),
    (HomeColumn::NotAsked, Column::right(20, 5)),
    (HomeColumn::WantLoan, Column::right(25, 4)),
    (HomeColumn::Eligible, Column::right(29, 4)),
    (HomeColumn::Borrowers, Column::right(33, 4)),
    (HomeColumn::Households, Column::right(37, 4)),
    (HomeColumn::Amount, Column::right(41, 5)),
    (HomeColumn::Plan, Column::right(46, 6)),
    (HomeColumn::Done, Column::right(52, 5)),
];

/// The heads of the columns.
pub(super) fn draw_heads(pen: &mut Pen<'_>, row: u16) {
    let lang = pen.look().lang;
    pen.cell(
        row,
        NAME,
        home_head(lang, HomeColumn::Commune),
        Role::Heading,
    );
    for (column, place) in FIGURES {
        pen.cell(row, place, home_head(lang, column), Role::Heading);
    }
    pen.cell(
        row,
        URGENT,
        home_head(lang, HomeColumn::Urgent),
        Role::Heading,
    );
}

/// One commune.
pub(super) fn draw_commune(pen: &mut Pen<'_>, row: u16, line: &CommuneLine, has_cursor: bool) {
    let lang = pen.look().lang;
    let day = line.day_of_month.map(|day| format!("{day:02}"));
    pen.cursor(row, has_cursor);
    let name = if has_cursor {
        Role::Cursor
    } else {
        Role::Plain
    };
    pen.cell(row, NAME, &commune_name(lang, &line.place), name);
    let figures = figures(lang, &line.counts, day.unwrap_or_default());
    for ((_, place), text) in FIGURES.iter().zip(figures) {
        let role = if text == "0" {
            Role::Quiet
        } else {
            Role::Plain
        };
        pen.cell(row, *place, &text, role);
    }
    if let Some(what) = line.urgent {
        let role = match what {
            Urgent::WindowEnds { .. } => Role::Urgent,
            Urgent::TransactionToday(_)
            | Urgent::TransactionTomorrow(_)
            | Urgent::AwaitingApproval(_)
            | Urgent::UseChecksDue(_)
            | Urgent::DocumentsMissing(_)
            | Urgent::AwaitingCommittee(_)
            | Urgent::AwaitingPolice(_)
            | Urgent::NotAsked(_) => Role::Plain,
        };
        pen.cell(row, URGENT, &urgent(lang, what), role);
    }
}

/// The sums under the communes, and whether they agree with the district.
pub(super) fn draw_total(pen: &mut Pen<'_>, row: u16, board: &Board) {
    let lang = pen.look().lang;
    pen.cell(row, NAME, &total(lang, board.communes.len()), Role::Heading);
    let figures = figures(lang, &board.total, String::new());
    for ((_, place), text) in FIGURES.iter().zip(figures) {
        pen.cell(row, *place, &text, Role::Heading);
    }
    let role = if board.adds_up {
        Role::Settled
    } else {
        Role::Refused
    };
    pen.cell(row, URGENT, adds_up(lang, board.adds_up), role);
}

fn figures(lang: Lang, counts: &Counts, day: String) -> [String; 10] {
    [
        day,
        counts.reviewed.to_string(),
        counts.not_asked.to_string(),
        counts.want_loan.to_string(),
        counts.eligible.to_string(),
        counts.borrowers.to_string(),
        counts.households.to_string(),
        in_millions(lang, counts.amount),
        in_millions(lang, counts.plan),
        done_share(counts),
    ]
}
