//! What finding and listing need of a name, packed: one text and one key for each person, so that many
//! thousands of names weigh little. Refuses to know who is found and in what order lists stand.

use super::row::Naming;
use crate::lang::Collation;

/// A name in the table, with its place in a Vietnamese list.
#[derive(Debug)]
pub(super) struct Packed {
    /// The name, the name folded, the citizen number and the group, one behind the other.
    text: Box<str>,
    /// Where the first three end.
    ends: [u16; 3],
    birth_year: i32,
    /// Bytes that compare; never stored, since the order belongs to the collation's own tables.
    sort_key: Box<[u8]>,
}

/// A name while it stands in the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct NamingRef<'a> {
    pub(super) name: &'a str,
    /// The name folded for finding.
    pub(super) folded: &'a str,
    pub(super) birth_year: i32,
    pub(super) citizen_id: Option<&'a str>,
    pub(super) group: Option<&'a str>,
}

impl Packed {
    pub(super) fn of(naming: &Naming, collation: &Collation) -> Self {
        // Neither a citizen number nor a group is ever an empty text.
        let citizen_id = naming.citizen_id.as_deref().unwrap_or_default();
        let group = naming.group.as_deref().unwrap_or_default();
        let parts = [&naming.name, &naming.folded, citizen_id, group];
        let mut at = 0;
        let ends = [parts[0], parts[1], parts[2]].map(|part| {
            at += part.len();
            u16::try_from(at).expect("names and numbers are bounded where they are typed")
        });
        Self {
            text: parts.concat().into_boxed_str(),
            ends,
            birth_year: naming.birth_year,
            sort_key: collation.sort_key(&naming.name).into_boxed_slice(),
        }
    }

    pub(super) fn naming(&self) -> NamingRef<'_> {
        let [name, folded, citizen_id] = self.ends.map(usize::from);
        NamingRef {
            name: &self.text[..name],
            folded: &self.text[name..folded],
            birth_year: self.birth_year,
            citizen_id: some_text(&self.text[folded..citizen_id]),
            group: some_text(&self.text[citizen_id..]),
        }
    }

    pub(super) fn sort_key(&self) -> &[u8] {
        &self.sort_key
    }
}

fn some_text(text: &str) -> Option<&str> {
    (!text.is_empty()).then_some(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(citizen_id: Option<&str>, group: Option<&str>) {
        let naming = Naming {
            name: "Mẫu Thị Ân".to_owned(),
            folded: "mau thi an".to_owned(),
            birth_year: 1990,
            citizen_id: citizen_id.map(str::to_owned),
            group: group.map(str::to_owned),
        };
        let collation = Collation::vietnamese();
        let packed = Packed::of(&naming, &collation);
        let expected = NamingRef {
            name: &naming.name,
            folded: &naming.folded,
            birth_year: naming.birth_year,
            citizen_id,
            group,
        };
        assert_eq!(packed.naming(), expected);
        assert_eq!(packed.sort_key(), collation.sort_key(&naming.name));
    }

    #[test]
    fn a_name_comes_out_as_it_was_packed_whatever_is_missing() {
        check(None, None);
        check(Some("099000000017"), None);
        check(None, Some("Tổ 04"));
        check(Some("099000000017"), Some("Tổ 04"));
    }
}
