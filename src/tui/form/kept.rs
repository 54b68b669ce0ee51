//! A begun form as a text that is kept and read again, and what a list of begun forms says of it.
//! Refuses to know where it is kept.

use serde::{Deserialize, Serialize};

use super::keys::Changes;
use super::{Form, Line, Reads, Subject};
use crate::domain::{CaseId, Day, Doubt, OrderId, Seq};
use crate::office::{At, KeptForm};
use crate::text::desk::{FormField, FormTitle, chosen};
use crate::text::{Lang, masked_typed};

/// What of a form is kept: what was typed and whom it is for, not what was said of it.
#[derive(Serialize, Deserialize)]
struct Kept {
    title: FormTitle,
    subject: Subject,
    lines: Vec<Line>,
    at: usize,
    asks_first: bool,
    revisions: Vec<(CaseId, Seq)>,
    doubts: Vec<Doubt>,
    /// The day it was filled in.
    today: Day,
}

/// What tells one begun form from another in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Begun {
    pub(crate) title: FormTitle,
    /// Whom it is about, in words.
    pub(crate) name: String,
    /// The case it is about and the revision it was made on, where it is about one.
    pub(crate) case: Option<(CaseId, Seq)>,
    /// The line it was left in.
    pub(crate) reached: Option<FormField>,
    /// Lines that hold something, and lines there are.
    pub(crate) filled: (usize, usize),
    /// Labels and what was typed beside them; numbers of a person masked.
    pub(crate) typed: Vec<(FormField, String)>,
}

impl Form {
    /// Whether it holds something worth keeping: more than it was opened with.
    pub(crate) fn is_begun(&self) -> bool {
        self.is_touched && self.lines.iter().any(Line::is_changed)
    }

    /// The id its order will have.
    pub(crate) fn id(&self) -> Option<OrderId> {
        self.id
    }

    /// The line that has the focus.
    pub(crate) fn at(&self) -> usize {
        self.at
    }

    /// It was kept at this instant, or cannot be.
    pub(crate) fn kept(&mut self, at: Option<At>) {
        self.kept_at = at;
    }

    /// When it was kept last.
    pub(crate) fn kept_at(&self) -> Option<At> {
        self.kept_at
    }

    /// All that stands in it, to be kept.
    pub(crate) fn text(&self) -> String {
        let kept = Kept {
            title: self.title,
            subject: self.subject.clone(),
            lines: self.lines.clone(),
            at: self.at,
            asks_first: self.asks_first,
            revisions: self.revisions.iter().map(|(c, s)| (*c, *s)).collect(),
            doubts: self.doubts.clone(),
            today: self.today,
        };
        // Plain structs of texts and numbers: there is nothing in them that JSON cannot say.
        serde_json::to_string(&kept).unwrap_or_default()
    }

    /// The form a text was kept of, as it stood that day; nothing where this version does not know it.
    pub(crate) fn of_kept(form: &KeptForm) -> Option<Self> {
        let kept: Kept = serde_json::from_str(&form.text).ok()?;
        if !kept.lines.is_empty() && kept.lines.len() <= kept.at {
            return None;
        }
        let mut read = Self::new(kept.title, kept.subject, kept.today, kept.lines);
        read.at = kept.at;
        read.asks_first = kept.asks_first;
        read.revisions = kept.revisions.into_iter().collect();
        read.doubts = kept.doubts;
        read.id = Some(form.id);
        read.is_touched = true;
        read.kept_at = Some(form.at);
        Some(read)
    }

    /// It is gone on with on another day.
    pub(crate) fn goes_on(&mut self, today: Day) {
        self.today = today;
        self.judge_again();
    }

    /// Whether the cases it is about stand where they stood when another one like it was made.
    pub(crate) fn is_made_on_the_same(&self, other: &Self) -> bool {
        self.revisions == other.revisions
    }

    /// Whether another form is for the same thing about the same people.
    pub(crate) fn is_like(&self, other: &Self) -> bool {
        let about = |form: &Self| Subject {
            name: String::new(),
            ..form.subject.clone()
        };
        self.title == other.title && about(self) == about(other)
    }

    /// Goes on with what was typed into another form like it; taking that back gives this one as it
    /// was opened.
    pub(crate) fn take_up(&mut self, begun: Self) {
        self.changes = Changes::default();
        self.remember(false);
        self.lines = begun.lines;
        self.at = begun.at;
        self.doubts = begun.doubts;
        // Made on what stood then: where the case moved on since, the office says so.
        self.revisions = begun.revisions;
        self.id = begun.id;
        self.is_touched = true;
        self.kept_at = begun.kept_at;
        self.judge_again();
    }

    /// Whom it is about: the name that is typed before the commune it is typed for.
    fn whom(&self) -> String {
        let about = &self.subject.name;
        let typed = self.lines.iter().find(|line| line.field == FormField::Name);
        match typed.map(|line| line.typed().trim()) {
            Some(name) if self.subject.case.is_none() && !name.is_empty() => {
                format!("{name}, {about}")
            }
            Some(_) | None => about.clone(),
        }
    }

    /// What a list says of it.
    pub(crate) fn begun(&self, lang: Lang) -> Begun {
        let holds = |line: &&Line| line.holds_something();
        let revision = |case: CaseId| Some((case, *self.revisions.get(&case)?));
        Begun {
            title: self.title,
            name: self.whom(),
            case: self.subject.case.and_then(revision),
            reached: self.lines.get(self.at).map(|line| line.field),
            filled: (self.lines.iter().filter(holds).count(), self.lines.len()),
            typed: self
                .lines
                .iter()
                .filter(|line| line.is_changed())
                .map(|line| (line.field, line.shown(lang)))
                .collect(),
        }
    }
}

impl Line {
    /// What it holds, as others may read it over a shoulder.
    fn shown(&self, lang: Lang) -> String {
        match (self.chosen(), self.reads()) {
            (Some(answer), _) => chosen(lang, answer).to_owned(),
            (None, Some(Reads::CitizenId | Reads::Phone)) => masked_typed(self.typed()),
            (None, _) => self.typed().to_owned(),
        }
    }
}
