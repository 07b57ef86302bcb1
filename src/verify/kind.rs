//! What a published file is.

use crate::diagnostics::{Message, form, message};

/// `The sitemap`, by its path in the output folder.
pub fn kind(file: &str) -> Message {
    let name = file.rsplit('/').next().unwrap_or_default().to_ascii_lowercase();
    let end = name.rsplit_once('.').map_or("", |(_, end)| end);
    let kind = match (name.as_str(), end) {
        ("_redirects", _) => "redirects",
        ("_headers", _) => "headers",
        (".htaccess" | "nginx.conf" | "caddyfile" | "web.config", _) => "server",
        ("staticwebapp.config.json" | "firebase.json" | "vercel.json", _) => "server",
        ("cloudfront-request.js" | "cloudfront-response.js", _) => "server",
        ("robots.txt", _) => "crawlers",
        (_, "webmanifest") => "manifest",
        ("feed.json", _) | (_, "atom" | "rss") => "feed",
        (name, "xml") if name.starts_with("sitemap") => "sitemap",
        (name, "json" | "js" | "bin" | "idx" | "txt") if name.contains("search") || file.contains("search/") => {
            "search-index"
        }
        (_, "html" | "htm") => "page",
        (_, "css") => "style-sheet",
        (_, "js" | "mjs") => "script",
        (_, "json" | "xml" | "csv") => "data",
        (_, "gz" | "br" | "zst" | "zip") => "packed",
        (_, "jpg" | "jpeg" | "png" | "gif" | "webp" | "avif" | "svg" | "ico") => "picture",
        (_, "pdf" | "docx" | "xlsx" | "pptx" | "odt" | "doc" | "rtf") => "document",
        _ => "file",
    };
    message!("published-kind", kind = form(kind))
}
