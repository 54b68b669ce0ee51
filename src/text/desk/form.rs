//! Forms and questions: titles and labels, and beside them hints, choices, faults and questions.

mod choice;
mod confirm;
mod fault;
mod hint;

pub use choice::{Chosen, chosen};
pub use confirm::{
    confirm_head, confirm_payout, confirm_step, confirm_submit, confirm_undo, doubts_head,
};
pub use fault::{TypedFault, typed_fault};
pub use hint::{
    age, case_named, commune_meant, commune_unclear, form_hint, kept_as, lines_beyond, list_source,
    rows_meant,
};

use serde::{Deserialize, Serialize};

use crate::text::Lang;

/// What a form is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum FormTitle {
    Need,
    Listing,
    Debt,
    Borrower,
    PlanOfUse,
    Vetting,
    Submit,
    Approve,
    Return,
    Refuse,
    Schedule,
    Pay,
    Absence,
    UseCheck,
    PracticeDay,
    Wrong,
    Received,
    Promised,
    NotNeeded,
    Undo,
    Reason,
    NewPerson,
    Correct,
    ReceiveList,
    CountReviewed,
    Move,
    Leave,
    ComeBack,
    Death,
    Withdraw,
    CoreNumbers,
    Settle,
    CloseFile,
    Reopen,
    Plan,
    Merge,
}

/// The head of a form.
pub const fn form_title(lang: Lang, title: FormTitle) -> &'static str {
    match title {
        FormTitle::Need => lang.say("Ghi nhu cầu vay", "Record the need"),
        FormTitle::Listing => lang.say("UBND xã xác nhận Mẫu 01", "List confirmed"),
        FormTitle::Debt => lang.say("Kiểm tra dư nợ cùng mục đích", "Check of other debts"),
        FormTitle::Borrower => lang.say("Người đứng tên vay", "Who signs"),
        FormTitle::PlanOfUse => lang.say("Phương án sử dụng vốn", "Plan of use"),
        FormTitle::Vetting => lang.say("Kết quả họp Tổ TK&VV", "The group's vote"),
        FormTitle::Submit => lang.say("Trình duyệt hồ sơ", "Submit the case"),
        FormTitle::Approve => lang.say("Phê duyệt cho vay", "Approve the loan"),
        FormTitle::Return => lang.say("Trả lại hồ sơ", "Return the case"),
        FormTitle::Refuse => lang.say("Từ chối cho vay", "Refuse the loan"),
        FormTitle::Schedule => lang.say("Đưa vào phiên giao dịch", "Schedule the payout"),
        FormTitle::Pay => lang.say("Ghi giải ngân", "Record the payout"),
        FormTitle::Absence => lang.say("Vắng mặt", "Did not come"),
        FormTitle::UseCheck => lang.say("Kiểm tra sử dụng vốn", "Check of the use"),
        FormTitle::PracticeDay => lang.say("Chuyển ngày tập", "Move the practice day"),
        FormTitle::Wrong => lang.say("Giấy tờ sai", "The document is wrong"),
        FormTitle::Received => lang.say("Nhận giấy tờ", "The document is received"),
        FormTitle::Promised => lang.say("Hẹn nộp giấy tờ", "The document is promised"),
        FormTitle::NotNeeded => lang.say("Không cần giấy tờ này", "The document is not needed"),
        FormTitle::Undo => lang.say("Hoàn tác việc của người khác", "Take back another's act"),
        FormTitle::Reason => lang.say("Cần ghi lý do", "A reason is needed"),
        FormTitle::NewPerson => lang.say("Lập hồ sơ người mới", "A new person"),
        FormTitle::Correct => lang.say("Sửa thông tin", "Correct the case"),
        FormTitle::ReceiveList => lang.say("Nhận danh sách Mẫu 01", "Receive a list (Mẫu 01)"),
        FormTitle::CountReviewed => lang.say("Số người đã rà soát", "Persons on a list"),
        FormTitle::Move => lang.say("Chuyển nơi ở", "Lives elsewhere now"),
        FormTitle::Leave => lang.say("Rời địa phương", "Left the area"),
        FormTitle::ComeBack => lang.say("Trở lại địa phương", "Came back"),
        FormTitle::Death => lang.say("Người đã mất", "Has died"),
        FormTitle::Withdraw => lang.say("Thôi nhu cầu vay", "No longer wants a loan"),
        FormTitle::CoreNumbers => lang.say("Mã khách hàng, mã món vay", "Core system's numbers"),
        FormTitle::Settle => lang.say("Tất toán khoản vay", "The loan is paid back"),
        FormTitle::CloseFile => lang.say("Đóng hồ sơ", "Close the case"),
        FormTitle::Reopen => lang.say("Mở lại hồ sơ", "Open the case again"),
        FormTitle::Plan => lang.say("Giao kế hoạch", "Set the plan"),
        FormTitle::Merge => lang.say("Gộp hồ sơ", "Merge a case"),
    }
}

macro_rules! form_fields {
    ($($name:ident: $id:literal, $vi:literal, $en:literal;)*) => {
        /// A line of a form.
        #[derive(
            Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
        )]
        pub enum FormField { $($name),* }

        impl FormField {
            /// The field of the order it fills, by which refusals name it.
            pub const fn id(self) -> &'static str {
                match self { $(Self::$name => $id),* }
            }
        }

        /// The label of a line.
        pub const fn form_field(lang: Lang, field: FormField) -> &'static str {
            match field { $(FormField::$name => lang.say($vi, $en)),* }
        }
    };
}

form_fields! {
    Wants: "wants", "Có nhu cầu vay", "Wants a loan";
    Purpose: "purpose", "Mục đích", "Purpose";
    Amount: "amount", "Số tiền", "Amount";
    Months: "months", "Thời hạn (tháng)", "Term (months)";
    CourseMonths: "course_months", "Khóa học (tháng)", "Course (months)";
    AskedOn: "asked_on", "Hỏi ngày", "Asked on";
    AskedBy: "asked_by", "Người hỏi", "Asked by";
    ListNo: "list_no", "Số danh sách", "List number";
    ListDate: "list_date", "Ngày danh sách", "List date";
    PoliceSigned: "police_signed_on", "Công an xã ký", "Police signed";
    CommitteeSigned: "committee_signed_on", "UBND xã xác nhận", "Committee signed";
    NoDebt: "none", "Không có dư nợ", "No debt";
    CheckedOn: "checked_on", "Kiểm tra ngày", "Checked on";
    EndsOn: "ends_on", "Dư nợ hết ngày", "Debt ends on";
    Signs: "relation", "Ai đứng tên", "Who signs";
    Name: "name", "Họ và tên", "Name";
    Birth: "birth", "Ngày hoặc năm sinh", "Birth day or year";
    Sex: "sex", "Giới tính", "Sex";
    CitizenId: "citizen_id", "Số CCCD", "Citizen number";
    What: "what", "Mua hoặc làm gì", "What for";
    Quantity: "quantity", "Số lượng", "Quantity";
    ItemAmount: "items", "Thành tiền", "Cost";
    OwnCapital: "own_capital", "Vốn tự có", "Own capital";
    TotalNeed: "total_need", "Tổng nhu cầu vốn", "Need in all";
    Instalment: "instalment_months", "Trả gốc mỗi (tháng)", "Repaid every (months)";
    Group: "group", "Tổ TK&VV", "Group";
    HeldOn: "on", "Họp ngày", "Held on";
    Agreed: "agreed", "Tổ đồng ý", "Agreed";
    ReasonCode: "reason_code", "Lý do", "Reason";
    DecisionNo: "decision_no", "Số thông báo 04/TD", "Decision number";
    DecisionDate: "decision_date", "Ngày thông báo", "Decision date";
    ToMend: "fields", "Cần sửa", "To be mended";
    Note: "note", "Ghi chú", "Note";
    Date: "date", "Ngày", "Date";
    Place: "place", "Nơi giải ngân", "Place";
    PaidOn: "on", "Giải ngân ngày", "Paid on";
    LoanBookNo: "loan_book_no", "Số sổ vay vốn", "Loan book number";
    Why: "reason", "Lý do", "Reason";
    Next: "next", "Hẹn lại ngày", "New day";
    AsIntended: "as_intended", "Đúng mục đích", "As intended";
    Misused: "amount_misused", "Số tiền sai mục đích", "Amount misused";
    Due: "due", "Hẹn ngày", "Promised for";
    By: "by", "Ai hẹn", "Promised by";
    Paper: "document", "Giấy tờ", "Document";
    Village: "village", "Thôn, bản", "Village";
    ReleaseKind: "kind", "Giấy chứng nhận", "Certificate";
    Certificate: "certificate", "Số giấy chứng nhận", "Certificate number";
    Issued: "issued", "Ngày cấp", "Issued on";
    Completed: "completed", "Chấp hành xong ngày", "Completed on";
    Organisation: "organisation", "Hội nhận ủy thác", "Association";
    Household: "household", "Cùng hộ với (mã)", "Same household as";
    Phone: "phone", "Số điện thoại", "Phone";
    Persons: "persons", "Số người", "Persons";
    Listed: "none", "Ai trong danh sách", "Who is on it";
    Rows: "rows", "Số dòng", "Row numbers";
    Row: "row", "Dòng số", "Row";
    SignerName: "borrower_name", "Tên người đứng tên", "Who signs: name";
    SignerBirth: "borrower_birth", "Sinh ngày hoặc năm", "Who signs: birth";
    SignerSex: "borrower_sex", "Nam hay nữ", "Who signs: sex";
    SignerCitizenId: "borrower_citizen_id", "CCCD người đứng tên", "Who signs: number";
    Commune: "commune", "Xã mới", "New commune";
    Since: "on", "Từ ngày", "Since";
    To: "to", "Đi đâu", "Where to";
    CustomerNo: "customer_no", "Mã khách hàng", "Customer number";
    LoanNo: "loan_no", "Mã món vay", "Loan number";
    Referral: "referral", "Hướng dẫn đi đâu tiếp", "Where then";
    Year: "year", "Năm", "Year";
    Resolution: "resolution", "Số nghị quyết", "Resolution";
    Drop: "drop", "Hồ sơ kia (mã)", "The other case";
}
