//! How a form is drawn: its lines, what each means, the doubts and the refusal under them. Decides
//! nothing.

use std::ops::Range;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::barred::is_barred;
use super::known::Member;
use super::{Form, Line, Reads, typed};
use crate::lang;
use crate::text::desk::{
    FormField, alike_line, case_named, chosen, commune_meant, commune_unclear, doubts_head,
    draft_sign, fields_understood, form_field, form_title, lines_beyond, rows_meant,
};
use crate::text::{Lang, doubt, oddity, refusal};
use crate::tui::fit;
use crate::tui::pen::{Pen, REST};
use crate::tui::theme::{Look, Role};

/// Columns of the labels.
pub(super) const LABEL_COLUMNS: u16 = 22;
/// Columns of a name or another short text, as wide as the smallest screen has them: what is wider costs
/// more on the line each time the focus comes and goes.
const SHORT_COLUMNS: u16 = 52;
/// Columns of a date or an amount; what it means stands beside it.
const TYPED_COLUMNS: u16 = 16;

/// Columns below which what a date means stands under the lines, not beside it.
const BESIDE_COLUMNS_MIN: u16 = 60;

/// Before what is repeated from the last person, until it is touched.
const REPEATED: &str = "=";

/// In place of what stands in a line that does not apply.
const BARRED: &str = "-";

/// Columns of the border that a head leaves free, the sign of a kept draft among them.
const HEAD_MARGIN: u16 = 6;

/// Draws one line: its label, what is typed, and beside a date or an amount what it means. Gives where
/// the cursor stands.
pub(crate) fn draw_line(
    pen: &mut Pen<'_>,
    row: u16,
    line: &Line,
    has_focus: bool,
    beside: &(String, Role),
) -> Option<Position> {
    let label = if has_focus {
        Role::Heading
    } else {
        Role::Plain
    };
    pen.text(row, 0, 1, if has_focus { ">" } else { " " }, label);
    let text = form_field(pen.look().lang, line.field);
    pen.text(row, 1, LABEL_COLUMNS, text, label);
    if line.is_repeated {
        pen.text(row, LABEL_COLUMNS, 1, REPEATED, Role::Quiet);
    }
    let at = LABEL_COLUMNS + 2;
    let width = if line.is_short() {
        SHORT_COLUMNS
    } else if line.is_wide() {
        REST
    } else {
        TYPED_COLUMNS
    };
    let place = line.draw(pen, row, at, width, has_focus);
    if !line.is_wide() {
        let told = told_beside_in(pen.area().width, beside);
        pen.text(row, at + TYPED_COLUMNS + 2, REST, told, beside.1);
    } else if !has_focus && beside.1 != Role::Quiet {
        // What is wrong with a text is said behind it, where it leaves room.
        let behind = at + fit::width(line.drawn(pen.look().lang)) + 2;
        let told = told_beside_in(pen.area().width, beside);
        pen.text(row, behind, REST, told, beside.1);
    }
    place
}

/// What stands beside a line in so many columns: where there are few, the sign of what is wrong alone, for
/// the whole stands under the lines.
fn told_beside_in(columns: u16, (text, role): &(String, Role)) -> &str {
    if BESIDE_COLUMNS_MIN <= columns {
        return text;
    }
    if *role == Role::Quiet {
        return "";
    }
    text.split(' ').next().unwrap_or_default()
}

/// Draws a line that does not apply: its label, and a sign in place of what stands in it.
fn draw_barred(pen: &mut Pen<'_>, row: u16, line: &Line) {
    let text = form_field(pen.look().lang, line.field);
    pen.text(row, 1, LABEL_COLUMNS, text, Role::Quiet);
    pen.text(row, LABEL_COLUMNS, 1, BARRED, Role::Quiet);
}

impl Form {
    /// Draws the form at the foot of `area`; gives where the cursor stands.
    pub(crate) fn draw(&self, area: Rect, buf: &mut Buffer, look: &Look) -> Option<Position> {
        let told = self.told(look, area.width.saturating_sub(4));
        // One row under the lines is kept for the line that has the focus, so that nothing jumps.
        let kept = usize::from(!self.lines.is_empty());
        let rows = self.lines.len() + kept + told.len();
        let rows = u16::try_from(rows).unwrap_or(u16::MAX);
        let height = rows.saturating_add(2).min(area.height);
        let place = Rect::new(area.x, area.bottom() - height, area.width, height);
        let mut pen = Pen::new(place, buf, look);
        // The sign that it was kept stands in the same border.
        let sign = self.kept_sign(look);
        let room = area.width.saturating_sub(fit::width(&sign));
        let mut inside = pen.boxed(&self.head(look, room));
        let mut cursor = None;
        let shown = self.window(usize::from(height).saturating_sub(2 + kept + told.len()));
        let rows = shown.len();
        let lines = self
            .lines
            .iter()
            .enumerate()
            .take(shown.end)
            .skip(shown.start);
        for (row, (at, line)) in (0..).zip(lines) {
            let has_focus = at == self.at;
            if !has_focus && is_barred(&self.lines, at) {
                draw_barred(&mut inside, row, line);
                continue;
            }
            let beside = self.beside(line, look);
            let place = draw_line(&mut inside, row, line, has_focus, &beside);
            if has_focus {
                cursor = place;
            }
            let is_narrow = inside.area().width < BESIDE_COLUMNS_MIN;
            if has_focus && (line.is_wide() || is_narrow) {
                let under = u16::try_from(rows).unwrap_or(u16::MAX);
                let from = if is_narrow { 1 } else { LABEL_COLUMNS + 2 };
                inside.text(under, from, REST, &beside.0, beside.1);
            }
        }
        let first = u16::try_from(rows + kept).unwrap_or(u16::MAX);
        for (row, (text, role)) in (first..).zip(&told) {
            inside.line(row, text, *role);
        }
        let at = self.at.saturating_sub(shown.start);
        let below = (rows + kept + told.len()).saturating_sub(at + 1);
        self.draw_list(&mut inside, (at, below));
        Self::draw_kept(place, &sign, buf, look);
        self.draw_beyond(place, &shown, buf, look);
        cursor
    }

    /// What it is for and whom it is about; in place of what it is for the paper it is typed from, where
    /// there is no room for both.
    fn head(&self, look: &Look, columns: u16) -> String {
        let (title, about) = (form_title(look.lang, self.title), &self.subject.name);
        let source = self.source(look.lang);
        let join = |parts: &[&str]| {
            let parts = parts.iter().filter(|part| !part.is_empty()).copied();
            parts.collect::<Vec<_>>().join(look.dot())
        };
        let source = source.as_deref().unwrap_or_default();
        let whole = join(&[title, about, source]);
        if fit::width(&whole) + HEAD_MARGIN <= columns || source.is_empty() {
            return whole;
        }
        join(&[about, source])
    }

    /// In the lower border: how many lines lie above and below those shown.
    fn draw_beyond(&self, place: Rect, shown: &Range<usize>, buf: &mut Buffer, look: &Look) {
        let below = self.lines.len() - shown.end;
        let Some(beyond) = lines_beyond(look.lang, shown.start, below) else {
            return;
        };
        let mut pen = Pen::new(place, buf, look);
        let border = place.height.saturating_sub(1);
        pen.text(border, 2, REST, &format!(" {beyond} "), Role::Quiet);
    }

    /// In the border: when what stands in it was kept, should the line drop.
    fn draw_kept(place: Rect, sign: &str, buf: &mut Buffer, look: &Look) {
        if !sign.is_empty() {
            let border = Rect::new(place.x, place.y, place.width.saturating_sub(2), 1);
            Pen::new(border, buf, look).at_right(0, sign, Role::Quiet);
        }
    }

    fn kept_sign(&self, look: &Look) -> String {
        let sign = |at| format!(" {} ", draft_sign(look.lang, at));
        self.kept_at().map(sign).unwrap_or_default()
    }

    /// What stands beside a line: its fault, else a doubt, else what the typed means, else what to type.
    fn beside(&self, line: &Line, look: &Look) -> (String, Role) {
        if let Some(wrong) = self.wrong_beside(line, look.lang) {
            return wrong;
        }
        if let Some(fault) = self.fault_of(line).or(line.verdict) {
            let why = crate::text::desk::typed_fault(look.lang, fault);
            return (format!("! {why}"), Role::Refused);
        }
        if let Some(told) = self.told_beside(line, look.lang) {
            return told;
        }
        let meant = self.meant(line, look);
        let meant = meant.unwrap_or_else(|| line.meaning(look.lang, self.today));
        (meant, Role::Quiet)
    }

    /// What a line means that cannot be read without the office, or without whom the form is about.
    fn meant(&self, line: &Line, look: &Look) -> Option<String> {
        if let Some(offered) = self.offered(line, look) {
            return Some(offered);
        }
        let (typed, reads) = (line.typed().trim(), line.reads()?);
        if line.field == FormField::ToMend {
            return Some(fields_understood(look.lang, typed)).filter(|told| !told.is_empty());
        }
        if typed.is_empty() {
            return None;
        }
        if reads == Reads::Case && line.field == FormField::Drop {
            // Under the lines there is room for all of it.
            return self.known.member(typed).map(|_| String::new());
        }
        if reads == Reads::Case {
            return match self.known.member(typed)? {
                Member::Found(row) => Some(case_named(row.case, &row.name)),
                Member::Nobody => None,
            };
        }
        if reads == Reads::Commune {
            return match &self.known.communes_meant(typed)[..] {
                [] => None,
                [one] => Some(commune_meant(look.lang, one)),
                several => Some(commune_unclear(look.lang, several)),
            };
        }
        if reads == Reads::Rows {
            let rows = typed::rows(typed)?.len();
            return Some(rows_meant(look.lang, rows, self.subject.listed.len()));
        }
        None
    }

    /// The lines there is room for: all of them, else those around the one that has the focus.
    fn window(&self, rows: usize) -> Range<usize> {
        let rows = rows.clamp(1, self.lines.len().max(1));
        let last = self.lines.len().saturating_sub(rows);
        let first = (self.at + 1 + rows / 4).saturating_sub(rows).min(last);
        first..(first + rows).min(self.lines.len())
    }

    /// The doubts and the refusal under the lines.
    fn told(&self, look: &Look, columns: u16) -> Vec<(String, Role)> {
        let mut told = Vec::new();
        if self.needs_reason() {
            told.push((doubts_head(look.lang).to_owned(), Role::Urgent));
            let doubts = self.doubts.iter().map(|one| doubt(look.lang, *one));
            let odd = self.kept_oddities();
            let odd = odd.iter().map(|one| oddity(look.lang, *one));
            for one in doubts.chain(odd) {
                let lines = fit::wrap(&format!("! {one}"), columns);
                told.extend(lines.into_iter().map(|line| (line, Role::Urgent)));
            }
        }
        if let Some(goes) = self.told_that_goes() {
            let lines = fit::wrap(&goes, columns);
            told.extend(lines.into_iter().map(|line| (line, Role::Plain)));
        }
        for alike in self.alikes.found() {
            let lines = fit::wrap(&format!("! {}", alike_line(look.lang, alike)), columns);
            told.extend(lines.into_iter().map(|line| (line, Role::Urgent)));
        }
        if let Some(why) = &self.refused {
            let why = refusal(look.lang, why);
            let text = format!("{} {}", why.message, why.fix);
            let lines = fit::wrap(text.trim(), columns);
            told.extend(lines.into_iter().map(|line| (line, Role::Refused)));
        }
        told
    }
}

impl Line {
    /// What stands in it, typed or chosen.
    fn drawn(&self, lang: Lang) -> &str {
        self.chosen().map_or(self.typed(), |one| chosen(lang, one))
    }
}

/// An amount read aloud in Vietnamese, written out in English.
pub(crate) fn in_words(lang: Lang, dong: i64) -> String {
    match lang {
        Lang::Vi => lang::in_words(dong),
        Lang::En => crate::text::amount(lang, crate::domain::Dong::of(dong.max(0))),
    }
}
