//! Where a case stands, in a few words.

use super::Lang;
use crate::domain::Stage;

/// The name of a stage, small letters first, to stand alone or inside a sentence.
pub const fn stage(lang: Lang, stage: Stage) -> &'static str {
    match stage {
        Stage::Reviewed => lang.say("đã rà soát", "reviewed"),
        Stage::NoNeed => lang.say("không có nhu cầu", "no need"),
        Stage::WantsLoan => lang.say("có nhu cầu", "wants a loan"),
        Stage::Listed => lang.say("có tên Mẫu 01", "listed"),
        Stage::Eligible => lang.say("đủ điều kiện", "eligible"),
        Stage::Preparing => lang.say("đang lập hồ sơ", "preparing"),
        Stage::Submitted => lang.say("chờ duyệt", "submitted"),
        Stage::Approved => lang.say("đã duyệt", "approved"),
        Stage::Scheduled => lang.say("đã đưa vào phiên", "scheduled"),
        Stage::Disbursed => lang.say("đã giải ngân", "paid"),
        Stage::Refused => lang.say("từ chối cho vay", "refused"),
        Stage::WindowClosed => lang.say("quá 5 năm", "over five years"),
        Stage::Left => lang.say("không còn ở địa phương", "not here any more"),
        Stage::Closed => lang.say("đã đóng", "closed"),
        Stage::Merged => lang.say("đã gộp", "merged"),
    }
}
