//! What each action is called in a bar of hints, and what it does in one sentence for help. Refuses
//! to know which key does it, and whether it is allowed just now.

mod sentence;

pub use sentence::action_sentence;

use super::Lang;
use crate::keys::{Action, Context};

/// For hint bars: one or two words, at most 14 columns.
#[expect(clippy::too_many_lines, reason = "one row an action, nothing else")]
pub const fn action_label(lang: Lang, action: Action) -> &'static str {
    match action {
        Action::Back | Action::Cancel => lang.say("quay lại", "back"),
        Action::Quit => lang.say("thoát", "quit"),
        Action::Find => lang.say("tìm", "find"),
        Action::Help => lang.say("phím", "keys"),
        Action::Undo | Action::TakeBack => lang.say("hoàn tác", "undo"),
        Action::TakeTheirs => lang.say("của người kia", "take theirs"),
        Action::TakeMine => lang.say("của bạn", "take mine"),
        Action::Cover => lang.say("che", "cover"),
        Action::Notices => lang.say("tin cho bạn", "for you"),
        Action::Redo => lang.say("làm lại", "redo"),
        Action::Redraw => lang.say("vẽ lại", "redraw"),
        Action::Home => lang.say("toàn huyện", "district"),
        Action::Journal => lang.say("nhật ký", "journal"),
        Action::PracticeDay => lang.say("ngày tập", "practice day"),
        Action::Language => lang.say("ngôn ngữ", "language"),
        Action::WhenFull => lang.say("ô tự sang", "full lines"),
        Action::Palette => lang.say("lệnh", "commands"),
        Action::NewPerson => lang.say("người mới", "new person"),
        Action::Lessons => lang.say("mười phút đầu", "first steps"),
        Action::TypingLesson => lang.say("luyện gõ", "typing lesson"),
        Action::BeginLesson => lang.say("bắt đầu", "begin"),
        Action::ScreenCheck => lang.say("thử màn hình", "screen check"),
        Action::Up | Action::FindUp | Action::HelpUp | Action::ChooseUp => lang.say("lên", "up"),
        Action::Down | Action::FindDown | Action::HelpDown | Action::ChooseDown => {
            lang.say("xuống", "down")
        }
        Action::PageUp | Action::HelpPageUp => lang.say("lên trang", "page up"),
        Action::PageDown | Action::HelpPageDown => lang.say("xuống trang", "page down"),
        Action::HalfUp => lang.say("lên nửa trang", "half page up"),
        Action::HalfDown => lang.say("xuống nửa", "half page down"),
        Action::Top => lang.say("dòng đầu", "first row"),
        Action::Bottom => lang.say("dòng cuối", "last row"),
        Action::Accesses => lang.say("ai đã xem", "access log"),
        Action::AccessSameCase => lang.say("chỉ hồ sơ này", "this case"),
        Action::Open | Action::FindOpen | Action::JournalOpen | Action::AccessOpen => {
            lang.say("mở", "open")
        }
        Action::NextWork => lang.say("xã có việc", "next work"),
        Action::Tasks => lang.say("sang việc", "tasks"),
        Action::SetPlan => lang.say("kế hoạch", "plan"),
        Action::Filter | Action::FilterTake => lang.say("lọc", "filter"),
        Action::Sort | Action::BoardSort => lang.say("xếp", "sort"),
        Action::Mark => lang.say("đánh dấu", "mark"),
        Action::MarkRange => lang.say("một dải", "range"),
        Action::MarkAll => lang.say("cả danh sách", "all"),
        Action::ReceiveMarked => lang.say("nhận giấy", "received"),
        Action::PromiseMarked => lang.say("hẹn giấy", "promised"),
        Action::ReceiveList => lang.say("nhận Mẫu 01", "receive list"),
        Action::CountReviewed => lang.say("ghi số người", "count persons"),
        Action::FilterComplete => lang.say("điền từ", "complete"),
        Action::FilterEarlier => lang.say("bộ lọc đã lưu", "kept filters"),
        Action::FilterLater => lang.say("bộ lọc sau", "next kept"),
        Action::NextCase => lang.say("người sau", "next person"),
        Action::PreviousCase => lang.say("người trước", "person before"),
        Action::Walk => lang.say("kiểm danh mục", "documents"),
        Action::Disbursement => lang.say("giải ngân", "payouts"),
        Action::Approvals => lang.say("chờ duyệt", "approvals"),
        Action::Exceptions => lang.say("việc khác lệ", "exceptions"),
        Action::PayDays => lang.say("ngày GN", "pay days"),
        Action::ConfirmDay => lang.say("xác nhận ngày", "confirm day"),
        Action::Drafts => lang.say("bản nháp", "drafts"),
        Action::LastPlace => lang.say("chỗ lần trước", "last place"),
        Action::DropDraft => lang.say("hủy", "cancel"),
        Action::WhatIf => lang.say("thử", "what if"),
        Action::RecordNeed => lang.say("nhu cầu", "need"),
        Action::ConfirmListing | Action::ConfirmMarked => lang.say("UBND xác nhận", "confirm list"),
        Action::AttestDebt => lang.say("dư nợ", "debt check"),
        Action::NameBorrower => lang.say("người đứng tên", "borrower"),
        Action::PlanUse => lang.say("phương án", "plan of use"),
        Action::RecordVetting => lang.say("họp Tổ", "group's vote"),
        Action::Submit => lang.say("trình duyệt", "submit"),
        Action::Approve | Action::ApproveMarked => lang.say("phê duyệt", "approve"),
        Action::ReturnFile => lang.say("trả lại", "return"),
        Action::Refuse => lang.say("từ chối", "refuse"),
        Action::Schedule | Action::ScheduleMarked => lang.say("vào phiên", "schedule"),
        Action::Pay => lang.say("giải ngân", "pay"),
        Action::Absence => lang.say("vắng mặt", "absence"),
        Action::UseCheck => lang.say("kiểm tra vốn", "use check"),
        Action::Gate => lang.say("bước tiếp", "next step"),
        Action::Correct => lang.say("sửa thông tin", "correct"),
        Action::Move => lang.say("chuyển nơi ở", "move"),
        Action::Leave => lang.say("rời địa phương", "left"),
        Action::ComeBack => lang.say("trở lại", "came back"),
        Action::Death => lang.say("người đã mất", "death"),
        Action::Withdraw => lang.say("thôi nhu cầu", "withdraw"),
        Action::CoreNumbers => lang.say("mã KH, món vay", "core numbers"),
        Action::Settle => lang.say("tất toán", "settle"),
        Action::CloseFile => lang.say("đóng hồ sơ", "close case"),
        Action::Reopen => lang.say("mở lại hồ sơ", "reopen case"),
        Action::MergeFile => lang.say("gộp hồ sơ", "merge"),
        Action::Received => lang.say("có", "received"),
        Action::Missing => lang.say("chưa có", "missing"),
        Action::Wrong => lang.say("sai", "wrong"),
        Action::Promised => lang.say("hẹn ngày", "promised"),
        Action::NotNeeded => lang.say("không cần", "not needed"),
        Action::NextOpen => lang.say("mục còn thiếu", "next open"),
        Action::FindClose | Action::FilterClose | Action::HelpClose | Action::ChooseClose => {
            lang.say("đóng", "close")
        }
        Action::JournalDetail => lang.say("chi tiết", "detail"),
        Action::UndoThis => lang.say("hoàn tác dòng", "undo this"),
        Action::HelpRun => lang.say("làm ngay", "run"),
        Action::Yes => lang.say("đồng ý", "yes"),
        Action::No => lang.say("không", "no"),
        Action::NextField => lang.say("ô sau", "next field"),
        Action::PreviousField => lang.say("ô trước", "field before"),
        Action::SaveNext => lang.say("lưu, kế tiếp", "save, next"),
        Action::CarryOver => lang.say("lặp lại", "repeat"),
        Action::Choose => lang.say("danh sách", "list"),
        Action::ChooseTake => lang.say("chọn", "take"),
        Action::KeepDoubtful => lang.say("giữ, có lý do", "keep, say why"),
        Action::OpenAlike => lang.say("xem người ấy", "see who"),
        Action::JoinAlike => lang.say("là người đó", "the same"),
        Action::Save => lang.say("lưu", "save"),
        Action::DeleteLeft => lang.say("xóa chữ trước", "erase left"),
        Action::DeleteRight => lang.say("xóa chữ sau", "erase right"),
        Action::Left => lang.say("sang trái", "left"),
        Action::Right => lang.say("sang phải", "right"),
        Action::Start => lang.say("đầu ô", "start"),
        Action::End => lang.say("cuối ô", "last letter"),
        Action::Clear => lang.say("xóa ô", "clear"),
        Action::WordLeft => lang.say("trái một từ", "word left"),
        Action::RawWord => lang.say("chữ đã gõ", "plain word"),
        Action::TypingMode => lang.say("kiểu gõ", "typing"),
        Action::DeleteWord => lang.say("xóa từ", "erase word"),
    }
}

/// For hint bars: where the beginning leads that the longer keys of a context share; nothing where each
/// of its actions is named by itself.
pub const fn beginning_label(lang: Lang, context: Context) -> Option<&'static str> {
    match context {
        Context::Desk => Some(lang.say("đi tới", "go to")),
        Context::Commune => Some(lang.say("nhiều người", "for marked")),
        Context::Card => Some(lang.say("sửa, việc khác", "edit, more")),
        Context::Always
        | Context::List
        | Context::Home
        | Context::Filter
        | Context::Marks
        | Context::Decision
        | Context::Disbursement
        | Context::PayDays
        | Context::Drafts
        | Context::Notices
        | Context::Lesson
        | Context::Walk
        | Context::Find
        | Context::Journal
        | Context::Access
        | Context::Help
        | Context::Dialog
        | Context::Clash
        | Context::Form
        | Context::Choose
        | Context::Field => None,
    }
}

#[cfg(test)]
mod tests {
    use unicode_width::UnicodeWidthStr;

    use super::*;

    #[test]
    fn labels_fit_the_bar_of_hints() {
        for lang in Lang::ALL {
            for &action in Action::ALL {
                let label = action_label(lang, action);
                assert!((1..=14).contains(&label.width()), "{label}");
            }
        }
    }

    #[test]
    fn every_action_has_a_sentence_of_its_own() {
        for lang in Lang::ALL {
            let sentences: std::collections::BTreeSet<_> = Action::ALL
                .iter()
                .map(|action| action_sentence(lang, *action))
                .collect();
            assert_eq!(sentences.len(), Action::ALL.len());
            for sentence in sentences {
                assert!(
                    sentence.ends_with('.') && !sentence.contains('!'),
                    "{sentence}"
                );
                assert!(sentence.starts_with(char::is_uppercase), "{sentence}");
                assert!(sentence.width() <= 60, "{sentence}");
            }
        }
    }
}
