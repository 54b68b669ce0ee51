//! The list of what a backup is made of: each file with its length and BLAKE3, and a check over the
//! list itself. Refuses to know what stands in the files.
//!
//! ```text
//! qd22 backup 1
//! taken <milliseconds since 1970>
//! acts 1204
//! head <hash of the newest act>
//! file <BLAKE3> <bytes> journal
//! …
//! check <BLAKE3 of all above>
//! ```

use std::fmt::Write;

use crate::office::{At, Hash};
use crate::store::store::Head;

/// The file of the list: a folder without it is no backup.
pub(in crate::store) const MANIFEST: &str = "manifest";
/// A longer list was not written by us.
pub(super) const MANIFEST_BYTES_MAX: usize = 64 * 1024;

const FIRST_LINE: &str = "qd22 backup 1";

/// What a backup says of itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Manifest {
    /// When it was taken, by the clock on the wall.
    pub taken: At,
    /// Its newest act.
    pub head: Head,
    /// Its files, in the order they were copied.
    pub files: Vec<Kept>,
}

/// One file of a backup.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    /// Its name in the backup's folder.
    pub name: String,
    /// Its length.
    pub bytes: u64,
    /// BLAKE3 over all of it.
    pub hash: Hash,
}

impl Manifest {
    pub(super) fn to_text(&self) -> String {
        let mut text = format!(
            "{FIRST_LINE}\ntaken {}\nacts {}\nhead {}\n",
            self.taken.millis(),
            self.head.seq,
            self.head.hash
        );
        for Kept { name, bytes, hash } in &self.files {
            // Writing to a text cannot fail.
            let _ = writeln!(text, "file {hash} {bytes} {name}");
        }
        let check = hash_of(text.as_bytes());
        let _ = writeln!(text, "check {check}");
        text
    }

    /// Reads the list; `None` when it is not, to the byte, what was written.
    pub(super) fn from_text(text: &str) -> Option<Self> {
        let mut lines = text.lines();
        if lines.next()? != FIRST_LINE {
            return None;
        }
        let mut field = |name: &str| lines.next()?.strip_prefix(name)?.strip_prefix(' ');
        let taken = At::from_millis(field("taken")?.parse().ok()?);
        let head = Head {
            seq: field("acts")?.parse().ok()?,
            hash: field("head")?.parse().ok()?,
        };
        let files = lines
            .take_while(|line| !line.starts_with("check "))
            .map(kept)
            .collect::<Option<Vec<Kept>>>()?;
        let read = Self { taken, head, files };
        (read.to_text() == text).then_some(read)
    }

    /// The file of this name.
    pub(super) fn file(&self, name: &str) -> Option<&Kept> {
        self.files.iter().find(|kept| kept.name == name)
    }
}

fn kept(line: &str) -> Option<Kept> {
    let mut words = line.strip_prefix("file ")?.splitn(3, ' ');
    let kept = Kept {
        hash: words.next()?.parse().ok()?,
        bytes: words.next()?.parse().ok()?,
        name: words.next()?.to_owned(),
    };
    is_plain(&kept.name).then_some(kept)
}

/// A name that stays on its line and in its folder, whoever wrote the list.
pub(super) fn is_plain(name: &str) -> bool {
    let is_plain = |letter: char| letter.is_ascii_alphanumeric() || "._-".contains(letter);
    name.starts_with(|first: char| first.is_ascii_alphanumeric()) && name.chars().all(is_plain)
}

pub(super) fn hash_of(bytes: &[u8]) -> Hash {
    Hash::new(*blake3::hash(bytes).as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn manifest() -> Manifest {
        let file = |name: &str, bytes| Kept {
            name: name.to_owned(),
            bytes,
            hash: Hash::new([u8::try_from(bytes).unwrap(); 32]),
        };
        Manifest {
            taken: At::from_millis(1_718_058_600_000),
            head: Head {
                seq: 12,
                hash: Hash::new([9; 32]),
            },
            files: vec![file("journal", 90), file("rules.calendar.toml", 7)],
        }
    }

    #[test]
    fn the_list_is_read_back_from_its_text() {
        let text = manifest().to_text();
        assert_eq!(Manifest::from_text(&text), Some(manifest()));
        assert_eq!(manifest().file("journal").map(|kept| kept.bytes), Some(90));
        assert_eq!(manifest().file("mirror"), None);
    }

    #[test]
    fn a_name_that_leads_out_of_the_folder_is_not_read() {
        for name in [
            "../journal",
            "rules/../../x.toml",
            "",
            ".",
            "a b",
            "/etc/passwd",
        ] {
            let mut strange = manifest();
            strange.files[1].name = name.to_owned();
            assert_eq!(Manifest::from_text(&strange.to_text()), None, "{name}");
        }
    }

    #[test]
    fn no_flipped_missing_or_added_byte_is_read() {
        let text = manifest().to_text().into_bytes();
        let read = |bytes: &[u8]| Manifest::from_text(std::str::from_utf8(bytes).ok()?);
        for place in 0..text.len() {
            for bit in 0..8 {
                let mut flipped = text.clone();
                flipped[place] ^= 1 << bit;
                assert_eq!(read(&flipped), None, "byte {place}");
            }
            assert_eq!(read(&text[..place]), None, "cut at {place}");
        }
        assert_eq!(read(&[&text[..], b"\n"].concat()), None);
    }
}
