//! # embargo-in-text
//!
//! *What it finds:* a text that says at its head or foot, or elsewhere on a line of its own, that it is under embargo, or holds a
//! line such as `embargo: …` or `draft: true`, while its front matter does not hold it back; one that names a later end than the
//! front matter does.
//! *Why it matters:* readers are held off by front matter alone. What a text says of itself is published with it.
//! *Example:* `EMBARGOED UNTIL 10:00 GST, 14 December 2026`; `يُحظر نشره قبل الساعة العاشرة`; `embargo: 2026-12-14` below the second `---`.
//! *Left alone:* other embargoes (`حظر الأسلحة`, `the arms embargo`), and sentences that speak of one; a text whose `embargo` ends no earlier than it says.

use crate::check::desk::Desk;
use crate::check::rule::{Guard, Look, Rule};
use crate::check::signs::Sign;
use crate::check::text::{Origin, Text};
use crate::diagnostics::Diagnostic;
use crate::model::{Facts, Level, Release};
use crate::parse::front_matter;
use crate::parse::keys::front_matter::RELEASE;
use crate::parse::keys::key::Effect;
use crate::parse::raw::embargo::{LONGEST, begins};
use crate::parse::raw::until::until;
use crate::source::Span;

pub const RULE: Rule =
    Rule { name: "embargo-in-text", level: Level::Error, guard: Guard::Custom, looks: &[Look::Text(find)] };

/// So many lines at the head of a text and at its foot are read, whatever stands around them.
const LINES: usize = 8;

/// Parts of words without which no line says so. Most lines are dismissed here.
const STEMS: [&str; 10] =
    ["mbarg", "MBARG", "ublicat", "UBLICAT", "eleas", "ELEAS", "ublish", "UBLISH", "roadcast", "نشر"];

fn find(desk: &Desk<'_>, text: &Text<'_>, notes: &mut Vec<Diagnostic>) {
    let Origin::Release(pair, release) = text.origin else { return };
    if !text.has(Sign::Embargo, &desk.signs) && !names_key(release) {
        return;
    }
    let facts = &pair.facts;
    for (line, span) in lines(release) {
        if let Some(key) = holding_key(line, facts) {
            let message = format!("`{key}` stands in the text, where it holds nothing back.");
            let help =
                format!("Move the line between the two lines `---` at the head of the file, or remove it: `{key}: …`.");
            notes.push(RULE.finding(text.file, span, message, help));
            continue;
        }
        if !STEMS.iter().any(|stem| line.contains(stem)) || !begins(line) {
            continue;
        }
        let said = until(line, Some(&desk.site.settings.time_zone));
        let instant = said.as_ref().and_then(|said| said.parse::<jiff::Timestamp>().ok());
        let held = facts.embargo.map(|embargo| embargo.value.instant);
        let note = match (held, instant) {
            (None, _) => {
                let message =
                    "The text says that it is under embargo, but `embargo` does not stand in its front matter.";
                let help = match said {
                    Some(said) => format!("Add `embargo: {said}` to the front matter, and remove the line."),
                    None => "Add `embargo` with its day and time to the front matter, and remove the line.".to_owned(),
                };
                (message.to_owned(), help)
            }
            (Some(held), Some(instant)) if held < instant => {
                let said = said.unwrap_or_default();
                let message = format!("The text is under embargo until {said}, but `embargo` ends earlier.");
                (message, "Find out which is right, correct `embargo`, and remove the line.".to_owned())
            }
            _ => continue,
        };
        notes.push(RULE.finding(text.file, span, note.0, note.1));
    }
}

/// The title, the highlights, the lines at the head and the foot of a text, and those between that stand on their own, each
/// with its place.
fn lines(release: &Release) -> Vec<(&str, Span)> {
    let mut lines: Vec<(&str, Span)> = Vec::new();
    let words = std::iter::once(&release.title).chain(&release.highlights).chain(&release.summary);
    lines.extend(words.map(|words| (words.value.as_str(), words.span)));
    let Ok(parts) = front_matter::split(&release.file) else { return lines };
    let mut at = parts.body_at;
    let (mut written, mut before) = (Vec::new(), "");
    for line in parts.body.split_inclusive('\n') {
        let (text, span) = (line.trim_end(), Span::new(at, at + line.trim_end().len()));
        at += line.len();
        if !text.is_empty() {
            written.push((text, span, before));
        }
        before = line.trim_end_matches(['\n', '\r']);
    }
    let foot = written.len().saturating_sub(LINES);
    let is_read = |(at, (text, _, before)): &(usize, (&str, Span, &str))| {
        *at < LINES || *at >= foot || text.len() <= LONGEST && stands_alone(text, before)
    };
    let read = written.into_iter().enumerate().filter(is_read);
    lines.extend(read.map(|(_, (text, span, _))| (text, span)));
    lines
}

/// Whether a line does not go on with what the line before it said.
fn stands_alone(text: &str, before: &str) -> bool {
    let ended = before.trim_end_matches(['"', '”', '»', '*', '_', ')', ' ']);
    ended.is_empty()
        || before.ends_with("  ")
        || before.starts_with('#')
        || ended.ends_with(['.', '!', '?', '؟', ':', '…', '\\'])
        || text.starts_with(['-', '*', '#', '>', '•', '|', '_'])
        || text.chars().find(|c| c.is_alphanumeric()).is_some_and(char::is_uppercase)
}

/// Whether a line of a text begins with a key that holds back. Of its front matter only the words are looked at: it has
/// most of the keys.
fn names_key(release: &Release) -> bool {
    let text = &*release.file.text;
    let body = text.find("\n---").map_or(text, |head| &text[head..]);
    let words = std::iter::once(&release.title).chain(&release.highlights).chain(&release.summary);
    let lines = words.map(|words| words.value.as_str()).chain(body.split('\n')).map(str::trim_start);
    let names =
        |line: &str| RELEASE.keys.iter().any(|key| key.effect == Effect::HoldsBack && line.starts_with(key.name));
    { lines }.any(|line| line.starts_with(|c: char| c.is_ascii_lowercase()) && names(line))
}

/// The key that a line would hold a release back with, were it front matter.
fn holding_key(line: &str, facts: &Facts) -> Option<&'static str> {
    let (typed, value) = line.split_once(':')?;
    let key = RELEASE.key(typed.trim()).filter(|key| key.effect == Effect::HoldsBack)?;
    let stands = match key.name {
        "embargo" => facts.embargo.is_some(),
        "draft" => facts.draft.is_some() || !value.trim().starts_with("true"),
        "withdrawn" => facts.withdrawn.is_some(),
        // A list of days in a text begins so too.
        _ => true,
    };
    (!stands).then_some(key.name)
}
