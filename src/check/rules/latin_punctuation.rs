//! # latin-punctuation
//!
//! *What it finds:* a Latin comma, semicolon or question mark behind an Arabic word in an Arabic text.
//! *Why it matters:* they are the marks of another script: they lean the wrong way and stand on the wrong side of the
//! eye's path.
//! *Example:* `وقّعت الوزارة, اليوم, مذكرة تفاهم`.
//! *Left alone:* figures, addresses, and words of Latin script with their own marks.
//! *Fix:* `،` `؛` `؟`.
//!
//! ---
//!
//! *ما تجده:* فاصلة أو فاصلة منقوطة أو علامة استفهام لاتينية بعد كلمة عربية في نص عربي.
//! *لماذا يهمّ:* هي علامات كتابة أخرى، تميل إلى غير جهتها وتقع في غير موقعها من مسار العين.
//! *مثال:* `وقّعت الوزارة, اليوم, مذكرة تفاهم`.
//! *ما تتركه:* الأرقام، والعناوين، والكلمات اللاتينية بعلاماتها.
//! *الإصلاح:* `،` `؛` `؟`.

use crate::check::desk::Desk;
use crate::check::rule::{Guard, Look, Rule};
use crate::check::text::Text;
use crate::diagnostics::{Diagnostic, code, message};
use crate::language::letters::{before, is_arabic, is_arabic_mark, is_latin, word_after, word_before};
use crate::model::{Language, Level};

pub const RULE: Rule =
    Rule { name: "latin-punctuation", level: Level::Warn, guard: Guard::Custom, looks: &[Look::Words(find)] };

fn find(_: &Desk<'_>, text: &Text<'_>, notes: &mut Vec<Diagnostic>) {
    if text.language != Language::Arabic {
        return;
    }
    for passage in &text.prose().passages {
        for (at, mark, arabic) in marks(&passage.text) {
            let range = at..at + mark.len_utf8();
            let message = message!("latin-punctuation", mark = code(mark), arabic = code(arabic));
            let fix = passage.fix(range.clone(), arabic);
            notes.push(RULE.found(text.file, passage.span_of(range), message).mended(fix));
        }
    }
}

/// Latin marks behind Arabic words, each with the mark that belongs there.
fn marks(text: &str) -> impl Iterator<Item = (usize, char, &'static str)> {
    text.match_indices([',', ';', '?']).filter_map(|(at, typed)| {
        let (mark, arabic) = match typed {
            "," => (',', "،"),
            ";" => (';', "؛"),
            _ => ('?', "؟"),
        };
        (is_behind_arabic(text, at) && ends_a_phrase(text, at)).then_some((at, mark, arabic))
    })
}

/// Whether the last letter before a mark is Arabic. Vowel signs, the tatweel of `هـ`, and what closes a quotation or a
/// bracket may stand between them.
fn is_behind_arabic(text: &str, at: usize) -> bool {
    let is_between =
        |c: char| is_arabic_mark(c) || matches!(c, '\u{640}' | '»' | '”' | '“' | '"' | ')' | ']' | '!' | '؟' | '?');
    // A handful of them; a row of question marks is no reason to look back again and again.
    text[..at].chars().rev().take(8).find(|c| !is_between(*c)).is_some_and(is_arabic)
}

/// Whether what follows a mark lets it be one of this sentence, and no part of a figure, a code or a Latin passage.
fn ends_a_phrase(text: &str, at: usize) -> bool {
    let rest = &text[at + 1..];
    let next = rest.chars().next();
    let is_free = next.is_none_or(|c| {
        c.is_whitespace()
            || is_arabic(c)
            || matches!(c, '»' | '”' | '“' | '"' | '«' | ')' | ']' | '!' | '؟' | '?' | '.' | '…' | '(' | '\u{fffc}')
    });
    let is_latin_word = |word: &str| word.chars().find(|c| c.is_alphabetic()).is_some_and(is_latin);
    // An Arabic word among Latin ones: (the word سلام, meaning peace).
    let among_latin = || {
        let word = word_before(text, at);
        let start = text[..at].trim_end().len() - word.len();
        is_latin_word(word_before(text, start)) && is_latin_word(word_after(text, at + 1))
    };
    is_free && !(before(text, at).is_some_and(is_arabic) && among_latin())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mended(text: &str) -> String {
        let mut out = text.to_owned();
        for (at, _, arabic) in marks(text).collect::<Vec<_>>().into_iter().rev() {
            out.replace_range(at..=at, arabic);
        }
        out
    }

    #[test]
    fn marks_behind_arabic_words_are_mended() {
        for (typed, read) in [
            ("وقّعت الوزارة, اليوم, مذكرة", "وقّعت الوزارة، اليوم، مذكرة"),
            ("ما أثرها? قال: نعم;لا", "ما أثرها؟ قال: نعم؛لا"),
            ("(الاستثمار), «بيان»; ثم", "(الاستثمار)، «بيان»؛ ثم"),
            ("عام 1445هـ, الموافق", "عام 1445هـ، الموافق"),
            ("شكرًا, Microsoft شريكة", "شكرًا، Microsoft شريكة"),
            ("أحقًا?!", "أحقًا؟!"),
        ] {
            assert_eq!(mended(typed), read);
        }
    }

    #[test]
    fn marks_of_figures_and_of_latin_stay() {
        for text in [
            "بلغ 1,250,000 ثم 3,5",
            "في عام 2023, وقال",
            "Riyadh, Dubai; London",
            "وفق ISO 27001, ثم",
            "(the word سلام, meaning peace)",
            "شركة Acme, Inc. ثم",
            "س?a=1",
            "بيان،؛؟",
        ] {
            assert_eq!(mended(text), text);
        }
    }
}
