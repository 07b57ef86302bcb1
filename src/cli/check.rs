//! `bayan check`

use super::addresses;
use super::arguments::CheckOptions;
use super::departures::Departures;
use super::desk::{self, Outside};
use super::exit::Exit;
use super::findings::Findings;
use super::formats::CheckFormat;
use super::mending::{self, Mended};
use super::online;
use super::say::Console;
use super::selection::Selection;
use crate::check::{self, Published, Scope, TakeDown};
use crate::diagnostics::{Diagnostic, Severity, in_order, message};
use crate::io::deed::{self, Purpose};
use crate::io::project::NewsroomPlace;
use crate::io::{self, Failure, clock, record_file};
use crate::model::Site;
use crate::newsroom::Newsroom;
use crate::source::Inputs;

pub fn run(options: &CheckOptions, console: &Console) -> Result<Exit, Failure> {
    if options.dry_run && matches!(options.format, CheckFormat::Github | CheckFormat::Sarif) {
        return Err(Failure::of(message!("no-difference-here")));
    }
    let now = clock::instant(options.at)?;
    let mut inputs = desk::newsroom(NewsroomPlace { root: &options.root, config: options.config.as_deref() })?;
    let selection = Selection::of(options, &inputs)?;
    let mended = mends(options, &mut inputs, &selection, now)?;
    let folder = options.output.clone().unwrap_or_else(|| options.root.join("public"));
    let place = record_file::place(&options.root, &folder, options.record.as_deref())?;
    let memory = deed::memory(&place, &folder, Purpose::Compare)?;
    let page = desk::page_in(&folder);
    let take_down = desk::take_down(TakeDown::Limited, &inputs);
    let published = memory.as_ref().map(|memory| Published { words: &memory.words, page: &page, take_down });
    let record = memory.as_ref().and_then(|memory| memory.last.as_ref());
    let documents = record.map(|record| &record.seal.documents);
    let ask = |newsroom: &Newsroom, site: &Site| online::ask(newsroom, site, console);
    let outside = Outside { ask: options.online.then_some(&ask), published, documents };
    let (desk, mut notes) = desk::open_knowing(&inputs, None, (now, Scope::Everything), &outside)?;
    if let Some(desk) = &desk {
        addresses::join(&mut notes, desk, &inputs, now);
        let departures = Departures { inputs: &inputs, desk, now, root: &options.root, record };
        notes.extend(departures.doubles()?);
        notes.extend(departures.troubles()?);
        check::drafts::mark(&mut notes, &desk.newsroom);
    }
    notes.retain(|note| selection.holds(note));
    let unrecorded = desk.filter(|_| memory.is_none() && !options.first && selection.asks_of_the_past());
    notes.extend(unrecorded.map(|desk| desk::no_record(&desk.site, &folder, &place)));
    let found = in_order(notes);
    let (shown, hidden): (Vec<Diagnostic>, Vec<Diagnostic>) =
        found.into_iter().partition(|note| options.all || note.severity > Severity::Note);
    // What is wrong with a draft stops nothing.
    let stops = |note: &Diagnostic| note.severity == Severity::Error && !note.draft;
    let exit = if shown.iter().any(stops) { Exit::Content } else { Exit::Fine };
    let (mended, root) = (mended.as_ref(), &options.root);
    Findings { shown, hidden: hidden.len(), mended, inputs: &inputs, root }.tell(options.format, console);
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
