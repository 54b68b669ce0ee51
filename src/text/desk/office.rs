//! Words about the office itself and the others who sit at it.

use crate::domain::{Account, Act};
use crate::office::At;
use crate::text::language::said;
use crate::text::{Lang, act_line, verb_done};

/// How many others sit at desks, beside the officer's account.
pub fn others_sign(lang: Lang, others: usize) -> String {
    let more = if others == 1 { "other" } else { "others" };
    said!(lang, "{others} khác", "{others} {more}")
}

/// How many acts of others are not shown yet.
pub fn new_sign(lang: Lang, acts: usize) -> String {
    said!(lang, "mới: {acts}", "new: {acts}")
}

/// The office does not answer, in the title.
pub const fn away_sign(lang: Lang) -> &'static str {
    lang.say("MẤT NỐI", "NO OFFICE")
}

/// The office does not answer since an instant.
pub fn away_line(lang: Lang, since: At) -> String {
    let since = since.time_of_day().format("%H:%M");
    said!(
        lang,
        "Mất nối văn phòng lúc {since}, đang nối lại… Những gì đã gõ vẫn còn.",
        "No line to the office since {since}, trying again… What was typed is kept.",
    )
}

/// The office answers again.
pub const fn office_back(lang: Lang) -> &'static str {
    lang.say(
        "Đã nối lại văn phòng, không mất gì.",
        "The office answers again; nothing was lost.",
    )
}

/// These have the case open too: all by name, then fewer; nothing where nobody has.
pub fn at_case(lang: Lang, accounts: &[Account]) -> Vec<String> {
    let [first, more @ ..] = accounts else {
        return vec![String::new()];
    };
    let names: Vec<&str> = accounts.iter().map(Account::as_str).collect();
    let mut wordings = vec![names.join(", ")];
    if !more.is_empty() {
        wordings.push(format!("{first} +{}", more.len()));
    }
    let open = |who: &String| {
        said!(
            lang,
            "{who} đang mở hồ sơ này",
            "open at the desk of {who} too",
        )
    };
    wordings.iter().map(open).collect()
}

/// What another recorded just now, and how many more things were; whole, or by its verb and its case.
pub(super) fn beside(lang: Lang, act: &Act, more: usize, is_in_full: bool) -> String {
    let at = At::from_millis(act.stamp.at).time_of_day().format("%H:%M");
    let by = &act.stamp.by;
    let cases = act.cases();
    let what = match cases.as_slice() {
        _ if is_in_full => act_line(lang, act),
        [one] => format!("{} ({one})", verb_done(lang, act.verb)),
        [] | [_, ..] => verb_done(lang, act.verb),
    };
    let more = match more {
        0 => String::new(),
        more => said!(lang, " Và {more} việc khác.", " And {more} more."),
    };
    said!(
        lang,
        "{at} {by} vừa ghi: {what}.{more}",
        "{at} {by} recorded: {what}.{more}",
    )
}
