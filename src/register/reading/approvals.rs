//! What waits for the approver, read off the table; the rows on screen off their cases and the journal.

use std::collections::BTreeMap;

use super::page::RowGround;
use crate::domain::{
    Account, Day, Dong, Progress, RuleKey, Seq, Stage, Standing, UnitId, conditions,
};
use crate::office::{
    ApprovalRow, Approvals, ApprovalsAsked, DecisionLimit, No, PlanLeft, Trouble, limits,
};
use crate::register::draft::act_of;
use crate::register::kept;
use crate::register::register::Register;
use crate::register::sight::Sight;

impl Register {
    pub(super) fn approvals(
        &mut self,
        by: &Account,
        asked: &ApprovalsAsked,
    ) -> Result<Approvals, No> {
        self.load_names()?;
        let on = self.today();
        let waiting = self.before_the_approver(&self.sight(by)?, on);
        let spent = self.spent(on);
        let window = waiting
            .iter()
            .skip(asked.offset)
            .take(asked.limit.min(limits::BOARD_ROWS_MAX));
        let rows = window
            .map(|standing| self.approval_row(by, standing, &spent, on))
            .collect::<Result<_, _>>()?;
        let amounts = waiting.iter().filter_map(|standing| standing.amount);
        Ok(Approvals {
            on,
            limit: self.decision_limit(on),
            amount: amounts.sum(),
            offset: asked.offset,
            total: waiting.len(),
            at: asked
                .at
                .and_then(|case| waiting.iter().position(|one| one.case == case)),
            rows,
        })
    }

    /// Everybody whose file waits for the approver, the longest wait first.
    pub(super) fn before_the_approver(&self, sight: &Sight, on: Day) -> Vec<Standing> {
        let policy = &self.rules.policy;
        let is_waiting = |one: &Standing| {
            one.progress == Progress::Submitted && one.stage(policy, on) == Stage::Submitted
        };
        let seen = self.table.standings().filter(|one| sight.holds(one.unit));
        let mut waiting: Vec<Standing> = seen.filter(is_waiting).collect();
        waiting.sort_by_key(|one| (one.submitted_on, one.case.number()));
        waiting
    }

    fn decision_limit(&self, on: Day) -> DecisionLimit {
        let rule = self.rules.policy.rule(RuleKey::DecisionDays, on);
        DecisionLimit {
            days: self.rules.policy.count(RuleKey::DecisionDays, on),
            mark: rule.mark,
            is_sure: rule.may_refuse(),
        }
    }

    /// What is paid or approved of each commune's plan.
    fn spent(&self, on: Day) -> BTreeMap<UnitId, Dong> {
        let mut spent: BTreeMap<UnitId, Dong> = BTreeMap::new();
        for one in self.table.standings() {
            let approved = match one.progress {
                Progress::Approved | Progress::Scheduled => one.amount.filter(|_| one.is_open()),
                Progress::Disbursed => one.tranches_left,
                Progress::None | Progress::Preparing | Progress::Submitted => None,
            };
            let committed = one.paid + approved.unwrap_or_default();
            if committed != Dong::ZERO {
                let unit = self.rules.communes.forward(one.unit, on);
                let of_unit = spent.entry(unit).or_default();
                *of_unit = *of_unit + committed;
            }
        }
        spent
    }

    fn plan_left(
        &self,
        standing: &Standing,
        spent: &BTreeMap<UnitId, Dong>,
        on: Day,
    ) -> Option<PlanLeft> {
        let unit = self.rules.communes.forward(standing.unit, on);
        let year = on.parts().0;
        let planned = self.district.planned(unit, u16::try_from(year).ok()?);
        if planned == Dong::ZERO {
            return None;
        }
        let spent = spent.get(&unit).copied().unwrap_or_default();
        let this = standing.amount.unwrap_or_default();
        Some(PlanLeft {
            year,
            planned,
            left_dong: planned.dong() - spent.dong() - this.dong(),
        })
    }

    fn approval_row(
        &self,
        by: &Account,
        standing: &Standing,
        spent: &BTreeMap<UnitId, Dong>,
        on: Day,
    ) -> Result<ApprovalRow, No> {
        let case = self.case_of(standing.case)?;
        let next = self.next_step(by, &case, on)?;
        let (entered_by, changed_by) = self.first_and_last(standing.case.number())?;
        let row = self.table.row(standing.case.number());
        let row = row.expect("a standing of the table has a row in it once names are loaded");
        let submitted_on = standing.submitted_on.unwrap_or(on);
        Ok(ApprovalRow {
            row: self.row(row, RowGround { on }),
            revision: case.revision,
            conditions: conditions(&case, &self.rules.policy, on),
            submitted_on,
            waiting_days: self.rules.calendar.working_days(submitted_on, on),
            plan: self.plan_left(standing, spent, on),
            entered_by,
            changed_by,
            refusal: next.refusal,
            doubts: next.doubts,
        })
    }

    /// Whose act opened a case, and whose is the newest on it that stands.
    fn first_and_last(&self, number: u32) -> Result<(Account, Account), Trouble> {
        let acts = kept::acts_of(self.store.trees(), number)?;
        let mut stands = acts.iter().filter(|(seq, _)| !self.dead.contains_key(seq));
        let first = stands.clone().next();
        let last = stands.next_back();
        let by = |act: Option<&(Seq, u64)>| match act {
            Some((_, offset)) => Ok(act_of(&self.store.read(*offset)?)?.stamp.by),
            None => Ok(Account::office()),
        };
        Ok((by(first)?, by(last)?))
    }
}
