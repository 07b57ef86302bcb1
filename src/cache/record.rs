//! What the last build made, and from what.

use std::collections::HashMap;

use jiff::Timestamp;
use jiff::civil::DateTime;
use serde::{Deserialize, Serialize};

use super::sealed::{self, PROGRAM};
use crate::check::PublishedWords;
use crate::check::insides::Known;
use crate::diagnostics::Diagnostic;
use crate::edition::Change;
use crate::model::{Bilingual, Language};
use crate::source::Fingerprint;

/// A file as the disk shows it.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Seen {
    pub size: u64,
    /// Nanoseconds since 1970, as the file system keeps it.
    pub modified: i64,
    /// The number of the file, and who may read it; 0 where the system keeps none.
    pub inode: u64,
    pub mode: u32,
    /// When anything of it was last touched, its name and mode included. 0 once it is known that this was the build.
    pub changed: i64,
}

/// One output of the last build.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Entry {
    /// The fingerprints of its ingredients, in the order in which they are named.
    pub parts: Vec<u64>,
    /// The fingerprint of its bytes.
    pub content: u64,
    pub seen: Seen,
}

/// The last build, by file relative to the output folder.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Record {
    pub entries: HashMap<String, Entry>,
    pub seal: Seal,
    /// What the deed of the output folder is known by.
    pub mark: u64,
    /// Where the output folder stood.
    pub home: String,
    /// When the last file had taken its place, by the clock of the file system: what was touched later was touched by
    /// somebody else.
    pub settled: i64,
}

/// What a whole build came from, and what it said: the same inputs between the same instants give the same again.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Seal {
    /// Of everything that was read, and of what the command line changed.
    pub inputs: u64,
    /// The instant of the build, and the next at which something changes by itself, in nanoseconds since 1970.
    pub from: i128,
    pub until: Option<i128>,
    /// `until` as the site's own clocks show it.
    pub until_there: Option<String>,
    /// What readers see next.
    pub next_seen: Option<NextSeen>,
    /// What the desk said.
    pub notes: Vec<Diagnostic>,
    pub holding: Holding,
    /// What the desk saw in documents.
    pub documents: Known,
}

/// What readers see change next by itself.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct NextSeen {
    /// When, as the site's own clocks show it.
    pub at: String,
    /// The same, without its zone.
    pub hour: DateTime,
    pub change: Change,
}

/// All that is kept from build to build.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Memory {
    /// What readers were given so far. It outlives the program that wrote it.
    pub words: PublishedWords,
    /// `None` where another program made it, whose pages may be others.
    pub last: Option<Record>,
}

/// How many announcements are public, and how many are held back.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Holding {
    pub public: usize,
    pub drafts: usize,
    pub embargoed: usize,
    /// Withdrawn before they were public.
    pub cancelled: usize,
    /// Announcements of which one language is a draft: the path of each, and the language.
    pub half_drafts: Vec<(String, Language)>,
    /// What a freeze holds, the soonest to go out first.
    pub frozen: Vec<Frozen>,
}

/// An announcement that a freeze holds.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Frozen {
    /// When the freeze is over, as the site's own clocks show it.
    pub until: String,
    /// Why there is a freeze.
    pub reason: Bilingual,
    /// The path of the announcement.
    pub release: String,
}

/// Changes with the form in which words are kept, and with what counts as a word.
const HEAD: &str = "bayan record 2\n";
/// How every record begins, whatever its form.
const BEGINNING: &str = "bayan record ";

impl Record {
    /// Whether a build of these inputs at this instant would find everything as it left it: nothing was edited, no
    /// instant has passed at which something changes, and every file in the output folder is the one that was written.
    /// The plan is a function of inputs and instant, so it need not be drawn to know that it is the same.
    pub fn holds(&self, inputs: Fingerprint, now: Timestamp, disk: &HashMap<String, Seen>) -> bool {
        let now = now.as_nanosecond();
        let same_edition = self.seal.from <= now && self.seal.until.is_none_or(|until| now < until);
        let as_written = |(file, entry): (&String, &Entry)| disk.get(file) == Some(&entry.seen);
        self.seal.inputs == inputs.short()
            && same_edition
            && disk.len() == self.entries.len()
            && self.entries.iter().all(as_written)
    }
}

impl Memory {
    /// Bytes that `decode` takes back.
    pub fn encode(&self) -> Vec<u8> {
        let last = sealed::write(&self.last);
        sealed::seal(HEAD, &(PROGRAM, &self.words, &last))
    }

    /// `None` for what is damaged, or of another form.
    pub fn decode(bytes: &[u8]) -> Option<Self> {
        let (program, words, last): (&str, PublishedWords, &[u8]) = sealed::open(HEAD, bytes)?;
        let last = if program == PROGRAM { sealed::read(last)? } else { None };
        Some(Self { words, last })
    }

    /// Whether bytes are a memory of any form, damaged or not.
    pub fn is_one(bytes: &[u8]) -> bool {
        bytes.starts_with(BEGINNING.as_bytes())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn memory() -> Memory {
        let entry =
            Entry { parts: vec![1, 2, u64::MAX], content: 7, seen: Seen { size: 9, modified: -1, ..Seen::default() } };
        let last =
            Record { entries: HashMap::from([("ar/مركز/index.html".to_owned(), entry)]), ..Record::default() };
        Memory { words: PublishedWords::default(), last: Some(last) }
    }

    #[test]
    fn a_memory_comes_back_as_it_was() {
        assert_eq!(Memory::decode(&memory().encode()), Some(memory()));
    }

    #[test]
    fn one_changed_bit_anywhere_spoils_it() {
        let good = memory().encode();
        for at in 0..good.len() {
            let mut bad = good.clone();
            bad[at] ^= 4;
            assert_eq!(Memory::decode(&bad), None, "byte {at}");
        }
        assert_eq!(Memory::decode(&good[..good.len() - 1]), None);
        assert_eq!(Memory::decode(b""), None);
    }

    #[test]
    fn words_outlive_the_program_and_its_pages_do_not() {
        let last = sealed::write(&memory().last);
        let bytes = sealed::seal(HEAD, &("0.0.1 another", &memory().words, &last));
        assert_eq!(Memory::decode(&bytes), Some(Memory { last: None, ..memory() }));
    }
}
