//! # presentation-forms
//!
//! *What it finds:* Arabic letters that were coded by their shape (U+FB50–FDFF, U+FE70–FEFC), as copying from a PDF
//! gives them.
//! *Why it matters:* they look right in one font and break in the next; no search finds the word, no screen reader
//! speaks it, and letters that were taken for pictures can come in the wrong order.
//! *Example:* `ﻣﺬﻛﺮة ﺗﻔﺎﻫﻢ`, which should be `مذكرة تفاهم`.
//! *Left alone:* ﷺ ﷲ ﷽ and the other words that are one character, and the brackets ﴿ ﴾ of the Quran.
//! *Fix:* each becomes its letter, or its letters.
//!
//! ---
//!
//! *ما تجده:* حروف عربية منسوخة بأشكالها (U+FB50–FDFF وU+FE70–FEFC)، من ملف PDF عادةً.
//! *لماذا يهمّ:* تبدو سليمة بخط وتتكسّر بآخر؛ ولا يجد البحث الكلمة، ولا ينطقها قارئ الشاشة، والحروف التي حُسبت صورًا قد
//! تأتي بغير ترتيبها.
//! *مثال:* `ﻣﺬﻛﺮة ﺗﻔﺎﻫﻢ`، والصواب `مذكرة تفاهم`.
//! *ما تتركه:* ﷺ ﷲ ﷽ وسائر العبارات التي هي محرف واحد، والقوسان القرآنيان ﴿ ﴾.
//! *الإصلاح:* يصير كل منها حرفه أو حروفه.

use std::ops::Range;

use crate::check::desk::Desk;
use crate::check::rule::{Guard, Look, Rule};
use crate::check::signs::Sign;
use crate::check::text::Text;
use crate::diagnostics::{Argument, Diagnostic, code, code_point, message};
use crate::language::forms::{is_form, letters};
use crate::language::letters::{is_arabic, is_arabic_mark};
use crate::model::Level;
use crate::model::prose::Passage;

pub const RULE: Rule =
    Rule { name: "presentation-forms", level: Level::Error, guard: Guard::Custom, looks: &[Look::Words(find)] };

fn find(desk: &Desk<'_>, text: &Text<'_>, notes: &mut Vec<Diagnostic>) {
    if !text.has(Sign::Shape, &desk.signs) && !text.has(Sign::Written, &desk.signs) {
        return;
    }
    for passage in &text.prose().passages {
        // Marks of emphasis stand between the runs of a passage, and must stay.
        for run in &passage.runs {
            for range in runs(&passage.text[run.range()]) {
                let start = run.start as usize;
                notes.push(finding(text, passage, start + range.start..start + range.end));
            }
        }
    }
}

fn finding(text: &Text<'_>, passage: &Passage, range: Range<usize>) -> Diagnostic {
    let typed = &passage.text[range.clone()];
    let count = typed.chars().filter(|c| is_form(*c)).count();
    let first = typed.chars().find(|c| is_form(*c)).map(code_point).unwrap_or_default();
    let letters = letters(typed);
    let shown = Argument::Typed(letters.clone());
    let message = message!("presentation-forms", count = count, letters = shown, point = code(first));
    let fix = passage.fix(range.clone(), letters);
    RULE.found(text.file, passage.span_of(range), message).mended(fix)
}

/// Words with forms in them, neighbours on a line as one. A quotation mark parts them: what it encloses is someone's own.
fn runs(text: &str) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    let mut at = 0;
    let mut goes_on = false;
    for word in text.split_inclusive(|c: char| c.is_whitespace() || matches!(c, '«' | '»' | '“' | '”' | '"')) {
        let start = at;
        at += word.len();
        let is_ink = |c: char| is_form(c) || is_arabic(c) || is_arabic_mark(c);
        if !word.contains(is_form) {
            goes_on = false;
            continue;
        }
        let from = start + word.find(is_ink).unwrap_or(0);
        let end = start + word.trim_end_matches(|c| !is_ink(c)).len();
        match found.last_mut().filter(|_| goes_on) {
            Some(last) => last.end = end,
            None => found.push(from..end),
        }
        goes_on = word.ends_with([' ', '\u{a0}']);
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_form_has_letters_and_no_space() {
        let mut count = 0;
        for c in ('\u{fb50}'..='\u{fefc}').filter(|c| is_form(*c)) {
            let letters = letters(&c.to_string());
            let is_letter = |c: char| is_arabic(c) || is_arabic_mark(c);
            // U+FBBx and unassigned code points stay as they are.
            if letters != c.to_string() {
                assert!(!letters.is_empty() && letters.chars().all(is_letter), "{c} {letters:?}");
                count += 1;
            }
        }
        assert!(count > 600, "{count}");
    }

    #[test]
    fn a_pasted_line_is_one_run() {
        for (typed, spans, mended) in [
            ("ﻣﺬﻛﺮة ﺗﻔﺎﻫﻢ", vec!["ﻣﺬﻛﺮة ﺗﻔﺎﻫﻢ"], "مذكرة تفاهم"),
            ("وقّعت ﻣﺬﻛﺮة، ﺗﻔﺎﻫﻢ.", vec!["ﻣﺬﻛﺮة، ﺗﻔﺎﻫﻢ"], "وقّعت مذكرة، تفاهم."),
            ("ﻗﺎل «ﻧﻌﻢ» ﺛﻢ", vec!["ﻗﺎل", "ﻧﻌﻢ", "ﺛﻢ"], "قال «نعم» ثم"),
            ("الأﻋﻤﺎل", vec!["الأﻋﻤﺎل"], "الأعمال"),
            ("ﻋﻤﻞ جديد ﻻ يتوقف", vec!["ﻋﻤﻞ", "ﻻ"], "عمل جديد لا يتوقف"),
            ("ﻵن وﭘﺎﮐﺴﺘﺎن", vec!["ﻵن وﭘﺎﮐﺴﺘﺎن"], "لآن وپاکستان"),
            ("قال ﷺ: ﴿اعملوا﴾ ﷽ ﷲ ﷼", vec![], "قال ﷺ: ﴿اعملوا﴾ ﷽ ﷲ ﷼"),
            ("the ministry", vec![], "the ministry"),
        ] {
            let found: Vec<&str> = runs(typed).into_iter().map(|range| &typed[range]).collect();
            assert_eq!(found, spans, "{typed}");
            assert_eq!(letters(typed), mended);
        }
    }
}
