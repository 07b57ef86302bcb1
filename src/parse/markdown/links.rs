//! Where links lead: every address that is typed is judged here, as a browser would read it (WHATWG URL Standard).

use std::borrow::Cow;

use super::options::Home;
use crate::model::{Destination, SiteAddress, SitePlace};
use crate::source::{composed, percent};

/// Judges the address of a link. Entities and escapes of Markdown are already read.
pub(super) fn destination(typed: &str, home: Home<'_>) -> Destination {
    let address = typed.trim_matches(' ');
    let refused = || Destination::Refused(typed.to_owned());
    // Browsers drop tabs and line ends inside an address: `java&Tab;script:` would be a script.
    if address.is_empty() || address.chars().any(char::is_control) {
        return refused();
    }
    if let Some(fragment) = address.strip_prefix('#') {
        return Destination::Fragment(decoded(fragment).map_or_else(|| fragment.to_owned(), Cow::into_owned));
    }
    if let Some(scheme) = scheme(address) {
        return if leads_out(scheme, &address[scheme.len() + 1..]) {
            Destination::Outer(address.to_owned())
        } else {
            refused()
        };
    }
    local(&composed(address), home).unwrap_or_else(refused)
}

/// Whether a picture is on another host or has a scheme of its own, such as `data:`.
pub(super) fn is_remote(address: &str) -> bool {
    scheme(address).is_some() || address.starts_with("//")
}

/// The name of a file in the same folder, as the file system has it.
pub(super) fn file_name(typed: &str) -> String {
    let name = typed.trim_matches(' ');
    let name = name.strip_prefix("./").unwrap_or(name);
    let name = decoded(name).unwrap_or(Cow::Borrowed(typed));
    composed(&name).into_owned()
}

/// What stands before a colon that comes before any `/`, `?` or `#`, whether it is fit for a scheme or not.
fn scheme(address: &str) -> Option<&str> {
    let end = address.find([':', '/', '?', '#'])?;
    address[end..].starts_with(':').then(|| &address[..end])
}

fn leads_out(scheme: &str, rest: &str) -> bool {
    let is = |name: &str| scheme.eq_ignore_ascii_case(name);
    if is("http") || is("https") {
        rest.strip_prefix("//").is_some_and(|host| !host.is_empty() && !host.starts_with(['/', '\\', '?', '#', ':']))
    } else {
        (is("mailto") || is("tel")) && !rest.is_empty()
    }
}

/// An address on this site; `None` if it makes no sense.
fn local(address: &str, home: Home<'_>) -> Option<Destination> {
    let (before_fragment, fragment) = match address.split_once('#') {
        Some((before, fragment)) => (before, Some(fragment)),
        None => (address, None),
    };
    let (path, query) = match before_fragment.split_once('?') {
        Some((path, query)) => (path, Some(query)),
        None => (before_fragment, None),
    };
    // Browsers read `\` as `/`, so `/\host` and `//host` are other hosts.
    if path.is_empty() || path.contains('\\') || path.starts_with("//") {
        return None;
    }
    let mut parts = base(path, home)?;
    let folder = (!path.starts_with('/')).then(|| parts.clone());
    for part in path.split('/') {
        match decoded(part)? {
            part if part == ".." => {
                parts.pop();
            }
            part if part.is_empty() || part == "." => {}
            part => parts.push(as_named(part)),
        }
    }
    let names: Vec<&str> = parts.iter().map(AsRef::as_ref).collect();
    if let Some(folder) = &folder
        && names.len() > folder.len()
        && folder.iter().zip(&names).all(|(folder, name)| folder == name)
    {
        return Some(Destination::File(names[folder.len()..].join("/")));
    }
    let mut path_below = names.join("/");
    if path.ends_with(['/', '.']) && !path_below.is_empty() {
        path_below.push('/');
    }
    Some(Destination::Site(Box::new(SiteAddress {
        place: SitePlace::parse(&path_below),
        query: query.map(Into::into),
        fragment: fragment.map(|typed| decoded(typed).map_or_else(|| typed.into(), |text| text.into())),
    })))
}

/// The folder from which a path is read: the root, or that of its text. `None` where there is no such folder.
fn base<'a>(path: &str, home: Home<'a>) -> Option<Vec<Cow<'a, str>>> {
    match (path.starts_with('/'), home) {
        (true, _) => Some(Vec::new()),
        (false, Home::Release(pair)) => {
            Some(["releases"].into_iter().chain(pair.as_str().split('/')).map(Cow::Borrowed).collect())
        }
        (false, Home::Page(slug)) => Some(vec![Cow::Borrowed("pages"), Cow::Borrowed(slug)]),
        (false, Home::Registry) => None,
    }
}

/// As names of files and folders are kept, whichever form of its letters was typed.
fn as_named(part: Cow<'_, str>) -> Cow<'_, str> {
    if part.is_ascii() { part } else { Cow::Owned(composed(&part).into_owned()) }
}

/// Percent-decoded once; `None` where that is no text, or hides a slash or a control character.
fn decoded(part: &str) -> Option<Cow<'_, str>> {
    if !part.contains('%') {
        return Some(Cow::Borrowed(part));
    }
    let text = percent::decode(part)?;
    let slashes = |text: &str| text.bytes().filter(|byte| matches!(byte, b'/' | b'\\')).count();
    (slashes(&text) == slashes(part) && !text.chars().any(char::is_control)).then_some(text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Language, PairPath, Route};

    fn from_release(typed: &str) -> Destination {
        let pair = PairPath::parse("2023/12/بيان").expect("a good path");
        destination(typed, Home::Release(&pair))
    }

    fn site(place: SitePlace, fragment: Option<&str>) -> Destination {
        Destination::Site(Box::new(SiteAddress { place, query: None, fragment: fragment.map(Into::into) }))
    }

    fn release(path: &str, fragment: Option<&str>) -> Destination {
        let path = PairPath::parse(path).expect("a good path");
        site(SitePlace::Own(Route::Release(Language::Arabic, path)), fragment)
    }

    fn page(slug: &str, fragment: Option<&str>) -> Destination {
        site(SitePlace::Own(Route::Page(Language::Arabic, slug.into())), fragment)
    }

    #[test]
    fn releases_are_found_from_anywhere() {
        for (typed, path, fragment) in [
            ("/releases/2023/11/slug/", "2023/11/slug", None),
            ("/releases/2023/11/slug", "2023/11/slug", None),
            ("/releases/2023/11/slug/#part", "2023/11/slug", Some("part")),
            ("/releases/2023/11/slug#%D8%A3", "2023/11/slug", Some("أ")),
            ("../slug/", "2023/12/slug", None),
            ("../slug", "2023/12/slug", None),
            ("./../slug/", "2023/12/slug", None),
            ("%2e%2e/slug/", "2023/12/slug", None),
            ("../../../2023/11/slug/", "2023/11/slug", None),
            ("../../11/slug/", "2023/11/slug", None),
            ("/releases/2023/11/%D8%A8%D9%8A%D8%A7%D9%86/", "2023/11/بيان", None),
            ("/releases/2023/11/بيان", "2023/11/بيان", None),
            (".", "2023/12/بيان", None),
        ] {
            assert_eq!(from_release(typed), release(path, fragment), "{typed}");
        }
    }

    #[test]
    fn the_rest_of_the_site_has_its_own_kinds() {
        for (typed, expected) in [
            ("/pages/about/", page("about", None)),
            ("/pages/about#team", page("about", Some("team"))),
            ("memorandum.pdf", Destination::File("memorandum.pdf".into())),
            ("./memorandum.pdf#page=2", Destination::File("memorandum.pdf".into())),
            ("%D9%85%D8%B0%D9%83%D8%B1%D8%A9.pdf", Destination::File("مذكرة.pdf".into())),
            ("مذكرة.pdf", Destination::File("مذكرة.pdf".into())),
            ("maps/a.pdf", Destination::File("maps/a.pdf".into())),
            ("memorandum", Destination::File("memorandum".into())),
            ("#مراحل", Destination::Fragment("مراحل".into())),
            ("#%D9%85", Destination::Fragment("م".into())),
        ] {
            assert_eq!(from_release(typed), expected, "{typed}");
        }
        for (typed, shown) in [
            ("/", "/"),
            ("/topics/investment/", "/topics/investment/"),
            ("/people/alsuwaidi", "/people/alsuwaidi/"),
            ("/assets/guide.pdf", "/assets/guide.pdf"),
            ("/ar/feed.atom", "/ar/feed.atom"),
            ("/releases", "/releases/"),
            ("/releases/2023/11/slug/?x=1#%D9%85", "/releases/2023/11/slug/?x=1#م"),
            ("../", "/releases/2023/12/"),
            ("../slug/file.pdf", "/releases/2023/12/slug/file.pdf"),
            ("../../../../../../x.html?q#f", "/x.html?q#f"),
            ("../../../../en/feed.atom", "/en/feed.atom"),
        ] {
            let Destination::Site(address) = from_release(typed) else { panic!("{typed} leads elsewhere") };
            assert_eq!(address.to_string(), shown, "{typed}");
        }
        assert_eq!(destination("../contact/", Home::Page("about")), page("contact", None));
        assert_eq!(destination("plan.pdf", Home::Page("about")), Destination::File("plan.pdf".into()));
        assert_eq!(destination("plan.pdf", Home::Registry), Destination::Refused("plan.pdf".into()));
        assert_eq!(destination("/pages/about", Home::Registry), page("about", None));
    }

    #[test]
    fn other_hosts_are_named_in_full() {
        for typed in [
            "https://example.org/a?b#c",
            "HTTP://example.org",
            "mailto:press@example.gov",
            "tel:+97150",
            "https://مثال.إمارات/",
        ] {
            assert_eq!(from_release(typed), Destination::Outer(typed.into()));
        }
    }

    #[test]
    fn addresses_that_could_act_are_refused() {
        for typed in [
            "javascript:alert(1)",
            "JaVaScRiPt:alert(1)",
            " javascript:alert(1)",
            "java\tscript:alert(1)",
            "java\nscript:alert(1)",
            "\u{1}javascript:alert(1)",
            "vbscript:x",
            "data:text/html,x",
            "file:///etc/passwd",
            "blob:x",
            "//host/path",
            "/\\host/path",
            "\\\\host",
            "/\t/host",
            "http:",
            "https:host",
            "https://",
            "https:///host",
            "mailto:",
            "",
            "?x",
            "a%00b.pdf",
            "a%2f..%2fb",
            "%ff.pdf",
            "وثيقة:1",
        ] {
            assert_eq!(from_release(typed), Destination::Refused(typed.into()), "{typed:?}");
        }
    }
}
