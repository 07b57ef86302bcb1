//! Public texts that say the whole title of what is held back, or two of its sentences in a row. Such words are no leak of what
//! bayan writes, since a public text says them; but somebody has typed them there.

use std::collections::{BTreeMap, HashMap};

use super::secrets::{Hides, Secrets};
use super::words::{self, WordReader, joined};
use crate::check::published_words::letters;
use crate::check::rules::copied_leak;
use crate::diagnostics::{Diagnostic, Place, form, message, name};
use crate::edition::Edition;
use crate::language;
use crate::model::{Pair, Release, Settings, Site};
use crate::text::{Style, everything};

/// So many words in a row are no chance.
const LEAST: usize = 4;

/// What this many public texts say is said everywhere.
const EVERYWHERE: usize = 3;

/// Words of an announcement that is held back.
struct SaidOpenly {
    secret: usize,
    what: &'static str,
    file: String,
    letters: String,
}

/// One finding for each announcement that is held back and of which a public text says so much.
pub fn find(secrets: &Secrets<'_>, edition: &Edition<'_>, site: &Site) -> Vec<Diagnostic> {
    let said = held(secrets, &site.settings);
    if said.is_empty() {
        return Vec::new();
    }
    let mut by_head: HashMap<u64, Vec<usize>> = HashMap::new();
    for (number, (head, _)) in said.iter().enumerate() {
        by_head.entry(*head).or_default().push(number);
    }
    // By its words, the public files that say them.
    let mut found: BTreeMap<usize, Vec<String>> = BTreeMap::new();
    for (file, texts) in public(edition, site) {
        let mut near: Vec<usize> = Vec::new();
        for text in &texts {
            WordReader::default().read(text, |_, rows| {
                let row = rows.get(LEAST - 1);
                near.extend(row.and_then(|row| by_head.get(row)).into_iter().flatten().copied());
            });
        }
        near.sort_unstable();
        near.dedup();
        let all: Vec<String> = texts.iter().filter(|_| !near.is_empty()).map(|text| letters(text)).collect();
        for number in near.into_iter().filter(|number| all.iter().any(|text| text.contains(&said[*number].1.letters))) {
            found.entry(number).or_default().push(file.clone());
        }
    }
    let mut told: BTreeMap<usize, Diagnostic> = BTreeMap::new();
    for (number, files) in found.into_iter().filter(|(_, files)| files.len() < EVERYWHERE) {
        let (said, file) = (&said[number].1, &files[0]);
        let why = &secrets.held[said.secret].why;
        told.entry(said.secret).or_insert_with(|| {
            let held = name(&*said.file);
            let message = message!("copied-leak-said", what = form(said.what), held = held, why = why.clone());
            Diagnostic::warns(copied_leak::RULE.name, message).at_place(Place::head(&file.as_str().into()))
        });
    }
    told.into_values().collect()
}

/// The titles of what may not be known, and its sentences two by two, by the print of their first words.
fn held(secrets: &Secrets<'_>, settings: &Settings) -> Vec<(u64, SaidOpenly)> {
    let mut all = Vec::new();
    let secrets = secrets.held.iter().enumerate().filter(|(_, secret)| secret.hides == Hides::Everything);
    for (secret, one) in secrets {
        for (_, release) in one.pair.releases.present() {
            let file = release.file.path.to_string();
            let mut add = |what, text: &str| {
                let words = words::of(text);
                let Some(head) = words.get(..LEAST) else { return };
                let head = head[1..].iter().fold(head[0].print, |row, word| joined(row, word.print));
                all.push((head, SaidOpenly { secret, what, file: file.clone(), letters: letters(text) }));
            };
            add("title", &release.title.value);
            let body = everything(&release.body, &Style::of(release.language, settings));
            let sentences = language::sentences(&body);
            for two in sentences.windows(2) {
                add("sentences", &body[two[0].start..two[1].end]);
            }
        }
    }
    all
}

/// The words of each public text, by its file.
fn public(edition: &Edition<'_>, site: &Site) -> Vec<(String, Vec<String>)> {
    let mut all = Vec::new();
    for announcement in edition.announcements() {
        for (_, release) in announcement.pair.without_half_draft().releases.present() {
            all.push((release.file.path.to_string(), words_of(announcement.pair, release, &site.settings)));
        }
    }
    for (_, page) in site.pages.iter().flat_map(|page| page.present()) {
        let body = everything(&page.body, &Style::of(page.language, &site.settings));
        all.push((page.file.path.to_string(), vec![page.title.value.clone(), body]));
    }
    all
}

fn words_of(pair: &Pair, release: &Release, settings: &Settings) -> Vec<String> {
    let short = [&release.summary, &release.image_alt, &release.image_caption];
    let short = release.highlights.iter().chain(short.into_iter().flatten()).chain([&release.title]);
    let mut all: Vec<String> = short.map(|words| words.value.clone()).collect();
    let gallery = pair.gallery();
    all.extend(gallery.flat_map(|one| one.words_in(release.language)).map(|words| words.value.clone()));
    all.push(everything(&release.body, &Style::of(release.language, settings)));
    all
}
