//! What holds for every text, however hostile.

use std::collections::HashSet;

use bayan::model::{Block, Body, Destination, Digits, Language, Markup, PairPath, Piece, QuoteStyle, RawHtml};
use bayan::parse::markdown::{Home, Options, read};
use bayan::source::Span;
use proptest::prelude::*;

const PIECES: &[&str] = &[
    "<b>",
    "</b>",
    "<i>",
    "</i>",
    "<span dir=rtl>",
    "</span>",
    "*",
    "**",
    "_",
    "~~",
    "[",
    "]",
    "](x.pdf)",
    "](/topics/a/ \"t\")",
    "](javascript:alert(1))",
    "](<java&Tab;script:x>)",
    "![",
    "](a.jpg \"c\")",
    "\n",
    "\n\n",
    "> ",
    "\n> ",
    "\n>\n> — @id",
    "— ",
    "-- ",
    "- ",
    "\n- ",
    "1. ",
    "    ",
    "`",
    "\n```\n",
    "|",
    "\n|a|b|\n|-|:-:|\n|c|",
    "[^a]",
    "[^B]",
    "\n\n[^a]: ",
    "\n\n[^b]: ",
    "<script>",
    "</script>",
    "<div onclick=\"x()\">",
    "</div>",
    "<a href=\"javascript:x\">",
    "</a>",
    "<img src=x onerror=y>",
    "<svg onload=x>",
    "<style>",
    "<math>",
    "<table><tr>",
    "<p>",
    "</p>",
    "<details open>",
    "<br/>",
    "<http://a.b>",
    "<javascript:x>",
    "<a@b.c>",
    "<!--",
    "-->",
    "<![CDATA[",
    "]]>",
    "<?x",
    "?>",
    "&Tab;",
    "&lt;",
    "&#106;",
    "&quot;",
    "\\",
    "\"",
    "'",
    "...",
    " ",
    "  \n",
    "\t",
    "نص",
    "و",
    "AWS",
    "quote 1",
    "note",
    "# ",
    "\n## ",
    "\n---\n",
    "\n===\n",
    "(",
    ")",
    "12.5%",
    "\u{202e}",
    "\u{200f}",
    "\u{301}",
    "\r\n",
    "\u{0}",
    "<xmp>",
    "<noscript>",
    "<textarea>",
    "<title>",
    "<plaintext>",
    "<select><option>",
    "<template>",
    "<ruby><rt>",
    "<abbr title=\"<!--\">",
    "\" onmouseover=x \"",
    "<b title='\"><script>'>",
];

fn text() -> impl Strategy<Value = String> {
    let soup = proptest::collection::vec(proptest::sample::select(PIECES), 0..40).prop_map(|pieces| pieces.concat());
    prop_oneof![4 => soup, 1 => any::<String>(), 1 => "[ -~\n]{0,80}"]
}

fn shown(markup: &Markup) -> String {
    let show = |piece: &Piece| match piece {
        Piece::Html(html) => html.to_string(),
        Piece::Link(_) => "address".to_owned(),
        Piece::Picture(_) => " src=\"address\" width=\"1\" height=\"1\"".to_owned(),
    };
    markup.0.iter().map(show).collect()
}

fn markups(body: &Body) -> Vec<&Markup> {
    fn of(block: &Block) -> Vec<&Markup> {
        match block {
            Block::Prose(markup) => vec![markup],
            Block::Quote(quote) => vec![&quote.words],
            Block::Notes(notes) => notes.iter().map(|note| &note.words).collect(),
        }
    }
    body.blocks.iter().flat_map(of).collect()
}

/// Reads HTML as strictly as it is written, and says what is wrong with it.
fn judge(html: &str, ids: &mut HashSet<String>) -> Result<(), String> {
    const VOID: &[&str] = &["br", "hr", "img", "wbr", "col"];
    const NEVER: &[&str] =
        &["script", "style", "iframe", "object", "embed", "svg", "math", "form", "input", "base", "meta", "link"];
    let mut open: Vec<&str> = Vec::new();
    let mut rest = html;
    while let Some(at) = rest.find(['<', '>']) {
        rest = rest[at..].strip_prefix('<').ok_or("a bare >")?;
        if let Some(closing) = rest.strip_prefix('/') {
            let (name, after) = closing.split_once('>').ok_or("an open tag")?;
            if open.pop() != Some(name) {
                return Err(format!("</{name}> closes nothing"));
            }
            rest = after;
            continue;
        }
        let end = rest.find(|c: char| !c.is_ascii_alphanumeric()).ok_or("an open tag")?;
        let name = &rest[..end];
        if NEVER.contains(&name) || name.is_empty() {
            return Err(format!("<{name}>"));
        }
        if name == "a" && open.contains(&"a") {
            return Err("a link in a link".into());
        }
        rest = &rest[end..];
        while let Some(attribute) = rest.strip_prefix(' ') {
            let (name, value) = attribute.split_once("=\"").ok_or("an attribute without quotation marks")?;
            let (value, after) = value.split_once('"').ok_or("an open attribute")?;
            if name.starts_with("on") || name == "style" || !name.bytes().all(|b| b.is_ascii_lowercase() || b == b'-') {
                return Err(format!("attribute {name}"));
            }
            if matches!(name, "href" | "src") && value != "address" && !value.starts_with("#note-") {
                return Err(format!("{name} leads to {value}"));
            }
            if name == "id" && !ids.insert(value.to_owned()) {
                return Err(format!("id {value} twice"));
            }
            rest = after;
        }
        rest = rest.strip_prefix('>').ok_or("a tag without end")?;
        if !VOID.contains(&name) {
            open.push(name);
        }
    }
    if open.is_empty() { Ok(()) } else { Err(format!("{open:?} are open")) }
}

fn check(text: &str, language: Language, raw_html: RawHtml) -> Result<(), TestCaseError> {
    let pair = PairPath::parse("2023/12/this").expect("a good path");
    let quotes = QuoteStyle::Guillemets;
    let body = read(
        &text.into(),
        &Options { language, quotes, raw_html, digits: Digits::Latin, home: Home::Release(&pair), offset: 0 },
    );

    let mut ids = HashSet::new();
    for markup in markups(&body) {
        let html = shown(markup);
        prop_assert_eq!(judge(&html, &mut ids), Ok(()), "{}", html);
        let joined = markup.0.windows(2).all(|two| !matches!(two, [Piece::Html(_), Piece::Html(_)]));
        prop_assert!(joined, "two pieces of HTML in a row: {:?}", markup);
        for piece in &markup.0 {
            match piece {
                Piece::Html(html) => prop_assert!(!html.contains("<!--")),
                Piece::Link(index) => {
                    let to = &body.links[*index as usize].to;
                    prop_assert!(!matches!(to, Destination::Refused(_)), "{:?}", to);
                }
                Piece::Picture(index) => prop_assert!((*index as usize) < body.pictures.len()),
            }
        }
    }
    for (index, block) in body.blocks.iter().enumerate() {
        match block {
            Block::Notes(notes) => {
                prop_assert_eq!(index + 1, body.blocks.len());
                for (at, note) in notes.iter().enumerate() {
                    prop_assert_eq!(note.number as usize, at + 1);
                    let id = |nth| format!("note-ref-{}-{nth}", note.number);
                    prop_assert!((1..=note.references).all(|nth| ids.contains(&id(nth))));
                    prop_assert!(!ids.contains(&id(note.references + 1)));
                }
            }
            Block::Prose(_) => prop_assert!(!matches!(body.blocks.get(index + 1), Some(Block::Prose(_)))),
            Block::Quote(quote) => {
                prop_assert!(!ids.contains(&quote.id));
                prop_assert!(!quote.plain.trim().is_empty());
            }
        }
    }
    links(text, &body)
}

fn links(text: &str, body: &Body) -> Result<(), TestCaseError> {
    let spans = body.links.iter().map(|link| link.span).chain(body.pictures.iter().map(|picture| picture.span));
    for Span { start, end } in spans {
        prop_assert!(text.get(start as usize..end as usize).is_some_and(|words| !words.is_empty()));
    }
    for link in &body.links {
        if let Destination::Outer(address) = &link.to {
            let scheme = address.split(':').next().unwrap_or_default().to_ascii_lowercase();
            prop_assert!(["http", "https", "mailto", "tel"].contains(&scheme.as_str()), "{}", address);
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 3000, ..ProptestConfig::default() })]

    #[test]
    fn every_text_becomes_sound_html(text in text()) {
        for language in Language::ALL {
            for raw_html in [RawHtml::Escaped, RawHtml::Sanitised] {
                check(&text, language, raw_html)?;
            }
        }
    }
}

#[test]
fn depth_is_a_number_and_not_a_depth_of_calls() {
    let many = |text: &str| text.repeat(100_000);
    let texts = [
        many("["),
        many("!["),
        many(">"),
        many("- "),
        many("*a "),
        many("**a _"),
        many("[a](b"),
        many("<b>"),
        many("<div>"),
        many("\"("),
        many("> a\n"),
        many("[^a]") + "\n\n[^a]: b",
        (0..900).map(|depth| format!("{}a\n", ">".repeat(depth))).collect(),
        ">".repeat(900) + &many("\na"),
        (0..100_000).map(|n| format!("[^{n}]")).chain((0..100_000).map(|n| format!("\n[^{n}]: a"))).collect(),
    ];
    // A stack this small would not bear calls that go as deep as the text.
    let small = std::thread::Builder::new().stack_size(256 * 1024).spawn(move || {
        for text in texts {
            for raw_html in [RawHtml::Escaped, RawHtml::Sanitised] {
                check(&text, Language::Arabic, raw_html).expect("sound HTML");
            }
        }
    });
    small.expect("a thread").join().expect("no overflow");
}
