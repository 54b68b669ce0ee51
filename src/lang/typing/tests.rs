//! Word lists of both methods, and whatever hands may press. Knows what officers type; not how it is
//! composed.

use proptest::prelude::*;

use super::*;
use crate::lang::{clean, fold};

fn typed(method: Method, keys: &str) -> Word {
    let mut word = Word::default();
    for key in keys.chars() {
        assert!(word.take(method, key), "{keys}: {key} ends the word");
    }
    word
}

fn check(method: Method, pairs: &str) {
    for pair in pairs.split_whitespace() {
        let (keys, shown) = pair.split_once('=').expect("keys=shown");
        assert_eq!(typed(method, keys).shown(), shown, "{keys}");
    }
}

#[test]
fn telex() {
    check(
        Method::Telex,
        "DDAWKS=ĐẮK LAWKS=LẮK DDawks=Đắk Quoocs=Quốc Cuwowngf=Cường cuongw=cương Nguyeenx=Nguyễn \
         nguyeexn=nguyễn Nguyenex=Nguyễn hoaf=hòa thuyr=thủy quyr=quỷ khuyur=khuỷu giwax=giữa \
         giuwax=giữa gif=gì gias=giá quas=quá hoawcj=hoặc thuees=thuế thw=thư thwr=thử Uwng=Ưng \
         Oanhs=Oánh Uyeens=Uyến dduowcj=được dduwowcj=được tuyeetj=tuyệt Yeen=Yên xaax=xẫ \
         ass=as aaa=aa ddd=dd Kroong=Krông Wen=Wen class=class email=email windows=windows",
    );
}

#[test]
fn vni() {
    check(
        Method::Vni,
        "D9A81K=ĐẮK D9a81k=Đắk Nguye64n=Nguyễn Nguyen64=Nguyễn nguye6n4=nguyễn Cuong72=Cường \
         Cu7o7ng2=Cường hoa2=hòa thuy3=thủy tie61ng=tiếng Thu73=Thử a11=a1 d99=d9 o66=o6 \
         d9u7o7c5=được Qua61n=Quấn",
    );
}

#[test]
fn a_sign_a_space_and_a_lone_figure_end_a_word() {
    let mut word = typed(Method::Telex, "H");
    assert!(!word.take(Method::Telex, '\''));
    assert!(!word.take(Method::Telex, ' '));
    assert!(!word.take(Method::Telex, '1'));
    assert!(!Word::default().take(Method::Vni, '1'));
    assert!(typed(Method::Vni, "a").take(Method::Vni, '1'));
}

#[test]
fn one_key_gives_the_keys_back_and_takes_them_again() {
    for (keys, shown) in [("user", "ủe"), ("data", "dât")] {
        let mut word = typed(Method::Telex, keys);
        assert_eq!(word.shown(), shown);
        word.turn(Method::Telex);
        assert_eq!(word.shown(), keys);
        word.take(Method::Telex, 's');
        assert_eq!(word.shown(), format!("{keys}s"));
        word.erase(Method::Telex);
        assert_eq!(word.shown(), keys);
        word.turn(Method::Telex);
        assert_eq!(word.shown(), shown);
    }
}

#[test]
fn an_erased_letter_goes_with_its_marks_and_the_word_goes_on() {
    let mut word = typed(Method::Telex, "tieengs");
    assert!(word.erase(Method::Telex));
    assert_eq!(word.shown(), "tiến");
    word.take(Method::Telex, 'f');
    assert_eq!(word.shown(), "tiền");
    for shown in ["tiề", "ti", "t", ""] {
        assert!(word.erase(Method::Telex), "{shown}");
        assert_eq!(word.shown(), shown);
    }
    let mut word = typed(Method::Telex, "dduowcj");
    word.erase(Method::Telex);
    assert_eq!(word.shown(), "đượ");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    /// Whatever is pressed: composed text, no letter lost that only stands for itself.
    #[test]
    fn any_keys_make_clean_text_that_keeps_its_consonants(
        keys in "[a-zA-Z]{1,30}", is_vni in any::<bool>(), erased in 0_usize..6,
    ) {
        let method = if is_vni { Method::Vni } else { Method::Telex };
        let mut word = Word::default();
        let taken: String = keys.chars().take_while(|key| word.take(method, *key)).collect();
        let shown = word.shown().to_owned();
        prop_assert_eq!(&clean(&shown), &shown);
        let kept = |text: &str| -> String {
            fold(text).chars().filter(|c| "bcghklmnpqtvy".contains(*c)).collect()
        };
        prop_assert_eq!(kept(&taken), kept(&shown), "{}", taken);
        let letters = shown.graphemes(true).count();
        for left in 1..=erased.min(letters) {
            if !word.erase(method) {
                break;
            }
            let expected: String = shown.graphemes(true).take(letters - left).collect();
            prop_assert_eq!(word.shown(), expected);
        }
    }
}

#[test]
fn the_fewest_keys_of_a_text_make_it() {
    for (text, telex, vni) in [
        ("", 0, 0),
        ("Thôn 5", 7, 7),
        ("Tổ 05", 7, 7),
        // Both letters of ươ have one mark, and Telex has a key for the first of them.
        ("Cường", 6, 7),
        ("Đoàn", 6, 6),
        ("H'Leo", 5, 5),
    ] {
        assert_eq!(Method::Telex.keys_of(text), telex, "{text}");
        assert_eq!(Method::Vni.keys_of(text), vni, "{text}");
    }
}
