//! What changed, for desks that show something: never what it says. Refuses to grow: a desk that does
//! not listen is told later that anything may have changed.

use serde::{Deserialize, Serialize};

use super::limits::{NEWS_CASES_MAX, NEWS_MAX};
use crate::domain::{Account, CaseId, Seq};

/// One act of somebody. Desks ask again for what they show.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct News {
    pub seq: Seq,
    pub by: Account,
    /// The cases it touched; nothing where anything may have changed.
    pub cases: Vec<CaseId>,
}

/// What a desk is told without having asked.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Tidings {
    pub acts: Vec<News>,
    /// Somebody sat down, left, or opened another case.
    pub desks: bool,
}

impl Tidings {
    /// Whether there is nothing to tell.
    pub fn is_empty(&self) -> bool {
        self.acts.is_empty() && !self.desks
    }
}

/// Rings when there are news, or when the line to the office broke; from any thread.
pub type Bell = Box<dyn Fn() + Send + Sync>;

/// What one desk was not told yet.
#[derive(Debug, Default)]
pub struct Pending {
    tidings: Tidings,
}

impl Pending {
    /// One more act.
    pub fn add(&mut self, one: &News) {
        let acts = &mut self.tidings.acts;
        if acts.len() < NEWS_MAX {
            acts.push(News {
                cases: match one.cases.len() {
                    0..=NEWS_CASES_MAX => one.cases.clone(),
                    _ => Vec::new(),
                },
                ..one.clone()
            });
            return;
        }
        // Whose acts these were is not told one by one any more.
        acts.clear();
        acts.push(News {
            seq: one.seq,
            by: Account::office(),
            cases: Vec::new(),
        });
    }

    /// Somebody sat down, left, or opened another case.
    pub fn desks_changed(&mut self) {
        self.tidings.desks = true;
    }

    /// All of it.
    pub fn add_all(&mut self, tidings: &Tidings) {
        for one in &tidings.acts {
            self.add(one);
        }
        self.tidings.desks |= tidings.desks;
    }

    /// Whether there is nothing to tell.
    pub fn is_empty(&self) -> bool {
        self.tidings.is_empty()
    }

    /// What there is to tell; told once.
    pub fn take(&mut self) -> Tidings {
        std::mem::take(&mut self.tidings)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn act(seq: u64, cases: usize) -> News {
        let case = |number| CaseId::new(2024, u32::try_from(number).unwrap());
        News {
            seq: Seq(seq),
            by: Account::new("hung").unwrap(),
            cases: (1..=cases).map(case).collect(),
        }
    }

    #[test]
    fn a_desk_that_does_not_listen_costs_no_more_than_the_limit_and_learns_that_anything_changed() {
        let mut pending = Pending::default();
        for seq in 1..=100_000 {
            pending.add(&act(seq, 3));
            assert!(pending.tidings.acts.len() <= NEWS_MAX);
        }
        let told = pending.take().acts;
        assert!(told.iter().any(|one| one.cases.is_empty()));
        assert_eq!(told.last().unwrap().seq, Seq(100_000));
        assert!(pending.is_empty());
    }

    #[test]
    fn an_act_of_very_many_cases_is_told_as_one_that_may_have_changed_anything() {
        let mut pending = Pending::default();
        pending.add(&act(1, NEWS_CASES_MAX));
        pending.add(&act(2, NEWS_CASES_MAX + 1));
        let told = pending.take().acts;
        assert_eq!(told[0].cases.len(), NEWS_CASES_MAX);
        assert!(told[1].cases.is_empty());
    }
}
