//! One office, many desks: over a pair of sockets in this process, and in a process of its own.

mod accounts;
mod attach;
mod contract;
mod floor;
mod hostile;
mod load;
