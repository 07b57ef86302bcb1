//! The words of every message, in one language.

use std::collections::HashMap;
use std::sync::OnceLock;

use super::marks::{isolated, left_to_right, visible, with_code_isolated};
use crate::diagnostics::{Argument, Diagnostic, Message};
use crate::locale::messages::ids;
use crate::locale::{self, DateStyle, Messages, Source, strip_isolates};
use crate::model::{Digits, Language, Months};

/// A file of words, in Arabic and in English.
struct WordFile {
    ar: Source<'static>,
    en: Source<'static>,
}

macro_rules! files {
    ($($name:literal)+) => {
        /// One pair for each room, or part of one.
        const FILES: &[WordFile] = &[$(WordFile { ar: file!($name, "ar"), en: file!($name, "en") }),+];
    };
}

macro_rules! file {
    ($name:literal, $language:literal) => {
        Source {
            file: concat!($name, ".", $language, ".ftl"),
            text: include_str!(concat!("words/", $name, ".", $language, ".ftl")),
        }
    };
}

files!["cli" "config" "dates" "deploy" "desk" "files" "help" "import" "inside" "instants" "intake" "io" "keys" "links" "locale" "new" "parity" "preview" "publication" "shown" "templates" "typography" "verify" "world" "writing" "yaml"];

/// What bayan says in one language. A file of words is read when something in it is first said.
pub struct Words {
    /// In which it is said.
    pub language: Language,
    /// In which file an id stands.
    index: OnceLock<HashMap<&'static str, usize>>,
    /// Of each file; `None` where it cannot be read, which the tests do not let happen.
    messages: [OnceLock<Option<Messages>>; FILES.len()],
    /// How days are written; `None` where the language has no way, which it has.
    dates: OnceLock<Option<DateStyle>>,
}

impl Words {
    /// All words of a language.
    pub const fn of(language: Language) -> Self {
        let messages = [const { OnceLock::new() }; FILES.len()];
        Self { language, index: OnceLock::new(), messages, dates: OnceLock::new() }
    }

    /// A message as a sentence, with marks of direction around what would not keep its order in it.
    pub fn say(&self, message: &Message) -> String {
        let written: Vec<(&str, WrittenArgument)> =
            message.arguments.iter().map(|(name, argument)| (&**name, self.written(argument))).collect();
        let arguments: Vec<(&str, locale::Filling<'_>)> =
            written.iter().map(|(name, written)| (*name, written.argument())).collect();
        let said = self.with(&message.id).and_then(|messages| messages.text(&message.id, &arguments).ok());
        let said = said.unwrap_or_else(|| message.id.clone().into_owned());
        match self.language {
            Language::Arabic => with_code_isolated(&said),
            Language::English => said,
        }
    }

    /// The same without marks, for machines and for terminals that show them.
    pub fn plain(&self, message: &Message) -> String {
        strip_isolates(&self.say(message)).into_owned()
    }

    /// What to do about a finding; nothing where there is nothing to do.
    pub fn remedy(&self, note: &Diagnostic) -> Option<String> {
        self.help(&note.remedy())
    }

    /// The same without marks.
    pub fn plain_remedy(&self, note: &Diagnostic) -> Option<String> {
        self.remedy(note).map(|said| strip_isolates(&said).into_owned())
    }

    /// A remedy, where there is one.
    pub fn help(&self, remedy: &Message) -> Option<String> {
        let is_there = self.has(&remedy.id);
        is_there.then(|| self.say(remedy)).filter(|said| !said.is_empty())
    }

    /// What stands under the name of a thing, without arguments and marks; nothing where nothing is to be said.
    pub fn named(&self, id: &str) -> String {
        let message = Message { id: id.to_owned().into(), arguments: Vec::new() };
        if self.has(id) { self.plain(&message) } else { String::new() }
    }

    /// Whether there are words for an id.
    pub fn has(&self, id: &str) -> bool {
        self.place(id).is_some()
    }

    /// The messages of the file that has an id.
    fn with(&self, id: &str) -> Option<&Messages> {
        let place = self.place(id)?;
        let read = || Messages::read(self.language, Digits::Latin, &[self.source(place)]).ok();
        self.messages.get(place)?.get_or_init(read).as_ref()
    }

    /// Which file has an id.
    fn place(&self, id: &str) -> Option<usize> {
        let of_file = |place: usize| ids(self.source(place).text).map(move |id| (id, place));
        self.index.get_or_init(|| (0..FILES.len()).flat_map(of_file).collect()).get(id).copied()
    }

    fn source(&self, place: usize) -> Source<'static> {
        match self.language {
            Language::Arabic => FILES[place].ar,
            Language::English => FILES[place].en,
        }
    }

    fn written(&self, argument: &Argument) -> WrittenArgument {
        let is_arabic = self.language == Language::Arabic;
        let text = match argument {
            Argument::Count(count) => return WrittenArgument { text: String::new(), count: Some(*count) },
            Argument::Typed(text) if is_arabic => format!("«{}»", isolated(&visible(text))),
            Argument::Typed(text) => format!("`{}`", visible(text)),
            Argument::Code(text) if is_arabic => left_to_right(&format!("`{}`", visible(text))),
            Argument::Code(text) => format!("`{}`", visible(text)),
            Argument::Name(text) if is_arabic => isolated(&visible(text)),
            Argument::Name(text) => visible(text),
            Argument::Form(name) => name.clone().into_owned(),
            Argument::Day(day) => self.dated(|dates| dates.day(*day)),
            Argument::Hour(hour) => {
                let day = self.dated(|dates| dates.weekday_and_day(hour.date()));
                let form = if hour.second() == 0 { "%H:%M" } else { "%H:%M:%S" };
                let at = if is_arabic { "الساعة" } else { "at" };
                format!("{day} {at} {}", hour.strftime(form))
            }
            Argument::All(items) => self.list(items, [" and ", " و"]),
            Argument::Any(items) => self.list(items, [" or ", " أو "]),
            Argument::Said(message) => self.say(message),
        };
        WrittenArgument { text, count: None }
    }

    /// Items with commas between them and a word before the last.
    fn list(&self, items: &[Argument], last: [&str; 2]) -> String {
        let (comma, last) = match self.language {
            Language::Arabic => ("، ", last[1]),
            Language::English => (", ", last[0]),
        };
        let written: Vec<String> = items.iter().map(|item| self.worded_item(item)).collect();
        match written.split_last() {
            Some((end, [])) => end.clone(),
            Some((end, rest)) => format!("{}{last}{end}", rest.join(comma)),
            None => String::new(),
        }
    }

    fn worded_item(&self, item: &Argument) -> String {
        let written = self.written(item);
        written.count.map_or(written.text, |count| count.to_string())
    }

    fn dated(&self, write: impl FnOnce(&DateStyle) -> String) -> String {
        let locale = match self.language {
            Language::Arabic => "ar-AE",
            Language::English => "en-GB",
        };
        let style = || DateStyle::new(self.language, locale, Digits::Latin, Months::default()).ok();
        self.dates.get_or_init(style).as_ref().map(write).unwrap_or_default()
    }
}

/// An argument in the words of a language.
struct WrittenArgument {
    text: String,
    count: Option<u64>,
}

impl WrittenArgument {
    fn argument(&self) -> locale::Filling<'_> {
        match self.count {
            #[expect(clippy::cast_precision_loss, reason = "nobody counts so far")]
            Some(count) => locale::Filling::Number(count as f64),
            None => locale::Filling::Text(&self.text),
        }
    }
}
