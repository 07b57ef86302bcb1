//! What is typed behind a flag, read.

use clap::builder::{PossibleValuesParser, TypedValueParser};
use jiff::Timestamp;
use jiff::civil::Date;

use crate::language::instant::{self, Form, InstantMeaning, Typed, Understood};
use crate::model::Language;
use crate::parse::schema::SchemaOf;

pub fn document() -> impl TypedValueParser<Value = SchemaOf> {
    let named = |name: String| SchemaOf::ALL.into_iter().find(|document| document.name() == name);
    PossibleValuesParser::new(SchemaOf::ALL.map(SchemaOf::name)).try_map(move |name| named(name).ok_or("no schema"))
}

pub fn language(text: &str) -> Result<Language, String> {
    Language::from_code(text).ok_or_else(|| "write ar or en".to_owned())
}

pub fn day(text: &str) -> Result<Date, String> {
    match instant::read(text, None) {
        Typed::Understood(Understood { meaning: InstantMeaning::Day(day), form: Form::Plain | Form::Spoken }) => {
            Ok(day)
        }
        _ => Err("write a day as 2026-03-01".to_owned()),
    }
}

/// A day and time on clocks that it names: nothing is known of those of a newsroom yet.
pub fn instant(text: &str) -> Result<Timestamp, String> {
    match instant::read(text, None) {
        Typed::Understood(Understood {
            meaning: InstantMeaning::Instant { at, skipped: None, .. },
            form: Form::Plain | Form::Spoken,
        }) => Ok(at),
        Typed::Question(question) => Err(format!(
            "it is not certain: {} Write a day and time with its offset, as 2026-03-01T09:00:00+04:00",
            question.asks
        )),
        _ => {
            Err("write a day and time with its offset, as 2026-03-01T09:00:00+04:00 or 2026-03-01T05:00:00Z".to_owned())
        }
    }
}
