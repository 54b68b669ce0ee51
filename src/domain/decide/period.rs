//! Closing a month, and what is left to do after it: a payout's figure is put right by an act of its own.

use super::Desk;
use crate::domain::day::Day;
use crate::domain::fact::{DistrictFact, Event, Fact};
use crate::domain::ids::Seq;
use crate::domain::money::Dong;
use crate::domain::refusal::{DateFault, Refusal};

impl Desk<'_> {
    /// Refuses an order for a day of a month that is closed.
    pub(super) fn check_open(&self, field: &'static str, on: Day) -> Result<(), Refusal> {
        match self.book.district().closed_through {
            Some(through) if on <= through => {
                let fault = DateFault::Closed { on, through };
                Err(Refusal::BadDate { field, fault })
            }
            Some(_) | None => Ok(()),
        }
    }

    pub(super) fn close_period(&mut self, through: Day) -> Result<(), Refusal> {
        let field = "month";
        let today = self.context.today;
        let is_month_end = through.plus_days(1).parts().2 == 1;
        if !is_month_end || today <= through {
            let fault = DateFault::Future { on: through, today };
            return Err(Refusal::BadDate { field, fault });
        }
        self.check_open(field, through)?;
        self.events
            .push(Event::District(DistrictFact::MonthClosed(through)));
        Ok(())
    }

    /// The act must have paid one person; the figure is the whole of what was paid.
    pub(super) fn adjust(&mut self, payout: Seq, amount: Dong) -> Result<(), Refusal> {
        let act = self.book.act(payout);
        let paid = act.iter().flat_map(|act| &act.events);
        let mut paid = paid.filter_map(|event| match event {
            Event::Case(case, Fact::Disbursed(_)) => Some(*case),
            Event::Case(..) | Event::District(_) | Event::Undone { .. } => None,
        });
        let (Some(case), None) = (paid.next(), paid.next()) else {
            return Err(Refusal::Malformed {
                field: Some("seq"),
                what: payout.to_string(),
            });
        };
        self.tell(case, Fact::PayoutAdjusted { payout, amount })
    }
}
