//! Reports in words: the table of the funnel, and the sentence of the monthly report.

use std::fmt::Write;

use super::desk::commune_name;
use super::language::said;
use super::{Lang, day, organisation};
use crate::domain::{Counts, FunnelKey, FunnelRow};
use crate::lang::millions;
use crate::office::{Commune, FunnelView};

/// Columns of the first field, in characters.
const NAME_COLUMNS: usize = 24;

/// The counts of a day as a table.
pub fn funnel(lang: Lang, view: &FunnelView) -> String {
    let as_of = day(view.funnel.as_of);
    let mut lines = vec![said!(
        lang,
        "Tính đến {as_of}. Số tiền: triệu đồng.",
        "As of {as_of}. Amounts in million đồng."
    )];
    lines.push(columns(
        "",
        &lang
            .say(
                "rà soát|chưa hỏi|không|nhu cầu|đủ ĐK|vay|hộ|số tiền|kế hoạch",
                "reviewed|not asked|no need|want|eligible|paid|households|amount|plan",
            )
            .split('|')
            .map(str::to_owned)
            .collect::<Vec<_>>(),
    ));
    let rows = view.funnel.rows.iter().zip(&view.places);
    lines.extend(
        rows.map(|(row, place)| {
            columns(&row_name(lang, row, place.as_ref()), &figures(&row.counts))
        }),
    );
    lines.push(columns(
        lang.say("TỔNG", "TOTAL"),
        &figures(&view.funnel.total),
    ));
    if 0 < view.late_acts {
        let late = view.late_acts;
        lines.push(said!(
            lang,
            "Có {late} việc ghi muộn.",
            "{late} acts were recorded late."
        ));
    }
    lines.join("\n")
}

fn row_name(lang: Lang, row: &FunnelRow, place: Option<&Commune>) -> String {
    match &row.key {
        FunnelKey::Unit(unit) => {
            place.map_or_else(|| unit.to_string(), |place| commune_name(lang, place))
        }
        FunnelKey::Organisation(Some(of)) => organisation(lang, *of).to_owned(),
        FunnelKey::Group(Some(group)) => group.clone(),
        FunnelKey::Organisation(None) | FunnelKey::Group(None) => {
            lang.say("(chưa rõ)", "(unknown)").to_owned()
        }
    }
}

fn figures(counts: &Counts) -> Vec<String> {
    let mut figures: Vec<String> = [
        counts.reviewed,
        counts.not_asked,
        counts.no_need,
        counts.want_loan,
        counts.eligible,
        counts.borrowers,
        counts.households,
    ]
    .iter()
    .map(ToString::to_string)
    .collect();
    figures.extend([counts.amount, counts.plan].map(|amount| millions(amount.dong())));
    figures
}

fn columns(name: &str, figures: &[String]) -> String {
    let mut line = format!("{name:<NAME_COLUMNS$}");
    for figure in figures {
        // Writing to a text cannot fail.
        let _ = write!(line, "{figure:>11}");
    }
    line
}

/// The sentence of the source article, with the figures of the day. Communes are named in the order of
/// their codes.
pub fn paragraph(lang: Lang, view: &FunnelView) -> String {
    let total = &view.funnel.total;
    let (year, month, _) = view.funnel.as_of.parts();
    let amount = millions(total.amount.dong());
    let Counts {
        reviewed,
        want_loan,
        eligible,
        borrowers,
        households,
        ..
    } = *total;
    let communes = view.funnel.communes;
    let paid: Vec<String> = view
        .funnel
        .rows
        .iter()
        .zip(&view.places)
        .filter(|(row, _)| 0 < row.counts.households)
        .filter_map(|(row, place)| {
            let name = &place.as_ref()?.name;
            let (of_row, amount) = (row.counts.households, millions(row.counts.amount.dong()));
            Some(said!(
                lang,
                "{name} {of_row} hộ/{amount} triệu đồng",
                "{name} {of_row} households/{amount} million đồng",
            ))
        })
        .collect();
    let paid = paid.join(", ");
    if borrowers == 0 {
        return said!(
            lang,
            "Đến tháng {month}/{year}, toàn huyện có {reviewed} người đã chấp hành xong án phạt tù. \
             Trong đó có {want_loan} người có nhu cầu vay vốn và {eligible} người đủ điều kiện vay \
             vốn. Chưa có người nào được vay vốn.",
            "By {month}/{year} the district had {reviewed} people who had completed a prison \
             sentence. Of these {want_loan} wanted a loan and {eligible} were eligible. Nobody had \
             been lent to yet.",
        );
    }
    said!(
        lang,
        "Đến tháng {month}/{year}, toàn huyện có {reviewed} người đã chấp hành xong án phạt tù. \
         Trong đó có {want_loan} người có nhu cầu vay vốn và {eligible} người đủ điều kiện vay vốn. \
         Đến nay đã có {borrowers} người/{households} hộ ở {communes} xã đã được vay vốn với số tiền \
         {amount} triệu đồng gồm các xã: {paid}.",
        "By {month}/{year} the district had {reviewed} people who had completed a prison sentence. \
         Of these {want_loan} wanted a loan and {eligible} were eligible. So far {borrowers} \
         people/{households} households in {communes} communes had been lent {amount} million đồng: \
         {paid}.",
    )
}
