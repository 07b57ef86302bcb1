//! What is more than one text: numbers, choices, texts in both languages, days and instants.

use std::ops::RangeInclusive;

use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::{Fields, Node, Notation, Reading, Value};
use crate::diagnostics::{any, code, form, message, typed};
use crate::language::instant;
use crate::model::{Bilingual, Choice, Language, Moment, PerLanguage};
use crate::parse::keys::Called;
use crate::parse::keys::key::EITHER;
use crate::source::Spanned;

impl Reading<'_> {
    /// A whole number within bounds, else what is usual.
    pub fn number(
        &mut self,
        node: Option<&Node>,
        key: &'static str,
        usual: usize,
        fit: RangeInclusive<usize>,
    ) -> usize {
        let Some(node) = node else { return usual };
        let text = self.file.slice(node.span);
        if node.value != Value::Number {
            self.wrong_type(node, key, "number");
        } else if let Some(number) = text.replace('_', "").parse().ok().filter(|number| fit.contains(number)) {
            return number;
        } else {
            let (key, typed) = (code(key), typed(text));
            let (least, most) = (*fit.start(), *fit.end());
            let message = message!("bad-number", key = key, typed = typed, least = least, most = most, usual = usual);
            self.stops("bad-number", node.span, message);
        }
        usual
    }

    /// One of a few words.
    pub fn choice<T: Choice>(&mut self, node: &Node, key: &'static str) -> Option<T> {
        let word = self.text(node, key)?;
        let found = T::from_word(&word.value);
        if found.is_none() {
            let message = message!("unknown-choice", typed = typed(&word.value), key = code(key));
            let help = message!("choose-from", values = any(T::words().into_iter().map(code)));
            self.stops_with("unknown-choice", word.span, message, help);
        }
        found
    }

    /// A text in both languages.
    pub fn bilingual(&mut self, node: &Node, what: impl Into<Called>) -> Option<Bilingual> {
        let what = what.into();
        let either = self.either(node, what)?;
        let missing: Vec<Language> =
            either.each().filter(|(_, text)| text.is_none()).map(|(language, _)| language).collect();
        for language in missing {
            let key = language.code();
            let line = match self.notation {
                Notation::Yaml => code(format!("{key}: …")),
                Notation::Toml => code(format!("{key} = \"…\"")),
            };
            let stands =
                matches!(&node.value, Value::Map(entries) if entries.iter().any(|(name, _)| name.value == key));
            let help = match stands {
                true => message!("write-where-empty", line = line),
                false => message!("add-beside-other", line = line),
            };
            let message = message!("missing-language", of = what.said(), language = form(key));
            self.stops_with("missing-key", node.span, message, help);
        }
        match (either.ar, either.en) {
            (Some(ar), Some(en)) => Some(PerLanguage { ar, en }),
            (Some(one), None) | (None, Some(one)) => Some(PerLanguage { ar: one.clone(), en: one }),
            (None, None) => None,
        }
    }

    /// A text in one language or both.
    pub fn either(&mut self, node: &Node, what: impl Into<Called>) -> Option<PerLanguage<Option<String>>> {
        Some(self.either_placed(node, what)?.map(|text| text.map(|text| text.value)))
    }

    /// The same, each with its place.
    pub fn either_placed(
        &mut self,
        node: &Node,
        what: impl Into<Called>,
    ) -> Option<PerLanguage<Option<Spanned<String>>>> {
        let what = what.into();
        let mut fields = self.fields_of(node, what, &EITHER)?;
        let ar = fields.get("ar").and_then(|node| self.text(node, what));
        let en = fields.get("en").and_then(|node| self.text(node, what));
        fields.finish(self);
        Some(PerLanguage { ar, en })
    }

    /// A day, `2023-12-15`.
    pub fn day(&mut self, node: &Node, what: &'static str) -> Option<Date> {
        let text = self.text_as(node, what, "day")?;
        let day = instant::day(&text.value);
        if day.is_none() {
            let (message, help) = instant::remedy(&text.value, None);
            self.stops_with("bad-date", text.span, message, help);
        }
        day
    }

    /// A day, or a day and time with its offset from UTC. An hour that the clocks leave out is told.
    pub fn moment(&mut self, node: &Node, what: &'static str, zone: &TimeZone) -> Option<Spanned<Moment>> {
        let text = self.text_as(node, what, "date")?;
        let Some((moment, meaning)) = instant::moment(&text.value, zone) else {
            let (message, help) = instant::remedy(&text.value, Some(zone));
            self.stops_with("bad-date", text.span, message, help);
            return None;
        };
        self.notes.extend(instant::doubt(&text.value, meaning, zone).map(|note| note.at(self.file, text.span)));
        Some(Spanned::new(moment, text.span))
    }
}

impl Fields<'_> {
    /// The text behind a key.
    pub fn text(&mut self, key: &'static str, reading: &mut Reading<'_>) -> Option<Spanned<String>> {
        self.get(key).and_then(|node| reading.text(node, key))
    }

    pub fn boolean(&mut self, key: &'static str, reading: &mut Reading<'_>) -> Option<Spanned<bool>> {
        self.get(key).and_then(|node| reading.boolean(node, key))
    }

    pub fn bilingual(&mut self, key: &'static str, reading: &mut Reading<'_>) -> Option<Bilingual> {
        self.get(key).and_then(|node| reading.bilingual(node, key))
    }

    pub fn choice<T: Choice>(&mut self, key: &'static str, reading: &mut Reading<'_>) -> Option<T> {
        self.get(key).and_then(|node| reading.choice(node, key))
    }

    pub fn choices<T: Choice>(&mut self, key: &'static str, reading: &mut Reading<'_>) -> Option<Vec<T>> {
        Some(self.get(key)?)
            .map(|node| reading.list(node, key).iter().filter_map(|item| reading.choice(item, key)).collect())
    }
}
