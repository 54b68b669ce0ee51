//! Keys and time of one person after the other. Knows when keys came; not what they did.

use crate::office::At;

/// What is counted while a list is typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Tally {
    keys: usize,
    is_pasted: bool,
    /// When the first key of all was pressed; for those after the first, when the one before was done.
    since: Option<At>,
}

/// What one person took.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Taken {
    pub(super) keys: usize,
    pub(super) seconds: u32,
    /// Some of it was pasted, which counts as its letters.
    pub(super) is_pasted: bool,
}

impl Tally {
    /// A key was pressed. The clock is read for the first one of all.
    pub(super) fn key(&mut self, now: impl FnOnce() -> At) {
        self.since.get_or_insert_with(now);
        self.keys += 1;
    }

    /// A text was pasted.
    pub(super) fn pasted(&mut self, text: &str, now: impl FnOnce() -> At) {
        self.since.get_or_insert_with(now);
        self.keys += text.chars().count();
        self.is_pasted = true;
    }

    /// A person is done: what that took. The next one begins.
    pub(super) fn done(&mut self, now: At) -> Taken {
        let since = self.since.replace(now).unwrap_or(now);
        // Somebody may set the clock back meanwhile.
        let millis = now.millis().saturating_sub(since.millis()).max(0);
        Taken {
            keys: std::mem::take(&mut self.keys),
            seconds: u32::try_from(millis / 1000).unwrap_or(u32::MAX),
            is_pasted: std::mem::take(&mut self.is_pasted),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(seconds: i64) -> impl FnOnce() -> At {
        move || At::from_millis(seconds * 1000)
    }

    #[test]
    fn time_runs_from_the_first_key_and_on_from_one_person_to_the_next() {
        let mut tally = Tally::default();
        tally.key(at(100));
        tally.key(|| panic!("the clock is read once"));
        let taken = Taken {
            keys: 2,
            seconds: 7,
            is_pasted: false,
        };
        assert_eq!(tally.done(at(107)()), taken);
        tally.key(|| panic!("the clock is read once"));
        tally.pasted("Thử An", || panic!("the clock is read once"));
        let taken = Taken {
            keys: 7,
            seconds: 13,
            is_pasted: true,
        };
        assert_eq!(tally.done(at(120)()), taken);
        assert!(!tally.done(at(121)()).is_pasted);
    }

    #[test]
    fn a_clock_set_back_takes_no_time() {
        let mut tally = Tally::default();
        tally.key(at(100));
        assert_eq!(tally.done(at(40)()).seconds, 0);
    }
}
