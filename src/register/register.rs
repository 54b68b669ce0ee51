//! The register itself: opens, takes turns, answers. One thread; knows every case and no screen.

use std::collections::BTreeMap;

use super::access::Openings;
use super::draft::{Draft, Ground};
use super::folding::Folding;
use super::kept;
use super::lists::Lists;
use super::row::Row;
use super::rules::Rules;
use super::table::Table;
use crate::domain::story::taken_back;
use crate::domain::{Day, District, Seq};
use crate::lang::{Collation, Finder};
use crate::office::{At, Clock, News, Trouble, limits};
use crate::store::{
    Check, Disk, Head, Kind, Marker, OpenTrees, Opened, Progress, Scratch, Store, Verdict,
};

/// Where a register lies and what it is opened with.
pub struct Place {
    pub disk: Box<dyn Disk>,
    pub trees: Box<dyn OpenTrees>,
    pub clock: Box<dyn Clock>,
    pub rules: Rules,
    /// The newest act an officer of this machine was told of, where one was.
    pub told: Option<Head>,
}

/// An open register.
pub struct Register {
    pub(super) store: Store,
    pub(super) rules: Rules,
    clock: Box<dyn Clock>,
    pub(super) table: Table,
    pub(super) district: District,
    /// Acts that were taken back, and by which.
    pub(super) dead: BTreeMap<Seq, Seq>,
    pub(super) last_at: At,
    opened: Opened,
    /// The last end was unclean: the full check comes before the first order.
    check_is_due: bool,
    pub(super) news: Vec<News>,
    checkpoint_at: At,
    pub(super) collation: Collation,
    pub(super) finder: Finder,
    pub(super) lists: Lists,
    pub(super) openings: Openings,
}

/// A checkpoint under load, at most this often.
const CHECKPOINT_MILLIS: i64 = 1_000;

impl Register {
    /// Opens a register: recovers it, says what that took, and records the rules where they differ
    /// from those last in force.
    pub fn open(place: Place, progress: Progress<'_>) -> Result<Self, Trouble> {
        let Place {
            disk,
            trees,
            clock,
            rules,
            told,
        } = place;
        let mut folding = Folding::new(&rules.policy);
        let (store, opened) = Store::open(disk, trees, told, &mut folding, progress)?;
        let now = clock.now();
        let mut register = Self {
            table: Table::default(),
            district: District::default(),
            dead: BTreeMap::new(),
            last_at: At::from_millis(0),
            check_is_due: !opened.clean,
            opened,
            news: Vec::new(),
            checkpoint_at: now,
            collation: Collation::vietnamese(),
            finder: Finder::new(),
            lists: Lists::default(),
            openings: Openings::default(),
            store,
            rules,
            clock,
        };
        if let Err(trouble) = register.load() {
            register.heal(trouble)?;
        }
        Ok(register)
    }

    /// A database that gives what it cannot have been given, or in a shape of another program, is set
    /// aside and made again from the journal; any other trouble stays one.
    pub(super) fn heal(&mut self, trouble: Trouble) -> Result<(), Trouble> {
        if !is_of_the_database(&trouble) {
            return Err(trouble);
        }
        self.store.distrust(trouble);
        self.reopen()
    }

    /// Reads what is kept in memory out of the trees.
    fn load(&mut self) -> Result<(), Trouble> {
        self.lists = Lists::default();
        let trees = self.store.trees();
        self.table = Table::load(trees)?;
        self.district = kept::district(trees)?;
        self.dead = taken_back(&self.district.undos);
        self.last_at = match self.store.find(self.store.head().seq)? {
            Some(newest) => At::from_millis(super::draft::act_of(&newest)?.stamp.at),
            None => At::from_millis(0),
        };
        self.read_rows_again_under_other_rules()
    }

    /// Which papers are asked for, and with them the rows, depends on the rules: rows read under
    /// others than those now loaded are read again.
    fn read_rows_again_under_other_rules(&mut self) -> Result<(), Trouble> {
        let rules = self.rules.policy.digest();
        if kept::rules_of_rows(self.store.trees())?.is_none_or(|of_rows| of_rows == rules) {
            return Ok(());
        }
        let Some(newest) = self.store.find(self.store.applied())? else {
            return Ok(());
        };
        let standings = self.table.standings();
        let numbers: Vec<u32> = standings.map(|standing| standing.case.number()).collect();
        for some in numbers.chunks(limits::GROUP_ORDERS_MAX) {
            let mut rows = BTreeMap::new();
            for number in some {
                let case = kept::case(self.store.trees(), *number)?;
                let row = case.map(|case| Row::of(&case, &self.rules.policy));
                rows.insert(*number, row);
            }
            let puts = super::draft::row_puts(&rows, self.store.trees())?;
            self.table.update(&rows, &self.collation);
            if self.store.read_only().is_none() {
                self.store.apply(puts, &newest);
            }
        }
        if self.store.read_only().is_none() {
            // Last: until then opening reads them again.
            let noted = kept::put_rules_of_rows(rules);
            self.store.apply(vec![noted], &newest);
        }
        Ok(())
    }

    /// What opening found and did.
    pub fn opened(&self) -> &Opened {
        &self.opened
    }

    /// What the register says of itself.
    pub fn marker(&self) -> &Marker {
        self.store.marker()
    }

    /// The newest act.
    pub fn head(&self) -> Head {
        self.store.head()
    }

    /// What is wrong with a register in which `told`, the newest act an officer was told of, is not.
    pub fn against(&self, told: Head) -> Result<Option<Trouble>, Trouble> {
        self.store.against(told)
    }

    /// From now on nothing is written if `told` is not in the register; then why.
    pub fn heed(&mut self, told: Head) -> Result<Option<Trouble>, Trouble> {
        self.store.heed(told)
    }

    /// Whether nobody in it is real.
    pub fn is_practice(&self) -> bool {
        self.marker().kind == Kind::Practice
    }

    /// The day it is: the practice day, or the day on the wall.
    pub fn today(&self) -> Day {
        let of = |at: At| Day::of_date(at.date());
        if self.is_practice() {
            self.district
                .practice_day
                .unwrap_or_else(|| of(self.marker().created))
        } else {
            of(self.clock.now())
        }
    }

    /// The instant it is: in a practice register the practice day at the time of day on the wall.
    /// Never lower than the newest act's.
    pub(super) fn now(&self) -> At {
        let wall = self.clock.now();
        let now = if self.is_practice() {
            At::from_local(self.today().date(), wall.time_of_day())
        } else {
            wall
        };
        now.max(self.last_at)
    }

    /// What the clock on the wall shows.
    pub(super) fn wall(&self) -> At {
        self.clock.now()
    }

    /// Makes sure that names are in memory.
    pub(super) fn load_names(&mut self) -> Result<(), Trouble> {
        self.table.load_names(self.store.trees(), &self.collation)
    }

    /// A draft over what is kept.
    pub(super) fn draft(&self) -> Draft<'_> {
        let ground = Ground {
            trees: self.store.trees(),
            journal: &self.store,
            key: &self.store.marker().key,
            table: Some(&self.table),
        };
        Draft::new(ground, self.district.clone())
    }

    /// Makes sure that orders can be taken: recovers after a failure, and checks everything once
    /// after an unclean end.
    pub(super) fn make_ready(&mut self) -> Result<(), Trouble> {
        if self.store.needs_reopen().is_some() {
            self.reopen()?;
        }
        if self.check_is_due {
            self.check_after_unclean_end()?;
        }
        match self.store.read_only() {
            Some(trouble) => Err(trouble.clone()),
            None => Ok(()),
        }
    }

    fn reopen(&mut self) -> Result<(), Trouble> {
        let mut folding = Folding::new(&self.rules.policy);
        self.opened = self.store.reopen(&mut folding, &mut |_, _| {})?;
        self.load()
    }

    /// A database that is not what the acts make it is made again; anything worse is said.
    fn check_after_unclean_end(&mut self) -> Result<(), Trouble> {
        for check in self.store_checks() {
            match (check.name, check.verdict) {
                (_, Verdict::Whole | Verdict::NotJudged) => {}
                ("copies", Verdict::Broken(_)) => {
                    self.store.mend()?;
                }
                ("fold", Verdict::Broken(trouble)) => self.heal(trouble)?,
                (_, Verdict::Broken(trouble)) => return Err(trouble),
            }
        }
        self.check_is_due = false;
        Ok(())
    }

    /// The store's own checks, with a fresh fold of the journal.
    pub(super) fn store_checks(&self) -> Vec<Check> {
        let mut folding = Folding::new(&self.rules.policy);
        self.store.verify(&mut folding, &mut Scratch::new())
    }

    /// Makes what stands durable, where a second has passed since the last time.
    pub(super) fn checkpoint_under_load(&mut self) {
        let now = self.clock.now();
        let since = now.millis() - self.checkpoint_at.millis();
        if !(0..CHECKPOINT_MILLIS).contains(&since) {
            self.checkpoint_at = now;
            // A checkpoint only saves time at the next start; what it could not do, opening does.
            let _ = self.store.checkpoint();
        }
    }

    /// What changed since this was last asked.
    pub fn news(&mut self) -> Vec<News> {
        std::mem::take(&mut self.news)
    }

    /// Makes what stands durable; for whoever has nothing else to do.
    pub fn rest(&mut self) -> Result<(), Trouble> {
        self.store.checkpoint()
    }

    /// Closes the register cleanly.
    pub fn close(self) -> Result<(), Trouble> {
        self.store.close()
    }
}

/// Whether the trouble is damage to the database, which can always be made again.
pub(super) fn is_of_the_database(trouble: &Trouble) -> bool {
    matches!(trouble, Trouble::Damaged { file, .. } if file.starts_with("sled"))
}
