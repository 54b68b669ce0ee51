//! The board of payouts, read off the table; the rows on screen off their cases.

use super::page::RowGround;
use crate::domain::{Account, Day, Dong, Place, Progress, Standing, UnitId, Wants, WindowVerdict};
use crate::office::{
    BoardOrder, BoardRow, Disbursement, DisbursementAsked, Gate, GateSum, No, limits,
};
use crate::register::register::Register;

/// One person before it is known whether the row is on screen.
struct Waiting {
    standing: Standing,
    gate: Gate,
    day: Option<(Day, Place)>,
}

impl Register {
    pub(super) fn disbursement(
        &mut self,
        by: &Account,
        asked: &DisbursementAsked,
    ) -> Result<Disbursement, No> {
        self.load_names()?;
        let on = self.today();
        let sight = self.sight(by)?;
        let mut waiting: Vec<Waiting> = self
            .table
            .standings()
            .filter(|standing| sight.holds(standing.unit))
            .filter_map(|standing| self.waiting(&standing, on))
            .collect();
        match asked.order {
            BoardOrder::Gate => waiting.sort_by_key(|one| (one.gate, by_day(one), key(one))),
            BoardOrder::Day => waiting.sort_by_key(|one| (by_day(one), key(one), one.gate)),
        }
        let sums = Gate::ALL.map(|gate| sum(gate, &waiting, on));
        let at = asked
            .at
            .and_then(|case| waiting.iter().position(|one| one.standing.case == case));
        let window = waiting
            .iter()
            .skip(asked.offset)
            .take(asked.limit.min(limits::BOARD_ROWS_MAX));
        let rows = window
            .map(|one| self.board_row(by, one, on))
            .collect::<Result<_, _>>()?;
        Ok(Disbursement {
            on,
            sums,
            offset: asked.offset,
            total: waiting.len(),
            at,
            rows,
        })
    }

    /// Where somebody stands on the way to money; nothing beside it, or once no day passes any more.
    fn waiting(&self, standing: &Standing, on: Day) -> Option<Waiting> {
        let policy = &self.rules.policy;
        let appointed = standing
            .appointment
            .map(|appointment| (appointment.date, appointment.place));
        if standing.progress == Progress::Disbursed {
            return self.after_payout(standing, on);
        }
        let is_over = standing.window(policy, on) == Some(WindowVerdict::Outside);
        if standing.wants != Wants::Yes || standing.aside.is_some() || is_over {
            return None;
        }
        let (gate, day) = match standing.progress {
            Progress::Disbursed | Progress::Scheduled => (Gate::Payout, appointed),
            Progress::Approved => (Gate::Day, self.possible_day(standing, on)),
            Progress::Submitted => (Gate::Decision, self.possible_day(standing, on)),
            Progress::Preparing | Progress::None if standing.is_eligible(policy, on) => {
                (Gate::Papers, self.possible_day(standing, on))
            }
            Progress::Preparing | Progress::None => (Gate::Conditions, None),
        };
        Some(Waiting {
            standing: *standing,
            gate,
            day,
        })
    }

    /// Somebody who was paid: another tranche is on a day or needs one, else the payouts of this month.
    fn after_payout(&self, standing: &Standing, on: Day) -> Option<Waiting> {
        let next = self.rules.calendar.next(standing.unit, on);
        let here = standing.aside.is_none();
        let (gate, day) = match standing.appointment.filter(|_| here) {
            Some(appointment) => (Gate::Payout, Some((appointment.date, appointment.place))),
            None if standing.tranches_left.is_some() && here => {
                (Gate::Day, next.map(|day| (day, Place::Point)))
            }
            None => {
                let paid = standing
                    .last_paid_on
                    .filter(|paid| is_of_month(*paid, on))?;
                (Gate::Paid, Some((paid, Place::Point)))
            }
        };
        Some(Waiting {
            standing: *standing,
            gate,
            day,
        })
    }

    /// The next day on which money can be paid inside the five years: at the point, else at the bank's
    /// own office on the last of them.
    fn possible_day(&self, standing: &Standing, on: Day) -> Option<(Day, Place)> {
        let last = standing.last_day(&self.rules.policy, on)?;
        let point = self.rules.calendar.next(standing.unit, on);
        match point.filter(|day| *day <= last) {
            Some(day) => Some((day, Place::Point)),
            None => (on <= last).then_some((last, Place::Office)),
        }
    }

    fn board_row(&self, by: &Account, one: &Waiting, on: Day) -> Result<BoardRow, No> {
        let case = self.case_of(one.standing.case)?;
        let next = self.next_step(by, &case, on)?;
        let row = self.table.row(one.standing.case.number());
        let row = row.expect("a standing of the table has a row in it once names are loaded");
        Ok(BoardRow {
            gate: one.gate,
            day: one.day,
            row: self.row(row, RowGround { on }),
            refusal: next.refusal,
            waiting_days: self.waiting_days(&case, on),
        })
    }
}

fn is_of_month(day: Day, of: Day) -> bool {
    let ((year, month, _), (of_year, of_month, _)) = (day.parts(), of.parts());
    (year, month) == (of_year, of_month)
}

/// Days that are known come first.
fn by_day(one: &Waiting) -> (bool, Option<Day>) {
    let day = one.day.map(|(day, _)| day);
    (day.is_none(), day)
}

fn key(one: &Waiting) -> (UnitId, u32) {
    (one.standing.unit, one.standing.case.number())
}

fn sum(gate: Gate, waiting: &[Waiting], on: Day) -> GateSum {
    let at_gate = waiting.iter().filter(|one| one.gate == gate);
    let amount = |one: &Waiting| {
        let paid = one.standing.is_paid(on).then_some(one.standing.paid);
        paid.or(one.standing.amount).unwrap_or_default()
    };
    GateSum {
        gate,
        persons: u32::try_from(at_gate.clone().count()).unwrap_or(u32::MAX),
        amount: at_gate.map(amount).fold(Dong::ZERO, |sum, one| sum + one),
    }
}
