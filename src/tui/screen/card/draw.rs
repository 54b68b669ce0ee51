//! How a card is drawn: who, until when, the conditions, the papers, and as much of the rest as there
//! is room for. Decides nothing.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::lit::{Lit, Part};
use crate::domain::{Account, Condition, Particular};
use crate::office::{Card, LogLine};
use crate::text::desk::{
    CardHead, act_time, at_case, borrower_wordings, card_head, changed_since, condition_score,
    debt_line, identity_parts, joined_line, listing_line, loan_wordings, merged_line,
    needs_borrower, office_only, plan_line, returned, vetting_line, way, window_line,
};
use crate::text::{
    Lang, act_line, article_short, condition_detail, condition_label, condition_mark,
};
use crate::tui::fit;
use crate::tui::pen::{Pen, REST};
use crate::tui::screen::walk;
use crate::tui::theme::{Look, Role};

/// Columns of how a condition stands.
const MARK_COLUMNS: u16 = 14;
/// Rows beside the first that may tell why the file came back, as far as there are rows to spare.
const BACK_ROWS_MORE_MAX: usize = 2;
/// Columns between two things of a row.
const GAP: u16 = 2;

/// Draws the card; the paper at `cursor` is the one the officer is on.
pub(super) fn draw(
    card: &Card,
    beside: &[Account],
    cursor: Option<usize>,
    area: Rect,
    buf: &mut Buffer,
    look: &Look,
) {
    let mut pen = Pen::new(area, buf, look);
    let (lang, dot) = (look.lang, look.dot());
    let lit = Lit::of(card);
    draw_who(&mut pen, card, beside, &lit);
    lit.line(&mut pen, 1, &[identity_parts(lang, card)], Role::Plain);
    lit.line(&mut pen, 2, &loan_parts(lang, card, dot), Role::Plain);
    draw_window(&mut pen, 3, card, &lit);
    if let Some(merged) = card.merged {
        // What it would need matters in the other file; what happened in this one, here.
        pen.line(4, &merged_line(lang, merged), Role::Urgent);
        return draw_rest(&mut pen, 5, card, &lit);
    }
    let needed = 6 + card.conditions.len() + 1 + card.walk.len();
    let mut spare = usize::from(area.height).saturating_sub(needed);
    let mut row = 4 + draw_way(&mut pen, 4, card, &mut spare);
    let head = card_head(lang, CardHead::Conditions);
    pen.text(row, 0, REST, head, Role::Heading);
    pen.at_right(row, &condition_score(lang, &card.conditions), Role::Quiet);
    row += 1;
    for condition in &card.conditions {
        let rows = draw_condition(&mut pen, row, condition, card, spare);
        spare -= usize::from(rows - 1);
        row += rows;
    }
    row = walk::draw(&mut pen, row, &card.walk, cursor, &lit);
    draw_rest(&mut pen, row, card, &lit);
}

/// Name and code, and between them who else has the case open, where there is room.
fn draw_who(pen: &mut Pen<'_>, card: &Card, beside: &[Account], lit: &Lit) {
    let name = (Particular::Name, card.name.to_uppercase());
    let name = lit.line(pen, 0, &[vec![name]], Role::Heading);
    let code = pen.at_right(0, &card.case.to_string(), Role::Quiet);
    let room = code.saturating_sub(name + 2 * GAP);
    let wordings = at_case(pen.look().lang, beside);
    let text = fit::first_that_fits(&wordings, room);
    if fit::width(text) <= room {
        pen.text(0, code - GAP - fit::width(text), REST, text, Role::Urgent);
    }
}

/// The way, or why the file is with the officer again: that may be
/// longer where rows are to spare; gives how many it took.
fn draw_way(pen: &mut Pen<'_>, row: u16, card: &Card, spare: &mut usize) -> u16 {
    let (lang, width) = (pen.look().lang, pen.area().width);
    let why = match &card.returned {
        Some(back) => returned(lang, back),
        None if card.shifts.is_empty() => {
            let way = way(lang, card.stage);
            pen.line(row, fit::first_that_fits(&way, width), Role::Plain);
            return 1;
        }
        None => changed_since(lang, &card.shifts),
    };
    let lines = fit::wrap(&why, width);
    let rows = lines.len().clamp(1, 1 + (*spare).min(BACK_ROWS_MORE_MAX));
    *spare -= rows - 1;
    let rows = u16::try_from(rows).unwrap_or(1);
    for (row, line) in (row..row + rows).zip(&lines) {
        pen.line(row, line, Role::Urgent);
    }
    rows
}

/// What is asked for or was granted, and who signs, from the fullest wording to the shortest.
fn loan_parts(lang: Lang, card: &Card, dot: &str) -> Vec<Vec<Part>> {
    let loan = loan_wordings(lang, card, dot).into_iter();
    let mut lines: Vec<Vec<Part>> = loan.map(|loan| vec![(Particular::Need, loan)]).collect();
    if needs_borrower(card) {
        let signs = borrower_wordings(lang, card.borrower.as_ref());
        let with = |line: Vec<Part>| {
            let who = |who: &String| {
                let who = (Particular::Signer, who.clone());
                line.iter().cloned().chain([who]).collect()
            };
            signs.iter().map(who).collect::<Vec<_>>()
        };
        lines = lines.into_iter().flat_map(with).collect();
    }
    lines
}

fn draw_window(pen: &mut Pen<'_>, row: u16, card: &Card, lit: &Lit) {
    let (lang, dot) = (pen.look().lang, pen.look().dot());
    if let Some(last) = card.last_day.filter(|_| card.office_only) {
        return pen.line(row, &office_only(lang, last), Role::Urgent);
    }
    let line = (Particular::Release, window_line(lang, card, dot));
    lit.line(pen, row, &[vec![line]], Role::Plain);
}

/// Draws a condition on one row, on two where it does not fit and rows are to spare; gives how many.
fn draw_condition(
    pen: &mut Pen<'_>,
    row: u16,
    condition: &Condition,
    card: &Card,
    spare: usize,
) -> u16 {
    let lang = pen.look().lang;
    let role = match (condition.is_met(), condition.shade) {
        (true, None) => Role::Settled,
        (true, Some(_)) => Role::Urgent,
        (false, _) => Role::Refused,
    };
    pen.text(
        row,
        1,
        MARK_COLUMNS - 2,
        &condition_mark(lang, condition),
        role,
    );
    let label = condition_label(lang, condition.code);
    let detail = condition_detail(lang, condition, card.on);
    let article = article_short(lang, condition.code.article());
    let end = pen.at_right(row, article, Role::Quiet);
    let room = end.saturating_sub(MARK_COLUMNS + 1);
    let text = match &detail {
        Some(detail) => format!("{label}: {detail}"),
        None => label.to_owned(),
    };
    match detail {
        Some(detail) if room < fit::width(&text) && 0 < spare => {
            pen.text(row, MARK_COLUMNS, room, label, Role::Plain);
            pen.text(row + 1, MARK_COLUMNS, REST, &detail, Role::Plain);
            2
        }
        Some(_) | None => {
            pen.text(row, MARK_COLUMNS, room, &text, Role::Plain);
            1
        }
    }
}

/// Facts and the newest acts, where there is room.
fn draw_rest(pen: &mut Pen<'_>, top: u16, card: &Card, lit: &Lit) {
    let lang = pen.look().lang;
    let columns = pen.area().width;
    // What came out of another file stands first: it is new to whoever knew this one.
    let joined = card.joined.iter().rev();
    let joined: Vec<String> = joined
        .flat_map(|one| fit::wrap(&joined_line(lang, one), columns))
        .collect();
    let mut row = top;
    let height = pen.area().height;
    let first = if usize::from(height.saturating_sub(top + 1)) < joined.len() {
        top
    } else {
        top + 1
    };
    for (at, line) in (first..height).zip(&joined) {
        pen.line(at, line, Role::Plain);
        row = at;
    }
    let room = pen.area().height.saturating_sub(row + 1);
    let mut facts = vec![
        (
            Particular::Listing,
            listing_line(lang, card.listing.as_ref()),
        ),
        (Particular::Debt, debt_line(lang, card.debt.as_ref())),
        (Particular::Vote, vetting_line(lang, card.vetting.as_ref())),
        (Particular::Plan, plan_line(lang, card.plan_of_use.as_ref())),
    ];
    row += 1;
    // Where there is no room for all, for what is to be mended.
    facts.retain(|(part, _)| 4 <= room || lit.has(*part));
    for fact in facts {
        lit.line(pen, row, &[vec![fact]], Role::Quiet);
        row += 1;
    }
    let left = usize::from(pen.area().height.saturating_sub(row));
    if left < 2 {
        return;
    }
    pen.line(row, card_head(lang, CardHead::History), Role::Heading);
    for line in card.history.iter().rev().take(left - 1) {
        row += 1;
        draw_act(pen, row, line);
    }
}

fn draw_act(pen: &mut Pen<'_>, row: u16, line: &LogLine) {
    let lang = pen.look().lang;
    let role = match line.undone_by {
        Some(_) => Role::Barred,
        None => Role::Quiet,
    };
    let stamp = &line.act.stamp;
    let end = pen.text(row, 1, 20, &act_time(stamp), Role::Quiet);
    let end = pen.text(row, end + 1, 8, stamp.by.as_str(), Role::Quiet);
    pen.text(row, end + 1, REST, &act_line(lang, &line.act), role);
}
