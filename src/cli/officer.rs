//! `qd22 officer`: who is on file, and the orders that change it. Looks accounts up on this machine;
//! refuses to know who may give them: that is the office's to say.

use std::process::ExitCode;

use clap::Subcommand;
use serde_json::{Value, json};

use super::batch::new_id;
use super::failure::Failure;
use super::{Global, iso_day, json, output, place};
use crate::domain::{
    Account, Area, AreaNamed, CommuneCode, Day, Name, Order, Refusal, Role, UnitId,
};
use crate::office::{Office, OfficerLine, OfficersAsked, Sent, ask};
use crate::text;
use crate::text::cli::Usage;
use crate::text::cli::officer as said;

/// What is done about officers.
#[derive(Debug, Subcommand)]
pub(super) enum Officer {
    #[command(about = said::ADD)]
    Add {
        #[arg(value_parser = account, value_name = "ACCOUNT", help = said::ACCOUNT)]
        account: Account,
        #[arg(long, required = true, value_delimiter = ',', value_parser = role, value_name = "ROLE",
              help = said::ROLE)]
        role: Vec<Role>,
        #[arg(long, value_delimiter = ',', value_name = "CODE,…|all", help = said::COMMUNES)]
        communes: Vec<String>,
        #[arg(long, value_parser = iso_day, value_name = "DATE", help = said::UNTIL)]
        until: Option<Day>,
        #[arg(long, value_name = "NAME", help = said::NAME)]
        name: Option<String>,
    },
    #[command(about = said::LIST)]
    List {
        #[arg(long)]
        json: bool,
    },
    #[command(about = said::SET_ROLE)]
    Role {
        #[arg(value_parser = account, value_name = "ACCOUNT", help = said::ACCOUNT)]
        account: Account,
        #[arg(required = true, value_delimiter = ',', value_parser = role, value_name = "ROLE",
              help = said::ROLE)]
        role: Vec<Role>,
    },
    #[command(about = said::SET_COMMUNES)]
    Communes {
        #[arg(value_parser = account, value_name = "ACCOUNT", help = said::ACCOUNT)]
        account: Account,
        #[arg(required = true, value_delimiter = ',', value_name = "CODE,…|all",
              help = said::COMMUNES)]
        communes: Vec<String>,
    },
    #[command(about = said::HAND_OVER)]
    Handover {
        #[arg(value_parser = account, value_name = "FROM", help = said::ACCOUNT)]
        from: Account,
        #[arg(value_parser = account, value_name = "TO", help = said::ACCOUNT)]
        to: Account,
    },
    #[command(about = said::REMOVE)]
    Remove {
        #[arg(value_parser = account, value_name = "ACCOUNT", help = said::ACCOUNT)]
        account: Account,
    },
}

/// Lists the officers, or gives the order.
pub(super) fn officer(global: &Global, what: Officer) -> Result<ExitCode, Failure> {
    let order = match what {
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
            communes: match communes.as_slice() {
                [] => None,
                named => Some(area(named)?),
            },
            until,
            name: name.as_deref().map(name_of).transpose()?,
        },
        Officer::Role { account, role } => Order::SetRole {
            account,
            roles: role.into_iter().collect(),
        },
        Officer::Communes { account, communes } => Order::SetCommunes {
            account,
            communes: area(&communes)?,
        },
        Officer::Handover { from, to } => Order::HandOver { from, to },
        Officer::Remove { account } => Order::RemoveOfficer { account },
    };
    give(global, order)
}

fn give(global: &Global, order: Order) -> Result<ExitCode, Failure> {
    let mut office = place::open(global)?;
    let answers = office.order(vec![Sent::new(new_id(), order)]);
    for answer in answers {
        let seq = answer?.seq();
        output::line(&said::recorded(global.lang(), seq));
    }
    office.close()?;
    Ok(ExitCode::SUCCESS)
}

fn list(global: &Global, is_json: bool) -> Result<ExitCode, Failure> {
    let mut office = place::open(global)?;
    let lines = ask(&mut office, OfficersAsked {})?;
    if is_json {
        output::json(&lines.iter().map(line_json).collect());
    } else if lines.is_empty() {
        output::line(said::nobody(global.lang()));
    } else {
        for line in &lines {
            output::line(&text::officer_line(global.lang(), line));
        }
    }
    office.close()?;
    Ok(ExitCode::SUCCESS)
}

fn line_json(line: &OfficerLine) -> Value {
    let officer = &line.officer;
    json!({
        "account": line.account.as_str(),
        "uid": officer.uid,
        "name": officer.name.as_ref().map(Name::as_str),
        "roles": officer.roles.iter().map(Role::id).collect::<Vec<_>>(),
        "communes": match &officer.area {
            Area::All => json!("all"),
            Area::Units(units) => units.iter().map(UnitId::to_string).collect(),
        },
        "since": officer.since.to_string(),
        "until": json::day(officer.until),
        "removed": json::day(officer.removed),
        "in_office": line.is_in_office,
    })
}

/// The number the account has on this machine, which is kept with it: an account of the same name made
/// later is somebody else.
fn uid_of(account: &Account) -> Result<u32, Failure> {
    let user = uzers::get_user_by_name(account.as_str());
    user.map(|user| user.uid()).ok_or_else(|| {
        Failure::Usage(Usage::NoSuchAccount {
            typed: account.to_string(),
        })
    })
}

fn name_of(typed: &str) -> Result<Name, Failure> {
    Name::new(typed).map_err(|fault| {
        let field = "name";
        Failure::No(Refusal::BadName { field, fault }.into())
    })
}

/// `all`, or codes of five digits.
fn area(typed: &[String]) -> Result<AreaNamed, Failure> {
    if let [all] = typed
        && all == "all"
    {
        return Ok(AreaNamed::All);
    }
    let codes = typed.iter().map(|code| {
        let digits = code.len() == 5 && code.bytes().all(|byte| byte.is_ascii_digit());
        let read: Option<CommuneCode> = digits.then(|| code.parse().ok()).flatten();
        read.ok_or_else(|| {
            let typed = code.clone();
            Failure::No(Refusal::UnknownCommune { typed }.into())
        })
    });
    Ok(AreaNamed::Communes(codes.collect::<Result<_, _>>()?))
}

fn account(typed: &str) -> Result<Account, String> {
    Account::new(typed).ok_or_else(|| said::not_an_account(typed))
}

fn role(typed: &str) -> Result<Role, String> {
    Role::from_id(typed).ok_or_else(|| said::not_a_role(typed))
}
