//! What the page of a release shows.

use serde::Serialize;

use super::release::{Attached, Issuing, ReleasePage};
use crate::model::{Body, Contact, Moment, Organisation, Telephone, Topic, address};
use crate::plan::blocks::{self, Setting};
use crate::plan::card::{Neighbour, type_view};
use crate::plan::photographs::Photo;
use crate::plan::share;
use crate::plan::shell::Shell;
use crate::plan::tools::Tools;
use crate::plan::video::VideoView;
use crate::plan::view::{DateView, ImageView, LinkView, LogoView, MarkView, TypeView, WhenView};
use crate::text::{HtmlOptions, whole};

/// `release` in templates; `related` joins it as cards.
#[derive(Serialize)]
pub struct ReleaseView {
    pub url: String,
    pub r#type: TypeView,
    pub mark: Option<MarkView>,
    pub topics: Vec<LinkView>,
    pub title: String,
    pub title_html: String,
    pub highlights_html: Vec<String>,
    pub place: Option<String>,
    pub date: Option<DateView>,
    pub when: Option<WhenView>,
    pub image: Option<PhotoView>,
    pub gallery: Vec<PhotoView>,
    pub video: Option<VideoView>,
    pub withdrawal: Option<WithdrawalView>,
    pub show_text: bool,
    pub corrections: Vec<CorrectionView>,
    pub blocks: Vec<blocks::BlockView>,
    pub attachments: Vec<AttachmentView>,
    pub issuers: Vec<IssuerView>,
    pub contacts: Vec<ContactView>,
    pub share: Vec<share::ShareView>,
    pub counterpart: Option<CounterpartView>,
    pub older: Option<LinkView>,
    pub newer: Option<LinkView>,
}

/// The same release in the other language, whose title keeps its language.
#[derive(Serialize)]
pub struct CounterpartView {
    pub url: String,
    pub title_html: String,
    pub lang: &'static str,
    pub dir: &'static str,
}

#[derive(Serialize)]
pub struct PhotoView {
    #[serde(flatten)]
    pub image: ImageView,
    pub caption_html: Option<String>,
    /// Whose it is.
    pub credit_html: Option<String>,
    /// The file itself, to download.
    pub original: Option<OriginalView>,
}

#[derive(Serialize)]
pub struct OriginalView {
    pub url: String,
    /// How many bytes, as people read it.
    pub size: String,
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
    pub logo: Option<LogoView>,
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
    pub fn view(&self, tools: &Tools) -> ReleaseView {
        let (shell, words, card) = (self.shell(), self.text_of_the_release.get(), self.card);
        let (life, shown) = (&self.standing, self.standing.shows_text());
        let caption = words.image_caption.as_ref().map(|caption| caption.value.as_str());
        let lead = card.image.as_ref().filter(|_| shown);
        let image = lead.map(|image| self.photo(&image.photo, (image.alt, caption), tools));
        let gallery = self.gallery.iter().filter(|_| shown);
        let gallery = gallery.map(|one| self.photo(&one.photo, (one.alt, one.caption), tools)).collect();
        let setting = Setting { shell, card, targets: &self.targets_of_links, people: &self.people_who_speak };
        let date = card.date.map(|date| shell.date(date, card.hijri));
        let link = |neighbour: &Neighbour<'_>| neighbour.link(shell);
        ReleaseView {
            url: card.address.url(shell.base()),
            r#type: type_view(card.kind, shell),
            mark: card.mark(shell),
            topics: self.topics.iter().map(|topic| self.topic(topic)).collect(),
            title: words.title.value.clone(),
            title_html: shell.html(&words.title.value),
            highlights_html: words.highlights.iter().filter(|_| shown).map(|text| shell.html(&text.value)).collect(),
            place: words.place.as_ref().map(|place| place.value.clone()),
            when: date.as_ref().and_then(|date| card.when(date, shell)),
            date,
            image,
            gallery,
            video: self.video.as_ref().filter(|_| shown).map(|video| video.view(shell, tools)),
            withdrawal: self.withdrawal(),
            show_text: shown,
            corrections: self.corrections(),
            blocks: if shown { blocks::views(&words.body, &setting) } else { Vec::new() },
            attachments: if shown { self.downloads(tools) } else { Vec::new() },
            issuers: self.organisations.iter().map(|issuing| self.issuer(issuing)).collect(),
            contacts: self.contacts(),
            share: if life.is_withdrawn() { Vec::new() } else { share::views(shell, card.title, &card.address) },
            counterpart: self.counterpart.map(|counterpart| self.in_other_language(counterpart)),
            older: self.older_release.map(|older| link(older)),
            newer: self.newer_release.map(|newer| link(newer)),
        }
    }

    /// A picture with its words: what it shows, and what stands below it.
    fn photo(&self, photo: &Photo<'_>, (alt, caption): (&str, Option<&str>), tools: &Tools) -> PhotoView {
        let shell = self.shell();
        let credit = photo.credit.map(|credit| credit.get(shell.language));
        let original = photo.is_drawn().then(|| {
            let size = shell.file_size(tools.files.published_size(&photo.file));
            OriginalView { url: photo.original().address.url(shell.base()), size }
        });
        PhotoView {
            image: photo.view(alt, shell),
            caption_html: caption.map(|caption| shell.html(caption)),
            credit_html: credit.map(|credit| shell.html(&shell.credit(credit))),
            original,
        }
    }

    fn in_other_language(&self, counterpart: &Neighbour<'_>) -> CounterpartView {
        let language = self.shell().language.other();
        let title_html = self.shell().html_in(counterpart.title, language);
        let (lang, dir) = (language.code(), language.direction().code());
        CounterpartView { url: counterpart.address.url(self.shell().base()), title_html, lang, dir }
    }

    fn topic(&self, topic: &Topic) -> LinkView {
        let (shell, language) = (self.shell(), self.shell().language);
        shell.link(topic.name.get(language), &address::topic(language, &topic.id))
    }

    fn withdrawal(&self) -> Option<WithdrawalView> {
        let (shell, withdrawal) = (self.shell(), self.standing.withdrawal?);
        Some(WithdrawalView { date: shell.date(withdrawal.date, None), reason_html: shell.html(withdrawal.reason) })
    }

    fn corrections(&self) -> Vec<CorrectionView> {
        let shell = self.shell();
        let view = |(date, text): &(Moment, &str)| CorrectionView {
            date: shell.date(*date, None),
            text_html: shell.html(text),
        };
        self.standing.corrections.iter().map(view).collect()
    }

    /// The media kit, where there is one, and what is attached.
    fn downloads(&self, tools: &Tools) -> Vec<AttachmentView> {
        let shell = self.shell();
        let kit = self.media_kit.as_ref().map(|kit| AttachmentView {
            url: kit.address.url(shell.base()),
            title_html: shell.html(&shell.say("media-kit")),
            r#type: "ZIP".to_owned(),
            size: shell.file_size(kit.size(tools)),
        });
        kit.into_iter().chain(self.attachments.iter().map(|one| self.attachment(one, tools))).collect()
    }

    fn attachment(&self, attached: &Attached<'_>, tools: &Tools) -> AttachmentView {
        let (shell, media) = (self.shell(), attached.file);
        let title = attached.title.map_or(media.name.as_str(), |title| title.get(shell.language));
        AttachmentView {
            url: attached.address.url(shell.base()),
            title_html: shell.html(title),
            r#type: media.type_name(),
            // A picture is smaller without what cameras write into it.
            size: shell.file_size(tools.files.published_size(&media)),
        }
    }

    fn issuer(&self, issuing: &Issuing<'_>) -> IssuerView {
        let (shell, organisation) = (self.shell(), issuing.organisation);
        let language = shell.language;
        let about = organisation.about.get(language).as_ref();
        IssuerView {
            name_html: shell.html(organisation.name.get(language)),
            url: issuing.has_page.then(|| address::organisation(language, &organisation.id).url(shell.base())),
            site: organisation.url.clone(),
            logo: issuing.logo.clone(),
            about_html: about.map(|body| about_html(body, issuing, shell)),
        }
    }

    fn contacts(&self) -> Vec<ContactView> {
        let own = self.contacts.iter().map(|contact| (*contact, None));
        let issuers = self.organisations.iter().flat_map(|issuing| {
            let organisation = issuing.organisation.get();
            organisation.contacts.iter().map(move |contact| (contact, Some(organisation)))
        });
        own.chain(issuers).map(|(contact, issuer)| contact_view(contact, issuer, self.shell())).collect()
    }
}

/// A contact; with the organisation whose it is, where that is not said beside it.
pub fn contact_view(contact: &Contact, issuer: Option<&Organisation>, shell: &Shell<'_>) -> ContactView {
    let language = shell.language;
    ContactView {
        name_html: contact.name.as_ref().map(|name| shell.html(name.get(language))),
        organisation_html: issuer.map(|issuer| shell.html(issuer.name.get(language))),
        email: contact.email.clone(),
        phone: contact.phone.as_ref().map(|phone| phone.text.clone()),
        phone_href: contact.phone.as_ref().map(Telephone::href),
    }
}

/// Boilerplate: its headings go below the `h3` that names its owner, and no id of it can meet one of the page.
fn about_html(about: &Body, issuing: &Issuing<'_>, shell: &Shell<'_>) -> String {
    let id_prefix = &format!("{}.", issuing.organisation.id);
    whole(about, &HtmlOptions { style: shell.style(), targets: &issuing.targets_of_links, below: 2, id_prefix })
}
