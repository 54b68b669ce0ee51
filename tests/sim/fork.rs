//! Two pasts of one register: records that are whole and follow from acts we never took. Refuses to know
//! any other damage.

use qd22::domain::{Birth, Fields, Name, Order, OrderId, Sex};
use qd22::office::{Harm, Sent, Trouble};
use qd22::register::Register;
use qd22::store::made_up::SeededDice;
use qd22::store::{Head, Kind};

use super::auditor::journal;
use super::machine::{Office, RuleSets};
use super::officer::accounts;

/// Registers somebody; every name is as long as every other, and so is every record.
fn register_somebody(register: &mut Register, id: u128, name: &str) -> Head {
    let order = Order::RegisterApplicant {
        commune: 2422,
        name: Name::new(name).unwrap(),
        birth: Birth::Year(1985),
        sex: Sex::Male,
        fields: Box::new(Fields::default()),
        enclosed: Box::default(),
    };
    let waiting = vec![(accounts()[0].clone(), Sent::new(OrderId(id), order))];
    let receipt = register.turn(waiting).remove(0).unwrap();
    Head {
        seq: receipt.seq().0,
        hash: receipt.hash(),
    }
}

fn length(office: &Office) -> usize {
    office.machine.file("journal").unwrap().len()
}

/// An office with a few acts, and its twin at the same moment.
fn twins(rules: &RuleSets, acts: usize) -> [Office; 2] {
    let office = Office::new(Kind::Real);
    let mut register = office.open(rules, 0, None).unwrap();
    for id in 0..=acts {
        register_somebody(&mut register, 1 + id as u128, "Mẫu Văn An");
    }
    register.close().unwrap();
    let twin = office.twin();
    [office, twin]
}

/// The twin's second act, laid behind our first one in both copies: its bytes are whole and its number is
/// next, but it follows from the twin's first act. Whatever that is, it is no torn end of ours.
pub(crate) fn a_foreign_record_behind_the_newest_act_is_named(seed: u64) {
    let dice = SeededDice::new(seed);
    let rules = RuleSets::load();
    let [ours, theirs] = twins(&rules, dice.below(5));
    let mut register = theirs.open(&rules, 0, None).unwrap();
    register_somebody(&mut register, 77, "Mẫu Văn Bá");
    let from = length(&theirs);
    register_somebody(&mut register, 78, "Mẫu Văn Tư");
    register.close().unwrap();
    let foreign = theirs.machine.file("journal").unwrap()[from..].to_vec();

    let mut register = ours.open(&rules, 0, None).unwrap();
    let told = register_somebody(&mut register, 99, "Mẫu Văn Hà");
    assert_eq!(length(&ours), from, "records of one length");
    if dice.once_in(2) {
        register.close().unwrap();
    } else {
        ours.machine.kill(&dice);
    }
    for file in ["journal", "mirror"] {
        let mut bytes = ours.machine.file(file).unwrap();
        bytes.extend_from_slice(&foreign);
        ours.machine.damage(file, Some(bytes));
    }
    let mut register = ours.open(&rules, 0, Some(told)).unwrap();
    assert_eq!(
        register.head(),
        told,
        "QD22_SEED={seed}: an act nobody ordered here"
    );
    let broken = register.opened().read_only.clone();
    assert!(
        matches!(
            &broken,
            Some(Trouble::Damaged {
                harm: Harm::ChainBroken,
                ..
            })
        ),
        "QD22_SEED={seed}: it is said, not taken for a torn end: {broken:?}"
    );
    let lines = journal(&mut register, &accounts()[0]).unwrap();
    assert_eq!(lines.len() as u64, told.seq);
    assert!(lines.iter().all(|line| line.act.id != OrderId(78)));
}

/// The twin's whole journal in place of ours: as long, as well chained, and not what we were told.
pub(crate) fn another_past_is_not_taken_for_ours(seed: u64) {
    let dice = SeededDice::new(seed);
    let rules = RuleSets::load();
    let [ours, theirs] = twins(&rules, dice.below(5));
    let [told, _] = [(&ours, "Mẫu Văn Hà"), (&theirs, "Mẫu Văn Bá")].map(|(office, name)| {
        let mut register = office.open(&rules, 0, None).unwrap();
        let told = register_somebody(&mut register, 99, name);
        register.close().unwrap();
        told
    });
    for file in ["journal", "mirror"] {
        ours.machine.damage(file, theirs.machine.file(file));
    }
    if dice.once_in(2) {
        ours.machine.break_trees();
    }
    if dice.once_in(2) {
        ours.machine.damage("mark", None);
    }
    match ours.open(&rules, 0, Some(told)) {
        Ok(register) => {
            let read_only = register.opened().read_only.clone();
            assert!(
                read_only.is_some(),
                "QD22_SEED={seed}: another past without a word"
            );
        }
        Err(trouble) => assert!(matches!(trouble, Trouble::Damaged { .. }), "{trouble:?}"),
    }
}
