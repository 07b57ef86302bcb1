//! Exact words with a speaker become quotations. Every word stays where it was: the words that lead to a quotation are the
//! paragraph above it, and its speaker is named once more below it.

use super::findings;
use super::paper::{Block, BlockKind};
use super::speaker::{self, SpeakerSureness};
use crate::diagnostics::Diagnostic;
use crate::model::Language;
use crate::model::text::Mark;
use crate::source::SourceFile;
use crate::text::pairing::{self, Style};

/// A quotation with fewer words is a term.
const FEWEST: usize = 5;
/// A quotation runs over at most so many paragraphs.
const LONGEST: usize = 8;

/// Whom the registry knows: ids and names in the language of the text.
pub type People<'a> = [(&'a str, &'a str)];

/// Sets the quotations of a text.
pub fn set(
    file: &SourceFile,
    blocks: Vec<Block>,
    language: Language,
    people: &People<'_>,
    notes: &mut Vec<Diagnostic>,
) -> Vec<Block> {
    let mut setter = Setter { file, language, people, notes, last: None, out: Vec::with_capacity(blocks.len()) };
    let mut rest = &blocks[..];
    while let Some((block, after)) = rest.split_first() {
        let taken = if block.kind == BlockKind::Paragraph { setter.paragraph(block, after) } else { None };
        match taken {
            Some(count) => rest = &after[count..],
            None => {
                setter.out.push(block.clone());
                rest = after;
            }
        }
    }
    setter.out
}

struct Setter<'a> {
    file: &'a SourceFile,
    language: Language,
    people: &'a People<'a>,
    notes: &'a mut Vec<Diagnostic>,
    /// Who spoke last.
    last: Option<String>,
    out: Vec<Block>,
}

/// A paragraph in which a quotation begins.
struct Opened<'a> {
    lead: &'a str,
    /// From the mark on.
    words: &'a str,
    /// Where in `words` the mark stands that closes them.
    close: Option<usize>,
    /// Whether another mark stands behind it.
    more: bool,
    style: Option<Style>,
}

impl Setter<'_> {
    /// Sets the quotation of a paragraph, and says how many of the paragraphs behind it belong to it. `None` where the
    /// paragraph stays as it is.
    fn paragraph(&mut self, block: &Block, after: &[Block]) -> Option<usize> {
        let opened = opened(&block.markdown)?;
        let own = !opened.lead.trim().is_empty();
        let above =
            if own { None } else { self.out.last().filter(|above| leads(above)).map(|above| above.markdown.clone()) };
        let lead = above.as_deref().unwrap_or(opened.lead);
        let (words, count) = match close(&opened) {
            Closed::AtEnd => (vec![opened.words], 0),
            Closed::Later => {
                let more = continued(after, opened.style)?;
                (
                    std::iter::once(opened.words).chain(more.iter().map(|block| block.markdown.as_str())).collect(),
                    more.len(),
                )
            }
            Closed::Before(why) => {
                let is_said = lead.trim_end().ends_with(':') && speaker::named(lead, self.language).is_some();
                let is_long = opened.words.split_whitespace().count() >= FEWEST;
                if is_said && own || !own && is_long {
                    self.notes.push(findings::quote_left(why).at(self.file, block.span));
                }
                return None;
            }
        };
        if words.iter().map(|words| words.split_whitespace().count()).sum::<usize>() < FEWEST {
            return None;
        }
        let signed = after.get(count).and_then(signature).filter(|_| !own && above.is_none());
        if let Some(name) = signed {
            self.last = Some(name.to_owned());
            let line = self.known(name).unwrap_or_else(|| name.to_owned());
            self.quotation(block, &words, &line);
            return Some(count + 1);
        }
        let line = self.speaker(block, lead)?;
        if own {
            let lead = lead.trim_end().to_owned();
            self.out.push(Block { words: lead.clone(), markdown: lead, ..block.clone() });
        }
        self.quotation(block, &words, &line);
        Some(count)
    }

    /// What stands in the line of the speaker.
    fn speaker(&mut self, block: &Block, lead: &str) -> Option<String> {
        if !lead.trim_end().ends_with([':', '：']) {
            return None;
        }
        let Some(named) = speaker::named(lead, self.language) else {
            self.notes.push(findings::quote_left("unnamed").at(self.file, block.span));
            return None;
        };
        let name = match named.sure {
            SpeakerSureness::Again => self.last.clone(),
            SpeakerSureness::Certain | SpeakerSureness::Likely => Some(named.name),
        };
        let Some(name) = name else {
            self.notes.push(findings::quote_left("unnamed").at(self.file, block.span));
            return None;
        };
        let known = self.known(&name);
        if known.is_none() && named.sure != SpeakerSureness::Certain {
            self.notes.push(findings::speaker_unclear(&name).at(self.file, block.span));
        }
        self.last = Some(name.clone());
        Some(known.unwrap_or(name))
    }

    /// The id of the one person of the registry who is named.
    fn known(&self, name: &str) -> Option<String> {
        let mut found = self.people.iter().filter(|(_, known)| !known.is_empty() && name.contains(known));
        let (id, _) = found.next()?;
        found.next().is_none().then(|| format!("@{id}"))
    }

    fn quotation(&mut self, block: &Block, words: &[&str], speaker: &str) {
        let lines = |text: &&str| text.lines().map(|line| format!("> {line}")).collect::<Vec<_>>().join("\n");
        let quoted = words.iter().map(lines).collect::<Vec<_>>().join("\n>\n");
        let markdown = format!("{quoted}\n>\n> — {speaker}");
        self.out.push(Block { kind: BlockKind::Quotation, words: words.join("\n"), markdown, span: block.span });
    }
}

/// Whether a paragraph leads to a quotation below it.
fn leads(block: &Block) -> bool {
    block.kind == BlockKind::Paragraph && block.markdown.trim_end().ends_with([':', '：'])
}

/// The name in a line `— name`.
fn signature(block: &Block) -> Option<&str> {
    let is_line = block.kind == BlockKind::Paragraph && block.words.len() < 240 && !block.markdown.contains('\n');
    let name = block.markdown.strip_prefix(['—', '–']).or_else(|| block.markdown.strip_prefix("\\-"))?;
    Some(name.trim()).filter(|name| is_line && !name.is_empty())
}

/// The first quotation mark of a paragraph: at its head, or behind a colon.
fn opened(text: &str) -> Option<Opened<'_>> {
    let marks = pairing::marks(text);
    let (at, mark) = marks.iter().copied().find(|(_, mark)| *mark != Mark::Inches)?;
    (mark != Mark::Unopened).then(|| {
        let close = pairing::partner(&marks, at);
        let more = close.is_some_and(|close| marks.iter().any(|(at, _)| *at > close));
        let style = text[at..].chars().next().and_then(pairing::style);
        Opened { lead: &text[..at], words: &text[at..], close: close.map(|close| close - at), more, style }
    })
}

enum Closed {
    AtEnd,
    /// In a paragraph below.
    Later,
    /// With words behind it.
    Before(&'static str),
}

fn close(opened: &Opened<'_>) -> Closed {
    let Some(behind) = opened.close.map(|close| behind(opened.words, close)) else { return Closed::Later };
    match behind {
        behind if is_end(behind) => Closed::AtEnd,
        _ if opened.more => Closed::Before("several"),
        _ => Closed::Before("goes-on"),
    }
}

/// What stands behind the mark at a place.
fn behind(text: &str, mark: usize) -> &str {
    &text[mark + text[mark..].chars().next().map_or(0, char::len_utf8)..]
}

/// Nothing but marks.
fn is_end(text: &str) -> bool {
    text.chars().all(|c| c.is_whitespace() || matches!(c, '.' | '،' | ',' | '!' | '؟' | '?' | '…' | '؛' | ';'))
}

/// The paragraphs in which a quotation goes on, up to the one that closes it.
fn continued(after: &[Block], style: Option<Style>) -> Option<&[Block]> {
    let near = &after[..after.len().min(LONGEST)];
    for (at, block) in near.iter().enumerate() {
        if block.kind != BlockKind::Paragraph {
            return None;
        }
        let text = &block.markdown;
        let marks = pairing::marks(text);
        // A speech that goes on begins each of its paragraphs with its mark.
        let again = pairing::partner(&marks, 0);
        let is_own = |at: usize| text[at..].chars().next().and_then(pairing::style) == style;
        let unopened = marks.iter().find(|(at, mark)| *mark == Mark::Unopened && is_own(*at)).map(|(at, _)| *at);
        if let Some(close) = again.or(unopened) {
            return is_end(behind(text, close)).then(|| &after[..=at]);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Span;

    fn told(paragraphs: &[&str], people: &People<'_>) -> (Vec<String>, Vec<String>) {
        let file = SourceFile::new("a.txt", paragraphs.join("\n"));
        let blocks = paragraphs.iter().map(|text| Block::paragraph(*text, *text, Span::default())).collect();
        let mut notes = Vec::new();
        let set = set(&file, blocks, Language::Arabic, people, &mut notes);
        (
            set.into_iter().map(|block| block.markdown).collect(),
            notes.into_iter().map(|note| note.rule.to_string()).collect(),
        )
    }

    const LEAD: &str = "وقال معالي سالم النوري، وزير النقل:";
    const WORDS: &str = "\"سنفتح المحطة  في موعدها، ونمضي معًا.\".";

    #[test]
    fn exact_words_are_set_below_what_leads_to_them() {
        let (set, notes) = told(&[&format!("{LEAD} {WORDS}")], &[]);
        assert_eq!(set, [LEAD, &format!("> {WORDS}\n>\n> — معالي سالم النوري، وزير النقل")]);
        assert!(notes.is_empty());
    }

    #[test]
    fn whom_the_registry_knows_is_named_by_id() {
        let (set, _) = told(&[&format!("{LEAD} {WORDS}")], &[("alnoori", "سالم النوري"), ("other", "رامي")]);
        assert!(set[1].ends_with("> — @alnoori"), "{set:?}");
    }

    #[test]
    fn a_quotation_may_stand_below_its_lead_go_on_and_be_signed() {
        let (set, _) = told(&[LEAD, WORDS], &[]);
        assert_eq!(set.len(), 2);
        let (set, _) = told(&[&format!("{LEAD} «سنفتح المحطة في موعدها."), "«ونمضي معًا»."], &[]);
        assert_eq!(set[1], "> «سنفتح المحطة في موعدها.\n>\n> «ونمضي معًا».\n>\n> — معالي سالم النوري، وزير النقل");
        let (set, _) = told(&[WORDS, "— سارة أحمد"], &[]);
        assert_eq!(set, [format!("> {WORDS}\n>\n> — سارة أحمد")]);
    }

    #[test]
    fn what_cannot_be_set_apart_stays_and_that_is_said() {
        for text in [
            format!("{LEAD} \"سنفتح المحطة في موعدها غدًا\"، مشيرًا إلى التعاون."),
            "\"سنفتح المحطة في موعدها غدًا\"، هكذا قال سالم النوري.".to_owned(),
            format!("{LEAD} \"سنفتح المحطة في موعدها\" وأضاف: \"ونمضي معًا في العمل\"."),
        ] {
            let (set, notes) = told(&[&text], &[]);
            assert_eq!((set, notes), (vec![text], vec!["quote-left".to_owned()]));
        }
        let plain = "تسمى المحطة \"الأخضر\" وتقع في المدينة.";
        assert_eq!(told(&[plain], &[]), (vec![plain.to_owned()], vec![]));
    }

    #[test]
    fn who_goes_on_speaking_is_who_spoke_before_and_that_is_said() {
        let (set, notes) = told(&[&format!("{LEAD} {WORDS}"), &format!("وأضاف معاليه: {WORDS}")], &[]);
        assert!(set[3].ends_with("— معالي سالم النوري، وزير النقل"), "{set:?}");
        assert_eq!(notes, ["speaker-unclear"]);
    }
}
