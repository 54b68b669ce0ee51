//! The counter: what may be asked and ordered, what comes back, and the seams for time and chance.
//! Refuses to know who stands behind it: the register itself, or a connection to one.

mod access;
mod alike;
mod approvals;
mod backup;
mod clock;
mod dice;
mod disbursement;
mod drawer;
mod durable;
mod ended;
mod health;
mod here;
pub mod limits;
mod line;
mod list;
mod news;
mod notes;
mod notices;
mod officers;
mod pay_days;
mod places;
mod question;
mod revealed;
mod rule_fault;
mod sent;
mod shelf;
mod trouble;
mod view;

pub use access::{Access, AccessLine, Looked};
pub use alike::Alike;
pub use approvals::{
    ApprovalRow, Approvals, DecisionLimit, ExceptionKind, ExceptionRow, Exceptions, PlanLeft,
};
pub use backup::{BackupTrouble, LastBackup};
pub use clock::{At, Clock, StoppedClock, SystemClock};
pub use dice::{Dice, SystemDice};
pub use disbursement::{BoardOrder, BoardRow, Disbursement, Gate, GateSum};
pub use drawer::{Drawer, KeptForm, Laid, NoDrawer};
pub use durable::{Durable, Hash, NotAHash};
pub use ended::Ended;
pub use health::{Health, Post};
pub use here::Here;
pub use line::LineFault;
pub use list::{Days, FilterWord, ListFilter, ListOrder};
pub use news::{Bell, News, Pending, Tidings};
pub use notes::{Lesson, Notes, TypingBest, WhenFull};
pub use notices::{Notice, Notices};
pub use officers::OfficerLine;
pub use pay_days::{PaidPerson, PayDay, PayDays};
pub use places::Places;
pub use question::{
    AccessAsked, AlikeAsked, Answer, ApprovalCasesAsked, ApprovalsAsked, Asked, CardAsked,
    CasesAsked, CodeAsked, CommunesAsked, DisbursementAsked, ExceptionsAsked, FindAsked,
    FunnelAsked, HealthAsked, HereAsked, HomeAsked, LogAsked, NewestAsked, NoticesAsked,
    OfficersAsked, PageAsked, PayDaysAsked, PlacesAsked, Question, RecordedAsked, RevealAsked,
    RulesAsked, TryAsked, TryEachAsked, UndoableAsked, VerifyAsked, WhatIfAsked, ask,
};
pub use revealed::Revealed;
pub use rule_fault::{Expected, RuleFault, RuleFaultKind};
pub use sent::{No, Receipt, Sent};
pub use shelf::{KeptFilter, NoShelf, Shelf, Shelved};
pub use trouble::{Doing, Harm, Trouble, Why};
pub use view::{
    BorrowerShown, Card, CheckLine, Commune, CommuneLine, DocumentLine, Found, FunnelView, Home,
    LeftOut, LogLine, NextStep, Page, Preview, Row, RulesView, Task, TaskKind, Tried, TriedCase,
    Undoable, Urgent, Verified,
};

/// One officer's end of the counter. Two implementations: the register itself, and a connection to an
/// office. One contract test suite runs against all of them.
pub trait Office: Send {
    /// Answers a question.
    fn ask(&mut self, question: Question) -> Result<Answer, No>;

    /// Takes orders: one call, one sync, answers in the order they were sent.
    fn order(&mut self, orders: Vec<Sent>) -> Vec<Result<Receipt, No>>;

    /// What changed since it was last asked; trouble where the line to the office is broken.
    fn news(&mut self) -> Result<Tidings, Trouble>;

    /// From now on `bell` is rung when news may have come without anything having been asked. An office
    /// in the same process has none: nobody else gives it orders.
    fn on_news(&mut self, bell: Bell) {
        drop(bell);
    }
}
