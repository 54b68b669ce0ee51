//! Orders about the person: registered and put right, the need, who signs, where they live.

use super::Reader;
use super::paper::list_place;
use crate::cli::orders::fields::{BORROWER, LIST, NEED, PERSON, RELEASE};
use crate::cli::orders::value;
use crate::cli::orders::word::PurposeWord;
use crate::domain::limits::TERM_MONTHS_MAX;
use crate::domain::{
    Enclosed, Fields, NeedNamed, Order, Personal, Purpose, Refusal, Release, Signer, SignerNamed,
};

pub(super) fn register_applicant(fields: &mut Reader<'_>) -> Result<Order, Refusal> {
    Ok(Order::RegisterApplicant {
        commune: fields.must("commune", value::commune)?,
        name: fields.must("name", value::name)?,
        birth: fields.must("birth", value::birth)?,
        sex: fields.must("sex", value::word)?,
        fields: Box::new(particulars(fields)?),
        enclosed: Box::new(enclosed(fields)?),
    })
}

/// What came with the person on the same paper, each part an object of its own.
fn enclosed(fields: &mut Reader<'_>) -> Result<Enclosed, Refusal> {
    let mut enclosed = Enclosed::default();
    if let Some(mut need) = fields.object("need", NEED)? {
        enclosed.need = Some(need_named(&mut need)?);
        need.finish()?;
    }
    if let Some(mut signer) = fields.object("borrower", BORROWER)? {
        enclosed.signer = Some(signer_named(&mut signer)?);
        signer.finish()?;
    }
    if let Some(mut list) = fields.object("list", LIST)? {
        enclosed.list = Some(list_place(&mut list)?);
        list.finish()?;
    }
    Ok(enclosed)
}

pub(super) fn correct_applicant(fields: &mut Reader<'_>) -> Result<Order, Refusal> {
    let case = fields.case("case")?;
    let named = Fields {
        name: fields.may("name", value::name)?,
        birth: fields.may("birth", value::birth)?,
        sex: fields.may("sex", value::word)?,
        ..particulars(fields)?
    };
    if named == Fields::default() {
        return fields.missing("name");
    }
    Ok(Order::CorrectApplicant {
        case,
        fields: Box::new(named),
    })
}

/// What registering and correcting share; name, birth and sex are asked for in one only.
fn particulars(fields: &mut Reader<'_>) -> Result<Fields, Refusal> {
    Ok(Fields {
        name: None,
        birth: None,
        sex: None,
        village: fields.may("village", value::label)?,
        citizen_id: fields.may("citizen_id", value::citizen_id)?,
        release: release(fields)?,
        organisation: fields.may("organisation", value::word)?,
        group: fields.may("group", value::label)?,
        household: fields.case_if_given("household")?,
        phone: fields.may("phone", value::phone)?,
    })
}

fn release(fields: &mut Reader<'_>) -> Result<Option<Release>, Refusal> {
    let Some(mut release) = fields.object("release", RELEASE)? else {
        return Ok(None);
    };
    let read = Release {
        kind: release.must("kind", value::word)?,
        certificate: release.must("certificate", value::label)?,
        issued: release.must("issued", value::day)?,
        completed: release.must("completed", value::day)?,
    };
    release.finish()?;
    Ok(Some(read))
}

pub(super) fn record_need(fields: &mut Reader<'_>) -> Result<Order, Refusal> {
    let case = fields.case("case")?;
    let need = need_named(fields)?;
    Ok(Order::RecordNeed {
        case,
        wants: need.wants,
        purpose: need.purpose,
        amount: need.amount,
        months: need.months,
        asked_on: need.asked_on,
        asked_by: need.asked_by,
    })
}

/// A purpose, amount or term beside `wants: false` stays untaken, and is refused for it.
fn need_named(fields: &mut Reader<'_>) -> Result<NeedNamed, Refusal> {
    let wants = fields.must("wants", value::flag)?;
    let (purpose, amount, months) = if wants {
        (
            purpose(fields)?,
            fields.may("amount", value::amount)?,
            fields.may("months", value::months)?,
        )
    } else {
        (None, None, None)
    };
    Ok(NeedNamed {
        wants,
        purpose,
        amount,
        months,
        asked_on: fields.may("asked_on", value::day)?,
        asked_by: fields.may("asked_by", value::label)?,
    })
}

fn purpose(fields: &mut Reader<'_>) -> Result<Option<Purpose>, Refusal> {
    let Some(word) = fields.may("purpose", value::word)? else {
        return Ok(None);
    };
    Ok(Some(match word {
        PurposeWord::Production => Purpose::Production,
        PurposeWord::Training => Purpose::Training {
            course_months: fields.must("course_months", value::months)?,
            leave_months: fields
                .may("leave_months", value::whole(0..=u64::from(TERM_MONTHS_MAX)))?
                .unwrap_or_default(),
        },
    }))
}

pub(super) fn name_borrower(fields: &mut Reader<'_>) -> Result<Order, Refusal> {
    Ok(Order::NameBorrower {
        case: fields.case("case")?,
        signer: signer_named(fields)?,
    })
}

fn signer_named(fields: &mut Reader<'_>) -> Result<SignerNamed, Refusal> {
    match fields.object("person", PERSON)? {
        Some(person) => Ok(SignerNamed::Person {
            signer: Box::new(signer(person)?),
            relation: fields.must("relation", value::word)?,
        }),
        None => match fields.may("alone", value::word)? {
            Some(why) => Ok(SignerNamed::Alone(why)),
            None => fields.missing("person"),
        },
    }
}

fn signer(mut person: Reader<'_>) -> Result<Signer, Refusal> {
    let signer = Signer {
        personal: Personal {
            name: person.must("name", value::name)?,
            citizen_id: Some(person.must("citizen_id", value::citizen_id)?),
            phone: None,
            village: None,
        },
        birth: person.must("birth", value::birth)?,
        sex: person.must("sex", value::word)?,
        id_issued: person.may("id_issued", value::day)?,
        id_place: person.may("id_place", value::label)?,
    };
    person.finish()?;
    Ok(signer)
}

pub(super) fn move_residence(fields: &mut Reader<'_>) -> Result<Order, Refusal> {
    Ok(Order::MoveResidence {
        case: fields.case("case")?,
        commune: fields.must("commune", value::commune)?,
        village: fields.may("village", value::label)?,
    })
}

pub(super) fn leave_area(fields: &mut Reader<'_>) -> Result<Order, Refusal> {
    Ok(Order::LeaveArea {
        case: fields.case("case")?,
        to: fields.may("to", value::label)?,
    })
}

pub(super) fn close(fields: &mut Reader<'_>) -> Result<Order, Refusal> {
    Ok(Order::Close {
        case: fields.case("case")?,
        reason_code: fields.must("reason_code", value::label)?,
        referral: fields.may("referral", value::label)?,
    })
}
