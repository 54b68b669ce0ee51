//! The first words on a line, in a shape that never changes, so that two versions can always tell each
//! other that they are two.
//!
//! ```text
//! desk    "qd22" | contract u32 | purpose u8 | length u8 | version
//! office  "qd22" | contract u32 | verdict u8 | desks u32 | length u8 | version
//! ```

use std::io::{self, Read, Write};

/// Which messages are spoken. Raised whenever a message changes its bytes; `tests/golden/wire.hex`
/// says when that is.
pub const CONTRACT: u32 = 1;

const MAGIC: &[u8; 4] = b"qd22";
/// The version of this program, as both sides say it.
const VERSION: &str = env!("CARGO_PKG_VERSION");

/// What a line is opened for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// To sit down at the office.
    Attach,
    /// To ask an office to end that nobody else is using, so that another version can take its place.
    Retire,
}

/// What a desk says first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Greeting {
    pub contract: u32,
    pub purpose: Purpose,
    pub version: String,
}

/// What the office makes of a greeting.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// Messages follow.
    Welcome,
    /// Another contract is spoken here.
    OtherVersion,
    /// No more desks are taken.
    Full,
    /// The office ends now.
    Retiring,
    /// The office does not end: it is in use, or it is not this account's to end.
    InUse,
}

/// What the office says first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reply {
    pub contract: u32,
    pub verdict: Verdict,
    /// Desks that are open.
    pub desks: u32,
    pub version: String,
}

impl Greeting {
    /// The greeting of this program.
    pub fn new(purpose: Purpose) -> Self {
        Self {
            contract: CONTRACT,
            purpose,
            version: VERSION.to_owned(),
        }
    }

    /// Sends it.
    pub fn write(&self, to: &mut impl Write) -> io::Result<()> {
        let mut bytes = MAGIC.to_vec();
        bytes.extend_from_slice(&self.contract.to_le_bytes());
        bytes.push(match self.purpose {
            Purpose::Attach => 0,
            Purpose::Retire => 1,
        });
        put_version(&mut bytes, &self.version);
        to.write_all(&bytes)?;
        to.flush()
    }

    /// Reads it; `InvalidData` where it is none.
    pub fn read(from: &mut impl Read) -> io::Result<Self> {
        let contract = read_head(from)?;
        let purpose = match byte(from)? {
            0 => Purpose::Attach,
            1 => Purpose::Retire,
            _ => return Err(io::ErrorKind::InvalidData.into()),
        };
        Ok(Self {
            contract,
            purpose,
            version: read_version(from)?,
        })
    }
}

impl Reply {
    /// The reply of this program.
    pub fn new(verdict: Verdict, desks: u32) -> Self {
        Self {
            contract: CONTRACT,
            verdict,
            desks,
            version: VERSION.to_owned(),
        }
    }

    /// Sends it.
    pub fn write(&self, to: &mut impl Write) -> io::Result<()> {
        let mut bytes = MAGIC.to_vec();
        bytes.extend_from_slice(&self.contract.to_le_bytes());
        bytes.push(match self.verdict {
            Verdict::Welcome => 0,
            Verdict::OtherVersion => 1,
            Verdict::Full => 2,
            Verdict::Retiring => 3,
            Verdict::InUse => 4,
        });
        bytes.extend_from_slice(&self.desks.to_le_bytes());
        put_version(&mut bytes, &self.version);
        to.write_all(&bytes)?;
        to.flush()
    }

    /// Reads it; `InvalidData` where it is none.
    pub fn read(from: &mut impl Read) -> io::Result<Self> {
        let contract = read_head(from)?;
        let verdict = match byte(from)? {
            0 => Verdict::Welcome,
            1 => Verdict::OtherVersion,
            2 => Verdict::Full,
            3 => Verdict::Retiring,
            4 => Verdict::InUse,
            _ => return Err(io::ErrorKind::InvalidData.into()),
        };
        let mut desks = [0; 4];
        from.read_exact(&mut desks)?;
        Ok(Self {
            contract,
            verdict,
            desks: u32::from_le_bytes(desks),
            version: read_version(from)?,
        })
    }
}

fn read_head(from: &mut impl Read) -> io::Result<u32> {
    let (mut magic, mut contract) = ([0; 4], [0; 4]);
    from.read_exact(&mut magic)?;
    if magic != *MAGIC {
        return Err(io::ErrorKind::InvalidData.into());
    }
    from.read_exact(&mut contract)?;
    Ok(u32::from_le_bytes(contract))
}

fn byte(from: &mut impl Read) -> io::Result<u8> {
    let mut byte = [0];
    from.read_exact(&mut byte)?;
    Ok(byte[0])
}

/// At most 255 bytes of it; a version is a few.
fn put_version(bytes: &mut Vec<u8>, version: &str) {
    let version = &version.as_bytes()[..version.len().min(usize::from(u8::MAX))];
    bytes.push(u8::try_from(version.len()).unwrap_or(u8::MAX));
    bytes.extend_from_slice(version);
}

/// A version as it may be shown: nothing in it can act on a terminal.
fn read_version(from: &mut impl Read) -> io::Result<String> {
    let mut version = vec![0; usize::from(byte(from)?)];
    from.read_exact(&mut version)?;
    let shown = version.iter().filter(|byte| byte.is_ascii_graphic());
    Ok(shown.map(|byte| char::from(*byte)).collect())
}
