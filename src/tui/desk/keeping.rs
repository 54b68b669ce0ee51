//! Forms that are begun: each is handed over to be kept as it changes, left without a question, and
//! gone on with later. Knows when; how it is kept and what stands in it are others' to know.

use super::Desk;
use crate::domain::OrderId;
use crate::office::{At, KeptForm, Laid, Why};
use crate::text::desk::{DraftSaid, FormTitle, Hindrance, Said, Spot};
use crate::tui::event::Effect;
use crate::tui::form::Form;
use crate::tui::screen::{DraftRow as Row, Drafts, Place, Screen};

/// What this desk knows of begun forms.
#[derive(Debug)]
pub(super) struct Kept {
    /// The one kept last comes first.
    forms: Vec<KeptForm>,
    /// What was handed over last of the form on top, and the line it was in.
    handed: Option<(OrderId, String, usize)>,
    /// When the drawer was opened.
    now: At,
    /// Where the officer is, as it was handed over last, and where the last sitting ended.
    place: Place,
    was_at: Option<Place>,
}

impl Default for Kept {
    fn default() -> Self {
        Self {
            forms: Vec::new(),
            handed: None,
            now: At::from_millis(0),
            place: Place::Home,
            was_at: None,
        }
    }
}

impl Kept {
    /// How many there are beside the one that is open.
    pub(super) fn count(&self, open: Option<OrderId>) -> usize {
        let forms = self.forms.iter().map(|form| Some(form.id));
        forms.filter(|id| *id != open).count()
    }

    fn put(&mut self, id: OrderId, text: String) {
        let known = self.forms.iter().position(|form| form.id == id);
        // Until it is on disk it has no time of its own.
        let at = known.map(|at| self.forms.remove(at).at);
        let at = at.or(self.forms.first().map(|form| form.at));
        let at = at.unwrap_or(At::from_millis(0));
        self.forms.insert(0, KeptForm { id, at, text });
    }

    fn forget(&mut self, id: OrderId) -> bool {
        let before = self.forms.len();
        self.forms.retain(|form| form.id != id);
        self.forms.len() < before
    }
}

impl Desk {
    /// Hands over what stands in the form on top, where that changed.
    pub(super) fn keep_form(&mut self) {
        self.hand_over(self.is_leaving);
    }

    /// Hands over what stands in the form on top at once: nobody may come back to it.
    pub(super) fn keep_form_now(&mut self) {
        self.hand_over(true);
    }

    fn hand_over(&mut self, is_left: bool) {
        let Some(form) = &self.form else { return };
        let Some(id) = form.id() else { return };
        if !form.is_begun() {
            return self.forget_form(id);
        }
        let (text, at) = (form.text(), form.at());
        let handed = self.begun.handed.as_ref().filter(|handed| handed.0 == id);
        let is_known = handed.is_some_and(|handed| handed.1 == text);
        let is_elsewhere = handed.is_none_or(|handed| handed.2 != at);
        if is_known && !is_left {
            return;
        }
        self.begun.put(id, text.clone());
        self.begun.handed = Some((id, text.clone(), at));
        self.effects.push(Effect::Keep {
            id,
            text,
            is_urgent: is_left || is_elsewhere,
        });
    }

    /// Hands over where the officer is, where that changed.
    pub(super) fn keep_place(&mut self) {
        let place = self.screens.iter().rev().find_map(Screen::lasting);
        let place = place.unwrap_or(Place::Home);
        if place != self.begun.place
            && let Ok(text) = serde_json::to_string(&place)
        {
            self.begun.place = place;
            self.effects.push(Effect::KeepPlace(text));
        }
    }

    /// Goes where the last sitting ended.
    pub(super) fn go_where_it_was(&mut self) {
        match self.begun.was_at.take() {
            Some(place) => self.open(place),
            None => self.hinder(Hindrance::NoLastPlace),
        }
    }

    /// Leaves the form on top; what is begun stays among the drafts.
    pub(super) fn leave_form(&mut self) {
        self.hand_over(true);
        let was_begun = self.form.as_ref().is_some_and(Form::is_begun);
        self.form = None;
        self.begun.handed = None;
        if was_begun {
            self.said = Some(Said::Draft(DraftSaid::Kept));
        }
        self.show_drafts();
    }

    /// A form is on record or dropped.
    pub(super) fn forget_form(&mut self, id: OrderId) {
        self.begun.handed = None;
        if self.begun.forget(id) {
            self.effects.push(Effect::Drop(id));
            self.show_drafts();
        }
    }

    /// What lay in the drawer. Shown at once, unless the officer has begun something already.
    pub(super) fn laid(&mut self, laid: Laid) {
        self.said = laid
            .aside
            .map(|aside| Said::Draft(DraftSaid::Aside(aside)))
            .or(self.said.take());
        self.begun.forms.extend(laid.forms);
        self.begun.now = laid.now;
        let place = laid.place.and_then(|text| serde_json::from_str(&text).ok());
        self.begun.was_at = place.filter(|place| *place != Place::Home);
        let is_idle = self.form.is_none() && self.screens.len() == 1 && self.ahead.is_empty();
        if is_idle && !self.begun.forms.is_empty() {
            self.open(Place::Drafts);
        }
        let ids: Vec<OrderId> = self.begun.forms.iter().map(|form| form.id).collect();
        if !ids.is_empty() {
            self.ask_recorded(ids, false);
        }
        if is_idle
            && self.said.is_none()
            && let Some(place) = &self.begun.was_at
        {
            self.said = Some(Said::Draft(DraftSaid::WasAt(spot(place))));
        }
    }

    /// A form is on disk, or cannot be.
    pub(super) fn form_kept(&mut self, id: OrderId, kept: Result<At, Why>) {
        match kept {
            Ok(at) => {
                let forms = self.begun.forms.iter_mut();
                forms
                    .filter(|form| form.id == id)
                    .for_each(|form| form.at = at);
                self.show_drafts();
                self.tell_form(id, Some(at));
            }
            Err(why) => {
                self.tell_form(id, None);
                self.said = Some(Said::Draft(DraftSaid::NotKept(why)));
            }
        }
    }

    fn tell_form(&mut self, id: OrderId, kept_at: Option<At>) {
        if let Some(form) = self.form.as_mut().filter(|form| form.id() == Some(id)) {
            form.kept(kept_at);
        }
    }

    /// The screen of drafts, holding those there are.
    pub(super) fn drafts(&self) -> Screen {
        let mut drafts = Drafts::default();
        drafts.show(self.read_drafts(), self.begun.now);
        Screen::Drafts(Box::new(drafts))
    }

    fn read_drafts(&self) -> Vec<Row> {
        let row = |form: &KeptForm| Row {
            form: form.clone(),
            begun: Form::of_kept(form).map(|read| read.begun(self.look.lang)),
        };
        self.begun.forms.iter().map(row).collect()
    }

    /// The screen of drafts shows those there are now.
    pub(super) fn show_drafts(&mut self) {
        let has_one = |screen: &Screen| matches!(screen, Screen::Drafts(_));
        if !self.screens.iter().any(has_one) {
            return;
        }
        let (drafts, now) = (self.read_drafts(), self.begun.now);
        for screen in &mut self.screens {
            if let Screen::Drafts(shown) = screen {
                shown.show(drafts.clone(), now);
            }
        }
    }

    /// Goes on with a begun form, over the case it is about.
    pub(super) fn resume(&mut self, id: OrderId) {
        let kept = self.begun.forms.iter().find(|form| form.id == id);
        let form = kept.and_then(Form::of_kept);
        let (Some(mut form), Some(today)) = (form, self.today()) else {
            return self.hinder(Hindrance::DraftUnreadable);
        };
        form.goes_on(today);
        self.begun.handed = Some((id, form.text(), form.at()));
        if let Some(case) = form.case() {
            self.open(Place::Card(case));
        }
        self.form = Some(form.repeating(self.last.as_ref()));
    }

    /// A form about to be opened goes on with one like it that is begun. The form of a new person does
    /// not: which person it is for, nobody knows yet.
    pub(super) fn take_up(&mut self, form: &mut Form) {
        if form.title() == FormTitle::NewPerson {
            return;
        }
        let mut begun = self.begun.forms.iter().filter_map(Form::of_kept);
        if let Some(begun) = begun.find(|begun| begun.is_like(form)) {
            let said = |at| {
                if begun.is_made_on_the_same(form) {
                    DraftSaid::TakenUp(at)
                } else {
                    DraftSaid::TakenUpOld(at)
                }
            };
            self.said = begun.kept_at().map(said).map(Said::Draft);
            form.take_up(begun);
        }
    }
}

/// A place in the words of what is said.
fn spot(place: &Place) -> Spot {
    match place {
        Place::Card(case) => Spot::Card(*case),
        Place::Commune(_) => Spot::Commune,
        Place::Journal => Spot::Journal,
        Place::Disbursement => Spot::Disbursement,
        Place::Approvals => Spot::Approvals,
        Place::Exceptions => Spot::Exceptions,
        Place::PayDays => Spot::PayDays,
        Place::Home
        | Place::WhatIf(_)
        | Place::Find
        | Place::Accesses
        | Place::Drafts
        | Place::Notices
        | Place::TypingLesson
        | Place::Help
        | Place::Palette => Spot::Home,
    }
}
