//! What is typed behind a flag, read.

use clap::builder::{PossibleValuesParser, TypedValueParser};
use jiff::Timestamp;
use jiff::civil::Date;

use super::misused::UnfitValue;
use crate::diagnostics::message;
use crate::language::instant::{self, Form, InstantMeaning, Typed, Understood};
use crate::model::Language;
use crate::parse::schema::SchemaOf;

pub fn document() -> impl TypedValueParser<Value = SchemaOf> {
    let named = |name: String| SchemaOf::ALL.into_iter().find(|document| document.name() == name);
    PossibleValuesParser::new(SchemaOf::ALL.map(SchemaOf::name)).try_map(move |name| named(name).ok_or("no schema"))
}

pub fn language(text: &str) -> Result<Language, UnfitValue> {
    Language::from_code(text).ok_or_else(|| UnfitValue(message!("needs-language")))
}

pub fn day(text: &str) -> Result<Date, UnfitValue> {
    match instant::read(text, None) {
        Typed::Understood(Understood { meaning: InstantMeaning::Day(day), form: Form::Plain | Form::Spoken }) => {
            Ok(day)
        }
        _ => Err(UnfitValue(message!("needs-day"))),
    }
}

/// A day and time on clocks that it names: nothing is known of those of a newsroom yet.
pub fn instant(text: &str) -> Result<Timestamp, UnfitValue> {
    match instant::read(text, None) {
        Typed::Understood(Understood {
            meaning: InstantMeaning::Instant { at, skipped: None, .. },
            form: Form::Plain | Form::Spoken,
        }) => Ok(at),
        _ => Err(UnfitValue(message!("needs-instant"))),
    }
}

/// A port that can be asked for.
pub fn port(text: &str) -> Result<u16, UnfitValue> {
    text.parse().ok().filter(|port| *port > 0).ok_or_else(|| UnfitValue(message!("needs-port")))
}
