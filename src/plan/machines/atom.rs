//! Atom feeds. RFC 4287.

use super::entry::{EnclosureView, EntryView, FeedView};
use crate::render::xml::Document;

pub fn write(feed: &FeedView) -> String {
    let mut document = Document::new();
    let attributes = [("xmlns", "http://www.w3.org/2005/Atom"), ("xml:lang", feed.language)];
    document.within("feed", &attributes, |document| {
        document.text("title", &[], &feed.title);
        if let Some(description) = &feed.description {
            document.text("subtitle", &[], description);
        }
        document.text("id", &[], &feed.id);
        document.empty("link", &[("rel", "self"), ("type", "application/atom+xml"), ("href", &feed.this)]);
        document.empty(
            "link",
            &[("rel", "alternate"), ("type", "text/html"), ("hreflang", feed.language), ("href", &feed.home)],
        );
        if let Some((other, url)) = &feed.counterpart {
            let kind = "application/atom+xml";
            document.empty("link", &[("rel", "alternate"), ("type", kind), ("hreflang", other), ("href", url)]);
        }
        document.text("icon", &[], &feed.icon);
        // An empty feed has not changed since the beginning of time; Atom asks for an instant all the same.
        document.text("updated", &[], &feed.updated.unwrap_or_default().to_string());
        document.within("author", &[], |document| {
            document.text("name", &[], feed.publisher.as_ref().unwrap_or(&feed.title));
        });
        for entry in &feed.entries {
            write_entry(document, entry, feed.language);
        }
    });
    document.finish()
}

fn write_entry(document: &mut Document, entry: &EntryView, language: &str) {
    document.within("entry", &[], |document| {
        document.text("title", &[], &entry.title);
        document.text("id", &[], &entry.id);
        document.empty(
            "link",
            &[("rel", "alternate"), ("type", "text/html"), ("hreflang", language), ("href", &entry.url)],
        );
        if let Some((other, url)) = &entry.counterpart {
            document.empty("link", &[("rel", "alternate"), ("type", "text/html"), ("hreflang", other), ("href", url)]);
        }
        for EnclosureView { url, kind, size } in entry.enclosures() {
            document
                .empty("link", &[("rel", "enclosure"), ("type", kind), ("length", &size.to_string()), ("href", url)]);
        }
        document.text("published", &[], &entry.published.to_string());
        document.text("updated", &[], &entry.updated.to_string());
        for author in &entry.authors {
            document.within("author", &[], |document| document.text("name", &[], author));
        }
        for topic in &entry.topics {
            document.empty("category", &[("term", topic)]);
        }
        document.text("summary", &[("type", "html")], &entry.summary_html);
        document.text("content", &[("type", "html")], &entry.html);
    });
}
