//! What others record while the officer looks on: the screens are asked again, but not so often that a line
//! over SSH drowns in it, and never under somebody's hands. Knows when; what is shown is the screens'.

use super::Desk;
use crate::domain::{CaseId, Seq};
use crate::keys::Context;
use crate::office::{Answer, At, LogAsked, News};
use crate::text::desk::Said;
use crate::tui::event::Ticket;

/// Screens are asked again for what others did at most this often, in milliseconds.
pub(super) const CALM_MILLIS: i64 = 500;

/// What others recorded that the screens were not asked again for.
#[derive(Debug, Default)]
pub(super) struct Fresh {
    /// Something may have changed.
    is_due: bool,
    /// Acts of others among it.
    acts: usize,
    /// The newest act of another in what is on screen, and how many more there were of those.
    seen: Option<(Seq, usize)>,
    /// When the screens were asked again last.
    last: Option<At>,
    /// What that act was is being asked.
    asked: Option<(Ticket, usize)>,
}

impl Fresh {
    /// Acts of others that the screen does not show yet.
    pub(super) fn acts(&self) -> usize {
        self.acts
    }
}

impl Desk {
    /// Somebody changed something; what this desk changed itself it knows already.
    pub(super) fn news(&mut self, news: &[News]) {
        let mine = self.health.get().map(|health| health.account.clone());
        for one in news {
            let is_mine = Some(one.by.as_str()) == mine.as_deref();
            if is_mine && self.told.is_some_and(|told| one.seq <= told) {
                continue;
            }
            self.fresh.is_due = true;
            if is_mine || one.by.is_office() {
                continue;
            }
            self.fresh.acts += 1;
            if self.sees(&one.cases) {
                let before = self.fresh.seen.map_or(0, |(_, more)| more + 1);
                self.fresh.seen = Some((one.seq, before));
            }
        }
    }

    /// Whether what is on screen is about one of these cases.
    fn sees(&self, cases: &[CaseId]) -> bool {
        cases.iter().any(|case| self.screen().shows(*case))
    }

    /// Whether nothing may move under the officer's hands: something is typed in or asked, or nothing is
    /// to be seen at all.
    fn is_still(&self) -> bool {
        self.form.is_some()
            || self.question.is_some()
            || self.sorted.is_some()
            || self.clash.is_some()
            || self.idle.is_covered()
            || self.away.is_some()
            || self.contexts().contains(&Context::Field)
    }

    /// When the screens may be asked again for what others did; nothing while that waits for the officer.
    pub(super) fn fresh_at(&self) -> Option<At> {
        if !self.fresh.is_due || self.is_still() {
            return None;
        }
        let last = self.fresh.last.map_or(i64::MIN, At::millis);
        Some(At::from_millis(last.saturating_add(CALM_MILLIS)))
    }

    /// Asks the screens again for what others did, where it is time to.
    pub(super) fn refresh(&mut self) {
        let now = self.clock.now();
        // A clock that was set back does not make anybody wait longer.
        self.fresh.last = self.fresh.last.filter(|last| *last <= now);
        if self.fresh_at().is_none_or(|due| now < due) {
            return;
        }
        self.is_fresh();
        self.fresh.last = Some(now);
        self.spoil();
        self.health.spoil();
        self.counted.spoil();
        if let Some((seq, more)) = self.fresh.seen.take() {
            let mut out = self.outbox();
            let question = LogAsked {
                case: None,
                since: seq,
                limit: 1,
            };
            self.fresh.asked = Some((out.ask(question), more));
            self.take(out);
        }
    }

    /// What is asked from now on shows all that was recorded so far.
    pub(super) fn is_fresh(&mut self) {
        self.fresh.is_due = false;
        self.fresh.acts = 0;
    }

    /// What another did in what is on screen: said, unless something else was said meanwhile.
    pub(super) fn hear_fresh(&mut self, ticket: Ticket, answer: &Answer) -> bool {
        let mine = self.fresh.asked.take_if(|(mine, _)| *mine == ticket);
        let Some((_, more)) = mine else { return false };
        if let Answer::LogAsked(lines) = answer
            && let Some(line) = lines.first()
            && matches!(self.said, None | Some(Said::Beside { .. }))
            && !self.is_still()
        {
            // Where one case is on screen, whose act it is need not be said; elsewhere no more than that.
            let is_in_full = self.screen().about().is_some();
            let act = Box::new(line.act.clone());
            self.said = Some(Said::Beside {
                act,
                more,
                is_in_full,
            });
        }
        true
    }

    /// No answer comes; nothing hangs on it.
    pub(super) fn miss_fresh(&mut self, ticket: Ticket) -> bool {
        let mine = self.fresh.asked.take_if(|(mine, _)| *mine == ticket);
        mine.is_some()
    }
}
