//! A file that was opened, and what came with the person as the same act: the answer, the row, who
//! signs. In a few words, for one line of history; each fact has a whole line of its own elsewhere.

use super::super::language::said;
use super::super::{Lang, alone, amount, relation, verb_done};
use super::quoted;
use crate::domain::{Act, Borrower, Event, Fact, Verb, Wish};

/// The opening, and what came with it.
pub(super) fn opened(lang: Lang, act: &Act) -> String {
    let done = verb_done(lang, Verb::RegisterApplicant);
    let told = act.events.iter().filter_map(|event| match event {
        Event::Case(_, fact) => enclosed(lang, fact),
        Event::District(_) | Event::Undone { .. } => None,
    });
    let told: Vec<String> = told.collect();
    if told.is_empty() {
        return done;
    }
    format!("{done}: {}", told.join("; "))
}

fn enclosed(lang: Lang, fact: &Fact) -> Option<String> {
    if let Fact::NeedRecorded { wish, .. } = fact {
        return Some(need(lang, wish.as_ref()));
    }
    if let Fact::Listed { list, row } = fact {
        let no = quoted(lang, list.no.as_str());
        return Some(match row {
            Some(row) => said!(lang, "dòng {row} danh sách {no}", "row {row} of list {no}"),
            None => said!(lang, "danh sách {no}", "list {no}"),
        });
    }
    if let Fact::ListingConfirmed { .. } = fact {
        return Some(lang.say("UBND xã đã ký", "committee signed").to_owned());
    }
    let Fact::BorrowerNamed(borrower) = fact else {
        return None;
    };
    Some(match borrower {
        Borrower::Representative { relation: who, .. } => {
            let who = relation(lang, *who);
            said!(lang, "{who} đứng tên", "{who} signs")
        }
        Borrower::Alone(why) => {
            let why = alone(lang, *why);
            said!(lang, "tự đứng tên: {why}", "signs alone: {why}")
        }
    })
}

fn need(lang: Lang, wish: Option<&Wish>) -> String {
    let Some(wish) = wish else {
        return lang.say("không có nhu cầu", "wants no loan").to_owned();
    };
    match wish.amount {
        Some(wished) => {
            let wished = amount(lang, wished);
            said!(lang, "nhu cầu {wished}", "wants {wished}")
        }
        None => lang.say("có nhu cầu", "wants a loan").to_owned(),
    }
}
