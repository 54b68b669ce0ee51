//! The office in a process of its own: its socket, who may come in, its threads and its end. Bytes
//! become messages in `wire`; what they mean is the register's.
//!
//! ```text
//! desk ─▶ line (read) ─▶ counter: all that waits, one turn ─▶ outbox ─▶ line (write) ─▶ desk
//! ```

mod address;
mod attach;
mod counter;
mod line;
mod log;
mod night;
mod outbox;
mod running;
mod serve;

pub use address::{SOCKET, SYSTEM_SOCKET};
pub use attach::{answers, dial, line, retire};
pub use line::account_of;
pub use running::Running;
pub use serve::{Serving, serve};

use running::Room;

/// Desks an office takes at once.
pub const DESKS_MAX: usize = 256;

/// One end of a line.
#[expect(clippy::disallowed_types, reason = "lines end here, on both sides")]
pub type Stream = std::os::unix::net::UnixStream;
type Listener = std::os::unix::net::UnixListener;
