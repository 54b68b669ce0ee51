//! The journal, readable, and what undo and redo would do.

use std::collections::BTreeMap;
use std::ops::ControlFlow;

use crate::domain::{Account, Case, Seq};
use crate::office::{LogAsked, LogLine, NewestAsked, No, Trouble, Undoable, limits};
use crate::register::draft::act_of;
use crate::register::kept;
use crate::register::register::Register;
use crate::register::sight::Sight;
use crate::store::Record;

impl Register {
    fn line(&self, record: &Record) -> Result<LogLine, Trouble> {
        let act = act_of(record)?;
        let undone_by = self.dead.get(&act.stamp.seq).copied();
        Ok(LogLine {
            act,
            hash: record.hash,
            undone_by,
        })
    }

    /// A line as far as it is seen.
    fn line_seen(
        &self,
        sight: &Sight,
        by: &Account,
        record: &Record,
    ) -> Result<Option<LogLine>, Trouble> {
        let LogLine {
            act,
            hash,
            undone_by,
        } = self.line(record)?;
        let act = self.act_seen(sight, by, act);
        Ok(act.map(|act| LogLine {
            act,
            hash,
            undone_by,
        }))
    }

    pub(super) fn log(&self, by: &Account, asked: &LogAsked) -> Result<Vec<LogLine>, No> {
        let sight = self.sight(by)?;
        match asked.case {
            Some(case) => {
                let case = self.case_seen(&sight, case)?;
                let lines = self.history_of_person(&sight, by, &case)?;
                let from = lines
                    .into_iter()
                    .filter(|line| asked.since <= line.act.stamp.seq);
                Ok(from.take(asked.limit).collect())
            }
            None => Ok(self.stretch((&sight, by), asked.since.0.max(1), asked.limit, u64::MAX)?),
        }
    }

    /// The acts of a case and of every file that was merged into it, oldest first, each once.
    pub(super) fn history_of_person(
        &self,
        sight: &Sight,
        by: &Account,
        case: &Case,
    ) -> Result<Vec<LogLine>, Trouble> {
        let mut acts: BTreeMap<Seq, u64> = BTreeMap::new();
        let mut numbers = vec![case.id.number()];
        let mut joined = case.joined.clone();
        while let Some(one) = joined.pop() {
            let number = one.other.number();
            if !numbers.contains(&number) {
                numbers.push(number);
                let other = kept::case(self.store.trees(), number)?;
                joined.extend(other.map(|other| other.joined).unwrap_or_default());
            }
        }
        for number in numbers {
            acts.extend(kept::acts_of(self.store.trees(), number)?);
        }
        let line = |offset: &u64| self.line_seen(sight, by, &self.store.read(*offset)?);
        acts.values()
            .filter_map(|offset| line(offset).transpose())
            .collect()
    }

    /// So many acts from `from` on and before `end`, oldest first, as far as they are seen.
    pub(super) fn stretch(
        &self,
        (sight, by): (&Sight, &Account),
        from: u64,
        limit: usize,
        end: u64,
    ) -> Result<Vec<LogLine>, Trouble> {
        let mut lines = Vec::new();
        let Some(first) = self.store.find(from)? else {
            return Ok(lines);
        };
        let mut failed = None;
        self.store.walk(first.offset, &mut |record| {
            if limit <= lines.len() || end <= record.seq {
                return ControlFlow::Break(());
            }
            match self.line_seen(sight, by, &record) {
                Ok(line) => lines.extend(line),
                Err(trouble) => {
                    failed = Some(trouble);
                    return ControlFlow::Break(());
                }
            }
            ControlFlow::Continue(())
        })?;
        failed.map_or(Ok(lines), Err)
    }

    pub(super) fn newest(&self, by: &Account, asked: &NewestAsked) -> Result<Vec<LogLine>, No> {
        let sight = self.sight(by)?;
        let newest = self.head().seq.saturating_add(1);
        let mut end = asked.before.map_or(newest, |before| before.0.min(newest));
        let mut lines = Vec::new();
        // Where not everything is seen, more has to be walked through.
        while 1 < end && lines.len() < asked.limit {
            let count = u64::try_from(asked.limit).unwrap_or(u64::MAX);
            let from = end.saturating_sub(count).max(1);
            let mut some = self.stretch((&sight, by), from, usize::MAX, end)?;
            some.reverse();
            lines.append(&mut some);
            end = from;
        }
        lines.truncate(asked.limit);
        Ok(lines)
    }

    /// My newest act that stands, and my newest undo that stands.
    pub(super) fn undoable(&self, by: &Account) -> Result<Undoable, No> {
        let mut undoable = Undoable {
            undo: None,
            redo: None,
        };
        let mut before = None;
        while undoable.undo.is_none() || undoable.redo.is_none() {
            let asked = NewestAsked {
                before,
                limit: limits::GROUP_ORDERS_MAX,
            };
            let lines = self.newest(by, &asked)?;
            let Some(oldest) = lines.last() else {
                break;
            };
            before = Some(oldest.act.stamp.seq);
            let mine = lines
                .iter()
                .filter(|line| line.act.stamp.by == *by && line.undone_by.is_none());
            for line in mine {
                match line.act.undoes() {
                    None if undoable.undo.is_none() && line.act.verb.is_orderable() => {
                        undoable.undo = Some(line.clone());
                    }
                    Some(target) if undoable.redo.is_none() => {
                        undoable.redo = self.redo(line, target)?;
                    }
                    None | Some(_) => {}
                }
            }
        }
        Ok(undoable)
    }

    /// What an undo took back, and the undo. An undo of an undo gave something back already: to undo
    /// that one would take it back once more.
    fn redo(&self, undo: &LogLine, target: Seq) -> Result<Option<(LogLine, Seq)>, Trouble> {
        let record = self.store.find(target.0)?;
        let line = record.map(|record| self.line(&record)).transpose()?;
        let line = line.filter(|line| line.act.undoes().is_none());
        Ok(line.map(|line| (line, undo.act.stamp.seq)))
    }
}
