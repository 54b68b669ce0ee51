//! What the file that stays takes of the one that goes, and in what they differ. Refuses to know whether
//! they may become one.

use super::{Absorbed, Held, Joined, Particular};
use crate::domain::case::{Case, Residence};
use crate::domain::day::Day;
use crate::domain::document::{Document, DocumentState};
use crate::domain::fact::{Registration, Stamp};
use crate::domain::listing::Listing;
use crate::domain::loan::{Need, Wish};
use crate::domain::person::{Birth, Household};
use crate::domain::words::{CitizenId, Label, Name};
use crate::lang;

/// The file that stays after it took what it lacks.
pub(in crate::domain) fn join(case: &mut Case, absorbed: &Absorbed, stamp: &Stamp) {
    let (mut after, found) = joined(case, absorbed);
    after.joined.push(Joined {
        other: absorbed.other,
        on: stamp.on,
        seq: stamp.seq,
        takes: found.takes,
        differs: found.differs,
    });
    *case = after;
}

/// What was found when two files were laid side by side.
#[derive(Debug, Default)]
pub(in crate::domain) struct Found {
    pub(in crate::domain) takes: Vec<Particular>,
    pub(in crate::domain) differs: Vec<Particular>,
}

/// The file with what it lacks of the other, and in what they agree or not.
pub(in crate::domain) fn joined(case: &Case, absorbed: &Absorbed) -> (Case, Found) {
    let mut found = Found::default();
    let mut case = case.clone();
    found.person(&mut case, &absorbed.file);
    found.household(&mut case, absorbed);
    for held in &absorbed.more {
        found.take(&mut case, held);
    }
    (case, found)
}

/// The case that stands for the household of both. The household the file that stays was put into
/// wins; else the one the other was put into; else it stands for both itself.
pub(in crate::domain) fn household_of_both(case: &Case, absorbed: &Absorbed) -> Household {
    let named = |household: Household| {
        Some(household).filter(|named| *named != case.id && *named != absorbed.other)
    };
    named(case.household)
        .or_else(|| named(absorbed.file.household))
        .unwrap_or(case.id)
}

impl Found {
    /// Takes what is not here; what is here otherwise stays.
    fn fill<T: PartialEq + Clone>(
        &mut self,
        which: Particular,
        here: &mut Option<T>,
        other: Option<&T>,
    ) {
        match (here.as_ref(), other) {
            (None, Some(other)) => {
                *here = Some(other.clone());
                self.takes.push(which);
            }
            (Some(here), Some(other)) if here != other => self.differs.push(which),
            (Some(_), Some(_)) | (_, None) => {}
        }
    }

    fn differs_if(&mut self, which: Particular, differs: bool) {
        if differs {
            self.differs.push(which);
        }
    }

    fn person(&mut self, case: &mut Case, other: &Registration) {
        let name = |name: &Name| lang::fold(name.as_str());
        let is_other_name = name(&case.personal.name) != name(&other.personal.name);
        self.differs_if(Particular::Name, is_other_name);
        match (case.birth, other.birth) {
            (Birth::Year(_), Birth::On(_)) if case.birth.year() == other.birth.year() => {
                case.birth = other.birth;
                self.takes.push(Particular::Birth);
            }
            (Birth::On(here), Birth::On(there)) => {
                self.differs_if(Particular::Birth, here != there);
            }
            (Birth::Year(_), _) | (_, Birth::Year(_)) => {
                let is_other_year = case.birth.year() != other.birth.year();
                self.differs_if(Particular::Birth, is_other_year);
            }
        }
        self.differs_if(Particular::Sex, case.sex != other.sex);
        let is_elsewhere = case.unit != other.unit;
        self.differs_if(Particular::Commune, is_elsewhere);
        if !is_elsewhere {
            let (here, there) = (&mut case.personal.village, other.personal.village.as_ref());
            self.fill(Particular::Village, here, there);
        }
        if let Some(number) = &other.personal.citizen_id {
            self.number(case, number);
        }
        let (here, there) = (&mut case.personal.phone, other.personal.phone.as_ref());
        self.fill(Particular::Phone, here, there);
        self.fill(
            Particular::Release,
            &mut case.release,
            other.release.as_ref(),
        );
        let (here, there) = (&mut case.organisation, other.organisation.as_ref());
        self.fill(Particular::Organisation, here, there);
        self.fill(Particular::Group, &mut case.group, other.group.as_ref());
    }

    /// A second number is kept beside the first: nobody else may be put down under it.
    fn number(&mut self, case: &mut Case, number: &CitizenId) {
        let is_known = case.former_numbers.contains(number);
        self.fill(
            Particular::CitizenId,
            &mut case.personal.citizen_id,
            Some(number),
        );
        if case.personal.citizen_id.as_ref() != Some(number) && !is_known {
            case.former_numbers.push(number.clone());
        }
    }

    fn household(&mut self, case: &mut Case, absorbed: &Absorbed) {
        let of_both = household_of_both(case, absorbed);
        let theirs = absorbed.file.household;
        let is_theirs_named = theirs != absorbed.other && theirs != case.id;
        self.differs_if(Particular::Household, is_theirs_named && theirs != of_both);
        if case.household != of_both && case.household != absorbed.other {
            self.takes.push(Particular::Household);
        }
        case.household = of_both;
    }

    fn take(&mut self, case: &mut Case, held: &Held) {
        // A file the bank has is not added to behind its back, nor is one whose person wants nothing.
        let is_open = case.application.submitted_on.is_none();
        let is_wanted = is_open && case.wish().is_some();
        let application = &mut case.application;
        match held {
            Held::Need {
                wish,
                asked_on,
                asked_by,
            } => self.need(case, *wish, *asked_on, asked_by.as_ref()),
            Held::Listing(listing) => self.listing(case, listing),
            Held::Signer(signer) if is_wanted => {
                self.fill(Particular::Signer, &mut application.borrower, Some(signer));
            }
            Held::Plan(plan) if is_wanted => {
                self.fill(Particular::Plan, &mut application.plan_of_use, Some(plan));
            }
            Held::Vote(vote) if is_wanted => {
                self.fill(Particular::Vote, &mut application.vetting, Some(vote));
            }
            Held::Debt(check) => match application.debt {
                Some(here) => self.differs_if(Particular::Debt, here.none != check.none),
                None if is_open => {
                    application.debt = Some(*check);
                    self.takes.push(Particular::Debt);
                }
                None => self.differs_if(Particular::Debt, !check.none),
            },
            Held::Document { document, state } if is_open => {
                self.document(case, *document, state);
            }
            Held::Signer(_) | Held::Plan(_) | Held::Vote(_) | Held::Document { .. } => {}
            Held::Left { on, to } => self.residence(
                case,
                Residence::Left {
                    on: *on,
                    to: to.clone(),
                },
            ),
            Held::Died { on } => self.residence(case, Residence::Died { on: *on }),
            Held::CustomerNo(number) => {
                self.fill(Particular::CustomerNo, &mut case.customer_no, Some(number));
            }
            Held::FormerNumber(number) => self.number(case, number),
        }
    }

    fn need(
        &mut self,
        case: &mut Case,
        wish: Option<Wish>,
        asked_on: Day,
        asked_by: Option<&Label>,
    ) {
        let asked_by = asked_by.cloned();
        match &case.need {
            Need::NotAsked => {
                case.need = match wish {
                    Some(wish) => Need::Yes {
                        wish,
                        asked_on,
                        asked_by,
                    },
                    None => Need::No { asked_on, asked_by },
                };
                self.takes.push(Particular::Need);
            }
            Need::No { .. } => self.differs_if(Particular::Need, wish.is_some()),
            Need::Yes { wish: here, .. } => {
                self.differs_if(Particular::Need, Some(*here) != wish);
            }
        }
    }

    /// A place on a list that is signed speaks for a person whose own list is not: as a newer list that
    /// is not signed yet takes nothing away.
    fn listing(&mut self, case: &mut Case, other: &Listing) {
        let Some(here) = &mut case.listing else {
            case.listing = Some(other.clone());
            self.takes.push(Particular::Listing);
            return;
        };
        if here.confirmed.is_none() && other.confirmed.is_some() {
            let signed = other.confirmed_on.clone();
            here.confirmed = other.confirmed;
            here.confirmed_on = signed
                .or_else(|| Some(other.list.clone()))
                .filter(|signed| *signed != here.list);
            self.takes.push(Particular::Listing);
        }
        self.differs_if(Particular::Listing, here.list != other.list);
    }

    /// A paper that is here counts for the one person; a promise counts where nothing is known.
    fn document(&mut self, case: &mut Case, document: Document, other: &DocumentState) {
        let here = case.application.documents.get(&document);
        let lacks = match here {
            None | Some(DocumentState::Missing) => true,
            Some(state) => !state.settles() && other.settles(),
        };
        if lacks {
            case.application.documents.insert(document, other.clone());
            self.takes.push(Particular::Document(document));
        }
    }

    /// Living here is what nobody recorded; leaving and death are facts, and no money is paid over
    /// them.
    fn residence(&mut self, case: &mut Case, other: Residence) {
        match (&case.residence, &other) {
            (Residence::Here, _) | (Residence::Left { .. }, Residence::Died { .. }) => {
                case.residence = other;
                self.takes.push(Particular::Residence);
            }
            (Residence::Left { .. } | Residence::Died { .. }, _) => {
                self.differs_if(Particular::Residence, case.residence != other);
            }
        }
    }
}
