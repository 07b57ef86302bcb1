//! `bayan build`

use jiff::Timestamp;
use serde_json::json;

use super::arguments::{BuildOptions, Format};
use super::exit::Exit;
use super::{desk, say};
use crate::cache::{self, Reason};
use crate::diagnostics::{self, Diagnostic, Severity};
use crate::edition::Edition;
use crate::io::publish::{self, Places, Published, Trouble};
use crate::io::{Failure, clock, output, record_file};
use crate::model::Standing;
use crate::newsroom::Newsroom;
use crate::plan::{self, Assets, Stage};
use crate::render;

/// What came of a build.
struct Outcome {
    published: Option<Published>,
    notes: Vec<Diagnostic>,
    /// Why each file was made, in the order of the plan.
    reasons: Vec<(String, Reason)>,
    holding: Option<Holding>,
}

/// What is held back, and until when.
struct Holding {
    public: usize,
    drafts: usize,
    embargoed: usize,
    next: Option<Timestamp>,
}

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
        Format::Json => say::out(&format!("{}\n", as_json(&outcome))),
        Format::Human => tell(&outcome, options),
    }
    Ok(exit)
}

fn build(options: &BuildOptions) -> Result<Outcome, Failure> {
    let site_options = &options.site;
    let now = clock::instant(site_options.at)?;
    let inputs = desk::read(site_options)?;
    let (desk, mut notes) = desk::open(&inputs, site_options, now)?;
    let Some(desk) = desk::sound(desk, &notes) else { return Ok(stopped(notes)) };
    let edition = Edition::at(now, &desk.newsroom, &desk.site);
    let stage = Stage::set(&edition, &desk.voices, Assets::of(&inputs), desk.template_prints);
    let plan = plan::draw(&stage, &inputs).note_into(&mut notes);
    if diagnostics::has_errors(&notes) {
        return Ok(stopped(notes));
    }
    let templates = desk.templates.on(&stage);
    refuse_sources(&site_options.output(), &site_options.root)?;
    let output = output::take(&site_options.output())?;
    let record = record_file::read(&site_options.root, &output.root);
    let disk = output::survey(&output.root);
    let work = cache::compare(&plan, record.as_ref(), &disk);
    let reasons = work.make.iter().map(|job| (job.file.clone(), job.reason.clone())).collect();
    let places = Places { root: &site_options.root, output: &output };
    let make = |job: &cache::Job| render::make(&plan.outputs[job.output], &templates);
    match publish::write(&places, work, record, &disk, make) {
        Ok(published) => {
            let holding = Some(holding(&desk.newsroom, &edition));
            Ok(Outcome { published: Some(published), notes: diagnostics::in_order(notes), reasons, holding })
        }
        Err(Trouble::World(failure)) => Err(failure),
        Err(Trouble::Content(mut more)) => {
            // One slip in a template is the same on every page: it is told once.
            more.sort_by(|a, b| (&a.place, &a.message).cmp(&(&b.place, &b.message)));
            more.dedup_by(|a, b| (&a.place, &a.message) == (&b.place, &b.message));
            notes.append(&mut more);
            Ok(stopped(notes))
        }
    }
}

fn stopped(notes: Vec<Diagnostic>) -> Outcome {
    Outcome { published: None, notes: diagnostics::in_order(notes), reasons: Vec::new(), holding: None }
}

/// Publishing into the sources, or the sources into themselves, would mix what is typed with what is made.
fn refuse_sources(output: &std::path::Path, root: &std::path::Path) -> Result<(), Failure> {
    let (output, root) = (real(output), real(root));
    let inside = ["content", "templates", "static"].iter().any(|folder| output.starts_with(root.join(folder)));
    if inside || root.starts_with(&output) {
        let message = format!("{} holds the newsroom's own files.", output.display());
        return Err(Failure::new(message, "Choose another folder with --output, such as public."));
    }
    Ok(())
}

/// Where a path leads, through links and `..`, although its last parts may not be there yet.
fn real(path: &std::path::Path) -> std::path::PathBuf {
    let whole = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    let found = whole.ancestors().find_map(|part| Some((part, part.canonicalize().ok()?)));
    found.map_or(whole.clone(), |(part, real)| real.join(whole.strip_prefix(part).unwrap_or(&whole)))
}

fn holding(newsroom: &Newsroom, edition: &Edition<'_>) -> Holding {
    let standings: Vec<Standing> = newsroom.pairs().iter().map(|pair| pair.standing(edition.now)).collect();
    let count = |wanted: fn(&Standing) -> bool| standings.iter().filter(|standing| wanted(standing)).count();
    Holding {
        public: count(|standing| standing.is_public()),
        drafts: count(|standing| *standing == Standing::Draft),
        embargoed: count(|standing| matches!(standing, Standing::Embargoed(_))),
        next: edition.next_change,
    }
}

fn tell(outcome: &Outcome, options: &BuildOptions) {
    let shown: Vec<Diagnostic> = outcome
        .notes
        .iter()
        .filter(|note| {
            if options.quiet {
                note.severity == Severity::Error
            } else {
                note.severity >= Severity::Warning || options.verbose
            }
        })
        .cloned()
        .collect();
    say::findings(&shown);
    let Some(published) = &outcome.published else {
        say::err("Nothing was published: mend the errors above, then build again.\n");
        return;
    };
    if options.quiet {
        return;
    }
    if options.verbose {
        for (file, reason) in outcome.reasons.iter().filter(|(file, _)| published.written.contains(file)) {
            say::out(&format!("  written  {file}  ({reason})\n"));
        }
        for file in &published.removed {
            say::out(&format!("  removed  {file}\n"));
        }
    }
    if let Some(holding) = &outcome.holding {
        say::out(&format!("{}\n", holding_line(holding)));
    }
    say::out(&format!(
        "Published {} files in {}: {} written, {} kept, {} removed.\n",
        published.outputs,
        options.site.output().display(),
        published.written.len(),
        published.kept,
        published.removed.len()
    ));
}

/// `14 announcements are public; held back: 1 draft, 1 embargoed. The next change is due at 2099-…`
fn holding_line(holding: &Holding) -> String {
    let plural = |count: usize, one: &str, many: &str| format!("{count} {}", if count == 1 { one } else { many });
    let mut line = plural(holding.public, "announcement is public", "announcements are public");
    let held: Vec<String> = [
        (holding.drafts, plural(holding.drafts, "draft", "drafts")),
        (holding.embargoed, format!("{} embargoed", holding.embargoed)),
    ]
    .into_iter()
    .filter(|(count, _)| *count > 0)
    .map(|(_, words)| words)
    .collect();
    if !held.is_empty() {
        line.push_str(&format!("; held back: {}", held.join(", ")));
    }
    line.push('.');
    if let Some(next) = holding.next {
        line.push_str(&format!(" The next change is due at {next}: build again then."));
    }
    line
}

fn as_json(outcome: &Outcome) -> serde_json::Value {
    let notes = diagnostics::json::show(&outcome.notes);
    match &outcome.published {
        None => json!({"status": "stopped", "diagnostics": notes}),
        Some(published) => json!({
            "status": "published",
            "outputs": published.outputs,
            "written": published.written.len(),
            "kept": published.kept,
            "removed": published.removed.len(),
            "files_written": published.written,
            "files_removed": published.removed,
            "next_change": outcome.holding.as_ref().and_then(|holding| holding.next).map(|next| next.to_string()),
            "diagnostics": notes,
        }),
    }
}
