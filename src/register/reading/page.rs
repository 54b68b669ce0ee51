//! A commune's people, and one person as a row of any list.

use crate::domain::{CaseId, CitizenId, Day, Dong, RuleKey, Standing, Wants};
use crate::office::{CasesAsked, No, Page, PageAsked, Preview, Row};
use crate::register::lists::ListKey;
use crate::register::register::Register;
use crate::register::sight::Sight;
use crate::register::table::RowRef;

/// The day rows are read for.
#[derive(Debug, Clone, Copy)]
pub(super) struct RowGround {
    pub(super) on: Day,
}

impl Register {
    pub(super) fn page(&mut self, sight: &Sight, asked: &PageAsked) -> Result<Page, No> {
        sight.see(asked.unit)?;
        let key = ListKey {
            unit: asked.unit,
            filter: asked.filter.clone(),
            order: asked.order,
        };
        let cases = self.listed(&key)?;
        let on = self.today();
        let rows = cases
            .iter()
            .skip(asked.offset)
            .take(asked.limit)
            .filter_map(|case| self.table.row(case.number()))
            .map(|row| self.row(row, RowGround { on }))
            .collect();
        let calendar = &self.rules.calendar;
        Ok(Page {
            on,
            place: self.commune(asked.unit, on),
            counts: self.counts_of(asked.unit, on),
            day_of_month: calendar.day_of(asked.unit),
            next_transaction_day: calendar.next(asked.unit, on),
            offset: asked.offset,
            total: cases.len(),
            listed: self.people_of(asked.unit, on),
            at: asked
                .at
                .and_then(|case| cases.iter().position(|one| *one == case)),
            rows,
        })
    }

    pub(super) fn cases(&mut self, sight: &Sight, asked: CasesAsked) -> Result<Vec<CaseId>, No> {
        let CasesAsked {
            unit,
            filter,
            order,
        } = asked;
        sight.see(unit)?;
        let key = ListKey {
            unit,
            filter,
            order,
        };
        Ok(self.listed(&key)?.to_vec())
    }

    /// One person as lists show them.
    pub(super) fn row(&self, row: RowRef<'_>, ground: RowGround) -> Row {
        let RowGround { on } = ground;
        let policy = &self.rules.policy;
        let standing = row.standing;
        let days_left = standing.days_left(policy, on);
        let urgent_days = i64::from(policy.count(RuleKey::UrgentDays, on));
        let last_day = standing.last_day(policy, on);
        Row {
            case: standing.case,
            name: row.naming.name.to_owned(),
            birth_year: row.naming.birth_year,
            organisation: standing.organisation,
            group: row.naming.group.map(str::to_owned),
            place: self.commune(standing.unit, on),
            stage: standing.stage(policy, on),
            missing: standing.missing,
            days_left,
            is_urgent: is_on_the_way(&standing, on)
                && days_left.is_some_and(|days| (0..=urgent_days).contains(&days)),
            amount: amount(&standing, on),
            preview: Preview {
                completed: standing.completed,
                last_day,
                last_safe: last_day
                    .and_then(|last| self.rules.calendar.last_until(standing.unit, last)),
                appointment: standing.appointment,
                paid: standing.paid,
            },
            citizen_id: row.naming.citizen_id.and_then(masked),
        }
    }
}

fn masked(digits: &str) -> Option<String> {
    CitizenId::kept(digits.to_owned()).map(|number| number.masked())
}

/// Wants a loan and is not paid.
pub(super) fn is_on_the_way(standing: &Standing, on: Day) -> bool {
    standing.wants == Wants::Yes && !standing.is_paid(on) && standing.aside.is_none()
}

/// The amount a row shows: paid, else wished for or approved.
pub(super) fn amount(standing: &Standing, on: Day) -> Option<Dong> {
    if standing.is_paid(on) {
        Some(standing.paid)
    } else {
        standing.amount
    }
}
