//! What names, reaches or describes a person, in one length-prefixed block that can be sealed and
//! erased without moving a byte around it. Knows how a block is opened; not whose it is.

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use super::text;
use crate::domain::{CitizenId, Label, Name, Note, Personal, Phone};
use crate::store::shape::fault::ShapeFault;
use crate::store::shape::{pack, unpack};

/// The block stands as it is. Register sealing will take the next number.
const PLAIN: u8 = 0;

/// One block of personal data: how it is sealed, and its bytes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct PersonalV1 {
    sealing: u8,
    block: Vec<u8>,
}

/// The block of a person's name and numbers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct PlainPersonV1 {
    name: String,
    citizen_id: Option<String>,
    phone: Option<String>,
    village: Option<String>,
}

/// The block of one text: a note, a reason, one field put right.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct PlainTextV1 {
    text: String,
}

impl PersonalV1 {
    fn plain(content: &impl Serialize) -> Self {
        Self {
            sealing: PLAIN,
            block: pack(content),
        }
    }

    fn plain_text(text: &str) -> Self {
        Self::plain(&PlainTextV1 {
            text: text.to_owned(),
        })
    }

    fn open<T: DeserializeOwned>(&self) -> Result<T, ShapeFault> {
        match self.sealing {
            PLAIN => unpack(&self.block),
            number => Err(ShapeFault::UnknownSealing { number }),
        }
    }

    fn open_text(&self) -> Result<String, ShapeFault> {
        self.open().map(|content: PlainTextV1| content.text)
    }
}

impl From<&Personal> for PersonalV1 {
    fn from(personal: &Personal) -> Self {
        Self::plain(&PlainPersonV1 {
            name: personal.name.as_str().to_owned(),
            citizen_id: personal
                .citizen_id
                .as_ref()
                .map(|id| id.as_str().to_owned()),
            phone: personal.phone.as_ref().map(|no| no.as_str().to_owned()),
            village: personal.village.as_ref().map(text),
        })
    }
}

impl TryFrom<PersonalV1> for Personal {
    type Error = ShapeFault;

    fn try_from(block: PersonalV1) -> Result<Self, ShapeFault> {
        let person: PlainPersonV1 = block.open()?;
        Ok(Self {
            name: Name::kept(person.name),
            citizen_id: person.citizen_id.map(citizen_id).transpose()?,
            phone: person.phone.map(phone).transpose()?,
            village: person.village.map(Label::kept),
        })
    }
}

fn citizen_id(digits: String) -> Result<CitizenId, ShapeFault> {
    CitizenId::kept(digits).ok_or(ShapeFault::Impossible {
        field: "citizen_id",
    })
}

fn phone(digits: String) -> Result<Phone, ShapeFault> {
    Phone::kept(digits).ok_or(ShapeFault::Impossible { field: "phone" })
}

macro_rules! blocks_of_one_text {
    ($($word:ident: $kept:expr;)*) => {$(
        impl From<&$word> for PersonalV1 {
            fn from(word: &$word) -> Self {
                Self::plain_text(word.as_str())
            }
        }

        impl TryFrom<PersonalV1> for $word {
            type Error = ShapeFault;

            fn try_from(block: PersonalV1) -> Result<Self, ShapeFault> {
                block.open_text().and_then($kept)
            }
        }
    )*};
}

blocks_of_one_text! {
    Name: |text| Ok(Name::kept(text));
    Note: |text| Ok(Note::kept(text));
    Label: |text| Ok(Label::kept(text));
    CitizenId: citizen_id;
    Phone: phone;
}

#[cfg(test)]
mod tests {
    use super::*;

    fn person() -> Personal {
        Personal {
            name: Name::new("Mẫu Văn An").unwrap(),
            citizen_id: CitizenId::new("008085001234"),
            phone: Phone::new("0912345678"),
            village: Label::new("Thôn 3").ok(),
        }
    }

    #[test]
    fn a_person_is_one_block_that_says_it_is_plain() {
        let block = PersonalV1::from(&person());
        assert_eq!(block.sealing, PLAIN);
        assert_eq!(Personal::try_from(block), Ok(person()));
    }

    #[test]
    fn a_block_sealed_in_an_unknown_way_is_not_opened() {
        let mut block = PersonalV1::from(&person());
        block.sealing = 7;
        let fault = Err(ShapeFault::UnknownSealing { number: 7 });
        assert_eq!(Personal::try_from(block), fault);
    }

    #[test]
    fn a_block_is_read_to_its_last_byte() {
        let mut block = PersonalV1::from(&person());
        block.block.push(0);
        assert_eq!(Personal::try_from(block), Err(ShapeFault::Malformed));
    }

    #[test]
    fn a_text_longer_than_any_limit_of_today_is_given_back() {
        let long = "ẫ".repeat(2_000);
        let note = Note::try_from(PersonalV1::plain_text(&long));
        assert_eq!(note.map(|note| note.as_str() == long), Ok(true));
    }

    #[test]
    fn a_number_with_letters_was_never_accepted() {
        let block = PersonalV1::plain_text("00808500123x");
        let field = "citizen_id";
        assert_eq!(
            CitizenId::try_from(block),
            Err(ShapeFault::Impossible { field })
        );
    }
}
