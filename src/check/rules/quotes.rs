//! # quotes
//!
//! *What it finds:* straight quotation marks; marks of another style than the newsroom's; a quotation mark or a bracket
//! that has no partner.
//! *Why it matters:* the marks say whose words these are. One that is missing puts the minister's words into the
//! ministry's mouth, or the reporter's.
//! *Example:* `قال: "نمضي في العمل".` where the newsroom writes `«نمضي في العمل»`.
//! *Left alone:* inches (`15"`), apostrophes, a quotation that goes on over several paragraphs, the bracket of a list's
//! letter (`أ)`), code.
//! *Fix:* a pair of marks becomes the newsroom's, as `quotes` in `site.toml` says. (Pages are set so in any case; the file
//! is mended for those who copy from it.)

use crate::check::desk::Desk;
use crate::check::letters::{after, before, is_digit};
use crate::check::quotation_marks::{End, Loose, MarkStyle, marks};
use crate::check::rule::{Guard, Look, Rule};
use crate::check::text::Text;
use crate::diagnostics::Diagnostic;
use crate::locale::{QuoteEnd, quote_mark};
use crate::model::prose::{Kind, Passage};
use crate::model::{Language, Level, QuoteStyle};

pub const RULE: Rule = Rule { name: "quotes", level: Level::Warn, guard: Guard::Custom, looks: &[Look::Text(find)] };

fn find(desk: &Desk<'_>, text: &Text<'_>, notes: &mut Vec<Diagnostic>) {
    let house = desk.site.settings.languages.get(text.language).quotes;
    let mut reader = QuoteReader { text, house, open: Vec::new(), kind: None, notes };
    for passage in &text.prose().passages {
        reader.passage(passage);
    }
    reader.give_up();
}

/// A text being read, passage by passage.
struct QuoteReader<'a> {
    text: &'a Text<'a>,
    house: QuoteStyle,
    /// Quotations that were opened in passages above and not closed there.
    open: Vec<(&'a Passage, Loose)>,
    /// Of the passage above.
    kind: Option<Kind>,
    notes: &'a mut Vec<Diagnostic>,
}

impl<'a> QuoteReader<'a> {
    fn passage(&mut self, passage: &'a Passage) {
        // Only running text takes a quotation from one paragraph to the next.
        let runs_on = matches!(passage.kind, Kind::Paragraph | Kind::Quote | Kind::Item);
        if !runs_on || self.kind != Some(passage.kind) {
            self.give_up();
        }
        self.kind = runs_on.then_some(passage.kind);
        for at in loose_brackets(&passage.text) {
            let bracket = after(&passage.text, at).unwrap_or_default();
            let message = format!("The bracket `{bracket}` has no partner.");
            self.note(passage, at, message, "Add the other one, or remove this one.", None);
        }
        let marks = marks(&passage.text);
        for pair in &marks.pairs {
            if pair.style == MarkStyle::Straight || (pair.level == 0 && !self.is_house(pair.style)) {
                self.restyle(passage, pair.open, QuoteEnd::Opening, pair.level);
                self.restyle(passage, pair.close, QuoteEnd::Closing, pair.level);
            }
        }
        // A quotation that goes on begins each of its paragraphs with its mark.
        let first = marks.pairs.first().filter(|pair| pair.open == 0);
        if let Some(pair) = first {
            self.open.retain(|(_, loose)| loose.style != pair.style);
        }
        for loose in marks.loose {
            self.loose(passage, loose);
        }
    }

    /// A mark without a partner in its passage.
    fn loose(&mut self, passage: &'a Passage, loose: Loose) {
        let above = self.open.iter().rposition(|(_, open)| open.style == loose.style);
        match (loose.end, above) {
            (End::Opening, Some(_)) if loose.at == 0 => {}
            (End::Opening, _) => self.open.push((passage, loose)),
            (End::Closing, Some(open)) => {
                let (above, first) = self.open[open];
                if loose.style == MarkStyle::Straight {
                    // The quotation goes over paragraphs: which mark begins each of them is the writer's choice.
                    let message = || "A straight quotation mark.".to_owned();
                    self.note(above, first.at, message(), self.advice(), None);
                    self.note(passage, loose.at, message(), self.advice(), None);
                }
                self.open.truncate(open);
            }
            (End::Closing, None) => self.partnerless(passage, loose.at),
        }
    }

    /// What is open is not closed any more.
    fn give_up(&mut self) {
        for (passage, loose) in std::mem::take(&mut self.open) {
            self.partnerless(passage, loose.at);
        }
    }

    fn partnerless(&mut self, passage: &Passage, at: usize) {
        let mark = after(&passage.text, at).unwrap_or_default();
        let message = format!("The quotation mark `{mark}` has no partner.");
        self.note(passage, at, message, "Add the other one where the words begin or end, or remove this one.", None);
    }

    /// A mark that is not the newsroom's.
    fn restyle(&mut self, passage: &Passage, at: usize, end: QuoteEnd, level: usize) {
        let own = quote_mark(self.text.language, self.house, end, level);
        let mark = after(&passage.text, at).unwrap_or_default();
        let kind = if mark == '"' { "A straight quotation mark" } else { "A quotation mark of another style" };
        let does = if end == QuoteEnd::Opening { "opens" } else { "closes" };
        let message = format!("{kind} {does} these words: `{mark}`.");
        self.note(passage, at, message, self.advice(), Some(own));
    }

    fn advice(&self) -> &'static str {
        match (self.house, self.text.language) {
            (QuoteStyle::Guillemets, _) => "This newsroom quotes with « and ».",
            (QuoteStyle::Curly, Language::Arabic) => "This newsroom quotes with ” and “.",
            (QuoteStyle::Curly, Language::English) => "This newsroom quotes with “ and ”.",
        }
    }

    fn is_house(&self, style: MarkStyle) -> bool {
        match self.house {
            QuoteStyle::Guillemets => style == MarkStyle::Guillemets,
            QuoteStyle::Curly => style == MarkStyle::Curly,
        }
    }

    fn note(&mut self, passage: &Passage, at: usize, message: String, help: &str, own: Option<&str>) {
        let range = at..at + after(&passage.text, at).map_or(0, char::len_utf8);
        let fix = own.and_then(|own| passage.fix(range.clone(), own));
        self.notes.push(RULE.finding(self.text.file, passage.span_of(range), message, help).mended(fix));
    }
}

/// Brackets without their partner in a passage.
fn loose_brackets(text: &str) -> Vec<usize> {
    let (mut round, mut square, mut loose) = (Vec::new(), Vec::new(), Vec::new());
    for (at, bracket) in text.match_indices(['(', ')', '[', ']']) {
        match bracket {
            "(" => round.push(at),
            "[" => square.push(at),
            ")" if round.pop().is_none() && !is_label(text, at) => loose.push(at),
            "]" if square.pop().is_none() => loose.push(at),
            _ => {}
        }
    }
    loose.extend(round.into_iter().chain(square));
    loose.sort_unstable();
    loose
}

/// Whether a closing bracket stands behind the letter or number of a list, or is a smile.
fn is_label(text: &str, at: usize) -> bool {
    let head = &text[..at];
    let is_part = |c: char| c.is_alphanumeric() || c == '\u{640}';
    let start =
        head.char_indices().rev().take(5).take_while(|(_, c)| is_part(*c)).last().map_or(at, |(start, _)| start);
    let label = &head[start..];
    let begins = before(text, start).is_none_or(|c| c.is_whitespace() || c == '\u{fffc}');
    let is_number = label.chars().all(is_digit) && label.len() <= 4;
    let is_letter = label.chars().filter(|c| *c != '\u{640}').count() == 1;
    let is_roman = label.bytes().all(|byte| matches!(byte, b'i' | b'v' | b'x'));
    let is_smile = head.ends_with([':', ';', '-', '\u{fffc}']);
    is_smile || (begins && !label.is_empty() && (is_number || is_letter || is_roman))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn brackets_of_lists_and_smiles_need_no_partner() {
        for text in [
            "أ) البند",
            "1) أولًا 2) ثانيًا",
            "هـ) البند",
            "iv) fourth",
            "(المادة (4))",
            "شكرًا :)",
            "١٢) البند",
            "[1] (2)",
        ] {
            assert!(loose_brackets(text).is_empty(), "{text}");
        }
        for (text, count) in [("(المادة 4", 1), ("المادة 4 من القانون)", 1), ("قانون] جديد [", 2), ("كلمة)", 1)]
        {
            assert_eq!(loose_brackets(text).len(), count, "{text}");
        }
    }
}
