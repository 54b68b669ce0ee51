//! What the paper (Mẫu 01) says of somebody new beside the file: the answer, the row, who signs; in the
//! order of the paper, one form and one act. Refuses to know whether the row is free.

use super::barred;
use super::file::person_lines;
use super::filled::{Fault, Filled};
use super::{Form, Line, Reads, typed};
use crate::domain::{
    Alone, CitizenId, Enclosed, ListPlace, NeedNamed, Personal, Relation, Sex, Signer, SignerNamed,
};
use crate::text::Lang;
use crate::text::desk::{Chosen, FormField, FormTitle, TypedFault, list_source};

/// Name, birth, sex and number of the person.
const OWN: [FormField; 4] = [
    FormField::Name,
    FormField::Birth,
    FormField::Sex,
    FormField::CitizenId,
];

/// The same of whoever signs for the person.
const OF_THE_SIGNER: [FormField; 4] = [
    FormField::SignerName,
    FormField::SignerBirth,
    FormField::SignerSex,
    FormField::SignerCitizenId,
];

/// The lines of somebody who has no file yet, all of them open.
pub(super) fn lines() -> Vec<Line> {
    let mut lines = person_lines(None);
    let place = |lines: &[Line], field| lines.iter().position(|line| line.field == field);
    let wish = [
        Line::open_choice(FormField::Wants, &[Chosen::Yes, Chosen::No], None),
        Line::choice(
            FormField::Purpose,
            vec![Chosen::Production, Chosen::Training],
            0,
        ),
        Line::amount(FormField::Amount, None),
        Line::text(FormField::CourseMonths).read_as(Reads::Number),
    ];
    let at = place(&lines, FormField::Organisation).unwrap_or(lines.len());
    lines.splice(at..at, wish);
    let mut signs: Vec<Chosen> = Relation::ALL.into_iter().map(Chosen::Signs).collect();
    signs.extend(Alone::ALL.into_iter().map(Chosen::SignsAlone));
    let at = place(&lines, FormField::Phone).unwrap_or(lines.len());
    lines.insert(at, Line::open_choice(FormField::Signs, &signs, None));
    lines.extend([
        Line::text(FormField::ListNo),
        Line::date(FormField::ListDate, None),
        Line::date(FormField::PoliceSigned, None),
        Line::date(FormField::CommitteeSigned, None),
        Line::text(FormField::Row).read_as(Reads::Number),
    ]);
    lines
}

/// What of the paper is filled in. Lines that do not apply are as good as empty.
pub(super) fn enclosed(filled: &Filled<'_>) -> Result<Enclosed, Fault> {
    Ok(Enclosed {
        need: need(filled)?,
        signer: signer(filled)?,
        list: list(filled)?,
    })
}

fn need(filled: &Filled<'_>) -> Result<Option<NeedNamed>, Fault> {
    let wants = filled.chosen(FormField::Wants);
    if wants == Chosen::NotKnown {
        return Ok(None);
    }
    let wants = wants == Chosen::Yes;
    let purpose = if wants {
        Some(super::person::purpose(filled)?)
    } else {
        None
    };
    Ok(Some(NeedNamed {
        wants,
        purpose,
        amount: filled.amount_if(FormField::Amount)?,
        months: None,
        asked_on: None,
        asked_by: None,
    }))
}

fn signer(filled: &Filled<'_>) -> Result<Option<SignerNamed>, Fault> {
    let chosen = filled.chosen(FormField::Signs);
    if let Chosen::SignsAlone(why) = chosen {
        return Ok(Some(SignerNamed::Alone(why)));
    }
    let Chosen::Signs(relation) = chosen else {
        return Ok(None);
    };
    // Who signs for the household may be the person, who stands in the form already.
    let [name, birth, sex, number] = if relation == Relation::SelfSigned {
        OWN
    } else {
        OF_THE_SIGNER
    };
    let personal = Personal {
        name: filled.name(name)?,
        citizen_id: filled.citizen_id_if(number)?,
        phone: None,
        village: None,
    };
    let signer = Signer {
        personal,
        birth: filled.birth(birth)?,
        sex: super::person::sex_in(filled, sex)?,
        id_issued: None,
        id_place: None,
    };
    Ok(Some(SignerNamed::Person {
        signer: Box::new(signer),
        relation,
    }))
}

/// The list, once any line of it is filled in; then all that a list must have.
fn list(filled: &Filled<'_>) -> Result<Option<ListPlace>, Fault> {
    let lines = [
        FormField::ListNo,
        FormField::ListDate,
        FormField::PoliceSigned,
        FormField::CommitteeSigned,
        FormField::Row,
    ];
    if lines.iter().all(|line| filled.typed(*line).is_empty()) {
        return Ok(None);
    }
    Ok(Some(ListPlace {
        list: super::list::list(filled)?,
        police_signed_on: filled.day(FormField::PoliceSigned)?,
        committee_signed_on: filled.day_if(FormField::CommitteeSigned)?,
        row: row(filled)?,
    }))
}

/// The row, which is numbered from one.
fn row(filled: &Filled<'_>) -> Result<u16, Fault> {
    let field = FormField::Row;
    let what = TypedFault::NotRows;
    match filled.number(field)? {
        0 => Err(Fault { field, what }),
        row => Ok(row),
    }
}

impl Form {
    /// What answers lead to: whoever signs for the person is asked about at the end, for good.
    pub(super) fn follow_answers(&mut self) {
        let is_asked = |line: &Line| line.field == FormField::SignerName;
        let is_new = self.title == FormTitle::NewPerson && !self.lines.iter().any(is_asked);
        if is_new && barred::asks_who_signs(&self.lines) {
            let both = [Sex::Male, Sex::Female].map(Chosen::Sex);
            self.lines.extend([
                Line::text(FormField::SignerName),
                Line::text(FormField::SignerBirth).read_as(Reads::Birth),
                Line::open_choice(FormField::SignerSex, &both, None),
                Line::text(FormField::SignerCitizenId).read_as(Reads::CitizenId),
            ]);
        }
    }

    /// A citizen number tells the sex: it is proposed where nobody has said, and never changed.
    pub(super) fn propose_sex(&mut self) {
        for (number, sex) in [
            (FormField::CitizenId, FormField::Sex),
            (FormField::SignerCitizenId, FormField::SignerSex),
        ] {
            let typed = self.lines.iter().find(|line| line.field == number);
            let told = typed.and_then(|line| CitizenId::new(line.typed())?.sex());
            let open = self
                .lines
                .iter_mut()
                .find(|line| line.field == sex && line.chosen() == Some(Chosen::NotKnown));
            if let (Some(told), Some(open)) = (told.map(Chosen::Sex), open) {
                open.repeat(&Line::choice(sex, vec![told], 0));
            }
        }
    }

    /// The paper it is typed from, once its number is there.
    pub(super) fn source(&self, lang: Lang) -> Option<String> {
        if self.title != FormTitle::NewPerson {
            return None;
        }
        let typed = |field| {
            let line = self.lines.iter().find(|line| line.field == field);
            line.map_or("", |line| line.typed().trim())
        };
        let no = typed(FormField::ListNo);
        let date = typed::day(typed(FormField::ListDate), self.today);
        let row = Some(typed(FormField::Row)).filter(|row| !row.is_empty());
        (!no.is_empty()).then(|| list_source(lang, no, date, row))
    }
}
