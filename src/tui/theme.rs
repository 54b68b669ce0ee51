//! Colours and borders: the one place that names any. Of the sixteen colours only those that show on
//! a dark and on a light ground, as letters, never as ground; a meaning never rests on one alone.
//! Refuses to know what is drawn.

use ratatui::buffer::{Buffer, Cell};
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
            // No grey: on some palettes it is the ground itself.
            Role::Quiet => plain.add_modifier(Modifier::DIM),
            Role::Cursor => plain.add_modifier(Modifier::REVERSED),
            Role::Urgent => colour(plain, Color::Magenta).add_modifier(Modifier::BOLD),
            Role::Settled => colour(plain, Color::Green),
            Role::Refused => colour(plain, Color::Red).add_modifier(Modifier::BOLD),
            Role::Focus => plain.add_modifier(Modifier::UNDERLINED),
            Role::Key => colour(plain, Color::Cyan),
            Role::Barred => plain.add_modifier(Modifier::DIM | Modifier::CROSSED_OUT),
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

    /// Leaves no sign on a drawn screen that this desk may not draw. Letters stay: the names of people
    /// have no other spelling.
    pub(crate) fn spell(self, buf: &mut Buffer) {
        if !self.is_ascii {
            return;
        }
        for cell in &mut buf.content {
            if let Some(sign) = ascii_sign(cell) {
                cell.set_symbol(sign);
            }
        }
    }

    /// The sign between two parts of a line.
    pub(crate) const fn dot(self) -> &'static str {
        if self.is_ascii { " - " } else { " · " }
    }
}

/// What stands for a sign that is none of ASCII, one column for one; nothing where it may stay.
fn ascii_sign(cell: &Cell) -> Option<&'static str> {
    let sign = cell.symbol().chars().next()?;
    if sign.is_ascii() || sign.is_alphabetic() {
        return None;
    }
    Some(match sign {
        // Where a text was cut.
        '…' => "~",
        // A digit that is not shown.
        '·' => "*",
        '“' | '”' => "\"",
        '‘' | '’' => "'",
        '–' | '—' | '─' => "-",
        '│' => "|",
        '→' => ">",
        _ => "?",
    })
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

#[cfg(test)]
mod tests {
    use super::*;

    const ROLES: [Role; 11] = [
        Role::Plain,
        Role::Title,
        Role::Heading,
        Role::Quiet,
        Role::Cursor,
        Role::Urgent,
        Role::Settled,
        Role::Refused,
        Role::Focus,
        Role::Key,
        Role::Barred,
    ];

    fn look(is_coloured: bool) -> Look {
        Look {
            lang: Lang::Vi,
            is_coloured,
            is_ascii: false,
        }
    }

    /// Black, white and greys are the ground of one terminal or another; yellow and the bright ones
    /// fade on a light one, blue on a dark one.
    #[test]
    fn only_colours_that_show_on_a_dark_and_a_light_ground_are_used() {
        let shows = [Color::Red, Color::Green, Color::Cyan, Color::Magenta];
        for role in ROLES {
            let style = look(true).style(role);
            assert!(style.bg.is_none(), "{role:?}");
            assert!(style.fg.is_none_or(|fg| shows.contains(&fg)), "{role:?}");
        }
    }

    #[test]
    fn an_ascii_desk_keeps_letters_and_spells_every_other_sign_in_one_column() {
        let text = "Đ \u{1ead} 1·2… “x” → ☺";
        let drawn = |is_ascii| {
            let look = Look {
                is_ascii,
                ..look(true)
            };
            let mut buf = Buffer::with_lines([text]);
            look.spell(&mut buf);
            let cells = buf.content().iter().map(Cell::symbol);
            cells.collect::<String>()
        };
        assert!(drawn(false).starts_with(text));
        assert_eq!(drawn(true).trim_end(), "Đ \u{1ead} 1*2~ \"x\" > ?");
    }

    #[test]
    fn without_colours_none_is_sent_and_the_rest_stays() {
        for role in ROLES {
            let (with, without) = (look(true).style(role), look(false).style(role));
            assert!(without.fg.is_none() && without.bg.is_none(), "{role:?}");
            assert_eq!(with.add_modifier, without.add_modifier, "{role:?}");
        }
    }
}
