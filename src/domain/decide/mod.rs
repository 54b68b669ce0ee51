//! From an order to the facts it leads to, or a refusal. Pure: what it needs to know of the register
//! it asks a [`Book`], who asks and when stands in the [`Context`].

mod authority;
mod district;
mod enclosed;
mod gate;
mod listing;
mod merge;
mod officer;
mod paper;
mod period;
mod person;
mod translate;
mod undo;
mod wish;

use super::admit::{Ground, admit};
use super::apply::apply;
use super::calendar::Calendar;
use super::case::Case;
use super::commune::{Communes, Unit};
use super::day::Day;
use super::district::District;
use super::fact::{Act, Event, Fact, Stamp};
use super::ids::{CaseId, Seq};
use super::limits::{LIST_ROWS_MAX, ORDER_CASES_MAX, PLAN_ITEMS_MAX};
use super::listing::ListRef;
use super::order::{CommuneCode, ListNamed, Order, Verb};
use super::past;
use super::policy::{Policy, RuleKey};
use super::refusal::{DateFault, Doubt, Refusal};
use super::words::{CitizenId, Note};

/// What deciding needs to know of the register.
pub trait Book {
    /// The case as it stands.
    fn case(&self, id: CaseId) -> Option<Case>;
    /// Everybody else who was put into the household this case stands for, those merged away included.
    fn household_of(&self, case: CaseId) -> Vec<CaseId>;
    /// The case that has this citizen number.
    fn who_has(&self, citizen_id: &CitizenId) -> Option<CaseId>;
    /// Whoever stands in this row of this list, as far as nobody stands on a newer one since.
    fn who_stands_in(&self, list: &ListRef, row: u16) -> Option<CaseId>;
    /// Whoever was paid on the day, as far as nobody confirmed it, by case number.
    fn unconfirmed_on(&self, date: Day) -> Vec<CaseId>;
    /// The office's own facts.
    fn district(&self) -> &District;
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
        verb: order.verb(),
        events: Vec::new(),
        changed: Vec::new(),
        doubts: Vec::new(),
    };
    check_size(order)?;
    desk.check_right(order)?;
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
    verb: Verb,
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
        self.check_open("on", on)?;
        let late_days = self.context.policy.count(RuleKey::LateDays, today);
        let late = late_days < self.context.calendar.working_days(on, today);
        if late {
            self.doubts.push(Doubt::Late);
        }
        Ok(late)
    }

    /// Refuses a date of a fact that lies after the order's own day.
    fn not_future(&self, field: &'static str, date: Day) -> Result<Day, Refusal> {
        let checked = past::not_after(date, self.on());
        checked.map_err(|fault| Refusal::BadDate { field, fault })?;
        Ok(date)
    }

    /// Refuses `later` before `earlier`.
    fn in_order(field: &'static str, earlier: Day, later: Day) -> Result<(), Refusal> {
        let checked = past::in_order(earlier, later);
        checked.map_err(|fault| Refusal::BadDate { field, fault })
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

    /// One more fact of each case. An order that names none would be an act in which nothing happened.
    fn tell_each(
        &mut self,
        cases: &[CaseId],
        fact: impl Fn(&Case) -> Result<Fact, Refusal>,
    ) -> Result<(), Refusal> {
        if cases.is_empty() {
            return Err(Refusal::MissingField {
                verb: self.verb,
                field: "cases",
            });
        }
        for id in cases {
            let fact = fact(&self.case(*id)?)?;
            self.tell(*id, fact)?;
        }
        Ok(())
    }
}
