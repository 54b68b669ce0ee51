//! How often the rarer things happened: a simulation in which they do not, proves nothing.

/// What happened in some lives, counted.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Tally {
    pub(crate) accepted: u64,
    pub(crate) refused: u64,
    pub(crate) overtaken: u64,
    pub(crate) told_again: u64,
    pub(crate) not_recorded: u64,
    pub(crate) unknown: u64,
    pub(crate) unknown_and_recorded: u64,
    pub(crate) undone: u64,
    pub(crate) paid: u64,
    pub(crate) merged: u64,
    pub(crate) kills: u64,
    pub(crate) power_cuts: u64,
    pub(crate) rotten: u64,
    pub(crate) lost: u64,
    pub(crate) rules_changed: u64,
}

impl Tally {
    pub(crate) fn add(&mut self, other: &Self) {
        for (mine, theirs) in self.all_mut().into_iter().zip(other.clone().all_mut()) {
            *mine += *theirs;
        }
    }

    fn all_mut(&mut self) -> [&mut u64; 15] {
        [
            &mut self.accepted,
            &mut self.refused,
            &mut self.overtaken,
            &mut self.told_again,
            &mut self.not_recorded,
            &mut self.unknown,
            &mut self.unknown_and_recorded,
            &mut self.undone,
            &mut self.paid,
            &mut self.merged,
            &mut self.kills,
            &mut self.power_cuts,
            &mut self.rotten,
            &mut self.lost,
            &mut self.rules_changed,
        ]
    }

    /// In three hundred lives everything happens.
    pub(crate) fn has_seen_everything(mut self) {
        let shown = format!("{self:?}");
        assert!(self.all_mut().iter().all(|count| 0 < **count), "{shown}");
    }
}
