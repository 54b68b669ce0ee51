//! The line above the keys: what was just recorded, or why not.

use crate::domain::{Account, Act, Refusal, Seq, Stage, Verb};
use crate::office::{At, Trouble, WhenFull, Why};
use crate::text::language::said;
use crate::text::trouble::why;
use crate::text::{Lang, stage, trouble_line, verb_done};

use super::Typing;
use super::clash::{self, Joined};
use super::drafts::{DraftSaid, draft_said};
use super::hindrance::{Hindrance, hindrance, refused};

/// What stands above the keys until the next one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Said {
    /// An act is on disk.
    Recorded {
        seq: Seq,
        verb: Verb,
        /// Whom it is about.
        who: Option<String>,
        /// The number of the list it was typed from, and how many of that list were recorded one after
        /// the other.
        of_list: Option<(String, u32)>,
        /// What another recorded meanwhile beside it.
        joined: Option<Joined>,
    },
    /// An act was taken back; which one and what it was, and where the case stands now.
    TakenBack {
        seq: Seq,
        what: String,
        now: Option<(String, Stage)>,
    },
    /// What was taken back counts again.
    GivenBack {
        seq: Seq,
        what: String,
        now: Option<(String, Stage)>,
    },
    /// An action that cannot be done.
    Hindered(Hindrance),
    /// The office refused an order.
    Refused(Box<Refusal>),
    /// The case moved on meanwhile.
    Overtaken {
        by: Account,
        at: At,
        /// Whose case, where the order was for many.
        who: Option<String>,
        /// What was recorded.
        what: Option<String>,
    },
    /// What another recorded stands in every line; nothing of one's own was left.
    TheirsStands,
    /// Disk, folder or damage.
    Trouble(Box<Trouble>),
    /// The desk speaks this language now.
    Speaks,
    /// Vietnamese is typed like this now.
    Types(Typing),
    /// A full line does this now.
    WhenFull(WhenFull),
    /// A filter is kept under this name.
    FilterKept(String),
    /// The kept filters could not be written down; what was kept before still is.
    FilterNotKept(Why),
    /// The filter of this name is kept no longer.
    FilterDropped(String),
    /// The kept filters could not be read: where they were set aside.
    FiltersAside(String),
    /// Another recorded something in what is on screen, and so many more things.
    Beside {
        act: Box<Act>,
        more: usize,
        /// Not by its verb alone.
        is_in_full: bool,
    },
    /// The office answers again.
    OfficeBack,
    /// Something about a begun form.
    Draft(DraftSaid),
}

impl Said {
    /// Whether it is said beside what the officer does: one row is enough for it.
    pub const fn is_aside(&self) -> bool {
        matches!(self, Self::Beside { .. })
    }

    /// Whether something was not done.
    pub const fn is_bad(&self) -> bool {
        match self {
            Self::Draft(what) => what.is_bad(),
            Self::Recorded { .. }
            | Self::TakenBack { .. }
            | Self::GivenBack { .. }
            | Self::FilterKept(_)
            | Self::FilterDropped(_)
            | Self::Beside { .. }
            | Self::OfficeBack
            | Self::TheirsStands
            | Self::Speaks
            | Self::Types(_)
            | Self::WhenFull(_) => false,
            Self::Hindered(_)
            | Self::Refused(_)
            | Self::Overtaken { .. }
            | Self::FilterNotKept(_)
            | Self::FiltersAside(_)
            | Self::Trouble(_) => true,
        }
    }
}

/// What is said, in full sentences.
pub fn said(lang: Lang, what: &Said) -> String {
    match what {
        Said::Recorded {
            seq,
            verb,
            who,
            of_list,
            joined,
        } => {
            let beside = joined.as_ref().map(|joined| clash::joined(lang, joined));
            recorded(lang, *seq, *verb, who.as_deref(), of_list.as_ref())
                + &beside.unwrap_or_default()
        }
        Said::TakenBack { seq, what, now } => {
            let now = stands(lang, now.as_ref());
            said!(
                lang,
                "Đã hoàn tác việc số {seq}: {what}.{now}",
                "Took back act {seq}: {what}.{now}",
            )
        }
        Said::GivenBack { seq, what, now } => {
            let now = stands(lang, now.as_ref());
            said!(
                lang,
                "Đã làm lại việc số {seq}: {what}.{now}",
                "Gave back act {seq}: {what}.{now}",
            )
        }
        Said::Hindered(why) => hindrance(lang, why),
        Said::Refused(why) => refused(lang, why),
        Said::FilterKept(name) => said!(
            lang,
            "Đã lưu bộ lọc “{name}”. Gõ mở:{name} để dùng lại.",
            "Kept the filter “{name}”. Type open:{name} to use it again.",
        ),
        Said::FilterNotKept(reason) => not_kept(lang, reason),
        Said::FilterDropped(name) => said!(
            lang,
            "Đã bỏ bộ lọc “{name}”.",
            "The filter “{name}” is kept no longer.",
        ),
        Said::FiltersAside(aside) => said!(
            lang,
            "Tệp bộ lọc đã lưu bị hỏng, để riêng ở {aside}. Bắt đầu lại từ trống.",
            "The file of kept filters was damaged and lies in {aside}. It starts empty again.",
        ),
        Said::Beside {
            act,
            more,
            is_in_full,
        } => super::office::beside(lang, act, *more, *is_in_full),
        Said::OfficeBack => super::office::office_back(lang).to_owned(),
        Said::Draft(what) => draft_said(lang, what),
        Said::Overtaken { by, at, who, what } => {
            overtaken(lang, by, *at, who.as_deref(), what.as_deref())
        }
        Said::TheirsStands => clash::theirs_stands(lang).to_owned(),
        Said::Trouble(what) => trouble_line(lang, what),
        Said::WhenFull(when_full) => super::typing::when_full(lang, *when_full).to_owned(),
        Said::Types(typing) => super::typing::typing_mode(lang, *typing).to_owned(),
        Said::Speaks => lang
            .say("Màn hình dùng tiếng Việt.", "The desk speaks English.")
            .to_owned(),
    }
}

fn recorded(
    lang: Lang,
    seq: Seq,
    verb: Verb,
    who: Option<&str>,
    of_list: Option<&(String, u32)>,
) -> String {
    let of_list = of_list.map_or_else(String::new, |(no, count)| typed_of(lang, no, *count));
    let done = verb_done(lang, verb);
    let who = who.map_or_else(String::new, |who| format!(": {who}"));
    said!(
        lang,
        "Đã lưu, số {seq}. {done}{who}.{of_list}",
        "Recorded as no. {seq}. {done}{who}.{of_list}",
    )
}

fn not_kept(lang: Lang, reason: &Why) -> String {
    let reason = why(lang, reason);
    said!(
        lang,
        "Chưa lưu được bộ lọc: {reason}. Những bộ lọc đã lưu vẫn còn.",
        "The filter is not kept: {reason}. Those kept before still are.",
    )
}

/// Another was faster; `who` is whose case, where the order was for many.
fn overtaken(lang: Lang, by: &Account, at: At, who: Option<&str>, what: Option<&str>) -> String {
    let time = at.time_of_day().format("%H:%M");
    let what = what.map_or_else(String::new, |what| format!(" ({what})"));
    match who {
        Some(who) => said!(
            lang,
            "Chưa lưu cho ai: {by} vừa ghi hồ sơ của {who} lúc {time}. Gửi lại để xét lại.",
            "Recorded for nobody: {by} changed the case of {who} at {time}. Send again.",
        ),
        None => said!(
            lang,
            "Chưa lưu: {by} vừa ghi hồ sơ này lúc {time}{what}. Xem lại rồi gửi lại.",
            "Not recorded: {by} changed this case at {time}{what}. Look again, then send again.",
        ),
    }
}

fn stands(lang: Lang, now: Option<&(String, Stage)>) -> String {
    let Some((who, at)) = now else {
        return String::new();
    };
    let at = stage(lang, *at);
    said!(lang, " Nay {who}: {at}.", " Now {who}: {at}.")
}

/// How many people of a list were typed one after the other.
fn typed_of(lang: Lang, no: &str, count: u32) -> String {
    let persons = if count == 1 { "person" } else { "persons" };
    said!(
        lang,
        " Danh sách {no}: đã nhập {count} người.",
        " List {no}: {count} {persons} entered.",
    )
}
