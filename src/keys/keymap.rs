//! Which keys ask for which action: what a press means where the officer is, and the keys to show
//! for an action. Refuses to read files (`load.rs` does) and to know what an action does.

use std::collections::BTreeMap;

use super::load;
use super::{Action, Chord, Context, KeymapFault, Keys};

/// The keymap everybody starts with.
const DEFAULT: &str = "default";

/// The keymaps we ship, by the names they are asked for and inherited by.
const SHIPPED: &[(&str, &str)] = &[
    (DEFAULT, include_str!("../../keymaps/default.toml")),
    ("vi", include_str!("../../keymaps/vi.toml")),
    ("fkeys", include_str!("../../keymaps/fkeys.toml")),
];

/// Keys for every action, as loaded from one file over what it inherits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Keymap {
    title: String,
    tables: BTreeMap<Context, Vec<(Keys, Action)>>,
    shown: BTreeMap<Action, Vec<Keys>>,
}

/// One line of a keymap in force.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Binding {
    /// Where it answers.
    pub context: Context,
    /// What is pressed.
    pub keys: Keys,
    /// What is asked for.
    pub action: Action,
}

/// What the keys pressed so far mean.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Lookup {
    /// They ask for this.
    Action(Action),
    /// They begin something: the keys still to press, and what they would ask for.
    Prefix(Vec<(Keys, Action)>),
    /// Nothing. In a field, a key that types text is always this: it belongs to the field.
    None,
}

impl Keymap {
    /// Reads a keymap file. `file` is only named in faults; every fault of the file is given.
    pub fn load(file: &str, text: &str) -> Result<Keymap, Vec<KeymapFault>> {
        load::read(file, text)
    }

    /// Everything wrong with a keymap file; empty for a good one.
    pub fn check(file: &str, text: &str) -> Vec<KeymapFault> {
        Keymap::load(file, text).err().unwrap_or_default()
    }

    /// The names of the keymaps we ship, the one everybody starts with first.
    pub fn names() -> impl Iterator<Item = &'static str> {
        SHIPPED.iter().map(|(name, _)| *name)
    }

    /// The keymap we ship under that name, or none.
    pub fn named(name: &str) -> Option<Keymap> {
        let (name, text) = SHIPPED.iter().find(|(known, _)| *known == name)?;
        let keymap = Keymap::load(&format!("keymaps/{name}.toml"), text);
        Some(keymap.expect("the tests of this folder load every keymap we ship"))
    }

    pub(super) fn new(title: String, tables: BTreeMap<Context, Vec<(Keys, Action)>>) -> Keymap {
        let mut shown: BTreeMap<Action, Vec<Keys>> = BTreeMap::new();
        for (keys, action) in tables.values().flatten() {
            shown.entry(*action).or_default().push(keys.clone());
        }
        Keymap {
            title,
            tables,
            shown,
        }
    }

    /// The name the file gives itself.
    pub fn title(&self) -> &str {
        &self.title
    }

    /// What the chords pressed so far ask for in this stack of contexts, innermost first.
    ///
    /// The first context that binds them wins. Outside fields a composed Vietnamese letter answers
    /// as the command key it was made of.
    pub fn lookup(&self, contexts: &[Context], pressed: &[Chord]) -> Lookup {
        let Some(first) = pressed.first() else {
            return Lookup::None;
        };
        let is_typing = contexts.contains(&Context::Field);
        if is_typing && first.text().is_some() {
            return Lookup::None;
        }
        let decode = |chord: &Chord| if is_typing { *chord } else { chord.decoded() };
        let pressed: Vec<Chord> = pressed.iter().map(decode).collect();
        let mut more: Vec<(Keys, Action)> = Vec::new();
        for (keys, action) in contexts.iter().flat_map(|context| self.table(*context)) {
            let Some(rest) = keys.chords().strip_prefix(pressed.as_slice()) else {
                continue;
            };
            match Keys::new(rest.to_vec()) {
                None if more.is_empty() => return Lookup::Action(*action),
                None => break,
                Some(rest) if more.iter().all(|(known, _)| *known != rest) => {
                    more.push((rest, *action));
                }
                Some(_) => {}
            }
        }
        if more.is_empty() {
            Lookup::None
        } else {
            Lookup::Prefix(more)
        }
    }

    /// The keys that ask for an action, the one to show first; empty where none does.
    pub fn keys_for(&self, action: Action) -> &[Keys] {
        self.shown.get(&action).map_or(&[], Vec::as_slice)
    }

    /// Every binding in force, by context, in the order of the file.
    pub fn effective(&self) -> impl Iterator<Item = Binding> + '_ {
        self.tables.iter().flat_map(|(context, table)| {
            table.iter().map(|(keys, action)| Binding {
                context: *context,
                keys: keys.clone(),
                action: *action,
            })
        })
    }

    pub(super) fn table(&self, context: Context) -> &[(Keys, Action)] {
        self.tables.get(&context).map_or(&[], Vec::as_slice)
    }
}

impl Default for Keymap {
    fn default() -> Keymap {
        Keymap::named(DEFAULT).expect("it is shipped")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chords(written: &str) -> Vec<Chord> {
        written
            .split(' ')
            .map(|key| Chord::parse(key).unwrap_or_else(|| typed(key)))
            .collect()
    }

    /// A letter no keymap can name, as a terminal would give it.
    fn typed(letter: &str) -> Chord {
        use crossterm::event::{KeyCode, KeyEvent};
        let code = KeyCode::Char(letter.chars().next().expect("a letter"));
        Chord::pressed(&KeyEvent::from(code)).expect("a press")
    }

    fn check(context: Context, written: &str, asked: Option<Action>) {
        let found = match Keymap::default().lookup(context.stack(), &chords(written)) {
            Lookup::Action(action) => Some(action),
            Lookup::Prefix(_) | Lookup::None => None,
        };
        assert_eq!(found, asked, "{written} in {}", context.id());
    }

    #[test]
    fn the_innermost_context_wins() {
        check(Context::Commune, "enter", Some(Action::Open));
        check(Context::Card, "enter", Some(Action::Gate));
        check(Context::Walk, "x", Some(Action::Received));
        check(Context::Card, "x", None);
        check(Context::Walk, "j", Some(Action::Down));
        check(Context::Walk, "q", Some(Action::Back));
    }

    #[test]
    fn nothing_pressed_asks_for_nothing() {
        assert_eq!(
            Keymap::default().lookup(Context::Walk.stack(), &[]),
            Lookup::None
        );
    }

    #[test]
    fn a_prefix_tells_what_may_follow_from_every_context() {
        let keymap = Keymap::default();
        let Lookup::Prefix(more) = keymap.lookup(Context::Home.stack(), &chords("g")) else {
            panic!("g begins something");
        };
        let actions: Vec<Action> = more.iter().map(|(_, action)| *action).collect();
        assert!(
            actions.contains(&Action::Top) && actions.contains(&Action::Home),
            "{actions:?}"
        );
        check(Context::Home, "g g", Some(Action::Top));
        check(Context::Home, "g h", Some(Action::Home));
        check(Context::Home, "g x", None);
        check(Context::Walk, "g h", Some(Action::Home));
    }

    #[test]
    fn in_a_field_a_key_that_types_text_is_text() {
        for written in ["x", "u", "/", "q", "space", "ã"] {
            check(Context::Find, written, None);
            check(Context::Form, written, None);
        }
        check(Context::Find, "enter", Some(Action::FindOpen));
        check(Context::Form, "backspace", Some(Action::DeleteLeft));
    }

    #[test]
    fn outside_fields_a_composed_letter_is_its_command_key() {
        check(Context::Walk, "ã", Some(Action::Received));
        check(Context::Walk, "ụ", Some(Action::Down));
        check(Context::Home, "ư", Some(Action::NextWork));
        check(Context::Card, "Đ", Some(Action::Submit));
        check(Context::Card, "đ", None);
        check(Context::Commune, "g ạ", Some(Action::Journal));
    }

    #[test]
    fn hints_are_asked_of_the_keymap() {
        let keymap = Keymap::default();
        let labels = |action| {
            keymap
                .keys_for(action)
                .iter()
                .map(Keys::label)
                .collect::<Vec<_>>()
        };
        assert_eq!(labels(Action::Redo), ["Ctrl+Y"]);
        assert_eq!(labels(Action::Top), ["g g", "Home"]);
        assert_eq!(labels(Action::Received), ["x"]);
    }

    #[test]
    fn every_binding_in_force_is_listed_once_with_the_action_of_its_context() {
        let keymap = Keymap::default();
        let listed: Vec<Binding> = keymap.effective().collect();
        let shown: usize = Action::ALL
            .iter()
            .map(|action| keymap.keys_for(*action).len())
            .sum();
        assert_eq!(listed.len(), shown);
        assert!(
            listed
                .iter()
                .all(|binding| binding.action.context() == binding.context)
        );
    }
}
