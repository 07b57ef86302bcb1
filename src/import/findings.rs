//! What an import was unsure of, what it left out, and what it refuses: each finding in one place.

use jiff::civil::Weekday;

use crate::diagnostics::{Diagnostic, Message, Place, Severity};

/// At most so many characters of a text are repeated in a sentence.
const SHOWN: usize = 80;

fn refused(name: &str, message: String, help: &str) -> Diagnostic {
    Diagnostic::error("import", message, help).at_place(Place::head(&name.into()))
}

fn unsure(rule: &'static str, message: impl Into<Message>, help: impl Into<Message>) -> Diagnostic {
    Diagnostic::warning(rule, message, help)
}

fn told(rule: &'static str, message: impl Into<Message>, help: impl Into<Message>) -> Diagnostic {
    Diagnostic::new(Severity::Note, rule, message, help)
}

/// A text as a sentence repeats it.
pub fn shown(text: &str) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match text.char_indices().nth(SHOWN) {
        Some((end, _)) => format!("{}…", text[..end].trim_end()),
        None => text,
    }
}

// Files that are refused.

pub fn empty(name: &str) -> Diagnostic {
    refused(name, "This file is empty.".into(), "Ask for it again, or leave it out.")
}

pub fn other_kind(name: &str, what: &str, help: &str) -> Diagnostic {
    refused(name, format!("This file is {what}, whatever its name says."), help)
}

pub fn no_docx(name: &str) -> Diagnostic {
    let help =
        "Open it in Word and save it as a Word document (.docx), or give it the end of its kind: .txt, .md, .html.";
    refused(name, "This file is called .docx and is no Word document.".into(), help)
}

pub fn unknown_kind(name: &str) -> Diagnostic {
    let help = "Give a file whose name ends in .txt, .md, .html or .docx, or a folder of them.";
    refused(name, "bayan does not know files of this kind.".into(), help)
}

pub fn broken_letters(name: &str, encoding: &str) -> Diagnostic {
    let help = "Save it again with the encoding UTF-8.";
    refused(name, format!("This file says that it is in {encoding}, and holds letters that are not."), help)
}

pub fn torn_letter(name: &str, line: usize) -> Diagnostic {
    let mut note = refused(
        name,
        format!("This file is in UTF-8 and damaged: a letter on line {line} is torn."),
        "Ask for the file again, or mend that line and save it with the encoding UTF-8.",
    );
    if let Some(place) = &mut note.place {
        place.line = u32::try_from(line).unwrap_or(u32::MAX);
    }
    note
}

pub fn no_text(name: &str, c: char) -> Diagnostic {
    let message = format!("This file holds the control character U+{:04X}, which no text does.", c as u32);
    refused(name, message, "Open it in the program that made it and save it as plain text in UTF-8.")
}

pub fn too_large(name: &str, what: &str, most: &str) -> Diagnostic {
    refused(
        name,
        format!("{what} is larger than {most}, the most that bayan takes in."),
        "Split it, or take the text alone.",
    )
}

pub fn too_deep(name: &str) -> Diagnostic {
    let help = "Copy the text itself out of it into a .txt file.";
    refused(name, "This file is nested deeper than any release is.".into(), help)
}

/// `why` ends a sentence that begins with "This Word file cannot be read: ".
pub fn broken_docx(name: &str, why: &str) -> Diagnostic {
    let help = "Open it in Word, save it again as a Word document (.docx), and import that.";
    refused(name, format!("This Word file cannot be read: {why}."), help)
}

pub fn no_words(name: &str) -> Diagnostic {
    refused(
        name,
        "There are no words in this file.".into(),
        "If it shows a picture of a text, ask for the text itself.",
    )
}

// What was unsure.

pub fn encoding_guessed(name: &str, encoding: &str) -> Diagnostic {
    let message = format!("This file does not say its encoding, and was read as {encoding}.");
    unsure(
        "encoding-guessed",
        message,
        "Look whether the letters are right; if not, save it in UTF-8 and import it again.",
    )
    .at_place(Place::head(&name.into()))
}

/// `line` is one that looks like a date's.
pub fn no_date(line: Option<&str>) -> Diagnostic {
    let message = match line {
        Some(line) => format!("No date was found, though `{}` looks like the line of one.", shown(line)),
        None => "No date was found.".to_owned(),
    };
    unsure("date-not-found", message, "Add `date: …` to the draft, or import again with --date 2026-03-01.")
}

pub fn weekday_differs(line: &str, date: &str, weekday: Weekday) -> Diagnostic {
    let message = format!("`{}` names another day of the week: {date} is a {weekday:?}.", shown(line));
    unsure(
        "date-unclear",
        message,
        "Ask which of the two is right, and change `date` in the draft if it is the weekday.",
    )
}

pub fn date_unclear(text: &str, taken: &str, other: &str) -> Diagnostic {
    let message = format!("`{}` may be {taken} or {other}; {taken} was taken.", shown(text));
    unsure("date-unclear", message, "Look whether the day comes first; if not, change `date` in the draft.")
}

pub fn dates_differ(taken: &str, other: &str) -> Diagnostic {
    let message = format!("The text names two dates for itself, {taken} and {other}; {taken} was taken.");
    unsure("date-unclear", message, "Look which is right, and change `date` in the draft if it is the other.")
}

pub fn calendars_differ(gregorian: &str, hijri: &str, computed: &str) -> Diagnostic {
    let message = format!(
        "The Hijri date {hijri} does not fall on {gregorian}, which is {computed} by Umm al-Qura; {gregorian} was taken."
    );
    unsure("date-unclear", message, "Look which of the two is right.")
}

pub fn hijri_by_sighting(hijri: &str, gregorian: &str) -> Diagnostic {
    let message =
        format!("The Hijri date {hijri} is a day from the computed one of {gregorian}; it was kept as `hijri`.");
    told("date-unclear", message, "Remove `hijri` from the draft if the month did not begin by sighting.")
}

pub fn hijri_alone(hijri: &str, gregorian: &str) -> Diagnostic {
    let message = format!("The text gives only the Hijri date {hijri}; by Umm al-Qura that is {gregorian}.");
    unsure("date-unclear", message, "Look whether that is the day, for a sighting may differ.")
}

pub fn date_guessed(date: &str, from: &str) -> Diagnostic {
    unsure("date-guessed", format!("The date {date} was taken from {from}."), "Look whether it is the release's date.")
}

pub fn title_guessed(why: &str) -> Diagnostic {
    unsure("title-guessed", format!("The title was guessed: {why}."), "Look at `title` in the draft.")
}

pub fn place_guessed(place: &str) -> Diagnostic {
    unsure("place-guessed", format!("`{place}` was taken for the place."), "Look at `place` in the draft.")
}

pub fn speaker_unclear(speaker: &str) -> Diagnostic {
    let message = format!("`{}` was taken for the speaker of these words.", shown(speaker));
    unsure("speaker-unclear", message, "Look at the line that begins with `— ` in the draft.")
}

pub fn quote_left(why: &str) -> Diagnostic {
    let help =
        "To set it as a quotation, write its words on lines that begin with `> `, the last one `> — name, office`.";
    told("quote-left", format!("These exact words stay within their paragraph: {why}."), help)
}

pub fn languages_mixed(language: &str) -> Diagnostic {
    let message = format!("Arabic and English take turns in this file, so it was imported whole, as {language}.");
    unsure("language-mixed", message, "Move what is in the other language into a file of its own, and import both.")
}

pub fn languages_parted() -> Diagnostic {
    let help = "Look whether each file of the draft holds its own language.";
    told("language-mixed", "This file holds both languages; each became a file of one pair.", help)
}

pub fn language_guessed(language: &str) -> Diagnostic {
    unsure("language-guessed", format!("No letters say the language; {language} was taken."), "Say it with --language.")
}

pub fn embargo_taken(line: &str, moment: &str) -> Diagnostic {
    let message = format!("`{}` became `embargo: {moment}` and is not in the text.", shown(line));
    told("embargo", message, "Look whether that is the moment before which nothing may be public.")
}

pub fn embargo_unread(line: &str) -> Diagnostic {
    let message = format!(
        "The release is under embargo, and `{}` does not say for certain until when; it is the first paragraph of the draft.",
        shown(line)
    );
    unsure("embargo", message, "Write `embargo: YYYY-MM-DDTHH:MM:SS+hh:mm` in the draft, and remove the line.")
}

pub fn embargoes_differ(taken: &str, other: &str) -> Diagnostic {
    let message =
        format!("The two languages name different ends of the embargo, {taken} and {other}; {taken} was taken.");
    unsure("embargo", message, "Ask which is right, and write that as `embargo` in the draft.")
}

// What was left out, or became something else.

pub fn left_out(what: &str, text: &str) -> Diagnostic {
    told("left-out", format!("{what} was left out: `{}`.", shown(text)), "Add it to the draft if it should stay.")
}

pub fn became(text: &str, what: &str) -> Diagnostic {
    told("taken-out", format!("`{}` became {what} and is not in the text.", shown(text)), "")
}

pub fn key_left_out(key: &str, value: &str) -> Diagnostic {
    let message = format!("`{}: {}` of the front matter was left out.", shown(key), shown(value));
    told("left-out", message, "Add it to the draft if bayan has a key for it.")
}

pub fn page_left_out(words: usize, text: &str) -> Diagnostic {
    let message =
        format!("{words} words around the release, as menus and footers are, were left out: `{}`.", shown(text));
    told("left-out", message, "Add what belongs to the release to the draft.")
}

pub fn picture_lost(what: &str, why: &str) -> Diagnostic {
    let help =
        "Put the picture into the draft's folder and name it as `image`, or in the text as `![what it shows](file)`.";
    unsure("picture-lost", format!("The picture `{}` was not taken: {why}.", shown(what)), help)
}

pub fn link_lost(address: &str) -> Diagnostic {
    let message = format!("The link to `{}` was left out; its words stay.", shown(address));
    told("left-out", message, "Only whole addresses of the web, mail and telephone are kept.")
}

pub fn changes_taken(count: usize) -> Diagnostic {
    let message = format!("This Word file has changes that nobody accepted yet; {count} deleted parts were left out.");
    unsure("changes-taken", message, "Ask which version is meant, or accept the changes in Word and import it again.")
}

pub fn passed_over(name: &str) -> Diagnostic {
    let help = "Files that end in .txt, .md, .html or .docx are imported.";
    told("left-out", "This file is of another kind and was passed over.", help).at_place(Place::head(&name.into()))
}

pub fn paired(name: &str, other: &str, confidence: u8) -> Diagnostic {
    let message =
        format!("It was taken for the counterpart of {other}, with {confidence}% confidence, by day and figures.");
    let help = "If it is not, remove the draft and import the two files one by one.";
    unsure("pair-guessed", message, help).at_place(Place::head(&name.into()))
}

/// `why` goes on behind "… and {other} were not taken for one announcement: ".
pub fn not_paired(name: &str, other: &str, why: &str) -> Diagnostic {
    let message = format!("It and {other} were not taken for one announcement: {why}.");
    told("not-paired", message, "If they are one, remove the drafts and import the two files with --pair.")
        .at_place(Place::head(&name.into()))
}

pub fn folder_by_today(name: &str) -> Diagnostic {
    let help = "When you know the date, move the draft's folder to its year and month.";
    told("date-not-found", "The draft stands in the folder of this month, for its date is not known.", help)
        .at_place(Place::head(&name.into()))
}
