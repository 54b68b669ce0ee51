//! The journal, readable, and what undo and redo would do.

use std::collections::BTreeMap;
use std::ops::ControlFlow;

use crate::domain::{Account, Case, Seq};
use crate::office::{LogAsked, LogLine, NewestAsked, No, Trouble, Undoable, limits};
use crate::register::draft::act_of;
use crate::register::kept;
use crate::register::register::Register;
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

    pub(super) fn log(&self, asked: &LogAsked) -> Result<Vec<LogLine>, No> {
        match asked.case {
            Some(case) => {
                let case = self.case_of(case)?;
                let lines = self.history_of_person(&case)?;
                let from = lines
                    .into_iter()
                    .filter(|line| asked.since <= line.act.stamp.seq);
                Ok(from.take(asked.limit).collect())
            }
            None => Ok(self.stretch(asked.since.0.max(1), asked.limit)?),
        }
    }

    /// The acts of a case and of every file that was merged into it, oldest first, each once.
    pub(super) fn history_of_person(&self, case: &Case) -> Result<Vec<LogLine>, Trouble> {
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
        acts.values()
            .map(|offset| self.line(&self.store.read(*offset)?))
            .collect()
    }

    /// So many acts from `from` on, oldest first.
    fn stretch(&self, from: u64, limit: usize) -> Result<Vec<LogLine>, Trouble> {
        let mut lines = Vec::new();
        let Some(first) = self.store.find(from)? else {
            return Ok(lines);
        };
        let mut failed = None;
        self.store.walk(first.offset, &mut |record| {
            if limit <= lines.len() {
                return ControlFlow::Break(());
            }
            match self.line(&record) {
                Ok(line) => lines.push(line),
                Err(trouble) => {
                    failed = Some(trouble);
                    return ControlFlow::Break(());
                }
            }
            ControlFlow::Continue(())
        })?;
        failed.map_or(Ok(lines), Err)
    }

    pub(super) fn newest(&self, asked: &NewestAsked) -> Result<Vec<LogLine>, No> {
        let last = asked
            .before
            .map_or(self.head().seq, |before| before.0.saturating_sub(1));
        if last == 0 || asked.limit == 0 {
            return Ok(Vec::new());
        }
        let count = u64::try_from(asked.limit).unwrap_or(u64::MAX).min(last);
        let count = usize::try_from(count).unwrap_or(asked.limit);
        let mut lines = self.stretch(last - count as u64 + 1, count)?;
        lines.reverse();
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
            let lines = self.newest(&asked)?;
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
