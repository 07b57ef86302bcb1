//! # leftover-shortcode
//!
//! *What it finds:* what another system would have replaced and bayan prints: short codes of WordPress, Hugo, Jekyll, Drupal, Joomla
//! and SharePoint, and entities of HTML in a title, summary or highlight, or written twice over in the text.
//! *Why it matters:* `[gallery ids="12"]` in the text, or `It&#8217;s` in a headline, goes out to search engines and newspapers
//! as it stands. What the code stood for, a picture or a film, is missing.
//! *Example:* `{{< youtube x >}}`; `{% include map.html %}`; `[caption id="5"]`; `[node:title]`; `title: Research &amp; Development`.
//! *Left alone:* code, what a backslash makes a mere sign, links and footnotes, `[1]`, names in brackets, slots that are to be filled.
//! *Fix:* the character for an entity of a title; where a code stood nobody can know what belongs there.
//!
//! ---
//!
//! *ما تجده:* ما كان نظام آخر سيضع مكانه شيئًا ويطبعه `bayan` كما هو: الرموز المختصرة في WordPress وHugo وJekyll
//! وDrupal وJoomla وSharePoint، ورموز HTML للمحارف في عنوان أو ملخّص أو نقطة من أبرز النقاط، أو مكتوبة مرتين في النص.
//! *لماذا يهمّ:* `[gallery ids="12"]` في النص، أو `It&#8217;s` في العنوان، يصل إلى محركات البحث والصحف كما هو. وما كان
//! الرمز يقوم مقامه، من صورة أو فيلم، غائب.
//! *مثال:* `{{< youtube x >}}`؛ و`{% include map.html %}`؛ و`[caption id="5"]`؛ و`[node:title]`؛
//! و`title: Research &amp; Development`.
//! *ما تتركه:* الشيفرة، وما جعلته الشرطة المائلة العكسية علامة مجردة، والروابط والهوامش، و`[1]`، والأسماء بين قوسين،
//! والمواضع التي تنتظر أن تُملأ.
//! *الإصلاح:* يُكتب المحرف مكان رمزه في العنوان؛ أما الرمز المختصر فلا يعرف أحد ما الذي كان مكانه.

use std::ops::Range;

use crate::check::desk::Desk;
use crate::check::rule::{Guard, Look, Rule};
use crate::check::text::Text;
use crate::diagnostics::{Diagnostic, code as as_code, form, message};
use crate::language::letters::is_hidden;
use crate::model::Level;
use crate::model::prose::{MARK, Passage};
use crate::source::{entities, reach, seek};

pub const RULE: Rule =
    Rule { name: "leftover-shortcode", level: Level::Error, guard: Guard::Custom, looks: &[Look::Words(find)] };

/// Codes that stand without attributes.
const CODES: [&str; 12] = [
    "gallery",
    "caption",
    "embed",
    "playlist",
    "audio",
    "video",
    "youtube",
    "vimeo",
    "toc",
    "contact-form",
    "slideshow",
    "map",
];

/// What SharePoint puts addresses in the place of.
const TOKENS: [&str; 4] = ["~sitecollection/", "~site/", "~masterurl/", "~sitelogo"];

fn find(_: &Desk<'_>, text: &Text<'_>, notes: &mut Vec<Diagnostic>) {
    let typed = &*text.file.text;
    if shown_entities(typed).next().is_none() && code(typed, 0).is_none() {
        return;
    }
    for passage in &text.prose().passages {
        let words = &passage.text;
        for (range, character) in shown_entities(words).filter(|(range, _)| !is_protected(passage, typed, range.start))
        {
            let (shown, own) = (as_code(&words[range.clone()]), as_code(character));
            let message = message!("leftover-shortcode-entity", shown = shown, character = own);
            let fix = passage.fix(range.clone(), character);
            notes.push(RULE.found(text.file, passage.span_of(range), message).mended(fix));
        }
        let mut from = 0;
        while let Some(code) = code(words, from) {
            from = code.end;
            if is_protected(passage, typed, code.start) {
                continue;
            }
            let span = passage.span_of(code.clone());
            let shown = text.file.slice(span);
            let message = message!("leftover-shortcode", shown = as_code(shown), instead = form(instead(shown)));
            notes.push(RULE.found(text.file, span, message));
        }
    }
}

/// What to write instead of a code.
fn instead(code: &str) -> &'static str {
    let has = |words: &[&str]| words.iter().any(|word| code.contains(word));
    if has(&["gallery", "caption", "figure", "image", "img", "slideshow", "[[{"]) {
        "pictures"
    } else if has(&["youtube", "vimeo", "video", "audio", "embed", "playlist"]) {
        "film"
    } else if has(&["ref ", "link", "url", "~site"]) {
        "link"
    } else {
        "nothing"
    }
}

/// Whether a backslash makes the sign a mere sign.
fn is_protected(passage: &Passage, typed: &str, at: usize) -> bool {
    let start = passage.span_of(at..at + 1).start as usize;
    typed[..start].ends_with('\\')
}

/// The next code at this place of a text or behind it.
fn code(text: &str, from: usize) -> Option<Range<usize>> {
    let mut at = from;
    while let Some(sign) = seek::any(*b"{[~", &text.as_bytes()[at..]).map(|found| at + found) {
        // `${name}`
        let first = sign - usize::from(text[at..sign].ends_with('$'));
        let code_at = |start: usize| {
            let rest = reach::after(text, start);
            let length = braces(rest).or_else(|| brackets(rest)).or_else(|| token(rest))?;
            Some(start..start + length)
        };
        if let Some(code) = (first..=sign).find_map(code_at) {
            return Some(code);
        }
        at = sign + 1;
    }
    None
}

/// `{{< name >}}`, `{{ .Name }}`, `{% name %}`, `{name key=…}`, `${name}`.
fn braces(text: &str) -> Option<usize> {
    let closed = |sign: &str| {
        let line = text.split('\n').next().unwrap_or(text);
        Some(line.find(sign)? + sign.len())
    };
    if let Some(typed) = text.strip_prefix("{{") {
        let inside = typed.trim_start_matches(['<', '%', '-', '#', '>', '/', '&', ' ']);
        let is_code = typed.starts_with(['<', '%', '#', '>', MARK]) || inside.starts_with(['.', '$']);
        return closed("}}").filter(|_| is_code || is_call(inside));
    }
    if text.starts_with("{%") {
        return closed("%}");
    }
    let inside = text.strip_prefix("${").or_else(|| text.strip_prefix('{'))?;
    let name = name(inside);
    let rest = &inside[name.len()..];
    let is_known = CODES.contains(&name) || ["loadposition", "loadmodule", "mosimage", "source"].contains(&name);
    let is_code =
        is_known || rest.starts_with([' ', ':']) && rest.split('}').next()?.contains('=') || text.starts_with("${");
    closed("}").filter(|_| !name.is_empty() && is_code)
}

/// The name of something with a point or an attribute in it: `page.title`, `site.url | escape`.
fn is_call(inside: &str) -> bool {
    let name = name(inside);
    let rest = inside[name.len()..].trim_start();
    !name.is_empty()
        && (rest.starts_with('.') || rest.starts_with('|') || rest.split("}}").next().unwrap_or_default().contains('='))
}

/// `[name key=…]`, `[/name]`, `[gallery]`, `[node:title]`, `[[{"fid":…}]]`.
fn brackets(text: &str) -> Option<usize> {
    let inside = text.strip_prefix('[')?;
    if inside.starts_with("[{") || inside.starts_with("[File:") || inside.starts_with("[Image:") {
        return Some(text.find("]]")? + 2);
    }
    let end = inside.find([']', '\n']).filter(|end| inside[*end..].starts_with(']'))?;
    let (inside, behind) = (&inside[..end], &inside[end + 1..]);
    let bare = inside.strip_prefix('/').unwrap_or(inside);
    let name = name(bare);
    let rest = &bare[name.len()..];
    let has_attribute = rest.starts_with(' ') && rest.contains('=');
    let is_closing = inside.starts_with('/') && rest.is_empty();
    let is_token =
        rest.strip_prefix(':').is_some_and(|key| !key.is_empty() && key.chars().all(|c| is_name(c) || c == ':'));
    let is_code = has_attribute || is_closing || is_token || CODES.contains(&name) && rest.trim().is_empty();
    (name.len() > 1 && is_code && !behind.starts_with(['(', ':'])).then_some(end + 2)
}

fn token(text: &str) -> Option<usize> {
    let token = TOKENS.iter().find(|token| text.starts_with(**token))?;
    Some(text.find(char::is_whitespace).unwrap_or(text.len()).max(token.len()))
}

/// A name of small Latin letters.
fn name(text: &str) -> &str {
    let end = text.find(|c: char| !is_name(c)).unwrap_or(text.len());
    if text.starts_with(|c: char| c.is_ascii_lowercase()) { &text[..end] } else { "" }
}

fn is_name(c: char) -> bool {
    c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, '_' | '-')
}

/// Entities that readers would see, each with its character.
fn shown_entities(text: &str) -> impl Iterator<Item = (Range<usize>, char)> {
    text.match_indices('&').filter_map(|(at, _)| {
        let rest = reach::after(text, at + 1);
        let length = rest.find(';').filter(|length| (2..=8).contains(length))?;
        Some((at..at + length + 2, character(&rest[..length])?))
    })
}

fn character(entity: &str) -> Option<char> {
    if let Some(number) = entity.strip_prefix('#') {
        let number = match number.strip_prefix(['x', 'X']) {
            Some(hex) => u32::from_str_radix(hex, 16),
            None => number.parse(),
        };
        return char::from_u32(number.ok()?).filter(|c| !c.is_control());
    }
    // One that leaves no ink is told as a character that nobody sees.
    entities::named(entity).filter(|c| !is_hidden(*c))
}
