//! What an import was unsure of, what it left out, and what it refuses: each finding in one place.

use jiff::civil::Date;

use crate::diagnostics::{
    Argument, Diagnostic, Message, Place, Severity, code, code_point, form, message, name, typed,
};
use crate::language::HijriDate;
use crate::language::said_dates::weekday_name;
use crate::model::Language;

/// At most so many characters of a text are repeated in a sentence.
const SHOWN: usize = 80;

fn refused(file: &str, message: Message) -> Diagnostic {
    Diagnostic::stops("import", message).at_place(Place::head(&file.into()))
}

fn told(rule: &'static str, message: Message) -> Diagnostic {
    Diagnostic::found(Severity::Note, rule, message)
}

/// A text as a sentence repeats it.
fn shown(text: &str) -> Argument {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    typed(match text.char_indices().nth(SHOWN) {
        Some((end, _)) => format!("{}…", text[..end].trim_end()),
        None => text,
    })
}

// Files that are refused.

pub fn empty(file: &str) -> Diagnostic {
    refused(file, message!("import-empty"))
}

/// `kind` is a form of the message.
pub fn other_kind(file: &str, kind: &'static str) -> Diagnostic {
    refused(file, message!("import-other-kind", kind = form(kind)))
}

pub fn no_docx(file: &str) -> Diagnostic {
    refused(file, message!("import-no-docx"))
}

pub fn unknown_kind(file: &str) -> Diagnostic {
    refused(file, message!("import-unknown-kind"))
}

pub fn broken_letters(file: &str, encoding: &str) -> Diagnostic {
    refused(file, message!("import-broken-letters", encoding = name(encoding)))
}

pub fn torn_letter(file: &str, line: usize) -> Diagnostic {
    let mut note = refused(file, message!("import-torn-letter", line = name(line.to_string())));
    if let Some(place) = &mut note.place {
        place.line = u32::try_from(line).unwrap_or(u32::MAX);
    }
    note
}

pub fn no_text(file: &str, c: char) -> Diagnostic {
    refused(file, message!("import-no-text", character = code(code_point(c))))
}

/// A file with more than so many megabytes.
pub fn too_large(file: &str, most: u64) -> Diagnostic {
    refused(file, message!("import-too-large", most = most))
}

/// A text with more than so many megabytes.
pub fn too_long(file: &str, most: u64) -> Diagnostic {
    refused(file, message!("import-too-long", most = most))
}

pub fn too_deep(file: &str) -> Diagnostic {
    refused(file, message!("import-too-deep"))
}

pub fn broken_docx(file: &str) -> Diagnostic {
    refused(file, message!("import-broken-docx"))
}

/// A Word file of which one part cannot be read.
pub fn broken_part(file: &str, part: &str) -> Diagnostic {
    refused(file, message!("import-broken-part", part = code(part)))
}

pub fn no_words(file: &str) -> Diagnostic {
    refused(file, message!("import-no-words"))
}

// What was unsure.

pub fn encoding_guessed(file: &str, encoding: &str) -> Diagnostic {
    Diagnostic::warns("encoding-guessed", message!("encoding-guessed", encoding = name(encoding)))
        .at_place(Place::head(&file.into()))
}

/// `line` is one that looks like a date's.
pub fn no_date(line: Option<&str>) -> Diagnostic {
    let message = match line {
        Some(line) => message!("date-not-read", line = shown(line)),
        None => message!("date-not-found"),
    };
    Diagnostic::warns("date-not-found", message)
}

pub fn weekday_differs(line: &str, date: Date) -> Diagnostic {
    let message = message!(
        "date-weekday-differs",
        line = shown(line),
        date = date,
        weekday = message!("weekday", day = form(weekday_name(date.weekday())))
    );
    Diagnostic::warns("date-unclear", message)
}

pub fn date_unclear(text: &str, taken: Date, other: Date) -> Diagnostic {
    Diagnostic::warns("date-unclear", message!("date-unclear", text = shown(text), taken = taken, other = other))
}

pub fn dates_differ(taken: Date, other: Date) -> Diagnostic {
    Diagnostic::warns("date-unclear", message!("dates-differ", taken = taken, other = other))
}

pub fn calendars_differ(date: Date, hijri: HijriDate, computed: HijriDate) -> Diagnostic {
    let (hijri, computed) = (name(hijri.to_string()), name(computed.to_string()));
    let message = message!("calendars-differ", hijri = hijri, date = date, computed = computed);
    Diagnostic::warns("date-unclear", message)
}

pub fn hijri_by_sighting(hijri: HijriDate, date: Date) -> Diagnostic {
    told("date-unclear", message!("hijri-by-sighting", hijri = name(hijri.to_string()), date = date))
}

pub fn hijri_alone(hijri: HijriDate, date: Date) -> Diagnostic {
    Diagnostic::warns("date-unclear", message!("hijri-alone", hijri = name(hijri.to_string()), date = date))
}

/// `from` is a form of the message.
pub fn date_guessed(date: Date, from: &'static str) -> Diagnostic {
    Diagnostic::warns("date-guessed", message!("date-guessed", date = date, from = form(from)))
}

/// `why` is a form of the message.
pub fn title_guessed(why: &'static str) -> Diagnostic {
    Diagnostic::warns("title-guessed", message!("title-guessed", why = form(why)))
}

pub fn place_guessed(place: &str) -> Diagnostic {
    Diagnostic::warns("place-guessed", message!("place-guessed", place = typed(place)))
}

pub fn speaker_unclear(speaker: &str) -> Diagnostic {
    Diagnostic::warns("speaker-unclear", message!("speaker-unclear", speaker = shown(speaker)))
}

/// `why` is a form of the message.
pub fn quote_left(why: &'static str) -> Diagnostic {
    told("quote-left", message!("quote-left", why = form(why)))
}

pub fn languages_mixed(language: Language) -> Diagnostic {
    Diagnostic::warns("language-mixed", message!("language-mixed", language = form(language.code())))
}

pub fn languages_parted() -> Diagnostic {
    told("language-mixed", message!("languages-parted"))
}

pub fn language_guessed(language: Language) -> Diagnostic {
    Diagnostic::warns("language-guessed", message!("language-guessed", language = form(language.code())))
}

pub fn embargo_taken(line: &str, moment: &str) -> Diagnostic {
    let key = code(format!("embargo: {moment}"));
    told("embargo", message!("embargo-taken", line = shown(line), key = key))
}

pub fn embargo_unread(line: &str) -> Diagnostic {
    Diagnostic::warns("embargo", message!("embargo-unread", line = shown(line)))
}

pub fn embargoes_differ(taken: &str, other: &str) -> Diagnostic {
    Diagnostic::warns("embargo", message!("embargoes-differ", taken = code(taken), other = code(other)))
}

// What was left out, or became something else.

/// `what` is a form of the message.
pub fn left_out(what: &'static str, text: &str) -> Diagnostic {
    told("left-out", message!("left-out", what = form(what), text = shown(text)))
}

/// `what` is a form of the message.
pub fn became(text: &str, what: &'static str) -> Diagnostic {
    told("taken-out", message!("taken-out", text = shown(text), what = form(what)))
}

pub fn key_left_out(key: &str, value: &str) -> Diagnostic {
    told("left-out", message!("key-left-out", line = shown(&format!("{key}: {value}"))))
}

pub fn page_left_out(words: usize, text: &str) -> Diagnostic {
    told("left-out", message!("page-left-out", count = words, text = shown(text)))
}

/// `why` is a form of the message.
pub fn picture_lost(what: &str, why: &'static str) -> Diagnostic {
    Diagnostic::warns("picture-lost", message!("picture-lost", what = shown(what), why = form(why)))
}

pub fn link_lost(address: &str) -> Diagnostic {
    told("left-out", message!("link-lost", address = shown(address)))
}

pub fn changes_taken(count: usize) -> Diagnostic {
    Diagnostic::warns("changes-taken", message!("changes-taken", count = count))
}

pub fn passed_over(file: &str) -> Diagnostic {
    told("left-out", message!("import-passed-over")).at_place(Place::head(&file.into()))
}

pub fn paired(file: &str, other: &str, confidence: u8) -> Diagnostic {
    let message = message!("pair-guessed", other = name(other), confidence = percent(confidence));
    Diagnostic::warns("pair-guessed", message).at_place(Place::head(&file.into()))
}

/// Two texts whose days are not the same.
pub fn of_two_days(file: &str, other: &str, (day, other_day): (Date, Date)) -> Diagnostic {
    let message = message!("not-paired-days", other = name(other), day = day, other_day = other_day);
    told("not-paired", message).at_place(Place::head(&file.into()))
}

/// Two texts that are too little alike: how much they are, and how much a pair has to be.
pub fn unlike(file: &str, other: &str, (confidence, enough): (u8, u8)) -> Diagnostic {
    let (confidence, enough) = (percent(confidence), percent(enough));
    let message = message!("not-paired-unlike", other = name(other), confidence = confidence, enough = enough);
    told("not-paired", message).at_place(Place::head(&file.into()))
}

fn percent(confidence: u8) -> Argument {
    name(format!("{confidence}%"))
}

pub fn folder_by_today(file: &str) -> Diagnostic {
    told("date-not-found", message!("folder-by-today")).at_place(Place::head(&file.into()))
}
