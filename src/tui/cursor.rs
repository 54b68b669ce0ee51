//! A cursor in a list of which only a window is on screen. Refuses to know what is listed, and keeps
//! no rows: only how many there are.

/// Where the officer stands in a list, and the first row shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Cursor {
    at: usize,
    top: usize,
    total: usize,
}

/// A move in a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Step {
    Up,
    Down,
    PageUp,
    PageDown,
    HalfUp,
    HalfDown,
    Top,
    Bottom,
}

impl Cursor {
    /// The row the cursor is on, from 0.
    pub(crate) fn at(self) -> usize {
        self.at
    }

    /// Rows there are.
    pub(crate) fn total(self) -> usize {
        self.total
    }

    /// The list has so many rows now; the cursor stays where it is, as far as there is such a row.
    pub(crate) fn set_total(&mut self, total: usize) {
        self.total = total;
        self.at = self.at.min(total.saturating_sub(1));
        self.top = self.top.min(self.at);
    }

    /// Puts the cursor on a row.
    pub(crate) fn set(&mut self, at: usize, height: usize) {
        self.at = at.min(self.total.saturating_sub(1));
        self.top = self.top_in(height);
    }

    /// Follows the row it is on, which is at another place now: a window that was moved goes with it.
    pub(crate) fn follow(&mut self, at: usize, height: usize) {
        let above = self.at.saturating_sub(self.top);
        self.at = at.min(self.total.saturating_sub(1));
        if 0 < self.top {
            self.top = self.at.saturating_sub(above);
        }
        self.top = self.top_in(height);
    }

    /// Moves in a window of `height` rows. Tells whether the cursor moved.
    pub(crate) fn step(&mut self, step: Step, height: usize) -> bool {
        let before = self.at;
        let height = height.max(1);
        let half = (height / 2).max(1);
        let last = self.total.saturating_sub(1);
        let at = match step {
            Step::Up => self.at.saturating_sub(1),
            Step::Down => self.at + 1,
            Step::PageUp => self.at.saturating_sub(height),
            Step::PageDown => self.at + height,
            Step::HalfUp => self.at.saturating_sub(half),
            Step::HalfDown => self.at + half,
            Step::Top => 0,
            Step::Bottom => last,
        };
        self.top = self.top_in(height);
        self.at = at.min(last);
        self.top = self.top_in(height);
        self.at != before
    }

    /// The first row shown in a window of `height` rows. One row beyond the edge moves the window by
    /// half its height, so that walking down a long list redraws it seldom.
    pub(crate) fn top_in(self, height: usize) -> usize {
        let height = height.max(1);
        let half = (height / 2).max(1);
        let highest = self.total.saturating_sub(height);
        let top = if self.at < self.top {
            (self.top.saturating_sub(half)).min(self.at)
        } else if self.top + height <= self.at {
            (self.top + half).max(self.at + 1 - height)
        } else {
            self.top
        };
        top.min(highest)
    }

    /// The rows shown in a window of `height` rows.
    pub(crate) fn window(self, height: usize) -> std::ops::Range<usize> {
        let top = self.top_in(height);
        top..(top + height).min(self.total)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn cursor(at: usize, top: usize, total: usize) -> Cursor {
        Cursor { at, top, total }
    }

    #[test]
    fn rows_that_come_above_move_the_window_and_not_the_row_in_it() {
        let mut list = cursor(15, 10, 40);
        list.set_total(43);
        list.follow(18, 10);
        assert_eq!((list.at(), list.window(10)), (18, 13..23));
        // At its beginning a list shows its beginning.
        let mut list = cursor(5, 0, 40);
        list.follow(8, 10);
        assert_eq!((list.at(), list.window(10)), (8, 0..10));
        list.follow(2, 10);
        assert_eq!(list.window(10), 0..10);
    }

    #[test]
    fn at_the_edge_the_window_jumps_half_a_page() {
        let mut list = cursor(9, 0, 100);
        assert!(list.step(Step::Down, 10));
        assert_eq!((list.at(), list.window(10)), (10, 5..15));
        let mut list = cursor(20, 20, 100);
        list.step(Step::Up, 10);
        assert_eq!((list.at(), list.window(10)), (19, 15..25));
    }

    #[test]
    fn the_ends_hold() {
        let mut list = cursor(0, 0, 3);
        assert!(!list.step(Step::Up, 10));
        list.step(Step::Bottom, 10);
        assert_eq!((list.at(), list.window(10)), (2, 0..3));
        assert!(!list.step(Step::PageDown, 10));
        assert!(!Cursor::default().step(Step::Down, 10));
    }

    #[test]
    fn a_shorter_list_keeps_the_cursor_inside() {
        let mut list = cursor(40, 35, 50);
        list.set_total(7);
        assert_eq!(list.at(), 6);
        assert!(list.window(10).contains(&6));
    }

    fn steps() -> impl Strategy<Value = Step> {
        prop::sample::select(vec![
            Step::Up,
            Step::Down,
            Step::PageUp,
            Step::PageDown,
            Step::HalfUp,
            Step::HalfDown,
            Step::Top,
            Step::Bottom,
        ])
    }

    proptest! {
        #[test]
        fn the_cursor_is_always_in_the_window(
            total in 0_usize..60,
            moves in prop::collection::vec((steps(), 1_usize..30), 0..40),
        ) {
            let mut list = cursor(0, 0, total);
            for (step, height) in moves {
                list.step(step, height);
                let window = list.window(height);
                prop_assert!(window.len() <= height && window.end <= total);
                prop_assert!(total == 0 || window.contains(&list.at()));
            }
        }
    }
}
