//! The media kit of a release that asks for one.

use std::io::{Read, Write};

use crate::support::{self, Newsroom, Tree, document, picture};

const NOW: &str = "2026-03-01T12:00:00Z";
const PATH: &str = "2026/02/opening";
const KIT: &str = "releases/2026/02/opening/kit/opening.zip";

fn photograph() -> Vec<u8> {
    std::fs::read(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/photographs/telephone.jpg")).unwrap()
}

fn film() -> Vec<u8> {
    std::fs::read(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/photographs/telephone.mov")).unwrap()
}

fn newsroom(more: &str) -> Newsroom {
    let beside = |name: &str| format!("content/releases/{PATH}/{name}");
    let facts = format!(
        "title: افتتاح المحطة\ndate: 2026-02-01\nimage: {{file: hall.gif, credit: {{ar: وام, en: WAM}}}}\nimage_alt: قاعة المحطة\nattachments: [plan.pdf, view.jpg]\n{more}"
    );
    Newsroom::new()
        .release(PATH, "ar", &facts, "افتُتحت المحطة اليوم.")
        .release(
            PATH,
            "en",
            "title: The station opens\nimage_alt: The hall of the station",
            "The station opened today.",
        )
        .file(&beside("hall.gif"), picture("hall"))
        .file(&beside("view.jpg"), photograph())
        .file(&beside("plan.pdf"), document("plan"))
        .file(&beside("unused.pdf"), document("unused"))
}

/// The files of a kit, by their paths in it.
fn unpacked(kit: &[u8]) -> Tree {
    let mut zip = zip::ZipArchive::new(std::io::Cursor::new(kit)).unwrap();
    (0..zip.len())
        .map(|at| {
            let mut file = zip.by_index(at).unwrap();
            let mut bytes = Vec::new();
            file.read_to_end(&mut bytes).unwrap();
            (file.name().unwrap().to_string(), bytes)
        })
        .collect()
}

#[test]
fn a_kit_holds_both_texts_and_every_file_as_it_goes_out() {
    let newsroom = newsroom("media_kit: true");
    newsroom.build_at(NOW).published();
    let tree = newsroom.output();
    let kit = unpacked(&tree[KIT]);
    let names: Vec<&str> = kit.keys().map(String::as_str).collect();
    let expected =
        ["ar.md", "captions.txt", "en.md", "hall.gif", "plan.pdf", "view.jpg"].map(|name| format!("opening/{name}"));
    assert_eq!(names, expected);
    for name in ["hall.gif", "plan.pdf", "view.jpg"] {
        let packed = &kit[&format!("opening/{name}")];
        let published = tree.iter().filter(|(file, _)| file.starts_with(&format!("releases/{PATH}/")));
        assert!(published.map(|(_, bytes)| bytes).any(|bytes| bytes == packed), "{name} is as it is published");
    }
    assert!(kit["opening/view.jpg"] != photograph(), "where it was taken is no part of it");
    let words = |name: &str| String::from_utf8(kit[&format!("opening/{name}")].clone()).unwrap();
    assert!(words("ar.md").contains("\n# افتتاح المحطة\n") && words("en.md").contains("The station opened today."));
    assert_eq!(words("captions.txt"), "hall.gif\nقاعة المحطة\nالصورة: وام\nThe hall of the station\nPhoto: WAM\n");
    for language in ["ar", "en"] {
        let page = String::from_utf8(tree[&format!("{language}/releases/{PATH}/index.html")].clone()).unwrap();
        let entry = page.split("<ul class=\"files\">").nth(1).unwrap().split("</li>").next().unwrap();
        assert!(entry.contains(&format!("<a href=\"/{KIT}\">")) && entry.contains("<bdi>ZIP</bdi>"), "{entry}");
        let size = entry.split("<span>").nth(1).unwrap();
        assert!(size.starts_with(|c: char| c.is_ascii_digit()), "{entry}");
    }
    support::assert_same(&tree, &newsroom.clean(NOW));
    let verified = newsroom.bayan("verify").output().unwrap();
    assert!(
        verified.status.success(),
        "{}{}",
        String::from_utf8_lossy(&verified.stdout),
        String::from_utf8_lossy(&verified.stderr)
    );
}

#[test]
fn pictures_of_the_text_have_their_words_in_the_kit_too() {
    let newsroom = newsroom("media_kit: true");
    let text = "![رصيف المحطة](platform.gif \"الرصيف الأول\")\n\n![قاعة المحطة](hall.gif \"القاعة\")\n\n![](line.gif)";
    newsroom.replace(&format!("content/releases/{PATH}/ar.md"), "افتُتحت المحطة اليوم.", text);
    newsroom.replace(
        &format!("content/releases/{PATH}/en.md"),
        "The station opened today.",
        "![The *first* platform](platform.gif)",
    );
    newsroom.write(&format!("content/releases/{PATH}/platform.gif"), picture("platform"));
    newsroom.write(&format!("content/releases/{PATH}/line.gif"), picture("line"));
    newsroom.build_at(NOW).published();
    let kit = unpacked(&newsroom.output()[KIT]);
    let captions = String::from_utf8(kit["opening/captions.txt"].clone()).unwrap();
    assert_eq!(
        captions,
        "hall.gif\nقاعة المحطة\nالقاعة\nالصورة: وام\nThe hall of the station\nPhoto: WAM\n\n\
         platform.gif\nرصيف المحطة\nالرصيف الأول\nThe first platform\n"
    );
    assert!(kit.contains_key("opening/platform.gif") && kit.contains_key("opening/line.gif"));
}

#[test]
fn only_who_asks_has_a_kit_and_only_while_its_text_is_public() {
    for more in [
        "",
        "media_kit: false",
        "media_kit: true\nembargo: 2026-04-01",
        "media_kit: true\ndraft: true",
        "media_kit: true\nwithdrawn: {date: 2026-02-15, ar: خطأ, en: A mistake}",
    ] {
        let newsroom = newsroom(more);
        newsroom.build_at(NOW).published();
        assert!(!newsroom.output().contains_key(KIT), "{more}");
    }
}

#[test]
fn a_kit_is_made_anew_with_each_file_in_it() {
    let newsroom = newsroom("media_kit: true");
    newsroom.build_at(NOW).published();
    assert_eq!(newsroom.build_at(NOW).written(), 0);
    let before = newsroom.output();
    newsroom.write(&format!("content/releases/{PATH}/plan.pdf"), document("another plan"));
    let written = newsroom.build_at(NOW).published().written;
    assert!(written.iter().any(|file| file == KIT), "{written:?}");
    assert!(newsroom.output()[KIT] != before[KIT]);
}

#[test]
fn verify_looks_into_a_kit_that_another_hand_packed() {
    let newsroom = newsroom("media_kit: true");
    newsroom.build_at(NOW).published();
    let verify = || {
        let run = newsroom.bayan("verify").args(["--at", NOW]).output().unwrap();
        String::from_utf8(run.stdout).unwrap() + &String::from_utf8(run.stderr).unwrap()
    };
    assert!(!verify().contains("leaked-traces"), "{}", verify());
    let own = unpacked(&newsroom.output()[KIT]);
    for (name, bytes) in [("opening/view.jpg", photograph()), ("opening/more/film.mov", film())] {
        let mut packer = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
        let planted = own.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice()));
        let planted = planted.filter(|(own, _)| *own != name).chain([(name, bytes.as_slice())]);
        for (name, bytes) in planted {
            packer.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
            packer.write_all(bytes).unwrap();
        }
        newsroom.write(&format!("public/{KIT}"), packer.finish().unwrap().into_inner());
        let told = verify();
        assert!(told.contains("error[leaked-traces]") && told.contains(&format!("{KIT}/{name}")), "{told}");
    }
}
