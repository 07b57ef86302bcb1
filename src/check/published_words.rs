//! The words of each public release as readers first had them, or as they were when a correction last said in their
//! language that they changed: kept from build to build as fingerprints, some thirty bytes for a text.

use std::collections::BTreeMap;

use jiff::Timestamp;
use rayon::prelude::*;
use serde::{Deserialize, Serialize};

use crate::language::folding::{is_invisible, is_mark};
use crate::language::{forms, letters};
use crate::model::{Language, Pair, PairPath, PerLanguage, Release, Settings};
use crate::source::{Fingerprint, Fold};
use crate::text::{Style, everything, raw};

/// By the path of the announcement.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct PublishedWords {
    known: BTreeMap<Box<str>, PublishedText>,
    /// The letters of pages whose words were changed in silence, as they were before: to find out later what is new.
    before: BTreeMap<(Box<str>, Language), Box<str>>,
}

/// Of one announcement.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
struct PublishedText {
    /// The announcement as it was last built: while it is the same, its words need not be read.
    built: u64,
    texts: PerLanguage<Option<Kept>>,
    /// Readers saw that it was withdrawn.
    withdrawn: bool,
}

/// Of one text.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
struct Kept {
    words: u64,
    explained: Explained,
}

/// What the corrections that readers saw said in one language when its words were kept: how many did, and their words.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
struct Explained {
    count: usize,
    words: u64,
}

impl Explained {
    fn of(pair: &Pair, language: Language, now: Timestamp) -> Self {
        let seen = pair.corrections(now);
        let notes: Vec<&str> = seen.filter_map(|correction| correction.note.get(language).as_deref()).collect();
        let words = notes.iter().fold(Fold::new(), |fold, note| fold.text(note)).done().short();
        Self { count: notes.len(), words }
    }

    /// Whether more is explained than `before`: a correction was added, or says something else.
    fn says_more_than(&self, before: &Self) -> bool {
        self.count > 0 && self.count >= before.count && self.words != before.words
    }
}

impl PublishedWords {
    /// What is known after a build of these public announcements. Words are kept when they are first published, and anew
    /// when a correction in their language says more than before. `page` gives the page that readers have until then.
    #[must_use]
    pub fn after(&self, public: &[&Pair], now: Timestamp, page: &Page<'_>, settings: &Settings) -> Self {
        let kept = public.par_iter().map(|pair| (*pair, self.one(pair, now, settings)));
        let kept: Vec<(&Pair, PublishedText)> = kept.collect();
        let mut before = BTreeMap::new();
        for (pair, words) in &kept {
            for (language, release) in pair.releases.present() {
                let key = key(&pair.path, language);
                let is_same = self.known.get(pair.path.as_str()).is_some_and(|known| known.built == words.built);
                let silent =
                    if is_same { self.before.contains_key(&key) } else { self.differ(pair, release, now, settings) };
                if silent {
                    let letters = || Some(letters_of(&page(language, &pair.path)?).into_boxed_str());
                    before.extend(self.before.get(&key).cloned().or_else(letters).map(|letters| (key, letters)));
                }
            }
        }
        let known = kept.into_iter().map(|(pair, words)| (pair.path.as_str().into(), words)).collect();
        Self { known, before }
    }

    /// The paths of the announcements that were public, each with the languages in which it was.
    pub fn paths(&self) -> impl ExactSizeIterator<Item = (&str, PerLanguage<bool>)> {
        let texts = |words: &PublishedText| PerLanguage::from_fn(|language| words.texts.get(language).is_some());
        self.known.iter().map(move |(path, words)| (&**path, texts(words)))
    }

    /// Whether an announcement was public.
    pub fn was_public(&self, path: &PairPath) -> bool {
        self.known.contains_key(path.as_str())
    }

    /// Whether readers saw that an announcement was withdrawn.
    pub fn was_withdrawn(&self, path: &PairPath) -> bool {
        self.known.get(path.as_str()).is_some_and(|words| words.withdrawn)
    }

    /// Whether an announcement was public in a language.
    pub fn was_in(&self, path: &str, language: Language) -> bool {
        self.known.get(path).is_some_and(|words| words.texts.get(language).is_some())
    }

    fn one(&self, pair: &Pair, now: Timestamp, settings: &Settings) -> PublishedText {
        let built = pair.fingerprint.short();
        let known = self.known.get(pair.path.as_str()).copied();
        // With the same words, its time may have come since.
        let withdrawn = pair.withdrawal(now).is_some();
        if let Some(known) = known.filter(|known| known.built == built) {
            return PublishedText { withdrawn, ..known };
        }
        let texts = PerLanguage::from_fn(|language| {
            let release = pair.release(language)?;
            let explained = Explained::of(pair, language, now);
            let kept = known.and_then(|known| *known.texts.get(language));
            let stands = kept.filter(|kept| !explained.says_more_than(&kept.explained));
            Some(stands.unwrap_or_else(|| Kept { words: print(pair, release, settings), explained }))
        });
        PublishedText { built, texts, withdrawn }
    }

    /// Whether a public text says other words than are kept, and no correction that readers see by now says so.
    pub fn differ(&self, pair: &Pair, release: &Release, now: Timestamp, settings: &Settings) -> bool {
        let kept = self.known.get(pair.path.as_str()).and_then(|known| *known.texts.get(release.language));
        kept.is_some_and(|kept| {
            !Explained::of(pair, release.language, now).says_more_than(&kept.explained)
                && kept.words != print(pair, release, settings)
        })
    }

    /// Whether an announcement is not the one that was last built.
    pub fn is_new(&self, pair: &Pair) -> bool {
        self.known.get(pair.path.as_str()).is_none_or(|known| known.built != pair.fingerprint.short())
    }

    /// The letters of the page before its words were changed in silence, if they were.
    pub fn before(&self, pair: &Pair, language: Language) -> Option<&str> {
        self.before.get(&key(&pair.path, language)).map(|letters| &**letters)
    }
}

/// The page of a release as it stands in the output folder.
pub type Page<'a> = dyn Fn(Language, &PairPath) -> Option<String> + Sync + 'a;

fn key(path: &PairPath, language: Language) -> (Box<str>, Language) {
    (path.as_str().into(), language)
}

/// The letters that a page shows.
pub fn letters_of(page: &str) -> String {
    letters(&raw::words(page))
}

/// The letters of a text.
pub fn letters(text: &str) -> String {
    let mut letters = ShownLetters::default();
    letters.text(text);
    String::from_utf8(letters.0).unwrap_or_default()
}

/// Of the letters and figures that readers are shown, in order. What a mend of the desk may change does not count: spaces,
/// punctuation, vowel marks, stretching, digits of either kind, letters coded by their shape; nor does emphasis, nor where a link leads.
fn print(pair: &Pair, release: &Release, settings: &Settings) -> u64 {
    let mut letters = ShownLetters::default();
    letters.text(&release.title.value);
    release.highlights.iter().for_each(|highlight| letters.text(&highlight.value));
    release.place.iter().for_each(|place| letters.text(&place.value));
    release.image_caption.iter().for_each(|caption| letters.text(&caption.value));
    let gallery = pair.gallery();
    gallery
        .filter_map(|one| one.caption.get(release.language).as_ref())
        .for_each(|caption| letters.text(&caption.value));
    letters.text(&everything(&release.body, &Style::of(release.language, settings)));
    Fingerprint::of(&letters.0).short()
}

/// Letters and figures one after another, without what stands between them.
#[derive(Default)]
struct ShownLetters(Vec<u8>);

impl ShownLetters {
    /// The words of a text.
    fn text(&mut self, text: &str) {
        let bytes = text.as_bytes();
        self.0.reserve(bytes.len());
        let mut at = 0;
        while let Some(byte) = bytes.get(at) {
            at += 1;
            match (BEGINS[usize::from(*byte)], bytes.get(at)) {
                (Begins::Silent, _) => {}
                (Begins::Letter, _) => self.0.push(*byte),
                // U+0621 to U+063A and U+0641 to U+064A: most letters of an Arabic text.
                (Begins::EarlyRow, Some(0xA1..=0xBA)) | (Begins::LateRow, Some(0x81..=0x8A)) => {
                    self.0.extend_from_slice(&bytes[at - 1..=at]);
                    at += 1;
                }
                _ => {
                    let c = text[at - 1..].chars().next().unwrap_or_default();
                    self.one(c);
                    at += c.len_utf8() - 1;
                }
            }
        }
    }

    fn one(&mut self, c: char) {
        match c {
            'A'..='Z' => self.push(c.to_ascii_lowercase()),
            c if letters::is_arabic_digit(c) => letters::ascii_digit(c).into_iter().for_each(|c| self.push(c)),
            c if is_mark(c) || is_invisible(c) => {}
            c if forms::is_form(c) => {
                self.0.extend_from_slice(forms::letters(c.encode_utf8(&mut [0; 4])).as_bytes());
            }
            c if c.is_alphanumeric() => c.to_lowercase().for_each(|c| self.push(c)),
            _ => {}
        }
    }

    fn push(&mut self, c: char) {
        self.0.extend_from_slice(c.encode_utf8(&mut [0; 4]).as_bytes());
    }
}

/// What a byte begins.
#[derive(Clone, Copy)]
enum Begins {
    /// A letter or digit that is kept as it is.
    Letter,
    /// One of two rows of letters.
    EarlyRow,
    LateRow,
    /// What readers do not see.
    Silent,
    /// What is looked at.
    Other,
}

const BEGINS: [Begins; 256] = {
    let mut table = [Begins::Other; 256];
    let mut byte = 0;
    while byte < 128 {
        table[byte] = match byte as u8 {
            b'a'..=b'z' | b'0'..=b'9' => Begins::Letter,
            b'A'..=b'Z' => Begins::Other,
            _ => Begins::Silent,
        };
        byte += 1;
    }
    table[0xD8] = Begins::EarlyRow;
    table[0xD9] = Begins::LateRow;
    table
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_mend_changes_is_no_change_of_words() {
        for (typed, mended) in [
            ("<p>عقد  الوزير و الوفد</p>", "<p>عقد الوزير والوفد</p>"),
            ("<p>مـــذكرة, تفاهم</p>", "<p>مذكرة، تفاهم</p>"),
            ("<p>ﻣﺬﻛﺮة</p>", "<p>مذكرة</p>"),
            ("<p>\u{200b}١٢ مركزًا</p>", "<p>12 مركزا</p>"),
            ("<p>\"It&#39;s\" new</p>", "<p>“It’s” <strong>new</strong></p>"),
        ] {
            assert_eq!(letters_of(typed), letters_of(mended), "{typed}");
        }
        for (typed, other) in [("ثلاثة مراكز", "مركزان"), ("12", "13"), ("الإستثمار", "الاستثمار")]
        {
            assert_ne!(letters_of(typed), letters_of(other), "{typed}");
        }
    }
}
