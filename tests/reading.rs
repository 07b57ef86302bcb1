//! What is read of a newsroom's folders: links, names, and files that are no releases.

use std::os::unix::fs::symlink;

use crate::support::{self, Build, Newsroom, picture};

const FOLDER: &str = "content/releases/2025/03/station";
const HELD: &str = "content/releases/2030/03/held";

/// A public release that attaches `annex.pdf` and a held one with files of its own.
fn newsroom() -> Newsroom {
    Newsroom::new()
        .release("2025/03/station", "ar", "title: المحطة\ndate: 2025-03-01\nsingle_language: true", "[ملحق](annex.pdf)")
        .release("2030/03/held", "ar", "title: محظور\ndate: 2030-03-01\nsingle_language: true", "سر.")
        .file(&format!("{HELD}/annex.pdf"), "سر")
        .file(&format!("{HELD}/en-draft.txt"), "secret")
        .file("secret.pdf", "سر")
        .page("about", "ar", "title: من نحن", "نص.")
        .topics("energy: {ar: الطاقة, en: Energy}")
}

fn build(newsroom: &Newsroom) -> Build {
    newsroom.build()
}

// Links.

#[test]
fn a_link_that_leaves_its_own_folder_stops_a_build() {
    let annex = format!("{FOLDER}/annex.pdf");
    for (link, target) in [
        (annex.as_str(), "../../../../../secret.pdf"),
        (&annex, "../../../2030/03/held/annex.pdf"),
        (&annex, "/etc/hostname"),
        (&annex, "../../../../../.git/config"),
        (&annex, "../../../../pages/about/ar.md"),
        (&annex, "nowhere.pdf"),
        (&annex, "annex.pdf"),
        (&annex, "../../../../../static/a.pdf"),
        ("content/releases/2030/03/copy", "held"),
        ("content/releases/2025/04", "03"),
        ("content/releases/2024", "2025"),
        ("content/pages/other", "about"),
        ("content/pages/about/en.md", "../../releases/2030/03/held/ar.md"),
        ("content/people.yaml", "releases/2030/03/held/ar.md"),
        ("content/people.yaml", "../secret.pdf"),
        ("static/all", "../content"),
        ("static/all", ".."),
        ("static/a/b", "../../secret.pdf"),
        ("static/assets/site.css", "../../site.toml"),
        ("templates/page.html", "../site.toml"),
        ("static", "content"),
        ("static", "."),
        ("static", ".git"),
        ("templates", "content"),
    ] {
        let newsroom = newsroom().file(".git/config", "url").file("other/x", "");
        newsroom.write(&annex, "x");
        if !link.contains('/') {
            symlink(target, newsroom.path(link)).unwrap();
        } else {
            newsroom.write(link, "");
            newsroom.remove(link);
            symlink(target, newsroom.path(link)).unwrap();
        }
        let stopped = build(&newsroom).stopped();
        assert!(stopped.contains(&"unreadable".to_owned()), "{link} -> {target}: {stopped:?}");
        assert!(!newsroom.has("public"));
    }
}

#[test]
fn a_link_through_another_link_is_judged_by_where_it_ends() {
    let newsroom = newsroom().file(&format!("{FOLDER}/annex.pdf"), "x").file("static/x", "");
    symlink("second", newsroom.path("static/first")).unwrap();
    symlink("../content/releases", newsroom.path("static/second")).unwrap();
    assert_eq!(build(&newsroom).stopped(), ["unreadable", "unreadable"]);
}

#[test]
fn a_link_that_stays_at_home_is_followed() {
    let newsroom = newsroom()
        .file(&format!("{FOLDER}/old.pdf"), "x")
        .file("static/documents/a.txt", "a")
        .file("content/names.txt.yaml", "")
        .file("templates/locales/words.ftl", "language-name = لغة\n");
    newsroom.remove("content/names.txt.yaml");
    symlink("old.pdf", newsroom.path(&format!("{FOLDER}/annex.pdf"))).unwrap();
    symlink("documents", newsroom.path("static/files")).unwrap();
    let built = build(&newsroom);
    assert!(built.stdout.contains("words.ftl") || built.code == Some(0), "{}", built.stdout);
    newsroom.remove("templates");
    build(&newsroom).published();
    assert!(newsroom.read("public/releases/2025/03/station/annex.pdf").contains("% x\n"));
    assert_eq!(newsroom.read("public/files/a.txt"), "a");
}

/// Volumes and shared templates are linked so.
#[test]
fn the_folders_of_a_newsroom_may_be_links_themselves() {
    let (newsroom, elsewhere) = (newsroom().file(&format!("{FOLDER}/annex.pdf"), "x"), support::folder());
    newsroom.write("static/a.txt", "a");
    build(&newsroom).published();
    for name in ["content", "static"] {
        let there = elsewhere.path().join(name);
        let copied = std::process::Command::new("cp").arg("-a").arg(newsroom.path(name)).arg(&there).status().unwrap();
        assert!(copied.success());
        newsroom.remove(name);
        symlink(there, newsroom.path(name)).unwrap();
    }
    let built = build(&newsroom).published();
    assert_eq!((newsroom.read("public/a.txt"), built.removed), ("a".to_owned(), vec![]));
    symlink("../../../../../secret", elsewhere.path().join("content/releases/2025/03/station/b.pdf")).unwrap();
    assert_eq!(build(&newsroom).stopped(), ["unreadable"]);
}

#[test]
fn what_is_neither_file_nor_folder_is_named() {
    let newsroom = newsroom().file(&format!("{FOLDER}/annex.pdf"), "x").file("static/a", "");
    let _socket = std::os::unix::net::UnixListener::bind(newsroom.path("static/s")).unwrap();
    assert_eq!(build(&newsroom).stopped(), ["unreadable"]);
}

// Names.

/// As a Mac takes letters apart.
fn apart(name: &str) -> String {
    name.replace('é', "e\u{301}").replace('آ', "ا\u{653}").replace('أ', "ا\u{654}")
}

#[test]
fn files_named_on_a_mac_are_found_and_published_under_the_names_that_people_type() {
    let text = "انظر [الملحق](ملحق-آخر.pdf) و[ملف](caf%C3%A9.pdf) و[الدليل](/documents/دليل-أول.pdf).\n\n![واجهة القصر](قصر-é.gif)";
    let facts = "title: القصر\ndate: 2025-03-01\nsingle_language: true\nimage: قصر-é.gif\nimage_alt: صورة القصر من الأمام\nattachments: [ملحق-آخر.pdf]";
    let newsroom = Newsroom::new()
        .release(&apart("2025/03/افتتاح-آخر"), "ar", facts, text)
        .release(
            "2025/03/second",
            "ar",
            "title: خبر\ndate: 2025-03-02\nsingle_language: true\nrelated: [2025/03/افتتاح-آخر]",
            "[بيان](/releases/2025/03/افتتاح-آخر/)",
        )
        .file(&apart("static/documents/دليل-أول.pdf"), "guide");
    let folder = format!("content/releases/{}", apart("2025/03/افتتاح-آخر"));
    newsroom.write(&format!("{folder}/{}", apart("ملحق-آخر.pdf")), "annex");
    newsroom.write(&format!("{folder}/{}", apart("café.pdf")), "menu");
    newsroom.write(&format!("{folder}/{}", apart("قصر-é.gif")), picture("x"));
    build(&newsroom).published();
    for (file, words) in [
        ("public/releases/2025/03/افتتاح-آخر/ملحق-آخر.pdf", "annex"),
        ("public/releases/2025/03/افتتاح-آخر/café.pdf", "menu"),
        ("public/documents/دليل-أول.pdf", "guide"),
    ] {
        assert!(newsroom.read(file).contains(words), "{file}");
    }
    let verify = newsroom.bayan("verify").args(["--at", support::AT]).output().unwrap();
    assert_eq!(verify.status.code(), Some(0), "{}", String::from_utf8_lossy(&verify.stderr));
    assert_eq!(build(&newsroom).published().written, [""; 0]);
    // The text may have been typed on a Mac, too.
    newsroom.write(&format!("{folder}/ar.md"), support::manuscript(facts, &apart(text)));
    build(&newsroom).published();
}

#[test]
fn two_names_that_differ_only_in_the_form_of_their_letters_are_one_address() {
    let base = || newsroom().file(&format!("{FOLDER}/annex.pdf"), "x");
    let files = base().file("static/café.txt", "1").file(&apart("static/café.txt"), "2");
    assert_eq!(build(&files).stopped(), ["duplicate-address"]);
    let folders = base().release("2025/03/آخر", "ar", "title: خبر\ndate: 2025-03-02", "نص.").release(
        &apart("2025/03/آخر"),
        "en",
        "title: News",
        "Text.",
    );
    assert_eq!(build(&folders).stopped(), ["duplicate-address"]);
    let other = base().file("static/café.txt", "1").file("static/cafe.txt", "2").file("static/ملف.txt", "3");
    build(&other).published();
}

// Files that are no releases.

#[test]
fn a_hidden_file_is_not_published_unless_hosts_ask_for_it() {
    for secret in ["static/.env", "static/documents/.env.local", "static/.svn/entries", "static/.well-known/.secret"] {
        let newsroom = newsroom().file(&format!("{FOLDER}/annex.pdf"), "x").file(secret, "KEY=1");
        assert_eq!(build(&newsroom).stopped(), ["hidden-file"], "{secret}");
    }
    let meant = newsroom()
        .file(&format!("{FOLDER}/annex.pdf"), "x")
        .file("static/.well-known/security.txt", "Contact: x")
        .file("static/.nojekyll", "")
        .file("static/.DS_Store", "x")
        .file("static/documents/._a.pdf", "x")
        .file("static/documents/~$a.docx", "x")
        .file("static/.gitkeep", "");
    build(&meant).published();
    assert!(meant.has("public/.well-known/security.txt") && meant.has("public/.nojekyll"));
    for noise in ["public/.DS_Store", "public/.gitkeep", "public/documents"] {
        assert!(!meant.has(noise), "{noise}");
    }
}

#[test]
fn what_repositories_say_to_their_people_stops_no_build_and_is_not_published() {
    let newsroom = newsroom().file(&format!("{FOLDER}/annex.pdf"), "x");
    build(&newsroom).published();
    let before = newsroom.output();
    for file in [
        "content/README.md",
        "content/readme.ar.md",
        "content/LICENSE",
        "content/CONTRIBUTING.md",
        "content/releases/README.md",
        "content/releases/2025/README.txt",
        "content/releases/2025/03/.gitkeep",
        "content/releases/2025/03/station/README.md",
        "content/releases/2025/03/station/ar.md~",
        "content/releases/2025/03/station/~$ar.docx",
        "content/pages/README.md",
        "content/pages/about/NOTICE.md",
    ] {
        newsroom.write(file, "نص: للناس\n");
    }
    build(&newsroom).published();
    support::assert_same(&newsroom.output(), &before);
    let check = newsroom.bayan("check").args(["--all", "--at", support::AT]).output().unwrap();
    let told = String::from_utf8(check.stdout).unwrap();
    assert!(told.contains("note[stray-file]") && !told.contains("warning[lone-media]"), "{told}");
    for file in ["content/notes.md", "content/releases/readable.md", "content/pages/about.md"] {
        newsroom.write(file, "نص.\n");
        assert_eq!(build(&newsroom).stopped(), ["stray-file"], "{file}");
        newsroom.remove(file);
    }
}

#[test]
fn a_release_is_no_leftover_of_an_editor_whatever_its_folder_is_called() {
    for name in ["#safesummer", "summer~", "plan.tmp"] {
        let newsroom =
            newsroom().file(&format!("content/releases/2025/03/{name}/ar.md"), "---\ntitle: صيف آمن\n---\nنص.");
        let run = newsroom.bayan("check").args(["--all", "--at", support::AT]).output().unwrap();
        assert!(String::from_utf8_lossy(&run.stdout).contains(name), "{name} is passed over in silence");
    }
}
