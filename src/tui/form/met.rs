//! A form whose case moved on while it was filled in: line by line, what others changed and what is typed
//! here. Where both changed a line the officer says which stands; everything else goes together by itself.

use std::collections::BTreeMap;

use super::barred::is_barred;
use super::keys::Changes;
use super::line::Met;
use super::{
    Form, absence, approve, borrower, close_file, come_back, core_numbers, correct, death, debt,
    leave, listing, merge, move_residence, need, not_needed, pay, plan_of_use, promised,
    refuse_loan, reopen, return_file, schedule, settle, submit, use_check, vetting, withdraw,
    wrong,
};
use crate::domain::Need;
use crate::office::Card;
use crate::text::Lang;
use crate::text::desk::{FormField, FormTitle};

/// Whose word stands in a line that both changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Side {
    Theirs,
    Mine,
}

/// A line that others changed, in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Moved {
    pub(crate) field: FormField,
    pub(crate) before: String,
    pub(crate) now: String,
}

/// A line that both changed, in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Clashing {
    pub(crate) field: FormField,
    pub(crate) before: String,
    pub(crate) theirs: String,
    pub(crate) mine: String,
}

impl Form {
    /// The same form as it would be opened on the case as it stands now; nothing where it is about no
    /// one case, or the case knows its paper no longer.
    pub(crate) fn again(&self, card: &Card, lang: Lang) -> Option<Self> {
        let of_paper = |opens: fn(&Card, &crate::office::DocumentLine, Lang) -> Self| {
            let mut lines = card.documents.iter();
            let line = lines.find(|line| Some(line.document) == self.subject.document)?;
            Some(opens(card, line, lang))
        };
        let opens: fn(&Card) -> Self = match self.title {
            _ if self.subject.case != Some(card.case) => return None,
            FormTitle::Need => need,
            FormTitle::Listing => listing,
            FormTitle::Debt => debt,
            FormTitle::Borrower => borrower,
            FormTitle::PlanOfUse => plan_of_use,
            FormTitle::Vetting => vetting,
            FormTitle::Submit => submit,
            FormTitle::Approve => approve,
            FormTitle::Return => return_file,
            FormTitle::Refuse => refuse_loan,
            FormTitle::Schedule => schedule,
            FormTitle::Pay => pay,
            FormTitle::Absence => absence,
            FormTitle::UseCheck => use_check,
            FormTitle::Wrong => return of_paper(wrong),
            FormTitle::Promised => return of_paper(promised),
            FormTitle::NotNeeded => return of_paper(not_needed),
            FormTitle::Correct => correct,
            FormTitle::Move => move_residence,
            FormTitle::Leave => leave,
            FormTitle::ComeBack => come_back,
            FormTitle::Death => death,
            FormTitle::Withdraw => withdraw,
            FormTitle::CoreNumbers => core_numbers,
            FormTitle::Settle => settle,
            FormTitle::CloseFile => close_file,
            FormTitle::Reopen => reopen,
            FormTitle::Merge => merge,
            FormTitle::PracticeDay
            | FormTitle::Received
            | FormTitle::Undo
            | FormTitle::Reason
            | FormTitle::NewPerson
            | FormTitle::ReceiveList
            | FormTitle::CountReviewed
            | FormTitle::Plan => return None,
        };
        Some(opens(card))
    }

    /// Whether its lines show all that is on file of what its order rests on, so that a change of it is a
    /// change of a line.
    pub(crate) fn shows_what(&self, card: &Card) -> bool {
        match self.title {
            // That somebody wants no loan any more stands in no line.
            FormTitle::Need => !matches!(card.need, Need::No { .. }),
            FormTitle::Correct
            | FormTitle::CoreNumbers
            | FormTitle::PlanOfUse
            | FormTitle::Listing => true,
            FormTitle::Debt
            | FormTitle::Borrower
            | FormTitle::Vetting
            | FormTitle::Submit
            | FormTitle::Approve
            | FormTitle::Return
            | FormTitle::Refuse
            | FormTitle::Schedule
            | FormTitle::Pay
            | FormTitle::Absence
            | FormTitle::UseCheck
            | FormTitle::PracticeDay
            | FormTitle::Wrong
            | FormTitle::Received
            | FormTitle::Promised
            | FormTitle::NotNeeded
            | FormTitle::Undo
            | FormTitle::Reason
            | FormTitle::NewPerson
            | FormTitle::ReceiveList
            | FormTitle::CountReviewed
            | FormTitle::Move
            | FormTitle::Leave
            | FormTitle::ComeBack
            | FormTitle::Death
            | FormTitle::Withdraw
            | FormTitle::Settle
            | FormTitle::CloseFile
            | FormTitle::Reopen
            | FormTitle::Plan
            | FormTitle::Merge => false,
        }
    }

    /// Each line beside the one of the form as it would be opened now, and how they meet. Where a line
    /// does not apply, what is typed into it clashes with nothing.
    fn meeting<'a>(&'a self, now: &'a Self) -> impl Iterator<Item = (usize, usize, Met)> + 'a {
        self.lines.iter().enumerate().filter_map(|(at, line)| {
            let other = now.lines.iter().position(|now| now.field == line.field)?;
            let met = match line.meets(&now.lines[other], self.today) {
                Met::Both if is_barred(&self.lines, at) => Met::Agreed,
                met => met,
            };
            Some((at, other, met))
        })
    }

    /// The lines that both changed to something else.
    pub(crate) fn clashing(&self, now: &Self, lang: Lang) -> Vec<Clashing> {
        let both = self.meeting(now).filter(|(_, _, met)| *met == Met::Both);
        let told = both.map(|(at, other, _)| {
            let (line, today) = (&self.lines[at], self.today);
            Clashing {
                field: line.field,
                before: line.begun_in_words(lang, today),
                theirs: now.lines[other].begun_in_words(lang, today),
                mine: line.in_words(lang, today),
            }
        });
        told.collect()
    }

    /// The lines that others changed.
    pub(crate) fn moved(&self, now: &Self, lang: Lang) -> Vec<Moved> {
        let moved = self.meeting(now).filter(|(_, _, met)| *met != Met::Alone);
        let told = moved.map(|(at, other, _)| Moved {
            field: self.lines[at].field,
            before: self.lines[at].begun_in_words(lang, self.today),
            now: now.lines[other].begun_in_words(lang, self.today),
        });
        told.collect()
    }

    /// Goes on over the case as it stands now: what others changed is taken, what is typed stays, and of
    /// a line that both changed what was said of it; nothing said, what is typed.
    pub(crate) fn goes_on_over(&mut self, now: &Self, said: &BTreeMap<FormField, Side>) {
        // What is taken back would stand on what stands no more.
        self.changes = Changes::default();
        let meeting: Vec<_> = self.meeting(now).collect();
        for (at, other, met) in meeting {
            let line = &mut self.lines[at];
            let now = &now.lines[other];
            let takes = match met {
                Met::Alone | Met::Agreed => false,
                Met::Theirs => true,
                Met::Both => said.get(&line.field) == Some(&Side::Theirs),
            };
            if takes {
                line.takes_theirs(now);
            } else {
                line.stands_on(now);
            }
        }
        self.revisions.clone_from(&now.revisions);
        self.judge_again();
    }

    /// Whether anything typed here is still to be recorded.
    pub(crate) fn has_something_of_its_own(&self) -> bool {
        self.lines.is_empty() || self.lines.iter().any(super::Line::is_changed)
    }
}
