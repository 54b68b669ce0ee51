//! Acts that cannot be taken back.

use super::{Sentences, sentences};
use crate::domain::{Day, Refusal, Seq, UndoBar, Verb};
use crate::text::Lang;
use crate::text::dates::day;
use crate::text::language::said;
use crate::text::verb::verb_bare;

pub(super) fn not_undoable(lang: Lang, seq: Seq, bar: &UndoBar) -> Sentences {
    let (rule, fix) = match bar {
        UndoBar::Unknown => (
            lang.say(
                "Nhật ký không có việc số này.",
                "The journal has no act of this number.",
            )
            .to_owned(),
            lang.say(
                "Xem lại số của việc trong nhật ký.",
                "Look the number up in the journal.",
            )
            .to_owned(),
        ),
        UndoBar::Already { by } => (
            said!(
                lang,
                "Việc này đã được hoàn tác bởi việc số {by}.",
                "It was taken back already, by act {by}.",
            ),
            said!(
                lang,
                "Muốn có lại việc này thì hoàn tác việc số {by}.",
                "To have it again, take back act {by}.",
            ),
        ),
        UndoBar::Later {
            seq: later,
            verb,
            because,
        } => needed_later(lang, *later, *verb, because),
        UndoBar::Office => (
            lang.say(
                "Ngày tập, cán bộ, việc khóa sổ và bản ghi của chính phòng giao dịch thì không hoàn tác.",
                "The practice day, officers, closed months and the office's own records stay.",
            )
            .to_owned(),
            lang.say(
                "Giữ nguyên và ghi tiếp từ đây.",
                "Leave it as it is and go on from here.",
            )
            .to_owned(),
        ),
        UndoBar::Closed { through } => closed(lang, *through),
        UndoBar::MergedSince { seq: merger } => merged_since(lang, *merger),
        UndoBar::SubmittedSince { seq: submitted } => submitted_since(lang, *submitted),
        UndoBar::CitizenIdTaken { case } => (
            said!(
                lang,
                "Số CCCD khi đó thuộc về hai hồ sơ, hồ sơ kia là {case}.",
                "A citizen number would belong to two cases, the other is {case}.",
            ),
            said!(
                lang,
                "Sửa số CCCD ở hồ sơ {case} trước.",
                "Correct the citizen number of {case} first.",
            ),
        ),
    };
    Sentences {
        undone: said!(
            lang,
            "Chưa hoàn tác được việc số {seq}.",
            "Act {seq} was not taken back.",
        ),
        rule,
        fix,
    }
}

/// After a month is closed only adjusting acts are left.
fn closed(lang: Lang, through: Day) -> (String, String) {
    let through = day(through);
    (
        said!(
            lang,
            "Việc này thuộc kỳ đã khóa sổ đến hết ngày {through}.",
            "It belongs to a month that is closed, up to {through}.",
        ),
        lang.say(
            "Nhờ kiểm soát viên ghi điều chỉnh.",
            "Have a controller adjust the figure.",
        )
        .to_owned(),
    )
}

/// The act that merged two files rests on everything told of them before.
fn merged_since(lang: Lang, merger: Seq) -> (String, String) {
    (
        said!(
            lang,
            "Việc này có trước việc số {merger}, là việc gộp hai hồ sơ.",
            "It came before act {merger}, which merged two cases.",
        ),
        said!(
            lang,
            "Hoàn tác việc số {merger} trước, rồi hoàn tác việc này và gộp lại.",
            "Take back act {merger} first, then this one, and merge again.",
        ),
    )
}

/// A file that waits for the approver stands on everything it was submitted with.
fn submitted_since(lang: Lang, submitted: Seq) -> (String, String) {
    (
        said!(
            lang,
            "Hồ sơ đang chờ duyệt, trình ở việc số {submitted}, dựa vào việc này.",
            "The case waits for the approver as submitted by act {submitted}, which rests on it.",
        ),
        said!(
            lang,
            "Hoàn tác việc số {submitted} hoặc nhờ người duyệt trả lại trước.",
            "Take back act {submitted} or have the case returned first.",
        ),
    )
}

/// The act that stands on this one, and the rule it would break without it.
fn needed_later(lang: Lang, later: Seq, verb: Verb, because: &Refusal) -> (String, String) {
    let verb = verb_bare(lang, verb);
    let rule = sentences(lang, because).rule;
    let rule = rule.trim_end_matches('.');
    (
        said!(
            lang,
            "Bỏ việc này thì việc số {later} ({verb}) không làm được nữa: “{rule}”.",
            "Without it, act {later} ({verb}) could not be done: “{rule}”.",
        ),
        said!(
            lang,
            "Hoàn tác việc số {later} trước.",
            "Take back act {later} first.",
        ),
    )
}
