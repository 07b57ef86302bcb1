//! One file becomes one release, or one standing page.

use std::borrow::Cow;

use super::config::Reading;
use super::{address, front_matter, markdown};
use crate::diagnostics::Reviewed;
use crate::model::{Body, Facts, Language, PairPath, Release, Settings, StaticPage};
use crate::source::{Fingerprint, SourceFile, Spanned};
use crate::text::{self, Style};

/// Reads the file of a release, and those facts of the pair that were typed in it. A file without usable front matter gives a release without a title, and says why.
pub fn read(file: &SourceFile, path: &PairPath, language: Language, settings: &Settings) -> Reviewed<(Release, Facts)> {
    let mut reading = Reading::new(file);
    let (mut words, facts, body) = match front_matter::split(file) {
        Ok(parts) => {
            let (words, facts) = front_matter::release(&mut reading, &parts, &settings.time_zone);
            let options = markdown::Options { language, home: markdown::Home::Release(path), offset: parts.body_at };
            (words, facts, markdown::read(&file.text, &options))
        }
        Err(note) => {
            reading.notes.push(note);
            let (words, facts) = front_matter::unread();
            (words, facts, Body::default())
        }
    };
    let style = Style::of(language, settings);
    let more = [&mut words.summary, &mut words.image_alt, &mut words.image_caption].into_iter().flatten();
    set([&mut words.title].into_iter().chain(&mut words.highlights).chain(more), &style);
    let is_described = words.summary.is_some() || !words.highlights.is_empty();
    let opening = if is_described { String::new() } else { text::opening(&body, &style) };
    let words_of = || Fingerprint::of(text::searched(&body.text, &body.pictures, settings.raw_html));
    let release = Release {
        path: path.clone(),
        language,
        file: file.clone(),
        title: words.title,
        highlights: words.highlights,
        place: words.place,
        summary: words.summary,
        image_alt: words.image_alt,
        image_caption: words.image_caption,
        date_is_unreadable: words.date_is_unreadable,
        is_unread: words.is_unread,
        names_releases: address::may_name_releases(&file.text),
        words: settings.search.then(words_of),
        body,
        opening: opening.into(),
    };
    Reviewed::new((release, facts), reading.notes)
}

/// Reads the file of a standing page.
pub fn standing_page(file: &SourceFile, slug: &str, language: Language, settings: &Settings) -> Reviewed<StaticPage> {
    let mut reading = Reading::new(file);
    let (mut title, mut summary, body) = match front_matter::split(file) {
        Ok(parts) => {
            let (title, summary) = front_matter::standing_page(&mut reading, &parts);
            let options = markdown::Options { language, home: markdown::Home::Page(slug), offset: parts.body_at };
            (title, summary, markdown::read(&file.text, &options))
        }
        Err(note) => {
            reading.notes.push(note);
            Default::default()
        }
    };
    let style = Style::of(language, settings);
    set(summary.iter_mut().chain([&mut title]), &style);
    let page = StaticPage { slug: slug.to_owned(), language, file: file.clone(), title, summary, body };
    Reviewed::new(page, reading.notes)
}

/// Lines of front matter are set as the text below it is.
fn set<'l>(lines: impl Iterator<Item = &'l mut Spanned<String>>, style: &Style) {
    for line in lines {
        if let Cow::Owned(set) = text::set_line(&line.value, style) {
            line.value = set;
        }
    }
}
