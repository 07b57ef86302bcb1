//! HTML typed in a text, where the settings let it through. The only door to ammonia.
//!
//! Links and pictures are not let through: they are written in Markdown, where they can be checked. Neither are
//! ids and classes, which could pass for the page's own.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};

use ammonia::Builder;

use crate::source::steps;

/// Elements within a line, which may also enclose Markdown.
const INLINE: &str = "abbr b bdi bdo br cite code del dfn em i ins kbd mark q rp rt ruby s samp small span strong sub sup time u var wbr";

/// Elements in a block of HTML, beside those within a line.
const BLOCK: &str = "address aside blockquote caption col colgroup dd details div dl dt figcaption figure h2 h3 h4 h5 h6 hr li ol p \
                     pre section summary table tbody td tfoot th thead tr ul";

/// Elements whose contents are no words.
const SILENT: [&str; 2] = ["script", "style"];

const ATTRIBUTES: &[(&str, &[&str])] = &[
    ("col", &["span"]),
    ("colgroup", &["span"]),
    ("details", &["open"]),
    ("ol", &["start", "reversed"]),
    ("td", &["colspan", "rowspan"]),
    ("th", &["colspan", "rowspan", "scope"]),
    ("time", &["datetime"]),
];

/// A block with more tags than this is shown as text: the time to clean it grows with the square of its depth.
const MOST_TAGS: usize = 4096;

/// What a piece of HTML within a line comes to.
#[derive(Debug)]
pub enum Tag {
    Open(&'static str, String),
    Close(&'static str),
    /// An element without contents.
    Void(&'static str),
    /// With the name of the element that is not let through.
    Nothing(Option<String>),
}

/// A block as it is published.
#[derive(Debug)]
pub struct CleanHtml {
    pub html: String,
    pub taken: Vec<TakenOut>,
}

/// What is not published of a piece of HTML.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct TakenOut {
    /// Where it begins in what was typed.
    pub at: usize,
    /// What stands behind its `<`: the name of an element, `?xml`, `!doctype`, `![cdata[`, or `!--` of an open comment.
    pub name: String,
    /// Whether it is never closed although words stand behind it, which have its fate.
    pub is_open: bool,
}

/// Cleans HTML.
pub struct Cleaner(Builder<'static>);

impl Default for Cleaner {
    fn default() -> Self {
        let mut builder = Builder::empty();
        let attributes: HashMap<_, HashSet<_>> =
            ATTRIBUTES.iter().map(|(tag, names)| (*tag, names.iter().copied().collect())).collect();
        builder
            .tags(INLINE.split(' ').chain(BLOCK.split(' ')).collect())
            .clean_content_tags(HashSet::from(SILENT))
            .generic_attributes(HashSet::from(["dir", "lang", "title"]))
            .tag_attributes(attributes)
            .link_rel(None);
        Self(builder)
    }
}

impl Cleaner {
    fn clean(&self, html: &str) -> String {
        let cleaned = self.0.clean(html).to_string();
        steps::took(html.len() + cleaned.len());
        cleaned
    }

    /// A whole block without its comments, well balanced; `None` if it is too much.
    pub fn block(&self, html: &str) -> Option<CleanHtml> {
        // A comment that is never closed would swallow the rest.
        let cleaned = || CleanHtml { html: self.clean(&html.replace("<!--", "&lt;!--")), taken: taken(html) };
        (!is_too_much(html)).then(cleaned)
    }

    /// One tag within a line.
    pub fn tag(&self, html: &str) -> Tag {
        let closing = html.starts_with("</");
        let typed = name(html.trim_start_matches(['<', '/']));
        let Some(name) = INLINE.split(' ').find(|known| known.eq_ignore_ascii_case(typed)) else {
            let typed = if is_comment(html) { "" } else { typed };
            return Tag::Nothing((!closing && !typed.is_empty()).then(|| typed.to_ascii_lowercase()));
        };
        match (name, closing) {
            ("br" | "wbr", _) => Tag::Void(name),
            (_, true) => Tag::Close(name),
            (_, false) => {
                let mut cleaned = self.clean(html);
                let end = format!("</{name}>");
                if cleaned.ends_with(&end) && cleaned.starts_with(&format!("<{name}")) {
                    cleaned.truncate(cleaned.len() - end.len());
                    Tag::Open(name, cleaned)
                } else {
                    Tag::Nothing(None)
                }
            }
        }
    }
}

fn is_too_much(html: &str) -> bool {
    html.bytes().filter(|byte| *byte == b'<').count() > MOST_TAGS
}

/// The words of a block; what is too much is text, tags and all, as on the page.
pub fn words_of_block(html: &str) -> String {
    if is_too_much(html) { html.to_owned() } else { words(html) }
}

/// What of a block is not let through; of what stands in a comment or a script nothing is said.
fn taken(html: &str) -> Vec<TakenOut> {
    let mut taken = Vec::new();
    let mut silent: Option<(String, usize)> = None;
    let mut at = 0;
    while let Some(start) = html[at..].find('<').map(|found| at + found) {
        let rest = &html[start..];
        let closing = rest.starts_with("</");
        let name = name(rest.trim_start_matches(['<', '/'])).to_ascii_lowercase();
        // Browsers end at the first `>` what begins with `<?` or `<!`.
        let is_declared = silent.is_none() && name.starts_with(['?', '!']);
        let end = if name == "!--" { comment_end(rest) } else { rest.find('>').filter(|_| is_declared) };
        at = start + end.unwrap_or(1);
        if silent.is_some() {
            silent = silent.filter(|(open, _)| !closing || *open != name);
            continue;
        }
        let is_known = || INLINE.split(' ').chain(BLOCK.split(' ')).any(|known| known == name);
        let is_whole_comment = name == "!--" && end.is_some();
        if !closing && !name.is_empty() && !is_known() && !is_whole_comment {
            silent = SILENT.contains(&name.as_str()).then(|| (name.clone(), taken.len()));
            taken.push(TakenOut { at: start, is_open: name == "!--", name });
        }
    }
    if let Some(open) = silent.and_then(|(_, number)| taken.get_mut(number)) {
        open.is_open = html[open.at..].split_once('>').is_some_and(|(_, behind)| !behind.trim().is_empty());
    }
    taken
}

/// The name of what begins with a `<`, from what stands behind that; empty where nothing begins.
fn name(behind: &str) -> &str {
    let letters = |from: usize| from + behind[from..].find(|c: char| !is_name(c)).unwrap_or(behind.len() - from);
    let is_cdata = behind.get(..8).is_some_and(|head| head.eq_ignore_ascii_case("![cdata["));
    match behind.as_bytes() {
        [b'!', b'-', b'-', ..] => &behind[..3],
        _ if is_cdata => &behind[..8],
        [b'?', ..] => &behind[..letters(1)],
        [b'!', first, ..] | [first, ..] if first.is_ascii_alphabetic() => &behind[..letters(1)],
        _ => "",
    }
}

/// What the name of an element is made of; that with a colon is Office's.
fn is_name(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, ':' | '-')
}

/// The words of HTML, without its tags and comments.
pub fn words(html: &str) -> String {
    let mut builder = Builder::empty();
    builder.clean_content_tags(HashSet::from(SILENT));
    let words = builder.clean(&html.replace("<!--", "&lt;!--")).to_string();
    steps::took(html.len() + words.len());
    let entities = [("&lt;", "<"), ("&gt;", ">"), ("&nbsp;", "\u{a0}"), ("&amp;", "&")];
    entities.iter().fold(words, |words, (entity, sign)| words.replace(entity, sign))
}

/// Whether a piece of HTML within a line is a comment.
pub fn is_comment(html: &str) -> bool {
    html.starts_with("<!--")
}

/// A block of HTML without its comments. One that is never closed stays, so that no text is lost by mistake.
pub fn without_comments(html: &str) -> Cow<'_, str> {
    let Some(first) = html.find("<!--") else { return Cow::Borrowed(html) };
    let mut kept = html[..first].to_owned();
    let mut rest = &html[first..];
    while let Some(start) = rest.find("<!--") {
        kept.push_str(&rest[..start]);
        let comment = &rest[start..];
        let Some(end) = comment_end(comment) else {
            rest = comment;
            break;
        };
        rest = &comment[end..];
    }
    kept.push_str(rest);
    Cow::Owned(kept)
}

/// The length of the comment that `html` begins with. `<!-->` and `<!--->` are whole ones (CommonMark 0.31, 6.6).
fn comment_end(html: &str) -> Option<usize> {
    ["<!-->", "<!--->"]
        .into_iter()
        .find(|short| html.starts_with(short))
        .map(str::len)
        .or_else(|| html.get(4..)?.find("-->").map(|at| 4 + at + 3))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_could_act_or_load_is_taken_out() {
        for (html, cleaned) in [
            ("<div onclick=\"x()\" class=\"a\" id=\"quote-1\" style=\"x\">نص</div>", "<div>نص</div>"),
            ("<script>x()</script><p>نص", "<p>نص</p>"),
            ("<style>p{}</style><iframe src=x></iframe>a", "a"),
            ("<a href=\"javascript:x\">a</a><img src=x onerror=y>", "a"),
            (
                "<table><tr><td colspan=2 dir=rtl>1",
                "<table><tbody><tr><td colspan=\"2\" dir=\"rtl\">1</td></tr></tbody></table>",
            ),
            ("<svg><script>x</script></svg><form><input></form>", ""),
        ] {
            assert_eq!(Cleaner::default().block(html).expect("few tags").html, cleaned);
        }
    }

    #[test]
    fn what_is_taken_out_is_named() {
        for (html, taken) in [
            ("<div><video src=a></video><p>نص</p><FORM><input></FORM></div>", "video form input"),
            ("<script>if (a<b) x()</script><iframe></iframe>", "script iframe"),
            ("<p><o:p></o:p><a href=x>نص</a></p>", "o:p a"),
            ("<details><summary>a</summary>5 < 6</details><!-- <video> --> <!--> <!---> a", ""),
            ("<!DOCTYPE html><?xml version=\"1\" <video> ?><![CDATA[نص]]><p>a", "!doctype ?xml ![cdata["),
            ("<script>a <!-- <? <video></script><?php x ?>", "script ?php"),
            ("<script>x()\n\nنص البيان <video>", "script…"),
            ("<div><style>p{}", "style…"),
            ("<script>\n", "script"),
            ("<p>a</p><!-- نص <video>", "!--… video"),
        ] {
            let found = Cleaner::default().block(html).expect("few tags").taken;
            assert!(found.iter().all(|one| html[one.at..].starts_with('<')), "{html}");
            let told: Vec<String> =
                found.into_iter().map(|one| one.name + if one.is_open { "…" } else { "" }).collect();
            assert_eq!(told.join(" "), taken, "{html}");
        }
    }

    #[test]
    fn comments_vanish_but_an_open_one_stays() {
        for (html, kept) in [
            ("<!-- a -->b<!-- c -->", "b"),
            ("a<!-->b<!--->c", "abc"),
            ("a <!-- b", "a <!-- b"),
            ("<!-- a --> b <!-- c", " b <!-- c"),
        ] {
            assert_eq!(without_comments(html), kept);
        }
    }
}
