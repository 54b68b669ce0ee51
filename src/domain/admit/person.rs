//! What is known of a person: where they live, whether they want a loan, whether the file is open.
//! Knows no paper and no payout.

use super::{Admitted, Gate, Ground};
use crate::domain::case::Residence;
use crate::domain::ceiling;
use crate::domain::loan::Wish;
use crate::domain::order::Verb;
use crate::domain::refusal::Needs;

impl Gate<'_> {
    pub(super) fn here(&self, verb: Verb) -> Admitted {
        if self.case.residence != Residence::Here {
            return Err(self.wrong_stage(verb, Needs::Here));
        }
        self.not_before(Verb::RegisterApplicant, self.case.registered_on)
    }

    /// Somebody who left can die elsewhere.
    pub(super) fn alive(&self) -> Admitted {
        match &self.case.residence {
            Residence::Here => self.here(Verb::RecordDeath),
            Residence::Left { on, .. } => self.not_before(Verb::LeaveArea, *on),
            Residence::Died { .. } => Err(self.wrong_stage(Verb::RecordDeath, Needs::Here)),
        }
    }

    pub(super) fn returned_to_area(&self) -> Admitted {
        match &self.case.residence {
            Residence::Left { on, .. } => self.not_before(Verb::LeaveArea, *on),
            Residence::Here | Residence::Died { .. } => {
                Err(self.wrong_stage(Verb::ReturnToArea, Needs::Left))
            }
        }
    }

    /// A file that the bank has and that somebody still wants a loan from.
    fn is_with_the_bank(&self) -> bool {
        let application = &self.case.application;
        application.standing_submission().is_some()
            && !application.is_over()
            && self.case.wish().is_some()
    }

    pub(super) fn need(&self, wish: Option<&Wish>) -> Admitted {
        if self.is_with_the_bank() {
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
        if let Some((ended, verb)) = self.case.application.ended() {
            self.not_before(verb, ended)?;
        }
        self.not_before(Verb::RegisterApplicant, self.case.registered_on)
    }

    pub(super) fn withdraw(&self) -> Admitted {
        if self.case.wish().is_none() {
            return Err(self.wrong_stage(Verb::WithdrawNeed, Needs::Wish));
        }
        self.unpaid(Verb::WithdrawNeed)
    }

    /// A file with the bank is returned, refused or paid first, unless the person has gone.
    pub(super) fn close(&self) -> Admitted {
        let is_here = self.case.residence == Residence::Here;
        if is_here && self.is_with_the_bank() && self.case.application.payouts.is_empty() {
            return Err(self.wrong_stage(Verb::Close, Needs::NotSubmitted));
        }
        self.not_before(Verb::RegisterApplicant, self.case.registered_on)
    }

    pub(super) fn reopen(&self) -> Admitted {
        match &self.case.closed {
            Some(closing) => self.not_before(Verb::Close, closing.on),
            None => Err(self.wrong_stage(Verb::Reopen, Needs::Closed)),
        }
    }
}
