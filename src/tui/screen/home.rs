//! The board of communes and the tasks of the day. Knows counts and places; no person's whole name.

mod board;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::Place;
use super::list::step_of;
use crate::domain::UnitId;
use crate::keys::{Action, Context, Keymap, Keys};
use crate::office::{Answer, Commune, CommuneLine, Home as Board, HomeAsked, TaskKind};
use crate::text::action_label;
use crate::text::desk::{
    Hindrance, commune_name, home_sums, kept_safe, no_task, task, task_number,
};
use crate::tui::cursor::Cursor;
use crate::tui::event::Ticket;
use crate::tui::fit;
use crate::tui::form;
use crate::tui::outbox::{Outbox, Wish};
use crate::tui::pen::{Pen, REST};
use crate::tui::theme::{Look, Role};
use crate::tui::view::View;

/// Rows of the board beside the communes: sums, heads, total.
const OTHER_ROWS: usize = 3;
/// Rows under the board from which the tasks are listed instead of shown one by one.
const TASK_ROWS_MIN: usize = 3;

/// Which of the two lists has the cursor.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Focus {
    #[default]
    Communes,
    Tasks,
}

/// The home screen.
#[derive(Debug, Default)]
pub(crate) struct Home {
    focus: Focus,
    unit: Option<UnitId>,
    communes: Cursor,
    tasks: Cursor,
    view: View<Board>,
}

impl Home {
    pub(super) fn context(&self) -> Context {
        Context::Home
    }

    pub(super) fn hints(&self) -> Vec<Action> {
        vec![
            Action::Open,
            Action::Find,
            Action::NextWork,
            Action::Disbursement,
            Action::NewPerson,
            Action::Palette,
            Action::Help,
            Action::Tasks,
            Action::SetPlan,
            Action::Undo,
            Action::Quit,
        ]
    }

    pub(super) fn refuse(&self, action: Action) -> Option<Hindrance> {
        let board = self.view.get();
        if action == Action::Open && self.target().is_none() {
            return Some(Hindrance::NothingHere);
        }
        if action == Action::Tasks && board.is_some_and(|board| board.tasks.is_empty()) {
            return Some(Hindrance::NoTask);
        }
        if action == Action::NextWork && self.next_work().is_none() {
            return Some(Hindrance::NoMoreWork);
        }
        if action == Action::SetPlan && self.place().is_none() {
            return Some(Hindrance::NothingHere);
        }
        (action == Action::Back).then_some(Hindrance::EndOfWay)
    }

    pub(super) fn act(&mut self, action: Action, out: &mut Outbox, look: &Look) {
        let (communes, tasks) = self.heights(out.rows());
        if let Some(step) = step_of(action) {
            match self.focus {
                Focus::Communes => self.communes.step(step, communes),
                Focus::Tasks => self.tasks.step(step, tasks),
            };
            self.remember();
        } else if action == Action::SetPlan {
            out.wishes(self.plan(look));
        } else if action == Action::Open {
            out.wishes(self.target().map(Wish::Open));
        } else if action == Action::Tasks {
            self.focus = match self.focus {
                Focus::Communes => Focus::Tasks,
                Focus::Tasks => Focus::Communes,
            };
        } else if action == Action::NextWork
            && let Some(next) = self.next_work()
        {
            self.focus = Focus::Communes;
            self.communes.set(next, communes);
            self.remember();
        }
    }

    /// The next commune after this one where something waits, going round.
    fn next_work(&self) -> Option<usize> {
        let communes = &self.view.get()?.communes;
        let count = communes.len();
        (1..count)
            .map(|ahead| (self.communes.at() + ahead) % count)
            .find(|at| communes[*at].has_work)
    }

    /// The commune under the cursor, or that of the task under it.
    pub(super) fn place(&self) -> Option<&Commune> {
        let board = self.view.get()?;
        match self.focus {
            Focus::Communes => {
                let line = board.communes.get(self.communes.at())?;
                Some(&line.place)
            }
            Focus::Tasks => board.tasks.get(self.tasks.at()).map(|task| &task.place),
        }
    }

    /// The form of the plan of that commune.
    fn plan(&self, look: &Look) -> Option<Wish> {
        let today = self.view.get()?.health.today;
        let place = self.place()?;
        let name = commune_name(look.lang, place);
        let form = form::plan(place.unit.code(), name, today);
        Some(Wish::Fill(Box::new(form)))
    }

    /// What Enter opens.
    fn target(&self) -> Option<Place> {
        let board = self.view.get()?;
        match self.focus {
            Focus::Communes => {
                let line = board.communes.get(self.communes.at())?;
                Some(Place::Commune(line.place.unit))
            }
            Focus::Tasks => {
                let task = board.tasks.get(self.tasks.at())?;
                Some(match task.case {
                    Some(case) => Place::Card(case),
                    None if matches!(task.kind, TaskKind::ConfirmDay { .. }) => Place::PayDays,
                    None => Place::Commune(task.place.unit),
                })
            }
        }
    }

    fn remember(&mut self) {
        let board = self.view.get();
        let line = board.and_then(|board| board.communes.get(self.communes.at()));
        self.unit = line.map(|line| line.place.unit);
    }

    pub(super) fn hear(&mut self, ticket: Ticket, answer: &Answer, out: &mut Outbox) -> bool {
        if !self.view.expects(ticket) {
            return false;
        }
        if let Answer::HomeAsked(board) = answer {
            let known = |line: &CommuneLine| Some(line.place.unit) == self.unit;
            let at = board.communes.iter().position(known);
            let old = self
                .view
                .get()
                .and_then(|old| old.tasks.get(self.tasks.at()));
            // Whoever never went among the tasks sees the most urgent one, whichever it is by now.
            let is_followed = self.focus == Focus::Tasks || 0 < self.tasks.at();
            let old = old.filter(|_| is_followed);
            let task = old.and_then(|old| board.tasks.iter().position(|task| task.is_like(old)));
            self.communes.set_total(board.communes.len());
            self.tasks.set_total(board.tasks.len());
            if board.tasks.is_empty() {
                self.focus = Focus::Communes;
            }
            self.view.set((**board).clone());
            let (communes, tasks) = self.heights(out.rows());
            self.communes
                .follow(at.unwrap_or(self.communes.at()), communes);
            // Until the officer goes along them, the most urgent one is shown.
            let is_chosen = self.focus == Focus::Tasks || 0 < self.tasks.at();
            let task = task.filter(|_| is_chosen);
            self.tasks.follow(task.unwrap_or(self.tasks.at()), tasks);
            self.remember();
        }
        true
    }

    pub(super) fn miss(&mut self, ticket: Ticket) -> bool {
        self.view.expects(ticket)
    }

    pub(super) fn spoil(&mut self) {
        self.view.spoil();
    }

    pub(super) fn ask(&mut self, out: &mut Outbox) {
        if self.view.is_due() {
            self.view.ask(HomeAsked {}, out);
        }
    }

    pub(super) fn is_held(&self) -> bool {
        self.view.is_empty() && self.view.is_awaited()
    }

    pub(super) fn heading(&self, _look: &Look) -> String {
        String::new()
    }

    /// Rows for communes, and rows for tasks.
    fn heights(&self, rows: usize) -> (usize, usize) {
        let communes = self.communes.total().min(rows.saturating_sub(OTHER_ROWS));
        let under = rows.saturating_sub(OTHER_ROWS + communes + 1);
        (communes, if TASK_ROWS_MIN <= under { under } else { 1 })
    }

    /// The task under the cursor, in one line; nothing where the tasks are listed.
    pub(super) fn status(
        &self,
        (columns, rows): (u16, usize),
        look: &Look,
        keymap: &Keymap,
    ) -> Option<(String, Role)> {
        let board = self.view.get()?;
        let (_, tasks) = self.heights(rows);
        if TASK_ROWS_MIN <= tasks && !board.tasks.is_empty() {
            return None;
        }
        let Some(shown) = board.tasks.get(self.tasks.at()) else {
            return Some((no_task(look.lang).to_owned(), Role::Quiet));
        };
        let number = task_number(look.lang, self.tasks.at() + 1, board.tasks_in_all);
        let text = format!("{number}: {}", task(look.lang, shown));
        let text = match self.focus {
            Focus::Tasks => format!(">{text}"),
            Focus::Communes => {
                let keys = keymap.keys_for(Action::Tasks).first();
                let keys = keys.map(Keys::label).unwrap_or_default();
                let hint = action_label(look.lang, Action::Tasks);
                let more = format!("{text}  {keys} {hint}");
                let fits = fit::width(&more) <= columns;
                if fits { more } else { text }
            }
        };
        Some((text, Role::Plain))
    }

    pub(super) fn draw(&self, area: Rect, buf: &mut Buffer, look: &Look) {
        let Some(board) = self.view.get() else { return };
        let mut pen = Pen::new(area, buf, look);
        let (communes, tasks) = self.heights(usize::from(area.height));
        pen.line(
            0,
            &home_sums(look.lang, &board.total, look.dot()),
            Role::Plain,
        );
        let columns = board::Columns::new(look.lang, area.width);
        board::draw_heads(&mut pen, 1, &columns);
        let window = self.communes.window(communes);
        for (row, at) in (2_u16..).zip(window.clone()) {
            let has_cursor = self.focus == Focus::Communes && at == self.communes.at();
            board::draw_commune(&mut pen, row, &columns, &board.communes[at], has_cursor);
        }
        let row = u16::try_from(2 + window.len()).unwrap_or(u16::MAX);
        board::draw_total(&mut pen, row, &columns, board);
        if TASK_ROWS_MIN <= tasks {
            if let Some(kept) = kept_safe(look.lang, &board.health, look.dot()) {
                pen.text(row.saturating_add(1), 1, REST, &kept, Role::Quiet);
            }
            self.draw_tasks(&mut pen, row.saturating_add(2), board, tasks);
        }
    }

    fn draw_tasks(&self, pen: &mut Pen<'_>, top: u16, board: &Board, rows: usize) {
        let lang = pen.look().lang;
        for (row, at) in (top..).zip(self.tasks.window(rows)) {
            let has_cursor = self.focus == Focus::Tasks && at == self.tasks.at();
            let number = task_number(lang, at + 1, board.tasks_in_all);
            let text = format!("{number}: {}", task(lang, &board.tasks[at]));
            pen.cursor(row, has_cursor);
            pen.text(row, 1, REST, &text, Role::Plain);
        }
    }
}
