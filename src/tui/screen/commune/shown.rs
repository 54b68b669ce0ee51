//! The rows of a commune's list that are on screen. Refuses to know how they are drawn.

use super::Commune;
use crate::domain::CaseId;
use crate::office::Row;

impl Commune {
    /// The row under the cursor, where it is here.
    pub(super) fn row(&self) -> Option<&Row> {
        let page = self.view.get()?;
        page.rows.get(self.cursor.at().checked_sub(page.offset)?)
    }

    pub(super) fn remember(&mut self) {
        self.case = self.row().map(|row| row.case);
    }

    /// Whether somebody is among the rows on screen.
    pub(in crate::tui::screen) fn shows(&self, case: CaseId) -> bool {
        let page = self.view.get();
        page.is_some_and(|page| page.rows.iter().any(|row| row.case == case))
    }
}
