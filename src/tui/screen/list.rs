//! Which action is which move in a list. Knows no list.

use crate::keys::Action;
use crate::tui::cursor::Step;

const STEPS: &[(Action, Step)] = &[
    (Action::Up, Step::Up),
    (Action::Down, Step::Down),
    (Action::PageUp, Step::PageUp),
    (Action::PageDown, Step::PageDown),
    (Action::HalfUp, Step::HalfUp),
    (Action::HalfDown, Step::HalfDown),
    (Action::Top, Step::Top),
    (Action::Bottom, Step::Bottom),
    (Action::FindUp, Step::Up),
    (Action::FindDown, Step::Down),
    (Action::HelpUp, Step::Up),
    (Action::HelpDown, Step::Down),
    (Action::HelpPageUp, Step::PageUp),
    (Action::HelpPageDown, Step::PageDown),
];

/// The move an action asks for, where it asks for one.
pub(crate) fn step_of(action: Action) -> Option<Step> {
    STEPS
        .iter()
        .find(|(moves, _)| *moves == action)
        .map(|(_, step)| *step)
}
