//! Ranking names one after another, typing mistakes included. Refuses to know how many names there
//! are and in what order equal ones stand.

use nucleo_matcher::{Config, Matcher, Utf32Str};

use super::{
    name_match::{Person, by_words},
    query::Query,
    rank::{Likeness, Rank, Reach},
};

/// Ranks names by queries. Holds about 135 KB to work in: make one for a list of names, or keep one.
#[derive(Debug)]
pub struct Finder {
    matcher: Matcher,
    letters: Vec<char>,
}

impl Default for Finder {
    fn default() -> Self {
        Self::new()
    }
}

impl Finder {
    /// A finder with nothing to remember from one name to the next.
    pub fn new() -> Self {
        let mut config = Config::DEFAULT;
        // Names come folded; the matcher's own folding misses most Vietnamese letters.
        config.normalize = false;
        config.ignore_case = false;
        Self {
            matcher: Matcher::new(config),
            letters: Vec::new(),
        }
    }

    /// How well a person answers `query`, `None` when not at all. `folded_name` is `fold(name)`,
    /// kept by the caller; `name` is clean.
    pub fn rank(&mut self, query: &Query, folded_name: &str, name: &str) -> Option<Rank> {
        self.rank_with(query, folded_name, name, "")
    }

    /// As [`Finder::rank`], where words that are not of the name may be of the place, given folded.
    pub fn rank_with(
        &mut self,
        query: &Query,
        folded_name: &str,
        name: &str,
        folded_place: &str,
    ) -> Option<Rank> {
        let person = Person {
            folded_name,
            name,
            folded_place,
        };
        by_words(query, person).or_else(|| self.by_letters(query, folded_name))
    }

    /// Finds a name with letters left out of the query or words run together.
    fn by_letters(&mut self, query: &Query, folded_name: &str) -> Option<Rank> {
        /// Below this share of the best possible score people see no likeness.
        const QUALITY_PERCENT_MIN: u32 = 75;
        let typed = query.scattered()?;
        let name = Utf32Str::new(folded_name, &mut self.letters);
        let score = self.matcher.fuzzy_match(name, typed.slice(..))?;
        let best = best_score(typed.len());
        let is_alike = best * QUALITY_PERCENT_MIN <= u32::from(score) * 100;
        let distance = u16::try_from(best.saturating_sub(u32::from(score))).unwrap_or(u16::MAX);
        is_alike.then_some(Rank::new(Likeness::Letters, Reach::Name, distance))
    }
}

/// The matcher's score of `letters` letters that stand together at the beginning of a word: 16 a
/// letter and 10 for the beginning, which counts twice for the first letter.
fn best_score(letters: usize) -> u32 {
    let letters = u32::try_from(letters).unwrap_or(u32::MAX);
    letters.saturating_mul(26).saturating_add(10)
}
