//! Where links of published files lead, and whether something answers there.

use std::collections::BTreeSet;

use super::markup::{self, MarkupPiece};
use super::unescape::entities;
use crate::model::BaseUrl;
use crate::parse::address;
use crate::source::{Fingerprint, percent};

/// What a published folder answers to.
pub trait Answers: Sync {
    /// Whether there is a file at this path in the output folder.
    fn has(&self, file: &str) -> bool;
}

impl<S: std::hash::BuildHasher + Sync> Answers for std::collections::HashSet<&str, S> {
    fn has(&self, file: &str) -> bool {
        self.contains(file)
    }
}

/// Where a link leads inside the published folder.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct LinkTarget {
    /// As it is written.
    pub typed: String,
    /// The path in the output folder, decoded, before it is known whether a file stands there.
    pub path: String,
    /// The file that answers.
    pub file: Option<String>,
    /// The id after `#`.
    pub fragment: Option<String>,
}

/// What one file says of links.
#[derive(Clone, Debug, Default)]
pub struct FileLinks {
    /// Those that lead into the published folder, each once. Of sound ones only those that name an id.
    pub targets: BTreeSet<LinkTarget>,
    /// Prints of the ids that a page has, in order.
    pub ids: Vec<u64>,
}

/// What an id is compared by.
pub fn print(id: &str) -> u64 {
    Fingerprint::of(id).short()
}

/// Reads the links of one file: its path in the output folder, and its text. `wanted` says which sound ones to keep.
pub fn read(
    file: &str,
    text: &str,
    base: &BaseUrl,
    answers: &impl Answers,
    wanted: impl Fn(&LinkTarget) -> bool,
) -> FileLinks {
    let mut reader = LinkReader { file, base, answers, wanted: &wanted, links: FileLinks::default(), depth: 0 };
    let name = file.rsplit('/').next().unwrap_or_default();
    match name.rsplit_once('.').map_or("", |(_, end)| end) {
        _ if matches!(name, "_redirects" | "_headers" | ".htaccess" | "robots.txt") => reader.host_file(text),
        "html" | "htm" | "xml" | "atom" | "rss" | "svg" => reader.markup(text),
        "json" | "webmanifest" => reader.json(text),
        "css" => reader.style(text),
        _ => reader.spelled(text),
    }
    reader.links.ids.sort_unstable();
    reader.links
}

struct LinkReader<'a, A, W> {
    file: &'a str,
    base: &'a BaseUrl,
    answers: &'a A,
    wanted: &'a W,
    links: FileLinks,
    /// How many texts are open, one in another.
    depth: usize,
}

/// Markup in markup is read this deep: HTML in JSON in a script in a feed is three.
const DEEPEST: usize = 5;

/// Attributes that hold one address.
const ADDRESSES: [&str; 9] = ["href", "src", "poster", "data", "action", "cite", "url", "xlink:href", "background"];

impl<A: Answers, W: Fn(&LinkTarget) -> bool> LinkReader<'_, A, W> {
    fn markup(&mut self, text: &str) {
        if self.depth == DEEPEST {
            return;
        }
        self.depth += 1;
        self.parts(text);
        self.depth -= 1;
    }

    fn parts(&mut self, text: &str) {
        let mut script = "";
        for piece in markup::pieces(text) {
            match piece {
                MarkupPiece::Tag { name, rest } => {
                    script = if name.eq_ignore_ascii_case("script") && !rest.is_empty() { rest } else { "" };
                    markup::attributes(rest).for_each(|(key, value)| self.attribute(name, key, value));
                }
                MarkupPiece::Text(text) if script.contains("json") => self.json(text),
                MarkupPiece::Text(text) => self.words(text),
                // CDATA holds the HTML of a feed; a comment leads nobody anywhere.
                MarkupPiece::Aside(inside) if self.is_feed() => self.markup(inside),
                MarkupPiece::Aside(_) => {}
            }
        }
    }

    fn is_feed(&self) -> bool {
        [".rss", ".atom", ".xml"].iter().any(|end| self.file.ends_with(end))
    }

    fn attribute(&mut self, tag: &str, key: &str, value: &str) {
        let value = entities(value);
        let is = |name: &&str| key.eq_ignore_ascii_case(name);
        if is(&"id") || (is(&"name") && tag.eq_ignore_ascii_case("a")) {
            self.links.ids.push(print(&value));
        } else if ADDRESSES.iter().any(is) {
            self.address(&value, Fragment::Counts);
        } else if is(&"srcset") || is(&"imagesrcset") {
            for part in value.split(", ") {
                self.address(part.split_whitespace().next().unwrap_or_default(), Fragment::Counts);
            }
        } else {
            self.whole(&value);
        }
    }

    /// Text between tags: an address by itself, or in a feed the HTML of a text.
    fn words(&mut self, text: &str) {
        let text = text.trim();
        if self.is_feed() && text.contains("&lt;") {
            self.markup(&entities(text));
        } else if text.starts_with(&self.base.origin) {
            self.whole(&entities(text));
        } else {
            self.spelled(&entities(text));
        }
    }

    /// Addresses of releases of this site among words, however they are spelled. They count where they may not be known.
    fn spelled(&mut self, text: &str) {
        for (range, path) in address::own_releases(text, self.base) {
            for path in [format!("releases/{path}/"), format!("releases/{path}/").to_lowercase()] {
                let target = LinkTarget { typed: text[range.clone()].to_owned(), path, file: None, fragment: None };
                if (self.wanted)(&target) {
                    self.links.targets.insert(target);
                    break;
                }
            }
        }
    }

    /// A value that is an address of this site and nothing else.
    fn whole(&mut self, value: &str) {
        if value.starts_with(&self.base.origin) && !value.contains(char::is_whitespace) {
            self.address(value, Fragment::Names);
        } else {
            self.spelled(value);
        }
    }

    fn json(&mut self, text: &str) {
        if let Ok(value) = serde_json::from_str(text) {
            self.json_value(&value);
        }
    }

    fn json_value(&mut self, value: &serde_json::Value) {
        match value {
            serde_json::Value::String(text) if text.starts_with('<') => self.markup(text),
            serde_json::Value::String(text) if text.starts_with('/') && self.file.ends_with(".webmanifest") => {
                self.address(text, Fragment::Names);
            }
            serde_json::Value::String(text) => self.whole(text),
            serde_json::Value::Array(values) => values.iter().for_each(|value| self.json_value(value)),
            serde_json::Value::Object(values) => values.values().for_each(|value| self.json_value(value)),
            _ => {}
        }
    }

    /// What stands at the left of a redirect is an old address, and what is a pattern is none.
    fn host_file(&mut self, text: &str) {
        let redirects = self.file.ends_with("_redirects");
        for line in text.lines().filter(|line| !line.trim_start().starts_with('#')) {
            for (at, word) in line.split_whitespace().enumerate() {
                let word = word.trim_matches('"');
                let rooted = word.starts_with('/') && !word.contains(['*', ':', '\\']) && (at > 0 || !redirects);
                if rooted || word.starts_with(&self.base.origin) {
                    self.address(word, Fragment::Names);
                }
            }
        }
    }

    fn style(&mut self, text: &str) {
        for inside in text.split("url(").skip(1) {
            let url = inside.split(')').next().unwrap_or_default().trim_matches(['"', '\'', ' ']);
            self.address(url, Fragment::Names);
        }
    }

    fn address(&mut self, typed: &str, fragment: Fragment) {
        let typed = typed.trim();
        let Some((path, id)) = self.resolve(typed) else { return self.spelled(typed) };
        let file = [path.clone(), format!("{path}index.html"), format!("{path}/index.html")];
        let file = file.into_iter().skip(usize::from(path.is_empty() || path.ends_with('/')));
        let file = file.into_iter().find(|file| self.answers.has(file));
        let fragment = id.filter(|id| fragment == Fragment::Counts && !id.is_empty() && id != "top");
        let target = LinkTarget { typed: typed.to_owned(), path, file, fragment };
        if target.file.is_none() || target.fragment.is_some() || (self.wanted)(&target) {
            self.links.targets.insert(target);
        }
    }

    /// The path in the output folder and the id, both decoded; `None` for what leads elsewhere.
    fn resolve(&self, typed: &str) -> Option<(String, Option<String>)> {
        let (address, id) = typed.split_once('#').map_or((typed, None), |(address, id)| (address, Some(id)));
        let address = address.split('?').next().unwrap_or_default();
        let id = id.map(|id| percent::decode_lossy(id).into_owned());
        let rooted = match address.strip_prefix(&self.base.origin) {
            // `https://a.example` is a beginning of `https://a.example.net`.
            Some("") => Some("/"),
            Some(rest) if rest.starts_with('/') => Some(rest),
            Some(_) => return None,
            None if address.starts_with("//") => return None,
            None if address.starts_with('/') => Some(address),
            None if has_scheme(address) || typed.is_empty() => return None,
            None => None,
        };
        let path = match rooted {
            // Beside the folder that is ours, the host may hold anything.
            Some(path) if path == self.base.path.trim_end_matches('/') => String::new(),
            Some(path) => {
                percent::decode_lossy(path).strip_prefix(&*percent::decode_lossy(&self.base.path))?.to_owned()
            }
            None if address.is_empty() => self.file.to_owned(),
            None => {
                let folder = self.file.rsplit_once('/').map_or(String::new(), |(folder, _)| format!("{folder}/"));
                folder + &percent::decode_lossy(address)
            }
        };
        Some((without_dots(&path), id))
    }
}

/// Whether what follows `#` must be an id of the page.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Fragment {
    Counts,
    /// It is part of a name, as in linked data.
    Names,
}

/// RFC 3986, 3.1.
fn has_scheme(address: &str) -> bool {
    let scheme = address.split([':', '/', '?']).next().unwrap_or_default();
    address[scheme.len()..].starts_with(':') && scheme.starts_with(|c: char| c.is_ascii_alphabetic())
}

/// RFC 3986, 5.2.4.
fn without_dots(path: &str) -> String {
    let mut parts: Vec<&str> = Vec::new();
    for part in path.split('/') {
        match part {
            "." => {}
            ".." => drop(parts.pop()),
            part => parts.push(part),
        }
    }
    if path.ends_with("/.") || path.ends_with("/..") {
        parts.push("");
    }
    parts.join("/")
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    fn links(base: &str, file: &str, text: &str) -> Vec<(String, Option<String>)> {
        let base = BaseUrl { origin: "https://a.example".to_owned(), path: base.to_owned() };
        let answers = HashSet::from(["index.html", "ar/index.html", "ar/مركز/index.html", "x.css", "a.gif"]);
        let links = read(file, text, &base, &answers, |_| true);
        links.targets.into_iter().map(|target| (target.path, target.file)).collect()
    }

    fn one(base: &str, file: &str, href: &str) -> Option<(String, Option<String>)> {
        links(base, file, &format!("<a href=\"{href}\">x</a>")).pop()
    }

    #[test]
    fn links_are_followed_as_a_browser_does() {
        let found = |path: &str, file: &str| Some((path.to_owned(), Some(file.to_owned())));
        let missing = |path: &str| Some((path.to_owned(), None));
        for (href, expected) in [
            ("/ar/", found("ar/", "ar/index.html")),
            ("/ar", found("ar", "ar/index.html")),
            ("https://a.example", found("", "index.html")),
            ("https://a.example/ar/?q#top", found("ar/", "ar/index.html")),
            ("/ar/%D9%85%D8%B1%D9%83%D8%B2/", found("ar/مركز/", "ar/مركز/index.html")),
            ("../x.css", found("x.css", "x.css")),
            ("./", found("ar/", "ar/index.html")),
            ("#id", found("ar/index.html", "ar/index.html")),
            ("/ar/gone/", missing("ar/gone/")),
            ("gone", missing("ar/gone")),
            ("https://a.example.net/ar/", None),
            ("//b.example/", None),
            ("mailto:x@a.example", None),
            ("data:image/gif;base64,AA", None),
        ] {
            assert_eq!(one("/", "ar/index.html", href), expected, "{href}");
        }
        assert_eq!(one("/news/", "index.html", "/news/ar/"), found("ar/", "ar/index.html"));
        assert_eq!(one("/news/", "index.html", "/news"), found("", "index.html"));
        assert_eq!(one("/news/", "index.html", "/elsewhere/"), None, "the host may hold it");
    }

    #[test]
    fn every_kind_of_file_is_read() {
        for (file, text) in [
            ("p.html", "<img srcset=\"/gone 1x, /gone 2x\">"),
            ("p.html", "<meta property=og:url content=https://a.example/gone>"),
            ("p.html", "<script type=\"application/ld+json\">{\"url\": \"https://a.example/gone\"}</script>"),
            ("sitemap.xml", "<url><loc>https://a.example/gone</loc></url>"),
            ("feed.atom", "<content type=\"html\">&lt;a href=\"https://a.example/gone\"&gt;</content>"),
            ("feed.rss", "<content:encoded><![CDATA[<a href=\"https://a.example/gone\">]]></content:encoded>"),
            ("feed.json", "{\"items\": [{\"content_html\": \"<a href=\\\"https://a.example/gone\\\">\"}]}"),
            ("site.webmanifest", "{\"start_url\": \"/gone\"}"),
            ("_redirects", "/old /gone 301\n"),
            (".htaccess", "RedirectMatch 301 \"^/old/?$\" \"/gone\"\n"),
            ("robots.txt", "Sitemap: https://a.example/gone\n"),
            ("x.css", "@font-face { src: url(\"gone\") }"),
        ] {
            assert_eq!(links("/", file, text), [("gone".to_owned(), None)], "{file}: {text}");
        }
    }
}
