//! Lists of the commune police: their counts, their rows, their confirmation.

use super::Desk;
use crate::domain::case::Case;
use crate::domain::day::Day;
use crate::domain::enclosed::ListPlace;
use crate::domain::fact::{DistrictFact, Event, Fact};
use crate::domain::ids::CaseId;
use crate::domain::limits::LIST_PERSONS_MAX;
use crate::domain::listing::{ListRef, ListSignatures};
use crate::domain::order::{CommuneCode, ListNamed, ListRow};
use crate::domain::refusal::Refusal;

impl Desk<'_> {
    pub(super) fn count_reviewed(
        &mut self,
        commune: CommuneCode,
        list: &ListNamed,
        persons: u32,
    ) -> Result<(), Refusal> {
        let list = self.list_of(commune, list)?;
        if LIST_PERSONS_MAX < persons {
            let what = persons.to_string();
            return Err(Refusal::Malformed {
                field: Some("persons"),
                what,
            });
        }
        self.events
            .push(Event::District(DistrictFact::PersonsCounted {
                list,
                persons,
            }));
        Ok(())
    }

    pub(super) fn receive_list(
        &mut self,
        commune: CommuneCode,
        list: &ListNamed,
        police_signed_on: Day,
        committee_signed_on: Option<Day>,
        rows: &[ListRow],
    ) -> Result<(), Refusal> {
        let list = self.list_of(commune, list)?;
        let signatures = self.signatures(police_signed_on, committee_signed_on)?;
        self.events
            .push(Event::District(DistrictFact::ListReceived {
                list: list.clone(),
                police_signed_on,
                committee_signed_on,
                none: rows.is_empty(),
            }));
        for row in rows {
            self.stand_on(*row, &list, signatures)?;
        }
        Ok(())
    }

    /// The row of a list that a new person stands on. The paper is received with it, whoever of it was
    /// the first: taking one of them back leaves the paper to the others.
    pub(super) fn stand_in_row(
        &mut self,
        commune: CommuneCode,
        case: CaseId,
        place: &ListPlace,
    ) -> Result<(), Refusal> {
        let list = self.list_of(commune, &place.list)?;
        if let Some(taken_by) = self.book.who_stands_in(&list, place.row) {
            let row = place.row;
            return Err(Refusal::RowTaken {
                row,
                case: taken_by,
            });
        }
        let row = place.row;
        self.receive_list(
            commune,
            &place.list,
            place.police_signed_on,
            place.committee_signed_on,
            &[ListRow { row, case }],
        )
    }

    fn stand_on(
        &mut self,
        row: ListRow,
        list: &ListRef,
        signatures: Option<ListSignatures>,
    ) -> Result<(), Refusal> {
        if row.row == 0 {
            let what = row.row.to_string();
            return Err(Refusal::Malformed {
                field: Some("row"),
                what,
            });
        }
        let list = || list.clone();
        let (row, case) = (Some(row.row), row.case);
        self.tell(case, Fact::Listed { list: list(), row })?;
        let Some(signatures) = signatures else {
            return Ok(());
        };
        let list = list();
        self.tell(case, Fact::ListingConfirmed { list, signatures })
    }

    pub(super) fn confirm_listing(
        &mut self,
        cases: &[CaseId],
        list: &ListNamed,
        police_signed_on: Day,
        committee_signed_on: Day,
    ) -> Result<(), Refusal> {
        self.not_future("list_date", list.date)?;
        let signatures = ListSignatures {
            police_signed_on,
            committee_signed_on,
        };
        self.signatures(police_signed_on, Some(committee_signed_on))?;
        self.tell_each(cases, |case| {
            let list = Self::list_for(case, list);
            Ok(Fact::ListingConfirmed { list, signatures })
        })
    }

    /// A list named beside a case is the case's own, or one of the commune it lives in.
    fn list_for(case: &Case, named: &ListNamed) -> ListRef {
        let own = case.listing.as_ref().map(|listing| &listing.list);
        match own {
            Some(own) if own.no == named.no && own.date == named.date => own.clone(),
            Some(_) | None => ListRef {
                unit: case.unit,
                no: named.no.clone(),
                date: named.date,
            },
        }
    }

    fn signatures(
        &self,
        police_signed_on: Day,
        committee_signed_on: Option<Day>,
    ) -> Result<Option<ListSignatures>, Refusal> {
        self.not_future("police_signed_on", police_signed_on)?;
        let Some(committee_signed_on) = committee_signed_on else {
            return Ok(None);
        };
        self.not_future("committee_signed_on", committee_signed_on)?;
        Self::in_order("committee_signed_on", police_signed_on, committee_signed_on)?;
        Ok(Some(ListSignatures {
            police_signed_on,
            committee_signed_on,
        }))
    }
}
