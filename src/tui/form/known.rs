//! What a form must ask the office before some of its lines can be read: whose case a code names, and
//! which communes there are. Refuses to know what the form is for.

use super::{Form, Line, Reads, typed};
use crate::domain::CaseCode;
use crate::office::{Answer, Commune, CommunesAsked, FindAsked, Row};
use crate::tui::event::Ticket;
use crate::tui::outbox::Outbox;
use crate::tui::view::View;

/// Most people looked through for a code: others' citizen numbers may end in it.
const FOUND_MAX: usize = 64;

/// What was asked, and what was answered.
#[derive(Debug, Default)]
pub(crate) struct Known {
    communes: View<Vec<Commune>>,
    /// The code asked about last, and whose it is.
    member: Option<(String, Member)>,
    asking: Option<(Ticket, String)>,
    /// The form is to be saved as soon as the answer is here.
    saves: bool,
}

/// Whose a code is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Member {
    Nobody,
    Found(Box<Row>),
}

impl Known {
    /// Every commune there is, once they are told.
    pub(super) fn communes(&self) -> &[Commune] {
        self.communes.get().map_or(&[][..], Vec::as_slice)
    }

    /// The communes a text may mean.
    pub(super) fn communes_meant(&self, typed: &str) -> Vec<&Commune> {
        typed::communes(typed, self.communes())
    }

    /// Whose case a code names, where that is known.
    pub(super) fn member(&self, typed: &str) -> Option<&Member> {
        let (asked, member) = self.member.as_ref()?;
        (asked == typed.trim()).then_some(member)
    }
}

impl Form {
    fn line_read_as(&self, reads: Reads) -> Option<&Line> {
        self.lines.iter().find(|line| line.reads() == Some(reads))
    }

    /// The code that is typed and not known yet.
    fn code_to_ask(&self) -> Option<(String, CaseCode)> {
        let line = self.line_read_as(Reads::Case)?;
        let typed = line.typed().trim().to_owned();
        let code = CaseCode::parse(&typed)?;
        let is_known = self.known.member(&typed).is_some();
        (!is_known && line.is_changed()).then_some((typed, code))
    }

    /// Asks the office for what the lines need and nobody has said yet.
    pub(crate) fn ask(&mut self, out: &mut Outbox) {
        if self.line_read_as(Reads::Commune).is_some() && self.known.communes.is_due() {
            self.known.communes.ask(CommunesAsked { on: None }, out);
        }
        self.ask_alike(out);
        self.ask_check(out);
        self.ask_places(out);
        let Some((typed, code)) = self.code_to_ask() else {
            return;
        };
        let is_asked = |(_, asked): &(Ticket, String)| *asked == typed;
        if self.known.asking.as_ref().is_some_and(is_asked) {
            return;
        }
        let text = match code.whole() {
            Some(case) => case.to_string(),
            None => format!("{:04}", code.number()),
        };
        let ticket = out.ask(FindAsked {
            text,
            offset: 0,
            limit: FOUND_MAX,
        });
        self.known.asking = Some((ticket, typed));
    }

    /// An answer; tells whether it was asked by the form.
    pub(crate) fn hear(&mut self, ticket: Ticket, answer: &Answer) -> bool {
        if self.hear_alike(ticket, answer)
            || self.hear_check(ticket, answer)
            || self.hear_places(ticket, answer)
        {
            return true;
        }
        if self.known.communes.expects(ticket) {
            if let Answer::CommunesAsked(communes) = answer {
                self.known.communes.set((**communes).clone());
            }
            return true;
        }
        let asked = self.known.asking.take_if(|(mine, _)| *mine == ticket);
        let Some((_, typed)) = asked else {
            return false;
        };
        let code = CaseCode::parse(&typed);
        let is_named = |row: &&Row| code.is_some_and(|code| code.names(row.case));
        let found = match answer {
            Answer::FindAsked(found) => found.rows.iter().find(is_named),
            _ => None,
        };
        let member = match found {
            Some(row) => Member::Found(Box::new(row.clone())),
            None => Member::Nobody,
        };
        self.known.member = Some((typed, member));
        true
    }

    /// No answer to a question of the form; tells whether it was one.
    pub(crate) fn miss(&mut self, ticket: Ticket) -> bool {
        if self.miss_alike(ticket) || self.miss_check(ticket) || self.miss_places(ticket) {
            return true;
        }
        let is_mine = self.known.communes.expects(ticket)
            || self
                .known
                .asking
                .take_if(|(mine, _)| *mine == ticket)
                .is_some();
        self.known.saves &= !is_mine;
        is_mine
    }

    /// Whether something must be asked before the form can be read.
    pub(crate) fn must_ask(&self) -> bool {
        let needs_communes = self.line_read_as(Reads::Commune).is_some();
        (needs_communes && self.known.communes.is_empty()) || self.code_to_ask().is_some()
    }

    /// Saves as soon as what is asked is answered.
    pub(crate) fn save_when_told(&mut self) {
        self.known.saves = true;
        if self.known.communes.is_empty() {
            self.known.communes.spoil();
        }
    }

    /// Whether keys must wait: the form is to be saved and an answer is on its way.
    pub(crate) fn is_held(&self) -> bool {
        self.known.saves
    }

    /// Whether the form is to be saved now that everything asked is answered; asked once.
    pub(crate) fn takes_saving(&mut self) -> bool {
        let is_due = self.known.saves && !self.must_ask();
        self.known.saves &= !is_due;
        is_due
    }
}
