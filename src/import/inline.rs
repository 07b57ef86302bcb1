//! Words within a line that were set bold or lead somewhere, as Markdown.

use super::escape;
use crate::source::steps;

/// No address of the web is longer.
const LONGEST_ADDRESS: usize = 4096;

/// Running words as they are read from a page or a Word file.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct RunningWords {
    pub words: String,
    runs: Vec<WordRun>,
}

/// How some words are set.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct WordStyle {
    pub bold: Weight,
    pub link: Option<String>,
    pub sign: AsMarkdown,
}

/// Whether words are Markdown already.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum AsMarkdown {
    #[default]
    Words,
    /// `[^1]`
    Footnote,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Weight {
    #[default]
    Regular,
    Bold,
}

/// From the end of the run before to `end`.
#[derive(Clone, PartialEq, Eq, Debug)]
struct WordRun {
    end: usize,
    style: WordStyle,
}

impl RunningWords {
    pub fn push(&mut self, words: &str, style: &WordStyle) {
        if words.is_empty() {
            return;
        }
        self.words.push_str(words);
        match self.runs.last_mut().filter(|run| run.style == *style) {
            Some(run) => run.end = self.words.len(),
            None => self.runs.push(WordRun { end: self.words.len(), style: style.clone() }),
        }
    }

    /// Without the blanks behind the last word, which a page does not show.
    #[must_use]
    pub fn without_tail(mut self) -> Self {
        let end = self.words.trim_end_matches([' ', '\n']).len();
        self.words.truncate(end);
        self.runs.iter_mut().for_each(|run| run.end = run.end.min(end));
        self
    }

    pub fn is_empty(&self) -> bool {
        self.words.trim().is_empty()
    }

    /// Whether all words are bold, as in a heading that was typed as a paragraph.
    pub fn is_bold(&self) -> bool {
        let mut from = 0;
        let all = self.runs.iter().all(|run| {
            let words = &self.words[from..run.end];
            from = run.end;
            words.trim().is_empty() || run.style.bold == Weight::Bold
        });
        all && !self.is_empty()
    }

    /// As Markdown. A bold part of a word stays as it is: its marks would tear the word.
    pub fn markdown(&self) -> String {
        steps::took(self.words.len());
        let bold = if self.is_bold() { Weight::Regular } else { Weight::Bold };
        let mut out = String::with_capacity(self.words.len() + 16);
        let mut from = 0;
        for run in &self.runs {
            let words = &self.words[from..run.end];
            if run.style.sign == AsMarkdown::Footnote {
                out.push_str(words);
                from = run.end;
                continue;
            }
            let bare = words.trim();
            let start = from + words.len() - words.trim_start().len();
            let lone = self.stands_alone(start, start + bare.len());
            let marked = run.style.bold == bold && bold == Weight::Bold && lone;
            let lead = if bare.is_empty() { words } else { &self.words[from..start] };
            let tail = &words[lead.len() + bare.len()..];
            self.escaped(&mut out, lead);
            if !bare.is_empty() {
                let mark = if marked { "**" } else { "" };
                out.push_str(mark);
                match &run.style.link {
                    Some(address) => {
                        out.push('[');
                        self.escaped_link(&mut out, bare);
                        out.extend(["](", address, ")"]);
                    }
                    None => self.escaped(&mut out, bare),
                }
                out.push_str(mark);
            }
            self.escaped(&mut out, tail);
            from = run.end;
        }
        out.truncate(out.trim_end_matches("\\\n").len());
        out
    }

    /// Whether the words between two places begin and end with letters, and no letters stand at their sides.
    fn stands_alone(&self, start: usize, end: usize) -> bool {
        let is_word = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        let inside = &self.words[start..end];
        is_word(inside.chars().next())
            && is_word(inside.chars().next_back())
            && !inside.contains('\n')
            && !is_word(self.words[..start].chars().next_back())
            && !is_word(self.words[end..].chars().next())
    }

    fn escaped(&self, out: &mut String, words: &str) {
        for (at, line) in words.split('\n').enumerate() {
            // A line that was broken stays broken.
            if at > 0 && !out.is_empty() && !out.ends_with("\\\n") {
                out.push_str("\\\n");
            }
            let begins = out.is_empty() || out.ends_with('\n');
            if begins { escape::line(out, line) } else { escape::within(out, line) }
        }
    }

    fn escaped_link(&self, out: &mut String, words: &str) {
        let mut inside = String::new();
        escape::within(&mut inside, &words.replace('\n', " "));
        for c in inside.chars() {
            if matches!(c, '[' | ']') {
                out.push('\\');
            }
            out.push(c);
        }
    }
}

/// An address that a release may link to, fit to stand between brackets.
pub fn address(typed: &str) -> Option<String> {
    let typed = typed.trim();
    // One address may be led to from every word of a file.
    if typed.len() > LONGEST_ADDRESS {
        return None;
    }
    let known = ["http://", "https://", "mailto:", "tel:"];
    let is_known = |scheme: &&&str| typed.get(..scheme.len()).is_some_and(|head| head.eq_ignore_ascii_case(scheme));
    known.iter().find(is_known)?;
    let mut out = String::with_capacity(typed.len());
    for c in typed.chars() {
        match c {
            '(' => out.push_str("%28"),
            ')' => out.push_str("%29"),
            '<' => out.push_str("%3C"),
            '>' => out.push_str("%3E"),
            '\\' => out.push_str("%5C"),
            ' ' => out.push_str("%20"),
            c if c.is_whitespace() || c.is_control() => {}
            c => out.push(c),
        }
    }
    Some(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn styled(parts: &[(&str, Weight, Option<&str>)]) -> String {
        let mut inline = RunningWords::default();
        for (words, bold, link) in parts {
            inline.push(words, &WordStyle { bold: *bold, link: link.map(str::to_owned), sign: AsMarkdown::Words });
        }
        inline.markdown()
    }

    #[test]
    fn bold_words_and_links_are_marked_where_that_tears_no_word() {
        use Weight::{Bold, Regular};
        for (parts, expected) in [
            (&[("وقعت ", Regular, None), ("وزارة ", Bold, None), ("النقل", Bold, None)][..], "وقعت **وزارة النقل**"),
            (&[("وزا", Regular, None), ("رة", Bold, None), (" النقل", Regular, None)], "وزارة النقل"),
            (&[("كله غامق", Bold, None)], "كله غامق"),
            (&[("في ", Regular, None), ("الموقع", Regular, Some("https://a.b/c%29"))], "في [الموقع](https://a.b/c%29)"),
            (&[("سطر\n- آخر", Regular, None)], "سطر\\\n\\- آخر"),
        ] {
            assert_eq!(styled(parts), expected);
        }
    }

    #[test]
    fn an_address_cannot_end_its_link_or_run_a_script() {
        assert_eq!(address("https://a.b/(c d)").as_deref(), Some("https://a.b/%28c%20d%29"));
        assert_eq!(address("javascript:alert(1)"), None);
        assert_eq!(address("/relative"), None);
    }
}
