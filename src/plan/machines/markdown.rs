//! A release as Markdown, for assistants and whoever else reads no pages: what is sure of it above, then title, text and quotes.

use std::fmt::Write as _;

use serde_json::json;

use super::feed::FeedItem;
use crate::locale::Filling;
use crate::model::{Language, PairPath, Route};
use crate::output;
use crate::plan::context::Context;
use crate::plan::shell::Shell;
use crate::source::Given;
use crate::text::markdown::{escaped, markdown};

output! {
    /// What the page says, and no more: a withdrawn release is its notice.
    pub struct ReleaseMarkdown<'n> {
        path: &'n PairPath,
        release: FeedItem<'n>,
        site_and_messages: &'n Given<Shell<'n>>,
    }
    address = |file| Route::Markdown(file.site_and_messages.language, file.path.clone()).address();
    produce = |file, _| Ok(text(file.site_and_messages, &file.release).into());
}

/// Beside every release, where the site wants it.
pub fn routes(context: &Context<'_>) -> Vec<Route> {
    if !context.edition.site.settings.markdown {
        return Vec::new();
    }
    let of = |one: &crate::edition::Announcement<'_>| {
        let languages = one.pair.releases.present().map(|(language, _)| language);
        languages.map(|language| Route::Markdown(language, one.pair.path.clone())).collect::<Vec<_>>()
    };
    context.edition.announcements().iter().flat_map(of).collect()
}

impl<'c> ReleaseMarkdown<'c> {
    pub fn of<'n: 'c>(context: &'c Context<'n>, language: Language, path: &PairPath) -> Option<Self> {
        let position = context.edition.position(path).filter(|_| context.edition.site.settings.markdown)?;
        Some(Self {
            path: &context.edition.announcements()[position].pair.path,
            release: FeedItem::of(context, position, language)?,
            site_and_messages: context.shell(language),
        })
    }
}

/// What is sure of a release, then its title, text and quotes.
pub fn text(shell: &Shell<'_>, release: &FeedItem<'_>) -> String {
    let mut text = facts(shell, release);
    let heading = |level: &str, words: &str| format!("{level} {}\n", escaped(words).replace('#', "\\#"));
    text += &heading("\n#", release.card.title);
    let notice = |id: &str, day| {
        let date = shell.voice.dates.day(day);
        shell.say_with(id, &[("date", Filling::Text(&date))])
    };
    if let Some(withdrawal) = release.life.withdrawal {
        let label = notice("withdrawn-notice", withdrawal.date.day);
        return text + &format!("\n{}\n\n{}\n", escaped(&label), escaped(withdrawal.reason));
    }
    for (moment, note) in &release.life.corrections {
        let label = notice("correction-notice", moment.day);
        // Writing to a string does not fail.
        let _ = write!(text, "\n{} {}\n", escaped(&label), escaped(note));
    }
    for (at, highlight) in release.text.highlights.iter().enumerate() {
        let gap = if at == 0 { "\n" } else { "" };
        let _ = writeln!(text, "{gap}- {}", escaped(&highlight.value));
    }
    let body = markdown(&release.text.body, &shell.style(), &release.targets_of_links);
    if body.is_empty() { text } else { text + "\n" + &body + "\n" }
}

/// What machines look for first. JSON is YAML.
fn facts(shell: &Shell<'_>, release: &FeedItem<'_>) -> String {
    let (base, language, words) = (shell.base(), shell.language, release.text.get());
    let mut facts = vec![
        ("title", json!(words.title.value)),
        ("language", json!(language.code())),
        ("published", json!(shell.iso(release.life.public_from))),
        ("modified", json!(shell.iso(release.life.modified))),
        ("url", json!(release.card.address.absolute(base))),
    ];
    facts.extend(release.counterpart.as_ref().map(|other| ("translation", json!(other.absolute(base)))));
    if !release.life.is_withdrawn() {
        let names = |names: Vec<&String>| (!names.is_empty()).then(|| json!(names));
        let issuers = names(release.authors.iter().map(|issuer| issuer.name.get(language)).collect());
        let topics = names(release.topics.iter().map(|topic| topic.name.get(language)).collect());
        let files: Vec<String> = release.attachments.iter().map(|one| one.address.absolute(base)).collect();
        let files = (!files.is_empty()).then(|| json!(files));
        let place = words.place.as_ref().map(|place| json!(place.value));
        let told = [("place", place), ("issuers", issuers), ("topics", topics), ("attachments", files)];
        facts.extend(told.into_iter().filter_map(|(key, value)| Some((key, value?))));
    }
    let lines: String = facts.iter().map(|(key, value)| format!("{key}: {value}\n")).collect();
    format!("---\n{lines}---\n")
}
