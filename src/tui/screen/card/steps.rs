//! What each step of a case opens: a form, a question, or why not. One row a step. Refuses to decide
//! what the programme allows; it only foresees the plain cases of it.

use super::life::AROUND;
use crate::domain::{Needs, Order, Refusal, Stage, Verb};
use crate::keys::Action;
use crate::office::Card;
use crate::text::Lang;
use crate::text::desk::{Hindrance, confirm_submit};
use crate::tui::form::{self, Draft, Form};
use crate::tui::outbox::Wish;
use crate::tui::question::{Question, Yes};

/// What a step opens.
#[derive(Clone, Copy)]
enum Opens {
    Form(fn(&Card) -> Form),
    Submit,
}

/// A key of the card, the verb of its order, what it opens, and what it needs of the case.
pub(super) struct Step {
    action: Action,
    verb: Verb,
    opens: Opens,
    needs: fn(&Card) -> Option<Needs>,
}

pub(super) const fn step(
    action: Action,
    verb: Verb,
    opens: fn(&Card) -> Form,
    needs: fn(&Card) -> Option<Needs>,
) -> Step {
    Step {
        action,
        verb,
        opens: Opens::Form(opens),
        needs,
    }
}

const STEPS: [Step; 13] = [
    step(
        Action::RecordNeed,
        Verb::RecordNeed,
        form::need,
        unsubmitted,
    ),
    step(
        Action::ConfirmListing,
        Verb::ConfirmListing,
        form::listing,
        here,
    ),
    step(Action::AttestDebt, Verb::AttestDebt, form::debt, unpaid),
    step(
        Action::NameBorrower,
        Verb::NameBorrower,
        form::borrower,
        preparing,
    ),
    step(Action::PlanUse, Verb::PlanUse, form::plan_of_use, preparing),
    step(
        Action::RecordVetting,
        Verb::RecordVetting,
        form::vetting,
        preparing,
    ),
    Step {
        action: Action::Submit,
        verb: Verb::Submit,
        opens: Opens::Submit,
        needs: preparing,
    },
    step(Action::Approve, Verb::Approve, form::approve, submitted),
    step(
        Action::ReturnFile,
        Verb::Return,
        form::return_file,
        undecided,
    ),
    step(Action::Refuse, Verb::Refuse, form::refuse_loan, submitted),
    step(Action::Schedule, Verb::Schedule, form::schedule, approved),
    step(Action::Pay, Verb::Disburse, form::pay, scheduled),
    step(
        Action::Absence,
        Verb::RecordAbsence,
        form::absence,
        scheduled,
    ),
];

/// Possible at any time after money was paid.
const USE_CHECK: Step = step(
    Action::UseCheck,
    Verb::RecordUseCheck,
    form::use_check,
    paid,
);

fn steps() -> impl Iterator<Item = &'static Step> {
    let later = std::iter::once(&USE_CHECK);
    STEPS.iter().chain(later).chain(&AROUND)
}

/// The key of a verb, where the card has one.
pub(super) fn action_of(verb: Verb) -> Option<Action> {
    steps()
        .find(|step| step.verb == verb)
        .map(|step| step.action)
}

fn wanted(action: Action, card: &Card) -> Option<&'static Step> {
    let action = if action == Action::Gate {
        card.next.verb.and_then(action_of)?
    } else {
        action
    };
    steps().find(|step| step.action == action)
}

/// Why a step cannot be taken now.
pub(super) fn refuse(card: &Card, action: Action) -> Option<Hindrance> {
    if let Some(merged) = card.merged {
        let (case, into) = (card.case, merged.into);
        let is_beside = matches!(action, Action::Walk | Action::WhatIf);
        let is_step = is_beside || steps().any(|step| step.action == action);
        return is_step.then(|| rule(Refusal::MergedAway { case, into }));
    }
    if action == Action::Gate {
        let Some(verb) = card.next.verb else {
            return Some(Hindrance::NoNextStep);
        };
        if action_of(verb).is_none() {
            return Some(Hindrance::StepElsewhere(verb));
        }
    }
    let step = wanted(action, card)?;
    if card.next.verb == Some(step.verb) {
        return card.next.refusal.clone().map(rule);
    }
    let needs = (step.needs)(card)?;
    if needs == Needs::Submitted && !card.shifts.is_empty() {
        return Some(rule(Refusal::SubmissionVoid {
            case: card.case,
            verb: step.verb,
            shifts: card.shifts.clone(),
        }));
    }
    Some(rule(Refusal::WrongStage {
        verb: step.verb,
        case: card.case,
        stage: card.stage,
        needs,
    }))
}

fn rule(why: Refusal) -> Hindrance {
    Hindrance::Rule(Box::new(why))
}

/// What a step opens.
pub(super) fn act(card: &Card, action: Action, lang: Lang) -> Option<Wish> {
    let step = wanted(action, card)?;
    Some(match step.opens {
        Opens::Form(open) => Wish::Fill(Box::new(open(card))),
        Opens::Submit if card.next.doubts.is_empty() => {
            let order = Order::Submit { case: card.case };
            let draft = Box::new(Draft { order, on: None });
            Wish::Confirm(Box::new(Question {
                text: confirm_submit(lang, &card.name),
                yes: Yes::Send(draft, Some(card.revision)),
            }))
        }
        Opens::Submit => Wish::Fill(Box::new(form::submit(card))),
    })
}

fn unsubmitted(card: &Card) -> Option<Needs> {
    let is_under_way = matches!(
        card.stage,
        Stage::Submitted | Stage::Approved | Stage::Scheduled
    );
    is_under_way.then_some(Needs::NotSubmitted)
}

fn here(card: &Card) -> Option<Needs> {
    (card.stage == Stage::Left).then_some(Needs::Here)
}

fn unpaid(card: &Card) -> Option<Needs> {
    (!card.payouts.is_empty()).then_some(Needs::NotPaid)
}

fn preparing(card: &Card) -> Option<Needs> {
    match card.stage {
        Stage::Reviewed | Stage::NoNeed => Some(Needs::Wish),
        Stage::Submitted | Stage::Approved | Stage::Scheduled | Stage::Disbursed => {
            Some(Needs::NotSubmitted)
        }
        Stage::Closed | Stage::Merged => Some(Needs::Open),
        Stage::WantsLoan
        | Stage::Listed
        | Stage::Eligible
        | Stage::Preparing
        | Stage::Refused
        | Stage::WindowClosed
        | Stage::Left => None,
    }
}

fn submitted(card: &Card) -> Option<Needs> {
    (card.stage != Stage::Submitted).then_some(Needs::Submitted)
}

/// Submitted, whatever changed since: the file may be given back.
fn undecided(card: &Card) -> Option<Needs> {
    let is_decided = card.approval.is_some() || card.stage == Stage::Refused;
    (card.submitted_on.is_none() || is_decided).then_some(Needs::Submitted)
}

fn approved(card: &Card) -> Option<Needs> {
    card.approval.is_none().then_some(Needs::Approved)
}

fn scheduled(card: &Card) -> Option<Needs> {
    if card.approval.is_none() {
        return Some(Needs::Approved);
    }
    card.appointment.is_none().then_some(Needs::Scheduled)
}

fn paid(card: &Card) -> Option<Needs> {
    card.payouts.is_empty().then_some(Needs::Paid)
}
