//! What happened to one case, as schema 1 keeps it.

use serde::{Deserialize, Serialize};

use super::act::CaseV1;
use super::course::{ClosedV1, MovedV1, RefusedV1, ReturnedV1};
use super::listing::{ConfirmedV1, ListedV1};
use super::merge::{AbsorbedV1, FollowedV1};
use super::paper::{PromisedV1, ReasonedV1, ReceivedV1};
use super::payout::{AbsenceV1, AppointmentV1, CoreNumbersV1, GrantV1, PaidOutV1, UseCheckV1};
use super::person::BorrowerV1;
use super::personal::PersonalV1;
use super::registration::{CorrectionV1, RegistrationV1};
use super::wish::{DebtCheckV1, NeedV1, PlanOfUseV1, VettingV1};
use super::{dong, shapes, value_if_any, values};
use crate::domain::{Absorbed, Fact, Registration, Seq};
use crate::store::shape::fault::ShapeFault;

/// What happened to one case. Variants are numbered by their place and appended only.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum FactV1 {
    /// 0
    Registered(Box<RegistrationV1>),
    /// 1
    Corrected(Vec<CorrectionV1>),
    /// 2
    NeedRecorded(NeedV1),
    /// 3
    Listed(ListedV1),
    /// 4
    ListingConfirmed(ConfirmedV1),
    /// 5
    BorrowerNamed(BorrowerV1),
    /// 6
    UsePlanned(PlanOfUseV1),
    /// 7
    DebtAttested(DebtCheckV1),
    /// 8
    Vetted(VettingV1),
    /// 9
    DocumentReceived(ReceivedV1),
    /// 10
    DocumentPromised(PromisedV1),
    /// 11
    DocumentRejected(ReasonedV1),
    /// 12
    DocumentWaived(ReasonedV1),
    /// 13
    Submitted,
    /// 14
    Returned(ReturnedV1),
    /// 15
    Approved(GrantV1),
    /// 16
    Refused(RefusedV1),
    /// 17
    Scheduled(AppointmentV1),
    /// 18
    Disbursed(PaidOutV1),
    /// 19
    AbsenceRecorded(AbsenceV1),
    /// 20
    CoreNumbersRecorded(CoreNumbersV1),
    /// 21
    UseChecked(UseCheckV1),
    /// 22
    Moved(MovedV1),
    /// 23: where to, which is an address and so a block
    LeftArea(Option<PersonalV1>),
    /// 24
    ReturnedToArea,
    /// 25
    Died,
    /// 26
    NeedWithdrawn,
    /// 27
    Settled,
    /// 28
    Closed(ClosedV1),
    /// 29
    Reopened,
    /// 30
    Absorbed(Box<AbsorbedV1>),
    /// 31
    MergedInto(CaseV1),
    /// 32
    HouseholdFollowed(FollowedV1),
    /// 33: the act that recorded the payout
    PayoutConfirmed(u64),
    /// 34
    PayoutAdjusted { payout: u64, amount: i64 },
}

impl From<&Fact> for FactV1 {
    fn from(fact: &Fact) -> Self {
        match fact {
            Fact::Registered(registration) => Self::Registered(Box::new((&**registration).into())),
            Fact::Corrected(corrections) => Self::Corrected(shapes(corrections)),
            Fact::NeedRecorded {
                wish,
                asked_on,
                asked_by,
            } => Self::NeedRecorded(NeedV1::new(wish.as_ref(), *asked_on, asked_by.as_ref())),
            Fact::Listed { list, row } => Self::Listed(ListedV1::new(list, *row)),
            Fact::ListingConfirmed { list, signatures } => {
                Self::ListingConfirmed(ConfirmedV1::new(list, *signatures))
            }
            Fact::BorrowerNamed(borrower) => Self::BorrowerNamed(borrower.into()),
            Fact::UsePlanned(plan) => Self::UsePlanned(plan.into()),
            Fact::DebtAttested(check) => Self::DebtAttested(check.into()),
            Fact::Vetted(vetting) => Self::Vetted(vetting.into()),
            Fact::DocumentReceived {
                document,
                copies,
                kept_at,
            } => Self::DocumentReceived(ReceivedV1::new(*document, *copies, kept_at.as_ref())),
            Fact::DocumentPromised { document, due, by } => {
                Self::DocumentPromised(PromisedV1::new(*document, *due, by))
            }
            Fact::DocumentRejected { document, reason } => {
                Self::DocumentRejected(ReasonedV1::new(*document, reason))
            }
            Fact::DocumentWaived { document, reason } => {
                Self::DocumentWaived(ReasonedV1::new(*document, reason))
            }
            Fact::Submitted => Self::Submitted,
            Fact::Returned { fields, note } => Self::Returned(ReturnedV1::new(fields, note)),
            Fact::Approved(grant) => Self::Approved(grant.into()),
            Fact::Refused { reason_code, note } => Self::Refused(RefusedV1::new(reason_code, note)),
            Fact::Scheduled(appointment) => Self::Scheduled(appointment.into()),
            Fact::Disbursed(paid) => Self::Disbursed(paid.into()),
            Fact::AbsenceRecorded { date, reason, next } => {
                Self::AbsenceRecorded(AbsenceV1::new(*date, reason, *next))
            }
            Fact::CoreNumbersRecorded {
                customer_no,
                loan_no,
            } => Self::CoreNumbersRecorded(CoreNumbersV1::new(
                customer_no.as_ref(),
                loan_no.as_ref(),
            )),
            Fact::UseChecked(check) => Self::UseChecked(check.into()),
            Fact::Moved { unit, village } => Self::Moved(MovedV1::new(*unit, village.as_ref())),
            Fact::LeftArea { to } => Self::LeftArea(to.as_ref().map(PersonalV1::from)),
            Fact::ReturnedToArea => Self::ReturnedToArea,
            Fact::Died => Self::Died,
            Fact::NeedWithdrawn => Self::NeedWithdrawn,
            Fact::Settled => Self::Settled,
            Fact::Closed {
                reason_code,
                referral,
            } => Self::Closed(ClosedV1::new(reason_code, referral.as_ref())),
            Fact::Reopened => Self::Reopened,
            Fact::Absorbed(absorbed) => Self::Absorbed(Box::new((&**absorbed).into())),
            Fact::MergedInto(into) => Self::MergedInto(into.into()),
            Fact::HouseholdFollowed { from, to } => {
                Self::HouseholdFollowed(FollowedV1::new(*from, *to))
            }
            Fact::PayoutConfirmed(payout) => Self::PayoutConfirmed(payout.0),
            Fact::PayoutAdjusted { payout, amount } => Self::PayoutAdjusted {
                payout: payout.0,
                amount: amount.dong(),
            },
        }
    }
}

impl TryFrom<FactV1> for Fact {
    type Error = ShapeFault;

    fn try_from(fact: FactV1) -> Result<Self, ShapeFault> {
        Ok(match fact {
            FactV1::Registered(file) => Self::Registered(Box::new(Registration::try_from(*file)?)),
            FactV1::Corrected(corrections) => Self::Corrected(values(corrections)?),
            FactV1::NeedRecorded(need) => need.try_into()?,
            FactV1::Listed(listed) => listed.try_into()?,
            FactV1::ListingConfirmed(confirmed) => confirmed.try_into()?,
            FactV1::BorrowerNamed(borrower) => Self::BorrowerNamed(borrower.try_into()?),
            FactV1::UsePlanned(plan) => Self::UsePlanned(plan.try_into()?),
            FactV1::DebtAttested(check) => Self::DebtAttested(check.try_into()?),
            FactV1::Vetted(vetting) => Self::Vetted(vetting.try_into()?),
            FactV1::DocumentReceived(received) => received.try_into()?,
            FactV1::DocumentPromised(promised) => promised.try_into()?,
            FactV1::DocumentRejected(reasoned) => reasoned.rejected()?,
            FactV1::DocumentWaived(reasoned) => reasoned.waived()?,
            FactV1::Submitted => Self::Submitted,
            FactV1::Returned(returned) => returned.try_into()?,
            FactV1::Approved(grant) => Self::Approved(grant.try_into()?),
            FactV1::Refused(refused) => refused.try_into()?,
            FactV1::Scheduled(appointment) => Self::Scheduled(appointment.try_into()?),
            FactV1::Disbursed(paid) => Self::Disbursed(paid.try_into()?),
            FactV1::AbsenceRecorded(absence) => absence.try_into()?,
            FactV1::CoreNumbersRecorded(numbers) => numbers.into(),
            FactV1::UseChecked(check) => Self::UseChecked(check.try_into()?),
            FactV1::Moved(moved) => moved.try_into()?,
            FactV1::LeftArea(to) => Self::LeftArea {
                to: value_if_any(to)?,
            },
            FactV1::ReturnedToArea => Self::ReturnedToArea,
            FactV1::Died => Self::Died,
            FactV1::NeedWithdrawn => Self::NeedWithdrawn,
            FactV1::Settled => Self::Settled,
            FactV1::Closed(closed) => closed.into(),
            FactV1::Reopened => Self::Reopened,
            FactV1::Absorbed(absorbed) => Self::Absorbed(Box::new(Absorbed::try_from(*absorbed)?)),
            FactV1::MergedInto(into) => Self::MergedInto(into.into()),
            FactV1::HouseholdFollowed(followed) => followed.into(),
            FactV1::PayoutConfirmed(payout) => Self::PayoutConfirmed(Seq(payout)),
            FactV1::PayoutAdjusted { payout, amount } => Self::PayoutAdjusted {
                payout: Seq(payout),
                amount: dong("amount", amount)?,
            },
        })
    }
}
