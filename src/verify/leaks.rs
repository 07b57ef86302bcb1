//! One published file is examined for what is held back, in every layer of it.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::gap::WordGap;
use super::held_files::{HeldFile, HeldFiles};
use super::layers::{self, LayerView};
use super::ordinary::Ordinary;
use super::searched::{self, HeldForms};
use super::secrets::{Hides, Secrets, What};
use super::unpack::How;
use super::watch::{LeakWeight, Spot, Watch};
use crate::diagnostics::{Message, form, message};
use crate::source::Fingerprint;

/// Everything that must be nowhere in the published folder.
pub struct Leaks {
    watch: Watch,
    files: HeldFiles,
    /// What is looked for in shards of a search.
    forms: HeldForms,
    /// Each announcement's path, and why it is held back.
    secrets: Vec<(String, Message)>,
    /// The announcement in whose folder each held file lies, by project path.
    owners: HashMap<String, usize>,
    /// Paths of announcements of which nothing may be known.
    hidden: HashMap<String, usize>,
}

/// Where a published file comes from.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum FileOrigin {
    /// bayan made it, as far as one can see.
    Made,
    /// It is, byte for byte, a file that the newsroom keeps to be published as it is.
    Copied,
}

/// Something of one announcement that stands in one file.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Leak {
    pub release: String,
    pub why: Message,
    /// What was found, that which betrays most first.
    pub what: BTreeSet<What>,
    /// Where the first of it stands, the innermost first: `comment`, `gzip`; empty where it stands open.
    pub how: Vec<&'static str>,
    /// The words that stand there, or the project path of the file.
    pub words: String,
    pub origin: FileOrigin,
}

/// So many words that stand nowhere else are no chance.
const HINTS: usize = 3;

/// What, how it was packed, and the words.
type LeakPart = (What, Vec<&'static str>, String);

/// What was found so far in one file, by announcement.
#[derive(Default)]
struct LeaksInFile {
    open: BTreeMap<usize, BTreeSet<LeakPart>>,
    /// Words that count where a page is made.
    telling: BTreeMap<usize, BTreeSet<LeakPart>>,
    hints: BTreeMap<usize, BTreeSet<u32>>,
}

impl Leaks {
    pub fn new(secrets: &Secrets<'_>, held_files: Vec<HeldFile>, ordinary: &Ordinary) -> Self {
        let texts = secrets.held.iter().enumerate();
        let texts =
            texts.flat_map(|(at, secret)| secret.texts.iter().map(move |(what, text)| (at, *what, text.as_str())));
        let watch = Watch::new(texts, &secrets.public, ordinary);
        let mut told: Vec<(String, Message)> =
            secrets.held.iter().map(|secret| (secret.pair.path.to_string(), secret.why.clone())).collect();
        let of_path = |hides: &dyn Fn(Hides) -> bool| {
            let chosen = secrets.held.iter().enumerate().filter(|(_, secret)| hides(secret.hides));
            chosen.map(|(at, secret)| (secret.pair.path.to_string(), at)).collect::<HashMap<String, usize>>()
        };
        let (hidden, mut of_files) =
            (of_path(&|hides| hides == Hides::Everything), of_path(&|hides| hides != Hides::Note));
        let mut owners = HashMap::new();
        for (source, pair) in &secrets.held_files {
            let owner = *of_files.entry(pair.path.to_string()).or_insert_with(|| {
                told.push((pair.path.to_string(), message!("held-why", why = form("uncited"))));
                told.len() - 1
            });
            owners.insert(source.to_string(), owner);
        }
        let forms = HeldForms::of(secrets);
        Self { watch, files: HeldFiles::new(held_files), forms, secrets: told, owners, hidden }
    }

    /// The announcement to whose address a path leads, if nothing of it may be known: `ar/releases/2099/03/slug/index.html`.
    pub fn hidden_at(&self, path: &str) -> Option<(&str, &Message)> {
        self.hidden_number(path).map(|at| (self.secrets[at].0.as_str(), &self.secrets[at].1))
    }

    fn hidden_number(&self, path: &str) -> Option<usize> {
        let (before, inside) = path.split_once("releases/")?;
        let end = inside.match_indices('/').nth(2).map_or(inside.len(), |(at, _)| at);
        let begins = before.is_empty() || before.ends_with('/');
        self.hidden.get(&inside[..end]).copied().filter(|_| begins)
    }

    /// Examines a published file, its path in the output folder and its bytes: what it gives away, and what of it could
    /// not be read.
    pub fn examine(&self, file: &str, bytes: &[u8], origin: FileOrigin) -> (Vec<Leak>, BTreeSet<(String, WordGap)>) {
        let mut found = LeaksInFile::default();
        if let Some(hidden) = self.hidden_number(file) {
            let place = found.open.entry(hidden).or_default();
            place.insert((What::Address, vec!["path"], file.to_owned()));
        }
        self.text(file, &["path"], &mut found);
        if let Some(held) = self.files.same(Fingerprint::of(bytes)) {
            self.held(held, &[], &mut found);
        }
        let gaps = layers::walk(file, bytes, &self.files, &mut |seen| match seen {
            LayerView::Text(text, how) => self.text(text, how, &mut found),
            LayerView::Held(held, how) => self.held(held, how, &mut found),
        });
        if searched::is_shard(file) {
            // Stems and endings are no words: one alone counts as the form that it is part of.
            (found.telling, found.hints) = Default::default();
            self.forms.find(bytes, |word| self.text(word, &["search"], &mut found));
        }
        (self.judge(found, origin), gaps)
    }

    fn held(&self, file: usize, how: How<'_>, found: &mut LeaksInFile) {
        let source = &self.files.files[file].source;
        if let Some(owner) = self.owners.get(source) {
            found.open.entry(*owner).or_default().insert((What::File, how.to_owned(), source.clone()));
        }
    }

    fn text(&self, plain: &str, how: How<'_>, found: &mut LeaksInFile) {
        self.watch.search(plain, &mut |print, spot| {
            let spot = match spot {
                Spot::Text => None,
                Spot::Tag => Some("attribute"),
                Spot::Aside => Some("comment"),
            };
            let how: Vec<&str> = spot.into_iter().chain(how.iter().copied()).collect();
            for (number, told) in self.watch.phrases(print) {
                let place = match told.weight {
                    LeakWeight::Row => &mut found.open,
                    LeakWeight::Telling => &mut found.telling,
                    LeakWeight::Hint => {
                        found.hints.entry(told.secret).or_default().insert(number);
                        continue;
                    }
                };
                place.entry(told.secret).or_default().insert((told.what, how.clone(), told.words.clone()));
            }
        });
    }

    /// Single words count where bayan makes the file: whoever wrote a document that is published as it is may have used
    /// them of his own. They are told of where nothing plainer was found.
    fn judge(&self, mut found: LeaksInFile, origin: FileOrigin) -> Vec<Leak> {
        if origin == FileOrigin::Made {
            for (secret, telling) in found.telling {
                found.open.entry(secret).or_insert(telling);
            }
            for (secret, hints) in found.hints.into_iter().filter(|(_, hints)| hints.len() >= HINTS) {
                let words: Vec<&str> = hints.iter().take(6).map(|hint| self.watch.words(*hint)).collect();
                let told = (What::Text, vec!["one-by-one"], words.join(" … "));
                found.open.entry(secret).or_insert_with(|| BTreeSet::from([told]));
            }
        }
        let leak = |(secret, finds): (usize, BTreeSet<LeakPart>)| {
            let (_, how, words) = finds.first()?.clone();
            let (release, why) = self.secrets.get(secret)?.clone();
            Some(Leak { release, why, what: finds.into_iter().map(|(what, ..)| what).collect(), how, words, origin })
        };
        found.open.into_iter().filter_map(leak).collect()
    }
}
