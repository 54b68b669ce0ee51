//! One line of a keymap file: a key that exists and can be heard, and an action of its own context.
//! Refuses to know the other tables and what the file inherits.

use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::{Reading, in_file_order};
use crate::keys::sequence::SEQUENCE_CHORDS_MAX;
use crate::keys::{Action, Chord, Context, FaultKind, Keys};
use crate::lang::nearest;

/// What a line wants of its keys.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Asks {
    /// To ask for this action.
    For(Action),
    /// To ask for nothing any more.
    Nothing,
}

/// One good line, and where it stands.
pub(super) struct Line {
    pub(super) keys: Keys,
    pub(super) asks: Asks,
    pub(super) at: Range<usize>,
}

impl Reading<'_> {
    /// The good lines of one table; the others are faults by now.
    pub(super) fn lines(&mut self, context: Context, table: &DeTable<'_>) -> Vec<Line> {
        let mut lines: Vec<Line> = Vec::new();
        for (name, value) in in_file_order(table) {
            let keys = self.keys(&name);
            let asks = self.asks(context, name.get_ref(), value);
            let (Some(keys), Some(asks)) = (keys, asks) else {
                continue;
            };
            if asks != Asks::Nothing && !self.can_answer(context, &keys, &name) {
                continue;
            }
            if let Some(first) = lines.iter().find(|line| line.keys == keys) {
                let first_line = Some(self.line(&first.at));
                let name_again = (*name.get_ref()).to_owned();
                self.fault(
                    name.span(),
                    FaultKind::Duplicate {
                        name: name_again,
                        first_line,
                    },
                );
                continue;
            }
            lines.push(Line {
                keys,
                asks,
                at: name.span(),
            });
        }
        lines
    }

    fn keys(&mut self, name: &Spanned<&str>) -> Option<Keys> {
        let written = name.get_ref().trim();
        let mut chords = Vec::new();
        for key in written.split(' ').filter(|key| !key.is_empty()) {
            let Some(chord) = Chord::parse(key) else {
                let nearest = Chord::nearest_to(key);
                self.fault(
                    name.span(),
                    FaultKind::UnknownKey {
                        name: key.to_owned(),
                        nearest,
                    },
                );
                return None;
            };
            chords.push(chord);
        }
        if SEQUENCE_CHORDS_MAX < chords.len() {
            let chords_max = SEQUENCE_CHORDS_MAX;
            let keys = written.to_owned();
            self.fault(name.span(), FaultKind::TooManyKeys { keys, chords_max });
            return None;
        }
        let keys = Keys::new(chords);
        if keys.is_none() {
            let what = FaultKind::UnknownKey {
                name: written.to_owned(),
                nearest: None,
            };
            self.fault(name.span(), what);
        }
        keys
    }

    /// What a line asks for, or none after a fault.
    fn asks(&mut self, context: Context, keys: &str, value: &Spanned<DeValue<'_>>) -> Option<Asks> {
        if value.get_ref().as_bool() == Some(false) {
            return Some(Asks::Nothing);
        }
        let Some(id) = value.get_ref().as_str() else {
            self.fault(
                value.span(),
                FaultKind::BadValue {
                    keys: keys.to_owned(),
                },
            );
            return None;
        };
        let Some(action) = Action::from_id(id) else {
            let nearest = nearest(id, Action::ALL.iter().map(|action| action.id()));
            let nearest = nearest.map(str::to_owned);
            self.fault(
                value.span(),
                FaultKind::UnknownAction {
                    name: id.to_owned(),
                    nearest,
                },
            );
            return None;
        };
        if action.context() != context {
            self.fault(
                value.span(),
                FaultKind::ActionElsewhere {
                    action,
                    written_in: context,
                },
            );
            return None;
        }
        Some(Asks::For(action))
    }

    /// Could these keys ever be heard here? A fault says why not.
    fn can_answer(&mut self, context: Context, keys: &Keys, name: &Spanned<&str>) -> bool {
        let written = || (*name.get_ref()).to_owned();
        let other = keys.chords().iter().find_map(|chord| chord.arrives_as());
        if let Some(other) = other {
            let arrives_as = other.spelling();
            self.fault(
                name.span(),
                FaultKind::ArrivesAs {
                    keys: written(),
                    arrives_as,
                },
            );
            return false;
        }
        let types_text = keys
            .chords()
            .first()
            .is_some_and(|chord| chord.text().is_some());
        if types_text && context.takes_text() {
            self.fault(
                name.span(),
                FaultKind::TypesText {
                    keys: written(),
                    context,
                },
            );
            return false;
        }
        true
    }
}
