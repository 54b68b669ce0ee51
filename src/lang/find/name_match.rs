//! Which words typed are words of a name, which of a place, and which are initials. Refuses to
//! know typing mistakes: those are `Finder`'s. Builds nothing on the heap, for it sees every name.

use super::{
    query::Query,
    rank::{Likeness, Rank, Reach},
};
use crate::lang::{accents::Extent, fold::is_letter_or_digit};

/// A person's name and place as the register keeps them.
#[derive(Clone, Copy)]
pub(super) struct Person<'a> {
    pub(super) folded_name: &'a str,
    /// The clean name, asked for its accents only.
    pub(super) name: &'a str,
    /// Empty when the place must not answer.
    pub(super) folded_place: &'a str,
}

/// The best rank by words and initials; `None` where only mistakes could still find the name.
pub(super) fn by_words(query: &Query, person: Person<'_>) -> Option<Rank> {
    if query.is_empty() || Query::WORDS_MAX < query.words().len() {
        return None;
    }
    let found = words_of_name(query, person);
    if found.left.is_empty() {
        return Some(found.rank(query, person, Reach::Name));
    }
    let gaps = query
        .initials()
        .and_then(|letters| left_out(letters, person.folded_name));
    if let Some(gaps) = gaps {
        return Some(Rank::new(Likeness::Initials, Reach::Name, gaps));
    }
    if person.folded_place.is_empty() {
        return None;
    }
    with_place(query, person, &found)
}

/// What `words_of_name` found out.
struct Found {
    taken: usize,
    left: Indexes,
    is_whole: bool,
    strays: u16,
}

impl Found {
    fn rank(&self, query: &Query, person: Person<'_>, reach: Reach) -> Rank {
        if !self.is_whole {
            return Rank::new(
                Likeness::Beginnings,
                reach,
                self.strays + disorder(query, person),
            );
        }
        let likeness = match query.accented(0) {
            Some(_) if self.strays == 0 => Likeness::Accents,
            Some(_) | None => Likeness::Words,
        };
        Rank::new(likeness, reach, self.strays)
    }
}

/// Gives every word typed a word of the name that it begins, no word of the name twice.
///
/// Of two words typed either one begins the other or no word of the name suits both, so taking
/// the longest first finds a place for every word wherever there is one.
fn words_of_name(query: &Query, person: Person<'_>) -> Found {
    let mut used = Indexes::default();
    let mut found = Found {
        taken: 0,
        left: Indexes::default(),
        is_whole: true,
        strays: 0,
    };
    for &asked in query.longest_first() {
        if let Some(hit) = best_word(query, asked, person, used) {
            used = used.with(hit.at);
            found.taken += 1;
            found.is_whole &= hit.extent == Extent::Whole;
            found.strays += u16::from(hit.is_stray);
        } else {
            found.left = found.left.with(asked);
            if person.folded_place.is_empty() {
                break;
            }
        }
    }
    found
}

/// A word of the name that a word typed begins.
struct Hit {
    at: usize,
    extent: Extent,
    /// Accents were typed, and not those of the name.
    is_stray: bool,
}

/// The unused word of the name that suits the word typed best: whole, then with its accents.
fn best_word(query: &Query, asked: usize, person: Person<'_>, used: Indexes) -> Option<Hit> {
    let typed = query.words()[asked].as_str();
    let words = person.folded_name.split(' ').take(Indexes::MAX);
    let suiting = words
        .enumerate()
        .filter(|(at, word)| word.starts_with(typed) && !used.has(*at));
    let mut best: Option<Hit> = None;
    for (at, word) in suiting {
        let extent = if word.len() == typed.len() {
            Extent::Whole
        } else {
            Extent::Beginning
        };
        let is_stray = query
            .accented(asked)
            .is_some_and(|accented| !accented.agrees_with(word_at(person.name, at), extent));
        let hit = Hit {
            at,
            extent,
            is_stray,
        };
        if best
            .as_ref()
            .is_none_or(|best| hit.distance() < best.distance())
        {
            best = Some(hit);
        }
    }
    best
}

impl Hit {
    fn distance(&self) -> (bool, bool) {
        (self.extent != Extent::Whole, self.is_stray)
    }
}

/// The word of a clean name that folds to the word of that index of the folded name.
fn word_at(name: &str, index: usize) -> &str {
    name.split(' ')
        .filter(|word| word.chars().any(is_letter_or_digit))
        .nth(index)
        .unwrap_or_default()
}

/// How many words of the name the initials leave out; `None` when they do not begin words of the
/// name in this order.
fn left_out(letters: &str, folded_name: &str) -> Option<u16> {
    let mut letters = letters.chars().peekable();
    let mut gaps = 0;
    for word in folded_name.split(' ').take(Indexes::MAX) {
        if letters
            .next_if(|&letter| word.starts_with(letter))
            .is_none()
        {
            gaps += 1;
        }
    }
    letters.peek().is_none().then_some(gaps)
}

/// Letters typed one by one (`m v a`) are words too, but meant as initials: names that have them in
/// this order and leave none out come first.
fn disorder(query: &Query, person: Person<'_>) -> u16 {
    const OUT_OF_ORDER: u16 = 1 << 8;
    match query.initials() {
        Some(letters) if letters.chars().count() == query.words().len() => {
            left_out(letters, person.folded_name).unwrap_or(OUT_OF_ORDER)
        }
        Some(_) | None => 0,
    }
}

/// Looks in the place for the words the name left over: all of them, or all but one that is the
/// name's initials (`mva duc ninh`). One letter alone says nothing of a place.
fn with_place(query: &Query, person: Person<'_>, found: &Found) -> Option<Rank> {
    let mut used = Indexes::default();
    let mut unplaced: Option<&str> = None;
    let left = query.longest_first().iter().filter(|&&i| found.left.has(i));
    for word in left.map(|&i| query.words()[i].as_str()) {
        let mut places = person
            .folded_place
            .split(' ')
            .take(Indexes::MAX)
            .enumerate();
        let place = places.find(|(at, place)| place.starts_with(word) && !used.has(*at));
        match place {
            Some((at, _)) if 1 < word.len() => used = used.with(at),
            Some(_) | None if unplaced.is_none() => unplaced = Some(word),
            Some(_) | None => return None,
        }
    }
    match unplaced {
        None if found.taken == 0 => Some(Rank::new(Likeness::Place, Reach::WithPlace, 0)),
        None => Some(found.rank(query, person, Reach::WithPlace)),
        Some(word) if found.taken == 0 && !used.is_empty() => {
            let gaps = left_out(Query::as_initials(word)?, person.folded_name)?;
            Some(Rank::new(Likeness::Initials, Reach::WithPlace, gaps))
        }
        Some(_) => None,
    }
}

/// A set of word indexes, of the words typed or of the first words of a name.
#[derive(Clone, Copy, Default)]
struct Indexes(u64);

impl Indexes {
    const MAX: usize = 64;

    fn has(self, index: usize) -> bool {
        self.0 & (1 << index) != 0
    }

    fn with(self, index: usize) -> Self {
        Self(self.0 | (1 << index))
    }

    fn is_empty(self) -> bool {
        self.0 == 0
    }
}

const _: () = assert!(Query::WORDS_MAX <= Indexes::MAX);
