//! How the approval desk is drawn. Decides nothing.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::{Approvals, height};
use crate::office::{ApprovalRow, Approvals as Desk};
use crate::text::desk::{
    ApprovalColumn, approval_detail, approval_head, approvals_sum, commune_name, conditions_line,
    entered_and_changed, in_millions, marked_count, nothing_to_approve, plan_left, waiting_days,
};
use crate::tui::pen::{Column, Pen, REST};
use crate::tui::screen::people::{Shown, draw_preview};
use crate::tui::theme::{Look, Role};

/// Columns from which names and conditions have more room.
const WIDE_COLUMNS: u16 = 100;
/// Rows of the file in full, at the foot.
const DETAIL_ROWS: u16 = 3;

type Columns = [(ApprovalColumn, Column); 7];

fn columns(width: u16) -> Columns {
    let (name, more) = if WIDE_COLUMNS <= width {
        (28, 12)
    } else {
        (19, 0)
    };
    let commune = 2 + name + 1;
    let conditions = commune + 10 + 6 + 1;
    let waiting = conditions + 17 + more;
    [
        (ApprovalColumn::Name, Column::left(2, name)),
        (ApprovalColumn::Commune, Column::left(commune, 10)),
        (ApprovalColumn::Amount, Column::right(commune + 10, 5)),
        (
            ApprovalColumn::Conditions,
            Column::left(conditions, 16 + more),
        ),
        (ApprovalColumn::Waiting, Column::right(waiting, 6)),
        (ApprovalColumn::PlanLeft, Column::right(waiting + 6, 8)),
        (ApprovalColumn::By, Column::left(waiting + 15, REST)),
    ]
}

impl Approvals {
    pub(in crate::tui::screen) fn draw(&self, area: Rect, buf: &mut Buffer, look: &Look) {
        let Some(desk) = self.list.get() else { return };
        let mut pen = Pen::new(area, buf, look);
        let (lang, dot) = (look.lang, look.dot());
        pen.line(0, &approvals_sum(lang, desk, dot), Role::Plain);
        let marked = self.marks.all(self.list.cursor.at());
        let count = marked_count(lang, marked.len(), self.marks.is_in_range());
        pen.line(1, &count, Role::Urgent);
        let columns = columns(area.width);
        for (column, place) in columns {
            pen.cell(2, place, approval_head(lang, column), Role::Heading);
        }
        if desk.total == 0 {
            pen.line(3, nothing_to_approve(lang), Role::Quiet);
        }
        let window = self.list.cursor.window(height(usize::from(area.height)));
        for (at_row, at) in (3_u16..).zip(window) {
            if let Some(row) = self.list.row_at(at) {
                let shown = Shown {
                    has_cursor: at == self.list.cursor.at(),
                    is_marked: marked.contains(&row.row.case),
                };
                draw_row(&mut pen, at_row, &columns, (row, desk), shown);
            }
        }
        if let Some(row) = self.list.row() {
            let top = area.height.saturating_sub(DETAIL_ROWS);
            draw_preview(&mut pen, top, &row.row);
            pen.line(top + 2, &approval_detail(lang, row, dot), Role::Plain);
        }
    }
}

fn draw_row(
    pen: &mut Pen<'_>,
    at: u16,
    columns: &Columns,
    (row, desk): (&ApprovalRow, &Desk),
    shown: Shown,
) {
    let lang = pen.look().lang;
    pen.cursor(at, shown.has_cursor);
    if shown.is_marked {
        pen.text(at, 1, 1, "*", Role::Urgent);
    }
    for (column, place) in columns {
        let (text, role) = match column {
            ApprovalColumn::Name if shown.has_cursor => (row.row.name.clone(), Role::Cursor),
            ApprovalColumn::Name => (row.row.name.clone(), Role::Plain),
            ApprovalColumn::Commune => (commune_name(lang, &row.row.place), Role::Plain),
            ApprovalColumn::Amount => {
                let amount = row.row.amount.map(|amount| in_millions(lang, amount));
                (amount.unwrap_or_default(), Role::Plain)
            }
            ApprovalColumn::Conditions => {
                let role = if row.refusal.is_some() {
                    Role::Refused
                } else if row.doubts.is_empty() {
                    Role::Settled
                } else {
                    Role::Urgent
                };
                (conditions_line(lang, &row.conditions), role)
            }
            ApprovalColumn::Waiting => {
                let is_over = desk.limit.days < row.waiting_days;
                signed(waiting_days(row.waiting_days, desk.limit), is_over)
            }
            ApprovalColumn::PlanLeft => {
                let is_over = row.plan.is_some_and(|plan| plan.left_dong < 0);
                signed(plan_left(lang, row.plan), is_over)
            }
            ApprovalColumn::By => (entered_and_changed(row), Role::Quiet),
        };
        pen.cell(at, *place, &text, role);
    }
}

/// A figure, and a sign behind one that is over its bound.
fn signed(figure: String, is_over: bool) -> (String, Role) {
    if is_over {
        (format!("{figure}!"), Role::Urgent)
    } else {
        (format!("{figure} "), Role::Plain)
    }
}
