//! Feeds: what each holds. How they are written is the renderer's business.

use super::address::{self, Address};
use super::card::{Card, lead_image};
use super::frame::Frame;
use super::markup::Form;
use super::parts::{Parts, prints, text, texts};
use super::release_page::{links, modified};
use super::stage::Stage;
use crate::locale::Argument;
use crate::model::{Standing, Topic};
use crate::text::description;

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum FeedFormat {
    Atom,
    Rss,
    Json,
}

impl FeedFormat {
    pub const ALL: [Self; 3] = [Self::Atom, Self::Rss, Self::Json];

    pub const fn file_name(self) -> &'static str {
        match self {
            Self::Atom => "feed.atom",
            Self::Rss => "feed.rss",
            Self::Json => "feed.json",
        }
    }
}

/// A feed of the newsroom, or of one topic, in one language.
pub struct Feed<'s> {
    pub stage: &'s Stage<'s>,
    pub frame: &'s Frame<'s>,
    pub format: FeedFormat,
    pub topic: Option<&'s Topic>,
    /// Newest first; withdrawn ones too, so that readers get the notice.
    pub cards: Vec<&'s Card<'s>>,
    /// Of where the links of each release's text lead, in the order of the cards.
    pub targets: Vec<crate::source::Fingerprint>,
}

/// A feed in plain values, everything absolute.
pub struct FeedView {
    pub title: String,
    pub description: Option<String>,
    pub language: &'static str,
    /// The feed's own address.
    pub this: String,
    /// The page that it follows.
    pub home: String,
    /// Language and address of the same feed in the other language, where there is one.
    pub counterpart: Option<(&'static str, String)>,
    pub icon: String,
    pub publisher: Option<String>,
    /// RFC 3339; absent for an empty feed.
    pub updated: Option<jiff::Timestamp>,
    pub entries: Vec<EntryView>,
}

pub struct EntryView {
    pub title: String,
    pub url: String,
    pub summary: String,
    pub html: String,
    pub published: jiff::Timestamp,
    pub updated: jiff::Timestamp,
    pub authors: Vec<String>,
    pub topics: Vec<String>,
    /// Language and address of the counterpart.
    pub counterpart: Option<(&'static str, String)>,
    pub image: Option<String>,
    /// Address, media type, size in bytes.
    pub attachments: Vec<(String, &'static str, u64)>,
}

impl Feed<'_> {
    pub fn parts(&self) -> Parts {
        vec![
            prints("releases", self.cards.iter().map(|card| card.release.pair.fingerprint)),
            prints("their cards", self.cards.iter().map(|card| card.fingerprint())),
            prints("targets of links", self.targets.iter().copied()),
            text("standings", &self.cards.iter().map(|card| self.instants(card)).collect::<String>()),
            prints("topic", self.topic.map(|topic| topic.fingerprint)),
            texts("counterpart", self.counterpart().as_ref().map(Address::as_str)),
            prints(
                "registries",
                [
                    self.stage.edition.site.organisations.fingerprint,
                    self.stage.edition.site.people.fingerprint,
                    self.stage.edition.site.topics.fingerprint,
                ],
            ),
            ("site and messages", self.frame.fingerprint),
        ]
    }

    fn instants(&self, card: &Card<'_>) -> String {
        format!("{} {} ", card.release.public_from, modified(&card.release, self.stage))
    }

    fn list(&self) -> Address {
        let language = self.frame.language;
        self.topic.map_or_else(|| address::front(language), |topic| address::topic(language, &topic.id))
    }

    /// The newsroom's feed is there in both languages, a topic's where the topic has releases.
    fn counterpart(&self) -> Option<Address> {
        let other = self.frame.language.other();
        let list = match self.topic {
            None => address::front(other),
            Some(topic) => {
                let listing = self.stage.edition.listings.topics.get(&topic.id)?;
                (!listing.positions(other).is_empty()).then(|| address::topic(other, &topic.id))?
            }
        };
        Some(address::feed(&list, self.format.file_name()))
    }

    pub fn view(&self) -> FeedView {
        let frame = self.frame;
        let base = frame.base();
        let title = match self.topic {
            None => frame.feed_title(),
            Some(topic) => {
                let name = topic.name.get(frame.language);
                frame.say_with(
                    "feed-topic-title",
                    &[("topic", Argument::Text(name)), ("site", Argument::Text(&frame.own.title))],
                )
            }
        };
        let entries: Vec<EntryView> = self.cards.iter().map(|card| self.entry(card)).collect();
        FeedView {
            title,
            description: frame.own.description.clone(),
            language: frame.language.code(),
            this: address::feed(&self.list(), self.format.file_name()).absolute(base),
            home: self.list().absolute(base),
            counterpart: self.counterpart().map(|feed| (frame.language.other().code(), feed.absolute(base))),
            icon: format!("{}{}", base.origin, frame.site.assets.icon),
            publisher: frame.site.publisher.as_ref().map(|publisher| publisher.name.clone()),
            updated: entries.iter().map(|entry| entry.updated).max(),
            entries,
        }
    }

    fn entry(&self, card: &Card<'_>) -> EntryView {
        let (frame, release) = (self.frame, &card.release);
        let (base, language, pair) = (frame.base(), frame.language, release.pair);
        let withdrawn = release.standing == Standing::Withdrawn;
        let site = self.stage.edition.site;
        let topic = |id| site.topics.get(id).map(|topic| topic.name.get(language).clone());
        let author = |id| site.organisations.get(id).map(|issuer| issuer.name.get(language).clone());
        let attachments = pair.facts.attachments.iter().flat_map(|list| &list.value).filter(|_| !withdrawn);
        EntryView {
            title: if withdrawn {
                frame.say_with("feed-withdrawn-title", &[("title", Argument::Text(card.title()))])
            } else {
                card.title().to_owned()
            },
            url: card.address().absolute(base),
            summary: if withdrawn {
                frame.say("withdrawn-label")
            } else {
                description(release.release, &frame.style()).into_owned()
            },
            html: if withdrawn { self.notice(card) } else { self.text(card) },
            published: release.public_from,
            updated: modified(release, self.stage),
            authors: pair.issuers().filter_map(author).collect(),
            topics: if withdrawn { Vec::new() } else { pair.topics().filter_map(topic).collect() },
            counterpart: release
                .counterpart()
                .map(|other| (other.language().code(), address::release(other.language(), &pair.path).absolute(base))),
            image: lead_image(release, frame)
                .filter(|_| !withdrawn)
                .map(|image| format!("{}{}", base.origin, image.url)),
            attachments: attachments
                .filter_map(|attachment| pair.media(&attachment.file.value))
                .map(|media| {
                    (address::media(&pair.path, &media.name).absolute(base), media_type(&media.name), media.size)
                })
                .collect(),
        }
    }

    /// Corrections above, then the highlights, then the whole text.
    fn text(&self, card: &Card<'_>) -> String {
        let (frame, words) = (self.frame, card.release.release);
        let mut html = String::new();
        for correction in card.release.pair.corrections(self.stage.edition.now) {
            if let Some(text) = correction.note.get(frame.language) {
                let date = frame.voice.dates.day(correction.date.day);
                let label = frame.say_with("correction-notice", &[("date", Argument::Text(&date))]);
                html.push_str(&format!("<p><strong>{}</strong> {}</p>", frame.html(&label), frame.html(text)));
            }
        }
        if !words.highlights.is_empty() {
            html.push_str("<ul>");
            for highlight in &words.highlights {
                html.push_str(&format!("<li>{}</li>", frame.html(&highlight.value)));
            }
            html.push_str("</ul>");
        }
        html.push_str(&links(self.stage, &card.release, Form::Absolute).whole(&words.body));
        html
    }

    fn notice(&self, card: &Card<'_>) -> String {
        let frame = self.frame;
        let Some(withdrawal) = card.release.pair.withdrawal(self.stage.edition.now) else { return String::new() };
        let date = frame.voice.dates.day(withdrawal.date.day);
        let label = frame.say_with("withdrawn-notice", &[("date", Argument::Text(&date))]);
        let reason = withdrawal.reason.get(frame.language).as_deref().unwrap_or_default();
        format!("<p><strong>{}</strong></p><p>{}</p>", frame.html(&label), frame.html(reason))
    }
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
