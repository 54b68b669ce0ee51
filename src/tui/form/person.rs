//! Forms about the person and the household: need, listing, debt, who signs, the plan, the vote.

use super::filled::{Fault, Filled};
use super::{Draft, Form, Line, Reads, Subject};
use crate::domain::{
    Alone, Day, ListNamed, Need, Order, Personal, Place, PlanItem, Purpose, Relation, Sex, Signer,
    SignerNamed,
};
use crate::office::Card;
use crate::text::desk::{Chosen, FormField, FormTitle, TypedFault};

/// A form about a case, made on the revision on screen.
pub(super) fn of_case(title: FormTitle, card: &Card, lines: Vec<Line>) -> Form {
    let subject = Subject {
        case: Some(card.case),
        commune: Some(card.place.unit.code()),
        name: card.name.clone(),
        ..Subject::default()
    };
    let form = Form::new(title, subject, card.on, lines);
    form.on_revision(card.case, card.revision)
}

fn today(order: Order) -> Draft {
    Draft { order, on: None }
}

/// Whether the person wants a loan, and for what.
pub(crate) fn need(card: &Card) -> Form {
    let wish = match &card.need {
        Need::Yes { wish, .. } => Some(wish),
        Need::NotAsked | Need::No { .. } => None,
    };
    let is_training = wish.is_some_and(|wish| matches!(wish.purpose, Purpose::Training { .. }));
    let months = wish.and_then(|wish| wish.months);
    let course = wish.and_then(|wish| match wish.purpose {
        Purpose::Training { course_months, .. } => Some(course_months),
        Purpose::Production => None,
    });
    let lines = vec![
        Line::yes_no(FormField::Wants, true),
        Line::choice(
            FormField::Purpose,
            vec![Chosen::Production, Chosen::Training],
            usize::from(is_training),
        ),
        Line::amount(FormField::Amount, wish.and_then(|wish| wish.amount)),
        Line::holding(FormField::Months, number(months)),
        Line::holding(FormField::CourseMonths, number(course)),
        Line::date(FormField::AskedOn, Some(card.on)),
        Line::text(FormField::AskedBy),
    ];
    of_case(FormTitle::Need, card, lines)
}

pub(super) fn need_order(filled: &Filled<'_>) -> Result<Draft, Fault> {
    let wants = filled.is_yes(FormField::Wants);
    let purpose = purpose(filled)?;
    Ok(today(Order::RecordNeed {
        case: filled.case(),
        wants,
        purpose: wants.then_some(purpose),
        amount: filled.amount_if(FormField::Amount)?,
        months: filled.number_if(FormField::Months)?,
        asked_on: filled.day_if(FormField::AskedOn)?,
        asked_by: filled.label_if(FormField::AskedBy)?,
    }))
}

/// What the money is for.
pub(super) fn purpose(filled: &Filled<'_>) -> Result<Purpose, Fault> {
    if filled.chosen(FormField::Purpose) != Chosen::Training {
        return Ok(Purpose::Production);
    }
    Ok(Purpose::Training {
        course_months: filled.number(FormField::CourseMonths)?,
        leave_months: 0,
    })
}

fn number(number: Option<u16>) -> String {
    number.map(|n| n.to_string()).unwrap_or_default()
}

/// The People's Committee confirmed the list the person stands on.
pub(crate) fn listing(card: &Card) -> Form {
    let list = card.listing.as_ref().map(|listing| &listing.list);
    let lines = vec![
        Line::holding(
            FormField::ListNo,
            list.map(|list| list.no.as_str()).unwrap_or_default(),
        ),
        Line::date(FormField::ListDate, list.map(|list| list.date)),
        Line::date(FormField::PoliceSigned, list.map(|list| list.date)),
        Line::date(FormField::CommitteeSigned, None),
    ];
    of_case(FormTitle::Listing, card, lines)
}

pub(super) fn listing_order(filled: &Filled<'_>) -> Result<Draft, Fault> {
    Ok(today(Order::ConfirmListing {
        cases: filled.cases(),
        list: ListNamed {
            no: filled.label(FormField::ListNo)?,
            date: filled.day(FormField::ListDate)?,
        },
        police_signed_on: filled.day(FormField::PoliceSigned)?,
        committee_signed_on: filled.day(FormField::CommitteeSigned)?,
    }))
}

/// What the look into the core system showed.
pub(crate) fn debt(card: &Card) -> Form {
    let lines = vec![
        Line::yes_no(FormField::NoDebt, true),
        Line::date(FormField::CheckedOn, Some(card.on)),
        Line::date(FormField::EndsOn, None),
    ];
    of_case(FormTitle::Debt, card, lines)
}

pub(super) fn debt_order(filled: &Filled<'_>) -> Result<Draft, Fault> {
    let none = filled.is_yes(FormField::NoDebt);
    Ok(today(Order::AttestDebt {
        cases: vec![filled.case()],
        none,
        checked_on: filled.day(FormField::CheckedOn)?,
        ends_on: filled.day_if(FormField::EndsOn)?,
    }))
}

/// Who signs for the household.
pub(crate) fn borrower(card: &Card) -> Form {
    let mut signs: Vec<Chosen> = Relation::ALL.into_iter().map(Chosen::Signs).collect();
    signs.extend(Alone::ALL.into_iter().map(Chosen::SignsAlone));
    let lines = vec![
        Line::choice(FormField::Signs, signs, 0),
        Line::text(FormField::Name),
        Line::text(FormField::Birth).read_as(Reads::Birth),
        sex_line(None),
        Line::text(FormField::CitizenId).read_as(Reads::CitizenId),
    ];
    of_case(FormTitle::Borrower, card, lines)
}

pub(super) fn borrower_order(filled: &Filled<'_>) -> Result<Draft, Fault> {
    let chosen = filled.chosen(FormField::Signs);
    let signer = if let Chosen::Signs(relation) = chosen {
        SignerNamed::Person {
            signer: Box::new(signer(filled)?),
            relation,
        }
    } else if let Chosen::SignsAlone(why) = chosen {
        SignerNamed::Alone(why)
    } else {
        return Err(Fault {
            field: FormField::Signs,
            what: TypedFault::Needed,
        });
    };
    Ok(today(Order::NameBorrower {
        case: filled.case(),
        signer,
    }))
}

fn signer(filled: &Filled<'_>) -> Result<Signer, Fault> {
    Ok(Signer {
        personal: Personal {
            name: filled.name(FormField::Name)?,
            citizen_id: filled.citizen_id_if(FormField::CitizenId)?,
            phone: None,
            village: None,
        },
        birth: filled.birth(FormField::Birth)?,
        sex: sex(filled)?,
        id_issued: None,
        id_place: None,
    })
}

/// The line for a sex. Nobody's is guessed: until it is on file it is asked for.
pub(super) fn sex_line(stands: Option<Sex>) -> Line {
    let both = [Sex::Male, Sex::Female].map(Chosen::Sex);
    Line::open_choice(FormField::Sex, &both, stands.map(Chosen::Sex))
}

/// What the form says of the sex.
pub(super) fn sex(filled: &Filled<'_>) -> Result<Sex, Fault> {
    sex_in(filled, FormField::Sex)
}

/// What a line says of somebody's sex.
pub(super) fn sex_in(filled: &Filled<'_>, field: FormField) -> Result<Sex, Fault> {
    let what = TypedFault::Needed;
    if let Chosen::Sex(sex) = filled.chosen(field) {
        Ok(sex)
    } else {
        Err(Fault { field, what })
    }
}

/// What the loan is to buy.
pub(crate) fn plan_of_use(card: &Card) -> Form {
    let plan = card.plan_of_use.as_ref();
    let item = plan.and_then(|plan| plan.items.first());
    let wished = match &card.need {
        Need::Yes { wish, .. } => wish.amount,
        Need::NotAsked | Need::No { .. } => None,
    };
    let lines = vec![
        Line::holding(
            FormField::What,
            item.map(|item| item.what.as_str()).unwrap_or_default(),
        ),
        Line::holding(
            FormField::Quantity,
            item.map_or(1, |item| item.quantity).to_string(),
        ),
        Line::amount(
            FormField::ItemAmount,
            item.map(|item| item.amount).or(wished),
        ),
        Line::amount(FormField::OwnCapital, plan.map(|plan| plan.own_capital)),
        Line::amount(
            FormField::TotalNeed,
            plan.map(|plan| plan.total_need).or(wished),
        ),
        Line::holding(
            FormField::Instalment,
            number(plan.and_then(|plan| plan.instalment_months)),
        ),
    ];
    of_case(FormTitle::PlanOfUse, card, lines)
}

pub(super) fn plan_of_use_order(filled: &Filled<'_>) -> Result<Draft, Fault> {
    Ok(today(Order::PlanUse {
        case: filled.case(),
        items: vec![PlanItem {
            what: filled.label(FormField::What)?,
            quantity: filled.number(FormField::Quantity)?,
            amount: filled.amount(FormField::ItemAmount)?,
        }],
        own_capital: filled.amount_or_zero(FormField::OwnCapital)?,
        total_need: filled.amount(FormField::TotalNeed)?,
        instalment_months: filled.number_if(FormField::Instalment)?,
    }))
}

/// How the group voted.
pub(crate) fn vetting(card: &Card) -> Form {
    let lines = vec![
        Line::holding(FormField::Group, card.group.clone().unwrap_or_default()),
        Line::date(FormField::HeldOn, Some(card.on)),
        Line::yes_no(FormField::Agreed, true),
        Line::text(FormField::ReasonCode),
    ];
    of_case(FormTitle::Vetting, card, lines)
}

pub(super) fn vetting_order(filled: &Filled<'_>) -> Result<Draft, Fault> {
    Ok(today(Order::RecordVetting {
        cases: vec![filled.case()],
        group: filled.label(FormField::Group)?,
        held_on: filled.day(FormField::HeldOn)?,
        agreed: filled.is_yes(FormField::Agreed),
        reason_code: filled.label_if(FormField::ReasonCode)?,
    }))
}

/// The place a form chose, the point where it chose none.
pub(super) fn place(filled: &Filled<'_>) -> Place {
    let chosen = filled.chosen(FormField::Place);
    if let Chosen::At(place) = chosen {
        place
    } else {
        Place::Point
    }
}

/// The day a line proposes: the one given, unless it lies before today.
pub(super) fn not_past(day: Day, today: Day) -> Day {
    day.max(today)
}
