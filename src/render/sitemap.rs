//! Sitemaps. <https://www.sitemaps.org/protocol.html>, with `xhtml:link` for languages and Google's news extension.

use super::xml::Document;
use crate::plan::sitemap::{NewsView, Sitemap, SitemapContent, UrlView};

const SITEMAP: (&str, &str) = ("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9");
const XHTML: (&str, &str) = ("xmlns:xhtml", "http://www.w3.org/1999/xhtml");
const NEWS: (&str, &str) = ("xmlns:news", "http://www.google.com/schemas/sitemap-news/0.9");

pub fn write(sitemap: &Sitemap<'_>) -> String {
    let mut document = Document::new();
    match &sitemap.content {
        SitemapContent::Index(_) => document.within("sitemapindex", &[SITEMAP], |document| {
            for (location, modified) in sitemap.shards() {
                document.within("sitemap", &[], |document| {
                    document.text("loc", &[], &location);
                    if let Some(modified) = modified {
                        document.text("lastmod", &[], &modified);
                    }
                });
            }
        }),
        SitemapContent::News(_) => urls(&mut document, &[SITEMAP, XHTML, NEWS], sitemap.urls()),
        SitemapContent::Year(_) | SitemapContent::Pages(_) => urls(&mut document, &[SITEMAP, XHTML], sitemap.urls()),
    }
    document.finish()
}

fn urls(document: &mut Document, spaces: &[(&str, &str)], urls: Vec<UrlView>) {
    document.within("urlset", spaces, |document| {
        for url in &urls {
            document.within("url", &[], |document| write_url(document, url));
        }
    });
}

fn write_url(document: &mut Document, url: &UrlView) {
    document.text("loc", &[], &url.location);
    if let Some(modified) = &url.modified {
        document.text("lastmod", &[], modified);
    }
    if let Some(news) = &url.news {
        write_news(document, news);
    }
    for (language, address) in &url.alternates {
        document.empty("xhtml:link", &[("rel", "alternate"), ("hreflang", language), ("href", address)]);
    }
}

fn write_news(document: &mut Document, news: &NewsView) {
    document.within("news:news", &[], |document| {
        document.within("news:publication", &[], |document| {
            document.text("news:name", &[], &news.publication);
            document.text("news:language", &[], news.language);
        });
        document.text("news:publication_date", &[], &news.published);
        document.text("news:title", &[], &news.title);
    });
}
