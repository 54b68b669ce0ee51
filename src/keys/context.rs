//! Where the officer is, as far as keys care: each context is one table of a keymap file. Refuses
//! to know screens; a screen only names the stack its keys are looked up in.

/// One table of a keymap. A screen answers to a stack of them, innermost first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Context {
    /// Everywhere, in fields and dialogs too.
    Always,
    /// Everywhere outside fields and dialogs.
    Desk,
    /// Movement, in every list.
    List,
    /// The board of communes, and the list of what is urgent beside it.
    Home,
    /// The people of one commune.
    Commune,
    /// The line of filter words over a list; its letters belong to the field in it.
    Filter,
    /// Marking people, in every list where orders are given for many.
    Marks,
    /// What an approver says: on the approval desk, and on a case.
    Decision,
    /// Everybody on the way to a payout.
    Disbursement,
    /// Days whose payouts nobody confirmed.
    PayDays,
    /// The forms that are begun.
    Drafts,
    /// What others did to what is the officer's own.
    Notices,
    /// A list to be typed for practice, while no form is open.
    Lesson,
    /// One case: conditions, documents, money, the next step.
    Card,
    /// The walk along the documents of a card.
    Walk,
    /// The box that finds a person; its letters belong to the field in it.
    Find,
    /// What was recorded, by whom.
    Journal,
    /// Who looked at which case.
    Access,
    /// Actions as a list to run from, be it those that work here or all there are; its letters belong
    /// to the field that filters it.
    Help,
    /// A question answered by yes or no.
    Dialog,
    /// The lines that two officers changed, of which one has to give way.
    Clash,
    /// A dialog that holds fields.
    Form,
    /// What is on file for a field of a form, listed; its letters belong to the field.
    Choose,
    /// A text field that has the focus: whatever types text is text.
    Field,
}

/// The stack of a screen that is a list.
macro_rules! on_list {
    ($context:ident) => {
        &[
            Context::$context,
            Context::List,
            Context::Desk,
            Context::Always,
        ]
    };
}

/// The stack of a screen that is a list of people to be marked.
macro_rules! on_marked_list {
    ($context:ident) => {
        &[
            Context::$context,
            Context::Marks,
            Context::List,
            Context::Desk,
            Context::Always,
        ]
    };
}

/// The stack of a place in which letters are typed.
macro_rules! in_field {
    ($context:ident) => {
        &[Context::Field, Context::$context, Context::Always]
    };
}

impl Context {
    /// Every context, in the order a keymap is listed.
    pub const ALL: &[Context] = &[
        Context::Always,
        Context::Desk,
        Context::List,
        Context::Home,
        Context::Commune,
        Context::Filter,
        Context::Marks,
        Context::Decision,
        Context::Disbursement,
        Context::PayDays,
        Context::Drafts,
        Context::Notices,
        Context::Lesson,
        Context::Card,
        Context::Walk,
        Context::Find,
        Context::Journal,
        Context::Access,
        Context::Help,
        Context::Dialog,
        Context::Clash,
        Context::Form,
        Context::Choose,
        Context::Field,
    ];

    /// The table's name in a keymap file, and the first part of its actions' ids.
    pub const fn id(self) -> &'static str {
        match self {
            Context::Always => "always",
            Context::Desk => "desk",
            Context::List => "list",
            Context::Home => "home",
            Context::Commune => "commune",
            Context::Filter => "filter",
            Context::Marks => "marks",
            Context::Decision => "decision",
            Context::Disbursement => "disbursement",
            Context::PayDays => "pay_days",
            Context::Drafts => "drafts",
            Context::Notices => "notices",
            Context::Lesson => "lesson",
            Context::Card => "card",
            Context::Walk => "walk",
            Context::Find => "find",
            Context::Journal => "journal",
            Context::Access => "access",
            Context::Help => "help",
            Context::Dialog => "dialog",
            Context::Clash => "clash",
            Context::Form => "form",
            Context::Choose => "choose",
            Context::Field => "field",
        }
    }

    /// The context of that name, or none.
    pub fn from_id(id: &str) -> Option<Context> {
        Context::ALL
            .iter()
            .copied()
            .find(|context| context.id() == id)
    }

    /// The stack a screen of this kind looks its keys up in, innermost first. The lints go over
    /// these stacks, so a screen that takes its stack from here is covered by them. A form whose
    /// focus is on a choice instead of a field leaves the field out.
    pub const fn stack(self) -> &'static [Context] {
        match self {
            Context::Always => &[Context::Always],
            Context::Desk => &[Context::Desk, Context::Always],
            Context::List => &[Context::List, Context::Desk, Context::Always],
            Context::Home => on_list!(Home),
            Context::Commune => on_marked_list!(Commune),
            Context::Filter => in_field!(Filter),
            Context::Marks => on_list!(Marks),
            Context::Decision => on_marked_list!(Decision),
            Context::Disbursement => on_list!(Disbursement),
            Context::PayDays => on_list!(PayDays),
            Context::Drafts => on_list!(Drafts),
            Context::Notices => on_list!(Notices),
            Context::Lesson => &[Context::Lesson, Context::Desk, Context::Always],
            Context::Card => &[
                Context::Card,
                Context::Decision,
                Context::Desk,
                Context::Always,
            ],
            Context::Walk => &[
                Context::Walk,
                Context::List,
                Context::Card,
                Context::Decision,
                Context::Desk,
                Context::Always,
            ],
            Context::Find => in_field!(Find),
            Context::Journal => on_list!(Journal),
            Context::Access => on_list!(Access),
            Context::Help => in_field!(Help),
            Context::Dialog => &[Context::Dialog, Context::Always],
            Context::Clash => &[
                Context::Clash,
                Context::Dialog,
                Context::List,
                Context::Always,
            ],
            Context::Form => in_field!(Form),
            Context::Choose => &[
                Context::Field,
                Context::Choose,
                Context::Form,
                Context::Always,
            ],
            Context::Field => &[Context::Field, Context::Always],
        }
    }

    /// Does typing go on here? Such a context binds no key that types text: it could never answer.
    pub const fn takes_text(self) -> bool {
        match self {
            Context::Always
            | Context::Filter
            | Context::Find
            | Context::Help
            | Context::Form
            | Context::Choose
            | Context::Field => true,
            Context::Desk
            | Context::List
            | Context::Home
            | Context::Commune
            | Context::Marks
            | Context::Decision
            | Context::Disbursement
            | Context::PayDays
            | Context::Drafts
            | Context::Notices
            | Context::Lesson
            | Context::Card
            | Context::Walk
            | Context::Journal
            | Context::Dialog
            | Context::Clash
            | Context::Access => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_context_is_found_by_its_id_and_stands_in_its_own_stack() {
        for &context in Context::ALL {
            assert_eq!(Context::from_id(context.id()), Some(context));
            assert!(context.stack().contains(&context), "{}", context.id());
        }
        assert_eq!(Context::from_id("Walk"), None);
    }

    #[test]
    fn a_stack_with_a_field_never_reaches_the_desk() {
        for &context in Context::ALL {
            let stack = context.stack();
            assert!(!(stack.contains(&Context::Field) && stack.contains(&Context::Desk)));
        }
    }
}
