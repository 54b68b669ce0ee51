//! Articles of the Decision as sentences and screens cite them, no finer than the sources are.

use super::Lang;
use crate::domain::Article;

/// In full: `điểm a khoản 2 Điều 3`, `Art. 3(2)a`.
pub const fn article(lang: Lang, article: Article) -> &'static str {
    match article {
        Article::Release => lang.say("điểm a khoản 1 Điều 3", "Art. 3(1)a"),
        Article::Conditions => lang.say("điểm a khoản 2 Điều 3", "Art. 3(2)a"),
        Article::Debt => lang.say("khoản 3 Điều 3", "Art. 3(3)"),
        Article::Signer => lang.say("Điều 4", "Art. 4"),
        Article::Ceiling => lang.say("Điều 6", "Art. 6"),
        Article::Term => lang.say("Điều 8", "Art. 8"),
    }
}

/// In a column: `Đ.3 k.2a`, `3(2)a`.
pub const fn article_short(lang: Lang, article: Article) -> &'static str {
    match article {
        Article::Release => lang.say("Đ.3 k.1a", "3(1)a"),
        Article::Conditions => lang.say("Đ.3 k.2a", "3(2)a"),
        Article::Debt => lang.say("Đ.3 k.3", "3(3)"),
        Article::Signer => lang.say("Đ.4", "4"),
        Article::Ceiling => lang.say("Đ.6", "6"),
        Article::Term => lang.say("Đ.8", "8"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ALL: [Article; 6] = [
        Article::Release,
        Article::Conditions,
        Article::Debt,
        Article::Signer,
        Article::Ceiling,
        Article::Term,
    ];

    #[test]
    fn the_english_citation_is_the_one_of_answers() {
        for cited in ALL {
            assert_eq!(article_short(Lang::En, cited), cited.id());
            assert_eq!(article(Lang::En, cited), format!("Art. {}", cited.id()));
        }
        assert_eq!(
            article(Lang::Vi, Article::Conditions),
            "điểm a khoản 2 Điều 3"
        );
        assert_eq!(article_short(Lang::Vi, Article::Conditions), "Đ.3 k.2a");
    }
}
