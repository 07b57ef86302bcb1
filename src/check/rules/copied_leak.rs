//! # copied-leak
//!
//! *What it finds:* a file that lies beside a release that is not public, and that would be published all the same: attached to a
//! public release, put beside a standing page or into `static/`, under whatever name, and with or without what cameras write into a picture. With
//! `bayan verify`, also the title or words in a row of such a release, in a file that the newsroom publishes as it is.
//! A public text that says the whole title of such a release, of four words or more, or two of its sentences in a row, is a warning.
//! *Why it matters:* readers open documents and look into pictures; an agenda that was attached too early has betrayed many
//! an embargo.
//! *Example:* the title of next week's announcement in the caption that a photographer left inside a picture.
//! *How it can be set aside:* a file that readers had before the other release cited it is no leak; the record of the last build
//! knows, and without a record a file is known to all that two public texts cite. Where words or files may be public, a site moves the level. What bayan itself writes has no such
//! way out: `leaked-title`, `leaked-words` and the others are errors always.
//!
//! ---
//!
//! *ما تجده:* ملف بجانب بيان غير منشور، وسيُنشر مع ذلك: مرفقًا ببيان منشور، أو موجودًا بجانب صفحة ثابتة أو في `static/`، بأي اسم، ومع ما
//! تكتبه الكاميرات في الصورة أو من دونه. ومع `bayan verify` أيضًا: عنوان بيان كهذا أو كلمات متتابعة منه، في ملف ينشره
//! المركز الإعلامي كما هو. ونص منشور يذكر عنوان بيان كهذا كاملًا، إن كان أربع كلمات أو أكثر، أو جملتين متتاليتين منه،
//! تنبيه.
//! *لماذا يهمّ:* القراء يفتحون المستندات ويفحصون الصور، وكم من حظر نشر فضحه جدول أعمال أُرفق قبل أوانه.
//! *مثال:* عنوان إعلان الأسبوع المقبل في تعليق تركه المصوّر داخل صورة.
//! *كيف تُتجاوز:* الملف الذي كان عند القراء قبل أن يشير إليه البيان الآخر ليس تسريبًا؛ يُعرف ذلك من سجلّ آخر بناء، ومن
//! دون سجلّ يُعدّ معروفًا كل ملف يشير إليه نصّان منشوران. وإن جاز أن تُنشر كلمات أو ملفات فللموقع أن يغيّر المستوى.
//! أما ما يكتبه `bayan` نفسه فلا تجاوز فيه: `leaked-title` و`leaked-words` وأخواتهما أخطاء دائمًا.

use std::collections::BTreeSet;

use jiff::Timestamp;
use jiff::tz::TimeZone;

use crate::check::reference;
use crate::check::rule::{Guard, Rule};
use crate::diagnostics::{Diagnostic, Message, Place, form, message, name};
use crate::model::{FileHome, Language, Level, Media, Pair, Standing};
use crate::newsroom::Newsroom;

/// Looked for in what is published, not in what is typed.
pub const RULE: Rule = Rule { name: "copied-leak", level: Level::Error, guard: Guard::Custom, looks: &[] };

/// Every file beside a release that is not public at an instant; where one language alone is a draft, what it alone cites.
pub fn held(newsroom: &Newsroom, now: Timestamp) -> impl Iterator<Item = (&Pair, &Media)> {
    newsroom.pairs().iter().flat_map(move |pair| of_pair(pair, now).into_iter().map(move |media| (&**pair, media)))
}

fn of_pair(pair: &Pair, now: Timestamp) -> Vec<&Media> {
    if !pair.standing(now).is_public() {
        return pair.media.iter().collect();
    }
    let seen: BTreeSet<&str> = reference::files(FileHome::Release(pair.without_half_draft())).collect();
    cited(FileHome::Release(pair)).filter(|media| !seen.contains(media.name.as_str())).collect()
}

/// The files beside a text that it cites in either language.
pub fn cited(home: FileHome<'_>) -> impl Iterator<Item = &Media> {
    let names: BTreeSet<&str> = reference::files(home).collect();
    names.into_iter().filter_map(move |name| home.media(name))
}

/// The file at a path of the project would be published, and is one that is held back at an instant.
pub fn double(path: &str, (pair, media): (&Pair, &Media), (now, zone): (Timestamp, &TimeZone)) -> Diagnostic {
    let (held, release) = (name(&*media.source), name(pair.path.as_str()));
    let message = message!("copied-leak", held = held, why = why(pair, now, zone), release = release);
    Diagnostic::stops(RULE.name, message).at_place(Place::head(&path.into()))
}

/// Why a release is held back, as the end of a sentence.
fn why(pair: &Pair, now: Timestamp, zone: &TimeZone) -> Message {
    let why = match pair.standing(now) {
        Standing::Embargoed(until) | Standing::Frozen(until) => {
            return message!("copied-leak-until", until = zone.to_datetime(until));
        }
        Standing::Draft => "draft",
        _ => match pair.half_draft() {
            Some(Language::Arabic) => "draft-ar",
            Some(Language::English) => "draft-en",
            None => "held",
        },
    };
    message!("copied-leak-why", why = form(why))
}
