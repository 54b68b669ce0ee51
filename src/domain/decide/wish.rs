//! The wish for a loan, who signs and what the money is for.

use super::Desk;
use crate::domain::enclosed::NeedNamed;
use crate::domain::fact::Fact;
use crate::domain::ids::CaseId;
use crate::domain::loan::{PlanOfUse, Purpose, Wish};
use crate::domain::money::AmountFault;
use crate::domain::order::SignerNamed;
use crate::domain::person::Borrower;
use crate::domain::refusal::Refusal;

impl Desk<'_> {
    /// A purpose is production until somebody says otherwise; a *no* has none.
    pub(super) fn record_need(&mut self, case: CaseId, need: &NeedNamed) -> Result<(), Refusal> {
        let asked_on = self.not_future("asked_on", need.asked_on.unwrap_or(self.on()))?;
        let wish = need.wants.then(|| Wish {
            purpose: need.purpose.unwrap_or(Purpose::Production),
            amount: need.amount,
            months: need.months,
        });
        let asked_by = need.asked_by.clone();
        self.tell(
            case,
            Fact::NeedRecorded {
                wish,
                asked_on,
                asked_by,
            },
        )
    }

    pub(super) fn name_borrower(
        &mut self,
        case: CaseId,
        named: &SignerNamed,
    ) -> Result<(), Refusal> {
        let borrower = match named {
            SignerNamed::Alone(why) => Borrower::Alone(*why),
            SignerNamed::Person { signer, relation } => {
                self.check_birth(signer.birth)?;
                if let Some(issued) = signer.id_issued {
                    self.not_future("id_issued", issued)?;
                }
                Borrower::Representative {
                    signer: signer.clone(),
                    relation: *relation,
                }
            }
        };
        self.tell(case, Fact::BorrowerNamed(borrower))
    }

    /// The lines of the plan and the own capital must not exceed what is needed in all.
    pub(super) fn plan_use(&mut self, case: CaseId, plan: PlanOfUse) -> Result<(), Refusal> {
        let items = plan.items.iter().map(|item| item.amount).sum();
        if plan.total_need < items || plan.total_need < plan.own_capital {
            return Err(Refusal::BadAmount {
                field: "total_need",
                typed: plan.total_need.dong().to_string(),
                fault: AmountFault::TooLarge,
            });
        }
        self.tell(case, Fact::UsePlanned(plan))
    }
}
