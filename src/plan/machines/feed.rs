//! Feeds: what each holds. Each format writes it in its own way.

use super::entry::{EntryView, FeedView};
use super::{atom, json_feed, rss};
use crate::edition::Life;
use crate::locale::{Argument, RunElement, isolate_into};
use crate::model::{Address, FeedFormat, Language, List, Organisation, Release, Route, Topic, address};
use crate::output;
use crate::plan::card::Card;
use crate::plan::context::Context;
use crate::plan::links::{AddressForm, Links, has};
use crate::plan::pages::release::{Attached, attached};
use crate::plan::shell::Shell;
use crate::source::{Entry, Given};
use crate::text::{HtmlOptions, Targets, whole};

output! {
    /// A feed of the newsroom, or of one topic, in one language.
    pub struct Feed<'n> {
        format: FeedFormat,
        topic: Option<Entry<'n, Topic>>,
        /// Newest first; withdrawn ones too, so that readers get the notice.
        releases: Vec<FeedItem<'n>>,
        /// The same feed in the other language.
        counterpart: Option<Address>,
        site_and_messages: &'n Given<Shell<'n>>,
    }
    address = |feed| address::feed(&feed.list(), feed.format.file_name());
    produce = |feed, _| {
        let view = feed.view();
        Ok(match feed.format {
            FeedFormat::Atom => atom::write(&view),
            FeedFormat::Rss => rss::write(&view),
            FeedFormat::Json => json_feed::write(&view),
        }
        .into())
    };
}

/// What a feed tells of a release.
#[derive(Hash)]
pub struct FeedItem<'n> {
    text: Entry<'n, Release>,
    /// Where it first appeared.
    first_address: Address,
    card: &'n Given<Card<'n>>,
    life: Life<'n>,
    counterpart: Option<Address>,
    authors: Vec<Entry<'n, Organisation>>,
    topics: Vec<Entry<'n, Topic>>,
    attachments: Vec<Attached<'n>>,
    targets_of_links: Targets,
}

/// The newsroom's feeds in three formats, and one for each topic. A topic's feed is Atom, which every reader takes: three
/// formats for each would triple what one more release rewrites.
pub fn routes(context: &Context<'_>) -> Vec<Route> {
    let of_language = |language: Language| {
        let whole = FeedFormat::ALL.into_iter().map(move |format| Route::Feed(language, None, format));
        let topics = context.live_topics(language);
        whole.chain(topics.map(move |topic| Route::Feed(language, Some(topic.id.as_str().into()), FeedFormat::Atom)))
    };
    Language::ALL.into_iter().flat_map(of_language).collect()
}

impl<'c> Feed<'c> {
    pub fn of<'n: 'c>(
        context: &'c Context<'n>,
        language: Language,
        topic: Option<&str>,
        format: FeedFormat,
    ) -> Option<Self> {
        let edition = context.edition;
        let size = edition.site.settings.feed_size;
        let other = language.other();
        let (topic, positions, list) = match topic {
            None => (None, (0..edition.announcements().len()).rev().collect(), Some(address::front(other))),
            Some(_) if format != FeedFormat::Atom => return None,
            Some(id) => {
                let (topic, listing) = (edition.site.topics.get(id)?, edition.listings.topics.get(id)?);
                let listed = listing.positions(language);
                if listed.is_empty() {
                    return None;
                }
                // Whoever got a release from this feed gets the notice of its withdrawal.
                let is_of_it = |at: &&usize| edition.announcements()[**at].pair.topics().any(|of| of == id);
                let listed = listed.iter().rev().take(size).map(|at| *at as usize);
                let mut positions: Vec<usize> =
                    listed.chain(context.unlisted().iter().filter(is_of_it).copied()).collect();
                positions.sort_unstable_by_key(|at| std::cmp::Reverse(*at));
                (Some(topic), positions, has(Some(listing), other).then(|| address::topic(other, id)))
            }
        };
        let items = positions.into_iter().filter_map(|at| FeedItem::of(context, at, language));
        Some(Self {
            format,
            topic: topic.map(Entry::from),
            releases: items.take(size).collect(),
            counterpart: list.map(|list| address::feed(&list, format.file_name())),
            site_and_messages: context.shell(language),
        })
    }

    fn list(&self) -> Address {
        let language = self.site_and_messages.language;
        match self.topic {
            None => address::front(language),
            Some(topic) => List::Topic(topic.id.as_str().into()).address(language),
        }
    }

    fn view(&self) -> FeedView {
        let shell = self.site_and_messages;
        let base = shell.base();
        let title = match self.topic {
            None => shell.feed_title(),
            Some(topic) => {
                let name = topic.name.get(shell.language);
                let site = &shell.own().title;
                shell.say_with("feed-topic-title", &[("topic", Argument::Text(name)), ("site", Argument::Text(site))])
            }
        };
        let entries: Vec<EntryView> = self.releases.iter().map(|item| item.view(shell)).collect();
        let own = address::feed(&self.list(), self.format.file_name());
        FeedView {
            title,
            description: shell.own().description.clone(),
            language: shell.language.code(),
            id: shell.feed_id(&own),
            this: own.absolute(base),
            home: self.list().absolute(base),
            counterpart: self.counterpart.as_ref().map(|feed| (shell.language.other().code(), feed.absolute(base))),
            icon: format!("{}{}", base.origin, shell.site.assets.icon),
            publisher: shell.site.publisher.as_ref().map(|publisher| publisher.name.clone()),
            updated: entries.iter().map(|entry| entry.updated).max(),
            entries,
        }
    }
}

impl<'c> FeedItem<'c> {
    fn of<'n: 'c>(context: &'c Context<'n>, position: usize, language: Language) -> Option<Self> {
        let (edition, release) = (context.edition, context.release(position, language)?);
        let (pair, site) = (release.pair, edition.site);
        let links = Links { edition, language, pair: Some(pair), form: AddressForm::Absolute };
        Some(Self {
            text: Entry::from(release.release),
            first_address: address::release(language, &pair.first_path()),
            card: context.card(position, language)?,
            life: release.life(edition.now),
            counterpart: context.neighbour(position, language.other()).map(|other| other.address.clone()),
            authors: pair.issuers().filter_map(|id| site.organisations.get(id)).map(Entry::from).collect(),
            topics: pair.topics().filter_map(|id| site.topics.get(id)).map(Entry::from).collect(),
            attachments: attached(pair),
            targets_of_links: links.targets(&release.release.body),
        })
    }

    fn view(&self, shell: &Shell<'_>) -> EntryView {
        let (base, language) = (shell.base(), shell.language);
        let is_withdrawn = self.life.is_withdrawn();
        let title = self.card.title;
        let summary = if is_withdrawn { shell.say("withdrawn-label") } else { self.text.description().to_owned() };
        let name = |topic: &Entry<'_, Topic>| topic.name.get(language).clone();
        EntryView {
            title: if is_withdrawn {
                shell.say_with("feed-withdrawn-title", &[("title", Argument::Text(title))])
            } else {
                title.to_owned()
            },
            id: shell.feed_id(&self.first_address),
            url: self.card.address.absolute(base),
            summary_html: within(language, &html(&summary, language)),
            summary,
            html: within(language, &if is_withdrawn { self.notice(shell) } else { self.text(shell) }),
            published: self.life.public_from,
            updated: self.life.modified,
            authors: self.authors.iter().map(|issuer| issuer.name.get(language).clone()).collect(),
            topics: self.topics.iter().filter(|_| !is_withdrawn).map(name).collect(),
            counterpart: self.counterpart.as_ref().map(|other| (language.other().code(), other.absolute(base))),
            image: self.card.image.as_ref().filter(|_| !is_withdrawn).map(|image| image.absolute(shell).url),
            attachments: (self.attachments.iter().filter(|_| !is_withdrawn))
                .map(|one| (one.address.absolute(base), media_type(&one.file.name), one.file.size))
                .collect(),
        }
    }

    /// Corrections above, then the highlights, then the whole text.
    fn text(&self, shell: &Shell<'_>) -> String {
        let language = shell.language;
        let mut text = String::new();
        for (moment, note) in &self.life.corrections {
            let date = shell.voice.dates.day(moment.day);
            let label = shell.say_with("correction-notice", &[("date", Argument::Text(&date))]);
            text.push_str(&format!("<p><strong>{}</strong> {}</p>", html(&label, language), html(note, language)));
        }
        if !self.text.highlights.is_empty() {
            text.push_str("<ul>");
            for highlight in &self.text.highlights {
                text.push_str(&format!("<li>{}</li>", html(&highlight.value, language)));
            }
            text.push_str("</ul>");
        }
        let (style, targets) = (shell.style().for_feeds(), &self.targets_of_links);
        text.push_str(&whole(&self.text.body, &HtmlOptions { style, targets, below: 0, id_prefix: "" }));
        text
    }

    fn notice(&self, shell: &Shell<'_>) -> String {
        let Some(withdrawal) = self.life.withdrawal else { return String::new() };
        let date = shell.voice.dates.day(withdrawal.date.day);
        let label = shell.say_with("withdrawn-notice", &[("date", Argument::Text(&date))]);
        let reason = html(withdrawal.reason, shell.language);
        // The reason may be given in the other language alone.
        let reason = if reason.is_empty() { String::new() } else { format!("<p>{reason}</p>") };
        format!("<p><strong>{}</strong></p>{reason}", html(&label, shell.language))
    }
}

/// A plain text as safe HTML, for readers of feeds.
fn html(text: &str, language: Language) -> String {
    let mut html = String::new();
    isolate_into(&mut html, text, language, RunElement::Span);
    html
}

/// HTML that keeps its language and direction in a page of any other.
fn within(language: Language, html: &str) -> String {
    let direction = language.direction().code();
    format!("<div dir=\"{direction}\" lang=\"{}\">{html}</div>", language.code())
}

/// The media type of a file, by its name.
pub fn media_type(name: &str) -> &'static str {
    match name.rsplit_once('.').map(|(_, end)| end.to_ascii_lowercase()).as_deref() {
        Some("pdf") => "application/pdf",
        Some("jpg" | "jpeg") => "image/jpeg",
        Some("png") => "image/png",
        Some("webp") => "image/webp",
        Some("avif") => "image/avif",
        Some("gif") => "image/gif",
        Some("svg") => "image/svg+xml",
        Some("csv") => "text/csv",
        Some("txt") => "text/plain",
        Some("ics") => "text/calendar",
        Some("doc") => "application/msword",
        Some("xls") => "application/vnd.ms-excel",
        Some("pptx") => "application/vnd.openxmlformats-officedocument.presentationml.presentation",
        Some("docx") => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        Some("xlsx") => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        Some("mp3") => "audio/mpeg",
        Some("mp4") => "video/mp4",
        Some("zip") => "application/zip",
        _ => "application/octet-stream",
    }
}
