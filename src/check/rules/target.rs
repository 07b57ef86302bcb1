//! Where links lead, as far as it is the same in both languages.

use crate::model::{Bilingual, Destination, Link};
use crate::source::{Span, percent};

/// Where one link leads.
pub struct Target {
    /// As it was typed, for people.
    pub typed: String,
    /// Equal for links that lead to the same place in their language.
    pub folded: String,
    /// Its host alone, where the address is the language's own: such a path may be translated.
    pub any_path: Option<String>,
    /// Whether its path is in Arabic letters.
    pub is_arabic: bool,
    pub span: Span,
}

/// The targets of a text's links, those within the page left out.
pub fn targets(links: &[Link], hosts: &[Bilingual]) -> Vec<Target> {
    links.iter().filter_map(|link| target(link, hosts)).collect()
}

fn target(link: &Link, hosts: &[Bilingual]) -> Option<Target> {
    let plain = |kind: &str, typed: &str, place: &str| Target {
        typed: typed.to_owned(),
        folded: format!("{kind} {}", file_without_language(place)),
        any_path: None,
        is_arabic: false,
        span: link.span,
    };
    Some(match &link.to {
        Destination::File(name) => plain("file", name, name),
        Destination::Site(to) => {
            let query = to.query.as_ref().map_or(String::new(), |query| format!("?{query}"));
            // A heading has an id in its own language.
            plain("site", &format!("{}{query}", to.place), &format!("{}{query}", to.place.without_language()))
        }
        Destination::Outer(address) => outer(address, link.span, hosts),
        Destination::Fragment(_) | Destination::Refused(_) => return None,
    })
}

/// Another host, mail or telephone.
fn outer(typed: &str, span: Span, hosts: &[Bilingual]) -> Target {
    let Some((_, rest)) = typed.split_once("://") else {
        let folded = typed.to_lowercase().replace([' ', '-', '(', ')'], "");
        return Target { typed: typed.to_owned(), folded, any_path: None, is_arabic: false, span };
    };
    let rest = rest.split('#').next().unwrap_or_default();
    let decoded = percent::decode_lossy(rest);
    let (host, path) = decoded.split_once('/').unwrap_or((&decoded, ""));
    let address = format!("{}/{}", host.to_lowercase().trim_start_matches("www."), path.trim_end_matches('/'));
    // A text may also link to the other language's host, where there is nothing in its own.
    let mapped = hosts.iter().flat_map(|pair| [(pair, &pair.ar), (pair, &pair.en)]).find_map(|(pair, host)| {
        let rest = address.strip_prefix(bare(host).as_str())?;
        (rest.is_empty() || rest.starts_with(['/', '?'])).then(|| format!("{}{rest}", bare(&pair.ar)))
    });
    let own_host = mapped.is_some();
    let address = mapped.unwrap_or(address);
    let (folded, own_path) = without_language(&address);
    let path = folded.split_once('/').map_or("", |(_, path)| path);
    Target {
        typed: typed.to_owned(),
        any_path: (own_host || own_path).then(|| folded.split('/').next().unwrap_or_default().to_owned()),
        is_arabic: path.chars().any(|c| matches!(c, '\u{0600}'..='\u{06ff}')),
        folded,
        span,
    }
}

/// A host of `site.toml` as addresses are compared.
fn bare(host: &str) -> String {
    let host = host.split_once("://").map_or(host, |(_, host)| host).trim_end_matches('/');
    host.trim_start_matches("www.").to_lowercase()
}

/// An address without the folder or query that names its language, and whether it had one.
fn without_language(address: &str) -> (String, bool) {
    const LANGUAGES: [&str; 8] = ["ar", "en", "ara", "eng", "arabic", "english", "ar-ae", "en-gb"];
    let is_language = |part: &str| {
        let part = part.to_lowercase().replace('_', "-");
        let country = part.strip_prefix("ar-").or_else(|| part.strip_prefix("en-"));
        LANGUAGES.contains(&part.as_str()) || country.is_some_and(|country| country.len() == 2)
    };
    let (path, query) = address.split_once('?').map_or((address, None), |(path, query)| (path, Some(query)));
    let (mut found, mut folded) = (false, String::new());
    for (at, part) in path.split('/').enumerate() {
        if at > 0 && is_language(part) {
            found = true;
            continue;
        }
        folded.push_str(if at > 0 { "/" } else { "" });
        folded.push_str(&file_without_language(part));
    }
    let rest = query.unwrap_or_default().split('&').filter(|pair| !pair.is_empty());
    let rest: Vec<&str> =
        rest.filter(|pair| !pair.split_once('=').is_some_and(|(_, value)| is_language(value))).collect();
    found |= query.is_some_and(|query| query.split('&').filter(|pair| !pair.is_empty()).count() > rest.len());
    if !rest.is_empty() {
        folded = format!("{folded}?{}", rest.join("&"));
    }
    (folded, found)
}

/// `report-ar.pdf` and `report.en.pdf` are one file in two languages.
fn file_without_language(name: &str) -> String {
    let (stem, end) = name.rsplit_once('.').map_or((name, ""), |(stem, end)| (stem, end));
    let cut = ["-ar", "-en", "_ar", "_en", ".ar", ".en"]
        .iter()
        .find_map(|mark| stem.to_lowercase().ends_with(mark).then(|| stem.get(..stem.len() - mark.len())).flatten());
    match cut {
        Some(stem) if !end.is_empty() => format!("{stem}.{end}"),
        _ => name.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folded(typed: &str) -> String {
        let hosts = [Bilingual { ar: "https://ar.example.gov".to_owned(), en: "en.example.gov/site".to_owned() }];
        outer(typed, Span::default(), &hosts).folded
    }

    #[test]
    fn addresses_of_one_place_are_one() {
        for (ar, en) in [
            ("https://www.example.org/ar/report", "http://example.org/en/report/"),
            ("https://example.org/ar-AE/report?page=2", "https://example.org/en-us/report?page=2"),
            ("https://example.org/report?lang=ar", "https://example.org/report?lang=en"),
            ("https://example.org/report-ar.pdf", "https://example.org/report-en.pdf"),
            ("https://ar.example.gov/a", "https://en.example.gov/site/a"),
            ("https://example.org/a#%D8%A3", "https://example.org/a#b"),
            ("mailto:Press@example.gov", "mailto:press@example.gov"),
            ("tel:+971-4-555-0100", "tel:+97145550100"),
        ] {
            assert_eq!(folded(ar), folded(en), "{ar}");
        }
        for (ar, en) in [
            ("https://example.org/2023", "https://example.org/2022"),
            ("https://example.org/?id=1", "https://example.org/?id=2"),
            ("https://ar.example.gov.evil.org/a", "https://en.example.gov/site/a"),
            ("mailto:press@example.gov", "mailto:news@example.gov"),
        ] {
            assert_ne!(folded(ar), folded(en), "{ar}");
        }
    }
}
