//! # tatweel
//!
//! *What it finds:* a word that is stretched with U+0640.
//! *Why it matters:* the stretching was made for one line of one layout. A search does not find the word, screen readers
//! stumble, and on a page it looks torn.
//! *Example:* `الإمــارات`.
//! *Left alone:* `هـ` behind a Hijri year or as the letter of a list, `الـ` and `لـ` before a name in quotation marks, a
//! figure or a Latin word, and vowel signs of the Quran that stand on a tatweel.
//! *Fix:* the word without it.
//!
//! ---
//!
//! *ما تجده:* كلمة ممدودة بالتطويل (U+0640).
//! *لماذا يهمّ:* مُدّت الكلمة من أجل سطر واحد في تنسيق واحد. فلا يجدها البحث، ويتعثّر فيها قارئ الشاشة، وتبدو على
//! الصفحة ممزّقة.
//! *مثال:* `الإمــارات`.
//! *ما تتركه:* `هـ` بعد السنة الهجرية أو في ترقيم قائمة، و`الـ` و`لـ` قبل اسم بين علامتي تنصيص أو رقم أو كلمة لاتينية،
//! وعلامات المصحف التي تقوم على تطويل.
//! *الإصلاح:* الكلمة من دونه.

use std::ops::Range;

use crate::check::desk::Desk;
use crate::check::rule::{Guard, Look, Rule};
use crate::check::text::Text;
use crate::diagnostics::{Diagnostic, message};
use crate::language::letters::{after, before, is_arabic, is_arabic_mark};
use crate::model::Level;

pub const RULE: Rule = Rule { name: "tatweel", level: Level::Warn, guard: Guard::Custom, looks: &[Look::Words(find)] };

const TATWEEL: char = '\u{640}';

fn find(_: &Desk<'_>, text: &Text<'_>, notes: &mut Vec<Diagnostic>) {
    for passage in text.prose().passages.iter().filter(|passage| passage.text.contains(TATWEEL)) {
        for (range, certainty) in stretches(&passage.text) {
            let fix = match certainty {
                Certainty::Certain => passage.fix(range.clone(), ""),
                Certainty::Uncertain => None,
            };
            notes.push(RULE.found(text.file, passage.span_of(range), message!("tatweel")).mended(fix));
        }
    }
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Certainty {
    Certain,
    /// لـالإمارات is not written لالإمارات.
    Uncertain,
}

/// Tatweels between two letters.
fn stretches(text: &str) -> Vec<(Range<usize>, Certainty)> {
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(start) = text[from..].find(TATWEEL).map(|at| from + at) {
        let end = start + text[start..].len() - text[start..].trim_start_matches(TATWEEL).len();
        from = end;
        let is_letter = |c: char| is_arabic(c) || is_arabic_mark(c);
        if !before(text, start).is_some_and(is_letter) || !after(text, end).is_some_and(is_arabic) {
            continue;
        }
        let is_lam = text[..start].ends_with('ل') && text[end..].starts_with("ال");
        found.push((start..end, if is_lam { Certainty::Uncertain } else { Certainty::Certain }));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stretched_word_is_found_and_mended() {
        for (typed, mended) in [
            ("الإمــارات العربية المتحـدة", "الإمارات العربية المتحدة"),
            ("بـالإمارات", "بالإمارات"),
            ("هـذا", "هذا"),
            ("مُحَـمَّد", "مُحَمَّد"),
        ] {
            let mut text = typed.to_owned();
            for (range, _) in stretches(typed).into_iter().rev() {
                text.replace_range(range, "");
            }
            assert_eq!(text, mended);
        }
        assert_eq!(stretches("لـالإمارات").first().map(|(_, certainty)| *certainty), Some(Certainty::Uncertain));
    }

    #[test]
    fn what_is_no_stretching_stays() {
        for text in [
            "1445هـ",
            "١٤٤٥ هـ، الموافق",
            "هـ) البند",
            "الـ«تحول» الرقمي",
            "الـ50 الأولى",
            "لـ 30 دولة",
            "مبادرة الـ AI",
            "الرَّحْمَـٰنِ",
            "هَـٰذَا",
            "ـها",
            "2020ـ2021",
            "بيان ـ الوزارة",
        ] {
            assert_eq!(stretches(text), [], "{text}");
        }
    }
}
