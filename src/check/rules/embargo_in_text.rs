//! # embargo-in-text
//!
//! *What it finds:* a text that says in its title, at its head or foot, or elsewhere on a line of its own, that it is under embargo or a
//! draft, or holds a line such as `embargo: …` or `draft: true`, also within a value of its front matter, while its front matter does not
//! hold it back; one that names a later end than the front matter does, or one that cannot be compared with it. A standing page, which
//! is always public, that says so.
//! *Why it matters:* readers are held off by front matter alone. What a text says of itself is published with it.
//! *Example:* `EMBARGOED UNTIL 10:00 GST, 14 December 2026`; `يُحظر نشره قبل الساعة العاشرة`; `embargo: 2026-12-14` below the second `---`; `title: "مسودة: …"`.
//! *Left alone:* other embargoes (`حظر الأسلحة`, `the arms embargo`), drafts of laws, and sentences that speak of one; a text whose `embargo` ends no earlier
//! than it says, a day compared as a day.
//!
//! ---
//!
//! *ما تجده:* نص يقول في عنوانه، أو في أوله أو آخره، أو في سطر مستقل منه، إنه محظور النشر أو مسودة، أو فيه سطر مثل
//! `embargo: …` أو `draft: true`، ولو داخل قيمة من ترويسته، وليس في ترويسته ما يحجبه؛ ونص يذكر موعدًا بعد موعد
//! الترويسة، أو موعدًا لا يمكن أن يُقارن به؛ وصفحة ثابتة تقول ذلك، وهي منشورة دائمًا.
//! *لماذا يهمّ:* لا يحجب البيان عن الجمهور إلا ترويسته، وما يقوله النص عن نفسه يُنشر معه.
//! *مثال:* `EMBARGOED UNTIL 10:00 GST, 14 December 2026`؛ و`يُحظر نشره قبل الساعة العاشرة`؛ و`embargo: 2026-12-14` تحت
//! سطر `---` الثاني؛ و`title: "مسودة: …"`.
//! *ما تتركه:* الحظر بمعنى آخر (`حظر الأسلحة`، `the arms embargo`)، ومشاريع القوانين، والجمل التي تتحدث عن حظر؛ والنص
//! الذي لا ينتهي `embargo` في ترويسته قبل ما يذكره، ويُقارن اليوم باليوم.

use super::said_lines::{HoldingKey, LinePlace, MayHold, SaidLine, lines};
use crate::check::desk::Desk;
use crate::check::rule::{Guard, Look, Rule};
use crate::check::signs::Sign;
use crate::check::text::{Origin, Text};
use crate::diagnostics::{Argument, Diagnostic, code, form, message};
use crate::language::draft_marks;
use crate::language::embargo_lines::{LONGEST, begins, marks};
use crate::language::until::{SaidUntil, said, until};
use crate::model::{Level, Moment};

pub const RULE: Rule =
    Rule { name: "embargo-in-text", level: Level::Error, guard: Guard::Custom, looks: &[Look::Text(find)] };

fn find(desk: &Desk<'_>, text: &Text<'_>, notes: &mut Vec<Diagnostic>) {
    let has_words = text.has(Sign::Embargo, &desk.signs) || text.has(Sign::Draft, &desk.signs);
    let may = if has_words { MayHold::Words } else { MayHold::KeysOnly };
    for line in lines(text, may) {
        notes.extend(note(desk, text, &line).map(|note| note.at(text.file, line.span)));
    }
}

fn note(desk: &Desk<'_>, text: &Text<'_>, line: &SaidLine<'_>) -> Option<Diagnostic> {
    if let Some(key) = line.holding {
        return key_note(desk, text, line, key);
    }
    let is_title = line.place == LinePlace::Title;
    let is_held = || if is_title { marks(line.words) } else { begins(line.words) };
    if shows(desk, text, line, Sign::Embargo) && is_held() {
        return held_note(desk, text, line);
    }
    let is_draft = || if is_title { draft_marks::titled(line.words) } else { draft_marks::said(line.words) };
    (shows(desk, text, line, Sign::Draft) && is_draft() && !stands_as_draft(text)).then(|| match text.origin {
        Origin::Page(_) => on_page("draft"),
        Origin::Release(..) => Diagnostic::stops(RULE.name, message!("embargo-in-text-draft")),
    })
}

/// Whether words without which a line says nothing are in it, where they count. Most lines are dismissed here.
fn shows(desk: &Desk<'_>, text: &Text<'_>, line: &SaidLine<'_>, sign: Sign) -> bool {
    if line.place != LinePlace::Body {
        // A value may be written in another way than it reads.
        return desk.signs.shows(line.words, sign);
    }
    let (start, end) = (line.span.start as usize, line.span.end as usize);
    let end = if sign == Sign::Embargo { end.min(start + LONGEST) } else { end };
    text.has_within(sign, &(start..end), &desk.signs)
}

fn stands_as_draft(text: &Text<'_>) -> bool {
    match text.origin {
        Origin::Release(pair, release) => pair.is_draft() || pair.half_draft() == Some(release.language),
        Origin::Page(_) => false,
    }
}

/// `says` is the form of what it says of itself.
fn on_page(says: &'static str) -> Diagnostic {
    Diagnostic::stops(RULE.name, message!("embargo-in-text-page", says = form(says)))
}

/// Of a line that would hold the text back, were it front matter.
fn key_note(
    desk: &Desk<'_>,
    text: &Text<'_>,
    line: &SaidLine<'_>,
    HoldingKey { key, value }: HoldingKey<'_>,
) -> Option<Diagnostic> {
    let stands = match text.origin {
        Origin::Page(_) => key == "draft" && !value.starts_with("true"),
        Origin::Release(pair, _) => match key {
            "embargo" if pair.facts.embargo.is_some() => return held_note(desk, text, line),
            "embargo" => false,
            "draft" => stands_as_draft(text) || !value.starts_with("true"),
            "withdrawn" => pair.facts.withdrawn.is_some(),
            // A list of days in a text begins so too.
            _ => true,
        },
    };
    let whole = code(format!("{key}: …"));
    let help = match (text.origin, line.place) {
        (Origin::Page(_), _) => message!("embargo-in-text-key-page"),
        (_, LinePlace::Body) => message!("embargo-in-text-key-body", line = whole),
        _ => message!("embargo-in-text-key-value", line = whole),
    };
    let note = Diagnostic::stops(RULE.name, message!("embargo-in-text-key", key = code(key)));
    (!stands).then(|| note.with_help(help))
}

/// Of a line that says that its text is under embargo.
fn held_note(desk: &Desk<'_>, text: &Text<'_>, line: &SaidLine<'_>) -> Option<Diagnostic> {
    let zone = &desk.site.settings.time_zone;
    let Origin::Release(pair, _) = text.origin else { return Some(on_page("embargo")) };
    let Some(held) = pair.facts.embargo else {
        let note = Diagnostic::stops(RULE.name, message!("embargo-in-text-held"));
        return Some(match until(line.words, Some(zone)) {
            Some(said) => {
                note.with_help(message!("embargo-in-text-held-until", line = code(format!("embargo: {said}"))))
            }
            None => note,
        });
    };
    let held: Moment = held.value;
    let words = line.holding.map_or(line.words, |holding| holding.value);
    // Of a title, what stands apart from the rest.
    let pieces =
        if line.place == LinePlace::Title { crate::language::embargo_lines::pieces(words) } else { Vec::new() };
    let words = pieces.into_iter().find(|piece| begins(piece)).unwrap_or(words);
    let later = |said| Diagnostic::stops(RULE.name, message!("embargo-in-text-later", said = said));
    match said(words, zone, held.day) {
        SaidUntil::Moment(_, at) => (held.instant < at).then(|| later(Argument::Hour(zone.to_datetime(at)))),
        SaidUntil::Day(day) => (held.day < day).then(|| later(Argument::Day(day))),
        SaidUntil::Nothing => None,
        SaidUntil::Unsure(Some(day)) if day < held.day => None,
        SaidUntil::Unsure(_) => Some(Diagnostic::stops(RULE.name, message!("embargo-in-text-unsure"))),
    }
}
