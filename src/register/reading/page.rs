//! A commune's people, and one person as a row of any list.

use crate::domain::{CaseId, Day, RuleKey, Standing, Wants};
use crate::office::{ListFilter, No, Page, PageAsked, Preview, Row};
use crate::register::register::Register;
use crate::register::table::RowRef;

/// The day rows are read for.
#[derive(Debug, Clone, Copy)]
pub(super) struct RowGround {
    pub(super) on: Day,
}

impl Register {
    pub(super) fn page(&mut self, asked: &PageAsked) -> Result<Page, No> {
        self.load_names()?;
        let on = self.today();
        let cases = self.people(asked, on);
        let rows = cases
            .iter()
            .skip(asked.offset)
            .take(asked.limit)
            .filter_map(|case| self.table.row(case.number()))
            .map(|row| self.row(row, RowGround { on }))
            .collect();
        Ok(Page {
            place: self.commune(asked.unit, on),
            counts: self.counts_of(asked.unit, on),
            day_of_month: self.rules.calendar.day_of(asked.unit),
            offset: asked.offset,
            total: cases.len(),
            rows,
        })
    }

    /// The people a filter lets through: those on the way first, whose time runs out soonest; then
    /// the others, as Vietnamese lists are ordered.
    fn people(&self, asked: &PageAsked, on: Day) -> Vec<CaseId> {
        let policy = &self.rules.policy;
        let mut people: Vec<&Standing> = self
            .table
            .standings()
            .filter(|standing| self.rules.communes.forward(standing.unit, on) == asked.unit)
            .filter(|standing| passes(standing, asked.filter, on))
            .collect();
        people.sort_by_cached_key(|standing| {
            let days = standing.days_left(policy, on).filter(|days| 0 <= *days);
            let on_the_way = is_on_the_way(standing, on) && days.is_some();
            let key = self
                .table
                .sort_key(standing.case.number())
                .map(<[u8]>::to_vec);
            (
                !on_the_way,
                days.filter(|_| on_the_way),
                key,
                standing.case.number(),
            )
        });
        people.into_iter().map(|standing| standing.case).collect()
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
            name: row.naming.name.clone(),
            birth_year: row.naming.birth_year,
            organisation: standing.organisation,
            group: row.naming.group.clone(),
            place: self.commune(standing.unit, on),
            stage: standing.stage(policy, on),
            missing: standing.missing,
            days_left,
            is_urgent: is_on_the_way(standing, on)
                && days_left.is_some_and(|days| (0..=urgent_days).contains(&days)),
            amount: if standing.is_paid(on) {
                Some(standing.paid)
            } else {
                standing.amount
            },
            preview: Preview {
                completed: standing.completed,
                last_day,
                last_safe: last_day
                    .and_then(|last| self.rules.calendar.last_until(standing.unit, last)),
                appointment: standing.appointment,
                paid: standing.paid,
            },
        }
    }
}

/// Wants a loan and is not paid.
pub(super) fn is_on_the_way(standing: &Standing, on: Day) -> bool {
    standing.wants == Wants::Yes && !standing.is_paid(on) && standing.aside.is_none()
}

fn passes(standing: &Standing, filter: ListFilter, on: Day) -> bool {
    match filter {
        ListFilter::Everybody => true,
        ListFilter::OnTheWay => is_on_the_way(standing, on),
        ListFilter::NotAsked => standing.wants == Wants::NotAsked && !standing.is_paid(on),
        ListFilter::Paid => standing.is_paid(on),
    }
}
