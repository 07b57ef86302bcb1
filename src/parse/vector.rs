//! Pictures in SVG, judged: opened by itself, one is a document that could act as a page of the site.
//!
//! A browser reads SVG as XML, so this reads tags as XML has them. Only what is known to be still passes: no script, no
//! handler, nothing of HTML, nothing that comes from outside the file.

use crate::source::Hazard;

/// Elements that act, or that bring other documents in, whatever their prefix.
const ACTING: [&str; 14] = [
    "script",
    "foreignobject",
    "iframe",
    "embed",
    "object",
    "applet",
    "audio",
    "video",
    "source",
    "handler",
    "listener",
    "base",
    "link",
    "meta",
];

/// The first thing in an SVG that no still picture has.
pub fn hazard(text: &str) -> Option<Hazard> {
    // Browsers might read other letters than stand here.
    if let Some(at) = text.find(|c: char| c.is_control() && !matches!(c, '\t' | '\n' | '\r')) {
        return Some(found(text, at, "control characters".into()));
    }
    let mut rest = 0;
    while let Some(at) = text[rest..].find('<').map(|at| at + rest) {
        let inside = &text[at..];
        let (length, what) = match inside {
            _ if inside.starts_with("<!--") => (length(inside, "-->"), None),
            _ if inside.starts_with("<![CDATA[") => (length(inside, "]]>"), None),
            _ if inside.starts_with("<?") => {
                let length = length(inside, "?>");
                (length, instruction(&inside[..length]))
            }
            _ if inside.starts_with("<!") => {
                let length = length(inside, ">");
                (length, inside[..length].contains('[').then(|| "definitions of its own (`<!DOCTYPE … [`)".into()))
            }
            _ => tag(inside),
        };
        if let Some(what) = what {
            return Some(found(text, at, what));
        }
        rest = at + length;
    }
    sheets(text)
}

/// `<?xml … ?>` and its like.
fn instruction(text: &str) -> Option<String> {
    let bare: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    let bare = bare.to_ascii_lowercase();
    let encoding = bare.split_once("encoding=").map(|(_, rest)| rest.trim_start_matches(['"', '\'']));
    let is_ours = |name: &str| ["utf-8", "us-ascii"].iter().any(|known| name.starts_with(known));
    if bare.starts_with("<?xml-stylesheet") {
        return Some("a style sheet of its own".into());
    }
    (!encoding.is_none_or(is_ours)).then(|| "letters that are not in UTF-8".into())
}

fn found(text: &str, at: usize, what: String) -> Hazard {
    let before = &text[..at];
    let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    let line = before.bytes().filter(|byte| *byte == b'\n').count() + 1;
    let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
    Hazard { what: what.into(), line: count(line), column: count(column) }
}

fn length(text: &str, end: &str) -> usize {
    text.find(end).map_or(text.len(), |at| at + end.len())
}

/// A tag: how long it is, and what is wrong with it.
fn tag(text: &str) -> (usize, Option<String>) {
    let inside = &text[1..];
    let name_end = inside.find(|c: char| c.is_whitespace() || matches!(c, '/' | '>')).unwrap_or(inside.len());
    let name = local(&inside[..name_end]);
    let mut what = ACTING.contains(&name.as_str()).then(|| format!("`<{name}>`"));
    let mut at = 1 + name_end;
    loop {
        let rest = text[at..].trim_start_matches(|c: char| c.is_whitespace() || c == '/');
        at = text.len() - rest.len();
        if rest.is_empty() || rest.starts_with('>') {
            return ((at + 1).min(text.len()), what);
        }
        let end = rest.find(|c: char| c.is_whitespace() || matches!(c, '=' | '>')).unwrap_or(rest.len());
        let (key, after) = (&rest[..end], rest[end..].trim_start());
        let Some(quoted) = after.strip_prefix('=').map(str::trim_start) else {
            at = text.len() - rest.len() + end.max(1);
            continue;
        };
        let mark = quoted.chars().next().filter(|c| matches!(c, '"' | '\''));
        let value = mark.map_or("", |mark| quoted[1..].split(mark).next().unwrap_or_default());
        let taken = if mark.is_some() { value.len() + 2 } else { 0 };
        at = (text.len() - quoted.len() + taken).min(text.len());
        what = what.or_else(|| attribute(&name, key, &plain(value)));
        if mark.is_none() {
            // XML has no value without quotation marks: no browser shows this file.
            at = text.len() - quoted.len() + quoted.find(['>', ' ']).unwrap_or(quoted.len());
        }
    }
}

/// A name without its prefix, in small letters.
fn local(name: &str) -> String {
    name.rsplit(':').next().unwrap_or_default().to_ascii_lowercase()
}

fn attribute(element: &str, key: &str, value: &str) -> Option<String> {
    let name = local(key);
    let bare: String = value.chars().filter(|c| !c.is_whitespace() && !c.is_control()).collect();
    let bare = bare.to_ascii_lowercase();
    let acts = name.starts_with("on") && !key.starts_with("xmlns");
    let moves_an_address = name == "attributename" && (local(&bare) == "href" || local(&bare).starts_with("on"));
    if acts || moves_an_address || bare == "http://www.w3.org/1999/xhtml" {
        return Some(format!("`{key}`"));
    }
    let leads = matches!(name.as_str(), "href" | "src" | "srcset" | "data" | "action" | "formaction");
    // A word such as `data-name` is no address, and neither is the name of a prefix.
    if leads && !key.starts_with("xmlns") && !is_own(&bare) {
        return Some(format!("an address in `{key}` of `<{element}>`"));
    }
    (name != "d" && !is_own_sheet(&bare)).then(|| format!("something from outside in `{key}` of `<{element}>`"))
}

/// A part of the file itself, or a picture of dots that stands in it.
fn is_own(address: &str) -> bool {
    let pictures = ["png", "jpeg", "jpg", "gif", "webp", "avif"];
    address.starts_with('#')
        || address.is_empty()
        || address.strip_prefix("data:image/").is_some_and(|rest| pictures.iter().any(|kind| rest.starts_with(kind)))
}

/// Whether styles name nothing outside the file.
fn is_own_sheet(bare: &str) -> bool {
    let own = |rest: &str| {
        let address = rest.trim_start_matches(['"', '\'']);
        is_own(address) || address.starts_with("data:font/") || address.starts_with("data:application/font")
    };
    !bare.contains("@import") && bare.split("url(").skip(1).all(own)
}

/// `<style>` holds CSS, perhaps as CDATA: looked for in the whole file, without its spaces.
fn sheets(text: &str) -> Option<Hazard> {
    let at = text.find("<style").or_else(|| text.find(":style"))?;
    let bare: String = plain(&text[at..]).chars().filter(|c| !c.is_whitespace()).collect();
    let bare = bare.to_ascii_lowercase();
    let end = bare.find("</").unwrap_or(bare.len());
    let sound = is_own_sheet(&bare) && !bare[..end].contains('\\');
    (!sound).then(|| found(text, at, "a style that comes from outside".into()))
}

/// With entities and character references read.
fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut parts = text.split('&');
    plain.push_str(parts.next().unwrap_or_default());
    for part in parts {
        let (name, rest) = part.split_once(';').unwrap_or(("", part));
        let number = name.strip_prefix('#');
        let code = number.and_then(|number| match number.strip_prefix(['x', 'X']) {
            Some(digits) => u32::from_str_radix(digits, 16).ok(),
            None => number.parse().ok(),
        });
        match (name, code.and_then(char::from_u32)) {
            (_, Some(c)) => plain.push(c),
            ("quot", _) => plain.push('"'),
            ("apos", _) => plain.push('\''),
            ("lt", _) => plain.push('<'),
            ("gt", _) => plain.push('>'),
            _ => plain.push('&'),
        }
        plain.push_str(rest);
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::hazard;

    fn what(inside: &str) -> Option<String> {
        let text = format!("<?xml version=\"1.0\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\">\n{inside}</svg>");
        hazard(&text).map(|hazard| hazard.what.to_string())
    }

    #[test]
    fn a_still_picture_passes() {
        for still in [
            "<path d=\"M0 0url(1\" fill=\"url(#g)\"/><use href=\"#a\"/><use xlink:href='#b'/>",
            "<image href=\"data:image/png;base64,AAAA\"/>",
            "<style>.a { fill: url(#g); font-family: \"x\" }</style>",
            "<title>onload &lt;script&gt;</title><!-- <script> --><g data-once=\"1\" aria-label=\"a > b\"/>",
            "<metadata><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" rdf:about=\"https://a/\"/></metadata>",
            "<sodipodi:namedview inkscape:zoom=\"1\" xmlns:xlink=\"http://www.w3.org/1999/xlink\"/>",
            "<animate attributeName=\"opacity\" from=\"0\" to=\"1\"/>",
        ] {
            assert_eq!(what(still), None, "{still}");
        }
        assert!(hazard("<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"http://a/b.dtd\"><svg/>").is_none());
    }

    #[test]
    fn whatever_acts_or_comes_from_outside_is_named() {
        for (moving, words) in [
            ("<script>alert(1)</script>", "`<script>`"),
            ("<x:script xmlns:x='http://www.w3.org/2000/svg' href='data:,alert(1)'/>", "`<script>`"),
            ("<g onload=\"alert(1)\"/>", "`onload`"),
            ("<g\nONCLICK = 'x'/>", "`ONCLICK`"),
            ("<foreignObject><p/></foreignObject>", "`<foreignobject>`"),
            ("<a href=\"javascript:alert(1)\"/>", "an address in `href` of `<a>`"),
            ("<a xlink:href=\"&#106;avascript:alert(1)\"/>", "an address in `xlink:href` of `<a>`"),
            ("<use href=\"https://evil.example/x.svg#a\"/>", "an address in `href` of `<use>`"),
            ("<image href=\"data:image/svg+xml;base64,AAAA\"/>", "an address in `href` of `<image>`"),
            ("<set attributeName=\"xlink:href\" to=\"javascript:alert(1)\"/>", "`attributeName`"),
            ("<h:p xmlns:h=\"http://www.w3.org/1999/xhtml\"/>", "`xmlns:h`"),
            ("<g style=\"fill: url( 'https://evil.example/a' )\"/>", "something from outside in `style` of `<g>`"),
            ("<g fill=\"&#117;rl(//evil.example/)\"/>", "something from outside in `fill` of `<g>`"),
            ("<style>@import 'https://evil.example/a.css';</style>", "a style that comes from outside"),
            (
                "<style><![CDATA[ .a { fill: u\\72l(https://evil.example/) } ]]></style>",
                "a style that comes from outside",
            ),
            ("<g a='<' /><script/>", "`<script>`"),
        ] {
            assert_eq!(what(moving).as_deref(), Some(words), "{moving}");
        }
        let doctype = "<!DOCTYPE svg [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><svg>&x;</svg>";
        assert!(hazard(doctype).is_some());
        assert!(hazard("<?xml-stylesheet href=\"a.xsl\"?><svg/>").is_some());
        assert!(hazard("<?xml version='1.0' encoding = 'gb18030'?><svg/>").is_some());
        assert!(hazard("<?xml version='1.0' encoding='UTF-8' standalone='no'?><svg/>").is_none());
        assert!(hazard("\0<\0s\0v\0g").is_some());
        let here = hazard("<svg>\n  <script/></svg>").map(|hazard| (hazard.line, hazard.column));
        assert_eq!(here, Some((2, 3)));
        for broken in
            ["<", "<svg", "<svg a", "<svg a=", "<svg a='", "<!--", "<![CDATA[", "<?", "<!", "<svg a=b><script>"]
        {
            hazard(broken);
        }
    }
}
