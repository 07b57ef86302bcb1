//! A style sheet of the site's own takes the place of bayan's, whole. One that was meant as an addition leaves the pages bare.

use std::collections::BTreeSet;

use crate::diagnostics::{Diagnostic, Place};
use crate::source::{Fingerprint, Inputs};

const PATH: &str = "static/assets/site.css";
const REMEDY: &str = "Call it `theme.css`: pages load that after the sheet that comes with bayan. For a sheet of your own, move it away, and write the original with `bayan new template assets/site.css`.";

/// What is wrong with the sheet of a site's own: tokens that are set and that nothing uses, tokens that are used and not
/// set, and a sheet in which nothing is about bayan's pages.
/// `original` is the one that comes with bayan.
pub fn stray(inputs: &Inputs, original: &str) -> Option<Diagnostic> {
    let blob = inputs.blobs.get(PATH).filter(|blob| blob.fingerprint != Fingerprint::of(original.as_bytes()))?;
    let own = String::from_utf8_lossy(blob.bytes.as_deref()?);
    let own = without_remarks(&own);
    // Nobody takes an empty sheet for an addition.
    if own.trim().is_empty() {
        return None;
    }
    let told =
        |message: String| Some(Diagnostic::warning("stray-sheet", message, REMEDY).at_place(Place::head(&blob.path)));
    let original = without_remarks(original);
    let (ours, theirs) = (tokens(&original), tokens(&own));
    let used = used(&own);
    let known: BTreeSet<&str> = theirs.intersection(&ours).copied().collect();
    // Templates of the site's own may set and use what they like.
    let has_templates = inputs.texts.keys().any(|path| path.starts_with("templates/") && path.ends_with(".html"));
    if !known.is_empty() && known.is_disjoint(&used) && !has_templates {
        return told(format!(
            "This sheet stands in the place of bayan's, and sets {}, which nothing in it uses: all else is gone.",
            names(known)
        ));
    }
    let unset: BTreeSet<&str> = used.intersection(&ours).filter(|token| !theirs.contains(*token)).copied().collect();
    if !unset.is_empty() && !has_templates {
        return told(format!("This sheet uses {}, and sets no such token.", names(unset)));
    }
    let is_foreign = theirs.is_disjoint(&ours) && classes(&own).is_disjoint(&classes(&original));
    if is_foreign && !has_templates {
        return told(
            "This sheet stands in the place of bayan's, and nothing in it is about what pages hold.".to_owned(),
        );
    }
    None
}

/// At most three names.
fn names(tokens: BTreeSet<&str>) -> String {
    let named: Vec<String> = tokens.iter().take(3).map(|token| format!("`{token}`")).collect();
    let more = if tokens.len() > 3 { format!(" and {} more", tokens.len() - 3) } else { String::new() };
    format!("{}{more}", named.join(", "))
}

fn without_remarks(sheet: &str) -> String {
    let mut parts = sheet.split("/*");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |text, part| text + part.split_once("*/").map_or("", |(_, rest)| rest))
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

    fn told(sheet: &str) -> Option<String> {
        let bytes: Arc<[u8]> = sheet.as_bytes().into();
        let blob = Blob {
            path: PATH.into(),
            size: 0,
            kind: Kind::default(),
            dimensions: None,
            hazard: None,
            fingerprint: Fingerprint::of(&bytes),
            bytes: Some(bytes),
        };
        let inputs = Inputs { blobs: [(blob.path.clone(), blob)].into(), ..Inputs::default() };
        stray(&inputs, ORIGINAL).map(|note| crate::speech::english(&note.message))
    }

    #[test]
    fn a_sheet_that_leaves_pages_bare_is_told() {
        for (sheet, words) in [
            (":root{--accent:#800}", "sets `--accent`, which nothing in it uses"),
            ("/* var(--accent) */ :root { --accent : red; --ink: #000 }", "`--accent`, `--ink`, which nothing"),
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
