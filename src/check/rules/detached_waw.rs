//! # detached-waw
//!
//! *What it finds:* the conjunction `و` with a space between it and its word.
//! *Why it matters:* Arabic writes it in one with the word that follows. Apart, it can end a line by itself, and a search
//! for the word with its conjunction finds nothing.
//! *Example:* `الإمارات و أذربيجان`, which is written `الإمارات وأذربيجان`.
//! *Left alone:* `و)` and `و.` that count a list, initials (`م. و. حسن`), the letter named as such (`حرف و`), a hall or a
//! category that is called و, and figures.
//! *Fix:* the conjunction joined to its word.
//!
//! ---
//!
//! *ما تجده:* واو عطف منفصلة عن كلمتها بمسافة.
//! *لماذا يهمّ:* تُكتب واو العطف موصولة بما بعدها. فإن انفصلت فقد تبقى وحدها في آخر سطر، ولا يجد البحث الكلمة مع واوها.
//! *مثال:* `الإمارات و أذربيجان`، والصواب `الإمارات وأذربيجان`.
//! *ما تتركه:* `و)` و`و.` في ترقيم قائمة، والأحرف الأولى من الأسماء (`م. و. حسن`)، والحرف مذكورًا باسمه (`حرف و`)،
//! والقاعة أو الفئة المسمّاة و، والأرقام.
//! *الإصلاح:* تُوصل الواو بكلمتها.

use std::ops::Range;

use crate::check::desk::Desk;
use crate::check::rule::{Guard, Look, Rule};
use crate::check::text::Text;
use crate::diagnostics::{Diagnostic, message, typed};
use crate::language::letters::{after, bare, before, is_arabic, is_arabic_mark, word_after, word_before};
use crate::model::Level;
use crate::model::prose::Kind;

pub const RULE: Rule =
    Rule { name: "detached-waw", level: Level::Warn, guard: Guard::Custom, looks: &[Look::Words(find)] };

fn find(_: &Desk<'_>, text: &Text<'_>, notes: &mut Vec<Diagnostic>) {
    for passage in text.prose().passages.iter().filter(|passage| passage.text.contains(WAW)) {
        // Behind entries with the letters أ ب ج د هـ, one that begins with و is counted by it.
        let may_begin = matches!(passage.kind, Kind::Paragraph | Kind::Quote | Kind::Summary);
        for (waw, gap) in gaps(&passage.text) {
            if !may_begin && passage.text[..waw].trim().is_empty() {
                continue;
            }
            let word = bare(word_after(&passage.text, gap.end));
            let message = message!("detached-waw", word = typed(word), joined = typed(format!("{WAW}{word}")));
            let fix = passage.fix(gap.clone(), "");
            notes.push(RULE.found(text.file, passage.span_of(waw..gap.end), message).mended(fix));
        }
    }
}

const WAW: char = 'و';

/// Each conjunction that stands apart, with the white space behind it.
fn gaps(text: &str) -> impl Iterator<Item = (usize, Range<usize>)> {
    text.match_indices(WAW).filter_map(|(waw, _)| {
        if before(text, waw).is_some_and(|c| !c.is_whitespace()) {
            return None;
        }
        let letter_end = waw + WAW.len_utf8();
        let start = letter_end + after(text, letter_end).filter(|c| is_arabic_mark(*c)).map_or(0, char::len_utf8);
        let end = text.len() - text[start..].trim_start().len();
        (end > start && begins_word(text, end) && is_conjunction(text, waw, end)).then_some((waw, start..end))
    })
}

/// Whether an Arabic word begins here, or one in quotation marks.
fn begins_word(text: &str, at: usize) -> bool {
    let word = text[at..].strip_prefix(['«', '“', '”', '"']).unwrap_or(&text[at..]);
    word.starts_with(is_arabic)
}

/// Whether a `و` that stands alone is the conjunction, and neither an initial nor the name of something.
fn is_conjunction(text: &str, waw: usize, next: usize) -> bool {
    let (previous, next) = (word_before(text, waw), word_after(text, next));
    let is_letter = |word: &str| {
        let mut letters = bare(word).chars().filter(|c| *c != '\u{640}');
        letters.next().is_some_and(is_arabic) && letters.next().is_none()
    };
    if is_letter(previous) || is_letter(next) || previous.ends_with("ـ") {
        return false;
    }
    let noun = bare(previous);
    let noun = noun.strip_prefix(['و', 'ف', 'ب', 'ل', 'ك']).filter(|rest| rest.starts_with("ال")).unwrap_or(noun);
    let noun = noun.strip_prefix("لل").or(noun.strip_prefix("ال")).unwrap_or(noun);
    if LETTERS.contains(&noun) {
        return false;
    }
    // In «القاعة و المسرح» it joins; in «القاعة و من المبنى» it names the hall.
    let has_article = next.trim_start_matches(['«', '“', '”', '"']).starts_with("ال");
    has_article || !NAMED.contains(&noun)
}

const LETTERS: &[&str] = crate::lexicon!("letters", "detached");

/// What letters are given to as names, and titles before a name such as و.
const NAMED: [&str; 28] = [
    "فقرة",
    "بند",
    "فئة",
    "مجموعة",
    "مبنى",
    "قاعة",
    "ملحق",
    "جدول",
    "صنف",
    "بوابة",
    "رصيف",
    "شريحة",
    "درجة",
    "نموذج",
    "مرحلة",
    "نقطة",
    "خانة",
    "عمود",
    "صف",
    "شكل",
    "سيد",
    "سيدة",
    "دكتور",
    "أستاذ",
    "معالي",
    "سعادة",
    "فيتامين",
    "مستوى",
];

#[cfg(test)]
mod tests {
    use super::*;

    fn mended(text: &str) -> String {
        let mut out = text.to_owned();
        for (_, gap) in gaps(text).collect::<Vec<_>>().into_iter().rev() {
            out.replace_range(gap, "");
        }
        out
    }

    #[test]
    fn a_conjunction_is_joined_to_its_word() {
        for (typed, read) in [
            ("الإمارات و أذربيجان", "الإمارات وأذربيجان"),
            ("الإمارات و\u{a0} وزارة", "الإمارات ووزارة"),
            ("و قال الوزير", "وقال الوزير"),
            ("مركز البيانات، و «بيان» معًا", "مركز البيانات، و«بيان» معًا"),
            ("القاعة و المسرح", "القاعة والمسرح"),
            ("في عام 2023 و العام الذي يليه", "في عام 2023 والعام الذي يليه"),
            ("وَ الوزارة", "وَالوزارة"),
        ] {
            assert_eq!(mended(typed), read);
        }
    }

    #[test]
    fn labels_initials_and_letters_stay() {
        for text in [
            "و) البند السادس",
            "(و) البند",
            "و. حسن",
            "و- البند",
            "د. م. و. حسن",
            "هـ و ن",
            "م و س",
            "حرف و في الكلمة",
            "بالحرف و يبدأ الاسم",
            "الفقرات أ، ب، و من المادة",
            "القاعة و من المبنى",
            "البند و من المادة الرابعة",
            "السيد و جين",
            "و 25 مركزًا",
            "عمرو وداوود ووليد",
            "لو أن",
            "و Microsoft",
        ] {
            assert_eq!(mended(text), text);
        }
    }
}
