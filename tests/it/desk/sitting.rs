//! One officer at a desk: presses keys, sees a screen. The register behind it is a real one on disk.

use std::io::Write;

use qd22::domain::{Account, Day};
use qd22::keys::{Chord, Keymap};
use qd22::office::{
    Answer, Asked, At, Clock, Here, HereAsked, Office, Question, Shelf, SystemDice,
};
use qd22::register::{Counter, Place, Register, RuleFile, Rules, demo, demo_calendar};
use qd22::store::fault::Faults;
use qd22::store::{Kind, LookupKey, Marker, RealDisk, SledOpener, Store};
use qd22::text::Lang;
use qd22::tui::{Desk, Effect, Event, Frame, Look, answer, blank};

use super::chest::Chest;
use super::counted::Line;
use super::hand::{Hand, Wall};
use super::shelf::Board;

pub(crate) struct Sitting {
    folder: tempfile::TempDir,
    faults: Faults,
    pub(super) counter: Option<Counter>,
    pub(super) chest: Chest,
    pub(super) desk: Desk,
    frame: Frame,
    size: (u16, u16),
    pub(super) hand: Hand,
    /// Who else is at a desk, and who has the case open that is asked about.
    pub(super) here: Here,
    /// Orders others sent, each under an id of its own.
    pub(super) others: u128,
    asked: usize,
}

pub(crate) fn look(lang: Lang) -> Look {
    Look {
        lang,
        is_coloured: true,
        is_ascii: false,
    }
}

fn open(folder: &std::path::Path, faults: &Faults) -> Register {
    let calendar = [(RuleFile::Calendar.name(), demo_calendar())];
    let place = Place {
        disk: Box::new(faults.disk(RealDisk::new(folder))),
        trees: Box::new(SledOpener::new(folder)),
        clock: Box::new(Wall),
        rules: Rules::load(&calendar).unwrap(),
        told: None,
    };
    Register::open(place, &mut |_, _| {}).unwrap()
}

pub(super) fn new_counter(register: &std::path::Path, faults: &Faults, kind: Kind) -> Counter {
    let created = At::from_local(Day::of(2024, 6, 11).date(), chrono::NaiveTime::default());
    let key = LookupKey::new([7; 32]);
    let office = "PGD Hàm Yên".to_owned();
    let marker = Marker {
        kind,
        office,
        created,
        key,
    };
    Store::create(&mut RealDisk::new(register), &marker).unwrap();
    let mut opened = open(register, faults);
    opened.play(demo::orders()).unwrap();
    Counter::new(opened, Account::new("lan").unwrap())
}

/// The counter of a new demonstration register in a folder that is not there yet.
pub(crate) fn counter(register: &std::path::Path) -> Counter {
    new_counter(register, &Faults::none(), Kind::Practice)
}

impl Sitting {
    /// At a new demonstration register.
    pub(crate) fn new(size: (u16, u16), lang: Lang) -> Self {
        Self::with_keys(Keymap::default(), size, lang)
    }

    /// As [`Sitting::new`], by other keys.
    pub(crate) fn with_keys(keymap: Keymap, size: (u16, u16), lang: Lang) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let faults = Faults::none();
        let register = folder.path().join("register");
        let counter = new_counter(&register, &faults, Kind::Practice);
        Self::at(
            (folder, faults),
            counter,
            Chest::default(),
            keymap,
            (size, lang),
        )
    }

    pub(super) fn at(
        (folder, faults): (tempfile::TempDir, Faults),
        counter: Counter,
        chest: Chest,
        keymap: Keymap,
        (size, lang): ((u16, u16), Lang),
    ) -> Self {
        let hand = Hand::new();
        let desk = Desk::new(keymap, look(lang), Box::new(SystemDice), size);
        let desk = desk.with_clock(Box::new(hand.clone()));
        let counter = Some(counter);
        let mut sitting = Self {
            folder,
            faults,
            counter,
            chest,
            desk,
            frame: Frame::default(),
            size,
            hand,
            here: Here::default(),
            others: 0,
            asked: 0,
        };
        sitting.settle();
        sitting.finds_drafts();
        sitting.shows();
        sitting
    }

    /// Leaves, closes the register and comes back to it.
    pub(crate) fn comes_back(mut self) -> Self {
        self.counter.take().unwrap().close().unwrap();
        let counter = Counter::new(
            open(&self.folder.path().join("register"), &self.faults),
            Account::new("lan").unwrap(),
        );
        let place = (self.folder, self.faults);
        Self::at(
            place,
            counter,
            self.chest,
            Keymap::default(),
            (self.size, Lang::Vi),
        )
    }

    /// Sits down at a new desk over the same register, of this look and size.
    pub(crate) fn sits_down(&mut self, look: Look, size: (u16, u16)) -> &mut Self {
        self.sits_down_beside(Board::default(), look, size)
    }

    /// As [`Sitting::sits_down`], with what lies on a shelf.
    pub(crate) fn sits_down_beside(
        &mut self,
        board: Board,
        look: Look,
        size: (u16, u16),
    ) -> &mut Self {
        self.size = size;
        let desk = Desk::new(Keymap::default(), look, Box::new(SystemDice), size);
        let desk = desk.with_shelf(Box::new(board));
        self.desk = desk.with_clock(Box::new(self.hand.clone()));
        self.frame = Frame::default();
        self.settle();
        self
    }

    /// Presses keys, and types at once what stands between quotation marks: `/ "mva" enter`.
    pub(crate) fn plays(&mut self, script: &str) -> &mut Self {
        for (at, part) in script.split('"').enumerate() {
            if at % 2 == 1 {
                self.types(part);
            } else if !part.trim().is_empty() {
                self.presses(part.trim());
            }
        }
        self
    }

    /// The disk under the register, to fail when told to.
    pub(crate) fn faults(&self) -> &Faults {
        &self.faults
    }

    /// Hears at once what others recorded, as a desk at a shared office does.
    pub(crate) fn hears(&mut self) -> &mut Self {
        self.hand.passes(1000);
        self.is_told()
    }

    /// Puts a shelf of kept filters beside the desk.
    pub(crate) fn with_shelf(mut self, keeps: Box<dyn Shelf>) -> Self {
        self.desk = self.desk.with_shelf(keeps);
        self
    }

    /// Puts a clock beside the desk.
    pub(crate) fn with_clock(mut self, clock: Box<dyn Clock>) -> Self {
        self.desk = self.desk.with_clock(clock);
        self
    }

    fn settle(&mut self) {
        let office: &mut dyn Office = self.counter.as_mut().unwrap();
        loop {
            let effects = self.desk.effects();
            if effects.is_empty() {
                return;
            }
            for effect in effects {
                match effect {
                    Effect::Keep { .. } | Effect::KeepPlace(_) | Effect::Drop(_) => {
                        if let Some(event) = self.chest.takes(effect) {
                            self.desk.update(event);
                        }
                    }
                    Effect::Ask(ticket, asked) if matches!(*asked, Question::HereAsked(_)) => {
                        let mut here = self.here.clone();
                        if *asked == (HereAsked { case: None }).question() {
                            here.at_case.clear();
                        }
                        let answer = Answer::HereAsked(Box::new(here));
                        self.desk.update(Event::Answered(ticket, Ok(answer)));
                    }
                    Effect::Ask(..) | Effect::Order(..) | Effect::Hear => {
                        self.asked += 1;
                        for event in answer(office, effect) {
                            self.desk.update(event);
                        }
                    }
                }
            }
        }
    }

    /// How often the office was asked so far.
    pub(crate) fn asked(&self) -> usize {
        self.asked
    }

    /// Something happens.
    pub(crate) fn happens(&mut self, event: Event) -> &mut Self {
        self.desk.update(event);
        self.settle();
        self
    }

    /// Presses keys in one burst, as a slow line brings them.
    pub(crate) fn presses_at_once(&mut self, keys: &str) -> &mut Self {
        let chords = keys.split(' ').map(|key| Chord::parse(key).unwrap());
        self.desk.update(Event::Keys(chords.collect()));
        self.settle();
        self
    }

    /// Presses keys one after another, spaces between their names; each settles before the next.
    pub(crate) fn presses(&mut self, keys: &str) -> &mut Self {
        for key in keys.split(' ') {
            let chord = Chord::parse(key).unwrap_or_else(|| panic!("“{key}” is a key"));
            self.desk.update(Event::Keys(vec![chord]));
            self.settle();
        }
        self
    }

    /// Types a text at once, as hands do that run ahead of the screen.
    pub(crate) fn types(&mut self, text: &str) -> &mut Self {
        let chords = text
            .chars()
            .map(|letter| {
                let code = crossterm::event::KeyCode::Char(letter);
                Chord::pressed(&crossterm::event::KeyEvent::from(code)).unwrap()
            })
            .collect();
        self.desk.update(Event::Keys(chords));
        self.settle();
        self
    }

    pub(crate) fn is_leaving(&self) -> bool {
        self.desk.is_leaving()
    }

    pub(crate) fn resizes(&mut self, width: u16, height: u16) -> &mut Self {
        self.size = (width, height);
        self.desk.update(Event::Resized { width, height });
        self.settle();
        self
    }

    /// The screen as text, a line a row, without trailing blanks.
    pub(crate) fn screen(&self) -> String {
        let mut buffer = blank(self.size.0, self.size.1);
        self.desk.draw(&mut buffer);
        let rows = buffer.content().chunks(usize::from(self.size.0));
        let row = |cells: &[ratatui::buffer::Cell]| {
            let text: String = cells.iter().map(ratatui::buffer::Cell::symbol).collect();
            text.trim_end().to_owned()
        };
        rows.map(row).collect::<Vec<_>>().join("\n")
    }

    /// Columns and rows.
    pub(crate) fn size(&self) -> (u16, u16) {
        self.size
    }

    /// The screen as text, then each piece of it that is not plain: row, columns, style.
    pub(crate) fn styled(&self) -> String {
        use std::fmt::Write as _;

        let mut buffer = blank(self.size.0, self.size.1);
        self.desk.draw(&mut buffer);
        let plain = ratatui::style::Style::reset();
        let mut styled = self.screen() + "\n";
        let rows = buffer.content().chunks(usize::from(self.size.0));
        for (row, cells) in rows.enumerate() {
            let mut at = 0;
            for run in cells.chunk_by(|a, b| a.style() == b.style()) {
                let style = run[0].style();
                if style != plain && style != ratatui::buffer::Cell::default().style() {
                    let colour = style.fg.map_or(String::new(), |fg| format!("{fg} "));
                    let end = at + run.len();
                    let signs = format!("{:?}", style.add_modifier);
                    write!(styled, "\n{row:>2} {at:>2}..{end:<3} {colour}{signs}").unwrap();
                }
                at += run.len();
            }
        }
        styled
    }

    #[track_caller]
    pub(crate) fn sees(&mut self, text: &str) -> &mut Self {
        let screen = self.screen();
        assert!(screen.contains(text), "“{text}” is not on\n{screen}");
        self
    }

    #[track_caller]
    pub(crate) fn sees_no(&mut self, text: &str) -> &mut Self {
        let screen = self.screen();
        assert!(!screen.contains(text), "“{text}” is on\n{screen}");
        self
    }

    /// The screen, cell by cell.
    pub(crate) fn cells(&self) -> ratatui::buffer::Buffer {
        let mut buffer = blank(self.size.0, self.size.1);
        self.desk.draw(&mut buffer);
        buffer
    }

    /// Shows the frame on a counting line.
    pub(crate) fn shows(&mut self) -> Line {
        let mut line = Line::default();
        self.sends(&mut line);
        line
    }

    /// Sends the frame to a terminal.
    pub(crate) fn sends(&mut self, terminal: &mut dyn Write) {
        let mut buffer = blank(self.size.0, self.size.1);
        let cursor = self.desk.draw(&mut buffer);
        self.frame.show(buffer, cursor, terminal).unwrap();
    }
}
