//! A deploy that is killed anywhere, again and again, while the newsroom changes: at each moment a reader who follows every
//! link finds a file, but for what was taken down; and the deploy that comes to its end leaves what is wanted, and no more.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use jiff::Timestamp;
use proptest::prelude::*;

use super::{DeployStep, Manifest, Wanted, Withdrawals, WithdrawnText, compare};
use crate::model::{ContentFolder, PairPath, is_hashed};
use crate::source::Fingerprint;

/// A newsroom as it may be published: of each announcement whether it is there, its version, and whether it is withdrawn; of
/// a standing page with a file whether it is there, and its version.
#[derive(Clone, Debug)]
struct Output {
    releases: Vec<Option<(u8, bool)>>,
    page: Option<u8>,
    sheet: u8,
}

fn outputs() -> impl Strategy<Value = Vec<(Output, usize)>> {
    let release = proptest::option::weighted(0.7, (0..3_u8, proptest::bool::weighted(0.15)));
    let page = proptest::option::weighted(0.7, 0..3_u8);
    let output = (proptest::collection::vec(release, 4), page, 0..3_u8);
    let output = output.prop_map(|(releases, page, sheet)| Output { releases, page, sheet });
    proptest::collection::vec((output, 0..60_usize), 1..6)
}

/// What a file says: its own words, and the files that it names.
type Text = (String, BTreeSet<String>);

fn pair(at: usize) -> PairPath {
    PairPath::parse(&format!("2026/02/release-{at}")).expect("a path")
}

impl Output {
    fn files(&self) -> BTreeMap<String, Text> {
        let sheet = format!("assets/site.a000000{}.css", self.sheet);
        let there: Vec<usize> = (0..self.releases.len()).filter(|at| self.releases[*at].is_some()).collect();
        let listed: Vec<usize> =
            there.iter().copied().filter(|at| self.releases[*at].is_some_and(|(_, withdrawn)| !withdrawn)).collect();
        let page = |language: &str, at: usize| format!("{language}/releases/2026/02/release-{at}/index.html");
        let mut files: BTreeMap<String, Text> = BTreeMap::new();
        let mut add = |file: &str, words: String, names: Vec<String>| {
            files.insert(file.to_owned(), (words, names.into_iter().chain([sheet.clone()]).collect()));
        };
        add(&sheet, String::new(), Vec::new());
        let all = |language: &str| -> Vec<String> { listed.iter().map(|at| page(language, *at)).collect() };
        for (language, other) in [("ar", "en"), ("en", "ar")] {
            for at in &there {
                let Some((version, withdrawn)) = self.releases[*at] else { continue };
                let mut names = vec![page(other, *at), format!("{language}/releases/2026/index.html")];
                if !withdrawn {
                    names.push(format!("releases/2026/02/release-{at}/report-{version}.pdf"));
                    let older = listed.iter().filter(|other| *other < at).max();
                    let newer = listed.iter().filter(|other| *other > at).min();
                    names.extend(older.into_iter().chain(newer).map(|at| page(language, *at)));
                }
                add(&page(language, *at), format!("{version} {withdrawn}"), names);
            }
            let archive = [format!("{language}/releases/2026/index.html"), format!("{language}/feed.atom")];
            let front = format!("{language}/index.html");
            let standing: Vec<String> = self.page.iter().map(|_| format!("{language}/press-kit/index.html")).collect();
            if let (Some(version), Some(page)) = (self.page, standing.first()) {
                let logo = format!("pages/press-kit/pictures/a000000{version}-960.png");
                let names = vec![format!("pages/press-kit/logo-{version}.zip"), logo, front.clone()];
                add(page, version.to_string(), names);
            }
            add(&archive[0], String::new(), [all(language), vec![front.clone()]].concat());
            add(&archive[1], String::new(), all(language));
            add(&front, String::new(), [all(language), archive.to_vec(), standing].concat());
            add(&format!("{language}/404.html"), String::new(), Vec::new());
        }
        add("index.html", String::new(), vec!["ar/index.html".to_owned(), "en/index.html".to_owned()]);
        for at in &listed {
            let Some((version, _)) = self.releases[*at] else { continue };
            files.insert(format!("releases/2026/02/release-{at}/report-{version}.pdf"), Text::default());
        }
        if let Some(version) = self.page {
            files.insert(format!("pages/press-kit/logo-{version}.zip"), Text::default());
            files.insert(format!("pages/press-kit/pictures/a000000{version}-960.png"), Text::default());
        }
        files
    }

    fn withdrawn(&self) -> Withdrawals {
        let is_withdrawn = |at: &usize| self.releases[*at].is_some_and(|(_, withdrawn)| withdrawn);
        (0..self.releases.len()).filter(is_withdrawn).map(|at| (pair(at), WithdrawnText::Gone)).collect()
    }
}

/// What stands at the target, with the manifest that it holds.
#[derive(Default)]
struct Target {
    files: BTreeMap<String, Text>,
    manifest: Manifest,
}

impl Target {
    /// Every file that is found from the front door names files that are there, but for what was taken down.
    fn dangling(&self, output: &BTreeMap<String, Text>, withdrawn: &Withdrawals) -> Option<String> {
        let (mut waiting, mut seen) = (vec!["index.html".to_owned()], HashSet::new());
        while let Some(file) = waiting.pop() {
            let Some((_, names)) = self.files.get(&file) else {
                let folder = super::nature::folder(&file);
                let page = folder.as_ref().map(|folder| match folder {
                    ContentFolder::Release(path) => format!("ar/releases/{path}/index.html"),
                    ContentFolder::Page(slug) => format!("ar/{slug}/index.html"),
                });
                let is_down = page.is_some_and(|page| !output.contains_key(&page))
                    || matches!(folder, Some(ContentFolder::Release(path)) if withdrawn.contains_key(&path));
                let is_down = is_down && !super::nature::is_page(&file);
                // Before the first deploy nobody finds anything.
                if is_down || file == "index.html" {
                    continue;
                }
                return Some(file);
            };
            waiting.extend(names.iter().filter(|name| seen.insert((*name).clone())).cloned());
        }
        None
    }
}

/// Bytes, as far as a store tells them.
fn size(text: &Text) -> u64 {
    (text.0.len() + text.1.iter().map(String::len).sum::<usize>()) as u64
}

fn wanted(output: &Output) -> Wanted {
    let prints = output.files().into_iter();
    let prints = prints.map(|(file, text)| (file, (Fingerprint::of(format!("{text:?}")), size(&text))));
    Wanted { files: prints.collect(), withdrawn: output.withdrawn() }
}

/// Deploys, and is killed after so many steps; whether it came to its end.
fn deploy(target: &mut Target, output: &Output, kill: usize, (now, shuffle): (i64, usize)) -> Result<bool, String> {
    let (files, withdrawn) = (output.files(), output.withdrawn());
    let now = Timestamp::from_second(now).expect("an instant");
    let deployment = compare(&target.manifest, &wanted(output), now);
    let mut left = kill;
    for (at, phase) in deployment.phases.iter().enumerate() {
        if at == deployment.taking_down {
            target.manifest = Manifest::decode(&deployment.under_way.encode()).expect("a manifest");
        }
        // Side by side: any of them may be the first.
        let middle = shuffle % phase.len().max(1);
        for step in phase[middle..].iter().chain(&phase[..middle]) {
            if left == 0 {
                if at < deployment.taking_down {
                    // Nothing tells what was taken down: whoever finds the lock looks.
                    target
                        .manifest
                        .look_for_covers(&target.files.iter().map(|(file, text)| (file.clone(), size(text))).collect());
                }
                return Ok(false);
            }
            left -= 1;
            match step {
                DeployStep::Put { file } => {
                    let text = files.get(file).ok_or_else(|| format!("{file} is not in the output"))?;
                    target.files.insert(file.clone(), text.clone());
                }
                DeployStep::Cover { file, with } => {
                    let text = target.files.get(with).ok_or_else(|| format!("{with} is not there"))?.clone();
                    target.files.insert(file.clone(), text);
                }
                DeployStep::Delete { file } => {
                    target.files.remove(file);
                }
            }
            if let Some(file) = target.dangling(&files, &withdrawn) {
                return Err(format!("after {step:?} nothing stands at {file}"));
            }
        }
    }
    target.manifest = deployment.done;
    for (file, text) in &files {
        if target.files.get(file) != Some(text) {
            return Err(format!("{file} is not as it is wanted"));
        }
    }
    let strange = target.files.keys().filter(|file| !files.contains_key(*file) && !is_hashed(file));
    strange.into_iter().next().map_or(Ok(true), |file| Err(format!("{file} was left behind")))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    #[test]
    fn wherever_a_deploy_is_killed_no_link_leads_nowhere_and_the_next_one_completes_it(
        first in outputs(), shuffle in 0..7_usize
    ) {
        let mut target = Target::default();
        let mut now = 1_780_000_000;
        for (output, kill) in &first {
            now += 3_600;
            deploy(&mut target, output, *kill, (now, shuffle)).map_err(TestCaseError::fail)?;
        }
        let (last, _) = first.last().expect("an output");
        prop_assert!(deploy(&mut target, last, usize::MAX, (now + 60, shuffle)).map_err(TestCaseError::fail)?);
        // What nobody names any more goes after a day, and then there is nothing left to do.
        prop_assert!(deploy(&mut target, last, usize::MAX, (now + 100_000, shuffle)).map_err(TestCaseError::fail)?);
        prop_assert_eq!(target.files.len(), last.files().len());
    }
}

#[test]
fn what_is_taken_down_is_covered_before_anything_else_and_goes_from_the_lists_after() {
    let there = Output { releases: vec![Some((0, false)), Some((0, false))], page: Some(0), sheet: 0 };
    let gone = Output { releases: vec![Some((0, false)), None], page: Some(0), sheet: 0 };
    let mut target = Target::default();
    assert_eq!(deploy(&mut target, &there, usize::MAX, (1, 0)), Ok(true));
    let deployment = compare(&target.manifest, &wanted(&gone), Timestamp::UNIX_EPOCH);
    let named = |steps: &[DeployStep]| -> Vec<String> {
        steps.iter().map(|step| format!("{step:?}").replace("/releases/2026/02/release-1", "…")).collect()
    };
    assert_eq!(deployment.taking_down, 2);
    assert_eq!(
        named(&deployment.phases[0]),
        [
            "Cover { file: \"ar…/index.html\", with: \"ar/404.html\" }",
            "Cover { file: \"en…/index.html\", with: \"en/404.html\" }",
        ]
    );
    assert_eq!(named(&deployment.phases[1]), ["Delete { file: \"releases/2026/02/release-1/report-0.pdf\" }"]);
    let last = deployment.phases.last().expect("a phase");
    assert!(last.iter().all(|step| matches!(step, DeployStep::Delete { .. })), "{last:?}");
}

#[test]
fn a_withdrawal_that_stands_there_takes_nothing_down_again() {
    let notice = |version| Output { releases: vec![Some((version, true))], page: Some(0), sheet: 0 };
    let mut target = Target::default();
    let down = |target: &Target, wanted: &Wanted| compare(&target.manifest, wanted, Timestamp::UNIX_EPOCH).taking_down;
    let before = Output { releases: vec![Some((0, false))], ..notice(0) };
    assert_eq!(deploy(&mut target, &before, usize::MAX, (1, 0)), Ok(true));
    assert!(down(&target, &wanted(&notice(0))) > 0);
    assert_eq!(deploy(&mut target, &notice(0), usize::MAX, (1, 0)), Ok(true));
    assert_eq!(down(&target, &wanted(&notice(1))), 0, "the notice in another dress");
    target.manifest.withdrawn.insert(pair(0), WithdrawnText::Kept);
    assert!(down(&target, &wanted(&notice(1))) > 0, "the text goes, too");
    // One that came back, as far as the deploy came, is no notice any more.
    let back = compare(&target.manifest, &wanted(&before), Timestamp::UNIX_EPOCH);
    target.manifest = back.under_way;
    assert!(down(&target, &wanted(&notice(1))) > 0);
}

#[test]
fn one_more_release_is_as_many_puts_as_files_that_changed() {
    let before = Output { releases: vec![Some((0, false)), None], page: Some(0), sheet: 0 };
    let after = Output { releases: vec![Some((0, false)), Some((0, false))], page: Some(0), sheet: 0 };
    let mut target = Target::default();
    assert_eq!(deploy(&mut target, &before, usize::MAX, (1, 0)), Ok(true));
    let (old, new) = (before.files(), after.files());
    let wanted = wanted(&after);
    let deployment = compare(&target.manifest, &wanted, Timestamp::UNIX_EPOCH);
    let changed = new.iter().filter(|(file, text)| old.get(*file) != Some(*text)).count();
    assert_eq!(deployment.steps().count(), changed);
    assert!(compare(&deployment.done, &wanted, Timestamp::UNIX_EPOCH).is_nothing(&deployment.done));
}

#[test]
fn the_files_of_a_standing_page_go_with_it_at_once() {
    let there = Output { releases: vec![None], page: Some(0), sheet: 0 };
    let gone = Output { releases: vec![None], page: None, sheet: 0 };
    let mut target = Target::default();
    assert_eq!(deploy(&mut target, &there, usize::MAX, (1, 0)), Ok(true));
    let deployment = compare(&target.manifest, &wanted(&gone), Timestamp::UNIX_EPOCH);
    let down: Vec<&str> = deployment.taken_down().map(DeployStep::file).collect();
    for file in ["ar/press-kit/index.html", "pages/press-kit/logo-0.zip", "pages/press-kit/pictures/a0000000-960.png"] {
        assert!(down.contains(&file), "{file}: {down:?}");
    }
}
