//! Two files of one person become one, as schema 1 keeps it.

use serde::{Deserialize, Serialize};

use super::act::CaseV1;
use super::listing::ListingV1;
use super::number::Numbered;
use super::person::BorrowerV1;
use super::personal::PersonalV1;
use super::registration::RegistrationV1;
use super::wish::{DebtCheckV1, NeedV1, PlanOfUseV1, VettingV1};
use super::{day, shapes, text_if_any, value_if_any, values};
use crate::domain::{Absorbed, CaseId, Document, DocumentState, Fact, Held, Label};
use crate::store::shape::fault::ShapeFault;

/// What a file held when it was merged into another.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct AbsorbedV1 {
    other: CaseV1,
    file: RegistrationV1,
    more: Vec<HeldV1>,
}

impl From<&Absorbed> for AbsorbedV1 {
    fn from(absorbed: &Absorbed) -> Self {
        Self {
            other: (&absorbed.other).into(),
            file: (&absorbed.file).into(),
            more: shapes(&absorbed.more),
        }
    }
}

impl TryFrom<AbsorbedV1> for Absorbed {
    type Error = ShapeFault;

    fn try_from(absorbed: AbsorbedV1) -> Result<Self, ShapeFault> {
        Ok(Self {
            other: absorbed.other.into(),
            file: absorbed.file.try_into()?,
            more: values(absorbed.more)?,
        })
    }
}

/// One thing a file held beside the person. Variants are numbered by their place and appended only.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum HeldV1 {
    /// 0
    Need(NeedV1),
    /// 1
    Listing(ListingV1),
    /// 2
    Signer(BorrowerV1),
    /// 3
    Plan(PlanOfUseV1),
    /// 4
    Debt(DebtCheckV1),
    /// 5
    Vote(VettingV1),
    /// 6
    DocumentMissing(u8),
    /// 7: who promised it is named, so it is a block
    DocumentPromised(u8, i32, PersonalV1),
    /// 8: document, day, copies, place
    DocumentReceived(u8, i32, u8, Option<String>),
    /// 9
    DocumentWrong(u8, i32, PersonalV1),
    /// 10
    DocumentWaived(u8, i32, PersonalV1),
    /// 11: where to, which is an address and so a block
    Left(i32, Option<PersonalV1>),
    /// 12
    Died(i32),
    /// 13
    CustomerNo(String),
    /// 14
    FormerNumber(PersonalV1),
}

impl From<&Held> for HeldV1 {
    fn from(held: &Held) -> Self {
        match held {
            Held::Need {
                wish,
                asked_on,
                asked_by,
            } => Self::Need(NeedV1::new(wish.as_ref(), *asked_on, asked_by.as_ref())),
            Held::Listing(listing) => Self::Listing(listing.into()),
            Held::Signer(signer) => Self::Signer(signer.into()),
            Held::Plan(plan) => Self::Plan(plan.into()),
            Held::Debt(check) => Self::Debt(check.into()),
            Held::Vote(vote) => Self::Vote(vote.into()),
            Held::Document { document, state } => document_held(*document, state),
            Held::Left { on, to } => Self::Left(on.number(), to.as_ref().map(PersonalV1::from)),
            Held::Died { on } => Self::Died(on.number()),
            Held::CustomerNo(number) => Self::CustomerNo(number.as_str().to_owned()),
            Held::FormerNumber(number) => Self::FormerNumber(number.into()),
        }
    }
}

fn document_held(document: Document, state: &DocumentState) -> HeldV1 {
    let document = document.number();
    match state {
        DocumentState::Missing => HeldV1::DocumentMissing(document),
        DocumentState::Promised { due, by } => {
            HeldV1::DocumentPromised(document, due.number(), by.into())
        }
        DocumentState::Received {
            on,
            copies,
            kept_at,
        } => HeldV1::DocumentReceived(
            document,
            on.number(),
            *copies,
            text_if_any(kept_at.as_ref()),
        ),
        DocumentState::Wrong { on, reason } => {
            HeldV1::DocumentWrong(document, on.number(), reason.into())
        }
        DocumentState::Waived { on, reason } => {
            HeldV1::DocumentWaived(document, on.number(), reason.into())
        }
    }
}

impl TryFrom<HeldV1> for Held {
    type Error = ShapeFault;

    fn try_from(held: HeldV1) -> Result<Self, ShapeFault> {
        let paper = |document, state| {
            Ok::<_, ShapeFault>(Self::Document {
                document: Document::kept(document)?,
                state,
            })
        };
        let on = |number| day("on", number);
        Ok(match held {
            HeldV1::Need(need) => {
                let (wish, asked_on, asked_by) = need.parts()?;
                Self::Need {
                    wish,
                    asked_on,
                    asked_by,
                }
            }
            HeldV1::Listing(listing) => Self::Listing(listing.try_into()?),
            HeldV1::Signer(signer) => Self::Signer(signer.try_into()?),
            HeldV1::Plan(plan) => Self::Plan(plan.try_into()?),
            HeldV1::Debt(check) => Self::Debt(check.try_into()?),
            HeldV1::Vote(vote) => Self::Vote(vote.try_into()?),
            HeldV1::DocumentMissing(document) => paper(document, DocumentState::Missing)?,
            HeldV1::DocumentPromised(document, due, by) => {
                let (due, by) = (day("due", due)?, by.try_into()?);
                paper(document, DocumentState::Promised { due, by })?
            }
            HeldV1::DocumentReceived(document, received, copies, kept_at) => {
                let (on, kept_at) = (on(received)?, kept_at.map(Label::kept));
                let state = DocumentState::Received {
                    on,
                    copies,
                    kept_at,
                };
                paper(document, state)?
            }
            HeldV1::DocumentWrong(document, found, reason) => {
                let (on, reason) = (on(found)?, reason.try_into()?);
                paper(document, DocumentState::Wrong { on, reason })?
            }
            HeldV1::DocumentWaived(document, waived, reason) => {
                let (on, reason) = (on(waived)?, reason.try_into()?);
                paper(document, DocumentState::Waived { on, reason })?
            }
            HeldV1::Left(left, to) => Self::Left {
                on: on(left)?,
                to: value_if_any(to)?,
            },
            HeldV1::Died(died) => Self::Died { on: on(died)? },
            HeldV1::CustomerNo(number) => Self::CustomerNo(Label::kept(number)),
            HeldV1::FormerNumber(number) => Self::FormerNumber(number.try_into()?),
        })
    }
}

/// The case that stood for a household, and the one that does now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct FollowedV1 {
    from: CaseV1,
    to: CaseV1,
}

impl FollowedV1 {
    pub(crate) fn new(from: CaseId, to: CaseId) -> Self {
        Self {
            from: (&from).into(),
            to: (&to).into(),
        }
    }
}

impl From<FollowedV1> for Fact {
    fn from(followed: FollowedV1) -> Self {
        Self::HouseholdFollowed {
            from: followed.from.into(),
            to: followed.to.into(),
        }
    }
}
