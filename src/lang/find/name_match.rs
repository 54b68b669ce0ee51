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
    let found = words_of_name(query, person, Heed::Letters);
    if found.left.is_empty() {
        return Some(rank_of_words(query, person, &found, Reach::Name));
    }
    let by_initials = query
        .initials()
        .and_then(|letters| left_out(letters, person.folded_name))
        .map(|gaps| Rank::new(Likeness::Initials, Reach::Name, gaps));
    by_initials
        .into_iter()
        .chain(with_place(query, person, &found))
        .min()
}

/// What `words_of_name` found out.
struct Found {
    taken: usize,
    left: Indexes,
    is_whole: bool,
    strays: u16,
}

/// Whether words are compared by letters alone, which is quick and decides who is found, or by
/// accents too, which decides who comes first.
#[derive(Clone, Copy)]
enum Heed {
    Letters,
    Accents,
}

/// The rank of a person in whose name, and place where it was asked, every word typed was found.
fn rank_of_words(query: &Query, person: Person<'_>, found: &Found, reach: Reach) -> Rank {
    if !query.has_accents() {
        return if found.is_whole {
            Rank::new(Likeness::Words, reach, 0)
        } else {
            Rank::new(Likeness::Beginnings, reach, disorder(query, person))
        };
    }
    let strays = words_of_name(query, person, Heed::Accents).strays;
    match (found.is_whole, strays) {
        (true, 0) => Rank::new(Likeness::Accents, reach, 0),
        (true, _) => Rank::new(Likeness::Words, reach, strays),
        (false, _) => Rank::new(
            Likeness::Beginnings,
            reach,
            strays + disorder(query, person),
        ),
    }
}

/// Gives every word typed a word of the name that it begins, no word of the name twice.
///
/// Of two words typed either one begins the other or no word of the name suits both, so taking
/// the longest first finds a place for every word wherever there is one.
fn words_of_name(query: &Query, person: Person<'_>, heed: Heed) -> Found {
    let mut used = Indexes::default();
    let mut found = Found {
        taken: 0,
        left: Indexes::default(),
        is_whole: true,
        strays: 0,
    };
    for &asked in query.longest_first() {
        if let Some(hit) = best_word(query, asked, person, used, heed) {
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
fn best_word(
    query: &Query,
    asked: usize,
    person: Person<'_>,
    used: Indexes,
    heed: Heed,
) -> Option<Hit> {
    let typed = query.words()[asked].as_bytes();
    let suiting = words(person.folded_name)
        .filter(|(at, word)| begins(typed, word) && !used.has(*at))
        .map(|(at, word)| {
            let extent = if word.len() == typed.len() {
                Extent::Whole
            } else {
                Extent::Beginning
            };
            let is_stray = match heed {
                Heed::Letters => false,
                Heed::Accents => query.accented(asked).is_some_and(|accented| {
                    !accented.agrees_with(word_at(person.name, at), extent)
                }),
            };
            Hit {
                at,
                extent,
                is_stray,
            }
        });
    suiting.min_by_key(Hit::distance)
}

/// The first words of folded text, with their indexes. Bytes do: a folded word begins another
/// exactly when its bytes do.
fn words(folded: &str) -> impl Iterator<Item = (usize, &[u8])> {
    let words = folded.as_bytes().split(|&byte| byte == b' ');
    words.take(Indexes::MAX).enumerate()
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

/// Whether `typed`, not empty, begins `word`. Most words differ in the first byte already.
fn begins(typed: &[u8], word: &[u8]) -> bool {
    word.first() == typed.first() && word.starts_with(typed)
}

/// How many words of the name the initials leave out; `None` when they do not begin words of the
/// name in this order.
fn left_out(letters: &str, folded_name: &str) -> Option<u16> {
    let mut rest = letters;
    let mut gaps = 0;
    for (_, word) in words(folded_name) {
        let width = rest.chars().next().map_or(0, char::len_utf8);
        if width != 0 && begins(&rest.as_bytes()[..width], word) {
            rest = &rest[width..];
        } else {
            gaps += 1;
        }
    }
    rest.is_empty().then_some(gaps)
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
    if person.folded_place.is_empty() {
        return None;
    }
    let mut used = Indexes::default();
    let mut unplaced: Option<&str> = None;
    let left = query.longest_first().iter().filter(|&&i| found.left.has(i));
    for word in left.map(|&i| query.words()[i].as_str()) {
        let place = words(person.folded_place)
            .find(|(at, place)| begins(word.as_bytes(), place) && !used.has(*at));
        match place {
            Some((at, _)) if 1 < word.len() => used = used.with(at),
            Some(_) | None if unplaced.is_none() => unplaced = Some(word),
            Some(_) | None => return None,
        }
    }
    match unplaced {
        None if found.taken == 0 => Some(Rank::new(Likeness::Place, Reach::WithPlace, 0)),
        None => Some(rank_of_words(query, person, found, Reach::WithPlace)),
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
