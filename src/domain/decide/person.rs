//! Opening a person's file, putting it right, and what happens to the person.

use super::Desk;
use crate::domain::case::Case;
use crate::domain::fact::{Correction, Fact, Registration};
use crate::domain::ids::CaseId;
use crate::domain::order::{CommuneCode, Fields, Verb};
use crate::domain::person::{Birth, Personal, Release, Sex};
use crate::domain::refusal::Refusal;
use crate::domain::rights::Right;
use crate::domain::words::{CitizenId, Label, Name};

impl Desk<'_> {
    pub(super) fn register(
        &mut self,
        commune: CommuneCode,
        name: &Name,
        birth: Birth,
        sex: Sex,
        fields: &Fields,
    ) -> Result<CaseId, Refusal> {
        let unit = self.unit(commune)?.id;
        self.check_birth(birth)?;
        self.check_fields(fields, None)?;
        let number = self.book.district().registered + 1;
        let year = u16::try_from(self.on().parts().0).unwrap_or_default();
        let id = CaseId::new(year, number);
        let household = self.household(fields.household)?.unwrap_or(id);
        let registration = Registration {
            unit,
            personal: Personal {
                name: name.clone(),
                citizen_id: fields.citizen_id.clone(),
                phone: fields.phone.clone(),
                village: fields.village.clone(),
            },
            birth,
            sex,
            release: fields.release.clone(),
            organisation: fields.organisation,
            group: fields.group.clone(),
            household,
        };
        self.tell(id, Fact::Registered(Box::new(registration)))?;
        Ok(id)
    }

    pub(super) fn correct(&mut self, case: CaseId, fields: &Fields) -> Result<(), Refusal> {
        if let Some(birth) = fields.birth {
            self.check_birth(birth)?;
        }
        self.check_fields(fields, Some(case))?;
        let household = self.household(fields.household)?;
        let corrections = corrections(fields, household);
        if corrections.is_empty() {
            return Err(Refusal::MissingField {
                verb: Verb::CorrectApplicant,
                field: "name",
            });
        }
        self.tell(case, Fact::Corrected(corrections))
    }

    pub(super) fn move_residence(
        &mut self,
        case: CaseId,
        commune: CommuneCode,
        village: Option<&Label>,
    ) -> Result<(), Refusal> {
        let unit = self.unit(commune)?.id;
        self.tell(
            case,
            Fact::Moved {
                unit,
                village: village.cloned(),
            },
        )
    }

    pub(super) fn check_birth(&self, birth: Birth) -> Result<(), Refusal> {
        let field = "birth";
        let checked = birth.check(self.on());
        checked.map_err(|fault| Refusal::BadDate { field, fault })
    }

    fn check_fields(&self, fields: &Fields, own: Option<CaseId>) -> Result<(), Refusal> {
        if let Some(release) = &fields.release {
            self.check_release(release)?;
        }
        match &fields.citizen_id {
            Some(citizen_id) => self.check_is_new(citizen_id, own),
            None => Ok(()),
        }
    }

    fn check_is_new(&self, citizen_id: &CitizenId, own: Option<CaseId>) -> Result<(), Refusal> {
        match self.book.who_has(citizen_id) {
            Some(case) if Some(case) != own => Err(self.duplicate(case)),
            Some(_) | None => Ok(()),
        }
    }

    /// Of a case in other hands only these are said.
    fn duplicate(&self, case: CaseId) -> Refusal {
        let (communes, today) = (self.context.communes, self.context.today);
        let seen = self.authority().area(Right::Read);
        let unit = self.book.case(case).map(|case| case.unit);
        match unit {
            Some(unit) if !seen.is_ok_and(|area| area.holds(unit, communes, today)) => {
                let officers = &self.book.district().officers;
                let officer = officers.credit_officer_of(unit, communes, today).cloned();
                Refusal::DuplicateElsewhere { officer }
            }
            Some(_) | None => Refusal::DuplicateCitizenId { case },
        }
    }

    fn check_release(&self, release: &Release) -> Result<(), Refusal> {
        let checked = release.check(self.on());
        checked.map_err(|(field, fault)| Refusal::BadDate { field, fault })
    }

    /// A household is named by any of its cases; its first case stands for it.
    fn household(&self, named: Option<CaseId>) -> Result<Option<CaseId>, Refusal> {
        let member: Option<Case> = named.map(|id| self.open_file(id)).transpose()?;
        Ok(member.map(|case| case.household))
    }
}

fn corrections(fields: &Fields, household: Option<CaseId>) -> Vec<Correction> {
    let Fields {
        name,
        birth,
        sex,
        village,
        citizen_id,
        release,
        organisation,
        group,
        household: _,
        phone,
    } = fields.clone();
    [
        name.map(Correction::Name),
        birth.map(Correction::Birth),
        sex.map(Correction::Sex),
        village.map(Correction::Village),
        citizen_id.map(Correction::CitizenId),
        release.map(Correction::Release),
        organisation.map(Correction::Organisation),
        group.map(Correction::Group),
        household.map(Correction::Household),
        phone.map(Correction::Phone),
    ]
    .into_iter()
    .flatten()
    .collect()
}
