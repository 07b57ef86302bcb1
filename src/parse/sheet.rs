//! A style sheet of the site's own takes the place of bayan's, whole. One that was meant as an addition leaves the pages bare.

use std::collections::BTreeSet;

use crate::diagnostics::{Argument, Diagnostic, Message, Place, all, code, message, nearest};
use crate::source::{Fingerprint, Inputs, SourceFile, Span};

const PATH: &str = "static/assets/site.css";
const THEME: &str = "static/assets/theme.css";

/// What is wrong with the sheets of a site's own. `original` is the one that comes with bayan.
pub fn findings(inputs: &Inputs, original: &str) -> Vec<Diagnostic> {
    stray(inputs, original).into_iter().chain(unknown_tokens(inputs, original)).collect()
}

/// What is wrong with a sheet in the place of bayan's: tokens that are set and that nothing uses, tokens that are used and not
/// set, and a sheet in which nothing is about bayan's pages.
fn stray(inputs: &Inputs, original: &str) -> Option<Diagnostic> {
    let blob = inputs.blobs.get(PATH).filter(|blob| blob.fingerprint != Fingerprint::of(original.as_bytes()))?;
    let own = String::from_utf8_lossy(blob.bytes.as_deref()?);
    let own = without_remarks(&own);
    // Nobody takes an empty sheet for an addition.
    if own.trim().is_empty() {
        return None;
    }
    let told = |message: Message| {
        let note = Diagnostic::warns("stray-sheet", message).with_help(message!("rename-sheet"));
        Some(note.at_place(Place::head(&blob.path)))
    };
    let original = without_remarks(original);
    let (ours, theirs) = (tokens(&original), tokens(&own));
    let used = used(&own);
    let known: BTreeSet<&str> = theirs.intersection(&ours).copied().collect();
    // Templates of the site's own may set and use what they like.
    let has_templates = inputs.texts.keys().any(|path| path.starts_with("templates/") && path.ends_with(".html"));
    if !known.is_empty() && known.is_disjoint(&used) && !has_templates {
        return told(message!("stray-sheet-tokens", tokens = names(known)));
    }
    let unset: BTreeSet<&str> = used.intersection(&ours).filter(|token| !theirs.contains(*token)).copied().collect();
    if !unset.is_empty() && !has_templates {
        return told(message!("stray-sheet-unset", tokens = names(unset)));
    }
    let is_foreign = theirs.is_disjoint(&ours) && classes(&own).is_disjoint(&classes(&original));
    if is_foreign && !has_templates {
        return told(message!("stray-sheet-foreign"));
    }
    None
}

/// The tokens that the theme of a site sets and nothing uses: neither the sheet below it, nor another of the site's own, nor a
/// template.
fn unknown_tokens(inputs: &Inputs, original: &str) -> Vec<Diagnostic> {
    let text_of =
        |path: &str| inputs.blobs.get(path).and_then(|blob| blob.bytes.as_deref()).map(String::from_utf8_lossy);
    let Some(typed) = text_of(THEME) else { return Vec::new() };
    let below = text_of(PATH).unwrap_or_else(|| original.into());
    let (theme, below) = (without_remarks(&typed), without_remarks(&below));
    let original = without_remarks(original);
    let known: BTreeSet<&str> = [tokens(&below), used(&below), tokens(&original)].iter().flatten().copied().collect();
    let own = used(&theme);
    let is_used_elsewhere = |token: &str| {
        let sheets = inputs.blobs.iter().filter(|(path, _)| path.starts_with("static/") && &***path != THEME);
        let mut others = sheets.filter_map(|(_, blob)| blob.bytes.as_deref()).map(String::from_utf8_lossy);
        others.any(|other| other.contains(token))
            || inputs.texts.iter().any(|(path, file)| path.starts_with("templates/") && file.text.contains(token))
    };
    let file = SourceFile::new(THEME, &*typed);
    let set = words(&theme, "--").filter(|(_, behind)| behind.trim_start().starts_with(':'));
    let stray = set.filter(|(token, _)| !known.contains(token) && !own.contains(token) && !is_used_elsewhere(token));
    stray
        .map(|(token, behind)| {
            let help = match nearest(token, known.iter().copied()) {
                Some(near) => message!("did-you-mean", near = code(near)),
                None => message!("sheet-names"),
            };
            let end = theme.len() - behind.len();
            let note = Diagnostic::warns("stray-sheet", message!("stray-sheet-unused", token = code(token)));
            note.with_help(help).at(&file, Span::new(end - token.len(), end))
        })
        .collect()
}

/// At most three names, and how many more there are.
fn names(tokens: BTreeSet<&str>) -> Argument {
    let more = tokens.len().checked_sub(3).filter(|more| *more > 0);
    let more = more.map(|more| Argument::from(message!("others", count = more)));
    all(tokens.iter().take(3).map(|token| code(*token)).chain(more))
}

/// With spaces in the place of remarks, so that everything stays where it is.
fn without_remarks(sheet: &str) -> String {
    let mut text = sheet.to_owned();
    let mut from = 0;
    while let Some(start) = text[from..].find("/*").map(|at| from + at) {
        let end = text[start + 2..].find("*/").map_or(text.len(), |at| start + 2 + at + 2);
        text.replace_range(start..end, &" ".repeat(end - start));
        from = end;
    }
    text
}

/// Every word of a sheet that begins with this sign, with what stands behind it.
fn words<'s>(sheet: &'s str, sign: &'static str) -> impl Iterator<Item = (&'s str, &'s str)> {
    sheet.match_indices(sign).filter_map(move |(at, _)| {
        let is_part = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_');
        let rest = &sheet[at..];
        let length = rest[sign.len()..].find(|c| !is_part(c)).map_or(rest.len(), |length| sign.len() + length);
        let is_head = !sheet[..at].ends_with(is_part);
        (is_head && length > sign.len()).then(|| rest.split_at(length))
    })
}

/// The tokens that a sheet sets.
fn tokens(sheet: &str) -> BTreeSet<&str> {
    let set = words(sheet, "--").filter(|(_, behind)| behind.trim_start().starts_with(':'));
    set.map(|(token, _)| token).collect()
}

/// Those that it uses.
fn used(sheet: &str) -> BTreeSet<&str> {
    sheet
        .split("var(")
        .skip(1)
        .filter_map(|rest| words(rest.trim_start(), "--").next())
        .map(|(token, _)| token)
        .collect()
}

fn classes(sheet: &str) -> BTreeSet<&str> {
    words(sheet, ".").map(|(class, _)| class).filter(|class| class[1..].starts_with(char::is_alphabetic)).collect()
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::source::{Blob, Kind};

    const ORIGINAL: &str = include_str!("../../static/assets/site.css");

    fn inputs(path: &str, sheet: &str) -> Inputs {
        let bytes: Arc<[u8]> = sheet.as_bytes().into();
        let blob = Blob {
            path: path.into(),
            size: 0,
            kind: Kind::default(),
            dimensions: None,
            look: None,
            hazard: None,
            fingerprint: Fingerprint::of(&bytes),
            bytes: Some(bytes),
        };
        Inputs { blobs: [(blob.path.clone(), blob)].into(), ..Inputs::default() }
    }

    fn told(sheet: &str) -> Option<String> {
        stray(&inputs(PATH, sheet), ORIGINAL).map(|note| crate::speech::english(&note.message))
    }

    #[test]
    fn a_token_of_a_theme_that_nothing_uses_is_told_with_the_nearest_name() {
        for (sheet, help) in [
            (":root { --acent: #800; }", "Did you mean `--accent`?"),
            (":root { --Accent: #800; }", "Did you mean `--accent`?"),
            ("/* --acent: x */ :root { --wombat: 1px; }", "The names stand"),
        ] {
            let found = unknown_tokens(&inputs(THEME, sheet), ORIGINAL);
            assert!(
                matches!(&found[..], [one] if crate::speech::english(&one.remedy()).starts_with(help)),
                "{sheet}: {found:?}"
            );
        }
        for sheet in [
            ":root { --accent: #800; --ink: #000 }",
            ":root { --brand: #800; --accent: var(--brand) }",
            "/* --acent: #800 */ a { color: red }",
            "",
        ] {
            assert_eq!(unknown_tokens(&inputs(THEME, sheet), ORIGINAL), [], "{sheet}");
        }
    }

    #[test]
    fn a_sheet_that_leaves_pages_bare_is_told() {
        for (sheet, words) in [
            (":root{--accent:#800}", "sets `--accent`, which nothing in it uses"),
            ("/* var(--accent) */ :root { --accent : red; --ink: #000 }", "`--accent` and `--ink`, which nothing"),
            ("body { color: var(--ink) }", "uses `--ink`, and sets no such token"),
            ("body { color: red; margin: .5rem }", "nothing in it is about what pages hold"),
        ] {
            let found = told(sheet).unwrap_or_default();
            assert!(found.contains(words), "{sheet}: {found}");
        }
    }

    #[test]
    fn the_original_with_other_tokens_and_a_design_of_ones_own_are_silent() {
        let changed = ORIGINAL.replace("#0e4a56", "#800000");
        assert_ne!(changed, ORIGINAL);
        for sheet in [
            ORIGINAL,
            "/* none */\n",
            &changed,
            ":root{--accent:#800} a { color: var(--accent) }",
            ".card { color: red }",
            ":root{--brand: red} .card { color: var(--brand) }",
        ] {
            assert_eq!(told(sheet), None);
        }
    }
}
