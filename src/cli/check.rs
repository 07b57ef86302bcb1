//! `bayan check`

use super::addresses;
use super::arguments::CheckOptions;
use super::desk::{self, Outside};
use super::exit::Exit;
use super::findings::Findings;
use super::formats::CheckFormat;
use super::mending::{self, Mended};
use super::online;
use super::selection::Selection;
use crate::check::{Published, Scope};
use crate::diagnostics::{Diagnostic, Severity, has_errors, in_order};
use crate::io::{self, Failure, clock, record_file};
use crate::source::Inputs;

pub fn run(options: &CheckOptions) -> Result<Exit, Failure> {
    if options.dry_run && matches!(options.format, CheckFormat::Github | CheckFormat::Sarif) {
        let help = "Leave out --dry-run: findings in this format carry their mends. Or take --format human or json.";
        return Err(Failure::new("--dry-run shows a difference, and this format has no place for one.", help));
    }
    let now = clock::instant(options.at)?;
    let mut inputs = desk::newsroom(&options.root)?;
    let selection = Selection::of(options, &inputs)?;
    let mended = mends(options, &mut inputs, &selection, now)?;
    let folder = options.root.join("public");
    let record = record_file::read(&options.root, &folder);
    let page = desk::page_in(&folder);
    let published = record.as_ref().map(|record| Published { words: &record.seal.words, page: &page });
    let outside = Outside { ask: options.online.then_some(online::ask as _), published };
    let (desk, mut notes) = desk::open_knowing(&inputs, None, (now, Scope::Everything), &outside)?;
    if let Some(desk) = &desk {
        addresses::join(&mut notes, desk, &inputs, now);
    }
    let found: Vec<Diagnostic> = in_order(notes).into_iter().filter(|note| selection.holds(note)).collect();
    let (shown, hidden): (Vec<Diagnostic>, Vec<Diagnostic>) =
        found.into_iter().partition(|note| options.all || note.severity > Severity::Note);
    let exit = if has_errors(&shown) { Exit::Content } else { Exit::Fine };
    let (mended, root) = (mended.as_ref(), &options.root);
    Findings { shown, hidden: hidden.len(), mended, inputs: &inputs, root }.tell(options.format);
    Ok(exit)
}

/// Mends the newsroom where that is asked for; `inputs` are then as they would be read again.
fn mends(
    options: &CheckOptions,
    inputs: &mut Inputs,
    selection: &Selection,
    now: jiff::Timestamp,
) -> Result<Option<Mended>, Failure> {
    if options.dry_run {
        return mending::mend(inputs, selection, now).map(Some);
    }
    if !options.fix {
        return Ok(None);
    }
    let mended = mending::mend(inputs, selection, now)?;
    for (path, (read, fresh)) in &mended.files {
        io::rewrite::rewrite(&options.root, path, &read.text, &fresh.text)?;
    }
    Ok(Some(mended.written()))
}
