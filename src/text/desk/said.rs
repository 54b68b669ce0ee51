//! The line above the keys: what was just recorded, why not, and what stands in the way of a key.

use crate::domain::{Account, Refusal, Seq, Stage, Verb};
use crate::keys::Context;
use crate::office::{At, Trouble, WhenFull, Why};
use crate::text::language::said;
use crate::text::trouble::why;
use crate::text::{
    FilterFault, Lang, filter_fault, refusal, stage, trouble_line, verb_bare, verb_done,
};

use super::Typing;
use super::drafts::{DraftSaid, draft_said};
use super::frame::{no_command, place_of};

/// Why an action cannot be done just now, where no rule of the programme is the reason.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Hindrance {
    /// A rule of the programme.
    Rule(Box<Refusal>),
    /// The list is empty.
    NothingHere,
    /// No other commune has work.
    NoMoreWork,
    /// There is no urgent task.
    NoTask,
    /// The case is at rest.
    NoNextStep,
    /// The next step is not taken on this screen.
    StepElsewhere(Verb),
    /// The first or last of the list.
    EndOfList,
    /// Only a practice register has a practice day.
    NotPractice,
    /// Nothing of mine is left to take back.
    NothingToUndo,
    /// Nothing was taken back.
    NothingToRedo,
    /// No word about this paper is on record.
    NothingToTakeBack,
    /// The paper follows from another fact.
    PaperFollows,
    /// The paper is marked as received already.
    PaperIsHere,
    /// The key does nothing here.
    NoSuchKey,
    /// Nobody was found.
    NotFound,
    /// The act is about no case.
    NoCase,
    /// This is the first screen; leaving the desk has a key of its own.
    EndOfWay,
    /// Only a screen of a list has people before and after.
    NoList,
    /// The action belongs to another screen.
    Elsewhere(Context),
    /// No command has the name typed.
    NoCommand,
    /// What is typed here is only supposed.
    OnlySupposed,
    /// What is typed here is only practice.
    OnlyPractice,
    /// Nobody is marked.
    NobodyMarked,
    /// One order takes at most so many.
    TooManyMarked(usize),
    /// The filter words cannot be read.
    Filter(FilterFault),
    /// No filter was kept yet.
    NoKeptFilter,
    /// No commune is on screen.
    NoCommune,
    /// Only a practice register has lessons.
    NoLessons,
    /// Only a new person's form has another one after it.
    NoNextForm,
    /// Nothing was typed into a form that could be taken back.
    NothingTyped,
    /// Nothing was recorded before that a form could repeat.
    NothingBefore,
    /// Nothing is on file that the line could be completed from.
    NothingToChoose,
    /// Nothing in the form is doubtful.
    NothingDoubtful,
    /// Nobody on file is like the person typed.
    NobodyAlike,
    /// The last sitting ended at the board, or its place was gone to already.
    NoLastPlace,
    /// A draft was kept by another version.
    DraftUnreadable,
}

/// A hindrance in one sentence.
#[expect(clippy::too_many_lines, reason = "one arm a hindrance, nothing else")]
pub fn hindrance(lang: Lang, why: &Hindrance) -> String {
    let plain = match why {
        Hindrance::Rule(rule) => return refused(lang, rule),
        Hindrance::StepElsewhere(verb) => {
            let step = verb_bare(lang, *verb);
            return said!(
                lang,
                "Bước tiếp là {step}, không làm ở màn hình này.",
                "The next step is to {step}, which is not done on this screen.",
            );
        }
        Hindrance::Elsewhere(context) => {
            let place = place_of(lang, *context);
            return said!(lang, "Việc này làm ở {place}.", "This is done {place}.",);
        }
        Hindrance::NoCommand => no_command(lang),
        Hindrance::Filter(fault) => return filter_fault(lang, fault),
        Hindrance::TooManyMarked(most) => {
            return said!(
                lang,
                "Mỗi lần ghi cho nhiều nhất {most} người. Bỏ bớt dấu.",
                "One order takes at most {most} persons. Take some marks away.",
            );
        }
        Hindrance::NoCommune => lang.say(
            "Chọn một xã hoặc mở hồ sơ một người của xã trước.",
            "Choose a commune first, or open the case of somebody of it.",
        ),
        Hindrance::NobodyMarked => lang.say("Chưa đánh dấu ai.", "Nobody is marked."),
        Hindrance::NoKeptFilter => {
            return match lang {
                Lang::Vi => "Chưa lưu bộ lọc nào. Gõ thêm lưu:tên để lưu.".to_owned(),
                Lang::En => "No filter is kept yet. Type keep:name beside the words.".to_owned(),
            };
        }
        Hindrance::OnlyPractice => super::typing_lesson::lesson_nothing_kept(lang),
        Hindrance::OnlySupposed => super::what_if::what_if_nothing_kept(lang),
        Hindrance::NothingHere => lang.say("Danh sách trống.", "The list is empty."),
        Hindrance::NobodyAlike => lang.say(
            "Chưa thấy ai trong sổ giống người đang nhập.",
            "Nobody on file is like the person typed.",
        ),
        Hindrance::NoLastPlace => lang.say(
            "Lần trước kết thúc ở bảng toàn huyện.",
            "The last sitting ended at the board.",
        ),
        Hindrance::DraftUnreadable => lang.say(
            "Bản này do phiên bản khác của qd22 lưu, không mở được ở đây.",
            "Another version of qd22 kept this one; it cannot be opened here.",
        ),
        Hindrance::NoMoreWork => {
            lang.say("Không xã nào khác có việc.", "No other commune has work.")
        }
        Hindrance::NoTask => lang.say("Không có việc gấp.", "There is no urgent task."),
        Hindrance::NoNextStep => lang.say(
            "Hồ sơ này không còn bước nào phải làm.",
            "Nothing is left to do for this case.",
        ),
        Hindrance::EndOfList => lang.say("Hết danh sách.", "This is the end of the list."),
        Hindrance::NotPractice => lang.say(
            "Chỉ sổ tập mới có ngày tập.",
            "Only a practice register has a practice day.",
        ),
        Hindrance::NoLessons => lang.say(
            "Bài tập chỉ có trong sổ tập: qd22 demo.",
            "Only a practice register has lessons: qd22 demo.",
        ),
        Hindrance::NoNextForm => lang.say(
            "Chỉ biểu lập hồ sơ mới có người kế tiếp.",
            "Only the form of a new person has a next one.",
        ),
        Hindrance::NothingTyped => lang.say(
            "Biểu này chưa ghi gì để hoàn tác.",
            "Nothing was typed here that could be taken back.",
        ),
        Hindrance::NothingBefore => lang.say(
            "Chưa có hồ sơ trước để lặp lại.",
            "Nothing was recorded before that could be repeated.",
        ),
        Hindrance::NothingToChoose => lang.say(
            "Ô này không có danh sách để chọn.",
            "There is no list for this line.",
        ),
        Hindrance::NothingDoubtful => lang.say(
            "Không có giá trị nào đáng ngờ để giữ.",
            "Nothing here is doubtful.",
        ),
        Hindrance::NothingToUndo => lang.say(
            "Không còn việc nào của mình để hoàn tác.",
            "Nothing of yours is left to take back.",
        ),
        Hindrance::NothingToRedo => lang.say(
            "Chưa hoàn tác việc gì để làm lại.",
            "Nothing was taken back that could be given back.",
        ),
        Hindrance::NothingToTakeBack => lang.say(
            "Giấy này chưa ai ghi gì.",
            "Nothing is on record about this document.",
        ),
        Hindrance::PaperFollows => lang.say(
            "Giấy này được đánh dấu theo việc khác đã ghi.",
            "This document is ticked by another fact on record.",
        ),
        Hindrance::PaperIsHere => lang.say(
            "Giấy này đã nhận rồi.",
            "This document is marked as received already.",
        ),
        Hindrance::NoSuchKey => {
            lang.say("Phím này không dùng ở đây.", "This key does nothing here.")
        }
        Hindrance::NoCase => lang.say(
            "Việc này không thuộc hồ sơ nào.",
            "This act is about no case.",
        ),
        Hindrance::EndOfWay => lang.say(
            "Đây là màn hình đầu; thoát có phím riêng.",
            "This is the first screen; leaving has a key of its own.",
        ),
        Hindrance::NoList => lang.say(
            "Hồ sơ này không mở từ danh sách nào.",
            "This case was not opened from a list.",
        ),
        Hindrance::NotFound => lang.say("Không tìm thấy ai.", "Nobody was found."),
    };
    plain.to_owned()
}

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
    },
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
    /// Something about a begun form.
    Draft(DraftSaid),
}

impl Said {
    /// Whether something was not done.
    pub const fn is_bad(&self) -> bool {
        match self {
            Self::Draft(what) => what.is_bad(),
            Self::Recorded { .. }
            | Self::TakenBack { .. }
            | Self::GivenBack { .. }
            | Self::FilterKept(_)
            | Self::FilterDropped(_)
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
        } => {
            let of_list = of_list
                .as_ref()
                .map_or_else(String::new, |(no, count)| typed_of(lang, no, *count));
            let done = verb_done(lang, *verb);
            let who = who
                .as_ref()
                .map_or_else(String::new, |who| format!(": {who}"));
            said!(
                lang,
                "Đã lưu, số {seq}. {done}{who}.{of_list}",
                "Recorded as no. {seq}. {done}{who}.{of_list}",
            )
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
        Said::FilterNotKept(reason) => {
            let reason = why(lang, reason);
            said!(
                lang,
                "Chưa lưu được bộ lọc: {reason}. Những bộ lọc đã lưu vẫn còn.",
                "The filter is not kept: {reason}. Those kept before still are.",
            )
        }
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
        Said::Draft(what) => draft_said(lang, what),
        Said::Overtaken { by, at, who } => overtaken(lang, by, *at, who.as_deref()),
        Said::Trouble(what) => trouble_line(lang, what),
        Said::WhenFull(when_full) => super::typing::when_full(lang, *when_full).to_owned(),
        Said::Types(typing) => super::typing::typing_mode(lang, *typing).to_owned(),
        Said::Speaks => lang
            .say("Màn hình dùng tiếng Việt.", "The desk speaks English.")
            .to_owned(),
    }
}

/// What a rule refuses, and what to do about it.
fn refused(lang: Lang, why: &Refusal) -> String {
    let told = refusal(lang, why);
    let whole = format!("{} {}", told.message, told.fix);
    whole.trim_end().to_owned()
}

/// Another was faster; `who` is whose case, where the order was for many.
fn overtaken(lang: Lang, by: &Account, at: At, who: Option<&str>) -> String {
    let time = at.time_of_day().format("%H:%M");
    match who {
        Some(who) => said!(
            lang,
            "Chưa lưu cho ai: {by} vừa ghi hồ sơ của {who} lúc {time}. Gửi lại để xét lại.",
            "Recorded for nobody: {by} changed the case of {who} at {time}. Send again.",
        ),
        None => said!(
            lang,
            "Chưa lưu: {by} vừa ghi hồ sơ này lúc {time}. Xem lại rồi gửi lại.",
            "Not recorded: {by} changed this case at {time}. Look again, then send again.",
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
