//! The auditor's own reading of accepted orders: who is registered, who wants a loan, what was paid.
//! Told from orders, not from events, and in another way than the office tells it.

use std::collections::{BTreeMap, BTreeSet};

use qd22::domain::{CaseId, CitizenId, Day, Dong, Order};

use super::ledger::Accepted;

/// One person, as far as the auditor follows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Person {
    pub(crate) name: String,
    pub(crate) citizen_id: Option<CitizenId>,
    /// Nothing while nobody asked.
    pub(crate) wants: Option<bool>,
    /// Number of the act and amount of each payout.
    pub(crate) payouts: Vec<(u64, i64)>,
    /// The file that took this one in.
    pub(crate) merged_into: Option<CaseId>,
    /// The files this one took in, and those they took in.
    pub(crate) joined: BTreeSet<CaseId>,
    is_submitted: bool,
    wished: i64,
    approved: Option<i64>,
    /// Paid on this approval.
    drawn: i64,
}

impl Person {
    pub(crate) fn paid(&self) -> i64 {
        self.payouts.iter().map(|(_, amount)| amount).sum()
    }

    /// The application is over: what follows needs its own submission and approval.
    fn ends(&mut self) {
        self.is_submitted = false;
        self.approved = None;
        self.drawn = 0;
    }
}

/// Everybody, and the office's own figures.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Books {
    year: i32,
    pub(crate) people: BTreeMap<CaseId, Person>,
    /// By commune.
    plan: BTreeMap<u32, i64>,
    /// Somebody gave figures without names: counts are then at least what the names say.
    pub(crate) has_unnamed: bool,
}

/// Which acts a reading is made of.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Moment {
    pub(crate) on: Day,
    /// In milliseconds.
    pub(crate) known: Option<i64>,
}

/// The acts taken back, and by which: told from the newest to the oldest, for an undo counts only
/// while nothing newer took it back.
pub(crate) fn dead(acts: &BTreeMap<u64, Accepted>, known: Option<i64>) -> BTreeMap<u64, u64> {
    let mut dead = BTreeMap::new();
    for (seq, act) in acts.iter().rev() {
        let is_known = known.is_none_or(|known| act.at.is_some_and(|at| at <= known));
        if !is_known || dead.contains_key(seq) {
            continue;
        }
        if let Some(Order::Undo { seq: target }) = act.order {
            dead.insert(target.0, *seq);
        }
    }
    dead
}

impl Books {
    /// Reads what holds at a moment.
    pub(crate) fn at(acts: &BTreeMap<u64, Accepted>, moment: Moment) -> Self {
        let dead = dead(acts, moment.known);
        let mut books = Self {
            year: moment.on.parts().0,
            ..Self::default()
        };
        for (seq, act) in acts {
            let is_known = moment
                .known
                .is_none_or(|known| act.at.is_some_and(|at| at <= known));
            if is_known && act.on <= moment.on && !dead.contains_key(seq) {
                books.tell(*seq, act);
            }
        }
        books
    }

    fn tell(&mut self, seq: u64, act: &Accepted) {
        let Some(order) = &act.order else { return };
        if let Order::RegisterApplicant {
            name,
            fields,
            enclosed,
            ..
        } = order
        {
            let need = enclosed.need.as_ref();
            let wished = need.and_then(|need| need.amount);
            let person = Person {
                name: name.as_str().to_owned(),
                citizen_id: fields.citizen_id.clone(),
                wants: need.map(|need| need.wants),
                payouts: Vec::new(),
                merged_into: None,
                joined: BTreeSet::new(),
                is_submitted: false,
                wished: wished.map_or(0, Dong::dong),
                approved: None,
                drawn: 0,
            };
            self.people.insert(act.opened.unwrap(), person);
        } else if let Order::SetPlan {
            commune,
            amount,
            year,
            ..
        } = order
        {
            if i32::from(*year) != self.year {
                return;
            }
            self.plan.insert(*commune, amount.dong());
        } else if let Order::CountReviewed { .. } = order {
            self.has_unnamed = true;
        } else if let Order::MergeCases { keep, drop } = order {
            self.merge(*keep, *drop);
        } else if let Order::Approve { cases, amount, .. } = order {
            for case in cases {
                self.approve(*case, *amount);
            }
        } else if let [case] = order.cases()[..] {
            self.tell_person(seq, case, order);
        }
    }

    /// What the one knew and the other did not is known of the other; no money ever moves.
    fn merge(&mut self, keep: CaseId, drop: CaseId) {
        let goes = self.people.get_mut(&drop).unwrap();
        assert!(goes.merged_into.is_none(), "{drop}: merged away twice");
        assert!(
            goes.payouts.is_empty() && !goes.is_submitted,
            "{drop}: money or a file with the bank is merged away"
        );
        goes.merged_into = Some(keep);
        let goes = goes.clone();
        let stays = self.people.get_mut(&keep).unwrap();
        assert!(stays.merged_into.is_none(), "{keep}: merged away already");
        stays.citizen_id = stays.citizen_id.take().or(goes.citizen_id);
        if stays.wants.is_none() {
            (stays.wants, stays.wished) = (goes.wants, goes.wished);
        }
        stays.joined.insert(drop);
        stays.joined.extend(goes.joined);
    }

    /// Everybody once: no file that was merged into another.
    pub(crate) fn persons(&self) -> impl Iterator<Item = (&CaseId, &Person)> {
        self.people
            .iter()
            .filter(|(_, person)| person.merged_into.is_none())
    }

    fn approve(&mut self, case: CaseId, amount: Option<Dong>) {
        let Some(person) = self.people.get_mut(&case) else {
            return;
        };
        assert!(
            person.is_submitted,
            "{case}: approved before it was submitted"
        );
        person.approved = Some(amount.map_or(person.wished, Dong::dong));
        person.drawn = 0;
    }

    fn tell_person(&mut self, seq: u64, case: CaseId, order: &Order) {
        let Some(person) = self.people.get_mut(&case) else {
            return;
        };
        match order {
            Order::CorrectApplicant { fields, .. } => {
                if let Some(name) = &fields.name {
                    name.as_str().clone_into(&mut person.name);
                }
                if fields.citizen_id.is_some() {
                    person.citizen_id.clone_from(&fields.citizen_id);
                }
            }
            Order::RecordNeed { wants, amount, .. } => {
                if !wants {
                    person.ends();
                }
                person.wants = Some(*wants);
                person.wished = amount.map_or(0, Dong::dong);
            }
            Order::WithdrawNeed { .. } => {
                person.wants = Some(false);
                person.ends();
            }
            Order::Refuse { .. } | Order::Settle { .. } | Order::Return { .. } => person.ends(),
            Order::Submit { .. } => person.is_submitted = true,
            Order::Disburse { amount, .. } => {
                let approved = person.approved;
                person.drawn += amount.dong();
                assert!(
                    approved.is_some_and(|approved| person.drawn <= approved),
                    "{case}: paid {} of {approved:?} approved",
                    person.drawn
                );
                person.payouts.push((seq, amount.dong()));
            }
            _ => {}
        }
    }

    /// Reviewed, not asked, no need, want a loan, borrowers, đồng, plan.
    pub(crate) fn figures(&self) -> [i64; 7] {
        let count = |is: &dyn Fn(&Person) -> bool| {
            i64::try_from(self.persons().filter(|(_, person)| is(person)).count()).unwrap()
        };
        let is_paid = |person: &Person| !person.payouts.is_empty();
        [
            count(&|_| true),
            count(&|person| person.wants.is_none() && !is_paid(person)),
            count(&|person| person.wants == Some(false) && !is_paid(person)),
            count(&|person| person.wants == Some(true) || is_paid(person)),
            count(&is_paid),
            self.people.values().map(Person::paid).sum(),
            self.plan.values().sum(),
        ]
    }

    /// No two people have one number.
    pub(crate) fn numbers_are_apart(&self) {
        let mut seen = BTreeSet::new();
        for (case, person) in self.persons() {
            if let Some(id) = &person.citizen_id {
                assert!(
                    seen.insert(id.as_str()),
                    "{case} has somebody else's number"
                );
            }
        }
    }
}
