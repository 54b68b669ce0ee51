//! The gates at which the bank decides and money moves.

use super::Desk;
use crate::domain::admit::check_in_force;
use crate::domain::case::Case;
use crate::domain::day::Day;
use crate::domain::document::Document;
use crate::domain::fact::{Fact, Grant, PaidOut};
use crate::domain::ids::CaseId;
use crate::domain::limits::ORDER_CASES_MAX;
use crate::domain::money::Dong;
use crate::domain::order::{CommuneCode, Verb};
use crate::domain::refusal::{DateFault, MissingFact, Refusal};
use crate::domain::words::Label;

/// The terms an approval names; what it leaves out is what was asked for.
#[derive(Debug, Clone, Copy)]
pub(super) struct Terms<'a> {
    pub(super) amount: Option<Dong>,
    pub(super) months: Option<u16>,
    pub(super) instalment_months: Option<u16>,
    pub(super) decision_no: Option<&'a Label>,
    pub(super) decision_date: Option<Day>,
}

impl Desk<'_> {
    pub(super) fn approve(&mut self, cases: &[CaseId], terms: Terms<'_>) -> Result<(), Refusal> {
        if let Some(date) = terms.decision_date {
            self.not_future("decision_date", date)?;
        }
        let rules = self.context.policy.digest();
        self.tell_each(cases, |case| {
            let missing = |fact| Refusal::FactsMissing {
                case: case.id,
                verb: Verb::Approve,
                facts: vec![fact],
            };
            let wish = case.wish();
            let amount = terms.amount.or_else(|| wish?.amount);
            let months = terms.months.or_else(|| wish?.months);
            Ok(Fact::Approved(Grant {
                amount: amount.ok_or_else(|| missing(MissingFact::Amount))?,
                months: months.ok_or_else(|| missing(MissingFact::Term))?,
                instalment_months: terms.instalment_months.or_else(|| instalments(case)),
                decision_no: terms.decision_no.cloned(),
                decision_date: terms.decision_date,
                rules,
            }))
        })
    }

    /// A loan book number says that the loan book is here.
    pub(super) fn disburse(&mut self, case: CaseId, paid: PaidOut) -> Result<(), Refusal> {
        check_in_force(self.on(), self.context.policy)?;
        let book_is_here = |case: &Case| case.document(Document::LoanBook).settles();
        if paid.loan_book_no.is_some() && !book_is_here(&self.case(case)?) {
            let document = Document::LoanBook;
            self.tell(
                case,
                Fact::DocumentReceived {
                    document,
                    copies: 1,
                    kept_at: None,
                },
            )?;
        }
        self.tell(case, Fact::Disbursed(paid))
    }
}

impl Desk<'_> {
    /// Every payout of the point on the day that nobody confirmed yet: one recorded afterwards is not
    /// among them, and stays to be confirmed.
    pub(super) fn confirm_day(&mut self, point: CommuneCode, date: Day) -> Result<(), Refusal> {
        self.not_future("date", date)?;
        let communes = self.context.communes;
        let of_point = communes.forward(self.unit(point)?.id, self.on());
        let mut paid = Vec::new();
        for id in self.book.unconfirmed_on(date) {
            let case = self.case(id)?;
            if communes.forward(case.unit, self.on()) == of_point {
                let of_day = case.unconfirmed().filter(|payout| payout.on == date);
                paid.extend(of_day.map(|payout| (id, payout.seq)));
            }
        }
        if paid.is_empty() {
            let fault = DateFault::NothingToConfirm { date };
            let field = "date";
            return Err(Refusal::BadDate { field, fault });
        }
        if ORDER_CASES_MAX < paid.len() {
            return Err(Refusal::Malformed {
                field: Some("date"),
                what: format!("{} > {ORDER_CASES_MAX}", paid.len()),
            });
        }
        self.check_paid_by_another(&paid)?;
        for (case, payout) in paid {
            self.tell(case, Fact::PayoutConfirmed(payout))?;
        }
        Ok(())
    }
}

fn instalments(case: &Case) -> Option<u16> {
    case.application
        .plan_of_use
        .as_ref()
        .and_then(|plan| plan.instalment_months)
}
