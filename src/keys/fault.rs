//! What is wrong with a keymap file, and where. Refuses to say it in words: the sentences are
//! written from these in `text/`.

use super::{Action, Context};

/// One thing wrong with one keymap file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeymapFault {
    /// The file, as it was named to us.
    pub file: String,
    /// The line, counted from 1; 1 where the whole file is meant.
    pub line: usize,
    /// What is wrong there.
    pub what: FaultKind,
}

/// What can be wrong. `nearest` is the known name closest to the one written, where one is close.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FaultKind {
    /// The file is larger than a keymap ever needs to be.
    TooBig {
        /// Size of the file.
        bytes: usize,
        /// The most it may be.
        bytes_max: usize,
    },
    /// Not TOML; the reason in the words of the reader of TOML.
    Syntax {
        /// Its words, in English.
        message: String,
    },
    /// Neither `title`, `inherits` nor a table.
    UnknownSetting {
        /// The name written.
        name: String,
        /// What it was most likely meant to be.
        nearest: Option<String>,
    },
    /// `title` or `inherits` is not a text.
    BadSetting {
        /// Which of the two.
        name: String,
    },
    /// `inherits` names no keymap we have.
    UnknownBase {
        /// The name written.
        name: String,
        /// What it was most likely meant to be.
        nearest: Option<String>,
    },
    /// A table whose name is no context.
    UnknownContext {
        /// The name written.
        name: String,
        /// What it was most likely meant to be.
        nearest: Option<String>,
    },
    /// A key bound to an id that is no action.
    UnknownAction {
        /// The id written.
        name: String,
        /// What it was most likely meant to be.
        nearest: Option<String>,
    },
    /// A key that cannot be read, or that no terminal can tell apart.
    UnknownKey {
        /// The key written.
        name: String,
        /// What it was most likely meant to be.
        nearest: Option<String>,
    },
    /// An action of another context.
    ActionElsewhere {
        /// The action named.
        action: Action,
        /// The table it stands in; its own is `action.context()`.
        written_in: Context,
    },
    /// A key bound to something that is neither an action's id nor `false`.
    BadValue {
        /// The key written.
        keys: String,
    },
    /// A key or a table written twice, be it in two spellings.
    Duplicate {
        /// The name written the second time.
        name: String,
        /// Where it stood first, where that is known.
        first_line: Option<usize>,
    },
    /// Keys that begin other keys of the same table: one of the two could never answer.
    Collision {
        /// The keys written.
        keys: String,
        /// The other keys.
        with: String,
    },
    /// A key that types text, in a context where letters are typed.
    TypesText {
        /// The key written.
        keys: String,
        /// Where.
        context: Context,
    },
    /// A key that a terminal sends as another one.
    ArrivesAs {
        /// The key written.
        keys: String,
        /// The key that arrives.
        arrives_as: String,
    },
    /// More keys one after another than a binding may take.
    TooManyKeys {
        /// The keys written.
        keys: String,
        /// The most there may be.
        chords_max: usize,
    },
    /// `false` for a key that the inherited keymap does not bind.
    NothingToUnbind {
        /// The key written.
        keys: String,
    },
    /// No key is left for the way out of a screen, a form or a dialog.
    NoWayOut {
        /// The action that leaves it.
        action: Action,
    },
}
