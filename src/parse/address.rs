//! Whole addresses of the web, as browsers read them (WHATWG URL Standard). The door to url.

use std::ops::Range;

use url::{Host, Url};

use crate::diagnostics::{Message, bare_code_point, code, message, typed};
use crate::language::letters::is_hidden;
use crate::model::{BaseUrl, PairPath};
use crate::source::{percent, seek};

/// An address that a request can be sent to.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct WebAddress {
    /// Scheme, host and port: to whom the request goes.
    pub origin: String,
    /// The whole in ASCII, without the fragment, which is never sent.
    pub whole: String,
}

/// Reads an address of another host; `None` for `mailto:` and the like, and for what makes no sense.
pub fn web(text: &str) -> Option<WebAddress> {
    let mut url = Url::parse(text.trim()).ok()?;
    if !matches!(url.scheme(), "http" | "https") || url.host().is_none() {
        return None;
    }
    url.set_fragment(None);
    Some(WebAddress { origin: url.origin().ascii_serialization(), whole: url.into() })
}

/// Whether requests to an address stay on this machine.
pub fn is_loopback(text: &str) -> bool {
    match Url::parse(text).ok().as_ref().and_then(Url::host) {
        Some(Host::Domain(name)) => name == "localhost" || name.ends_with(".localhost"),
        Some(Host::Ipv4(address)) => address.is_loopback(),
        Some(Host::Ipv6(address)) => address.is_loopback(),
        None => false,
    }
}

/// The path of an address on the site's own host, decoded, below the base and without its language: `releases/2026/12/name/`.
/// However it is spelled: with another scheme, in capitals, with a port, `www.`, a dot at the end of the host, a user, or as
/// plain words without a scheme. `None` for another host.
pub fn own_path(text: &str, base: &BaseUrl) -> Option<String> {
    let text = text.trim();
    let head = text.get(..6).unwrap_or_default().to_ascii_lowercase();
    let whole = match () {
        () if head.starts_with("http:") || head.starts_with("https:") => text.to_owned(),
        () if text.starts_with("//") || text.starts_with("\\\\") => format!("https:{text}"),
        () => format!("https://{text}"),
    };
    let (url, own) = (Url::parse(&whole).ok()?, Url::parse(&base.origin).ok()?);
    let is_port = matches!(url.port(), None | Some(80 | 443)) || url.port() == own.port();
    if !is_port || bare_host(&url)? != bare_host(&own)? {
        return None;
    }
    let path = percent::decode_lossy(url.path()).into_owned();
    let path = path.strip_prefix(&*percent::decode_lossy(&base.path))?;
    let language = ["ar/", "en/"].iter().find(|code| path.get(..3).is_some_and(|head| head.eq_ignore_ascii_case(code)));
    Some(language.map_or(path, |code| &path[code.len()..]).to_owned())
}

/// The release to which such an address leads, or within whose folder.
pub fn own_release(text: &str, base: &BaseUrl) -> Option<PairPath> {
    let path = own_path(text, base)?;
    let folder = path.get(..RELEASES.len()).filter(|folder| folder.eq_ignore_ascii_case(RELEASES))?;
    let parts: Vec<&str> = path[folder.len()..].split('/').filter(|part| !part.is_empty()).take(3).collect();
    PairPath::parse(&parts.join("/"))
}

const RELEASES: &str = "releases/";

/// Every such address within a text, plain words too, and where it stands.
pub fn own_releases(text: &str, base: &BaseUrl) -> Vec<(Range<usize>, PairPath)> {
    if !may_name_releases(text) {
        return Vec::new();
    }
    let is_end = |c: char| {
        c.is_whitespace()
            || matches!(c, '<' | '>' | '"' | '(' | ')' | '[' | ']' | '{' | '}' | '«' | '»' | '“' | '”' | '،' | '؛')
    };
    let mut found = Vec::new();
    let mut at = 0;
    for word in text.split(is_end) {
        let start = at;
        at += word.len() + text[at + word.len()..].chars().next().map_or(0, char::len_utf8);
        if !may_name_releases(word) {
            continue;
        }
        let address = word.trim_matches(['.', ',', ';', ':', '!', '?', '…', '*', '_', '`', '\'', '؟']);
        if let Some(path) = own_release(address, base) {
            found.push((start..start + word.len(), path));
        }
    }
    found
}

/// Whether a text may name the address of a release: most do not.
pub fn may_name_releases(text: &str) -> bool {
    ["eleases/", "eleases\\", "ELEASES/"].iter().any(|name| seek::holds(text, name))
}

fn bare_host(url: &Url) -> Option<&str> {
    let host = url.host_str()?.trim_end_matches('.');
    Some(host.strip_prefix("www.").unwrap_or(host))
}

/// Reads a base URL, of `site.toml` or the command line.
pub fn base_url(text: &str) -> Result<BaseUrl, Message> {
    // A browser would leave some of them out, and files for hosts are read line by line.
    if let Some(sign) = percent::decode_lossy(text.trim()).chars().find(|sign| sign.is_control() || is_hidden(*sign)) {
        let seen: String = text.chars().filter(|sign| !sign.is_control() && !is_hidden(*sign)).collect();
        return Err(message!("bad-base-url-sign", url = typed(seen), point = code(bare_code_point(sign))));
    }
    let url = Url::parse(text.trim()).map_err(|_| message!("bad-base-url", url = typed(text)))?;
    let web = matches!(url.scheme(), "http" | "https") && url.host().is_some();
    if !web
        || url.query().is_some()
        || url.fragment().is_some()
        || !url.username().is_empty()
        || url.password().is_some()
    {
        return Err(message!("bad-base-url-parts", url = typed(text)));
    }
    let path = url.path().trim_end_matches('/');
    Ok(BaseUrl { origin: url.origin().ascii_serialization(), path: format!("{path}/") })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_base_url_may_have_a_path() {
        for (text, origin, path) in [
            ("https://news.example.gov", "https://news.example.gov", "/"),
            ("https://www.example.gov/a/b", "https://www.example.gov", "/a/b/"),
            ("http://127.0.0.1:8000/", "http://127.0.0.1:8000", "/"),
        ] {
            assert_eq!(base_url(text), Ok(BaseUrl { origin: origin.into(), path: path.into() }), "{text}");
        }
        for bad in ["news.example.gov", "ftp://a.b/", "https://a.b/?q=1", ""] {
            assert!(base_url(bad).is_err(), "{bad}");
        }
        for hidden in [
            "https://a.b/\0",
            "https://a.b/c\td/",
            "https://a\n.b/",
            "https://a.b/%00",
            "https://a.b/x%0Ay/",
            "https://a.b/\u{200f}",
        ] {
            let said = crate::speech::english(&base_url(hidden).expect_err(hidden));
            assert!(said.contains("has a character that cannot be seen: `U+"), "{said}");
        }
        for seen in ["https://a.b/أخبار/", "https://a.b/my%20news/", "https://a.b/a%2Fb/", " https://a.b/ "] {
            assert!(base_url(seen).is_ok(), "{seen}");
        }
    }

    #[test]
    fn a_request_goes_to_an_address_in_ascii() {
        for (text, origin, whole) in [
            ("https://example.org/a?b#c", "https://example.org", "https://example.org/a?b"),
            ("HTTP://Example.org:8080", "http://example.org:8080", "http://example.org:8080/"),
            (
                "https://مثال.امارات/بيان",
                "https://xn--mgbh0fb.xn--mgbaam7a8h",
                "https://xn--mgbh0fb.xn--mgbaam7a8h/%D8%A8%D9%8A%D8%A7%D9%86",
            ),
            ("http://127.1/", "http://127.0.0.1", "http://127.0.0.1/"),
        ] {
            let address = web(text).expect(text);
            assert_eq!((address.origin.as_str(), address.whole.as_str()), (origin, whole), "{text}");
        }
        for other in ["mailto:press@example.gov", "tel:+97150", "https://", "x"] {
            assert_eq!(web(other), None, "{other}");
        }
    }

    #[test]
    fn our_own_host_is_known_in_every_spelling() {
        let base = base_url("https://n.example.gov/").expect("a base");
        for text in [
            "https://n.example.gov/en/releases/2026/12/sec/",
            "http://n.example.gov/ar/releases/2026/12/sec",
            "HTTPS://N.EXAMPLE.GOV/EN/releases/2026/12/sec",
            "https://n.example.gov:443/en/releases/2026/12/sec/",
            "https://www.n.example.gov/en/releases/2026/12/sec/",
            "https://n.example.gov./en/releases/2026/12/sec/",
            "https://user:word@n.example.gov/en/releases/2026/12/sec/",
            "https://n.example.gov/en/../en/releases/2026/12/%73ec/index.html?x#y",
            "https:\\\\n.example.gov\\en\\releases\\2026\\12\\sec",
            "//n.example.gov/en/releases/2026/12/sec/",
            "n.example.gov/en/releases/2026/12/sec",
            "see (n.example.gov/releases/2026/12/sec).",
        ] {
            let found = own_releases(text, &base);
            assert!(matches!(&found[..], [(_, path)] if path.as_str() == "2026/12/sec"), "{text}: {found:?}");
        }
        for text in [
            "https://example.gov/en/releases/2026/12/sec/",
            "https://n.example.gov.evil.org/en/releases/2026/12/sec/",
            "https://other.org/?n.example.gov/en/releases/2026/12/sec/",
            "https://n.example.gov:8443/en/releases/2026/12/sec/",
            "https://n.example.gov/en/topics/energy/",
            "/en/releases/2026/12/sec/",
            "releases/2026/12/sec",
        ] {
            assert!(own_releases(text, &base).is_empty(), "{text}");
        }
    }
}
