//! What a browser asks for.

use super::sight::Sight;
use crate::model::Language;
use crate::source::percent;

#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Asked {
    /// The path of the address, decoded, from its first slash.
    pub path: String,
    /// What follows the question mark, as typed.
    pub query: String,
    pub sight: Sight,
    /// The one of the two languages that the browser would rather have.
    pub language: Language,
}

impl Asked {
    /// The value of a field of the query, decoded.
    pub fn field(&self, name: &str) -> Option<String> {
        let pairs = self.query.split('&').filter_map(|pair| pair.split_once('='));
        let (_, value) = pairs.into_iter().find(|(key, _)| *key == name)?;
        let spaced = value.replace('+', " ");
        Some(percent::decode_lossy(&spaced).trim().to_owned()).filter(|value| !value.is_empty())
    }
}

/// The path of an address: decoded, from its first slash; `None` for one that could lead out of the site.
pub fn path(typed: &str) -> Option<String> {
    let path = percent::decode(typed)?;
    let leads_out = path.split(['/', '\\']).any(|part| part == ".." || part == ".");
    let sound = path.starts_with('/') && !leads_out && !path.contains(['\0', '\\']) && !path.contains("//");
    sound.then(|| path.into_owned())
}

/// The language that an `Accept-Language` header prefers of the two; Arabic where it names neither. RFC 9110, 12.5.4.
pub fn language(accepted: &str) -> Language {
    let weight = |code: &str| {
        let ranges = accepted.split(',').filter_map(|range| {
            let mut parts = range.split(';');
            let tag = parts.next()?.trim().to_ascii_lowercase();
            let weight = parts.find_map(|part| part.trim().strip_prefix("q=")?.parse::<f32>().ok()).unwrap_or(1.0);
            (tag == code || tag.starts_with(&format!("{code}-"))).then_some(weight)
        });
        ranges.fold(0.0, f32::max)
    };
    if weight("en") > weight("ar") { Language::English } else { Language::Arabic }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_decoded_and_stays_inside() {
        for (typed, wanted) in [
            ("/ar/", Some("/ar/")),
            ("/ar/%D9%85%D8%B1%D9%83%D8%B2/", Some("/ar/مركز/")),
            ("/ar/a%20b..c/", Some("/ar/a b..c/")),
            ("/../site.toml", None),
            ("/%2e%2e/site.toml", None),
            ("/ar/..%2f..%2fsite.toml", None),
            ("/ar/..%5csite.toml", None),
            ("/ar/%00", None),
            ("//evil.example/", None),
            ("/%ff", None),
        ] {
            assert_eq!(path(typed).as_deref(), wanted, "{typed}");
        }
    }

    #[test]
    fn the_browser_chooses_among_two_languages() {
        for (header, wanted) in [
            ("ar-AE,ar;q=0.9,en;q=0.8", Language::Arabic),
            ("en-GB,en;q=0.9,ar;q=0.8", Language::English),
            ("fr", Language::Arabic),
            ("ar;q=0.1, en", Language::English),
            ("", Language::Arabic),
        ] {
            assert_eq!(language(header), wanted, "{header}");
        }
    }

    #[test]
    fn a_field_of_a_form_is_decoded() {
        let asked = Asked {
            path: "/_bayan/ar/".into(),
            query: "q=%D9%85%D8%B1%D9%83%D8%B2+1&standing=&page=2".into(),
            sight: Sight::Proof,
            language: Language::Arabic,
        };
        assert_eq!(asked.field("q").as_deref(), Some("مركز 1"));
        assert_eq!(asked.field("standing"), None);
        assert_eq!(asked.field("page").as_deref(), Some("2"));
    }
}
