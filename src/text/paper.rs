//! The papers of a loan: names for a row and for a sentence, how each stands, and who owes it.

use super::Lang;
use super::dates::short_day;
use super::language::said;
use crate::domain::{Document, DocumentState, Supplier};

/// For rows and lists: `01/TD`, `Mẫu 01`, `GCN`, `CCCD`.
pub const fn document_short(lang: Lang, document: Document) -> &'static str {
    match document {
        Document::ReleaseCertificate => lang.say("GCN", "release cert."),
        Document::Mau01 => "Mẫu 01",
        Document::IdCard => lang.say("CCCD", "ID card"),
        Document::Form01Uq => "01/UQ",
        Document::NoOtherMember => lang.say("XN thành viên", "no-member cert."),
        Document::Form01Td => "01/TD",
        Document::Form10cTd => "10C/TD",
        Document::Form03Td => "03/TD",
        Document::SchoolNotice => lang.say("giấy nhập học", "school notice"),
        Document::Form04Td => "04/TD",
        Document::LoanBook => lang.say("sổ vay vốn", "loan book"),
        Document::Form06Td => "06/TD",
    }
}

/// For the walk and for help, in full.
pub const fn document_long(lang: Lang, document: Document) -> &'static str {
    match document {
        Document::ReleaseCertificate => lang.say(
            "GCN chấp hành xong án phạt tù hoặc đặc xá",
            "Release certificate",
        ),
        Document::Mau01 => lang.say(
            "Mẫu số 01, UBND xã xác nhận",
            "Mẫu 01, confirmed by the committee",
        ),
        Document::IdCard => lang.say("CCCD của người đứng tên", "ID card of the borrower"),
        Document::Form01Uq => lang.say(
            "Giấy ủy quyền 01/UQ",
            "01/UQ, the household's authorisation",
        ),
        Document::NoOtherMember => lang.say(
            "Xác nhận không còn thành viên khác",
            "Certificate of no other member",
        ),
        Document::Form01Td => lang.say(
            "Giấy đề nghị vay vốn 01/TD",
            "01/TD, application and plan of use",
        ),
        Document::Form10cTd => lang.say(
            "Biên bản họp Tổ TK&VV 10C/TD",
            "10C/TD, minutes of the group's vote",
        ),
        Document::Form03Td => lang.say(
            "Danh sách hộ đề nghị vay 03/TD",
            "03/TD, list of households that ask",
        ),
        Document::SchoolNotice => lang.say(
            "Giấy xác nhận hoặc báo nhập học",
            "Certificate or notice of admission",
        ),
        Document::Form04Td => {
            lang.say("Thông báo phê duyệt 04/TD", "04/TD, notice of the approval")
        }
        Document::LoanBook => lang.say("Sổ vay vốn", "Loan book"),
        Document::Form06Td => lang.say(
            "Kiểm tra sử dụng vốn 06/TD",
            "06/TD, check of the loan's use",
        ),
    }
}

/// The box in front of a row; a promise has its day beside an empty box.
pub const fn document_mark(state: &DocumentState) -> &'static str {
    match state {
        DocumentState::Missing | DocumentState::Promised { .. } => "[ ]",
        DocumentState::Received { .. } => "[x]",
        DocumentState::Wrong { .. } => "[!]",
        DocumentState::Waived { .. } => "[-]",
    }
}

/// The words behind a row: `hẹn 14/06`, `đã nhận 02/06`. Neither who promised nor why it is wrong.
pub fn document_state(lang: Lang, state: &DocumentState) -> String {
    match state {
        DocumentState::Missing => lang.say("chưa có", "missing").to_owned(),
        DocumentState::Promised { due, .. } => {
            let due = short_day(*due);
            said!(lang, "hẹn {due}", "promised {due}")
        }
        DocumentState::Received { on, .. } => {
            let on = short_day(*on);
            said!(lang, "đã nhận {on}", "received {on}")
        }
        DocumentState::Wrong { on, .. } => {
            let on = short_day(*on);
            said!(lang, "sai {on}", "wrong {on}")
        }
        DocumentState::Waived { .. } => lang.say("không cần", "not needed").to_owned(),
    }
}

/// Who brings a document, for a column: `hộ`, `CAX`, `UBND`.
pub const fn supplier(lang: Lang, supplier: Supplier) -> &'static str {
    match supplier {
        Supplier::Household => lang.say("hộ", "home"),
        Supplier::Police => lang.say("CAX", "police"),
        Supplier::Committee => lang.say("UBND", "committee"),
        Supplier::Group => lang.say("Tổ", "group"),
        Supplier::Association => lang.say("Hội", "assoc."),
        Supplier::Bank => lang.say("PGD", "bank"),
    }
}

/// Who brings a document, inside a sentence.
pub const fn supplier_long(lang: Lang, supplier: Supplier) -> &'static str {
    match supplier {
        Supplier::Household => lang.say("hộ gia đình", "the household"),
        Supplier::Police => lang.say("Công an xã", "the commune police"),
        Supplier::Committee => lang.say("UBND xã", "the commune People's Committee"),
        Supplier::Group => lang.say("Tổ TK&VV", "the savings and loan group"),
        Supplier::Association => lang.say("Hội nhận ủy thác", "the association"),
        Supplier::Bank => lang.say("phòng giao dịch", "the bank"),
    }
}

#[cfg(test)]
mod tests {
    use unicode_width::UnicodeWidthStr;

    use super::*;
    use crate::domain::{Day, Label, Note};

    #[test]
    fn names_of_documents_fit_their_columns_and_differ() {
        for lang in Lang::ALL {
            let mut seen = std::collections::BTreeSet::new();
            for document in Document::ALL {
                assert!(document_short(lang, document).width() <= 15);
                assert!(document_long(lang, document).width() <= 44);
                assert!(seen.insert(document_short(lang, document)));
            }
        }
    }

    #[test]
    fn a_state_shows_its_day_and_never_a_name_or_a_reason() {
        let on = Day::of(2024, 6, 14);
        let by = Label::new("Mẫu Văn An").expect("a label");
        let reason = Note::new("sai họ tên").expect("a note");
        let check = |state: DocumentState, mark, words| {
            assert_eq!(document_mark(&state), mark);
            assert_eq!(document_state(Lang::Vi, &state), words);
        };
        check(DocumentState::Missing, "[ ]", "chưa có");
        check(DocumentState::Promised { due: on, by }, "[ ]", "hẹn 14/06");
        check(
            DocumentState::Wrong {
                on,
                reason: reason.clone(),
            },
            "[!]",
            "sai 14/06",
        );
        check(DocumentState::Waived { on, reason }, "[-]", "không cần");
        let received = DocumentState::Received {
            on,
            copies: 1,
            kept_at: None,
        };
        check(received, "[x]", "đã nhận 14/06");
    }
}
