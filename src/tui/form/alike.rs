//! Who on file may be the person whose name and number stand in the form. Asks once a line is left and
//! says so under the lines; it holds nothing up.

use super::{Form, Line, Reads, typed};
use crate::domain::{Birth, CaseId, CitizenId, Day};
use crate::lang;
use crate::office::{Alike, AlikeAsked, Answer};
use crate::text::desk::{FormField, FormTitle};
use crate::tui::event::Ticket;
use crate::tui::outbox::Outbox;

/// What was asked last, and who was found.
#[derive(Debug, Default)]
pub(super) struct Alikes {
    asked: Option<AlikeAsked>,
    ticket: Option<Ticket>,
    found: Vec<Alike>,
}

impl Alikes {
    /// Those who may be the same person.
    pub(super) fn found(&self) -> &[Alike] {
        &self.found
    }
}

impl Form {
    /// The one on file who is most like the person typed.
    pub(crate) fn most_alike(&self) -> Option<CaseId> {
        self.alikes.found.first().map(|alike| alike.case)
    }

    /// Takes from the form of somebody new what differs from what is on file; taking that back gives
    /// what is on file.
    pub(crate) fn takes_from(&mut self, typed: &Form) {
        let has_number = typed.alikes.found.first().is_some_and(|a| a.has_number);
        self.remember(false);
        for line in &mut self.lines {
            let is_known = has_number && line.field == FormField::CitizenId;
            let theirs = typed.lines.iter().find(|theirs| theirs.field == line.field);
            let Some(theirs) = theirs.filter(|theirs| theirs.holds_something()) else {
                continue;
            };
            if !is_known && !line.says_the_same(theirs, self.today) {
                line.repeat(theirs);
                line.is_repeated = false;
                line.is_left = true;
                self.is_touched = true;
            }
        }
        self.judge_again();
    }

    /// Asks who may be the person typed so far, unless that was asked already.
    pub(super) fn ask_alike(&mut self, out: &mut Outbox) {
        let asked = self.person_typed();
        if asked == self.alikes.asked {
            return;
        }
        self.alikes.found.clear();
        self.alikes.ticket = asked.clone().map(|asked| out.ask(asked));
        self.alikes.asked = asked;
    }

    /// What tells a person apart, in lines that were left: nothing before there is something to go by.
    fn person_typed(&self) -> Option<AlikeAsked> {
        if self.title != FormTitle::NewPerson {
            return None;
        }
        let left = |field: FormField| {
            let is_left = |(at, line): &(usize, &Line)| line.field == field && *at != self.at;
            let line = self.lines.iter().enumerate().find(is_left);
            line.map(|(_, line)| line.typed().trim())
                .unwrap_or_default()
        };
        let name = lang::clean(left(FormField::Name));
        let birth = typed::birth(left(FormField::Birth), self.today);
        let citizen_id = self
            .lines
            .iter()
            .find(|line| line.reads() == Some(Reads::CitizenId));
        let citizen_id = citizen_id.and_then(|line| CitizenId::new(line.typed()));
        (!name.is_empty() || citizen_id.is_some()).then_some(AlikeAsked {
            name,
            birth_year: birth.map(crate::domain::Birth::year),
            citizen_id,
        })
    }

    /// Who was found; tells whether the answer is to this question.
    pub(super) fn hear_alike(&mut self, ticket: Ticket, answer: &Answer) -> bool {
        let is_mine = self.miss_alike(ticket);
        if is_mine && let Answer::AlikeAsked(found) = answer {
            self.alikes.found.clone_from(found);
        }
        is_mine
    }

    /// No answer comes to a ticket of this question.
    pub(super) fn miss_alike(&mut self, ticket: Ticket) -> bool {
        self.alikes.ticket.take_if(|mine| *mine == ticket).is_some()
    }
}

impl Line {
    /// Whether both mean the same, however it is written.
    fn says_the_same(&self, other: &Line, today: Day) -> bool {
        let (mine, theirs) = (self.typed().trim(), other.typed().trim());
        match (self.chosen(), self.reads()) {
            (Some(chosen), _) => other.chosen() == Some(chosen),
            (None, Some(Reads::Birth)) => {
                match (typed::birth(mine, today), typed::birth(theirs, today)) {
                    // A year alone says no less than the day that is known already.
                    (Some(mine), Some(Birth::Year(year))) => mine.year() == i32::from(year),
                    (mine, theirs) => mine == theirs,
                }
            }
            (None, Some(Reads::Date)) => typed::day(mine, today) == typed::day(theirs, today),
            (None, _) => mine == theirs,
        }
    }
}
