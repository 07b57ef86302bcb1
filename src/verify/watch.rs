//! Words that are looked for: rows of words of what is held back that nothing public says.
//!
//! An unpublished text shares most of its words with public ones, and whole sentences of boilerplate. So five words in a row
//! count, or a whole title, where that row stands nowhere in what the public may read and is not made of words that every
//! page may show. A single word counts in a title, where it is found nowhere else; in a text three such words do.

use std::collections::{HashMap, HashSet};

use rayon::prelude::*;

use super::markup::{self, MarkupPiece};
use super::ordinary::Ordinary;
use super::secrets::What;
use super::unescape::unescape;
use super::words::{self, MOST, Script, SeenWord, WordReader};

/// Words of one announcement.
pub struct WatchedPhrase {
    /// Whose, as a number of the list.
    pub secret: usize,
    pub what: What,
    pub weight: LeakWeight,
    /// As they were typed.
    pub words: String,
}

/// How much a find says.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum LeakWeight {
    /// Words in a row: enough.
    Row,
    /// A word of a title or address that is found nowhere else: enough where pages are made.
    Telling,
    /// Such a word of a text: several of them are.
    Hint,
}

/// Where in a file.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Spot {
    Text,
    /// An attribute.
    Tag,
    /// A comment, CDATA or the like.
    Aside,
}

/// So many asides one in another are taken apart.
const DEEPEST: usize = 4;

#[derive(Default)]
pub struct Watch {
    phrases: Vec<WatchedPhrase>,
    /// Phrases by the print of their words.
    index: HashMap<u64, Vec<u32>>,
    /// A bit for every print: most rows are let pass without a look into the index.
    sieve: Vec<u64>,
}

impl Watch {
    /// Looks for `texts`, each of one secret, where they say what `public` does not.
    pub fn new<'t>(
        texts: impl Iterator<Item = (usize, What, &'t str)>,
        public: &[String],
        ordinary: &Ordinary,
    ) -> Self {
        let mut watch = Self::default();
        for (secret, what, text) in texts {
            watch.add(secret, what, text, ordinary);
        }
        watch.sift();
        let said = public.par_iter().fold(HashSet::new, |mut said: HashSet<u64>, text| {
            watch.search(&unescape(text), &mut |print, _| {
                said.insert(print);
            });
            said
        });
        let said: Vec<HashSet<u64>> = said.collect();
        watch.index.retain(|print, _| !said.iter().any(|said| said.contains(print)));
        watch.sift();
        watch
    }

    /// Adds the rows of a text that may be worth looking for.
    fn add(&mut self, secret: usize, what: What, text: &str, ordinary: &Ordinary) {
        let plain = unescape(text);
        // Where markup stands within a word, its parts may be words or not.
        let (mut apart, mut together) = (String::new(), String::new());
        for piece in markup::pieces(&plain).chain([MarkupPiece::Aside("")]) {
            match piece {
                MarkupPiece::Text(text) => {
                    apart.extend([" ", text]);
                    together.push_str(text);
                }
                MarkupPiece::Tag { name, .. } if markup::is_inline(name) => {}
                MarkupPiece::Tag { .. } | MarkupPiece::Aside(_) => {
                    let [apart, together] = [std::mem::take(&mut apart), std::mem::take(&mut together)];
                    self.add_segment(secret, what, &Segment::of(&apart), ordinary);
                    if !apart.split_whitespace().eq(together.split_whitespace()) {
                        self.add_segment(secret, what, &Segment::of(&together), ordinary);
                    }
                }
            }
        }
    }

    fn add_segment(&mut self, secret: usize, what: What, segment: &Segment<'_>, ordinary: &Ordinary) {
        let words = &segment.words;
        let length = words.len().min(MOST);
        for (at, row) in words.windows(length.max(1)).enumerate() {
            if length > 1 && is_row(row, what, ordinary) {
                let print = row[1..].iter().fold(row[0].0.print, |row, (word, _)| words::joined(row, word.print));
                self.keep(print, secret, what, LeakWeight::Row, segment.typed(at, length));
            }
        }
        for (at, (word, _)) in words.iter().enumerate().filter(|(_, (word, _))| !ordinary.has(*word)) {
            let strong = matches!(what, What::Title | What::Address);
            let weight = if strong && is_telling(*word) { LeakWeight::Telling } else { LeakWeight::Hint };
            if is_hint(*word) {
                self.keep(word.print, secret, what, weight, segment.typed(at, 1));
            }
        }
    }

    fn keep(&mut self, print: u64, secret: usize, what: What, weight: LeakWeight, words: String) {
        let same = self.index.entry(print).or_default();
        // Texts come secret by secret, so those of this one are the last.
        let own = same.iter().rev().map(|phrase| &self.phrases[*phrase as usize]);
        let mut own = own.take_while(|phrase| phrase.secret == secret);
        if !own.any(|phrase| phrase.weight <= weight) {
            same.push(u32::try_from(self.phrases.len()).unwrap_or(u32::MAX));
            self.phrases.push(WatchedPhrase { secret, what, weight, words });
        }
    }

    fn sift(&mut self) {
        let bits = (self.index.len() * 16).next_power_of_two().max(1 << 12);
        self.sieve = vec![0; bits / 64];
        for print in self.index.keys() {
            let (word, bit) = place(*print, self.sieve.len());
            self.sieve[word] |= bit;
        }
    }

    /// The phrases of these words.
    pub fn phrases(&self, print: u64) -> impl Iterator<Item = (u32, &WatchedPhrase)> {
        self.index.get(&print).into_iter().flatten().map(|number| (*number, &self.phrases[*number as usize]))
    }

    /// The words of a phrase by its number.
    pub fn words(&self, number: u32) -> &str {
        &self.phrases[number as usize].words
    }

    /// Tells `hit` of the print of every phrase in a text whose escapes are resolved. One print may be of many: two drafts
    /// share words, too.
    pub fn search(&self, plain: &str, hit: &mut impl FnMut(u64, Spot)) {
        if self.index.is_empty() {
            return;
        }
        let mut apart = WatchReading { watch: self, joint: Joint::Apart, cut: false, hit };
        apart.read(plain, Spot::Text, 0);
        if apart.cut {
            WatchReading { watch: self, joint: Joint::Together, cut: false, hit }.read(plain, Spot::Text, 0);
        }
    }
}

/// Whether what stands on both sides of markup within a line is one word, where no space parts it: `<b>Ha</b>lcyon` is,
/// `<a>one</a><a>two</a>` is not. Nothing says which, so where it matters both are read.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Joint {
    Apart,
    Together,
}

struct WatchReading<'w, H> {
    watch: &'w Watch,
    joint: Joint,
    /// Whether markup stood within a word.
    cut: bool,
    hit: &'w mut H,
}

impl<H: FnMut(u64, Spot)> WatchReading<'_, H> {
    /// What stands between tags is one text, what stands in them another.
    fn read(&mut self, plain: &str, spot: Spot, depth: usize) {
        let (mut between, mut within) = (WordReader::default(), WordReader::default());
        // Whether the text so far ends within a word.
        let mut open = false;
        for piece in markup::pieces(plain) {
            match piece {
                MarkupPiece::Text(text) => {
                    self.cut |= open && text.starts_with(words::is_within);
                    open = text.ends_with(words::is_within);
                    self.rows(text, &mut between, spot);
                }
                MarkupPiece::Tag { name, rest } => {
                    let inline = markup::is_inline(name);
                    if !inline || markup::is_space(name) {
                        open = false;
                        self.end(&mut between, spot);
                    }
                    if !inline {
                        between.part();
                    }
                    let spot = if spot == Spot::Text { Spot::Tag } else { spot };
                    // A page may stand in an attribute, as in `srcdoc`.
                    if depth < DEEPEST && markup::pieces(rest).nth(1).is_some() {
                        self.read(rest, spot, depth + 1);
                        continue;
                    }
                    self.rows(rest, &mut within, spot);
                    self.end(&mut within, spot);
                    within.part();
                }
                // CDATA and comments may hold markup in turn. Deeper than anybody writes, its words are read as they stand.
                MarkupPiece::Aside(inside) if depth < DEEPEST && markup::pieces(inside).nth(1).is_some() => {
                    self.read(inside, Spot::Aside, depth + 1);
                }
                MarkupPiece::Aside(inside) => {
                    let mut aside = WordReader::default();
                    self.rows(inside, &mut aside, Spot::Aside);
                    self.end(&mut aside, Spot::Aside);
                }
            }
        }
        self.end(&mut between, spot);
    }

    fn rows(&mut self, text: &str, reader: &mut WordReader, spot: Spot) {
        reader.read_on(text, &mut |_, rows| tell(self.watch, rows, spot, self.hit));
        if self.joint == Joint::Apart {
            self.end(reader, spot);
        }
    }

    fn end(&mut self, reader: &mut WordReader, spot: Spot) {
        reader.end(&mut |_, rows| tell(self.watch, rows, spot, self.hit));
    }
}

fn tell(watch: &Watch, rows: &[u64], spot: Spot, hit: &mut impl FnMut(u64, Spot)) {
    for print in rows {
        let (word, bit) = place(*print, watch.sieve.len());
        if watch.sieve[word] & bit != 0 && watch.index.contains_key(print) {
            hit(*print, spot);
        }
    }
}

fn place(print: u64, length: usize) -> (usize, u64) {
    ((print >> 6) as usize & (length - 1), 1 << (print & 63))
}

/// Words that belong together, each with the number of the typed one that it is in.
#[derive(Default)]
struct Segment<'t> {
    typed: Vec<&'t str>,
    words: Vec<(SeenWord, usize)>,
}

impl<'t> Segment<'t> {
    fn of(text: &'t str) -> Self {
        let mut segment = Self::default();
        for typed in text.split_whitespace() {
            let number = segment.typed.len();
            segment.words.extend(words::of(typed).into_iter().map(|word| (word, number)));
            segment.typed.push(typed);
        }
        segment
    }

    /// The words from one on, as they were typed.
    fn typed(&self, at: usize, length: usize) -> String {
        self.typed[self.words[at].1..=self.words[at + length - 1].1].join(" ")
    }
}

/// Whether words in a row say something of their own: dates, names and offices stand together on many a page.
fn is_row(row: &[(SeenWord, usize)], what: What, ordinary: &Ordinary) -> bool {
    let own =
        |word: &&(SeenWord, usize)| word.0.letters > 1 && word.0.script != Script::Figure && !ordinary.has(word.0);
    let count = row.iter().filter(own).count();
    let few = matches!(what, What::Title | What::Address | What::FileName);
    count >= if few { 1 } else { 2 }
}

/// A word long enough not to come about by chance.
fn is_telling(word: SeenWord) -> bool {
    is_hint(word) && word.letters >= if word.script == Script::Latin { 6 } else { 5 }
}

fn is_hint(word: SeenWord) -> bool {
    match word.script {
        Script::Latin => word.letters >= 5,
        Script::Figure => false,
        Script::Other => word.letters >= 4,
    }
}
