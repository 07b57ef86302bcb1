//! The front matter of a release or standing page, and the text below it.

use jiff::tz::TimeZone;

use super::config::{Fields, Node, Reading, yaml};
use super::keys::front_matter::{CONTACT, CORRECTION, PAGE, RELEASE, WITHDRAWAL};
use super::{cited_files, telephone};
use crate::diagnostics::{Diagnostic, Severity, all, bare_code_point, code, form, message, nearest, typed};
use crate::language::letters::{hidden, is_hidden};
use crate::model::{Choice, Contact, Correction, Facts, PairPath, PerLanguage, ReleaseType, Telephone, Withdrawal};
use crate::source::{SourceFile, Span, Spanned, seek};

/// A file cut in two at its fences.
pub struct CutFile<'a> {
    pub yaml: &'a str,
    /// Where the YAML begins in the file, in bytes.
    pub yaml_at: usize,
    pub body: &'a str,
    pub body_at: usize,
}

/// Cuts a file at its two `---` lines.
pub fn split(file: &SourceFile) -> Result<CutFile<'_>, Diagnostic> {
    let text: &str = &file.text;
    let mut lines = seek::lines(text);
    let first = lines.next().unwrap_or_default();
    let told = |message, end| Err(Diagnostic::stops("front-matter", message).at(file, Span::new(0, end)));
    if first.trim_end() != "---" {
        if let Some(found) = hidden(first).filter(|_| first.chars().filter(|c| !is_hidden(*c)).eq("---\n".chars())) {
            return told(message!("front-matter-invisible", point = code(bare_code_point(found))), first.len());
        }
        return told(message!("front-matter-missing"), first.len());
    }
    let mut at = first.len();
    for line in lines {
        if matches!(line.trim_end(), "---" | "...") {
            let body_at = at + line.len();
            return Ok(CutFile { yaml: &text[first.len()..at], yaml_at: first.len(), body: &text[body_at..], body_at });
        }
        at += line.len();
    }
    told(message!("front-matter-open"), 3)
}

/// The words of a release that belong to its language.
#[derive(Default)]
pub struct ReleaseHead {
    pub title: Spanned<String>,
    pub highlights: Vec<Spanned<String>>,
    pub place: Option<Spanned<String>>,
    pub summary: Option<Spanned<String>>,
    pub image_alt: Option<Spanned<String>>,
    pub image_caption: Option<Spanned<String>>,
    /// A date was typed that is none.
    pub date_is_unreadable: bool,
    /// Not all of it could be read, which was told.
    pub is_unread: bool,
}

/// What a file says whose front matter cannot be read.
pub fn unread() -> (ReleaseHead, Facts) {
    (ReleaseHead { is_unread: true, ..ReleaseHead::default() }, Facts::default())
}

/// Reads the front matter of a release.
pub fn release(reading: &mut Reading<'_>, parts: &CutFile<'_>, zone: &TimeZone) -> (ReleaseHead, Facts) {
    let known = reading.notes.len();
    let tree = tree(reading, parts);
    let is_unread = reading.notes.len() > known;
    let Some(mut fields) = reading.fields(&tree, &RELEASE) else { return unread() };
    let mut words = ReleaseHead {
        title: fields.text("title", reading).unwrap_or_default(),
        place: fields.text("place", reading),
        summary: fields.text("summary", reading),
        image_alt: fields.text("image_alt", reading),
        image_caption: fields.text("image_caption", reading),
        highlights: fields.get("highlights").map(|node| reading.texts(node, "highlights")).unwrap_or_default(),
        date_is_unreadable: false,
        is_unread,
    };
    if !fields.stands("title") && !fields.is_misspelt("title") {
        let message = message!("missing-key", of = RELEASE.owner.said(), key = code("title"));
        reading.stops_with("missing-key", fields.span, message, message!("add-title"));
    }
    let facts = facts(reading, &mut fields, zone);
    words.date_is_unreadable = facts.date.is_none() && fields.stands("date");
    fields.finish(reading);
    words.is_unread |= reading.notes[known..].iter().any(|note| is_of_embargo(note, reading.file));
    (words, facts)
}

/// Whether an error stands on a line that means an embargo, in whatever spelling: what it holds back, nobody can tell.
fn is_of_embargo(note: &Diagnostic, file: &SourceFile) -> bool {
    let Some(place) = note.place.as_ref().filter(|_| note.severity == Severity::Error) else { return false };
    let line = file.text.lines().nth((place.line as usize).saturating_sub(1)).unwrap_or_default();
    let key = line.split(':').next().unwrap_or_default().trim().to_lowercase();
    key.contains("embargo") || nearest(&key, ["embargo"]).is_some()
}

/// Reads the front matter of a standing page: title and summary.
pub fn standing_page(reading: &mut Reading<'_>, parts: &CutFile<'_>) -> (Spanned<String>, Option<Spanned<String>>) {
    let tree = tree(reading, parts);
    let Some(mut fields) = reading.fields(&tree, &PAGE) else { return Default::default() };
    let title = fields.require("title", reading).and_then(|node| reading.text(node, "title"));
    let summary = fields.text("summary", reading);
    fields.finish(reading);
    (title.unwrap_or_default(), summary)
}

fn tree(reading: &mut Reading<'_>, parts: &CutFile<'_>) -> Node {
    yaml::read(reading.file, parts.yaml, parts.yaml_at).note_into(&mut reading.notes)
}

fn facts(reading: &mut Reading<'_>, fields: &mut Fields<'_>, zone: &TimeZone) -> Facts {
    Facts {
        date: fields.get("date").and_then(|node| reading.moment(node, "date", zone)),
        embargo: fields.get("embargo").and_then(|node| reading.moment(node, "embargo", zone)),
        draft: fields.boolean("draft", reading),
        single_language: fields.boolean("single_language", reading),
        essential: fields.boolean("essential", reading),
        release_type: fields.get("type").and_then(|node| release_type(reading, node)),
        issuers: ids(reading, fields, "issuers"),
        people: ids(reading, fields, "people"),
        topics: ids(reading, fields, "topics"),
        image: fields.get("image").and_then(|node| cited_files::lead(reading, node)),
        images: listed(reading, fields, "images", cited_files::of_gallery),
        attachments: listed(reading, fields, "attachments", cited_files::attachment),
        video: fields.get("video").and_then(|node| super::video::video(reading, node)),
        media_kit: fields.boolean("media_kit", reading),
        contacts: listed(reading, fields, "contacts", contact),
        related: listed(reading, fields, "related", related),
        aliases: listed(reading, fields, "aliases", super::aliases::alias),
        corrections: listed(reading, fields, "corrections", |reading, node| correction(reading, node, zone)),
        withdrawn: fields
            .get("withdrawn")
            .and_then(|node| withdrawal(reading, node, zone).map(|withdrawal| Spanned::new(withdrawal, node.span))),
        hijri: fields.get("hijri").and_then(|node| hijri(reading, node)),
    }
}

fn ids(reading: &mut Reading<'_>, fields: &mut Fields<'_>, key: &'static str) -> Option<Spanned<Vec<Spanned<String>>>> {
    let node = fields.get(key)?;
    Some(Spanned::new(reading.texts(node, key), node.span))
}

/// A list of things that `read` reads one by one.
fn listed<'a, T, I: IntoIterator<Item = T>>(
    reading: &mut Reading<'a>,
    fields: &mut Fields<'_>,
    key: &'static str,
    mut read: impl FnMut(&mut Reading<'a>, &Node) -> I,
) -> Option<Spanned<Vec<T>>> {
    let node = fields.get(key)?;
    let items = reading.list(node, key).iter().flat_map(|item| read(reading, item)).collect();
    Some(Spanned::new(items, node.span))
}

fn release_type(reading: &mut Reading<'_>, node: &Node) -> Option<Spanned<ReleaseType>> {
    let text = reading.text(node, "type")?;
    let known = ReleaseType::from_word(&text.value);
    if known.is_none() {
        let words = ReleaseType::words();
        let help = match nearest(&text.value, words.iter().copied()) {
            Some(near) => message!("did-you-mean", near = code(near)),
            None => message!("types-are", types = all(words.into_iter().map(code))),
        };
        reading.stops_with("unknown-type", text.span, message!("no-such-type", typed = typed(&text.value)), help);
    }
    known.map(|kind| Spanned::new(kind, text.span))
}

/// A press desk, in front matter or registry.
pub fn contact(reading: &mut Reading<'_>, node: &Node) -> Option<Contact> {
    let mut fields = reading.fields(node, &CONTACT)?;
    let name = fields.bilingual("name", reading);
    let email = fields.text("email", reading);
    let phone = fields.text("phone", reading);
    fields.finish(reading);
    if let Some(email) = email.as_ref().filter(|email| !is_address(&email.value)) {
        reading.stops("bad-contact", email.span, message!("bad-contact-email", email = typed(&email.value)));
    }
    let phone = phone.and_then(|phone| match telephone::dialled(&phone.value) {
        Ok(dialled) => Some(Telephone { text: phone.value, dialled }),
        Err(help) => {
            let message = message!("bad-contact-phone", phone = typed(phone.value));
            reading.stops_with("bad-contact", phone.span, message, help);
            None
        }
    });
    Some(Contact { name, email: email.map(|email| email.value), phone })
}

fn is_address(text: &str) -> bool {
    let plain =
        |part: &str| !part.is_empty() && !part.contains(|c: char| c.is_whitespace() || "<>\"'&?#%/\\:;,()".contains(c));
    text.split_once('@').is_some_and(|(name, host)| plain(name) && plain(host) && !host.contains('@'))
}

fn related(reading: &mut Reading<'_>, node: &Node) -> Option<Spanned<PairPath>> {
    let text = reading.text(node, "related")?;
    let bare = text.value.trim_start_matches('/').trim_start_matches("releases/").trim_end_matches('/');
    let path = PairPath::parse(bare);
    if path.is_none() {
        reading.stops("bad-path", text.span, message!("bad-path", path = typed(&text.value)));
    }
    path.map(|path| Spanned::new(path, text.span))
}

fn correction(reading: &mut Reading<'_>, node: &Node, zone: &TimeZone) -> Option<Correction> {
    let mut fields = reading.fields(node, &CORRECTION)?;
    let date = fields.require("date", reading).and_then(|node| reading.moment(node, "date", zone));
    let note = in_languages(reading, &mut fields);
    fields.finish(reading);
    require_words(reading, node, &note, "correction");
    date.map(|date| Correction { date: date.value, note })
}

fn withdrawal(reading: &mut Reading<'_>, node: &Node, zone: &TimeZone) -> Option<Withdrawal> {
    let mut fields = reading.fields(node, &WITHDRAWAL)?;
    let date = fields.require("date", reading).and_then(|node| reading.moment(node, "date", zone));
    let reason = in_languages(reading, &mut fields);
    let keep_text = fields.boolean("keep_text", reading);
    fields.finish(reading);
    require_words(reading, node, &reason, "withdrawal");
    let keep_text = keep_text.is_some_and(|keep| keep.value);
    date.map(|date| Withdrawal { date: date.value, reason, keep_text })
}

fn in_languages(reading: &mut Reading<'_>, fields: &mut Fields<'_>) -> PerLanguage<Option<String>> {
    let ar = fields.text("ar", reading);
    let en = fields.text("en", reading);
    PerLanguage { ar: ar.map(|text| text.value), en: en.map(|text| text.value) }
}

fn require_words(reading: &mut Reading<'_>, node: &Node, words: &PerLanguage<Option<String>>, what: &'static str) {
    if words.present().next().is_none() {
        reading.stops("missing-key", node.span, message!("missing-reason", of = form(what)));
    }
}

/// `hijri: 1445-06-02`; the calendar's own limits are checked here, so that nobody later meets month 13.
fn hijri(reading: &mut Reading<'_>, node: &Node) -> Option<Spanned<String>> {
    let text = reading.text(node, "hijri")?;
    if crate::language::HijriDate::parse(&text.value).is_err() {
        reading.stops("bad-date", text.span, message!("bad-hijri-date", date = typed(&text.value)));
        return None;
    }
    Some(text)
}
