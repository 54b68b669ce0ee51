//! A line that was changed at two desks: what it held when it was opened, what stands now, what is typed
//! here. Compares what is meant, not how it is typed; refuses to know whose is right.

use super::{Entry, Line, Reads};
use crate::domain::{Birth, Day};
use crate::lang;
use crate::text::desk::{Chosen, chosen};
use crate::text::{Lang, masked_typed};
use crate::tui::form::typed;

/// How a line met what stands now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::tui::form) enum Met {
    /// Nobody else changed it.
    Alone,
    /// Only others changed it.
    Theirs,
    /// Both changed it, to the same.
    Agreed,
    /// Both changed it, each to something else.
    Both,
}

/// What a line says, however it is typed.
#[derive(Debug, PartialEq)]
enum Says<'a> {
    Nothing,
    Text(&'a str),
    Amount(i64),
    Day(Day),
    Birth(Birth),
    Chosen(Chosen),
    /// What is on file and shown masked.
    Masked(&'a str),
}

fn says<'a>(entry: &'a Entry, kept: Option<&'a str>, today: Day) -> Says<'a> {
    let (field, reads) = match entry {
        Entry::Typed(field, reads) => (field, reads),
        Entry::Chosen { options, at } => {
            return match options.get(*at) {
                None | Some(Chosen::NotKnown) => Says::Nothing,
                Some(answer) => Says::Chosen(*answer),
            };
        }
    };
    let text = field.text().trim();
    if text.is_empty() {
        return kept.map_or(Says::Nothing, Says::Masked);
    }
    let read = match reads {
        Reads::Amount => lang::parse_amount(text).ok().map(Says::Amount),
        Reads::Date => typed::day(text, today).map(Says::Day),
        Reads::Birth => typed::birth(text, today).map(Says::Birth),
        Reads::Text
        | Reads::CitizenId
        | Reads::Phone
        | Reads::Number
        | Reads::Case
        | Reads::Commune
        | Reads::Rows => None,
    };
    read.unwrap_or(Says::Text(text))
}

impl Line {
    fn says_begun(&self, today: Day) -> Says<'_> {
        says(&self.begun, self.kept.as_deref(), today)
    }

    fn says_now(&self, today: Day) -> Says<'_> {
        says(&self.entry, self.kept.as_deref(), today)
    }

    /// How it meets the line as it would be opened now.
    pub(in crate::tui::form) fn meets(&self, now: &Line, today: Day) -> Met {
        let (begun, mine) = (self.says_begun(today), self.says_now(today));
        let theirs = now.says_begun(today);
        if begun == theirs {
            Met::Alone
        } else if begun == mine {
            Met::Theirs
        } else if mine == theirs {
            Met::Agreed
        } else {
            Met::Both
        }
    }

    /// Holds what stands now.
    pub(in crate::tui::form) fn takes_theirs(&mut self, now: &Line) {
        self.entry = now.begun.clone();
        self.stands_on(now);
    }

    /// Holds what is typed, over what stands now.
    pub(in crate::tui::form) fn stands_on(&mut self, now: &Line) {
        self.begun = now.begun.clone();
        self.kept.clone_from(&now.kept);
        // A choice that is open no longer offers one answer less.
        if let (Some(mine), Entry::Chosen { options, .. }) = (self.chosen(), &now.begun)
            && let Some(at) = options.iter().position(|option| *option == mine)
        {
            let options = options.clone();
            self.entry = Entry::Chosen { options, at };
        }
    }

    /// What it held when it was opened, in words; what is on file masked stays so.
    pub(in crate::tui::form) fn begun_in_words(&self, lang: Lang, today: Day) -> String {
        self.words(lang, &self.says_begun(today))
    }

    /// What is typed or chosen, in words; numbers of a person masked.
    pub(in crate::tui::form) fn in_words(&self, lang: Lang, today: Day) -> String {
        self.words(lang, &self.says_now(today))
    }

    fn words(&self, lang: Lang, says: &Says<'_>) -> String {
        let is_number = matches!(self.reads(), Some(Reads::CitizenId | Reads::Phone));
        match says {
            Says::Nothing => "-".to_owned(),
            Says::Text(text) if is_number => masked_typed(text),
            Says::Text(text) | Says::Masked(text) => (*text).to_owned(),
            Says::Amount(dong) => lang::group_thousands(*dong),
            Says::Day(day) | Says::Birth(Birth::On(day)) => crate::text::day(*day),
            Says::Birth(Birth::Year(year)) => year.to_string(),
            Says::Chosen(answer) => chosen(lang, *answer).to_owned(),
        }
    }
}
