//! # wrong-language
//!
//! *What it finds:* a file whose title and text are in the letters of the other language: English in `ar.md`, Arabic in
//! `en.md`.
//! *Why it matters:* whoever asks for the Arabic page gets an English one, set from right to left, and a search engine
//! offers each reader the language that is not theirs.
//! *Example:* the texts of a pair saved under each other's names.
//! *Left alone:* a title that is a name in Latin letters above an Arabic text, and texts with many such names.
//!
//! ---
//!
//! *ما تجده:* ملف عنوانه ونصه بحروف اللغة الأخرى: إنجليزية في `ar.md`، أو عربية في `en.md`.
//! *لماذا يهمّ:* من يطلب الصفحة العربية يجد نصًّا إنجليزيًّا مصفوفًا من اليمين إلى اليسار، ويعرض محرك البحث على كل قارئ
//! اللغة التي ليست لغته.
//! *مثال:* نصّا بيان حُفظ كل منهما باسم الآخر.
//! *ما تتركه:* عنوان هو اسم بحروف لاتينية فوق نص عربي، ونص تكثر فيه هذه الأسماء.

use crate::check::desk::Desk;
use crate::check::rule::{Guard, Look, Rule};
use crate::check::text::Text;
use crate::diagnostics::{Diagnostic, form, message};
use crate::language::letters::{is_arabic, is_latin};
use crate::model::prose::Kind;
use crate::model::{Language, Level};

pub const RULE: Rule =
    Rule { name: "wrong-language", level: Level::Error, guard: Guard::Custom, looks: &[Look::Text(find)] };

/// A text with fewer letters says too little about its language.
const FEWEST: usize = 40;

fn find(_: &Desk<'_>, text: &Text<'_>, notes: &mut Vec<Diagnostic>) {
    let title = text.title();
    let (own, other) = count(&title.value, text.language);
    // Of most texts the title says all.
    if own >= other {
        return;
    }
    let words = text.prose().passages.iter().filter(|passage| passage.kind != Kind::Title);
    let counts = words.map(|passage| count(&passage.text, text.language));
    let (own, other) = counts.fold((0, 0), |sum, (own, other)| (sum.0 + own, sum.1 + other));
    if other < FEWEST || other < 4 * own {
        return;
    }
    let message = message!("wrong-language", language = form(text.language.code()));
    notes.push(RULE.found(text.file, title.span, message));
}

/// The letters of a language's own script, and of the other.
fn count(words: &str, language: Language) -> (usize, usize) {
    let arabic = words.chars().filter(|c| is_arabic(*c)).count();
    let latin = words.chars().filter(|c| is_latin(*c)).count();
    match language {
        Language::Arabic => (arabic, latin),
        Language::English => (latin, arabic),
    }
}
