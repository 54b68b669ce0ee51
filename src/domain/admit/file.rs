//! The file of a loan on its way to the approver: who signs, papers, conditions, the decision. Knows
//! nothing of paying.

use super::{Admitted, Gate, Ground};
use crate::domain::ceiling;
use crate::domain::checklist;
use crate::domain::condition::{ConditionCode, Fix, Shade, conditions};
use crate::domain::day::Day;
use crate::domain::document::{Document, DocumentState, Due};
use crate::domain::fact::Grant;
use crate::domain::loan::Need;
use crate::domain::order::Verb;
use crate::domain::person::{Birth, Borrower};
use crate::domain::policy::RuleKey;
use crate::domain::refusal::{Doubt, MissingFact, Needs, Refusal};

impl Gate<'_> {
    /// A wish, and a file that no approver has.
    pub(super) fn before_submission(&self, verb: Verb) -> Admitted {
        if self.case.wish().is_none() {
            return Err(self.wrong_stage(verb, Needs::Wish));
        }
        if self.case.application.standing_submission().is_some() {
            return Err(self.wrong_stage(verb, Needs::NotSubmitted));
        }
        self.not_before(Verb::RegisterApplicant, self.case.registered_on)
    }

    pub(super) fn unpaid(&self, verb: Verb) -> Admitted {
        if !self.case.application.payouts.is_empty() {
            return Err(self.wrong_stage(verb, Needs::NotPaid));
        }
        self.not_before(Verb::RegisterApplicant, self.case.registered_on)
    }

    pub(super) fn borrower(&self, borrower: &Borrower) -> Admitted {
        self.before_submission(Verb::NameBorrower)?;
        let Borrower::Representative { signer, .. } = borrower else {
            return Ok(Vec::new());
        };
        let on = self.ground.on;
        let years = self.ground.policy.count(RuleKey::AdultYears, on);
        // Of a year alone nobody knows which side of the birthday it is.
        let (is_under_age, is_of_age) = match signer.birth {
            Birth::On(day) => {
                let is_of_age = day.plus_months(years * 12) <= on;
                (!is_of_age, is_of_age)
            }
            Birth::Year(_) => {
                let turns = i64::from(on.parts().0 - signer.birth.year());
                (turns < i64::from(years), i64::from(years) < turns)
            }
        };
        let may_refuse = self
            .ground
            .policy
            .rule(RuleKey::AdultYears, on)
            .may_refuse();
        if is_under_age && may_refuse {
            return Err(Refusal::SignerUnderAge {
                birth: signer.birth,
                years_min: years,
            });
        }
        Ok(if is_of_age {
            Vec::new()
        } else {
            vec![Doubt::SignerAge]
        })
    }

    pub(super) fn document(&self, verb: Verb, document: Document) -> Admitted {
        if document.follows_a_fact() {
            return Err(self.wrong_stage(verb, Needs::DocumentByHand(document)));
        }
        if !checklist::is_asked_for(self.case, self.ground.policy, document) {
            return Err(self.wrong_stage(verb, Needs::DocumentAsked(document)));
        }
        let application = &self.case.application;
        let is_due_at_submission = self.ground.policy.document(document).due == Due::Submit;
        // A paper found wrong is recorded at once: the submission falls, the approver is told why.
        let may_follow = verb == Verb::ReceiveDocument
            || (verb == Verb::RejectDocument && application.approval.is_none());
        if is_due_at_submission && application.standing_submission().is_some() && !may_follow {
            return Err(self.wrong_stage(verb, Needs::NotSubmitted));
        }
        self.not_before(Verb::RegisterApplicant, self.case.registered_on)
    }

    /// Refuses unless every condition is met on `day`; names what is doubtful about those that are.
    pub(super) fn conditions(&self, day: Day) -> Admitted {
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
        self.not_before_facts()?;
        Ok(verdicts
            .iter()
            .filter_map(|condition| condition.shade)
            .map(|shade| match shade {
                Shade::StrictReading => Doubt::Window,
                Shade::OldAttestation => Doubt::DebtCheckOld,
            })
            .collect())
    }

    /// Refuses a day before the answer, the list or the look into the core system it rests on.
    fn not_before_facts(&self) -> Admitted {
        let case = self.case;
        if let Need::Yes { asked_on, .. } = &case.need {
            self.not_before(Verb::RecordNeed, *asked_on)?;
        }
        let listing = case.listing.as_ref();
        if let Some(signed) = listing.and_then(|listing| listing.confirmed) {
            self.not_before(Verb::ConfirmListing, signed.committee_signed_on)?;
        }
        match case.application.debt {
            Some(check) => self.not_before(Verb::AttestDebt, check.checked_on),
            None => Ok(Vec::new()),
        }
    }

    /// Refuses while a sure rule's paper is missing; a paper of an unsure rule is a doubt.
    pub(super) fn papers(&self, verb: Verb, due: Due) -> Admitted {
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
        for line in &lines {
            match line.state {
                DocumentState::Received { on, .. } if !line.rule.document.follows_a_fact() => {
                    self.not_before(Verb::ReceiveDocument, on)?;
                }
                DocumentState::Waived { on, .. } => {
                    self.not_before(Verb::WaiveDocument, on)?;
                }
                DocumentState::Missing
                | DocumentState::Promised { .. }
                | DocumentState::Received { .. }
                | DocumentState::Wrong { .. } => {}
            }
        }
        Ok(lines
            .iter()
            .filter(|line| line.is_doubtful())
            .map(|line| Doubt::Document(line.rule.document))
            .collect())
    }

    pub(super) fn submit(&self) -> Admitted {
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

    /// A file that was submitted and that nobody has decided about.
    pub(super) fn undecided(&self, verb: Verb) -> Admitted {
        let application = &self.case.application;
        match application.submitted_on {
            Some(day) if application.approval.is_none() && application.refused.is_none() => {
                self.not_before(Verb::Submit, day)
            }
            Some(_) | None => Err(self.wrong_stage(verb, Needs::Submitted)),
        }
    }

    /// The same, and it is still what was submitted: nobody decides about what they were not shown.
    pub(super) fn as_submitted(&self, verb: Verb) -> Admitted {
        self.undecided(verb)?;
        let shifts = &self.case.application.shifts;
        if shifts.is_empty() {
            return Ok(Vec::new());
        }
        Err(Refusal::SubmissionVoid {
            case: self.case.id,
            verb,
            shifts: shifts.clone(),
        })
    }

    pub(super) fn approve(&self, grant: &Grant) -> Admitted {
        self.as_submitted(Verb::Approve)?;
        let Ground { on, policy, .. } = self.ground;
        let purpose = self.case.purpose();
        ceiling::check_amount(grant.amount, purpose, policy, on)?;
        ceiling::check_term(grant.months, purpose, policy, on)?;
        let mut doubts = self.conditions(on)?;
        doubts.extend(self.papers(Verb::Approve, Due::Submit)?);
        Ok(doubts)
    }
}
