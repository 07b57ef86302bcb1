//! `site.toml` becomes settings. Every setting that is wrong has its default beside an error.

use jiff::tz::TimeZone;

use super::address::base_url;
use super::config::{Fields, Node, Reading, Value};
use super::keys::Group;
use super::keys::site::{ARABIC, CARDS, ENGLISH, LANGUAGES, SITE};
use super::{deploys, endings, feed_ids, freezes, headers, joined, levels, parity, web_address};
use crate::diagnostics::{Diagnostic, Message, Place, Reviewed, code, form, message, typed};
use crate::model::{
    BaseUrl, Calendar, CardSettings, FeedIds, Language, LanguageSettings, PerLanguage, QuoteStyle, RawHtml, Settings,
    ShareTarget,
};
use crate::source::SourceFile;

/// Reads `site.toml`, as far as it can be read.
pub fn read(file: &SourceFile) -> Reviewed<Settings> {
    let mut reading = Reading::of_toml(file);
    let tree = joined::read(file).note_into(&mut reading.notes);
    let is_whole = reading.notes.is_empty();
    reading.notes.extend(joined::refuse(file));
    let fields = reading.group(Some(&tree), &SITE);
    let settings = Settings { is_whole, ..settings(&mut reading, fields) };
    Reviewed::new(settings, reading.notes)
}

/// The language in which the newsroom is spoken to. Its line is looked for alone: it counts even where the settings have a
/// slip elsewhere.
pub fn speak(text: &str) -> Option<Language> {
    let value = |line: &str| line.trim_start().strip_prefix("speak")?.trim_start().strip_prefix('=').map(str::to_owned);
    let value = text.lines().find_map(value)?;
    Language::from_code(value.split('#').next()?.trim().trim_matches(['"', '\'']))
}

fn settings(reading: &mut Reading<'_>, mut fields: Fields<'_>) -> Settings {
    let base_url = newsroom_url(reading, &mut fields);
    let time_zone = fields.get("time_zone").map_or(TimeZone::UTC, |node| time_zone(reading, node));
    let mut languages = reading.group(fields.get("languages"), &LANGUAGES);
    let ar = one_language(reading, &mut languages, Language::Arabic, &ARABIC);
    let en = one_language(reading, &mut languages, Language::English, &ENGLISH);
    languages.finish(reading);
    let size =
        |reading: &mut Reading<'_>, fields: &mut Fields<'_>, key| reading.number(fields.get(key), key, 20, 1..=500);
    let settings = Settings {
        feed_ids: feed_ids_of(reading, &mut fields, &base_url),
        base_url,
        languages: PerLanguage { ar, en },
        rules: fields.get("rules").map(|node| levels::levels(reading, node)).unwrap_or_default(),
        publisher: fields.text("publisher", reading).map(|id| id.value),
        share: fields.choices("share", reading).unwrap_or_else(|| ShareTarget::ALL[..4].to_vec()),
        page_size: size(reading, &mut fields, "page_size"),
        feed_size: size(reading, &mut fields, "feed_size"),
        take_down_limit: reading.number(fields.get("take_down_limit"), "take_down_limit", 5, 0..=100),
        markdown: fields.boolean("markdown", reading).is_some_and(|wanted| wanted.value),
        search: fields.boolean("search", reading).is_some_and(|wanted| wanted.value),
        raw_html: match fields.boolean("raw_html", reading).is_some_and(|cleaned| cleaned.value) {
            true => RawHtml::Sanitised,
            false => RawHtml::Escaped,
        },
        host_files: fields.choices("host_files", reading).unwrap_or_default(),
        headers: fields.get("headers").map(|node| headers::read(reading, node)).unwrap_or_default(),
        policy: fields.get("policy").map(|node| headers::policy(reading, node)).unwrap_or_default(),
        allowed_files: fields.get("allowed_files").map(|node| endings::read(reading, node)).unwrap_or_default(),
        menu: fields.get("menu").map(|node| reading.texts(node, "menu").into_iter().map(|slug| slug.value).collect()),
        parity_hosts: fields.get("parity").map(|node| parity::hosts(reading, node)).unwrap_or_default(),
        freezes: fields.get("freeze").map(|node| freezes::freezes(reading, node, &time_zone)).unwrap_or_default(),
        deploys: fields.get("deploy").map(|node| deploys::read(reading, node)).unwrap_or_default(),
        photo_terms: web_address::read(&mut fields, "photo_terms", reading).map(|url| url.value),
        cards: fields.get("cards").and_then(|node| cards(reading, node)),
        time_zone,
        file: reading.file.clone(),
        fingerprint: reading.file.fingerprint,
        is_whole: true,
    };
    // Who speaks is decided before the settings are read.
    fields.choice::<Language>("speak", reading);
    fields.finish(reading);
    settings
}

/// Tells what is missing and has no line to show. A line that cannot be read may be the one that says it.
fn missing(reading: &mut Reading<'_>, key: &str, message: Message) {
    let broken = reading.notes.iter().filter(|note| note.rule == "toml").filter_map(|note| note.place.as_ref());
    if broken.map(|place| place.excerpt.as_str()).any(|line| line.starts_with('[') || line.contains(key)) {
        return;
    }
    let note = Diagnostic::stops("missing-key", message);
    reading.notes.push(note.at_place(Place::head(&reading.file.path)));
}

fn one_language(
    reading: &mut Reading<'_>,
    languages: &mut Fields<'_>,
    language: Language,
    group: &'static Group,
) -> LanguageSettings {
    let node = languages.get(language.code());
    let mut fields = reading.group(node, group);
    if !fields.stands("title")
        && !fields.is_misspelt("title")
        && node.is_none_or(|node| matches!(node.value, Value::Map(_)))
    {
        missing(reading, "title", message!("missing-newsroom-title", language = form(language.code())));
    }
    let (locale_usual, quotes) = match language {
        Language::Arabic => ("ar-AE", QuoteStyle::Guillemets),
        Language::English => ("en-GB", QuoteStyle::Curly),
    };
    let both = vec![Calendar::Gregorian, Calendar::UmmAlQura];
    let settings = LanguageSettings {
        title: fields.text("title", reading).unwrap_or_default().value,
        description: fields.text("description", reading).map(|text| text.value),
        locale: fields
            .get("locale")
            .map_or(locale_usual.to_owned(), |node| locale(reading, language, node, locale_usual)),
        digits: fields.choice("digits", reading).unwrap_or_default(),
        months: fields.choice("months", reading).unwrap_or_default(),
        quotes: fields.choice("quotes", reading).unwrap_or(quotes),
        calendars: fields.choices("calendars", reading).unwrap_or(both),
    };
    fields.finish(reading);
    settings
}

fn cards(reading: &mut Reading<'_>, node: &Node) -> Option<CardSettings> {
    let mut fields = reading.fields(node, &CARDS)?;
    let since = fields.get("since").and_then(|node| reading.day(node, "since"));
    fields.finish(reading);
    Some(CardSettings { since })
}

fn locale(reading: &mut Reading<'_>, language: Language, node: &Node, usual: &str) -> String {
    let Some(given) = reading.text(node, "locale") else { return usual.to_owned() };
    let mut parts = given.value.split('-');
    let sound = |part: &str| (2..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric());
    if parts.next() != Some(language.code()) || !parts.all(sound) {
        let (typed, language) = (typed(&given.value), form(language.code()));
        let message = message!("bad-locale", locale = typed, language = language, usual = code(usual));
        reading.stops("bad-locale", given.span, message);
        return usual.to_owned();
    }
    given.value
}

fn newsroom_url(reading: &mut Reading<'_>, fields: &mut Fields<'_>) -> BaseUrl {
    if !fields.stands("base_url") && !fields.is_misspelt("base_url") {
        missing(reading, "base_url", message!("missing-base-url"));
    }
    let given = fields.text("base_url", reading);
    let read =
        given.and_then(|given| base_url(&given.value).map_err(|told| reading.stops("bad-url", given.span, told)).ok());
    read.unwrap_or_else(|| BaseUrl { origin: "http://localhost".to_owned(), path: "/".to_owned() })
}

fn feed_ids_of(reading: &mut Reading<'_>, fields: &mut Fields<'_>, base: &BaseUrl) -> FeedIds {
    let given = fields.text("feed_authority", reading);
    let read = given.and_then(|given| {
        let read = feed_ids::read(&given.value);
        if read.is_none() {
            let line = code(format!("feed_authority = \"{}\"", base.host()));
            reading.stops("bad-host", given.span, message!("bad-host", host = typed(&given.value), line = line));
        }
        read
    });
    // Of one that is no host it was told.
    read.unwrap_or_else(|| FeedIds { is_given: fields.stands("feed_authority"), ..feed_ids::stand_in(base) })
}

fn time_zone(reading: &mut Reading<'_>, node: &Node) -> TimeZone {
    let Some(name) = reading.text(node, "time_zone") else { return TimeZone::UTC };
    TimeZone::get(&name.value).unwrap_or_else(|_| {
        reading.stops("bad-time-zone", name.span, message!("bad-time-zone", zone = typed(&name.value)));
        TimeZone::UTC
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const EIGHT_LINES: &str = "base_url = \"https://news.example.gov/\"\ntime_zone = \"Asia/Dubai\"\n\n[languages.ar]\ntitle = \"المكتب الصحفي\"\n\n[languages.en]\ntitle = \"Press Office\"\n";

    fn notes(text: &str) -> Vec<String> {
        read(&SourceFile::new("site.toml", text)).notes.into_iter().map(|note| crate::speech::told(&note)).collect()
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
            "`base_url` should be a text in quotation marks, but a number stands here. Write a text in quotation marks.",
            "`page_size` should be a number, without quotation marks, but a text stands here.",
            "An entry of `menu` should be a text in quotation marks, but a number stands here.",
            "`title` should be a text in quotation marks, but true or false stands here.",
            "`digits` should be a text in quotation marks, but a list stands here.",
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
            "`page_size` cannot be `0`",
            "`fax` is not a choice of `share`",
        ] {
            assert!(said.contains(words), "{words} in {said}");
        }
    }
}
