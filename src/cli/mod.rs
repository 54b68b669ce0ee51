//! The command line: one file a subcommand, text and `--json`. Opens, makes and asks registers;
//! refuses to know screens.

mod attached;
mod backup;
mod batch;
mod completions;
mod drawer;
mod failure;
mod find;
mod init;
mod json;
mod keys;
mod log;
mod notes;
mod officer;
mod orders;
mod output;
mod own_file;
mod place;
mod report;
mod rules;
mod serve;
mod shelf;
mod show;
mod told;
mod verify;

use std::io;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, Parser, Subcommand, ValueEnum};

use crate::domain::Day;
use crate::keys::Keymap;
use crate::office::{Drawer, Ended, Office, Shelf};
use crate::text::{self, Lang};

pub use failure::Failure;

/// What the user asked for, all of it.
#[derive(Debug, Parser)]
#[command(name = "qd22", version, about = text::cli::ABOUT, disable_help_subcommand = true)]
pub struct Arguments {
    #[command(flatten)]
    global: Global,
    #[command(subcommand)]
    command: Option<Command>,
}

/// Options every command takes.
#[derive(Debug, Clone, Args)]
pub struct Global {
    #[arg(long, global = true, env = "QD22_DATA", value_name = "DIR", help = text::cli::DATA)]
    data: Option<PathBuf>,
    #[arg(long, global = true, value_enum, default_value_t = Language::Vi, help = text::cli::LANG)]
    lang: Language,
    #[arg(long, global = true, value_name = "NAME|FILE", help = text::cli::KEYMAP)]
    keymap: Option<String>,
    #[arg(long, global = true, help = text::cli::ASCII)]
    ascii: bool,
    #[arg(long, global = true, env = "QD22_SOCKET", value_name = "PATH", help = text::cli::SOCKET)]
    socket: Option<PathBuf>,
    #[arg(long, global = true, help = text::cli::SOLO)]
    solo: bool,
}

/// The language of everything said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Language {
    Vi,
    En,
}

#[derive(Debug, Subcommand)]
enum Command {
    #[command(about = text::cli::DEMO)]
    Demo {
        #[arg(long, help = text::cli::FRESH)]
        fresh: bool,
    },
    #[command(about = text::cli::INIT)]
    Init {
        #[arg(long, help = text::cli::INIT_DEMO)]
        demo: bool,
        #[arg(long, value_name = "NAME", help = text::cli::OFFICE)]
        office: Option<String>,
    },
    #[command(about = text::cli::FIND)]
    Find {
        #[arg(required = true, num_args = 1.., help = text::cli::FIND_TEXT)]
        text: Vec<String>,
        #[arg(long, default_value_t = 20, value_name = "N")]
        limit: usize,
        #[arg(long)]
        json: bool,
    },
    #[command(about = text::cli::SHOW)]
    Show {
        #[arg(help = text::cli::SHOW_CASE)]
        case: String,
        #[arg(long, value_parser = iso_day, value_name = "DATE", help = text::cli::AS_OF)]
        as_of: Option<Day>,
        #[arg(long, value_name = "REASON", help = text::cli::REVEAL)]
        reveal: Option<String>,
        #[arg(long)]
        json: bool,
    },
    #[command(about = text::cli::REPORT)]
    Report {
        #[command(subcommand)]
        report: report::Report,
    },
    #[command(about = text::cli::BATCH, after_long_help = orders::help(Lang::Vi))]
    Batch,
    #[command(about = text::cli::LOG)]
    Log {
        #[arg(long, value_name = "CASE")]
        case: Option<String>,
        #[arg(long, default_value_t = 1, value_name = "SEQ")]
        since: u64,
        #[arg(long, conflicts_with = "since", help = text::cli::LOG_ACCESS)]
        access: bool,
        #[arg(long)]
        json: bool,
    },
    #[command(about = text::cli::officer::OFFICER)]
    Officer {
        #[command(subcommand)]
        officer: officer::Officer,
    },
    #[command(about = text::cli::VERIFY)]
    Verify {
        #[arg(long)]
        json: bool,
    },
    #[command(about = text::cli::SERVE)]
    Serve {
        #[arg(long, hide = true, value_name = "SECONDS")]
        linger: Option<u64>,
    },
    #[command(about = text::cli::BACKUP)]
    Backup {
        #[arg(value_name = "DEST", help = text::cli::BACKUP_TO)]
        to: PathBuf,
        #[arg(long)]
        json: bool,
    },
    #[command(about = text::cli::RESTORE)]
    Restore {
        #[arg(value_name = "BACKUP", help = text::cli::RESTORE_FROM)]
        from: PathBuf,
        #[arg(long)]
        json: bool,
    },
    #[command(about = text::cli::RULES)]
    Rules {
        #[arg(long)]
        json: bool,
    },
    #[command(about = text::cli::COMPLETIONS)]
    Completions {
        #[arg(value_enum, value_name = "SHELL", help = text::cli::COMPLETIONS_SHELL)]
        shell: clap_complete::Shell,
    },
    #[command(about = text::cli::KEYS)]
    Keys {
        #[command(subcommand)]
        keys: keys::Keys,
    },
}

/// A desk to be opened by whoever has a terminal.
pub struct DeskPlan {
    /// Whom it asks.
    pub office: Box<dyn Office>,
    pub keymap: Keymap,
    /// Where the officer keeps filters.
    pub shelf: Box<dyn Shelf>,
    /// Where begun forms are kept.
    pub drawer: Box<dyn Drawer>,
    pub lang: Lang,
    /// Borders out of ASCII alone.
    pub is_ascii: bool,
    /// Colours are wanted: `NO_COLOR` is not set.
    pub is_coloured: bool,
    /// Said in one line on leaving.
    pub farewell: String,
}

/// What is to be done after the arguments were carried out.
pub enum Next {
    /// Nothing; leave with this code.
    Leave(ExitCode),
    /// Open a desk.
    Desk(Box<DeskPlan>),
}

impl Global {
    fn lang(&self) -> Lang {
        match self.lang {
            Language::Vi => Lang::Vi,
            Language::En => Lang::En,
        }
    }
}

fn iso_day(typed: &str) -> Result<Day, String> {
    Day::parse_iso(typed).ok_or_else(|| text::cli::not_a_date(typed))
}

/// Carries out a command line. Whatever goes wrong is said on standard error, with the exit code of
/// the contract: 1 refused or a check failed, 2 wrong usage, 3 trouble.
pub fn run(arguments: Arguments) -> Next {
    let lang = arguments.global.lang();
    match carry_out(arguments) {
        Ok(next) => next,
        Err(failure) => {
            output::say(&failure.sentence(lang));
            Next::Leave(failure.code())
        }
    }
}

/// Says how a desk ended: nothing is lost in any case, and what to do next where something is to be
/// done.
pub fn left(lang: Lang, ended: Result<&Ended, &io::Error>, farewell: &str) -> ExitCode {
    let (sentence, code) = match ended {
        Ok(Ended::Left) => (None, ExitCode::SUCCESS),
        Ok(Ended::HungUp) => (Some(text::cli::hung_up(lang).to_owned()), ExitCode::SUCCESS),
        Ok(Ended::OfficeLost) => (
            Some(text::cli::office_lost(lang).to_owned()),
            ExitCode::from(3),
        ),
        Err(error) => (
            Some(text::cli::terminal_lost(lang, &error.to_string())),
            ExitCode::from(3),
        ),
    };
    for line in sentence.iter().map(String::as_str).chain([farewell]) {
        if !line.is_empty() {
            output::say(line);
        }
    }
    code
}

fn carry_out(arguments: Arguments) -> Result<Next, Failure> {
    let Arguments { global, command } = arguments;
    let code = match command {
        None => return place::desk(&global).map(|plan| Next::Desk(Box::new(plan))),
        Some(Command::Demo { fresh }) => {
            return init::demo_desk(&global, fresh).map(|plan| Next::Desk(Box::new(plan)));
        }
        Some(Command::Init { demo, office }) => init::init(&global, demo, office.as_deref())?,
        Some(Command::Find { text, limit, json }) => find::find(&global, &text, limit, json)?,
        Some(Command::Show {
            case,
            as_of,
            reveal,
            json,
        }) => show::show(&global, &case, as_of, reveal.as_deref(), json)?,
        Some(Command::Report { report }) => report::report(&global, report)?,
        Some(Command::Batch) => batch::batch(&global)?,
        Some(Command::Log {
            case,
            access: true,
            json,
            ..
        }) => log::accesses(&global, case.as_deref(), json)?,
        Some(Command::Log {
            case, since, json, ..
        }) => log::log(&global, case.as_deref(), since, json)?,
        Some(Command::Officer { officer }) => officer::officer(&global, officer)?,
        Some(Command::Verify { json }) => verify::verify(&global, json)?,
        Some(Command::Serve { linger }) => serve::serve(&global, linger)?,
        Some(Command::Backup { to, json }) => backup::backup(&global, &to, json)?,
        Some(Command::Restore { from, json }) => backup::restore(&global, &from, json)?,
        Some(Command::Rules { json }) => rules::rules(&global, json)?,
        Some(Command::Completions { shell }) => completions::completions(shell),
        Some(Command::Keys { keys }) => keys::keys(&global, keys)?,
    };
    Ok(Next::Leave(code))
}
