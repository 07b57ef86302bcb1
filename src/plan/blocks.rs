//! The parts of a text as templates show them.

use std::borrow::Cow;

use serde::Serialize;

use super::card::Card;
use super::markup::Links;
use super::shell::Shell;
use crate::locale::Argument;
use crate::model::{Block, Body, Footnote, Quote, Speaker, address};

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

/// The release whose text is shown.
pub struct Speech<'a> {
    pub links: Links<'a>,
    pub shell: &'a Shell<'a>,
    pub card: &'a Card<'a>,
}

pub fn views(body: &Body, page: &Speech<'_>) -> Vec<BlockView> {
    let links = &page.links;
    body.blocks
        .iter()
        .map(|block| match block {
            Block::Prose(markup) => BlockView::Html { html: links.fill(markup, body) },
            Block::Quote(quote) => quote_view(quote, body, page, links),
            Block::Notes(notes) => {
                BlockView::Notes { notes: notes.iter().map(|note| note_view(note, body, page, links)).collect() }
            }
        })
        .collect()
}

fn quote_view(quote: &Quote, body: &Body, page: &Speech<'_>, links: &Links<'_>) -> BlockView {
    let shell = page.shell;
    let (html, plain) = without_outer_marks(links.fill(&quote.words, body), &quote.plain);
    let speaker = speaker(quote, page);
    let said_by = match &speaker.1 {
        Some(office) => shell
            .say_with("speaker-line", &[("name", Argument::Text(&speaker.0.name)), ("office", Argument::Text(office))]),
        None => speaker.0.name.clone(),
    };
    let url = format!("{}#{}", page.card.address.absolute(shell.base()), quote.id);
    let copy_text = shell.say_with(
        "quote-copy",
        &[
            ("quote", Argument::Text(&plain)),
            ("speaker", Argument::Text(&said_by)),
            ("title", Argument::Text(page.card.title)),
            ("url", Argument::Text(&url)),
        ],
    );
    BlockView::Quote { id: quote.id.clone(), html, speaker: speaker.0, copy_text }
}

/// The page sets its own marks around a quote: those that were typed around the whole of it go. A full stop that was
/// typed behind them stays, within the page's own.
fn without_outer_marks(html: String, plain: &str) -> (String, Cow<'_, str>) {
    for (open, close) in [('«', '»'), ('“', '”'), ('”', '“'), ('"', '"')] {
        let stopped = plain.strip_suffix('.').filter(|bare| bare.ends_with(close));
        let inner = stopped.unwrap_or(plain).strip_prefix(open).and_then(|rest| rest.strip_suffix(close));
        let Some(inner) = inner.filter(|inner| !inner.contains([open, close])) else { continue };
        let typed = if stopped.is_some() { "." } else { "" };
        let stop = if inner.ends_with(['.', '؟', '?', '!']) { "" } else { typed };
        let start = html.find(open).filter(|at| html[..*at].ends_with('>'));
        let ends = |at: &usize| html[*at + close.len_utf8()..].trim_start_matches(typed).trim_start().starts_with("</");
        let end = html.rfind(close).filter(ends);
        if let (Some(start), Some(end)) = (start, end) {
            let middle = &html[start + open.len_utf8()..end];
            let behind = html[end + close.len_utf8()..].trim_start_matches(typed);
            let plain = if stop.is_empty() { Cow::Borrowed(inner) } else { Cow::Owned(format!("{inner}{stop}")) };
            return (format!("{}{middle}{stop}{behind}", &html[..start]), plain);
        }
    }
    (html, Cow::Borrowed(plain))
}

/// The speaker, and the office in plain words.
fn speaker(quote: &Quote, page: &Speech<'_>) -> (SpeakerView, Option<String>) {
    let shell = page.shell;
    let language = shell.language;
    match &quote.speaker {
        Speaker::Named(text) => (named(text, page), None),
        Speaker::Person(id) => {
            let Some(speaking) = page.links.targets.speaker(id) else { return (named(id, page), None) };
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
fn named(text: &str, page: &Speech<'_>) -> SpeakerView {
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

fn note_view(note: &Footnote, body: &Body, page: &Speech<'_>, links: &Links<'_>) -> NoteView {
    let number = |number: u32| page.shell.own().digits.plain(i64::from(number));
    let back = (1..=note.references)
        .map(|reference| BackView { url: format!("#note-ref-{}-{reference}", note.number), number: number(reference) })
        .collect();
    NoteView {
        id: format!("note-{}", note.number),
        number: number(note.number),
        html: links.fill(&note.words, body),
        back,
    }
}

/// A whole text as one piece of HTML, for feeds, standing pages and boilerplate.
pub fn whole(body: &Body, links: &Links<'_>) -> String {
    let mut html = String::new();
    for block in &body.blocks {
        match block {
            Block::Prose(markup) => html.push_str(&links.fill(markup, body)),
            Block::Quote(quote) => {
                html.push_str("<blockquote>");
                html.push_str(&links.fill(&quote.words, body));
                html.push_str("<p>— ");
                let mut name = String::new();
                crate::locale::isolate_into(&mut name, &said_by(quote, links), links.language);
                html.push_str(&name);
                html.push_str("</p></blockquote>");
            }
            Block::Notes(notes) => {
                html.push_str("<hr><ol>");
                for note in notes {
                    html.push_str(&format!("<li id=\"note-{}\">", note.number));
                    html.push_str(&links.fill(&note.words, body));
                    html.push_str("</li>");
                }
                html.push_str("</ol>");
            }
        }
    }
    html
}

/// A whole text inside another page: its headings go below the `h3` that names its owner, and no id of it can meet
/// one of the page.
pub fn nested(html: String, owner: &str) -> String {
    if !html.contains(" id=\"") {
        return html;
    }
    let mut html = html;
    for (level, deeper) in [("h5", "h6"), ("h4", "h6"), ("h3", "h5"), ("h2", "h4")] {
        html = html.replace(&format!("<{level} "), &format!("<{deeper} "));
        html = html.replace(&format!("</{level}>"), &format!("</{deeper}>"));
    }
    for name in [" id=\"", " aria-labelledby=\"", " href=\"#"] {
        html = html.replace(name, &format!("{name}{owner}."));
    }
    html
}

/// The speaker's name, with the office held on the day, as one line.
fn said_by(quote: &Quote, links: &Links<'_>) -> String {
    let id = match &quote.speaker {
        Speaker::Named(text) => return text.clone(),
        Speaker::Person(id) => id,
    };
    let Some(person) = links.targets.speaker(id).map(|speaking| speaking.person) else { return id.clone() };
    let office = links.targets.day.and_then(|day| person.office_on(day)).map(|office| office.title.get(links.language));
    let honorific = person.honorific.as_ref().map(|honorific| honorific.get(links.language).as_str());
    let name = [honorific, Some(person.name.get(links.language).as_str())];
    let name: Vec<&str> = name.into_iter().flatten().collect();
    let comma = if links.language == crate::model::Language::Arabic { "، " } else { ", " };
    [Some(name.join(" ")), office.cloned()].into_iter().flatten().collect::<Vec<_>>().join(comma)
}

#[cfg(test)]
mod tests {
    use super::{nested, without_outer_marks};

    #[test]
    fn boilerplate_stands_below_its_owner_and_keeps_its_ids_apart() {
        for (alone, inside) in [
            ("<p>نبذة</p>", "<p>نبذة</p>"),
            ("<h2 id=\"رؤيتنا\">رؤيتنا</h2>", "<h4 id=\"press.رؤيتنا\">رؤيتنا</h4>"),
            ("<h3 id=\"a\">A</h3><a href=\"#a\">", "<h5 id=\"press.a\">A</h5><a href=\"#press.a\">"),
            ("<h4 id=\"a\">A</h4><a href=\"/ar/#a\">", "<h6 id=\"press.a\">A</h6><a href=\"/ar/#a\">"),
        ] {
            assert_eq!(nested(alone.to_owned(), "press"), inside);
        }
    }

    #[test]
    fn only_marks_around_the_whole_quote_go() {
        for (html, plain, set) in [
            ("<p>«نمضي معًا»</p>\n", "«نمضي معًا»", "<p>نمضي معًا</p>\n"),
            ("<p>“We go on.”</p>", "“We go on.”", "<p>We go on.</p>"),
            ("<p>«نعم» و«لا»</p>", "«نعم» و«لا»", "<p>«نعم» و«لا»</p>"),
            ("<p>نمضي «معًا»</p>", "نمضي «معًا»", "<p>نمضي «معًا»</p>"),
        ] {
            assert_eq!(without_outer_marks(html.to_owned(), plain).0, set, "{plain}");
        }
    }
}
