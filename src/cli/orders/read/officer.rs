//! Orders about officers.

use super::Reader;
use crate::cli::orders::value;
use crate::domain::{Order, Refusal};

pub(super) fn add_officer(fields: &mut Reader<'_>) -> Result<Order, Refusal> {
    Ok(Order::AddOfficer {
        account: fields.must("account", value::account)?,
        uid: fields.may("uid", value::whole(0..=u64::from(u32::MAX)))?,
        roles: fields.must("role", value::roles)?,
        communes: fields.may("communes", value::communes)?,
        until: fields.may("until", value::day)?,
        name: fields.may("name", value::name)?,
    })
}

pub(super) fn set_role(fields: &mut Reader<'_>) -> Result<Order, Refusal> {
    Ok(Order::SetRole {
        account: fields.must("account", value::account)?,
        roles: fields.must("role", value::roles)?,
    })
}

pub(super) fn set_communes(fields: &mut Reader<'_>) -> Result<Order, Refusal> {
    Ok(Order::SetCommunes {
        account: fields.must("account", value::account)?,
        communes: fields.must("communes", value::communes)?,
    })
}

pub(super) fn hand_over(fields: &mut Reader<'_>) -> Result<Order, Refusal> {
    Ok(Order::HandOver {
        from: fields.must("from", value::account)?,
        to: fields.must("to", value::account)?,
    })
}
