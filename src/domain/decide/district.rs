//! The plan and the practice day.

use super::Desk;
use crate::domain::day::Day;
use crate::domain::fact::{DistrictFact, Event};
use crate::domain::money::Dong;
use crate::domain::order::{CommuneCode, Verb};
use crate::domain::person::Organisation;
use crate::domain::refusal::{Bar, DateFault, Refusal};
use crate::domain::words::Label;

impl Desk<'_> {
    pub(super) fn set_plan(
        &mut self,
        commune: CommuneCode,
        organisation: Option<Organisation>,
        year: u16,
        amount: Dong,
        resolution: Option<&Label>,
    ) -> Result<(), Refusal> {
        let unit = self.unit(commune)?.id;
        let resolution = resolution.cloned();
        let fact = DistrictFact::PlanSet {
            unit,
            organisation,
            year,
            amount,
            resolution,
        };
        self.events.push(Event::District(fact));
        Ok(())
    }

    /// The practice day only moves forward, and only where nobody is real.
    pub(super) fn set_practice_day(&mut self, date: Day) -> Result<(), Refusal> {
        if !self.context.is_practice {
            let verb = Verb::SetPracticeDay;
            return Err(Refusal::NotAllowed {
                verb,
                why: Bar::NotPractice,
            });
        }
        if date < self.context.today {
            let fault = DateFault::PracticeBackwards {
                date,
                today: self.context.today,
            };
            return Err(Refusal::BadDate {
                field: "date",
                fault,
            });
        }
        self.events
            .push(Event::District(DistrictFact::PracticeDaySet(date)));
        Ok(())
    }
}
