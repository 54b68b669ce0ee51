//! The program's own words, names of fields and tables, as they travel: one that was read stays for the
//! rest of the run. Refuses to know what they name.

use std::collections::BTreeSet;
use std::sync::{Mutex, PoisonError};

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// One of the program's own words.
pub type Word = &'static str;

/// Every word that was read. It grows by the program's vocabulary and no further: only answers of an
/// office are read here, never what a desk sends.
static READ: Mutex<BTreeSet<Word>> = Mutex::new(BTreeSet::new());

fn kept(text: &str) -> Word {
    let mut read = READ.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(word) = read.get(text) {
        return word;
    }
    let word: Word = Box::leak(text.into());
    read.insert(word);
    word
}

/// A word, one that may be absent, or several: whatever a field holds.
pub(crate) trait Words: Sized {
    /// What travels.
    type Sent: Serialize + for<'de> Deserialize<'de>;
    /// As it travels.
    fn sent(&self) -> Self::Sent;
    /// As it was read.
    fn read(sent: Self::Sent) -> Self;
}

impl Words for Word {
    type Sent = String;

    fn sent(&self) -> String {
        (*self).to_owned()
    }

    fn read(sent: String) -> Self {
        kept(&sent)
    }
}

impl Words for Option<Word> {
    type Sent = Option<String>;

    fn sent(&self) -> Option<String> {
        self.map(str::to_owned)
    }

    fn read(sent: Option<String>) -> Self {
        sent.map(|word| kept(&word))
    }
}

impl Words for Vec<Word> {
    type Sent = Vec<String>;

    fn sent(&self) -> Vec<String> {
        self.iter().map(|word| (*word).to_owned()).collect()
    }

    fn read(sent: Vec<String>) -> Self {
        sent.iter().map(|word| kept(word)).collect()
    }
}

/// For `#[serde(with)]`.
pub(crate) fn serialize<W: Words, S: Serializer>(words: &W, out: S) -> Result<S::Ok, S::Error> {
    words.sent().serialize(out)
}

/// For `#[serde(with)]`.
pub(crate) fn deserialize<'de, W: Words, D: Deserializer<'de>>(from: D) -> Result<W, D::Error> {
    W::Sent::deserialize(from).map(W::read)
}
