//! JSON Feed 1.1. <https://www.jsonfeed.org/version/1.1/>

use serde_json::{Value, json};

use super::entry::{EnclosureView, EntryView, FeedView};

pub fn write(feed: &FeedView) -> String {
    let mut value = json!({
        "version": "https://jsonfeed.org/version/1.1",
        "title": feed.title,
        "home_page_url": feed.home,
        "feed_url": feed.this,
        "language": feed.language,
        "icon": feed.icon,
        "items": feed.entries.iter().map(|entry| item(entry, feed.language)).collect::<Vec<_>>(),
    });
    if let Some(description) = &feed.description {
        value["description"] = json!(description);
    }
    if let Some(publisher) = &feed.publisher {
        value["authors"] = json!([{"name": publisher}]);
    }
    serde_json::to_string_pretty(&value).unwrap_or_default() + "\n"
}

fn item(entry: &EntryView, language: &str) -> Value {
    let mut value = json!({
        "id": entry.id,
        "url": entry.url,
        "title": entry.title,
        "summary": entry.summary,
        "content_html": entry.html,
        "date_published": entry.published.to_string(),
        "date_modified": entry.updated.to_string(),
        "language": language,
        "tags": entry.topics,
    });
    if !entry.authors.is_empty() {
        value["authors"] = entry.authors.iter().map(|name| json!({"name": name})).collect();
    }
    if let Some((_, image)) = &entry.image {
        value["image"] = json!(image.url);
    }
    if let Some((other, url)) = &entry.counterpart {
        value["_translation"] = json!({"language": other, "url": url});
    }
    if !entry.attachments.is_empty() {
        let attachment = |EnclosureView { url, kind, size }: &EnclosureView| json!({"url": url, "mime_type": kind, "size_in_bytes": size});
        value["attachments"] = entry.attachments.iter().map(attachment).collect();
    }
    value
}
