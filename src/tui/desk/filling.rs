//! The form on top: its keys, its saving, and the form after it. Knows when an order is made of what was
//! typed; not what becomes of it.

use super::Desk;
use crate::keys::Action;
use crate::office::Answer;
use crate::text::desk::{
    FormTitle, Hindrance, commune_name, confirm_payout, confirm_step, form_title,
};
use crate::tui::event::Ticket;
use crate::tui::form::{self, Draft, Form, in_words};
use crate::tui::question::{Question, Yes};

impl Desk {
    pub(super) fn act_on_form(&mut self, action: Action) {
        if self.act_on_lesson(action) {
            return;
        }
        let Some(form) = &mut self.form else { return };
        if form.act_choosing(action, &self.look) {
            return;
        }
        if action == Action::Cancel {
            self.leave_form();
        } else if action == Action::Save {
            form.goes_on_to_the_next(false);
            self.save();
        } else if action == Action::SaveNext {
            if form.title() == FormTitle::NewPerson {
                form.goes_on_to_the_next(true);
                self.save();
            } else {
                self.hinder(Hindrance::NoNextForm);
            }
        } else if action == Action::TakeBack {
            if !form.take_back() {
                self.hinder(Hindrance::NothingTyped);
            }
        } else if action == Action::Choose {
            if !form.choose(&self.look) {
                self.hinder(Hindrance::NothingToChoose);
            }
        } else if action == Action::KeepDoubtful {
            if !form.keep_doubtful() {
                self.hinder(Hindrance::NothingDoubtful);
            }
        } else if action == Action::OpenAlike {
            self.open_alike();
        } else if action == Action::JoinAlike {
            self.join_alike();
        } else if action == Action::CarryOver {
            if !form.carry_over() {
                self.hinder(Hindrance::NothingBefore);
            }
        } else {
            form.act(action);
        }
    }

    /// An answer to a question of the form; a save that waited for it goes on.
    pub(super) fn hear_form(&mut self, ticket: Ticket, answer: &Answer) -> bool {
        let Some(form) = &mut self.form else {
            return false;
        };
        let is_mine = form.hear(ticket, answer);
        if is_mine && form.takes_saving() {
            self.save();
        }
        is_mine
    }

    /// A new person in the commune the officer is in.
    pub(super) fn ask_new_person(&mut self) {
        let (commune, today) = (self.screen().commune(), self.today());
        let (Some(commune), Some(today)) = (commune, today) else {
            return self.hinder(Hindrance::NoCommune);
        };
        let name = commune_name(self.look.lang, commune);
        let code = commune.unit.code();
        self.fill(form::new_person(code, name, today));
    }

    /// Opens a form; it may repeat what was recorded with the last one of its kind.
    pub(super) fn fill(&mut self, mut form: Form) {
        self.take_up(&mut form);
        self.open_form(form);
    }

    /// Opens a form as it is.
    pub(super) fn open_form(&mut self, mut form: Form) {
        let id = self.new_id();
        form.keep_id(|| id);
        self.form = Some(form.repeating(self.last.as_ref()));
    }

    /// A form is on record: what it held may be repeated. Whether another one follows it, which is open
    /// then.
    pub(super) fn form_recorded(&mut self) -> bool {
        let Some(form) = self.form.take() else {
            return false;
        };
        if let Some(id) = form.id() {
            self.forget_form(id);
        }
        self.last = Some(form.recorded());
        let next = form.next();
        let goes_on = next.is_some();
        if let Some(next) = next {
            let mut next = next.repeating(self.last.as_ref()).carried_over();
            let id = self.new_id();
            next.keep_id(|| id);
            self.form = Some(next);
        }
        goes_on
    }

    /// Saves what can be read as an order. Whether its id is on record already is asked first: another
    /// desk may have recorded the same draft, or a receipt may have been lost.
    pub(super) fn save(&mut self) {
        let Some(form) = &mut self.form else { return };
        if form.must_ask() {
            return form.save_when_told();
        }
        if form.draft().is_none() || self.take_practised() {
            return;
        }
        if let Some(id) = self.form.as_ref().and_then(Form::id) {
            self.ask_recorded(vec![id], true);
        }
    }

    /// Sends what is saved, or asks what must be asked before.
    pub(super) fn send_saved(&mut self) {
        let Some(form) = &mut self.form else { return };
        let Some(draft) = form.draft() else { return };
        if form.is_for_many() {
            self.sort_out(draft);
        } else if form.asks_first() {
            let title = form.title();
            let text = self.confirmation(&draft, title);
            let yes = Yes::SendForm(Box::new(draft));
            self.question = Some(Question { text, yes });
        } else {
            self.send_form(draft);
        }
    }

    /// The question before a form is sent.
    fn confirmation(&self, draft: &Draft, title: FormTitle) -> String {
        let lang = self.look.lang;
        let name = self.form.as_ref().map_or("", |form| form.name());
        if let crate::domain::Order::Disburse { amount, .. } = &draft.order {
            let on = draft.on.or(self.today()).map(crate::text::day);
            let words = in_words(lang, amount.dong());
            return confirm_payout(lang, name, *amount, &on.unwrap_or_default(), &words);
        }
        if let (FormTitle::Merge, Some(form)) = (title, &self.form) {
            return form.merge_question(lang);
        }
        confirm_step(form_title(lang, title), name)
    }
}
