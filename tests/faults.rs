//! The system may refuse anything at any step: a full disk, a folder without permission, too many open files, a disk
//! that fails. The build then says so in a sentence, every published file is whole, old or new, and the next build ends
//! as a clean one does.
//!
//! `strace` refuses in the system's stead. Where it is missing or may not trace, only a limit on the size of files is
//! tried, which every shell can set.

use std::process::{Command, Output, Stdio};

use crate::support::interrupted::{archive, assert_whole, change};
use crate::support::{AT, Newsroom, Tree, assert_same};

/// Calls to the system, of whichever name the machine has for them, and how it refuses.
const REFUSALS: [(&str, &str); 10] = [
    ("?write,?pwrite64", "ENOSPC"),
    ("?open,?openat", "EACCES"),
    ("?open,?openat", "EMFILE"),
    ("?rename,?renameat,?renameat2", "EIO"),
    ("?fsync,?fdatasync", "EIO"),
    ("?mkdir,?mkdirat", "EDQUOT"),
    ("?unlink,?unlinkat", "EPERM"),
    ("?rmdir", "EBUSY"),
    ("?copy_file_range,?sendfile", "EIO"),
    ("?getdents64", "EIO"),
];

/// At which of the calls; with a plus, at that and at all that follow.
const MOMENTS: [&str; 14] = ["1", "2", "3", "4", "6", "9", "12", "14", "1+", "3+", "8+", "20", "40+", "80"];

/// How many moments are tried for each refusal: `BAYAN_FAULTS`, or a few.
fn moments() -> usize {
    #[expect(clippy::disallowed_methods, reason = "the way to ask a test for more")]
    let asked = std::env::var_os("BAYAN_FAULTS");
    asked.map_or(3, |moments| moments.to_str().unwrap().parse().unwrap())
}

fn strace() -> Command {
    let mut strace = Command::new("strace");
    strace.args(["-f", "-qq", "-o", "/dev/null"]);
    strace
}

fn can_trace() -> bool {
    let tried = strace().args(["-e", "trace=none", "true"]).stderr(Stdio::null()).status();
    tried.is_ok_and(|status| status.success())
}

/// A build to which the system says no.
fn refused(newsroom: &Newsroom, calls: &str, error: &str, moment: &str) -> Output {
    let bayan = newsroom.bayan("build");
    let mut build = strace();
    build.args(["-e", &format!("trace={calls}"), "-e", &format!("inject={calls}:error={error}:when={moment}")]);
    build.arg(bayan.get_program()).args(bayan.get_args()).args(["--at", AT]);
    build.env("NO_COLOR", "1").env("RAYON_NUM_THREADS", "2").env_remove("RUST_BACKTRACE");
    build.output().unwrap()
}

/// Either nothing was wrong in the end, or the build says in a sentence what was.
fn assert_told(build: &Output, what: &str) {
    let stderr = String::from_utf8_lossy(&build.stderr);
    assert!(!stderr.contains("panicked") && !stderr.contains("os error"), "{what}:\n{stderr}");
    match build.status.code() {
        // Refused before bayan began.
        Some(127) if stderr.contains("shared libraries") => {}
        Some(0) => {}
        // What cannot be written cannot be told either.
        Some(1 | 2) => {
            assert!(stderr.contains("error") || what.starts_with("?write"), "{what}: nothing was said");
        }
        code => panic!("{what}: the build ended with {code:?}\n{stderr}"),
    }
}

/// After a build that may have been refused something: every file whole, and the next build as a clean one.
fn assert_mended(newsroom: &Newsroom, build: &Output, (before, after): (&Tree, &Tree), what: &str) {
    assert_told(build, what);
    let came = newsroom.output();
    if build.status.success() {
        assert_same(&came, after);
    }
    assert_whole(&came, before, after);
    newsroom.build().published();
    assert_same(&newsroom.output(), after);
    assert_eq!(newsroom.build().written(), 0, "{what}");
}

#[test]
fn whatever_the_system_refuses_is_told_and_nothing_is_half_published() {
    if !can_trace() {
        eprintln!("strace is not installed, or may not trace here: only full disks are tried.");
        return;
    }
    let newsroom = archive(12);
    newsroom.build().published();
    let mut before = newsroom.output();
    let mut round = 0;
    let mut troubled = 0;
    for (number, (calls, error)) in REFUSALS.into_iter().enumerate() {
        for moment in (0..moments()).map(|at| MOMENTS[(number + at * 5) % MOMENTS.len()]) {
            change(&newsroom, round);
            round += 1;
            let after = newsroom.clean(AT);
            let build = refused(&newsroom, calls, error, moment);
            troubled += usize::from(!build.status.success());
            let what = format!("{calls} refused with {error} at {moment}");
            assert_mended(&newsroom, &build, (&before, &after), &what);
            before = after;
        }
    }
    assert!(troubled * 4 > round, "only {troubled} of {round} builds were in trouble");
}

#[test]
fn a_disk_that_takes_no_large_file_is_told_and_nothing_is_half_published() {
    let newsroom = archive(12);
    newsroom.build().published();
    let mut before = newsroom.output();
    for (round, blocks) in ["0", "1", "2", "8"].into_iter().enumerate() {
        change(&newsroom, round);
        let after = newsroom.clean(AT);
        let bayan = newsroom.bayan("build");
        let mut build = Command::new("sh");
        build.args(["-c", "trap '' XFSZ; ulimit -f \"$0\"; exec \"$@\"", blocks]);
        build.arg(bayan.get_program()).args(bayan.get_args()).args(["--at", AT]);
        let build = build.env("NO_COLOR", "1").env_remove("RUST_BACKTRACE").output().unwrap();
        assert_eq!(build.status.code(), Some(2), "{}", String::from_utf8_lossy(&build.stderr));
        assert_mended(&newsroom, &build, (&before, &after), "a limit on the size of files");
        before = after;
    }
}

/// What is taken back goes before anything new comes: a build that fails in between leaves nothing of it.
#[test]
fn what_is_taken_back_is_gone_although_nothing_else_could_be_published() {
    if !can_trace() {
        return;
    }
    let facts = "title: خبر\ndate: 2025-11-05\nattachments: [annex.pdf]";
    let newsroom = Newsroom::new()
        .release("2025/11/one", "ar", facts, "النص.")
        .file("content/releases/2025/11/one/annex.pdf", "%PDF-1.7 annex");
    newsroom.build().published();
    newsroom.replace("content/releases/2025/11/one/ar.md", "\nattachments: [annex.pdf]", "");
    // The first file that was made cannot take its place.
    let made = newsroom.path("public/.bayan/making/0");
    let bayan = newsroom.bayan("build");
    let mut build = strace();
    build.args(["-e", "inject=?rename,?renameat,?renameat2:error=EIO"]).arg("-P").arg(made);
    let build = build.arg(bayan.get_program()).args(bayan.get_args()).args(["--at", AT]).output().unwrap();
    assert_eq!(build.status.code(), Some(2));
    assert!(!newsroom.has("public/releases"));
    newsroom.build().published();
    assert_same(&newsroom.output(), &newsroom.clean(AT));
}
