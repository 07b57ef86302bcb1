//! A passage made ready for the desk: addresses that are typed as words become marks, and quotations are found.

use std::ops::Range;

use super::addresses::addresses;
use super::pairing;
use crate::model::prose::{MARK, Passage};
use crate::model::text::Mark;

/// A passage that is one line, made ready; `None` where it has no words.
pub fn finished(passage: Passage) -> Option<Passage> {
    let mut passage = bare(passage)?;
    passage.marks = pairing::marks(&passage.text);
    passage.quoted = quoted(&passage);
    Some(passage)
}

/// The same for a part of a text, whose marks are known by their places in the file.
pub fn finished_with(passage: Passage, marks: &[(u32, Mark)]) -> Option<Passage> {
    let mut passage = bare(passage)?;
    let mut runs = passage.runs.iter().filter(|run| run.is_exact()).peekable();
    for (place, mark) in marks {
        while runs.next_if(|run| run.span.end <= *place).is_some() {}
        let Some(run) = runs.peek().filter(|run| run.span.start <= *place) else { continue };
        passage.marks.push(((run.start + place - run.span.start) as usize, *mark));
    }
    passage.quoted = quoted(&passage);
    Some(passage)
}

/// The passage with its addresses as marks; `None` where it has no words.
fn bare(mut passage: Passage) -> Option<Passage> {
    passage.trim_breaks();
    if passage.text.chars().all(|c| c.is_whitespace() || c == MARK) {
        return None;
    }
    let has_address = ["://", "www.", "@"].iter().any(|sign| passage.text.contains(sign));
    Some(if has_address { without_addresses(&passage) } else { passage })
}

/// The same passage with one mark for each address: `https://…`, `www.…`, `press@example.gov`.
fn without_addresses(passage: &Passage) -> Passage {
    let mut fresh = Passage::new(passage.kind);
    for run in &passage.runs {
        let text = &passage.text[run.range()];
        if !run.is_exact() {
            fresh.push(text, run.span, run.nature);
            continue;
        }
        let span =
            |range: &Range<usize>| passage.span_of(run.start as usize + range.start..run.start as usize + range.end);
        let mut from = 0;
        for (address, _) in addresses(text) {
            let before = from..address.start;
            fresh.push(&text[before.clone()], span(&before), run.nature);
            fresh.push_mark(span(&address));
            from = address.end;
        }
        let rest = from..text.len();
        fresh.push(&text[rest.clone()], span(&rest), run.nature);
    }
    fresh
}

/// What stands between quotation marks, in order; one that is never closed goes on to the end.
fn quoted(passage: &Passage) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let (mut start, mut depth) = (0, 0_u32);
    for (at, mark) in &passage.marks {
        if mark.opens() || *mark == Mark::Unclosed && depth == 0 {
            if depth == 0 {
                start = at + passage.text[*at..].chars().next().map_or(0, char::len_utf8);
            }
            depth += 1;
        } else if mark.closes() {
            depth = depth.saturating_sub(1);
            if depth == 0 {
                // What began in a paragraph above is quoted from the head of this one.
                found.push(start..*at);
            }
        }
    }
    found.extend((depth > 0).then_some(start..passage.text.len()));
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::prose::{Kind, Nature};
    use crate::source::Span;

    fn passage(text: &str) -> Passage {
        let mut passage = Passage::new(Kind::Paragraph);
        passage.push(text, Span::new(100, 100 + text.len()), Nature::Words);
        finished(passage).expect("words")
    }

    #[test]
    fn addresses_are_one_mark_and_their_neighbours_keep_their_places() {
        for (typed, read) in [
            ("انظر https://example.gov/a,b.", "انظر \u{fffc}."),
            ("(www.example.gov)، ثم", "(\u{fffc})، ثم"),
            ("راسلوا press@example.gov اليوم", "راسلوا \u{fffc} اليوم"),
            ("للتواصل:press@example.gov.", "للتواصل:\u{fffc}."),
            ("— @minister", "— @minister"),
            ("3 @ 5", "3 @ 5"),
            ("https://مثال.إمارات/بيان؟", "\u{fffc}؟"),
        ] {
            let passage = passage(typed);
            assert_eq!(passage.text, read);
            let last = passage.text.char_indices().last().expect("words").0;
            assert_eq!(passage.span_of(last..passage.text.len()).end as usize, 100 + typed.len(), "{typed}");
        }
    }

    #[test]
    fn words_between_quotation_marks_are_known() {
        for (text, quoted) in [
            ("قال: «نمضي معًا».", vec!["نمضي معًا"]),
            ("«أ «ب» ج» د", vec!["أ «ب» ج"]),
            ("قال: \"نعم\" ثم \"لا\"", vec!["نعم", "لا"]),
            ("”نعم“ و“لا”", vec!["نعم", "لا"]),
            ("قال: «نمضي", vec!["نمضي"]),
            ("بلا علامات", vec![]),
        ] {
            let passage = passage(text);
            let found: Vec<_> = passage.quoted.iter().map(|range| &passage.text[range.clone()]).collect();
            assert_eq!(found, quoted, "{text}");
        }
    }
}
