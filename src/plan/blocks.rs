//! The parts of a text as templates show them.

use serde::Serialize;

use super::card::Card;
use super::links::Speaking;
use super::shell::Shell;
use crate::locale::Filling;
use crate::model::text::Part;
use crate::model::{Body, address};
use crate::text::{Html, HtmlOptions, Speaker, Targets, quote_id, speaker, without_outer_marks};

#[derive(Serialize)]
#[serde(tag = "kind", rename_all = "lowercase")]
pub enum BlockView {
    Html { html: String },
    Quote { id: String, html: String, speaker: SpeakerView, copy_text: String },
    Notes { notes: Vec<NoteView> },
}

#[derive(Serialize)]
pub struct SpeakerView {
    pub name: String,
    pub name_html: String,
    pub office_html: Option<String>,
    pub honorific: Option<String>,
    pub url: Option<String>,
}

#[derive(Serialize)]
pub struct NoteView {
    pub id: String,
    pub number: String,
    pub html: String,
    pub back: Vec<BackView>,
}

#[derive(Serialize)]
pub struct BackView {
    pub url: String,
    pub number: String,
}

/// The page on which a text is shown.
pub struct Setting<'a> {
    pub shell: &'a Shell<'a>,
    pub card: &'a Card<'a>,
    pub targets: &'a Targets,
    pub people: &'a [Speaking<'a>],
}

/// The parts of a text on the page that is the last to show them.
pub fn views(body: &Body, page: &Setting<'_>) -> Vec<BlockView> {
    let style = page.shell.style();
    let options = HtmlOptions { style, targets: page.targets, below: 0, id_prefix: "" };
    let text = &body.text.for_the_last_time();
    let mut html = Html::of(body, text, &options);
    let (mut views, mut quotes) = (Vec::new(), 0);
    for part in text.parts() {
        match part {
            Part::Prose(range) => {
                let html = html.part(range);
                if !html.trim().is_empty() {
                    views.push(BlockView::Html { html });
                }
            }
            Part::Saying(saying) => {
                let bare = without_outer_marks(text, saying.words.clone(), &style);
                let set = html.part_without(saying.words.clone(), bare.passed);
                quotes += 1;
                views.push(quote_view(quotes, set, &bare.plain, &speaker(text, saying, &style), page));
            }
        }
    }
    let notes = (1..).zip(&text.rare().notes);
    let notes: Vec<NoteView> = notes
        .map(|(number, note)| note_view(number, note.references, html.part(text.inside(note.open as usize)), page))
        .collect();
    if !notes.is_empty() {
        views.push(BlockView::Notes { notes });
    }
    views
}

fn quote_view(number: usize, html: String, plain: &str, speaker: &Speaker<'_>, page: &Setting<'_>) -> BlockView {
    let shell = page.shell;
    let id = quote_id(number - 1);
    let speaker = speaker_view(speaker, page);
    let said_by = match &speaker.1 {
        Some(office) => shell
            .say_with("speaker-line", &[("name", Filling::Text(&speaker.0.name)), ("office", Filling::Text(office))]),
        None => speaker.0.name.clone(),
    };
    let url = format!("{}#{id}", page.card.address.absolute(shell.base()));
    let copy_text = shell.say_with(
        "quote-copy",
        &[
            ("quote", Filling::Text(plain)),
            ("speaker", Filling::Text(&said_by)),
            ("title", Filling::Text(page.card.title)),
            ("url", Filling::Text(&url)),
        ],
    );
    BlockView::Quote { id, html, speaker: speaker.0, copy_text }
}

/// The speaker, and the office in plain words.
fn speaker_view(speaker: &Speaker<'_>, page: &Setting<'_>) -> (SpeakerView, Option<String>) {
    let shell = page.shell;
    let language = shell.language;
    match speaker {
        Speaker::Named(text) => (named(text, page), None),
        Speaker::Person(id) => {
            let Some(speaking) = page.people.iter().find(|speaking| speaking.person.id == **id) else {
                return (named(id, page), None);
            };
            let person = speaking.person;
            let day = page.card.date.map(|date| date.day);
            let office = day.and_then(|day| person.office_on(day)).map(|office| office.title.get(language).clone());
            let honorific = person.honorific.as_ref().map(|honorific| honorific.get(language));
            let plain = person.name.get(language);
            let name = honorific.map_or(plain.clone(), |honorific| format!("{honorific} {plain}"));
            let view = SpeakerView {
                name_html: shell.html(plain),
                name,
                office_html: office.as_ref().map(|office| shell.html(office)),
                honorific: honorific.cloned(),
                url: speaking.has_page.then(|| address::person(language, id).url(shell.base())),
            };
            (view, office)
        }
    }
}

/// A speaker as typed: the name, then after the first comma the office.
fn named(text: &str, page: &Setting<'_>) -> SpeakerView {
    let (name, office) = match text.split_once(['،', ',']) {
        Some((name, office)) => (name.trim(), Some(office.trim())),
        None => (text, None),
    };
    SpeakerView {
        name: text.to_owned(),
        name_html: page.shell.html(name),
        office_html: office.map(|office| page.shell.html(office)),
        honorific: None,
        url: None,
    }
}

fn note_view(note: u32, references: u32, html: String, page: &Setting<'_>) -> NoteView {
    let number = |number: u32| page.shell.own().digits.plain(i64::from(number));
    let back = (1..=references)
        .map(|reference| BackView { url: format!("#note-ref-{note}-{reference}"), number: number(reference) })
        .collect();
    NoteView { id: format!("note-{note}"), number: number(note), html, back }
}
