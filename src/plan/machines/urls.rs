//! How sitemaps are written. <https://www.sitemaps.org/protocol.html>, with `xhtml:link` for languages and Google's news extension.

use crate::render::xml::Document;

const SITEMAP: (&str, &str) = ("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9");
const XHTML: (&str, &str) = ("xmlns:xhtml", "http://www.w3.org/1999/xhtml");
const NEWS: (&str, &str) = ("xmlns:news", "http://www.google.com/schemas/sitemap-news/0.9");

/// One `<url>`.
pub struct UrlView {
    pub location: String,
    pub modified: Option<String>,
    /// Language and address.
    pub alternates: Vec<(&'static str, String)>,
    pub news: Option<NewsView>,
}

pub struct NewsView {
    pub publication: String,
    pub language: &'static str,
    pub published: String,
    pub title: String,
}

/// Of shards, each with the instant of its last change where one is known.
pub fn index(shards: impl Iterator<Item = (String, Option<String>)>) -> String {
    let mut document = Document::new();
    document.within("sitemapindex", &[SITEMAP], |document| {
        for (location, modified) in shards {
            document.within("sitemap", &[], |document| {
                document.text("loc", &[], &location);
                if let Some(modified) = modified {
                    document.text("lastmod", &[], &modified);
                }
            });
        }
    });
    document.finish()
}

pub fn write(urls: impl Iterator<Item = UrlView>) -> String {
    written(&[SITEMAP, XHTML], urls)
}

pub fn write_news(urls: impl Iterator<Item = UrlView>) -> String {
    written(&[SITEMAP, XHTML, NEWS], urls)
}

fn written(spaces: &[(&str, &str)], urls: impl Iterator<Item = UrlView>) -> String {
    let mut document = Document::new();
    document.within("urlset", spaces, |document| {
        for url in urls {
            document.within("url", &[], |document| write_url(document, &url));
        }
    });
    document.finish()
}

fn write_url(document: &mut Document, url: &UrlView) {
    document.text("loc", &[], &url.location);
    if let Some(modified) = &url.modified {
        document.text("lastmod", &[], modified);
    }
    if let Some(news) = &url.news {
        tell_news(document, news);
    }
    for (language, address) in &url.alternates {
        document.empty("xhtml:link", &[("rel", "alternate"), ("hreflang", language), ("href", address)]);
    }
}

fn tell_news(document: &mut Document, news: &NewsView) {
    document.within("news:news", &[], |document| {
        document.within("news:publication", &[], |document| {
            document.text("news:name", &[], &news.publication);
            document.text("news:language", &[], news.language);
        });
        document.text("news:publication_date", &[], &news.published);
        document.text("news:title", &[], &news.title);
    });
}
