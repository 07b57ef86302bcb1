//! What the page of a release shows.

use serde::Serialize;

use super::address;
use super::card::{lead_image, type_view};
use super::frame::Frame;
use super::markup::Form;
use super::release_page::ReleasePage;
use super::view::{DateView, LinkView, TypeView};
use super::{blocks, share};
use crate::locale::{self, Argument};
use crate::model::{Attachment, Body, Contact, Media, Organisation, Topic};
use crate::text::{HtmlOptions, whole};

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

impl ReleasePage<'_> {
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
            url: self.card.address().url(frame.base()),
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
                share::views(frame, &words.title.value, self.card.address())
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
            about_html: about.map(|body| self.about(body, &issuer.id)),
        }
    }

    /// Boilerplate: its headings go below the `h3` that names its owner, and no id of it can meet one of the page.
    fn about(&self, body: &Body, owner: &str) -> String {
        let links = self.links(Form::Rooted);
        let targets = links.targets(body);
        let id_prefix = &format!("{owner}.");
        whole(body, &HtmlOptions { style: links.style(), targets: &targets, below: 2, id_prefix })
    }

    fn contacts(&self) -> Vec<ContactView> {
        let own = self.release.pair.facts.contacts.iter().flat_map(|list| &list.value).map(|contact| (contact, None));
        let issuers =
            self.issuers.iter().flat_map(|issuer| issuer.contacts.iter().map(move |contact| (contact, Some(*issuer))));
        own.chain(issuers).map(|(contact, issuer)| self.contact(contact, issuer)).collect()
    }

    fn contact(&self, contact: &Contact, issuer: Option<&Organisation>) -> ContactView {
        let (frame, language) = (self.frame, self.frame.language);
        let digits = |phone: &String| phone.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect::<String>();
        let dialled = |phone| format!("tel:{}", digits(phone));
        ContactView {
            name_html: contact.name.as_ref().map(|name| frame.html(name.get(language))),
            organisation_html: issuer.map(|issuer| frame.html(issuer.name.get(language))),
            email: contact.email.clone(),
            phone: contact.phone.clone(),
            phone_href: contact.phone.as_ref().map(dialled),
        }
    }
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
