//! The desk as a state that events change: which screens lie on top of each other, what is being
//! filled in, what is on its way to the office. Pure; refuses to know threads, terminals and clocks.

mod away;
mod bulk;
mod composing;
mod cover;
mod draw;
mod filling;
mod following;
mod fresh;
mod hearing;
mod joining;
mod keeping;
mod notices;
mod offering;
mod orders;
mod practising;
mod presence;
mod rebasing;
mod settling;
mod shelf;
#[cfg(test)]
mod tests;
mod typing;
mod waking;
mod welcome;
mod wishes;

use std::collections::VecDeque;
use std::sync::Arc;

use super::clash::Clash;
use super::event::{Effect, Event, Ticket};
use super::form::{self, Form};
use super::outbox::Outbox;
use super::question::Question;
use super::screen::{Home, Place, Screen};
use super::sorted::Sorted;
use super::theme::Look;
use super::view::View;
use crate::domain::{Day, Seq};
use crate::keys::{Action, Bursts, Chord, Context, Keymap};
use crate::office::{
    At, Clock, Dice, Health, HealthAsked, KeptFilter, NoShelf, Notes, Shelf, StoppedClock,
    UndoableAsked,
};
use crate::text::desk::{Hindrance, Said};

use orders::{Flight, Unsettled};

/// The smallest screen the desk draws on.
const SIZE_MIN: (u16, u16) = (80, 24);
/// Keys kept while an answer is awaited; more would be a stuck key.
const KEYS_AHEAD_MAX: usize = 4096;
/// Rows around the body: the title above, what was said and the hints below.
const ROWS_AROUND: u16 = 3;

/// Something typed, in the order it was typed.
#[derive(Debug)]
enum Typed {
    Key(Chord),
    Text(String),
}

/// What undo or redo waits for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Turning {
    Back,
    Forth,
}

/// One officer's desk.
pub struct Desk {
    keymap: Keymap,
    look: Look,
    dice: Box<dyn Dice>,
    /// Read for how long a lesson takes, nobody presses a key, and screens are not asked again.
    clock: Box<dyn Clock>,
    shelf: Box<dyn Shelf>,
    kept: Arc<[KeptFilter]>,
    notes: Notes,
    size: (u16, u16),
    /// Never empty: the board of communes lies at the bottom.
    screens: Vec<Screen>,
    form: Option<Form>,
    /// What the last form held that is on record.
    last: Option<form::Recorded>,
    begun: keeping::Kept,
    joining: Option<Ticket>,
    settling: Vec<settling::Settling>,
    /// The order of the form, while who can take it is being asked, and what came of it.
    sorting: Option<bulk::Sorting>,
    sorted: Option<Sorted>,
    /// An order whose case moved on, while that is asked again, and the lines that two changed.
    rebasing: Option<rebasing::Rebasing>,
    clash: Option<Box<Clash>>,
    question: Option<Question>,
    pressed: Vec<Chord>,
    bursts: Bursts,
    /// The officer's computer composes Vietnamese letters by itself.
    is_composed_elsewhere: bool,
    ahead: VecDeque<Typed>,
    said: Option<Said>,
    health: View<Health>,
    fresh: fresh::Fresh,
    here: presence::Presence,
    counted: notices::Counted,
    idle: cover::Idle,
    /// Since when the office does not answer.
    away: Option<At>,
    flight: Option<Flight>,
    unsettled: Option<Unsettled>,
    turning: Option<(Ticket, Turning)>,
    aftermath: Option<orders::Aftermath>,
    told: Option<Seq>,
    effects: Vec<Effect>,
    tickets: u64,
    is_leaving: bool,
    must_redraw: bool,
}

/// What an action of every screen does to the desk.
type Deed = fn(&mut Desk);

impl Desk {
    /// A desk on a screen of this size, before anything was asked.
    pub fn new(keymap: Keymap, look: Look, dice: Box<dyn Dice>, size: (u16, u16)) -> Self {
        Self {
            keymap,
            look,
            dice,
            clock: Box::new(StoppedClock),
            shelf: Box::new(NoShelf::default()),
            kept: Arc::from([]),
            notes: Notes::settled(),
            size,
            screens: vec![Screen::Home(Home::default())],
            form: None,
            last: None,
            begun: keeping::Kept::default(),
            joining: None,
            settling: Vec::new(),
            sorting: None,
            sorted: None,
            rebasing: None,
            clash: None,
            question: None,
            pressed: Vec::new(),
            bursts: Bursts::default(),
            is_composed_elsewhere: false,
            ahead: VecDeque::new(),
            said: None,
            health: View::default(),
            fresh: fresh::Fresh::default(),
            here: presence::Presence::default(),
            counted: notices::Counted::default(),
            idle: cover::Idle::default(),
            away: None,
            flight: None,
            unsettled: None,
            turning: None,
            aftermath: None,
            told: None,
            effects: Vec::new(),
            tickets: 0,
            is_leaving: false,
            must_redraw: false,
        }
    }

    /// Takes in what happened.
    pub fn update(&mut self, event: Event) {
        match event {
            Event::Keys(_) | Event::Pasted(_) if self.uncover() => {}
            Event::Keys(keys) => {
                let room = KEYS_AHEAD_MAX.saturating_sub(self.ahead.len());
                self.ahead
                    .extend(keys.into_iter().take(room).map(Typed::Key));
            }
            Event::Pasted(text) => self.ahead.push_back(Typed::Text(text)),
            Event::Resized { width, height } => {
                self.size = (width, height);
                self.must_redraw = true;
            }
            Event::Answered(ticket, Ok(answer)) => self.hear(ticket, &answer),
            Event::Answered(ticket, Err(no)) => self.miss(ticket, no),
            Event::Receipted(ticket, receipt) => self.receipt(ticket, receipt),
            Event::News(news) => self.news(&news),
            Event::Laid(laid) => self.laid(laid),
            Event::FormKept(id, kept) => self.form_kept(id, kept),
            Event::Resumed => self.must_redraw = true,
            // The terminal goes and comes; the desk stays as it is.
            Event::Suspend => {}
            Event::Desks => self.here.spoil(),
            Event::Rang => self.effects.push(Effect::Hear),
            Event::Unheard(trouble) => self.said = Some(Said::Trouble(Box::new(trouble))),
            Event::OfficeAway => self.office_away(),
            Event::OfficeBack => self.office_back(),
            Event::Due => self.woken(),
            Event::HangUp | Event::OfficeLost => self.is_leaving = true,
        }
        self.play();
        self.learn_here();
        self.refresh();
    }

    /// What is to be carried out now. Asks for what the screen on top has not got: once for however
    /// many keys were taken in since the last time.
    pub fn effects(&mut self) -> Vec<Effect> {
        let mut out = self.outbox();
        if self.health.is_due() && self.away.is_none() {
            self.health.ask(HealthAsked {}, &mut out);
        }
        if self.flight.is_none() && self.away.is_none() {
            self.top().ask(&mut out);
            if let Some(form) = &mut self.form {
                form.ask(&mut out);
            }
        }
        self.take(out);
        self.ask_here();
        self.ask_notices();
        self.keep_form();
        self.keep_place();
        std::mem::take(&mut self.effects)
    }

    /// Whether the officer has left.
    pub fn is_leaving(&self) -> bool {
        self.is_leaving
    }

    /// Whether keys wait for an answer, so that what is on screen is about to change.
    pub fn is_catching_up(&self) -> bool {
        !self.ahead.is_empty() && self.is_held()
    }

    /// Whether the screen must be sent whole; asked once for each time it must.
    pub fn takes_redraw(&mut self) -> bool {
        std::mem::take(&mut self.must_redraw)
    }

    /// The day it is at the office.
    fn today(&self) -> Option<Day> {
        self.health.get().map(|health| health.today)
    }

    /// Whether nobody has said yet which day it is.
    fn is_day_awaited(&self) -> bool {
        self.health.is_empty() && self.health.is_awaited()
    }

    fn is_too_small(&self) -> bool {
        self.size.0 < SIZE_MIN.0 || self.size.1 < SIZE_MIN.1
    }

    fn body_size(&self) -> (u16, u16) {
        let around = ROWS_AROUND + u16::from(self.next_lesson().is_some());
        (self.size.0, self.size.1.saturating_sub(around))
    }

    fn outbox(&self) -> Outbox {
        Outbox::new(self.body_size(), self.tickets).with_kept(Arc::clone(&self.kept))
    }

    fn top(&mut self) -> &mut Screen {
        self.screens
            .last_mut()
            .expect("the board of communes is never taken away")
    }

    fn screen(&self) -> &Screen {
        self.screens
            .last()
            .expect("the board of communes is never taken away")
    }

    fn contexts(&self) -> &'static [Context] {
        if self.question.is_some() {
            Context::Dialog.stack()
        } else if self.sorted.is_some() {
            Sorted::contexts()
        } else if self.clash.is_some() {
            Clash::contexts()
        } else if let Some(form) = &self.form {
            form.contexts()
        } else {
            self.screen().context().stack()
        }
    }

    fn hinder(&mut self, why: Hindrance) {
        self.said = Some(Said::Hindered(why));
    }

    fn act(&mut self, action: Action) {
        if action == Action::Cover {
            self.cover();
        } else if action == Action::TypingMode {
            self.next_typing();
        } else if self.question.is_some() {
            self.answer_question(action);
        } else if self.sorted.is_some() {
            self.act_on_sorted(action);
        } else if self.clash.is_some() {
            self.act_on_clash(action);
        } else if self.form.is_some() {
            self.act_on_form(action);
        } else if !self.act_everywhere(action) {
            self.act_on_screen(action);
        }
    }

    fn act_on_screen(&mut self, action: Action) {
        if action == Action::Back && self.puts_greeting_away() {
            return;
        }
        if let Some(why) = self.screen().refuse(action) {
            return self.hinder(why);
        }
        if self.leaves_blank(action) {
            return self.close();
        }
        if action == Action::Back && !self.screen().takes_back() {
            return self.close();
        }
        let mut out = self.outbox();
        let look = self.look;
        self.top().act(action, &mut out, &look);
        self.take(out);
    }

    /// The actions that every screen has. Tells whether it was one of them.
    fn act_everywhere(&mut self, action: Action) -> bool {
        const EVERYWHERE: &[(Action, Deed)] = &[
            (Action::Quit, |desk| desk.is_leaving = true),
            (Action::Find, |desk| desk.open(Place::Find)),
            (Action::Help, |desk| desk.open(Place::Help)),
            (Action::Palette, |desk| desk.open(Place::Palette)),
            (Action::Journal, |desk| desk.open(Place::Journal)),
            (Action::Accesses, |desk| desk.open(Place::Accesses)),
            (Action::Disbursement, |desk| desk.open(Place::Disbursement)),
            (Action::Approvals, |desk| desk.open(Place::Approvals)),
            (Action::Exceptions, |desk| desk.open(Place::Exceptions)),
            (Action::PayDays, |desk| desk.open(Place::PayDays)),
            (Action::Drafts, |desk| desk.open(Place::Drafts)),
            (Action::Notices, |desk| desk.open(Place::Notices)),
            (Action::LastPlace, Desk::go_where_it_was),
            (Action::Home, |desk| desk.open(Place::Home)),
            (Action::Undo, |desk| desk.turn(Turning::Back)),
            (Action::Redo, |desk| desk.turn(Turning::Forth)),
            (Action::Redraw, |desk| desk.must_redraw = true),
            (Action::Language, Desk::switch_language),
            (Action::WhenFull, Desk::switch_when_full),
            (Action::PracticeDay, Desk::ask_practice_day),
            (Action::NewPerson, Desk::ask_new_person),
            (Action::Lessons, Desk::greet_with_lessons),
            (Action::TypingLesson, Desk::ask_typing_lesson),
            (Action::ScreenCheck, Desk::greet_with_check),
        ];
        let found = EVERYWHERE.iter().find(|(known, _)| *known == action);
        if let Some((_, does)) = found {
            does(self);
        }
        found.is_some()
    }

    fn switch_language(&mut self) {
        self.look.lang = self.look.lang.other();
        self.said = Some(Said::Speaks);
    }

    fn ask_practice_day(&mut self) {
        match self.health.get() {
            Some(health) if health.is_practice => {
                let waited_for = self.screen().appointed();
                let form = form::practice_day(health.today, waited_for);
                self.fill(form);
            }
            Some(_) | None => self.hinder(Hindrance::NotPractice),
        }
    }

    /// Asks what undo or redo would do; the answer does it.
    fn turn(&mut self, turning: Turning) {
        let mut out = self.outbox();
        let ticket = out.ask(UndoableAsked {});
        self.turning = Some((ticket, turning));
        self.take(out);
    }
}
