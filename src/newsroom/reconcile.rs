//! The facts of a pair: written once, in either file; where both have one, they must agree.

use std::borrow::Cow;

use crate::diagnostics::{Diagnostic, Place, code, message, name};
use crate::language::HijriDate;
use crate::model::pair::FactSource;
use crate::model::{Facts, Language, PerLanguage, Release};
use crate::source::Spanned;

/// The facts of both files together, and where each was found. Of two that disagree the Arabic file's is kept, and
/// an error shows both.
pub fn facts(
    releases: &PerLanguage<Option<Release>>,
    typed: &PerLanguage<Facts>,
    notes: &mut Vec<Diagnostic>,
) -> (Facts, FactSource) {
    let mut merge = Merge { releases, typed_in: FactSource::default(), notes };
    let PerLanguage { ar, en } = typed;
    macro_rules! merge {
        ($($field:ident $name:literal),+ $(,)?) => {
            Facts { $($field: merge.one($name, ar.$field.as_ref(), en.$field.as_ref())),+ }
        };
    }
    let facts = merge! {
        date "date", embargo "embargo", draft "draft", single_language "single_language", essential "essential", release_type "type",
        issuers "issuers", people "people", topics "topics", image "image", images "images", video "video",
        media_kit "media_kit", attachments "attachments", contacts "contacts", related "related", aliases "aliases", corrections "corrections",
        withdrawn "withdrawn", hijri "hijri",
    };
    sighting(&facts, releases, &merge.typed_in, merge.notes);
    (facts, merge.typed_in)
}

/// A typed Hijri date is there for a sighting, which moves a month by a day, rarely two: more is a mistake.
fn sighting(
    facts: &Facts,
    releases: &PerLanguage<Option<Release>>,
    typed_in: &FactSource,
    notes: &mut Vec<Diagnostic>,
) {
    let (Some(date), Some(typed)) = (facts.date, &facts.hijri) else { return };
    let Some(hijri) = HijriDate::parse(&typed.value).ok() else { return };
    let day = date.value.day;
    let near = hijri.to_gregorian().is_some_and(|own| (own - day).get_days().abs() <= 2);
    let file = typed_in.of("hijri").and_then(|language| releases.get(language).as_ref());
    let (false, Some(release)) = (near, file) else { return };
    let hijri = name(hijri.to_string());
    let message = match HijriDate::from_gregorian(day) {
        Some(own) => message!("hijri-date-far", hijri = hijri, day = day, own = name(own.to_string())),
        None => message!("hijri-date-other", hijri = hijri, day = day),
    };
    notes.push(Diagnostic::stops("bad-date", message).at(&release.file, typed.span));
}

struct Merge<'a> {
    releases: &'a PerLanguage<Option<Release>>,
    typed_in: FactSource,
    notes: &'a mut Vec<Diagnostic>,
}

impl Merge<'_> {
    fn one<T: Clone + PartialEq>(
        &mut self,
        name: &'static str,
        ar: Option<&Spanned<T>>,
        en: Option<&Spanned<T>>,
    ) -> Option<Spanned<T>> {
        if let (Some(ar), Some(en)) = (ar, en)
            && ar != en
        {
            self.disagree(name, ar, en);
        }
        let language = if ar.is_some() { Language::Arabic } else { Language::English };
        let fact = ar.or(en)?;
        self.typed_in.0.push((Cow::Borrowed(name), language));
        Some(fact.clone())
    }

    fn disagree<T>(&mut self, name: &str, ar: &Spanned<T>, en: &Spanned<T>) {
        let (Some(arabic), Some(english)) = (&self.releases.ar, &self.releases.en) else { return };
        let note = Diagnostic::stops("parity-facts", message!("parity-facts-disagree", key = code(name)))
            .at(&arabic.file, ar.span)
            .and(Place::new(&english.file, en.span), message!("parity-facts-disagree-there"));
        self.notes.push(note);
    }
}
