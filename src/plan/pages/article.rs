//! What a release says of itself to machines: schema.org `NewsArticle` as JSON-LD. Its `@id` is its address, which is its identity too: said once. What
//! the head says of the page to everybody, its description, is not said again, nor what goes without saying, that it may be read.
//! <https://schema.org/NewsArticle>

use serde_json::{Value, json};

use super::release::ReleasePage;
use crate::model::Organisation;
use crate::plan::photographs::Photo;
use crate::plan::shell::Shell;

impl ReleasePage<'_> {
    pub fn article(&self) -> Value {
        let (shell, words, life) = (self.shell(), self.text_of_the_release.get(), &self.standing);
        let url = self.card.address.absolute(shell.base());
        let mut article = json!({
            "@type": "NewsArticle",
            "@id": url,
            "headline": words.title.value,
            "inLanguage": shell.own().locale,
            "datePublished": shell.iso(life.public_from),
            "dateModified": shell.iso(life.modified),
        });
        if life.is_withdrawn() {
            article["creativeWorkStatus"] = json!("Withdrawn");
        }
        let authors: Vec<Value> =
            self.organisations.iter().map(|issuing| organisation(&issuing.organisation, shell)).collect();
        let publisher = publisher(shell);
        article["author"] = if authors.is_empty() { publisher.clone() } else { json!(authors) };
        article["publisher"] = publisher;
        if let Some(counterpart) = self.counterpart {
            let other = counterpart.address.absolute(shell.base());
            article["workTranslation"] =
                json!({"@type": "NewsArticle", "@id": other, "inLanguage": shell.language.other().code()});
        }
        let image = self.card.image.as_ref().filter(|_| !life.is_withdrawn());
        if let Some(image) = image {
            article["image"] = self.photograph(&image.photo);
        } else if let Some(card) = self.shared_by.as_ref().map(|card| card.view(shell.base())) {
            article["image"] =
                json!({"@type": "ImageObject", "url": card.url, "width": card.width, "height": card.height});
        }
        if let Some(place) = &words.place {
            article["dateline"] = json!(place.value);
        }
        let topics: Vec<&str> = self.topics.iter().map(|topic| topic.name.get(shell.language).as_str()).collect();
        if !topics.is_empty() {
            article["articleSection"] = json!(topics);
        }
        let told = life.corrections.iter();
        let corrections: Vec<Value> = told
        .map(|(date, text)| json!({"@type": "CorrectionComment", "text": text, "datePublished": shell.iso(date.instant)}))
        .collect();
        if !corrections.is_empty() {
            article["correction"] = json!(corrections);
        }
        article
    }

    /// A picture in its largest size, whose it is, and how it may be used.
    /// <https://developers.google.com/search/docs/appearance/structured-data/image-license-metadata>
    fn photograph(&self, photo: &Photo<'_>) -> Value {
        let (shell, sizes) = (self.shell(), photo.sizes());
        let Some(drawn) = sizes.last() else { return Value::Null };
        let (url, (width, height)) = (drawn.address.absolute(shell.base()), drawn.size);
        let mut image = json!({"@type": "ImageObject", "url": url, "width": width, "height": height});
        if let Some(credit) = photo.credit {
            image["creditText"] = json!(credit.get(shell.language));
        }
        if let Some(terms) = self.terms_of_photographs {
            image["license"] = json!(terms);
            image["acquireLicensePage"] = json!(terms);
        }
        image
    }
}

fn organisation(issuer: &Organisation, shell: &Shell<'_>) -> Value {
    let mut value = json!({"@type": "GovernmentOrganization", "name": issuer.name.get(shell.language)});
    if let Some(url) = &issuer.url {
        value["url"] = json!(url);
    }
    value
}

/// Who publishes the newsroom; where the site names nobody, the newsroom itself.
fn publisher(shell: &Shell<'_>) -> Value {
    let Some(publisher) = &shell.site.publisher else {
        return json!({"@type": "Organization", "name": shell.own().title, "url": format!("{}{}", shell.base().origin, shell.site.home)});
    };
    let mut value = json!({"@type": "GovernmentOrganization", "name": publisher.name});
    if let Some(url) = &publisher.url {
        value["url"] = json!(url);
    }
    if let Some(logo) = &publisher.logo {
        value["logo"] = json!({"@type": "ImageObject", "url": format!("{}{}", shell.base().origin, logo.url)});
    }
    value
}
