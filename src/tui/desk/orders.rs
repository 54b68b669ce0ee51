//! Orders on their way: each keeps the id it was made with until there is a receipt, so that asking
//! again never does it twice. Whatever comes back, nothing typed is lost.

use std::collections::BTreeMap;

use super::hearing::said_of;
use super::{Desk, Turning};
use crate::domain::{CaseId, Order, OrderId, Refusal, Seq, Verb};
use crate::office::{Answer, CardAsked, LogLine, No, Receipt, Sent};
use crate::text::desk::{Hindrance, Joined, Said, found_count};
use crate::text::{act_line, document_short};
use crate::tui::event::{Effect, Ticket};
use crate::tui::form::{self, Draft};
use crate::tui::screen::{Place, Screen};

/// An order sent, its outcome not known yet.
#[derive(Debug)]
pub(super) struct Flight {
    ticket: Ticket,
    sent: Sent,
    what: What,
}

/// What an order is, for the words about it.
#[derive(Debug, Clone)]
pub(super) struct What {
    /// Whom it is about, or the act it takes back.
    about: String,
    pub(super) is_from_form: bool,
    /// Whom one order for many is about, by name.
    names: BTreeMap<CaseId, String>,
    /// The act that stops counting or counts again, where that is what the order is for.
    turning: Option<(Turning, Seq)>,
    /// What another recorded meanwhile beside it.
    pub(super) joined: Option<Joined>,
}

/// An order that met trouble: whether it is recorded is not known. Asked for again, it goes out under
/// the same id.
#[derive(Debug)]
pub(super) struct Unsettled(Sent);

/// What still has to be asked to say both ends of an undo.
#[derive(Debug)]
pub(super) struct Aftermath {
    pub(super) ticket: Ticket,
    case: CaseId,
    seq: Seq,
    what: String,
    turning: Turning,
}

impl Desk {
    /// 128 bits nobody has used before.
    pub(super) fn new_id(&self) -> OrderId {
        let mut bytes = [0; 16];
        self.dice.fill(&mut bytes);
        OrderId(u128::from_be_bytes(bytes))
    }

    /// Sends what a form holds.
    pub(super) fn send_form(&mut self, draft: Draft) {
        let Some(form) = &self.form else { return };
        let turning = if let Order::Undo { seq } = draft.order {
            Some((Turning::Back, seq))
        } else {
            None
        };
        let about = match &draft.order {
            Order::RegisterApplicant { name, .. } => name.as_str().to_owned(),
            Order::MergeCases { keep, drop } => format!("{drop}, {keep}"),
            _ => form.name().to_owned(),
        };
        let what = What {
            about,
            is_from_form: true,
            names: BTreeMap::new(),
            turning,
            joined: None,
        };
        if let Some(sent) = form.sent(draft) {
            self.send(sent, what);
        }
    }

    /// Sends what a form holds for those who can take it.
    pub(super) fn send_many(&mut self, draft: Draft, names: BTreeMap<CaseId, String>) {
        let Some(form) = &self.form else { return };
        let what = What {
            about: self.about_many(&draft.order, names.len()),
            is_from_form: true,
            names,
            turning: None,
            joined: None,
        };
        if let Some(sent) = form.sent(draft) {
            self.send(sent, what);
        }
    }

    /// How many one order is about; which document, where it is about one.
    fn about_many(&self, order: &Order, count: usize) -> String {
        let (lang, dot) = (self.look.lang, self.look.dot());
        let count = found_count(lang, count);
        match order.document() {
            Some(document) => format!("{}{dot}{count}", document_short(lang, document)),
            None => count,
        }
    }

    /// Sends an order that needs no form.
    pub(super) fn send_draft(&mut self, draft: Draft, revision: Option<Seq>) {
        let about = self.screen().person().unwrap_or_default().to_owned();
        let mut sent = self.sent_of(draft);
        if let (Some(revision), [case]) = (revision, sent.order.cases().as_slice()) {
            sent.revisions.insert(*case, revision);
        }
        let what = What {
            about,
            is_from_form: false,
            names: BTreeMap::new(),
            turning: None,
            joined: None,
        };
        self.send(sent, what);
    }

    /// Takes an act back.
    pub(super) fn send_undo(&mut self, line: &LogLine) {
        let seq = line.act.stamp.seq;
        self.send_turning(seq, line, Turning::Back);
    }

    /// Takes back act `seq`, which leaves `line` not counting any more, or counting again.
    fn send_turning(&mut self, seq: Seq, line: &LogLine, turning: Turning) {
        let order = Order::Undo { seq };
        let sent = self.sent_of(Draft { order, on: None });
        let what = What {
            about: act_line(self.look.lang, &line.act),
            is_from_form: false,
            names: BTreeMap::new(),
            turning: Some((turning, line.act.stamp.seq)),
            joined: None,
        };
        self.send(sent, what);
    }

    /// The order with an id: the old one where the same order met trouble before.
    fn sent_of(&mut self, draft: Draft) -> Sent {
        let is_same = |unsettled: &mut Unsettled| unsettled.0.order == draft.order;
        let id = match self.unsettled.take_if(is_same) {
            Some(Unsettled(sent)) => sent.id,
            None => self.new_id(),
        };
        let mut sent = Sent::new(id, draft.order);
        sent.on = draft.on;
        sent
    }

    pub(super) fn send(&mut self, sent: Sent, what: What) {
        let mut out = self.outbox();
        let ticket = out.ticket();
        out.effects
            .push(Effect::Order(ticket, Box::new(sent.clone())));
        self.flight = Some(Flight { ticket, sent, what });
        self.take(out);
    }

    /// What became of the order on its way.
    pub(super) fn receipt(&mut self, ticket: Ticket, receipt: Result<Receipt, No>) {
        let Some(flight) = self.flight.take_if(|flight| flight.ticket == ticket) else {
            return;
        };
        match receipt {
            Ok(receipt) => self.recorded(&flight, &receipt),
            Err(no) => self.not_recorded(flight, no),
        }
    }

    fn recorded(&mut self, flight: &Flight, receipt: &Receipt) {
        let goes_on = flight.what.is_from_form && self.form_recorded();
        self.unsettled = None;
        self.told = self.told.max(Some(receipt.seq()));
        self.settle_marks(flight, receipt);
        self.spoil();
        self.is_fresh();
        self.learn_from(flight.sent.order.verb());
        if let Some(case) = receipt.opened().filter(|_| !goes_on) {
            self.open(Place::Card(case));
        }
        if matches!(
            flight.sent.order,
            Order::SetPracticeDay { .. } | Order::Undo { .. }
        ) {
            self.health.spoil();
        }
        // Of many cases no one stands for all.
        let alone = match receipt.cases() {
            [case] => Some(*case),
            _ => None,
        };
        match (flight.what.turning, alone) {
            (Some((turning, seq)), Some(case)) => {
                let mut out = self.outbox();
                let ticket = out.ask(CardAsked { case, on: None });
                self.aftermath = Some(Aftermath {
                    ticket,
                    case,
                    seq,
                    what: flight.what.about.clone(),
                    turning,
                });
                self.take(out);
            }
            (Some((turning, seq)), None) => {
                let what = flight.what.about.clone();
                self.said = Some(turned(turning, seq, what, None));
            }
            (None, _) => {
                let about = &flight.what.about;
                self.said = Some(Said::Recorded {
                    seq: receipt.seq(),
                    verb: flight.sent.order.verb(),
                    who: (!about.is_empty()).then(|| about.clone()),
                    of_list: self.list_typed(flight),
                    joined: flight.what.joined.clone(),
                });
            }
        }
    }

    /// The list somebody new was typed from, and how many of it were.
    fn list_typed(&self, flight: &Flight) -> Option<(String, u32)> {
        let is_new = flight.sent.order.verb() == Verb::RegisterApplicant;
        let last = self.last.as_ref();
        last.filter(|_| is_new && flight.what.is_from_form)?.list()
    }

    /// What was asked for the marked takes their marks away; taken back, it gives them back.
    fn settle_marks(&mut self, flight: &Flight, receipt: &Receipt) {
        let is_list = matches!(flight.sent.order, Order::ReceiveList { .. });
        let is_for_marked = is_list || !flight.what.names.is_empty();
        for marks in self.screens.iter_mut().filter_map(Screen::marks) {
            match flight.what.turning {
                Some((Turning::Back, act)) => marks.unsettle(act),
                Some((Turning::Forth, act)) => marks.resettle(act),
                None if is_for_marked => marks.settle(receipt.seq(), receipt.cases()),
                None => {}
            }
        }
    }

    fn not_recorded(&mut self, flight: Flight, no: No) {
        let Flight { sent, what, .. } = flight;
        match no {
            No::Refused(why) => self.refused(sent, what, *why),
            No::Overtaken { case, by, at, .. } if what.names.is_empty() => {
                self.rebase((case, by, at), sent, what);
            }
            No::Overtaken { by, at, .. } => self.sort_out_again(sent, by, at),
            No::Trouble(_) => {
                self.unsettled = Some(Unsettled(sent));
                self.health.spoil();
                self.said = Some(said_of(no));
            }
        }
    }

    fn refused(&mut self, sent: Sent, what: What, why: Refusal) {
        let form = self.form.as_mut().filter(|_| what.is_from_form);
        match (form, why) {
            (Some(form), Refusal::ReasonNeeded { doubts }) => form.ask_reason(doubts),
            (Some(form), why) => form.refuse(Box::new(why)),
            (None, Refusal::ReasonNeeded { doubts }) => {
                if let Some(today) = self.today() {
                    self.fill(form::with_reason(sent, doubts, what.about, today));
                }
            }
            (None, why) => {
                // What the desk showed may be why it was asked for at all.
                self.spoil();
                self.said = Some(Said::Refused(Box::new(why)));
            }
        }
    }

    /// The answer to what undo or redo would do: does it.
    pub(super) fn hear_turning(&mut self, ticket: Ticket, answer: &Answer) -> bool {
        let Some((_, turning)) = self.turning.take_if(|(mine, _)| *mine == ticket) else {
            return false;
        };
        let Answer::UndoableAsked(undoable) = answer else {
            return true;
        };
        match turning {
            Turning::Back => match &undoable.undo {
                Some(line) => self.take_back(line.clone()),
                None => self.hinder(Hindrance::NothingToUndo),
            },
            Turning::Forth => match &undoable.redo {
                Some((line, undo)) => self.send_turning(*undo, line, Turning::Forth),
                None => self.hinder(Hindrance::NothingToRedo),
            },
        }
        true
    }

    /// The case cannot be shown after an undo: one that opened it leaves none. What was taken back is
    /// said all the same, and its card goes away.
    pub(super) fn miss_aftermath(&mut self, ticket: Ticket) -> bool {
        let Some(after) = self.aftermath.take_if(|after| after.ticket == ticket) else {
            return false;
        };
        let is_its_own = |screen: &Screen| screen.lasting() == Some(Place::Card(after.case));
        self.screens.retain(|screen| !is_its_own(screen));
        self.spoil();
        self.said = Some(turned(after.turning, after.seq, after.what, None));
        true
    }

    /// Where the case stands after an undo: the other end of what is said.
    pub(super) fn hear_aftermath(&mut self, ticket: Ticket, answer: &Answer) -> bool {
        let Some(after) = self.aftermath.take_if(|after| after.ticket == ticket) else {
            return false;
        };
        let now = match answer {
            Answer::CardAsked(card) => Some((card.name.clone(), card.stage)),
            _ => None,
        };
        self.said = Some(turned(after.turning, after.seq, after.what, now));
        true
    }
}

fn turned(
    turning: Turning,
    seq: Seq,
    what: String,
    now: Option<(String, crate::domain::Stage)>,
) -> Said {
    match turning {
        Turning::Back => Said::TakenBack { seq, what, now },
        Turning::Forth => Said::GivenBack { seq, what, now },
    }
}
