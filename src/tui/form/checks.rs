//! What is said beside lines once they are left, and keeping what is doubtful. Two know it: the lines
//! themselves, by the domain's own functions, and the office, which is asked what the order typed so far
//! would meet. It holds nothing up; the office has the last word.

use super::barred::is_barred;
use super::filled::Filled;
use super::{Draft, Form, Line, Reads, field_of, order, typed};
use crate::domain::{CitizenId, Day, Doubt, Name, Oddity, OrderId, Refusal, Sex, in_order};
use crate::office::{Answer, Sent, TryAsked};
use crate::text::desk::{Chosen, FormField, FormTitle, TypedFault};
use crate::text::{
    Lang, date_beside, doubt, number_says, oddities_beside, perhaps_padded, refusal_beside,
};
use crate::tui::event::Ticket;
use crate::tui::outbox::Outbox;
use crate::tui::theme::Role;

/// Before what stands against a rule; nothing is sent with it.
const WRONG: &str = "!";
/// Before what is doubtful and may be kept.
const DOUBTFUL: &str = "?";

/// What the office was asked of the order typed so far, and what it said.
#[derive(Debug, Default)]
pub(super) struct Checks {
    /// A line was left since it was asked.
    is_due: bool,
    asked: Option<Draft>,
    ticket: Option<Ticket>,
    refusal: Option<Refusal>,
    doubts: Vec<Doubt>,
}

/// Whether it is the day of something that has happened.
pub(super) const fn is_past(field: FormField) -> bool {
    matches!(
        field,
        FormField::Birth
            | FormField::Issued
            | FormField::Completed
            | FormField::ListDate
            | FormField::PoliceSigned
            | FormField::CommitteeSigned
            | FormField::AskedOn
            | FormField::CheckedOn
            | FormField::HeldOn
            | FormField::DecisionDate
            | FormField::PaidOn
            | FormField::Since
    )
}

/// The line whose day it may not lie before.
const fn follows(field: FormField) -> Option<FormField> {
    if matches!(field, FormField::Issued) {
        Some(FormField::Completed)
    } else if matches!(field, FormField::CommitteeSigned) {
        Some(FormField::PoliceSigned)
    } else {
        None
    }
}

/// The line a doubt is about, where it is about one.
const fn line_of(doubt: Doubt) -> &'static [FormField] {
    match doubt {
        Doubt::Late => &[FormField::PaidOn, FormField::HeldOn, FormField::Since],
        Doubt::OtherDay => &[FormField::PaidOn],
        Doubt::SignerAge => &[FormField::SignerBirth],
        Doubt::Window
        | Doubt::DebtCheckOld
        | Doubt::Document(_)
        | Doubt::AnothersAct
        | Doubt::Differs(_) => &[],
    }
}

impl Form {
    /// A line was left: what the order would meet is asked with the next questions.
    pub(super) fn check_soon(&mut self) {
        self.checks.is_due = true;
    }

    /// Asks the office what the order typed so far would meet, once it can be read as one.
    pub(super) fn ask_check(&mut self, out: &mut Outbox) {
        let is_given = self.is_for_many() || self.subject.order.is_some();
        if !self.checks.is_due || is_given || self.must_ask() {
            return;
        }
        self.checks.is_due = false;
        let filled = Filled::of(&self.lines, &self.subject, self.today).knowing(&self.known);
        let draft = order::build(self.title)(&filled).ok();
        if draft == self.checks.asked {
            return;
        }
        self.checks.refusal = None;
        self.checks.doubts.clear();
        self.checks.ticket = draft.clone().map(|draft| {
            // Nothing is recorded under this id: a trial needs none.
            let mut sent = Sent::new(OrderId(0), draft.order);
            sent.on = draft.on;
            out.ask(TryAsked { sent })
        });
        self.checks.asked = draft;
    }

    /// What the office said of it; tells whether the answer is to this question.
    pub(super) fn hear_check(&mut self, ticket: Ticket, answer: &Answer) -> bool {
        let is_mine = self.miss_check(ticket);
        if is_mine && let Answer::TryAsked(tried) = answer {
            self.checks.refusal.clone_from(&tried.refusal);
            self.checks.doubts.clone_from(&tried.doubts);
            // What was kept with a reason and is mended needs none any more.
            if tried.refusal.is_none() {
                self.doubts.retain(|doubt| tried.doubts.contains(doubt));
            }
        }
        is_mine
    }

    /// No answer comes to a ticket of this question.
    pub(super) fn miss_check(&mut self, ticket: Ticket) -> bool {
        self.checks.ticket.take_if(|mine| *mine == ticket).is_some()
    }

    /// Keeps what is doubtful: its reason is asked for at once. Tells whether anything is.
    pub(crate) fn keep_doubtful(&mut self) -> bool {
        self.leave();
        let mut doubts = std::mem::take(&mut self.doubts);
        doubts.extend(&self.checks.doubts);
        doubts.sort_unstable();
        doubts.dedup();
        if doubts.is_empty() && self.odd_in_left().is_empty() {
            return false;
        }
        self.is_touched = true;
        self.ask_reason(doubts);
        true
    }

    /// What is odd, where its reason is asked for; nothing once it is mended.
    pub(super) fn kept_oddities(&self) -> Vec<Oddity> {
        if self.lines.iter().any(|line| line.field == FormField::Why) {
            self.oddities(|_| true)
        } else {
            Vec::new()
        }
    }

    /// Whether a reason goes with the order.
    pub(super) fn needs_reason(&self) -> bool {
        !self.doubts.is_empty() || !self.kept_oddities().is_empty()
    }

    /// Everything odd in the lines that count, of those looked at.
    fn oddities(&self, is_looked_at: fn(&Line) -> bool) -> Vec<Oddity> {
        let lines = self.lines.iter().enumerate();
        let counts =
            |(at, line): &(usize, &Line)| is_looked_at(line) && !is_barred(&self.lines, *at);
        let odd = |(_, line)| self.odd_in(line);
        lines.filter(counts).flat_map(odd).collect()
    }

    fn odd_in_left(&self) -> Vec<Oddity> {
        self.oddities(|line| line.is_left)
    }

    fn odd_in(&self, line: &Line) -> Vec<Oddity> {
        if line.reads() == Some(Reads::CitizenId) {
            let number = CitizenId::new(line.typed());
            // Whoever signs has a sex and a birth of their own.
            let (sex, birth) = if line.field == FormField::SignerCitizenId {
                (FormField::SignerSex, FormField::SignerBirth)
            } else {
                (FormField::Sex, FormField::Birth)
            };
            let filled = Filled::of(&self.lines, &self.subject, self.today);
            let birth = filled.birth_if(birth).ok().flatten();
            return number.map_or_else(Vec::new, |number| number.oddities(self.sex(sex), birth));
        }
        if line.is_name() {
            let name = Name::new(line.typed()).ok();
            return name.and_then(|name| name.oddity()).into_iter().collect();
        }
        Vec::new()
    }

    fn sex(&self, field: FormField) -> Option<Sex> {
        let sex = self.lines.iter().find(|line| line.field == field)?;
        if let Chosen::Sex(sex) = sex.chosen()? {
            Some(sex)
        } else {
            None
        }
    }

    /// What stands against a line that was left, beside it.
    pub(super) fn wrong_beside(&self, line: &Line, lang: Lang) -> Option<(String, Role)> {
        let words = self.against(line, lang)?;
        Some((format!("{WRONG} {words}"), Role::Refused))
    }

    /// What is doubtful about a line that was left, else what a number says by itself.
    pub(super) fn told_beside(&self, line: &Line, lang: Lang) -> Option<(String, Role)> {
        if let Some(words) = self.doubtful(line, lang) {
            return Some((format!("{DOUBTFUL} {words}"), Role::Urgent));
        }
        let is_number = line.reads() == Some(Reads::CitizenId);
        let number = CitizenId::new(line.typed()).filter(|_| is_number)?;
        Some((number_says(lang, &number), Role::Quiet))
    }

    fn against(&self, line: &Line, lang: Lang) -> Option<String> {
        let faults = [line.verdict, self.fault_of(line)];
        if faults.contains(&Some(TypedFault::NotACitizenId)) {
            let whole = CitizenId::padded(line.typed());
            return whole.map(|whole| perhaps_padded(lang, &whole));
        }
        if let Some(earlier) = self.too_early(line) {
            let later = line.day(self.today)?;
            return date_beside(lang, &in_order(earlier, later).err()?);
        }
        let refusal = self.checks.refusal.as_ref().filter(|_| line.is_left)?;
        let is_here = field_of(refusal).is_some_and(|id| self.is_called(line, id));
        refusal_beside(lang, refusal).filter(|_| is_here)
    }

    /// Why the form could not be read, where this line is why.
    pub(super) fn fault_of(&self, line: &Line) -> Option<TypedFault> {
        let fault = self.fault.filter(|fault| fault.field == line.field);
        fault.map(|fault| fault.what)
    }

    /// The day of another line that this one's may not lie before, and does; both were left.
    fn too_early(&self, line: &Line) -> Option<Day> {
        let before = follows(line.field)?;
        let before = self.lines.iter().find(|line| line.field == before)?;
        let stands = |line: &Line| line.is_left || !line.is_changed();
        let earlier = before
            .day(self.today)
            .filter(|_| stands(before) && stands(line))?;
        let later = line.day(self.today)?;
        in_order(earlier, later).is_err().then_some(earlier)
    }

    fn doubtful(&self, line: &Line, lang: Lang) -> Option<String> {
        if !line.is_left {
            return None;
        }
        let odd = self.odd_in(line);
        if !odd.is_empty() {
            return Some(oddities_beside(lang, &odd));
        }
        let mut doubts = self.checks.doubts.iter();
        let is_of = |doubt: &&Doubt| {
            let lines = line_of(**doubt).iter();
            let mut ids = lines.map(|field| field.id());
            ids.any(|id| self.is_called(line, id))
        };
        let here = doubts.find(is_of);
        here.map(|here| doubt(lang, *here))
    }

    /// Whether a line is the one an order calls so: where nobody else is asked about, the birth is that of
    /// whoever signs.
    fn is_called(&self, line: &Line, id: &str) -> bool {
        let is_alone = id == FormField::SignerBirth.id() && self.line_named(id).is_none();
        let id = if is_alone { FormField::Birth.id() } else { id };
        line.field.id() == id
    }

    /// Whether something in it is doubtful, so that a key to keep it is worth naming.
    pub(super) fn has_doubts(&self) -> bool {
        let is_new = self.title != FormTitle::Reason;
        is_new && (!self.checks.doubts.is_empty() || !self.odd_in_left().is_empty())
    }
}

impl Line {
    /// The day that is typed.
    fn day(&self, today: Day) -> Option<Day> {
        let is_date = self.reads() == Some(Reads::Date);
        typed::day(self.typed(), today).filter(|_| is_date)
    }
}
