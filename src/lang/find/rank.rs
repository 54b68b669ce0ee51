//! How well a name answers a query, as one value to sort by. Refuses to know how that was found
//! out, and the order of names that answer alike: that is `Collation`'s.

/// What of the query a name answers to, best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Likeness {
    /// Every word typed is a word of the name, accents and all.
    Accents,
    /// Every word typed is a word of the name without accents.
    Words,
    /// Every word typed begins a different word of the name.
    Beginnings,
    /// The letters typed begin words of the name, in this order.
    Initials,
    /// No word typed is of the name, all are of the place.
    Place,
    /// The letters typed stand in the name in this order, close together.
    Letters,
}

/// Whether the name alone answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reach {
    /// All of the query is in the name.
    Name,
    /// A part of the query was found in the place.
    WithPlace,
}

/// How well a name answers a query: smaller is better. Ranks of different queries mean nothing to
/// each other; names of equal rank go by name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Rank {
    likeness: Likeness,
    reach: Reach,
    /// Within one likeness: how far the name is from what was typed (words whose accents differ,
    /// initials left out or out of order, letters scattered).
    distance: u16,
}

impl Rank {
    pub(super) fn new(likeness: Likeness, reach: Reach, distance: u16) -> Self {
        Self {
            likeness,
            reach,
            distance,
        }
    }

    /// What of the query the name answers to.
    pub fn likeness(self) -> Likeness {
        self.likeness
    }

    /// Whether the place was needed.
    pub fn reach(self) -> Reach {
        self.reach
    }
}
