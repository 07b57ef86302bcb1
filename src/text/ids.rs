//! The ids of headings.

use crate::language::letters::is_letter;
use std::collections::HashMap;

/// The ids that are taken in a text.
#[derive(Debug, Default)]
pub struct Ids {
    /// Each with the number to try next for a namesake.
    taken: HashMap<String, u32>,
}

impl Ids {
    /// The id of a heading with this text, unlike every other one in the text and unlike those of quotes and notes.
    pub fn make(&mut self, heading: &str) -> String {
        let mut slug = slug(heading);
        if slug.is_empty() {
            slug.push_str("section");
        } else if is_reserved(&slug) {
            slug.insert_str(0, "section-");
        }
        let Some(next) = self.taken.get(&slug).copied() else {
            self.taken.insert(slug.clone(), 2);
            return slug;
        };
        let (id, next) = self.first_free(&slug, next);
        self.taken.insert(slug, next);
        self.taken.insert(id.clone(), 2);
        id
    }

    fn first_free(&self, slug: &str, mut number: u32) -> (String, u32) {
        loop {
            let id = format!("{slug}-{number}");
            number += 1;
            if !self.taken.contains_key(&id) {
                return (id, number);
            }
        }
    }
}

/// Letters and digits in lower case, `-` between words. A tatweel only stretches a word and is dropped.
fn slug(text: &str) -> String {
    const TATWEEL: char = '\u{0640}';
    let mut slug = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            TATWEEL => {}
            _ if is_letter(c) || c.is_numeric() || c == '_' => slug.extend(c.to_lowercase()),
            _ if (c.is_whitespace() || matches!(c, '-' | '–' | '—' | '/'))
                && !slug.is_empty()
                && !slug.ends_with('-') =>
            {
                slug.push('-');
            }
            _ => {}
        }
    }
    slug.truncate(slug.trim_end_matches('-').len());
    slug
}

/// Whether an id, or the id with a number behind it, could be that of a quote, a note or a reference:
/// `quote-2`, `note-1`, `note-ref-1-1`.
fn is_reserved(id: &str) -> bool {
    let rest = id.strip_prefix("note-ref").or_else(|| id.strip_prefix("note")).or_else(|| id.strip_prefix("quote"));
    let numbered = |rest: &str| rest.split('-').skip(1).all(|part| part.bytes().all(|byte| byte.is_ascii_digit()));
    rest.is_some_and(|rest| rest.is_empty() || (rest.starts_with('-') && numbered(rest)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_words_in_lower_case() {
        for (heading, id) in [
            ("نبذة عن المبادرة", "نبذة-عن-المبادرة"),
            ("«المراحل» المقبلة: 2024!", "المراحل-المقبلة-2024"),
            ("مبادرة الـ“تحوّل”", "مبادرة-التحوّل"),
            ("Next  Steps — and more", "next-steps-and-more"),
            ("!!!", "section"),
            ("Quote 1", "section-quote-1"),
            ("Quote", "section-quote"),
            ("Note", "section-note"),
            ("Note ref 1 1", "section-note-ref-1-1"),
            ("Note to editors", "note-to-editors"),
            ("Notes", "notes"),
        ] {
            assert_eq!(Ids::default().make(heading), id);
        }
    }

    #[test]
    fn namesakes_are_told_apart() {
        let mut ids = Ids::default();
        let made: Vec<_> = ["a", "a 2", "a", "a", "a 2"].iter().map(|heading| ids.make(heading)).collect();
        assert_eq!(made, ["a", "a-2", "a-3", "a-4", "a-2-2"]);
    }
}
