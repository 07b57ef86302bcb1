//! Any text as the front matter of a release.

use std::sync::LazyLock;

use bayan::model::Language;
use bayan::parse::config::Reading;
use bayan::parse::front_matter;
use bayan::source::SourceFile;
use bayan::speech::{Colour, Marks, Terminal, Words};
use jiff::tz::TimeZone;

static WORDS: LazyLock<Words> = LazyLock::new(|| Words::of(Language::Arabic));

pub fn run(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    let file = SourceFile::new("content/releases/2023/12/fuzz/ar.md", text);
    let Ok(parts) = front_matter::split(&file) else { return };
    let mut reading = Reading::new(&file);
    let _ = front_matter::release(&mut reading, &parts, &TimeZone::UTC);
    // Saying a finding cuts the file at its places.
    let _ = Terminal { words: &WORDS, colour: Colour::Plain, marks: Marks::Isolates }.show(&reading.notes);
}
