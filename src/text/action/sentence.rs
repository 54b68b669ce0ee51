//! What each action does, in one sentence for help and for the list of commands.

use crate::keys::Action;
use crate::text::Lang;

/// Writes the function from one list of rows: action, Vietnamese, English.
macro_rules! sentences {
    ($($action:ident: $vi:literal, $en:literal;)+) => {
        /// A whole sentence, at most 60 columns: its keys stand beside it.
        pub const fn action_sentence(lang: Lang, action: Action) -> &'static str {
            match action {
                $(Action::$action => lang.say($vi, $en),)+
            }
        }
    };
}

sentences! {
    Back: "Về màn hình trước, không mất gì.", "Go one screen back; nothing is lost.";
    Quit: "Rời bàn làm việc.", "Leave the desk.";
    Find: "Tìm một người theo họ tên, chữ đầu hoặc số, có thể bỏ dấu.",
        "Find a person by name, initials or digits, accents or not.";
    TakeTheirs: "Ở ô này giữ như người kia đã ghi.", "Keep what the other recorded in this line.";
    TakeMine: "Ở ô này lấy như vừa gõ.", "Record what is typed here in this line.";
    Notices: "Xem người khác trả lại, quyết định, hoàn tác gì của bạn.",
        "Show what others returned, decided or took back of yours.";
    Cover: "Che màn hình; phím bất kỳ mở lại, không mất gì.",
        "Cover the screen; any key uncovers it, nothing is lost.";
    Help: "Xem các phím dùng được ở đây.", "Show the keys that work here.";
    Undo: "Hoàn tác việc mới nhất của tôi.", "Take back my newest act.";
    Redo: "Lấy lại việc vừa được hoàn tác.", "Give back the act that was taken back last.";
    Redraw: "Vẽ lại cả màn hình.", "Draw the whole screen again.";
    Home: "Về bảng các xã của toàn huyện.", "Go to the board of communes.";
    Journal: "Xem nhật ký: việc gì, ngày nào, ai ghi.",
        "Show the journal: what was recorded, when and by whom.";
    Accesses: "Xem ai đã mở hồ sơ nào, lúc nào.", "Show who opened which case, and when.";
    PracticeDay: "Chuyển ngày tập tới một ngày sau, chỉ trong sổ tập.",
        "Move the practice day forward; in a practice register only.";
    Language: "Đổi giữa tiếng Việt và tiếng Anh.", "Switch between Vietnamese and English.";
    WhenFull: "Ô đã đủ số thì tự sang ô sau, hoặc chờ phím.",
        "Let a full line of a form go on by itself, or wait.";
    Palette: "Mở danh sách mọi lệnh, gõ tên để tìm.",
        "Open the list of everything there is to do, by name.";
    NewPerson: "Lập hồ sơ người mới ở xã đang chọn.",
        "Open the case of a new person in this commune.";
    Lessons: "Lấy lại thẻ bảy bước đầu, chỉ trong sổ tập.",
        "Show the card of seven first steps; practice only.";
    TypingLesson: "Luyện gõ một danh sách, đếm phím và giây; chỉ sổ tập.",
        "Practise typing a list, keys and time counted.";
    BeginLesson: "Bắt đầu gõ danh sách.", "Begin to type the list.";
    ScreenCheck: "Xem màn hình có hiện đủ chữ và nét không, sửa ở đâu.",
        "See whether letters and lines show, and what to set.";
    Up: "Lên một dòng.", "Go one row up.";
    Down: "Xuống một dòng.", "Go one row down.";
    PageUp: "Lên một trang.", "Go one page up.";
    PageDown: "Xuống một trang.", "Go one page down.";
    HalfUp: "Lên nửa trang.", "Go half a page up.";
    HalfDown: "Xuống nửa trang.", "Go half a page down.";
    Top: "Đến dòng đầu.", "Go to the first row.";
    Bottom: "Đến dòng cuối.", "Go to the last row.";
    Open: "Mở dòng đang chọn.", "Open the row under the cursor.";
    NextWork: "Đến xã kế tiếp có việc cần làm.", "Go to the next commune with work to do.";
    Tasks: "Sang danh sách việc gấp, hoặc trở lại các xã.",
        "Go to the urgent tasks, or back to the communes.";
    SetPlan: "Giao kế hoạch năm cho xã đang chọn.",
        "Set the plan of a year for the commune under the cursor.";
    ReceiveList: "Nhận danh sách Mẫu 01: người được đánh dấu, hoặc không ai.",
        "Receive a list (Mẫu 01): those marked stand on it, or none.";
    CountReviewed: "Ghi số người trên danh sách rà soát, chưa cần tên.",
        "Record how many persons a list counts, without names.";
    Filter: "Gõ các từ lọc: ai được hiện trong danh sách.",
        "Type the words that say who is listed.";
    Sort: "Đổi sang cách sắp xếp kế tiếp.", "Take the next order of the list.";
    Mark: "Đánh dấu người đang chọn, hoặc bỏ dấu.",
        "Mark the person under the cursor, or take the mark away.";
    MarkRange: "Đánh dấu một dải: bắt đầu từ đây, hoặc kết thúc ở đây.",
        "Begin a range of marks here, or end it here.";
    MarkAll: "Đánh dấu cả danh sách đang hiện, hoặc bỏ hết dấu.",
        "Mark everybody listed, or nobody.";
    ConfirmMarked: "Ghi UBND xã xác nhận Mẫu 01 cho mọi người được đánh dấu.",
        "Record for all marked that the list (Mẫu 01) is confirmed.";
    ReceiveMarked: "Ghi đã nhận một loại giấy tờ của mọi người được đánh dấu.",
        "Record for all marked that a document is here.";
    PromiseMarked: "Ghi ngày hẹn một loại giấy tờ của mọi người được đánh dấu.",
        "Record for all marked that a document is promised.";
    ScheduleMarked: "Đưa mọi người được đánh dấu vào một phiên giao dịch.",
        "Put the payouts of all marked on a transaction day.";
    ApproveMarked: "Phê duyệt cho vay mọi người được đánh dấu, có hỏi lại.",
        "Approve the loans of all marked, after one more question.";
    FilterTake: "Lọc danh sách theo các từ đã gõ.", "List those the typed words let through.";
    FilterComplete: "Điền nốt từ lọc đang gõ dở.", "Complete the word that is being typed.";
    FilterEarlier: "Lấy bộ lọc đã lưu, từ bộ mới nhất.",
        "Take the kept filter before, from the newest on.";
    FilterLater: "Lấy bộ lọc đã lưu kế tiếp.", "Take the next kept filter.";
    FilterClose: "Đóng dòng lọc, giữ bộ lọc như trước.",
        "Leave the filter line; the filter stays as it was.";
    NextCase: "Đến người kế tiếp trong danh sách.", "Go to the next person of the list.";
    PreviousCase: "Đến người trước trong danh sách.", "Go to the person before in the list.";
    Approvals: "Sang bảng chờ duyệt: chờ bao lâu, kế hoạch còn bao nhiêu.",
        "Go to what waits for the approver, the longest first.";
    Exceptions: "Xem việc khác lệ trong 30 ngày: miễn, muộn, có lý do.",
        "Show what was out of the ordinary in the last 30 days.";
    PayDays: "Sang các ngày giải ngân chưa xác nhận.",
        "Go to the days whose payouts are not confirmed.";
    ConfirmDay: "Xác nhận mọi lượt giải ngân của ngày đang chọn.",
        "Confirm all payouts of the day under the cursor.";
    Disbursement: "Sang bảng giải ngân: ai đang vướng ở bước nào.",
        "Go to the board of payouts: who waits for what.";
    Drafts: "Sang bản nháp: những biểu nhập còn dở.", "Go to the drafts: forms that are begun.";
    LastPlace: "Về chỗ đang làm khi rời máy lần trước.", "Go to where the last sitting ended.";
    DropDraft: "Hủy hẳn bản nháp này.", "Drop this draft for good.";
    BoardSort: "Xếp theo bước, hoặc theo phiên giao dịch.",
        "Order by step, or by transaction day.";
    WhatIf: "Thử ngày, số tiền, thời hạn, người đứng tên khác; không lưu.",
        "Suppose another day, amount, term or borrower; nothing kept.";
    Walk: "Kiểm danh mục hồ sơ, từng giấy tờ một.", "Walk along the documents, one by one.";
    RecordNeed: "Ghi người đó có nhu cầu vay hay không, vay để làm gì.",
        "Record whether the person wants a loan, and for what.";
    ConfirmListing: "Ghi UBND xã xác nhận Mẫu 01.",
        "Record that the commune confirmed the list (Mẫu 01).";
    AttestDebt: "Ghi kết quả kiểm tra dư nợ cùng mục đích.",
        "Record what the check for a debt of the same purpose showed.";
    NameBorrower: "Ghi ai đứng tên vay cho hộ.", "Say who signs for the household.";
    PlanUse: "Ghi phương án sử dụng vốn.", "Record what the loan is to buy.";
    RecordVetting: "Ghi kết quả họp Tổ TK&VV.", "Record how the group voted.";
    Submit: "Trình hồ sơ cho người duyệt.", "Hand the case to the approver.";
    Approve: "Phê duyệt cho vay.", "Approve the loan.";
    ReturnFile: "Trả hồ sơ lại để sửa.", "Send the case back to be mended.";
    Refuse: "Từ chối cho vay, có lý do.", "Refuse the loan, with a reason.";
    Schedule: "Đưa việc giải ngân vào một phiên giao dịch.",
        "Put the payout on a transaction day.";
    Pay: "Ghi giải ngân, có hỏi lại.", "Record the payout, after one more question.";
    Absence: "Ghi người đứng tên vay không đến phiên.", "Record that the borrower did not come.";
    UseCheck: "Ghi kết quả kiểm tra sử dụng vốn.",
        "Record what the check of the loan's use found.";
    Gate: "Làm bước kế tiếp của hồ sơ, có hỏi trước khi ghi.",
        "Take the one next step of this case, after a question.";
    Correct: "Sửa thông tin của người này; chỉ gửi ô đã sửa.",
        "Put the person's case right; only what is changed is sent.";
    Move: "Ghi người này chuyển sang ở xã khác trong huyện.",
        "Record that the person lives in another commune now.";
    Leave: "Ghi người này rời địa phương, có hỏi lại.",
        "Record that the person left, after one more question.";
    ComeBack: "Ghi người đã rời đi nay trở lại địa phương.",
        "Record that a person who left lives here again.";
    Death: "Ghi người này đã mất, có hỏi lại.",
        "Record that the person died, after one more question.";
    Withdraw: "Ghi người này thôi nhu cầu vay, có hỏi lại.",
        "Record that the loan is no longer wanted, after a question.";
    CoreNumbers: "Ghi mã khách hàng và mã món vay.",
        "Record the core system's numbers of customer and loan.";
    Settle: "Ghi khoản vay đã tất toán, có hỏi lại.",
        "Record that the loan is paid back, after one more question.";
    CloseFile: "Đóng hồ sơ: lý do, hướng dẫn đi đâu tiếp; có hỏi lại.",
        "Close the case: why, and where then; asks once more.";
    Reopen: "Mở lại hồ sơ đã đóng, có hỏi lại.",
        "Open a closed case again, after one more question.";
    MergeFile: "Gộp hồ sơ khác của chính người này vào đây, có hỏi lại.",
        "Merge another case of this person into it, asks once more.";
    Received: "Đánh dấu giấy tờ đã có.", "Mark the document as received.";
    Missing: "Đánh dấu giấy tờ chưa có.", "Mark the document as missing after all.";
    Wrong: "Đánh dấu giấy tờ có sai sót, kèm lý do.", "Mark the document as wrong, with a reason.";
    Promised: "Ghi ngày người nộp hẹn đưa giấy tờ.",
        "Record the day for which the document is promised.";
    NotNeeded: "Miễn giấy tờ này, kèm lý do.", "Waive the document, with a reason.";
    NextOpen: "Đến giấy tờ kế tiếp còn thiếu.", "Go to the next document that is still open.";
    FindOpen: "Mở hồ sơ tìm được.", "Open the case that was found.";
    FindUp: "Lên một kết quả.", "Go one result up.";
    FindDown: "Xuống một kết quả.", "Go one result down.";
    FindClose: "Đóng ô tìm.", "Leave the find box.";
    JournalDetail: "Xem đầy đủ việc này: ai, khi nào, lý do, mã.",
        "Show this act in full: who, when, why, its hash.";
    UndoThis: "Hoàn tác việc đang chọn trong nhật ký.", "Take back the act under the cursor.";
    JournalOpen: "Mở việc đang chọn trong nhật ký.", "Open the act under the cursor.";
    AccessOpen: "Mở hồ sơ đang chọn.", "Open the case under the cursor.";
    AccessSameCase: "Chỉ liệt kê hồ sơ đang chọn, bấm lần nữa thì liệt kê tất cả.",
        "List this case alone; once more lists all again.";
    HelpRun: "Làm ngay việc đang chọn.", "Run the action under the cursor.";
    HelpUp: "Lên một lệnh.", "Go one command up.";
    HelpDown: "Xuống một lệnh.", "Go one command down.";
    HelpPageUp: "Lên một trang lệnh.", "Go one page of commands up.";
    HelpPageDown: "Xuống một trang lệnh.", "Go one page of commands down.";
    HelpClose: "Đóng danh sách lệnh.", "Leave the list of commands.";
    Yes: "Làm việc đang được hỏi.", "Do what is asked about.";
    No: "Giữ nguyên mọi thứ.", "Leave everything as it is.";
    NextField: "Sang ô kế tiếp.", "Go to the next field.";
    PreviousField: "Về ô trước.", "Go to the field before.";
    TakeBack: "Hoàn tác chữ vừa ghi trong biểu này.",
        "Take back what was typed last into this form.";
    SaveNext: "Lưu và mở biểu của người kế tiếp, lặp lại phần chung.",
        "Save, and open the next person's form with what is shared.";
    Choose: "Mở danh sách đã có cho ô này: xã, thôn, Tổ.", "List what is on file for this field.";
    ChooseUp: "Lên một dòng gợi ý.", "Go one entry of the list up.";
    ChooseDown: "Xuống một dòng gợi ý.", "Go one entry of the list down.";
    ChooseTake: "Ghi dòng đang chọn vào ô.", "Put this entry into the field.";
    ChooseClose: "Đóng danh sách, giữ chữ đã gõ.", "Close the list; what is typed stays.";
    KeepDoubtful: "Giữ giá trị đáng ngờ, kèm lý do.", "Keep what is doubtful, and say why.";
    OpenAlike: "Xem hồ sơ người có thể trùng; biểu nhập thành bản nháp.",
        "See who may be the same; the form becomes a draft.";
    JoinAlike: "Đúng là người đó: sửa hồ sơ đã có theo những gì vừa gõ.",
        "It is the same person: put that case right by what is typed.";
    CarryOver: "Lặp lại phần chung của hồ sơ trước vào các ô còn trống.",
        "Repeat what the last one shares, in lines still empty.";
    Save: "Lưu nội dung đã nhập.", "Send what the form holds.";
    Cancel: "Rời biểu nhập: giữ bản nháp, chưa ghi vào sổ.",
        "Leave the form: kept as a draft, nothing is recorded.";
    DeleteLeft: "Xóa chữ trước con trỏ.", "Erase the letter before the cursor.";
    DeleteRight: "Xóa chữ tại con trỏ.", "Erase the letter under the cursor.";
    Left: "Sang trái một chữ.", "Go one letter left.";
    Right: "Sang phải một chữ.", "Go one letter right.";
    Start: "Đến đầu ô.", "Go to the start of the field.";
    End: "Đến cuối ô.", "Go behind the last letter of the field.";
    Clear: "Xóa cả ô.", "Empty the field.";
    WordLeft: "Sang trái một từ.", "Go one word left.";
    RawWord: "Trả từ vừa gõ về đúng các phím đã bấm, hoặc ngược lại.",
        "Give the word just typed its plain keys back, or undo it.";
    TypingMode: "Đổi kiểu gõ tiếng Việt: Telex, VNI, tắt.",
        "Switch how Vietnamese is typed: Telex, VNI, off.";
    DeleteWord: "Xóa từ trước con trỏ.", "Erase the word before the cursor.";
}
