//! History of the office's own facts in words.

use super::{officer, with_list};
use crate::domain::{DistrictFact, RuleChange, Verb};
use crate::text::Lang;
use crate::text::amounts::amount;
use crate::text::dates::day;
use crate::text::language::said;
use crate::text::person::organisation;
use crate::text::rule::rule_name;
use crate::text::typed::quoted;
use crate::text::verb::verb_done;

/// One of the office's own facts, as a line of history without its full stop.
pub(super) fn district_line(lang: Lang, fact: &DistrictFact) -> String {
    match fact {
        DistrictFact::PersonsCounted { list, persons } => {
            let counted = said!(
                lang,
                "Đã ghi {persons} người trên danh sách rà soát",
                "Counted {persons} persons on a list",
            );
            with_list(lang, counted, list)
        }
        DistrictFact::ListReceived { list, none, .. } => {
            let received = with_list(lang, verb_done(lang, Verb::ReceiveList), list);
            if *none {
                return received + lang.say(", không có ai", ", nobody on it");
            }
            received
        }
        DistrictFact::PlanSet {
            unit,
            organisation: through,
            year,
            amount: planned,
            ..
        } => {
            let planned = amount(lang, *planned);
            let through = through
                .map(|through| format!(", {}", organisation(lang, through)))
                .unwrap_or_default();
            said!(
                lang,
                "Đã giao kế hoạch năm {year} cho xã mã {unit}{through}: {planned}",
                "Set the plan of {year} for the commune {unit}{through}: {planned}",
            )
        }
        DistrictFact::PracticeDaySet(date) => {
            let date = day(*date);
            said!(
                lang,
                "Đã chuyển ngày tập đến {date}",
                "Moved the practice day to {date}",
            )
        }
        DistrictFact::OfficerAdded(entry) => officer::added(lang, entry),
        DistrictFact::RolesSet { account, roles } => officer::roles_set(lang, account, *roles),
        DistrictFact::AreaSet { account, area } => officer::area_set(lang, account, area),
        DistrictFact::HandedOver { from, to } => officer::handed_over(lang, from, to),
        DistrictFact::OfficerRemoved(account) => officer::removed(lang, account),
        DistrictFact::MonthClosed(through) => {
            let through = day(*through);
            said!(
                lang,
                "Đã khóa sổ đến hết ngày {through}",
                "Closed the register up to {through}",
            )
        }
        DistrictFact::RulesInForce { changed, .. } => rules_in_force(lang, changed),
    }
}

fn rules_in_force(lang: Lang, changed: &[RuleChange]) -> String {
    let done = verb_done(lang, Verb::RulesInForce);
    if changed.is_empty() {
        return done;
    }
    let named: Vec<String> = changed
        .iter()
        .map(|change| {
            let (name, new) = (rule_name(lang, change.key), quoted(lang, &change.new));
            match &change.old {
                Some(old) => format!("{name} {} → {new}", quoted(lang, old)),
                None => format!("{name} {new}"),
            }
        })
        .collect();
    format!("{done}: {}", named.join(", "))
}
