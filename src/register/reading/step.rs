//! The one step that leads a case on, and what stands in its way: found by trying the order.

use crate::domain::{
    Account, Bar, Case, CaseId, Day, Document, DocumentState, Doubt, Fact, Ground, Label, Need,
    Order, OrderId, PaidOut, Place, Refusal, RulesDigest, Seq, Stamp, Verb, admit, decide,
};
use crate::office::{LeftOut, NextStep, No, Sent, TriedCase, Trouble};
use crate::register::draft::act_of;
use crate::register::kept;
use crate::register::register::Register;

impl Register {
    /// What an order would meet if it were sent now; nothing is recorded.
    pub(super) fn try_order(
        &self,
        by: &Account,
        sent: &Sent,
    ) -> Result<(Option<Refusal>, Vec<Doubt>), No> {
        let mut draft = self.draft();
        let today = self.today();
        let stamp = Stamp {
            seq: Seq(self.head().seq + 1),
            on: sent.on.unwrap_or(today),
            at: self.now().millis(),
            by: by.clone(),
        };
        if let Order::Undo { seq } | Order::Adjust { seq, .. } = sent.order {
            draft.recall(self.store.find(seq.0)?.as_ref().map(act_of).transpose()?);
        }
        let decided = decide(&draft, &sent.order, self.context(&stamp, today, sent));
        if let Some(trouble) = draft.take_trouble() {
            return Err(trouble.into());
        }
        Ok(match decided {
            Ok(_) => (None, Vec::new()),
            Err(Refusal::ReasonNeeded { doubts }) => (None, doubts),
            Err(refusal) => (Some(refusal), Vec::new()),
        })
    }

    /// What an order for many cases would meet at each of them: each is tried alone, for no rule asks
    /// one case about another.
    pub(super) fn try_each(&mut self, by: &Account, sent: &Sent) -> Result<Vec<TriedCase>, No> {
        self.load_names()?;
        let sight = self.sight(by)?;
        let mut tried = Vec::new();
        for case in sent.order.cases() {
            let row = self.table.row(case.number());
            let Some(row) = row.filter(|row| row.standing.case == case) else {
                let typed = case.to_string();
                return Err(Refusal::UnknownCase { typed }.into());
            };
            sight.see(row.standing.unit)?;
            let (name, revision) = (row.naming.name.to_owned(), row.standing.revision);
            let mut alone = sent.clone();
            if let Some(order) = sent.order.for_cases(vec![case]) {
                alone.order = order;
            }
            let (refusal, doubts) = self.try_order(by, &alone)?;
            let here = self.paper_here(case, &alone.order)?;
            let left_out = refusal
                .map(LeftOut::Refused)
                .or(here.map(LeftOut::PaperIsHere));
            tried.push(TriedCase {
                case,
                name,
                revision,
                left_out,
                doubts,
            });
        }
        Ok(tried)
    }

    /// The document an order would receive or have promised, where it is here already.
    fn paper_here(&self, case: CaseId, order: &Order) -> Result<Option<Document>, Trouble> {
        let (Order::ReceiveDocument { document, .. } | Order::PromiseDocument { document, .. }) =
            order
        else {
            return Ok(None);
        };
        let kept = kept::case(self.store.trees(), case.number())?;
        let is_here = |case: Case| {
            let state = case.document(*document);
            matches!(state, DocumentState::Received { .. })
        };
        Ok(kept.is_some_and(is_here).then_some(*document))
    }

    /// The next step of a case on a day.
    pub(super) fn next_step(&self, by: &Account, case: &Case, on: Day) -> Result<NextStep, No> {
        let rest = NextStep {
            verb: None,
            refusal: None,
            doubts: Vec::new(),
            proposed: None,
        };
        let Some(verb) = next_verb(case) else {
            return Ok(rest);
        };
        if let Some(why) = self.bar_to(by, verb, case) {
            let refusal = Some(Refusal::NotAllowed { verb, why });
            return Ok(NextStep {
                verb: Some(verb),
                refusal,
                ..rest
            });
        }
        let proposed = (verb == Verb::Schedule).then(|| self.proposed_day(case, on));
        let (refusal, doubts) = match order_of(verb, case, proposed) {
            Some(order) => {
                let sent = Sent {
                    on: Some(on),
                    ..Sent::new(OrderId(0), order)
                };
                self.try_order(by, &sent)?
            }
            None if verb == Verb::Disburse => self.try_payout(case, on),
            None => (None, Vec::new()),
        };
        Ok(NextStep {
            verb: Some(verb),
            refusal,
            doubts,
            proposed,
        })
    }

    /// Why the step is not the officer's, before anything is said of the case itself.
    fn bar_to(&self, by: &Account, verb: Verb, case: &Case) -> Option<Bar> {
        let right = verb.right()?;
        let (communes, today) = (&self.rules.communes, self.today());
        self.authority(by)
            .may(right, case.unit, communes, today)
            .err()
    }

    /// Whether money could be paid on the day, the loan book's number taken as given: the payout
    /// itself asks for it.
    fn try_payout(&self, case: &Case, on: Day) -> (Option<Refusal>, Vec<Doubt>) {
        let Some(approval) = &case.application.approval else {
            return (None, Vec::new());
        };
        let ground = Ground {
            on,
            policy: &self.rules.policy,
            calendar: &self.rules.calendar,
        };
        let mut with_book = case.clone();
        let book = crate::domain::DocumentState::Received {
            on,
            copies: 1,
            kept_at: None,
        };
        with_book
            .application
            .documents
            .entry(Document::LoanBook)
            .or_insert(book);
        let paid = Fact::Disbursed(PaidOut {
            amount: approval.amount.less(case.application.paid()),
            loan_no: None,
            loan_book_no: None::<Label>,
            slip_no: None,
            funding: None,
            received_by: None,
            rules: RulesDigest::default(),
        });
        match admit(Some(&with_book), case.id, &paid, ground) {
            Ok(doubts) => (None, doubts),
            Err(refusal) => (Some(refusal), Vec::new()),
        }
    }

    /// The next day on which the person can be paid inside the five years: at the commune's point,
    /// else at the bank's office.
    fn proposed_day(&self, case: &Case, on: Day) -> (Day, Place) {
        let last_day = case
            .release
            .as_ref()
            .map(|release| crate::domain::last_day(release.completed, &self.rules.policy, on));
        let is_inside = |day: Day| last_day.is_none_or(|last| day <= last);
        let calendar = &self.rules.calendar;
        match calendar.next(case.unit, on) {
            Some(day) if is_inside(day) => (day, Place::Point),
            Some(_) | None => {
                let mut day = on;
                while !calendar.is_working_day(day) {
                    day = day.plus_days(1);
                }
                (day, Place::Office)
            }
        }
    }
}

fn next_verb(case: &Case) -> Option<Verb> {
    let application = &case.application;
    if case.merged.is_some() || case.closed.is_some() || application.refused.is_some() {
        return None;
    }
    if let Some(payout) = application.payouts.last() {
        let is_checked = application
            .use_checks
            .iter()
            .any(|check| payout.on <= check.on);
        let is_paid_up = application
            .approval
            .as_ref()
            .is_none_or(|a| a.amount <= application.paid());
        return match (is_checked, is_paid_up, application.appointment) {
            (_, false, Some(_)) => Some(Verb::Disburse),
            (false, ..) => Some(Verb::RecordUseCheck),
            (true, false, None) => Some(Verb::Schedule),
            (true, true, _) => None,
        };
    }
    if application.appointment.is_some() {
        return Some(Verb::Disburse);
    }
    if application.approval.is_some() {
        return Some(Verb::Schedule);
    }
    if application.standing_submission().is_some() {
        return Some(Verb::Approve);
    }
    match case.need {
        Need::NotAsked => Some(Verb::RecordNeed),
        Need::No { .. } => None,
        Need::Yes { .. } => Some(Verb::Submit),
    }
}

/// The order of a step that needs nothing typed; the others are tried by their dialogs.
fn order_of(verb: Verb, case: &Case, proposed: Option<(Day, Place)>) -> Option<Order> {
    match verb {
        Verb::Submit => Some(Order::Submit { case: case.id }),
        Verb::Approve => Some(Order::Approve {
            cases: vec![case.id],
            amount: None,
            months: None,
            instalment_months: None,
            decision_no: None,
            decision_date: None,
        }),
        Verb::Schedule => proposed.map(|(date, place)| Order::Schedule {
            cases: vec![case.id],
            date,
            place,
        }),
        _ => None,
    }
}
