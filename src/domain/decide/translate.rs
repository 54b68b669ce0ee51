//! From an order to the officer's verb that decides it: one arm an order. Decides nothing itself.

use super::Desk;
use super::gate::Terms;
use crate::domain::enclosed::NeedNamed;
use crate::domain::fact::{Fact, OfficerEntry, PaidOut};
use crate::domain::loan::{Appointment, DebtCheck, PlanOfUse, UseCheck, Vetting};
use crate::domain::officer::Area;
use crate::domain::order::Order;
use crate::domain::refusal::Refusal;

impl Desk<'_> {
    #[expect(clippy::too_many_lines, reason = "one arm an order, nothing else")]
    pub(super) fn translate(&mut self, order: &Order) -> Result<(), Refusal> {
        match order {
            Order::RegisterApplicant {
                commune,
                name,
                birth,
                sex,
                fields,
                enclosed,
            } => {
                let case = self.register(*commune, name, *birth, *sex, fields)?;
                self.enclose(*commune, case, enclosed)
            }
            Order::CorrectApplicant { case, fields } => self.correct(*case, fields),
            Order::MoveResidence {
                case,
                commune,
                village,
            } => self.move_residence(*case, *commune, village.as_ref()),
            Order::LeaveArea { case, to } => self.tell(*case, Fact::LeftArea { to: to.clone() }),
            Order::ReturnToArea { case } => self.tell(*case, Fact::ReturnedToArea),
            Order::RecordDeath { case } => self.tell(*case, Fact::Died),
            Order::Close {
                case,
                reason_code,
                referral,
            } => {
                let (reason_code, referral) = (reason_code.clone(), referral.clone());
                self.tell(
                    *case,
                    Fact::Closed {
                        reason_code,
                        referral,
                    },
                )
            }
            Order::Reopen { case } => self.tell(*case, Fact::Reopened),
            Order::MergeCases { keep, drop } => self.merge(*keep, *drop),
            Order::CountReviewed {
                commune,
                list,
                persons,
            } => self.count_reviewed(*commune, list, *persons),
            Order::ReceiveList {
                commune,
                list,
                police_signed_on,
                committee_signed_on,
                rows,
            } => self.receive_list(
                *commune,
                list,
                *police_signed_on,
                *committee_signed_on,
                rows,
            ),
            Order::ConfirmListing {
                cases,
                list,
                police_signed_on,
                committee_signed_on,
            } => self.confirm_listing(cases, list, *police_signed_on, *committee_signed_on),
            Order::RecordNeed {
                case,
                wants,
                purpose,
                amount,
                months,
                asked_on,
                asked_by,
            } => {
                let need = NeedNamed {
                    wants: *wants,
                    purpose: *purpose,
                    amount: *amount,
                    months: *months,
                    asked_on: *asked_on,
                    asked_by: asked_by.clone(),
                };
                self.record_need(*case, &need)
            }
            Order::WithdrawNeed { case } => self.tell(*case, Fact::NeedWithdrawn),
            Order::NameBorrower { case, signer } => self.name_borrower(*case, signer),
            Order::PlanUse {
                case,
                items,
                own_capital,
                total_need,
                instalment_months,
            } => {
                let plan = PlanOfUse {
                    items: items.clone(),
                    own_capital: *own_capital,
                    total_need: *total_need,
                    instalment_months: *instalment_months,
                };
                self.plan_use(*case, plan)
            }
            Order::AttestDebt {
                cases,
                none,
                checked_on,
                ends_on,
            } => {
                let checked_on = self.not_future("checked_on", *checked_on)?;
                let check = DebtCheck {
                    none: *none,
                    checked_on,
                    ends_on: *ends_on,
                };
                self.tell_each(cases, |_| Ok(Fact::DebtAttested(check)))
            }
            Order::RecordVetting {
                cases,
                group,
                held_on,
                agreed,
                reason_code,
            } => {
                let on = self.not_future("on", *held_on)?;
                let (group, agreed) = (group.clone(), *agreed);
                let vetting = Vetting {
                    group,
                    on,
                    agreed,
                    reason_code: reason_code.clone(),
                };
                self.tell_each(cases, |_| Ok(Fact::Vetted(vetting.clone())))
            }
            Order::ReceiveDocument {
                cases,
                document,
                copies,
                kept_at,
            } => self.receive_document(cases, *document, *copies, kept_at.as_ref()),
            Order::PromiseDocument {
                cases,
                document,
                due,
                by,
            } => self.promise_document(cases, *document, *due, by),
            Order::RejectDocument {
                cases,
                document,
                reason,
            } => self.tell_each(cases, |_| {
                Ok(Fact::DocumentRejected {
                    document: *document,
                    reason: reason.clone(),
                })
            }),
            Order::WaiveDocument {
                cases,
                document,
                reason,
            } => self.tell_each(cases, |_| {
                Ok(Fact::DocumentWaived {
                    document: *document,
                    reason: reason.clone(),
                })
            }),
            Order::Submit { case } => self.tell(*case, Fact::Submitted),
            Order::Return { case, fields, note } => self.tell(
                *case,
                Fact::Returned {
                    fields: fields.clone(),
                    note: note.clone(),
                },
            ),
            Order::Refuse {
                case,
                reason_code,
                note,
            } => {
                let (reason_code, note) = (reason_code.clone(), note.clone());
                self.tell(*case, Fact::Refused { reason_code, note })
            }
            Order::Approve {
                cases,
                amount,
                months,
                instalment_months,
                decision_no,
                decision_date,
            } => {
                let terms = Terms {
                    amount: *amount,
                    months: *months,
                    instalment_months: *instalment_months,
                    decision_no: decision_no.as_ref(),
                    decision_date: *decision_date,
                };
                self.approve(cases, terms)
            }
            Order::Schedule { cases, date, place } => {
                let appointment = Appointment {
                    date: *date,
                    place: *place,
                };
                self.tell_each(cases, |_| Ok(Fact::Scheduled(appointment)))
            }
            Order::Disburse {
                case,
                amount,
                loan_no,
                loan_book_no,
                slip_no,
                funding,
                received_by,
            } => {
                let paid = PaidOut {
                    amount: *amount,
                    loan_no: loan_no.clone(),
                    loan_book_no: loan_book_no.clone(),
                    slip_no: slip_no.clone(),
                    funding: *funding,
                    received_by: received_by.clone(),
                    rules: self.context.policy.digest(),
                };
                self.disburse(*case, paid)
            }
            Order::RecordAbsence {
                case,
                date,
                reason,
                next,
            } => {
                let (date, reason, next) = (*date, reason.clone(), *next);
                self.tell(*case, Fact::AbsenceRecorded { date, reason, next })
            }
            Order::RecordCoreNumbers {
                case,
                customer_no,
                loan_no,
            } => {
                let (customer_no, loan_no) = (customer_no.clone(), loan_no.clone());
                self.tell(
                    *case,
                    Fact::CoreNumbersRecorded {
                        customer_no,
                        loan_no,
                    },
                )
            }
            Order::RecordUseCheck {
                case,
                checked_on,
                as_intended,
                amount_misused,
                note,
            } => {
                let check = UseCheck {
                    on: self.not_future("on", *checked_on)?,
                    as_intended: *as_intended,
                    amount_misused: amount_misused.unwrap_or_default(),
                    note: note.clone(),
                };
                self.tell(*case, Fact::UseChecked(check))
            }
            Order::Settle { case } => self.tell(*case, Fact::Settled),
            Order::SetPlan {
                commune,
                organisation,
                year,
                amount,
                resolution,
            } => self.set_plan(*commune, *organisation, *year, *amount, resolution.as_ref()),
            Order::SetPracticeDay { date } => self.set_practice_day(*date),
            Order::ConfirmDay { point, date } => self.confirm_day(*point, *date),
            Order::AddOfficer {
                account,
                uid,
                roles,
                communes,
                until,
                name,
            } => {
                let entry = OfficerEntry {
                    account: account.clone(),
                    uid: *uid,
                    name: name.clone(),
                    roles: *roles,
                    area: Area::none(),
                    until: *until,
                };
                self.add_officer(entry, communes.as_ref())
            }
            Order::SetRole { account, roles } => self.set_role(account, *roles),
            Order::SetCommunes { account, communes } => self.set_communes(account, communes),
            Order::HandOver { from, to } => self.hand_over(from, to),
            Order::RemoveOfficer { account } => self.remove_officer(account),
            Order::ClosePeriod { through } => self.close_period(*through),
            Order::Adjust { seq, amount, .. } => self.adjust(*seq, *amount),
            Order::Undo { seq } => self.undo(*seq),
        }
    }
}
