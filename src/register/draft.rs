//! What a group of acts makes of the register, before anything of it is written: the cases they
//! change, told over those that are kept. The same draft serves deciding, recording, replaying and
//! checking, so that they cannot differ.
//!
//! ```text
//! order ─decide over the draft─▶ act ─tell─▶ draft ─ … ─▶ records ─▶ puts ─▶ trees
//! ```

use std::cell::{OnceCell, RefCell};
use std::collections::{BTreeMap, BTreeSet};

use super::kept::{self, DISTRICT_NUMBER};
use super::row::{self, BLOCK_ROWS, Naming, Row};
use super::table::Table;
use crate::domain::story::{
    count, taken_back, tell_act, tell_case, tell_district, tell_district_act,
};
use crate::domain::{
    Act, Book, Case, CaseId, CitizenId, Day, District, Household, KeptStanding, ListRef, OrderId,
    Policy, Seq,
};
use crate::office::{Harm, Trouble};
use crate::store::{LookupKey, Put, ReadRecords, Record, Trees, shape};

/// Where a draft reads what it does not hold itself.
#[derive(Clone, Copy)]
pub(super) struct Ground<'a> {
    pub(super) trees: &'a dyn Trees,
    pub(super) journal: &'a dyn ReadRecords,
    pub(super) key: &'a LookupKey,
    /// Who stands on a list; nothing where acts are told again and nothing is decided.
    pub(super) table: Option<&'a Table>,
}

/// The cases and facts a group of acts changes.
pub(super) struct Draft<'a> {
    ground: Ground<'a>,
    told: Told,
    /// Acts of this group, which the trees do not know yet.
    acts: Vec<Act>,
    /// An older act an order of this group names.
    recalled: Option<Act>,
    /// Who was put into whose household before this group, once somebody asked.
    households: OnceCell<Vec<(CaseId, Household)>>,
    /// Reading failed while a book was asked; nothing decided since counts.
    trouble: RefCell<Option<Trouble>>,
}

/// What a draft leaves when it is done reading.
#[derive(Debug, Clone, Default)]
pub(super) struct Told {
    /// Cases that changed, as they stand; nothing where one was taken back altogether.
    pub(super) cases: BTreeMap<u32, Option<Case>>,
    /// The citizen numbers those cases had before.
    numbers_before: BTreeMap<u32, Vec<CitizenId>>,
    pub(super) district: District,
    is_district_changed: bool,
}

/// An act out of a record.
pub(super) fn act_of(record: &Record) -> Result<Act, Trouble> {
    shape::decode(&record.payload).map_err(|_| Trouble::Damaged {
        file: "journal".to_owned(),
        harm: Harm::UnknownShape,
        seq: Some(record.seq),
        offset: Some(record.offset),
    })
}

impl<'a> Draft<'a> {
    /// A draft over what is kept.
    pub(super) fn new(ground: Ground<'a>, district: District) -> Self {
        let told = Told {
            district,
            ..Told::default()
        };
        Self {
            ground,
            told,
            acts: Vec::new(),
            recalled: None,
            households: OnceCell::new(),
            trouble: RefCell::new(None),
        }
    }

    /// Where in this group the act of an order stands.
    pub(super) fn place_of(&self, id: OrderId) -> Option<usize> {
        self.acts.iter().position(|act| act.id == id)
    }

    /// An act of this group.
    pub(super) fn act_of_group(&self, seq: Seq) -> Option<&Act> {
        self.acts.iter().find(|act| act.stamp.seq == seq)
    }

    /// Lays an older act on the desk, for the order that names it.
    pub(super) fn recall(&mut self, act: Option<Act>) {
        self.recalled = act;
    }

    /// What failed while the book was asked, once.
    pub(super) fn take_trouble(&self) -> Option<Trouble> {
        self.trouble.borrow_mut().take()
    }

    /// The case as it stands after the group so far.
    pub(super) fn read(&self, number: u32) -> Result<Option<Case>, Trouble> {
        match self.told.cases.get(&number) {
            Some(case) => Ok(case.clone()),
            None => kept::case(self.ground.trees, number),
        }
    }

    /// Every act of a case, oldest first; of the office's own facts under [`DISTRICT_NUMBER`].
    pub(super) fn story_of(&self, number: u32) -> Result<Vec<Act>, Trouble> {
        let mut story = Vec::new();
        for (_, offset) in kept::acts_of(self.ground.trees, number)? {
            story.push(act_of(&self.ground.journal.read(offset)?)?);
        }
        let touches = |act: &&Act| numbers_of(act).contains(&number);
        story.extend(self.acts.iter().filter(touches).cloned());
        Ok(story)
    }

    /// Takes an act into the draft.
    pub(super) fn tell(&mut self, act: Act) -> Result<(), Trouble> {
        let counted_before = (
            self.told.district.registered,
            self.told.district.late_acts,
            act.undoes(),
        );
        count(&mut self.told.district, &act);
        let counted = (
            self.told.district.registered,
            self.told.district.late_acts,
            None,
        );
        self.told.is_district_changed |= counted_before != counted || act.touches_district();
        if act.undoes().is_some() {
            return self.tell_undo(act);
        }
        for id in act.cases() {
            let before = self.read(id.number())?;
            let after = tell_act(before.clone(), id, &act);
            self.change(id, before, after);
        }
        tell_district_act(&mut self.told.district, &act);
        self.acts.push(act);
        Ok(())
    }

    /// Tells the cases of an undone act again, without it; what undo touches carries its number.
    fn tell_undo(&mut self, act: Act) -> Result<(), Trouble> {
        let dead = taken_back(&self.told.district.undos);
        self.acts.push(act.clone());
        for id in act.cases() {
            let story = self.story_of(id.number())?;
            let before = self.read(id.number())?;
            let after = tell_case(id, &story, &dead).map(|case| Case {
                revision: act.stamp.seq,
                ..case
            });
            self.change(id, before, after);
        }
        if act.touches_district() {
            let story = self.story_of(DISTRICT_NUMBER)?;
            self.told.district = tell_district(&story, &dead, &self.told.district);
            self.told.district.revision = act.stamp.seq;
        }
        Ok(())
    }

    fn change(&mut self, id: CaseId, before: Option<Case>, after: Option<Case>) {
        let numbers_before = before.iter().flat_map(Case::numbers).cloned().collect();
        self.told
            .numbers_before
            .entry(id.number())
            .or_insert(numbers_before);
        self.told.cases.insert(id.number(), after);
    }

    fn noted<T: Default>(&self, read: Result<T, Trouble>) -> T {
        read.unwrap_or_else(|trouble| {
            self.trouble.borrow_mut().get_or_insert(trouble);
            T::default()
        })
    }

    /// The acts of the group and what they make of the register.
    pub(super) fn into_parts(self) -> (Vec<Act>, Told) {
        (self.acts, self.told)
    }
}

impl Book for Draft<'_> {
    fn case(&self, id: CaseId) -> Option<Case> {
        self.noted(self.read(id.number()))
            .filter(|case| case.id == id)
    }

    fn household_of(&self, case: CaseId) -> Vec<CaseId> {
        let read = || self.noted(kept::households(self.ground.trees));
        let known = self.households.get_or_init(read).iter();
        let mut members: BTreeSet<CaseId> = known
            .filter(|(member, household)| {
                *household == case && !self.told.cases.contains_key(&member.number())
            })
            .map(|(member, _)| *member)
            .collect();
        let told = self.told.cases.values().flatten();
        members.extend(
            told.filter(|told| told.household == case && told.id != case)
                .map(|told| told.id),
        );
        members.into_iter().collect()
    }

    fn who_has(&self, citizen_id: &CitizenId) -> Option<CaseId> {
        let has = |case: &Case| case.has(citizen_id);
        if let Some(case) = self.told.cases.values().flatten().find(|case| has(case)) {
            return Some(case.id);
        }
        let number = self.noted(kept::who_has(
            self.ground.trees,
            self.ground.key,
            citizen_id,
        ))?;
        // A case of the draft no longer has it, or it would have been found above.
        if self.told.cases.contains_key(&number) {
            return None;
        }
        self.noted(self.read(number))
            .filter(has)
            .map(|case| case.id)
    }

    fn who_stands_in(&self, list: &ListRef, row: u16) -> Option<CaseId> {
        let stands = |case: &Case| {
            let listing = case.listing.as_ref();
            listing.is_some_and(|listing| listing.list == *list && listing.row == Some(row))
        };
        let told = &self.told.cases;
        if let Some(case) = told.values().flatten().find(|case| stands(case)) {
            return Some(case.id);
        }
        let on_list = self.ground.table?.on_list(list.tag());
        let mut kept = on_list.filter(|case| !told.contains_key(&case.number()));
        kept.find(|case| {
            let case = self.noted(self.read(case.number()));
            case.is_some_and(|case| stands(&case))
        })
    }

    fn unconfirmed_on(&self, date: Day) -> Vec<CaseId> {
        let is_of_day = |case: &&Case| case.unconfirmed().any(|payout| payout.on == date);
        let told = self.told.cases.values().flatten().filter(is_of_day);
        let mut found: Vec<CaseId> = told.map(|case| case.id).collect();
        let kept = self.ground.table.into_iter().flat_map(Table::standings);
        // Of each the table knows the oldest day alone.
        let may_be = kept.filter(|one| one.unconfirmed.is_some_and(|paid| paid.on <= date));
        for standing in may_be {
            let number = standing.case.number();
            if !self.told.cases.contains_key(&number) {
                let case = self.noted(self.read(number));
                found.extend(case.as_ref().filter(is_of_day).map(|case| case.id));
            }
        }
        found.sort_unstable();
        found
    }

    fn district(&self) -> &District {
        &self.told.district
    }

    fn act(&self, seq: Seq) -> Option<Act> {
        let named = |act: &&Act| act.stamp.seq == seq;
        self.acts.iter().chain(&self.recalled).find(named).cloned()
    }

    fn story(&self, case: CaseId) -> Vec<Act> {
        self.noted(self.story_of(case.number()))
    }

    fn district_story(&self) -> Vec<Act> {
        self.noted(self.story_of(DISTRICT_NUMBER))
    }
}

/// The numbers under which an act is found again.
pub(super) fn numbers_of(act: &Act) -> Vec<u32> {
    let cases = act.cases().into_iter().map(CaseId::number);
    cases
        .chain(act.touches_district().then_some(DISTRICT_NUMBER))
        .collect()
}

impl Told {
    /// The rows of the cases that changed.
    pub(super) fn rows(&self, policy: &Policy) -> BTreeMap<u32, Option<Row>> {
        let row = |case: &Case| Row::of(case, policy);
        self.cases
            .iter()
            .map(|(number, case)| (*number, case.as_ref().map(row)))
            .collect()
    }

    /// What the trees must hold after these acts, which stand at these offsets.
    pub(super) fn puts(
        &self,
        acts: &[(Act, u64)],
        policy: &Policy,
        trees: &dyn Trees,
        key: &LookupKey,
    ) -> Result<Vec<Put>, Trouble> {
        let mut puts = Vec::new();
        for (act, offset) in acts {
            if act.stamp.seq == Seq(1) {
                puts.push(kept::put_rules_of_rows(policy.digest()));
            }
            puts.push(kept::put_sent(act.id, *offset));
            for number in numbers_of(act) {
                puts.push(kept::put_act(number, act.stamp.seq, *offset));
            }
        }
        for (number, case) in &self.cases {
            puts.extend(kept::put_case(trees, *number, case.as_ref())?);
        }
        puts.extend(self.number_puts(key));
        puts.extend(row_puts(&self.rows(policy), trees)?);
        if self.is_district_changed {
            puts.extend(kept::put_district(trees, &self.district)?);
        }
        Ok(puts)
    }

    /// Citizen numbers that changed hands; one given up by one case and taken by another is its new
    /// owner's.
    fn number_puts(&self, key: &LookupKey) -> Vec<Put> {
        let owned: BTreeMap<&CitizenId, CaseId> = self
            .cases
            .values()
            .flatten()
            .flat_map(|case| case.numbers().map(|id| (id, case.id)))
            .collect();
        let given_up = self
            .numbers_before
            .values()
            .flatten()
            .filter(|id| !owned.contains_key(id));
        let given_up: BTreeSet<&CitizenId> = given_up.collect();
        given_up
            .into_iter()
            .map(|id| kept::put_who_has(key, id, None))
            .chain(
                owned
                    .iter()
                    .map(|(id, case)| kept::put_who_has(key, id, Some(*case))),
            )
            .collect()
    }
}

/// The blocks in which rows changed, with the rows in them.
pub(super) fn row_puts(
    rows: &BTreeMap<u32, Option<Row>>,
    trees: &dyn Trees,
) -> Result<Vec<Put>, Trouble> {
    let mut by_block: BTreeMap<u32, Vec<(usize, Option<&Row>)>> = BTreeMap::new();
    for (number, row) in rows {
        let (block, at) = row::place(*number);
        by_block.entry(block).or_default().push((at, row.as_ref()));
    }
    let mut puts = Vec::new();
    for (no, changed) in by_block {
        let mut standings: Vec<Option<KeptStanding>> = kept::block(trees, no)?;
        let mut namings: Vec<Option<Naming>> = kept::block(trees, no)?;
        let last = changed
            .iter()
            .map(|(at, _)| at + 1)
            .max()
            .unwrap_or_default();
        standings.resize(standings.len().max(last).min(BLOCK_ROWS as usize), None);
        namings.resize(standings.len(), None);
        for (at, row) in changed {
            standings[at] = row.map(|row| row.standing.into());
            namings[at] = row.map(|row| row.naming.clone());
        }
        puts.extend(kept::put_block(trees, no, &standings)?);
        puts.extend(kept::put_block(trees, no, &namings)?);
    }
    Ok(puts)
}
