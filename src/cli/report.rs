//! `qd22 report`: the counts of a day, as a table, as JSON and as the sentence of the monthly report.

use std::process::ExitCode;

use clap::{Subcommand, ValueEnum};
use serde_json::{Value, json};

use super::failure::Failure;
use super::{Global, iso_day, output, place};
use crate::domain::{Boundaries, Counts, Day, FunnelBy, FunnelKey, FunnelRow};
use crate::office::{At, Commune, FunnelAsked, FunnelView, ask};
use crate::text;

#[derive(Debug, Subcommand)]
pub(super) enum Report {
    #[command(about = text::cli::REPORT_FUNNEL)]
    Funnel {
        #[arg(long, value_parser = iso_day, value_name = "DATE", help = text::cli::AS_OF)]
        as_of: Option<Day>,
        #[arg(long, value_parser = iso_day, value_name = "DATE", help = text::cli::KNOWN)]
        known: Option<Day>,
        #[arg(long, value_enum, default_value_t = By::Commune)]
        by: By,
        #[arg(long, value_enum, default_value_t = Drawn::Then, help = text::cli::BOUNDARIES)]
        boundaries: Drawn,
        #[arg(long)]
        json: bool,
    },
    #[command(about = text::cli::REPORT_PARAGRAPH)]
    Paragraph {
        #[arg(long, value_parser = iso_day, value_name = "DATE", help = text::cli::AS_OF)]
        as_of: Option<Day>,
    },
}

#[derive(Debug, Clone, Copy, ValueEnum)]
pub(super) enum By {
    Commune,
    Organisation,
    Group,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
pub(super) enum Drawn {
    Then,
    Now,
}

pub(super) fn report(global: &Global, report: Report) -> Result<ExitCode, Failure> {
    let mut counter = place::open(global)?;
    match report {
        Report::Funnel {
            as_of,
            known,
            by,
            boundaries,
            json,
        } => {
            let asked = FunnelAsked {
                as_of,
                known: known.map(end_of),
                by: match by {
                    By::Commune => FunnelBy::Commune,
                    By::Organisation => FunnelBy::Organisation,
                    By::Group => FunnelBy::Group,
                },
                boundaries: match boundaries {
                    Drawn::Then => Boundaries::Then,
                    Drawn::Now => Boundaries::Now,
                },
            };
            let view = ask(&mut counter, asked)?;
            if json {
                output::json(&funnel_json(&view));
            } else {
                output::line(&text::report::funnel(global.lang(), &view));
            }
        }
        Report::Paragraph { as_of } => {
            let asked = FunnelAsked {
                as_of,
                known: None,
                by: FunnelBy::Commune,
                boundaries: Boundaries::Then,
            };
            let view = ask(&mut counter, asked)?;
            output::line(&text::report::paragraph(global.lang(), &view));
        }
    }
    counter.close()?;
    Ok(ExitCode::SUCCESS)
}

/// The last millisecond of a local day.
fn end_of(day: Day) -> At {
    let midnight = chrono::NaiveTime::default();
    At::from_millis(At::from_local(day.plus_days(1).date(), midnight).millis() - 1)
}

fn funnel_json(view: &FunnelView) -> Value {
    let funnel = &view.funnel;
    let mut total = json!({"as_of": funnel.as_of.to_string()});
    put_counts(&mut total, &funnel.total);
    total["communes"] = json!(funnel.communes);
    total["plan_dong"] = json!(funnel.total.plan.dong());
    total["late_acts"] = json!(view.late_acts);
    let rows = funnel
        .rows
        .iter()
        .zip(&view.places)
        .map(|(row, place)| row_json(row, place.as_ref()));
    total["rows"] = Value::Array(rows.collect());
    total
}

fn row_json(row: &FunnelRow, place: Option<&Commune>) -> Value {
    let mut value = match &row.key {
        FunnelKey::Unit(unit) => json!({
            "name": place.map(|place| place.name.as_str()),
            "title": place.map(|place| text::title_id(place.title)),
            "code": unit.to_string(),
        }),
        FunnelKey::Organisation(organisation) => {
            json!({"name": organisation.map(crate::domain::Organisation::id), "code": null})
        }
        FunnelKey::Group(group) => json!({"name": group, "code": null}),
    };
    put_counts(&mut value, &row.counts);
    value["plan_dong"] = json!(row.counts.plan.dong());
    value
}

fn put_counts(value: &mut Value, counts: &Counts) {
    value["reviewed"] = json!(counts.reviewed);
    value["not_asked"] = json!(counts.not_asked);
    value["no_need"] = json!(counts.no_need);
    value["want_loan"] = json!(counts.want_loan);
    value["eligible"] = json!(counts.eligible);
    value["borrowers"] = json!(counts.borrowers);
    value["households"] = json!(counts.households);
    value["amount_dong"] = json!(counts.amount.dong());
}
