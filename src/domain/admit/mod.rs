//! Whether a fact may follow what is known of a case. The one place where rules refuse: orders pass
//! through it before they are recorded, and stories when they are told again without an act.

mod file;
mod merge;
mod money;
mod person;
mod verb;

pub(super) use self::money::check_in_force;
use self::verb::verb_of;
use super::calendar::Calendar;
use super::case::Case;
use super::day::Day;
use super::fact::Fact;
use super::ids::CaseId;
use super::order::Verb;
use super::policy::Policy;
use super::refusal::{DateFault, Doubt, Needs, Refusal};

/// What admitting a fact needs to know beside the case.
#[derive(Debug, Clone, Copy)]
pub struct Ground<'a> {
    /// The day the fact is recorded for.
    pub on: Day,
    pub policy: &'a Policy,
    pub calendar: &'a Calendar,
}

/// Refuses a fact that cannot follow; otherwise names the doubts a reason is asked for.
pub fn admit(
    case: Option<&Case>,
    id: CaseId,
    fact: &Fact,
    ground: Ground<'_>,
) -> Result<Vec<Doubt>, Refusal> {
    if matches!(fact, Fact::Registered(_)) {
        return Ok(Vec::new());
    }
    let Some(case) = case else {
        return Err(Refusal::UnknownCase {
            typed: id.to_string(),
        });
    };
    let gate = Gate { case, ground };
    if let (Some(merged), false) = (&case.merged, matches!(fact, Fact::HouseholdFollowed { .. })) {
        let into = merged.into;
        return Err(Refusal::MergedAway { case: id, into });
    }
    if case.closed.is_some() && !is_told_of_closed(fact) {
        return Err(gate.wrong_stage(verb_of(fact), Needs::Open));
    }
    match fact {
        Fact::Registered(_) | Fact::HouseholdFollowed { .. } => Ok(Vec::new()),
        Fact::CoreNumbersRecorded { loan_no, .. } => gate.core_numbers(loan_no.as_ref()),
        Fact::Corrected(_) => gate.not_before(Verb::RegisterApplicant, case.registered_on),
        Fact::NeedRecorded { wish, .. } => gate.need(wish.as_ref()),
        Fact::BorrowerNamed(borrower) => gate.borrower(borrower),
        Fact::UsePlanned(_) | Fact::Vetted(_) => gate.before_submission(verb_of(fact)),
        Fact::DebtAttested(_) => gate.unpaid(Verb::AttestDebt),
        Fact::DocumentReceived { document, .. } => gate.document(Verb::ReceiveDocument, *document),
        Fact::DocumentPromised { document, .. } => gate.document(Verb::PromiseDocument, *document),
        Fact::DocumentRejected { document, .. } => gate.document(Verb::RejectDocument, *document),
        Fact::DocumentWaived { document, .. } => gate.document(Verb::WaiveDocument, *document),
        Fact::Submitted => gate.submit(),
        Fact::Returned { .. } => gate.undecided(Verb::Return),
        Fact::Refused { .. } => gate.as_submitted(Verb::Refuse),
        Fact::Approved(grant) => gate.approve(grant),
        Fact::Scheduled(appointment) => gate.schedule(*appointment),
        Fact::Disbursed(paid) => gate.disburse(paid),
        Fact::AbsenceRecorded { date, next, .. } => gate.absence(*date, *next),
        Fact::UseChecked(check) => gate.use_check(check),
        Fact::Settled => gate.paid(Verb::Settle),
        Fact::PayoutConfirmed(payout) => gate.confirm_payout(*payout),
        Fact::PayoutAdjusted { payout, amount } => gate.adjust(*payout, *amount),
        Fact::Listed { .. }
        | Fact::ListingConfirmed { .. }
        | Fact::Moved { .. }
        | Fact::LeftArea { .. } => gate.here(verb_of(fact)),
        Fact::Died => gate.alive(),
        Fact::ReturnedToArea => gate.returned_to_area(),
        Fact::NeedWithdrawn => gate.withdraw(),
        Fact::Closed { .. } => gate.close(),
        Fact::Reopened => gate.reopen(),
        Fact::Absorbed(absorbed) => gate.absorb(absorbed),
        Fact::MergedInto(_) => gate.go_into(),
    }
}

/// What may follow although the file is closed.
const fn is_told_of_closed(fact: &Fact) -> bool {
    matches!(
        fact,
        Fact::Reopened
            | Fact::Corrected(_)
            | Fact::MergedInto(_)
            | Fact::HouseholdFollowed { .. }
            | Fact::PayoutConfirmed(_)
            | Fact::PayoutAdjusted { .. }
    )
}

type Admitted = Result<Vec<Doubt>, Refusal>;

struct Gate<'a> {
    case: &'a Case,
    ground: Ground<'a>,
}

impl Gate<'_> {
    fn wrong_stage(&self, verb: Verb, needs: Needs) -> Refusal {
        let Ground { on, policy, .. } = self.ground;
        let stage = super::standing::Standing::of(self.case, policy).stage(policy, on);
        Refusal::WrongStage {
            verb,
            case: self.case.id,
            stage,
            needs,
        }
    }

    /// Refuses a day before the fact this one rests on.
    fn not_before(&self, fact: Verb, earliest: Day) -> Admitted {
        let on = self.ground.on;
        if on < earliest {
            let fault = DateFault::Before { on, earliest, fact };
            return Err(Refusal::BadDate { field: "on", fault });
        }
        Ok(Vec::new())
    }
}
