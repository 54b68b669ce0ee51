//! What there is to do, each with its keys and why it cannot be done now, and which of it is meant by
//! what was typed. Knows actions and names; not what an action does.

use crate::keys::{Action, Binding, Context, Keymap, Keys, Lookup};
use crate::lang::{Finder, Query, Rank, fold};
use crate::text::desk::Hindrance;
use crate::text::{Lang, action_label, action_sentence};

/// How much is listed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Scope {
    /// What has a key on the screen below.
    Here,
    /// That, and all there is on other screens.
    Everywhere,
}

/// One action to choose.
#[derive(Debug, Clone)]
pub(super) struct Offer {
    pub(super) action: Action,
    /// The keys that ask for it, as hints show them.
    pub(super) keys: Vec<String>,
    /// Why it cannot be done now.
    pub(super) why_not: Option<Hindrance>,
    label: &'static str,
    pub(super) sentence: &'static str,
}

/// How well an offer answers what was typed, best first: its key, else its name.
type Likeness = (bool, Option<Rank>);

impl Offer {
    fn new(action: Action, lang: Lang, why_not: Option<Hindrance>) -> Self {
        Self {
            action,
            keys: Vec::new(),
            why_not,
            label: action_label(lang, action),
            sentence: action_sentence(lang, action),
        }
    }

    /// Words of the label weigh more than words of the sentence.
    fn likeness(&self, finder: &mut Finder, typed: &str, query: &Query) -> Option<Likeness> {
        if self.keys.iter().any(|key| key == typed) {
            return Some((false, None));
        }
        let sentence = fold(self.sentence);
        let rank = finder.rank_with(query, &fold(self.label), self.label, &sentence)?;
        Some((true, Some(rank)))
    }
}

/// What a stack of contexts offers, innermost first but for moves, which everybody knows; then what
/// other screens do.
pub(super) fn offers(
    scope: Scope,
    stack: &[Context],
    keymap: &Keymap,
    lang: Lang,
    why_not: impl Fn(Action) -> Option<Hindrance>,
) -> Vec<Offer> {
    let mut offers: Vec<Offer> = Vec::new();
    for Binding { keys, action, .. } in bindings(stack, keymap) {
        let known = offers.iter_mut().find(|offer| offer.action == action);
        if let Some(offer) = known {
            offer.keys.push(keys.label());
        } else {
            let mut offer = Offer::new(action, lang, why_not(action));
            offer.keys.push(keys.label());
            offers.push(offer);
        }
    }
    offers.sort_by_key(|offer| offer.action.context() == Context::List);
    if scope == Scope::Everywhere {
        for &action in Action::ALL {
            let is_offered = offers.iter().any(|offer| offer.action == action);
            if is_offered || !is_of_a_screen(action.context()) {
                continue;
            }
            let keys = keymap.keys_for(action);
            // Without any key it can be run from its own screen all the same.
            let is_here = keys.is_empty() && stack.contains(&action.context());
            let elsewhere = || Some(Hindrance::Elsewhere(action.context()));
            let why_not = if is_here {
                why_not(action)
            } else {
                elsewhere()
            };
            let mut offer = Offer::new(action, lang, why_not);
            offer.keys.extend(keys.iter().map(Keys::label));
            offers.push(offer);
        }
    }
    offers
}

/// The bindings that answer in a stack. A key that an inner context has taken over does something else.
fn bindings(stack: &[Context], keymap: &Keymap) -> Vec<Binding> {
    let of_context = |context: &Context| {
        let context = *context;
        keymap.effective().filter(move |one| one.context == context)
    };
    let answers =
        |one: &Binding| keymap.lookup(stack, one.keys.chords()) == Lookup::Action(one.action);
    stack.iter().flat_map(of_context).filter(answers).collect()
}

/// Boxes, forms and dialogs show their few keys themselves and cannot be acted on from outside; a move
/// is worth naming only where there is something to move in.
fn is_of_a_screen(context: Context) -> bool {
    !context.takes_text()
        && !matches!(context, Context::Dialog | Context::Clash)
        && context != Context::List
}

/// The offers that what was typed may mean, best first; all of them while nothing is typed.
pub(super) fn meant(offers: &[Offer], typed: &str) -> Vec<usize> {
    let typed = typed.trim();
    if typed.is_empty() {
        return (0..offers.len()).collect();
    }
    let (mut finder, query) = (Finder::new(), Query::parse(typed));
    let mut found: Vec<(Likeness, usize)> = Vec::new();
    for (at, offer) in offers.iter().enumerate() {
        let likeness = offer.likeness(&mut finder, typed, &query);
        found.extend(likeness.map(|likeness| (likeness, at)));
    }
    found.sort();
    found.into_iter().map(|(_, at)| at).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(lang: Lang, scope: Scope, typed: &str) -> Vec<Action> {
        let keymap = Keymap::default();
        let offers = offers(scope, Context::Card.stack(), &keymap, lang, |_| None);
        let meant = meant(&offers, typed);
        meant.into_iter().map(|at| offers[at].action).collect()
    }

    fn check(lang: Lang, typed: &str, first: Action) {
        let found = found(lang, Scope::Everywhere, typed);
        assert_eq!(found.first(), Some(&first), "{typed}: {found:?}");
    }

    #[test]
    fn a_name_is_found_without_accents_in_any_order_and_by_its_beginnings() {
        check(Lang::Vi, "giai ngan", Action::Pay);
        check(Lang::Vi, "ngân giải", Action::Pay);
        check(Lang::Vi, "gi ng", Action::Pay);
        check(Lang::Vi, "phien", Action::Schedule);
        check(Lang::Vi, "doi tieng", Action::Language);
        check(Lang::En, "pay", Action::Pay);
        check(Lang::En, "day practice", Action::PracticeDay);
    }

    #[test]
    fn a_key_finds_what_it_does() {
        check(Lang::Vi, "<", Action::ReturnFile);
        check(Lang::Vi, "Ctrl+Y", Action::Redo);
        check(Lang::En, "g j", Action::Journal);
    }

    #[test]
    fn nothing_typed_is_everything_and_nonsense_is_nothing() {
        let here = found(Lang::Vi, Scope::Here, " ");
        let everywhere = found(Lang::Vi, Scope::Everywhere, "");
        assert!(everywhere.starts_with(&here));
        assert!(!here.contains(&Action::NextWork) && everywhere.contains(&Action::NextWork));
        assert_eq!(found(Lang::Vi, Scope::Everywhere, "qqqq"), []);
    }

    #[test]
    fn everything_a_screen_can_do_is_in_the_long_list_once() {
        let mut everywhere = found(Lang::Vi, Scope::Everywhere, "");
        everywhere.sort();
        let mut all = Action::ALL.to_vec();
        all.retain(|action| {
            is_of_a_screen(action.context()) || action.context() == Context::Always
        });
        assert_eq!(everywhere, all);
    }

    #[test]
    fn what_is_done_on_another_screen_says_where() {
        let keymap = Keymap::default();
        let stack = Context::Home.stack();
        let offers = offers(Scope::Everywhere, stack, &keymap, Lang::Vi, |_| None);
        let pay = offers.iter().find(|offer| offer.action == Action::Pay);
        let why_not = pay.and_then(|offer| offer.why_not.clone());
        assert_eq!(why_not, Some(Hindrance::Elsewhere(Context::Card)));
    }

    #[test]
    fn an_action_without_a_key_can_still_be_run_on_its_screen() {
        let lines = "inherits = \"default\"\n[card]\nP = false";
        let keymap = Keymap::load("mine.toml", lines).expect("a keymap");
        let stack = Context::Card.stack();
        let offers = offers(Scope::Everywhere, stack, &keymap, Lang::Vi, |_| None);
        let pay = offers.iter().find(|offer| offer.action == Action::Pay);
        let pay = pay.expect("it is offered");
        assert_eq!((pay.keys.len(), &pay.why_not), (0, &None));
    }
}
