//! Sixty invented people and what officers type to find them: the promise of `find`, as data.

use proptest::prelude::*;

use super::{Finder, Likeness, Query, Rank, Reach};
use crate::lang::{Collation, fold};

/// Name and place; surnames that nobody bears.
const PEOPLE: [(&str, &str); 60] = [
    ("Mẫu Văn An", "Đức Ninh"),
    ("Mẫu Văn Ân", "Thái Hòa"),
    ("Mẫu Vân Anh", "Phù Lưu"),
    ("Mẫu Thị Bích", "Đức Ninh"),
    ("Mẫu Đình Công", "Bình Xa"),
    ("Mẫu Văn Cường", "Yên Phú"),
    ("Mẫu Thị Dung", "Tân Thành"),
    ("Mẫu Văn Dũng", "Thành Long"),
    ("Mẫu Văn Đông", "Nhân Mục"),
    ("Mẫu Văn Đồng", "Nhân Mục"),
    ("Mẫu Minh Đức", "Hùng Đức"),
    ("Mẫu Thị Hà", "Tân Yên"),
    ("Mẫu Hồng Hạnh", "Bạch Xa"),
    ("Mẫu Hồng Hành", "Bằng Cốc"),
    ("Mẫu Thị Hòa", "Minh Dân"),
    ("Mẫu Văn Hoàng", "Minh Hương"),
    ("Mẫu Bá Hùng", "Minh Khương"),
    ("Mẫu Thị Hương", "Thái Sơn"),
    ("Mẫu Y H'Leo", "Yên Lâm"),
    ("Mẫu Văn Khánh", "Yên Thuận"),
    ("Ví Văn Khoa", "Phù Lưu"),
    ("Ví Thị Khỏe", "Phù Lưu"),
    ("Ví Văn Lâm", "Đức Ninh"),
    ("Ví Thị Lan", "Đức Ninh"),
    ("Ví Thị Liên", "Bình Xa"),
    ("Ví Thị Lý", "Yên Phú"),
    ("Ví Đức Long", "Tân Thành"),
    ("Ví Văn Mạnh", "Thành Long"),
    ("Ví Thị Minh", "Nhân Mục"),
    ("Ví Hoài Nam", "Hùng Đức"),
    ("Ví Thị Ngân", "Tân Yên"),
    ("Ví Văn Nghĩa", "Bạch Xa"),
    ("Ví Thị Nhung", "Bằng Cốc"),
    ("Ví Kiều Oanh", "Minh Dân"),
    ("Ví Văn Ông", "Minh Hương"),
    ("Ví Thị Ơn", "Minh Khương"),
    ("Ví Văn Phúc", "Thái Sơn"),
    ("Ví Thị Phượng", "Yên Lâm"),
    ("Ví Đăng Quang", "Yên Thuận"),
    ("Ví Văn Quý", "Thái Hòa"),
    ("Thử Văn Quí", "Thái Hòa"),
    ("Thử Thị Sen", "Đức Ninh"),
    ("Thử Văn Sơn", "Phù Lưu"),
    ("Thử Văn Tân", "Bình Xa"),
    ("Thử Thị Thanh", "Yên Phú"),
    ("Thử Văn Thành", "Tân Thành"),
    ("Thử Thị Thảo", "Thành Long"),
    ("Thử Thị Thu", "Nhân Mục"),
    ("Thử Minh Thư", "Hùng Đức"),
    ("Thử Thị Thuỷ", "Tân Yên"),
    ("Thử Văn Tiến", "Bạch Xa"),
    ("Thử Thị Trang", "Bằng Cốc"),
    ("Thử Quốc Trung", "Minh Dân"),
    ("Thử Văn Tú", "Minh Hương"),
    ("Thử Văn Tư", "Minh Khương"),
    ("Thử Anh Tuấn", "Thái Sơn"),
    ("Thử Thị Tuyết", "Yên Lâm"),
    ("Thử Thị Uyên", "Yên Thuận"),
    ("Thử Văn Việt", "Tân Thành"),
    ("Thử Thị Yến", "Thái Hòa"),
];

/// Every person who answers, best first, then in the order of names.
fn hits(typed: &str) -> Vec<(Rank, &'static str)> {
    let (query, order) = (Query::parse(typed), Collation::vietnamese());
    let mut finder = Finder::new();
    let mut hits: Vec<_> = PEOPLE
        .iter()
        .filter_map(|&(name, place)| {
            let rank = finder.rank_with(&query, &fold(name), name, &fold(place))?;
            Some((rank, name))
        })
        .collect();
    hits.sort_by(|(a, name_a), (b, name_b)| {
        a.cmp(b).then_with(|| order.compare_names(name_a, name_b))
    });
    hits
}

/// `typed` gives `first` in this order before all others, all by `likeness`.
#[track_caller]
fn check(typed: &str, likeness: Likeness, first: &[&str]) {
    let hits = hits(typed);
    let names: Vec<_> = hits.iter().map(|(_, name)| *name).collect();
    assert!(names.starts_with(first), "{typed:?} gives {names:?}");
    for (rank, name) in &hits[..first.len()] {
        assert_eq!(rank.likeness(), likeness, "{typed:?} {name}");
    }
}

/// `typed` gives these and nobody else.
#[track_caller]
fn check_only(typed: &str, only: &[&str]) {
    let names: Vec<_> = hits(typed).into_iter().map(|(_, name)| name).collect();
    assert_eq!(names, only, "{typed:?}");
}

#[test]
fn names_are_found_without_accents_and_d_stands_for_d_with_stroke() {
    use Likeness::Words;
    check("mau van dung", Words, &["Mẫu Văn Dũng"]);
    check("dong", Words, &["Mẫu Văn Đông", "Mẫu Văn Đồng"]);
    check("duc", Words, &["Mẫu Minh Đức", "Ví Đức Long"]);
    check("THU THI THUY", Words, &["Thử Thị Thuỷ"]);
    check("quy", Words, &["Ví Văn Quý"]);
    check("an", Words, &["Mẫu Văn An", "Mẫu Văn Ân"]);
}

#[test]
fn words_may_come_in_any_order_and_unfinished() {
    use Likeness::{Beginnings, Words};
    check("an van mau", Words, &["Mẫu Văn An", "Mẫu Văn Ân"]);
    check("anh thu", Words, &["Thử Anh Tuấn"]);
    check("tua an", Beginnings, &["Thử Anh Tuấn"]);
    check("oan", Beginnings, &["Ví Kiều Oanh"]);
    check("t thu", Beginnings, &["Thử Thị Sen"]);
    check("thu thu thi", Words, &["Thử Thị Thu"]);
    check("thu thu minh", Words, &["Thử Minh Thư"]);
}

#[test]
fn initials_are_found_with_and_without_spaces() {
    use Likeness::{Beginnings, Initials};
    check(
        "mva",
        Initials,
        &["Mẫu Văn An", "Mẫu Vân Anh", "Mẫu Văn Ân"],
    );
    check(
        "m v a",
        Beginnings,
        &["Mẫu Văn An", "Mẫu Vân Anh", "Mẫu Văn Ân"],
    );
    check("vdq", Initials, &["Ví Đăng Quang"]);
    check("vđq", Initials, &["Ví Đăng Quang"]);
    check("myh", Initials, &["Mẫu Y H'Leo"]);
    check("tat", Initials, &["Thử Anh Tuấn"]);
    check("mh", Initials, &["Mẫu Y H'Leo", "Mẫu Thị Hà"]);
}

#[test]
fn typed_accents_come_first() {
    use Likeness::{Accents, Beginnings, Words};
    check("ân", Accents, &["Mẫu Văn Ân"]);
    assert_eq!(hits("ân")[1].1, "Mẫu Văn An");
    check("đồng", Accents, &["Mẫu Văn Đồng"]);
    check("Đông", Accents, &["Mẫu Văn Đông"]);
    check("hồng hành", Accents, &["Mẫu Hồng Hành"]);
    check("tư", Accents, &["Thử Văn Tư"]);
    check("quí", Accents, &["Thử Văn Quí"]);
    check("đưc", Words, &["Mẫu Minh Đức", "Ví Đức Long"]);
    check("mẫu van ân", Words, &["Mẫu Văn Ân", "Mẫu Văn An"]);
    check("hạn", Beginnings, &["Mẫu Hồng Hạnh", "Mẫu Hồng Hành"]);
}

#[test]
fn old_and_new_tone_placement_are_alike() {
    use Likeness::{Accents, Beginnings};
    check("hoà", Accents, &["Mẫu Thị Hòa"]);
    check("hòa", Accents, &["Mẫu Thị Hòa"]);
    check("thủy", Accents, &["Thử Thị Thuỷ"]);
    check("thuỷ", Accents, &["Thử Thị Thuỷ"]);
    check("khoẻ", Accents, &["Ví Thị Khỏe"]);
    check("qúy", Accents, &["Ví Văn Quý"]);
    check("khỏ", Beginnings, &["Ví Thị Khỏe", "Ví Văn Khoa"]);
}

#[test]
fn highland_names_are_found_with_and_without_the_apostrophe() {
    for typed in ["h'leo", "H’Leo", "hleo", "mau hleo", "hleo y"] {
        check(typed, Likeness::Words, &["Mẫu Y H'Leo"]);
    }
}

#[test]
fn a_word_that_is_not_of_the_name_may_be_of_the_place() {
    use Likeness::{Accents, Beginnings, Initials, Place, Words};
    check("an duc ninh", Words, &["Mẫu Văn An"]);
    check("lan ninh", Words, &["Ví Thị Lan"]);
    check("mva luu", Initials, &["Mẫu Vân Anh"]);
    check("Ân thái", Accents, &["Mẫu Văn Ân"]);
    check("kho phu", Beginnings, &["Ví Văn Khoa", "Ví Thị Khỏe"]);
    check(
        "nhan muc",
        Place,
        &["Mẫu Văn Đông", "Mẫu Văn Đồng", "Ví Thị Minh", "Thử Thị Thu"],
    );
    let of_tan: Vec<_> = hits("tan")
        .iter()
        .map(|(rank, _)| rank.likeness())
        .collect();
    assert_eq!(of_tan, [&[Words][..], &[Place; 7]].concat());
}

#[test]
fn hits_by_name_come_before_hits_with_the_place() {
    let hits = hits("thu thanh");
    let reach: Vec<_> = hits
        .iter()
        .map(|(rank, name)| (*name, rank.reach()))
        .collect();
    assert_eq!(
        reach[..3],
        [
            ("Thử Thị Thanh", Reach::Name),
            ("Thử Văn Thành", Reach::Name),
            ("Thử Thị Thảo", Reach::WithPlace),
        ]
    );
}

#[test]
fn letters_left_out_or_words_run_together_are_forgiven() {
    use Likeness::Letters;
    check("mauvandung", Letters, &["Mẫu Văn Dũng"]);
    check("thu th tuyt", Letters, &["Thử Thị Tuyết"]);
    check("nghia vi", Likeness::Words, &["Ví Văn Nghĩa"]);
    check("khnh", Letters, &["Mẫu Văn Khánh"]);
    check("phuog", Letters, &["Ví Thị Phượng"]);
}

#[test]
fn noise_finds_nobody() {
    for typed in [
        "",
        " - ",
        "xyz",
        "zz",
        "137",
        "24-137",
        "nhathh",
        "uuu",
        "thiminhvanx",
        "ngnggg",
    ] {
        check_only(typed, &[]);
    }
    check_only(&"a".repeat(10_000), &[]);
    check_only(&"a ".repeat(5_000), &[]);
}

#[test]
fn one_letter_says_nothing_of_a_place() {
    assert!(
        hits("d")
            .iter()
            .all(|(rank, _)| rank.reach() == Reach::Name)
    );
    check_only("x", &[]);
}

#[test]
fn ten_kilobytes_in_query_name_and_place_are_ranked_like_any_text() {
    let long = "Mẫu Đức ".repeat(1_000);
    let folded = fold(&long);
    let mut finder = Finder::new();
    let mut rank = |typed: &str| {
        let query = Query::parse(typed);
        finder
            .rank_with(&query, &folded, &long, &folded)
            .map(Rank::likeness)
    };
    assert_eq!(rank("đức mẫu"), Some(Likeness::Accents));
    assert_eq!(rank("duc mau duc ma"), Some(Likeness::Beginnings));
    assert_eq!(rank("mdmd"), Some(Likeness::Initials));
    assert_eq!(rank("xin"), None);
    assert_eq!(rank(&long), None);
}

proptest! {
    #[test]
    fn beginnings_of_all_words_in_any_order_find_the_person(
        person in 0..PEOPLE.len(),
        cuts in prop::collection::vec(1..8_usize, 4),
        turn in 0..4_usize,
        accents: bool,
    ) {
        let name = PEOPLE[person].0;
        let typed = if accents { name.to_owned() } else { fold(name) };
        let mut words: Vec<String> = typed
            .split(' ')
            .zip(&cuts)
            .map(|(word, cut)| word.chars().take(*cut).collect())
            .collect();
        let turn = turn % words.len();
        words.rotate_left(turn);
        let query = Query::parse(&words.join(" "));
        let rank = Finder::new().rank(&query, &fold(name), name);
        let rank = rank.expect("a person is found by the beginnings of all words");
        prop_assert!(rank.likeness() <= Likeness::Beginnings);
    }

    #[test]
    fn no_text_breaks_ranking(
        typed in "\\PC{0,20}|[a-dđâ ]{0,20}",
        name in "\\PC{0,20}|[a-dđâ ]{0,20}",
        place in "\\PC{0,20}|[a-d ]{0,20}",
    ) {
        let query = Query::parse(&typed);
        let rank = Finder::new().rank_with(&query, &fold(&name), &name, &fold(&place));
        prop_assert!(rank.is_none() || !query.is_empty());
    }
}
