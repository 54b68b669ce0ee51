//! Colours and borders: the one place that names any. Sixteen colours; a meaning never rests on one
//! alone. Refuses to know what is drawn.

use ratatui::style::{Color, Modifier, Style};
use ratatui::symbols::border;

use crate::text::Lang;

/// How this officer's desk looks: set at start, the language also at run time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Look {
    /// Language of every text.
    pub lang: Lang,
    /// Whether colours are used (`NO_COLOR` says no).
    pub is_coloured: bool,
    /// Whether borders are drawn with ASCII signs.
    pub is_ascii: bool,
}

/// What a piece of the screen is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Role {
    Plain,
    /// The line on top.
    Title,
    /// Heads of columns and sections.
    Heading,
    /// What may be overlooked: hints, zeros, settled papers.
    Quiet,
    /// The row the officer is on.
    Cursor,
    /// Time is running out.
    Urgent,
    /// Done, met, here.
    Settled,
    /// A refusal, a fault, a paper that is wrong.
    Refused,
    /// The field that has the focus.
    Focus,
    /// Keys in hints.
    Key,
    /// An action that cannot be done now.
    Barred,
}

impl Look {
    /// The style of a role.
    pub(crate) fn style(self, role: Role) -> Style {
        let plain = Style::new();
        let colour = |style: Style, colour: Color| {
            if self.is_coloured {
                style.fg(colour)
            } else {
                style
            }
        };
        match role {
            Role::Plain => plain,
            Role::Title | Role::Heading => plain.add_modifier(Modifier::BOLD),
            Role::Quiet => colour(plain, Color::DarkGray),
            Role::Cursor => plain.add_modifier(Modifier::REVERSED),
            Role::Urgent => colour(plain, Color::Yellow).add_modifier(Modifier::BOLD),
            Role::Settled => colour(plain, Color::Green),
            Role::Refused => colour(plain, Color::Red).add_modifier(Modifier::BOLD),
            Role::Focus => plain.add_modifier(Modifier::UNDERLINED),
            Role::Key => colour(plain, Color::Cyan),
            Role::Barred => colour(plain, Color::DarkGray).add_modifier(Modifier::CROSSED_OUT),
        }
    }

    /// The signs boxes are drawn with.
    pub(crate) const fn border(self) -> border::Set<'static> {
        if self.is_ascii {
            ASCII_BORDER
        } else {
            border::PLAIN
        }
    }

    /// The sign between two parts of a line.
    pub(crate) const fn dot(self) -> &'static str {
        if self.is_ascii { " - " } else { " · " }
    }
}

const ASCII_BORDER: border::Set<'static> = border::Set {
    top_left: "+",
    top_right: "+",
    bottom_left: "+",
    bottom_right: "+",
    vertical_left: "|",
    vertical_right: "|",
    horizontal_top: "-",
    horizontal_bottom: "-",
};
