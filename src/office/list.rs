//! Which people of a commune a list shows, and in which order, as plain values. Refuses to know how
//! they are typed and how they are judged.

use serde::{Deserialize, Serialize};

use crate::domain::{Document, Organisation, Supplier};

/// Which people of a commune are listed: those of whom every word holds; everybody where there is none.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub struct ListFilter {
    pub words: Vec<FilterWord>,
    /// Matches the name as finding does; empty where no name is asked for.
    pub name: String,
}

impl ListFilter {
    /// Whether everybody passes.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty() && self.name.is_empty()
    }
}

/// One thing that must hold of a person.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum FilterWord {
    /// The document is missing at the next gate.
    Missing(Document),
    /// Something missing at the next gate is this one's to bring.
    Owes(Supplier),
    /// Days to the end of the five years.
    DaysLeft(Days),
    NotAsked,
    /// The latest answer is yes, or paid: as the counts have it.
    WantsLoan,
    /// Nothing paid yet.
    Unpaid,
    Eligible,
    AwaitingApproval,
    Paid,
    Organisation(Organisation),
    /// Words of the group's name, each by its beginning.
    Group(String),
}

/// A bound on the days that are left. Below and up to a number above zero ask for days that are
/// still left: who is over the five years has none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Days {
    Below(i64),
    UpTo(i64),
    Above(i64),
    From(i64),
    Exactly(i64),
}

impl Days {
    /// Whether so many days keep to the bound.
    pub const fn holds(self, days: i64) -> bool {
        match self {
            Self::Below(bound) => days < bound && (bound <= 0 || 0 <= days),
            Self::UpTo(bound) => days <= bound && (bound < 0 || 0 <= days),
            Self::Above(bound) => bound < days,
            Self::From(bound) => bound <= days,
            Self::Exactly(bound) => days == bound,
        }
    }
}

/// In which order people are listed.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default, Serialize, Deserialize,
)]
pub enum ListOrder {
    /// Those on the way first, whose time runs out soonest; then by name.
    #[default]
    Urgency,
    /// As Vietnamese lists are ordered: by given name.
    Name,
    /// Days left, fewest first; then those whose time is over, and those of whom nothing is known.
    DaysLeft,
    /// The stages of the way, from its beginning.
    Stage,
    /// The largest amount first.
    Amount,
}

impl ListOrder {
    /// The order after this one, round and round.
    #[must_use]
    pub const fn next(self) -> Self {
        match self {
            Self::Urgency => Self::Name,
            Self::Name => Self::DaysLeft,
            Self::DaysLeft => Self::Stage,
            Self::Stage => Self::Amount,
            Self::Amount => Self::Urgency,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_left_are_days_that_are_still_left() {
        let held = |days: Days| {
            [-12, -1, 0, 41, 90, 640]
                .into_iter()
                .filter(|left| days.holds(*left))
                .collect::<Vec<_>>()
        };
        assert_eq!(held(Days::Below(90)), [0, 41]);
        assert_eq!(held(Days::UpTo(90)), [0, 41, 90]);
        assert_eq!(held(Days::Below(0)), [-12, -1]);
        assert_eq!(held(Days::UpTo(0)), [0]);
        assert_eq!(held(Days::UpTo(-1)), [-12, -1]);
        assert_eq!(held(Days::Above(41)), [90, 640]);
        assert_eq!(held(Days::From(41)), [41, 90, 640]);
        assert_eq!(held(Days::Exactly(41)), [41]);
    }

    #[test]
    fn the_orders_go_round() {
        let mut order = ListOrder::default();
        let mut seen = std::collections::BTreeSet::new();
        while seen.insert(order) {
            order = order.next();
        }
        assert_eq!((seen.len(), order), (5, ListOrder::Urgency));
    }
}
