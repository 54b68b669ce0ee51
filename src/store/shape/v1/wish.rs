//! What is asked for and what speaks for it (plan, debt check, vote), as schema 1 keeps them.

use serde::{Deserialize, Serialize};

use super::personal::PersonalV1;
use super::{day, day_if_any, dong, shapes, text, text_if_any, value_if_any, values};
use crate::domain::{
    Day, DebtCheck, Dong, Fact, Label, PlanItem, PlanOfUse, Purpose, Vetting, Wish,
};
use crate::store::shape::fault::ShapeFault;

/// What the money is for. Variants are appended only.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
enum PurposeV1 {
    /// 0
    Production,
    /// 1
    Training {
        course_months: u16,
        leave_months: u16,
    },
}

/// The loan a person wishes for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct WishV1 {
    purpose: PurposeV1,
    amount: Option<i64>,
    months: Option<u16>,
}

impl From<&Wish> for WishV1 {
    fn from(wish: &Wish) -> Self {
        Self {
            purpose: match wish.purpose {
                Purpose::Production => PurposeV1::Production,
                Purpose::Training {
                    course_months,
                    leave_months,
                } => PurposeV1::Training {
                    course_months,
                    leave_months,
                },
            },
            amount: wish.amount.map(Dong::dong),
            months: wish.months,
        }
    }
}

impl TryFrom<WishV1> for Wish {
    type Error = ShapeFault;

    fn try_from(wish: WishV1) -> Result<Self, ShapeFault> {
        Ok(Self {
            purpose: match wish.purpose {
                PurposeV1::Production => Purpose::Production,
                PurposeV1::Training {
                    course_months,
                    leave_months,
                } => Purpose::Training {
                    course_months,
                    leave_months,
                },
            },
            amount: wish
                .amount
                .map(|amount| dong("amount", amount))
                .transpose()?,
            months: wish.months,
        })
    }
}

/// An answer to whether a loan is wanted. Who asked is named, so it is a block.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct NeedV1 {
    wish: Option<WishV1>,
    asked_on: i32,
    asked_by: Option<PersonalV1>,
}

impl NeedV1 {
    pub(crate) fn new(wish: Option<&Wish>, asked_on: Day, asked_by: Option<&Label>) -> Self {
        Self {
            wish: wish.map(WishV1::from),
            asked_on: asked_on.number(),
            asked_by: asked_by.map(PersonalV1::from),
        }
    }

    /// The wish, the day and who asked.
    pub(crate) fn parts(self) -> Result<(Option<Wish>, Day, Option<Label>), ShapeFault> {
        Ok((
            value_if_any(self.wish)?,
            day("asked_on", self.asked_on)?,
            value_if_any(self.asked_by)?,
        ))
    }
}

impl TryFrom<NeedV1> for Fact {
    type Error = ShapeFault;

    fn try_from(need: NeedV1) -> Result<Self, ShapeFault> {
        let (wish, asked_on, asked_by) = need.parts()?;
        Ok(Self::NeedRecorded {
            wish,
            asked_on,
            asked_by,
        })
    }
}

/// One line of the plan of use.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct PlanItemV1 {
    what: String,
    quantity: u32,
    amount: i64,
}

impl From<&PlanItem> for PlanItemV1 {
    fn from(item: &PlanItem) -> Self {
        Self {
            what: text(&item.what),
            quantity: item.quantity,
            amount: item.amount.dong(),
        }
    }
}

impl TryFrom<PlanItemV1> for PlanItem {
    type Error = ShapeFault;

    fn try_from(item: PlanItemV1) -> Result<Self, ShapeFault> {
        Ok(Self {
            what: Label::kept(item.what),
            quantity: item.quantity,
            amount: dong("items.amount", item.amount)?,
        })
    }
}

/// The plan of use on 01/TD.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct PlanOfUseV1 {
    items: Vec<PlanItemV1>,
    own_capital: i64,
    total_need: i64,
    instalment_months: Option<u16>,
}

impl From<&PlanOfUse> for PlanOfUseV1 {
    fn from(plan: &PlanOfUse) -> Self {
        Self {
            items: shapes(&plan.items),
            own_capital: plan.own_capital.dong(),
            total_need: plan.total_need.dong(),
            instalment_months: plan.instalment_months,
        }
    }
}

impl TryFrom<PlanOfUseV1> for PlanOfUse {
    type Error = ShapeFault;

    fn try_from(plan: PlanOfUseV1) -> Result<Self, ShapeFault> {
        Ok(Self {
            items: values(plan.items)?,
            own_capital: dong("own_capital", plan.own_capital)?,
            total_need: dong("total_need", plan.total_need)?,
            instalment_months: plan.instalment_months,
        })
    }
}

/// A look into the core system for a debt of the same purpose.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct DebtCheckV1 {
    none: bool,
    checked_on: i32,
    ends_on: Option<i32>,
}

impl From<&DebtCheck> for DebtCheckV1 {
    fn from(check: &DebtCheck) -> Self {
        Self {
            none: check.none,
            checked_on: check.checked_on.number(),
            ends_on: check.ends_on.map(Day::number),
        }
    }
}

impl TryFrom<DebtCheckV1> for DebtCheck {
    type Error = ShapeFault;

    fn try_from(check: DebtCheckV1) -> Result<Self, ShapeFault> {
        Ok(Self {
            none: check.none,
            checked_on: day("checked_on", check.checked_on)?,
            ends_on: day_if_any("ends_on", check.ends_on)?,
        })
    }
}

/// The vote of the savings and loan group.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct VettingV1 {
    group: String,
    on: i32,
    agreed: bool,
    reason_code: Option<String>,
}

impl From<&Vetting> for VettingV1 {
    fn from(vetting: &Vetting) -> Self {
        Self {
            group: text(&vetting.group),
            on: vetting.on.number(),
            agreed: vetting.agreed,
            reason_code: text_if_any(vetting.reason_code.as_ref()),
        }
    }
}

impl TryFrom<VettingV1> for Vetting {
    type Error = ShapeFault;

    fn try_from(vetting: VettingV1) -> Result<Self, ShapeFault> {
        Ok(Self {
            group: Label::kept(vetting.group),
            on: day("on", vetting.on)?,
            agreed: vetting.agreed,
            reason_code: vetting.reason_code.map(Label::kept),
        })
    }
}
