//! Compares what the office answers with the auditor's books: journal, cases, counts of now and then,
//! find, the full check. Panics where they differ.

use qd22::domain::{Account, Boundaries, CaseId, CitizenId, FunnelBy, Need, Refusal, Seq};
use qd22::office::{
    At, Card, CardAsked, FindAsked, FunnelAsked, HomeAsked, LogAsked, LogLine, No, VerifyAsked,
};
use qd22::register::Register;
use qd22::store::made_up::SeededDice;

use super::books::{Books, Moment, Person, dead};
use super::ledger::Ledger;
use super::officer::ask;

/// The whole journal.
pub(crate) fn journal(register: &mut Register, by: &Account) -> Result<Vec<LogLine>, No> {
    let asked = LogAsked {
        case: None,
        since: Seq(0),
        limit: usize::MAX,
    };
    ask(register, by, asked)
}

/// An auditor before an open register in which nothing fails.
pub(crate) struct Auditor<'a> {
    pub(crate) register: &'a mut Register,
    pub(crate) ledger: &'a mut Ledger,
    pub(crate) by: &'a Account,
}

impl Auditor<'_> {
    /// Everything but the full check.
    pub(crate) fn audit(&mut self, dice: &SeededDice) {
        let lines = journal(self.register, self.by).unwrap();
        self.ledger.audit(&lines);
        self.undone(&lines);
        let today = self.register.today();
        let now = Moment {
            on: today,
            known: None,
        };
        let books = Books::at(&self.ledger.acts, now);
        books.numbers_are_apart();
        for case in self.ledger.cases.clone() {
            self.case(case, books.people.get(&case));
        }
        self.found(&books, dice);
        self.counts(
            &books,
            FunnelAsked {
                as_of: None,
                known: None,
                by: FunnelBy::Commune,
                boundaries: Boundaries::Then,
            },
        );
        self.then(&lines, dice);
        let home = ask(self.register, self.by, HomeAsked {}).unwrap();
        assert!(home.adds_up, "home does not add up");
    }

    /// The full check finds nothing.
    pub(crate) fn verify(&mut self) {
        let verified = ask(self.register, self.by, VerifyAsked {}).unwrap();
        let broken = verified.checks.iter().find(|check| check.problem.is_some());
        assert_eq!(broken, None, "the full check");
        assert_eq!(verified.head, self.register.head().hash);
    }

    fn undone(&self, lines: &[LogLine]) {
        let dead = dead(&self.ledger.acts, None);
        for line in lines {
            let seq = line.act.stamp.seq.0;
            let undone_by = line.undone_by.map(|by| by.0);
            assert_eq!(
                undone_by,
                dead.get(&seq).copied(),
                "whether act {seq} stands"
            );
        }
    }

    fn case(&mut self, case: CaseId, person: Option<&Person>) {
        let card = ask(self.register, self.by, CardAsked { case, on: None });
        match (card, person) {
            (Ok(card), Some(person)) => self.card(&card, person),
            (Err(No::Refused(why)), None) => {
                assert!(
                    matches!(*why, Refusal::UnknownCase { .. }),
                    "{case}: {why:?}"
                );
            }
            (card, person) => panic!("{case}: {card:?} against {person:?}"),
        }
    }

    fn card(&self, card: &Card, person: &Person) {
        let case = card.case;
        assert_eq!(card.name, person.name, "{case}");
        assert_eq!(
            Some(card.revision),
            self.ledger.revision(case),
            "{case}: revision"
        );
        let wants = match card.need {
            Need::NotAsked => None,
            Need::No { .. } => Some(false),
            Need::Yes { .. } => Some(true),
        };
        assert_eq!(wants, person.wants, "{case}: need");
        let merged_into = card.merged.map(|merged| merged.into);
        assert_eq!(merged_into, person.merged_into, "{case}: merged");
        let payouts: Vec<(u64, i64)> = card
            .payouts
            .iter()
            .map(|payout| (payout.seq.0, payout.amount.dong()))
            .collect();
        assert_eq!(payouts, person.payouts, "{case}: payouts");
        assert_eq!(card.paid.dong(), person.paid(), "{case}: paid");
        let shown = person.citizen_id.as_ref().map(CitizenId::masked);
        assert_eq!(card.citizen_id, shown, "{case}: number");
        let mut history: Vec<u64> = card
            .history
            .iter()
            .map(|line| line.act.stamp.seq.0)
            .collect();
        history.sort_unstable();
        let acts = self.ledger.acts.iter();
        let is_theirs = |one: &CaseId| *one == case || person.joined.contains(one);
        let touching = acts.filter(|(_, act)| act.cases.iter().any(is_theirs));
        let touching: Vec<u64> = touching.map(|(seq, _)| *seq).collect();
        assert_eq!(history, touching, "{case}: history");
    }

    /// Somebody typed whole is found, with everybody of that name.
    fn found(&mut self, books: &Books, dice: &SeededDice) {
        let persons = books.persons().count();
        let Some((case, person)) = books.persons().nth(dice.below(persons)) else {
            return;
        };
        let asked = FindAsked {
            text: person.name.clone(),
            offset: 0,
            limit: usize::MAX,
        };
        let found = ask(self.register, self.by, asked).unwrap();
        let same: Vec<CaseId> = found
            .rows
            .iter()
            .filter(|row| row.name == person.name)
            .map(|row| row.case)
            .collect();
        assert!(same.contains(case), "{case} is not found by name");
        let named = books.persons();
        let named = named.filter(|(_, other)| other.name == person.name).count();
        assert_eq!(same.len(), named, "people named {}", person.name);
    }

    /// A day in the past, or what was known at an instant in the past, or both.
    fn then(&mut self, lines: &[LogLine], dice: &SeededDice) {
        let Some(line) = lines.get(dice.below(lines.len())) else {
            return;
        };
        let (as_of, known) = match dice.below(3) {
            0 => (Some(line.act.stamp.on), None),
            1 => (None, Some(line.act.stamp.at)),
            _ => (Some(line.act.stamp.on), Some(line.act.stamp.at)),
        };
        let on = as_of.unwrap_or_else(|| self.register.today());
        let books = Books::at(&self.ledger.acts, Moment { on, known });
        self.counts(
            &books,
            FunnelAsked {
                as_of,
                known: known.map(At::from_millis),
                by: FunnelBy::Commune,
                boundaries: Boundaries::Then,
            },
        );
    }

    fn counts(&mut self, books: &Books, asked: FunnelAsked) {
        let moment = (asked.as_of, asked.known);
        let view = ask(self.register, self.by, asked).unwrap();
        let total = view.funnel.total;
        let told = [
            i64::from(total.reviewed),
            i64::from(total.not_asked),
            i64::from(total.no_need),
            i64::from(total.want_loan),
            i64::from(total.borrowers),
            total.amount.dong(),
            total.plan.dong(),
        ];
        let mut figures = books.figures();
        let unnamed = told[0] - figures[0];
        assert!(
            0 <= unnamed && (books.has_unnamed || unnamed == 0),
            "at {moment:?}: {told:?}, the books say {figures:?}"
        );
        // People without names were not asked.
        figures[0] += unnamed;
        figures[1] += unnamed;
        assert_eq!(told, figures, "at {moment:?}");
        assert!(total.borrowers <= total.eligible && total.eligible <= total.want_loan);
        assert!(total.households <= total.borrowers);
        let rows = view.funnel.rows.iter();
        let sum: i64 = rows.map(|row| row.counts.amount.dong()).sum();
        assert_eq!(sum, told[5], "the rows add up");
    }
}
