//! Frames: a length, then so many bytes. The length is judged before a byte is set aside for it, and
//! what arrives is taken as it comes, so that a promise of much costs nothing.

use std::io::{self, Read, Write};

/// Bytes set aside at once for a frame on its way.
const PIECE_BYTES: usize = 16 * 1024;

/// What reading a frame came to.
#[derive(Debug, PartialEq, Eq)]
pub enum Reading {
    /// A whole frame.
    Frame(Vec<u8>),
    /// The other side hung up between two frames.
    End,
    /// The frame would be longer than this side takes.
    TooLong(usize),
}

/// Reads one frame of at most `bytes_max` bytes. `begun` is called once its first byte is there, so
/// that whoever owns the line can stop being patient. An end within a frame is an error.
pub fn read(from: &mut impl Read, bytes_max: usize, begun: impl FnOnce()) -> io::Result<Reading> {
    let mut length = [0; 4];
    loop {
        match from.read(&mut length[..1]) {
            Ok(0) => return Ok(Reading::End),
            Ok(_) => break,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
    begun();
    from.read_exact(&mut length[1..])?;
    let length = usize::try_from(u32::from_le_bytes(length)).unwrap_or(usize::MAX);
    if bytes_max < length {
        return Ok(Reading::TooLong(length));
    }
    let mut bytes = Vec::with_capacity(length.min(PIECE_BYTES));
    from.take(length as u64).read_to_end(&mut bytes)?;
    if bytes.len() < length {
        return Err(io::ErrorKind::UnexpectedEof.into());
    }
    Ok(Reading::Frame(bytes))
}

/// Writes one frame, in one piece.
pub fn write(to: &mut impl Write, bytes: &[u8]) -> io::Result<()> {
    let length = u32::try_from(bytes.len()).map_err(|_| io::ErrorKind::InvalidInput)?;
    let mut frame = Vec::with_capacity(4 + bytes.len());
    frame.extend_from_slice(&length.to_le_bytes());
    frame.extend_from_slice(bytes);
    to.write_all(&frame)?;
    to.flush()
}
