//! Made-up mergers of two files, with everything a file may hold.

use proptest::collection::vec;
use proptest::option::of;
use proptest::prelude::*;
use proptest::sample::select;

use super::person::{borrower, case, citizen_id, day, dong, label, list, note, registration};
use crate::domain::{
    Absorbed, DebtCheck, Document, DocumentState, Fact, Held, ListSignatures, Listing, PlanItem,
    PlanOfUse, Purpose, Vetting, Wish,
};

/// Any fact of a merger.
pub(super) fn fact() -> BoxedStrategy<Fact> {
    let absorbed = (case(), registration().boxed(), vec(held(), 0..6));
    prop_oneof![
        absorbed.prop_map(|(other, file, more)| Fact::Absorbed(Box::new(Absorbed {
            other,
            file,
            more
        }))),
        case().prop_map(Fact::MergedInto),
        (case(), case()).prop_map(|(from, to)| Fact::HouseholdFollowed { from, to }),
    ]
    .boxed()
}

/// Boxed, as the facts are: strategies inside strategies would fill the stack of a test.
fn held() -> BoxedStrategy<Held> {
    prop_oneof![
        held_of_the_wish(),
        listing().prop_map(Held::Listing),
        borrower().prop_map(Held::Signer),
        (select(&Document::ALL), state())
            .prop_map(|(document, state)| Held::Document { document, state }),
        (day(), of(label())).prop_map(|(on, to)| Held::Left { on, to }),
        day().prop_map(|on| Held::Died { on }),
        label().prop_map(Held::CustomerNo),
        citizen_id().prop_map(Held::FormerNumber),
    ]
    .boxed()
}

fn held_of_the_wish() -> BoxedStrategy<Held> {
    let wish = (of(dong()), of(any::<u16>())).prop_map(|(amount, months)| Wish {
        purpose: Purpose::Production,
        amount,
        months,
    });
    let item = (label(), any::<u32>(), dong()).prop_map(|(what, quantity, amount)| PlanItem {
        what,
        quantity,
        amount,
    });
    let plan = (vec(item, 0..3), dong(), dong(), of(any::<u16>()));
    let vote = (label(), day(), any::<bool>(), of(label()));
    prop_oneof![
        (of(wish), day(), of(label())).prop_map(|(wish, asked_on, asked_by)| Held::Need {
            wish,
            asked_on,
            asked_by
        }),
        plan.prop_map(|(items, own_capital, total_need, instalment_months)| {
            Held::Plan(PlanOfUse {
                items,
                own_capital,
                total_need,
                instalment_months,
            })
        }),
        (any::<bool>(), day(), of(day())).prop_map(|(none, checked_on, ends_on)| {
            Held::Debt(DebtCheck {
                none,
                checked_on,
                ends_on,
            })
        }),
        vote.prop_map(|(group, on, agreed, reason_code)| Held::Vote(Vetting {
            group,
            on,
            agreed,
            reason_code
        })),
    ]
    .boxed()
}

fn listing() -> impl Strategy<Value = Listing> {
    let signed =
        (day(), day()).prop_map(|(police_signed_on, committee_signed_on)| ListSignatures {
            police_signed_on,
            committee_signed_on,
        });
    (list(), of(any::<u16>()), of(signed), of(list())).prop_map(
        |(list, row, confirmed, confirmed_on)| Listing {
            list,
            row,
            confirmed,
            confirmed_on,
        },
    )
}

fn state() -> impl Strategy<Value = DocumentState> {
    prop_oneof![
        Just(DocumentState::Missing),
        (day(), label()).prop_map(|(due, by)| DocumentState::Promised { due, by }),
        (day(), any::<u8>(), of(label())).prop_map(|(on, copies, kept_at)| {
            DocumentState::Received {
                on,
                copies,
                kept_at,
            }
        }),
        (day(), note()).prop_map(|(on, reason)| DocumentState::Wrong { on, reason }),
        (day(), note()).prop_map(|(on, reason)| DocumentState::Waived { on, reason }),
    ]
}
