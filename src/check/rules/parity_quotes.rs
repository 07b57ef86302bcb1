//! # parity-quotes
//!
//! *What it finds:* a different number of quotes in the two languages, or a quote whose speaker is someone else in the
//! other language. A quote is a `>` quotation that ends with its speaker: `— @id`, or `— ` and a name.
//! *Why it matters:* words that are given to the wrong person, or to nobody, are the first thing that a speaker's office
//! asks to have corrected; readers of one language should not be told less.
//! *Example:* three quotes in `ar.md` and two in `en.md`; `— @alsuwaidi` in one and `— @nabiyev` in the other.
//! *Left alone:* how a speaker who is in no registry is described in each language, quotations without a speaker, and words
//! quoted within a sentence.
//!
//! ---
//!
//! *ما تجده:* اختلاف عدد الاقتباسات بين اللغتين، أو اقتباس متحدّثه في لغة غير متحدّثه في الأخرى. والاقتباس كلام يبدأ
//! بـ`>` وينتهي بمتحدّثه: `— @id`، أو `— ` ثم الاسم.
//! *لماذا يهمّ:* الكلام الذي يُنسب إلى غير صاحبه، أو لا يُنسب إلى أحد، أول ما يطلب مكتب المتحدّث تصحيحه؛ ولا يصحّ أن
//! يُقال لقراء لغة أقل مما يُقال لغيرهم.
//! *مثال:* ثلاثة اقتباسات في `ar.md` واثنان في `en.md`؛ و`— @alsuwaidi` في أحدهما و`— @nabiyev` في الآخر.
//! *ما تتركه:* وصف متحدّث ليس في السجلّات، كيفما كُتب في كل لغة، والاقتباس بلا متحدّث، والكلام المقتبس داخل جملة.

use crate::check::desk::Desk;
use crate::check::rule::{Guard, Look, Rule};
use crate::check::text::{Folder, Text};
use crate::diagnostics::{Diagnostic, Place, form, message, name};
use crate::language::folding::{bare, folded};
use crate::model::{Language, Level, Person, Release};
use crate::source::Span;
use crate::text::{Quote, Speaker, Style, quotes};

pub const RULE: Rule =
    Rule { name: "parity-quotes", level: Level::Warn, guard: Guard::Custom, looks: &[Look::Folder(find)] };

fn find(desk: &Desk<'_>, folder: &Folder<'_>, notes: &mut Vec<Diagnostic>) {
    let Some((ar, en)) = folder.both() else { return };
    let (Some(arabic), Some(english)) = (ar.release(), en.release()) else { return };
    let (own, other) = (quotes_of(arabic, desk), quotes_of(english, desk));
    let apart = own.iter().zip(&other).position(|(ar, en)| !is_one_speaker(desk, ar, en));
    if own.len() != other.len() {
        let message = message!("parity-quotes-count", arabic = own.len(), english = other.len());
        // Where the speakers part, else at the first quote that has no partner.
        let at = apart.unwrap_or_else(|| own.len().min(other.len()));
        let (here, there) = if own.len() > other.len() { (ar, en) } else { (en, ar) };
        let (more, fewer) = if own.len() > other.len() { (&own, &other) } else { (&other, &own) };
        let span = more.get(at).map(|quote| quote.span).unwrap_or_default();
        let label = message!("parity-quotes-none", language = form(there.language.code()));
        let near = fewer.get(at).or(fewer.last()).map_or_else(|| title(there), |quote| quote.span);
        notes.push(RULE.found(here.file, span, message).and(Place::new(there.file, near), label));
    } else if let Some((at, arabic, english)) = apart.and_then(|at| Some((at, own.get(at)?, other.get(at)?))) {
        let (in_arabic, in_english) = (name(speaker(arabic)), name(speaker(english)));
        let message = message!("parity-quotes-speaker", number = at + 1, arabic = in_arabic, english = in_english);
        let note = RULE.found(ar.file, arabic.span, message);
        notes.push(note.and(Place::new(en.file, english.span), message!("parity-quotes-there")));
    }
}

fn quotes_of<'r>(release: &'r Release, desk: &Desk<'_>) -> Vec<Quote<'r>> {
    quotes(&release.body, &Style::of(release.language, &desk.site.settings))
}

fn title(text: &Text<'_>) -> Span {
    text.release().map(|release| release.title.span).unwrap_or_default()
}

fn speaker(quote: &Quote<'_>) -> String {
    match &quote.speaker {
        Speaker::Person(id) => format!("@{id}"),
        Speaker::Named(name) => name.clone(),
    }
}

/// Whether two speakers can be the same: two descriptions always can.
fn is_one_speaker(desk: &Desk<'_>, arabic: &Quote<'_>, english: &Quote<'_>) -> bool {
    match (&arabic.speaker, &english.speaker) {
        (Speaker::Person(one), Speaker::Person(other)) => one == other,
        (Speaker::Person(id), Speaker::Named(name)) => describes(desk, name, id, Language::English),
        (Speaker::Named(name), Speaker::Person(id)) => describes(desk, name, id, Language::Arabic),
        (Speaker::Named(_), Speaker::Named(_)) => true,
    }
}

/// Whether a description names a person of the registry, or one of the offices.
fn describes(desk: &Desk<'_>, description: &str, id: &str, language: Language) -> bool {
    let Some(person) = desk.site.people.get(id) else { return true };
    let words = long_words(description);
    names(person, language).any(|name| long_words(name).iter().any(|word| words.contains(word)))
}

fn names(person: &Person, language: Language) -> impl Iterator<Item = &str> {
    let offices = person.offices.iter().map(move |office| office.title.get(language).as_str());
    std::iter::once(person.name.get(language).as_str()).chain(offices)
}

/// The words that tell something, folded.
fn long_words(text: &str) -> Vec<String> {
    let words = text.split(|c: char| !c.is_alphanumeric());
    words.filter(|word| word.chars().count() > 3).map(|word| folded(&bare(word))).collect()
}
