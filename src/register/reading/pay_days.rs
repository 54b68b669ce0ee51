//! Days on which something was paid that nobody confirmed: found in the table, read off the cases and the
//! acts that paid.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::{Account, Case, Day, Dong, Household, Payout, UnitId};
use crate::office::{No, PaidPerson, PayDay, PayDays, Trouble, limits};
use crate::register::draft::act_of;
use crate::register::register::Register;

/// The payouts of one point and day before it is known whether they are shown.
type OfDay = Vec<(Case, Payout)>;

impl Register {
    pub(super) fn pay_days(&self, by: &Account) -> Result<PayDays, No> {
        let (on, sight) = (self.today(), self.sight(by)?);
        let mut days: BTreeMap<(Day, UnitId), OfDay> = BTreeMap::new();
        for standing in self.table.standings() {
            if standing.unconfirmed.is_none() || !sight.holds(standing.unit) {
                continue;
            }
            let case = self.case_of(standing.case)?;
            let unit = self.rules.communes.forward(case.unit, on);
            for payout in case.unconfirmed() {
                let of_day = days.entry((payout.on, unit)).or_default();
                of_day.push((case.clone(), payout.clone()));
            }
        }
        let payouts = days.values().flatten();
        let amount = payouts.map(|(_, payout)| payout.amount).sum();
        let total = days.len();
        let shown = days.into_iter().take(limits::PAY_DAYS_MAX);
        let days = shown
            .map(|((date, unit), of_day)| self.pay_day(unit, date, &of_day, on))
            .collect::<Result<_, _>>()?;
        Ok(PayDays {
            total,
            amount,
            days,
        })
    }

    fn pay_day(
        &self,
        unit: UnitId,
        date: Day,
        of_day: &[(Case, Payout)],
        on: Day,
    ) -> Result<PayDay, Trouble> {
        let households: BTreeSet<Household> =
            of_day.iter().map(|(case, _)| case.household).collect();
        let amounts = of_day.iter().map(|(_, payout)| payout.amount);
        Ok(PayDay {
            place: self.commune(unit, on),
            date,
            households: u32::try_from(households.len()).unwrap_or(u32::MAX),
            amount: amounts.fold(Dong::ZERO, |sum, one| sum + one),
            payouts: of_day
                .iter()
                .map(|(case, payout)| self.paid_person(case, payout))
                .collect::<Result<_, _>>()?,
        })
    }

    fn paid_person(&self, case: &Case, payout: &Payout) -> Result<PaidPerson, Trouble> {
        let record = self.store.find(payout.seq.0)?;
        let act = record.as_ref().map(act_of).transpose()?;
        let stamp = act
            .expect("a payout is known by the act that recorded it")
            .stamp;
        let book = payout.loan_book_no.as_ref();
        Ok(PaidPerson {
            case: case.id,
            name: case.personal.name.as_str().to_owned(),
            amount: payout.amount,
            loan_book_no: book.map(|no| no.as_str().to_owned()),
            by: stamp.by,
            at: stamp.at,
        })
    }
}
