//! The fields of orders and forms by the names officers give them. Refuses to know which order has
//! which field.

use super::Lang;
use super::paper::document_short;
use crate::domain::Document;

/// The name of a field, small letters first; nothing where nobody sees a field of that id.
pub fn field(lang: Lang, id: &str) -> Option<&'static str> {
    FIELDS
        .iter()
        .find(|(known, _, _)| *known == id)
        .map(|(_, vi, en)| lang.say(vi, en))
}

/// The name of a field or a document by its word in orders.
pub(super) fn part_named(lang: Lang, word: &str) -> Option<&'static str> {
    Document::from_id(word)
        .map(|document| document_short(lang, document))
        .or_else(|| field(lang, word))
}

/// The name with the id of order lines behind it: `“số tiền” (amount)`.
pub(super) fn field_and_id(lang: Lang, id: &str) -> String {
    match field(lang, id) {
        Some(name) if name != id => format!("“{name}” ({id})"),
        Some(_) | None => format!("“{id}”"),
    }
}

/// The name, or the id where it has none.
pub(super) fn field_or_id(lang: Lang, id: &'static str) -> &'static str {
    field(lang, id).unwrap_or(id)
}

const FIELDS: &[(&str, &str, &str)] = &[
    ("account", "tài khoản cán bộ", "officer's account"),
    ("agreed", "Tổ đồng ý", "agreed"),
    ("alone", "lý do tự đứng tên", "reason to sign alone"),
    ("amount", "số tiền", "amount"),
    ("amount_misused", "số tiền dùng sai", "amount misused"),
    ("as_intended", "đúng mục đích", "as intended"),
    ("asked_by", "người hỏi", "asked by"),
    ("asked_on", "ngày hỏi", "day asked"),
    ("birth", "ngày sinh", "birth"),
    ("borrower", "người đứng tên vay", "borrower"),
    (
        "borrower_birth",
        "ngày sinh người đứng tên",
        "birth of the borrower",
    ),
    ("by", "người hẹn", "promised by"),
    ("case", "mã hồ sơ", "case"),
    ("cases", "các mã hồ sơ", "cases"),
    ("certificate", "số giấy chứng nhận", "certificate number"),
    ("checked_on", "ngày kiểm tra", "day checked"),
    ("citizen_id", "số CCCD", "citizen number"),
    (
        "committee_signed_on",
        "ngày UBND xã ký",
        "day the committee signed",
    ),
    ("commune", "mã xã", "commune"),
    ("communes", "các xã phụ trách", "communes"),
    ("completed", "ngày chấp hành xong", "day of completion"),
    ("copies", "số bản", "copies"),
    ("course_months", "số tháng học", "months of the course"),
    ("customer_no", "mã khách hàng", "customer number"),
    ("date", "ngày", "date"),
    ("decision_date", "ngày phê duyệt", "date of the decision"),
    ("decision_no", "số phê duyệt", "number of the decision"),
    ("document", "giấy tờ", "document"),
    ("drop", "hồ sơ gộp đi", "case to merge away"),
    ("due", "ngày hẹn", "day promised"),
    ("ends_on", "ngày hết nợ", "day the debt ends"),
    ("fields", "các ô cần sửa", "fields to mend"),
    ("from", "người bàn giao", "handed over by"),
    ("funding", "nguồn vốn", "funding"),
    ("group", "Tổ TK&VV", "group"),
    ("household", "hồ sơ cùng hộ", "case of the same household"),
    ("id", "mã lệnh", "order id"),
    ("id_issued", "ngày cấp CCCD", "day the card was issued"),
    ("id_place", "nơi cấp CCCD", "place the card was issued"),
    ("instalment_months", "kỳ trả nợ", "months of an instalment"),
    ("issued", "ngày cấp", "day of issue"),
    ("items", "các khoản sử dụng vốn", "lines of the plan"),
    ("keep", "hồ sơ được giữ", "case to keep"),
    ("kept_at", "nơi lưu", "kept at"),
    ("kind", "loại giấy chứng nhận", "kind of certificate"),
    ("leave_months", "số tháng bảo lưu", "months of leave"),
    ("list", "danh sách Mẫu 01", "list (Mẫu 01)"),
    ("list_date", "ngày danh sách", "date of the list"),
    ("list_no", "số danh sách", "number of the list"),
    ("loan_book_no", "số sổ vay vốn", "loan book number"),
    ("loan_no", "mã món vay", "loan number"),
    ("month", "tháng", "month"),
    ("months", "thời hạn vay", "term in months"),
    ("name", "họ tên", "name"),
    ("need", "nhu cầu vay", "need"),
    ("next", "ngày hẹn lại", "next day"),
    ("none", "không có", "none"),
    ("note", "ghi chú", "note"),
    ("on", "ngày thực hiện", "day"),
    ("order", "tên lệnh", "order"),
    ("organisation", "Hội nhận ủy thác", "association"),
    ("own_capital", "vốn tự có", "own capital"),
    ("person", "người đứng tên", "borrower"),
    ("persons", "số người", "persons"),
    ("phone", "số điện thoại", "phone"),
    ("place", "nơi giải ngân", "place"),
    ("point", "điểm giao dịch", "transaction point"),
    (
        "police_signed_on",
        "ngày Công an xã ký",
        "day the police signed",
    ),
    ("purpose", "mục đích vay", "purpose"),
    ("quantity", "số lượng", "quantity"),
    ("reason", "lý do", "reason"),
    ("reason_code", "mã lý do", "code of the reason"),
    ("received_by", "người nhận tiền", "received by"),
    ("referral", "nơi hướng dẫn tiếp", "referral"),
    (
        "relation",
        "quan hệ với người thụ hưởng",
        "relation to the beneficiary",
    ),
    (
        "release",
        "giấy chứng nhận chấp hành xong",
        "release certificate",
    ),
    ("resolution", "số nghị quyết", "resolution"),
    ("revision", "lần sửa của hồ sơ", "revision of the case"),
    ("role", "vai trò", "role"),
    ("row", "dòng", "row"),
    ("rows", "các dòng", "rows"),
    ("seq", "số của việc", "number of the act"),
    ("sex", "giới tính", "sex"),
    ("slip_no", "số chứng từ", "slip number"),
    ("to", "nơi đến, người nhận", "where or whom to"),
    ("total_need", "tổng nhu cầu vốn", "total need"),
    ("uid", "số tài khoản trên máy", "account number"),
    ("until", "ngày cuối làm việc", "last day in office"),
    ("village", "thôn bản", "village"),
    ("wants", "có nhu cầu", "wants a loan"),
    ("what", "khoản", "what"),
    ("year", "năm", "year"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_fields_are_in_order_and_each_stands_there_once() {
        assert!(FIELDS.is_sorted_by(|one, next| one.0 < next.0));
    }

    #[test]
    fn a_field_is_named_with_its_id_where_the_two_differ() {
        assert_eq!(field_and_id(Lang::Vi, "amount"), "“số tiền” (amount)");
        assert_eq!(field_and_id(Lang::En, "amount"), "“amount”");
        assert_eq!(field_and_id(Lang::Vi, "colour"), "“colour”");
        assert_eq!(field_or_id(Lang::Vi, "birth"), "ngày sinh");
    }
}
