//! `topics.yaml`, `people.yaml` and `organisations.yaml`.

use super::config::{Node, Reading, Value, yaml};
use super::keys::Called;
use super::keys::registries::{OFFICE, ORGANISATION, PERSON, REGISTRY};
use super::{front_matter, markdown, web_address};
use crate::diagnostics::{Diagnostic, Reviewed, code, form, message, nearest, typed};
use crate::model::{Body, Language, Office, Organisation, PerLanguage, Person, Registry, Topic};
use crate::source::{FileText, Fingerprint, Fold, Inputs, SourceFile, Span};

/// The three registries; a missing file is an empty registry.
pub struct Registries {
    pub topics: Registry<Topic>,
    pub people: Registry<Person>,
    pub organisations: Registry<Organisation>,
}

pub fn read(inputs: &Inputs) -> Reviewed<Registries> {
    let mut notes = Vec::new();
    let topics = registry(inputs, "content/topics.yaml", &mut notes, topic);
    let organisations = registry(inputs, "content/organisations.yaml", &mut notes, |reading, id, node| {
        organisation(reading, id, node, inputs)
    });
    let people = registry(inputs, "content/people.yaml", &mut notes, |reading, id, node| {
        person(reading, id, node, &organisations)
    });
    Reviewed::new(Registries { topics, people, organisations }, notes)
}

/// Ids stand in addresses and front matter: ASCII lower case, digits and hyphens.
fn is_id(id: &str) -> bool {
    !id.is_empty() && id.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
}

fn registry<T>(
    inputs: &Inputs,
    path: &str,
    notes: &mut Vec<Diagnostic>,
    mut read: impl FnMut(&mut Reading<'_>, &str, &Node) -> Option<T>,
) -> Registry<T> {
    let Some(file) = inputs.texts.get(path) else {
        return match inputs.is_unread(path) {
            true => Registry::unread(Fold::new().text("unread").done()),
            false => Registry::new([], Fingerprint::default()),
        };
    };
    let mut reading = Reading::new(file);
    let known = notes.len();
    let tree = yaml::read(file, &file.text, 0).note_into(notes);
    let is_whole = notes.len() == known;
    let entries = entries(&mut reading, &tree, &mut read);
    notes.append(&mut reading.notes);
    match entries {
        Some(entries) if is_whole => Registry::new(entries, file.fingerprint),
        Some(entries) => Registry::partly(entries, file.fingerprint),
        None => Registry::unread(file.fingerprint),
    }
}

fn entries<T>(
    reading: &mut Reading<'_>,
    tree: &Node,
    read: &mut impl FnMut(&mut Reading<'_>, &str, &Node) -> Option<T>,
) -> Option<Vec<(String, Option<T>)>> {
    let fields = reading.fields(tree, &REGISTRY)?;
    let mut entries = Vec::new();
    for (id, node) in fields.entries() {
        if node.value != Value::Unread && !is_id(&id.value) {
            reading.stops("bad-id", id.span, message!("bad-id", id = typed(&id.value)));
        }
        entries.push((id.value.clone(), read(reading, &id.value, node)));
    }
    Some(entries)
}

/// Of an entry as typed. A file with anchors says one thing in another's place, so there every entry changes with it.
fn print(reading: &Reading<'_>, id: &str, node: &Node) -> Fingerprint {
    if reading.file.text.contains('&') && reading.file.text.contains('*') {
        return Fold::new().text(id).print(reading.file.fingerprint).done();
    }
    Fold::new().text(id).text(reading.file.slice(node.span)).done()
}

fn topic(reading: &mut Reading<'_>, id: &str, node: &Node) -> Option<Topic> {
    let fingerprint = print(reading, id, node);
    let name = reading.bilingual(node, Called::Thing("topic"))?;
    Some(Topic { id: id.to_owned(), name, fingerprint })
}

fn organisation(reading: &mut Reading<'_>, id: &str, node: &Node, inputs: &Inputs) -> Option<Organisation> {
    let fingerprint = print(reading, id, node);
    let mut fields = reading.fields(node, &ORGANISATION)?;
    let name = fields.require("name", reading).and_then(|node| reading.bilingual(node, "name"));
    let short = fields.bilingual("short", reading);
    let url = web_address::read(&mut fields, "url", reading);
    let about = fields.get("about").and_then(|node| about(reading, node)).unwrap_or_default();
    let contacts = fields.get("contacts").map(|node| reading.list(node, "contacts")).unwrap_or_default();
    let contacts = contacts.iter().filter_map(|node| front_matter::contact(reading, node)).collect();
    let logo = fields.text("logo", reading);
    let logo_dark = fields.text("logo_dark", reading);
    fields.finish(reading);
    for logo in logo.iter().chain(&logo_dark) {
        let path = format!("static/{}", logo.value.trim_start_matches('/'));
        if !inputs.blobs.contains_key(path.as_str()) && !inputs.is_unread(&path) {
            let message = message!("missing-logo", logo = typed(&logo.value), organisation = code(id));
            reading.stops("missing-file", logo.span, message);
        }
    }
    let value = |text: Option<crate::source::Spanned<String>>| text.map(|text| text.value);
    Some(Organisation {
        id: id.to_owned(),
        name: name?,
        short,
        url: value(url),
        about,
        contacts,
        logo: value(logo),
        logo_dark: value(logo_dark),
        file: reading.file.clone(),
        fingerprint,
    })
}

/// The boilerplate, Markdown in each language.
fn about(reading: &mut Reading<'_>, node: &Node) -> Option<PerLanguage<Option<Body>>> {
    let texts = reading.either(node, "about")?;
    let file = reading.file;
    let body = |language: Language, text: Option<String>| {
        let text: FileText = text?.into();
        let mut body =
            markdown::read(&text, &markdown::Options { language, home: markdown::Home::Registry, offset: 0 });
        let links = body.links.iter_mut().map(|link| &mut link.span);
        for span in links.chain(body.pictures.iter_mut().map(|picture| &mut picture.span)) {
            *span = typed_at(file, node, &text[span.start as usize..span.end as usize]);
        }
        Some(body)
    };
    Some(PerLanguage { ar: body(Language::Arabic, texts.ar), en: body(Language::English, texts.en) })
}

/// Where a piece of a YAML text stands in the file; a piece that YAML folded or escaped stands where the text begins.
fn typed_at(file: &SourceFile, node: &Node, piece: &str) -> Span {
    let start = node.span.start as usize;
    match file.text[start..].find(piece) {
        Some(within) => Span::new(start + within, start + within + piece.len()),
        None => node.span,
    }
}

fn person(reading: &mut Reading<'_>, id: &str, node: &Node, organisations: &Registry<Organisation>) -> Option<Person> {
    let fingerprint = print(reading, id, node);
    let mut fields = reading.fields(node, &PERSON)?;
    let name = fields.require("name", reading).and_then(|node| reading.bilingual(node, "name"));
    let honorific = fields.bilingual("honorific", reading);
    let offices = fields.get("offices").map(|node| reading.list(node, "offices")).unwrap_or_default();
    let offices = offices.iter().filter_map(|node| office(reading, node, organisations)).collect();
    fields.finish(reading);
    Some(Person { id: id.to_owned(), name: name?, honorific, offices, fingerprint })
}

fn office(reading: &mut Reading<'_>, node: &Node, organisations: &Registry<Organisation>) -> Option<Office> {
    let mut fields = reading.fields(node, &OFFICE)?;
    let title = fields.require("title", reading).and_then(|node| reading.bilingual(node, "title"));
    let organisation = fields.text("organisation", reading);
    let from = fields.get("from").and_then(|node| reading.day(node, "from"));
    let until = fields.get("until").and_then(|node| reading.day(node, "until"));
    fields.finish(reading);
    if let Some(organisation) = organisation.as_ref().filter(|id| organisations.lacks(&id.value)) {
        let register = form("organisation");
        let help = match nearest(&organisation.value, organisations.ids()) {
            Some(near) => message!("did-you-mean", near = code(near)),
            None => message!("add-organisation"),
        };
        let message = message!("no-such-id", register = register, id = typed(&organisation.value));
        reading.stops_with("unknown-id", organisation.span, message, help);
    }
    if let (Some(from), Some(until)) = (from, until)
        && until < from
    {
        reading.stops("bad-date", node.span, message!("office-reversed", from = from, until = until));
    }
    Some(Office { title: title?, organisation: organisation.map(|id| id.value), from, until })
}
