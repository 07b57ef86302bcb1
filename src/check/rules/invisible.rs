//! # invisible
//!
//! *What it finds:* characters that leave no ink and do no work: zero width spaces, byte order marks, soft hyphens,
//! control characters, line separators, and joiners that join nothing.
//! *Why it matters:* they come along from web pages and word processors. A search does not find the word that holds one,
//! an address does not open, and a copied name is another name.
//! *Example:* `وزارة<U+200B> الاستثمار`.
//! *Left alone:* the joiners in emoji, between letters of Persian and Urdu, and after the ه of a Hijri year; scripts that
//! are written without spaces.
//! *Fix:* removed; a line separator becomes a space.
//!
//! ---
//!
//! *ما تجده:* محارف خفية لا تُطبع ولا عمل لها: مسافات بلا عرض، وعلامات ترتيب البايتات، وواصلات لينة، ومحارف تحكّم،
//! وفواصل سطور، ووصلات لا تصل شيئًا.
//! *لماذا يهمّ:* تأتي من صفحات الويب وبرامج تحرير النصوص. فلا يجد البحث الكلمة التي فيها واحد منها، ولا يُفتح العنوان،
//! ويصير الاسم المنسوخ اسمًا آخر.
//! *مثال:* `وزارة<U+200B> الاستثمار`.
//! *ما تتركه:* الوصلات في الرموز التعبيرية، وبين حروف الفارسية والأردية، وبعد هاء السنة الهجرية؛ والكتابات التي لا
//! مسافات فيها.
//! *الإصلاح:* تُحذف، ويصير فاصل السطور مسافة.

use crate::check::desk::Desk;
use crate::check::rule::{Guard, Look, Rule};
use crate::check::text::Text;
use crate::diagnostics::{Diagnostic, code, code_point, message};
use crate::language::letters::{after, before, is_arabic, is_arabic_mark, joins_forward};
use crate::model::Level;
use crate::source::escape::is_control;

pub const RULE: Rule =
    Rule { name: "invisible", level: Level::Warn, guard: Guard::Custom, looks: &[Look::Words(find)] };

fn find(_: &Desk<'_>, text: &Text<'_>, notes: &mut Vec<Diagnostic>) {
    for passage in &text.prose().passages {
        let words = &passage.text;
        for (at, c) in words.char_indices().filter(|(_, c)| is_invisible(*c)) {
            let Some(mend) = mend(words, at, c) else { continue };
            let range = at..at + c.len_utf8();
            let message = message!("invisible", point = code(code_point(c)));
            let note = RULE.found(text.file, passage.span_of(range.clone()), message);
            notes.push(match mend {
                Mend::With(text) => note.mended(passage.fix(range, text)),
                Mend::Uncertain => note.with_help(message!("invisible-between-words")),
            });
        }
    }
}

/// What belongs in the place of a character.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Mend {
    With(&'static str),
    Uncertain,
}

fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{180e}' | '\u{200b}'..='\u{200d}' | '\u{2028}' | '\u{2029}' | '\u{2060}'..='\u{2064}'
        | '\u{fff9}'..='\u{fffb}' | '\u{feff}')
        || is_control(c)
}

/// `None` where the character does its work.
fn mend(text: &str, at: usize, c: char) -> Option<Mend> {
    let end = at + c.len_utf8();
    let (before, after) = (before(text, at), after(text, end));
    let is_border = |c: Option<char>| c.is_none_or(char::is_whitespace);
    let is_letter = |c: Option<char>| c.is_some_and(|c| is_arabic(c) || is_arabic_mark(c) || c == '\u{640}');
    let is_word = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || c.is_ascii_punctuation());
    let needs_joiners = |c: Option<char>| c.is_some_and(needs_joiners);
    match c {
        '\u{200c}' if needs_joiners(before) || (is_letter(before) && is_letter(after)) => None,
        '\u{200d}' if needs_joiners(before) || needs_joiners(after) || is_letter(before) || is_letter(after) => None,
        // Between words of such scripts it is the place where a line may break.
        '\u{200b}' if needs_joiners(before) && needs_joiners(after) => None,
        // Two words that were meant to be apart would become one for the eye.
        '\u{200b}' if before.is_some_and(joins_forward) && after.is_some_and(is_arabic) => Some(Mend::Uncertain),
        '\u{2060}' if !is_border(before) && !is_border(after) => None,
        '\u{2028}' | '\u{2029}' | '\u{b}' | '\u{c}' if is_word(before) && is_word(after) => Some(Mend::With(" ")),
        _ => Some(Mend::With("")),
    }
}

/// Emoji are joined into one; scripts of India and of the south-east of Asia shape their letters or part their words so.
fn needs_joiners(c: char) -> bool {
    let is_emoji = matches!(c, '\u{1f000}'..='\u{1faff}' | '\u{2190}'..='\u{2bff}' | '\u{fe0f}' | '\u{20e3}'
        | '\u{e0020}'..='\u{e007f}');
    is_emoji || matches!(c, '\u{700}'..='\u{74f}' | '\u{900}'..='\u{109f}' | '\u{1780}'..='\u{18af}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mended(text: &str) -> String {
        let kept = text.char_indices().map(|(at, c)| match is_invisible(c).then(|| mend(text, at, c)).flatten() {
            Some(Mend::With(other)) => other.to_owned(),
            _ => c.to_string(),
        });
        kept.collect()
    }

    #[test]
    fn what_does_no_work_is_removed() {
        for (typed, read) in [
            ("وزارة\u{200b} الاستثمار", "وزارة الاستثمار"),
            ("\u{feff}بيان", "بيان"),
            ("co\u{ad}operation", "cooperation"),
            ("الوزارة\u{200c}، ثم\u{200d} 5", "الوزارة، ثم\u{200d} 5"),
            ("5\u{200d}a \u{200c}b", "5a b"),
            ("سطر\u{2028}آخر", "سطر آخر"),
            ("نص\u{b}", "نص"),
        ] {
            assert_eq!(mended(typed), read);
        }
    }

    #[test]
    fn what_does_its_work_stays() {
        for text in [
            "👨\u{200d}👩\u{200d}👧 و🏳\u{fe0f}\u{200d}🌈",
            "می\u{200c}خواهد",
            "١٤٤٥ه\u{200d}",
            "क्\u{200d}ष",
            "a\u{2060}b",
            "สวัสดี\u{200b}ครับ",
        ] {
            assert_eq!(mended(text), text);
        }
        let text = "بيان\u{200b}الوزارة";
        assert_eq!(mend(text, text.find('\u{200b}').unwrap(), '\u{200b}'), Some(Mend::Uncertain));
    }
}
