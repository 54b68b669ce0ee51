//! A form typed from a list, for practice: which lines do not say what the list says, and how few keys
//! would have done. Knows lines and what is written; not who types and how long it takes.

use super::{Form, Line, Reads, barred, typed};
use crate::domain::{Birth, Day};
use crate::keys::Action;
use crate::lang::{self, Method};
use crate::office::WhenFull;
use crate::text::desk::{Chosen, FormField, Listed, Written};

/// A line that does not say what the list says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Differing {
    pub(crate) field: FormField,
    /// As it was typed; empty for a choice.
    pub(crate) typed: String,
    /// What was chosen, where something was.
    pub(crate) chosen: Option<Chosen>,
    /// Nothing where the list is blank.
    pub(crate) written: Option<Written>,
}

/// Keys that put a line right, and whether it is left by itself then.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Cost {
    keys: usize,
    goes_on: bool,
}

/// How somebody types.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Hands {
    /// How plain keys make Vietnamese letters; nothing where those arrive as one key each.
    pub(crate) typing: Option<Method>,
    pub(crate) when_full: WhenFull,
}

/// Fewest keys with which each person of a list is typed down the form, line by line, all that people
/// share carried over and no list opened; the key that saves one and opens the next is the last of each.
/// `opens` makes the form of somebody new.
pub(crate) fn fewest_keys(
    people: &[Vec<Listed>],
    opens: impl Fn() -> Form,
    hands: Hands,
) -> Vec<usize> {
    let mut form = opens();
    let mut fewest = Vec::new();
    for person in people {
        fewest.push(form.fewest_keys(person, hands));
        form.hold(person);
        let recorded = form.recorded();
        form = opens().repeating(Some(&recorded)).carried_over();
    }
    fewest
}

impl Form {
    /// The lines that do not say what the list says, in the order of the form.
    pub(crate) fn differs_from(&self, listed: &[Listed]) -> Vec<Differing> {
        let differing = |line: &&Line| match written_for(listed, line) {
            Some(written) => !line.says(written, self.today),
            None => line.is_changed() && line.holds_something(),
        };
        let told = |line: &Line| Differing {
            field: line.field,
            typed: line.typed().trim().to_owned(),
            chosen: line.chosen().filter(|_| line.holds_something()),
            written: written_for(listed, line),
        };
        self.lines.iter().filter(differing).map(told).collect()
    }

    /// Fewest keys down the lines from where the focus is, the one that saves among them.
    fn fewest_keys(&self, listed: &[Listed], hands: Hands) -> usize {
        let wrong = |(at, line): (usize, &Line)| {
            let written = written_for(listed, line)?;
            (!line.says(written, self.today)).then_some((at, written))
        };
        let lines = self.lines.iter().enumerate();
        let wrong: Vec<(usize, Written)> = lines.filter_map(wrong).collect();
        let to_first = wrong.first().map_or(0, |(at, _)| self.steps(self.at, *at));
        let mut keys = 1 + to_first;
        for (number, (at, written)) in wrong.iter().enumerate() {
            let next = wrong
                .get(number + 1)
                .map(|(next, _)| self.steps(*at, *next));
            // Behind a line that went on by itself the first key that goes on does nothing.
            let to_next = |cost: Cost| match next {
                Some(1) if cost.goes_on => cost.keys,
                Some(lines) => cost.keys + lines,
                None => cost.keys,
            };
            let costs = self.costs(*at, *written, hands);
            keys += costs.into_iter().map(to_next).min().unwrap_or_default();
        }
        keys
    }

    /// Keys that go on, or back, from one line to another.
    fn steps(&self, from: usize, to: usize) -> usize {
        let step = if from <= to {
            barred::after
        } else {
            barred::before
        };
        let way = std::iter::successors(Some(from), |at| Some(step(&self.lines, *at)));
        way.take(self.lines.len())
            .take_while(|at| *at != to)
            .count()
    }

    /// The ways to make a line say what is written.
    fn costs(&self, at: usize, written: Written, hands: Hands) -> Vec<Cost> {
        let Some(line) = self.lines.get(at) else {
            return Vec::new();
        };
        let goes_on = |typed: &str| {
            let is_last = self.lines.len() <= at + 1;
            hands.when_full == WhenFull::GoesOn && !is_last && line.is_full_with(typed)
        };
        let mut costs = Vec::new();
        let is_repeated = |last: &Line| last.says(written, self.today);
        if self.repeated(line).is_some_and(is_repeated) {
            costs.push(Cost {
                keys: 1,
                goes_on: false,
            });
        }
        match written {
            // One digit, or one letter, or one step.
            Written::Answer(_) => costs.push(Cost {
                keys: 1,
                goes_on: false,
            }),
            Written::Day(day) => {
                let to_clear = usize::from(line.holds_something());
                let ways = days_typed(day).into_iter();
                let says = |way: &String| line.reads_as(way, written, self.today);
                let cost = |way: String| Cost {
                    keys: to_clear + way.len(),
                    goes_on: goes_on(&way),
                };
                costs.extend(ways.filter(says).map(cost));
            }
            Written::Text(text) => {
                let typing = hands.typing.filter(|_| line.takes_words());
                costs.push(Cost {
                    keys: keys_to_become(line.typed().trim(), text, typing),
                    goes_on: goes_on(text),
                });
            }
        }
        costs
    }

    /// Holds what the list says, as if it was typed.
    fn hold(&mut self, listed: &[Listed]) {
        for line in &mut self.lines {
            if let Some(written) = written_for(listed, line) {
                line.hold(written);
            }
        }
    }
}

/// What is written for a line.
fn written_for(listed: &[Listed], line: &Line) -> Option<Written> {
    let listed = listed.iter().find(|listed| listed.field == line.field);
    listed.map(|listed| listed.written)
}

/// A day of the past as it may be typed.
fn days_typed(day: Day) -> [String; 5] {
    let (year, month, of_month) = day.parts();
    let of_century = year.rem_euclid(100);
    [
        format!("{of_month}"),
        format!("{of_month}/{month}"),
        format!("{of_month}/{month}/{of_century:02}"),
        format!("{of_month:02}{month:02}{of_century:02}"),
        format!("{of_month:02}{month:02}{year:04}"),
    ]
}

/// Fewest keys that make one text of another, the cursor at its end: what is too much goes away letter by
/// letter, word by word or at once.
fn keys_to_become(held: &str, wanted: &str, typing: Option<Method>) -> usize {
    let keys = |text: &str| match typing {
        Some(method) => method.keys_of(text),
        None => text.chars().count(),
    };
    let whole = usize::from(!held.is_empty()) + keys(wanted);
    let words = held.char_indices().filter(|(_, sign)| *sign == ' ');
    let kept = words.map(|(at, _)| held.split_at(at + 1));
    let partly = kept.filter_map(|(kept, away)| {
        let rest = wanted.strip_prefix(kept)?;
        let by_word = away.split_whitespace().count();
        Some(by_word.min(away.chars().count()) + keys(rest))
    });
    partly.fold(whole, usize::min)
}

impl Line {
    /// Whether it says what is written.
    fn says(&self, written: Written, today: Day) -> bool {
        match written {
            Written::Answer(answer) => self.chosen() == Some(answer),
            Written::Text(_) | Written::Day(_) => self.reads_as(self.typed(), written, today),
        }
    }

    /// Whether it would say what is written with this typed into it.
    fn reads_as(&self, typed: &str, written: Written, today: Day) -> bool {
        match (written, self.reads()) {
            (Written::Day(day), Some(Reads::Birth)) => {
                typed::birth(typed, today) == Some(Birth::On(day))
            }
            (Written::Day(day), _) => typed::day(typed, today) == Some(day),
            (Written::Text(text), _) if self.takes_words() => lang::same_accents(typed, text),
            (Written::Text(text), _) => lang::clean(typed) == text,
            (Written::Answer(_), _) => false,
        }
    }

    /// Holds what is written, as if it was typed.
    fn hold(&mut self, written: Written) {
        self.act(Action::Clear);
        match written {
            Written::Text(text) => self.paste(text),
            Written::Day(day) => self.paste(&crate::text::day(day)),
            Written::Answer(answer) => {
                for _ in 0..ANSWERS_MAX {
                    if self.chosen() == Some(answer) {
                        break;
                    }
                    self.act(Action::Right);
                }
            }
        }
    }
}

/// More answers than any choice has.
const ANSWERS_MAX: usize = 64;

#[cfg(test)]
mod tests {
    use super::super::new_person;
    use super::*;
    use crate::text::desk::{LESSON_COMMUNE, lesson_people};

    fn opens() -> Form {
        let (commune, name) = LESSON_COMMUNE;
        new_person(commune, name.to_owned(), Day::of(2024, 6, 11))
    }

    #[test]
    fn whoever_holds_what_the_list_says_differs_nowhere() {
        for person in lesson_people() {
            let mut form = opens();
            assert_eq!(form.differs_from(&person).len(), person.len());
            form.hold(&person);
            assert_eq!(form.differs_from(&person), []);
            assert!(form.draft().is_some(), "it can be saved");
        }
    }

    #[test]
    fn a_line_the_list_leaves_blank_differs_once_something_is_typed() {
        let people = lesson_people();
        let mut form = opens();
        form.hold(&people[0]);
        let phone = |line: &&mut Line| line.field == FormField::Phone;
        form.lines.iter_mut().find(phone).unwrap().paste("0912");
        let [differing] = &form.differs_from(&people[0])[..] else {
            panic!("one line differs");
        };
        assert_eq!(differing.field, FormField::Phone);
        assert_eq!(differing.written, None);
    }

    #[test]
    fn what_is_carried_over_and_telex_save_keys() {
        let of = |typing| {
            let when_full = WhenFull::GoesOn;
            fewest_keys(&lesson_people(), opens, Hands { typing, when_full })
        };
        let telex = of(Some(Method::Telex));
        assert!(telex[1] < telex[0], "{telex:?}");
        // Letters that the computer composes arrive as one key each.
        let composed = of(None);
        assert!(composed[0] < telex[0], "{composed:?} {telex:?}");
    }

    #[test]
    fn the_end_of_a_text_is_changed_where_that_is_less() {
        let telex = Some(Method::Telex);
        assert_eq!(keys_to_become("", "Thôn 5", telex), 7);
        assert_eq!(keys_to_become("Thôn 5", "Thôn 7", telex), 2);
        assert_eq!(keys_to_become("Thôn 5", "Tổ 7", telex), 7);
        assert_eq!(keys_to_become("Tổ 05", "Tổ 12", telex), 3);
    }
}
