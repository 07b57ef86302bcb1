//! Any text as the front matter of a release.

use bayan::diagnostics::terminal::{self, Colour};
use bayan::parse::config::Reading;
use bayan::parse::front_matter;
use bayan::source::SourceFile;
use jiff::tz::TimeZone;

pub fn run(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    let file = SourceFile::new("content/releases/2023/12/fuzz/ar.md", text);
    let Ok(parts) = front_matter::split(&file) else { return };
    let mut reading = Reading::new(&file);
    let _ = front_matter::release(&mut reading, &parts, &TimeZone::UTC);
    // Saying a finding cuts the file at its places.
    let _ = terminal::show(&reading.notes, Colour::Plain);
}
