//! `bayan deploy`

use std::path::Path;

use jiff::Timestamp;

use super::age::Age;
use super::arguments::{DeployOptions, SiteOptions};
use super::deploying::{self, Teller};
use super::desk::{self, OpenNewsroom};
use super::exit::Exit;
use super::say::Console;
use super::verify::{self, Verified};
use crate::cache::Record;
use crate::check::Scope;
use crate::deploy::{Wanted, Withdrawals, WithdrawnText};
use crate::diagnostics::{Diagnostic, Reviewed, all, code, has_errors, in_order, message, name, path_of};
use crate::edition::Edition;
use crate::io::target::{DeployWish, Deployed, First, Trust, VerifiedOutput, into_folder, into_store};
use crate::io::{Failure, clock, place, published};
use crate::model::{DeployTarget, FolderPlace, Pair, Settings, Standing, TargetPlace};
use crate::plan::shell::iso;

pub fn run(options: DeployOptions, console: &Console) -> Result<Exit, Failure> {
    if options.audit {
        return audit(&options, console);
    }
    // What is deployed is seen at once: nothing but the clock says what may be seen.
    let now = clock::now();
    let site = site(&options);
    let inputs = desk::read(&site)?;
    let (desk, notes) = desk::open(&inputs, site.base_url.as_deref(), now, Scope::Build)?;
    let Some(desk) = desk::sound(desk, &notes) else {
        deploying::stopped(&options, &in_order(notes), &message!("deploy-unsound"), console);
        return Ok(Exit::Content);
    };
    let settings = &desk.site.settings;
    let target = target(settings, options.target.as_deref())?;
    let folder = site.output();
    if !folder.is_dir() {
        return Err(Failure::of(message!("nothing-to-verify", folder = path_of(&folder))));
    }
    let verified = verify::verify(&site, &inputs, &desk, now)?;
    let said = age(verified.record.as_ref(), now, settings, &folder)?;
    if has_errors(&verified.notes) {
        let why = message!("deploy-not-clean", folder = path_of(&folder));
        deploying::stopped(&options, &verified.notes, &why, console);
        return Ok(Exit::Content);
    }
    let target_place = at_root(&site.root, &target.place);
    if let TargetPlace::Folder(folder) = &target_place {
        place::refuse_target(Path::new(&folder.path), &site.root)?;
    }
    let wanted = wanted(verified, withdrawn(&desk, now), &folder)?;
    let output = VerifiedOutput { folder: &folder, wanted: &wanted };
    let mut teller = Teller::new(&options, target, (&site.root, &settings.base_url), said, console);
    let deployed = deploy(&options, &target_place, &output, &mut teller)?;
    Ok(teller.tell(&deployed, &folder))
}

/// What stands at a target hangs on no text of the newsroom.
fn audit(options: &DeployOptions, console: &Console) -> Result<Exit, Failure> {
    let Reviewed { value, notes } = desk::settings(site(options).newsroom())?;
    let Some(settings) = value.filter(|_| !has_errors(&notes)) else {
        deploying::stopped(options, &in_order(notes), &message!("audit-unsound"), console);
        return Ok(Exit::Content);
    };
    let target = target(&settings, options.target.as_deref())?;
    deploying::audit(options, target, &at_root(&options.root, &target.place), console)
}

/// The same places as other commands have; no instant but that of the clock.
fn site(options: &DeployOptions) -> SiteOptions {
    SiteOptions {
        root: options.root.clone(),
        config: options.config.clone(),
        output: options.output.clone(),
        base_url: options.base_url.clone(),
        at: None,
        record: options.record.clone(),
    }
}

/// The target that was asked for, or the only one.
fn target<'s>(settings: &'s Settings, asked: Option<&str>) -> Result<&'s DeployTarget, Failure> {
    let targets = &settings.deploys;
    let names = || all(targets.iter().map(|target| code(&*target.name)));
    match (asked, &targets[..]) {
        (_, []) => Err(Failure::of(message!("no-target"))),
        (None, [only]) => Ok(only),
        (None, [first, ..]) => {
            let example = code(format!("bayan deploy {}", first.name));
            Err(Failure::of(message!("which-target", targets = names(), example = example)))
        }
        (Some(asked), _) => targets
            .iter()
            .find(|target| target.name == asked)
            .ok_or_else(|| Failure::of(message!("unknown-target", target = code(asked), targets = names()))),
    }
}

/// A folder is named from the newsroom, as all paths of `site.toml` are.
fn at_root(root: &Path, place: &TargetPlace) -> TargetPlace {
    match place {
        TargetPlace::Folder(folder) => TargetPlace::Folder(FolderPlace {
            path: root.join(&folder.path).to_string_lossy().into_owned(),
            ..folder.clone()
        }),
        TargetPlace::Store(place) => TargetPlace::Store(place.clone()),
    }
}

/// Refuses what was built for an instant that is still to come; gives what else has to be said of the build.
fn age(
    record: Option<&Record>,
    now: Timestamp,
    settings: &Settings,
    folder: &Path,
) -> Result<Option<Diagnostic>, Failure> {
    let there = |instant| name(iso(instant, &settings.time_zone));
    let shown = path_of(folder);
    match Age::of(record, now) {
        Age::Unknown => Ok(Some(Diagnostic::warns("no-record", message!("deploy-no-record", folder = shown)))),
        Age::Ahead(from) => Err(Failure::of(message!("deploy-ahead", folder = shown, from = there(from)))),
        Age::Overdue(from, until) => {
            let message = message!("deploy-overdue", folder = shown, from = there(from), until = there(until));
            Ok(Some(Diagnostic::warns("overdue", message)))
        }
        Age::Current(..) => Ok(None),
    }
}

fn withdrawn(desk: &OpenNewsroom, now: Timestamp) -> Withdrawals {
    let edition = Edition::at(now, &desk.newsroom, &desk.site);
    let announcements = edition.announcements().iter().filter(|one| one.standing == Standing::Withdrawn);
    let keeps = |pair: &Pair| pair.facts.withdrawn.as_ref().is_some_and(|withdrawn| withdrawn.value.keep_text);
    let text = |pair| if keeps(pair) { WithdrawnText::Kept } else { WithdrawnText::Gone };
    announcements.map(|one| (one.pair.path.clone(), text(one.pair))).collect()
}

/// Every file as it was verified. What was too large to be read has its fingerprint taken.
fn wanted(verified: Verified, withdrawn: Withdrawals, folder: &Path) -> Result<Wanted, Failure> {
    let size = |file: &str| verified.survey.get(file).map_or(0, |seen| seen.size);
    let files = verified.files.iter().map(|(file, print)| {
        let print = print.map_or_else(|| published::print(&folder.join(file)), Ok)?;
        Ok((file.clone(), (print, size(file))))
    });
    Ok(Wanted { files: files.collect::<Result<_, Failure>>()?, withdrawn })
}

fn deploy(
    options: &DeployOptions,
    place: &TargetPlace,
    output: &VerifiedOutput<'_>,
    teller: &mut Teller<'_>,
) -> Result<Deployed, Failure> {
    let wish = DeployWish {
        first: if options.first { First::Allowed } else { First::Refused },
        trust: if options.repair { Trust::OwnEyes } else { Trust::Manifest },
    };
    match place {
        TargetPlace::Store(place) if options.dry_run => into_store::rehearse(place, wish, output),
        TargetPlace::Folder(place) if options.dry_run => into_folder::rehearse(place, wish, output),
        TargetPlace::Store(place) => into_store::deploy(place, output, wish, teller),
        TargetPlace::Folder(place) => {
            let mut progress = |done, all| into_store::DeployListener::progress(teller, done, all);
            into_folder::deploy(place, wish, output, &mut progress)
        }
    }
}
