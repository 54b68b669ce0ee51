//! Amounts in words, as 01/TD and 08/TD ask for them. Refuses to know which form they stand on; it
//! speaks northern Vietnamese (linh, nghìn), as Tuyên Quang does.

const DIGITS: [&str; 10] = [
    "không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín",
];

/// `dong` read aloud with its unit, first letter capital: `Bảy mươi lăm triệu đồng`. Below zero it
/// begins with `Âm`; a thousand milliards is `nghìn tỷ`, a milliard of milliards `tỷ tỷ`.
pub fn in_words(dong: i64) -> String {
    let mut words: Vec<&str> = Vec::new();
    if dong < 0 {
        words.push("âm");
    }
    if dong == 0 {
        words.push(DIGITS[0]);
    }
    say(dong.unsigned_abs(), Place::Leading, &mut words);
    words.push("đồng");
    with_capital(&words.join(" "))
}

/// Whether higher digits were said before: a group of three after them names its empty hundred.
#[derive(Clone, Copy)]
enum Place {
    Leading,
    After,
}

/// Says `number` milliard by milliard; says nothing for zero.
fn say(number: u64, place: Place, words: &mut Vec<&'static str>) {
    const MILLIARD: u64 = 1_000_000_000;
    let mut place = place;
    if MILLIARD <= number {
        say(number / MILLIARD, place, words);
        words.push("tỷ");
        place = Place::After;
    }
    for (size, unit) in [(1_000_000, "triệu"), (1_000, "nghìn"), (1, "")] {
        let group = number % MILLIARD / size % 1_000;
        if group == 0 {
            continue;
        }
        say_group(group, place, words);
        if !unit.is_empty() {
            words.push(unit);
        }
        place = Place::After;
    }
}

/// Says 1 to 999.
fn say_group(group: u64, place: Place, words: &mut Vec<&'static str>) {
    let (hundreds, tens, ones) = (group / 100, group / 10 % 10, group % 10);
    let with_hundred = match place {
        Place::Leading => hundreds != 0,
        Place::After => true,
    };
    if with_hundred {
        words.extend([digit(hundreds), "trăm"]);
    }
    match tens {
        0 if with_hundred && ones != 0 => words.push("linh"),
        0 => {}
        1 => words.push("mười"),
        _ => words.extend([digit(tens), "mươi"]),
    }
    match (tens, ones) {
        (_, 0) => {}
        (2.., 1) => words.push("mốt"),
        (2.., 4) => words.push("tư"),
        (1.., 5) => words.push("lăm"),
        _ => words.push(digit(ones)),
    }
}

fn digit(value: u64) -> &'static str {
    usize::try_from(value)
        .ok()
        .and_then(|value| DIGITS.get(value))
        .expect("a decimal digit is below ten")
}

fn with_capital(text: &str) -> String {
    let mut letters = text.chars();
    letters
        .next()
        .into_iter()
        .flat_map(char::to_uppercase)
        .chain(letters.clone())
        .collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[track_caller]
    fn check(vectors: &[(i64, &str)]) {
        for (dong, said) in vectors {
            assert_eq!(in_words(*dong), *said, "{dong}");
        }
    }

    #[test]
    fn table_3_7_the_amounts_of_the_papers_are_said_as_written_there() {
        check(&[
            (50_000_000, "Năm mươi triệu đồng"),
            (75_000_000, "Bảy mươi lăm triệu đồng"),
            (81_000_000, "Tám mươi mốt triệu đồng"),
            (100_000_000, "Một trăm triệu đồng"),
            (105_000_000, "Một trăm linh năm triệu đồng"),
            (760_000_000, "Bảy trăm sáu mươi triệu đồng"),
            (1_250_000_000, "Một tỷ hai trăm năm mươi triệu đồng"),
            (
                542_466,
                "Năm trăm bốn mươi hai nghìn bốn trăm sáu mươi sáu đồng",
            ),
            (1_005_000, "Một triệu không trăm linh năm nghìn đồng"),
        ]);
    }

    #[test]
    fn table_3_7_tens_and_ones_change_their_words() {
        check(&[
            (4, "Bốn đồng"),
            (5, "Năm đồng"),
            (10, "Mười đồng"),
            (11, "Mười một đồng"),
            (14, "Mười bốn đồng"),
            (15, "Mười lăm đồng"),
            (20, "Hai mươi đồng"),
            (21, "Hai mươi mốt đồng"),
            (24, "Hai mươi tư đồng"),
            (25, "Hai mươi lăm đồng"),
            (101, "Một trăm linh một đồng"),
            (104, "Một trăm linh bốn đồng"),
            (110, "Một trăm mười đồng"),
            (999, "Chín trăm chín mươi chín đồng"),
        ]);
    }

    #[test]
    fn a_lower_group_names_its_empty_hundred_and_an_empty_group_is_silent() {
        check(&[
            (1_050_000, "Một triệu không trăm năm mươi nghìn đồng"),
            (1_000_005, "Một triệu không trăm linh năm đồng"),
            (2_000_000_010, "Hai tỷ không trăm mười đồng"),
            (1_000_000_000_000, "Một nghìn tỷ đồng"),
            (1_005_000_000_000, "Một nghìn không trăm linh năm tỷ đồng"),
            (1_000_000_000_000_000_000, "Một tỷ tỷ đồng"),
        ]);
    }

    #[test]
    fn zero_and_less_are_said_too() {
        check(&[
            (0, "Không đồng"),
            (-5, "Âm năm đồng"),
            (-50_000_000, "Âm năm mươi triệu đồng"),
        ]);
        assert!(in_words(i64::MAX).starts_with("Chín tỷ hai trăm hai mươi ba triệu "));
        assert!(in_words(i64::MIN).ends_with(" tám trăm linh tám đồng"));
    }

    proptest! {
        #[test]
        fn every_amount_has_words_single_spaced(dong in any::<i64>()) {
            let said = in_words(dong);
            prop_assert!(said.ends_with(" đồng") && !said.contains("  "));
            prop_assert_eq!(said.starts_with("Âm "), dong < 0);
        }

        #[test]
        fn neighbours_are_never_said_alike(dong in 0..2_000_000_000_i64, more in 1..2_000_i64) {
            prop_assert_ne!(in_words(dong), in_words(dong + more));
        }
    }
}
