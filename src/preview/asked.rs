//! What a browser asks for.

use super::answer::Answer;
use super::cookie;
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
    /// The language that the browser was told to remember, if it was told one.
    pub speak: Option<Language>,
}

/// What a browser remembers the language by.
const COOKIE: &str = "bayan-speak";

/// The remembered language, from a `Cookie` header.
pub fn spoken(cookies: &str) -> Option<Language> {
    cookie::value(cookies, COOKIE).and_then(Language::from_code)
}

impl Asked {
    /// The language in which the press office is answered, where bayan was told to speak `usual`: one link switches it.
    pub fn language(&self, usual: Language) -> Language {
        self.switch().or(self.speak).unwrap_or(usual)
    }

    /// The language to which a link of this very question switches.
    fn switch(&self) -> Option<Language> {
        self.field("speak").and_then(|code| Language::from_code(&code))
    }

    /// An answer by which the browser remembers the language to which this question switched.
    pub fn remembered(&self, answer: Answer) -> Answer {
        match self.switch() {
            Some(language) => answer.with_header("set-cookie", cookie::set(COOKIE, language.code())),
            None => answer,
        }
    }

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
    fn a_field_of_a_form_is_decoded() {
        let asked = Asked {
            path: "/_bayan/ar/".into(),
            query: "q=%D9%85%D8%B1%D9%83%D8%B2+1&standing=&page=2".into(),
            sight: Sight::Proof,
            speak: spoken("bayan-sight=proof; bayan-speak=en"),
        };
        assert_eq!(asked.language(Language::Arabic), Language::English);
        assert_eq!(asked.field("q").as_deref(), Some("مركز 1"));
        assert_eq!(asked.field("standing"), None);
        assert_eq!(asked.field("page").as_deref(), Some("2"));
    }
}
