//! The card of one case: who, what is asked for, until when, and the way to the payout.

use crate::domain::{
    Alone, Condition, Day, DebtCheck, Listing, Need, Particular, Place, PlanOfUse, Purpose, Stage,
    Vetting,
};
use crate::office::{BorrowerShown, Card, DocumentLine};
use crate::text::language::said;
use crate::text::{Lang, alone, day, millions, organisation, purpose, relation, sex, supplier};

/// A section of the card.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CardHead {
    Conditions,
    Papers,
    History,
}

/// The walk along the papers, in the title.
pub const fn walk_title(lang: Lang) -> &'static str {
    lang.say("hồ sơ", "documents")
}

/// The head of a section.
pub const fn card_head(lang: Lang, head: CardHead) -> &'static str {
    match head {
        CardHead::Conditions => lang.say("ĐIỀU KIỆN (Điều 3)", "CONDITIONS (Art. 3)"),
        CardHead::Papers => lang.say("HỒ SƠ", "DOCUMENTS"),
        CardHead::History => lang.say("GẦN ĐÂY", "LATELY"),
    }
}

/// Birth, sex, number, place and group in one line.
pub fn identity(lang: Lang, card: &Card, dot: &str) -> String {
    let parts = identity_parts(lang, card).into_iter();
    parts.map(|(_, text)| text).collect::<Vec<_>>().join(dot)
}

/// The same, each with what of the file it is.
pub fn identity_parts(lang: Lang, card: &Card) -> Vec<(Particular, String)> {
    let born = card.birth.year();
    let number = match &card.citizen_id {
        Some(number) => citizen_id(lang, number),
        None => lang.say("chưa có số CCCD", "no citizen number").to_owned(),
    };
    let through = card.organisation.map(|o| organisation(lang, o).to_owned());
    let phone = card.phone.as_ref();
    let phone = phone.map(|phone| said!(lang, "ĐT {phone}", "phone {phone}"));
    [
        (
            Particular::Birth,
            Some(said!(lang, "sinh {born}", "born {born}")),
        ),
        (Particular::Sex, Some(sex(lang, card.sex).to_owned())),
        (Particular::CitizenId, Some(number)),
        (Particular::Village, card.village.clone()),
        (Particular::Organisation, through),
        (Particular::Group, card.group.clone()),
        (Particular::Phone, phone),
    ]
    .into_iter()
    .filter_map(|(part, text)| text.map(|text| (part, text)))
    .collect()
}

/// A masked citizen number.
pub fn citizen_id(lang: Lang, masked: &str) -> String {
    said!(lang, "CCCD {masked}", "ID {masked}")
}

/// Who signs, in full.
pub fn borrower(lang: Lang, shown: Option<&BorrowerShown>) -> String {
    borrower_wordings(lang, shown).swap_remove(0)
}

/// Whether who signs is worth saying: somebody does, or a loan is asked for and nobody does yet.
pub const fn needs_borrower(card: &Card) -> bool {
    card.borrower.is_some() || matches!(card.need, Need::Yes { .. })
}

/// Who signs, from the fullest wording to the shortest; never empty.
pub fn borrower_wordings(lang: Lang, shown: Option<&BorrowerShown>) -> Vec<String> {
    match shown {
        Some(BorrowerShown::Representative {
            name,
            citizen_id: number,
            relation: how,
        }) => {
            let how = relation(lang, *how);
            let signs = said!(lang, "đại diện hộ: {name}", "signs: {name}");
            let number = number.as_ref().map(|number| citizen_id(lang, number));
            let fullest = number.map(|number| format!("{signs} ({how}, {number})"));
            let rest = [format!("{signs} ({how})"), signs];
            fullest.into_iter().chain(rest).collect()
        }
        Some(BorrowerShown::Alone(why)) => {
            let short = lang.say("tự đứng tên", "signs alone").to_owned();
            vec![signs_alone(lang, *why), short]
        }
        None => vec![
            lang.say("chưa ghi người đứng tên vay", "who signs is not recorded")
                .to_owned(),
        ],
    }
}

fn signs_alone(lang: Lang, why: Alone) -> String {
    let why = alone(lang, why);
    said!(lang, "tự đứng tên: {why}", "signs alone: {why}")
}

/// What is asked for, approved, appointed or paid: the last of these that holds; without the number of
/// the loan book where there is no room for it.
pub fn loan_wordings(lang: Lang, card: &Card, dot: &str) -> Vec<String> {
    let line = loan_line(lang, card, dot);
    let short = card
        .payouts
        .last()
        .map(|payout| paid_line(lang, card, payout.on));
    [line].into_iter().chain(short).collect()
}

fn paid_line(lang: Lang, card: &Card, on: Day) -> String {
    let (paid, on) = (millions(lang, card.paid), day(on));
    said!(lang, "Đã giải ngân {paid} ngày {on}", "Paid {paid} on {on}")
}

/// The same in its fullest wording.
pub fn loan_line(lang: Lang, card: &Card, dot: &str) -> String {
    if let Some(payout) = card.payouts.last() {
        let mut line = paid_line(lang, card, payout.on);
        if let Some(book) = &payout.loan_book_no {
            let book = book.as_str();
            line.push_str(dot);
            line.push_str(&said!(lang, "sổ vay vốn {book}", "loan book {book}"));
        }
        return line;
    }
    if let Some(approval) = &card.approval {
        let (granted, months) = (millions(lang, approval.amount), approval.months);
        let mut parts = vec![
            said!(lang, "Duyệt {granted}", "Approved {granted}"),
            said!(lang, "{months} tháng", "{months} months"),
        ];
        parts.push(match card.appointment {
            Some(appointment) => {
                let date = day(appointment.date);
                let at = match appointment.place {
                    Place::Point => lang.say("tại xã", "at the point"),
                    Place::Office => lang.say("tại PGD", "at the office"),
                };
                said!(lang, "hẹn {date} {at}", "due {date} {at}")
            }
            None => lang.say("chưa đưa vào phiên", "no day yet").to_owned(),
        });
        return parts.join(dot);
    }
    match &card.need {
        Need::NotAsked => lang
            .say("Chưa hỏi nhu cầu vay.", "Not asked about a loan yet.")
            .to_owned(),
        Need::No { asked_on, .. } => {
            let on = day(*asked_on);
            said!(
                lang,
                "Không có nhu cầu vay (hỏi ngày {on}).",
                "Wants no loan (asked {on}).",
            )
        }
        Need::Yes { wish, .. } => {
            let mut parts = vec![match wish.amount {
                Some(wished) => {
                    let wished = millions(lang, wished);
                    said!(lang, "Đề nghị {wished}", "Asks for {wished}")
                }
                None => lang
                    .say(
                        "Đề nghị vay, chưa ghi số tiền",
                        "Wants a loan, amount not recorded",
                    )
                    .to_owned(),
            }];
            parts.push(wished_purpose(lang, wish.purpose));
            parts.extend(
                wish.months
                    .map(|months| said!(lang, "{months} tháng", "{months} months")),
            );
            parts.join(dot)
        }
    }
}

fn wished_purpose(lang: Lang, what: Purpose) -> String {
    purpose(lang, what)
}

/// The five years of a case; how many days are left stands with the condition.
pub fn window_line(lang: Lang, card: &Card, dot: &str) -> String {
    let (Some(release), Some(last)) = (&card.release, card.last_day) else {
        return lang
            .say(
                "Chưa ghi GCN và ngày chấp hành xong.",
                "Certificate and day of completion are not recorded.",
            )
            .to_owned();
    };
    let (completed, last) = (day(release.completed), day(last));
    let mut parts = vec![
        said!(lang, "Chấp hành xong {completed}", "Completed {completed}"),
        said!(lang, "hết 5 năm {last}", "five years end {last}"),
    ];
    if let Some(safe) = card.last_safe.filter(|_| card.payouts.is_empty()) {
        let safe = day(safe);
        parts.push(said!(lang, "phiên cuối {safe}", "last transaction {safe}"));
    }
    parts.join(dot)
}

/// The last transaction day is over and the five years are not.
pub fn office_only(lang: Lang, last: Day) -> String {
    let last = day(last);
    said!(
        lang,
        "! chỉ còn giải ngân tại trụ sở PGD đến {last} (nếu PGD cho phép)",
        "! only the bank's own office is left, until {last} (if it allows)",
    )
}

/// The stages on the way, the one where the case stands in brackets, from the fullest wording to the
/// shortest; a case that left the way has its stage alone.
pub fn way(lang: Lang, at: Stage) -> Vec<String> {
    let steps = [
        (Stage::WantsLoan, lang.say("nhu cầu", "need")),
        (Stage::Listed, lang.say("Mẫu 01", "listed")),
        (Stage::Eligible, lang.say("đủ ĐK", "eligible")),
        (Stage::Preparing, lang.say("hồ sơ", "documents")),
        (Stage::Submitted, lang.say("trình", "submitted")),
        (Stage::Approved, lang.say("duyệt", "approved")),
        (Stage::Scheduled, lang.say("phiên", "scheduled")),
        (Stage::Disbursed, lang.say("giải ngân", "paid")),
    ];
    let here = |name: &str| format!("[{}]", name.to_uppercase());
    let step = |(stage, name): &(Stage, &str)| {
        if *stage == at {
            here(name)
        } else {
            (*name).to_owned()
        }
    };
    let mut way: Vec<String> = steps.iter().map(step).collect();
    if steps.iter().any(|(stage, _)| *stage == at) {
        return vec![way.join(" > ")];
    }
    let stands = here(crate::text::stage(lang, at));
    if at != Stage::Reviewed {
        return vec![stands];
    }
    way.insert(0, stands);
    let last = way.len() - 1;
    let short = format!("{} > … > {}", way[..4].join(" > "), way[last]);
    vec![way.join(" > "), short]
}

/// How many conditions are met, as far as the data tells.
pub fn condition_score(lang: Lang, conditions: &[Condition]) -> String {
    let (met, of) = (
        conditions.iter().filter(|c| c.is_met()).count(),
        conditions.len(),
    );
    said!(
        lang,
        "theo dữ liệu đã nhập: đạt {met}/{of} điều kiện",
        "by the data entered: {met} of {of} conditions met",
    )
}

/// How many papers are settled: `HỒ SƠ 4/7`.
pub fn papers_head(lang: Lang, papers: &[DocumentLine]) -> String {
    let settled = papers.iter().filter(|line| line.state.settles()).count();
    format!(
        "{} {settled}/{}",
        card_head(lang, CardHead::Papers),
        papers.len()
    )
}

/// Who brings a document, one by one.
pub fn suppliers_of(lang: Lang, line: &DocumentLine) -> Vec<&'static str> {
    line.suppliers.iter().map(|s| supplier(lang, *s)).collect()
}

/// Behind a document without which no gate stays shut.
pub const fn advised(lang: Lang) -> &'static str {
    lang.say(" (nên có)", " (advised)")
}

/// The listing in one line.
pub fn listing_line(lang: Lang, listing: Option<&Listing>) -> String {
    let Some(listing) = listing else {
        return lang
            .say("Mẫu 01: chưa có tên trong danh sách", "List: on none yet")
            .to_owned();
    };
    let (no, date) = (listing.list.no.as_str(), day(listing.list.date));
    let row = listing.row.map_or_else(String::new, |row| {
        said!(lang, ", dòng {row}", ", row {row}")
    });
    match (listing.confirmed, &listing.confirmed_on) {
        (Some(signed), Some(earlier)) => {
            let on = day(signed.committee_signed_on);
            let earlier = earlier.no.as_str();
            said!(
                lang,
                "Mẫu 01: {no} ngày {date}{row}; xác nhận {on} ở {earlier}",
                "List: {no} of {date}{row}; confirmed {on} on {earlier}",
            )
        }
        (Some(signed), None) => {
            let on = day(signed.committee_signed_on);
            said!(
                lang,
                "Mẫu 01: {no} ngày {date}{row}, UBND xã xác nhận {on}",
                "List: {no} of {date}{row}, confirmed {on}",
            )
        }
        (None, _) => said!(
            lang,
            "Mẫu 01: {no} ngày {date}{row}, UBND xã chưa xác nhận",
            "List: {no} of {date}{row}, not confirmed",
        ),
    }
}

/// The look into the core system in one line.
pub fn debt_line(lang: Lang, debt: Option<&DebtCheck>) -> String {
    match debt {
        None => lang
            .say("Dư nợ: chưa kiểm tra", "Debt: not checked")
            .to_owned(),
        Some(check) if check.none => {
            let on = day(check.checked_on);
            said!(
                lang,
                "Dư nợ cùng mục đích: không (kiểm tra {on})",
                "Debt for the same purpose: none (checked {on})",
            )
        }
        Some(check) => {
            let on = day(check.checked_on);
            said!(
                lang,
                "Dư nợ cùng mục đích: có (kiểm tra {on})",
                "Debt for the same purpose: yes (checked {on})",
            )
        }
    }
}

/// The group's vote in one line.
pub fn vetting_line(lang: Lang, vetting: Option<&Vetting>) -> String {
    let Some(vetting) = vetting else {
        return lang
            .say("Tổ TK&VV: chưa họp", "Group: has not voted")
            .to_owned();
    };
    let (group, on) = (vetting.group.as_str(), day(vetting.on));
    if vetting.agreed {
        said!(lang, "{group}: đồng ý ({on})", "{group}: agreed ({on})")
    } else {
        said!(
            lang,
            "{group}: CHƯA đồng ý ({on})",
            "{group}: AGAINST ({on})"
        )
    }
}

/// The plan of use in one line.
pub fn plan_line(lang: Lang, plan: Option<&PlanOfUse>) -> String {
    let Some(plan) = plan else {
        return lang
            .say(
                "Phương án sử dụng vốn: chưa ghi",
                "Plan of use: not recorded",
            )
            .to_owned();
    };
    let what: Vec<&str> = plan.items.iter().map(|item| item.what.as_str()).collect();
    let (what, need) = (what.join(", "), millions(lang, plan.total_need));
    said!(
        lang,
        "Phương án: {what}, cần {need}",
        "Plan: {what}, {need} in all",
    )
}
