//! How sessions of a life end, well or badly, and what rots while nobody looks.

use qd22::office::Trouble;
use qd22::register::Register;
use qd22::store::Tree;
use qd22::store::made_up::SeededDice;

use super::life::Life;

/// How a session ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum End {
    Closed,
    Dropped,
    Killed,
    PowerCut,
}

impl Life {
    pub(super) fn end(&mut self, register: Register) {
        let end = [End::Closed, End::Dropped, End::Killed, End::PowerCut][self.dice.below(4)];
        self.note(format!("{end:?}"));
        self.has_failed |= 0 < self.office.faults.struck();
        match end {
            End::Closed => self.has_failed |= register.close().is_err(),
            End::Dropped => drop(register),
            End::Killed => {
                self.office.machine.kill(&self.dice);
                self.tally.kills += 1;
            }
            End::PowerCut => {
                self.office.machine.cut_power(&self.dice);
                self.tally.power_cuts += 1;
            }
        }
        let is_level = end != End::PowerCut && !self.has_failed;
        if is_level && !self.is_rotten && self.dice.once_in(2) {
            self.rot();
        }
        self.has_failed = end == End::PowerCut;
    }

    /// One file goes bad while nobody looks; the others hold everything.
    fn rot(&mut self) {
        self.tally.rotten += 1;
        self.is_rotten = true;
        let machine = &self.office.machine;
        let file = ["journal", "mirror", "mark"][self.dice.below(3)];
        let what = match self.dice.below(6) {
            0 => {
                machine.break_trees();
                "the database refuses"
            }
            1 => {
                let tree = Tree::ALL[self.dice.below(Tree::ALL.len())];
                machine.tear_tree(tree, 1 + self.dice.below(6));
                self.is_torn = true;
                "a tree is torn"
            }
            2 => {
                machine.damage(file, None);
                file
            }
            _ => {
                let mut bytes = machine.file(file).unwrap_or_default();
                spoil(&self.dice, &mut bytes);
                machine.damage(file, Some(bytes));
                file
            }
        };
        self.note(format!("rot: {what}"));
    }

    /// Both copies lose the newest acts: whatever else is lost with them, nobody is told that all is well.
    pub(super) fn ruin(&mut self) {
        let Some(told) = self.ledger.told() else {
            return;
        };
        let machine = &self.office.machine;
        for file in ["journal", "mirror"] {
            let mut bytes = machine.file(file).unwrap();
            let cut = 1 + self.dice.below(200);
            bytes.truncate(bytes.len() - cut);
            machine.damage(file, Some(bytes));
        }
        match self.dice.below(3) {
            0 => machine.break_trees(),
            1 => machine.damage("mark", None),
            _ => {}
        }
        self.tally.lost += 1;
        match self.open() {
            Ok(register) => {
                let opened = register.opened();
                assert!(
                    opened.read_only.is_some(),
                    "{} is lost without a word",
                    told.seq
                );
            }
            Err(trouble) => assert!(matches!(trouble, Trouble::Damaged { .. }), "{trouble:?}"),
        }
    }
}

fn spoil(dice: &SeededDice, bytes: &mut Vec<u8>) {
    let at = dice.below(bytes.len());
    match dice.below(3) {
        0 => bytes.truncate(at),
        1 => {
            let end = (at + 512).min(bytes.len());
            bytes[at..end].fill(0);
        }
        _ => {
            if let Some(byte) = bytes.get_mut(at) {
                *byte ^= 1 << dice.below(8);
            }
        }
    }
}
