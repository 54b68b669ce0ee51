//! The people an officer has marked in a list, and the range that is being drawn. Knows cases and the
//! order they stand in; not who they are.

use std::collections::{BTreeMap, BTreeSet};

use super::view::View;
use crate::domain::{CaseId, Seq};

/// Acts whose marks are remembered, to be given back when the act is taken back.
const SETTLED_ACTS_MAX: usize = 64;

/// Marks of one list. They outlive every refresh, every filter and every order of it.
#[derive(Debug, Default)]
pub(crate) struct Marks {
    /// Each with how many were marked before it.
    marked: BTreeMap<CaseId, u64>,
    /// Whose marks each act took away.
    settled: BTreeMap<Seq, Vec<CaseId>>,
    /// How many marks were ever made.
    made: u64,
    /// Where a range began, while one is being drawn.
    from: Option<CaseId>,
    /// Everybody listed, in order: asked for while there is a mark.
    pub(crate) listed: View<Vec<CaseId>>,
    /// Mark everybody as soon as it is known who that is.
    takes_all: bool,
}

impl Marks {
    /// Whether it must be known who is listed.
    pub(crate) fn needs_listed(&self) -> bool {
        self.takes_all || self.from.is_some() || !self.marked.is_empty()
    }

    /// Whether keys must wait until it is known who is listed.
    pub(crate) fn is_held(&self) -> bool {
        (self.takes_all || self.from.is_some()) && self.listed.is_awaited()
    }

    /// Whether nobody is marked.
    pub(crate) fn is_empty(&self) -> bool {
        self.marked.is_empty() && self.from.is_none()
    }

    /// Whether a range is being drawn.
    pub(crate) fn is_in_range(&self) -> bool {
        self.from.is_some()
    }

    /// Marks somebody, or takes the mark away.
    pub(crate) fn toggle(&mut self, case: CaseId) {
        if self.marked.remove(&case).is_none() {
            self.mark(case);
        }
    }

    /// Marks somebody after all others, unless the mark is there already.
    fn mark(&mut self, case: CaseId) {
        self.made += 1;
        self.marked.entry(case).or_insert(self.made);
    }

    /// Begins a range.
    pub(crate) fn begin(&mut self, case: CaseId) {
        self.from = Some(case);
    }

    /// Ends the range on this row: whoever stands in it is marked.
    pub(crate) fn end(&mut self, at: usize) {
        for case in self.drawn(at) {
            self.mark(case);
        }
        self.from = None;
    }

    /// Leaves the range undrawn.
    pub(crate) fn drop_range(&mut self) {
        self.from = None;
    }

    /// Takes all marks away.
    pub(crate) fn clear(&mut self) {
        self.marked.clear();
        self.from = None;
    }

    /// Takes the marks of these away: what was asked for them is on record as this act.
    pub(crate) fn settle(&mut self, act: Seq, cases: &[CaseId]) {
        let is_marked = |case: &&CaseId| self.marked.contains_key(case);
        let settled: Vec<CaseId> = cases.iter().filter(is_marked).copied().collect();
        self.unmark(&settled);
        self.settled.insert(act, settled);
        if SETTLED_ACTS_MAX < self.settled.len() {
            self.settled.pop_first();
        }
    }

    /// Gives back the marks an act took away: it counts no more.
    pub(crate) fn unsettle(&mut self, act: Seq) {
        for case in self.settled.get(&act).cloned().unwrap_or_default() {
            self.mark(case);
        }
    }

    /// Takes them away once more: the act counts again.
    pub(crate) fn resettle(&mut self, act: Seq) {
        let settled = self.settled.get(&act).cloned().unwrap_or_default();
        self.unmark(&settled);
    }

    fn unmark(&mut self, cases: &[CaseId]) {
        for case in cases {
            self.marked.remove(case);
        }
    }

    /// Everybody listed is to be marked, or nobody where everybody is.
    pub(crate) fn take_all(&mut self) {
        self.from = None;
        self.takes_all = true;
        self.take_all_if_known();
    }

    /// Who is listed became known.
    pub(crate) fn hear(&mut self, cases: Vec<CaseId>) {
        self.listed.set(cases);
        self.take_all_if_known();
    }

    /// The question who is listed had no answer.
    pub(crate) fn give_up(&mut self) {
        self.takes_all = false;
        self.from = None;
    }

    fn take_all_if_known(&mut self) {
        if !self.takes_all || self.listed.is_awaited() {
            return;
        }
        self.takes_all = false;
        let listed = self.listed.get().cloned().unwrap_or_default();
        let is_marked = listed.iter().all(|case| self.marked.contains_key(case));
        for case in listed {
            if is_marked {
                self.marked.remove(&case);
            } else {
                self.mark(case);
            }
        }
    }

    /// The cases of the range, the cursor on this row.
    fn drawn(&self, at: usize) -> Vec<CaseId> {
        let (Some(from), Some(listed)) = (self.from, self.listed.get()) else {
            return Vec::new();
        };
        let Some(begun) = listed.iter().position(|case| *case == from) else {
            return Vec::new();
        };
        let last = listed.len().saturating_sub(1);
        listed[begun.min(at)..=begun.max(at).min(last)].to_vec()
    }

    /// Everybody marked, in the order of the list, then those it does not show; the cursor on this row.
    pub(crate) fn all(&self, at: usize) -> Vec<CaseId> {
        let mut marked: BTreeSet<CaseId> = self.marked.keys().copied().collect();
        marked.extend(self.drawn(at));
        let listed = self.listed.get().map_or(&[][..], Vec::as_slice);
        let mut all: Vec<CaseId> = listed
            .iter()
            .copied()
            .filter(|case| marked.remove(case))
            .collect();
        all.extend(marked);
        all
    }

    /// Everybody marked, in the order in which they were.
    pub(crate) fn as_marked(&self) -> Vec<CaseId> {
        let mut marked: Vec<(u64, CaseId)> = self
            .marked
            .iter()
            .map(|(case, made)| (*made, *case))
            .collect();
        marked.sort_unstable();
        marked.into_iter().map(|(_, case)| case).collect()
    }

    /// How many of the marked the list does not show.
    pub(crate) fn hidden(&self) -> usize {
        let Some(listed) = self.listed.get() else {
            return 0;
        };
        let shown = listed.iter().filter(|case| self.marked.contains_key(case));
        self.marked.len() - shown.count()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tui::event::Ticket;
    use crate::tui::outbox::Outbox;

    fn case(number: u32) -> CaseId {
        CaseId::new(2024, number)
    }

    /// Marks of a list of these cases.
    fn of(numbers: &[u32]) -> Marks {
        let mut marks = Marks::default();
        let mut out = Outbox::new((80, 21), 0);
        let question = crate::office::CasesAsked {
            unit: crate::domain::UnitId::new(2_401, crate::domain::Day::of(2000, 1, 1)),
            filter: crate::office::ListFilter::default(),
            order: crate::office::ListOrder::default(),
        };
        marks.listed.ask(question, &mut out);
        assert!(marks.listed.expects(Ticket(1)));
        marks.hear(numbers.iter().copied().map(case).collect());
        marks
    }

    #[test]
    fn a_range_goes_both_ways_and_adds_to_the_marks() {
        let mut marks = of(&[5, 3, 8, 1, 9]);
        marks.toggle(case(9));
        marks.begin(case(8));
        assert_eq!(marks.all(0), [5, 3, 8, 9].map(case));
        assert_eq!(marks.all(3), [8, 1, 9].map(case));
        marks.end(3);
        assert_eq!(marks.all(0), [8, 1, 9].map(case));
        marks.begin(case(5));
        marks.drop_range();
        assert_eq!(marks.all(4), [8, 1, 9].map(case));
    }

    #[test]
    fn the_order_of_marking_is_kept_beside_that_of_the_list() {
        let mut marks = of(&[5, 3, 8, 1, 9]);
        for number in [9, 3, 5, 3, 3] {
            marks.toggle(case(number));
        }
        assert_eq!(marks.all(0), [5, 3, 9].map(case));
        assert_eq!(marks.as_marked(), [9, 5, 3].map(case));
        marks.begin(case(8));
        marks.end(3);
        assert_eq!(marks.as_marked(), [9, 5, 3, 8, 1].map(case));
    }

    #[test]
    fn all_then_none_and_those_the_list_does_not_show_stay() {
        let mut marks = of(&[5, 3]);
        marks.toggle(case(7));
        assert_eq!(marks.hidden(), 1);
        marks.take_all();
        assert_eq!(marks.all(0), [5, 3, 7].map(case));
        marks.take_all();
        assert_eq!(marks.all(0), [case(7)]);
        marks.settle(Seq(1), &[case(7)]);
        assert!(marks.is_empty());
    }

    #[test]
    fn an_act_taken_back_gives_its_marks_back_and_no_others() {
        let mut marks = of(&[5, 3, 8]);
        marks.toggle(case(5));
        marks.toggle(case(3));
        marks.settle(Seq(7), &[case(5), case(8)]);
        assert_eq!(marks.all(0), [case(3)]);
        marks.unsettle(Seq(6));
        assert_eq!(marks.all(0), [case(3)]);
        marks.unsettle(Seq(7));
        assert_eq!(marks.all(0), [5, 3].map(case));
        marks.resettle(Seq(7));
        assert_eq!(marks.all(0), [case(3)]);
    }

    #[test]
    fn everybody_is_marked_when_it_is_known_who_that_is() {
        let mut marks = of(&[5]);
        marks.listed.spoil();
        marks.take_all();
        assert!(marks.is_held() && marks.all(0).is_empty());
        let mut fresh = of(&[]);
        fresh.takes_all = true;
        fresh.hear(vec![case(4)]);
        assert_eq!(fresh.all(0), [case(4)]);
    }
}
