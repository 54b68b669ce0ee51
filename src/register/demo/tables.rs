//! The two tables of the demonstration as types: communes with their figures, and the people whose
//! stories are told one by one. Refuses to know how they become orders.

use serde::Deserialize;

use crate::domain::{
    Account, Alone, CommuneCode, Day, Document, Dong, Label, Organisation, Purpose, Relation,
    ReleaseKind, Sex,
};

/// Both tables.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Tables {
    #[serde(rename = "place")]
    pub(super) places: Vec<Place>,
    #[serde(rename = "later_list")]
    pub(super) later_lists: Vec<LaterList>,
    #[serde(rename = "applicant")]
    pub(super) applicants: Vec<Applicant>,
}

impl Tables {
    /// The tables built into the program.
    pub(super) fn built_in() -> Self {
        let text = concat!(
            include_str!("district.toml"),
            include_str!("applicants.toml")
        );
        toml::from_str(text).expect("the tables are part of the program and read by its tests")
    }
}

/// One commune and its figures.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Place {
    pub(super) code: CommuneCode,
    /// Without title.
    pub(super) name: String,
    officer: String,
    /// Transaction day of the month.
    day: u32,
    /// Number of the first list.
    pub(super) list: String,
    /// The day the office received it.
    pub(super) received: Day,
    pub(super) reviewed: u32,
    pub(super) not_asked: u32,
    /// Of those: counted on the list, without a name.
    pub(super) counted: u32,
    /// Of those with a name: the five years end within twelve months.
    pub(super) ending: u32,
    /// Plan of 2024, million đồng.
    plan: i64,
}

impl Place {
    /// The day the police signed the first list; also its date.
    pub(super) fn list_date(&self) -> Day {
        self.received.minus_days(14)
    }

    /// The day the committee confirmed it.
    pub(super) fn confirmed_on(&self) -> Day {
        self.received.minus_days(7)
    }

    /// Plan of 2024.
    pub(super) fn plan(&self) -> Dong {
        million(self.plan)
    }

    /// The transaction day in the month of `day`.
    pub(super) fn point_day(&self, day: Day) -> Day {
        day.with_day_of_month(self.day)
    }

    /// Who looks after the commune on that day. Lan was away from 3 to 5 June 2024, and hung stood in.
    pub(super) fn officer(&self, on: Day) -> Account {
        let away = Day::of(2024, 6, 3)..=Day::of(2024, 6, 5);
        let is_away = self.officer == "lan" && away.contains(&on);
        account(if is_away { "hung" } else { &self.officer })
    }
}

/// A list that came after a commune's first.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct LaterList {
    pub(super) commune: CommuneCode,
    pub(super) no: String,
    pub(super) received: Day,
    pub(super) police: Day,
    pub(super) committee: Option<Day>,
}

/// Which list names a person.
#[derive(Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum OnList {
    /// The commune's first.
    #[default]
    First,
    /// None.
    Nowhere,
    /// A later one of the commune, by its number.
    #[serde(untagged)]
    Later(String),
}

/// Somebody whose story is told step by step.
#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Applicant {
    pub(super) name: String,
    pub(super) born: Day,
    pub(super) sex: Sex,
    pub(super) commune: CommuneCode,
    pub(super) village: u8,
    pub(super) organisation: Option<Organisation>,
    pub(super) group: Option<u8>,
    pub(super) serial: Option<u32>,
    pub(super) registered: Option<Day>,
    pub(super) note: Option<String>,
    pub(super) completed: Option<Day>,
    pub(super) released_by: Option<ReleaseKind>,
    #[serde(default)]
    pub(super) list: OnList,
    pub(super) wants: Option<Wanted>,
    pub(super) signer: Option<Signs>,
    pub(super) loan: Option<u8>,
    /// Where a debt for the same purpose was found: the day it ends.
    pub(super) debt_until: Option<Day>,
    #[serde(default)]
    pub(super) days: Steps,
    #[serde(default)]
    pub(super) papers: Vec<Paper>,
}

impl Applicant {
    /// The savings and loan group, `Tổ 04`.
    pub(super) fn group(&self) -> Option<Label> {
        self.group.map(|number| label(&format!("Tổ {number:02}")))
    }
}

/// The loan somebody wants.
#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Wanted {
    million: i64,
    pub(super) months: u16,
    pub(super) what: String,
    pub(super) quantity: u32,
    own: i64,
    /// Asked for at first, before it was raised.
    first_million: Option<i64>,
    /// Length of the course; then the loan is for training.
    course_months: Option<u16>,
}

impl Wanted {
    pub(super) fn amount(&self) -> Dong {
        million(self.million)
    }

    pub(super) fn first_amount(&self) -> Dong {
        million(self.first_million.unwrap_or(self.million))
    }

    pub(super) fn own_capital(&self) -> Dong {
        million(self.own)
    }

    pub(super) fn purpose(&self) -> Purpose {
        match self.course_months {
            Some(course_months) => Purpose::Training {
                course_months,
                leave_months: 0,
            },
            None => Purpose::Production,
        }
    }
}

/// Who signs: Art. 4.
#[derive(Clone, Deserialize)]
#[serde(rename_all = "lowercase", deny_unknown_fields)]
pub(super) enum Signs {
    /// The beneficiary represents the household.
    Oneself,
    /// The beneficiary alone, for this reason.
    Alone(Alone),
    /// Another member.
    Member {
        relation: Relation,
        name: String,
        born: Day,
        sex: Sex,
    },
}

/// The days on which the steps were taken, in their order.
#[derive(Clone, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct Steps {
    pub(super) wish: Option<Day>,
    /// The larger amount was asked for.
    pub(super) raised: Option<Day>,
    pub(super) withdrawn: Option<Day>,
    /// Left the district.
    pub(super) left: Option<Day>,
    /// Signer named and plan of use written.
    pub(super) signer: Option<Day>,
    pub(super) debt: Option<Day>,
    pub(super) vetting: Option<Day>,
    /// Every paper of the submit gate came in.
    pub(super) papers: Option<Day>,
    pub(super) submitted: Option<Day>,
    pub(super) approved: Option<Day>,
    pub(super) scheduled: Option<Day>,
    /// Put down for this day and not paid yet.
    pub(super) appointed: Option<Day>,
    pub(super) paid: Option<Day>,
    /// The use of the money was checked.
    pub(super) checked: Option<Day>,
}

/// One paper that came in, was promised (`due`, `by`) or found wrong.
#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Paper {
    document: String,
    pub(super) on: Day,
    pub(super) due: Option<Day>,
    pub(super) by: Option<String>,
    pub(super) wrong: Option<String>,
}

impl Paper {
    pub(super) fn document(&self) -> Document {
        Document::from_id(&self.document).expect("a document of the table is one of the programme")
    }
}

/// An account of the table.
pub(super) fn account(name: &str) -> Account {
    Account::new(name).expect("accounts of the table are plain words")
}

/// A short text of the table.
pub(super) fn label(text: &str) -> Label {
    Label::new(text).expect("texts of the table are short and readable")
}

fn million(count: i64) -> Dong {
    Dong::of(count * 1_000_000)
}
