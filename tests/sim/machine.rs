//! The machine an office stands on: made-up disk and database, faults, a wall clock that somebody sets.
//! Refuses to know what is ordered.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use qd22::domain::Day;
use qd22::office::{At, Clock, Trouble};
use qd22::register::{Place, Register, RuleFile, Rules, demo_calendar};
use qd22::store::fault::Faults;
use qd22::store::made_up::MadeUp;
use qd22::store::{Head, Kind, LookupKey, Marker, Store};

/// A confirmed key: another set of rules than the built-in one.
const CONFIRMED: &str = "\
[[no_debt_valid_days]]
value = 20
unit = \"days\"
valid_from = 2023-10-10
source = \"VB 1/NHCS\"
mark = \"?\"
confirmed = { document = \"VB 1/NHCS\", date = 2024-01-02 }

[[window_measured_to]]
value = \"approval\"
unit = \"reading\"
valid_from = 2023-10-10
source = \"VB 1/NHCS\"
mark = \"?\"
confirmed = { document = \"VB 1/NHCS\", date = 2024-01-02 }
";

/// A paper that is asked for with training alone: rows read under other rules show other papers missing.
const PAPERS: &str = "\
[id_card]
suppliers = [\"household\"]
originals = 0
copies = 1
only_if = \"training\"
due = \"submit\"
source = \"VB 1/NHCS\"
mark = \"S\"
";

/// The clock on the wall of the office.
#[derive(Debug, Clone)]
pub(crate) struct Wall(Arc<AtomicI64>);

impl Wall {
    /// It shows the morning of a day.
    pub(crate) fn on(day: Day) -> Self {
        let morning = chrono::NaiveTime::from_hms_opt(8, 0, 0).unwrap();
        let at = At::from_local(day.date(), morning);
        Self(Arc::new(AtomicI64::new(at.millis())))
    }

    /// Goes on by so many milliseconds.
    pub(crate) fn pass(&self, millis: i64) {
        self.0.fetch_add(millis, Ordering::Relaxed);
    }

    /// Somebody sets it back, but not to another day: the day facts hold from is the wall's.
    pub(crate) fn set_back(&self, millis: i64) {
        let now = self.now();
        let back = At::from_millis(now.millis() - millis);
        if back.date() == now.date() {
            self.pass(-millis);
        }
    }
}

impl Clock for Wall {
    fn now(&self) -> At {
        At::from_millis(self.0.load(Ordering::Relaxed))
    }
}

/// Two sets of rules an office goes back and forth between.
pub(crate) struct RuleSets([Rules; 2]);

impl RuleSets {
    pub(crate) fn load() -> Self {
        let calendar = (RuleFile::Calendar.name(), demo_calendar());
        let changed = [
            calendar,
            (RuleFile::Policy.name(), CONFIRMED),
            (RuleFile::Documents.name(), PAPERS),
        ];
        Self([&[calendar][..], &changed[..]].map(|files| Rules::load(files).unwrap()))
    }
}

/// One machine with one register.
pub(crate) struct Office {
    pub(crate) machine: MadeUp,
    pub(crate) faults: Faults,
    pub(crate) wall: Wall,
    pub(crate) kind: Kind,
}

impl Office {
    /// A new register of this kind.
    pub(crate) fn new(kind: Kind) -> Self {
        let wall = Wall::on(Day::of(2024, 1, 15));
        let machine = MadeUp::new();
        let marker = Marker {
            kind,
            office: "PGD Thử".to_owned(),
            created: wall.now(),
            key: LookupKey::new([7; 32]),
        };
        Store::create(&mut machine.disk(), &marker).unwrap();
        Self {
            machine,
            faults: Faults::none(),
            wall,
            kind,
        }
    }

    /// The same on a copy of the machine, which goes its own way.
    pub(crate) fn twin(&self) -> Self {
        Self {
            machine: self.machine.twin(),
            faults: Faults::none(),
            wall: Wall(Arc::new(AtomicI64::new(self.wall.now().millis()))),
            kind: self.kind,
        }
    }

    /// Opens the register under one of the two sets of rules.
    pub(crate) fn open(
        &self,
        rules: &RuleSets,
        which: usize,
        told: Option<Head>,
    ) -> Result<Register, Trouble> {
        let place = Place {
            disk: Box::new(self.faults.disk(self.machine.disk())),
            trees: Box::new(self.faults.opener(self.machine.opener())),
            clock: Box::new(self.wall.clone()),
            rules: rules.0[which].clone(),
            told,
        };
        Register::open(place, &mut |_, _| {})
    }
}
