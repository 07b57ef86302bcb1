//! A build may be killed at any moment: every published file is whole, old or new, and the next build ends as a clean
//! one does.

use std::process::{Child, Stdio};
use std::time::Instant;

use crate::support::interrupted::{archive, assert_whole, change};
use crate::support::{AT, Build, Newsroom, assert_same};

fn start(newsroom: &Newsroom) -> Child {
    let mut build = newsroom.bayan("build");
    build.args(["--at", AT, "--format", "json"]).stdout(Stdio::piped()).stderr(Stdio::piped());
    build.spawn().unwrap()
}

/// How often one change is interrupted.
const PARTS: usize = 12;

/// How often builds are killed: `BAYAN_KILLS`, or a few times.
fn kills() -> usize {
    #[expect(clippy::disallowed_methods, reason = "the way to ask a test for more")]
    let asked = std::env::var_os("BAYAN_KILLS");
    asked.map_or(60, |kills| kills.to_str().unwrap().parse().unwrap())
}

#[test]
fn a_killed_build_leaves_every_file_whole_and_the_next_one_ends_as_a_clean_one() {
    let newsroom = archive(200);
    let started = Instant::now();
    newsroom.build().published();
    let length = started.elapsed();
    let mut before = newsroom.output();
    let rounds = kills().div_ceil(PARTS);
    for round in 0..rounds {
        change(&newsroom, round);
        let after = newsroom.clean(AT);
        // The same change is interrupted several times, ever later, before a build may end.
        for part in 0..PARTS {
            let mut build = start(&newsroom);
            let delay = length.mul_f64(((part * rounds + round) as f64 + 0.5) / (PARTS * rounds) as f64);
            let until = Instant::now() + delay;
            std::thread::sleep(until.saturating_duration_since(Instant::now()));
            build.kill().unwrap();
            build.wait().unwrap();
            assert_whole(&newsroom.output(), &before, &after);
        }
        newsroom.build().published();
        assert_same(&newsroom.output(), &after);
        assert_eq!(newsroom.build().written(), 0);
        before = after;
    }
}

#[test]
fn two_builds_at_once_into_one_folder_both_end_well() {
    let newsroom = archive(20);
    for round in 0..4 {
        change(&newsroom, round);
        let builds = [start(&newsroom), start(&newsroom), start(&newsroom)];
        let ended = builds.map(|build| Build::of(&build.wait_with_output().unwrap()));
        ended.iter().for_each(|build| drop(build.published()));
        assert_same(&newsroom.output(), &newsroom.clean(AT));
        assert_eq!(newsroom.build().written(), 0);
    }
}
