//! From an order to the facts it leads to, or a refusal. Pure: what it needs to know of the register
//! it asks a [`Book`], who asks and when stands in the [`Context`].

mod district;
mod gate;
mod listing;
mod paper;
mod person;
mod undo;
mod wish;

use self::gate::Terms;
use super::admit::{Ground, admit};
use super::apply::apply;
use super::calendar::Calendar;
use super::case::Case;
use super::commune::{Communes, Unit};
use super::day::Day;
use super::district::District;
use super::fact::{Act, Event, Fact, PaidOut, Stamp};
use super::ids::{CaseId, Seq};
use super::limits::{LIST_ROWS_MAX, ORDER_CASES_MAX, PLAN_ITEMS_MAX};
use super::listing::ListRef;
use super::loan::{Appointment, DebtCheck, PlanOfUse, Purpose, UseCheck, Vetting, Wish};
use super::order::{CommuneCode, ListNamed, Order};
use super::policy::{Policy, RuleKey};
use super::refusal::{DateFault, Doubt, Refusal};
use super::words::{CitizenId, Note};

/// What deciding needs to know of the register.
pub trait Book {
    /// The case as it stands.
    fn case(&self, id: CaseId) -> Option<Case>;
    /// The case that has this citizen number.
    fn who_has(&self, citizen_id: &CitizenId) -> Option<CaseId>;
    /// The office's own facts.
    fn district(&self) -> District;
    /// One act of the journal.
    fn act(&self, seq: Seq) -> Option<Act>;
    /// Every act that touched the case, oldest first, those taken back included.
    fn story(&self, case: CaseId) -> Vec<Act>;
    /// Every act that touched the office's own facts, oldest first.
    fn district_story(&self) -> Vec<Act>;
}

/// Who asks, when, for which day, under which rules.
#[derive(Debug, Clone, Copy)]
pub struct Context<'a> {
    pub stamp: &'a Stamp,
    /// The day it is; in a practice register the practice day.
    pub today: Day,
    pub reason: Option<&'a Note>,
    pub policy: &'a Policy,
    pub communes: &'a Communes,
    pub calendar: &'a Calendar,
    pub is_practice: bool,
}

/// What an order leads to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decision {
    pub events: Vec<Event>,
    /// The case a registration opened.
    pub opened: Option<CaseId>,
    /// Recorded more than `late_days` after the day it holds from.
    pub late: bool,
}

/// Decides one order. Everything is there or nothing: one case that cannot take a bulk order refuses
/// all of it.
pub fn decide(book: &dyn Book, order: &Order, context: Context<'_>) -> Result<Decision, Refusal> {
    let mut desk = Desk {
        book,
        context,
        events: Vec::new(),
        changed: Vec::new(),
        doubts: Vec::new(),
    };
    check_size(order)?;
    let late = desk.check_day()?;
    desk.translate(order)?;
    let Desk {
        events, mut doubts, ..
    } = desk;
    if !doubts.is_empty() && context.reason.is_none() {
        doubts.sort_unstable();
        doubts.dedup();
        return Err(Refusal::ReasonNeeded { doubts });
    }
    let opened = events.iter().find_map(|event| match event {
        Event::Case(case, Fact::Registered(_)) => Some(*case),
        Event::Case(..) | Event::District(_) | Event::Undone { .. } => None,
    });
    Ok(Decision {
        events,
        opened,
        late,
    })
}

/// Refuses an order that names more than one order may.
fn check_size(order: &Order) -> Result<(), Refusal> {
    let within = |field, count: usize, count_max: usize| {
        if count <= count_max {
            return Ok(());
        }
        Err(Refusal::Malformed {
            field: Some(field),
            what: format!("{count} > {count_max}"),
        })
    };
    within("cases", order.cases().len(), ORDER_CASES_MAX)?;
    if let Order::ReceiveList { rows, .. } = order {
        within("rows", rows.len(), LIST_ROWS_MAX)?;
    }
    if let Order::PlanUse { items, .. } = order {
        within("items", items.len(), PLAN_ITEMS_MAX)?;
    }
    if let Order::Return { fields, .. } = order {
        within("fields", fields.len(), PLAN_ITEMS_MAX)?;
    }
    Ok(())
}

/// One order on the desk: what was decided so far, and the cases as they would stand after it.
struct Desk<'a> {
    book: &'a dyn Book,
    context: Context<'a>,
    events: Vec<Event>,
    changed: Vec<Case>,
    doubts: Vec<Doubt>,
}

impl Desk<'_> {
    fn on(&self) -> Day {
        self.context.stamp.on
    }

    /// Refuses a day that has not come; far back, a reason is asked.
    fn check_day(&mut self) -> Result<bool, Refusal> {
        let (on, today) = (self.on(), self.context.today);
        if today < on {
            let fault = DateFault::Future { on, today };
            return Err(Refusal::BadDate { field: "on", fault });
        }
        let late_days = self.context.policy.count(RuleKey::LateDays, today);
        let late = late_days < self.context.calendar.working_days(on, today);
        if late {
            self.doubts.push(Doubt::Late);
        }
        Ok(late)
    }

    /// Refuses a date of a fact that lies after the order's own day.
    fn not_future(&self, field: &'static str, date: Day) -> Result<Day, Refusal> {
        if self.on() < date {
            let fault = DateFault::Future {
                on: date,
                today: self.on(),
            };
            return Err(Refusal::BadDate { field, fault });
        }
        Ok(date)
    }

    /// Refuses `later` before `earlier`.
    fn in_order(field: &'static str, earlier: Day, later: Day) -> Result<(), Refusal> {
        if later < earlier {
            let fault = DateFault::Order { earlier, later };
            return Err(Refusal::BadDate { field, fault });
        }
        Ok(())
    }

    /// The case as it would stand after what was decided so far.
    fn case(&self, id: CaseId) -> Result<Case, Refusal> {
        self.changed
            .iter()
            .find(|case| case.id == id)
            .cloned()
            .or_else(|| self.book.case(id))
            .ok_or_else(|| Refusal::UnknownCase {
                typed: id.to_string(),
            })
    }

    fn unit(&self, code: CommuneCode) -> Result<&Unit, Refusal> {
        self.context
            .communes
            .resolve(code, self.on())
            .ok_or_else(|| Refusal::UnknownCommune {
                typed: format!("{code:05}"),
            })
    }

    fn list_of(&self, code: CommuneCode, list: &ListNamed) -> Result<ListRef, Refusal> {
        let unit = self.unit(code)?.id;
        self.not_future("list_date", list.date)?;
        Ok(ListRef {
            unit,
            no: list.no.clone(),
            date: list.date,
        })
    }

    /// One more fact of a case: admitted, then part of what stands.
    fn tell(&mut self, id: CaseId, fact: Fact) -> Result<(), Refusal> {
        let before = match fact {
            Fact::Registered(_) => None,
            _ => Some(self.case(id)?),
        };
        let Context {
            policy,
            calendar,
            stamp,
            ..
        } = self.context;
        let ground = Ground {
            on: stamp.on,
            policy,
            calendar,
        };
        self.doubts
            .extend(admit(before.as_ref(), id, &fact, ground)?);
        if let Some(after) = apply(before, id, &fact, stamp) {
            self.changed.retain(|case| case.id != id);
            self.changed.push(after);
        }
        self.events.push(Event::Case(id, fact));
        Ok(())
    }

    fn tell_each(
        &mut self,
        cases: &[CaseId],
        fact: impl Fn(&Case) -> Result<Fact, Refusal>,
    ) -> Result<(), Refusal> {
        for id in cases {
            let fact = fact(&self.case(*id)?)?;
            self.tell(*id, fact)?;
        }
        Ok(())
    }

    #[expect(clippy::too_many_lines, reason = "one arm an order, nothing else")]
    fn translate(&mut self, order: &Order) -> Result<(), Refusal> {
        match order {
            Order::RegisterApplicant {
                commune,
                name,
                birth,
                sex,
                fields,
            } => self.register(*commune, name, *birth, *sex, fields),
            Order::CorrectApplicant { case, fields } => self.correct(*case, fields),
            Order::MoveResidence {
                case,
                commune,
                village,
            } => self.move_residence(*case, *commune, village.as_ref()),
            Order::LeaveArea { case, to } => self.tell(*case, Fact::LeftArea { to: to.clone() }),
            Order::ReturnToArea { case } => self.tell(*case, Fact::ReturnedToArea),
            Order::RecordDeath { case } => self.tell(*case, Fact::Died),
            Order::Close {
                case,
                reason_code,
                referral,
            } => {
                let (reason_code, referral) = (reason_code.clone(), referral.clone());
                self.tell(
                    *case,
                    Fact::Closed {
                        reason_code,
                        referral,
                    },
                )
            }
            Order::Reopen { case } => self.tell(*case, Fact::Reopened),
            Order::CountReviewed {
                commune,
                list,
                persons,
            } => self.count_reviewed(*commune, list, *persons),
            Order::ReceiveList {
                commune,
                list,
                police_signed_on,
                committee_signed_on,
                rows,
            } => self.receive_list(
                *commune,
                list,
                *police_signed_on,
                *committee_signed_on,
                rows,
            ),
            Order::ConfirmListing {
                cases,
                list,
                police_signed_on,
                committee_signed_on,
            } => self.confirm_listing(cases, list, *police_signed_on, *committee_signed_on),
            Order::RecordNeed {
                case,
                wants,
                purpose,
                amount,
                months,
                asked_on,
                asked_by,
            } => {
                let asked_on = self.not_future("asked_on", asked_on.unwrap_or(self.on()))?;
                let wish = wants.then(|| Wish {
                    purpose: purpose.unwrap_or(Purpose::Production),
                    amount: *amount,
                    months: *months,
                });
                let asked_by = asked_by.clone();
                self.tell(
                    *case,
                    Fact::NeedRecorded {
                        wish,
                        asked_on,
                        asked_by,
                    },
                )
            }
            Order::WithdrawNeed { case } => self.tell(*case, Fact::NeedWithdrawn),
            Order::NameBorrower { case, signer } => self.name_borrower(*case, signer),
            Order::PlanUse {
                case,
                items,
                own_capital,
                total_need,
                instalment_months,
            } => {
                let plan = PlanOfUse {
                    items: items.clone(),
                    own_capital: *own_capital,
                    total_need: *total_need,
                    instalment_months: *instalment_months,
                };
                self.plan_use(*case, plan)
            }
            Order::AttestDebt {
                cases,
                none,
                checked_on,
                ends_on,
            } => {
                let checked_on = self.not_future("checked_on", *checked_on)?;
                let check = DebtCheck {
                    none: *none,
                    checked_on,
                    ends_on: *ends_on,
                };
                self.tell_each(cases, |_| Ok(Fact::DebtAttested(check)))
            }
            Order::RecordVetting {
                cases,
                group,
                held_on,
                agreed,
                reason_code,
            } => {
                let on = self.not_future("on", *held_on)?;
                let (group, agreed) = (group.clone(), *agreed);
                let vetting = Vetting {
                    group,
                    on,
                    agreed,
                    reason_code: reason_code.clone(),
                };
                self.tell_each(cases, |_| Ok(Fact::Vetted(vetting.clone())))
            }
            Order::ReceiveDocument {
                cases,
                document,
                copies,
                kept_at,
            } => self.receive_document(cases, *document, *copies, kept_at.as_ref()),
            Order::PromiseDocument {
                cases,
                document,
                due,
                by,
            } => self.promise_document(cases, *document, *due, by),
            Order::RejectDocument {
                cases,
                document,
                reason,
            } => self.tell_each(cases, |_| {
                Ok(Fact::DocumentRejected {
                    document: *document,
                    reason: reason.clone(),
                })
            }),
            Order::WaiveDocument {
                cases,
                document,
                reason,
            } => self.tell_each(cases, |_| {
                Ok(Fact::DocumentWaived {
                    document: *document,
                    reason: reason.clone(),
                })
            }),
            Order::Submit { case } => self.tell(*case, Fact::Submitted),
            Order::Return { case, fields, note } => self.tell(
                *case,
                Fact::Returned {
                    fields: fields.clone(),
                    note: note.clone(),
                },
            ),
            Order::Refuse {
                case,
                reason_code,
                note,
            } => {
                let (reason_code, note) = (reason_code.clone(), note.clone());
                self.tell(*case, Fact::Refused { reason_code, note })
            }
            Order::Approve {
                cases,
                amount,
                months,
                instalment_months,
                decision_no,
                decision_date,
            } => {
                let terms = Terms {
                    amount: *amount,
                    months: *months,
                    instalment_months: *instalment_months,
                    decision_no: decision_no.as_ref(),
                    decision_date: *decision_date,
                };
                self.approve(cases, terms)
            }
            Order::Schedule { cases, date, place } => {
                let appointment = Appointment {
                    date: *date,
                    place: *place,
                };
                self.tell_each(cases, |_| Ok(Fact::Scheduled(appointment)))
            }
            Order::Disburse {
                case,
                amount,
                loan_no,
                loan_book_no,
                slip_no,
                funding,
                received_by,
            } => {
                let paid = PaidOut {
                    amount: *amount,
                    loan_no: loan_no.clone(),
                    loan_book_no: loan_book_no.clone(),
                    slip_no: slip_no.clone(),
                    funding: *funding,
                    received_by: received_by.clone(),
                    rules: self.context.policy.digest(),
                };
                self.disburse(*case, paid)
            }
            Order::RecordAbsence {
                case,
                date,
                reason,
                next,
            } => {
                let (date, reason, next) = (*date, reason.clone(), *next);
                self.tell(*case, Fact::AbsenceRecorded { date, reason, next })
            }
            Order::RecordCoreNumbers {
                case,
                customer_no,
                loan_no,
            } => {
                let (customer_no, loan_no) = (customer_no.clone(), loan_no.clone());
                self.tell(
                    *case,
                    Fact::CoreNumbersRecorded {
                        customer_no,
                        loan_no,
                    },
                )
            }
            Order::RecordUseCheck {
                case,
                checked_on,
                as_intended,
                amount_misused,
                note,
            } => {
                let check = UseCheck {
                    on: self.not_future("on", *checked_on)?,
                    as_intended: *as_intended,
                    amount_misused: amount_misused.unwrap_or_default(),
                    note: note.clone(),
                };
                self.tell(*case, Fact::UseChecked(check))
            }
            Order::Settle { case } => self.tell(*case, Fact::Settled),
            Order::SetPlan {
                commune,
                organisation,
                year,
                amount,
                resolution,
            } => self.set_plan(*commune, *organisation, *year, *amount, resolution.as_ref()),
            Order::SetPracticeDay { date } => self.set_practice_day(*date),
            Order::Undo { seq } => self.undo(*seq),
        }
    }
}
