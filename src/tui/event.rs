//! What reaches the desk and what the desk asks for in return. Refuses to know threads, terminals and
//! who answers.

use crate::domain::OrderId;
use crate::keys::Chord;
use crate::office::{Answer, At, Laid, News, No, Question, Receipt, Sent, Trouble, Why};

/// Names one question or order on its way, so that an answer finds who asked, and a late one nobody.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Ticket(pub(crate) u64);

/// What happened.
#[derive(Debug, Clone, PartialEq)]
pub enum Event {
    /// Keys that arrived together, in order.
    Keys(Vec<Chord>),
    /// A text pasted by the terminal.
    Pasted(String),
    /// The terminal has this many columns and rows now.
    Resized {
        /// Columns.
        width: u16,
        /// Rows.
        height: u16,
    },
    /// A question was answered.
    Answered(Ticket, Result<Answer, No>),
    /// An order was taken or not.
    Receipted(Ticket, Result<Receipt, No>),
    /// What lay in the drawer of begun forms when the desk was opened.
    Laid(Laid),
    /// A begun form is on disk, or cannot be.
    FormKept(OrderId, Result<At, Why>),
    /// The office says that something changed.
    News(Vec<News>),
    /// Somebody sat down at a desk of the office, left one, or opened another case.
    Desks,
    /// The office has something to say without having been asked.
    Rang,
    /// What the office had to say could not be heard.
    Unheard(Trouble),
    /// The office does not answer; whatever was asked or sent waits.
    OfficeAway,
    /// The office answers again.
    OfficeBack,
    /// The instant the desk wanted to be woken at.
    Due,
    /// The system asks to let go of the terminal for a while.
    Suspend,
    /// The terminal is the desk's again after a while; what it shows is not known.
    Resumed,
    /// The terminal hung up or the system asks to end.
    HangUp,
    /// The office broke down; nothing more will be answered.
    OfficeLost,
}

/// What the desk wants done; carried out one after another.
#[derive(Debug, Clone, PartialEq)]
pub enum Effect {
    /// Put a question to the office.
    Ask(Ticket, Box<Question>),
    /// Send an order.
    Order(Ticket, Box<Sent>),
    /// Hear what the office has to say.
    Hear,
    /// Keep a begun form, so that nothing that ends the desk takes it.
    Keep {
        /// The id its order will have.
        id: OrderId,
        /// All that stands in it.
        text: String,
        /// A line was left, or the form: the next picture waits for the disk a moment.
        is_urgent: bool,
    },
    /// Keep where the officer is.
    KeepPlace(String),
    /// A form is on record, or dropped: it is kept no longer.
    Drop(OrderId),
}
