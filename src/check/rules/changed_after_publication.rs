//! # changed-after-publication
//!
//! *What it finds:* words that changed after readers were given them, where no correction has been added since. It shows the
//! first sentence that the published page does not have, as long as that page is there.
//! *Why it matters:* reporters have quoted the words that were published. A figure that changes in silence makes them wrong,
//! and makes readers doubt all others.
//! *Example:* `مركزان` where the published page says `ثلاثة مراكز`, and nothing under `corrections`.
//! *Left alone:* spaces, punctuation, vowel marks, digits of the other kind, emphasis, where a link leads, summaries and
//! descriptions of pictures; a release that was withdrawn.
//! A correction explains what changes with it, in each language in which it says something; the next change needs another one,
//! or more words. A build says once which changed words go out.
//! *How it knows:* each build keeps a fingerprint of the words of what is public in `.bayan/`, beside the newsroom. Where
//! that folder is new, nothing can be compared, which is said as `no-record`. `bayan check` asks about `public/`, or `--output`.
//! *When it is nothing:* a spelling mistake needs no correction. Suppress it with a line in the text:
//! `<!-- desk: allow changed-after-publication a letter was missing -->`.
//!
//! ---
//!
//! *ما تجده:* كلام تغيّر بعد أن قرأه الجمهور، ولم يُضف بعد ذلك تصحيح. وتعرض أول جملة ليست في الصفحة المنشورة، ما دامت
//! تلك الصفحة موجودة.
//! *لماذا يهمّ:* نقل الصحفيون الكلام الذي نُشر. والرقم الذي يتغيّر في صمت يُظهرهم مخطئين، ويدعو القراء إلى الشك في سائر
//! الأرقام.
//! *مثال:* `مركزان` وفي الصفحة المنشورة `ثلاثة مراكز`، ولا شيء تحت `corrections`.
//! *ما تتركه:* المسافات، وعلامات الترقيم، والتشكيل، وصورة الأرقام (٠١٢٣ أو 0123)، وإبراز الكلمات، ووجهة الروابط،
//! والملخّصات، وأوصاف الصور؛ والبيان المسحوب. والتصحيح يشمل ما تغيّر معه، في كل لغة يقول فيها شيئًا؛ أما التغيير التالي
//! فيحتاج إلى تصحيح آخر، أو إلى زيادة في كلامه. ويقول البناء مرة واحدة أيُّ كلام تغيّر وسيُنشر.
//! *كيف تعرف:* يحفظ كل بناء بصمةً لكلمات ما هو منشور في `.bayan/`، بجانب المركز الإعلامي. وإن كان هذا المجلد جديدًا فلا
//! شيء يُقارن به، ويُقال ذلك باسم `no-record`. ويسأل `bayan check` عن `public/`، أو عن مجلد `--output`.
//! *متى لا بأس:* الخطأ الإملائي لا يحتاج إلى تصحيح معلن. استثنه بسطر في النص:
//! `<!-- desk: allow changed-after-publication سقط حرف -->`.

use super::untrue_date;
use crate::check::desk::{Desk, Published};
use crate::check::published_words::{letters, letters_of};
use crate::check::rule::{Guard, Look, Rule};
use crate::check::text::{Origin, Text};
use crate::diagnostics::{Diagnostic, Place, message};
use crate::language;
use crate::model::prose::Kind;
use crate::model::{Level, Standing};
use crate::source::Span;

pub const RULE: Rule = Rule {
    name: "changed-after-publication",
    level: Level::Warn,
    guard: Guard::Custom,
    looks: &[Look::TextSince(find)],
};

fn find(desk: &Desk<'_>, published: &Published<'_>, text: &Text<'_>, notes: &mut Vec<Diagnostic>) {
    let Origin::Release(pair, release) = text.origin else { return };
    let is_read = matches!(pair.standing_in(release.language, desk.now), Standing::Live | Standing::Corrected);
    // Where a note is to come, its date is at fault.
    let is_told = untrue_date::date_ahead(pair, desk.now).is_some();
    if !is_read || is_told || !published.words.differ(pair, release, desk.now, &desk.site.settings) {
        return;
    }
    let before = published.words.before(pair, release.language).map(str::to_owned);
    let before = before.or_else(|| Some(letters_of(&(published.page)(release.language, &pair.path)?)));
    let note = RULE.found(text.file, release.title.span, message!("changed-after-publication"));
    notes.push(match before.map(|letters| first_new(text, &letters)) {
        Some(Some(place)) => note.at(text.file, place),
        // Words are missing, or nobody knows which ones are new.
        Some(None) | None => note.at_place(Place::head(&text.file.path)),
    });
}

/// The first sentence whose words do not follow one another among the letters of a page.
fn first_new(text: &Text<'_>, page: &str) -> Option<Span> {
    let is_new = |words: &str| !page.contains(&letters(words));
    let mut shown = text.prose().passages.iter().filter(|passage| {
        // Neither is read on the page; a speaker's line is set in other words than it is typed.
        !matches!(passage.kind, Kind::Summary | Kind::PictureAlt | Kind::Speaker)
    });
    let passage = shown.find(|passage| is_new(&passage.text))?;
    let sentences = language::sentences(&passage.text);
    let found = sentences.into_iter().find(|range| is_new(&passage.text[range.clone()]));
    Some(found.map_or(passage.span, |range| passage.span_of(range)))
}
