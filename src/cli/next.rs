//! `bayan next`

use std::fmt::Write;
use std::path::Path;

use jiff::Timestamp;
use jiff::tz::TimeZone;
use serde_json::json;

use super::arguments::{NextOptions, SiteOptions};
use super::exit::Exit;
use super::formats::NextFormat;
use super::say::{self, Speaker};
use super::{desk, schedule};
use crate::cache::Record;
use crate::check::Scope;
use crate::diagnostics::in_order;
use crate::edition::{Turn, next_change};
use crate::io::deed::{self, Purpose};
use crate::io::{Failure, clock, record_file};
use crate::parse;
use crate::plan::shell::iso;

pub fn run(options: &NextOptions, speaker: &Speaker) -> Result<Exit, Failure> {
    let now = clock::instant(options.site.at)?;
    if options.overdue {
        return overdue(options, now);
    }
    let inputs = desk::read(&options.site)?;
    let (desk, notes) = desk::open(&inputs, options.site.base_url.as_deref(), now, Scope::Build)?;
    let Some(desk) = desk::sound(desk, &notes) else {
        speaker.findings(&in_order(notes));
        return Ok(Exit::Content);
    };
    let turns = next_change::turns(now, &desk.newsroom);
    let shown = &turns[..turns.len().min(options.count)];
    let instants: Vec<Timestamp> = shown.iter().map(|turn| turn.at).collect();
    let zone = &desk.site.settings.time_zone;
    say::out(&match options.format {
        NextFormat::Human => table(shown, turns.len(), zone),
        NextFormat::Json => as_json(shown, turns.len(), zone),
        NextFormat::Cron => schedule::cron(&instants, &commands(&options.site).join(" && ")),
        NextFormat::Systemd => schedule::systemd(&instants, &commands(&options.site)),
        NextFormat::Github => schedule::github(&instants),
    });
    Ok(Exit::Fine)
}

/// One line for each turn. Releases are named by their paths: a title may be what is embargoed.
fn table(shown: &[Turn<'_>], all: usize, zone: &TimeZone) -> String {
    if all == 0 {
        return "Nothing will change with no edit.\n".to_owned();
    }
    let width = shown.iter().map(|turn| turn.change.words().len()).max().unwrap_or(0);
    let line = |turn: &Turn<'_>| {
        let weekday = zone.to_datetime(turn.at).strftime("%A").to_string();
        let (at, words) = (iso(turn.at, zone), turn.change.words());
        format!("{at}  {weekday:9}  {words:width$}  {}\n", turn.pair.path)
    };
    let (seen, unseen): (Vec<&Turn<'_>>, Vec<&Turn<'_>>) = shown.iter().partition(|turn| turn.change.is_seen());
    let mut text: String = seen.into_iter().map(line).collect();
    if !unseen.is_empty() {
        text.push_str("Tidied up, unseen by readers:\n");
        text.extend(unseen.into_iter().map(line));
    }
    if shown.len() < all {
        let _ = writeln!(text, "{} more: `--count {all}` shows them all.", all - shown.len());
    }
    text
}

fn as_json(shown: &[Turn<'_>], all: usize, zone: &TimeZone) -> String {
    let turn = |turn: &Turn<'_>| {
        json!({
            "at": iso(turn.at, zone),
            "utc": turn.at.to_string(),
            "change": turn.change.id(),
            "release": turn.pair.path.as_str(),
        })
    };
    let turns: Vec<_> = shown.iter().map(turn).collect();
    format!("{}\n", json!({"turns": turns, "more": all - shown.len()}))
}

/// What a schedule starts, a build and the proof of it: whole paths, for it runs elsewhere.
fn commands(site: &SiteOptions) -> [String; 2] {
    let program = std::env::current_exe().map_or_else(|_| "bayan".to_owned(), |path| quoted(&path.to_string_lossy()));
    let mut rest = format!("--quiet --root {}", typed(&site.root));
    if let Some(output) = &site.output {
        let _ = write!(rest, " --output {}", typed(output));
    }
    // What is set here is not set there.
    if let Some(record) = record_file::asked(site.record.as_deref()) {
        let _ = write!(rest, " --record {}", typed(&record));
    }
    if let Some(base) = &site.base_url {
        let _ = write!(rest, " --base-url {}", quoted(base));
    }
    ["build", "verify"].map(|command| format!("{program} {command} {rest}"))
}

fn typed(path: &Path) -> String {
    let whole = path.canonicalize().or_else(|_| std::path::absolute(path)).unwrap_or_else(|_| path.to_owned());
    quoted(&whole.to_string_lossy())
}

/// As a shell takes it for one word.
fn quoted(word: &str) -> String {
    let plain = |c: char| c.is_ascii_alphanumeric() || "/._-:".contains(c);
    if word.chars().all(plain) { word.to_owned() } else { format!("'{}'", word.replace('\'', "'\\''")) }
}

/// How old the published folder is.
enum Age {
    /// Nothing is recorded of a build into it.
    Unknown,
    /// Built for this instant, which is still to come.
    Ahead(Timestamp),
    /// Built for the first instant; the second has passed.
    Overdue(Timestamp, Timestamp),
    /// Built for the first instant; the second, if any, is still to come.
    Current(Timestamp, Option<Timestamp>),
}

impl Age {
    fn of(record: Option<&Record>, now: Timestamp) -> Self {
        let instant = |nanoseconds| Timestamp::from_nanosecond(nanoseconds).ok();
        let seal = record.map(|record| &record.seal);
        let Some((seal, from)) = seal.and_then(|seal| Some((seal, instant(seal.from)?))) else { return Self::Unknown };
        match seal.until.and_then(instant) {
            _ if now < from => Self::Ahead(from),
            Some(until) if until <= now => Self::Overdue(from, until),
            until => Self::Current(from, until),
        }
    }
}

/// Whether the published folder shows what it should by now, as its record says.
fn overdue(options: &NextOptions, now: Timestamp) -> Result<Exit, Failure> {
    // The newsroom may be in the middle of an edit: of it only the clock is asked.
    let inputs = desk::read(&options.site)?;
    let zone = parse::site(&inputs).value.map_or(TimeZone::UTC, |site| site.settings.time_zone);
    let folder = options.site.output();
    let record = deed::memory(&options.site.record()?, &folder, Purpose::Compare)?.and_then(|memory| memory.last);
    let there = |instant| iso(instant, &zone);
    let (word, sentence, due) = match Age::of(record.as_ref(), now) {
        Age::Unknown => {
            ("unknown", "holds no build that is recorded here, so its age is not known: build again.".to_owned(), None)
        }
        Age::Ahead(from) => {
            ("ahead", format!("was built for {}, which is still to come: build again.", there(from)), Some(from))
        }
        Age::Overdue(from, until) => (
            "overdue",
            format!("was built for {}, and a change was due at {}: build again.", there(from), there(until)),
            Some(until),
        ),
        Age::Current(from, None) => ("current", format!("was built for {}; nothing is due.", there(from)), None),
        Age::Current(from, Some(until)) => (
            "current",
            format!("was built for {}; the next change is due at {}.", there(from), there(until)),
            Some(until),
        ),
    };
    if options.format == NextFormat::Json {
        say::out(&format!("{}\n", json!({"state": word, "due": due.map(there)})));
    } else {
        say::out(&format!("{} {sentence}\n", folder.display()));
    }
    Ok(if word == "current" { Exit::Fine } else { Exit::Content })
}
