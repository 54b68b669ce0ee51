//! Two files of one person become one: everything the one holds goes into the other, and whoever was
//! counted in its household follows.

use super::Desk;
use crate::domain::case::Case;
use crate::domain::fact::Fact;
use crate::domain::ids::CaseId;
use crate::domain::limits::ORDER_CASES_MAX;
use crate::domain::merge::{held, household_of_both};
use crate::domain::refusal::{DateFault, MergeBar, Refusal};
use crate::domain::story::taken_back;

impl Desk<'_> {
    pub(super) fn merge(&mut self, keep: CaseId, drop: CaseId) -> Result<(), Refusal> {
        let barred = |why| Refusal::NotMergeable { keep, drop, why };
        if keep == drop {
            return Err(barred(MergeBar::Same));
        }
        let (stays, goes) = (self.open_file(keep)?, self.open_file(drop)?);
        if goes.was_at_the_bank() {
            let both = stays.was_at_the_bank();
            return Err(barred(if both {
                MergeBar::Both
            } else {
                MergeBar::OtherWay
            }));
        }
        self.not_before_their_acts(&[keep, drop])?;
        let absorbed = held(&goes);
        let household = household_of_both(&stays, &absorbed);
        self.tell(keep, Fact::Absorbed(Box::new(absorbed)))?;
        self.tell(drop, Fact::MergedInto(keep))?;
        self.follow(drop, household, &[keep, drop])?;
        if household != keep {
            self.follow(keep, household, &[keep, drop])?;
        }
        Ok(())
    }

    /// The case, unless it went into another.
    pub(super) fn open_file(&self, id: CaseId) -> Result<Case, Refusal> {
        let case = self.case(id)?;
        match case.merged {
            Some(merged) => Err(Refusal::MergedAway {
                case: id,
                into: merged.into,
            }),
            None => Ok(case),
        }
    }

    /// What goes into the other file goes as it stands: not before the last thing that was recorded.
    fn not_before_their_acts(&self, cases: &[CaseId]) -> Result<(), Refusal> {
        let dead = taken_back(&self.book.district().undos);
        let stories = cases.iter().flat_map(|case| self.book.story(*case));
        let latest = stories
            .filter(|act| !dead.contains_key(&act.stamp.seq) && act.undoes().is_none())
            .max_by_key(|act| act.stamp.on);
        match latest {
            Some(act) if self.on() < act.stamp.on => {
                let fault = DateFault::Before {
                    on: self.on(),
                    earliest: act.stamp.on,
                    fact: act.verb,
                };
                Err(Refusal::BadDate { field: "on", fault })
            }
            Some(_) | None => Ok(()),
        }
    }

    /// Whoever is counted in the household of one case is counted in the other's.
    fn follow(&mut self, from: CaseId, to: CaseId, but: &[CaseId]) -> Result<(), Refusal> {
        let members = self.book.household_of(from);
        if ORDER_CASES_MAX < members.len() {
            return Err(Refusal::Malformed {
                field: Some("drop"),
                what: format!("{} > {ORDER_CASES_MAX}", members.len()),
            });
        }
        for member in members.into_iter().filter(|member| !but.contains(member)) {
            self.tell(member, Fact::HouseholdFollowed { from, to })?;
        }
        Ok(())
    }
}
