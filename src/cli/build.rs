//! `bayan build`

use jiff::Timestamp;

use super::addresses;
use super::arguments::BuildOptions;
use super::desk::{self, Outside};
use super::exit::Exit;
use super::formats::Format;
use super::outcome::Outcome;
use super::{report, say};
use crate::cache::{self, Frozen, Holding, Record, Seal, Survey};
use crate::check::{self, PublishedWords, Scope};
use crate::diagnostics::{self, Diagnostic};
use crate::edition::Edition;
use crate::io::output::{self, Output};
use crate::io::publish::{self, Places, Published, Trouble};
use crate::io::{Failure, clock, deed, place, record_file, untouched};
use crate::model::{Pair, Settings, Standing};
use crate::newsroom::Newsroom;
use crate::plan::{self, Assets, Stage};
use crate::render;
use crate::source::{Fingerprint, Fold, Inputs};

pub fn run(options: &BuildOptions) -> Result<Exit, Failure> {
    if options.drafts {
        return Err(Failure::new(
            "A build never publishes drafts.",
            "Remove `draft: true` from the release when it may go out.",
        ));
    }
    let outcome = build(options)?;
    let exit = if outcome.published.is_some() { Exit::Fine } else { Exit::Content };
    match options.format {
        Format::Json => say::out(&format!("{}\n", report::as_json(&outcome))),
        Format::Human => report::tell(&outcome, options),
    }
    Ok(exit)
}

fn build(options: &BuildOptions) -> Result<Outcome, Failure> {
    let site = &options.site;
    let now = clock::instant(site.at)?;
    place::refuse(&site.output(), &site.root)?;
    let inputs = desk::read(site)?;
    let print = Fold::new().print(inputs.fingerprint()).maybe(site.base_url.as_deref()).done();
    let folder = site.output();
    // Another build may be at it: what stands there counts only once it is ours alone.
    let held = if place::is_ours(&folder) { Some(output::take(&folder)?) } else { None };
    let (mut record, mut disk) = (record_file::read(&site.root, &folder), output::survey(&folder)?);
    let has_learnt = match &mut record {
        Some(record) => untouched::recognise(&folder, record, &mut disk)?,
        None => false,
    };
    match record {
        Some(record) if record.holds(print, now, &disk) => {
            if has_learnt {
                record_file::write(&site.root, &folder, &record)?;
            }
            Ok(same_again(record))
        }
        record => publish(options, &inputs, (now, print), held, (record, disk)),
    }
}

/// The last build would be repeated to the letter.
fn same_again(record: Record) -> Outcome {
    let kept = record.entries.len();
    let published = Published { outputs: kept, kept, ..Published::default() };
    let Seal { notes, holding, until_there, .. } = record.seal;
    Outcome { published: Some(published), notes, reasons: Vec::new(), holding, next: until_there }
}

fn publish(
    options: &BuildOptions,
    inputs: &Inputs,
    (now, print): (Timestamp, Fingerprint),
    held: Option<Output>,
    (record, disk): (Option<Record>, Survey),
) -> Result<Outcome, Failure> {
    let site = &options.site;
    let folder = site.output();
    let page = desk::page_in(&folder);
    let words = record.as_ref().map(|record| &record.seal.words);
    let outside =
        Outside { published: words.map(|words| check::Published { words, page: &page }), ..Outside::default() };
    let scope = (now, Scope::Build);
    let (desk, mut notes) = desk::open_knowing(inputs, site.base_url.as_deref(), scope, &outside)?;
    let Some(desk) = desk else { return Ok(stopped(notes)) };
    if diagnostics::has_errors(&notes) {
        addresses::join(&mut notes, &desk, inputs, now);
        check::drafts::spare(&mut notes, &desk.newsroom);
        return Ok(stopped(notes));
    }
    let edition = Edition::at(now, &desk.newsroom, &desk.site);
    let stage = Stage::set(&edition, &desk.voices, Assets::of(inputs), desk.template_prints.clone());
    let plan = plan::draw(&stage, inputs);
    notes.extend(addresses::of_plan(&plan, &desk, inputs, now));
    check::drafts::spare(&mut notes, &desk.newsroom);
    if diagnostics::has_errors(&notes) {
        return Ok(stopped(notes));
    }
    let notes = diagnostics::in_order(notes);
    let gone = words.map(|words| check::taken_down::told(&desk.newsroom, &desk.site, words, now));
    let templates = desk.templates.clone().on(&stage);
    let output = held.map_or_else(|| output::take(&site.output()), Ok)?;
    let whose = deed::newsroom(&site.root, &desk.site.settings.base_url);
    let claim = deed::claim(&output, whose, record.as_ref(), &disk)?;
    let work = cache::compare(&plan, record.as_ref(), &disk);
    let reasons = work.make.iter().map(|job| (job.file.clone(), job.reason.clone())).collect();
    let seal = seal(&desk.newsroom, &edition, (print, &notes), words);
    let (holding, next) = (seal.holding.clone(), seal.until_there.clone());
    let places = Places { root: &site.root, output: &output, claim: &claim };
    let make = |job: &cache::Job| render::make(&plan.outputs[job.output], &templates);
    match publish::write(&places, work, (record, seal), &disk, make) {
        Ok(published) => {
            // Told once: the next build knows nothing of what is gone.
            let notes = diagnostics::in_order(notes.into_iter().chain(gone.into_iter().flatten()).collect());
            Ok(Outcome { published: Some(published), notes, reasons, holding, next })
        }
        Err(Trouble::World(failure)) => Err(failure),
        Err(Trouble::Content(more)) => Ok(stopped(notes.into_iter().chain(once(more)).collect())),
    }
}

/// What the record says of the whole build.
fn seal(
    newsroom: &Newsroom,
    edition: &Edition<'_>,
    (print, notes): (Fingerprint, &[Diagnostic]),
    words: Option<&PublishedWords>,
) -> Seal {
    let (settings, now) = (&edition.site.settings, edition.now);
    let public: Vec<&Pair> = edition.announcements().iter().map(|one| one.pair).collect();
    Seal {
        inputs: print.short(),
        from: now.as_nanosecond(),
        until: edition.next_change.map(Timestamp::as_nanosecond),
        until_there: edition.next_change.map(|next| plan::frame::iso(next, &settings.time_zone)),
        notes: notes.to_vec(),
        holding: holding(newsroom, settings, now),
        words: words.map_or_else(|| PublishedWords::default().after(&public), |words| words.after(&public)),
    }
}

/// One slip in a template is the same on every page: it is told once.
fn once(mut notes: Vec<Diagnostic>) -> Vec<Diagnostic> {
    notes.sort_by(|a, b| (&a.place, &a.message).cmp(&(&b.place, &b.message)));
    notes.dedup_by(|a, b| (&a.place, &a.message) == (&b.place, &b.message));
    notes
}

fn stopped(notes: Vec<Diagnostic>) -> Outcome {
    Outcome {
        published: None,
        notes: diagnostics::in_order(notes),
        reasons: Vec::new(),
        holding: Holding::default(),
        next: None,
    }
}

fn holding(newsroom: &Newsroom, settings: &Settings, now: Timestamp) -> Holding {
    let mut holding = Holding::default();
    let mut frozen = Vec::new();
    for pair in newsroom.pairs() {
        holding.half_drafts.extend(pair.half_draft().map(|language| (pair.path.to_string(), language)));
        match pair.standing(now) {
            Standing::Draft => holding.drafts += 1,
            Standing::Embargoed(_) => holding.embargoed += 1,
            Standing::Frozen(until) => frozen.push((until, pair)),
            Standing::Cancelled => holding.cancelled += 1,
            Standing::Live | Standing::Corrected | Standing::Withdrawn => holding.public += 1,
        }
    }
    frozen.sort_by_key(|(until, _)| *until);
    let frozen = frozen.into_iter().map(|(until, pair)| Frozen {
        until: plan::frame::iso(until, &settings.time_zone),
        reason: settings.freeze_until(until).map(|freeze| freeze.reason.clone()).unwrap_or_default(),
        release: pair.path.to_string(),
    });
    holding.frozen = frozen.collect();
    holding
}
