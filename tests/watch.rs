//! The preview: what it serves, what it refuses, and that it is never stale and never leaks.

use std::collections::BTreeSet;
use std::io::{ErrorKind, Read, Write};
use std::net::TcpStream;
use std::thread;
use std::time::Duration;

use crate::support::preview::Preview;
use crate::support::{self, Newsroom, picture};
use proptest::prelude::*;

/// A live release, a draft, and one under embargo.
fn newsroom() -> Newsroom {
    Newsroom::new()
        .topics("energy: {ar: الطاقة, en: Energy}")
        .release("2025/03/station", "ar", "title: افتتاح المحطة\ndate: 2025-03-01\ntopics: [energy]", "افتُتحت المحطة.")
        .release("2025/03/station", "en", "title: Station opens\nimage: front.gif\nimage_alt: A station", "It opened.")
        .file("content/releases/2025/03/station/front.gif", picture("the front"))
        .release("2025/04/kestrel", "ar", "title: العوسق\ndate: 2025-04-02\ndraft: true", "مسودة.")
        .release("2025/04/kestrel", "en", "title: Kestrel", "A draft.")
        .release("2030/05/heron", "ar", "title: البلشون\ndate: 2030-05-03", "محظور.")
        .release("2030/05/heron", "en", "title: Heron", "Held.")
        .replacing("content/releases/2025/03/station/ar.md", "topics", "image_alt: محطة\ntopics")
}

impl Newsroom {
    fn replacing(self, path: &str, from: &str, to: &str) -> Self {
        self.replace(path, from, to);
        self
    }
}

/// The desk says in both languages what a freeze holds, until when and why.
#[test]
fn the_desk_shows_what_a_freeze_holds() {
    let freeze = "{from = 2030-05-01, until = 2030-05-10, reason = {ar = \"حداد وطني\", en = \"National mourning\"}}";
    let newsroom = newsroom().site(&format!("freeze = {freeze}\n{}", support::SITE));
    let preview = newsroom.watch();
    let desk =
        |language: &str| String::from_utf8_lossy(&preview.get(&format!("/_bayan/{language}/")).body).into_owned();
    let (ar, en) = (desk("ar"), desk("en"));
    for words in ["مجمَّد النشر حتى", "حداد وطني", "البلشون"] {
        assert!(ar.contains(words), "{words} in {ar}");
    }
    for words in ["Held by the freeze until 10 May 2030, 00:00", "National mourning", "Heron"] {
        assert!(en.contains(words), "{words} in {en}");
    }
    let chosen = String::from_utf8_lossy(&preview.get("/_bayan/en/?standing=frozen").body).into_owned();
    let list = chosen.split("id=\"held\"").nth(1).unwrap();
    assert!(list.contains("Heron") && !list.contains("Kestrel"), "{chosen}");
}

#[test]
fn every_address_of_a_build_is_served_to_the_public_with_the_same_bytes() {
    let newsroom = newsroom();
    let preview = newsroom.watch();
    assert_public_is_clean(&preview, &newsroom);
}

/// What the public is shown is what a build from nothing would publish, to the byte.
#[track_caller]
fn assert_public_is_clean(preview: &Preview, newsroom: &Newsroom) {
    let clean = newsroom.clean(support::AT);
    for (file, bytes) in &clean {
        let address = file.strip_suffix("index.html").unwrap_or(file);
        let path: String = address.bytes().map(encoded).collect();
        let answer = preview.get_public(&format!("/{path}"));
        assert_eq!(answer.status, 200, "{file}");
        assert!(answer.without_script() == *bytes, "{file} differs:\n{}", String::from_utf8_lossy(&answer.body));
        assert_eq!(answer.header("cache-control"), Some("no-store"), "{file}");
    }
}

fn encoded(byte: u8) -> String {
    if byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte) {
        (byte as char).to_string()
    } else {
        format!("%{byte:02X}")
    }
}

#[test]
fn drafts_and_embargoed_releases_are_seen_by_the_press_office_alone() {
    let newsroom = newsroom();
    let preview = newsroom.watch();
    for (path, words) in [("/en/releases/2025/04/kestrel/", "Kestrel"), ("/ar/releases/2030/05/heron/", "البلشون")]
    {
        let proof = preview.get(path);
        assert_eq!(proof.status, 200, "{path}");
        assert!(proof.text().contains(words), "{path}");
        assert_eq!(preview.get_public(path).status, 404, "{path}");
        assert!(preview.get("/_bayan/en/").text().contains("Kestrel"));
    }
    assert!(preview.get("/ar/").text().contains("العوسق"));
    assert!(!preview.get_public("/ar/").text().contains("العوسق"));
    let bar = preview.get("/_bayan/bar?page=%2Far%2Freleases%2F2025%2F04%2Fkestrel%2F").text();
    assert!(bar.contains("This is a draft. The public cannot see it."), "{bar}");
    assert!(!newsroom.has("public"), "a preview publishes nothing");
    assert!(!newsroom.has(".bayan"), "a preview leaves no record");
}

#[test]
fn the_site_is_shown_as_the_public_sees_it_at_any_instant() {
    let preview = newsroom().watch();
    let see = |query: &str| {
        let answer = preview.get(&format!("/_bayan/see?{query}"));
        assert_eq!(answer.status, 303, "{query}");
        (answer.header("set-cookie").unwrap().to_owned(), answer.header("location").unwrap().to_owned())
    };
    let (cookie, back) = see("as=at&at=2030-06-01T09%3A00&back=%2Fen%2F");
    assert_eq!((cookie.split(';').next().unwrap(), back.as_str()), ("bayan-sight=2030-06-01T09:00:00Z", "/en/"));
    let host = &preview.authority;
    let later = preview.ask(&format!(
        "GET /en/ HTTP/1.1\r\nHost: {host}\r\nCookie: bayan-sight=2030-06-01T09:00:00Z\r\nConnection: close\r\n\r\n"
    ));
    assert!(later.text().contains("Heron") && !later.text().contains("Kestrel"), "{}", later.text());
    assert!(see("as=public&back=%2Far%2F").0.starts_with("bayan-sight=public;"));
    for outside in ["back=https%3A%2F%2Fevil.example%2F", "back=%2F%2Fevil.example", "back=%2F%5Cevil.example"] {
        assert_eq!(see(outside).1, "/_bayan/", "{outside}");
    }
}

#[test]
fn nothing_outside_the_plan_is_served() {
    let preview = newsroom().watch();
    let host = preview.authority.clone();
    for path in [
        "/site.toml",
        "/content/topics.yaml",
        "/../site.toml",
        "/%2e%2e/site.toml",
        "/..%2fsite.toml",
        "/ar/..%2f..%2fsite.toml",
        "/ar/..%5c..%5csite.toml",
        "/%00",
        "//site.toml",
        "/releases/2025/04/kestrel/ar.md",
        "/_bayan/live.rs",
        "/_bayan/../site.toml",
        "/.bayan/record",
    ] {
        let answer = preview.get(path);
        assert_eq!(answer.status, 404, "{path}");
        assert!(!answer.text().contains("base_url"), "{path}");
    }
    for name in ["evil.example", "127.0.0.1.evil.example", "localhost.evil.example:80", "192.0.2.7"] {
        let answer = preview.ask(&format!("GET /ar/ HTTP/1.1\r\nHost: {name}\r\nConnection: close\r\n\r\n"));
        assert_eq!(answer.status, 403, "{name}");
    }
    for name in ["localhost:1", "127.0.0.1", "[::1]:80"] {
        let answer = preview.ask(&format!("GET /ar/ HTTP/1.1\r\nHost: {name}\r\nConnection: close\r\n\r\n"));
        assert_eq!(answer.status, 200, "{name}");
    }
    let post =
        preview.ask(&format!("POST /ar/ HTTP/1.1\r\nHost: {host}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"));
    assert_eq!(post.status, 405);
}

#[test]
fn a_page_of_another_site_cannot_see_whether_something_is_here() {
    let preview = newsroom().watch();
    let host = preview.authority.clone();
    let ask =
        |target: &str, lines: &str| preview.ask(&format!("GET {target} HTTP/1.1\r\n{lines}Connection: close\r\n\r\n"));
    let fetched = |path: &str, site: &str, mode: &str, dest: &str| {
        let said = format!("Sec-Fetch-Site: {site}\r\nSec-Fetch-Mode: {mode}\r\nSec-Fetch-Dest: {dest}\r\n");
        ask(path, &format!("Host: {host}\r\n{said}"))
    };
    let [there, nowhere] = ["/ar/", "/ar/nowhere.jpg"];
    for dest in ["image", "script", "iframe"] {
        let [one, other] = [there, nowhere].map(|path| fetched(path, "cross-site", "no-cors", dest));
        assert_eq!(one.status, 403, "{dest}");
        assert_eq!(one, other, "{dest}: what is here looks like what is not");
    }
    assert_eq!(fetched(there, "same-site", "no-cors", "image").status, 403, "another port of this machine");
    assert_eq!(fetched(there, "same-origin", "no-cors", "image").status, 200);
    assert_eq!(fetched(there, "cross-site", "navigate", "document").status, 200, "a link in a mail");
    for path in [there, nowhere, "/_bayan/", "/_bayan/live.js"] {
        let answer = preview.get(path);
        assert_eq!(answer.header("cross-origin-resource-policy"), Some("same-origin"), "{path}");
        assert_eq!(answer.header("cross-origin-opener-policy"), Some("same-origin"), "{path}");
    }
    assert_eq!(ask(there, &format!("Host: {host}\r\nOrigin: https://evil.example\r\n")).status, 403);
    assert_eq!(ask(there, &format!("Host: {host}\r\nHost: evil.example\r\n")).status, 403, "two names");
    assert_eq!(ask("http://evil.example/ar/", &format!("Host: {host}\r\n")).status, 403, "another name in its target");
    assert_eq!(ask(&format!("http://{host}/ar/"), &format!("Host: {host}\r\n")).status, 200);
}

#[test]
fn connections_that_say_nothing_give_way_to_those_that_ask() {
    let preview = newsroom().watch();
    let connected = |text: &str| {
        let mut stream = TcpStream::connect(&preview.authority).unwrap();
        stream.write_all(text.as_bytes()).unwrap();
        stream
    };
    let silent = |at: usize| connected(if at.is_multiple_of(2) { "" } else { "GET /ar/ HTTP/1.1\r\nHo" });
    let mut open: Vec<TcpStream> = (0..300).map(silent).collect();
    for _ in 0..3 {
        assert_eq!(preview.get("/ar/").status, 200);
    }
    assert!(matches!(open[0].read(&mut [0; 1]), Ok(0) | Err(_)), "the first of them was let go");

    let news = format!("/_bayan/next?after={}", preview.generation());
    let mut waiting = connected(&format!("GET {news} HTTP/1.1\r\nHost: {}\r\n\r\n", preview.authority));
    assert_eq!(preview.get("/ar/").status, 200);
    open.extend((0..200).map(silent));
    assert_eq!(preview.get("/ar/").status, 200);
    waiting.set_read_timeout(Some(Duration::from_millis(200))).unwrap();
    let still = |error: std::io::Error| matches!(error.kind(), ErrorKind::WouldBlock | ErrorKind::TimedOut);
    assert!(waiting.read(&mut [0; 1]).is_err_and(still), "a page that waits for news goes on waiting");
}

#[test]
fn a_folder_without_its_slash_and_the_root_of_a_sub_path_lead_on() {
    let newsroom = newsroom();
    let preview = newsroom.watch_with(&["--base-url", "https://www.example.gov/some/path/"]);
    for (path, location) in [("/", "/some/path/"), ("/some/path/ar", "/some/path/ar/"), ("/_bayan", "/_bayan/")] {
        let answer = preview.get(path);
        assert_eq!((answer.status, answer.header("location")), (303, Some(location)), "{path}");
    }
    assert_eq!(preview.get("/some/path/en/releases/2025/03/station/").status, 200);
    assert_eq!(preview.get("/en/releases/2025/03/station/").status, 404);
    let missing = preview.get("/some/path/en/nowhere/");
    assert_eq!(missing.status, 404);
    assert!(missing.text().contains("live.js"), "the 404 page heals when the page comes");
}

#[test]
fn an_edit_of_anything_is_seen_everywhere_it_shows() {
    let newsroom = newsroom();
    let preview = newsroom.watch();
    let release = "content/releases/2025/03/station/en.md";
    newsroom.replace(release, "Station opens", "Station opens early");
    for path in ["/en/releases/2025/03/station/", "/en/", "/en/topics/energy/", "/en/feed.atom", "/en/releases/2025/"] {
        preview.until(path, |answer| answer.text().contains("Station opens early"));
    }
    newsroom.replace("content/topics.yaml", "Energy", "Power");
    preview.until("/en/topics/", |answer| answer.text().contains("Power"));
    newsroom.replace("site.toml", "Press Office", "Media Centre");
    preview.until("/en/", |answer| answer.text().contains("Media Centre"));
    newsroom.write("templates/locales/en.ftl", "latest-releases = Hot off the press\n");
    preview.until("/en/", |answer| answer.text().contains("Hot off the press"));
    newsroom.write("templates/door.html", "<p>A door of our own</p>");
    preview.until("/", |answer| answer.text().contains("A door of our own"));
    newsroom.remove("templates/door.html");
    preview.until("/", |answer| answer.text().contains("Media Centre"));
    let plain = preview.get("/en/").header("bayan-style").unwrap().to_owned();
    newsroom.write("static/assets/site.css", "body { color: teal }");
    let styled = preview.until("/en/", |answer| answer.header("bayan-style") != Some(&plain));
    let style = styled.header("bayan-style").unwrap().to_owned();
    preview.until(&style, |answer| answer.text() == "body{color:teal}");
    newsroom.rename("content/releases/2025/03/station", "content/releases/2025/03/terminal");
    preview.until("/en/releases/2025/03/terminal/", |answer| answer.status == 200);
    assert_eq!(preview.get("/en/releases/2025/03/station/").status, 404);
    let front = support::shown_at("2025/03/terminal", "front.gif", &picture("the front"));
    assert_eq!(preview.get(&format!("/{front}")).body, picture("the front"));
    newsroom.remove("content/releases/2025/03");
    preview.until("/en/releases/2025/03/terminal/", |answer| answer.status == 404);
}

#[test]
fn trouble_is_shown_on_the_page_and_heals() {
    let newsroom = newsroom();
    let preview = newsroom.watch();
    let (release, page) = ("content/releases/2025/03/station/ar.md", "/ar/releases/2025/03/station/");
    let bar = "/_bayan/bar?page=%2Far%2Freleases%2F2025%2F03%2Fstation%2F";
    newsroom.replace(release, "title: افتتاح المحطة", "titel: افتتاح المحطة");
    let shown = preview.until(bar, |answer| answer.text().contains("titel"));
    for words in ["Did you mean <code dir=\"auto\">title</code>?", &format!("{release}:2:1"), "titel: افتتاح المحطة"]
    {
        assert!(shown.text().contains(words), "{words} in {}", shown.text());
    }
    newsroom.replace(release, "titel:", "title:");
    preview.until(bar, |answer| !answer.text().contains("Did you mean"));
    newsroom.replace(release, "date: 2025-03-01", "date: [");
    preview.until(page, |answer| answer.status == 500 && answer.text().contains("Fix this first"));
    newsroom.replace(release, "date: [", "date: 2025-03-01");
    preview.until(page, |answer| answer.status == 200);
    for (file, broken, words) in [
        ("templates/front.html", "{% block %}", "templates/front.html:1"),
        ("templates/locales/ar.ftl", "home = {", "templates/locales/ar.ftl:1"),
        ("site.toml", "base_url = ", "site.toml:1"),
    ] {
        let whole = newsroom.has(file).then(|| newsroom.read(file));
        newsroom.write(file, broken);
        preview.until("/ar/", |answer| answer.status == 500 && answer.text().contains(words));
        match whole {
            Some(text) => newsroom.write(file, text),
            None => newsroom.remove(file),
        }
        preview.until("/ar/", |answer| answer.status == 200);
    }
}

/// The same that `check` and `build` say, when it begins and when it ends; what is held until its embargo counts.
#[test]
fn two_things_that_want_one_address_are_shown_on_the_desk() {
    let newsroom =
        newsroom().page("about", "ar", "title: عن الوزارة", "نص.").page("about", "en", "title: About", "Text.");
    let preview = newsroom.watch();
    let desk = "/_bayan/en/";
    let clash = "would be published at";
    assert!(!preview.get(desk).text().contains(clash));
    let (station, heron) = ("content/releases/2025/03/station/ar.md", "content/releases/2030/05/heron/ar.md");
    for (path, from, to) in [
        (station, "topics:", "aliases: [/ar/about/]\ntopics:"),
        (heron, "date:", "aliases: [/en/releases/2025/03/station/]\ndate:"),
    ] {
        newsroom.replace(path, from, to);
        let told = preview.until(desk, |answer| answer.text().contains(clash)).text();
        assert!(told.contains("an alias") && told.contains(path), "{told}");
        newsroom.replace(path, to, from);
        preview.until(desk, |answer| !answer.text().contains(clash));
    }
    newsroom.write("static/ar", "a file");
    preview.until(desk, |answer| answer.text().contains("would be both a file"));
    newsroom.remove("static/ar");
    preview.until(desk, |answer| !answer.text().contains("would be both a file"));
    // An address of its own is none.
    newsroom.replace(station, "topics:", "aliases: [/ar/old-station/]\ntopics:");
    preview.until("/ar/old-station/", |answer| answer.status == 200);
    assert!(!preview.get(desk).text().contains("error"), "{}", preview.get(desk).text());
}

#[test]
fn a_thousand_edits_and_two_hundred_questions_at_once_leave_nothing_stale() {
    let mut newsroom = newsroom();
    for number in 0..40 {
        let front = format!("title: بيان {number}\ndate: 2025-06-{:02}", number % 28 + 1);
        newsroom = newsroom.release(&format!("2025/06/release-{number}"), "ar", &front, "نص.");
    }
    let preview = newsroom.watch();
    let path = |number: usize| format!("/ar/releases/2025/06/release-{}/", number % 40);
    thread::scope(|scope| {
        scope.spawn(|| {
            for edit in 0..1000 {
                let number = edit % 40;
                let front = format!("title: بيان {number} بعد {edit}\ndate: 2025-06-{:02}", number % 28 + 1);
                let file = format!("content/releases/2025/06/release-{number}/ar.md");
                newsroom.write(&file, support::manuscript(&front, "نص."));
            }
        });
        let asked: Vec<_> = (0..200)
            .map(|number| {
                let (preview, path) = (&preview, path(number));
                scope.spawn(move || preview.get(&path).status)
            })
            .collect();
        let answers: BTreeSet<u16> = asked.into_iter().map(|answer| answer.join().unwrap()).collect();
        // While a file is written, it may be read half: that is shown as what it is.
        assert!(answers.iter().all(|status| [200, 404, 500].contains(status)), "{answers:?}");
    });
    preview.settle();
    assert_public_is_clean(&preview, &newsroom);
}

/// Folders that go and come back are other folders to the system, of which it tells nothing.
#[test]
fn a_preview_follows_folders_that_go_and_come_back() {
    let newsroom = newsroom();
    let preview = newsroom.watch();
    let station = "/ar/releases/2025/03/station/";
    let shows = |words: &str| drop(preview.until(station, |answer| answer.text().contains(words)));
    let edit = |from: &str, to: &str| newsroom.replace("content/releases/2025/03/station/ar.md", from, to);
    shows("افتتاح المحطة");
    for (number, folder) in [(1, "content"), (2, "content/releases"), (3, "content/releases/2025")] {
        newsroom.rename(folder, "stash");
        preview.until(station, |answer| !answer.text().contains("افتُتحت"));
        newsroom.rename("stash", folder);
        shows("افتُتحت");
        edit("افتُتحت", &format!("افتُتحت {number}"));
        shows(&format!("افتُتحت {number}"));
    }
    for number in 4..7 {
        newsroom.write("templates/topics.html", format!("<p>first {number}</p>"));
        preview.until("/ar/topics/", |answer| answer.text().contains(&format!("first {number}")));
        // At once, as a checkout does it: the new folder may get the old one's number.
        newsroom.remove("templates");
        newsroom.write("templates/topics.html", format!("<p>second {number}</p>"));
        preview.until("/ar/topics/", |answer| answer.text().contains(&format!("second {number}")));
        newsroom.write("templates/topics.html", format!("<p>third {number}</p>"));
        preview.until("/ar/topics/", |answer| answer.text().contains(&format!("third {number}")));
    }
    assert_public_is_clean(&preview, &newsroom);
}

#[test]
fn a_preview_follows_a_project_that_is_deleted_and_put_back() {
    let newsroom = newsroom();
    let preview = newsroom.watch();
    let station = "/ar/releases/2025/03/station/";
    let shows = |words: &str| drop(preview.until(station, |answer| answer.text().contains(words)));
    for number in 1..3 {
        shows("افتتاح المحطة");
        let aside = support::folder();
        let aside = aside.path().join("aside");
        std::fs::rename(newsroom.root(), &aside).unwrap();
        thread::sleep(std::time::Duration::from_millis(700));
        let copied = std::process::Command::new("cp").arg("-r").arg(&aside).arg(newsroom.root()).status().unwrap();
        assert!(copied.success());
        newsroom.replace("content/releases/2025/03/station/ar.md", "افتُتحت", &format!("افتُتحت {number}"));
        shows(&format!("افتُتحت {number}"));
    }
    newsroom.remove("content/releases/2030");
    preview.until("/_bayan/en/", |answer| !answer.text().contains("Heron"));
    preview.settle();
    assert_public_is_clean(&preview, &newsroom);
}

/// Settings of a second file are as near as those of the first.
#[test]
fn a_preview_follows_a_second_file_of_settings_wherever_it_lies() {
    let aside = support::folder();
    for is_beside in [true, false] {
        let newsroom = newsroom();
        let config = if is_beside { newsroom.path("trial.toml") } else { aside.path().join("trial.toml") };
        let title = |words: &str| std::fs::write(&config, format!("[languages.en]\ntitle = \"{words}\"\n")).unwrap();
        title("First trial");
        let preview = newsroom.watch_with(&["--config", config.to_str().unwrap()]);
        let shows = |words: &str| drop(preview.until("/en/", |answer| answer.text().contains(words)));
        shows("<title>First trial");
        title("Second trial");
        shows("<title>Second trial");
        // As editors save it: another file takes its place.
        let fresh = config.with_extension("new");
        std::fs::write(&fresh, "[languages.en]\ntitle = \"Third\npage_size = 3\n").unwrap();
        std::fs::rename(&fresh, &config).unwrap();
        shows("trial.toml cannot be read");
        title("Fourth trial");
        shows("<title>Fourth trial");
        std::fs::remove_file(&config).unwrap();
        preview.until("/_bayan/en/", |answer| answer.text().contains("This file cannot be read"));
        title("Fifth trial");
        shows("<title>Fifth trial");
    }
}

/// What someone does to the newsroom.
#[derive(Clone, Debug)]
enum Edit {
    Write(usize, String),
    Rename(usize, usize),
    Remove(usize),
    Topic(String),
    Template(Option<String>),
    Picture(usize, String),
}

const FOLDERS: [&str; 4] = ["2025/03/station", "2025/06/مركز", "2025/06/bridge", "2025/07/park"];

fn edits() -> impl Strategy<Value = Vec<Edit>> {
    let word = || "[أ-ي]{3,6}( [a-z]{2,5})?";
    let edit = prop_oneof![
        5 => (0..4_usize, word()).prop_map(|(folder, title)| Edit::Write(folder, title)),
        2 => (0..4_usize, 0..4_usize).prop_map(|(from, to)| Edit::Rename(from, to)),
        1 => (0..4_usize).prop_map(Edit::Remove),
        1 => word().prop_map(Edit::Topic),
        1 => proptest::option::of(word()).prop_map(Edit::Template),
        1 => (0..4_usize, word()).prop_map(|(folder, words)| Edit::Picture(folder, words)),
    ];
    proptest::collection::vec(edit, 1..12)
}

fn apply(newsroom: &Newsroom, edit: &Edit) {
    let folder = |at: usize| format!("content/releases/{}", FOLDERS[at]);
    match edit {
        Edit::Write(at, title) => {
            let date = format!("{}-01", FOLDERS[*at][..7].replace('/', "-"));
            let front = format!("title: {title}\ndate: {date}\ntopics: [energy]");
            newsroom.write(&format!("{}/ar.md", folder(*at)), support::manuscript(&front, "نص [ملف](f.gif)."));
            newsroom.write(&format!("{}/f.gif", folder(*at)), picture(title));
        }
        Edit::Rename(from, to) => {
            let same_month = FOLDERS[*from][..7] == FOLDERS[*to][..7];
            if same_month && newsroom.has(&folder(*from)) && !newsroom.has(&folder(*to)) {
                newsroom.rename(&folder(*from), &folder(*to));
            }
        }
        Edit::Remove(at) if newsroom.has(&folder(*at)) => newsroom.remove(&folder(*at)),
        Edit::Remove(_) => {}
        Edit::Topic(name) => newsroom.write("content/topics.yaml", format!("energy: {{ar: {name}, en: Energy}}\n")),
        Edit::Template(Some(words)) => newsroom.write("templates/topics.html", format!("<p>{words}</p>")),
        Edit::Template(None) if newsroom.has("templates") => newsroom.remove("templates"),
        Edit::Template(None) => {}
        Edit::Picture(at, words) if newsroom.has(&folder(*at)) => {
            newsroom.write(&format!("{}/f.gif", folder(*at)), picture(words));
        }
        Edit::Picture(..) => {}
    }
}

proptest! {
    #![proptest_config(support::cases(8))]

    #[test]
    fn after_any_edits_every_address_is_served_as_a_clean_build_would_write_it(edits in edits()) {
        let newsroom = Newsroom::new().topics("energy: {ar: الطاقة, en: Energy}");
        let preview = newsroom.watch();
        for edit in &edits {
            apply(&newsroom, edit);
        }
        preview.settle();
        assert_public_is_clean(&preview, &newsroom);
    }
}
