//! Style sheets: made small, and read for the colours that browsers ask for elsewhere. The door to cssparser.
//! <https://www.w3.org/TR/css-syntax-3/>

use std::collections::BTreeMap;

use cssparser::{ParseError, Parser, Token};
use serde::Serialize;

/// A colour by day and by night.
#[derive(Clone, PartialEq, Eq, Hash, Debug, Serialize)]
pub struct LightDark {
    pub light: String,
    pub dark: String,
}

/// A sheet without remarks and without the space that says nothing. Nothing else of it changes.
pub fn small(sheet: &str) -> String {
    let mut out = SmallSheet { text: String::with_capacity(sheet.len()), gap: Between::None };
    match out.block(&mut Parser::new(sheet)) {
        Ok(()) => out.text,
        // Blocks deeper than anyone reads: it stays as it was typed.
        Err(_) => sheet.to_owned(),
    }
}

struct SmallSheet {
    text: String,
    gap: Between,
}

/// What stood between the last sign and the next.
#[derive(Clone, Copy, PartialEq)]
enum Between {
    None,
    /// A remark alone, which parts words as a space does not.
    Remark,
    Space,
}

/// Signs beside which space says nothing.
const LOOSE: [&str; 4] = ["{", "}", ";", ","];

impl SmallSheet {
    fn block(&mut self, parser: &mut Parser<'_>) -> Result<(), ParseError<()>> {
        loop {
            let start = parser.position();
            let Ok(token) = parser.next_including_whitespace_and_comments().cloned() else { return Ok(()) };
            match &token {
                Token::WhiteSpace(_) => self.gap = Between::Space,
                Token::Comment(_) if self.gap == Between::None => self.gap = Between::Remark,
                Token::Comment(_) => {}
                _ => self.sign(parser.slice_from(start)),
            }
            let close = match token {
                Token::CurlyBracketBlock => "}",
                Token::SquareBracketBlock => "]",
                Token::ParenthesisBlock | Token::Function(_) => ")",
                _ => continue,
            };
            parser.parse_nested_block(|inner| self.block(inner))?;
            self.sign(close);
        }
    }

    fn sign(&mut self, sign: &str) {
        let is_loose = self.text.is_empty() || LOOSE.contains(&sign) || self.text.ends_with(['{', '}', ';', ',', ':']);
        match std::mem::replace(&mut self.gap, Between::None) {
            Between::Space if !is_loose => self.text.push(' '),
            Between::Remark if !is_loose => self.text.push_str("/**/"),
            _ => {}
        }
        if sign == "}" && self.text.ends_with(';') {
            self.text.pop();
        }
        self.text.push_str(sign);
    }
}

/// The tokens that a sheet sets for every page, outside of all conditions; what is set again counts last.
pub fn tokens(sheet: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    rules(&mut Parser::new(sheet), &mut found);
    found
}

fn rules(parser: &mut Parser<'_>, found: &mut Vec<(String, String)>) {
    let mut start = parser.position();
    while let Ok(token) = parser.next().cloned() {
        match token {
            Token::Semicolon => start = parser.position(),
            Token::CurlyBracketBlock => {
                let prelude = small(parser.slice_from(start).trim_end_matches('{'));
                // What is deeper than anyone reads sets no token.
                let _: Result<(), ParseError<()>> = parser.parse_nested_block(|inner| {
                    match &*prelude {
                        ":root" => declarations(inner, found),
                        layer if layer.starts_with("@layer") => rules(inner, found),
                        _ => {}
                    }
                    Ok(())
                });
                start = parser.position();
            }
            _ => {}
        }
    }
}

fn declarations(parser: &mut Parser<'_>, found: &mut Vec<(String, String)>) {
    loop {
        let start = parser.position();
        let is_over = loop {
            match parser.next() {
                Ok(Token::Semicolon) => break false,
                Ok(_) => {}
                Err(_) => break true,
            }
        };
        let declared = small(parser.slice_from(start).trim_end_matches(';'));
        if let Some((name, value)) = declared.split_once(':') {
            found.push((name.to_owned(), value.to_owned()));
        }
        if is_over {
            return;
        }
    }
}

/// The faces that a sheet brings, in its order: the family, and the address of its first file.
pub fn faces(sheet: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    at_rules(&mut Parser::new(sheet), &mut found);
    found
}

fn at_rules(parser: &mut Parser<'_>, found: &mut Vec<(String, String)>) {
    let mut name = String::new();
    while let Ok(token) = parser.next().cloned() {
        match token {
            Token::AtKeyword(keyword) => name = keyword.to_ascii_lowercase(),
            Token::Semicolon => name.clear(),
            Token::CurlyBracketBlock => {
                let _: Result<(), ParseError<()>> = parser.parse_nested_block(|inner| {
                    match name.as_str() {
                        "font-face" => found.extend(face(inner)),
                        "layer" => at_rules(inner, found),
                        _ => {}
                    }
                    Ok(())
                });
                name.clear();
            }
            _ => {}
        }
    }
}

fn face(parser: &mut Parser<'_>) -> Option<(String, String)> {
    let (mut family, mut file) = (None, None);
    while let Ok(token) = parser.next().cloned() {
        let Token::Ident(name) = token else { continue };
        let value = match &*name.to_ascii_lowercase() {
            "font-family" => &mut family,
            "src" => &mut file,
            _ => continue,
        };
        parser.expect_colon().ok()?;
        while let Ok(token) = parser.next().cloned() {
            match token {
                Token::Semicolon => break,
                Token::Ident(word) | Token::QuotedString(word) | Token::UnquotedUrl(word) if value.is_none() => {
                    *value = Some(word.to_string());
                }
                Token::Function(function) if function.eq_ignore_ascii_case("url") && value.is_none() => {
                    let _: Result<(), ParseError<()>> = parser.parse_nested_block(|inner| {
                        *value = inner.expect_string().ok().map(ToString::to_string);
                        Ok(())
                    });
                }
                _ => {}
            }
        }
    }
    Some((family?, file?))
}

/// The family that a token names first: `Vazirmatn` of `Vazirmatn, "Segoe UI", sans-serif`.
pub fn first_family(name: &str, tokens: &BTreeMap<String, String>) -> Option<String> {
    let first = written_out(name, tokens)?.split(',').next()?.trim();
    Some(first.trim_matches(['"', '\'']).to_owned())
}

/// The colour that a token names, `None` where it is not written out.
pub fn light_dark(name: &str, tokens: &BTreeMap<String, String>) -> Option<LightDark> {
    let value = written_out(name, tokens)?;
    let (light, dark) = match value.strip_prefix("light-dark(").and_then(|rest| rest.strip_suffix(')')) {
        Some(both) => both.split_once(',')?,
        None => (value, value),
    };
    let colour = |typed: &str| {
        let typed = typed.trim();
        let named = typed.strip_prefix("var(").and_then(|rest| rest.strip_suffix(')'));
        named.map_or(Some(typed), |name| written_out(name.trim(), tokens)).map(str::to_owned)
    };
    Some(LightDark { light: colour(light)?, dark: colour(dark)? })
}

/// The value of a token, through those that stand for another.
fn written_out<'t>(name: &str, tokens: &'t BTreeMap<String, String>) -> Option<&'t str> {
    let mut value = tokens.get(name)?.as_str();
    for _ in 0..tokens.len() {
        match value.strip_prefix("var(").and_then(|rest| rest.strip_suffix(')')) {
            Some(name) => value = tokens.get(name.trim())?,
            None => return Some(value),
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sheet_loses_remarks_and_space_and_nothing_else() {
        for (typed, expected) in [
            ("a { color: red; }\n\nb{margin:0 auto}", "a{color:red}b{margin:0 auto}"),
            ("/* one */ a /* two */ { color: /* three */ red }", "a{color:red}"),
            ("a :hover, a:hover > b { top: calc(1px + 2px) }", "a :hover,a:hover > b{top:calc(1px + 2px)}"),
            ("@media (width < 48rem) and (hover) { a { top: 0 } }", "@media (width < 48rem) and (hover){a{top:0}}"),
            ("q::before { content: \"/* «  ; */ \" / \"\" }", "q::before{content:\"/* «  ; */ \" / \"\"}"),
            (
                "a { background: url( x y.png ) , url(\"a;b  c.png\") }",
                "a{background:url( x y.png ),url(\"a;b  c.png\")}",
            ),
            ("a/**/b { top: 0 }", "a/**/b{top:0}"),
            (":root { --gap:  1rem ; --none: ; }", ":root{--gap:1rem;--none:}"),
            ("a { color: red !important; b & { top: 0; } }", "a{color:red !important;b &{top:0}}"),
            ("@layer ground , text ;\n@layer text { p { top: 0 } }", "@layer ground,text;@layer text{p{top:0}}"),
            (
                "@font-face { src: url(\"f.woff2\") format(\"woff2\"); unicode-range: U+600-6FF, U+FDFC; }",
                "@font-face{src:url(\"f.woff2\") format(\"woff2\");unicode-range:U+600-6FF,U+FDFC}",
            ),
            ("a[href^=\"http\"]  b { top: 0 }", "a[href^=\"http\"] b{top:0}"),
            ("a { top: 0 ", "a{top:0}"),
            ("", ""),
        ] {
            assert_eq!(small(typed), expected, "{typed}");
            assert_eq!(small(expected), expected, "what is small stays as it is");
        }
    }

    #[test]
    fn faces_are_named_with_their_files() {
        let sheet =
            "@font-face { font-family: Vazirmatn; src: url(\"a.woff2\") format(\"woff2\"); font-weight: 100 900 }
            @layer text { @font-face { src: local(\"B C\"), url(b.woff2); font-family: 'B C' } p { src: url(x.woff2) } }
            @media print { @font-face { font-family: D; src: url(d.woff2) } } @font-face { font-family: E }";
        let named = |family: &str, file: &str| (family.to_owned(), file.to_owned());
        assert_eq!(faces(sheet), [named("Vazirmatn", "a.woff2"), named("B C", "b.woff2")]);
        assert_eq!(faces(""), []);
        let tokens = BTreeMap::from([("--ui".to_owned(), "\"B C\",serif".to_owned())]);
        assert_eq!(first_family("--ui", &tokens).as_deref(), Some("B C"));
        assert_eq!(first_family("--text", &tokens), None);
    }

    #[test]
    fn tokens_are_those_of_every_page() {
        let sheet =
            "/* x */ @layer tokens { /* y: */ :root { --paper: light-dark(#fff, #111); /* z */ --ink: /* i */ red } }
            :root { --accent: var(--ink); --gap: 1rem }
            @media print { :root { --paper: black } } .card { --paper: pink } [lang] { --ink: blue }";
        let owned = |set: &[(&str, &str)]| {
            set.iter().map(|(a, b)| ((*a).to_owned(), (*b).to_owned())).collect::<BTreeMap<_, _>>()
        };
        let tokens: BTreeMap<String, String> = tokens(sheet).into_iter().collect();
        let expected =
            [("--paper", "light-dark(#fff,#111)"), ("--ink", "red"), ("--accent", "var(--ink)"), ("--gap", "1rem")];
        assert_eq!(tokens, owned(&expected));
        let colour = |name| light_dark(name, &tokens).map(|colour| (colour.light, colour.dark));
        assert_eq!(colour("--paper"), Some(("#fff".to_owned(), "#111".to_owned())));
        assert_eq!(colour("--accent"), Some(("red".to_owned(), "red".to_owned())));
        assert_eq!(colour("--plate"), None);
        assert_eq!(light_dark("--a", &owned(&[("--a", "var(--b)"), ("--b", "var(--a)")])), None, "a circle");
    }
}
