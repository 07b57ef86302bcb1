//! Feeds: what each holds. Each format writes it in its own way.

use super::entry::{EnclosureView, EntryView, FeedView};
use super::{atom, json_feed, rss};
use crate::edition::Life;
use crate::locale::{Filling, Runs, isolate_into};
use crate::model::{
    Address, BaseUrl, FeedFormat, FileHome, Language, List, Media, Organisation, Release, Route, Topic, address,
};
use crate::outgoing::media_type;
use crate::output;
use crate::plan::card::{Card, Image};
use crate::plan::context::Context;
use crate::plan::links::{AddressForm, Links, has};
use crate::plan::pages::list::Subject;
use crate::plan::pages::lists::{listing, lists};
use crate::plan::pages::release::{Attached, attached};
use crate::plan::photographs::usual;
use crate::plan::shell::Shell;
use crate::plan::tools::{Sized, Tools};
use crate::plan::video::ShownVideo;
use crate::plan::view::ImageView;
use crate::source::{Entry, Given};
use crate::text::{HtmlOptions, Targets, whole};

output! {
    /// A feed of the newsroom, or of one list, in one language.
    pub struct Feed<'n> {
        format: FeedFormat,
        list: Address,
        subject: Subject<'n>,
        /// Newest first; withdrawn ones too, so that readers get the notice.
        releases: Vec<FeedItem<'n>>,
        /// The same feed in the other language.
        counterpart: Option<Address>,
        site_and_messages: &'n Given<Shell<'n>>,
    }
    address = |feed| address::feed(&feed.list, feed.format.file_name());
    produce = |feed, tools| {
        let view = feed.view(tools);
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
    pub text: Entry<'n, Release>,
    /// Where it first appeared.
    pub first_address: Address,
    pub card: &'n Given<Card<'n>>,
    pub life: Life<'n>,
    pub counterpart: Option<Address>,
    pub authors: Vec<Entry<'n, Organisation>>,
    pub topics: Vec<Entry<'n, Topic>>,
    pub video: Option<ShownVideo<'n>>,
    pub attachments: Vec<Attached<'n>>,
    pub targets_of_links: Targets,
}

/// The newsroom's feeds in three formats, and one for each list that somebody may follow. That is Atom, which every reader
/// takes: three formats for each would triple what one more release rewrites.
pub fn routes(context: &Context<'_>) -> Vec<Route> {
    let own = |language| FeedFormat::ALL.map(move |format| Route::Feed(language, List::All, format));
    let mut routes: Vec<Route> = Language::ALL.into_iter().flat_map(own).collect();
    for (list, listing) in lists(context).filter(|(list, _)| *list != List::All && list.has_feed()) {
        let languages = Language::ALL.into_iter().filter(|language| has(Some(listing), *language));
        routes.extend(languages.map(|language| Route::Feed(language, list.clone(), FeedFormat::Atom)));
    }
    routes
}

impl<'c> Feed<'c> {
    pub fn of<'n: 'c>(context: &'c Context<'n>, language: Language, list: &List, format: FeedFormat) -> Option<Self> {
        let edition = context.edition;
        let (size, other) = (edition.site.settings.feed_size, language.other());
        let (positions, home, counterpart) = if *list == List::All {
            let all = (0..edition.announcements().len()).rev().collect();
            (all, address::front(language), Some(address::front(other)))
        } else {
            let listing = listing(&edition.listings, list)?;
            let listed = listing.positions(language);
            if listed.is_empty() || format != FeedFormat::Atom || !list.has_feed() {
                return None;
            }
            // Whoever got a release from this feed gets the notice of its withdrawal.
            let is_of_it = |at: &&usize| edition.announcements()[**at].pair.is_in(list);
            let listed = listed.iter().rev().take(size).map(|at| *at as usize);
            let mut positions: Vec<usize> = listed.chain(context.unlisted().iter().filter(is_of_it).copied()).collect();
            positions.sort_unstable_by_key(|at| std::cmp::Reverse(*at));
            (positions, list.address(language), has(Some(listing), other).then(|| list.address(other)))
        };
        let items = positions.into_iter().filter_map(|at| FeedItem::of(context, at, language));
        Some(Self {
            format,
            list: home,
            subject: Subject::of(context, list)?,
            releases: items.take(size).collect(),
            counterpart: counterpart.map(|list| address::feed(&list, format.file_name())),
            site_and_messages: context.shell(language),
        })
    }

    fn view(&self, tools: &Tools) -> FeedView {
        let shell = self.site_and_messages;
        let base = shell.base();
        let entries: Vec<EntryView> = self.releases.iter().map(|item| item.view(shell, tools)).collect();
        let own = address::feed(&self.list, self.format.file_name());
        FeedView {
            title: self.subject.feed_title(shell),
            description: shell.own().description.clone(),
            language: shell.language.code(),
            id: shell.feed_id(&own),
            this: own.absolute(base),
            home: self.list.absolute(base),
            counterpart: self.counterpart.as_ref().map(|feed| (shell.language.other().code(), feed.absolute(base))),
            icon: format!("{}{}", base.origin, shell.site.assets.icon),
            publisher: shell.site.publisher.as_ref().map(|publisher| publisher.name.clone()),
            updated: entries.iter().map(|entry| entry.updated).max(),
            entries,
        }
    }
}

impl<'c> FeedItem<'c> {
    pub fn of<'n: 'c>(context: &'c Context<'n>, position: usize, language: Language) -> Option<Self> {
        let (edition, release) = (context.edition, context.release(position, language)?);
        let (pair, site) = (release.pair, edition.site);
        let links = Links { edition, language, home: Some(FileHome::Release(pair)), form: AddressForm::Absolute };
        Some(Self {
            text: Entry::from(release.release),
            first_address: address::release(language, &pair.first_path()),
            card: context.card(position, language)?,
            life: release.life(edition.now),
            counterpart: context.neighbour(position, language.other()).map(|other| other.address.clone()),
            authors: pair.issuers().filter_map(|id| site.organisations.get(id)).map(Entry::from).collect(),
            topics: pair.topics().filter_map(|id| site.topics.get(id)).map(Entry::from).collect(),
            video: ShownVideo::of(pair, language),
            attachments: attached(pair),
            targets_of_links: links.targets(&release.release.body),
        })
    }

    fn view(&self, shell: &Shell<'_>, tools: &Tools) -> EntryView {
        let (base, language) = (shell.base(), shell.language);
        let is_withdrawn = self.life.is_withdrawn();
        let title = self.card.title;
        let summary = if is_withdrawn { shell.say("withdrawn-label") } else { self.text.description().to_owned() };
        let name = |topic: &Entry<'_, Topic>| topic.name.get(language).clone();
        EntryView {
            title: if is_withdrawn {
                shell.say_with("feed-withdrawn-title", &[("title", Filling::Text(title))])
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
            image: self.card.image.as_ref().filter(|_| !is_withdrawn).and_then(|image| picture(image, shell, tools)),
            attachments: self.enclosures(tools, base).filter(|_| !is_withdrawn).collect(),
        }
    }

    /// The video, then what is attached.
    fn enclosures(&self, tools: &Tools, base: &BaseUrl) -> impl Iterator<Item = EnclosureView> {
        let video = self.video.as_ref().and_then(|video| video.file.as_ref());
        let video = video.map(|file| (&file.address, file.media));
        let attached = self.attachments.iter().map(|one| (&one.address, one.file));
        video.into_iter().chain(attached).map(|(address, file)| enclosure(address.absolute(base), &file, tools))
    }

    /// Corrections above, then the highlights, then the whole text.
    fn text(&self, shell: &Shell<'_>) -> String {
        let language = shell.language;
        let mut text = String::new();
        for (moment, note) in &self.life.corrections {
            let date = shell.voice.dates.day(moment.day);
            let label = shell.say_with("correction-notice", &[("date", Filling::Text(&date))]);
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
        let label = shell.say_with("withdrawn-notice", &[("date", Filling::Text(&date))]);
        let reason = html(withdrawal.reason, shell.language);
        // The reason may be given in the other language alone.
        let reason = if reason.is_empty() { String::new() } else { format!("<p>{reason}</p>") };
        format!("<p><strong>{}</strong></p>{reason}", html(&label, shell.language))
    }
}

/// A plain text as safe HTML, for readers of feeds.
fn html(text: &str, language: Language) -> String {
    let mut html = String::new();
    isolate_into(&mut html, text, language, Runs::Span);
    html
}

/// HTML that keeps its language and direction in a page of any other.
fn within(language: Language, html: &str) -> String {
    let direction = language.direction().code();
    format!("<div dir=\"{direction}\" lang=\"{}\">{html}</div>", language.code())
}

/// The lead picture in the size that stands for all.
fn picture(image: &Image<'_>, shell: &Shell<'_>, tools: &Tools) -> Option<(ImageView, EnclosureView)> {
    let sizes = image.photo.sizes();
    let drawn = usual(&sizes)?;
    let (url, (width, height)) = (drawn.address.absolute(shell.base()), drawn.size);
    let file = match image.photo.key(drawn) {
        None => enclosure(url.clone(), &image.photo.file, tools),
        Some(key) => {
            let size = (tools.files.size)(Sized::Prepared(key, &drawn.address)).unwrap_or_default();
            EnclosureView { kind: kind(drawn.address.as_str()), url: url.clone(), size }
        }
    };
    Some((ImageView { url, srcset: None, width, height, alt: image.alt.to_owned() }, file))
}

fn enclosure(url: String, file: &Media, tools: &Tools) -> EnclosureView {
    let size = tools.files.published_size(file);
    EnclosureView { url, kind: kind(&file.name), size }
}

/// Without the encoding of its text: feeds tell what a file is.
fn kind(name: &str) -> String {
    let whole = media_type(name);
    whole.split(';').next().unwrap_or_default().to_owned()
}
