//! As what a file is sent: the door to mime_guess.

use std::borrow::Cow;

/// What the names of files of text end with, which become much smaller when they are packed.
pub const TEXT_ENDINGS: [&str; 16] = [
    "atom",
    "css",
    "csv",
    "geojson",
    "html",
    "ics",
    "js",
    "json",
    "md",
    "mjs",
    "rss",
    "svg",
    "txt",
    "vtt",
    "webmanifest",
    "xml",
];

/// The media type of a file, by its name. Feeds have types that no table knows by their names; a film of Apple's is one like others.
pub fn media_type(name: &str) -> Cow<'static, str> {
    let end = name.rsplit_once('.').map(|(_, end)| end.to_ascii_lowercase()).unwrap_or_default();
    Cow::Borrowed(match end.as_str() {
        "atom" => "application/atom+xml; charset=utf-8",
        "rss" => "application/rss+xml; charset=utf-8",
        "xml" => "application/xml; charset=utf-8",
        "webmanifest" => "application/manifest+json; charset=utf-8",
        "m4v" => "video/mp4",
        "json" => "application/json; charset=utf-8",
        _ => {
            let guess = mime_guess::from_ext(&end).first_or_octet_stream();
            let charset = if guess.type_() == "text" { "; charset=utf-8" } else { "" };
            return Cow::Owned(format!("{guess}{charset}"));
        }
    })
}

#[cfg(test)]
mod tests {
    use super::media_type;

    #[test]
    fn what_a_build_writes_has_the_type_that_browsers_need() {
        for (name, wanted) in [
            ("ar/index.html", "text/html; charset=utf-8"),
            ("ar/feed.atom", "application/atom+xml; charset=utf-8"),
            ("assets/site.0f.css", "text/css; charset=utf-8"),
            ("assets/vazirmatn.woff2", "font/woff2"),
            ("releases/2023/12/a/photo.JPG", "image/jpeg"),
            ("icon.svg", "image/svg+xml"),
            ("robots.txt", "text/plain; charset=utf-8"),
            ("_redirects", "application/octet-stream"),
        ] {
            assert_eq!(media_type(name), wanted, "{name}");
        }
    }
}
