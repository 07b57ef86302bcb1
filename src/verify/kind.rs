//! What a published file is, in words.

/// `The sitemap`, by its path in the output folder.
pub fn kind(file: &str) -> &'static str {
    let name = file.rsplit('/').next().unwrap_or_default().to_ascii_lowercase();
    let end = name.rsplit_once('.').map_or("", |(_, end)| end);
    match (name.as_str(), end) {
        ("_redirects", _) => "The list of redirects",
        ("_headers", _) => "The list of headers",
        (".htaccess", _) => "The server's file",
        ("robots.txt", _) => "The file for crawlers",
        (_, "webmanifest") => "The web manifest",
        ("feed.json", _) | (_, "atom" | "rss") => "The feed",
        (name, "xml") if name.starts_with("sitemap") => "The sitemap",
        (name, "json" | "js" | "bin" | "idx" | "txt") if name.contains("search") || file.contains("search/") => {
            "The search index"
        }
        (_, "html" | "htm") => "The page",
        (_, "css") => "The style sheet",
        (_, "js" | "mjs") => "The script",
        (_, "json" | "xml" | "csv") => "The data file",
        (_, "gz" | "br" | "zst" | "zip") => "The packed file",
        (_, "jpg" | "jpeg" | "png" | "gif" | "webp" | "avif" | "svg" | "ico") => "The picture",
        (_, "pdf" | "docx" | "xlsx" | "pptx" | "odt" | "doc" | "rtf") => "The document",
        _ => "The file",
    }
}
