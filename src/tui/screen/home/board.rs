//! How a row of the board is drawn. Knows the columns; not which row has the cursor, nor why.

use crate::domain::Counts;
use crate::office::{CommuneLine, Home as Board, Urgent};
use crate::text::Lang;
use crate::text::desk::{
    HomeColumn, adds_up, care, commune_name, done_share, home_head, home_head_long, in_millions,
    sound, total, urgent,
};
use crate::tui::fit;
use crate::tui::pen::{Column, Pen, REST};
use crate::tui::theme::Role;

/// Columns from which heads are whole words.
const WIDE_COLUMNS: u16 = 100;
/// Columns of the name, and the columns kept at the right for what is urgent.
const NAME_COLUMNS: u16 = 12;
const URGENT_COLUMNS: u16 = 22;

/// The columns of figures, from the transaction day to the share of the plan, each as wide as its
/// figures need, the gap before it included.
const FIGURES: [(HomeColumn, u16); 10] = [
    (HomeColumn::TransactionDay, 3),
    (HomeColumn::Reviewed, 4),
    (HomeColumn::NotAsked, 5),
    (HomeColumn::WantLoan, 4),
    (HomeColumn::Eligible, 4),
    (HomeColumn::Borrowers, 4),
    (HomeColumn::Households, 4),
    (HomeColumn::Amount, 5),
    (HomeColumn::Plan, 6),
    (HomeColumn::Done, 5),
];

/// Where everything of a row stands.
pub(super) struct Columns {
    name: Column,
    figures: [(&'static str, Column); 10],
    urgent: Column,
}

impl Columns {
    /// With whole words over the figures where there is room for them, short ones else.
    pub(super) fn new(lang: Lang, width: u16) -> Self {
        let whole = Self::under(|column| home_head_long(lang, column));
        if WIDE_COLUMNS <= width && whole.urgent.at + URGENT_COLUMNS <= width {
            whole
        } else {
            Self::under(|column| home_head(lang, column))
        }
    }

    fn under(head: impl Fn(HomeColumn) -> &'static str) -> Self {
        let mut at = 1 + NAME_COLUMNS;
        let figures = FIGURES.map(|(column, columns)| {
            let head = head(column);
            let columns = columns.max(fit::width(head) + 1);
            let place = Column::right(at, columns);
            at += columns;
            (head, place)
        });
        Self {
            name: Column::left(1, NAME_COLUMNS),
            figures,
            urgent: Column::left(at + 2, REST),
        }
    }
}

/// The heads of the columns.
pub(super) fn draw_heads(pen: &mut Pen<'_>, row: u16, columns: &Columns) {
    let lang = pen.look().lang;
    let head = |column| home_head(lang, column);
    pen.cell(row, columns.name, head(HomeColumn::Commune), Role::Heading);
    for (head, place) in columns.figures {
        pen.cell(row, place, head, Role::Heading);
    }
    pen.cell(row, columns.urgent, head(HomeColumn::Urgent), Role::Heading);
}

/// One commune.
pub(super) fn draw_commune(
    pen: &mut Pen<'_>,
    row: u16,
    columns: &Columns,
    line: &CommuneLine,
    has_cursor: bool,
) {
    let lang = pen.look().lang;
    let day = line.day_of_month.map(|day| format!("{day:02}"));
    pen.cursor(row, has_cursor);
    let name = if has_cursor {
        Role::Cursor
    } else {
        Role::Plain
    };
    pen.cell(row, columns.name, &commune_name(lang, &line.place), name);
    let figures = figures(lang, &line.counts, day.unwrap_or_default());
    for ((_, place), text) in columns.figures.into_iter().zip(figures) {
        let role = if text == "0" {
            Role::Quiet
        } else {
            Role::Plain
        };
        pen.cell(row, place, &text, role);
    }
    if let Some(what) = line.urgent {
        let role = match what {
            Urgent::WindowEnds { .. } => Role::Urgent,
            Urgent::CameBack(_)
            | Urgent::TransactionToday(_)
            | Urgent::TransactionTomorrow(_)
            | Urgent::AwaitingApproval(_)
            | Urgent::UseChecksDue(_)
            | Urgent::DocumentsMissing(_)
            | Urgent::AwaitingCommittee(_)
            | Urgent::AwaitingPolice(_)
            | Urgent::NotAsked(_) => Role::Plain,
        };
        pen.cell(row, columns.urgent, &urgent(lang, what), role);
    }
}

/// The sums under the communes, and whether they agree with the district.
pub(super) fn draw_total(pen: &mut Pen<'_>, row: u16, columns: &Columns, board: &Board) {
    let lang = pen.look().lang;
    let name = total(lang, board.communes.len());
    pen.cell(row, columns.name, &name, Role::Heading);
    let figures = figures(lang, &board.total, String::new());
    for ((_, place), text) in columns.figures.into_iter().zip(figures) {
        pen.cell(row, place, &text, Role::Heading);
    }
    let (text, role) = if !board.adds_up {
        (adds_up(lang, false).to_owned(), Role::Refused)
    } else if let Some(care) = care(lang, &board.health) {
        (care, Role::Urgent)
    } else {
        (sound(lang, &board.health), Role::Settled)
    };
    pen.cell(row, columns.urgent, &text, role);
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
