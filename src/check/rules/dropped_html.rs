//! # dropped-html
//!
//! *What it finds:* elements of HTML that are not published although `raw_html` of `site.toml` is on: films and frames, forms,
//! scripts, links and pictures, and whatever else could act, load or pass for the page's own; what begins with `<?` or `<!`;
//! and a comment that is never closed.
//! *Why it matters:* the page is published without them, and looks as if nothing had been there. A film that was announced is missing.
//! *Example:* `<video src="opening.mp4"></video>`; `<iframe src="https://example.gov/map"></iframe>`.
//! *Left alone:* elements that are published, such as `<sub>` and `<details>`; comments; sites that show HTML as it is typed.
//!
//! ---
//!
//! *ما تجده:* عناصر HTML لا تُنشر مع أن `raw_html` مفعَّل في `site.toml`: أفلام وإطارات، ونماذج، وبرامج نصية، وروابط
//! وصور، وكل ما قد يعمل أو يحمّل شيئًا أو يوهم بأنه من الصفحة؛ وما يبدأ بـ`<?` أو `<!`؛ وتعليق لم يُغلق.
//! *لماذا يهمّ:* تُنشر الصفحة من دونها كأن شيئًا لم يكن، ويغيب الفيلم الذي أُعلن عنه.
//! *مثال:* `<video src="opening.mp4"></video>`؛ و`<iframe src="https://example.gov/map"></iframe>`.
//! *ما تتركه:* العناصر التي تُنشر، مثل `<sub>` و`<details>`؛ والتعليقات؛ والمواقع التي تعرض HTML كما كُتب.

use crate::check::desk::Desk;
use crate::check::rule::{Guard, Look, Rule};
use crate::check::text::Text;
use crate::diagnostics::Diagnostic;
use crate::model::text::Node;
use crate::model::{Level, RawHtml};
use crate::source::Span;
use crate::text::raw::{Cleaner, Tag, TakenOut};

pub const RULE: Rule =
    Rule { name: "dropped-html", level: Level::Warn, guard: Guard::Custom, looks: &[Look::Text(find)] };

fn find(desk: &Desk<'_>, text: &Text<'_>, notes: &mut Vec<Diagnostic>) {
    let body = text.body();
    let pieces = &body.text.rare().pieces;
    if desk.site.settings.raw_html != RawHtml::Sanitised || pieces.is_empty() {
        return;
    }
    let cleaner = Cleaner::default();
    for node in &body.text.nodes {
        let (Node::Html(number) | Node::HtmlBlock(number)) = node else { continue };
        let Some(piece) = pieces.get(*number as usize) else { continue };
        let taken = match node {
            Node::HtmlBlock(_) => cleaner.block(&piece.text).map(|cleaned| cleaned.taken).unwrap_or_default(),
            _ => match cleaner.tag(&piece.text) {
                Tag::Nothing(name) => name.map(|name| TakenOut { at: 0, name, is_open: false }).into_iter().collect(),
                _ => Vec::new(),
            },
        };
        // Within a quotation, other marks stand between the lines.
        let is_as_typed = text.file.slice(piece.span) == &*piece.text;
        for one in taken {
            let start = piece.span.start as usize + if is_as_typed { one.at } else { 0 };
            let span = Span::new(start, start + 1 + if is_as_typed { one.name.len() } else { 0 });
            let (message, help) = told(&one);
            notes.push(RULE.finding(text.file, span, message, help));
        }
    }
}

/// What happens to it, and what to do.
fn told(one: &TakenOut) -> (String, &'static str) {
    let name = &one.name;
    let shown = match name.as_str() {
        "!--" => {
            let message = "This comment is never closed, so what follows it is published as it is typed.";
            return (message.to_owned(), "Close it with `-->`, or take `<!--` out.");
        }
        "![cdata[" => "<![CDATA[…]]>".to_owned(),
        _ if name.starts_with('?') => format!("<{name} …?>"),
        _ if name.starts_with('!') => format!("<{} …>", name.to_ascii_uppercase()),
        _ => format!("<{name}>"),
    };
    if one.is_open {
        let message = format!("`{shown}` is never closed, so nothing of what follows it is published.");
        return (message, "Take it out, with all that belongs to it: nothing of it can be shown.");
    }
    (format!("This element of HTML is not published: `{shown}`."), remedy(name))
}

/// What to write in its place.
fn remedy(name: &str) -> &'static str {
    match name {
        "a" => "Write a link as `[words](https://example.gov/)`.",
        "img" | "picture" | "svg" => {
            "Put the picture into the folder of the release, and write `![what it shows](photo.jpg)`."
        }
        "video" | "audio" | "iframe" | "embed" | "object" | "source" | "track" => {
            "Write a link to it: `[words](https://example.gov/)`; or attach the file to the release."
        }
        "form" | "input" | "button" | "select" | "textarea" => "Write a link to the page on which readers fill it in.",
        "script" | "style" | "link" | "meta" => "Take it out: nothing of it can be shown.",
        _ if name.starts_with(['?', '!']) => "Take it out; write words that readers shall see without it.",
        _ => "Take it out; the words within it stay.",
    }
}
