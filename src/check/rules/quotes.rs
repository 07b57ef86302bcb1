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
//! is fixed for those who copy from it.)
//!
//! ---
//!
//! *ما تجده:* علامات تنصيص مستقيمة؛ وعلامات على غير أسلوب المركز الإعلامي؛ وعلامة تنصيص أو قوس بلا قرين.
//! *لماذا يهمّ:* العلامتان تقولان لمن هذا الكلام. فإن غابت إحداهما صار كلام الوزير كلام الوزارة، أو كلام الصحفي.
//! *مثال:* `قال: "نمضي في العمل".` وأسلوب المركز الإعلامي `«نمضي في العمل»`.
//! *ما تتركه:* علامة البوصة (`15"`)، والفاصلة العليا، والاقتباس الممتد على فقرات، وقوس ترقيم القوائم (`أ)`)، والشيفرة.
//! *الإصلاح:* تصير العلامتان على أسلوب المركز الإعلامي، كما يقول `quotes` في `site.toml`. (والصفحات تُنشر هكذا على كل
//! حال؛ وإنما يُصلَح الملف لمن ينسخ منه.)

use crate::check::desk::Desk;
use crate::check::rule::{Guard, Look, Rule};
use crate::check::text::Text;
use crate::diagnostics::{Diagnostic, Message, code, form, message};
use crate::language::letters::{after, before, is_digit};
use crate::locale::{QuoteEnd, quote_mark};
use crate::model::prose::Passage;
use crate::model::text::Mark;
use crate::model::{Language, Level, QuoteStyle};
use crate::text::pairing::{self, Style};

pub const RULE: Rule = Rule { name: "quotes", level: Level::Warn, guard: Guard::Custom, looks: &[Look::Words(find)] };

fn find(desk: &Desk<'_>, text: &Text<'_>, notes: &mut Vec<Diagnostic>) {
    let house = desk.site.settings.languages.get(text.language).quotes;
    let mut reader = QuoteReader { text, house, notes };
    text.prose().passages.iter().for_each(|passage| reader.passage(passage));
}

struct QuoteReader<'a> {
    text: &'a Text<'a>,
    house: QuoteStyle,
    notes: &'a mut Vec<Diagnostic>,
}

impl QuoteReader<'_> {
    fn passage(&mut self, passage: &Passage) {
        for at in loose_brackets(&passage.text) {
            let bracket = after(&passage.text, at).unwrap_or_default();
            let note = self.note(passage, at, message!("quotes-bracket", bracket = code(bracket)));
            self.notes.push(note);
        }
        let mut depth = 0_usize;
        for (at, mark) in &passage.marks {
            match mark {
                Mark::Unclosed | Mark::Unopened | Mark::Lone => self.partnerless(passage, *at),
                Mark::Opening | Mark::InnerOpening => {
                    self.restyle(passage, *at, QuoteEnd::Opening, depth);
                    depth += 1;
                }
                Mark::Closing | Mark::InnerClosing if depth > 0 => {
                    depth -= 1;
                    self.restyle(passage, *at, QuoteEnd::Closing, depth);
                }
                Mark::Continuing => {
                    self.far(passage, *at);
                    depth += 1;
                }
                Mark::Closing | Mark::InnerClosing => self.far(passage, *at),
                _ => {}
            }
        }
    }

    /// A mark of a quotation that goes over paragraphs: which mark begins each of them is the writer's choice.
    fn far(&mut self, passage: &Passage, at: usize) {
        if style(passage, at) == Some(Style::Straight) {
            let note = self.note(passage, at, message!("quotes-straight")).with_help(self.advice());
            self.notes.push(note);
        }
    }

    fn partnerless(&mut self, passage: &Passage, at: usize) {
        let mark = after(&passage.text, at).unwrap_or_default();
        let note = self.note(passage, at, message!("quotes-partner", mark = code(mark)));
        self.notes.push(note);
    }

    /// A mark that may not be the newsroom's.
    fn restyle(&mut self, passage: &Passage, at: usize, end: QuoteEnd, level: usize) {
        let style = style(passage, at);
        if style != Some(Style::Straight) && (level > 0 || style == Some(self.house_style())) {
            return;
        }
        let own = quote_mark(self.text.language, self.house, end, level);
        let mark = after(&passage.text, at).unwrap_or_default();
        let kind = form(if mark == '"' { "straight" } else { "other" });
        let end = form(if end == QuoteEnd::Opening { "opening" } else { "closing" });
        let message = message!("quotes-style", kind = kind, end = end, mark = code(mark));
        let fix = passage.fix(at..at + mark.len_utf8(), own);
        let note = self.note(passage, at, message).with_help(self.advice()).mended(fix);
        self.notes.push(note);
    }

    fn advice(&self) -> Message {
        let style = match (self.house, self.text.language) {
            (QuoteStyle::Guillemets, _) => "guillemets",
            (QuoteStyle::Curly, Language::Arabic) => "curly-ar",
            (QuoteStyle::Curly, Language::English) => "curly-en",
        };
        message!("quotes-house", style = form(style))
    }

    fn house_style(&self) -> Style {
        match self.house {
            QuoteStyle::Guillemets => Style::Guillemets,
            QuoteStyle::Curly => Style::Curly,
        }
    }

    fn note(&self, passage: &Passage, at: usize, message: Message) -> Diagnostic {
        let range = at..at + after(&passage.text, at).map_or(0, char::len_utf8);
        RULE.found(self.text.file, passage.span_of(range), message)
    }
}

fn style(passage: &Passage, at: usize) -> Option<Style> {
    after(&passage.text, at).and_then(pairing::style)
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
