//! What holds for every text, however hostile.

use std::collections::HashSet;

use bayan::locale::Runs;
use bayan::model::text::{Node, Part, Tag};
use bayan::model::{Body, Destination, Digits, Language, PairPath, QuoteStyle, RawHtml};
use bayan::parse::markdown::{Home, Options, read};
use bayan::source::Span;
use bayan::text::html::PictureTarget;
use bayan::text::{self, Html, HtmlOptions, Style, Targets};
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
    "و**«",
    "»**",
    "ال",
    "ل_",
    "«",
    "»",
    "”",
    " \"",
    "\" ",
    "•",
    "\n• ",
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

fn check(text: &str, language: Language) -> Result<(), TestCaseError> {
    let pair = PairPath::parse("2023/12/this").expect("a good path");
    let body = read(&text.into(), &Options { language, home: Home::Release(&pair), offset: 0 });
    nodes(&body)?;
    for raw_html in [RawHtml::Escaped, RawHtml::Sanitised] {
        let style =
            Style { language, quotes: QuoteStyle::Guillemets, digits: Digits::Latin, raw_html, runs: Runs::Bdi };
        written(&body, &style)?;
    }
    links(text, &body)
}

/// All that opens is closed, and all that is referred to is there.
fn nodes(body: &Body) -> Result<(), TestCaseError> {
    let (text, rare) = (&body.text, body.text.rare());
    let mut open = Vec::new();
    for node in &text.nodes {
        match *node {
            Node::Open(tag, number) => {
                let most = match tag {
                    Tag::Link | Tag::Address => body.links.len(),
                    Tag::Picture => body.pictures.len(),
                    Tag::Saying => rare.sayings.len(),
                    _ => usize::MAX,
                };
                prop_assert!((number as usize) < most);
                open.push(tag);
            }
            Node::Close(tag) => prop_assert_eq!(open.pop(), Some(tag)),
            Node::Words(span) | Node::Mark(_, span) => {
                prop_assert!(!text.slice(span).is_empty());
            }
            Node::Spelled(n) | Node::Code(n) | Node::Html(n) | Node::HtmlBlock(n) => {
                prop_assert!((n as usize) < rare.pieces.len());
            }
            Node::Reference(n) => prop_assert!((n as usize) < rare.references.len()),
            Node::Break(_) | Node::HardBreak(_) | Node::Rule => {}
        }
    }
    prop_assert!(open.is_empty());
    for passage in text::passages(body).passages {
        for run in passage.runs.iter().filter(|run| run.is_exact()) {
            prop_assert_eq!(&passage.text[run.range()], text.slice(run.span), "words are where they were typed");
        }
    }
    Ok(())
}

fn written(body: &Body, style: &Style) -> Result<(), TestCaseError> {
    let picture = PictureTarget { address: "address".to_owned(), dimensions: Some((1, 1)), srcset: None };
    let targets = Targets {
        links: vec!["address".to_owned(); body.links.len()],
        pictures: vec![picture; body.pictures.len()],
        ..Targets::default()
    };
    let options = HtmlOptions { style: *style, targets: &targets, below: 0, id_prefix: "" };
    let mut writer = Html::new(body, &options);
    let mut ids = HashSet::new();
    let sound = |html: &str, ids: &mut HashSet<String>| {
        prop_assert_eq!(judge(html, ids), Ok(()), "{}", html);
        prop_assert!(!html.contains("<!--"));
        let is_sign = |c: char| ('\u{700}'..='\u{705}').contains(&c);
        prop_assert!(!html.contains(is_sign) || body.text.source.contains(is_sign), "{}", html);
        Ok(())
    };
    for part in body.text.parts() {
        let range = match part {
            Part::Prose(range) => range,
            Part::Saying(saying) => saying.words.clone(),
        };
        sound(&writer.part(range), &mut ids)?;
    }
    for note in &body.text.rare().notes {
        sound(&writer.part(body.text.inside(note.open as usize)), &mut ids)?;
    }
    for (number, note) in (1..).zip(&body.text.rare().notes) {
        let id = |nth| format!("note-ref-{number}-{nth}");
        prop_assert!((1..=note.references).all(|nth| ids.contains(&id(nth))));
        prop_assert!(!ids.contains(&id(note.references + 1)));
    }
    for (number, quote) in (1..).zip(text::quotes(body, style)) {
        let id = format!("quote-{number}");
        prop_assert!(!ids.contains(&id));
        prop_assert!(style.raw_html == RawHtml::Sanitised || !quote.plain.trim().is_empty());
    }
    let mut of_page = HashSet::new();
    sound(&text::whole(body, &options), &mut of_page)?;
    prop_assert_eq!(of_page, text::anchors(body, style).into_iter().collect(), "the desk knows each id");
    Ok(())
}

/// What is written as Markdown says the same words when it is read. A speaker of the registry is written out, so names are given.
fn comes_back(text: &str, language: Language, raw_html: RawHtml) -> Result<(), TestCaseError> {
    let pair = PairPath::parse("2023/12/this").expect("a good path");
    let options = Options { language, home: Home::Release(&pair), offset: 0 };
    let style = &Style { language, quotes: QuoteStyle::Guillemets, digits: Digits::Latin, raw_html, runs: Runs::Bdi };
    let body = &read(&text.into(), &options);
    let targets = Targets {
        links: vec!["https://a.example/ب?c=(d)".to_owned(); body.links.len()],
        pictures: vec![
            PictureTarget { address: "https://a.example/a b.jpg".to_owned(), dimensions: None, srcset: None };
            body.pictures.len()
        ],
        speakers: text::quotes(body, style).iter().map(|quote| quote.speaker.as_str().to_owned()).collect(),
        page: "https://a.example/".to_owned(),
    };
    let markdown = text::markdown(body, style, &targets);
    let again = read(&markdown.as_str().into(), &options);
    // Spaces inside of quotation marks are not set; @id is one of the registry, and a speaker's dash is no word.
    let is_mark = |c: char| "—«»“”‘’\"'@".contains(c);
    let words = |body: &Body| text::everything(body, style).replace(|c: char| is_mark(c) || c.is_whitespace(), "");
    prop_assert_eq!(words(body), words(&again), "{}", markdown);
    prop_assert!(again.text.rare().comments.is_empty() && again.text.rare().asides.is_empty(), "{}", markdown);
    Ok(())
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

#[test]
fn a_quotation_behind_the_words_of_a_point_begins_on_a_line_of_its_own() {
    for text in ["- ?><b>  \n    > ", "- نقطة\n  > اقتباس", "1. a\n   - b\n     > c", "- <b>a</b>\n  > b"] {
        for raw_html in [RawHtml::Escaped, RawHtml::Sanitised] {
            comes_back(text, Language::Arabic, raw_html).unwrap();
        }
    }
}

#[test]
fn a_tab_behind_a_heading_takes_no_note_away() {
    for text in [
        "[^a]: \n## [^a]&Tab;\n",
        "## عنوان[^1]\t\n\n[^1]: حاشية",
        "> ## A[^1] ##\t\n\nb\n\n[^1]: c",
        "A[^1]\t\n===\n\n[^1]: b",
    ] {
        comes_back(text, Language::Arabic, RawHtml::Escaped).unwrap();
        let body = read(&text.into(), &Options { language: Language::Arabic, home: Home::Registry, offset: 0 });
        assert!(!body.text.rare().notes.is_empty(), "{text}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 3000, ..ProptestConfig::default() })]

    #[test]
    fn every_text_becomes_sound_html(text in text()) {
        for language in Language::ALL {
            check(&text, language)?;
        }
    }

    #[test]
    fn what_is_written_as_markdown_reads_back_to_the_same_words(text in text()) {
        for language in Language::ALL {
            for raw_html in [RawHtml::Escaped, RawHtml::Sanitised] {
                comes_back(&text, language, raw_html)?;
            }
        }
    }
}

#[test]
fn a_point_that_begins_with_the_mark_that_ends_a_quotation_keeps_its_own_sign() {
    for text in ["- و**«\n- »**", "- قال «نعم\n- » ثم", "> «نعم\n>\n> » ثم"] {
        for language in Language::ALL {
            comes_back(text, language, RawHtml::Escaped).unwrap();
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
            check(&text, Language::Arabic).expect("sound HTML");
        }
    });
    small.expect("a thread").join().expect("no overflow");
}
