//! `qd22 officer`: who is an officer here, as what, for which communes, until when. Everything but the
//! list is an order like any other.

use std::process::ExitCode;

use clap::Subcommand;
use serde_json::{Value, json};

use super::batch::new_id;
use super::failure::Failure;
use super::{Global, iso_day, output, place};
use crate::domain::{Account, Area, AreaNamed, Day, Name, Order, Role};
use crate::office::{Office, OfficerLine, OfficersAsked, Sent, ask};
use crate::text;
use crate::text::cli::Usage;

#[derive(Debug, Subcommand)]
pub(super) enum Officer {
    #[command(about = text::cli::OFFICER_ADD)]
    Add {
        #[arg(value_parser = account, value_name = "ACCOUNT")]
        account: Account,
        #[arg(long, value_parser = role, value_delimiter = ',', required = true, value_name = "ROLE", help = text::cli::OFFICER_ROLES)]
        role: Vec<Role>,
        #[arg(long, value_parser = communes, value_name = "CODE,…|all", help = text::cli::OFFICER_AREA)]
        communes: Option<AreaNamed>,
        #[arg(long, value_parser = iso_day, value_name = "DATE", help = text::cli::OFFICER_UNTIL)]
        until: Option<Day>,
        #[arg(long, value_parser = name, value_name = "NAME")]
        name: Option<Name>,
    },
    #[command(about = text::cli::OFFICER_LIST)]
    List {
        #[arg(long)]
        json: bool,
    },
    #[command(about = text::cli::OFFICER_ROLE)]
    Role {
        #[arg(value_parser = account, value_name = "ACCOUNT")]
        account: Account,
        #[arg(value_parser = role, value_delimiter = ',', required = true, value_name = "ROLE", help = text::cli::OFFICER_ROLES)]
        role: Vec<Role>,
    },
    #[command(about = text::cli::OFFICER_COMMUNES)]
    Communes {
        #[arg(value_parser = account, value_name = "ACCOUNT")]
        account: Account,
        #[arg(value_parser = communes, value_name = "CODE,…|all", help = text::cli::OFFICER_AREA)]
        communes: AreaNamed,
    },
    #[command(about = text::cli::OFFICER_HANDOVER)]
    Handover {
        #[arg(value_parser = account, value_name = "FROM")]
        from: Account,
        #[arg(value_parser = account, value_name = "TO")]
        to: Account,
    },
    #[command(about = text::cli::OFFICER_REMOVE)]
    Remove {
        #[arg(value_parser = account, value_name = "ACCOUNT")]
        account: Account,
    },
}

fn account(typed: &str) -> Result<Account, String> {
    Account::new(typed).ok_or_else(|| text::cli::not_an_account(typed))
}

fn role(typed: &str) -> Result<Role, String> {
    Role::from_id(&typed.replace('-', "_")).ok_or_else(|| text::cli::not_a_role(typed))
}

fn name(typed: &str) -> Result<Name, String> {
    Name::new(typed).map_err(|_| text::cli::not_a_name(typed))
}

/// `all`, or five digits each.
fn communes(typed: &str) -> Result<AreaNamed, String> {
    if typed == "all" {
        return Ok(AreaNamed::All);
    }
    let code = |code: &str| {
        let digits = code.trim();
        let is_code = digits.len() == 5 && digits.bytes().all(|b| b.is_ascii_digit());
        let parsed = is_code.then(|| digits.parse().ok()).flatten();
        parsed.ok_or_else(|| text::cli::not_communes(typed))
    };
    let codes = typed.split(',').map(code).collect::<Result<_, _>>()?;
    Ok(AreaNamed::Communes(codes))
}

pub(super) fn officer(global: &Global, officer: Officer) -> Result<ExitCode, Failure> {
    let order = match officer {
        Officer::List { json } => return list(global, json),
        Officer::Add {
            account,
            role,
            communes,
            until,
            name,
        } => Order::AddOfficer {
            uid: Some(uid_of(&account)?),
            account,
            roles: role.into_iter().collect(),
            communes,
            until,
            name,
        },
        Officer::Role { account, role } => Order::SetRole {
            account,
            roles: role.into_iter().collect(),
        },
        Officer::Communes { account, communes } => Order::SetCommunes { account, communes },
        Officer::Handover { from, to } => Order::HandOver { from, to },
        Officer::Remove { account } => Order::RemoveOfficer { account },
    };
    let verb = order.verb();
    let mut office = place::open(global)?;
    let answer = office.order(vec![Sent::new(new_id(), order)]).pop();
    answer.expect("an office answers every order")?;
    output::line(&text::verb_done(global.lang(), verb));
    office.close()?;
    Ok(ExitCode::SUCCESS)
}

/// The account's number on this machine: an officer is a name and a number, so that an account made anew
/// under an old name is not the old officer.
pub(super) fn uid_of(account: &Account) -> Result<u32, Failure> {
    let user = uzers::get_user_by_name(account.as_str());
    user.map(|user| user.uid()).ok_or_else(|| {
        let account = account.to_string();
        Failure::Usage(Usage::NoSuchAccount { account })
    })
}

fn list(global: &Global, is_json: bool) -> Result<ExitCode, Failure> {
    let lang = global.lang();
    let mut office = place::open(global)?;
    let lines = ask(&mut office, OfficersAsked {})?;
    if is_json {
        output::json(&lines.iter().map(line_json).collect());
    } else if lines.is_empty() {
        output::line(text::cli::no_officers(lang));
    } else {
        for line in &lines {
            output::line(&text::cli::officer_line(lang, line));
        }
    }
    office.close()?;
    Ok(ExitCode::SUCCESS)
}

fn line_json(line: &OfficerLine) -> Value {
    let officer = &line.officer;
    let communes = match &officer.area {
        Area::All => json!("all"),
        Area::Units(units) => units.iter().map(ToString::to_string).collect(),
    };
    json!({
        "account": line.account.as_str(),
        "uid": officer.uid,
        "name": officer.name.as_ref().map(Name::as_str),
        "roles": officer.roles.iter().map(Role::id).collect::<Vec<_>>(),
        "communes": communes,
        "since": officer.since.to_string(),
        "until": officer.until.map(|day| day.to_string()),
        "removed": officer.removed.map(|day| day.to_string()),
        "in_office": line.is_in_office,
    })
}
