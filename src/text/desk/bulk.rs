//! One order for many: who can take it, who cannot and why, and the question before it goes.

use super::commune::found_count;
use crate::domain::Account;
use crate::office::{At, LeftOut};
use crate::text::language::said;
use crate::text::{Lang, document_short, refusal_rule};

/// The head of the box: `Phê duyệt cho vay · 4/6 người`.
pub fn sorted_head(lang: Lang, title: &str, accepted: usize, all: usize, dot: &str) -> String {
    let count = if accepted == all {
        found_count(lang, all)
    } else {
        said!(lang, "{accepted}/{all} người", "{accepted}/{all} persons")
    };
    format!("{title}{dot}{count}")
}

/// Over those who cannot take the order.
pub fn refused_head(lang: Lang, refused: usize) -> String {
    let count = found_count(lang, refused);
    match lang {
        Lang::Vi => format!("{count} chưa ghi được, dấu vẫn giữ:"),
        Lang::En if refused == 1 => format!("{count} cannot take it and stays marked:"),
        Lang::En => format!("{count} cannot take it and stay marked:"),
    }
}

/// One who cannot, and the rule.
pub fn refused_line(lang: Lang, name: &str, why: &LeftOut) -> String {
    let rule = match why {
        LeftOut::Refused(why) => refusal_rule(lang, why),
        LeftOut::PaperIsHere(document) => {
            let document = document_short(lang, *document);
            said!(
                lang,
                "{document} đã nhận rồi.",
                "{document} is here already."
            )
        }
    };
    format!("! {name}: {rule}")
}

/// Those who can, by name.
pub fn accepted_names(lang: Lang, names: &[&str]) -> String {
    let names = names.join(", ");
    said!(lang, "Ghi được: {names}.", "Can take it: {names}.")
}

/// Over those of whom it is asked again: somebody was faster, and nobody's was recorded.
pub fn overtaken_head(lang: Lang, by: &Account, at: At) -> String {
    let at = at.time_of_day().format("%H:%M");
    said!(
        lang,
        "Chưa lưu cho ai: {by} vừa ghi lúc {at}. Hỏi lại những hồ sơ đã thay đổi:",
        "Recorded for nobody: {by} was faster at {at}. Asked again of the cases that changed:",
    )
}

/// Those who changed and can take it still, and how many did not change.
pub fn moved_names(lang: Lang, names: &[&str], unmoved: usize) -> String {
    let unmoved = found_count(lang, unmoved);
    if names.is_empty() {
        return said!(
            lang,
            "{unmoved} khác không thay đổi.",
            "{unmoved} did not change."
        );
    }
    let names = names.join(", ");
    said!(
        lang,
        "Vẫn ghi được: {names}. {unmoved} khác không thay đổi.",
        "Can take it still: {names}. {unmoved} did not change.",
    )
}

/// Under the names, where everybody can take the order.
pub fn everybody_can(lang: Lang, title: &str, accepted: usize) -> String {
    let count = found_count(lang, accepted);
    said!(lang, "{title}: {count}?", "{title}: {count}?")
}

/// Under the names, where some can.
pub fn sorted_question(lang: Lang, accepted: usize) -> String {
    let count = found_count(lang, accepted);
    said!(
        lang,
        "Ghi cho {count} còn lại?",
        "Record it for the other {count}?"
    )
}

/// Under the names, where nobody can.
pub const fn nobody_can(lang: Lang) -> &'static str {
    lang.say("Không ai ghi được việc này.", "Nobody can take this order.")
}

/// Rows that do not fit.
pub fn more_lines(lang: Lang, below: usize) -> String {
    said!(
        lang,
        "… còn {below} dòng dưới",
        "… {below} more lines below"
    )
}
