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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Alone, Day, Dong, Label, ListRef, Purpose, UnitId};

    #[test]
    fn an_opened_file_says_what_came_with_it() {
        let on = Day::of(2024, 6, 11);
        let wish = Wish {
            purpose: Purpose::Production,
            amount: Some(Dong::of(100_000_000)),
            months: None,
        };
        let list = ListRef {
            unit: UnitId::new(2422, Day::of(1999, 1, 1)),
            no: Label::new("05").expect("a label"),
            date: on,
        };
        let facts = [
            Fact::NeedRecorded {
                wish: Some(wish),
                asked_on: on,
                asked_by: None,
            },
            Fact::Listed { list, row: Some(4) },
            Fact::BorrowerNamed(Borrower::Alone(Alone::NoOtherAdult)),
        ];
        let told = facts.iter().filter_map(|fact| enclosed(Lang::En, fact));
        assert_eq!(
            told.collect::<Vec<_>>(),
            [
                "wants 100,000,000 đ",
                "row 4 of list “05”",
                "signs alone: no other member is 18 or older"
            ]
        );
    }
}
