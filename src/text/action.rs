//! What each action is called in a bar of hints, and what it does in one sentence for help. Refuses
//! to know which key does it, and whether it is allowed just now.

use super::Lang;
use crate::keys::Action;

/// For hint bars: one or two words, at most 14 columns.
pub const fn action_label(lang: Lang, action: Action) -> &'static str {
    let words = words(action);
    lang.say(words.label.0, words.label.1)
}

/// For help and the list of commands: a whole sentence.
pub const fn action_sentence(lang: Lang, action: Action) -> &'static str {
    let words = words(action);
    lang.say(words.sentence.0, words.sentence.1)
}

/// Label and sentence, each in Vietnamese and English.
struct Words {
    label: (&'static str, &'static str),
    sentence: (&'static str, &'static str),
}

const fn w(label: (&'static str, &'static str), sentence: (&'static str, &'static str)) -> Words {
    Words { label, sentence }
}

#[expect(clippy::too_many_lines, reason = "one row an action, nothing else")]
const fn words(action: Action) -> Words {
    match action {
        Action::Back => w(
            ("quay lại", "back"),
            (
                "Về màn hình trước, không mất gì.",
                "Go one screen back; nothing is lost.",
            ),
        ),
        Action::Quit => w(("thoát", "quit"), ("Rời bàn làm việc.", "Leave the desk.")),
        Action::Find => w(
            ("tìm", "find"),
            (
                "Tìm một người theo họ tên, chữ cái đầu hoặc số, gõ không dấu được.",
                "Find a person by name, initials or digits; accents may be left out.",
            ),
        ),
        Action::Help => w(
            ("phím", "keys"),
            (
                "Xem các phím dùng được ở đây.",
                "Show the keys that work here.",
            ),
        ),
        Action::Undo => w(
            ("hoàn tác", "undo"),
            (
                "Hoàn tác việc mới nhất của tôi.",
                "Take back my newest act.",
            ),
        ),
        Action::Redo => w(
            ("làm lại", "redo"),
            (
                "Lấy lại việc vừa được hoàn tác.",
                "Give back the act that was taken back last.",
            ),
        ),
        Action::Redraw => w(
            ("vẽ lại", "redraw"),
            ("Vẽ lại cả màn hình.", "Draw the whole screen again."),
        ),
        Action::Home => w(
            ("toàn huyện", "district"),
            (
                "Về bảng các xã của toàn huyện.",
                "Go to the board of communes.",
            ),
        ),
        Action::Journal => w(
            ("nhật ký", "journal"),
            (
                "Xem nhật ký: việc gì, ngày nào, ai ghi.",
                "Show the journal: what was recorded, when and by whom.",
            ),
        ),
        Action::PracticeDay => w(
            ("ngày tập", "practice day"),
            (
                "Chuyển ngày tập tới một ngày sau, chỉ trong sổ tập.",
                "Move the practice day forward; in a practice register only.",
            ),
        ),
        Action::Language => w(
            ("ngôn ngữ", "language"),
            (
                "Đổi giữa tiếng Việt và tiếng Anh.",
                "Switch between Vietnamese and English.",
            ),
        ),
        Action::Up => w(("lên", "up"), ("Lên một dòng.", "Go one row up.")),
        Action::Down => w(("xuống", "down"), ("Xuống một dòng.", "Go one row down.")),
        Action::PageUp => w(
            ("lên trang", "page up"),
            ("Lên một trang.", "Go one page up."),
        ),
        Action::PageDown => w(
            ("xuống trang", "page down"),
            ("Xuống một trang.", "Go one page down."),
        ),
        Action::HalfUp => w(
            ("lên nửa trang", "half page up"),
            ("Lên nửa trang.", "Go half a page up."),
        ),
        Action::HalfDown => w(
            ("xuống nửa", "half page down"),
            ("Xuống nửa trang.", "Go half a page down."),
        ),
        Action::Top => w(
            ("dòng đầu", "first row"),
            ("Đến dòng đầu.", "Go to the first row."),
        ),
        Action::Bottom => w(
            ("dòng cuối", "last row"),
            ("Đến dòng cuối.", "Go to the last row."),
        ),
        Action::Open => w(
            ("mở", "open"),
            ("Mở dòng đang chọn.", "Open the row under the cursor."),
        ),
        Action::NextWork => w(
            ("việc kế tiếp", "next work"),
            (
                "Đến xã kế tiếp có việc cần làm.",
                "Go to the next commune with work to do.",
            ),
        ),
        Action::Tasks => w(
            ("sang việc", "tasks"),
            (
                "Sang danh sách việc gấp, hoặc trở lại các xã.",
                "Go to the urgent tasks, or back to the communes.",
            ),
        ),
        Action::NextFilter => w(
            ("lọc", "filter"),
            (
                "Đổi sang bộ lọc kế tiếp.",
                "Take the next filter of the list.",
            ),
        ),
        Action::NextCase => w(
            ("người sau", "next person"),
            (
                "Đến người kế tiếp trong danh sách.",
                "Go to the next person of the list.",
            ),
        ),
        Action::PreviousCase => w(
            ("người trước", "person before"),
            (
                "Đến người trước trong danh sách.",
                "Go to the person before in the list.",
            ),
        ),
        Action::Walk => w(
            ("kiểm danh mục", "documents"),
            (
                "Kiểm danh mục hồ sơ, từng giấy tờ một.",
                "Walk along the documents, one by one.",
            ),
        ),
        Action::RecordNeed => w(
            ("nhu cầu", "need"),
            (
                "Ghi người đó có nhu cầu vay hay không, vay để làm gì.",
                "Record whether the person wants a loan, and for what.",
            ),
        ),
        Action::ConfirmListing => w(
            ("xác nhận M.01", "confirm list"),
            (
                "Ghi UBND xã xác nhận Mẫu 01.",
                "Record that the commune confirmed the list (Mẫu 01).",
            ),
        ),
        Action::AttestDebt => w(
            ("dư nợ", "debt check"),
            (
                "Ghi kết quả kiểm tra dư nợ cùng mục đích.",
                "Record what the check for a debt of the same purpose showed.",
            ),
        ),
        Action::NameBorrower => w(
            ("người đứng tên", "borrower"),
            (
                "Ghi ai đứng tên vay cho hộ.",
                "Say who signs for the household.",
            ),
        ),
        Action::PlanUse => w(
            ("phương án", "plan of use"),
            (
                "Ghi phương án sử dụng vốn.",
                "Record what the loan is to buy.",
            ),
        ),
        Action::RecordVetting => w(
            ("họp Tổ", "group's vote"),
            ("Ghi kết quả họp Tổ TK&VV.", "Record how the group voted."),
        ),
        Action::Submit => w(
            ("trình duyệt", "submit"),
            (
                "Trình hồ sơ cho người duyệt.",
                "Hand the file to the approver.",
            ),
        ),
        Action::Approve => w(
            ("phê duyệt", "approve"),
            ("Phê duyệt cho vay.", "Approve the loan."),
        ),
        Action::ReturnFile => w(
            ("trả lại", "return"),
            ("Trả hồ sơ lại để sửa.", "Send the file back to be mended."),
        ),
        Action::Refuse => w(
            ("từ chối", "refuse"),
            (
                "Từ chối cho vay, có lý do.",
                "Refuse the loan, with a reason.",
            ),
        ),
        Action::Schedule => w(
            ("vào phiên", "schedule"),
            (
                "Đưa việc giải ngân vào một phiên giao dịch.",
                "Put the payout on a transaction day.",
            ),
        ),
        Action::Pay => w(
            ("giải ngân", "pay"),
            (
                "Ghi giải ngân, có hỏi lại.",
                "Record the payout, after one more question.",
            ),
        ),
        Action::Absence => w(
            ("vắng mặt", "absence"),
            (
                "Ghi người vay không đến phiên.",
                "Record that the borrower did not come.",
            ),
        ),
        Action::UseCheck => w(
            ("kiểm tra vốn", "use check"),
            (
                "Ghi kết quả kiểm tra sử dụng vốn.",
                "Record what the check of the loan's use found.",
            ),
        ),
        Action::Gate => w(
            ("bước tiếp", "next step"),
            (
                "Làm bước kế tiếp của hồ sơ, có hỏi trước khi ghi.",
                "Take the one next step of this case; it asks before it records.",
            ),
        ),
        Action::Received => w(
            ("có", "received"),
            ("Đánh dấu giấy tờ đã có.", "Mark the document as received."),
        ),
        Action::Missing => w(
            ("chưa có", "missing"),
            (
                "Đánh dấu giấy tờ chưa có.",
                "Mark the document as missing after all.",
            ),
        ),
        Action::Wrong => w(
            ("sai", "wrong"),
            (
                "Đánh dấu giấy tờ có sai sót, kèm lý do.",
                "Mark the document as wrong, with a reason.",
            ),
        ),
        Action::Promised => w(
            ("hẹn ngày", "promised"),
            (
                "Ghi ngày người nộp hẹn đưa giấy tờ.",
                "Record the day for which the document is promised.",
            ),
        ),
        Action::NotNeeded => w(
            ("không cần", "not needed"),
            (
                "Miễn giấy tờ này, kèm lý do.",
                "Waive the document, with a reason.",
            ),
        ),
        Action::NextOpen => w(
            ("mục còn thiếu", "next open"),
            (
                "Đến giấy tờ kế tiếp còn thiếu.",
                "Go to the next document that is still open.",
            ),
        ),
        Action::FindOpen => w(
            ("mở", "open"),
            ("Mở hồ sơ tìm được.", "Open the case that was found."),
        ),
        Action::FindUp => w(("lên", "up"), ("Lên một kết quả.", "Go one result up.")),
        Action::FindDown => w(
            ("xuống", "down"),
            ("Xuống một kết quả.", "Go one result down."),
        ),
        Action::FindClose => w(("đóng", "close"), ("Đóng ô tìm.", "Leave the find box.")),
        Action::UndoThis => w(
            ("hoàn tác", "undo this"),
            (
                "Hoàn tác việc đang chọn trong nhật ký.",
                "Take back the act under the cursor.",
            ),
        ),
        Action::JournalOpen => w(
            ("mở", "open"),
            (
                "Mở việc đang chọn trong nhật ký.",
                "Open the act under the cursor.",
            ),
        ),
        Action::HelpRun => w(
            ("làm ngay", "run"),
            (
                "Làm ngay việc đang chọn.",
                "Run the action under the cursor.",
            ),
        ),
        Action::Yes => w(
            ("đồng ý", "yes"),
            ("Làm việc đang được hỏi.", "Do what is asked about."),
        ),
        Action::No => w(
            ("không", "no"),
            ("Giữ nguyên mọi thứ.", "Leave everything as it is."),
        ),
        Action::NextField => w(
            ("ô sau", "next field"),
            ("Sang ô kế tiếp.", "Go to the next field."),
        ),
        Action::PreviousField => w(
            ("ô trước", "field before"),
            ("Về ô trước.", "Go to the field before."),
        ),
        Action::Save => w(
            ("lưu", "save"),
            ("Lưu nội dung đã nhập.", "Send what the form holds."),
        ),
        Action::Cancel => w(
            ("hủy", "cancel"),
            (
                "Rời biểu nhập, không ghi.",
                "Leave the form; nothing is recorded.",
            ),
        ),
        Action::DeleteLeft => w(
            ("xóa chữ trước", "erase left"),
            (
                "Xóa chữ trước con trỏ.",
                "Erase the letter before the cursor.",
            ),
        ),
        Action::DeleteRight => w(
            ("xóa chữ sau", "erase right"),
            ("Xóa chữ tại con trỏ.", "Erase the letter under the cursor."),
        ),
        Action::Left => w(
            ("sang trái", "left"),
            ("Sang trái một chữ.", "Go one letter left."),
        ),
        Action::Right => w(
            ("sang phải", "right"),
            ("Sang phải một chữ.", "Go one letter right."),
        ),
        Action::Start => w(
            ("đầu ô", "start"),
            ("Đến đầu ô.", "Go to the start of the field."),
        ),
        Action::End => w(
            ("cuối ô", "last letter"),
            ("Đến cuối ô.", "Go behind the last letter of the field."),
        ),
        Action::Clear => w(("xóa ô", "clear"), ("Xóa cả ô.", "Empty the field.")),
        Action::WordLeft => w(
            ("trái một từ", "word left"),
            ("Sang trái một từ.", "Go one word left."),
        ),
        Action::DeleteWord => w(
            ("xóa từ", "erase word"),
            ("Xóa từ trước con trỏ.", "Erase the word before the cursor."),
        ),
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
                assert!(sentence.width() <= 72, "{sentence}");
            }
        }
    }
}
