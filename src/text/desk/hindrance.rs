//! Why a key does nothing just now: what stands in its way.

use super::frame::{no_command, place_of};
use crate::domain::{Refusal, Verb};
use crate::keys::Context;
use crate::text::language::said;
use crate::text::{FilterFault, Lang, filter_fault, refusal, verb_bare};

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
    /// Of so many lines that two changed it was not said whose word stands.
    NotChosen(usize),
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
        Hindrance::NotChosen(left) => {
            return said!(
                lang,
                "Còn {left} ô chưa chọn lấy của ai.",
                "Choose whose word stands in {left} more.",
            );
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

/// What a rule refuses, and what to do about it.
pub(super) fn refused(lang: Lang, why: &Refusal) -> String {
    let told = refusal(lang, why);
    let whole = format!("{} {}", told.message, told.fix);
    whole.trim_end().to_owned()
}
