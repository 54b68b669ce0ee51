//! Signs and colours: ASCII where asked for, no colour where none is wanted.

use std::collections::BTreeSet;

use qd22::text::Lang;
use qd22::tui::Look;
use ratatui::buffer::Cell;
use ratatui::style::{Color, Modifier};

use crate::desk::sitting::{Sitting, look};
use crate::desk::tour;

#[test]
fn an_ascii_desk_draws_with_ascii_alone_beside_letters() {
    for lang in Lang::ALL {
        let look = Look {
            is_ascii: true,
            ..look(lang)
        };
        tour::walk(look, |desk, stop| {
            let screen = desk.screen();
            let sign = |c: &char| !c.is_ascii() && !c.is_alphabetic();
            let found = screen.chars().find(sign);
            assert_eq!(found, None, "{stop}\n{screen}");
        });
    }
}

#[test]
fn a_few_screens_in_ascii() {
    let look = Look {
        is_ascii: true,
        ..look(Lang::Vi)
    };
    let mut desk = Sitting::new((80, 24), Lang::Vi);
    for (name, keys) in [
        ("home_ascii", "g"),
        ("card_ascii", "/ \"mva\" enter"),
        ("form_ascii", "enter v down down b A \"12/TB\" ctrl-o"),
    ] {
        desk.sits_down(look, (80, 24)).plays(keys);
        insta::assert_snapshot!(name, desk.screen());
    }
}

/// The colour of a cell, where it is not the terminal's own.
fn colour_of(cell: &Cell) -> Option<Color> {
    let fg = cell.style().fg?;
    (fg != Color::Reset).then_some(fg)
}

/// A colour is never all that tells: with colours off the text is the same, and every coloured run has
/// words, a sign of its own or bold letters. Keys are known by standing before what they do.
#[test]
fn nothing_is_said_by_a_colour_alone() {
    let mut plain = Vec::new();
    let without = Look {
        is_coloured: false,
        ..look(Lang::Vi)
    };
    tour::walk(without, |desk, _| plain.push(desk.screen()));
    let mut plain = plain.into_iter();
    let mut seen = BTreeSet::new();
    tour::walk(look(Lang::Vi), |desk, stop| {
        assert_eq!(desk.screen(), plain.next().unwrap(), "{stop}");
        let cells = desk.cells();
        let width = usize::from(cells.area.width);
        for row in cells.content().chunks(width) {
            for run in row.chunk_by(|one, next| one.style() == next.style()) {
                let Some(colour) = colour_of(&run[0]) else {
                    continue;
                };
                let text: String = run.iter().map(Cell::symbol).collect();
                let has_sign = text.contains(|c: char| c.is_alphabetic() || "!?*[".contains(c));
                let is_bold = run[0].modifier.contains(Modifier::BOLD);
                let tells = match colour {
                    Color::Cyan => !text.trim().is_empty(),
                    Color::Red | Color::Magenta => is_bold && has_sign,
                    _ => has_sign,
                };
                assert!(tells, "{stop}: {colour} “{text}”");
                seen.insert(colour.to_string());
            }
        }
    });
    assert_eq!(seen.len(), 4, "{seen:?}");
}

/// The parameters of every colour and attribute that is sent.
fn sgr(sent: &str) -> Vec<String> {
    let parts = sent.split("\u{1b}[").skip(1);
    let ends = |part: &str| part.find(|c: char| !c.is_ascii_digit() && c != ';' && c != ':');
    parts
        .filter_map(|part| {
            let end = ends(part)?;
            part[end..].starts_with('m').then(|| part[..end].to_owned())
        })
        .collect()
}

/// Attributes, and the reset of grounds and lines to the terminal's own.
const NO_COLOURS: [&str; 14] = [
    "", "0", "1", "2", "4", "7", "9", "22", "24", "27", "29", "39", "49", "59",
];

#[test]
fn without_colours_none_is_sent_on_any_screen() {
    let look = Look {
        is_coloured: false,
        ..look(Lang::Vi)
    };
    let mut are_sent = BTreeSet::new();
    tour::walk(look, |desk, stop| {
        let mut sent = Vec::new();
        desk.sends(&mut sent);
        for sgr in sgr(&String::from_utf8(sent).unwrap()) {
            for one in sgr.split([';', ':']) {
                assert!(NO_COLOURS.contains(&one), "{stop}: {sgr}");
                are_sent.insert(one.to_owned());
            }
        }
    });
    assert!(are_sent.contains("1"), "attributes stay: {are_sent:?}");
}
