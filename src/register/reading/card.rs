//! One case, whole: facts, verdicts, papers, money, the step that leads on, and its history.

use crate::domain::{
    Account, Borrower, Case, CaseId, Day, Standing, ceiling, checklist, conditions, term_months_max,
};
use crate::office::{BorrowerShown, Card, DocumentLine, No};
use crate::register::register::Register;

impl Register {
    pub(super) fn card(&self, by: &Account, id: CaseId, on: Day) -> Result<Card, No> {
        let sight = self.sight(by)?;
        let case = self.case_seen(&sight, id)?;
        let policy = &self.rules.policy;
        let calendar = &self.rules.calendar;
        let standing = Standing::of(&case, policy);
        let last_day = standing.last_day(policy, on);
        let last_safe = last_day.and_then(|last| calendar.last_until(case.unit, last));
        let is_after_last_safe = last_safe.is_some_and(|safe| safe < on);
        let purpose = case.purpose();
        let application = &case.application;
        let personal = &case.personal;
        let text = |label: &crate::domain::Label| label.as_str().to_owned();
        Ok(Card {
            case: id,
            revision: case.revision,
            on,
            name: personal.name.as_str().to_owned(),
            birth: case.birth,
            sex: case.sex,
            citizen_id: personal
                .citizen_id
                .as_ref()
                .map(crate::domain::CitizenId::masked),
            phone: personal.phone.as_ref().map(crate::domain::Phone::masked),
            village: personal.village.as_ref().map(text),
            place: self.commune(case.unit, on),
            organisation: case.organisation,
            group: case.group.as_ref().map(text),
            household: case.household,
            residence: case.residence.clone(),
            is_closed: case.closed.is_some(),
            merged: case.merged,
            joined: case.joined.clone(),
            registered_on: case.registered_on,
            release: case.release.clone(),
            listing: case.listing.clone(),
            need: case.need.clone(),
            stage: standing.stage(policy, on),
            conditions: conditions(&case, policy, on),
            days_left: standing.days_left(policy, on),
            last_day,
            last_safe,
            office_only: is_after_last_safe && last_day.is_some_and(|last| on <= last),
            next_transaction_day: calendar.next(case.unit, on),
            borrower: application.borrower.as_ref().map(borrower_shown),
            plan_of_use: application.plan_of_use.clone(),
            debt: application.debt,
            vetting: application.vetting.clone(),
            walk: match case.merged {
                Some(_) => Vec::new(),
                None => document_lines(&checklist::walk(&case, policy)),
            },
            documents: document_lines(&checklist::lines(&case, policy)),
            submitted_on: application.submitted_on,
            shifts: application.shifts.clone(),
            returned: application.returned.clone(),
            waiting_days: self.waiting_days(&case, on),
            approval: application.approval.clone(),
            appointment: application.appointment,
            payouts: case.payouts().cloned().collect(),
            paid: case.paid(),
            is_settled: application.settled_on.is_some(),
            customer_no: case.customer_no.as_ref().map(text),
            use_checks: application.use_checks.clone(),
            ceiling: ceiling(purpose, policy, on).0,
            months_max: term_months_max(purpose, policy, on).0,
            next: self.next_step(by, &case, on)?,
            history: self.history_of_person(&sight, by, &case)?,
        })
    }

    /// Working days since the file was submitted, while nobody has decided.
    pub(super) fn waiting_days(&self, case: &Case, on: Day) -> Option<u32> {
        let application = &case.application;
        let is_open = application.approval.is_none() && application.refused.is_none();
        let submitted = application.standing_submission().filter(|_| is_open)?;
        Some(self.rules.calendar.working_days(submitted, on))
    }
}

fn borrower_shown(borrower: &Borrower) -> BorrowerShown {
    match borrower {
        Borrower::Alone(why) => BorrowerShown::Alone(*why),
        Borrower::Representative { signer, relation } => BorrowerShown::Representative {
            name: signer.personal.name.as_str().to_owned(),
            citizen_id: signer
                .personal
                .citizen_id
                .as_ref()
                .map(crate::domain::CitizenId::masked),
            relation: *relation,
        },
    }
}

fn document_lines(lines: &[checklist::Line<'_>]) -> Vec<DocumentLine> {
    lines
        .iter()
        .map(|line| DocumentLine {
            document: line.rule.document,
            state: line.state.clone(),
            suppliers: line.rule.suppliers.clone(),
            originals: line.rule.originals,
            copies: line.rule.copies,
            is_mandatory: line.rule.is_mandatory(),
            mark: line.rule.mark,
        })
        .collect()
}
