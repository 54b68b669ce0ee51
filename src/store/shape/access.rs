//! Notes of the access log as bytes, for ever: a version, then the frozen shape of that version. Rules
//! as for acts: a released shape is never edited.

use serde::{Deserialize, Serialize};

use super::fault::ShapeFault;
use super::{pack, unpack};
use crate::domain::{Account, CaseId, Note};
use crate::office::{Access, At, Looked};

/// The version the shape is written under.
const VERSION: u16 = 1;

/// Numbers of what was done; only ever appended.
const OPENED: u8 = 0;
const REVEALED: u8 = 1;

#[derive(Serialize, Deserialize)]
struct AccessV1 {
    at: i64,
    by: String,
    year: u16,
    number: u32,
    what: u8,
    reason: Option<String>,
}

/// The note in the newest shape.
pub fn encode_access(access: &Access) -> Vec<u8> {
    let shape = AccessV1 {
        at: access.at.millis(),
        by: access.by.as_str().to_owned(),
        year: access.case.year(),
        number: access.case.number(),
        what: match access.what {
            Looked::Opened => OPENED,
            Looked::Revealed => REVEALED,
        },
        reason: access
            .reason
            .as_ref()
            .map(|reason| reason.as_str().to_owned()),
    };
    let mut bytes = VERSION.to_le_bytes().to_vec();
    bytes.extend_from_slice(&pack(&shape));
    bytes
}

/// The note of exactly these bytes.
pub fn decode_access(bytes: &[u8]) -> Result<Access, ShapeFault> {
    let (version, shape) = bytes.split_first_chunk().ok_or(ShapeFault::Malformed)?;
    match u16::from_le_bytes(*version) {
        0 => return Err(ShapeFault::Malformed),
        VERSION => {}
        version => {
            let newest = VERSION;
            return Err(ShapeFault::Newer { version, newest });
        }
    }
    let shape: AccessV1 = unpack(shape)?;
    let what = match shape.what {
        OPENED => Looked::Opened,
        REVEALED => Looked::Revealed,
        number => {
            let field = "what";
            return Err(ShapeFault::UnknownNumber { field, number });
        }
    };
    Ok(Access {
        at: At::from_millis(shape.at),
        by: Account::new(&shape.by).ok_or(ShapeFault::Impossible { field: "by" })?,
        case: CaseId::new(shape.year, shape.number),
        what,
        reason: shape.reason.map(Note::kept),
    })
}

#[cfg(test)]
mod tests {
    use std::fmt::Write;

    use super::*;

    fn access(what: Looked, reason: Option<&str>) -> Access {
        Access {
            at: At::from_millis(1_718_058_600_000),
            by: Account::new("lan").unwrap(),
            case: CaseId::new(2024, 137),
            what,
            reason: reason.map(|reason| Note::new(reason).unwrap()),
        }
    }

    fn hex(bytes: &[u8]) -> String {
        let mut hex = String::new();
        for byte in bytes {
            write!(hex, "{byte:02x}").unwrap();
        }
        hex
    }

    #[test]
    fn notes_are_written_in_these_bytes_for_ever() {
        let samples = [
            (
                access(Looked::Opened, None),
                "0100fd808c8b0820030000036c616efbe807890000",
            ),
            (
                access(Looked::Revealed, Some("đối chiếu CCCD")),
                "0100fd808c8b0820030000036c616efbe80789010113c491e1bb916920636869e1babf752043434344",
            ),
        ];
        for (access, golden) in samples {
            let bytes = encode_access(&access);
            assert_eq!(decode_access(&bytes), Ok(access));
            assert_eq!(hex(&bytes), golden);
        }
    }

    #[test]
    fn what_is_no_note_is_none() {
        let bytes = encode_access(&access(Looked::Revealed, Some("x")));
        assert_eq!(decode_access(&bytes[..9]), Err(ShapeFault::Malformed));
        assert_eq!(decode_access(&[]), Err(ShapeFault::Malformed));
        let mut newer = bytes.clone();
        newer[0] = 2;
        let fault = ShapeFault::Newer {
            version: 2,
            newest: 1,
        };
        assert_eq!(decode_access(&newer), Err(fault));
        let longer = [&bytes[..], &[0]].concat();
        assert_eq!(decode_access(&longer), Err(ShapeFault::Malformed));
    }
}
