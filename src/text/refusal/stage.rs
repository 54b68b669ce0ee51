//! Orders that a case cannot take where it stands, and documents it is not asked for.

use super::{Sentences, not_done_for};
use crate::domain::{CaseId, Document, Needs, Stage, Verb};
use crate::text::Lang;
use crate::text::language::said;
use crate::text::paper::document_short;
use crate::text::stage::stage;
use crate::text::verb::verb_bare;

pub(super) fn wrong_stage(lang: Lang, asked: (Verb, CaseId), at: Stage, needs: Needs) -> Sentences {
    let (rule, fix) = needed(lang, at, needs);
    Sentences {
        undone: not_done_for(lang, asked),
        rule,
        fix,
    }
}

/// What an order needs of a case, and the step that would give it.
#[expect(clippy::too_many_lines, reason = "one row a need, nothing else")]
fn needed(lang: Lang, at: Stage, needs: Needs) -> (String, String) {
    let stands = |rule, fix| standing(lang, at, rule, fix);
    match needs {
        Needs::DocumentByHand(document) => document_by_hand(lang, document),
        Needs::DocumentAsked(document) => document_asked(lang, document),
        Needs::Wish => stands(
            lang.say("Cần có nhu cầu vay", "It needs a recorded need for a loan"),
            lang.say("Ghi nhu cầu vay trước.", "Record the need first."),
        ),
        Needs::NotSubmitted => stands(
            lang.say(
                "Chỉ làm được khi hồ sơ chưa trình duyệt",
                "It is done before the case is submitted only",
            ),
            lang.say(
                "Nhờ người duyệt trả lại hồ sơ, rồi làm tiếp.",
                "Ask the approver to return the case, then go on.",
            ),
        ),
        Needs::Submitted => stands(
            lang.say(
                "Chỉ làm được khi hồ sơ đang chờ duyệt",
                "It needs a case that waits for the approver",
            ),
            lang.say("Trình duyệt hồ sơ trước.", "Submit the case first."),
        ),
        Needs::Approved => stands(
            lang.say("Cần được phê duyệt trước", "It needs an approved loan"),
            lang.say(
                "Chờ phê duyệt cho vay, rồi làm tiếp.",
                "Have the loan approved, then go on.",
            ),
        ),
        Needs::Scheduled => stands(
            lang.say(
                "Cần được đưa vào phiên giao dịch",
                "It needs a day on which the person is to be paid",
            ),
            lang.say(
                "Đưa vào một phiên giao dịch trước.",
                "Schedule the payout first.",
            ),
        ),
        Needs::Paid => stands(
            lang.say(
                "Chỉ làm được khi đã giải ngân và chưa tất toán",
                "It needs a loan that is paid out and not settled",
            ),
            lang.say("Xem lại tiền trên hồ sơ.", "Look at the money on the card."),
        ),
        Needs::Unpaid => stands(
            lang.say(
                "Cần còn tiền đã duyệt mà chưa giải ngân",
                "It needs approved money that is not paid yet",
            ),
            lang.say("Xem lại tiền trên hồ sơ.", "Look at the money on the card."),
        ),
        Needs::NotPaid => stands(
            lang.say(
                "Chỉ làm được khi chưa giải ngân",
                "It is done before any money is paid only",
            ),
            lang.say(
                "Nếu giải ngân bị ghi nhầm thì hoàn tác việc đó trước.",
                "If the payout was recorded by mistake, take it back first.",
            ),
        ),
        Needs::Open => stands(
            lang.say("Cần hồ sơ đang mở", "It needs an open case"),
            lang.say("Mở lại hồ sơ trước.", "Reopen the case first."),
        ),
        Needs::Closed => stands(
            lang.say("Chỉ làm được khi hồ sơ đã đóng", "It needs a closed case"),
            lang.say(
                "Hồ sơ đang mở, cứ làm tiếp.",
                "The case is open; go on with it.",
            ),
        ),
        Needs::Here => stands(
            lang.say(
                "Cần người đó đang ở địa phương",
                "It needs somebody who lives here",
            ),
            lang.say(
                "Nếu người đó đã về thì ghi trở lại địa phương trước.",
                "If the person is back, record the homecoming first.",
            ),
        ),
        Needs::NeverAtBank => stands(
            lang.say(
                "Hồ sơ gộp đi phải chưa trình duyệt và chưa giải ngân",
                "The case that goes must be neither submitted nor paid",
            ),
            lang.say(
                "Giữ hồ sơ này và gộp hồ sơ kia vào đây.",
                "Keep this case and merge the other into it.",
            ),
        ),
        Needs::Left => stands(
            lang.say(
                "Chỉ làm được khi người đó đã rời địa phương",
                "It needs somebody who left",
            ),
            lang.say(
                "Xem lại nơi ở ghi trên hồ sơ.",
                "Look at the residence on the card.",
            ),
        ),
    }
}

/// A rule about where the case must stand, without its full stop, and where it stands.
fn standing(lang: Lang, at: Stage, rule: &str, fix: &str) -> (String, String) {
    let at = stage(lang, at);
    (
        said!(
            lang,
            "{rule}; hồ sơ đang ở bước “{at}”.",
            "{rule}; the case stands at “{at}”.",
        ),
        fix.to_owned(),
    )
}

fn document_by_hand(lang: Lang, document: Document) -> (String, String) {
    let source = match document {
        Document::Mau01 => Verb::ConfirmListing,
        Document::Form04Td => Verb::Approve,
        Document::Form06Td => Verb::RecordUseCheck,
        Document::ReleaseCertificate
        | Document::IdCard
        | Document::Form01Uq
        | Document::NoOtherMember
        | Document::Form01Td
        | Document::Form10cTd
        | Document::Form03Td
        | Document::SchoolNotice
        | Document::LoanBook => Verb::ReceiveDocument,
    };
    let (document, source) = (document_short(lang, document), verb_bare(lang, source));
    (
        said!(
            lang,
            "{document} không đánh dấu bằng tay, mà theo việc “{source}”.",
            "{document} is not marked by hand, it follows from “{source}”.",
        ),
        said!(
            lang,
            "Làm việc “{source}” thay cho việc này.",
            "Do “{source}” instead.",
        ),
    )
}

fn document_asked(lang: Lang, document: Document) -> (String, String) {
    let document = document_short(lang, document);
    (
        said!(
            lang,
            "Hồ sơ này không cần {document}.",
            "This case is not asked for {document}.",
        ),
        lang.say(
            "Kiểm danh mục hồ sơ xem còn thiếu giấy tờ nào.",
            "See on the list of documents what is missing.",
        )
        .to_owned(),
    )
}
