//! Whether a fact may follow what is known of a case. The one place where rules refuse: orders pass
//! through it before they are recorded, and stories when they are told again without an act.

use super::calendar::Calendar;
use super::case::{Case, Residence};
use super::ceiling;
use super::checklist;
use super::condition::{ConditionCode, Fix, Shade, conditions};
use super::day::Day;
use super::document::{Document, Due};
use super::fact::{Fact, Grant, PaidOut};
use super::ids::CaseId;
use super::limits::PAYOUTS_MAX;
use super::loan::{Appointment, Place, Wish};
use super::money::Dong;
use super::order::Verb;
use super::person::Borrower;
use super::policy::{Policy, RuleKey};
use super::refusal::{DateFault, Doubt, MissingFact, Needs, Refusal};
use super::window::{self, Readings, WindowVerdict};

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
    if case.closed.is_some() && !matches!(fact, Fact::Reopened | Fact::Corrected(_)) {
        return Err(gate.wrong_stage(verb_of(fact), Needs::Open));
    }
    match fact {
        Fact::Registered(_) | Fact::CoreNumbersRecorded { .. } => Ok(Vec::new()),
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
        Fact::Refused { .. } => gate.undecided(Verb::Refuse),
        Fact::Approved(grant) => gate.approve(grant),
        Fact::Scheduled(appointment) => gate.schedule(*appointment),
        Fact::Disbursed(paid) => gate.disburse(paid),
        Fact::AbsenceRecorded { date, next, .. } => gate.absence(*date, *next),
        Fact::UseChecked(_) => gate.paid(Verb::RecordUseCheck),
        Fact::Settled => gate.paid(Verb::Settle),
        Fact::Listed { .. }
        | Fact::ListingConfirmed { .. }
        | Fact::Moved { .. }
        | Fact::LeftArea { .. }
        | Fact::Died => gate.here(verb_of(fact)),
        Fact::ReturnedToArea => gate.returned_to_area(),
        Fact::NeedWithdrawn => gate.withdraw(),
        Fact::Closed { .. } => gate.close(),
        Fact::Reopened => gate.reopen(),
    }
}

/// The verb whose order leads to the fact.
pub(crate) const fn verb_of(fact: &Fact) -> Verb {
    match fact {
        Fact::Registered(_) => Verb::RegisterApplicant,
        Fact::Corrected(_) => Verb::CorrectApplicant,
        Fact::NeedRecorded { .. } => Verb::RecordNeed,
        Fact::Listed { .. } => Verb::ReceiveList,
        Fact::ListingConfirmed { .. } => Verb::ConfirmListing,
        Fact::BorrowerNamed(_) => Verb::NameBorrower,
        Fact::UsePlanned(_) => Verb::PlanUse,
        Fact::DebtAttested(_) => Verb::AttestDebt,
        Fact::Vetted(_) => Verb::RecordVetting,
        Fact::DocumentReceived { .. } => Verb::ReceiveDocument,
        Fact::DocumentPromised { .. } => Verb::PromiseDocument,
        Fact::DocumentRejected { .. } => Verb::RejectDocument,
        Fact::DocumentWaived { .. } => Verb::WaiveDocument,
        Fact::Submitted => Verb::Submit,
        Fact::Returned { .. } => Verb::Return,
        Fact::Approved(_) => Verb::Approve,
        Fact::Refused { .. } => Verb::Refuse,
        Fact::Scheduled(_) => Verb::Schedule,
        Fact::Disbursed(_) => Verb::Disburse,
        Fact::AbsenceRecorded { .. } => Verb::RecordAbsence,
        Fact::CoreNumbersRecorded { .. } => Verb::RecordCoreNumbers,
        Fact::UseChecked(_) => Verb::RecordUseCheck,
        Fact::Moved { .. } => Verb::MoveResidence,
        Fact::LeftArea { .. } => Verb::LeaveArea,
        Fact::ReturnedToArea => Verb::ReturnToArea,
        Fact::Died => Verb::RecordDeath,
        Fact::NeedWithdrawn => Verb::WithdrawNeed,
        Fact::Settled => Verb::Settle,
        Fact::Closed { .. } => Verb::Close,
        Fact::Reopened => Verb::Reopen,
    }
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

    fn here(&self, verb: Verb) -> Admitted {
        if self.case.residence != Residence::Here {
            return Err(self.wrong_stage(verb, Needs::Here));
        }
        self.not_before(Verb::RegisterApplicant, self.case.registered_on)
    }

    fn returned_to_area(&self) -> Admitted {
        match &self.case.residence {
            Residence::Left { on, .. } => self.not_before(Verb::LeaveArea, *on),
            Residence::Here | Residence::Died { .. } => {
                Err(self.wrong_stage(Verb::ReturnToArea, Needs::Left))
            }
        }
    }

    fn need(&self, wish: Option<&Wish>) -> Admitted {
        let application = &self.case.application;
        if application.submitted_on.is_some() && !application.is_over() {
            return Err(self.wrong_stage(Verb::RecordNeed, Needs::NotSubmitted));
        }
        let Ground { on, policy, .. } = self.ground;
        if let Some(wish) = wish {
            if let Some(amount) = wish.amount {
                ceiling::check_amount(amount, wish.purpose, policy, on)?;
            }
            if let Some(months) = wish.months {
                ceiling::check_term(months, wish.purpose, policy, on)?;
            }
        }
        self.not_before(Verb::RegisterApplicant, self.case.registered_on)
    }

    fn withdraw(&self) -> Admitted {
        if self.case.wish().is_none() {
            return Err(self.wrong_stage(Verb::WithdrawNeed, Needs::Wish));
        }
        self.unpaid(Verb::WithdrawNeed)
    }

    /// A wish, and a file that no approver has.
    fn before_submission(&self, verb: Verb) -> Admitted {
        if self.case.wish().is_none() {
            return Err(self.wrong_stage(verb, Needs::Wish));
        }
        if self.case.application.submitted_on.is_some() {
            return Err(self.wrong_stage(verb, Needs::NotSubmitted));
        }
        self.not_before(Verb::RegisterApplicant, self.case.registered_on)
    }

    fn unpaid(&self, verb: Verb) -> Admitted {
        if !self.case.application.payouts.is_empty() {
            return Err(self.wrong_stage(verb, Needs::NotPaid));
        }
        self.not_before(Verb::RegisterApplicant, self.case.registered_on)
    }

    fn paid(&self, verb: Verb) -> Admitted {
        match self.case.application.payouts.last() {
            Some(payout) if self.case.application.settled_on.is_none() => {
                self.not_before(Verb::Disburse, payout.on)
            }
            Some(_) | None => Err(self.wrong_stage(verb, Needs::Paid)),
        }
    }

    fn borrower(&self, borrower: &Borrower) -> Admitted {
        self.before_submission(Verb::NameBorrower)?;
        let Borrower::Representative { signer, .. } = borrower else {
            return Ok(Vec::new());
        };
        let adult = self
            .ground
            .policy
            .count(RuleKey::AdultYears, self.ground.on);
        let age = self.ground.on.parts().0 - signer.birth.year();
        Ok(if age < i32::try_from(adult).unwrap_or(i32::MAX) {
            vec![Doubt::SignerAge]
        } else {
            Vec::new()
        })
    }

    fn document(&self, verb: Verb, document: Document) -> Admitted {
        if document.follows_a_fact() {
            return Err(self.wrong_stage(verb, Needs::DocumentByHand(document)));
        }
        if !checklist::is_asked_for(self.case, self.ground.policy, document) {
            return Err(self.wrong_stage(verb, Needs::DocumentAsked(document)));
        }
        let is_due_at_submission = self.ground.policy.document(document).due == Due::Submit;
        if is_due_at_submission
            && self.case.application.submitted_on.is_some()
            && verb != Verb::ReceiveDocument
        {
            return Err(self.wrong_stage(verb, Needs::NotSubmitted));
        }
        self.not_before(Verb::RegisterApplicant, self.case.registered_on)
    }

    /// Refuses unless every condition is met on `day`; names what is doubtful about those that are.
    fn conditions(&self, day: Day) -> Admitted {
        let verdicts = conditions(self.case, self.ground.policy, day);
        for condition in &verdicts {
            if let Some(Fix::Ended(last_day)) = condition.fix {
                return Err(Refusal::WindowClosed {
                    case: self.case.id,
                    on: day,
                    last_day,
                });
            }
        }
        let failed: Vec<ConditionCode> = verdicts
            .iter()
            .filter(|c| !c.is_met())
            .map(|c| c.code)
            .collect();
        if !failed.is_empty() {
            return Err(Refusal::NotEligible {
                case: self.case.id,
                on: day,
                conditions: failed,
            });
        }
        Ok(verdicts
            .iter()
            .filter_map(|condition| condition.shade)
            .map(|shade| match shade {
                Shade::StrictReading => Doubt::Window,
                Shade::OldAttestation => Doubt::DebtCheckOld,
            })
            .collect())
    }

    /// Refuses while a sure rule's paper is missing; a paper of an unsure rule is a doubt.
    fn papers(&self, verb: Verb, due: Due) -> Admitted {
        let lines = checklist::up_to(self.case, self.ground.policy, due);
        let missing: Vec<Document> = lines
            .iter()
            .filter(|line| line.blocks())
            .map(|line| line.rule.document)
            .collect();
        if !missing.is_empty() {
            let case = self.case.id;
            return Err(Refusal::DocumentsMissing {
                case,
                verb,
                documents: missing,
            });
        }
        Ok(lines
            .iter()
            .filter(|line| line.is_doubtful())
            .map(|line| Doubt::Document(line.rule.document))
            .collect())
    }

    fn submit(&self) -> Admitted {
        self.before_submission(Verb::Submit)?;
        let case = self.case;
        if case.application.is_over() {
            return Err(self.wrong_stage(Verb::Submit, Needs::Wish));
        }
        let mut doubts = self.conditions(self.ground.on)?;
        let wish = case.wish();
        let facts: Vec<MissingFact> = [
            (case.personal.citizen_id.is_none(), MissingFact::CitizenId),
            (case.release.is_none(), MissingFact::Release),
            (case.application.borrower.is_none(), MissingFact::Borrower),
            (
                wish.is_none_or(|wish| wish.amount.is_none()),
                MissingFact::Amount,
            ),
            (
                wish.is_none_or(|wish| wish.months.is_none()),
                MissingFact::Term,
            ),
        ]
        .into_iter()
        .filter_map(|(is_missing, fact)| is_missing.then_some(fact))
        .collect();
        if !facts.is_empty() {
            return Err(Refusal::FactsMissing {
                case: case.id,
                verb: Verb::Submit,
                facts,
            });
        }
        doubts.extend(self.papers(Verb::Submit, Due::Submit)?);
        Ok(doubts)
    }

    /// The day the file was submitted, while nobody has decided.
    fn submitted(&self, verb: Verb) -> Result<Day, Refusal> {
        let application = &self.case.application;
        match application.submitted_on {
            Some(day) if application.approval.is_none() && application.refused.is_none() => Ok(day),
            Some(_) | None => Err(self.wrong_stage(verb, Needs::Submitted)),
        }
    }

    fn undecided(&self, verb: Verb) -> Admitted {
        let submitted = self.submitted(verb)?;
        self.not_before(Verb::Submit, submitted)
    }

    fn approve(&self, grant: &Grant) -> Admitted {
        self.undecided(Verb::Approve)?;
        let Ground { on, policy, .. } = self.ground;
        let purpose = self.case.purpose();
        ceiling::check_amount(grant.amount, purpose, policy, on)?;
        ceiling::check_term(grant.months, purpose, policy, on)?;
        let mut doubts = self.conditions(on)?;
        doubts.extend(self.papers(Verb::Approve, Due::Submit)?);
        Ok(doubts)
    }

    fn schedule(&self, appointment: Appointment) -> Admitted {
        let case = self.case;
        let Some(approval) = &case.application.approval else {
            return Err(self.wrong_stage(Verb::Schedule, Needs::Approved));
        };
        if approval.amount <= case.application.paid() {
            return Err(self.wrong_stage(Verb::Schedule, Needs::Unpaid));
        }
        self.not_before(Verb::Approve, approval.on)?;
        self.payout_day("date", appointment.date, appointment.place)?;
        self.window_on(appointment.date)
    }

    /// A day on which somebody can be paid: not before the order's own day, and at the point only on
    /// its transaction day.
    fn payout_day(&self, field: &'static str, date: Day, place: Place) -> Admitted {
        let on = self.ground.on;
        if date < on {
            let fault = DateFault::Order {
                earlier: on,
                later: date,
            };
            return Err(Refusal::BadDate { field, fault });
        }
        let unit = self.case.unit;
        let calendar = self.ground.calendar;
        if place == Place::Point && calendar.is_transaction_day(unit, date) == Some(false) {
            let next = calendar.next(unit, date).unwrap_or(date);
            let fault = DateFault::NotATransactionDay { date, next };
            return Err(Refusal::BadDate { field, fault });
        }
        Ok(Vec::new())
    }

    fn window_on(&self, day: Day) -> Admitted {
        let case = self.case;
        let policy = self.ground.policy;
        let Some(release) = &case.release else {
            return Ok(Vec::new());
        };
        if !case.application.payouts.is_empty() {
            return Ok(Vec::new());
        }
        let last_day = window::last_day(release.completed, policy, day);
        let application = &case.application;
        let approved_on = application.approval.as_ref().map(|approval| approval.on);
        let readings = Readings::on(day, application.submitted_on, approved_on);
        match window::judge(last_day, readings, policy, day) {
            WindowVerdict::Inside => Ok(Vec::new()),
            WindowVerdict::Doubtful => Ok(vec![Doubt::Window]),
            WindowVerdict::Outside => Err(Refusal::WindowClosed {
                case: case.id,
                on: day,
                last_day,
            }),
        }
    }

    fn disburse(&self, paid: &PaidOut) -> Admitted {
        let case = self.case;
        let on = self.ground.on;
        let in_force = self.ground.policy.in_force_from();
        if on < in_force {
            let fault = DateFault::BeforeInForce { on, in_force };
            return Err(Refusal::BadDate { field: "on", fault });
        }
        let Some(approval) = &case.application.approval else {
            return Err(self.wrong_stage(Verb::Disburse, Needs::Approved));
        };
        self.not_before(Verb::Approve, approval.on)?;
        let Some(appointment) = case.application.appointment else {
            return Err(self.wrong_stage(Verb::Disburse, Needs::Scheduled));
        };
        self.amount_is_left(paid.amount, approval.amount)?;
        let mut doubts = if case.application.payouts.is_empty() {
            self.conditions(on)?
        } else {
            Vec::new()
        };
        doubts.extend(self.papers(Verb::Disburse, Due::Disburse)?);
        if appointment.date != on {
            doubts.push(Doubt::OtherDay);
        }
        Ok(doubts)
    }

    fn amount_is_left(&self, amount: Dong, approved: Dong) -> Admitted {
        let application = &self.case.application;
        if PAYOUTS_MAX <= application.payouts.len() {
            return Err(self.wrong_stage(Verb::Disburse, Needs::Unpaid));
        }
        let left = approved.less(application.paid());
        if left < amount {
            return Err(Refusal::OverApproved {
                asked: amount,
                left,
            });
        }
        Ok(Vec::new())
    }

    fn absence(&self, date: Day, next: Option<Day>) -> Admitted {
        let Some(appointment) = self.case.application.appointment else {
            return Err(self.wrong_stage(Verb::RecordAbsence, Needs::Scheduled));
        };
        if date != appointment.date || self.ground.on < date {
            let fault = DateFault::Before {
                on: self.ground.on,
                earliest: appointment.date,
                fact: Verb::Schedule,
            };
            return Err(Refusal::BadDate {
                field: "date",
                fault,
            });
        }
        match next {
            Some(next) => {
                self.payout_day("next", next, appointment.place)?;
                self.window_on(next)
            }
            None => Ok(Vec::new()),
        }
    }

    fn close(&self) -> Admitted {
        let application = &self.case.application;
        if application.submitted_on.is_some()
            && !application.is_over()
            && application.payouts.is_empty()
        {
            return Err(self.wrong_stage(Verb::Close, Needs::NotSubmitted));
        }
        self.not_before(Verb::RegisterApplicant, self.case.registered_on)
    }

    fn reopen(&self) -> Admitted {
        match &self.case.closed {
            Some(closing) => self.not_before(Verb::Close, closing.on),
            None => Err(self.wrong_stage(Verb::Reopen, Needs::Closed)),
        }
    }
}
