//! What a fact makes of a case. Never refuses: whether a fact may follow is `admit`'s to say.

use super::case::{Application, Case, Closing, PastApplication, RefusedLoan, Residence, Return};
use super::district::{District, ListPaper, PlanKey, Planned};
use super::document::{Document, DocumentState};
use super::fact::{Correction, DistrictFact, Fact, PaidOut, Registration, Stamp};
use super::footing::keep_footing;
use super::ids::CaseId;
use super::listing::Listing;
use super::loan::{Absence, Appointment, Approval, DayConfirmed, Need, Payout, Place, Wish};
use super::mending::told_by;
use super::merge::{Merged, join};

/// The case after the fact. A registration begins it; any other fact of a case that never began
/// changes nothing.
pub fn apply(case: Option<Case>, id: CaseId, fact: &Fact, stamp: &Stamp) -> Option<Case> {
    let mut case = match (case, fact) {
        (_, Fact::Registered(registration)) => return Some(begin(id, registration, stamp)),
        (Some(case), _) => case,
        (None, _) => return None,
    };
    case.revision = stamp.seq;
    change(&mut case, fact, stamp);
    keep_footing(&mut case, fact, stamp);
    if let Some(returned) = &mut case.application.returned {
        returned.mended.extend(told_by(fact));
    }
    Some(case)
}

fn begin(id: CaseId, registration: &Registration, stamp: &Stamp) -> Case {
    Case {
        id,
        revision: stamp.seq,
        registered_on: stamp.on,
        unit: registration.unit,
        personal: registration.personal.clone(),
        birth: registration.birth,
        sex: registration.sex,
        release: registration.release.clone(),
        organisation: registration.organisation,
        group: registration.group.clone(),
        household: registration.household,
        listing: None,
        need: Need::NotAsked,
        residence: Residence::Here,
        closed: None,
        application: Application::default(),
        past: Vec::new(),
        customer_no: None,
        former_numbers: Vec::new(),
        joined: Vec::new(),
        merged: None,
    }
}

#[expect(clippy::too_many_lines, reason = "one arm a fact, nothing else")]
fn change(case: &mut Case, fact: &Fact, stamp: &Stamp) {
    match fact {
        Fact::Registered(_) => {}
        Fact::Corrected(corrections) => corrections.iter().for_each(|c| correct(case, c)),
        Fact::NeedRecorded {
            wish,
            asked_on,
            asked_by,
        } => {
            let (asked_on, asked_by) = (*asked_on, asked_by.clone());
            match wish {
                Some(wish) => want(case, *wish, stamp, asked_on, asked_by),
                None => case.need = Need::No { asked_on, asked_by },
            }
        }
        Fact::NeedWithdrawn => {
            case.need = Need::No {
                asked_on: stamp.on,
                asked_by: None,
            }
        }
        Fact::Listed { list, row } => {
            case.listing = Some(Listing::stand_on(case.listing.take(), list, *row));
        }
        Fact::ListingConfirmed { list, signatures } => {
            case.listing = Some(Listing::confirm(case.listing.take(), list, *signatures));
        }
        Fact::Moved { unit, village } => {
            // The point of another commune pays on other days.
            let appointment = &mut case.application.appointment;
            appointment.take_if(|day| case.unit != *unit && day.place == Place::Point);
            case.unit = *unit;
            case.residence = Residence::Here;
            case.personal.village.clone_from(village);
        }
        Fact::LeftArea { to } => {
            case.residence = Residence::Left {
                on: stamp.on,
                to: to.clone(),
            };
        }
        Fact::ReturnedToArea => case.residence = Residence::Here,
        Fact::Died => case.residence = Residence::Died { on: stamp.on },
        Fact::Closed {
            reason_code,
            referral,
        } => {
            case.closed = Some(Closing {
                on: stamp.on,
                reason_code: reason_code.clone(),
                referral: referral.clone(),
            });
        }
        Fact::Reopened => case.closed = None,
        Fact::Absorbed(absorbed) => join(case, absorbed, stamp),
        Fact::MergedInto(into) => {
            case.merged = Some(Merged {
                into: *into,
                on: stamp.on,
                seq: stamp.seq,
            });
        }
        Fact::HouseholdFollowed { from, to } => {
            if case.household == *from {
                case.household = *to;
            }
        }
        Fact::PayoutConfirmed(payout) => {
            if let Some(paid) = case.payout_of(*payout) {
                paid.confirmed = Some(DayConfirmed {
                    seq: stamp.seq,
                    on: stamp.on,
                    by: stamp.by.clone(),
                });
            }
        }
        Fact::PayoutAdjusted { payout, amount } => {
            if let Some(paid) = case.payout_of(*payout) {
                paid.amount = *amount;
            }
        }
        Fact::CoreNumbersRecorded {
            customer_no,
            loan_no,
        } => {
            if customer_no.is_some() {
                case.customer_no.clone_from(customer_no);
            }
            if let (Some(loan_no), Some(payout)) = (loan_no, case.application.payouts.last_mut()) {
                payout.loan_no = Some(loan_no.clone());
            }
        }
        Fact::BorrowerNamed(_)
        | Fact::UsePlanned(_)
        | Fact::DebtAttested(_)
        | Fact::Vetted(_)
        | Fact::DocumentReceived { .. }
        | Fact::DocumentPromised { .. }
        | Fact::DocumentRejected { .. }
        | Fact::DocumentWaived { .. }
        | Fact::Submitted
        | Fact::Returned { .. }
        | Fact::Approved(_)
        | Fact::Refused { .. }
        | Fact::Scheduled(_)
        | Fact::Disbursed(_)
        | Fact::AbsenceRecorded { .. }
        | Fact::UseChecked(_)
        | Fact::Settled => change_application(&mut case.application, fact, stamp),
    }
}

#[expect(clippy::too_many_lines, reason = "one arm a fact, nothing else")]
fn change_application(application: &mut Application, fact: &Fact, stamp: &Stamp) {
    let mut mark = |document: Document, state: DocumentState| {
        application.documents.insert(document, state);
    };
    match fact {
        Fact::DocumentReceived {
            document,
            copies,
            kept_at,
        } => mark(
            *document,
            DocumentState::Received {
                on: stamp.on,
                copies: *copies,
                kept_at: kept_at.clone(),
            },
        ),
        Fact::DocumentPromised { document, due, by } => {
            mark(
                *document,
                DocumentState::Promised {
                    due: *due,
                    by: by.clone(),
                },
            );
        }
        Fact::DocumentRejected { document, reason } => {
            mark(
                *document,
                DocumentState::Wrong {
                    on: stamp.on,
                    reason: reason.clone(),
                },
            );
        }
        Fact::DocumentWaived { document, reason } => {
            mark(
                *document,
                DocumentState::Waived {
                    on: stamp.on,
                    reason: reason.clone(),
                },
            );
        }
        Fact::BorrowerNamed(borrower) => application.borrower = Some(borrower.clone()),
        Fact::UsePlanned(plan) => application.plan_of_use = Some(plan.clone()),
        Fact::DebtAttested(check) => application.debt = Some(*check),
        Fact::Vetted(vetting) => application.vetting = Some(vetting.clone()),
        Fact::Submitted => {
            application.submitted_on = Some(stamp.on);
            application.returned = None;
        }
        Fact::Returned { fields, note } => {
            application.submitted_on = None;
            application.approval = None;
            application.returned = Some(Return {
                on: stamp.on,
                by: stamp.by.clone(),
                at: stamp.at,
                fields: fields.clone(),
                note: note.clone(),
                mended: Vec::new(),
            });
        }
        Fact::Approved(grant) => {
            application.approval = Some(Approval {
                on: stamp.on,
                amount: grant.amount,
                months: grant.months,
                instalment_months: grant.instalment_months,
                decision_no: grant.decision_no.clone(),
                decision_date: grant.decision_date,
                rules: grant.rules,
            });
        }
        Fact::Refused { reason_code, note } => {
            application.refused = Some(RefusedLoan {
                on: stamp.on,
                reason_code: reason_code.clone(),
                note: note.clone(),
            });
        }
        Fact::Scheduled(appointment) => application.appointment = Some(*appointment),
        Fact::Disbursed(paid) => pay(application, paid, stamp),
        Fact::AbsenceRecorded { date, reason, next } => {
            let place = application
                .appointment
                .map_or(Place::Point, |was| was.place);
            application.absences.push(Absence {
                date: *date,
                reason: reason.clone(),
            });
            application.appointment = next.map(|date| Appointment { date, place });
        }
        Fact::UseChecked(check) => application.use_checks.push(check.clone()),
        Fact::Settled => application.settled_on = Some(stamp.on),
        Fact::Registered(_)
        | Fact::Corrected(_)
        | Fact::NeedRecorded { .. }
        | Fact::NeedWithdrawn
        | Fact::Listed { .. }
        | Fact::ListingConfirmed { .. }
        | Fact::Moved { .. }
        | Fact::LeftArea { .. }
        | Fact::ReturnedToArea
        | Fact::Died
        | Fact::Closed { .. }
        | Fact::Reopened
        | Fact::Absorbed(_)
        | Fact::MergedInto(_)
        | Fact::HouseholdFollowed { .. }
        | Fact::CoreNumbersRecorded { .. }
        | Fact::PayoutConfirmed(_)
        | Fact::PayoutAdjusted { .. } => {}
    }
}

/// A wish recorded after the last application ended, or after its file was withdrawn from the bank,
/// opens a new one.
fn want(
    case: &mut Case,
    wish: Wish,
    stamp: &Stamp,
    asked_on: super::day::Day,
    asked_by: Option<super::words::Label>,
) {
    let was_withdrawn = case.application.submitted_on.is_some() && case.wish().is_none();
    if case.application.is_over() || was_withdrawn {
        let next = case.application.successor();
        let ended = std::mem::replace(&mut case.application, next);
        case.past.push(PastApplication {
            ended_on: ended.ended().map_or(stamp.on, |(on, _)| on),
            payouts: ended.payouts,
            refused: ended.refused,
        });
    }
    case.need = Need::Yes {
        wish,
        asked_on,
        asked_by,
    };
}

fn pay(application: &mut Application, paid: &PaidOut, stamp: &Stamp) {
    application.payouts.push(Payout {
        seq: stamp.seq,
        on: stamp.on,
        amount: paid.amount,
        loan_no: paid.loan_no.clone(),
        loan_book_no: paid.loan_book_no.clone(),
        slip_no: paid.slip_no.clone(),
        funding: paid.funding,
        received_by: paid.received_by.clone(),
        rules: paid.rules,
        confirmed: None,
    });
    application.appointment = None;
}

fn correct(case: &mut Case, correction: &Correction) {
    match correction {
        Correction::Name(name) => case.personal.name = name.clone(),
        Correction::Birth(birth) => case.birth = *birth,
        Correction::Sex(sex) => case.sex = *sex,
        Correction::Village(village) => case.personal.village = Some(village.clone()),
        Correction::CitizenId(id) => case.personal.citizen_id = Some(id.clone()),
        Correction::Release(release) => case.release = Some(release.clone()),
        Correction::Organisation(organisation) => case.organisation = Some(*organisation),
        Correction::Group(group) => case.group = Some(group.clone()),
        Correction::Household(household) => case.household = *household,
        Correction::Phone(phone) => case.personal.phone = Some(phone.clone()),
    }
}

/// The office's own facts after one more of them.
pub fn apply_to_district(district: &mut District, fact: &DistrictFact, stamp: &Stamp) {
    district.revision = stamp.seq;
    match fact {
        DistrictFact::PersonsCounted { list, persons } => {
            let paper = district.lists.entry(list.clone()).or_default();
            paper.on = Some(stamp.on);
            paper.persons = Some(*persons);
        }
        DistrictFact::ListReceived {
            list,
            police_signed_on,
            committee_signed_on,
            none,
        } => {
            let paper: &mut ListPaper = district.lists.entry(list.clone()).or_default();
            paper.on = Some(stamp.on);
            paper.police_signed_on = Some(*police_signed_on);
            paper.committee_signed_on = *committee_signed_on;
            paper.none = *none;
        }
        DistrictFact::PlanSet {
            unit,
            organisation,
            year,
            amount,
            resolution,
        } => {
            let key = PlanKey {
                year: *year,
                unit: *unit,
                organisation: *organisation,
            };
            let planned = Planned {
                amount: *amount,
                resolution: resolution.clone(),
            };
            district.plan.insert(key, planned);
        }
        DistrictFact::PracticeDaySet(day) => district.practice_day = Some(*day),
        DistrictFact::RulesInForce { digest, changed } => {
            district.rules = Some(*digest);
            for change in changed {
                district.rule_values.insert(change.key, change.new.clone());
            }
        }
        DistrictFact::OfficerAdded(_)
        | DistrictFact::RolesSet { .. }
        | DistrictFact::AreaSet { .. }
        | DistrictFact::HandedOver { .. }
        | DistrictFact::OfficerRemoved(_) => district.officers.tell(fact, stamp.on),
        DistrictFact::MonthClosed(through) => district.closed_through = Some(*through),
    }
}
