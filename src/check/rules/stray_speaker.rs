//! # stray-speaker
//!
//! *What it finds:* the id of a person, as `@alsuwaidi`, where readers would see it as it is typed: in a sentence, in an
//! entry of a list, above the last line of a quotation, or in a speaker's line with other words. On a line of its own, an id
//! with a mistake in it is found too. A warning is a speaker's name where it is not read as the speaker: behind the words, as an
//! entry of a list, behind another sign than a dash, below the quotation.
//! *Why it matters:* only the last line of a `>` quotation, `— @id`, is made into a name and an office. Anywhere else the
//! page names nobody, and shows the newsroom's private word for a minister.
//! *Example:* `> - @alsuwaidi`; `— @alsuwaidi` below a quotation instead of in it; `> ـ معالي الوزير`.
//! *Left alone:* addresses of e-mail, links, code, names of accounts elsewhere, as `@MOI_UAE`, and lists.
//!
//! ---
//!
//! *ما تجده:* معرّف شخص، مثل `@alsuwaidi`، في موضع يراه فيه القارئ كما كُتب: في جملة، أو في بند من قائمة، أو قبل السطر
//! الأخير من الاقتباس، أو في سطر المتحدّث مع كلمات أخرى. ويُكشف أيضًا معرّف وحده في سطره وفيه خطأ في الكتابة. واسم
//! متحدّث في موضع لا يُقرأ فيه اسمَ متحدّثٍ تنبيه: بعد الكلام، أو في قائمة، أو بعد علامة غير الشرطة، أو تحت الاقتباس.
//! *لماذا يهمّ:* لا يصير اسمًا ومنصبًا إلا السطر الأخير من اقتباس يبدأ بـ`>`، وصورته `— @id`. وفي أي موضع آخر لا تسمّي
//! الصفحة أحدًا، ويظهر فيها الرمز الداخلي الذي يكتبه المركز الإعلامي لوزير.
//! *مثال:* `> - @alsuwaidi`؛ و`— @alsuwaidi` تحت الاقتباس لا فيه؛ و`> ـ معالي الوزير`.
//! *ما تتركه:* عناوين البريد الإلكتروني، والروابط، والشيفرة، وأسماء الحسابات في مواقع أخرى، مثل `@MOI_UAE`، والقوائم.

use std::ops::Range;

use super::speaker_line;
use crate::check::desk::Desk;
use crate::check::rule::{Guard, Look, Rule};
use crate::check::text::Text;
use crate::diagnostics::{Diagnostic, Severity, code, message, nearest, typed};
use crate::model::prose::{Kind, Nature};
use crate::model::{Level, Person, Registry};
use crate::parse::front_matter;
use crate::source::{SourceFile, Span};

pub const RULE: Rule = Rule {
    name: "stray-speaker",
    level: Level::Error,
    guard: Guard::Custom,
    looks: &[Look::Text(find), Look::Remark(misplaced)],
};

fn find(desk: &Desk<'_>, text: &Text<'_>, notes: &mut Vec<Diagnostic>) {
    let people = &desk.site.people;
    if people.is_empty() || !may_be_in(&text.file.text) {
        return;
    }
    for passage in &text.prose().passages {
        for word in words(&passage.text) {
            let id = &passage.text[word.start + 1..word.end];
            let line = line(&passage.text, word.start);
            let is_alone = line.strip_prefix('@').is_some_and(|rest| rest == id);
            // Where a quotation ends, a speaker's line with an id and nothing else is one, whether the registry has the id or not.
            let is_speaker = passage.kind == Kind::Speaker;
            if (is_speaker && is_alone && is_typed_as_id(id) && is_last(text.file, passage.span))
                || passage.runs_of(&word).iter().any(|run| run.nature != Nature::Words)
            {
                continue;
            }
            let exact = people.get(id).map(|person| person.id.as_str());
            let Some(meant) = exact.or_else(|| (is_alone || is_speaker).then(|| alike(id, people)).flatten()) else {
                continue;
            };
            let (shown, line) = (code(format!("@{id}")), code(format!("> — @{meant}")));
            let message = message!("stray-speaker", shown = shown, line = line);
            notes.push(RULE.found(text.file, passage.span_of(word), message));
        }
    }
}

/// Speakers whose lines are not read as theirs.
fn misplaced(desk: &Desk<'_>, text: &Text<'_>, notes: &mut Vec<Diagnostic>) {
    let Ok(parts) = front_matter::split(text.file) else { return };
    let is_registered = |words: &str| {
        let names = desk.site.people.iter().map(|person| person.name.get(text.language).as_str());
        names.into_iter().any(|name| begins_with(words, name))
    };
    let is_name = |words: &str| HONORIFICS.iter().any(|word| begins_with(words, word)) || is_registered(words);
    for speaker in speaker_line::find(parts.body, is_name) {
        let start = parts.body_at + speaker.range.start;
        let place = Span::new(start, parts.body_at + speaker.range.end);
        let line = code(format!("> — {}", speaker.name));
        let message = message!("stray-speaker-unread", speaker = typed(speaker.name), line = line);
        notes.push(Diagnostic { severity: Severity::Warning, ..RULE.found(text.file, place, message) });
    }
}

const HONORIFICS: &[&str] = crate::lexicon!("speakers", "honorifics_of_a_line");

/// Whether words begin with a whole name.
fn begins_with(words: &str, name: &str) -> bool {
    let rest = words.strip_prefix(name).filter(|_| !name.is_empty());
    rest.is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
}

/// Whether a file has an `@` other than in an address and in the last line of a quotation.
fn may_be_in(text: &str) -> bool {
    let is_word = |line: &str| line.contains('@') && words(line).next().is_some();
    let mut lines = text.lines().peekable();
    while let Some(line) = lines.next() {
        if is_word(line) && !(ends_quotation(line) && lines.peek().is_none_or(|next| next.trim().is_empty())) {
            return true;
        }
    }
    false
}

/// `> — @id`
fn ends_quotation(line: &str) -> bool {
    let inside = line.strip_prefix('>').map(str::trim);
    let name = inside.and_then(|inside| inside.strip_prefix(['—', '–'])).map(str::trim_start);
    name.and_then(|name| name.strip_prefix('@')).is_some_and(is_typed_as_id)
}

/// Whether a quotation says nothing below its speaker's line.
fn is_last(file: &SourceFile, line: Span) -> bool {
    let mut below =
        file.text[line.end as usize..].lines().skip(1).map_while(|line| line.trim_start().strip_prefix('>'));
    below.all(|line| line.trim().is_empty())
}

fn is_typed_as_id(word: &str) -> bool {
    !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
}

/// Where a text says `@word`.
fn words(text: &str) -> impl Iterator<Item = Range<usize>> + '_ {
    text.match_indices('@').filter_map(|(at, _)| {
        // Behind a letter or a stop, this is an address of e-mail.
        if text[..at].ends_with(|c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '-' | '+' | '/' | '@')) {
            return None;
        }
        let rest = &text[at + 1..];
        let end = rest.find(|c: char| !(c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.' | '@')));
        let word = rest[..end.unwrap_or(rest.len())].trim_end_matches(['.', '-']);
        (!word.is_empty()).then(|| at..at + 1 + word.len())
    })
}

/// The line around a place, without a dash or bullet at its head.
fn line(text: &str, at: usize) -> &str {
    let start = text[..at].rfind('\n').map_or(0, |end| end + 1);
    let line = text[start..].lines().next().unwrap_or_default();
    line.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, '—' | '–' | '-' | '•')).trim_end()
}

/// The person whose id is most like a word that stands where a speaker might. In a sentence, it would be the name of an
/// account.
fn alike<'p>(word: &str, people: &'p Registry<Person>) -> Option<&'p str> {
    if word.contains('_') { None } else { nearest(word, people.ids()) }
}
