//! The desk: screens on a terminal for one officer. Sees the counter (`office::Office`), keys and
//! texts; never a register, a disk or a socket.
//!
//! A terminal event becomes keys, a key becomes an action in the context it is pressed in, an action
//! changes the [`Desk`], which asks the office through a worker thread; answers come back as events.

mod arrivals;
mod clash;
mod cursor;
mod desk;
mod event;
mod field;
mod fit;
mod form;
mod frame;
mod input;
mod keeper;
mod marks;
mod outbox;
mod paged;
mod pen;
mod question;
mod run;
mod screen;
mod sorted;
mod terminal;
mod theme;
mod view;
mod worker;

pub use desk::Desk;
pub use event::{Effect, Event, Ticket};
pub use frame::{Frame, blank};
pub use run::run;
pub use theme::Look;
pub use worker::answer;
