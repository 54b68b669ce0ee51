//! The fields of objects inside an order line.

use super::{Field, Kind, may, maybe_with, must, one_of, with};
use crate::cli::orders::word::{PurposeWord, words};
use crate::domain::{Alone, Relation, ReleaseKind, Sex};

/// `release`.
pub(in crate::cli::orders) const RELEASE: &[Field] = &[
    must("kind", Kind::Word(words::<ReleaseKind>)),
    must("certificate", Kind::Label),
    must("issued", Kind::Day),
    must("completed", Kind::Day),
];

/// `person`, who signs.
pub(in crate::cli::orders) const PERSON: &[Field] = &[
    must("name", Kind::Name),
    must("birth", Kind::Birth),
    must("sex", Kind::Word(words::<Sex>)),
    must("citizen_id", Kind::CitizenId),
    may("id_issued", Kind::Day),
    may("id_place", Kind::Label),
];

/// One of `rows`.
pub(in crate::cli::orders) const ROW: &[Field] =
    &[must("row", Kind::Whole(1)), must("case", Kind::Case)];

/// One of `items`.
pub(in crate::cli::orders) const ITEM: &[Field] = &[
    must("what", Kind::Label),
    must("quantity", Kind::Whole(2)),
    must("amount", Kind::Amount),
];

/// `need`, of a person whose file is opened: as `record_need` has it.
pub(in crate::cli::orders) const NEED: &[Field] = &[
    must("wants", Kind::Flag),
    may("purpose", Kind::Word(words::<PurposeWord>)),
    may("amount", Kind::Amount),
    may("months", Kind::Whole(60)),
    with("purpose", "course_months", Kind::Whole(10)),
    maybe_with("purpose", "leave_months", Kind::Whole(0)),
    may("asked_on", Kind::Day),
    may("asked_by", Kind::Label),
];

/// `borrower`, of a person whose file is opened: as `name_borrower` has it.
pub(in crate::cli::orders) const BORROWER: &[Field] = &[
    one_of("person", Kind::Object(PERSON)),
    with("person", "relation", Kind::Word(words::<Relation>)),
    one_of("alone", Kind::Word(words::<Alone>)),
];

/// `list`, on which a person whose file is opened stands: as `receive_list` has it, of one row.
pub(in crate::cli::orders) const LIST: &[Field] = &[
    must("list_no", Kind::Label),
    must("list_date", Kind::Day),
    must("police_signed_on", Kind::Day),
    may("committee_signed_on", Kind::Day),
    must("row", Kind::Whole(4)),
];
