//! Forms and questions: titles, labels, hints, choices, and what is wrong with something typed.

use crate::domain::{
    Alone, AmountFault, Document, Dong, Place, Relation, Sex, SupposedSigner, TextFault,
};
use crate::lang::AmountError;
use crate::text::language::said;
use crate::text::{Lang, alone, amount, document_long, place, relation, sex};

/// What a form is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
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
}

/// The head of a form.
pub const fn form_title(lang: Lang, title: FormTitle) -> &'static str {
    match title {
        FormTitle::Need => lang.say("Ghi nhu cầu vay", "Record the need"),
        FormTitle::Listing => lang.say("UBND xã xác nhận Mẫu 01", "Listing confirmed"),
        FormTitle::Debt => lang.say("Kiểm tra dư nợ cùng mục đích", "Check of other debts"),
        FormTitle::Borrower => lang.say("Người đứng tên vay", "Who signs"),
        FormTitle::PlanOfUse => lang.say("Phương án sử dụng vốn", "Plan of use"),
        FormTitle::Vetting => lang.say("Kết quả họp Tổ TK&VV", "The group's vote"),
        FormTitle::Submit => lang.say("Trình duyệt hồ sơ", "Submit the file"),
        FormTitle::Approve => lang.say("Phê duyệt cho vay", "Approve the loan"),
        FormTitle::Return => lang.say("Trả lại hồ sơ", "Return the file"),
        FormTitle::Refuse => lang.say("Từ chối cho vay", "Refuse the loan"),
        FormTitle::Schedule => lang.say("Đưa vào phiên giao dịch", "Schedule the payout"),
        FormTitle::Pay => lang.say("Ghi giải ngân", "Record the payout"),
        FormTitle::Absence => lang.say("Vắng mặt", "Did not come"),
        FormTitle::UseCheck => lang.say("Kiểm tra sử dụng vốn", "Check of the use"),
        FormTitle::PracticeDay => lang.say("Chuyển ngày tập", "Move the practice day"),
        FormTitle::Wrong => lang.say("Giấy tờ sai", "The paper is wrong"),
        FormTitle::Received => lang.say("Nhận giấy tờ", "The paper is received"),
        FormTitle::Promised => lang.say("Hẹn nộp giấy tờ", "The paper is promised"),
        FormTitle::NotNeeded => lang.say("Không cần giấy tờ này", "The paper is not needed"),
        FormTitle::Undo => lang.say("Hoàn tác việc của người khác", "Take back another's act"),
        FormTitle::Reason => lang.say("Cần ghi lý do", "A reason is needed"),
    }
}

macro_rules! form_fields {
    ($($name:ident: $id:literal, $vi:literal, $en:literal;)*) => {
        /// A line of a form.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
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
    SignerName: "name", "Họ và tên", "Name";
    SignerBirth: "birth", "Ngày hoặc năm sinh", "Birth day or year";
    SignerSex: "sex", "Giới tính", "Sex";
    SignerCitizenId: "citizen_id", "Số CCCD", "Citizen number";
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
}

/// What to type into a line; nothing where the label says it.
pub const fn form_hint(lang: Lang, field: FormField) -> &'static str {
    match field {
        FormField::Amount
        | FormField::ItemAmount
        | FormField::OwnCapital
        | FormField::TotalNeed
        | FormField::Misused => lang.say("100tr, 50 triệu, 100.000.000", "100tr, 100.000.000"),
        FormField::AskedOn
        | FormField::ListDate
        | FormField::PoliceSigned
        | FormField::CommitteeSigned
        | FormField::CheckedOn
        | FormField::EndsOn
        | FormField::HeldOn
        | FormField::DecisionDate
        | FormField::Date
        | FormField::PaidOn
        | FormField::Next
        | FormField::Due => lang.say("nn/tt/nnnn, h hôm nay, +7", "dd/mm/yyyy, h today, +7"),
        FormField::SignerCitizenId => lang.say("12 số", "12 digits"),
        FormField::SignerBirth => lang.say("nn/tt/nnnn hoặc năm", "dd/mm/yyyy or the year"),
        FormField::Note | FormField::Why => lang.say(
            "không ghi tội danh, mức án, trại giam",
            "no offence, sentence or prison",
        ),
        FormField::ToMend => lang.say("cách nhau dấu phẩy", "separated by commas"),
        FormField::Wants
        | FormField::Purpose
        | FormField::NoDebt
        | FormField::Signs
        | FormField::SignerSex
        | FormField::Agreed
        | FormField::Place
        | FormField::AsIntended
        | FormField::Months
        | FormField::CourseMonths
        | FormField::AskedBy
        | FormField::ListNo
        | FormField::SignerName
        | FormField::What
        | FormField::Quantity
        | FormField::Instalment
        | FormField::Group
        | FormField::ReasonCode
        | FormField::DecisionNo
        | FormField::LoanBookNo
        | FormField::Paper
        | FormField::By => "",
    }
}

/// One of a few answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Chosen {
    Yes,
    No,
    Production,
    Training,
    Signs(Relation),
    SignsAlone(Alone),
    Sex(Sex),
    At(Place),
    Paper(Document),
    /// As it stands on file.
    OnFile,
    Supposed(SupposedSigner),
}

/// An answer as the form shows it.
pub const fn chosen(lang: Lang, choice: Chosen) -> &'static str {
    match choice {
        Chosen::Yes => lang.say("có", "yes"),
        Chosen::No => lang.say("không", "no"),
        Chosen::Production => lang.say("sản xuất, kinh doanh", "production, business"),
        Chosen::Training => lang.say("đào tạo nghề", "vocational training"),
        Chosen::Signs(how) => relation(lang, how),
        Chosen::SignsAlone(why) => alone(lang, why),
        Chosen::Sex(which) => sex(lang, which),
        Chosen::At(at) => place(lang, at),
        Chosen::Paper(which) => document_long(lang, which),
        Chosen::OnFile => lang.say("như hồ sơ", "as on file"),
        Chosen::Supposed(SupposedSigner::Another) => {
            lang.say("người khác trong hộ", "another of the household")
        }
        Chosen::Supposed(SupposedSigner::Beneficiary) => lang.say(
            "người thụ hưởng, thay mặt hộ",
            "the beneficiary, for the household",
        ),
        Chosen::Supposed(SupposedSigner::Alone) => {
            lang.say("một mình người thụ hưởng", "the beneficiary alone")
        }
    }
}

/// What is wrong with something typed, before the office is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TypedFault {
    /// Must be filled in.
    Needed,
    NotADate,
    NotANumber,
    Amount(AmountError),
    AmountLimit(AmountFault),
    Text(TextFault),
    NotACitizenId,
}

/// What is wrong, in a few words beside the field.
pub fn typed_fault(lang: Lang, fault: TypedFault) -> String {
    match fault {
        TypedFault::Needed | TypedFault::Text(TextFault::Empty) => {
            lang.say("phải ghi", "must be filled in").to_owned()
        }
        TypedFault::NotADate => lang
            .say(
                "không phải ngày có trong lịch",
                "not a date of the calendar",
            )
            .to_owned(),
        TypedFault::NotANumber => lang.say("phải là số", "must be a number").to_owned(),
        TypedFault::NotACitizenId => lang
            .say("CCCD có 12 số (CMND 9 số)", "12 digits, or the 9 of old")
            .to_owned(),
        TypedFault::Amount(fault) => amount_error(lang, fault),
        TypedFault::AmountLimit(AmountFault::Negative) => {
            lang.say("không được âm", "must not be negative").to_owned()
        }
        TypedFault::AmountLimit(AmountFault::Zero) => {
            lang.say("phải lớn hơn 0", "must be above zero").to_owned()
        }
        TypedFault::AmountLimit(AmountFault::TooLarge) => lang
            .say("số tiền quá lớn", "the amount is too large")
            .to_owned(),
        TypedFault::AmountLimit(AmountFault::NotWhole) => {
            lang.say("phải tròn đồng", "must be whole đồng").to_owned()
        }
        TypedFault::Text(TextFault::TooLong { .. }) => lang
            .say("dài quá, xin viết ngắn lại", "too long")
            .to_owned(),
        TypedFault::Text(TextFault::Digit) => lang
            .say("họ tên không có chữ số", "a name has no digits")
            .to_owned(),
        TypedFault::Text(TextFault::NoLetter) => {
            lang.say("phải có chữ", "must have letters").to_owned()
        }
    }
}

fn amount_error(lang: Lang, fault: AmountError) -> String {
    match fault {
        AmountError::Empty => lang.say("phải ghi", "must be filled in").to_owned(),
        AmountError::NotANumber => lang.say("không phải số tiền", "not an amount").to_owned(),
        AmountError::Negative => lang.say("không được âm", "must not be negative").to_owned(),
        AmountError::Ambiguous { readings } => {
            let [less, more] = readings.map(|dong| amount(lang, Dong::of(dong.max(0))));
            said!(lang, "{less} hay {more}?", "{less} or {more}?")
        }
        AmountError::NotWhole => lang.say("phải tròn đồng", "must be whole đồng").to_owned(),
        AmountError::TooLarge => lang
            .say("số tiền quá lớn", "the amount is too large")
            .to_owned(),
    }
}

/// Over the doubts a reason is asked for.
pub const fn doubts_head(lang: Lang) -> &'static str {
    lang.say("Ghi lý do vì:", "A reason is asked because:")
}

/// Over a question of yes or no.
pub const fn confirm_head(lang: Lang) -> &'static str {
    lang.say("Xác nhận", "Confirm")
}

/// Whether to hand the file over.
pub fn confirm_submit(lang: Lang, name: &str) -> String {
    said!(
        lang,
        "Trình duyệt hồ sơ của {name}?",
        "Submit the file of {name}?",
    )
}

/// Whether the money was handed over; `words` is the amount read aloud.
pub fn confirm_payout(lang: Lang, name: &str, paid: Dong, on: &str, words: &str) -> String {
    let paid = amount(lang, paid);
    match lang {
        Lang::Vi => format!("Đã giải ngân {paid} ({words}) cho hộ của {name} ngày {on}?"),
        Lang::En => format!("Was {paid} handed over for {name} on {on}?"),
    }
}

/// Whether to do what a form is for; `title` says what.
pub fn confirm_step(title: &str, name: &str) -> String {
    format!("{title}: {name}?")
}

/// Whether to take an act back; `act` says which.
pub fn confirm_undo(lang: Lang, act: &str) -> String {
    said!(lang, "Hoàn tác: {act}?", "Take back: {act}?")
}

/// Whether to leave what was typed.
pub const fn confirm_quit(lang: Lang) -> &'static str {
    lang.say(
        "Bỏ những gì đang ghi dở trong mẫu này?",
        "Drop what is typed into this form?",
    )
}
