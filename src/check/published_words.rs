//! The words of each public release as readers first had them, or as they were when a correction last said that they
//! changed: kept from build to build as fingerprints, some thirty bytes for a text.

use std::collections::BTreeMap;

use rayon::prelude::*;
use serde::{Deserialize, Serialize};

use super::folding::{is_invisible, is_mark};
use super::forms;
use crate::model::{Block, Markup, Pair, PerLanguage, Piece, Release, Speaker};
use crate::source::Fingerprint;

/// By the path of the announcement.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct PublishedWords(BTreeMap<Box<str>, Words>);

/// Of one announcement.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
struct Words {
    /// The announcement as it was last built: while it is the same, its words need not be read.
    built: u64,
    /// How many corrections stood in its front matter when its words were kept.
    corrections: usize,
    texts: PerLanguage<Option<u64>>,
}

impl PublishedWords {
    /// What is known after a build of these public announcements. Words are kept when they are first published, and anew
    /// when there are more corrections than before.
    #[must_use]
    pub fn after(&self, public: &[&Pair]) -> Self {
        let kept = public.par_iter().map(|pair| (pair.path.as_str().into(), self.one(pair)));
        Self(kept.collect::<Vec<_>>().into_iter().collect())
    }

    /// The paths of the announcements that were public.
    pub fn paths(&self) -> impl Iterator<Item = &str> {
        self.0.keys().map(|path| &**path)
    }

    fn one(&self, pair: &Pair) -> Words {
        let built = pair.fingerprint.short();
        let known = self.0.get(pair.path.as_str()).copied();
        if let Some(known) = known.filter(|known| known.built == built) {
            return known;
        }
        let fresh = PerLanguage::from_fn(|language| pair.release(language).map(print));
        let corrections = count(pair);
        match known.filter(|known| known.corrections >= corrections) {
            None => Words { built, corrections, texts: fresh },
            Some(known) => {
                let text = |language| {
                    let now = fresh.get(language);
                    now.and(known.texts.get(language).or(*now))
                };
                Words { built, corrections: known.corrections, texts: PerLanguage::from_fn(text) }
            }
        }
    }

    /// Whether a public text says other words than are kept, and no correction since then says so.
    pub fn differ(&self, pair: &Pair, release: &Release) -> bool {
        let known = self.0.get(pair.path.as_str()).filter(|known| known.corrections >= count(pair));
        let kept = known.and_then(|known| *known.texts.get(release.language));
        kept.is_some_and(|kept| kept != print(release))
    }
}

fn count(pair: &Pair) -> usize {
    pair.facts.corrections.as_ref().map_or(0, |list| list.value.len())
}

/// Of the letters and figures that readers are shown, in order. What a mend of the desk may change does not count: spaces,
/// punctuation, vowel marks, stretching, digits of either kind, letters coded by their shape; nor does emphasis, nor where a link leads.
fn print(release: &Release) -> u64 {
    let mut letters = Letters::default();
    letters.text(&release.title.value);
    release.highlights.iter().for_each(|highlight| letters.text(&highlight.value));
    release.place.iter().for_each(|place| letters.text(&place.value));
    release.image_caption.iter().for_each(|caption| letters.text(&caption.value));
    for block in &release.body.blocks {
        match block {
            Block::Prose(markup) => letters.markup(markup),
            Block::Quote(quote) => {
                letters.markup(&quote.words);
                let (Speaker::Person(speaker) | Speaker::Named(speaker)) = &quote.speaker;
                letters.text(speaker);
            }
            Block::Notes(notes) => notes.iter().for_each(|note| letters.markup(&note.words)),
        }
    }
    Fingerprint::of(letters.0.as_bytes()).short()
}

/// Letters and figures one after another, without what stands between them.
#[derive(Default)]
pub struct Letters(pub String);

impl Letters {
    /// The words of a text. Nearly all of it is plain letters, which are copied run by run.
    pub fn text(&mut self, text: &str) {
        let bytes = text.as_bytes();
        let (mut from, mut at) = (0, 0);
        while at < bytes.len() {
            let plain = plain(&bytes[at..]);
            if plain > 0 {
                at += plain;
                continue;
            }
            self.0.push_str(&text[from..at]);
            let c = text[at..].chars().next().unwrap_or_default();
            self.one(c);
            at += c.len_utf8();
            from = at;
        }
        self.0.push_str(&text[from..]);
    }

    fn markup(&mut self, markup: &Markup) {
        // An address may stand between two pieces of one tag.
        let mut state = State::Words;
        for piece in &markup.0 {
            if let Piece::Html(html) = piece {
                state = self.html(html, state);
            }
        }
    }

    /// The words of HTML.
    pub fn html(&mut self, mut html: &str, mut state: State) -> State {
        self.0.reserve(html.len());
        loop {
            let end = match state {
                State::Words => html.bytes().position(|byte| matches!(byte, b'<' | b'&')),
                State::Tag => html.find('>'),
                State::Entity => html.find(';'),
            };
            if state == State::Words {
                self.text(&html[..end.unwrap_or(html.len())]);
            }
            let Some(end) = end else { return state };
            state = match &html[end..=end] {
                "<" => State::Tag,
                "&" => State::Entity,
                _ => State::Words,
            };
            html = &html[end + 1..];
        }
    }

    fn one(&mut self, c: char) {
        match c {
            'A'..='Z' => self.0.push(c.to_ascii_lowercase()),
            '\0'..='\u{7f}' => {}
            '\u{660}'..='\u{669}' => self.0.extend(char::from_digit(c as u32 - 0x660, 10)),
            '\u{6f0}'..='\u{6f9}' => self.0.extend(char::from_digit(c as u32 - 0x6f0, 10)),
            c if is_mark(c) || is_invisible(c) => {}
            c if forms::is_form(c) => {
                self.0.push_str(&forms::letters(c.encode_utf8(&mut [0; 4])));
            }
            c if c.is_alphanumeric() => self.0.extend(c.to_lowercase()),
            _ => {}
        }
    }
}

/// The bytes of the letter or digit that begins here, if it is kept as it is.
fn plain(bytes: &[u8]) -> usize {
    match bytes {
        [b'a'..=b'z' | b'0'..=b'9', ..] => 1,
        // U+0621 to U+063A and U+0641 to U+064A: most letters of an Arabic text.
        [0xD8, 0xA1..=0xBA, ..] | [0xD9, 0x81..=0x8A, ..] => 2,
        _ => 0,
    }
}

/// Where in HTML a reader stands.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum State {
    Words,
    Tag,
    /// Between `&` and `;`: no letter is written so.
    Entity,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn letters(html: &str) -> String {
        let mut letters = Letters::default();
        letters.html(html, State::Words);
        letters.0
    }

    #[test]
    fn what_a_mend_changes_is_no_change_of_words() {
        for (typed, mended) in [
            ("<p>عقد  الوزير و الوفد</p>", "<p>عقد الوزير والوفد</p>"),
            ("<p>مـــذكرة, تفاهم</p>", "<p>مذكرة، تفاهم</p>"),
            ("<p>ﻣﺬﻛﺮة</p>", "<p>مذكرة</p>"),
            ("<p>\u{200b}١٢ مركزًا</p>", "<p>12 مركزا</p>"),
            ("<p>\"It&#39;s\" new</p>", "<p>“It’s” <strong>new</strong></p>"),
        ] {
            assert_eq!(letters(typed), letters(mended), "{typed}");
        }
        for (typed, other) in [("ثلاثة مراكز", "مركزان"), ("12", "13"), ("الإستثمار", "الاستثمار")]
        {
            assert_ne!(letters(typed), letters(other), "{typed}");
        }
    }
}
