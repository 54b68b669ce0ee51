//! An order that came back because its case moved on: the case is asked again, what was typed is laid over
//! it, and the order goes out by itself where nothing it rests on was changed by another. Whatever becomes
//! of it, nothing typed is lost. Knows what both changed; not what a rule allows.

use super::Desk;
use super::orders::What;
use crate::domain::{Account, Act, CaseId, Seq};
use crate::keys::Action;
use crate::office::{Answer, At, Card, CardAsked, LogLine, Sent};
use crate::text::act_line;
use crate::text::desk::{Hindrance, Joined, Said, form_field, form_title, line_moved};
use crate::tui::clash::{Clash, Since};
use crate::tui::event::Ticket;
use crate::tui::form::{Form, Side};
use crate::tui::screen::step_of;

/// An order whose case is being asked again.
#[derive(Debug)]
pub(super) struct Rebasing {
    ticket: Ticket,
    case: CaseId,
    by: Account,
    at: At,
    sent: Sent,
    what: What,
}

/// What became of what is typed, laid over the case as it stands now.
enum Laid {
    /// It goes out again: what others changed and it does not rest on, in words.
    Over(Vec<String>),
    /// What it rests on was changed: it is to be looked at again.
    Anew,
    /// Both changed the same lines.
    Across(Box<Clash>),
}

impl Desk {
    /// The case moved on: how it stands now is asked.
    pub(super) fn rebase(&mut self, (case, by, at): (CaseId, Account, At), sent: Sent, what: What) {
        let mut out = self.outbox();
        let ticket = out.ask(CardAsked { case, on: None });
        self.rebasing = Some(Rebasing {
            ticket,
            case,
            by,
            at,
            sent,
            what,
        });
        self.take(out);
        self.spoil();
    }

    /// No answer comes: the order was not recorded, and is sent again by hand.
    pub(super) fn miss_rebasing(&mut self, ticket: Ticket) -> bool {
        let mine = self.rebasing.take_if(|mine| mine.ticket == ticket);
        mine.is_some()
    }

    /// How the case stands now: the order goes out again, or it is said why not.
    pub(super) fn hear_rebasing(&mut self, ticket: Ticket, answer: &Answer) -> bool {
        let Some(rebasing) = self.rebasing.take_if(|mine| mine.ticket == ticket) else {
            return false;
        };
        let Answer::CardAsked(card) = answer else {
            return true;
        };
        let laid = if rebasing.what.is_from_form {
            self.lay_form_over(&rebasing, card)
        } else {
            self.lay_over(&rebasing, card)
        };
        match laid {
            Laid::Over(moved) => self.send_again(rebasing, card, moved),
            Laid::Anew => {
                let (by, at) = (rebasing.by.clone(), rebasing.at);
                let act = self.newest_of_others(&rebasing, card);
                let what = act.map(|act| act_line(self.look.lang, act));
                let who = None;
                self.said = Some(Said::Overtaken { by, at, who, what });
            }
            Laid::Across(clash) => self.clash = Some(clash),
        }
        true
    }

    /// Whether somebody else recorded it.
    fn is_of_another(&self, act: &Act) -> bool {
        let mine = self.health.get().map(|health| health.account.as_str());
        Some(act.stamp.by.as_str()) != mine
    }

    /// What others recorded since the order was made, the newest last.
    fn since<'a>(&self, rebasing: &Rebasing, card: &'a Card) -> Vec<&'a LogLine> {
        let made_on = rebasing.sent.revisions.get(&rebasing.case);
        let made_on = made_on.copied().unwrap_or(Seq(0));
        let is_new = |line: &&LogLine| made_on < line.act.stamp.seq;
        let lines = card.history.iter().filter(is_new);
        let mut lines: Vec<_> = lines.filter(|line| self.is_of_another(&line.act)).collect();
        lines.sort_by_key(|line| line.act.stamp.seq);
        lines
    }

    fn newest_of_others<'a>(&self, rebasing: &Rebasing, card: &'a Card) -> Option<&'a Act> {
        let since = self.since(rebasing, card);
        since.last().map(|line| &line.act)
    }

    /// Whether another changed what the order rests on.
    fn is_shaken(&self, rebasing: &Rebasing, card: &Card) -> bool {
        let since = self.since(rebasing, card);
        let mut acts = since.iter().map(|line| &line.act);
        acts.any(|act| rebasing.sent.order.rests_on_what(act))
    }

    /// An order without a form is what it rests on.
    fn lay_over(&self, rebasing: &Rebasing, card: &Card) -> Laid {
        if self.is_shaken(rebasing, card) {
            Laid::Anew
        } else {
            Laid::Over(Vec::new())
        }
    }

    /// A form is laid over the case line by line.
    fn lay_form_over(&mut self, rebasing: &Rebasing, card: &Card) -> Laid {
        let lang = self.look.lang;
        let is_shaken = self.is_shaken(rebasing, card);
        let since = self.clash_since(rebasing, card);
        let Some(form) = &mut self.form else {
            return Laid::Anew;
        };
        let Some(now) = form.again(card, lang) else {
            form.overtaken(card.case, card.revision);
            return if is_shaken {
                Laid::Anew
            } else {
                Laid::Over(Vec::new())
            };
        };
        let clashing = form.clashing(&now, lang);
        if !clashing.is_empty() {
            let title = form_title(lang, form.title());
            let what = format!("{title}, {}", form.name());
            return Laid::Across(Box::new(Clash::new(what, since, clashing, now)));
        }
        let moved = form
            .moved(&now, lang)
            .into_iter()
            .map(|line| line_moved(form_field(lang, line.field), &line.before, &line.now));
        let moved: Vec<String> = moved.collect();
        form.goes_on_over(&now, &std::collections::BTreeMap::new());
        if is_shaken && !form.shows_what(card) {
            return Laid::Anew;
        }
        Laid::Over(moved)
    }

    /// Who recorded what is now: another where one did, for what I did myself I know.
    fn clash_since(&self, rebasing: &Rebasing, card: &Card) -> Since {
        let newest = self.newest_of_others(rebasing, card);
        let what = newest.or(card.history.last().map(|line| &line.act));
        let what = what.map(|act| act_line(self.look.lang, act));
        let stamp = newest.map(|act| (act.stamp.by.clone(), At::from_millis(act.stamp.at)));
        let (by, at) = stamp.unwrap_or_else(|| (rebasing.by.clone(), rebasing.at));
        let opened = rebasing.sent.revisions.get(&rebasing.case);
        Since {
            by,
            at,
            what: what.unwrap_or_default(),
            opened: opened.copied().unwrap_or(Seq(0)),
            now: card.revision,
        }
    }

    /// The order goes out again, made on what stands now; under its own id, for nothing was recorded.
    fn send_again(&mut self, rebasing: Rebasing, card: &Card, moved: Vec<String>) {
        let newest = self.newest_of_others(&rebasing, card);
        let joined = newest.map(|act| Joined {
            by: act.stamp.by.clone(),
            at: At::from_millis(act.stamp.at),
            what: if moved.is_empty() {
                act_line(self.look.lang, act)
            } else {
                moved.join(", ")
            },
        });
        let Rebasing {
            mut sent, mut what, ..
        } = rebasing;
        what.joined = joined.or(what.joined);
        if !what.is_from_form {
            sent.revisions.insert(card.case, card.revision);
            return self.send(sent, what);
        }
        let Some(form) = &mut self.form else { return };
        let again = form.draft().and_then(|draft| form.sent(draft));
        if let Some(again) = again {
            self.send(again, what);
        }
    }

    /// A key of the box of two who changed the same.
    pub(super) fn act_on_clash(&mut self, action: Action) {
        let Some(clash) = &mut self.clash else { return };
        if let Some(step) = step_of(action) {
            clash.step(step);
        } else if action == Action::TakeTheirs {
            clash.say(Side::Theirs);
        } else if action == Action::TakeMine {
            clash.say(Side::Mine);
        } else if action == Action::Yes && 0 < clash.left() {
            let left = clash.left();
            self.hinder(Hindrance::NotChosen(left));
        } else if let Some(clash) = self.clash.take()
            && action == Action::Yes
        {
            self.settle_clash(*clash);
        }
    }

    /// Whose word stands was said for every line: the form goes on with it, and out. Where nothing of its
    /// own is left it is done with.
    fn settle_clash(&mut self, clash: Clash) {
        let (now, said) = clash.into_said();
        let Some(form) = &mut self.form else { return };
        form.goes_on_over(&now, &said);
        if form.has_something_of_its_own() {
            return self.save();
        }
        if let Some(id) = self.form.take().as_ref().and_then(Form::id) {
            self.forget_form(id);
        }
        self.said = Some(Said::TheirsStands);
    }
}
