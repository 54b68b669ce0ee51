//! How a list of people is drawn, whether of a commune or found by name. Knows rows as the office
//! gives them; not where they come from.

use crate::office::Row;
use crate::text::desk::{ListColumn, commune_name, in_millions, list_head, preview, row_missing};
use crate::text::{Lang, organisation, stage};
use crate::tui::fit;
use crate::tui::pen::{Column, Pen, REST};
use crate::tui::theme::Role;

/// Columns from which the year of birth has room.
const WIDE_COLUMNS: u16 = 100;

/// A column and what stands in it.
pub(super) type Columns = Vec<(ListColumn, Column)>;

/// What tells the people of a list apart, beside their names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Apart {
    /// One commune: group and association, where there is room for them.
    Group,
    /// Many communes.
    Commune,
}

/// How a row stands out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Shown {
    pub(super) has_cursor: bool,
    pub(super) is_marked: bool,
}

/// Where the columns stand at this width.
pub(super) fn columns(width: u16, apart: Apart) -> Columns {
    let is_wide = WIDE_COLUMNS <= width;
    let name = if is_wide { 24 } else { 20 };
    // A list that can be marked keeps a column for it beside the cursor's.
    let mut at = match apart {
        Apart::Group => 2,
        Apart::Commune => 1,
    };
    let mut place = |width: u16| {
        let here = at;
        at += width + 1;
        here
    };
    let mut columns = vec![(ListColumn::Number, Column::right(place(3), 3))];
    columns.push((ListColumn::Name, Column::left(place(name), name)));
    if is_wide {
        columns.push((ListColumn::BirthYear, Column::right(place(4), 4)));
    }
    match apart {
        Apart::Commune => columns.push((ListColumn::Commune, Column::left(place(12), 12))),
        Apart::Group if is_wide => {
            columns.push((ListColumn::Group, Column::left(place(14), 14)));
        }
        Apart::Group => {}
    }
    columns.push((ListColumn::Stage, Column::left(place(16), 16)));
    let here = place(0) - 1;
    let missing = width.saturating_sub(here + 11);
    columns.push((
        ListColumn::Missing,
        Column::left(here + 1, missing.saturating_sub(2)),
    ));
    let days = here + missing;
    columns.push((ListColumn::DaysLeft, Column::right(days, 6)));
    columns.push((ListColumn::Amount, Column::right(days + 6, 5)));
    columns
}

/// The heads of the columns.
pub(super) fn draw_heads(pen: &mut Pen<'_>, row: u16, columns: &Columns) {
    let lang = pen.look().lang;
    for (column, place) in columns {
        pen.cell(row, *place, list_head(lang, *column), Role::Heading);
    }
}

/// One person.
pub(super) fn draw_row(
    pen: &mut Pen<'_>,
    at: u16,
    columns: &Columns,
    (number, row): (usize, &Row),
    shown: Shown,
) {
    let lang = pen.look().lang;
    let Shown {
        has_cursor,
        is_marked,
    } = shown;
    pen.text(at, 0, 1, if has_cursor { ">" } else { " " }, Role::Plain);
    if is_marked {
        pen.text(at, 1, 1, "*", Role::Urgent);
    }
    for (column, place) in columns {
        let (text, role) = match column {
            ListColumn::Number => (number.to_string(), Role::Quiet),
            ListColumn::Name => {
                let role = if has_cursor {
                    Role::Cursor
                } else {
                    Role::Plain
                };
                (row.name.clone(), role)
            }
            ListColumn::BirthYear => (row.birth_year.to_string(), Role::Plain),
            ListColumn::Group => (group(lang, row), Role::Plain),
            ListColumn::Commune => (commune_name(lang, &row.place), Role::Plain),
            ListColumn::Stage => (stage(lang, row.stage).to_owned(), Role::Plain),
            ListColumn::Missing => (missing(lang, row, place.width), Role::Plain),
            ListColumn::DaysLeft => days(row),
            ListColumn::Amount => {
                let amount = row.amount.map(|amount| in_millions(lang, amount));
                (amount.unwrap_or_default(), Role::Plain)
            }
        };
        pen.cell(at, *place, &text, role);
    }
}

/// The papers a person lacks, as many as there is room for, and how many more.
pub(super) fn missing(lang: Lang, row: &Row, width: u16) -> String {
    fit::join(&row_missing(lang, row.missing, row.stage), width)
}

fn group(lang: Lang, row: &Row) -> String {
    let organisation = row.organisation.map(|which| organisation(lang, which));
    let parts: Vec<&str> = organisation
        .into_iter()
        .chain(row.group.as_deref())
        .collect();
    parts.join(" ")
}

/// Days to the end of the five years, `!` where that is near.
fn days(row: &Row) -> (String, Role) {
    match row.days_left {
        Some(days) if row.is_urgent => (format!("{days}!"), Role::Urgent),
        Some(days) => (format!("{days} "), Role::Plain),
        None => ("- ".to_owned(), Role::Quiet),
    }
}

/// The person under the cursor in two lines.
pub(super) fn draw_preview(pen: &mut Pen<'_>, top: u16, row: &Row) {
    let (lang, dot) = (pen.look().lang, pen.look().dot());
    let end = pen.text(top, 0, REST, &row.name, Role::Heading);
    let place = commune_name(lang, &row.place);
    let mut parts = vec![
        String::new(),
        row.case.to_string(),
        row.birth_year.to_string(),
        place,
    ];
    let group = group(lang, row);
    if !group.is_empty() {
        parts.push(group);
    }
    let rest = parts.join(dot);
    pen.text(top, end, REST, &rest, Role::Plain);
    pen.line(top + 1, &preview(lang, &row.preview, dot), Role::Plain);
}
