//! `site.toml` becomes settings. The door to toml.

use std::ops::RangeInclusive;

use jiff::tz::TimeZone;
use serde::Deserialize;
use toml::Spanned as Toml;
use toml::de::DeTable;

use super::address::base_url;
use super::feed_ids;
use super::keys::Group;
use super::keys::site::{ARABIC, ENGLISH, LANGUAGES, SITE};
use super::tables::{out_of_place, take_out};
use crate::diagnostics::{Diagnostic, Place, Reviewed, nearest};
use crate::model::{
    BaseUrl, Calendar, Choice, FeedIds, HostFile, Language, LanguageSettings, Level, PerLanguage, QuoteStyle, RawHtml,
    Settings, ShareTarget,
};
use crate::source::{Fingerprint, SourceFile, Span};

/// The keys as TOML types; words are turned into choices below, so that every one of them gets its own sentence.
#[derive(Deserialize)]
struct Raw {
    base_url: Option<Toml<String>>,
    time_zone: Option<Toml<String>>,
    publisher: Option<Toml<String>>,
    share: Option<Vec<Toml<String>>>,
    page_size: Option<Toml<i64>>,
    feed_size: Option<Toml<i64>>,
    feed_authority: Option<Toml<String>>,
    take_down_limit: Option<Toml<i64>>,
    raw_html: Option<bool>,
    host_files: Option<Vec<Toml<String>>>,
    allowed_files: Option<Vec<Toml<String>>>,
    menu: Option<Vec<String>>,
    #[serde(default)]
    languages: RawLanguages,
}

#[derive(Deserialize, Default)]
struct RawLanguages {
    ar: Option<RawLanguage>,
    en: Option<RawLanguage>,
}

#[derive(Deserialize, Default)]
struct RawLanguage {
    title: Option<Toml<String>>,
    description: Option<String>,
    locale: Option<Toml<String>>,
    digits: Option<Toml<String>>,
    calendars: Option<Vec<Toml<String>>>,
    months: Option<Toml<String>>,
    quotes: Option<Toml<String>>,
}

struct Desk<'a> {
    file: &'a SourceFile,
    notes: Vec<Diagnostic>,
    /// Keys whose values have the wrong type, which was told: they are left out, and not missing.
    mistyped: Vec<String>,
}

/// Reads `site.toml`. `None` where it cannot be read at all; otherwise every setting that is wrong has its default
/// beside an error.
pub fn read(file: &SourceFile) -> Reviewed<Option<Settings>> {
    let mut desk = Desk { file, notes: Vec::new(), mistyped: Vec::new() };
    let raw = match DeTable::parse(&file.text) {
        Ok(table) => {
            desk.unknown_keys(table.get_ref());
            desk.raw(table)
        }
        Err(error) => {
            desk.cannot_be_read(&error);
            None
        }
    };
    let settings = raw.map(|raw| desk.settings(raw));
    Reviewed::new(settings, desk.notes)
}

/// The parser's complaint in plain words.
fn plain(said: &str) -> &str {
    let slips = [
        ("expected i64", "a number must stand here, without quotation marks"),
        ("expected a string", "a text in quotation marks must stand here"),
        ("expected a boolean", "true or false must stand here"),
        ("expected a sequence", "a list in brackets must stand here"),
        ("expected `nan`", "a text must stand in quotation marks"),
        ("expected `inf`", "a text must stand in quotation marks"),
        ("string values must be quoted", "a text must stand in quotation marks"),
        ("invalid basic string", "a quotation mark is opened on this line and never closed"),
        ("duplicate key", "this key stands here a second time"),
    ];
    let found = slips.into_iter().find(|(words, _)| said.contains(words));
    found.map_or(said.lines().next().unwrap_or_default().trim_end_matches('.'), |(_, words)| words)
}

impl Desk<'_> {
    /// The values, without those of the wrong type. The parser stops at the first of these, so it begins again without it.
    fn raw(&mut self, mut table: Toml<DeTable<'_>>) -> Option<Raw> {
        loop {
            match Raw::deserialize(toml::de::Deserializer::from(table.clone())) {
                Ok(raw) => return Some(raw),
                Err(error) => {
                    self.cannot_be_read(&error);
                    let key = take_out(table.get_mut(), &error.span()?)?;
                    self.mistyped.push(key);
                }
            }
        }
    }

    fn cannot_be_read(&mut self, error: &toml::de::Error) {
        let span = error.span().map_or(Span::default(), |range| Span::new(range.start, range.end));
        let message = format!("site.toml cannot be read: {}.", plain(error.message()));
        let help = "Look at this line and the one before: key = value, texts in quotation marks, lists in brackets.";
        self.notes.push(Diagnostic::error("toml", message, help).at(self.file, span));
    }

    /// Whether the value of a key, or a table that it is in, has the wrong type.
    fn is_mistyped(&self, key: &str) -> bool {
        let mut within = self.mistyped.iter().filter_map(|mistyped| key.strip_prefix(mistyped.as_str()));
        within.any(|rest| rest.is_empty() || rest.starts_with('.'))
    }

    fn error(&mut self, rule: &'static str, span: std::ops::Range<usize>, message: String, help: String) {
        let note = Diagnostic::error(rule, message, help);
        // What is missing has no line to show.
        self.notes.push(match span {
            std::ops::Range { end: 0, .. } => note.at_place(Place::head(&self.file.path)),
            _ => note.at(self.file, Span::new(span.start, span.end)),
        });
    }

    fn unknown_keys(&mut self, table: &DeTable<'_>) {
        self.check_keys(table, &SITE);
        let Some(languages) = table.get("languages").and_then(|value| value.get_ref().as_table()) else { return };
        self.check_keys(languages, &LANGUAGES);
        for (code, group) in [("ar", &ARABIC), ("en", &ENGLISH)] {
            if let Some(language) = languages.get(code).and_then(|value| value.get_ref().as_table()) {
                self.check_keys(language, group);
            }
        }
    }

    fn check_keys(&mut self, table: &DeTable<'_>, group: &Group) {
        for (key, value) in table.iter().filter(|(key, _)| group.key(key.get_ref()).is_none()) {
            let is_level = value.get_ref().as_str().and_then(Level::from_word).is_some();
            let help = out_of_place(key.get_ref()).unwrap_or_else(|| match nearest(key.get_ref(), group.names()) {
                Some(near) => format!("Did you mean `{near}`?"),
                None if is_level => "The level of a rule stands below a line [rules].".to_owned(),
                None => format!("Known keys are {}.", group.names().collect::<Vec<_>>().join(", ")),
            });
            self.error("unknown-key", key.span(), format!("{} has no key `{}`.", group.owner, key.get_ref()), help);
        }
    }

    fn settings(&mut self, raw: Raw) -> Settings {
        let base_url = self.base_url(raw.base_url);
        let time_zone = raw.time_zone.map_or(TimeZone::UTC, |name| self.time_zone(&name));
        let RawLanguages { ar, en } = raw.languages;
        let languages =
            PerLanguage { ar: self.language(Language::Arabic, ar), en: self.language(Language::English, en) };
        let default_share = ShareTarget::ALL[..4].to_vec();
        Settings {
            feed_ids: self.feed_ids(raw.feed_authority, &base_url),
            base_url,
            languages,
            rules: super::levels::levels(self.file).note_into(&mut self.notes),
            publisher: raw.publisher.map(Toml::into_inner),
            share: raw.share.map_or(default_share, |list| self.choices("share", &list)),
            page_size: self.number("page_size", raw.page_size, 20, 1..=500),
            feed_size: self.number("feed_size", raw.feed_size, 20, 1..=500),
            take_down_limit: self.number("take_down_limit", raw.take_down_limit, 5, 0..=100),
            raw_html: if raw.raw_html == Some(true) { RawHtml::Sanitised } else { RawHtml::Escaped },
            host_files: raw.host_files.map_or(Vec::new(), |list| self.choices::<HostFile>("host_files", &list)),
            allowed_files: super::endings::read(self.file, raw.allowed_files.as_deref()).note_into(&mut self.notes),
            menu: raw.menu,
            parity_hosts: super::parity::hosts(self.file).note_into(&mut self.notes),
            freezes: super::freezes::freezes(self.file, &time_zone).note_into(&mut self.notes),
            time_zone,
            file: self.file.clone(),
            fingerprint: Fingerprint::of(self.file.text.as_bytes()),
        }
    }

    fn language(&mut self, language: Language, raw: Option<RawLanguage>) -> LanguageSettings {
        let code = language.code();
        let (locale, quotes) = match language {
            Language::Arabic => ("ar-AE", QuoteStyle::Guillemets),
            Language::English => ("en-GB", QuoteStyle::Curly),
        };
        let title = raw.as_ref().and_then(|raw| raw.title.as_ref()).map(|title| title.get_ref().trim().to_owned());
        let is_told = self.is_mistyped(&format!("languages.{code}.title"));
        if title.as_ref().is_none_or(String::is_empty) && !is_told {
            let message = format!("The newsroom has no {} title.", language.name());
            self.error(
                "missing-key",
                0..0,
                message,
                format!("Add [languages.{code}] with title = \"…\" to site.toml."),
            );
        }
        let raw = raw.unwrap_or_default();
        let both = vec![Calendar::Gregorian, Calendar::UmmAlQura];
        LanguageSettings {
            title: title.unwrap_or_default(),
            description: raw.description,
            locale: raw.locale.map_or(locale.to_owned(), |given| self.locale(language, &given, locale)),
            digits: raw.digits.and_then(|word| self.choice("digits", &word)).unwrap_or_default(),
            months: raw.months.and_then(|word| self.choice("months", &word)).unwrap_or_default(),
            quotes: raw.quotes.and_then(|word| self.choice("quotes", &word)).unwrap_or(quotes),
            calendars: raw.calendars.map_or(both, |list| self.choices("calendars", &list)),
        }
    }

    fn locale(&mut self, language: Language, given: &Toml<String>, default: &str) -> String {
        let text = given.get_ref();
        let sound = text.split('-').next() == Some(language.code())
            && text
                .split('-')
                .all(|part| (2..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric()));
        if !sound {
            let message = format!("`{text}` is not a locale of {}.", language.name());
            self.error("bad-locale", given.span(), message, format!("Write language and country, as {default}."));
            return default.to_owned();
        }
        text.clone()
    }

    fn base_url(&mut self, given: Option<Toml<String>>) -> BaseUrl {
        let fallback = BaseUrl { origin: "http://localhost".to_owned(), path: "/".to_owned() };
        let Some(given) = given else {
            if self.is_mistyped("base_url") {
                return fallback;
            }
            let help = "Add base_url = \"https://news.example.gov/\": the address at which readers find the newsroom.";
            self.error("missing-key", 0..0, "site.toml needs the key `base_url`.".to_owned(), help.to_owned());
            return fallback;
        };
        base_url(given.get_ref()).unwrap_or_else(|sentence| {
            let help = "Write it whole, as https://news.example.gov/ or https://www.example.gov/news/.";
            self.error("bad-url", given.span(), sentence, help.to_owned());
            fallback
        })
    }

    fn feed_ids(&mut self, given: Option<Toml<String>>, base: &BaseUrl) -> FeedIds {
        let Some(given) = given else { return feed_ids::stand_in(base) };
        feed_ids::read(given.get_ref()).unwrap_or_else(|| {
            let message = format!("`{}` is not a host.", given.get_ref());
            let help = format!("Write the newsroom's host in Latin letters, as feed_authority = \"{}\".", base.host());
            self.error("bad-host", given.span(), message, help);
            feed_ids::stand_in(base)
        })
    }

    fn time_zone(&mut self, name: &Toml<String>) -> TimeZone {
        TimeZone::get(name.get_ref()).unwrap_or_else(|_| {
            let message = format!("There is no time zone called `{}`.", name.get_ref());
            self.error(
                "bad-time-zone",
                name.span(),
                message,
                "Use a name such as Asia/Dubai or Asia/Riyadh.".to_owned(),
            );
            TimeZone::UTC
        })
    }

    fn number(&mut self, key: &str, given: Option<Toml<i64>>, usual: usize, fit: RangeInclusive<usize>) -> usize {
        let Some(given) = given else { return usual };
        if let Some(number) = usize::try_from(*given.get_ref()).ok().filter(|number| fit.contains(number)) {
            return number;
        }
        let message = format!("{key} cannot be {}.", given.get_ref());
        let help = format!("Choose a number from {} to {}; {usual} is usual.", fit.start(), fit.end());
        self.error("bad-number", given.span(), message, help);
        usual
    }

    fn choices<T: Choice>(&mut self, key: &str, given: &[Toml<String>]) -> Vec<T> {
        given.iter().filter_map(|word| self.choice(key, word)).collect()
    }

    fn choice<T: Choice>(&mut self, key: &str, word: &Toml<String>) -> Option<T> {
        let found = T::from_word(word.get_ref());
        if found.is_none() {
            let message = format!("`{}` is not a choice of `{key}`.", word.get_ref());
            self.error("unknown-choice", word.span(), message, format!("Choose from {}.", T::words().join(", ")));
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const EIGHT_LINES: &str = "base_url = \"https://news.example.gov/\"\ntime_zone = \"Asia/Dubai\"\n\n[languages.ar]\ntitle = \"المكتب الصحفي\"\n\n[languages.en]\ntitle = \"Press Office\"\n";

    fn notes(text: &str) -> Vec<String> {
        read(&SourceFile::new("site.toml", text))
            .notes
            .into_iter()
            .map(|note| format!("{} {}", note.message, note.help))
            .collect()
    }

    #[test]
    fn eight_lines_are_a_site() {
        assert_eq!(notes(EIGHT_LINES), Vec::<String>::new());
    }

    #[test]
    fn a_key_of_the_site_below_a_language_is_told_its_place() {
        for key in ["freeze = {from = \"2026-03-01\", until = \"2026-03-04\", reason = \"حداد\"}", "page_size = 10"]
        {
            let said = notes(&format!("{EIGHT_LINES}{key}\n")).join("\n");
            assert!(said.contains("belongs to the site: put it above the first line with [ ]."), "{said}");
        }
    }

    #[test]
    fn a_text_without_quotation_marks_is_told_of_them() {
        for typed in ["news.example.gov", "info.example.gov", "https://news.example.gov/", "بيان"] {
            let said = notes(&EIGHT_LINES.replace("\"https://news.example.gov/\"", typed)).join("\n");
            assert!(said.contains("a text must stand in quotation marks"), "{said}");
        }
    }

    #[test]
    fn every_value_of_the_wrong_type_is_told_with_what_else_is_wrong() {
        let text = EIGHT_LINES
            .replace("\"https://news.example.gov/\"", "5")
            .replace("\"Asia/Dubai\"", "\"Asia/Dubay\"\npage_size = \"20\"\nmenu = [1, \"about\"]\nshare = [\"fax\"]")
            .replace("\"Press Office\"", "true\ndigits = [\"latin\"]\nquotes = \"loud\"");
        let said = notes(&text);
        let words = [
            "a text in quotation marks must stand here",
            "a number must stand here",
            "a text in quotation marks must stand here",
            "a text in quotation marks must stand here",
            "a text in quotation marks must stand here",
            "`Asia/Dubay`",
            "`loud` is not a choice of `quotes`",
            "`fax` is not a choice of `share`",
        ];
        assert_eq!(said.len(), words.len(), "{said:#?}");
        for words in words {
            assert!(said.iter().any(|said| said.contains(words)), "{words} in {said:#?}");
        }
    }

    #[test]
    fn every_wrong_setting_is_named_at_once() {
        let text = EIGHT_LINES.replace(
            "time_zone = \"Asia/Dubai\"",
            "time_zone = \"Asia/Dubay\"\npagesize = 3\npage_size = 0\nshare = [\"fax\"]",
        );
        let said = notes(&text).join("\n");
        for words in [
            "`pagesize`",
            "Did you mean `page_size`",
            "`Asia/Dubay`",
            "page_size cannot be 0",
            "`fax` is not a choice of `share`",
        ] {
            assert!(said.contains(words), "{words} in {said}");
        }
    }
}
