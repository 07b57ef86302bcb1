//! `bayan deploy` into an object store and into a folder: what goes there, in which order, and what a reader finds there while
//! it goes on, wherever it is killed. The store is moto, which `tests/all.sh` installs; where it is missing, that is said.

use std::collections::BTreeSet;
use std::fs;
use std::io::{Read, Write};
use std::net::TcpListener;
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use crate::support::preview::free_port;
use crate::support::server::{Server, is_there};
use crate::support::store::{LOCK, Store, links};
use crate::support::{self, Newsroom, SITE};
use serde_json::Value;

/// A newsroom of so many announcements, with files, topics and one picture.
fn newsroom(count: usize, target: &str) -> Newsroom {
    let newsroom = Newsroom::new()
        .site(&format!("{SITE}{target}"))
        .topics("health: {ar: الصحة, en: Health}\ntrade: {ar: التجارة, en: Trade}");
    for number in 0..count {
        add(&newsroom, number);
    }
    newsroom
}

fn path_of(number: usize) -> String {
    format!("content/releases/2025/{:02}/خبر-{number}", number % 12 + 1)
}

/// One more announcement.
fn add(newsroom: &Newsroom, number: usize) {
    let (folder, topic) = (path_of(number), ["health", "trade"][number % 2]);
    let (month, day) = (number % 12 + 1, number % 28 + 1);
    let head = format!("date: 2025-{month:02}-{day:02}\ntopics: [{topic}]\nattachments: [report.txt]\n");
    newsroom.write(&format!("{folder}/report.txt"), format!("تقرير {number}\n"));
    newsroom.write(
        &format!("{folder}/ar.md"),
        format!("---\ntitle: افتتاح المركز رقم {number}\n{head}---\nافتتحت الوزارة المركز رقم {number}.\n"),
    );
    newsroom.write(
        &format!("{folder}/en.md"),
        format!("---\ntitle: Centre {number} opens\n---\nThe ministry opened centre {number}.\n"),
    );
}

/// `bayan deploy`, ready to run.
fn deploy(newsroom: &Newsroom) -> Command {
    let mut deploy = newsroom.bayan("deploy");
    for name in ["AWS_PROFILE", "AWS_SESSION_TOKEN", "AWS_ENDPOINT", "AWS_ENDPOINT_URL"] {
        deploy.env_remove(name);
    }
    deploy.env("AWS_ACCESS_KEY_ID", "press").env("AWS_SECRET_ACCESS_KEY", "office");
    deploy
}

fn told(newsroom: &Newsroom, arguments: &[&str]) -> Value {
    let run = deploy(newsroom).args(["--format", "json"]).args(arguments).output().unwrap();
    serde_json::from_slice(&run.stdout).unwrap_or_else(|_| {
        panic!("it said {:?} {:?}", String::from_utf8_lossy(&run.stdout), String::from_utf8_lossy(&run.stderr))
    })
}

/// What it says when it is refused.
fn refusal(newsroom: &Newsroom, arguments: &[&str]) -> String {
    let run = deploy(newsroom).args(arguments).output().unwrap();
    assert_eq!(run.status.code(), Some(2), "{}", String::from_utf8_lossy(&run.stdout));
    String::from_utf8(run.stderr).unwrap()
}

fn build(newsroom: &Newsroom) {
    newsroom.build_with(&[]).published();
}

#[track_caller]
fn same(store: &Store, newsroom: &Newsroom) {
    for (file, bytes) in newsroom.output() {
        let answer = store.object(&file);
        assert!(answer.status == 200 && answer.body == bytes, "{file} is not as it was built");
    }
}

#[test]
fn one_more_release_is_as_many_puts_as_files_were_written_and_five_other_requests() {
    let Some(store) = Store::start() else { return };
    let newsroom = newsroom(12, &store.target());
    build(&newsroom);
    let first = told(&newsroom, &[]);
    assert_eq!(first["put"], newsroom.output().len());
    same(&store, &newsroom);
    store.asked();

    assert_eq!(told(&newsroom, &[])["requests"], 3, "nothing changed: lock, manifest, lock");

    add(&newsroom, 12);
    let written = newsroom.build_with(&[]).published().written.len();
    let second = told(&newsroom, &[]);
    assert_eq!((&second["put"], &second["removed"]), (&Value::from(written), &Value::from(0)));
    assert_eq!(second["requests"], written + 5);
    same(&store, &newsroom);
    assert_eq!(store.dangling(), []);
}

#[test]
fn an_object_is_sent_as_what_it_is_and_told_how_long_it_may_be_kept() {
    let Some(store) = Store::start() else { return };
    let newsroom = newsroom(1, &store.target());
    build(&newsroom);
    told(&newsroom, &[]);
    let sheet = newsroom
        .output()
        .into_keys()
        .find(|file| file.starts_with("assets/site.") && file.ends_with(".css") && file != "assets/site.css")
        .unwrap();
    let pdf = format!("{}/report.txt", path_of(0).replace("content/", ""));
    for (file, content_type, cache) in [
        ("ar/index.html", "text/html; charset=utf-8", "no-cache"),
        ("ar/feed.atom", "application/atom+xml; charset=utf-8", "no-cache"),
        ("site.webmanifest", "application/manifest+json; charset=utf-8", "no-cache"),
        (&sheet, "text/css; charset=utf-8", "public, max-age=31536000, immutable"),
        (&pdf, "text/plain; charset=utf-8", "no-cache"),
    ] {
        let answer = store.object(file);
        assert_eq!(answer.status, 200, "{file}");
        assert_eq!(answer.header("content-type"), Some(content_type), "{file}");
        assert_eq!(answer.header("cache-control"), Some(cache), "{file}");
    }
}

#[test]
fn what_is_taken_down_is_the_first_write_after_the_lock() {
    let Some(store) = Store::start() else { return };
    let newsroom = newsroom(6, &store.target());
    build(&newsroom);
    told(&newsroom, &[]);
    newsroom.remove(&path_of(3));
    newsroom.build_with(&["--take-down"]).published();
    store.asked();
    told(&newsroom, &[]);
    let asked = store.asked();
    assert!(asked[0].starts_with("PUT site/.bayan/deploying.json"), "{asked:?}");
    assert!(asked[1].starts_with("GET site/.bayan/deployed.json.gz"), "{asked:?}");
    // The pages of the month that had nothing else go with it.
    let covers: BTreeSet<&str> = asked[2..6].iter().map(|line| &line[..11]).collect();
    assert_eq!(covers, BTreeSet::from(["PUT site/ar", "PUT site/en"]), "{asked:?}");
    assert!(asked[6].starts_with("POST /news?delete"), "the file beside it: {asked:?}");
    let folder = path_of(3).replace("content/", "");
    for gone in [format!("ar/{folder}/index.html"), format!("en/{folder}/index.html"), format!("{folder}/report.txt")] {
        assert_eq!(store.object(&gone).status, 404, "{gone}");
    }
    assert_eq!(store.dangling(), []);
}

/// So many deploys are killed, and so many announcements there are for each. CI kills more.
#[allow(clippy::disallowed_methods, reason = "CI kills more often than someone who waits for the answer")]
fn kills() -> usize {
    std::env::var("BAYAN_DEPLOYS").map_or(4, |number| number.parse().unwrap())
}

#[test]
fn wherever_a_deploy_is_killed_a_reader_who_follows_every_link_finds_all_and_the_next_one_completes_it() {
    let Some(store) = Store::start() else { return };
    let kills = kills();
    let newsroom = newsroom(kills * 40 / if kills > 10 { 1 } else { 5 }, &store.target());
    build(&newsroom);
    told(&newsroom, &[]);
    let (is_over, mut killed) = (AtomicBool::new(false), 0);
    std::thread::scope(|scope| {
        let reader = scope.spawn(|| {
            let (mut rounds, mut found) = (0, Vec::new());
            while !is_over.load(Ordering::Relaxed) || rounds == 0 {
                found.extend(store.dangling());
                rounds += 1;
            }
            (rounds, found)
        });
        for kill in 0..kills {
            // One comes, and pages beside it change; now and then the style sheet becomes another, and with it every page.
            add(&newsroom, 1_000_000 + kill);
            if kill % 5 == 0 {
                newsroom.write("static/assets/theme.css", format!(":root {{ --measure: {}rem }}\n", 30 + kill));
            }
            build(&newsroom);
            let mut child = deploy(&newsroom).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
            while child.try_wait().unwrap().is_none() && store.object(LOCK).status != 200 {
                std::thread::sleep(Duration::from_millis(5));
            }
            std::thread::sleep(Duration::from_millis((kill as u64 * 37) % 400));
            killed += usize::from(child.try_wait().unwrap().is_none());
            let _ = child.kill();
            child.wait().unwrap();
            store.expire_lock();
        }
        told(&newsroom, &[]);
        is_over.store(true, Ordering::Relaxed);
        let (rounds, found) = reader.join().unwrap();
        let first: Vec<_> = found.iter().take(5).collect();
        assert!(found.is_empty(), "in {rounds} rounds {} times: {first:?}", found.len());
    });
    assert!(killed > 0, "none was killed before its end");
    same(&store, &newsroom);
    assert_eq!(store.dangling(), []);
    assert_eq!(told(&newsroom, &[])["status"], "unchanged");
    assert_eq!(told(&newsroom, &["--audit"])["missing"], Value::Array(Vec::new()));
}

#[test]
fn of_two_deploys_at_once_one_is_refused_and_says_since_when() {
    let Some(store) = Store::start() else { return };
    let newsroom = newsroom(1, &store.target());
    build(&newsroom);
    let held = r#"{"taken":"2026-11-30T08:00:00Z","until":"2099-01-01T00:00:00Z"}"#;
    store.send("PUT", &format!("/news/site/{LOCK}"), held);
    store.asked();
    let said = refusal(&newsroom, &[]);
    assert!(
        said.contains("Another deploy has s3://news/site/ since 2026-11-30T08:00:00Z; nothing was changed."),
        "{said}"
    );
    assert!(said.contains("its lock expires at 2099-01-01T00:00:00Z"), "{said}");
    assert!(store.asked().iter().all(|line| line.contains("deploying.json")));
    assert_eq!(store.object(LOCK).text(), held);
}

#[test]
fn a_deploy_that_is_rehearsed_writes_nothing_and_a_target_that_is_not_empty_is_not_written_over() {
    let Some(store) = Store::start() else { return };
    let newsroom = newsroom(1, &store.target());
    build(&newsroom);
    store.asked();
    let rehearsed = told(&newsroom, &["--dry-run"]);
    assert_eq!((&rehearsed["status"], &rehearsed["put"]), (&"rehearsed".into(), &newsroom.output().len().into()));
    let asked = store.asked();
    assert!(asked.iter().all(|line| line.starts_with("GET")), "{asked:?}");

    store.send("PUT", "/news/site/old.html", "somebody's");
    let said = refusal(&newsroom, &[]);
    assert!(said.contains("s3://news/site/ holds files that no deploy put there, as old.html."), "{said}");
    assert_eq!(told(&newsroom, &["--first"])["status"], "deployed");
    assert_eq!(store.object("old.html").text(), "somebody's", "what no deploy put there is never removed");
    let audit = told(&newsroom, &["--audit"]);
    assert_eq!((&audit["status"], &audit["strange"][0]), (&"found".into(), &"old.html".into()));
}

#[test]
fn what_must_not_go_out_is_not_deployed() {
    let Some(store) = Store::start() else { return };
    let newsroom = newsroom(2, &store.target());
    newsroom.build_with(&["--at", "2099-01-01T00:00:00Z"]).published();
    let said = refusal(&newsroom, &[]);
    assert!(said.contains("was built for 2099-01-01T00:00:00+00:00, which is still to come"), "{said}");

    build(&newsroom);
    // It was public when it was built, and is a draft now.
    newsroom.replace(&format!("{}/ar.md", path_of(1)), "---\ntitle", "---\ndraft: true\ntitle");
    store.asked();
    let run = deploy(&newsroom).output().unwrap();
    let said = String::from_utf8(run.stderr).unwrap();
    assert_eq!(run.status.code(), Some(1), "{said}");
    assert!(said.contains("Nothing was deployed"), "{said}");
    assert_eq!(store.asked(), Vec::<String>::new());
}

#[test]
fn a_hook_is_told_the_addresses_after_what_was_taken_down_and_at_the_end_and_sees_no_key() {
    let Some(store) = Store::start() else { return };
    let script = "#!/bin/sh\necho \"-- $AWS_SECRET_ACCESS_KEY\" >> told\ncat >> told\n";
    let target = format!("{}after = [\"./tell\"]\n", store.target());
    let newsroom = newsroom(3, &target).file("tell", script);
    Command::new("chmod").arg("+x").arg(newsroom.path("tell")).status().unwrap();
    build(&newsroom);
    told(&newsroom, &["--dry-run"]);
    assert!(!newsroom.has("told"), "a rehearsal tells nobody");
    told(&newsroom, &[]);
    newsroom.remove("told");
    newsroom.remove(&path_of(2));
    newsroom.build_with(&["--take-down"]).published();
    told(&newsroom, &[]);
    let text = newsroom.read("told");
    let calls: Vec<Vec<&str>> = text.split("-- \n").skip(1).map(|call| call.lines().collect()).collect();
    assert_eq!(calls.len(), 2, "{text}");
    assert!(calls[0][0].starts_with("https://news.example.gov/ar/releases/2025/03/"), "{text}");
    assert_eq!(calls[0].len(), 5, "two pages, those of their month, and a file: {text}");
    assert!(calls[1].contains(&"https://news.example.gov/ar/"), "{text}");

    newsroom.write("tell", "#!/bin/sh\nexit 3\n");
    add(&newsroom, 7);
    build(&newsroom);
    let said = refusal(&newsroom, &[]);
    assert!(said.contains("The command of `after` failed") && said.contains("What was deployed stands"), "{said}");
    same(&store, &newsroom);
}

/// A store that answers every request with this, or closes the connection where it is nothing.
fn grumpy(answer: &'static str) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let host = listener.local_addr().unwrap().to_string();
    std::thread::spawn(move || {
        for stream in listener.incoming() {
            let mut stream = stream.unwrap();
            let mut head = [0; 4096];
            let _ = stream.read(&mut head);
            let _ = write!(stream, "{answer}");
        }
    });
    format!("\n[deploy.live]\nto = \"s3://news/site\"\nendpoint = \"http://{host}\"\nregion = \"us-east-1\"\n")
}

#[test]
fn each_refusal_is_a_sentence_that_says_what_is_safe_to_do() {
    const SAFE: &str = "Nothing was changed there. Fix this, then deploy again.";
    let status = |line| format!("HTTP/1.1 {line}\r\ncontent-length: 0\r\nconnection: close\r\n\r\n").leak() as &str;
    for (target, why) in [
        (grumpy(status("403 Forbidden")), "the credentials do not open it (status 403)"),
        (grumpy(status("404 Not Found")), "there is no such bucket (status 404)"),
        (grumpy(status("507 Insufficient Storage")), "it is full (status 507)"),
        (grumpy(status("500 Oh")), "it failed, and was asked five times (status 500)"),
        (grumpy(""), "it cannot be reached, or the connection was lost"),
        (
            "\n[deploy.live]\nto = \"s3://news/site\"\nendpoint = \"https://nowhere.invalid\"\n".to_owned(),
            "there is no such host",
        ),
    ] {
        let newsroom = newsroom(1, &target);
        build(&newsroom);
        let said = refusal(&newsroom, &[]);
        assert!(said.contains(why) && said.contains(SAFE), "{why}: {said}");
        assert!(!said.contains("Error") && !said.contains('{'), "{said}");
    }
}

#[test]
fn a_target_that_makes_no_sense_is_told_where_it_stands() {
    for (lines, said) in [
        ("to = \"ftp://news\"", "`ftp://news` is no place that bayan can deploy to."),
        ("to = \"s3://\"", "is no place that bayan can deploy to."),
        ("to = \"s3://news\"\npacked = true", "`packed` says nothing of the target `s3://news`."),
        ("to = \"folder:x\"\npacked = \"br\"", "`packed` should be true or false"),
        ("to = \"s3://news\"\nkeep = 3", "`keep` says nothing of the target `s3://news`."),
        ("to = \"folder:x\"\nregion = \"a\"", "`region` says nothing of the target `folder:x`."),
        ("to = \"s3://news\"\nendpoint = \"http://store.example.gov\"", "requests carry the key to it"),
        ("endpoint = \"https://store.example.gov\"", "needs the key `to`"),
        ("to = \"s3://news\"\npassword = \"x\"", "`password`"),
    ] {
        let newsroom = newsroom(1, &format!("\n[deploy.live]\n{lines}\n"));
        let run = deploy(&newsroom).output().unwrap();
        let told = String::from_utf8(run.stderr).unwrap();
        assert_eq!(run.status.code(), Some(1), "{told}");
        assert!(told.contains(said) && told.contains("site.toml:"), "{lines}: {told}");
        assert!(told.contains("Nothing was deployed: correct this in the newsroom, build, then deploy."), "{told}");
        let audit = deploy(&newsroom).arg("--audit").output().unwrap();
        let told = String::from_utf8(audit.stderr).unwrap();
        assert!(told.contains(said) && told.contains("Nothing was looked at: correct this"), "{lines}: {told}");
    }
    let none = newsroom(1, "");
    build(&none);
    assert!(refusal(&none, &[]).contains("site.toml names no target to deploy to."));
    let two = newsroom(1, "\n[deploy.live]\nto = \"s3://a\"\n\n[deploy.staging]\nto = \"s3://b\"\n");
    build(&two);
    assert!(refusal(&two, &[]).contains("site.toml names several targets: `live` and `staging`."));
    assert!(refusal(&two, &["stagin"]).contains("site.toml has no target `stagin`."));
}

const FOLDER: &str = "\n[deploy.disk]\nto = \"folder:web\"\nkeep = 3\n";

/// The files that a server would show.
fn current(newsroom: &Newsroom) -> support::Tree {
    support::store::files(&newsroom.path("web/current"))
}

fn releases(newsroom: &Newsroom) -> Vec<std::path::PathBuf> {
    fs::read_dir(newsroom.path("web/releases")).unwrap().map(|entry| entry.unwrap().path()).collect()
}

#[cfg(unix)]
fn inode(path: &Path) -> u64 {
    std::os::unix::fs::MetadataExt::ino(&fs::metadata(path).unwrap())
}

#[test]
fn of_what_is_taken_down_not_even_a_folder_is_left() {
    let newsroom = newsroom(4, FOLDER);
    build(&newsroom);
    told(&newsroom, &[]);
    let (path, file) = (path_of(3), format!("{}/ar.md", path_of(3)));
    let text = newsroom.read(&file).replacen("---\n", "---\nembargo: 2099-01-01\n", 1);
    newsroom.write(&file, text);
    newsroom.build_with(&["--take-down"]).published();
    told(&newsroom, &[]);
    let slug = path.rsplit('/').next().unwrap();
    let left = walkdir::WalkDir::new(newsroom.path("web")).into_iter().filter_map(Result::ok);
    let left: Vec<_> = left.filter(|entry| entry.file_name().to_string_lossy() == slug).collect();
    assert!(left.is_empty(), "{left:?}");
}

#[test]
fn a_folder_holds_whole_releases_that_share_what_did_not_change_and_one_link_says_which_is_current() {
    let newsroom = newsroom(4, FOLDER);
    build(&newsroom);
    assert_eq!(told(&newsroom, &[])["status"], "deployed");
    assert_eq!(current(&newsroom), newsroom.output());
    assert_eq!(told(&newsroom, &[])["status"], "unchanged");
    let page = format!("ar/{}/index.html", path_of(0).replace("content/", ""));
    let before = inode(&newsroom.path("web/current").join(&page));
    for number in 4..9 {
        add(&newsroom, number * 12 + 5);
        build(&newsroom);
        told(&newsroom, &[]);
        assert_eq!(current(&newsroom), newsroom.output());
    }
    assert_eq!(releases(&newsroom).len(), 3, "as many as are kept");
    assert_eq!(inode(&newsroom.path("web/current").join(&page)), before, "shared, with its time");
    assert_eq!(told(&newsroom, &["--audit"])["status"], "clean");
    fs::write(newsroom.path("web/current/ar/index.html"), "altered").unwrap();
    assert_eq!(told(&newsroom, &["--audit"])["altered"][0], "ar/index.html");
}

#[test]
fn what_stands_in_a_folder_and_is_somebody_elses_stays_there() {
    let newsroom = newsroom(2, FOLDER);
    build(&newsroom);
    let strange = ["web/releases/mine/x.txt", "web/releases/note.txt", "web/index.html"];
    strange.iter().for_each(|file| newsroom.write(file, "theirs"));
    for arguments in [&["--dry-run"][..], &[]] {
        let refused = deploy(&newsroom).args(arguments).output().unwrap();
        let said = String::from_utf8_lossy(&refused.stderr).into_owned();
        assert!(!refused.status.success() && said.contains("files that no deploy put there"), "{said}");
    }
    assert!(!newsroom.has("web/current"));
    for number in 2..7 {
        assert!(deploy(&newsroom).arg("--first").status().unwrap().success());
        assert_eq!(current(&newsroom), newsroom.output());
        strange.iter().for_each(|file| assert_eq!(newsroom.read(file), "theirs", "{file}"));
        add(&newsroom, number * 12 + 5);
        build(&newsroom);
    }
    assert!(newsroom.path("web/releases").read_dir().unwrap().count() <= 3 + 2, "as many as are kept, and theirs");
}

#[test]
fn nothing_is_deployed_into_the_newsroom_or_an_output() {
    let newsroom = newsroom(1, FOLDER);
    build(&newsroom);
    let before = support::tree(&newsroom.path("content"));
    let mut target = "folder:web".to_owned();
    for folder in ["content", "content/releases", "static/web", "public", "public/web", ".", "..", ".bayan"] {
        let next = format!("folder:{folder}");
        newsroom.replace("site.toml", &format!("\"{target}\""), &format!("\"{next}\""));
        target = next;
        for arguments in [&["--dry-run"][..], &["--first"]] {
            let refused = deploy(&newsroom).args(arguments).output().unwrap();
            let said = String::from_utf8_lossy(&refused.stderr).into_owned();
            assert!(!refused.status.success() && said.contains("belongs to the newsroom"), "{folder}: {said}");
        }
    }
    support::assert_same(&support::tree(&newsroom.path("content")), &before);
}

/// An audit asks what stands at a target, of which the texts of the newsroom say nothing.
#[test]
fn an_audit_reads_the_settings_alone() {
    let newsroom = newsroom(1, FOLDER);
    build(&newsroom);
    assert!(deploy(&newsroom).status().unwrap().success());
    newsroom.write("content/releases/2026/02/broken/ar.md", "---\ntitle: [\n---\n");
    let audit = || deploy(&newsroom).arg("--audit").output().unwrap();
    assert_eq!(audit().status.code(), Some(0), "{}", String::from_utf8_lossy(&audit().stderr));
    newsroom.write("web/current/strange.txt", "x");
    assert_eq!(audit().status.code(), Some(1));
    newsroom.replace("site.toml", "folder:web", "nowhere");
    let said = audit();
    assert!(String::from_utf8_lossy(&said.stderr).contains("site.toml:"), "{said:?}");
    assert_eq!(said.status.code(), Some(1));
}

#[test]
fn what_was_taken_down_is_gone_from_every_release_that_is_kept() {
    let newsroom = newsroom(5, FOLDER);
    for number in 5..8 {
        add(&newsroom, number);
        build(&newsroom);
        told(&newsroom, &[]);
    }
    newsroom.remove(&path_of(2));
    newsroom.build_with(&["--take-down"]).published();
    told(&newsroom, &[]);
    assert_eq!(current(&newsroom), newsroom.output());
    assert_eq!(releases(&newsroom).len(), 3);
    let words = ["المركز رقم 2", "Centre 2 ", "تقرير 2"];
    for release in releases(&newsroom) {
        for (file, bytes) in support::store::files(&release) {
            let text = String::from_utf8_lossy(&bytes);
            assert!(words.iter().all(|words| !text.contains(words)), "{}: {file}", release.display());
        }
    }
}

/// Deploys one more announcement, and tells which release is current then.
fn one_more(newsroom: &Newsroom, number: usize) -> std::path::PathBuf {
    add(newsroom, number);
    build(newsroom);
    told(newsroom, &[]);
    fs::canonicalize(newsroom.path("web/current")).unwrap()
}

#[test]
fn a_kept_release_of_which_nobody_can_say_what_stands_in_it_goes_when_something_is_taken_down() {
    let newsroom = newsroom(3, FOLDER);
    let damaged = one_more(&newsroom, 3);
    let kept = one_more(&newsroom, 4);
    let manifest = format!("web/.bayan/{}.json.gz", damaged.file_name().unwrap().to_str().unwrap());
    newsroom.write(&manifest, "cut");
    newsroom.remove(&path_of(2));
    newsroom.build_with(&["--take-down"]).published();
    told(&newsroom, &[]);
    assert!(!damaged.exists() && kept.exists(), "{:?}", releases(&newsroom));
}

#[test]
fn the_newest_releases_are_kept_also_after_something_was_taken_down() {
    for target in [FOLDER, PACKED] {
        let newsroom = newsroom(3, target);
        let made: Vec<_> = (3..6).map(|number| one_more(&newsroom, number)).collect();
        newsroom.remove(&path_of(2));
        newsroom.build_with(&["--take-down"]).published();
        told(&newsroom, &[]);
        let without = fs::canonicalize(newsroom.path("web/current")).unwrap();
        assert_eq!(made.iter().map(|release| release.exists()).collect::<Vec<_>>(), [false, true, true]);
        let last = one_more(&newsroom, 6);
        assert!([&made[2], &without, &last].iter().all(|release| release.exists()), "{:?}", releases(&newsroom));
    }
}

const PACKED: &str = "\n[deploy.disk]\nto = \"folder:web\"\nkeep = 3\npacked = true\n";

/// The packed copies of a release, by the names of their files.
fn copies(release: &Path) -> BTreeSet<String> {
    let names = support::store::files(release).into_keys();
    names.filter(|name| name.ends_with(".gz") || name.ends_with(".br")).collect()
}

fn unpacked(release: &Path, copy: &str) -> Vec<u8> {
    let (bytes, mut text) = (fs::read(release.join(copy)).unwrap(), Vec::new());
    match copy.ends_with(".br") {
        true => drop(brotli::Decompressor::new(&bytes[..], 4096).read_to_end(&mut text).unwrap()),
        false => drop(flate2::read::GzDecoder::new(&bytes[..]).read_to_end(&mut text).unwrap()),
    }
    text
}

#[test]
fn beside_each_text_that_becomes_smaller_lie_packed_copies_with_its_time() {
    let newsroom = newsroom(3, PACKED);
    newsroom.write("static/open/data.csv", "day,count\n".repeat(400));
    newsroom.write("static/open/own.csv", "day,count\n".repeat(400));
    newsroom.write("static/open/own.csv.gz", b"\x1f\x8b\x08 somebody's");
    newsroom.write("static/open/small.txt", "word ".repeat(200));
    newsroom.write("static/open/large.txt", "word ".repeat(205));
    newsroom.write("static/open/picture.png", support::picture("large"));
    newsroom.replace("site.toml", "[deploy", "[rules]\nunsearched-file = \"warn\"\n[deploy");
    build(&newsroom);
    let rehearsed = told(&newsroom, &["--dry-run"]);
    let first = told(&newsroom, &[]);
    let release = newsroom.path("web/current").canonicalize().unwrap();
    let there = copies(&release);
    for (file, brotli, gzip) in [
        ("ar/index.html", true, true),
        ("ar/feed.atom", true, true),
        ("sitemap.xml", false, false),
        ("open/data.csv", true, true),
        ("open/own.csv", true, true),
        ("open/own.csv.gz", false, false),
        ("open/small.txt", false, false),
        ("open/large.txt", true, true),
        ("open/picture.png", false, false),
    ] {
        assert_eq!(there.contains(&format!("{file}.br")), brotli, "{file}: {there:?}");
        assert_eq!(there.contains(&format!("{file}.gz")), gzip, "{file}: {there:?}");
    }
    for copy in there.iter().filter(|copy| *copy != "open/own.csv.gz") {
        let file = &copy[..copy.len() - 3];
        assert_eq!(unpacked(&release, copy), fs::read(release.join(file)).unwrap(), "{copy}");
        let (one, other) = (fs::metadata(release.join(copy)).unwrap(), fs::metadata(release.join(file)).unwrap());
        assert_eq!(one.modified().unwrap(), other.modified().unwrap(), "{copy}");
        assert!(one.len() < other.len(), "{copy}");
    }
    assert_eq!(fs::read(release.join("open/own.csv.gz")).unwrap(), b"\x1f\x8b\x08 somebody's");
    assert_eq!(first["packed"], rehearsed["packed"]);
    assert_eq!(first["packed"], there.iter().filter(|copy| copy.ends_with(".br")).count());
    assert_eq!(told(&newsroom, &["--audit"])["status"], "clean");
    assert_eq!(told(&newsroom, &[])["status"], "unchanged");
}

#[test]
fn copies_of_what_did_not_change_are_shared_and_go_with_their_files_and_equal_files_have_equal_copies() {
    let newsroom = newsroom(5, PACKED);
    build(&newsroom);
    told(&newsroom, &[]);
    let page = |number: usize| format!("ar/{}/index.html", path_of(number).replace("content/", ""));
    let before = inode(&newsroom.path("web/current").join(format!("{}.br", page(0))));
    add(&newsroom, 12 * 8 + 5);
    build(&newsroom);
    let second = told(&newsroom, &[]);
    let all = copies(&newsroom.path("web/current"));
    assert_eq!(inode(&newsroom.path("web/current").join(format!("{}.br", page(0)))), before, "shared");
    let packed = second["packed"].as_u64().unwrap() as usize;
    assert!(packed > 0 && packed <= second["put"].as_u64().unwrap() as usize && packed * 2 < all.len(), "{second}");

    // Somewhere else, at once, they are the same to the letter.
    newsroom.replace("site.toml", "folder:web", "folder:other");
    told(&newsroom, &[]);
    let (one, other) = (newsroom.path("web/current"), newsroom.path("other/current"));
    assert_eq!(support::store::files(&one), support::store::files(&other));
    newsroom.replace("site.toml", "folder:other", "folder:web");

    newsroom.remove(&path_of(2));
    newsroom.build_with(&["--take-down"]).published();
    told(&newsroom, &[]);
    assert_eq!(inode(&newsroom.path("web/current").join(format!("{}.br", page(0)))), before, "shared still");
    assert_eq!(releases(&newsroom).len(), 3, "what went ahead of the copies is gone");
    for release in releases(&newsroom) {
        let left = copies(&release);
        assert!(!left.contains(&format!("{}.br", page(2))) && left.contains(&format!("{}.gz", page(0))), "{left:?}");
        for copy in left {
            let text = String::from_utf8(unpacked(&release, &copy)).unwrap();
            assert!(!text.contains("المركز رقم 2") && !text.contains("Centre 2 "), "{}: {copy}", release.display());
            assert!(release.join(&copy[..copy.len() - 3]).is_file(), "{copy} is alone");
        }
    }
    assert_eq!(told(&newsroom, &["--audit"])["status"], "clean");

    // Whoever wants none any longer has none.
    newsroom.replace("site.toml", "packed = true", "packed = false");
    assert_eq!(told(&newsroom, &[])["status"], "deployed");
    assert_eq!(copies(&newsroom.path("web/current")), BTreeSet::new());
    assert_eq!(current(&newsroom), newsroom.output());
    newsroom.replace("site.toml", "packed = false", "packed = true");
    let rehearsed = told(&newsroom, &["--dry-run"]);
    let again = told(&newsroom, &[]);
    assert_eq!((&again["packed"], &again["put"]), (&rehearsed["packed"], &0.into()), "nothing else is new");
    assert_eq!(copies(&newsroom.path("web/current")).len() % 2, 0);
}

#[test]
fn what_an_audit_finds_missing_or_altered_is_put_back_when_it_is_asked_for() {
    let newsroom = newsroom(3, PACKED);
    build(&newsroom);
    told(&newsroom, &[]);
    let whole = support::store::files(&newsroom.path("web/current"));
    let at = |file: &str| newsroom.path("web/current").join(file);
    assert_eq!(told(&newsroom, &["--repair"])["status"], "unchanged");
    // Written anew, as an editor does: the file of the last release is not touched.
    let alter = |file: &str| {
        fs::remove_file(at(file)).unwrap();
        fs::write(at(file), "altered").unwrap();
    };
    alter("ar/index.html");
    alter("en/feed.atom.gz");
    fs::remove_file(at("robots.txt")).unwrap();
    fs::remove_file(at("ar/feed.atom.br")).unwrap();
    fs::write(at("strange.txt"), "theirs").unwrap();
    let audit = deploy(&newsroom).arg("--audit").output().unwrap();
    let said = String::from_utf8(audit.stderr).unwrap() + &String::from_utf8(audit.stdout).unwrap();
    assert!(said.contains("`bayan deploy disk --repair` puts back what is missing or altered"), "{said}");
    assert_eq!(told(&newsroom, &[])["status"], "unchanged", "what was written down is believed");
    let rehearsed = told(&newsroom, &["--repair", "--dry-run"]);
    assert_eq!(told(&newsroom, &["--audit"])["altered"].as_array().unwrap().len(), 2, "a rehearsal repairs nothing");
    let repaired = told(&newsroom, &["--repair"]);
    assert_eq!((&repaired["put"], &rehearsed["put"]), (&4.into(), &4.into()), "{repaired}");
    assert_eq!(support::store::files(&newsroom.path("web/current")), whole);
    assert_eq!(told(&newsroom, &["--audit"])["status"], "clean");
    assert_eq!(told(&newsroom, &["--repair"])["status"], "unchanged");
}

#[test]
fn an_object_that_is_missing_or_altered_is_put_back_when_it_is_asked_for() {
    let Some(store) = Store::start() else { return };
    let newsroom = newsroom(2, &store.target());
    build(&newsroom);
    told(&newsroom, &[]);
    store.send("DELETE", "/news/site/robots.txt", "");
    store.send("PUT", "/news/site/ar/index.html", "altered");
    assert_eq!(told(&newsroom, &["--audit"])["status"], "found");
    assert_eq!(told(&newsroom, &[])["status"], "unchanged");
    assert_eq!(told(&newsroom, &["--repair"])["put"], 2);
    same(&store, &newsroom);
    assert_eq!(told(&newsroom, &["--audit"])["status"], "clean");
    assert_eq!(told(&newsroom, &["--repair"])["status"], "unchanged");
}

#[test]
fn a_rehearsal_names_what_is_taken_down_apart_from_what_is_put() {
    let newsroom = newsroom(4, FOLDER);
    build(&newsroom);
    told(&newsroom, &[]);
    newsroom.remove(&path_of(3));
    newsroom.build_with(&["--take-down"]).published();
    let run = deploy(&newsroom).arg("--dry-run").output().unwrap();
    let said = String::from_utf8(run.stdout).unwrap().replace(['\u{2068}', '\u{2069}'], "");
    let folder = path_of(3).replace("content/", "");
    for line in [
        format!("take down ar/{folder}/index.html"),
        format!("take down en/{folder}/index.html"),
        format!("take down {folder}/report.txt"),
        "put       ar/index.html".to_owned(),
    ] {
        assert!(said.contains(&line), "{line}: {said}");
    }
    let taken = told(&newsroom, &["--dry-run"])["taken_down"].as_array().unwrap().len();
    assert_eq!(said.matches("take down ").count(), taken, "{said}");
    assert!(said.find("put  ").unwrap() > said.rfind("take down ").unwrap(), "first of all: {said}");
}

/// The remedy speaks of the target: another output would not help.
#[cfg(unix)]
#[test]
fn a_folder_that_refuses_is_told_with_a_remedy_that_helps() {
    let newsroom = newsroom(1, FOLDER);
    build(&newsroom);
    newsroom.write("web", "a file stands in the way");
    let said = refusal(&newsroom, &[]);
    assert!(said.contains("web") && said.contains("then deploy again: what readers see is whole."), "{said}");
    assert!(!said.contains("--output") && !said.contains("build again"), "{said}");
}

const NGINX: &str = "/usr/sbin/nginx";

/// Shows what `current` leads to.
fn nginx(newsroom: &Newsroom) -> Server {
    let (port, folder) = (free_port(), newsroom.root().display().to_string());
    newsroom.write(
        "nginx.conf",
        format!(
            "daemon off;\npid {folder}/pid;\nerror_log {folder}/errors;\nevents {{}}\nhttp {{\naccess_log off;\n\
             client_body_temp_path {folder}/a;\nproxy_temp_path {folder}/b;\nfastcgi_temp_path {folder}/c;\nuwsgi_temp_path {folder}/d;\nscgi_temp_path {folder}/e;\n\
             server {{ listen 127.0.0.1:{port}; root {folder}/web/current; charset utf-8; }}\n}}\n"
        ),
    );
    let mut command = Command::new(NGINX);
    command.arg("-c").arg(newsroom.path("nginx.conf")).arg("-e").arg(newsroom.path("errors"));
    Server::start(command, port)
}

/// So many readers ask so often, together 200 times a second.
const READERS: usize = 4;
const PAUSE: Duration = Duration::from_millis(20);

/// Reads a front page and all that it names, over and over, one request at each beat; gives how many it made. A beat that was
/// missed is made up for, so that it is never fewer than the clock says.
fn reader(nginx: &Server, is_over: &AtomicBool) -> usize {
    let (started, mut asked, mut waiting) = (Instant::now(), 0, Vec::new());
    let is_due = |asked: usize| started.elapsed() >= PAUSE * asked as u32;
    while !is_over.load(Ordering::Relaxed) || is_due(asked) {
        if !is_due(asked) {
            std::thread::sleep(Duration::from_millis(1));
            continue;
        }
        let file = waiting.pop().unwrap_or_else(|| "ar/index.html".to_owned());
        let answer = nginx.ask(&format!("/{file}"));
        assert_eq!(answer.status, 200, "{file}");
        if file == "ar/index.html" {
            let named = links(&answer.text()).into_iter();
            waiting.extend(named.filter(|file| file.contains("/releases/2025/") || file.contains("assets/")));
        }
        asked += 1;
    }
    asked
}

#[test]
fn a_server_before_a_folder_shows_one_release_or_the_other_at_each_of_200_requests_a_second() {
    let newsroom = newsroom(3, PACKED);
    build(&newsroom);
    told(&newsroom, &[]);
    if !is_there(NGINX) {
        return;
    }
    let nginx = nginx(&newsroom);
    let is_over = AtomicBool::new(false);
    let (asked, seconds) = std::thread::scope(|scope| {
        let started = Instant::now();
        let readers: Vec<_> = (0..READERS).map(|_| scope.spawn(|| reader(&nginx, &is_over))).collect();
        for number in 3..9 {
            add(&newsroom, number);
            newsroom.write("static/assets/theme.css", format!(":root {{ --measure: {}rem }}\n", 30 + number));
            build(&newsroom);
            // Killed before it, while it goes on and after it.
            let mut child = deploy(&newsroom).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
            std::thread::sleep(Duration::from_millis(number as u64 * 53 % 400));
            let _ = child.kill();
            child.wait().unwrap();
            told(&newsroom, &[]);
        }
        let seconds = started.elapsed().as_secs_f64();
        is_over.store(true, Ordering::Relaxed);
        (readers.into_iter().map(|reader| reader.join().unwrap()).sum::<usize>(), seconds)
    });
    eprintln!("{asked} requests in {seconds:.1} seconds, while 6 deploys were killed and 6 came to their end");
    // The last beat of each reader may be still to come.
    assert!((asked + READERS) as f64 >= 200.0 * seconds, "{asked} requests in {seconds} seconds");
}

#[test]
fn a_deploy_into_a_folder_that_is_killed_leaves_one_release_or_the_other() {
    let newsroom = newsroom(8, FOLDER);
    build(&newsroom);
    told(&newsroom, &[]);
    let mut last = newsroom.output();
    for kill in 0..6 {
        add(&newsroom, 100 + kill);
        build(&newsroom);
        let mut child = deploy(&newsroom).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
        std::thread::sleep(Duration::from_millis(40 * kill as u64));
        let _ = child.kill();
        child.wait().unwrap();
        let now = current(&newsroom);
        assert!(now == last || now == newsroom.output(), "some of both");
        last = now;
    }
    told(&newsroom, &[]);
    assert_eq!(current(&newsroom), newsroom.output());
    assert!(releases(&newsroom).len() <= 3, "nothing half made is left");
    let pages = newsroom.output().into_iter().filter(|(file, _)| file.ends_with(".html"));
    for (file, bytes) in pages {
        for link in links(&String::from_utf8(bytes).unwrap()) {
            assert!(newsroom.path("web/current").join(&link).exists(), "{file} names {link}");
        }
    }
}
