//! What each action does, in one sentence for help and for the list of commands.

use crate::keys::Action;
use crate::text::Lang;

/// A whole sentence, at most 60 columns: its keys stand beside it.
#[expect(clippy::too_many_lines, reason = "one row an action, nothing else")]
pub const fn action_sentence(lang: Lang, action: Action) -> &'static str {
    match action {
        Action::Back => lang.say(
            "Về màn hình trước, không mất gì.",
            "Go one screen back; nothing is lost.",
        ),
        Action::Quit => lang.say("Rời bàn làm việc.", "Leave the desk."),
        Action::Find => lang.say(
            "Tìm một người theo họ tên, chữ đầu hoặc số, có thể bỏ dấu.",
            "Find a person by name, initials or digits, accents or not.",
        ),
        Action::Help => lang.say(
            "Xem các phím dùng được ở đây.",
            "Show the keys that work here.",
        ),
        Action::Undo => lang.say(
            "Hoàn tác việc mới nhất của tôi.",
            "Take back my newest act.",
        ),
        Action::Redo => lang.say(
            "Lấy lại việc vừa được hoàn tác.",
            "Give back the act that was taken back last.",
        ),
        Action::Redraw => lang.say("Vẽ lại cả màn hình.", "Draw the whole screen again."),
        Action::Home => lang.say(
            "Về bảng các xã của toàn huyện.",
            "Go to the board of communes.",
        ),
        Action::Journal => lang.say(
            "Xem nhật ký: việc gì, ngày nào, ai ghi.",
            "Show the journal: what was recorded, when and by whom.",
        ),
        Action::PracticeDay => lang.say(
            "Chuyển ngày tập tới một ngày sau, chỉ trong sổ tập.",
            "Move the practice day forward; in a practice register only.",
        ),
        Action::Language => lang.say(
            "Đổi giữa tiếng Việt và tiếng Anh.",
            "Switch between Vietnamese and English.",
        ),
        Action::Palette => lang.say(
            "Mở danh sách mọi lệnh, gõ tên để tìm.",
            "Open the list of everything there is to do, by name.",
        ),
        Action::NewPerson => lang.say(
            "Lập hồ sơ người mới ở xã đang chọn.",
            "Open the case of a new person in this commune.",
        ),
        Action::Lessons => lang.say(
            "Lấy lại thẻ bảy bước đầu, chỉ trong sổ tập.",
            "Show the card of seven first steps; practice only.",
        ),
        Action::ScreenCheck => lang.say(
            "Xem màn hình có hiện đủ chữ và nét không, sửa ở đâu.",
            "See whether letters and lines show, and what to set.",
        ),
        Action::Up => lang.say("Lên một dòng.", "Go one row up."),
        Action::Down => lang.say("Xuống một dòng.", "Go one row down."),
        Action::PageUp => lang.say("Lên một trang.", "Go one page up."),
        Action::PageDown => lang.say("Xuống một trang.", "Go one page down."),
        Action::HalfUp => lang.say("Lên nửa trang.", "Go half a page up."),
        Action::HalfDown => lang.say("Xuống nửa trang.", "Go half a page down."),
        Action::Top => lang.say("Đến dòng đầu.", "Go to the first row."),
        Action::Bottom => lang.say("Đến dòng cuối.", "Go to the last row."),
        Action::Open => lang.say("Mở dòng đang chọn.", "Open the row under the cursor."),
        Action::NextWork => lang.say(
            "Đến xã kế tiếp có việc cần làm.",
            "Go to the next commune with work to do.",
        ),
        Action::Tasks => lang.say(
            "Sang danh sách việc gấp, hoặc trở lại các xã.",
            "Go to the urgent tasks, or back to the communes.",
        ),
        Action::SetPlan => lang.say(
            "Giao kế hoạch năm cho xã đang chọn.",
            "Set the plan of a year for the commune under the cursor.",
        ),
        Action::ReceiveList => lang.say(
            "Nhận danh sách Mẫu 01: người được đánh dấu, hoặc không ai.",
            "Receive a list (Mẫu 01): those marked stand on it, or none.",
        ),
        Action::CountReviewed => lang.say(
            "Ghi số người trên danh sách rà soát, chưa cần tên.",
            "Record how many persons a list counts, without names.",
        ),
        Action::Filter => lang.say(
            "Gõ các từ lọc: ai được hiện trong danh sách.",
            "Type the words that say who is listed.",
        ),
        Action::Sort => lang.say(
            "Đổi sang cách sắp xếp kế tiếp.",
            "Take the next order of the list.",
        ),
        Action::Mark => lang.say(
            "Đánh dấu người đang chọn, hoặc bỏ dấu.",
            "Mark the person under the cursor, or take the mark away.",
        ),
        Action::MarkRange => lang.say(
            "Đánh dấu một dải: bắt đầu từ đây, hoặc kết thúc ở đây.",
            "Begin a range of marks here, or end it here.",
        ),
        Action::MarkAll => lang.say(
            "Đánh dấu cả danh sách đang hiện, hoặc bỏ hết dấu.",
            "Mark everybody listed, or nobody.",
        ),
        Action::ConfirmMarked => lang.say(
            "Ghi UBND xã xác nhận Mẫu 01 cho mọi người được đánh dấu.",
            "Record for all marked that the list (Mẫu 01) is confirmed.",
        ),
        Action::ReceiveMarked => lang.say(
            "Ghi đã nhận một loại giấy tờ của mọi người được đánh dấu.",
            "Record for all marked that a document is here.",
        ),
        Action::PromiseMarked => lang.say(
            "Ghi ngày hẹn một loại giấy tờ của mọi người được đánh dấu.",
            "Record for all marked that a document is promised.",
        ),
        Action::ScheduleMarked => lang.say(
            "Đưa mọi người được đánh dấu vào một phiên giao dịch.",
            "Put the payouts of all marked on a transaction day.",
        ),
        Action::ApproveMarked => lang.say(
            "Phê duyệt cho vay mọi người được đánh dấu, có hỏi lại.",
            "Approve the loans of all marked, after one more question.",
        ),
        Action::FilterTake => lang.say(
            "Lọc danh sách theo các từ đã gõ.",
            "List those the typed words let through.",
        ),
        Action::FilterComplete => lang.say(
            "Điền nốt từ lọc đang gõ dở.",
            "Complete the word that is being typed.",
        ),
        Action::FilterEarlier => lang.say(
            "Lấy bộ lọc đã lưu, từ bộ mới nhất.",
            "Take the kept filter before, from the newest on.",
        ),
        Action::FilterLater => lang.say("Lấy bộ lọc đã lưu kế tiếp.", "Take the next kept filter."),
        Action::FilterClose => lang.say(
            "Đóng dòng lọc, giữ bộ lọc như trước.",
            "Leave the filter line; the filter stays as it was.",
        ),
        Action::NextCase => lang.say(
            "Đến người kế tiếp trong danh sách.",
            "Go to the next person of the list.",
        ),
        Action::PreviousCase => lang.say(
            "Đến người trước trong danh sách.",
            "Go to the person before in the list.",
        ),
        Action::Disbursement => lang.say(
            "Sang bảng giải ngân: ai đang vướng ở bước nào.",
            "Go to the board of payouts: who waits for what.",
        ),
        Action::Drafts => lang.say(
            "Sang bản nháp: những biểu nhập còn dở.",
            "Go to the drafts: forms that are begun.",
        ),
        Action::LastPlace => lang.say(
            "Về chỗ đang làm khi rời máy lần trước.",
            "Go to where the last sitting ended.",
        ),
        Action::DropDraft => lang.say("Hủy hẳn bản nháp này.", "Drop this draft for good."),
        Action::BoardSort => lang.say(
            "Xếp theo bước, hoặc theo phiên giao dịch.",
            "Order by step, or by transaction day.",
        ),
        Action::WhatIf => lang.say(
            "Thử ngày, số tiền, thời hạn, người đứng tên khác; không lưu.",
            "Suppose another day, amount, term or borrower; nothing kept.",
        ),
        Action::Walk => lang.say(
            "Kiểm danh mục hồ sơ, từng giấy tờ một.",
            "Walk along the documents, one by one.",
        ),
        Action::RecordNeed => lang.say(
            "Ghi người đó có nhu cầu vay hay không, vay để làm gì.",
            "Record whether the person wants a loan, and for what.",
        ),
        Action::ConfirmListing => lang.say(
            "Ghi UBND xã xác nhận Mẫu 01.",
            "Record that the commune confirmed the list (Mẫu 01).",
        ),
        Action::AttestDebt => lang.say(
            "Ghi kết quả kiểm tra dư nợ cùng mục đích.",
            "Record what the check for a debt of the same purpose showed.",
        ),
        Action::NameBorrower => lang.say(
            "Ghi ai đứng tên vay cho hộ.",
            "Say who signs for the household.",
        ),
        Action::PlanUse => lang.say(
            "Ghi phương án sử dụng vốn.",
            "Record what the loan is to buy.",
        ),
        Action::RecordVetting => {
            lang.say("Ghi kết quả họp Tổ TK&VV.", "Record how the group voted.")
        }
        Action::Submit => lang.say(
            "Trình hồ sơ cho người duyệt.",
            "Hand the case to the approver.",
        ),
        Action::Approve => lang.say("Phê duyệt cho vay.", "Approve the loan."),
        Action::ReturnFile => lang.say("Trả hồ sơ lại để sửa.", "Send the case back to be mended."),
        Action::Refuse => lang.say(
            "Từ chối cho vay, có lý do.",
            "Refuse the loan, with a reason.",
        ),
        Action::Schedule => lang.say(
            "Đưa việc giải ngân vào một phiên giao dịch.",
            "Put the payout on a transaction day.",
        ),
        Action::Pay => lang.say(
            "Ghi giải ngân, có hỏi lại.",
            "Record the payout, after one more question.",
        ),
        Action::Absence => lang.say(
            "Ghi người đứng tên vay không đến phiên.",
            "Record that the borrower did not come.",
        ),
        Action::UseCheck => lang.say(
            "Ghi kết quả kiểm tra sử dụng vốn.",
            "Record what the check of the loan's use found.",
        ),
        Action::Gate => lang.say(
            "Làm bước kế tiếp của hồ sơ, có hỏi trước khi ghi.",
            "Take the one next step of this case, after a question.",
        ),
        Action::Correct => lang.say(
            "Sửa thông tin của người này; chỉ gửi ô đã sửa.",
            "Put the person's case right; only what is changed is sent.",
        ),
        Action::Move => lang.say(
            "Ghi người này chuyển sang ở xã khác trong huyện.",
            "Record that the person lives in another commune now.",
        ),
        Action::Leave => lang.say(
            "Ghi người này rời địa phương, có hỏi lại.",
            "Record that the person left, after one more question.",
        ),
        Action::ComeBack => lang.say(
            "Ghi người đã rời đi nay trở lại địa phương.",
            "Record that a person who left lives here again.",
        ),
        Action::Death => lang.say(
            "Ghi người này đã mất, có hỏi lại.",
            "Record that the person died, after one more question.",
        ),
        Action::Withdraw => lang.say(
            "Ghi người này thôi nhu cầu vay, có hỏi lại.",
            "Record that the loan is no longer wanted, after a question.",
        ),
        Action::CoreNumbers => lang.say(
            "Ghi mã khách hàng và mã món vay.",
            "Record the core system's numbers of customer and loan.",
        ),
        Action::Settle => lang.say(
            "Ghi khoản vay đã tất toán, có hỏi lại.",
            "Record that the loan is paid back, after one more question.",
        ),
        Action::CloseFile => lang.say(
            "Đóng hồ sơ: lý do, hướng dẫn đi đâu tiếp; có hỏi lại.",
            "Close the case: why, and where then; asks once more.",
        ),
        Action::Reopen => lang.say(
            "Mở lại hồ sơ đã đóng, có hỏi lại.",
            "Open a closed case again, after one more question.",
        ),
        Action::Received => lang.say("Đánh dấu giấy tờ đã có.", "Mark the document as received."),
        Action::Missing => lang.say(
            "Đánh dấu giấy tờ chưa có.",
            "Mark the document as missing after all.",
        ),
        Action::Wrong => lang.say(
            "Đánh dấu giấy tờ có sai sót, kèm lý do.",
            "Mark the document as wrong, with a reason.",
        ),
        Action::Promised => lang.say(
            "Ghi ngày người nộp hẹn đưa giấy tờ.",
            "Record the day for which the document is promised.",
        ),
        Action::NotNeeded => lang.say(
            "Miễn giấy tờ này, kèm lý do.",
            "Waive the document, with a reason.",
        ),
        Action::NextOpen => lang.say(
            "Đến giấy tờ kế tiếp còn thiếu.",
            "Go to the next document that is still open.",
        ),
        Action::FindOpen => lang.say("Mở hồ sơ tìm được.", "Open the case that was found."),
        Action::FindUp => lang.say("Lên một kết quả.", "Go one result up."),
        Action::FindDown => lang.say("Xuống một kết quả.", "Go one result down."),
        Action::FindClose => lang.say("Đóng ô tìm.", "Leave the find box."),
        Action::JournalDetail => lang.say(
            "Xem đầy đủ việc này: ai, khi nào, lý do, mã.",
            "Show this act in full: who, when, why, its hash.",
        ),
        Action::UndoThis => lang.say(
            "Hoàn tác việc đang chọn trong nhật ký.",
            "Take back the act under the cursor.",
        ),
        Action::JournalOpen => lang.say(
            "Mở việc đang chọn trong nhật ký.",
            "Open the act under the cursor.",
        ),
        Action::HelpRun => lang.say(
            "Làm ngay việc đang chọn.",
            "Run the action under the cursor.",
        ),
        Action::HelpUp => lang.say("Lên một lệnh.", "Go one command up."),
        Action::HelpDown => lang.say("Xuống một lệnh.", "Go one command down."),
        Action::HelpPageUp => lang.say("Lên một trang lệnh.", "Go one page of commands up."),
        Action::HelpPageDown => lang.say("Xuống một trang lệnh.", "Go one page of commands down."),
        Action::HelpClose => lang.say("Đóng danh sách lệnh.", "Leave the list of commands."),
        Action::Yes => lang.say("Làm việc đang được hỏi.", "Do what is asked about."),
        Action::No => lang.say("Giữ nguyên mọi thứ.", "Leave everything as it is."),
        Action::NextField => lang.say("Sang ô kế tiếp.", "Go to the next field."),
        Action::PreviousField => lang.say("Về ô trước.", "Go to the field before."),
        Action::TakeBack => lang.say(
            "Hoàn tác chữ vừa ghi trong biểu này.",
            "Take back what was typed last into this form.",
        ),
        Action::SaveNext => lang.say(
            "Lưu và mở biểu của người kế tiếp, lặp lại phần chung.",
            "Save, and open the next person's form with what is shared.",
        ),
        Action::OpenAlike => lang.say(
            "Xem hồ sơ người có thể trùng; biểu nhập thành bản nháp.",
            "See who may be the same; the form becomes a draft.",
        ),
        Action::JoinAlike => lang.say(
            "Đúng là người đó: sửa hồ sơ đã có theo những gì vừa gõ.",
            "It is the same person: put that case right by what is typed.",
        ),
        Action::CarryOver => lang.say(
            "Lặp lại phần chung của hồ sơ trước vào các ô còn trống.",
            "Repeat what the last one shares, in lines still empty.",
        ),
        Action::Save => lang.say("Lưu nội dung đã nhập.", "Send what the form holds."),
        Action::Cancel => lang.say(
            "Rời biểu nhập: giữ bản nháp, chưa ghi vào sổ.",
            "Leave the form: kept as a draft, nothing is recorded.",
        ),
        Action::DeleteLeft => lang.say(
            "Xóa chữ trước con trỏ.",
            "Erase the letter before the cursor.",
        ),
        Action::DeleteRight => {
            lang.say("Xóa chữ tại con trỏ.", "Erase the letter under the cursor.")
        }
        Action::Left => lang.say("Sang trái một chữ.", "Go one letter left."),
        Action::Right => lang.say("Sang phải một chữ.", "Go one letter right."),
        Action::Start => lang.say("Đến đầu ô.", "Go to the start of the field."),
        Action::End => lang.say("Đến cuối ô.", "Go behind the last letter of the field."),
        Action::Clear => lang.say("Xóa cả ô.", "Empty the field."),
        Action::WordLeft => lang.say("Sang trái một từ.", "Go one word left."),
        Action::RawWord => lang.say(
            "Trả từ vừa gõ về đúng các phím đã bấm, hoặc ngược lại.",
            "Give the word just typed its plain keys back, or undo it.",
        ),
        Action::TypingMode => lang.say(
            "Đổi kiểu gõ tiếng Việt: Telex, VNI, tắt.",
            "Switch how Vietnamese is typed: Telex, VNI, off.",
        ),
        Action::DeleteWord => {
            lang.say("Xóa từ trước con trỏ.", "Erase the word before the cursor.")
        }
    }
}
