//! # bidi-control
//!
//! *What it finds:* characters that force the direction of a text: overrides and embeddings (U+202A–202E), and isolates
//! (U+2066–2069) that are not closed in their passage or close nothing. The marks LRM, RLM and ALM are a note.
//! *Why it matters:* an override can show a figure or a name backwards, and one that is left open turns everything behind
//! it; none of them can be seen.
//! *Example:* a telephone number pasted with U+202B before it and nothing behind it.
//! *Left alone:* isolates in pairs. bayan isolates words and figures of the other script itself, so marks are not needed.
//!
//! ---
//!
//! *ما تجده:* محارف تتحكّم في اتجاه النص: محارف قلب وتضمين (U+202A–202E)، ومحارف عزل (U+2066–2069) لم تُغلق في فقرتها
//! أو لا تُغلق شيئًا. وعلامات LRM وRLM وALM إشارة.
//! *لماذا يهمّ:* محرف القلب قد يُظهر رقمًا أو اسمًا معكوسًا، وما تُرك مفتوحًا يقلب كل ما بعده؛ ولا يُرى شيء منها.
//! *مثال:* رقم هاتف أُلصق وقبله U+202B وليس بعده شيء.
//! *ما تتركه:* محارف العزل أزواجًا. ويعزل `bayan` بنفسه كلمات الكتابة الأخرى وأرقامها، فلا حاجة إلى علامات.

use crate::check::desk::Desk;
use crate::check::rule::{Guard, Look, Rule};
use crate::check::signs::Sign;
use crate::check::text::Text;
use crate::diagnostics::{Diagnostic, Severity, code, code_point, message};
use crate::model::Level;
use crate::source::Span;

pub const RULE: Rule =
    Rule { name: "bidi-control", level: Level::Error, guard: Guard::Custom, looks: &[Look::Text(find)] };

fn find(desk: &Desk<'_>, text: &Text<'_>, notes: &mut Vec<Diagnostic>) {
    let file = text.file;
    // Isolates may be written as entities.
    if !text.has(Sign::Direction, &desk.signs) && !text.has(Sign::Numbered, &desk.signs) {
        return;
    }
    // Overrides act wherever they stand: in code, in an address, in a comment that an editor reads.
    for (at, c) in file.text.char_indices().filter(|(_, c)| is_forced(*c) || is_mark(*c)) {
        let span = Span::new(at, at + c.len_utf8());
        let point = code(code_point(c));
        notes.push(if is_mark(c) {
            let note = RULE.found(file, span, message!("bidi-control-mark", point = point));
            Diagnostic { severity: Severity::Note, ..note }
        } else {
            RULE.found(file, span, message!("bidi-control-forced", point = point))
        });
    }
    for passage in &text.prose().passages {
        for (at, c) in unbalanced(&passage.text) {
            let message = match c {
                '\u{2069}' => message!("bidi-control-closed", point = code(code_point(c))),
                _ => message!("bidi-control-open", point = code(code_point(c))),
            };
            notes.push(RULE.found(file, passage.span_of(at..at + c.len_utf8()), message));
        }
    }
}

fn is_forced(c: char) -> bool {
    matches!(c, '\u{202a}'..='\u{202e}')
}

fn is_mark(c: char) -> bool {
    matches!(c, '\u{200e}' | '\u{200f}' | '\u{61c}')
}

/// Isolates without their partner in a passage.
fn unbalanced(text: &str) -> Vec<(usize, char)> {
    let mut open = Vec::new();
    let mut loose = Vec::new();
    for (at, c) in text.char_indices() {
        match c {
            '\u{2066}'..='\u{2068}' => open.push((at, c)),
            '\u{2069}' if open.pop().is_none() => loose.push((at, c)),
            _ => {}
        }
    }
    loose.append(&mut open);
    loose
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_isolate_is_closed_where_it_was_opened() {
        assert_eq!(unbalanced("رقم \u{2066}+971 4\u{2069} هنا"), []);
        assert_eq!(unbalanced("\u{2067}\u{2068}a\u{2069}"), [(0, '\u{2067}')]);
        assert_eq!(unbalanced("a\u{2069}"), [(1, '\u{2069}')]);
    }
}
