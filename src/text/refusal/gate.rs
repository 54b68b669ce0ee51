//! Gates that stay shut: documents, facts, conditions, the five years, a reason that is asked.

use super::{Sentences, not_done_for, nothing_recorded};
use crate::domain::{
    Article, CaseId, ConditionCode, Day, Document, Doubt, MissingFact, Shift, Verb,
};
use crate::text::Lang;
use crate::text::article::article;
use crate::text::condition::condition_label;
use crate::text::dates::day;
use crate::text::doubt::doubt;
use crate::text::field::field_or_id;
use crate::text::language::said;
use crate::text::paper::document_short;
use crate::text::shift::shifts_told;

pub(super) fn documents_missing(
    lang: Lang,
    asked: (Verb, CaseId),
    documents: &[Document],
) -> Sentences {
    let names: Vec<&str> = documents
        .iter()
        .map(|document| document_short(lang, *document))
        .collect();
    let names = names.join(", ");
    Sentences {
        undone: not_done_for(lang, asked),
        rule: said!(
            lang,
            "Thiếu giấy tờ: {names}.",
            "Documents are missing: {names}.",
        ),
        fix: lang
            .say(
                "Nhận đủ giấy tờ còn thiếu, hoặc nhờ người duyệt miễn và ghi lý do.",
                "Receive what is missing, or have the approver waive it with a reason.",
            )
            .to_owned(),
    }
}

pub(super) fn submission_void(lang: Lang, asked: (Verb, CaseId), shifts: &[Shift]) -> Sentences {
    let names = shifts_told(lang, shifts);
    Sentences {
        undone: not_done_for(lang, asked),
        rule: said!(
            lang,
            "Đã đổi sau khi trình duyệt: {names}.",
            "Changed since it was submitted: {names}.",
        ),
        fix: lang
            .say(
                "Cán bộ xem lại hồ sơ rồi trình duyệt lại.",
                "The officer looks the case over and submits it again.",
            )
            .to_owned(),
    }
}

pub(super) fn facts_missing(lang: Lang, asked: (Verb, CaseId), facts: &[MissingFact]) -> Sentences {
    let names: Vec<String> = facts.iter().map(|fact| missing_fact(lang, *fact)).collect();
    let names = names.join(", ");
    Sentences {
        undone: not_done_for(lang, asked),
        rule: said!(
            lang,
            "Thiếu thông tin: {names}.",
            "Facts are missing: {names}.",
        ),
        fix: lang
            .say(
                "Ghi thêm các thông tin này vào hồ sơ.",
                "Add them to the case.",
            )
            .to_owned(),
    }
}

fn missing_fact(lang: Lang, fact: MissingFact) -> String {
    match fact {
        MissingFact::CitizenId => field_or_id(lang, "citizen_id").to_owned(),
        MissingFact::Release => {
            let article = article(lang, Article::Release);
            format!("{} ({article})", field_or_id(lang, "release"))
        }
        MissingFact::Borrower => {
            let article = article(lang, Article::Signer);
            format!("{} ({article})", field_or_id(lang, "person"))
        }
        MissingFact::Amount => field_or_id(lang, "amount").to_owned(),
        MissingFact::Term => field_or_id(lang, "months").to_owned(),
    }
}

pub(super) fn not_eligible(
    lang: Lang,
    case: CaseId,
    on: Day,
    conditions: &[ConditionCode],
) -> Sentences {
    let on = day(on);
    let names: Vec<String> = conditions
        .iter()
        .map(|code| {
            let article = article(lang, code.article());
            format!("{} ({article})", condition_label(lang, *code))
        })
        .collect();
    let names = names.join("; ");
    Sentences {
        undone: said!(
            lang,
            "Chưa ghi gì cho hồ sơ {case}.",
            "Nothing was recorded for {case}.",
        ),
        rule: said!(
            lang,
            "Theo dữ liệu đã nhập, ngày {on} chưa đạt: {names}.",
            "By what is recorded, not met on {on}: {names}.",
        ),
        fix: conditions
            .first()
            .map_or(
                lang.say("Xem các điều kiện trên hồ sơ.", "Look at the conditions."),
                |code| next_step(lang, *code),
            )
            .to_owned(),
    }
}

const fn next_step(lang: Lang, code: ConditionCode) -> &'static str {
    match code {
        ConditionCode::Release => lang.say(
            "Ghi GCN chấp hành xong án phạt tù hoặc đặc xá.",
            "Record the release certificate.",
        ),
        ConditionCode::Need => lang.say(
            "Hỏi lại nhu cầu vay và ghi câu trả lời.",
            "Ask whether a loan is wanted and record the answer.",
        ),
        ConditionCode::Listed => lang.say(
            "Nhờ Công an xã lập Mẫu 01 và UBND xã xác nhận.",
            "Ask the commune police for the list (Mẫu 01) and the committee to confirm it.",
        ),
        ConditionCode::FiveYears => lang.say(
            "Xem lại ngày chấp hành xong trên GCN.",
            "Look at the day of completion on the certificate.",
        ),
        ConditionCode::NoDebt => lang.say(
            "Kiểm tra dư nợ cùng mục đích rồi ghi kết quả.",
            "Look for a debt of the same purpose and record what is found.",
        ),
    }
}

pub(super) fn window_closed(lang: Lang, case: CaseId, on: Day, last_day: Day) -> Sentences {
    let (on, last_day) = (day(on), day(last_day));
    let article = article(lang, Article::Conditions);
    Sentences {
        undone: said!(
            lang,
            "Chưa ghi gì cho hồ sơ {case}.",
            "Nothing was recorded for {case}.",
        ),
        rule: said!(
            lang,
            "Quá 5 năm: ngày cuối là {last_day}, xét ngày {on} theo mọi cách tính ({article}).",
            "The five years ended on {last_day}, judged on {on} by every reading ({article}).",
        ),
        fix: lang
            .say(
                "Xem lại ngày chấp hành xong trên GCN; nếu đúng thì đóng hồ sơ và ghi nơi hướng dẫn \
                 tiếp.",
                "Look at the day of completion on the certificate; if it is right, close the case \
                 with a referral.",
            )
            .to_owned(),
    }
}

pub(super) fn reason_needed(lang: Lang, doubts: &[Doubt]) -> Sentences {
    let whys: Vec<String> = doubts.iter().map(|why| doubt(lang, *why)).collect();
    let whys = whys.join("; ");
    Sentences {
        undone: nothing_recorded(lang),
        rule: said!(
            lang,
            "Việc này cần một lý do: {whys}.",
            "This needs a reason: {whys}.",
        ),
        fix: lang
            .say(
                "Ghi lý do rồi gửi lại; lý do sẽ có trong danh sách ngoại lệ.",
                "Give a reason and send it again; it will stand among the exceptions.",
            )
            .to_owned(),
    }
}
