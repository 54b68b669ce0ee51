//! The lists that stand on screens, each a row of cases in its order, so that walking down one sorts
//! nothing again. Good until the next act or the next day. Refuses to know how a list is made.

use std::sync::Arc;

use crate::domain::{CaseId, Day, Seq, UnitId};
use crate::office::{ListFilter, ListOrder};

/// Lists kept at once; beyond that the one made first is dropped.
const LISTS_MAX: usize = 16;

/// Whose list it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct ListKey {
    pub(super) unit: UnitId,
    pub(super) filter: ListFilter,
    pub(super) order: ListOrder,
}

/// The lists made since the newest act.
#[derive(Debug, Default)]
pub(super) struct Lists {
    made_at: Option<(Seq, Day)>,
    kept: Vec<(ListKey, Arc<[CaseId]>)>,
}

impl Lists {
    /// The list, where it was made since that act and on that day.
    pub(super) fn get(&self, key: &ListKey, at: (Seq, Day)) -> Option<Arc<[CaseId]>> {
        if self.made_at != Some(at) {
            return None;
        }
        let found = self.kept.iter().find(|(known, _)| known == key);
        found.map(|(_, cases)| Arc::clone(cases))
    }

    /// Keeps a list made after that act and on that day; older ones are dropped.
    pub(super) fn put(&mut self, key: ListKey, at: (Seq, Day), cases: Arc<[CaseId]>) {
        if self.made_at != Some(at) {
            self.kept.clear();
            self.made_at = Some(at);
        }
        if LISTS_MAX <= self.kept.len() {
            self.kept.remove(0);
        }
        self.kept.push((key, cases));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(order: ListOrder) -> ListKey {
        ListKey {
            unit: UnitId::new(2_401, Day::of(2000, 1, 1)),
            filter: ListFilter::default(),
            order,
        }
    }

    #[test]
    fn a_list_is_kept_until_the_next_act_or_the_next_day() {
        let (seq, day) = (Seq(7), Day::of(2024, 6, 11));
        let cases: Arc<[CaseId]> = [CaseId::new(2024, 1)].into();
        let mut lists = Lists::default();
        lists.put(key(ListOrder::Name), (seq, day), Arc::clone(&cases));
        assert_eq!(lists.get(&key(ListOrder::Name), (seq, day)), Some(cases));
        assert_eq!(lists.get(&key(ListOrder::Amount), (seq, day)), None);
        assert_eq!(lists.get(&key(ListOrder::Name), (Seq(8), day)), None);
        let tomorrow = day.plus_days(1);
        assert_eq!(lists.get(&key(ListOrder::Name), (seq, tomorrow)), None);
    }

    #[test]
    fn only_so_many_lists_are_kept() {
        let at = (Seq(7), Day::of(2024, 6, 11));
        let mut lists = Lists::default();
        for days in 0..100 {
            let mut key = key(ListOrder::Name);
            key.filter.name = days.to_string();
            lists.put(key, at, [].into());
        }
        assert_eq!(lists.kept.len(), LISTS_MAX);
    }
}
