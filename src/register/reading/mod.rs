//! Answers: readings of the table, of cases and of the journal, on a day. Change nothing.

mod alike;
mod approvals;
mod card;
mod disbursement;
mod exceptions;
mod find;
mod funnel;
mod home;
mod log;
mod notices;
mod officers;
mod page;
mod pay_days;
mod people;
mod places;
mod recorded;
mod reveal;
mod step;

use super::register::Register;
use crate::domain::{Account, Authority, CaseId, Day, Right, Title, UnitId, what_if};
use crate::office::{
    Answer, CheckLine, Commune, Health, LastBackup, No, Post, Question, RulesView, Tried, Trouble,
    Verified,
};
use crate::store::{Check, Verdict};

impl Register {
    /// Answers a question of an officer; where the database turns out damaged, from one made again.
    pub fn answer(&mut self, by: &Account, question: Question) -> Result<Answer, No> {
        match self.answer_once(by, question.clone()) {
            Err(No::Trouble(trouble)) => {
                self.heal(trouble)?;
                self.answer_once(by, question)
            }
            answered => answered,
        }
    }

    /// Where and how the register is, its rules and its communes are told to everybody who asks; anything
    /// else to officers, as far as their communes go.
    #[expect(clippy::too_many_lines, reason = "one arm a question, nothing else")]
    fn answer_once(&mut self, by: &Account, question: Question) -> Result<Answer, No> {
        Ok(match question {
            Question::HealthAsked(_) => Answer::HealthAsked(Box::new(self.health(by))),
            // One process, one desk: who else is here only an office with many desks knows.
            Question::HereAsked(_) => Answer::HereAsked(Box::default()),
            Question::HomeAsked(_) => Answer::HomeAsked(Box::new(self.home(by)?)),
            Question::PageAsked(asked) => {
                let sight = self.sight(by)?;
                Answer::PageAsked(Box::new(self.page(&sight, &asked)?))
            }
            Question::CasesAsked(asked) => {
                let sight = self.sight(by)?;
                Answer::CasesAsked(Box::new(self.cases(&sight, asked)?))
            }
            Question::CardAsked(asked) => {
                let on = asked.on.unwrap_or_else(|| self.today());
                let card = self.card(by, asked.case, on)?;
                self.note_opening(by, asked.case);
                Answer::CardAsked(Box::new(card))
            }
            Question::RevealAsked(asked) => Answer::RevealAsked(Box::new(self.reveal(by, asked)?)),
            Question::CodeAsked(asked) => Answer::CodeAsked(Box::new(self.named(asked.code))),
            Question::CommunesAsked(asked) => {
                let on = asked.on.unwrap_or_else(|| self.today());
                Answer::CommunesAsked(Box::new(self.communes(on)))
            }
            Question::FindAsked(asked) => {
                let sight = self.sight(by)?;
                Answer::FindAsked(Box::new(self.find(&sight, &asked)?))
            }
            Question::AlikeAsked(asked) => {
                let sight = self.sight(by)?;
                Answer::AlikeAsked(Box::new(self.alike(&sight, &asked)?))
            }
            Question::PlacesAsked(asked) => {
                let sight = self.sight(by)?;
                Answer::PlacesAsked(Box::new(self.places(&sight, asked.commune)?))
            }
            Question::FunnelAsked(asked) => {
                let sight = self.sight(by)?;
                Answer::FunnelAsked(Box::new(self.funnel(&sight, &asked)?))
            }
            Question::LogAsked(asked) => Answer::LogAsked(Box::new(self.log(by, &asked)?)),
            Question::NewestAsked(asked) => Answer::NewestAsked(Box::new(self.newest(by, &asked)?)),
            Question::AccessAsked(asked) => {
                self.check_right(by, Right::AccessLog)?;
                Answer::AccessAsked(Box::new(self.accesses(&asked)?))
            }
            Question::NoticesAsked(asked) => {
                Answer::NoticesAsked(Box::new(self.notices(by, &asked)?))
            }
            Question::RecordedAsked(asked) => {
                Answer::RecordedAsked(Box::new(self.recorded(&asked.ids)?))
            }
            Question::UndoableAsked(_) => Answer::UndoableAsked(Box::new(self.undoable(by)?)),
            Question::TryAsked(asked) => {
                let (refusal, doubts) = self.try_order(by, &asked.sent)?;
                Answer::TryAsked(Box::new(Tried { refusal, doubts }))
            }
            Question::DisbursementAsked(asked) => {
                Answer::DisbursementAsked(Box::new(self.disbursement(by, &asked)?))
            }
            Question::ApprovalsAsked(asked) => {
                Answer::ApprovalsAsked(Box::new(self.approvals(by, &asked)?))
            }
            Question::ApprovalCasesAsked(_) => {
                let waiting = self.before_the_approver(&self.sight(by)?, self.today());
                let cases = waiting.into_iter().map(|standing| standing.case);
                Answer::ApprovalCasesAsked(Box::new(cases.collect()))
            }
            Question::PayDaysAsked(_) => Answer::PayDaysAsked(Box::new(self.pay_days(by)?)),
            Question::ExceptionsAsked(_) => Answer::ExceptionsAsked(Box::new(self.exceptions(by)?)),
            Question::WhatIfAsked(asked) => {
                let case = self.case_seen(&self.sight(by)?, asked.case)?;
                let (policy, calendar) = (&self.rules.policy, &self.rules.calendar);
                let answer = what_if(&case, policy, calendar, self.today(), asked.supposed);
                Answer::WhatIfAsked(Box::new(answer))
            }
            Question::TryEachAsked(asked) => {
                Answer::TryEachAsked(Box::new(self.try_each(by, &asked.sent)?))
            }
            Question::OfficersAsked(_) => Answer::OfficersAsked(Box::new(self.officers(by)?)),
            Question::VerifyAsked(_) => Answer::VerifyAsked(Box::new(self.verified())),
            Question::RulesAsked(asked) => {
                let on = asked.on.unwrap_or_else(|| self.today());
                Answer::RulesAsked(Box::new(self.rules_on(on)))
            }
        })
    }

    pub(super) fn health(&self, by: &Account) -> Health {
        let head = self.head();
        Health {
            office: self.marker().office.clone(),
            account: by.as_str().to_owned(),
            today: self.today(),
            is_practice: self.is_practice(),
            events: head.seq,
            head: head.hash,
            read_only: self.store.read_only().cloned(),
            backup: self.last_backup(),
            free_bytes: self.store.free_bytes().ok(),
            post: match self.authority(by) {
                Authority::Everything => None,
                Authority::Officer(officer) => Some(Post {
                    roles: officer.roles,
                    area: officer.area.clone(),
                }),
                Authority::Nothing(_) => Some(Post::none()),
            },
        }
    }

    /// By the clock on the wall, in a practice register too: that is what backups are taken by.
    fn last_backup(&self) -> Option<LastBackup> {
        let proven = self.store.proven()?;
        Some(LastBackup::seen(proven.at, proven.head.seq, self.wall()))
    }

    /// A unit as outputs name it on a day.
    pub(super) fn commune(&self, unit: UnitId, on: Day) -> Commune {
        let table = &self.rules.communes;
        let heir = table.forward(unit, on);
        let name_of = |id| table.unit(id).map(|unit| unit.name.clone());
        let name = name_of(unit).unwrap_or_else(|| unit.to_string());
        let now = (heir != unit)
            .then(|| name_of(heir))
            .flatten()
            .filter(|now| *now != name);
        let title = table.unit(unit).map_or(Title::Commune, |unit| unit.title);
        Commune {
            unit,
            name,
            title,
            now,
        }
    }

    fn communes(&self, on: Day) -> Vec<Commune> {
        let rows = self
            .rules
            .communes
            .rows(on, crate::domain::Boundaries::Then);
        rows.into_iter()
            .map(|unit| self.commune(unit.id, on))
            .collect()
    }

    /// The case a typed code names.
    pub fn named(&self, code: crate::domain::CaseCode) -> Option<CaseId> {
        let standing = self.table.standing(code.number())?;
        code.names(standing.case).then_some(standing.case)
    }

    /// The full check: the store's own, and `table`: memory holds what the trees hold.
    pub(in crate::register) fn verified(&mut self) -> Verified {
        let (checks, mended) = self.checked_and_mended();
        let mut checks: Vec<CheckLine> = checks
            .into_iter()
            .map(|check| CheckLine {
                name: check.name,
                problem: match check.verdict {
                    Verdict::Whole | Verdict::NotJudged => None,
                    Verdict::Broken(trouble) => Some(trouble),
                },
            })
            .collect();
        checks.push(CheckLine {
            name: "table",
            problem: self.table_problem().err(),
        });
        checks.push(CheckLine {
            name: "access",
            problem: self.store.access_problem().err(),
        });
        let head = self.head();
        Verified {
            events: head.seq,
            head: head.hash,
            mended,
            checks,
        }
    }

    /// What was found bad and can be made again without loss is: a place of one copy from the other, the
    /// database from the journal. The checks are then made once more.
    fn checked_and_mended(&mut self) -> (Vec<Check>, usize) {
        let checks = self.store_checks();
        if self.store.read_only().is_some() {
            return (checks, 0);
        }
        let mut mended = 0;
        for check in &checks {
            match (check.name, &check.verdict) {
                ("copies", Verdict::Broken(_)) => {
                    mended += self.store.mend().map_or(0, |stretches| stretches.len());
                }
                ("fold", Verdict::Broken(doubt)) => {
                    mended += usize::from(self.heal(doubt.clone()).is_ok());
                }
                (_, Verdict::Whole | Verdict::NotJudged | Verdict::Broken(_)) => {}
            }
        }
        if mended == 0 {
            return (checks, 0);
        }
        (self.store_checks(), mended)
    }

    pub(in crate::register) fn table_problem(&self) -> Result<(), Trouble> {
        let fresh = super::table::Table::load(self.store.trees())?;
        let trees = self.store.trees();
        for standing in fresh.every_standing() {
            let number = standing.case.number();
            let case = super::kept::case(trees, number)?;
            let row = case.map(|case| super::row::Row::of(&case, &self.rules.policy));
            let is_right = row.is_some_and(|row| row.standing == standing)
                && self.table.standing(number) == Some(standing);
            if !is_right {
                let harm = crate::office::Harm::DatabaseDiffers;
                return Err(Trouble::damaged(crate::store::Tree::Column.file(), harm));
            }
        }
        if fresh.every_standing().count() == self.table.every_standing().count() {
            Ok(())
        } else {
            let harm = crate::office::Harm::DatabaseDiffers;
            Err(Trouble::damaged(crate::store::Tree::Column.file(), harm))
        }
    }

    fn rules_on(&self, on: Day) -> RulesView {
        let policy = &self.rules.policy;
        RulesView {
            on,
            rules: policy.rules().to_vec(),
            documents: policy.documents().to_vec(),
            digest: policy.digest().0,
        }
    }
}
