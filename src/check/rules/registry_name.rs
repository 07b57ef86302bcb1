//! # registry-name
//!
//! *What it finds:* a person, an office or an organisation of the registries that a text writes otherwise than they have
//! it on the day of its release: its words in another order, one of them spelled otherwise, another honorific, an office
//! beside a name that was not held on that day.
//! *Why it matters:* an institution that is named in two ways looks like two, a search finds half of its releases, and a
//! minister with the wrong title is a call from the protocol office.
//! *Example:* `وزارة النقل والتنمية الرقمية` where the registry has `وزارة التنمية الرقمية والنقل`; `سعادة` before someone whose
//! honorific is `معالي`.
//! *Left alone:* و ف ب ك ل and ال before a word, marks of vowels, inflection, the short name of an organisation, a name cut
//! short, an office at a time when it was held, a former one that is called so, and names that are merely alike.
//!
//! ---
//!
//! *ما تجده:* اسم شخص أو منصب أو جهة كُتب على غير ما في السجلّات يوم صدور البيان: بترتيب آخر لكلماته، أو بكتابة أخرى
//! لإحداها، أو بلقب آخر، أو بمنصب لم يكن صاحب الاسم يشغله في ذلك اليوم.
//! *لماذا يهمّ:* الجهة التي تُسمّى باسمين تبدو جهتين، والبحث عنها لا يجد إلا نصف بياناتها، والخطأ في منصب وزير يعني
//! اتصالًا من إدارة المراسم.
//! *مثال:* `وزارة النقل والتنمية الرقمية` وفي السجلّ `وزارة التنمية الرقمية والنقل`؛ و`سعادة` قبل من لقبه `معالي`.
//! *ما تتركه:* و ف ب ك ل وال التعريف قبل الكلمة، والتشكيل، وعلامات الإعراب، والاسم المختصر للجهة، والاسم المقتطع،
//! والمنصب في زمن شغله، والمنصب السابق إن ذُكر أنه سابق، والأسماء التي تتشابه فحسب.

use jiff::civil::Date;

use crate::check::desk::Desk;
use crate::check::rule::{Guard, Look, Rule};
use crate::check::text::{Origin, Text};
use crate::diagnostics::{Diagnostic, Message, message, name};
use crate::language::names::{NameTrouble, Otherwise};
use crate::model::Level;

pub const RULE: Rule =
    Rule { name: "registry-name", level: Level::Warn, guard: Guard::Custom, looks: &[Look::Words(find)] };

fn find(desk: &Desk<'_>, text: &Text<'_>, notes: &mut Vec<Diagnostic>) {
    let names = desk.names(text.language);
    let day = match text.origin {
        Origin::Release(pair, _) => pair.date().map(|date| date.day),
        Origin::Page(_) => None,
    };
    for passage in &text.prose().passages {
        for otherwise in names.otherwise(&passage.text, day) {
            let note = RULE.found(text.file, passage.span_of(otherwise.range.clone()), told(&otherwise, day));
            let help = message!("registry-name-as-registered", registry = name(otherwise.registry));
            notes.push(note.with_help(help));
        }
    }
}

/// What is written otherwise.
fn told(otherwise: &Otherwise, day: Option<Date>) -> Message {
    match &otherwise.trouble {
        NameTrouble::Order(own) => message!("registry-name-order", own = name(own)),
        NameTrouble::Spelling(own) => message!("registry-name-spelling", own = name(own)),
        NameTrouble::Honorific(own) => message!("registry-name-honorific", own = name(own)),
        NameTrouble::Office { title, held } => match (day, held) {
            (Some(day), Some(held)) => {
                message!("registry-name-office-held-then", day = day, title = name(title), held = name(held))
            }
            (Some(day), None) => message!("registry-name-office-then", day = day, title = name(title)),
            (None, Some(held)) => message!("registry-name-office-held", title = name(title), held = name(held)),
            (None, None) => message!("registry-name-office", title = name(title)),
        },
    }
}
