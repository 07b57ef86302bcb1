//! Pictures in SVG: what is still passes, written anew; what is more is refused, with its place.

use crate::support;
use std::sync::LazyLock;

use bayan::model::Language;
use bayan::outgoing;
use bayan::parse::vector;
use bayan::source::Hazard;
use bayan::source::alphabets::to_base64;
use bayan::speech::Words;
use proptest::prelude::*;

fn clean(text: &str) -> Result<String, String> {
    let told = |hazard: Hazard| format!("{} at {}:{}", said(&hazard), hazard.line, hazard.column);
    vector::clean(text.as_bytes()).map(|bytes| String::from_utf8(bytes).unwrap()).map_err(told)
}

fn said(hazard: &Hazard) -> String {
    static WORDS: LazyLock<Words> = LazyLock::new(|| Words::of(Language::English));
    WORDS.plain(&vector::said(hazard))
}

fn svg(inside: &str) -> String {
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" width=\"3\" height=\"2\">{inside}</svg>\n"
    )
}

/// What is in the picture that comes of it.
fn inside(typed: &str) -> String {
    let text = clean(&svg(typed)).unwrap_or_else(|what| panic!("{typed} was refused: {what}"));
    let (_, rest) = text.split_once("height=\"2\"").unwrap();
    rest.trim_end().strip_suffix("</svg>").map_or(String::new(), |rest| rest[1..].to_owned())
}

fn refused(typed: &str) -> String {
    match clean(&svg(typed)) {
        Ok(text) => panic!("{typed} passed as {text}"),
        Err(what) => what.split(" at ").next().unwrap().to_owned(),
    }
}

#[test]
fn a_still_picture_is_written_as_it_was() {
    for still in [
        "<path d=\"M0 0L1 1\" fill=\"url(#g)\" style=\"stroke: url('#h'); opacity: calc(1 - 0.5)\"/>",
        "<defs><linearGradient id=\"g\" x1=\"0\"><stop offset=\"0\" stop-color=\"rgb(1, 2, 3)\"/></linearGradient></defs>",
        "<use href=\"#a\"/><use xlink:href=\"#b\"/><a href=\"#c\"><text x=\"1\">وزارة <tspan>الصحة</tspan> &amp; Co</text></a>",
        "<clipPath id=\"c\"><rect width=\"1\"/></clipPath><mask id=\"m\"/><pattern id=\"p\"/><marker id=\"k\"/><symbol id=\"s\"/>",
        "<filter id=\"f\"><feGaussianBlur stdDeviation=\"2\"/><feMerge><feMergeNode in=\"SourceGraphic\"/></feMerge></filter>",
        "<image href=\"data:image/png;base64,AAAA\" width=\"1\"/>",
        "<style>.a { fill: url(#g); font-family: &quot;Noto Kufi Arabic&quot; }</style>",
        "<style>@font-face { font-family: x; src: url(data:font/woff2;base64,AAAA) }</style>",
        "<title>onload &lt;script&gt; javascript:alert(1)</title><desc>url(https://a/)</desc>",
        "<g aria-label=\"a &gt; b\" role=\"img\" class=\"url(x\" xml:space=\"preserve\" transform=\"translate(1 2) rotate(45)\"/>",
    ] {
        assert_eq!(inside(still), still);
    }
}

fn photograph(name: &str) -> Vec<u8> {
    std::fs::read(format!("tests/photographs/{name}")).unwrap()
}

#[test]
fn a_photograph_within_a_drawing_goes_out_cleaned() {
    for (name, kind) in [
        ("telephone.jpg", "jpeg"),
        ("screen.png", "png"),
        ("picture.webp", "webp"),
        ("moving.gif", "gif"),
        // Browsers go by the bytes.
        ("telephone.jpg", "png"),
    ] {
        let bytes = photograph(name);
        let [typed, cleaned] = [&bytes[..], &outgoing::clean(name, &bytes).unwrap().bytes].map(to_base64);
        let lines: String =
            typed.chars().enumerate().flat_map(|(at, c)| [(at % 76 == 0).then_some('\n'), Some(c)]).flatten().collect();
        for typed in [
            typed.clone(),
            lines,
            typed.replace('+', "%2B").replace('/', "%2F"),
            typed.trim_end_matches('=').to_owned(),
        ] {
            for (before, after) in [
                ("<image href=\"DATA:image/", "\" width=\"1\"/>"),
                ("<image xlink:href=\"data:image/", "\"/>"),
                ("<path style=\"fill: url('data:image/", "') red\"/>"),
                ("<style>a { fill: url(data:image/", ") }</style>"),
            ] {
                let whole = |picture: &str| format!("{before}{kind};base64,{picture}{after}");
                let once = inside(&whole(&typed));
                assert_eq!(once.replace("&quot;", "\""), whole(&cleaned), "{name} {before}");
                assert_eq!(inside(&once), once, "{name} {before}");
            }
        }
    }
    let both = format!("data:image/jpeg;base64,{}", to_base64(&photograph("telephone.jpg")));
    assert!(!inside(&format!("<style>a{{fill:url({both})}}b{{fill:url({both})}}</style>")).contains(&both[30..]));
}

#[test]
fn a_picture_within_a_drawing_that_cannot_be_cleaned_is_refused() {
    let photograph = photograph("telephone.jpg");
    let tiff = [b"II*\0".as_slice(), &[0; 90]].concat();
    for (bytes, what) in [
        (&photograph[..400], "a picture within it that is damaged"),
        (&tiff, "a picture within it that cannot be cleaned"),
    ] {
        assert_eq!(refused(&format!("<image href=\"data:image/jpeg;base64,{}\"/>", to_base64(bytes))), what);
    }
    assert_eq!(refused("<image href=\"data:image/png;base64,%%%%\"/>"), "a picture within it that no browser can read");
}

#[test]
fn what_programs_note_of_themselves_and_their_user_is_left_out() {
    for (noted, left) in [
        ("<!-- Generator: Adobe Illustrator 27.0 --><g/>", "<g/>"),
        (
            "<metadata><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"><a>Reem</a></rdf:RDF></metadata><g/>",
            "<g/>",
        ),
        ("<metadata><?xpacket begin=\"\"?><x:xmpmeta xmlns:x=\"adobe:ns:meta/\"/><?xpacket end=\"w\"?></metadata>", ""),
        (
            "<sodipodi:namedview xmlns:sodipodi=\"http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd\"><g/></sodipodi:namedview><g/>",
            "<g/>",
        ),
        (
            "<g xmlns:inkscape=\"http://www.inkscape.org/namespaces/inkscape\" inkscape:export-filename=\"/home/reem/secret/plan.png\" inkscape:label=\"Old minister\"/>",
            "<g/>",
        ),
        ("<g data-name=\"Layer 1 old minister\" style=\"/* Reem, 3rd draft */\"/>", "<g/>"),
        ("<style>/* by Reem */.a { fill: red }</style>", "<style> .a { fill: red }</style>"),
        (
            "<style type=\"text/css\"><![CDATA[.a > b { fill: red }]]></style>",
            "<style type=\"text/css\">.a &gt; b { fill: red }</style>",
        ),
    ] {
        assert_eq!(inside(noted), left, "{noted}");
    }
}

/// How each program begins and what it is known for.
#[test]
fn what_drawing_programs_export_passes() {
    let svg11 =
        "<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\"\n  \"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd\">";
    let matplotlib = format!(
        "<?xml version=\"1.0\" encoding=\"utf-8\" standalone=\"no\"?>\n{svg11}\n\
         <svg xmlns:xlink=\"http://www.w3.org/1999/xlink\" width=\"460.8pt\" height=\"345.6pt\" viewBox=\"0 0 460.8 345.6\" xmlns=\"http://www.w3.org/2000/svg\" version=\"1.1\">\n\
         <metadata><rdf:RDF xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:cc=\"http://creativecommons.org/ns#\" xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"><cc:Work><dc:date>2024</dc:date></cc:Work></rdf:RDF></metadata>\n\
         <defs><style type=\"text/css\">*{{stroke-linejoin: round; stroke-linecap: butt}}</style></defs>\n\
         <g id=\"figure_1\"><g id=\"patch_1\"><path d=\"M 0 345.6 z\" style=\"fill: #ffffff\"/></g><use xlink:href=\"#m1\" x=\"57.6\" y=\"307.584\" style=\"stroke: #000000; stroke-width: 0.8\"/>\
         <g clip-path=\"url(#p1)\"/><text style=\"font: 10px 'DejaVu Sans'; text-anchor: middle\" transform=\"rotate(-0 1 2)\">0</text></g></svg>"
    );
    let inkscape = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"no\"?>\n<!-- Created with Inkscape -->\n\
         <svg width=\"210mm\" height=\"297mm\" viewBox=\"0 0 210 297\" version=\"1.1\" id=\"svg5\" inkscape:version=\"1.2\" sodipodi:docname=\"secret plan.svg\" \
         inkscape:export-filename=\"C:\\Users\\reem\\plan.png\" inkscape:export-xdpi=\"96\" xmlns:inkscape=\"http://www.inkscape.org/namespaces/inkscape\" \
         xmlns:sodipodi=\"http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd\" xmlns=\"http://www.w3.org/2000/svg\" xmlns:svg=\"http://www.w3.org/2000/svg\">\n\
         <sodipodi:namedview id=\"namedview7\" pagecolor=\"#ffffff\"><inkscape:grid/></sodipodi:namedview><defs id=\"defs2\"/>\
         <g inkscape:label=\"Layer 1\" inkscape:groupmode=\"layer\" id=\"layer1\"><path style=\"fill:none;stroke:#000;-inkscape-stroke:none;paint-order:stroke fill markers\" sodipodi:nodetypes=\"cc\" d=\"m 1 2\"/>\
         <text xml:space=\"preserve\" style=\"font-size:10px;line-height:1.25;-inkscape-font-specification:'Kufi, Normal'\"><tspan sodipodi:role=\"line\" x=\"1\">نص</tspan></text></g></svg>";
    let illustrator = format!(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<!-- Generator: Adobe Illustrator 19.0.0, SVG Export Plug-In . SVG Version: 6.00 Build 0)  -->\n{svg11}\n\
         <svg version=\"1.1\" id=\"Layer_1\" xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" x=\"0px\" y=\"0px\" viewBox=\"0 0 10 10\" style=\"enable-background:new 0 0 10 10;\" xml:space=\"preserve\">\n\
         <style type=\"text/css\">\n\t.st0{{fill:#006C35;stroke:#000000;stroke-miterlimit:10;}}\n</style>\n<g><polygon class=\"st0\" points=\"1,2 3,4 \"/>\
         <switch><g><image style=\"overflow:visible;\" width=\"1\" height=\"1\" xlink:href=\"data:image/png;base64,iVBO\nRw0K\"  transform=\"matrix(1 0 0 1 0 0)\"></image></g></switch></g></svg>"
    );
    let figma = "<svg width=\"24\" height=\"24\" viewBox=\"0 0 24 24\" fill=\"none\" xmlns=\"http://www.w3.org/2000/svg\">\n\
         <g clip-path=\"url(#clip0_1_2)\" filter=\"url(#filter0_d)\"><path fill-rule=\"evenodd\" clip-rule=\"evenodd\" d=\"M12 2Z\" fill=\"url(#paint0_linear)\" style=\"mix-blend-mode:multiply\"/></g>\
         <defs><filter id=\"filter0_d\" x=\"0\" filterUnits=\"userSpaceOnUse\" color-interpolation-filters=\"sRGB\"><feFlood flood-opacity=\"0\" result=\"BackgroundImageFix\"/>\
         <feColorMatrix in=\"SourceAlpha\" type=\"matrix\" values=\"0 0 0 0 0\"/><feBlend mode=\"normal\" in2=\"BackgroundImageFix\"/></filter>\
         <clipPath id=\"clip0_1_2\"><rect width=\"24\" height=\"24\" fill=\"white\"/></clipPath></defs></svg>";
    let office = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n{svg11}\n<svg version=\"1.2\" width=\"215.9mm\" height=\"279.4mm\" viewBox=\"0 0 21590 27940\" preserveAspectRatio=\"xMidYMid\" fill-rule=\"evenodd\" \
         stroke-width=\"28.222\" stroke-linejoin=\"round\" xmlns=\"http://www.w3.org/2000/svg\" xmlns:ooo=\"http://xml.openoffice.org/svg/export\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" \
         xmlns:presentation=\"http://sun.com/xmlns/staroffice/presentation\" xmlns:smil=\"http://www.w3.org/2001/SMIL20/\" xmlns:anim=\"urn:oasis:names:tc:opendocument:xmlns:animation:1.0\" xml:space=\"preserve\">\n\
         <defs><font id=\"EmbeddedFont_1\" horiz-adv-x=\"2048\"><font-face font-family=\"Liberation Sans embedded\" units-per-em=\"2048\" font-weight=\"normal\" font-style=\"normal\" ascent=\"1852\" descent=\"423\"/>\
         <missing-glyph horiz-adv-x=\"2048\" d=\"M 0,0 Z\"/><glyph unicode=\"(\" horiz-adv-x=\"1085\" d=\"M 1 2 Z\"/></font></defs>\
         <g ooo:name=\"page1\" class=\"Page\"><g class=\"com.sun.star.drawing.TextShape\"><text class=\"SVGTextShape\"><tspan class=\"TextParagraph\" font-size=\"423px\"><tspan class=\"TextPosition\" x=\"1\" y=\"2\">\
         <tspan fill=\"rgb(0,0,0)\" stroke=\"none\" style=\"white-space: pre\">a (b)</tspan></tspan></tspan></text></g></g></svg>"
    );
    for (program, text) in [
        ("matplotlib", matplotlib.as_str()),
        ("Inkscape", inkscape),
        ("Illustrator", &illustrator),
        ("Figma", figma),
        ("LibreOffice", &office),
    ] {
        let passed = clean(text).unwrap_or_else(|what| panic!("{program}: {what}"));
        assert_eq!(clean(&passed).as_ref(), Ok(&passed), "{program} is as it was, written anew twice");
        for trace in ["reem", "secret", "inkscape:", "sodipodi:", "rdf", "DOCTYPE", "<!--", "<?"] {
            assert!(!passed.contains(trace), "{program} keeps {trace}: {passed}");
        }
    }
}

#[test]
fn whatever_acts_or_comes_from_outside_is_named() {
    for (moving, words) in ACTING {
        assert_eq!(refused(moving), *words, "{moving}");
    }
}

#[test]
fn only_a_whole_picture_is_one() {
    let entity = "<!DOCTYPE svg SYSTEM \"a>b\" [<!ENTITY x '<script>alert(1)</script>'>]><svg xmlns=\"http://www.w3.org/2000/svg\">&x;</svg>";
    for (text, words) in [
        (entity, "definitions of its own (`<!DOCTYPE`) at 1:1"),
        (
            "<!DOCTYPE svg SYSTEM \"file:///etc/passwd\"><svg xmlns=\"http://www.w3.org/2000/svg\"/>",
            "definitions of its own (`<!DOCTYPE`) at 1:1",
        ),
        (
            "<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"http://www.w3.org/a.dtd\" [<!ATTLIST svg onload CDATA \"alert(1)\">]><svg/>",
            "definitions of its own (`<!DOCTYPE`) at 1:1",
        ),
        ("<html/>", "`<html>` where `<svg xmlns=\"http://www.w3.org/2000/svg\">` should begin at 1:1"),
        ("<svg/>", "`<svg>` where `<svg xmlns=\"http://www.w3.org/2000/svg\">` should begin at 1:1"),
        ("<?xml version='1.0' encoding = 'gb18030'?><svg/>", "letters that are not in UTF-8 at 1:1"),
        ("<svg xmlns=\"http://www.w3.org/2000/svg\"/>\n<script/>", "`<script>` behind its end at 2:1"),
        ("<svg xmlns=\"http://www.w3.org/2000/svg\"/>words", "words outside of its elements at 1:42"),
        ("<svg xmlns=\"http://www.w3.org/2000/svg\">\n  <script/></svg>", "`<script>` at 2:3"),
        ("", "no picture at all at 1:1"),
    ] {
        assert_eq!(clean(text), Err(words.to_owned()), "{text}");
    }
    for broken in ["<", "<svg", "<svg a", "<svg a=", "<svg a='", "<!--", "<![CDATA[", "<?", "<!", "<svg a=b><script>"] {
        assert!(clean(broken).is_err(), "{broken}");
    }
    // UTF-16 is read by its mark, and written as UTF-8.
    let wide = |text: &str| {
        [0xff, 0xfe].into_iter().chain(text.encode_utf16().flat_map(u16::to_le_bytes)).collect::<Vec<u8>>()
    };
    assert_eq!(vector::clean(&wide(&svg("<g/>"))).ok(), vector::clean(svg("<g/>").as_bytes()).ok());
    assert!(vector::clean(&wide(&svg("<script/>"))).is_err());
}

#[test]
fn a_large_picture_of_any_shape_is_answered_soon() {
    // Each a shape for which something might be looked for again and again.
    let many = 20_000;
    for shape in [
        "<g>".repeat(many),
        "<g id=\"a\"/>".repeat(many),
        format!("<g {}/>", (0..many).map(|at| format!("a{at}=\"\" ")).collect::<String>()),
        format!("<g {}/>", (0..many).map(|at| format!("xmlns:a{at}=\"b\" ")).collect::<String>()),
        format!("<style>{}</style>", "/* ".repeat(many)),
        format!("<style>{}</style>", "a(".repeat(many)),
        format!("<style>{}</style>", "'".repeat(many)),
        "<![CDATA[x]]>&amp;".repeat(many),
        "<!-- x -->".repeat(many),
        format!("<path d=\"{}\"/>", "M0 0".repeat(many)),
        "<metadata>".repeat(many),
    ] {
        let _ = clean(&svg(&shape));
    }
}

proptest! {
    #![proptest_config(support::cases(128))]

    /// Whatever passes holds nothing that acts, and passes again as it is.
    #[test]
    fn what_passes_is_still_and_stays_as_it_is(pieces in prop::collection::vec(0..PIECES.len(), 0..24)) {
        let text = svg(&pieces.into_iter().map(|at| PIECES[at]).collect::<String>());
        if let Ok(passed) = clean(&text) {
            prop_assert_eq!(clean(&passed), Ok(passed.clone()));
            still(&passed)?;
        }
    }
}

/// Looked over by another reader than the one that wrote it: letter by letter.
fn still(text: &str) -> Result<(), TestCaseError> {
    let tags = text.split('<').skip(1);
    for tag in tags {
        let (tag, words) = tag.split_once('>').unwrap();
        prop_assert!(!tag.starts_with(['!', '?']), "{}", text);
        let name = tag.trim_start_matches('/').split([' ', '/']).next().unwrap();
        prop_assert!(
            ["svg", "g", "style", "use", "a", "image", "text", "rect", "title"].contains(&name),
            "{} in {}",
            name,
            text
        );
        prop_assert!(!words.contains('>'));
        for attribute in tag.split('"').step_by(2) {
            let key =
                attribute.trim_start_matches(|c: char| c != ' ').trim().trim_end_matches('=').to_ascii_lowercase();
            prop_assert!(!key.starts_with("on"), "{} in {}", key, text);
        }
        // Words that are only shown may say what they like.
        let styles = if name == "style" { format!("{tag} {words}") } else { tag.to_owned() };
        for address in styles.to_ascii_lowercase().split("url(").skip(1) {
            prop_assert!(address.starts_with('#'), "{}", text);
        }
        for address in tag.split("href=\"").skip(1) {
            prop_assert!(address.starts_with('#') || address.starts_with("data:image/png"), "{} in {}", address, text);
        }
    }
    Ok(())
}

const PIECES: [&str; 32] = [
    "<g>",
    "</g>",
    "<g ",
    "onload=\"alert(1)\" ",
    "/>",
    ">",
    "<style>",
    "</style>",
    "fill: url(#a)",
    "url(https://a/)",
    "@import 'a';",
    "/*",
    "*/",
    "'",
    "&quot;",
    "<script>",
    "</script>",
    "<a href=\"",
    "#a\"/>",
    "javascript:alert(1)\"/>",
    "<image href=\"data:image/png;base64,AA\"/>",
    "<![CDATA[",
    "]]>",
    "<!--",
    "-->",
    "<text>نص</text>",
    "&lt;script&gt;",
    "<x:script xmlns:x=\"http://www.w3.org/2000/svg\"/>",
    "<x:g xmlns:x=\"http://www.w3.org/2000/svg\"/>",
    "<rect style=\"fill: red\"/>",
    "<foreignObject/>",
    "\u{202e}",
];

/// What is more than still, and how it is called.
const ACTING: &[(&str, &str)] = &[
    ("<script>alert(1)</script>", "`<script>`"),
    ("<x:script xmlns:x='http://www.w3.org/2000/svg' href='data:,alert(1)'/>", "`<script>`"),
    ("<g onload=\"alert(1)\"/>", "`onload` in `<g>`"),
    ("<g\nONCLICK = 'x'/>", "`ONCLICK` in `<g>`"),
    ("<foreignObject><p/></foreignObject>", "`<foreignObject>`"),
    ("<h:p xmlns:h=\"http://www.w3.org/1999/xhtml\"/>", "`<p>`"),
    ("<h:script xmlns:h=\"http://www.w3.org/1999/xhtml\">alert(1)</h:script>", "`<script>`"),
    ("<a href=\"javascript:alert(1)\"/>", "an address in `href` of `<a>`"),
    ("<a xlink:href=\"&#106;avascript:alert(1)\"/>", "an address in `xlink:href` of `<a>`"),
    ("<a y:href=\"https://a/\" xmlns:y=\"http://www.w3.org/1999/xlink\"/>", "an address in `xlink:href` of `<a>`"),
    ("<use href=\"https://evil.example/x.svg#a\"/>", "an address in `href` of `<use>`"),
    ("<use href=\"other.svg#a\"/>", "an address in `href` of `<use>`"),
    ("<use href=\"data:image/svg+xml;base64,AAAA#a\"/>", "an address in `href` of `<use>`"),
    ("<image href=\"data:image/svg+xml;base64,AAAA\"/>", "an address in `href` of `<image>`"),
    ("<image href=\"photo.jpg\"/>", "an address in `href` of `<image>`"),
    ("<feImage href=\"https://evil.example/a.png\"/>", "an address in `href` of `<feImage>`"),
    ("<set attributeName=\"xlink:href\" to=\"javascript:alert(1)\"/>", "`<set>`"),
    ("<animate attributeName=\"opacity\" from=\"0\" to=\"1\"/>", "`<animate>`"),
    ("<rect><animateTransform/></rect>", "`<animateTransform>`"),
    ("<handler type=\"application/ecmascript\"/>", "`<handler>`"),
    ("<g xml:base=\"https://evil.example/\"/>", "`xml:base`"),
    ("<g style=\"fill: url( 'https://evil.example/a' )\"/>", "something from outside in a style of `<g>`"),
    ("<g fill=\"&#117;rl(//evil.example/)\"/>", "something from outside in `fill`"),
    ("<g fill=\"u\\72l(//evil.example/)\"/>", "`72l(…)` in `fill`"),
    ("<g cursor=\"pointer\"/>", "`cursor` in `<g>`"),
    ("<style>@import 'https://evil.example/a.css';</style>", "`@import` in a style"),
    ("<style>@keyframes a { }</style>", "`@keyframes` in a style"),
    ("<style>.a { background: image-set('https://evil.example/a' 1x) }</style>", "`image-set(…)` in a style"),
    ("<style>.a { fill: URL(https://evil.example/) }</style>", "something from outside in a style"),
    ("<style>.a { content: '/*'; fill: url(https://evil.example/) /*' }</style>", "something from outside in a style"),
    (
        "<style><![CDATA[ .a { fill: u\\72l(https://evil.example/) } ]]></style>",
        "a letter in a style that is spelled with `\\`",
    ),
    ("<style>.a { x: '</style><style>'; fill: url(//evil.example/) }</style>", "something from outside in a style"),
    ("<style><g/></style>", "`<g>` in a style"),
    ("<style type=\"text/x-scss\"/>", "a style in the language `text/x-scss`"),
    ("<?xml-stylesheet href=\"a.xsl\"?>", "an instruction to the reader (`<?xml-stylesheet`)"),
    ("<x:g/>", "`<x:g>`, whose prefix is not declared"),
    ("<g x:href=\"#a\"/>", "`x:href`, whose prefix is not declared"),
    ("<g id=\"a\" id=\"b\"/>", "`id` twice in one `<g>`"),
    ("<g brandNew=\"1\"/>", "`brandNew` in `<g>`"),
    ("&nbsp;", "an entity of its own (`&…;`)"),
    ("<g>", "something that is no XML"),
    ("\u{0}", "control characters"),
];
