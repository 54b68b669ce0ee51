//! What holds on everything the desk shows: one language at a time, signs of ASCII where asked for, no
//! colour where none is wanted, and nothing that a colour alone says.

mod english;
mod room;
mod signs;
