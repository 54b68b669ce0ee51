//! What desk and office say to each other once they understand each other. One question or one load of
//! orders is on its way at a time; news come in between.

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use crate::domain::Seq;
use crate::office::{Answer, Hash, No, Question, Receipt, Sent, Tidings};

/// Bytes a desk may send at once: a load of orders with all their texts.
pub(super) const TO_OFFICE_BYTES_MAX: usize = 1 << 20;
/// Bytes an office may send at once: everybody's case on a very long list.
pub(super) const TO_DESK_BYTES_MAX: usize = 1 << 26;

/// What a desk says.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum ToOffice {
    /// The newest act this officer was told of; said once, right after the welcome, and not answered.
    Told(Seq, Hash),
    /// A question.
    Ask(Box<Question>),
    /// Orders, decided one after another and synced together.
    Order(Vec<Sent>),
}

impl ToOffice {
    /// The longest frame of it, in bytes.
    pub const BYTES_MAX: usize = TO_OFFICE_BYTES_MAX;
}

/// What an office says.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum ToDesk {
    /// The first message: who the office is, or why this account may not sit down.
    Welcome(Result<Welcome, No>),
    /// The answer to the question on its way.
    Answered(Result<Answer, No>),
    /// The answers to the orders on their way.
    Receipts(Vec<Result<Receipt, No>>),
    /// What changed.
    News(Tidings),
    /// The office hangs up after this, and why.
    Goodbye(No),
}

impl ToDesk {
    /// The longest frame of it, in bytes.
    pub const BYTES_MAX: usize = TO_DESK_BYTES_MAX;
}

/// Which office this is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Welcome {
    /// What the register is called in an officer's own folder, where drafts and receipts are kept.
    pub register: String,
    /// Its newest act.
    pub head: (Seq, Hash),
}

/// A message as bytes.
pub fn encode(message: &impl Serialize) -> Vec<u8> {
    bincode::serde::encode_to_vec(message, bincode::config::standard())
        .expect("plain derives of plain data encode into memory")
}

/// The message these bytes are; nothing unless every one of them is used.
pub fn decode<T: DeserializeOwned>(bytes: &[u8]) -> Option<T> {
    // More memory than the bytes themselves is never asked for by a length in them.
    let config = bincode::config::standard().with_limit::<TO_DESK_BYTES_MAX>();
    let (value, used) = bincode::serde::decode_from_slice(bytes, config).ok()?;
    (used == bytes.len()).then_some(value)
}
