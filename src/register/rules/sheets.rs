//! Everything the rule files say, the office's own laid over the built-in. Refuses to know what a rule
//! is for.

use super::calendar::{self, Days, Holiday, UnitDay};
use super::communes::{self, UnitLine};
use super::file::RuleFile;
use super::policy;
use super::reading::{Laid, Placed, lay, read_entries};
use crate::domain::{Communes, Day, Document, DocumentRule, Rule, RuleKey, UnitId};
use crate::office::RuleFault;

/// Everything read, by what tells it apart.
#[derive(Debug, Default)]
pub(super) struct Sheets {
    pub(super) rules: Laid<(RuleKey, Day), Rule>,
    pub(super) documents: Laid<Document, DocumentRule>,
    pub(super) units: Laid<UnitId, UnitLine>,
    pub(super) points: Laid<UnitId, UnitDay>,
    pub(super) holidays: Laid<Day, Holiday>,
}

impl Sheets {
    /// All four files, with the table of units: communes come before the calendar that names them, and
    /// where they are no table, transaction days have no place to go.
    pub(super) fn read(
        overrides: &[(&str, &str)],
        faults: &mut Vec<RuleFault>,
    ) -> (Self, Option<Communes>) {
        let mut sheets = Self::default();
        for (file, text) in texts(RuleFile::Policy, overrides) {
            let kind = RuleFile::Policy;
            sheets.lay_rules(
                read_entries(kind, file, text, faults, policy::read_rule),
                faults,
            );
        }
        for (file, text) in texts(RuleFile::Documents, overrides) {
            let kind = RuleFile::Documents;
            sheets.lay_documents(
                read_entries(kind, file, text, faults, policy::read_document),
                faults,
            );
        }
        for (file, text) in texts(RuleFile::Communes, overrides) {
            let kind = RuleFile::Communes;
            sheets.lay_units(
                read_entries(kind, file, text, faults, communes::read_unit),
                faults,
            );
        }
        let table = communes::table(&sheets.units, faults);
        for (file, text) in texts(RuleFile::Calendar, overrides) {
            let kind = RuleFile::Calendar;
            let lines = read_entries(kind, file, text, faults, calendar::read_line);
            if let Some(communes) = &table {
                let days = calendar::days(lines, communes, faults);
                sheets.lay_days(days, faults);
            }
        }
        policy::check_sure(&sheets.rules, faults);
        (sheets, table)
    }

    fn lay_rules(&mut self, rules: Vec<Placed<Rule>>, faults: &mut Vec<RuleFault>) {
        let key = |rule: &Rule| {
            let name = format!("{} {}", rule.key.id(), rule.valid_from);
            ((rule.key, rule.valid_from), name)
        };
        lay(&mut self.rules, rules, key, faults);
    }

    fn lay_documents(&mut self, papers: Vec<Placed<DocumentRule>>, faults: &mut Vec<RuleFault>) {
        let key = |paper: &DocumentRule| (paper.document, paper.document.id().to_owned());
        lay(&mut self.documents, papers, key, faults);
    }

    fn lay_units(&mut self, units: Vec<Placed<UnitLine>>, faults: &mut Vec<RuleFault>) {
        let key = |unit: &UnitLine| (unit.id, unit.id.to_string());
        lay(&mut self.units, units, key, faults);
    }

    fn lay_days(&mut self, days: Days, faults: &mut Vec<RuleFault>) {
        let unit = |day: &UnitDay| (day.unit, day.unit.to_string());
        lay(&mut self.points, days.points, unit, faults);
        let first = |holiday: &Holiday| (holiday.from, holiday.from.to_string());
        lay(&mut self.holidays, days.holidays, first, faults);
    }
}

/// The texts of one kind of file, the built-in one first.
fn texts<'t>(
    kind: RuleFile,
    overrides: &'t [(&'t str, &'t str)],
) -> impl Iterator<Item = (&'t str, &'t str)> {
    let own = overrides
        .iter()
        .filter(move |(name, _)| *name == kind.name());
    std::iter::once((kind.built_in_name(), kind.built_in())).chain(own.copied())
}
