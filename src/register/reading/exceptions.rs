//! What a director looks over: acts of the last days that were out of the ordinary, read off the journal
//! from its end.

use crate::domain::{Account, Act, DistrictFact, Event, Verb};
use crate::office::{
    At, ExceptionKind, ExceptionRow, Exceptions, LogLine, NewestAsked, No, limits,
};
use crate::register::draft::act_of;
use crate::register::register::Register;

impl Register {
    /// Acts of the last days, the newest first.
    pub(super) fn exceptions(&self, by: &Account) -> Result<Exceptions, No> {
        let since = self.today().minus_days(limits::EXCEPTION_DAYS);
        let begin = At::from_local(since.date(), chrono::NaiveTime::MIN).millis();
        let mut rows = Vec::new();
        let (mut total, mut before) = (0, None);
        loop {
            let limit = limits::GROUP_ORDERS_MAX;
            let lines = self.newest(by, &NewestAsked { before, limit })?;
            let Some(oldest) = lines.last() else { break };
            before = Some(oldest.act.stamp.seq);
            let is_over = oldest.act.stamp.at < begin;
            for line in lines.into_iter().filter(|line| begin <= line.act.stamp.at) {
                let Some(row) = self.exception(line)? else {
                    continue;
                };
                total += 1;
                if rows.len() < limits::EXCEPTIONS_MAX {
                    rows.push(row);
                }
            }
            if is_over {
                break;
            }
        }
        Ok(Exceptions { since, total, rows })
    }

    fn exception(&self, line: LogLine) -> Result<Option<ExceptionRow>, No> {
        let of = self.whose_was_taken_back(&line.act)?;
        let kind = if of.is_some() {
            Some(ExceptionKind::AnothersUndone)
        } else {
            kind_of(&line.act)
        };
        Ok(kind.map(|kind| ExceptionRow { kind, line, of }))
    }

    /// Who recorded the act that this one took back, where that is somebody else.
    fn whose_was_taken_back(&self, act: &Act) -> Result<Option<Account>, No> {
        let Some(target) = act.undoes() else {
            return Ok(None);
        };
        let record = self.store.find(target.0)?;
        let target = record.as_ref().map(act_of).transpose()?;
        let by = target.map(|target| target.stamp.by);
        Ok(by.filter(|by| *by != act.stamp.by))
    }
}

/// Why an act is listed; nothing for what is in the ordinary. A new verb is decided about here.
fn kind_of(act: &Act) -> Option<ExceptionKind> {
    let of_the_verb = match act.verb {
        Verb::WaiveDocument => Some(ExceptionKind::Waiver),
        Verb::AddOfficer
        | Verb::SetRole
        | Verb::SetCommunes
        | Verb::HandOver
        | Verb::RemoveOfficer => Some(ExceptionKind::Officers),
        Verb::RulesInForce => changes_rules(act).then_some(ExceptionKind::Rules),
        Verb::RegisterApplicant
        | Verb::CountReviewed
        | Verb::RecordNeed
        | Verb::CorrectApplicant
        | Verb::ReceiveList
        | Verb::ConfirmListing
        | Verb::NameBorrower
        | Verb::PlanUse
        | Verb::AttestDebt
        | Verb::RecordVetting
        | Verb::ReceiveDocument
        | Verb::PromiseDocument
        | Verb::RejectDocument
        | Verb::Submit
        | Verb::Return
        | Verb::Approve
        | Verb::Refuse
        | Verb::Schedule
        | Verb::Disburse
        | Verb::RecordAbsence
        | Verb::RecordCoreNumbers
        | Verb::RecordUseCheck
        | Verb::MoveResidence
        | Verb::LeaveArea
        | Verb::ReturnToArea
        | Verb::RecordDeath
        | Verb::WithdrawNeed
        | Verb::Settle
        | Verb::Close
        | Verb::Reopen
        | Verb::MergeCases
        | Verb::SetPlan
        | Verb::SetPracticeDay
        | Verb::ConfirmDay
        | Verb::ClosePeriod
        | Verb::Adjust
        | Verb::Undo => None,
    };
    let late = act.late.then_some(ExceptionKind::Late);
    let reasoned = act.reason.as_ref().map(|_| ExceptionKind::Reasoned);
    of_the_verb.or(late).or(reasoned)
}

/// Whether a rule has another value than before: the first rules of a register are no change.
fn changes_rules(act: &Act) -> bool {
    act.events.iter().any(|event| match event {
        Event::District(DistrictFact::RulesInForce { changed, .. }) => {
            changed.iter().any(|change| change.old.is_some())
        }
        Event::District(
            DistrictFact::PersonsCounted { .. }
            | DistrictFact::ListReceived { .. }
            | DistrictFact::PlanSet { .. }
            | DistrictFact::PracticeDaySet(_)
            | DistrictFact::OfficerAdded(_)
            | DistrictFact::RolesSet { .. }
            | DistrictFact::AreaSet { .. }
            | DistrictFact::HandedOver { .. }
            | DistrictFact::OfficerRemoved(_)
            | DistrictFact::MonthClosed(_),
        )
        | Event::Case(..)
        | Event::Undone { .. } => false,
    })
}
