//! Forms that are begun and not on record: their list, and what is said of keeping them.

use crate::domain::{CaseId, Seq};
use crate::office::limits::FORM_DAYS;
use crate::office::{At, Why};
use crate::text::Lang;
use crate::text::language::said;
use crate::text::trouble::why;

/// Milliseconds in a day.
const DAY_MILLIS: i64 = 24 * 3600 * 1000;

/// The columns of the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DraftColumn {
    What,
    Who,
    Reached,
    Filled,
    KeptAt,
    Left,
}

/// Where the officer is.
pub const fn drafts_title(lang: Lang) -> &'static str {
    lang.say("Bản nháp", "Drafts")
}

/// Over the list: how many there are.
pub fn drafts_count(lang: Lang, count: usize) -> String {
    said!(
        lang,
        "{count} biểu nhập còn dở, chưa lưu vào sổ. Mỗi bản giữ {FORM_DAYS} ngày.",
        "{count} begun, not on record. Each is kept for {FORM_DAYS} days.",
    )
}

/// There is none.
pub const fn no_drafts(lang: Lang) -> &'static str {
    lang.say("Không có bản nháp nào.", "There is no draft.")
}

/// The head of a column.
pub const fn draft_head(lang: Lang, column: DraftColumn) -> &'static str {
    match column {
        DraftColumn::What => lang.say("Việc", "What"),
        DraftColumn::Who => lang.say("Về", "About"),
        DraftColumn::Reached => lang.say("Dừng ở ô", "Left in"),
        DraftColumn::Filled => lang.say("Ô", "Lines"),
        DraftColumn::KeptAt => lang.say("Tự lưu", "Kept"),
        DraftColumn::Left => lang.say("Còn", "Left"),
    }
}

/// When a draft was kept: `11/06 08:42`.
pub fn draft_time(at: At) -> String {
    let (date, time) = (at.date().format("%d/%m"), at.time_of_day().format("%H:%M"));
    format!("{date} {time}")
}

/// In the border of a form that is on disk: `nháp 08:42`. The seconds would cost bytes on a slow line
/// each time a line is left.
pub fn draft_sign(lang: Lang, at: At) -> String {
    let time = at.time_of_day().format("%H:%M");
    said!(lang, "nháp {time}", "draft {time}")
}

/// For how many more days a draft is kept, seen from `now`.
pub fn draft_left(lang: Lang, at: At, now: At) -> String {
    let age = (now.millis() - at.millis()).max(0) / DAY_MILLIS;
    let left = (FORM_DAYS - age).max(0);
    said!(lang, "{left} ngày", "{left} days")
}

/// In the title of every screen: drafts there are.
pub fn drafts_sign(lang: Lang, count: usize) -> String {
    said!(lang, "nháp {count}", "drafts {count}")
}

/// Over what was typed into the draft under the cursor.
pub const fn draft_typed(lang: Lang) -> &'static str {
    lang.say("Đã gõ", "Typed so far")
}

/// Over what was recorded about the case since the draft was made.
pub const fn draft_since(lang: Lang) -> &'static str {
    lang.say(
        "! Hồ sơ đã thay đổi từ khi gõ bản này:",
        "! The case changed since this was typed:",
    )
}

/// What was typed by another version of the program.
pub const fn draft_unreadable(lang: Lang) -> &'static str {
    lang.say(
        "phiên bản khác của qd22 đã lưu bản này",
        "kept by another version of qd22",
    )
}

/// Whether to drop a draft.
pub fn confirm_drop(lang: Lang, what: &str, who: &str) -> String {
    let about = if who.is_empty() {
        what.to_owned()
    } else {
        format!("{what}, {who}")
    };
    said!(
        lang,
        "Hủy hẳn bản nháp này ({about})? Những gì đã gõ trong đó sẽ mất.",
        "Drop this draft ({about}) for good? What is typed into it is lost.",
    )
}

/// A screen to come back to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Spot {
    Home,
    Commune,
    Card(CaseId),
    Journal,
    Disbursement,
    Approvals,
    Exceptions,
    PayDays,
}

fn spot(lang: Lang, spot: Spot) -> String {
    let plain = match spot {
        Spot::Card(case) => return said!(lang, "hồ sơ {case}", "case {case}"),
        Spot::Home => lang.say("bảng toàn huyện", "the board"),
        Spot::Commune => lang.say("danh sách một xã", "the list of a commune"),
        Spot::Journal => lang.say("nhật ký", "the journal"),
        Spot::Approvals => lang.say("bảng chờ duyệt", "the approval desk"),
        Spot::Exceptions => lang.say("việc khác lệ", "the exceptions"),
        Spot::PayDays => lang.say("các ngày giải ngân", "the pay days"),
        Spot::Disbursement => lang.say("bảng giải ngân", "the board of payouts"),
    };
    plain.to_owned()
}

/// What is said of keeping a form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DraftSaid {
    /// The form that was left is among the drafts.
    Kept,
    /// A form goes on with a draft, kept at this instant.
    TakenUp(At),
    /// The same; the case moved on since.
    TakenUpOld(At),
    /// What was typed of somebody new goes into this case; the form it was typed into is a draft.
    Joined(CaseId),
    /// Where the last sitting ended.
    WasAt(Spot),
    /// The order of a draft was recorded after all, as this act.
    WasRecorded(Seq),
    /// A begun form cannot be kept.
    NotKept(Why),
    /// Some drafts could not be read: where they were set aside.
    Aside(String),
}

impl DraftSaid {
    /// Whether something was not done.
    pub const fn is_bad(&self) -> bool {
        match self {
            Self::WasRecorded(_)
            | Self::Kept
            | Self::TakenUp(_)
            | Self::Joined(_)
            | Self::WasAt(_) => false,
            Self::TakenUpOld(_) | Self::NotKept(_) | Self::Aside(_) => true,
        }
    }
}

/// The same in a full sentence.
pub(super) fn draft_said(lang: Lang, what: &DraftSaid) -> String {
    match what {
        DraftSaid::Kept => lang
            .say(
                "Đã giữ bản nháp, chưa lưu vào sổ.",
                "Kept as a draft; nothing is recorded.",
            )
            .to_owned(),
        DraftSaid::TakenUp(at) => {
            let at = draft_time(*at);
            said!(
                lang,
                "Gõ tiếp bản nháp lưu lúc {at}; chưa lưu vào sổ.",
                "Goes on with the draft kept on {at}; nothing is recorded.",
            )
        }
        DraftSaid::TakenUpOld(at) => {
            let at = draft_time(*at);
            said!(
                lang,
                "Gõ tiếp bản nháp lưu lúc {at}, nhưng hồ sơ đã thay đổi từ đó: xem lại từng ô.",
                "Goes on with the draft kept on {at}; the case changed since: look at every line.",
            )
        }
        DraftSaid::Joined(case) => said!(
            lang,
            "Ô nào khác hồ sơ {case} thì lấy theo vừa gõ. Bản nháp vẫn còn.",
            "Lines that differ from case {case} hold what was typed. The draft is kept.",
        ),
        DraftSaid::WasAt(place) => {
            let place = spot(lang, *place);
            said!(
                lang,
                "Lần trước đang ở {place}.",
                "The last sitting ended at {place}.",
            )
        }
        DraftSaid::WasRecorded(seq) => said!(
            lang,
            "Một bản nháp đã được ghi vào sổ từ trước, số {seq}, nên không còn là bản nháp.",
            "One draft was on record already, as no. {seq}: it is no draft any more.",
        ),
        DraftSaid::NotKept(reason) => {
            let reason = why(lang, reason);
            said!(
                lang,
                "Không giữ được bản nháp: {reason}. Ghi vào sổ trước khi rời màn hình.",
                "The draft cannot be kept: {reason}. Record it before you leave.",
            )
        }
        DraftSaid::Aside(aside) => said!(
            lang,
            "Có bản nháp bị hỏng, để riêng ở {aside}.",
            "A draft was damaged and lies in {aside}.",
        ),
    }
}
