//! A turn: every order that waits is decided on one draft, what was accepted is synced once, and only
//! then are receipts made.
//!
//! ```text
//! waiting ─▶ decide, each over the draft of those before it ─▶ append, one sync ─▶ receipts
//!                                                                 └▶ trees, table, news
//! ```

use super::draft::{Told, act_of};
use super::register::{Register, is_of_the_database};
use crate::domain::{
    Account, Act, CaseId, Context, Day, DistrictFact, Event, Fact, Order, OrderId, Refusal,
    RuleChange, RulesDigest, Seq, Stamp, Verb, decide,
};
use crate::office::{At, Durable, News, No, Receipt, Sent, Trouble, limits};
use crate::store::{Record, shape};

/// An order that waits, with the instant and the day it is decided for.
#[derive(Debug, Clone)]
pub(super) struct Waiting {
    pub(super) by: Account,
    pub(super) sent: Sent,
    pub(super) now: At,
    pub(super) today: Day,
}

/// What became of an order before the sync.
enum Outcome {
    /// Answered: refused, overtaken, or told again.
    Answered(Result<Receipt, No>),
    /// The act at this place of the group.
    Act(usize),
}

impl Outcome {
    /// What kept an order from being decided.
    fn trouble(&self) -> Option<&Trouble> {
        match self {
            Self::Answered(Err(No::Trouble(trouble))) => Some(trouble),
            Self::Answered(_) | Self::Act(_) => None,
        }
    }
}

impl Register {
    /// Takes the orders that wait, in their order; answers come in the same order.
    pub fn turn(&mut self, waiting: Vec<(Account, Sent)>) -> Vec<Result<Receipt, No>> {
        let (now, today) = (self.now(), self.today());
        let waiting = waiting.into_iter().map(|(by, sent)| Waiting {
            by,
            sent,
            now,
            today,
        });
        self.take(waiting.collect())
    }

    pub(super) fn take(&mut self, waiting: Vec<Waiting>) -> Vec<Result<Receipt, No>> {
        let mut answers = Vec::with_capacity(waiting.len());
        for group in waiting.chunks(limits::GROUP_ORDERS_MAX) {
            match self
                .make_ready()
                .and_then(|()| self.announce_rules(&group[0]))
            {
                Ok(()) => answers.extend(self.take_group(group)),
                Err(trouble) => {
                    answers.extend(group.iter().map(|_| Err(No::Trouble(trouble.clone()))));
                }
            }
        }
        self.checkpoint_under_load();
        answers
    }

    fn take_group(&mut self, group: &[Waiting]) -> Vec<Result<Receipt, No>> {
        let (outcomes, acts, told) = self.decide_group(group);
        // A draft that could not read everything may hold half an act: nothing of it is recorded.
        if let Some(trouble) = outcomes.iter().find_map(Outcome::trouble).cloned() {
            if is_of_the_database(&trouble) {
                // Made again before the next turn.
                self.store.distrust(trouble.clone());
            }
            return group
                .iter()
                .map(|_| Err(No::Trouble(trouble.clone())))
                .collect();
        }
        match self.commit(&acts, told) {
            Ok(receipts) => outcomes
                .into_iter()
                .map(|outcome| match outcome {
                    Outcome::Answered(answer) => answer,
                    Outcome::Act(at) => Ok(receipts[at].clone()),
                })
                .collect(),
            Err(trouble) => not_recorded(outcomes, &trouble),
        }
    }

    fn decide_group(&self, group: &[Waiting]) -> (Vec<Outcome>, Vec<Act>, Told) {
        let mut draft = self.draft();
        let mut at_least = self.last_at;
        let mut seq = self.head().seq;
        let mut acts = 0;
        let mut outcomes = Vec::with_capacity(group.len());
        for waiting in group {
            at_least = at_least.max(waiting.now);
            let stamp = Stamp {
                seq: Seq(seq + 1),
                on: waiting.sent.on.unwrap_or(waiting.today),
                at: at_least.millis(),
                by: waiting.by.clone(),
            };
            let decided = self.seen(&draft, waiting.sent.id).unwrap_or_else(|| {
                self.decide_one(&mut draft, waiting, stamp).map(|()| {
                    seq += 1;
                    acts += 1;
                    Outcome::Act(acts - 1)
                })
            });
            outcomes.push(decided.unwrap_or_else(|no| Outcome::Answered(Err(no))));
        }
        let (acts, told) = draft.into_parts();
        (outcomes, acts, told)
    }

    /// The first answer again, for an order whose id was seen.
    fn seen(&self, draft: &super::draft::Draft<'_>, id: OrderId) -> Option<Result<Outcome, No>> {
        if let Some(at) = draft.place_of(id) {
            return Some(Ok(Outcome::Act(at)));
        }
        match super::kept::sent(self.store.trees(), id) {
            Ok(None) => None,
            Ok(Some(offset)) => {
                let told = self
                    .store
                    .read(offset)
                    .and_then(|record| receipt_again(&record));
                Some(
                    told.map(|receipt| Outcome::Answered(Ok(receipt)))
                        .map_err(No::Trouble),
                )
            }
            Err(trouble) => Some(Err(No::Trouble(trouble))),
        }
    }

    fn decide_one(
        &self,
        draft: &mut super::draft::Draft<'_>,
        waiting: &Waiting,
        stamp: Stamp,
    ) -> Result<(), No> {
        let Waiting { sent, today, .. } = waiting;
        if !sent.revisions.is_empty() {
            let sight = self.sight(&waiting.by)?;
            for case in sent.revisions.keys() {
                // What became of a case is told to whoever sees it.
                if let Some(found) = draft.read(case.number())? {
                    sight.see(found.unit)?;
                }
            }
        }
        for (case, revision) in &sent.revisions {
            self.check_revision(draft, *case, *revision)?;
        }
        if let Order::Undo { seq } | Order::Adjust { seq, .. } = sent.order {
            draft.recall(self.store.find(seq.0)?.as_ref().map(act_of).transpose()?);
        }
        let decision = decide(draft, &sent.order, self.context(&stamp, *today, sent));
        if let Some(trouble) = draft.take_trouble() {
            return Err(No::Trouble(trouble));
        }
        let decision = decision?;
        draft.tell(Act {
            id: sent.id,
            verb: sent.order.verb(),
            stamp,
            reason: sent.reason.clone(),
            note: sent.note.clone(),
            late: decision.late,
            events: decision.events,
        })?;
        Ok(())
    }

    pub(super) fn context<'a>(
        &'a self,
        stamp: &'a Stamp,
        today: Day,
        sent: &'a Sent,
    ) -> Context<'a> {
        Context {
            stamp,
            today,
            reason: sent.reason.as_ref(),
            policy: &self.rules.policy,
            communes: &self.rules.communes,
            calendar: &self.rules.calendar,
            is_practice: self.is_practice(),
        }
    }

    fn check_revision(
        &self,
        draft: &super::draft::Draft<'_>,
        case: CaseId,
        revision: Seq,
    ) -> Result<(), No> {
        let Some(found) = draft.read(case.number())? else {
            return Err(Refusal::UnknownCase {
                typed: case.to_string(),
            }
            .into());
        };
        if found.revision == revision {
            return Ok(());
        }
        let now = found.revision;
        let newest = match draft.act_of_group(now) {
            Some(act) => Some(act.clone()),
            None => self.store.find(now.0)?.as_ref().map(act_of).transpose()?,
        };
        let (by, at) = newest.map_or((Account::office(), self.last_at), |act| {
            (act.stamp.by, At::from_millis(act.stamp.at))
        });
        Err(No::Overtaken { case, by, at, now })
    }

    /// Syncs the acts of a group, then makes receipts, then brings trees, table and news up to them.
    fn commit(&mut self, acts: &[Act], told: Told) -> Result<Vec<Receipt>, Trouble> {
        if acts.is_empty() {
            return Ok(Vec::new());
        }
        let payloads = acts.iter().map(shape::encode).collect();
        let synced = self.store.append(payloads)?;
        let receipts = acts
            .iter()
            .zip(&synced)
            .map(|(act, (_, durable))| receipt(act, durable))
            .collect();
        self.settle(acts, &synced, told);
        Ok(receipts)
    }

    /// Everything after the sync: nothing here can take a receipt back.
    fn settle(&mut self, acts: &[Act], synced: &[(Record, Durable)], told: Told) {
        let Some((newest, _)) = synced.last() else {
            return;
        };
        let rows = told.rows(&self.rules.policy);
        let placed: Vec<(Act, u64)> = acts
            .iter()
            .cloned()
            .zip(synced.iter().map(|(record, _)| record.offset))
            .collect();
        let (trees, key) = (self.store.trees(), &self.store.marker().key);
        match told.puts(&placed, &self.rules.policy, trees, key) {
            Ok(puts) => self.store.apply(puts, newest),
            Err(trouble) => self.store.distrust(trouble),
        }
        self.table.update(&rows, &self.collation);
        self.district = told.district;
        self.dead = crate::domain::story::taken_back(&self.district.undos);
        for act in acts {
            self.last_at = self.last_at.max(At::from_millis(act.stamp.at));
            let Stamp { seq, by, .. } = act.stamp.clone();
            self.news.push(News {
                seq,
                by,
                cases: act.cases(),
            });
        }
    }

    /// Records the rules where they differ from those last in force, before any other order.
    fn announce_rules(&mut self, first: &Waiting) -> Result<(), Trouble> {
        let digest = self.rules.policy.digest();
        if self.district.rules == Some(digest) {
            return Ok(());
        }
        let act = self.rules_act(digest, first);
        let mut draft = self.draft();
        draft.tell(act)?;
        let (acts, told) = draft.into_parts();
        self.commit(&acts, told)?;
        Ok(())
    }

    fn rules_act(&self, digest: RulesDigest, first: &Waiting) -> Act {
        let seq = Seq(self.head().seq + 1);
        let mut id = [0; 16];
        id.copy_from_slice(
            &blake3::hash(&[digest.0, seq.0].map(u64::to_le_bytes).concat()).as_bytes()[..16],
        );
        let old = &self.district.rule_values;
        let changed = self
            .rules
            .values()
            .into_iter()
            .filter(|(key, new)| old.get(key) != Some(new))
            .map(|(key, new)| RuleChange {
                key,
                old: old.get(&key).cloned(),
                new,
            })
            .collect();
        Act {
            id: OrderId(u128::from_le_bytes(id)),
            verb: Verb::RulesInForce,
            stamp: Stamp {
                seq,
                on: first.today,
                at: first.now.max(self.last_at).millis(),
                by: Account::office(),
            },
            reason: None,
            note: None,
            late: false,
            events: vec![Event::District(DistrictFact::RulesInForce {
                digest,
                changed,
            })],
        }
    }
}

/// Answers of a group that was not recorded. A refusal decided over an act of the group stands on
/// something that is not there: it is no answer.
fn not_recorded(outcomes: Vec<Outcome>, trouble: &Trouble) -> Vec<Result<Receipt, No>> {
    let mut stands = true;
    let answer = |outcome| {
        stands &= !matches!(outcome, Outcome::Act(_));
        match outcome {
            Outcome::Answered(answer) if stands || answer.is_ok() => answer,
            Outcome::Answered(_) | Outcome::Act(_) => Err(No::Trouble(trouble.clone())),
        }
    };
    outcomes.into_iter().map(answer).collect()
}

fn receipt(act: &Act, durable: &Durable) -> Receipt {
    Receipt::new(durable, act.cases(), opened(act))
}

fn receipt_again(record: &Record) -> Result<Receipt, Trouble> {
    let act = act_of(record)?;
    Ok(Receipt::told(
        act.stamp.seq,
        record.hash,
        act.cases(),
        opened(&act),
    ))
}

fn opened(act: &Act) -> Option<CaseId> {
    act.events.iter().find_map(|event| match event {
        Event::Case(case, Fact::Registered(_)) => Some(*case),
        Event::Case(..) | Event::District(_) | Event::Undone { .. } => None,
    })
}
