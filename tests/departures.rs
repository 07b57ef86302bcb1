//! Files on their way out of a newsroom: cleaned once, looked for where they are held back, judged by their bytes.

use crate::support::{self, Newsroom, picture};

const HELD: &str = "content/releases/2099/03/harbour";
const PUBLIC: &str = "content/releases/2025/12/library";

fn photograph(name: &str) -> Vec<u8> {
    std::fs::read(format!("tests/photographs/{name}")).unwrap()
}

/// A public announcement that cites some files, and an embargoed one with a map, a photograph and a logo.
fn newsroom(cited: &str) -> Newsroom {
    let facts = format!("title: افتتاح المكتبة\ndate: 2025-12-01\nsingle_language: true\nattachments: [{cited}]");
    let held =
        "title: افتتاح المرفأ\ndate: 2099-03-01\nsingle_language: true\nattachments: [map.pdf, view.jpg, logo.gif]";
    Newsroom::new()
        .release("2025/12/library", "ar", &facts, "تفتح المكتبة أبوابها.")
        .release("2099/03/harbour", "ar", held, "يفتتح المرفأ.")
        .file(&format!("{HELD}/map.pdf"), "%PDF-1.4 the map of the harbour")
        .file(&format!("{HELD}/view.jpg"), photograph("telephone.jpg"))
        .file(&format!("{HELD}/logo.gif"), picture("logo"))
}

#[test]
fn a_held_file_that_is_attached_by_mistake_stops_the_build() {
    let cleaned = bayan::outgoing::clean("a.jpg", &photograph("telephone.jpg")).unwrap().bytes.into_owned();
    for (name, bytes) in [
        ("خريطة.pdf", b"%PDF-1.4 the map of the harbour".to_vec()),
        ("photo.jpg", photograph("telephone.jpg")),
        ("photo.jpg", cleaned),
    ] {
        let attached = newsroom(name).file(&format!("{PUBLIC}/{name}"), &bytes);
        assert_eq!(attached.build().stopped(), ["copied-leak"], "{name}");
        let lying = newsroom("").file(&format!("static/documents/{name}"), &bytes);
        assert_eq!(lying.build().stopped(), ["copied-leak"], "{name}");
    }
}

#[test]
fn a_file_that_is_another_or_lies_there_uncited_or_was_public_before_is_no_leak() {
    let other = newsroom("plan.pdf").file(&format!("{PUBLIC}/plan.pdf"), "%PDF-1.4 another map");
    other.build().published();
    let uncited = newsroom("").file(&format!("{PUBLIC}/map.pdf"), "%PDF-1.4 the map of the harbour");
    uncited.build().published();
    // The logo of the house is public before the held release takes it up, and then beside one more release.
    let known = newsroom("logo.gif").file(&format!("{PUBLIC}/logo.gif"), picture("logo"));
    known.remove(&format!("{HELD}/logo.gif"));
    known.replace(&format!("{HELD}/ar.md"), ", logo.gif", "");
    known.build().published();
    let known = known.file(&format!("{HELD}/logo.gif"), picture("logo"));
    let facts = "title: معرض الكتب\ndate: 2025-12-02\nsingle_language: true\nattachments: [logo.gif]";
    let known = known
        .release("2025/12/fair", "ar", facts, "يفتح المعرض.")
        .file("content/releases/2025/12/fair/logo.gif", picture("logo"));
    known.build().published();
    // A first build knows no before: what two public releases cite is known to all.
    known.remove(".bayan");
    known.remove("public");
    known.build().published();
}

#[test]
fn photographs_go_out_cleaned_and_are_cleaned_once() {
    let newsroom = newsroom("photo.jpg, notes.csv")
        .file(&format!("{PUBLIC}/photo.jpg"), photograph("picture.webp"))
        .file(&format!("{PUBLIC}/notes.csv"), "a,b\n")
        .file("static/team/photo.png", photograph("screen.png"));
    assert_eq!(newsroom.build().stopped(), ["unsafe-file"], "WebP by its bytes");
    newsroom.write(&format!("{PUBLIC}/photo.jpg"), photograph("press.jpg"));
    newsroom.build().published();
    let went = |path: &str| std::fs::read(newsroom.path(&format!("public/{path}"))).unwrap();
    let clean = |name: &str| bayan::outgoing::clean(name, &photograph(name)).unwrap().bytes.into_owned();
    assert_eq!(went("team/photo.png"), clean("screen.png"));
    assert_eq!(went("releases/2025/12/library/photo.jpg"), clean("press.jpg"));
    assert_eq!(went("releases/2025/12/library/notes.csv"), b"a,b\n");
    assert_eq!(
        std::fs::read(newsroom.path("static/team/photo.png")).unwrap(),
        photograph("screen.png"),
        "the source is untouched"
    );
    assert_eq!(newsroom.build().published().written, [] as [&str; 0]);
    newsroom.remove("public/team/photo.png");
    assert_eq!(newsroom.build().published().written, ["team/photo.png"]);
    let verified = newsroom.bayan("verify").output().unwrap();
    assert!(verified.status.success(), "{}", String::from_utf8_lossy(&verified.stderr));
}

#[test]
fn what_cannot_be_cleaned_stops_the_build_wherever_it_lies() {
    let short = &photograph("screen.png")[..900];
    let cut = newsroom("photo.png").file(&format!("{PUBLIC}/photo.png"), short);
    assert_eq!(cut.build().stopped(), ["unsafe-file"]);
    let heic = newsroom("").file("static/team/photo.jpg", b"\0\0\0\x18ftypheic\0\0\0\0mif1heic");
    assert_eq!(heic.build().stopped(), ["unsafe-file"]);
    assert!(!heic.has("public/index.html"));
    let polyglot = newsroom("a.pdf").file(&format!("{PUBLIC}/a.pdf"), "<html><script>1</script>%PDF-1.4");
    assert_eq!(polyglot.build().stopped(), ["unsafe-file"]);
    let mut tail = b"%PDF-1.4 \nPK\x05\x06".to_vec();
    tail.extend([0; 18]);
    let archive = newsroom("a.pdf").file(&format!("{PUBLIC}/a.pdf"), tail);
    assert_eq!(archive.build().stopped(), ["unsafe-file"]);
}

#[test]
fn a_site_allows_endings_of_its_own_and_no_pages_behind_them() {
    let drawing = newsroom("plan.dwg").file(&format!("{PUBLIC}/plan.dwg"), b"AC1032\0\0");
    assert_eq!(drawing.build().stopped(), ["unsafe-file"]);
    let allowed = drawing.site(&format!("allowed_files = [\"dwg\"]\n{}", support::SITE));
    allowed.build().published();
    allowed.write(&format!("{PUBLIC}/plan.dwg"), "<html><script>1</script>");
    assert_eq!(allowed.build().stopped(), ["unsafe-file"]);
}

/// As Inkscape saves a drawing: its file, its layers, its maker, and a remark.
const DRAWING: &str = r##"<?xml version="1.0" encoding="UTF-8" standalone="no"?>
<!-- Created with Inkscape by Reem -->
<svg width="30" height="20" viewBox="0 0 30 20" inkscape:export-filename="/home/reem/secret/plan.png" sodipodi:docname="plan.svg"
   xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd"
   xmlns="http://www.w3.org/2000/svg"><metadata><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
   xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>Reem Al Ansari</dc:creator></rdf:RDF></metadata>
<g inkscape:label="Old minister"><path d="M0 0L30 20" style="stroke:#006c35"/><text x="1" y="9">مرفأ</text></g></svg>
"##;

/// The same without what Inkscape notes of itself.
const DRAWN: &str = r##"<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="30" height="20" viewBox="0 0 30 20">
<g><path d="M0 0L30 20" style="stroke:#006c35"/><text x="1" y="9">مرفأ</text></g></svg>
"##;

#[test]
fn a_drawing_goes_out_as_drawn_and_without_what_its_program_noted() {
    let newsroom = newsroom("plan.svg")
        .file(&format!("{PUBLIC}/plan.svg"), DRAWING)
        .file("static/maps/plan.svg", DRAWING)
        .file("static/maps/turning.svg", "<svg xmlns='http://www.w3.org/2000/svg'><animate/></svg>");
    let checked = newsroom.bayan("check").output().unwrap();
    let said = String::from_utf8_lossy(&checked.stderr).into_owned() + &String::from_utf8_lossy(&checked.stdout);
    assert!(
        said.contains("`turning.svg` is published as it is") && !said.contains("`plan.svg` is published"),
        "{said}"
    );
    newsroom.build().published();
    let went = |path: &str| newsroom.read(&format!("public/{path}"));
    assert_eq!(went("releases/2025/12/library/plan.svg"), DRAWN);
    assert_eq!(went("maps/plan.svg"), DRAWN);
    assert_eq!(newsroom.read("static/maps/plan.svg"), DRAWING, "the source is untouched");
    // What cannot be cleaned is the web engineer's, and is told.
    assert_eq!(went("maps/turning.svg"), newsroom.read("static/maps/turning.svg"));
    assert_eq!(newsroom.build().published().written, [] as [&str; 0]);
    let verified = newsroom.bayan("verify").output().unwrap();
    assert!(verified.status.success(), "{}", String::from_utf8_lossy(&verified.stderr));
}

#[test]
fn a_held_drawing_is_known_cleaned_and_as_it_lies_there() {
    for bytes in [DRAWING, DRAWN] {
        let leaked =
            newsroom("a.svg").file(&format!("{HELD}/plan.svg"), DRAWING).file(&format!("{PUBLIC}/a.svg"), bytes);
        assert_eq!(leaked.build().stopped(), ["copied-leak"]);
    }
}

#[test]
fn what_a_draft_of_one_language_alone_cites_is_held_while_the_other_is_public() {
    let facts = "title: افتتاح المكتبة\ndate: 2025-12-01\nattachments: [rules.pdf]";
    let newsroom = Newsroom::new()
        .release("2025/12/library", "ar", facts, "تفتح المكتبة أبوابها.")
        .release(
            "2025/12/library",
            "en",
            "title: The library opens\ndraft: true",
            "See the [plan](plan.pdf) and the [rules](rules.pdf).",
        )
        .file(&format!("{PUBLIC}/plan.pdf"), "%PDF-1.4 the plan in English")
        .file(&format!("{PUBLIC}/rules.pdf"), "%PDF-1.4 the rules");
    newsroom.build().published();
    // What readers have already is no secret.
    newsroom.write("static/rules.pdf", "%PDF-1.4 the rules");
    newsroom.build().published();
    newsroom.write("static/plan-2.pdf", "%PDF-1.4 the plan in English");
    let build = newsroom.build();
    assert_eq!(build.stopped(), ["copied-leak"]);
}

#[test]
fn xml_in_which_a_page_may_stand_is_published_under_no_ending() {
    let page = "<gpx xmlns='http://www.topografix.com/GPX/1/1'><h:script xmlns:h='http://www.w3.org/1999/xhtml'>1</h:script></gpx>";
    for name in ["route.gpx", "route.kml"] {
        let newsroom = newsroom(name).file(&format!("{PUBLIC}/{name}"), page);
        assert_eq!(newsroom.build().stopped(), ["unsafe-file"], "{name}");
        let allowed = newsroom.site(&format!("allowed_files = [\"gpx\", \"kml\"]\n{}", support::SITE));
        assert_eq!(allowed.build().stopped(), ["unsafe-file"], "{name}");
    }
}
