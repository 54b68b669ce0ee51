//! How the lesson is drawn: the list on the left, beside it what it is about or the form, at its end what
//! each person took. Decides nothing.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::{Done, Round, TypingLesson, whole};
use crate::text::Lang;
use crate::text::desk::{
    Listed, Written, chosen, form_field, lesson_diff, lesson_diff_more, lesson_figures,
    lesson_intro, lesson_is_best, lesson_list_head, lesson_pasted, lesson_person, lesson_records,
    lesson_results_head, lesson_same, lesson_whole, listed_label, written,
};
use crate::tui::fit;
use crate::tui::form::Differing;
use crate::tui::pen::{Pen, REST};
use crate::tui::theme::{Look, Role};

/// Columns of the list, at least and at most; the form has the others, and at least as many as it needs.
const LIST_COLUMNS: (u16, u16) = (30, 50);
const FORM_COLUMNS: u16 = 50;
/// Columns of a label on the list.
const LABEL_COLUMNS: u16 = 10;
/// Columns between the list and what stands beside it, where that is no box.
const GAP: u16 = 2;
/// Rows of the form that stay in sight above what the last person took.
const FORM_ROWS_MIN: u16 = 6;
/// Columns and rows of a border, and the blank column beside it.
const AROUND: (u16, u16) = (4, 2);
/// Columns before the lines of one person.
const INDENT: u16 = 3;

/// A row of text and how it looks.
type Row = (u16, String, Role);

impl TypingLesson {
    pub(in crate::tui::screen) fn draw(&self, area: Rect, buf: &mut Buffer, look: &Look) {
        match &self.round {
            Some(round) if !self.is_typing() => self.draw_results(round, area, buf, look),
            Some(_) => self.draw_list(list_area(area), buf, look),
            None => {
                self.draw_list(list_area(area), buf, look);
                let beside = form_area(area);
                let beside = Rect {
                    x: beside.x + GAP,
                    width: beside.width.saturating_sub(GAP),
                    ..beside
                };
                self.draw_intro(&mut Pen::new(beside, buf, look));
            }
        }
    }

    /// Where the form stands.
    pub(crate) fn form_area(&self, area: Rect) -> Rect {
        form_area(area)
    }

    /// Draws what the last person took at the foot of the form, until the next key.
    pub(crate) fn draw_told(&self, area: Rect, buf: &mut Buffer, look: &Look) {
        let Some(round) = self.round.as_ref().filter(|round| round.is_told) else {
            return;
        };
        let Some(last) = round.done.last() else {
            return;
        };
        let most = area.height.saturating_sub(FORM_ROWS_MIN + AROUND.1);
        let columns = area.width.saturating_sub(AROUND.0);
        let told = told(last, look.lang, (columns, usize::from(most)));
        let height = rows_of(&told) + AROUND.1;
        let place = Rect {
            y: area.bottom().saturating_sub(height),
            height,
            ..area
        };
        let head = lesson_person(look.lang, round.done.len(), self.people.len());
        let mut pen = Pen::new(place, buf, look);
        let mut inside = pen.boxed(&head);
        for (row, (text, role)) in (0..).zip(&told) {
            inside.line(row, text, *role);
        }
    }

    /// Draws all people where there is room, else the one who is being typed.
    fn draw_list(&self, area: Rect, buf: &mut Buffer, look: &Look) {
        let columns = area.width.saturating_sub(AROUND.0);
        let most = area.height.saturating_sub(AROUND.1);
        let at = self.at().unwrap_or_default();
        let all = self.all(columns, look);
        let rows = if rows_of(&all) <= most {
            all
        } else {
            self.one(at, look.lang)
        };
        let height = rows_of(&rows).min(most) + AROUND.1;
        let mut pen = Pen::new(Rect { height, ..area }, buf, look);
        let mut inside = pen.boxed(lesson_list_head(look.lang));
        for (row, (at, text, role)) in (0..).zip(&rows) {
            inside.text(row, *at, REST, text, *role);
        }
    }

    /// One person, a row a line.
    fn one(&self, at: usize, lang: Lang) -> Vec<Row> {
        let head = lesson_person(lang, at + 1, self.people.len());
        let mut rows = vec![(0, head, Role::Heading)];
        for listed in self.people.get(at).into_iter().flatten() {
            let label = listed_label(lang, listed.field);
            let gap = " ".repeat(usize::from(LABEL_COLUMNS.saturating_sub(fit::width(label))));
            let text = format!("{label}{gap}{}", written(lang, listed.written));
            rows.push((0, text, Role::Plain));
        }
        rows
    }

    /// All people, the lines of each one after the other; whoever is being typed is marked.
    fn all(&self, columns: u16, look: &Look) -> Vec<Row> {
        let mut rows = Vec::new();
        for (number, person) in self.people.iter().enumerate() {
            let Some((first, others)) = person.split_first() else {
                continue;
            };
            if !rows.is_empty() {
                rows.push((0, String::new(), Role::Plain));
            }
            let (sign, role) = if self.at() == Some(number) {
                (">", Role::Heading)
            } else {
                (" ", Role::Plain)
            };
            let name = written(look.lang, first.written);
            rows.push((0, format!("{sign}{} {name}", number + 1), role));
            let lines = joined(others, columns.saturating_sub(INDENT), look);
            rows.extend(lines.into_iter().map(|text| (INDENT, text, Role::Plain)));
        }
        rows
    }

    fn draw_intro(&self, pen: &mut Pen<'_>) {
        let lang = pen.look().lang;
        let mut row = 1;
        let best = self.best.map(|best| lesson_records(lang, best));
        let intro = lesson_intro(lang).map(str::to_owned);
        for text in intro.into_iter().chain(best) {
            for line in fit::wrap(&text, pen.area().width) {
                pen.line(row, &line, Role::Plain);
                row += 1;
            }
            row += 1;
        }
    }

    /// Draws what each person took, and the whole list.
    fn draw_results(&self, round: &Round, area: Rect, buf: &mut Buffer, look: &Look) {
        let lang = look.lang;
        let mut rows: Vec<Row> = Vec::new();
        let columns = area.width.saturating_sub(INDENT);
        // Under the people stand what all took, and what was best, with a blank row before each.
        let others = 1 + 2 + 2 + 2 * round.done.len();
        let most = usize::from(area.height).saturating_sub(others) / round.done.len().max(1);
        for (number, (done, person)) in round.done.iter().zip(&self.people).enumerate() {
            let name = person.first().map(|listed| written(lang, listed.written));
            let name = name.unwrap_or_default();
            rows.push((0, format!("{}  {name}", number + 1), Role::Heading));
            let told = told(done, lang, (columns, most + 1));
            rows.extend(told.into_iter().map(|(text, role)| (INDENT, text, role)));
        }
        let all = whole(&round.done);
        let fewest = round.done.iter().map(|one| one.fewest).sum();
        let keys = usize::try_from(all.keys).unwrap_or(usize::MAX);
        let is_pasted = round.done.iter().any(|one| one.taken.is_pasted);
        let figures = lesson_figures(lang, (keys, fewest), all.seconds, is_pasted);
        let text = format!("{}: {figures}", lesson_whole(lang));
        rows.push((0, String::new(), Role::Plain));
        rows.push((0, text, Role::Heading));
        let best = if round.is_best {
            Some(lesson_is_best(lang).to_owned())
        } else {
            self.best.map(|best| lesson_records(lang, best))
        };
        if is_pasted {
            rows.push((0, lesson_pasted(lang).to_owned(), Role::Plain));
        }
        rows.extend(best.map(|text| (0, text, Role::Plain)));
        let mut pen = Pen::new(area, buf, look);
        pen.line(0, lesson_results_head(lang), Role::Heading);
        for (row, (at, text, role)) in (1..).zip(&rows) {
            pen.text(row, *at, REST, text, *role);
        }
    }
}

/// The part of the body the list stands on.
fn list_area(area: Rect) -> Rect {
    let (least, most) = LIST_COLUMNS;
    let width = area.width.saturating_sub(FORM_COLUMNS).clamp(least, most);
    Rect { width, ..area }
}

/// The part beside it.
fn form_area(area: Rect) -> Rect {
    let list = list_area(area);
    Rect {
        x: list.right(),
        width: area.width.saturating_sub(list.width),
        ..area
    }
}

/// Lines of the list one after another, as many a row as there is room for.
fn joined(listed: &[Listed], columns: u16, look: &Look) -> Vec<String> {
    let mut rows: Vec<String> = Vec::new();
    for line in listed {
        let label = listed_label(look.lang, line.field);
        let text = format!("{label} {}", written(look.lang, line.written));
        let fits = |row: &&mut String| {
            fit::width(row) + fit::width(look.dot()) + fit::width(&text) <= columns
        };
        match rows.last_mut().filter(fits) {
            Some(row) => *row = format!("{row}{}{text}", look.dot()),
            None => rows.push(text),
        }
    }
    rows
}

/// What a person took, then the lines that differ, in at most so many rows.
fn told(done: &Done, lang: Lang, (columns, rows): (u16, usize)) -> Vec<(String, Role)> {
    let taken = done.taken;
    let keys = (taken.keys, done.fewest);
    let figures = lesson_figures(lang, keys, taken.seconds, taken.is_pasted);
    let mut told = vec![(figures, Role::Plain)];
    if done.differing.is_empty() {
        told.push((lesson_same(lang).to_owned(), Role::Settled));
        return told;
    }
    let lines: Vec<Vec<String>> = done
        .differing
        .iter()
        .map(|one| fit::wrap(&difference(one, lang), columns))
        .collect();
    for (shown, lines) in lines.iter().enumerate() {
        let is_last = shown + 1 == done.differing.len();
        // One row is left to say how many more there are.
        let room = rows.saturating_sub(told.len() + usize::from(!is_last));
        if room < lines.len() {
            let more = lesson_diff_more(lang, done.differing.len() - shown);
            told.push((more, Role::Plain));
            break;
        }
        told.extend(lines.iter().map(|line| (line.clone(), Role::Plain)));
    }
    told
}

/// A line that differs, in words.
fn difference(one: &Differing, lang: Lang) -> String {
    let label = form_field(lang, one.field);
    let typed = one
        .chosen
        .map_or(one.typed.as_str(), |answer| chosen(lang, answer));
    let typed = Some(typed).filter(|typed| !typed.is_empty());
    let listed = one.written.map(|what: Written| written(lang, what));
    lesson_diff(lang, label, typed, listed.as_deref())
}

/// Rows that lines take.
fn rows_of<T>(lines: &[T]) -> u16 {
    u16::try_from(lines.len()).unwrap_or(u16::MAX)
}
