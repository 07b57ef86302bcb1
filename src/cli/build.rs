//! `bayan build`

use jiff::Timestamp;

use super::addresses;
use super::arguments::BuildOptions;
use super::departures::Departures;
use super::desk::{self, NewsroomReader, OpenNewsroom, Outside};
use super::exit::Exit;
use super::formats::Format;
use super::outcome::Outcome;
use super::progress::Progress;
use super::say::{self, Console};
use super::{coming, report, sizes};
use crate::cache::{self, Frozen, Glances, Holding, Memory, Record, Seal, Survey};
use crate::check::{self, Occasion, PublishedWords, Scope, TakeDown};
use crate::diagnostics::{self, Diagnostic, Severity, message};
use crate::edition::Edition;
use crate::io::darkroom::Darkroom;
use crate::io::deed::{self, Purpose};
use crate::io::output::{self, OutputFolder};
use crate::io::prepared::PreparedStore;
use crate::io::project::Reading;
use crate::io::publish::{self, Places, Published, Trouble};
use crate::io::taking::Doubt;
use crate::io::{Failure, clock, place, record_file, store, untouched};
use crate::model::{Pair, Settings, Standing};
use crate::newsroom::Newsroom;
use crate::plan::renditions;
use crate::plan::tools::Tools;
use crate::plan::{self, Context, Planned};
use crate::source::{Changed, Fingerprint, Fold};

pub fn run(options: &BuildOptions, console: &Console) -> Result<Exit, Failure> {
    if options.drafts {
        return Err(Failure::of(message!("never-drafts")));
    }
    let outcome = build(options, &Progress::on(console))?;
    let exit = if outcome.published.is_some() { Exit::Fine } else { Exit::Content };
    match options.format {
        Format::Json => say::out(&format!("{}\n", report::as_json(&outcome, console))),
        Format::Human => report::tell(&outcome, options, console),
    }
    Ok(exit)
}

fn build(options: &BuildOptions, progress: &Progress<'_>) -> Result<Outcome, Failure> {
    let site = &options.site;
    let now = clock::instant(site.at)?;
    place::refuse(&site.output(), &site.root)?;
    let kept_at = site.record()?;
    let known = store::glances(&kept_at);
    let mut reading = desk::newsroom_knowing(site.newsroom(), &known)?;
    let mut outcome = of_reading((options, progress), now, &mut reading, &kept_at);
    if reading.doubt.has_arisen() {
        // A file is not what its looks said: nothing was published, and all of them are read.
        reading = desk::newsroom_knowing(site.newsroom(), &Glances::default())?;
        outcome = of_reading((options, progress), now, &mut reading, &kept_at);
    }
    if outcome.as_ref().is_ok_and(|outcome| outcome.published.is_some()) && reading.glances != known {
        store::keep_glances(&kept_at, &reading.glances);
    }
    outcome
}

fn of_reading(
    (options, progress): (&BuildOptions, &Progress<'_>),
    now: Timestamp,
    reading: &mut Reading,
    kept_at: &record_file::RecordPlace,
) -> Result<Outcome, Failure> {
    let site = &options.site;
    let print = Fold::new().print(reading.inputs.fingerprint()).maybe(site.base_url.as_deref()).done();
    let folder = site.output();
    // Another build may be at it: what stands there counts only once it is ours alone.
    let held = if place::is_ours(&folder) { Some(output::take(&folder)?) } else { None };
    let (mut memory, mut disk) = (deed::memory(kept_at, &folder, Purpose::Publish)?, output::survey(&folder)?);
    let has_learnt = match memory.as_mut().and_then(|memory| memory.last.as_mut()) {
        Some(record) => untouched::recognise(&folder, record, &mut disk)?,
        None => false,
    };
    match memory {
        Some(memory) if memory.last.as_ref().is_some_and(|record| record.holds(print, now, &disk)) => {
            if has_learnt {
                record_file::write(kept_at, &memory)?;
            }
            let record = memory.last.unwrap_or_default();
            // A build that was stopped may have left something of what is not published.
            PreparedStore::beside(kept_at).retain_published(record.entries.keys().map(String::as_str));
            Ok(same_again(record))
        }
        memory => {
            let store = store::read(kept_at);
            let before = store.years.clone();
            let mut reader = NewsroomReader::knowing(site.base_url.as_deref(), store)?;
            let outcome =
                publish((options, progress), (reading, kept_at, &mut reader), (now, print), held, (memory, disk))?;
            if outcome.published.is_some() {
                store::keep_years(kept_at, &before, &reader.years(&reading.glances));
            }
            Ok(outcome)
        }
    }
}

/// The last build would be repeated to the letter.
fn same_again(record: Record) -> Outcome {
    let kept = record.entries.len();
    let published = Published { outputs: kept, kept, ..Published::default() };
    let Seal { notes, holding, until_there: next, next_seen, .. } = record.seal;
    Outcome { published: Some(published), notes, reasons: Vec::new(), holding, next, next_seen }
}

fn publish(
    (options, progress): (&BuildOptions, &Progress<'_>),
    (reading, place, reader): (&mut Reading, &record_file::RecordPlace, &mut NewsroomReader),
    (now, print): (Timestamp, Fingerprint),
    held: Option<OutputFolder>,
    (memory, disk): (Option<Memory>, Survey),
) -> Result<Outcome, Failure> {
    let (site, inputs) = (&options.site, &reading.inputs);
    let folder = site.output();
    let page = desk::page_in(&folder);
    let (words, record) = memory.map_or((None, None), |memory| (Some(memory.words), memory.last));
    let wanted = if options.take_down { TakeDown::Allowed } else { TakeDown::Limited };
    let take_down = desk::take_down(wanted, inputs);
    let published = words.as_ref().map(|words| check::Published { words, page: &page, take_down });
    let documents = record.as_ref().map(|record| &record.seal.documents);
    let outside = Outside { published, documents, ..Outside::default() };
    let opened = reader.read_knowing(inputs, &Changed::Everything, (now, Scope::Build), &outside);
    let mut notes = opened.notes;
    let Some(mut desk) = opened.value else { return Ok(stopped(notes)) };
    let unrecorded = (words.is_none() && !options.first).then(|| desk::no_record(&desk.site, &folder, place));
    notes.extend(unrecorded.iter().filter(|note| note.severity == Severity::Error).cloned());
    if diagnostics::has_errors(&notes) {
        addresses::join(&mut notes, &desk, inputs, now);
        return Ok(stopped_sparing(notes, &desk.newsroom));
    }
    // The last that reads all texts: their pages are made from what is at hand once more.
    let known = known_after(words.as_ref(), &desk, now, &page);
    reader.let_go_of_texts(&mut desk, &mut reading.inputs);
    let inputs = &reading.inputs;
    let departures = Departures { inputs, desk: &desk, now, root: &site.root, record: record.as_ref() };
    notes.extend(departures.doubles()?);
    let edition = Edition::at(now, &desk.newsroom, &desk.site);
    let context = Context::new(&edition, &desk.voices, inputs, desk.template_prints.clone());
    let planned = context.planned();
    notes.extend(addresses::of_plan((&context, &planned), &desk, now));
    check::drafts::spare(&mut notes, &desk.newsroom);
    if diagnostics::has_errors(&notes) {
        return Ok(stopped(notes));
    }
    let occasion = Occasion { now, scope: Scope::Build, dead: None, published, insides: None };
    let mut once_only = check::told(&desk.newsroom, &desk.site, &occasion);
    once_only.extend(unrecorded);
    let tools = context.tools(desk.templates.clone(), sizes::files(&site.root, place, &disk));
    let notes = diagnostics::in_order(notes);
    let looked_over = LookedOver {
        desk: &desk,
        edition: &edition,
        context: &context,
        planned: &planned,
        tools: &tools,
        doubt: &reading.doubt,
        progress,
        notes,
        once_only,
    };
    looked_over.write(options, place, print, held, (known, record, disk))
}

/// What readers are known to have been given once this is published.
fn known_after(
    words: Option<&PublishedWords>,
    desk: &OpenNewsroom,
    now: Timestamp,
    page: &check::published_words::Page<'_>,
) -> PublishedWords {
    let edition = Edition::at(now, &desk.newsroom, &desk.site);
    let public: Vec<&Pair> = edition.announcements().iter().map(|one| one.pair).collect();
    let after = |words: &PublishedWords| words.after(&public, now, page, &desk.site.settings);
    words.map_or_else(|| after(&PublishedWords::default()), after)
}

/// A newsroom that was looked over, and that nothing stops.
struct LookedOver<'a> {
    desk: &'a OpenNewsroom,
    edition: &'a Edition<'a>,
    context: &'a Context<'a>,
    planned: &'a [Planned<'a>],
    tools: &'a Tools,
    doubt: &'a Doubt,
    progress: &'a Progress<'a>,
    notes: Vec<Diagnostic>,
    /// Told once, and not with the next build.
    once_only: Vec<Diagnostic>,
}

impl LookedOver<'_> {
    fn write(
        self,
        options: &BuildOptions,
        place: &record_file::RecordPlace,
        print: Fingerprint,
        held: Option<OutputFolder>,
        (words, record, disk): (PublishedWords, Option<Record>, Survey),
    ) -> Result<Outcome, Failure> {
        let Self { desk, edition, context, planned, tools, doubt, progress, notes, once_only } = self;
        let (site, folder) = (&options.site, options.site.output());
        record_file::prepare(place)?;
        let output = held.map_or_else(|| output::take(&folder), Ok)?;
        let claim = deed::claim(&output, (&site.root, &desk.site.settings.base_url), record.as_ref(), &disk)?;
        let work = cache::compare((context, planned), record.as_ref(), &disk);
        let told = if options.verbose { &work.make[..] } else { &[] };
        let reasons = told.iter().map(|job| (job.file.clone(), job.reason.clone())).collect();
        let seal = seal(desk, edition, (print, &notes));
        let (holding, next, next_seen) = (seal.holding.clone(), seal.until_there.clone(), seal.next_seen.clone());
        let prepared = PreparedStore::beside(place);
        let places =
            Places { root: &site.root, output: &output, claim: &claim, record: place, doubt, prepared: &prepared };
        let orders = renditions::orders(context, work.make.iter().filter_map(|job| planned[job.output].route()));
        let darkroom = Darkroom { root: &site.root, store: &prepared, doubt };
        let developed = darkroom.develop(&orders, |done, all| progress.drawn(done, all));
        let make = |job: &cache::Job| context.produce(&planned[job.output], tools);
        match developed.and_then(|()| publish::write(&places, work, (record, seal, words), &disk, make)) {
            Ok(published) => {
                prepared.retain(renditions::keys(context));
                let notes = diagnostics::in_order(notes.into_iter().chain(once_only).collect());
                Ok(Outcome { published: Some(published), notes, reasons, holding, next, next_seen })
            }
            Err(Trouble::World(failure)) => Err(failure),
            Err(Trouble::Content(more)) => Ok(stopped(notes.into_iter().chain(once(more)).collect())),
        }
    }
}

/// What the record says of the whole build.
fn seal(desk: &OpenNewsroom, edition: &Edition<'_>, (print, notes): (Fingerprint, &[Diagnostic])) -> Seal {
    let (settings, now) = (&edition.site.settings, edition.now);
    Seal {
        inputs: print.short(),
        from: now.as_nanosecond(),
        until: edition.coming.turn.map(Timestamp::as_nanosecond),
        until_there: edition.coming.turn.map(|next| plan::shell::iso(next, &settings.time_zone)),
        next_seen: coming::next_seen(edition.coming, &settings.time_zone),
        notes: notes.to_vec(),
        holding: holding(&desk.newsroom, settings, now),
        documents: desk.documents.clone(),
    }
}

/// One slip in a template is the same on every page: it is told once.
fn once(mut notes: Vec<Diagnostic>) -> Vec<Diagnostic> {
    notes.sort_by(|a, b| (&a.place, &a.message).cmp(&(&b.place, &b.message)));
    notes.dedup_by(|a, b| (&a.place, &a.message) == (&b.place, &b.message));
    notes
}

/// The same, where what is wrong with drafts stops no other release.
fn stopped_sparing(mut notes: Vec<Diagnostic>, newsroom: &Newsroom) -> Outcome {
    check::drafts::spare(&mut notes, newsroom);
    stopped(notes)
}

fn stopped(notes: Vec<Diagnostic>) -> Outcome {
    Outcome {
        published: None,
        notes: diagnostics::in_order(notes),
        reasons: Vec::new(),
        holding: Holding::default(),
        next: None,
        next_seen: None,
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
        until: plan::shell::iso(until, &settings.time_zone),
        reason: settings.freeze_until(until).map(|freeze| freeze.reason.clone()).unwrap_or_default(),
        release: pair.path.to_string(),
    });
    holding.frozen = frozen.collect();
    holding
}
