//! Where links lead: every address that is typed is judged here, as a browser would read it (WHATWG URL Standard).

use std::borrow::Cow;

use super::options::Home;
use crate::model::{Destination, PairPath};
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
    let site = || match folder {
        None => address.to_owned(),
        // As typed it would lead elsewhere from another page.
        Some(_) => absolute(&names, address, path),
    };
    if query.is_some() {
        return Some(Destination::Site(site()));
    }
    let fragment = fragment.and_then(decoded).map(Cow::into_owned);
    Some(match names.as_slice() {
        ["releases", year, month, slug] => match PairPath::parse(&[*year, *month, *slug].join("/")) {
            Some(pair) => Destination::Release(pair, fragment),
            None => Destination::Site(site()),
        },
        ["pages", slug] => Destination::Page((*slug).to_owned(), fragment),
        ["topics", id] => Destination::Topic((*id).to_owned()),
        ["people", id] => Destination::Person((*id).to_owned()),
        ["organisations", id] => Destination::Organisation((*id).to_owned()),
        _ => Destination::Site(site()),
    })
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

/// The path of `names`, with the slash, query and fragment that `address` ends in.
fn absolute(names: &[&str], address: &str, path: &str) -> String {
    let mut text = String::new();
    for name in names {
        text.push('/');
        text.push_str(name);
    }
    if text.is_empty() || path.ends_with(['/', '.']) {
        text.push('/');
    }
    text.push_str(&address[path.len()..]);
    text
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

    fn from_release(typed: &str) -> Destination {
        let pair = PairPath::parse("2023/12/بيان").expect("a good path");
        destination(typed, Home::Release(&pair))
    }

    fn release(path: &str, fragment: Option<&str>) -> Destination {
        Destination::Release(PairPath::parse(path).expect("a good path"), fragment.map(str::to_owned))
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
            ("/pages/about/", Destination::Page("about".into(), None)),
            ("/pages/about#team", Destination::Page("about".into(), Some("team".into()))),
            ("/topics/investment/", Destination::Topic("investment".into())),
            ("/people/alsuwaidi", Destination::Person("alsuwaidi".into())),
            ("/organisations/investment/", Destination::Organisation("investment".into())),
            ("memorandum.pdf", Destination::File("memorandum.pdf".into())),
            ("./memorandum.pdf#page=2", Destination::File("memorandum.pdf".into())),
            ("%D9%85%D8%B0%D9%83%D8%B1%D8%A9.pdf", Destination::File("مذكرة.pdf".into())),
            ("مذكرة.pdf", Destination::File("مذكرة.pdf".into())),
            ("maps/a.pdf", Destination::File("maps/a.pdf".into())),
            ("memorandum", Destination::File("memorandum".into())),
            ("#مراحل", Destination::Fragment("مراحل".into())),
            ("#%D9%85", Destination::Fragment("م".into())),
            ("/", Destination::Site("/".into())),
            ("/assets/guide.pdf", Destination::Site("/assets/guide.pdf".into())),
            ("/ar/feed.atom", Destination::Site("/ar/feed.atom".into())),
            ("/releases/", Destination::Site("/releases/".into())),
            ("/releases/2023/11/slug/?x=1", Destination::Site("/releases/2023/11/slug/?x=1".into())),
            ("../", Destination::Site("/releases/2023/12/".into())),
            ("../slug/file.pdf", Destination::Site("/releases/2023/12/slug/file.pdf".into())),
            ("../../../../../../x.html?q#f", Destination::Site("/x.html?q#f".into())),
        ] {
            assert_eq!(from_release(typed), expected, "{typed}");
        }
        assert_eq!(destination("../contact/", Home::Page("about")), Destination::Page("contact".into(), None));
        assert_eq!(destination("plan.pdf", Home::Page("about")), Destination::File("plan.pdf".into()));
        assert_eq!(destination("plan.pdf", Home::Registry), Destination::Refused("plan.pdf".into()));
        assert_eq!(destination("/pages/about", Home::Registry), Destination::Page("about".into(), None));
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
