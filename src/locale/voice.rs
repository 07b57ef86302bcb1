//! A language's words, dates and numerals together.

use std::sync::Arc;

use super::dates::DateStyle;
use super::hijri_style::HijriStyle;
use super::messages::{self, Filling, MessageTrouble, Messages, Source};
use super::unsaid::{Unsaid, unsaid};
use crate::diagnostics::{Diagnostic, Place, Reviewed, code, form, message};
use crate::model::{Language, LanguageSettings, PerLanguage, Settings};
use crate::source::{Fingerprint, Fold, Inputs, Printed, SourceFile, Span};

/// One language as its readers hear it. Shared freely between threads.
pub struct Voice {
    pub language: Language,
    pub messages: Arc<Messages>,
    pub dates: DateStyle,
    pub hijri: HijriStyle,
    /// Of its files of messages, and of the name of the other language.
    pub fingerprint: Fingerprint,
    other_name: String,
}

/// What its settings change comes with the site's.
impl Printed for Voice {
    fn fingerprint(&self) -> Fingerprint {
        self.fingerprint
    }
}

/// Messages that the program itself asks for, whatever the templates say.
const ASKED_FOR: [&str; 67] = [
    "home",
    "releases",
    "archive-title",
    "archive-year-title",
    "archive-month-title",
    "topics-title",
    "organisations-title",
    "person-title",
    "organisation-title",
    "page-title",
    "document-title",
    "feed-title",
    "feed-list-title",
    "list-description",
    "llms-text",
    "releases-count",
    "statements-count",
    "speeches-count",
    "advisories-count",
    "backgrounders-count",
    "weekday-and-day",
    "day-and-hour",
    "clocks",
    "issuers-two",
    "issuers-more",
    "type-release",
    "type-statement",
    "type-speech",
    "type-advisory",
    "type-backgrounder",
    "types-release",
    "types-statement",
    "types-speech",
    "types-advisory",
    "types-backgrounder",
    "share-email",
    "share-whatsapp",
    "share-x",
    "share-linkedin",
    "share-telegram",
    "share-facebook",
    "size-bytes",
    "size-kilobytes",
    "size-megabytes",
    "not-found-title",
    "withdrawn-label",
    "withdrawn-notice",
    "correction-notice",
    "quote-copy",
    "media-kit",
    "video-elsewhere",
    "language-name",
    "preview-until",
    "preview-instant",
    "preview-errors",
    "preview-warnings",
    "preview-elsewhere",
    "preview-draft",
    "preview-embargoed",
    "preview-frozen",
    "preview-cancelled",
    "preview-live",
    "preview-corrected",
    "preview-withdrawn",
    "preview-notice-draft",
    "preview-notice-embargoed",
    "preview-notice-cancelled",
];

impl Voice {
    /// A message with its variables. One that a page may ask for was looked for when the voice was made, so the empty
    /// text stands only where a site's own message wants variables that nobody gives.
    pub fn say(&self, id: &str, arguments: &[(&str, Filling<'_>)]) -> String {
        self.messages.text(id, arguments).unwrap_or_default()
    }

    /// What the other language calls itself.
    pub fn name_of_other(&self) -> String {
        self.other_name.clone()
    }
}

/// Both voices, from the messages that come with bayan and the site's own, which replace them one by one. `None` where
/// one of them cannot speak; every trouble is told.
pub fn voices(inputs: &Inputs, settings: &Settings) -> Reviewed<Option<PerLanguage<Voice>>> {
    let mut notes = Vec::new();
    let mut made =
        PerLanguage::from_fn(|language| voice(language, inputs, settings.languages.get(language), &mut notes));
    let unsaid: Vec<Unsaid> = made.present().flat_map(|(_, voice)| unsaid(&voice.messages, inputs)).collect();
    notes.extend(unsaid.iter().map(|unsaid| unsaid.note.clone()));
    if let (Some(arabic), Some(english)) = (&mut made.ar, &mut made.en) {
        let is_told =
            |trouble: &MessageTrouble| unsaid.iter().any(|told| told.meant.is_some() && told.meant == trouble.place);
        let troubles = messages::compare(&arabic.messages, &english.messages);
        notes.extend(troubles.iter().filter(|trouble| !is_told(trouble)).map(|trouble| note(trouble, inputs)));
        arabic.other_name = english.say("language-name", &[]);
        english.other_name = arabic.say("language-name", &[]);
        for voice in [arabic, english] {
            voice.fingerprint = Fold::new().print(voice.fingerprint).text(&voice.other_name).done();
        }
    }
    let voices = match made {
        PerLanguage { ar: Some(ar), en: Some(en) } => Some(PerLanguage { ar, en }),
        _ => None,
    };
    Reviewed::new(voices, notes)
}

fn voice(language: Language, inputs: &Inputs, own: &LanguageSettings, notes: &mut Vec<Diagnostic>) -> Option<Voice> {
    let path = format!("templates/locales/{}.ftl", language.code());
    let built_in = format!("{}{path}", messages::BUILT_IN);
    let files = [(&built_in, inputs.built_in.get(path.as_str())), (&path, inputs.texts.get(path.as_str()))];
    let files: Vec<(&String, &SourceFile)> = files.into_iter().filter_map(|(name, file)| Some((name, file?))).collect();
    let sources: Vec<Source<'_>> = files.iter().map(|(name, file)| Source { file: name, text: &file.text }).collect();
    let dates =
        DateStyle::new(language, &own.locale, own.digits, own.months).map_err(|trouble| notes.push(locale(&trouble)));
    let hijri = HijriStyle::new(language, &own.locale, own.digits).map_err(|trouble| notes.push(locale(&trouble)));
    let messages = Messages::read(language, own.digits, &sources)
        .map_err(|troubles| notes.extend(troubles.iter().map(|trouble| note(trouble, inputs))));
    let messages = messages.ok()?;
    for id in ASKED_FOR.iter().filter(|id| messages.place(id).is_none()) {
        let (line, language) = (code(format!("{id} = …")), form(language.code()));
        let message = message!("message-missing", id = code(*id), language = language, line = line);
        notes.push(Diagnostic::stops("message", message).at_place(Place::head(&path.as_str().into())));
    }
    let fingerprint = files.iter().fold(Fold::new(), |fold, (_, file)| fold.print(file.fingerprint)).done();
    Some(Voice {
        language,
        messages: Arc::new(messages),
        dates: dates.ok()?,
        hijri: hijri.ok()?,
        fingerprint,
        other_name: String::new(),
    })
}

fn locale(trouble: &super::LocaleTrouble) -> Diagnostic {
    let place = Place::head(&"site.toml".into());
    Diagnostic::stops("bad-locale", trouble.message.clone()).with_help(message!("correct-locale")).at_place(place)
}

fn note(trouble: &MessageTrouble, inputs: &Inputs) -> Diagnostic {
    let note = Diagnostic::stops("message", trouble.message.clone()).with_help(message!("messages-are-fluent"));
    let place = |place: &messages::MessagePlace| {
        let file = match place.file.strip_prefix(messages::BUILT_IN) {
            Some(path) => inputs.built_in.get(path)?,
            None => inputs.texts.get(place.file.as_str())?,
        };
        Some(Place::new(file, Span::new(place.start, place.end)))
    };
    let note = match trouble.place.as_ref().and_then(place) {
        Some(place) => note.at_place(place),
        None => note,
    };
    match trouble.other.as_ref().and_then(place) {
        Some(other) => note.and(other, message!("message-in-other")),
        None => note,
    }
}
