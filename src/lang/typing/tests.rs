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

/// Surnames, given names, places and words of the papers, as hands differ: marks behind their letter or at
/// the end of the word, capitals held or locked.
#[test]
fn telex_words_of_lists_and_papers() {
    check(
        Method::Telex,
        "Maaux=Mẫu Mauxa=Mẫu Vis=Ví THUWR=THỬ THWR=THỬ Traanf=Trần Lee=Lê Hoangf=Hoàng \
         Hoafng=Hoàng Nguwowif=Người nguoiwf=người Ddawngj=Đặng DDAWNGJ=ĐẶNG Buif=Bùi Ddoox=Đỗ \
         Hoof=Hồ Ngoo=Ngô Duwowng=Dương Duongw=Dương Lys=Lý Trieeuj=Triệu Noong=Nông Banf=Bàn \
         Phungf=Phùng Lwowng=Lương Quyeens=Quyến Khuyeens=Khuyến Giangr=Giảng Hieeuf=Hiều \
         Thuyf=Thùy Huyeenf=Huyền Huwowngr=Hưởng Uyeen=Uyên Yeens=Yến ys=ý oons=ốn uwngs=ứng \
         uwowngr=ưởng khoer=khỏe xoas=xóa uyr=ủy huyr=hủy Tuyeen=Tuyên Ddwcs=Đức DDUWCS=ĐỨC \
         Thoon=Thôn Toor=Tổ xax=xã quys=quý Quyf=Quỳ nghieepj=nghiệp chuwngs=chứng nhaanj=nhận \
         phuwowng=phương aans=ấn quaan=quân Bachj=Bạch Ddieenj=Điện tieenf=tiền ddoongf=đồng",
    );
}

/// English, web names, and names of the highlands whose letters look like marks.
#[test]
fn telex_leaves_what_is_no_syllable_as_it_is_typed() {
    check(
        Method::Telex,
        "Leo=Leo Leoo=Leoo Mlo=Mlo Ksor=Ksor Wan=Wan Kpaa=Kpaa Ayun=Ayun Niee=Niê Facebook=Facebook \
         google=google Zalo=Zalo print=print plan=plan school=school login=login website=website",
    );
    // Where English is a syllable too, the mark typed twice comes off, or one key gives the keys back.
    check(
        Method::Telex,
        "usser=user daata=data user=ủe data=dât password=pasword",
    );
    for keys in ["user", "data", "password"] {
        let mut word = typed(Method::Telex, keys);
        word.turn(Method::Telex);
        assert_eq!(word.shown(), keys);
    }
}

#[test]
fn vni_words_of_lists_and_papers() {
    check(
        Method::Vni,
        "Ma6u4=Mẫu Mau64=Mẫu MA6U4=MẪU Vi1=Ví THU73=THỬ Tra62n=Trần Le6=Lê Hoang2=Hoàng \
         D9a8ng5=Đặng D9A8NG5=ĐẶNG Bui2=Bùi D9o64=Đỗ Ho62=Hồ Ngo6=Ngô Duong7=Dương Ly1=Lý \
         Trie6u5=Triệu No6ng=Nông Ba2n=Bàn Phu2ng=Phùng Quye6n1=Quyến Huye62n=Huyền D9u71c=Đức \
         D9U71C=ĐỨC Tho6n=Thôn To63=Tổ xa4=xã quy1=quý nghie6p5=nghiệp chu71ng=chứng nha6n5=nhận \
         phu7o7ng=phương tie62n=tiền d9o62ng=đồng khoe3=khỏe xoa1=xóa uy3=ủy nguoi72=người",
    );
}

/// By VNI no letter is a mark: English is typed as it is.
#[test]
fn vni_leaves_every_letter_as_it_is_typed() {
    check(
        Method::Vni,
        "Wen=Wen twitter=twitter window=window class=class user=user data=data website=website \
         kw=kw password=password Leo6=Leo6",
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
