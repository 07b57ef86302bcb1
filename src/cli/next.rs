//! `bayan next`

use std::fmt::Write;
use std::path::Path;

use jiff::Timestamp;
use jiff::tz::TimeZone;
use serde_json::json;

use super::age::Age;
use super::arguments::{NextOptions, SiteOptions};
use super::exit::Exit;
use super::formats::NextFormat;
use super::say::{self, Console};
use super::{desk, schedule};
use crate::check::Scope;
use crate::diagnostics::{Message, form, in_order, message, name, path_of};
use crate::edition::{Turn, next_change};
use crate::io::deed::{self, Purpose};
use crate::io::{Failure, clock};
use crate::language::said_dates::weekday_name;
use crate::plan::shell::iso;

pub fn run(options: &NextOptions, console: &Console) -> Result<Exit, Failure> {
    let now = clock::instant(options.site.at)?;
    if options.overdue {
        return overdue(options, now, console);
    }
    let inputs = desk::read(&options.site)?;
    let (desk, notes) = desk::open(&inputs, options.site.base_url.as_deref(), now, Scope::Build)?;
    let Some(desk) = desk::sound(desk, &notes) else {
        console.findings(&in_order(notes));
        return Ok(Exit::Content);
    };
    let turns = next_change::turns(now, &desk.newsroom);
    let shown = &turns[..turns.len().min(options.count)];
    let instants: Vec<Timestamp> = shown.iter().map(|turn| turn.at).collect();
    let zone = &desk.site.settings.time_zone;
    let plain = |message: &Message| console.words().plain(message);
    match options.format {
        NextFormat::Human => table(shown, turns.len(), zone, console),
        NextFormat::Json => say::out(&as_json(shown, turns.len(), zone)),
        NextFormat::Cron => {
            let advice = plain(&message!("cron-advice"));
            say::out(&schedule::cron(&instants, &commands(&options.site).join(" && "), &advice));
        }
        NextFormat::Systemd => {
            let (service, advice) = (plain(&message!("systemd-service")), plain(&message!("systemd-advice")));
            say::out(&schedule::systemd(&instants, &commands(&options.site), [&service, &advice]));
        }
        NextFormat::Github => say::out(&schedule::github(&instants, &plain(&message!("github-advice")))),
    }
    Ok(Exit::Fine)
}

/// One line for each turn. Releases are named by their paths: a title may be what is embargoed.
fn table(shown: &[Turn<'_>], all: usize, zone: &TimeZone, console: &Console) {
    if all == 0 {
        return console.tell(&message!("nothing-will-change"));
    }
    let words = |turn: &Turn<'_>| console.said(&message!("turn", change = form(turn.change.id())));
    let width = shown.iter().map(|turn| words(turn).chars().count()).max().unwrap_or(0);
    let line = |turn: &Turn<'_>| {
        let day = weekday_name(zone.to_datetime(turn.at).weekday());
        let weekday = console.said(&message!("weekday", day = form(day)));
        say::out(&format!("{}  {weekday:9}  {:width$}  {}\n", iso(turn.at, zone), words(turn), turn.pair.path));
    };
    let (seen, unseen): (Vec<&Turn<'_>>, Vec<&Turn<'_>>) = shown.iter().partition(|turn| turn.change.is_seen());
    seen.into_iter().for_each(line);
    if !unseen.is_empty() {
        console.tell(&message!("tidied-unseen"));
        unseen.into_iter().for_each(line);
    }
    if shown.len() < all {
        console.tell(&message!("more-turns", count = all - shown.len(), all = name(all.to_string())));
    }
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
    if let Some(record) = &site.record {
        let _ = write!(rest, " --record {}", typed(record));
    }
    if let Some(config) = &site.config {
        let _ = write!(rest, " --config {}", typed(config));
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

/// Whether the published folder shows what it should by now, as its record says.
fn overdue(options: &NextOptions, now: Timestamp, console: &Console) -> Result<Exit, Failure> {
    // The newsroom may be in the middle of an edit: of it only the clock is asked.
    let zone = desk::settings(options.site.newsroom())?.value.map_or(TimeZone::UTC, |settings| settings.time_zone);
    let folder = options.site.output();
    let record = deed::memory(&options.site.record()?, &folder, Purpose::Compare)?.and_then(|memory| memory.last);
    let there = |instant| name(iso(instant, &zone));
    let named = path_of(&folder);
    let (word, sentence, due) = match Age::of(record.as_ref(), now) {
        Age::Unknown => ("unknown", message!("age-unknown", folder = named), None),
        Age::Ahead(from) => ("ahead", message!("age-ahead", folder = named, from = there(from)), Some(from)),
        Age::Overdue(from, until) => {
            let sentence = message!("age-overdue", folder = named, from = there(from), until = there(until));
            ("overdue", sentence, Some(until))
        }
        Age::Current(from, None) => ("current", message!("age-current", folder = named, from = there(from)), None),
        Age::Current(from, Some(until)) => {
            let sentence = message!("age-current-until", folder = named, from = there(from), until = there(until));
            ("current", sentence, Some(until))
        }
    };
    if options.format == NextFormat::Json {
        say::out(&format!("{}\n", json!({"state": word, "due": due.map(|due| iso(due, &zone))})));
    } else {
        console.tell(&sentence);
    }
    Ok(if word == "current" { Exit::Fine } else { Exit::Content })
}
