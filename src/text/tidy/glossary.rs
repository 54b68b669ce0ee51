//! The glossary: what the programme has is called by one Vietnamese and one English word, and by no other
//! that might be taken for something else. Reads the same texts as the rest of the wording.

use super::{texts, words};

/// One thing and its words; `never` are the words it might be called by as well.
struct Term {
    vi: &'static str,
    en: &'static str,
    never: &'static [&'static str],
}

const fn term(vi: &'static str, en: &'static str, never: &'static [&'static str]) -> Term {
    Term { vi, en, never }
}

const GLOSSARY: &[Term] = &[
    // The three of decisions 1: who was released, who signs, and the household.
    term(
        "người thụ hưởng",
        "beneficiary",
        &[
            "người hưởng",
            "người được vay",
            "ex offender",
            "released person",
        ],
    ),
    term(
        "người đứng tên",
        "borrower",
        &[
            "người vay",
            "người ký",
            "bên vay",
            "khách vay",
            "signer",
            "signatory",
        ],
    ),
    term("hộ", "household", &["gia đình vay", "family"]),
    // A file in the sense of a file on disk is a “tệp”, and stands under its own name below.
    term(
        "hồ sơ",
        "case",
        &[
            "bộ hồ sơ",
            "dossier",
            "submit the file",
            "return the file",
            "close the file",
            "correct the file",
        ],
    ),
    term("tệp", "file", &["tập tin", "file hồ sơ"]),
    term(
        "giấy tờ",
        "document",
        &["paper", "papers", "paperwork", "tài liệu"],
    ),
    term(
        "nhu cầu",
        "need",
        &["wish", "wishes", "mong muốn", "nguyện vọng"],
    ),
    term(
        "danh sách",
        "list",
        &["listing", "listings", "danh sách người vay", "bảng kê"],
    ),
    term(
        "đủ điều kiện",
        "eligible",
        &["đủ tiêu chuẩn", "qualified", "hợp lệ"],
    ),
    term(
        "thời hạn 5 năm",
        "five years",
        &["hạn năm năm", "thời hiệu", "deadline", "time limit"],
    ),
    term(
        "chấp hành xong",
        "completed",
        &["xong án", "mãn hạn", "ra tù", "ra trại", "served"],
    ),
    term(
        "trình duyệt",
        "submit",
        &["gửi duyệt", "nộp duyệt", "hand in"],
    ),
    term(
        "phê duyệt",
        "approve",
        &["chấp thuận", "chuẩn y", "authorise"],
    ),
    term(
        "từ chối",
        "refuse",
        &["bác đơn", "khước từ", "reject", "deny"],
    ),
    term("trả lại", "return", &["hoàn trả hồ sơ", "send back to"]),
    term(
        "giải ngân",
        "payout",
        &[
            "disbursement",
            "disburse",
            "disbursing",
            "phát tiền",
            "xuất quỹ",
        ],
    ),
    term(
        "phiên giao dịch",
        "transaction day",
        &[
            "ngày giao dịch",
            "point day",
            "payday",
            "session",
            "buổi giao dịch",
        ],
    ),
    term("lỡ phiên này", "missed", &["trễ phiên", "bỏ phiên"]),
    term(
        "hoàn tác",
        "undo",
        &["thu hồi", "quay ngược", "revert", "rollback"],
    ),
    term(
        "nhật ký",
        "journal",
        &["sổ nhật trình", "the log", "audit trail"],
    ),
    term("kế hoạch", "plan", &["chỉ tiêu", "quota", "target"]),
    term("ngày tập", "practice day", &["ngày giả định", "demo day"]),
    term("sổ tập", "practice register", &["sổ demo", "sandbox"]),
    term("kiểm danh mục", "walk", &["kiểm hồ sơ", "soát giấy tờ"]),
    term(
        "dư nợ",
        "debt",
        &["công nợ", "nợ tồn", "outstanding balance"],
    ),
    term("tổ", "group", &["nhóm vay", "tổ vay vốn", "club"]),
    term(
        "hội nhận ủy thác",
        "association",
        &[
            "đoàn thể",
            "tổ chức hội",
            "mass organisation",
            "organisation or",
        ],
    ),
    term("công an xã", "police", &["cảnh sát xã"]),
    term(
        "ubnd xã",
        "committee",
        &["ủy ban xã", "chính quyền xã", "town hall"],
    ),
    term("biểu nhập", "form", &["mẫu nhập", "dialog", "popup"]),
    term("bộ lọc", "filter", &["lọc dữ liệu", "query"]),
    term("lưu", "save", &["lưu lại thành công"]),
    term("hủy", "cancel", &["bãi bỏ", "abort"]),
    term("quay lại", "back", &["trở về màn hình"]),
    term("toàn huyện", "district", &["cả huyện", "county"]),
    term("tất toán", "settle", &["thanh lý hợp đồng", "pay off"]),
    term(
        "phương án",
        "plan of use",
        &["kế hoạch vay", "business plan"],
    ),
];

/// All texts, each as its words with a blank on either side.
fn said() -> Vec<(String, String)> {
    // The certificate is named after the law, which has the short word inside the whole one.
    let said = |text: &str| {
        let said = words(text).collect::<Vec<_>>().join(" ");
        format!(
            " {} ",
            said.replace("chấp hành xong án phạt tù", "chấp hành xong")
        )
    };
    let texts = texts().into_iter();
    texts
        .map(|(file, text)| (format!("{}: “{text}”", file.display()), said(&text)))
        .collect()
}

fn has(said: &str, words: &str) -> bool {
    said.contains(&format!(" {words} "))
}

#[test]
fn a_thing_is_called_by_its_one_word() {
    for (place, said) in said() {
        for Term { vi, en, never } in GLOSSARY {
            for other in *never {
                let is_said = has(&said, other);
                assert!(!is_said, "{place} says “{other}”, say “{vi}” or “{en}”");
            }
        }
    }
}

#[test]
fn every_word_of_the_glossary_is_said_somewhere() {
    let said = said();
    for Term { vi, en, .. } in GLOSSARY {
        for word in [vi, en] {
            let is_said = said.iter().any(|(_, said)| has(said, word));
            assert!(is_said, "nothing says “{word}”");
        }
    }
}

#[test]
fn no_word_stands_for_two_things() {
    for (at, one) in GLOSSARY.iter().enumerate() {
        for other in &GLOSSARY[at + 1..] {
            assert!(one.vi != other.vi && one.en != other.en, "{}", one.vi);
            let is_never = |word: &str| one.never.contains(&word) || other.never.contains(&word);
            assert!(
                ![one.vi, one.en, other.vi, other.en]
                    .into_iter()
                    .any(is_never)
            );
        }
    }
}

/// Wordings that `decisions` fixes to the letter.
#[test]
fn what_is_worded_by_decision_is_worded_so() {
    use crate::domain::{Organisation, Stage};
    use crate::keys::Action;
    use crate::text::desk::{way, what_if_head};
    use crate::text::{Lang, action_label, organisation, stage};

    let vi = Lang::Vi;
    assert_eq!(
        [Action::Save, Action::DropDraft, Action::Back].map(|action| action_label(vi, action)),
        ["lưu", "hủy", "quay lại"]
    );
    let four = [
        Organisation::Farmers,
        Organisation::Women,
        Organisation::Veterans,
        Organisation::Youth,
    ];
    assert_eq!(
        four.map(|one| organisation(vi, one)),
        ["HND", "HPN", "HCCB", "ĐTN"]
    );
    assert_eq!(stage(vi, Stage::WindowClosed), "quá 5 năm");
    assert_eq!(way(vi, Stage::WindowClosed), ["[QUÁ 5 NĂM]"]);
    assert_eq!(what_if_head(vi), "Thử trường hợp (không lưu)");
    let said: Vec<String> = texts().into_iter().map(|(_, text)| text).collect();
    for worded in [
        "theo dữ liệu đã nhập: đạt {met}/{of} điều kiện",
        "GCN chấp hành xong án phạt tù hoặc đặc xá",
        "NGƯỜI KHÔNG CÓ THẬT",
        "Lỡ phiên này {date}",
        "toàn huyện",
        "kiểm danh mục",
    ] {
        assert!(said.iter().any(|text| text == worded), "“{worded}”");
    }
    let begins = |start: &str| said.iter().any(|text| text.starts_with(start));
    assert!(begins("UBND xã xác nhận") && begins("Theo dữ liệu đã nhập"));
}
