//! A day to be paid on, the payout, absence, and what follows a payout. Knows no paper by name.

use super::{Admitted, Gate};
use crate::domain::case::Residence;
use crate::domain::day::Day;
use crate::domain::document::Due;
use crate::domain::fact::PaidOut;
use crate::domain::ids::Seq;
use crate::domain::limits::PAYOUTS_MAX;
use crate::domain::loan::{Appointment, Approval, Place, UseCheck};
use crate::domain::money::Dong;
use crate::domain::order::Verb;
use crate::domain::policy::Policy;
use crate::domain::refusal::{DateFault, Doubt, Needs, Refusal};
use crate::domain::window::{self, Readings, WindowVerdict};
use crate::domain::words::Label;

impl Gate<'_> {
    pub(super) fn paid(&self, verb: Verb) -> Admitted {
        match self.case.application.payouts.last() {
            Some(payout) if self.case.application.settled_on.is_none() => {
                self.not_before(Verb::Disburse, payout.on)
            }
            Some(_) | None => Err(self.wrong_stage(verb, Needs::Paid)),
        }
    }

    /// The use of a payout is looked at on its day or later.
    pub(super) fn use_check(&self, check: &UseCheck) -> Admitted {
        self.paid(Verb::RecordUseCheck)?;
        match self.case.application.payouts.last() {
            Some(payout) if check.on < payout.on => Err(Refusal::BadDate {
                field: "on",
                fault: DateFault::Before {
                    on: check.on,
                    earliest: payout.on,
                    fact: Verb::Disburse,
                },
            }),
            Some(_) | None => Ok(Vec::new()),
        }
    }

    /// The number of a loan belongs to a payout; without one it would be lost.
    pub(super) fn core_numbers(&self, loan_no: Option<&Label>) -> Admitted {
        if loan_no.is_some() && self.case.application.payouts.is_empty() {
            return Err(self.wrong_stage(Verb::RecordCoreNumbers, Needs::Paid));
        }
        Ok(Vec::new())
    }

    /// The approval of a loan that has not ended, of somebody who wants it and lives here. Conditions
    /// are judged at the first payout only; this holds for every tranche.
    fn open_loan(&self, verb: Verb) -> Result<&Approval, Refusal> {
        let application = &self.case.application;
        let Some(approval) = application.approval.as_ref() else {
            return Err(self.wrong_stage(verb, Needs::Approved));
        };
        if application.is_over() {
            return Err(self.wrong_stage(verb, Needs::Approved));
        }
        if self.case.residence != Residence::Here {
            return Err(self.wrong_stage(verb, Needs::Here));
        }
        if self.case.wish().is_none() {
            return Err(self.wrong_stage(verb, Needs::Wish));
        }
        Ok(approval)
    }

    pub(super) fn schedule(&self, appointment: Appointment) -> Admitted {
        let approval = self.open_loan(Verb::Schedule)?;
        if approval.amount <= self.case.application.paid() {
            return Err(self.wrong_stage(Verb::Schedule, Needs::Unpaid));
        }
        self.not_before(Verb::Approve, approval.on)?;
        self.payout_day("date", appointment.date, appointment.place)?;
        self.window_on(appointment.date)
    }

    /// A day on which somebody can be paid: not before the order's own day, and at the point only on
    /// its transaction day.
    fn payout_day(&self, field: &'static str, date: Day, place: Place) -> Admitted {
        let on = self.ground.on;
        if date < on {
            let fault = DateFault::Order {
                earlier: on,
                later: date,
            };
            return Err(Refusal::BadDate { field, fault });
        }
        let unit = self.case.unit;
        let calendar = self.ground.calendar;
        if place == Place::Point && calendar.is_transaction_day(unit, date) == Some(false) {
            let next = calendar.next(unit, date).unwrap_or(date);
            let fault = DateFault::NotATransactionDay { date, next };
            return Err(Refusal::BadDate { field, fault });
        }
        Ok(Vec::new())
    }

    fn window_on(&self, day: Day) -> Admitted {
        let case = self.case;
        let policy = self.ground.policy;
        let Some(release) = &case.release else {
            return Ok(Vec::new());
        };
        if !case.application.payouts.is_empty() {
            return Ok(Vec::new());
        }
        let last_day = window::last_day(release.completed, policy, day);
        let application = &case.application;
        let approved_on = application.approval.as_ref().map(|approval| approval.on);
        let readings = Readings::on(day, application.standing_submission(), approved_on);
        match window::judge(last_day, readings, policy, day) {
            WindowVerdict::Inside => Ok(Vec::new()),
            WindowVerdict::Doubtful => Ok(vec![Doubt::Window]),
            WindowVerdict::Outside => Err(Refusal::WindowClosed {
                case: case.id,
                on: day,
                last_day,
            }),
        }
    }

    pub(super) fn disburse(&self, paid: &PaidOut) -> Admitted {
        let case = self.case;
        let on = self.ground.on;
        check_in_force(on, self.ground.policy)?;
        let approval = self.open_loan(Verb::Disburse)?;
        self.not_before(Verb::Approve, approval.on)?;
        let Some(appointment) = case.application.appointment else {
            return Err(self.wrong_stage(Verb::Disburse, Needs::Scheduled));
        };
        self.amount_is_left(paid.amount, approval.amount)?;
        let mut doubts = if case.application.payouts.is_empty() {
            self.conditions(on)?
        } else {
            Vec::new()
        };
        doubts.extend(self.papers(Verb::Disburse, Due::Disburse)?);
        if appointment.date != on {
            doubts.push(Doubt::OtherDay);
        }
        Ok(doubts)
    }

    /// A payout that stands and that nobody confirmed before.
    pub(super) fn confirm_payout(&self, payout: Seq) -> Admitted {
        match self.case.unconfirmed().find(|paid| paid.seq == payout) {
            Some(paid) => self.not_before(Verb::Disburse, paid.on),
            None => Err(self.wrong_stage(Verb::ConfirmDay, Needs::Paid)),
        }
    }

    /// The figure of a payout that stands; within the approval, where its loan is still the open one.
    pub(super) fn adjust(&self, payout: Seq, amount: Dong) -> Admitted {
        let application = &self.case.application;
        let Some(was) = self.case.payouts().find(|paid| paid.seq == payout) else {
            return Err(self.wrong_stage(Verb::Adjust, Needs::Paid));
        };
        self.not_before(Verb::Disburse, was.on)?;
        let is_open = application.payouts.iter().any(|paid| paid.seq == payout);
        let approved = application.approval.as_ref().filter(|_| is_open);
        let others = application.paid().less(was.amount);
        match approved.map(|approval| approval.amount.less(others)) {
            Some(left) if left < amount => Err(Refusal::OverApproved {
                asked: amount,
                left,
            }),
            Some(_) | None => Ok(Vec::new()),
        }
    }

    fn amount_is_left(&self, amount: Dong, approved: Dong) -> Admitted {
        let application = &self.case.application;
        if PAYOUTS_MAX <= application.payouts.len() {
            return Err(self.wrong_stage(Verb::Disburse, Needs::Unpaid));
        }
        let left = approved.less(application.paid());
        if left < amount {
            return Err(Refusal::OverApproved {
                asked: amount,
                left,
            });
        }
        Ok(Vec::new())
    }

    /// Nobody is absent but on the day they were put down for, and not before it has come.
    fn day_of_absence(&self, date: Day, put_down: Day) -> Admitted {
        let on = self.ground.on;
        let fault = if date < put_down {
            DateFault::Before {
                on: date,
                earliest: put_down,
                fact: Verb::Schedule,
            }
        } else if put_down < date {
            DateFault::Order {
                earlier: date,
                later: put_down,
            }
        } else if on < date {
            DateFault::Future {
                on: date,
                today: on,
            }
        } else {
            return Ok(Vec::new());
        };
        Err(Refusal::BadDate {
            field: "date",
            fault,
        })
    }

    pub(super) fn absence(&self, date: Day, next: Option<Day>) -> Admitted {
        let Some(appointment) = self.case.application.appointment else {
            return Err(self.wrong_stage(Verb::RecordAbsence, Needs::Scheduled));
        };
        self.day_of_absence(date, appointment.date)?;
        match next {
            Some(next) => {
                if next <= date {
                    let fault = DateFault::Order {
                        earlier: date,
                        later: next,
                    };
                    return Err(Refusal::BadDate {
                        field: "next",
                        fault,
                    });
                }
                self.payout_day("next", next, appointment.place)?;
                self.window_on(next)
            }
            None => Ok(Vec::new()),
        }
    }
}

/// Refuses a payout before the Decision came into force.
pub(in crate::domain) fn check_in_force(on: Day, policy: &Policy) -> Result<(), Refusal> {
    let in_force = policy.in_force_from();
    if on < in_force {
        let fault = DateFault::BeforeInForce { on, in_force };
        return Err(Refusal::BadDate { field: "on", fault });
    }
    Ok(())
}
