//! Registers that are not what was written: damaged, rolled back, exchanged.

use super::TroubleTold;
use crate::office::Harm;
use crate::text::Lang;
use crate::text::language::said;
use crate::text::typed::quoted;

pub(super) fn damaged(
    lang: Lang,
    file: &str,
    harm: Harm,
    (seq, offset): (Option<u64>, Option<u64>),
) -> TroubleTold {
    let (file, harm_words) = (quoted(lang, file), harm_words(lang, harm));
    let mut place = String::new();
    if let Some(seq) = seq {
        place += &said!(lang, ", việc số {seq}", ", act {seq}");
    }
    if let Some(offset) = offset {
        place += &said!(lang, ", byte {offset}", ", byte {offset}");
    }
    TroubleTold {
        title: lang.say("Sổ bị hỏng", "The register is damaged"),
        what: said!(
            lang,
            "Tệp {file}{place}: {harm_words}.",
            "The file {file}{place}: {harm_words}.",
        ),
        next: next_step(lang, harm).to_owned(),
    }
}

pub(super) const fn harm_words(lang: Lang, harm: Harm) -> &'static str {
    match harm {
        Harm::Missing => lang.say("không còn ở đó", "it is not there"),
        Harm::Unreadable => lang.say("nội dung không đọc được", "it cannot be read"),
        Harm::ChainBroken => lang.say(
            "nhật ký không khớp tại đây",
            "the journal does not follow from what stands before",
        ),
        Harm::CopiesDiffer => lang.say("hai bản không giống nhau", "the two copies differ"),
        Harm::LaterRecordsStand => lang.say(
            "cả hai bản đều hỏng, mà phía sau còn việc đã ghi",
            "both copies fail here, and acts stand behind it",
        ),
        Harm::DatabaseIsAhead => lang.say(
            "kho có việc mà nhật ký không còn",
            "the database holds acts that the journal has lost",
        ),
        Harm::BehindMark => lang.say(
            "nhật ký mất việc đã lưu xuống đĩa",
            "acts that were saved are gone from the journal",
        ),
        Harm::DatabaseIsBehind => lang.say(
            "kho mất phần đã lưu xuống đĩa",
            "the database lost what was saved in it",
        ),
        Harm::DatabaseDiffers => lang.say(
            "kho không khớp với nhật ký",
            "the database says something else than the journal",
        ),
        Harm::DatabaseRefuses => lang.say("kho không mở được", "the database cannot be opened"),
        Harm::UnknownShape => lang.say(
            "có phần mà bản qd22 này không biết",
            "something in it is unknown to this qd22",
        ),
    }
}

/// Lost acts are looked for in a backup; a database alone is made anew from the journal.
const fn next_step(lang: Lang, harm: Harm) -> &'static str {
    match harm {
        Harm::DatabaseIsBehind | Harm::DatabaseDiffers | Harm::DatabaseRefuses => lang.say(
            "Mở lại sổ để dựng lại kho từ nhật ký, rồi chạy “qd22 verify”.",
            "Open the register again to make the database anew, then run “qd22 verify”.",
        ),
        Harm::Missing | Harm::Unreadable | Harm::ChainBroken | Harm::CopiesDiffer => lang.say(
            "Chạy “qd22 verify” để xem chỗ hỏng; giữ nguyên thư mục và tìm bản sao lưu.",
            "Run “qd22 verify” to see where; leave the folder as it is and find a backup.",
        ),
        Harm::LaterRecordsStand | Harm::DatabaseIsAhead | Harm::BehindMark => lang.say(
            "Không ghi thêm gì; giữ nguyên thư mục và khôi phục từ bản sao lưu.",
            "Record nothing more; leave the folder as it is and restore a backup.",
        ),
        Harm::UnknownShape => lang.say(
            "Cài bản qd22 mới hơn, rồi mở lại sổ.",
            "Install a newer qd22, then open the register again.",
        ),
    }
}

pub(super) fn less_than_told(lang: Lang, told: u64, found: u64) -> TroubleTold {
    TroubleTold {
        title: lang.say("Sổ ít hơn lần trước", "The register holds less than before"),
        what: said!(
            lang,
            "Bạn đã được báo đến việc số {told}, mà sổ chỉ còn đến việc số {found}.",
            "You were told of act {told}, and the register ends at act {found}.",
        ),
        next: find_the_right_one(lang),
    }
}

pub(super) fn other_than_told(lang: Lang, seq: u64) -> TroubleTold {
    TroubleTold {
        title: lang.say("Sổ khác lần trước", "Another register than before"),
        what: said!(
            lang,
            "Việc số {seq} trong sổ không phải là việc số {seq} đã báo cho bạn.",
            "Act {seq} of the register is not the act {seq} you were told of.",
        ),
        next: find_the_right_one(lang),
    }
}

fn find_the_right_one(lang: Lang) -> String {
    lang.say(
        "Không ghi thêm gì; hỏi người quản trị xem sổ nào mới đúng.",
        "Record nothing more; ask whoever runs the office which register is the right one.",
    )
    .to_owned()
}
