//! Entries of `policy.toml` and `documents.toml`. Refuses to know what the rules are used for, but for
//! one thing: a rule that refusals stand on must be sure.

use super::entry::Entry;
use super::measure::Measure;
use super::reading::Laid;
use crate::domain::{Day, Document, DocumentRule, Due, OnlyIf, Rule, RuleKey, Supplier};
use crate::office::{RuleFault, RuleFaultKind};

/// The rules whose breach is refused without a way round: `domain` names them in its refusals.
pub(super) const REFUSING: [RuleKey; 7] = [
    RuleKey::InForceFrom,
    RuleKey::MaxYearsSinceRelease,
    RuleKey::CeilingTrainingMonth,
    RuleKey::CeilingProductionPerson,
    RuleKey::MaxTermProduction,
    RuleKey::TrainingRepayMultipleShort,
    RuleKey::TrainingRepayMultipleLong,
];

const SUPPLIERS: [(&str, Supplier); 6] = {
    let mut words = [("", Supplier::Household); 6];
    let mut at = 0;
    while at < words.len() {
        words[at] = (Supplier::ALL[at].id(), Supplier::ALL[at]);
        at += 1;
    }
    words
};

const ONLY_IF: [(&str, OnlyIf); 5] = [
    ("always", OnlyIf::Always),
    ("another_signs", OnlyIf::AnotherSigns),
    ("signs_alone", OnlyIf::SignsAlone),
    ("entrusted", OnlyIf::Entrusted),
    ("training", OnlyIf::Training),
];

const DUE: [(&str, Due); 3] = [
    ("submit", Due::Submit),
    ("disburse", Due::Disburse),
    ("after_payout", Due::AfterPayout),
];

/// Most originals or copies of one paper.
const SHEETS_MAX: i64 = 9;

/// One dated rule.
pub(super) fn read_rule(entry: &mut Entry<'_>) -> Option<Rule> {
    entry.only(&["value", "unit", "valid_from", "source", "mark", "confirmed"]);
    let key = RuleKey::from_id(entry.name())?;
    let measure = Measure::of(key);
    let value = measure.read(entry);
    let unit = measure.read_unit(key, entry);
    let valid_from = entry.date("valid_from");
    let source = entry.source();
    let mark = entry.mark();
    let confirmed = entry.confirmed();
    Some(Rule {
        key,
        value: value?,
        unit: unit?.to_owned(),
        valid_from: valid_from?,
        source: source?,
        mark: mark?,
        confirmed,
    })
}

/// One paper.
pub(super) fn read_document(entry: &mut Entry<'_>) -> Option<DocumentRule> {
    entry.only(&[
        "suppliers",
        "originals",
        "copies",
        "only_if",
        "due",
        "source",
        "mark",
        "confirmed",
    ]);
    let document = Document::from_id(entry.name())?;
    let suppliers = entry.words("suppliers", &SUPPLIERS);
    let originals = entry.whole("originals", 0..=SHEETS_MAX);
    let copies = entry.whole("copies", 0..=SHEETS_MAX);
    let only_if = entry.word("only_if", &ONLY_IF);
    let due = entry.word("due", &DUE);
    let source = entry.source();
    let mark = entry.mark();
    let confirmed = entry.confirmed();
    Some(DocumentRule {
        document,
        suppliers: suppliers?,
        originals: u8::try_from(originals?).ok()?,
        copies: u8::try_from(copies?).ok()?,
        only_if: only_if?,
        due: due?,
        source: source?,
        mark: mark?,
        confirmed,
    })
}

/// No refusal stands on a rule that is neither S nor confirmed, whatever an office writes.
pub(super) fn check_sure(rules: &Laid<(RuleKey, Day), Rule>, faults: &mut Vec<RuleFault>) {
    for placed in rules.values() {
        let key = placed.entry.key;
        if REFUSING.contains(&key) && !placed.entry.may_refuse() {
            let what = RuleFaultKind::MustBeSure { key };
            faults.push(placed.place.fault(what, None));
        }
    }
}

/// What is asked of a paper, in the words of the file.
pub(super) fn written(rule: &DocumentRule) -> String {
    let suppliers: Vec<&str> = rule.suppliers.iter().map(|known| known.id()).collect();
    format!(
        "{} {}+{} {} {}",
        suppliers.join(","),
        rule.originals,
        rule.copies,
        word_of(&ONLY_IF, rule.only_if),
        word_of(&DUE, rule.due),
    )
}

fn word_of<T: PartialEq>(words: &[(&'static str, T)], meant: T) -> &'static str {
    let known = words.iter().find(|(_, known)| *known == meant);
    known.map_or("", |(word, _)| *word)
}
