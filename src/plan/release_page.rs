//! The page of a release.

use serde::Serialize;

use super::address;
use super::card::{Card, lead_image, type_view};
use super::frame::{Frame, Head};
use super::markup::{Form, Links};
use super::output::{Parts, prints};
use super::stage::Stage;
use super::view::{DateView, LinkView, OtherView, PageView, TypeView};
use super::{blocks, share};
use crate::edition::{Announcement, PublicRelease, listing};
use crate::locale::{self, Argument};
use crate::model::{Attachment, Body, Contact, Media, Organisation, Person, Standing, Topic};
use crate::source::Fold;

/// All that the page of a release may know.
pub struct ReleasePage<'s> {
    pub stage: &'s Stage<'s>,
    pub frame: &'s Frame<'s>,
    pub release: PublicRelease<'s>,
    pub card: &'s Card<'s>,
    pub counterpart: Option<&'s Card<'s>>,
    pub older: Option<&'s Card<'s>>,
    pub newer: Option<&'s Card<'s>>,
    pub related: Vec<&'s Card<'s>>,
    pub issuers: Vec<&'s Organisation>,
    pub people: Vec<&'s Person>,
    pub topics: Vec<&'s Topic>,
}

/// `release` in templates; `related` is added by the renderer, from the cards.
#[derive(Serialize)]
pub struct ReleaseView {
    pub url: String,
    pub r#type: Option<TypeView>,
    pub topics: Vec<LinkView>,
    pub title: String,
    pub title_html: String,
    pub highlights_html: Vec<String>,
    pub place: Option<String>,
    pub date: Option<DateView>,
    pub image: Option<LeadImage>,
    pub withdrawal: Option<WithdrawalView>,
    pub show_text: bool,
    pub corrections: Vec<CorrectionView>,
    pub blocks: Vec<blocks::BlockView>,
    pub attachments: Vec<AttachmentView>,
    pub issuers: Vec<IssuerView>,
    pub contacts: Vec<ContactView>,
    pub share: Vec<share::ShareView>,
    pub older: Option<LinkView>,
    pub newer: Option<LinkView>,
}

#[derive(Serialize)]
pub struct LeadImage {
    pub url: String,
    pub width: u32,
    pub height: u32,
    pub alt: String,
    pub caption_html: Option<String>,
}

#[derive(Serialize)]
pub struct WithdrawalView {
    pub date: DateView,
    pub reason_html: String,
}

#[derive(Serialize)]
pub struct CorrectionView {
    pub date: DateView,
    pub text_html: String,
}

#[derive(Serialize)]
pub struct AttachmentView {
    pub url: String,
    pub title_html: String,
    pub r#type: String,
    pub size: String,
}

#[derive(Serialize)]
pub struct IssuerView {
    pub name_html: String,
    pub url: Option<String>,
    pub site: Option<String>,
    pub about_html: Option<String>,
}

#[derive(Serialize)]
pub struct ContactView {
    pub name_html: Option<String>,
    pub organisation_html: Option<String>,
    pub email: Option<String>,
    pub phone: Option<String>,
    pub phone_href: Option<String>,
}

/// A release may show at most this many related ones.
const RELATED: usize = 3;

impl<'s> ReleasePage<'s> {
    /// `neighbours` are the older and newer cards in its language, `related` candidates, the nearest first.
    pub fn new(
        stage: &'s Stage<'s>,
        announcement: Announcement<'s>,
        card: &'s Card<'s>,
        neighbours: (Option<&'s Card<'s>>, Option<&'s Card<'s>>),
        candidates: Vec<&'s Card<'s>>,
    ) -> Self {
        let release = card.release;
        let (pair, site) = (announcement.pair, stage.edition.site);
        let chosen = pair.facts.related.iter().flat_map(|list| &list.value);
        let mut related: Vec<&Card<'_>> =
            chosen.filter_map(|path| stage.card_of(&path.value, release.language())).collect();
        for candidate in candidates {
            if related.len() < RELATED && related.iter().all(|card| card.number != candidate.number) {
                related.push(candidate);
            }
        }
        Self {
            stage,
            frame: stage.frame(release.language()),
            release,
            card,
            counterpart: stage.card_of(&pair.path, release.language().other()),
            older: neighbours.0,
            newer: neighbours.1,
            related,
            issuers: pair.issuers().filter_map(|id| site.organisations.get(id)).collect(),
            people: listing::people(pair).into_iter().filter_map(|id| site.people.get(id)).collect(),
            topics: if announcement.is_listed() {
                pair.topics().filter_map(|id| site.topics.get(id)).collect()
            } else {
                Vec::new()
            },
        }
    }

    pub fn parts(&self) -> Parts {
        let one = |card: Option<&Card<'_>>| card.map(|card| card.fingerprint);
        let standing = Fold::new()
            .number(i64::from(self.is_withdrawn()))
            .number(modified(&self.release, self.stage).as_second())
            .done();
        vec![
            ("text, facts and files of the release", self.release.pair.fingerprint),
            ("standing", standing),
            prints("counterpart", one(self.counterpart)),
            prints("older release", one(self.older)),
            prints("newer release", one(self.newer)),
            prints("related releases", self.related.iter().map(|card| card.fingerprint)),
            prints("organisations", self.issuers.iter().map(|issuer| issuer.fingerprint)),
            prints("people", self.people.iter().map(|person| person.fingerprint)),
            prints("topics", self.topics.iter().map(|topic| topic.fingerprint)),
            ("targets of links", self.links(Form::Rooted).fingerprint(&self.bodies())),
            ("site and messages", self.frame.fingerprint),
            self.stage.template("release.html"),
        ]
    }

    fn bodies(&self) -> Vec<&Body> {
        let about = self.issuers.iter().filter_map(|issuer| issuer.about.get(self.frame.language).as_ref());
        std::iter::once(&self.release.release.body).chain(about).collect()
    }

    pub fn links(&self, form: Form) -> Links<'s, 's> {
        links(self.stage, &self.release, form)
    }

    pub fn page(&self) -> PageView {
        let words = self.release.release;
        let pair = self.release.pair;
        let frame = self.frame;
        let mut page = frame.page(Head {
            kind: "release",
            title: &words.title.value,
            description: if self.is_withdrawn() { "" } else { words.description() },
            address: &self.card.address,
            counterpart: self.counterpart.map(|card| card.address.clone()),
            breadcrumbs: self.breadcrumbs(),
        });
        if self.is_withdrawn() {
            page.description = frame.say("withdrawn-label");
        }
        page.og_type = "article";
        page.og_image = lead_image(&self.release, frame).map(|mut image| {
            image.url = format!("{}{}", frame.base().origin, image.url);
            image
        });
        page.published = pair.date().map(|date| frame.iso(date.instant));
        page.modified = Some(frame.iso(modified(&self.release, self.stage)));
        page
    }

    fn breadcrumbs(&self) -> Vec<super::view::Crumb> {
        let (frame, path) = (self.frame, &self.release.pair.path);
        let mut crumbs = vec![frame.home_crumb(), frame.releases_crumb()];
        if !self.is_withdrawn() {
            let (year, month) = (path.year(), path.month());
            let month_name = jiff::civil::Date::new(year, month, 1).map(|day| frame.voice.dates.month_of_year(day));
            let month_address = address::month(frame.language, year, month);
            crumbs.push(frame.crumb(&month_name.unwrap_or_default(), Some(&month_address)));
        }
        crumbs
    }

    pub fn other(&self) -> OtherView {
        self.frame.other(self.counterpart.map(|card| &card.address))
    }

    pub fn is_withdrawn(&self) -> bool {
        self.release.standing == Standing::Withdrawn
    }

    /// Whether the text is on the page: always, but for a withdrawn release that does not keep it.
    fn shows_text(&self) -> bool {
        self.release.pair.withdrawal(self.stage.edition.now).is_none_or(|withdrawal| withdrawal.keep_text)
    }

    pub fn view(&self) -> ReleaseView {
        let (frame, words, pair) = (self.frame, self.release.release, self.release.pair);
        let shown = self.shows_text();
        let facts = &pair.facts;
        let image = lead_image(&self.release, frame).filter(|_| shown).map(|image| LeadImage {
            url: image.url,
            width: image.width,
            height: image.height,
            alt: image.alt,
            caption_html: words.image_caption.as_ref().map(|caption| frame.html(&caption.value)),
        });
        let attachments = facts.attachments.iter().flat_map(|list| &list.value).filter(|_| shown);
        ReleaseView {
            url: self.card.address.url(frame.base()),
            r#type: type_view(pair.release_type(), frame),
            topics: self.topics.iter().map(|topic| self.topic(topic)).collect(),
            title: words.title.value.clone(),
            title_html: frame.html(&words.title.value),
            highlights_html: words.highlights.iter().filter(|_| shown).map(|text| frame.html(&text.value)).collect(),
            place: words.place.as_ref().map(|place| place.value.clone()),
            date: pair.date().map(|date| frame.date(date, facts.hijri.as_ref().map(|hijri| hijri.value.as_str()))),
            image,
            withdrawal: self.withdrawal(),
            show_text: shown,
            corrections: self.corrections(),
            blocks: if shown { blocks::views(&words.body, self) } else { Vec::new() },
            attachments: attachments.filter_map(|attachment| self.attachment(attachment)).collect(),
            issuers: self.issuers.iter().map(|issuer| self.issuer(issuer)).collect(),
            contacts: self.contacts(),
            share: if self.is_withdrawn() {
                Vec::new()
            } else {
                share::views(frame, &words.title.value, &self.card.address)
            },
            older: self.older.map(|card| card.link(frame)),
            newer: self.newer.map(|card| card.link(frame)),
        }
    }

    fn topic(&self, topic: &Topic) -> LinkView {
        self.frame.link(topic.name.get(self.frame.language), &address::topic(self.frame.language, &topic.id))
    }

    fn withdrawal(&self) -> Option<WithdrawalView> {
        let withdrawal = self.release.pair.withdrawal(self.stage.edition.now)?;
        let reason = withdrawal.reason.get(self.frame.language).as_deref().unwrap_or_default();
        Some(WithdrawalView { date: self.frame.date(withdrawal.date, None), reason_html: self.frame.html(reason) })
    }

    fn corrections(&self) -> Vec<CorrectionView> {
        let all = self.release.pair.corrections(self.stage.edition.now);
        all.filter_map(|correction| {
            let text = correction.note.get(self.frame.language).as_ref()?;
            Some(CorrectionView { date: self.frame.date(correction.date, None), text_html: self.frame.html(text) })
        })
        .collect()
    }

    fn attachment(&self, attachment: &Attachment) -> Option<AttachmentView> {
        let (frame, pair) = (self.frame, self.release.pair);
        let media = pair.media(&attachment.file.value)?;
        let title = attachment.title.as_ref().map_or(media.name.as_str(), |title| title.get(frame.language));
        Some(AttachmentView {
            url: address::media(&pair.path, &media.name).url(frame.base()),
            title_html: frame.html(title),
            r#type: file_type(media),
            size: size(media.size, frame),
        })
    }

    fn issuer(&self, issuer: &Organisation) -> IssuerView {
        let frame = self.frame;
        let about = issuer.about.get(frame.language).as_ref();
        let listed = self.stage.edition.listings.organisations.get(&issuer.id);
        let has_page = listed.is_some_and(|listing| !listing.positions(frame.language).is_empty());
        IssuerView {
            name_html: frame.html(issuer.name.get(frame.language)),
            url: has_page.then(|| address::organisation(frame.language, &issuer.id).url(frame.base())),
            site: issuer.url.clone(),
            about_html: about.map(|body| blocks::whole(body, &self.links(Form::Rooted))),
        }
    }

    fn contacts(&self) -> Vec<ContactView> {
        let own = self.release.pair.facts.contacts.iter().flat_map(|list| &list.value).map(|contact| (contact, None));
        let issuers =
            self.issuers.iter().flat_map(|issuer| issuer.contacts.iter().map(move |contact| (contact, Some(*issuer))));
        own.chain(issuers).map(|(contact, issuer)| self.contact(contact, issuer)).collect()
    }

    fn contact(&self, contact: &Contact, issuer: Option<&Organisation>) -> ContactView {
        let (frame, language) = (self.frame, self.frame.language);
        let dialled = |phone: &String| phone.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect();
        ContactView {
            name_html: contact.name.as_ref().map(|name| frame.html(name.get(language))),
            organisation_html: issuer.map(|issuer| frame.html(issuer.name.get(language))),
            email: contact.email.clone(),
            phone: contact.phone.clone(),
            phone_href: contact.phone.as_ref().map(dialled),
        }
    }
}

/// How the links of a release's text are written.
pub fn links<'s>(stage: &'s Stage<'s>, release: &PublicRelease<'s>, form: Form) -> Links<'s, 's> {
    Links { edition: stage.edition, language: release.language(), pair: Some(release.pair), form }
}

/// When its page last changed in substance: its publication, its last correction, or its withdrawal.
pub fn modified(release: &PublicRelease<'_>, stage: &Stage<'_>) -> jiff::Timestamp {
    let now = stage.edition.now;
    let corrections = release.pair.corrections(now).map(|correction| correction.date.instant);
    let withdrawal = release.pair.withdrawal(now).map(|withdrawal| withdrawal.date.instant);
    corrections.chain(withdrawal).fold(release.public_from, jiff::Timestamp::max)
}

/// `PDF`, from the file's name.
fn file_type(media: &Media) -> String {
    media.name.rsplit_once('.').map(|(_, end)| end.to_uppercase()).unwrap_or_default()
}

fn size(bytes: u64, frame: &Frame<'_>) -> String {
    let size = locale::FileSize::of(bytes);
    let number = size.number(frame.own.digits);
    frame.say_with(size.unit.message_id(), &[("size", Argument::Text(&number))])
}
