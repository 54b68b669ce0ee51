//! The steps around a case: what puts the file right and what happens to the person, each with what it
//! needs of the case. Refuses to decide what the programme allows; it only foresees the plain cases.

use super::steps::{Step, step};
use crate::domain::{Needs, Residence, Stage, Verb};
use crate::keys::Action;
use crate::office::Card;
use crate::tui::form;

/// One row a step.
pub(super) const AROUND: [Step; 11] = [
    step(
        Action::Correct,
        Verb::CorrectApplicant,
        form::correct,
        always,
    ),
    step(
        Action::Move,
        Verb::MoveResidence,
        form::move_residence,
        lives_here,
    ),
    step(Action::Leave, Verb::LeaveArea, form::leave, lives_here),
    step(
        Action::ComeBack,
        Verb::ReturnToArea,
        form::come_back,
        has_left,
    ),
    step(Action::Death, Verb::RecordDeath, form::death, is_alive),
    step(
        Action::Withdraw,
        Verb::WithdrawNeed,
        form::withdraw,
        wants_still,
    ),
    step(
        Action::CoreNumbers,
        Verb::RecordCoreNumbers,
        form::core_numbers,
        open,
    ),
    step(Action::Settle, Verb::Settle, form::settle, owes),
    step(Action::CloseFile, Verb::Close, form::close_file, closable),
    step(Action::Reopen, Verb::Reopen, form::reopen, closed),
    step(Action::MergeFile, Verb::MergeCases, form::merge, open),
];

fn always(_: &Card) -> Option<Needs> {
    None
}

fn open(card: &Card) -> Option<Needs> {
    card.is_closed.then_some(Needs::Open)
}

fn closed(card: &Card) -> Option<Needs> {
    (!card.is_closed).then_some(Needs::Closed)
}

fn lives_here(card: &Card) -> Option<Needs> {
    let is_here = card.residence == Residence::Here;
    open(card).or((!is_here).then_some(Needs::Here))
}

fn has_left(card: &Card) -> Option<Needs> {
    let has_left = matches!(card.residence, Residence::Left { .. });
    open(card).or((!has_left).then_some(Needs::Left))
}

fn is_alive(card: &Card) -> Option<Needs> {
    let is_dead = matches!(card.residence, Residence::Died { .. });
    open(card).or(is_dead.then_some(Needs::Here))
}

fn wants_still(card: &Card) -> Option<Needs> {
    let wants = matches!(card.need, crate::domain::Need::Yes { .. });
    let is_paid = !card.payouts.is_empty();
    open(card)
        .or((!wants).then_some(Needs::Wish))
        .or(is_paid.then_some(Needs::NotPaid))
}

fn owes(card: &Card) -> Option<Needs> {
    let owes = !card.payouts.is_empty() && !card.is_settled;
    open(card).or((!owes).then_some(Needs::Paid))
}

/// A file with the bank is returned, refused or paid first.
fn closable(card: &Card) -> Option<Needs> {
    let is_with_the_bank = matches!(
        card.stage,
        Stage::Submitted | Stage::Approved | Stage::Scheduled
    );
    open(card).or(is_with_the_bank.then_some(Needs::NotSubmitted))
}
