//! The invented people, lists and papers the samples are made of. Frozen like them.

use crate::domain::{
    Birth, CaseId, CitizenId, Day, Label, ListRef, Name, Note, Organisation, Personal, Phone,
    Registration, Release, ReleaseKind, Sex, Signer, UnitId,
};

pub(super) fn day(year: i32, month: u32, day: u32) -> Day {
    Day::of(year, month, day)
}

pub(super) fn label(text: &str) -> Label {
    Label::new(text).unwrap()
}

pub(super) fn note(text: &str) -> Note {
    Note::new(text).unwrap()
}

pub(super) fn case(number: u32) -> CaseId {
    CaseId::new(2024, number)
}

pub(super) fn unit() -> UnitId {
    UnitId::new(2380, day(1999, 1, 1))
}

pub(super) fn list() -> ListRef {
    ListRef {
        unit: unit(),
        no: label("03/DS-CAX"),
        date: day(2024, 5, 6),
    }
}

pub(super) fn personal() -> Personal {
    Personal {
        name: Name::new("Mẫu Văn An").unwrap(),
        citizen_id: CitizenId::new("008085001217"),
        phone: Phone::new("0912345678"),
        village: Some(label("Thôn Đồng Mới")),
    }
}

/// All that is known of somebody nobody has met yet.
pub(super) fn name_alone() -> Personal {
    Personal {
        name: Name::new("Thử Thị Lan").unwrap(),
        citizen_id: None,
        phone: None,
        village: None,
    }
}

pub(super) fn release(kind: ReleaseKind) -> Release {
    Release {
        kind,
        certificate: label("117/GCN"),
        issued: day(2019, 7, 23),
        completed: day(2019, 7, 22),
    }
}

pub(super) fn signer() -> Signer {
    Signer {
        personal: personal(),
        birth: Birth::On(day(1986, 2, 28)),
        sex: Sex::Female,
        id_issued: Some(day(2021, 4, 1)),
        id_place: Some(label("Cục CS QLHC về TTXH")),
    }
}

/// A file of which everything is known.
pub(super) fn file_known(household: CaseId) -> Registration {
    Registration {
        unit: unit(),
        personal: personal(),
        birth: Birth::On(day(1985, 9, 30)),
        sex: Sex::Male,
        release: Some(release(ReleaseKind::Completion)),
        organisation: Some(Organisation::Farmers),
        group: Some(label("Tổ 2")),
        household,
    }
}

/// A file of which only what must be is known.
pub(super) fn file_barely_known(household: CaseId) -> Registration {
    Registration {
        unit: unit(),
        personal: name_alone(),
        birth: Birth::Year(1990),
        sex: Sex::Female,
        release: None,
        organisation: None,
        group: None,
        household,
    }
}
