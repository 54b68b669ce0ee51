//! What officers do, as an officer says it: the bare verb for sentences, the past for history.

use super::Lang;
use crate::domain::Verb;

/// Inside a sentence: `trình duyệt hồ sơ`, `submit the file`.
pub const fn verb_bare(lang: Lang, verb: Verb) -> &'static str {
    let (vi, en, _) = words(verb);
    lang.say(vi, en)
}

/// A line of history: `Đã trình duyệt hồ sơ`, `Submitted the file`.
pub fn verb_done(lang: Lang, verb: Verb) -> String {
    let (vi, _, en) = words(verb);
    match lang {
        Lang::Vi => format!("Đã {vi}"),
        Lang::En => en.to_owned(),
    }
}

/// Vietnamese, which has no past; English, bare; English, past.
#[expect(clippy::too_many_lines, reason = "one row a verb, nothing else")]
const fn words(verb: Verb) -> (&'static str, &'static str, &'static str) {
    match verb {
        Verb::RegisterApplicant => ("lập hồ sơ", "open a case", "Opened a case"),
        Verb::CountReviewed => (
            "ghi số người trên danh sách rà soát",
            "record the count of a list",
            "Recorded the count of a list",
        ),
        Verb::RecordNeed => (
            "ghi nhu cầu vay",
            "record the need for a loan",
            "Recorded the need for a loan",
        ),
        Verb::CorrectApplicant => ("sửa hồ sơ", "correct the case", "Corrected the case"),
        Verb::ReceiveList => (
            "nhận danh sách Mẫu 01",
            "receive a list (Mẫu 01)",
            "Received a list (Mẫu 01)",
        ),
        Verb::ConfirmListing => (
            "ghi UBND xã xác nhận Mẫu 01",
            "confirm the list (Mẫu 01)",
            "Confirmed the list (Mẫu 01)",
        ),
        Verb::NameBorrower => (
            "ghi người đứng tên vay",
            "name the borrower",
            "Named the borrower",
        ),
        Verb::PlanUse => (
            "ghi phương án sử dụng vốn",
            "record the plan of use",
            "Recorded the plan of use",
        ),
        Verb::AttestDebt => (
            "ghi kết quả kiểm tra dư nợ",
            "record the debt check",
            "Recorded the debt check",
        ),
        Verb::RecordVetting => (
            "ghi kết quả họp Tổ TK&VV",
            "record the group's vote",
            "Recorded the group's vote",
        ),
        Verb::ReceiveDocument => ("nhận giấy tờ", "receive a document", "Received a document"),
        Verb::PromiseDocument => (
            "ghi ngày hẹn giấy tờ",
            "record a promised document",
            "Recorded a promised document",
        ),
        Verb::RejectDocument => (
            "ghi giấy tờ sai",
            "mark a document as wrong",
            "Marked a document as wrong",
        ),
        Verb::WaiveDocument => ("miễn giấy tờ", "waive a document", "Waived a document"),
        Verb::Submit => ("trình duyệt hồ sơ", "submit the case", "Submitted the case"),
        Verb::Return => ("trả lại hồ sơ", "return the case", "Returned the case"),
        Verb::Approve => ("phê duyệt cho vay", "approve the loan", "Approved the loan"),
        Verb::Refuse => ("từ chối cho vay", "refuse the loan", "Refused the loan"),
        Verb::Schedule => (
            "đưa vào phiên giao dịch",
            "schedule the payout",
            "Scheduled the payout",
        ),
        Verb::Disburse => ("ghi giải ngân", "record the payout", "Recorded the payout"),
        Verb::RecordAbsence => ("ghi vắng mặt", "record an absence", "Recorded an absence"),
        Verb::RecordCoreNumbers => (
            "ghi mã khách hàng và mã món vay",
            "record the core system's numbers",
            "Recorded the core system's numbers",
        ),
        Verb::RecordUseCheck => (
            "ghi kiểm tra sử dụng vốn",
            "record the check of the loan's use",
            "Recorded the check of the loan's use",
        ),
        Verb::MoveResidence => ("ghi chuyển nơi ở", "record a move", "Recorded a move"),
        Verb::LeaveArea => (
            "ghi rời địa phương",
            "record a departure",
            "Recorded a departure",
        ),
        Verb::ReturnToArea => (
            "ghi trở lại địa phương",
            "record a homecoming",
            "Recorded a homecoming",
        ),
        Verb::RecordDeath => ("ghi người đã mất", "record a death", "Recorded a death"),
        Verb::WithdrawNeed => (
            "ghi thôi nhu cầu vay",
            "withdraw the need for a loan",
            "Withdrew the need for a loan",
        ),
        Verb::Settle => (
            "ghi tất toán",
            "record the settlement",
            "Recorded the settlement",
        ),
        Verb::Close => ("đóng hồ sơ", "close the case", "Closed the case"),
        Verb::Reopen => ("mở lại hồ sơ", "reopen the case", "Reopened the case"),
        Verb::MergeCases => (
            "gộp hồ sơ của một người",
            "merge two cases",
            "Merged two cases",
        ),
        Verb::SetPlan => ("giao kế hoạch", "set the plan", "Set the plan"),
        Verb::SetPracticeDay => (
            "chuyển ngày tập",
            "move the practice day",
            "Moved the practice day",
        ),
        Verb::ConfirmDay => (
            "xác nhận ngày giải ngân",
            "confirm the day's payouts",
            "Confirmed the day's payouts",
        ),
        Verb::AddOfficer => ("thêm cán bộ", "add an officer", "Added an officer"),
        Verb::SetRole => (
            "giao vai trò cho cán bộ",
            "set an officer's roles",
            "Set an officer's roles",
        ),
        Verb::SetCommunes => (
            "giao địa bàn cho cán bộ",
            "set an officer's communes",
            "Assigned an officer's communes",
        ),
        Verb::HandOver => (
            "bàn giao địa bàn",
            "hand over communes",
            "Handed over communes",
        ),
        Verb::RemoveOfficer => ("thôi cán bộ", "take an officer off", "Took an officer off"),
        Verb::ClosePeriod => ("khóa sổ tháng", "close the month", "Closed the month"),
        Verb::Adjust => (
            "ghi điều chỉnh số giải ngân",
            "adjust a payout",
            "Adjusted a payout",
        ),
        Verb::Undo => ("hoàn tác", "take an act back", "Took an act back"),
        Verb::RulesInForce => (
            "ghi bộ quy định đang dùng",
            "record the rules in force",
            "Recorded the rules in force",
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_two_verbs_read_alike() {
        for lang in Lang::ALL {
            let bare: std::collections::BTreeSet<_> = Verb::ALL
                .iter()
                .map(|verb| verb_bare(lang, *verb))
                .collect();
            let done: std::collections::BTreeSet<_> = Verb::ALL
                .iter()
                .map(|verb| verb_done(lang, *verb))
                .collect();
            assert_eq!((bare.len(), done.len()), (Verb::ALL.len(), Verb::ALL.len()));
        }
    }
}
