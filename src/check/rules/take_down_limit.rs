//! # take-down-limit
//!
//! *What it finds:* a build that would take down more of what is public than a site usually does at once: more than 5 in a
//! hundred announcements, or texts of one language, and at least five; or all announcements. It is all the same whether their
//! files are gone, they became drafts, or their date or embargo is still to come.
//! *Why it matters:* a volume that is not mounted and a checkout that failed look like a newsroom whose releases were
//! removed. Built and copied to a host, they empty the site.
//! *Example:* the folder `content/releases/2024` is gone.
//! *When it is meant:* `bayan build --take-down` allows it once. `take_down_limit` in `site.toml` is the number of the hundred.
//! Where the folder `content/releases` itself is gone nothing allows it: make it anew, empty, if there should be no release.
//! *How it knows:* as `taken-down`, which names each of them, from the record of the last build.
//!
//! ---
//!
//! *ما تجده:* بناء سيزيل مما هو منشور أكثر مما يُزال عادة دفعة واحدة: أكثر من 5 في المئة من الإعلانات، أو من نصوص لغة
//! واحدة، على ألّا تقل عن خمسة؛ أو الإعلانات كلها. ولا فرق بين أن تُحذف ملفاتها، أو تصير مسودات، أو يُؤجَّل تاريخها أو
//! رفع حظرها.
//! *لماذا يهمّ:* القرص الذي لم يوصل، والنسخة التي لم تكتمل، يبدوان كمركز إعلامي حُذفت بياناته. فإن بُني ورُفع فرغ
//! الموقع.
//! *مثال:* حُذف المجلد `content/releases/2024`.
//! *متى يكون مقصودًا:* يسمح به `bayan build --take-down` مرة واحدة. و`take_down_limit` في `site.toml` هو الحدّ في
//! المئة. وإن غاب المجلد `content/releases` نفسه فلا شيء يسمح بذلك: أنشئه فارغًا إن كان المقصود ألّا يبقى بيان.
//! *كيف تعرف:* مثل `taken-down`، التي تسمّيها واحدًا واحدًا، من سجلّ آخر بناء.

use super::taken_down::{self, Gone};
use crate::check::desk::{Desk, Published, TakeDown};
use crate::check::rule::{Guard, Look, Rule};
use crate::diagnostics::{Diagnostic, form, message};
use crate::model::{Language, Level};

pub const RULE: Rule =
    Rule { name: "take-down-limit", level: Level::Error, guard: Guard::Structure, looks: &[Look::RoomSince(find)] };

/// Fewer than this are never too many, unless they are all.
const LEAST: usize = 5;

fn find(desk: &Desk<'_>, published: &Published<'_>, notes: &mut Vec<Diagnostic>) {
    if published.take_down == TakeDown::Allowed {
        return;
    }
    let gone = taken_down::gone(desk.newsroom, published.words, desk.now);
    let note = match published.take_down {
        TakeDown::Refused if !gone.is_empty() => Some(refused(gone.len())),
        _ => too_many(desk, published, &gone),
    };
    notes.extend(note);
}

fn refused(gone: usize) -> Diagnostic {
    Diagnostic::stops(RULE.name, message!("take-down-limit-folder", count = gone))
}

/// What is lost of what is known: the form of its name, and how many.
struct Loss {
    texts: &'static str,
    gone: usize,
    known: usize,
}

fn too_many(desk: &Desk<'_>, published: &Published<'_>, gone: &[Gone<'_>]) -> Option<Diagnostic> {
    let limit = desk.site.settings.take_down_limit;
    let is_many = |known: usize, gone: usize| gone >= LEAST && gone * 100 > known * limit;
    let announcements = || {
        let (known, lost) = (published.words.paths().len(), gone.iter().filter(|one| one.language.is_none()).count());
        let is_empty = || !desk.newsroom.pairs().iter().any(|pair| pair.standing(desk.now).is_public());
        let is_told = is_many(known, lost) || (lost > 0 && lost == known && is_empty());
        is_told.then_some(Loss { texts: "whole", gone: lost, known })
    };
    let texts = |language: Language| {
        let known = published.words.paths().filter(|(_, texts)| *texts.get(language)).count();
        let lost = gone.iter().filter(|one| one.was_in(language, published.words)).count();
        is_many(known, lost).then_some(Loss { texts: language.code(), gone: lost, known })
    };
    let Loss { texts, gone, known } = announcements().or_else(|| Language::ALL.into_iter().find_map(texts))?;
    let message = message!("take-down-limit", texts = form(texts), gone = gone, known = known, limit = limit);
    Some(Diagnostic::stops(RULE.name, message))
}
