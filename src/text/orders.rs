//! What stands around the list of orders in the help of `batch`. Refuses to know the orders.

use super::Lang;

/// How a line is written, in front of the list.
pub const fn orders_head(lang: Lang) -> &'static str {
    lang.say(
        "Mỗi dòng nhập vào là một lệnh viết bằng JSON; tên lệnh ở ô “order”. Mỗi lệnh được trả lời \
         bằng một dòng, sau khi đã ghi xuống đĩa.\n\
         Dấu trước ô: * bắt buộc, | ghi đúng một trong các ô này, + chỉ ghi cùng ô nêu trong ngoặc; \
         không có dấu là không bắt buộc.\n\
         Số tiền là số đồng nguyên, ngày theo dạng năm-tháng-ngày, xã là mã 5 chữ số, hồ sơ là mã \
         của nó.",
        "Each line is one order in JSON; its name stands in the field “order”. Each is answered by \
         one line, once it is on disk.\n\
         Signs before a field: * must be there, | exactly one of these, + only beside the field in \
         brackets; without a sign it may be left out.\n\
         Amounts are whole đồng, dates year-month-day, communes their code of 5 digits, cases their \
         code.",
    )
}

/// The title of the fields that every order takes.
pub const fn orders_envelope(lang: Lang) -> &'static str {
    lang.say("mọi lệnh còn nhận", "every order also takes")
}
