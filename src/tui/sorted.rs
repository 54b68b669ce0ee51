//! What the office says of one order for many before it goes: who can take it, who cannot and why, and
//! the question whether to send it for those who can. No is the answer of Enter and Esc. Refuses to
//! judge: it shows what it was told.

use std::collections::BTreeMap;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::cursor::Step;
use super::fit;
use super::form::Draft;
use super::pen::Pen;
use super::theme::{Look, Role};
use crate::domain::{Account, CaseId, Doubt, Seq};
use crate::keys::Context;
use crate::office::{At, LeftOut, TriedCase};
use crate::text::desk::{
    FormTitle, accepted_names, everybody_can, form_title, more_lines, moved_names, nobody_can,
    overtaken_head, refused_head, refused_line, sorted_head, sorted_question,
};

/// An order for many, sorted out.
#[derive(Debug)]
pub(crate) struct Sorted {
    title: FormTitle,
    /// The order as it was typed, for everybody.
    draft: Draft,
    accepted: Vec<TriedCase>,
    refused: Vec<(String, LeftOut)>,
    /// Who was faster, where the order went out in vain before.
    overtaken: Option<(Account, At)>,
    /// Those who moved on since and can take it still.
    moved: Vec<CaseId>,
    /// First line shown.
    top: usize,
}

impl Sorted {
    /// Sorts what the office said of each case.
    pub(crate) fn new(title: FormTitle, draft: Draft, tried: Vec<TriedCase>) -> Self {
        let (mut accepted, mut refused) = (Vec::new(), Vec::new());
        for one in tried {
            match one.left_out {
                Some(why) => refused.push((one.name, why)),
                None => accepted.push(one),
            }
        }
        Self {
            title,
            draft,
            accepted,
            refused,
            overtaken: None,
            moved: Vec::new(),
            top: 0,
        }
    }

    /// The same after the order went out on these revisions in vain: only those who moved on since are
    /// asked about.
    pub(crate) fn asks_only_of_moved(
        &mut self,
        judged: &BTreeMap<CaseId, Seq>,
        by: Account,
        at: At,
    ) {
        let has_moved = |one: &&TriedCase| judged.get(&one.case) != Some(&one.revision);
        let moved = self.accepted.iter().filter(has_moved);
        self.moved = moved.map(|one| one.case).collect();
        self.overtaken = Some((by, at));
    }

    /// Whether it is asked of some who moved on.
    pub(crate) fn has_moved(&self) -> bool {
        self.overtaken.is_some()
    }

    /// Where its keys are looked up: those of a question, and those of moving.
    pub(crate) const fn contexts() -> &'static [Context] {
        &[Context::Dialog, Context::List, Context::Always]
    }

    /// Whether everybody can take the order.
    pub(crate) fn is_whole(&self) -> bool {
        self.refused.is_empty()
    }

    /// Whether nobody can.
    pub(crate) fn is_vain(&self) -> bool {
        self.accepted.is_empty()
    }

    /// What a reason is asked for, each once.
    pub(crate) fn doubts(&self) -> Vec<Doubt> {
        let all = self.accepted.iter().flat_map(|one| one.doubts.clone());
        let each: std::collections::BTreeSet<Doubt> = all.collect();
        each.into_iter().collect()
    }

    /// The order for those who can take it.
    pub(crate) fn draft(&self) -> Option<Draft> {
        let cases = self.accepted.iter().map(|one| one.case).collect();
        let order = self.draft.order.for_cases(cases)?;
        Some(Draft {
            order,
            on: self.draft.on,
        })
    }

    /// The revisions they were judged on.
    pub(crate) fn revisions(&self) -> BTreeMap<CaseId, Seq> {
        let revision = |one: &TriedCase| (one.case, one.revision);
        self.accepted.iter().map(revision).collect()
    }

    /// Their names.
    pub(crate) fn names(&self) -> BTreeMap<CaseId, String> {
        let name = |one: &TriedCase| (one.case, one.name.clone());
        self.accepted.iter().map(name).collect()
    }

    /// Moves along the lines, where not all of them fit on a body of this size.
    pub(crate) fn step(&mut self, step: Step, (columns, rows): (u16, u16), look: &Look) {
        let lines = self.lines(columns.saturating_sub(4), look).len();
        let room = usize::from(rows.saturating_sub(4)).max(1);
        let last = lines.saturating_sub(room);
        self.top = match step {
            Step::Up => self.top.saturating_sub(1),
            Step::Down => self.top + 1,
            Step::PageUp | Step::HalfUp => self.top.saturating_sub(room / 2),
            Step::PageDown | Step::HalfDown => self.top + room / 2,
            Step::Top => 0,
            Step::Bottom => last,
        }
        .min(last);
    }

    /// Who cannot and why, then who can.
    fn lines(&self, columns: u16, look: &Look) -> Vec<(String, Role)> {
        let lang = look.lang;
        let mut lines = Vec::new();
        if let Some((by, at)) = &self.overtaken {
            let head = overtaken_head(lang, by, *at);
            lines.extend(
                fit::wrap(&head, columns)
                    .into_iter()
                    .map(|l| (l, Role::Heading)),
            );
        }
        if !self.refused.is_empty() {
            let head = refused_head(lang, self.refused.len());
            lines.extend(
                fit::wrap(&head, columns)
                    .into_iter()
                    .map(|l| (l, Role::Heading)),
            );
        }
        for (name, why) in &self.refused {
            let line = refused_line(lang, name, why);
            lines.extend(
                fit::wrap(&line, columns)
                    .into_iter()
                    .map(|l| (l, Role::Refused)),
            );
        }
        if !self.accepted.is_empty() {
            let asked = self.accepted.iter().filter(|one| self.is_asked_about(one));
            let names: Vec<&str> = asked.map(|one| one.name.as_str()).collect();
            let line = match &self.overtaken {
                Some(_) => moved_names(lang, &names, self.accepted.len() - names.len()),
                None => accepted_names(lang, &names),
            };
            lines.extend(
                fit::wrap(&line, columns)
                    .into_iter()
                    .map(|l| (l, Role::Plain)),
            );
        }
        lines
    }

    /// All of them, but after an order that went out in vain only those who moved on since.
    fn is_asked_about(&self, one: &TriedCase) -> bool {
        self.overtaken.is_none() || self.moved.contains(&one.case)
    }

    fn question(&self, look: &Look) -> String {
        let (lang, accepted) = (look.lang, self.accepted.len());
        if self.is_vain() {
            nobody_can(lang).to_owned()
        } else if self.is_whole() {
            everybody_can(lang, form_title(lang, self.title), accepted)
        } else {
            sorted_question(lang, accepted)
        }
    }

    /// Draws it at the foot of `area`, as high as it must be.
    pub(crate) fn draw(&self, area: Rect, buf: &mut Buffer, look: &Look) {
        let lines = self.lines(area.width.saturating_sub(4), look);
        let room = usize::from(area.height.saturating_sub(4)).max(1);
        let shown = lines.len().min(room);
        let below = lines.len().saturating_sub(self.top + shown);
        let height = u16::try_from(shown + 4).unwrap_or(area.height);
        let height = height.min(area.height);
        let place = Rect::new(area.x, area.bottom() - height, area.width, height);
        let all = self.accepted.len() + self.refused.len();
        let title = form_title(look.lang, self.title);
        let head = sorted_head(look.lang, title, self.accepted.len(), all, look.dot());
        let mut pen = Pen::new(place, buf, look);
        let mut inside = pen.boxed(&head);
        for (row, (line, role)) in (0..).zip(lines.iter().skip(self.top).take(shown)) {
            inside.line(row, line, *role);
        }
        let last = inside.area().height.saturating_sub(1);
        if 0 < below {
            inside.line(
                last.saturating_sub(1),
                &more_lines(look.lang, below),
                Role::Quiet,
            );
        }
        inside.line(last, &self.question(look), Role::Heading);
    }
}
