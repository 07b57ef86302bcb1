//! What is typed behind a flag, read.

use clap::builder::{PossibleValuesParser, TypedValueParser};
use jiff::Timestamp;
use jiff::civil::Date;

use crate::model::Language;
use crate::parse::schema::Document;

pub fn document() -> impl TypedValueParser<Value = Document> {
    let named = |name: String| Document::ALL.into_iter().find(|document| document.name() == name);
    PossibleValuesParser::new(Document::ALL.map(Document::name)).try_map(move |name| named(name).ok_or("no schema"))
}

pub fn language(text: &str) -> Result<Language, String> {
    Language::from_code(text).ok_or_else(|| "write ar or en".to_owned())
}

pub fn day(text: &str) -> Result<Date, String> {
    text.parse().map_err(|_| "write a day as 2026-03-01".to_owned())
}

pub fn instant(text: &str) -> Result<Timestamp, String> {
    text.parse().map_err(|_| {
        "write a day and time with its offset, as 2026-03-01T09:00:00+04:00 or 2026-03-01T05:00:00Z".to_owned()
    })
}
