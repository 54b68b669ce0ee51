//! History of officers in words: accounts, roles and communes, never a name.

use crate::domain::{Account, Area, OfficerEntry, Roles};
use crate::text::Lang;
use crate::text::dates::day;
use crate::text::language::said;
use crate::text::officer;

pub(super) fn added(lang: Lang, entry: &OfficerEntry) -> String {
    let (account, roles) = (&entry.account, officer::roles(lang, entry.roles));
    let area = officer::area(lang, &entry.area);
    let line = said!(
        lang,
        "Đã thêm cán bộ {account}: {roles}; {area}",
        "Added the officer {account}: {roles}; {area}",
    );
    match entry.until.map(day) {
        Some(until) => line + &said!(lang, "; đến {until}", "; until {until}"),
        None => line,
    }
}

pub(super) fn roles_set(lang: Lang, account: &Account, roles: Roles) -> String {
    let roles = officer::roles(lang, roles);
    said!(
        lang,
        "Đã giao vai trò cho {account}: {roles}",
        "Set the roles of {account}: {roles}",
    )
}

pub(super) fn area_set(lang: Lang, account: &Account, area: &Area) -> String {
    let area = officer::area(lang, area);
    said!(
        lang,
        "Đã giao địa bàn cho {account}: {area}",
        "Set the communes of {account}: {area}",
    )
}

pub(super) fn handed_over(lang: Lang, from: &Account, to: &Account) -> String {
    said!(
        lang,
        "Đã bàn giao địa bàn từ {from} sang {to}",
        "Handed over the communes of {from} to {to}",
    )
}

pub(super) fn removed(lang: Lang, account: &Account) -> String {
    said!(
        lang,
        "Đã thôi cán bộ {account}",
        "Took the officer {account} off",
    )
}
