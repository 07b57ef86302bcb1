//! The fuzz targets without a fuzzer: each is given its seeds, and a burst of texts that come of them by chance. The chance is
//! drawn from a number, so that what is found once is found again.
//!
//! `BAYAN_BURST` is how many texts each target is given; `BAYAN_SEED` draws others.

use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};

#[path = "../fuzz/bodies/mod.rs"]
mod bodies;

/// No text grows beyond this.
const LONGEST: usize = 8 * 1024;

/// What breaks readers: marks that open and never close, ends of lines, characters of many bytes, numbers without end.
const PIECES: [&str; 48] = [
    "\n",
    "\n\n",
    "\r",
    "\t",
    " ",
    "\u{a0}",
    "---\n",
    "```",
    "`",
    "*",
    "**",
    "_",
    "~~",
    "[",
    "](",
    "[^1]",
    "[^1]: ",
    "![",
    "> ",
    "- ",
    "1. ",
    "|",
    "|-|\n",
    "<",
    "</",
    "<!--",
    "-->",
    "<![CDATA[",
    "&",
    "&#x",
    "\\",
    "%",
    "\"",
    "'",
    "«",
    "{",
    "}",
    "{{",
    "&a",
    "*a",
    ": ",
    "٣",
    "ً",
    "\u{202e}",
    "\u{2067}",
    "😀",
    "9999999999999999999999",
    "\0",
];

/// Numbers by chance: splitmix64.
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let number = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let number = (number ^ (number >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        number ^ (number >> 31)
    }

    /// A number below `end`, which may be nothing.
    fn below(&mut self, end: usize) -> usize {
        usize::try_from(self.next() % (end.max(1) as u64)).unwrap()
    }

    fn range(&mut self, length: usize) -> std::ops::Range<usize> {
        let start = self.below(length + 1);
        let reach = [4, 32, length][self.below(3)];
        start..(start + self.below(reach + 1)).min(length)
    }
}

/// A text that comes of a seed: cut, repeated, moved, mixed with another seed and with what breaks readers.
fn drawn(seed: &[u8], others: &[Vec<u8>], chance: &mut Chance) -> Vec<u8> {
    let mut bytes = seed.to_vec();
    for _ in 0..=chance.below(6) {
        let range = chance.range(bytes.len());
        let at = chance.below(bytes.len() + 1);
        let put: Vec<u8> = match chance.below(7) {
            0 => Vec::new(),
            1 => bytes[range.clone()].repeat(1 + chance.below(40)),
            2 => PIECES[chance.below(PIECES.len())].repeat(1 + chance.below(3)).into_bytes(),
            3 => PIECES[chance.below(PIECES.len())].repeat(1 + chance.below(200)).into_bytes(),
            4 => {
                let other = &others[chance.below(others.len())];
                other[chance.range(other.len())].to_vec()
            }
            5 => vec![u8::try_from(chance.below(256)).unwrap()],
            _ => bytes[at..].to_vec(),
        };
        bytes.splice(range, put);
        bytes.truncate(LONGEST);
    }
    // Most readers are given text: one byte that is none would leave them nothing to do.
    if chance.below(8) == 0 { bytes } else { String::from_utf8_lossy(&bytes).into_owned().into_bytes() }
}

fn project(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// The files of a folder by name.
fn files(folder: &str) -> Vec<(String, Vec<u8>)> {
    let mut files: Vec<(String, Vec<u8>)> = fs::read_dir(project(folder))
        .unwrap_or_else(|error| panic!("{folder}: {error}"))
        .map(|entry| entry.unwrap().path())
        .map(|path| (path.file_name().unwrap().to_string_lossy().into_owned(), fs::read(&path).unwrap()))
        .collect();
    files.sort();
    files
}

#[expect(clippy::disallowed_methods, reason = "the way to ask a test for more")]
fn number(name: &str) -> Option<u64> {
    std::env::var(name).ok().and_then(|typed| typed.parse().ok())
}

#[test]
fn no_target_panics_on_its_seeds_or_on_a_burst_of_texts_drawn_from_them() {
    let count = usize::try_from(number("BAYAN_BURST").unwrap_or(50)).unwrap();
    std::thread::scope(|scope| {
        for (name, run) in bodies::ALL {
            scope.spawn(move || burst(name, run, count));
        }
    });
}

fn burst(name: &str, run: bodies::Body, count: usize) {
    let seeds = files(&format!("fuzz/seeds/{name}"));
    assert!(!seeds.is_empty(), "fuzz/seeds/{name} is empty");
    let all: Vec<Vec<u8>> = seeds.iter().map(|(_, bytes)| bytes.clone()).collect();
    let mut chance = Chance(number("BAYAN_SEED").unwrap_or(1));
    let given = |told: &str, bytes: &[u8]| {
        let text = String::from_utf8_lossy(bytes).into_owned();
        catch_unwind(AssertUnwindSafe(|| run(bytes))).unwrap_or_else(|_| panic!("{name} panics on {told}:\n{text:?}"));
    };
    seeds.iter().for_each(|(file, bytes)| given(file, bytes));
    for at in 0..count {
        let (file, seed) = &seeds[at % seeds.len()];
        let bytes = drawn(seed, &all, &mut chance);
        given(&format!("what number {at} makes of {file}"), &bytes);
    }
}

#[test]
fn every_target_has_its_body_and_its_burst() {
    let targets = files("fuzz/targets");
    let named: Vec<&str> = targets.iter().map(|(file, _)| file.trim_end_matches(".rs")).collect();
    let all: Vec<&str> = bodies::ALL.iter().map(|(name, _)| *name).collect();
    assert_eq!(named, all, "fuzz/targets and fuzz/bodies/mod.rs");
    let manifest = fs::read_to_string(project("fuzz/Cargo.toml")).unwrap();
    for (file, bytes) in &targets {
        let name = file.trim_end_matches(".rs");
        // Nothing else stands in a target, so that what compiles here compiles there.
        let expected = format!(
            "#![no_main]\n\n#[path = \"../bodies/{name}.rs\"]\nmod {name};\n\n\
             libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {name}::run(bytes));\n"
        );
        assert_eq!(String::from_utf8_lossy(bytes), expected, "fuzz/targets/{file}");
        assert!(manifest.contains(&format!("name = \"{name}\"\npath = \"targets/{file}\"")), "{name}: fuzz/Cargo.toml");
    }
}

#[test]
fn equal_chances_draw_equal_texts() {
    let seed = "---\ntitle: عنوان\n---\nنص.\n".as_bytes();
    let others = [seed.to_vec()];
    let draw = |number| {
        let mut chance = Chance(number);
        (0..20).map(|_| drawn(seed, &others, &mut chance)).collect::<Vec<_>>()
    };
    assert_eq!(draw(7), draw(7));
    assert_ne!(draw(7), draw(8));
    assert!(draw(7).iter().all(|text| text.len() <= LONGEST * 3));
}
