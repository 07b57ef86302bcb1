//! What a release says of itself to machines: schema.org `NewsArticle` as JSON-LD.
//! <https://schema.org/NewsArticle>

use serde_json::{Value, json};

use crate::model::Organisation;
use crate::plan::card::lead_image;
use crate::plan::frame::Frame;
use crate::plan::release_page::{ReleasePage, modified};
use crate::text::description;

/// The object, as text that may stand inside `<script>`.
pub fn of(page: &ReleasePage<'_>) -> String {
    let (frame, words, pair) = (page.frame, page.release.release, page.release.pair);
    let url = page.card.address().absolute(frame.base());
    let mut article = json!({
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "@id": url,
        "url": url,
        "mainEntityOfPage": url,
        "headline": words.title.value,
        "inLanguage": frame.own.locale,
        "datePublished": frame.iso(page.release.public_from),
        "dateModified": frame.iso(modified(&page.release, page.stage)),
        "isAccessibleForFree": true,
    });
    if page.is_withdrawn() {
        article["creativeWorkStatus"] = json!("Withdrawn");
    } else {
        article["description"] = json!(description(words, &frame.style()));
    }
    let authors: Vec<Value> = page.issuers.iter().map(|issuer| organisation(issuer, frame)).collect();
    let publisher = publisher(frame);
    article["author"] = if authors.is_empty() { publisher.clone() } else { json!(authors) };
    article["publisher"] = publisher;
    if let Some(counterpart) = page.counterpart {
        let other = counterpart.address().absolute(frame.base());
        article["workTranslation"] =
            json!({"@type": "NewsArticle", "@id": other, "url": other, "inLanguage": frame.language.other().code()});
    }
    if let Some(image) = lead_image(&page.release, frame).filter(|_| !page.is_withdrawn()) {
        let url = format!("{}{}", frame.base().origin, image.url);
        article["image"] = json!({"@type": "ImageObject", "url": url, "width": image.width, "height": image.height});
    }
    if let Some(place) = &words.place {
        article["dateline"] = json!(place.value);
    }
    let topics: Vec<&str> = page.topics.iter().map(|topic| topic.name.get(frame.language).as_str()).collect();
    if !topics.is_empty() {
        article["articleSection"] = json!(topics);
    }
    let corrections: Vec<Value> = pair
        .corrections(page.stage.edition.now)
        .filter_map(|correction| Some((correction, correction.note.get(frame.language).as_ref()?)))
        .map(|(correction, text)| json!({"@type": "CorrectionComment", "text": text, "datePublished": frame.iso(correction.date.instant)}))
        .collect();
    if !corrections.is_empty() {
        article["correction"] = json!(corrections);
    }
    for_script(&article)
}

fn organisation(issuer: &Organisation, frame: &Frame<'_>) -> Value {
    let mut value = json!({"@type": "GovernmentOrganization", "name": issuer.name.get(frame.language)});
    if let Some(url) = &issuer.url {
        value["url"] = json!(url);
    }
    value
}

/// Who publishes the newsroom; where the site names nobody, the newsroom itself.
fn publisher(frame: &Frame<'_>) -> Value {
    let Some(publisher) = &frame.site.publisher else {
        return json!({"@type": "Organization", "name": frame.own.title, "url": format!("{}{}", frame.base().origin, frame.site.home)});
    };
    let mut value = json!({"@type": "GovernmentOrganization", "name": publisher.name});
    if let Some(url) = &publisher.url {
        value["url"] = json!(url);
    }
    if let Some(logo) = &publisher.logo {
        value["logo"] = json!({"@type": "ImageObject", "url": format!("{}{logo}", frame.base().origin)});
    }
    value
}

/// JSON in which nothing can end the script element, nor begin another: `<`, `>` and `&` are escaped.
fn for_script(value: &Value) -> String {
    let text = serde_json::to_string(value).unwrap_or_default();
    text.replace('<', "\\u003c").replace('>', "\\u003e").replace('&', "\\u0026")
}

#[cfg(test)]
mod tests {
    use super::for_script;
    use serde_json::json;

    #[test]
    fn a_title_cannot_end_the_script() {
        let text = for_script(&json!({"headline": "</script><script>alert(1)</script>"}));
        assert!(!text.contains('<'), "{text}");
    }
}
