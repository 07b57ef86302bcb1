//! Which languages `draft: true` holds, and what counts of the facts in the file of one that is held alone.

use crate::diagnostics::{Diagnostic, Place, Severity, code, form, message};
use crate::model::{Facts, Language, PerLanguage, Release};

/// The languages that are a draft.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Held {
    Neither,
    Both,
    One(Language),
}

/// `draft: true` in the file that holds `date` holds both languages, and in the other file its own. Where both files hold
/// `date` nobody can tell which is meant, which is an error; until it is fixed both are held.
pub fn held(releases: &PerLanguage<Option<Release>>, typed: &PerLanguage<Facts>, notes: &mut Vec<Diagnostic>) -> Held {
    let is_draft = |language: &Language| typed.get(*language).draft.is_some_and(|draft| draft.value);
    let drafts: Vec<Language> = Language::ALL.into_iter().filter(is_draft).collect();
    let [language] = drafts[..] else { return if drafts.is_empty() { Held::Neither } else { Held::Both } };
    let other = language.other();
    let (Some(own), Some(counterpart)) = (releases.get(language), releases.get(other)) else { return Held::Both };
    let has_date = |release: &Release| release.date_is_unreadable || typed.get(release.language).date.is_some();
    match (has_date(own), has_date(counterpart)) {
        // Its date may be among what nobody could read.
        (false, true) if own.is_unread => Held::Both,
        (false, true) => Held::One(language),
        // The date may be in the file that nobody could read.
        (false, false) if counterpart.is_unread => Held::One(language),
        (true, true) => {
            notes.extend(doubt(own, counterpart, typed));
            Held::Both
        }
        (true | false, false) => Held::Both,
    }
}

/// That both files hold `date`, unless the other one denies that it is a draft, which is told as any other disagreement.
fn doubt(own: &Release, counterpart: &Release, typed: &PerLanguage<Facts>) -> Option<Diagnostic> {
    let (said, denied) = (typed.get(own.language).draft?, typed.get(counterpart.language).draft);
    let message = message!("parity-facts-draft", language = form(own.language.code()));
    let note = Diagnostic::stops("parity-facts", message).at(&own.file, said.span);
    let date = typed.get(counterpart.language).date;
    denied.is_none().then(|| match date {
        Some(date) => note.and(Place::new(&counterpart.file, date.span), message!("parity-facts-draft-there")),
        None => note,
    })
}

/// What counts of the facts in the file of a language that is held alone: what it holds back, for no leak may come of a
/// fact that is overlooked. Nothing else, for what stands in a draft is not public; that is told, and what readers would
/// have to be told is an error.
pub fn counted(
    held: Language,
    releases: &PerLanguage<Option<Release>>,
    typed: &PerLanguage<Facts>,
    notes: &mut Vec<Diagnostic>,
) -> Facts {
    let (draft, public) = (typed.get(held), typed.get(held.other()));
    let Some(release) = releases.get(held) else { return Facts::default() };
    macro_rules! tell {
        ($($field:ident $name:literal),+ $(,)?) => {
            $(if let Some(fact) = draft.$field.as_ref().filter(|fact| public.$field.as_ref() != Some(fact)) {
                let note = uncounted($name, held).at(&release.file, fact.span);
                notes.push(note);
            })+
        };
    }
    tell! {
        essential "essential", release_type "type", issuers "issuers", people "people", topics "topics", image "image",
        attachments "attachments", contacts "contacts", related "related", aliases "aliases",
        corrections "corrections", withdrawn "withdrawn", hijri "hijri",
    }
    Facts { embargo: draft.embargo, ..Facts::default() }
}

fn uncounted(name: &str, held: Language) -> Diagnostic {
    let message = message!("parity-facts-uncounted", language = form(held.code()), key = code(name));
    let must_be_told = ["corrections", "withdrawn"].contains(&name);
    Diagnostic::found(if must_be_told { Severity::Error } else { Severity::Warning }, "parity-facts", message)
}
