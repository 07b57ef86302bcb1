//! RSS 2.0 feeds, with full text in `content:encoded`. <https://www.rssboard.org/rss-specification>

use super::entry::{EnclosureView, EntryView, FeedView};
use crate::plan::view::ImageView;
use crate::render::xml::Document;

const SPACES: [(&str, &str); 5] = [
    ("version", "2.0"),
    ("xmlns:atom", "http://www.w3.org/2005/Atom"),
    ("xmlns:content", "http://purl.org/rss/1.0/modules/content/"),
    ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
    ("xmlns:media", "http://search.yahoo.com/mrss/"),
];

pub fn write(feed: &FeedView) -> String {
    let mut document = Document::new();
    document.within("rss", &SPACES, |document| {
        document.within("channel", &[], |document| {
            document.text("title", &[], &feed.title);
            document.text("link", &[], &feed.home);
            document.text("description", &[], feed.description.as_ref().unwrap_or(&feed.title));
            document.text("language", &[], feed.language);
            document.empty("atom:link", &[("rel", "self"), ("type", "application/rss+xml"), ("href", &feed.this)]);
            if let Some((other, url)) = &feed.counterpart {
                let kind = "application/rss+xml";
                document
                    .empty("atom:link", &[("rel", "alternate"), ("type", kind), ("hreflang", other), ("href", url)]);
            }
            if let Some(updated) = feed.updated {
                document.text("lastBuildDate", &[], &rfc_822(updated));
            }
            for entry in &feed.entries {
                write_item(document, entry);
            }
        });
    });
    document.finish()
}

fn write_item(document: &mut Document, entry: &EntryView) {
    document.within("item", &[], |document| {
        document.text("title", &[], &entry.title);
        document.text("link", &[], &entry.url);
        document.text("guid", &[("isPermaLink", "false")], &entry.id);
        document.text("pubDate", &[], &rfc_822(entry.published));
        if let Some((other, url)) = &entry.counterpart {
            document.empty("atom:link", &[("rel", "alternate"), ("hreflang", other), ("href", url)]);
        }
        if entry.updated > entry.published {
            document.text("atom:updated", &[], &entry.updated.to_string());
        }
        for author in &entry.authors {
            document.text("dc:creator", &[], author);
        }
        for topic in &entry.topics {
            document.text("category", &[], topic);
        }
        // RSS allows one enclosure: what is attached goes before the picture, which has a place of its own.
        if let Some(EnclosureView { url, kind, size }) = entry.attachments.first().or(entry.enclosures().next()) {
            document.empty("enclosure", &[("url", url), ("type", kind), ("length", &size.to_string())]);
        }
        if let Some((image, file)) = &entry.image {
            write_picture(document, image, file);
        }
        // Readers take a description for HTML.
        document.text("description", &[], &entry.summary_html);
        document.text("content:encoded", &[], &entry.html);
    });
}

/// <https://www.rssboard.org/media-rss>
fn write_picture(document: &mut Document, image: &ImageView, file: &EnclosureView) {
    let [size, width, height] = [file.size, image.width.into(), image.height.into()].map(|number| number.to_string());
    let attributes = [
        ("url", file.url.as_str()),
        ("type", file.kind.as_str()),
        ("medium", "image"),
        ("fileSize", &size),
        ("width", &width),
        ("height", &height),
    ];
    // Without `media:description`: readers take it for the summary of the entry.
    document.empty("media:content", &attributes);
}

/// `Fri, 15 Dec 2023 06:00:00 GMT`
fn rfc_822(instant: jiff::Timestamp) -> String {
    instant.strftime("%a, %d %b %Y %H:%M:%S GMT").to_string()
}
