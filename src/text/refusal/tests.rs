//! Every refusal in both languages: as golden files, and held to the shape of three sentences.

use std::fmt::Write as _;
use std::path::Path;

use super::examples;
use super::*;
use crate::text::article::article;

/// The texts of all examples, one paragraph each.
fn golden(lang: Lang) -> String {
    let mut text = String::new();
    for (name, example) in examples::all() {
        let told = refusal(lang, &example);
        let cited = example
            .article()
            .map(|cited| format!(" · {}", article(lang, cited)))
            .unwrap_or_default();
        writeln!(
            text,
            "{name} · {}{cited}\n  {}\n  {}\n",
            example.code(),
            told.message,
            told.fix
        )
        .expect("writing to a text does not fail");
    }
    text
}

#[expect(
    clippy::disallowed_methods,
    reason = "a test asks whether the golden files are to be written anew"
)]
fn is_update_asked() -> bool {
    std::env::var_os("UPDATE_GOLDEN").is_some()
}

fn check_golden(lang: Lang) {
    let file = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/golden")
        .join(format!("refusals-{}.txt", lang.id()));
    let told = golden(lang);
    if is_update_asked() {
        std::fs::write(&file, told).expect("the golden file is written");
        return;
    }
    let kept = std::fs::read_to_string(&file).expect("the golden file is read");
    for (kept, told) in kept.lines().zip(told.lines()) {
        assert_eq!(
            kept, told,
            "run UPDATE_GOLDEN=1 cargo test if the change is meant"
        );
    }
    assert_eq!(kept.lines().count(), told.lines().count());
}

#[test]
fn every_refusal_has_its_golden_text_in_vietnamese() {
    check_golden(Lang::Vi);
}

#[test]
fn every_refusal_has_its_golden_text_in_english() {
    check_golden(Lang::En);
}

#[test]
fn every_example_stands_under_its_own_variant() {
    fn check<T>(examples: Vec<(&'static str, T)>, name: fn(&T) -> &'static str) {
        assert!(!examples.is_empty());
        for (stands_under, example) in &examples {
            assert_eq!(*stands_under, name(example));
        }
    }
    check(examples::refusals(), examples::name_of_refusal);
    check(examples::date_faults(), examples::name_of_date_fault);
    check(examples::text_faults(), examples::name_of_text_fault);
    check(examples::amount_faults(), examples::name_of_amount_fault);
    check(examples::undo_bars(), examples::name_of_undo_bar);
    check(examples::needs(), examples::name_of_needs);
    check(examples::missing_facts(), examples::name_of_missing_fact);
    check(examples::bars(), examples::name_of_bar);
    check(examples::doubts(), examples::name_of_doubt);
    check(examples::merge_bars(), examples::name_of_merge_bar);
}

/// One sentence: begins with a capital or a figure, ends in the only full stop that a space or
/// nothing follows.
fn is_one_sentence(text: &str) -> bool {
    let without_articles = text.replace("Art. ", "Art.");
    let begins = text
        .chars()
        .next()
        .is_some_and(|first| first.is_uppercase() || first.is_ascii_digit() || first == '“');
    begins
        && text.ends_with('.')
        && !without_articles.trim_end_matches('.').contains(". ")
        && !text.contains('!')
        && !text.contains('\n')
}

#[test]
fn a_refusal_is_three_sentences() {
    for lang in Lang::ALL {
        for (name, example) in examples::all() {
            let Sentences { undone, rule, fix } = sentences(lang, &example);
            for sentence in [&undone, &rule, &fix] {
                assert!(is_one_sentence(sentence), "{name}: {sentence}");
            }
            let told = refusal(lang, &example);
            assert_eq!(told.message, format!("{undone} {rule}"));
            assert_eq!(told.fix, fix);
        }
    }
}

#[test]
fn a_refusal_that_cites_an_article_names_it_in_its_message() {
    for lang in Lang::ALL {
        for (name, example) in examples::all() {
            if let Some(cited) = example.article() {
                let message = refusal(lang, &example).message;
                assert!(message.contains(article(lang, cited)), "{name}: {message}");
            }
        }
    }
}

#[test]
fn the_two_languages_never_say_the_same_words() {
    for (name, example) in examples::all() {
        let (vi, en) = (refusal(Lang::Vi, &example), refusal(Lang::En, &example));
        assert_ne!(vi.message, en.message, "{name}");
        assert_ne!(vi.fix, en.fix, "{name}");
    }
}

#[test]
fn what_was_typed_is_quoted_short_whatever_it_was() {
    let typed = format!("\u{1b}]0;x\u{7}{}", "dài ".repeat(3_000));
    let told = refusal(Lang::Vi, &Refusal::UnknownCase { typed });
    assert!(told.message.len() < 300, "{}", told.message);
    assert!(!told.message.chars().any(char::is_control));
}
