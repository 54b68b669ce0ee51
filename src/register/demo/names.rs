//! Invented names and numbers for people who do not exist: surnames nobody bears, citizen numbers of
//! no province, telephones of no network. Refuses to know whom they are given to.

use crate::domain::{CitizenId, Name, Phone, Sex};

const SURNAMES: [&str; 3] = ["Mẫu", "Ví", "Thử"];

const MIDDLE_MALE: [&str; 17] = [
    "Văn", "Hữu", "Đình", "Quang", "Xuân", "Minh", "Công", "Ngọc", "Bá", "Tiến", "Sinh", "Kim",
    "Phúc", "Chòi", "Tòn", "Gia", "Lương",
];

const MIDDLE_FEMALE: [&str; 5] = ["Thị", "Kim", "Thu", "Hồng", "Bích"];

/// None begins with A: `mva` is to find one man.
const GIVEN_MALE: [&str; 61] = [
    "Bảo", "Bền", "Bồng", "Cao", "Chẳn", "Chiến", "Chung", "Cường", "Dân", "Dũng", "Duy", "Đại",
    "Đạt", "Điền", "Đông", "Giáp", "Hải", "Hiệp", "Hòa", "Hoan", "Huấn", "Hùng", "Khánh", "Khiêm",
    "Kiên", "Kiềm", "Lâm", "Lập", "Liêm", "Long", "Luân", "Mạnh", "Mừng", "Nam", "Nghĩa", "Nhâm",
    "Ninh", "Phin", "Phong", "Phú", "Quân", "Quý", "Quyết", "Sằn", "Sếnh", "Sơn", "Tài", "Tằng",
    "Thắng", "Thịnh", "Thuận", "Toàn", "Trạch", "Trung", "Tuấn", "Vảng", "Viên", "Vinh", "Vượng",
    "Ý", "Yên",
];

const GIVEN_FEMALE: [&str; 23] = [
    "Ánh",
    "Bưởi",
    "Chanh",
    "Coi",
    "Duyên",
    "Gấm",
    "Hạnh",
    "Hiền",
    "Hương",
    "Lả",
    "Lài",
    "Liên",
    "Mấy",
    "Mùi",
    "Nái",
    "Nhung",
    "Oanh",
    "Pham",
    "Phượng",
    "Sen",
    "Thắm",
    "Uyên",
    "Xuyến",
];

/// How far neighbours are apart in the tables, so that a commune's names do not follow the alphabet.
const STRIDE: usize = 8;

/// The name of the `n`th invented person. The lengths of the tables have no factor in common, with
/// each other or the stride, so no name comes twice before all have come.
pub(super) fn invented(n: usize, sex: Sex) -> String {
    let (middle, given): (&[&str], &[&str]) = match sex {
        Sex::Male => (&MIDDLE_MALE, &GIVEN_MALE),
        Sex::Female => (&MIDDLE_FEMALE, &GIVEN_FEMALE),
    };
    let of = |table: &[&'static str]| table[n * STRIDE % table.len()];
    format!("{} {} {}", of(&SURNAMES), of(middle), of(given))
}

/// A name as orders carry it.
pub(super) fn name(text: &str) -> Name {
    Name::new(text).expect("names of the demonstration are short and readable")
}

/// A citizen number of no province (099) that fits sex, century and year; `serial` are its last six
/// digits.
pub(super) fn citizen_id(sex: Sex, year: i32, serial: u32) -> CitizenId {
    let century = if year < 2000 { 0 } else { 2 };
    let sex = match sex {
        Sex::Male => 0,
        Sex::Female => 1,
    };
    let digits = format!("099{}{:02}{serial:06}", century + sex, year % 100);
    CitizenId::new(&digits).expect("twelve digits by the format")
}

/// Last digits of the citizen number of the `n`th person, below a million; none like another's.
pub(super) fn serial(n: u32) -> u32 {
    100_000 + n * 2_713 % 899_981
}

/// A telephone of no network for every third person.
pub(super) fn phone(n: u32) -> Option<Phone> {
    let number = format!("09{:02}0000{:02}", n * 7 % 100, n % 100);
    Phone::new(&number).filter(|_| n.is_multiple_of(3))
}
