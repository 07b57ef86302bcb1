//! Photographs are published small, upright, in the colours of the web, and silent about where and by what they were taken.

use std::collections::BTreeSet;
use std::fs;

use crate::support::drawn::{self, BLUE, Drawn, GREEN, RED, SAND, alike, png};
use crate::support::{self, AT, Newsroom};

const SUMMIT: &str = "content/releases/2025/03/summit";
const PICTURES: &str = "releases/2025/03/summit/pictures/";
const KEPT: &str = ".bayan/public.record.prepared";
const PAGE: &str = "public/en/releases/2025/03/summit/index.html";

/// A release with a lead picture of this name.
fn with_lead(name: &str, bytes: &[u8]) -> Newsroom {
    with_front_matter(&format!("image: {name}")).file(&format!("{SUMMIT}/{name}"), bytes)
}

/// A release whose front matter says this of its pictures.
fn with_front_matter(front_matter: &str) -> Newsroom {
    let arabic = format!("title: قمة\ndate: 2025-03-01\n{front_matter}\nimage_alt: مصافحة بعد التوقيع");
    Newsroom::new().release("2025/03/summit", "ar", &arabic, "النص.").release(
        "2025/03/summit",
        "en",
        "title: A summit\nimage_alt: A handshake",
        "The text.",
    )
}

/// The published files of pictures, by their names.
fn pictures(newsroom: &Newsroom) -> Vec<(String, Vec<u8>)> {
    let all = newsroom.output().into_iter();
    all.filter_map(|(path, bytes)| Some((path.strip_prefix(PICTURES)?.to_owned(), bytes))).collect()
}

/// The published size of a picture whose name ends so, drawn anew: `-960.jpg`.
fn sized(newsroom: &Newsroom, end: &str) -> Vec<u8> {
    let all = pictures(newsroom);
    let mut found = all.iter().filter(|(name, _)| name.ends_with(end));
    let (_, bytes) = found.next().unwrap_or_else(|| panic!("no picture {end} among {:?}", names(newsroom)));
    bytes.clone()
}

fn names(newsroom: &Newsroom) -> Vec<String> {
    pictures(newsroom).into_iter().map(|(name, _)| name).collect()
}

/// The names under which things are kept, with when each was written.
fn kept(newsroom: &Newsroom) -> BTreeSet<(String, std::time::SystemTime)> {
    let Ok(listed) = fs::read_dir(newsroom.path(KEPT)) else { return BTreeSet::new() };
    let entries = listed.map(|entry| entry.unwrap());
    entries.map(|one| (one.file_name().into_string().unwrap(), one.metadata().unwrap().modified().unwrap())).collect()
}

fn told(newsroom: &Newsroom) -> String {
    let run = newsroom.bayan("build").args(["--at", AT]).output().unwrap();
    String::from_utf8(run.stderr).unwrap()
}

#[test]
fn a_picture_stands_upright_however_the_camera_was_held() {
    for turned in 1..=8 {
        let picture = Drawn::quarters(600, 400).lying(turned);
        let newsroom = with_lead("signing.jpg", &picture.turned(turned));
        newsroom.build().published();
        let drawn = Drawn::read(&sized(&newsroom, "-480.jpg"));
        assert_eq!((drawn.width, drawn.height), (480, 320), "turned {turned}");
        for (seen, wanted) in drawn.seen().into_iter().zip([RED, GREEN, BLUE, SAND]) {
            assert!(alike(seen, wanted), "turned {turned}: {:?}", drawn.seen());
        }
        let page = newsroom.read(PAGE);
        assert!(page.contains("width=\"600\" height=\"400\""), "turned {turned}");
    }
}

#[test]
fn a_picture_is_cut_around_its_focus_however_the_camera_was_held() {
    let bands = Drawn::of(600, 1200, |_, y| if y < 400 { RED } else { BLUE });
    for turned in 1..=8 {
        let lying = bands.lying(turned).turned(turned);
        for (focus, wanted) in [("50% 10%", RED), ("50% 90%", BLUE)] {
            let newsroom = with_front_matter(&format!("image: {{file: a.jpg, focus: {focus}}}"));
            newsroom.write(&format!("{SUMMIT}/a.jpg"), &lying);
            newsroom.build().published();
            let shared = newsroom.read(PAGE).split("og:image\" content=\"").nth(1).unwrap().to_owned();
            let name = shared.split('"').next().unwrap().rsplit('/').next().unwrap().to_owned();
            let drawn = Drawn::read(&sized(&newsroom, &name));
            assert_eq!((drawn.width, drawn.height), (600, 315));
            assert!(drawn.seen().into_iter().all(|seen| alike(seen, wanted)), "{turned} {focus}: {:?}", drawn.seen());
        }
    }
}

#[test]
fn what_is_published_of_a_photograph_tells_nothing_of_its_maker_but_whose_it_is() {
    let original = fs::read("tests/photographs/telephone.jpg").unwrap();
    let newsroom = with_lead("signing.jpg", &original);
    newsroom.build().published();
    let holds = |bytes: &[u8], words: &str| bytes.windows(words.len()).any(|window| window == words.as_bytes());
    let all = pictures(&newsroom);
    assert!(all.len() >= 4, "{:?}", names(&newsroom));
    for (name, bytes) in all {
        for words in ["PRIVATE", "25.2854", "25,17.124N", "caption", "Orientation"] {
            assert!(!holds(&bytes, words), "{name} holds {words}");
        }
        for words in ["CREDIT agency", "CREDIT © ministry", "CREDIT photographer"] {
            assert!(holds(&bytes, words), "{name} has lost {words}");
        }
        let is_drawn = name.matches('.').count() == 1;
        assert_eq!(
            holds(&bytes, "ICC_PROFILE"),
            !is_drawn,
            "{name}: colours are those of the web, and need no profile"
        );
        assert_eq!(holds(&bytes, "Exif\0\0"), !is_drawn, "{name}");
    }
}

#[test]
fn a_credit_of_the_front_matter_is_in_the_pictures_and_on_the_pages() {
    let newsroom = with_front_matter("image: {file: a.jpg, credit: {ar: وام, en: WAM}}");
    newsroom.write(&format!("{SUMMIT}/a.jpg"), Drawn::quarters(600, 400).jpeg());
    newsroom.build().published();
    let bytes = sized(&newsroom, "-480.jpg");
    assert!(String::from_utf8_lossy(&bytes).contains("<photoshop:Credit>WAM / وام</photoshop:Credit>"));
    assert!(newsroom.read(PAGE).contains("Photo: WAM"));
    assert!(newsroom.read("public/ar/releases/2025/03/summit/index.html").contains("الصورة: وام"));
    let before = names(&newsroom);
    newsroom.replace(&format!("{SUMMIT}/ar.md"), "en: WAM", "en: Emirates News Agency");
    newsroom.build().published();
    assert!(names(&newsroom).iter().filter(|name| before.contains(name)).count() == 1, "only the original is the same");
}

#[test]
fn colours_of_wide_screens_become_those_of_the_web() {
    let profile = moxcms::ColorProfile::new_display_p3().encode().unwrap();
    // Display P3 (180, 80, 60) is sRGB (195, 74, 53): CSS Color 4, section 17.
    let picture = Drawn::of(600, 400, |_, _| [180, 80, 60]).jpeg_with(|encoder| encoder.icc_profile(profile));
    let newsroom = with_lead("signing.jpg", &picture);
    newsroom.build().published();
    let seen = Drawn::read(&sized(&newsroom, "-480.jpg")).at(200, 100);
    assert!(seen.iter().zip([195, 74, 53]).all(|(seen, wanted)| seen.abs_diff(wanted) <= 4), "{seen:?}");
}

#[test]
fn png_stays_png_with_its_colours_whatever_its_kind() {
    use png::{BitDepth::*, ColorType::*};
    let quarters = Drawn::quarters(200, 100);
    let deep: Vec<u8> = quarters.bytes().iter().flat_map(|byte| [*byte, *byte]).collect();
    let places: Vec<u8> = (0..200 * 100)
        .map(|at| [RED, GREEN, BLUE, SAND].iter().position(|one| *one == quarters.pixels[at]).unwrap() as u8)
        .collect();
    let palette = png(200, 100, (Indexed, Eight), &places, |encoder| {
        encoder.set_palette([RED, GREEN, BLUE, SAND].concat());
    });
    let covered: Vec<u8> = quarters.pixels.iter().flat_map(|[red, green, blue]| [*red, *green, *blue, 255]).collect();
    for (what, bytes) in [
        ("plain", quarters.png()),
        ("sixteen bits", png(200, 100, (Rgb, Sixteen), &deep, |_| {})),
        ("palette", palette),
        ("covered", png(200, 100, (Rgba, Eight), &covered, |_| {})),
        ("interlaced", fs::read("tests/photographs/interlaced.png").unwrap()),
    ] {
        let newsroom = with_lead("chart.png", &bytes);
        newsroom.build().published();
        let drawn = sized(&newsroom, "-200.png");
        assert_eq!(Drawn::read(&drawn).seen(), [RED, GREEN, BLUE, SAND], "{what}");
        assert!(drawn.len() < 1000, "{what}: four colours take {} bytes", drawn.len());
        assert!(newsroom.read(PAGE).contains(".jpg"), "{what}: services are given a JPEG");
    }
}

#[test]
fn a_picture_that_cannot_be_shown_is_told_with_its_remedy() {
    let read = |name: &str| fs::read(format!("tests/photographs/{name}")).unwrap();
    let whole = Drawn::quarters(600, 400).jpeg();
    let heic = [b"\0\0\0\x18ftypheic\0\0\0\0mif1heic".as_slice(), &[0; 64]].concat();
    for (name, bytes, words, remedy) in [
        ("press.jpg", read("press.jpg"), "colours are those of a press", "with the colours of screens"),
        ("moving.gif", read("moving.gif"), "it moves", "publish it as a film"),
        ("moving.webp", read("moving.webp"), "it moves", "publish it as a film"),
        ("moving.png", read("moving.png"), "it moves", "publish it as a film"),
        ("cut.jpg", whole[..whole.len() / 2].to_vec(), "breaks off", "Copy it once more"),
        ("telephone.jpg", heic, "is not a picture", "Save it as JPEG"),
        ("picture.jpg", read("picture.webp"), "WebP", "`.webp`"),
        ("picture.png", whole.clone(), "JPEG", "`.jpg`"),
        ("large.png", read("large.png"), "more than 50 million pixels", "6,000 pixels"),
        ("nothing.jpg", Vec::new(), "is not a picture", "Save it as JPEG"),
        ("noise.jpg", vec![7; 4000], "is not a picture", "Save it as JPEG"),
    ] {
        let newsroom = with_lead(name, &bytes);
        let told = told(&newsroom);
        assert!(told.contains(words) && told.contains(remedy), "{name}:\n{told}");
        assert!(!newsroom.has("public/index.html"), "{name} was published");
        assert!(!newsroom.has(KEPT), "{name} was drawn");
    }
}

#[test]
fn a_picture_is_offered_in_sizes_of_which_none_is_larger_than_itself() {
    let newsroom = with_lead("signing.jpg", &Drawn::quarters(1200, 800).jpeg());
    newsroom.build().published();
    let all = pictures(&newsroom);
    let drawn = all.iter().filter(|(name, _)| name.matches('.').count() == 1).map(|(_, bytes)| Drawn::read(bytes));
    let widths: BTreeSet<(usize, usize)> = drawn.map(|drawn| (drawn.width, drawn.height)).collect();
    let wanted = [(320, 213), (480, 320), (720, 480), (960, 640), (1200, 630), (1200, 800)];
    assert_eq!(widths, BTreeSet::from(wanted));
    let page = newsroom.read(PAGE);
    let offered = page.split("srcset=\"").nth(1).unwrap().split('"').next().unwrap();
    for one in offered.split(", ") {
        let (address, width) = one.split_once(' ').unwrap();
        assert!(newsroom.has(&format!("public{address}")), "{address}");
        assert!(address.ends_with(&format!("-{}.jpg", width.trim_end_matches('w'))), "{one}");
    }
    assert!(page.contains("fetchpriority=\"high\""));
    let front = newsroom.read("public/en/index.html");
    assert!(front.contains("-320.jpg 320w") && !front.contains("-1440.jpg"), "lists are given small sizes");
}

#[test]
fn a_share_picture_is_a_jpeg_of_1200_by_630_below_300_kilobytes() {
    // As restless as no photograph is.
    let noise = Drawn::of(1600, 1200, |x, y| {
        let seed = (x.wrapping_mul(2_654_435_761) ^ y.wrapping_mul(40_503)).wrapping_mul(2_246_822_519);
        [(seed >> 8) as u8 / 2 + 60, (seed >> 16) as u8 / 2 + 60, (seed >> 24) as u8 / 2 + 60]
    });
    let newsroom = with_lead("signing.jpg", &noise.jpeg());
    newsroom.build().published();
    let shared = sized(&newsroom, "-1200.jpg");
    let drawn = Drawn::read(&shared);
    assert_eq!((drawn.width, drawn.height), (1200, 630));
    assert!(shared.len() < 300_000, "{} bytes", shared.len());
    let page = newsroom.read(PAGE);
    assert!(page.contains("og:image:width\" content=\"1200\"") && page.contains("og:image:height\" content=\"630\""));
}

#[test]
fn a_replaced_photograph_has_a_new_address_and_nothing_of_the_old_one_is_left() {
    let newsroom = with_lead("signing.jpg", &Drawn::quarters(600, 400).jpeg());
    newsroom.build().published();
    let (before, kept_before) = (names(&newsroom), kept(&newsroom));
    newsroom.write(&format!("{SUMMIT}/signing.jpg"), Drawn::of(600, 400, |_, _| BLUE).jpeg());
    newsroom.build().published();
    assert!(names(&newsroom).iter().all(|name| !before.contains(name)), "{:?}", names(&newsroom));
    assert!(kept(&newsroom).is_disjoint(&kept_before));
    assert_eq!(kept(&newsroom).len(), kept_before.len());
    assert_eq!(newsroom.output(), newsroom.clean(AT));
}

#[test]
fn a_picture_that_is_taken_out_is_gone_at_once_from_the_site_and_from_what_is_kept() {
    let newsroom = with_lead("signing.jpg", &Drawn::quarters(600, 400).jpeg());
    newsroom.build().published();
    assert!(!kept(&newsroom).is_empty());
    newsroom.remove(&format!("{SUMMIT}/signing.jpg"));
    newsroom.replace(&format!("{SUMMIT}/ar.md"), "image: signing.jpg\n", "");
    newsroom.build().published();
    assert!(names(&newsroom).is_empty());
    assert!(!newsroom.has(KEPT));
}

#[test]
fn a_build_with_no_change_draws_nothing() {
    let newsroom = with_lead("signing.jpg", &Drawn::quarters(600, 400).jpeg());
    newsroom.build().published();
    let (tree, first) = (newsroom.output(), kept(&newsroom));
    assert!(first.len() >= 3);

    // Touched alone, it is the same picture.
    let bytes = fs::read(newsroom.path(&format!("{SUMMIT}/signing.jpg"))).unwrap();
    newsroom.write(&format!("{SUMMIT}/signing.jpg"), bytes);
    assert_eq!(newsroom.build().written(), 0);

    // Without its output: all of it is at hand.
    newsroom.remove("public");
    newsroom.build_with(&["--at", AT, "--first"]).published();
    assert_eq!((newsroom.output(), kept(&newsroom)), (tree.clone(), first));

    // Without what was kept: all of it stands there.
    newsroom.remove(KEPT);
    newsroom.replace(&format!("{SUMMIT}/en.md"), "The text.", "Other words.");
    newsroom.build().published();
    assert!(kept(&newsroom).is_empty());
    assert_eq!(newsroom.output(), newsroom.clean(AT));
}

#[test]
fn what_was_kept_and_is_damaged_is_made_again() {
    let newsroom = with_lead("signing.jpg", &Drawn::quarters(600, 400).jpeg());
    newsroom.build().published();
    let tree = newsroom.output();
    for (name, _) in kept(&newsroom) {
        let mut bytes = fs::read(newsroom.path(&format!("{KEPT}/{name}"))).unwrap();
        *bytes.last_mut().unwrap() ^= 1;
        newsroom.write(&format!("{KEPT}/{name}"), bytes);
    }
    newsroom.remove("public");
    newsroom.build_with(&["--at", AT, "--first"]).published();
    assert_eq!(newsroom.output(), tree);
}

#[test]
fn pictures_are_the_same_on_one_thread_and_on_many() {
    let mut newsroom = Newsroom::new();
    for number in 1..6 {
        let path = format!("2025/03/summit-{number}");
        let picture = Drawn::of(500 + number, 400, |x, y| [x as u8, y as u8, (x * y / 7) as u8]);
        let arabic = "title: قمة\ndate: 2025-03-01\nimage: a.jpg\nimage_alt: مصافحة بعد التوقيع\nsingle_language: true";
        newsroom = newsroom.release(&path, "ar", arabic, "النص.");
        newsroom.write(&format!("content/releases/{path}/a.jpg"), picture.jpeg());
    }
    let built = |threads: &str| {
        let _ = fs::remove_dir_all(newsroom.path("public"));
        let _ = fs::remove_dir_all(newsroom.path(".bayan"));
        let run = newsroom.bayan("build").args(["--at", AT]).env("RAYON_NUM_THREADS", threads).output().unwrap();
        assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
        newsroom.output()
    };
    let one = built("1");
    assert!(one.keys().filter(|path| path.contains("/pictures/")).count() >= 25);
    assert_eq!(one, built("4"));
}

#[test]
fn a_picture_that_is_held_back_is_nowhere_and_what_is_kept_is_for_nobody_else() {
    let newsroom = with_lead("signing.jpg", &Drawn::quarters(600, 400).jpeg());
    newsroom.replace(&format!("{SUMMIT}/ar.md"), "date: 2025-03-01", "date: 2025-03-01\nembargo: 2026-06-01");
    newsroom.build().published();
    assert!(names(&newsroom).is_empty() && !newsroom.has(KEPT));
    newsroom.build_at("2026-06-01T00:00:00Z").published();
    assert!(!names(&newsroom).is_empty());
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = |path: &str| fs::metadata(newsroom.path(path)).unwrap().permissions().mode() & 0o777;
        assert_eq!(mode(KEPT), 0o700);
        for (name, _) in kept(&newsroom) {
            assert_eq!(mode(&format!("{KEPT}/{name}")), 0o600);
            assert!(name.len() == 32 && name.bytes().all(|byte| byte.is_ascii_hexdigit()), "{name} says something");
        }
    }
    // Held back once more: it is taken down with all that was made of it.
    newsroom.replace(&format!("{SUMMIT}/ar.md"), "embargo: 2026-06-01", "embargo: 2027-06-01");
    newsroom.build_with(&["--at", "2026-06-02T00:00:00Z", "--take-down"]).published();
    assert!(names(&newsroom).is_empty() && !newsroom.has(KEPT));
}

#[test]
fn a_newsroom_without_pictures_keeps_nothing() {
    let newsroom = Newsroom::new().release("2025/03/summit", "ar", "title: قمة\ndate: 2025-03-01", "النص.").release(
        "2025/03/summit",
        "en",
        "title: A summit",
        "The text.",
    );
    newsroom.build().published();
    assert!(!newsroom.has(KEPT));
}

#[test]
fn two_releases_with_one_picture_draw_it_once() {
    let picture = Drawn::quarters(600, 400).jpeg();
    let newsroom = with_lead("signing.jpg", &picture);
    newsroom.build().published();
    let once = kept(&newsroom).len();
    let arabic =
        "title: قمة أخرى\ndate: 2025-03-02\nimage: other.jpg\nimage_alt: مصافحة بعد التوقيع\nsingle_language: true";
    let newsroom = newsroom.release("2025/03/other", "ar", arabic, "نص آخر.");
    newsroom.write("content/releases/2025/03/other/other.jpg", &picture);
    newsroom.build().published();
    assert_eq!(kept(&newsroom).len(), once);
}

#[test]
fn a_gallery_shows_its_pictures_with_their_words_and_offers_the_files() {
    let front_matter = "images:\n  - {file: a.jpg, credit: Agency, alt: {ar: ميناء عند الفجر, en: A port at dawn}, caption: {ar: الميناء, en: The port}}\n  - {file: b.png, alt: {ar: خريطة الطريق, en: A map of the road}}";
    let arabic = format!("title: قمة\ndate: 2025-03-01\n{front_matter}");
    let newsroom = Newsroom::new()
        .release("2025/03/summit", "ar", &arabic, "النص.")
        .release("2025/03/summit", "en", "title: A summit", "The text.")
        .file(&format!("{SUMMIT}/a.jpg"), Drawn::quarters(600, 400).jpeg())
        .file(&format!("{SUMMIT}/b.png"), Drawn::quarters(300, 200).png());
    newsroom.build().published();
    let page = newsroom.read(PAGE);
    for words in
        ["A port at dawn", "A map of the road", "The port", "Photo: Agency", "loading=\"lazy\"", "High resolution"]
    {
        assert!(page.contains(words), "{words}");
    }
    let arabic = newsroom.read("public/ar/releases/2025/03/summit/index.html");
    for words in ["ميناء عند الفجر", "خريطة الطريق", "الميناء", "نسخة عالية الدقة"]
    {
        assert!(arabic.contains(words), "{words}");
    }
    let (original, _) = page.split("class=\"original\" href=\"").nth(1).unwrap().split_once('"').unwrap();
    assert!(newsroom.has(&format!("public{original}")) && original.contains("/a."), "{original}");
    assert!(!page.contains("og:image\""), "a gallery picture is no share picture");
}

#[test]
fn a_picture_of_the_gallery_is_described_in_every_language() {
    let newsroom = |alt: &str| {
        let arabic = format!("title: قمة\ndate: 2025-03-01\nimages: [{{file: a.jpg{alt}}}]");
        Newsroom::new()
            .release("2025/03/summit", "ar", &arabic, "النص.")
            .release("2025/03/summit", "en", "title: A summit", "The text.")
            .file(&format!("{SUMMIT}/a.jpg"), Drawn::quarters(60, 40).jpeg())
    };
    for (alt, faults) in [("", 2), (", alt: {ar: ميناء عند الفجر}", 1), (", alt: {ar: ميناء عند الفجر, en: a.jpg}", 1)]
    {
        assert_eq!(newsroom(alt).build().stopped(), vec!["image-alt"; faults], "{alt}");
    }
    newsroom(", alt: {ar: ميناء عند الفجر, en: A port at dawn}").build().published();
}

#[test]
fn a_picture_that_is_attached_keeps_its_address() {
    let arabic = "title: قمة\ndate: 2025-03-01\nsingle_language: true\nattachments: [{file: plan.jpg, title: {ar: المخطط, en: The plan}}]";
    let newsroom = Newsroom::new().release("2025/03/summit", "ar", arabic, "النص.");
    newsroom.write(&format!("{SUMMIT}/plan.jpg"), Drawn::quarters(600, 400).jpeg());
    newsroom.build().published();
    assert!(newsroom.has("public/releases/2025/03/summit/plan.jpg"));
    assert!(names(&newsroom).is_empty());
}

#[test]
fn the_bytes_of_a_recipe_are_those_that_they_were() {
    // Where this fails, another crate draws other bytes: count `MAKER` in src/pictures/recipe.rs up, and write the new ones here.
    let newsroom = with_lead("signing.jpg", &Drawn::of(700, 500, |x, y| [x as u8, y as u8, (x ^ y) as u8]).jpeg());
    newsroom.build().published();
    let drawn = pictures(&newsroom).into_iter().filter(|(name, _)| name.ends_with("-700.jpg"));
    let prints: BTreeSet<String> =
        drawn.map(|(_, bytes)| bayan::source::Fingerprint::of(bytes).for_file_name()).collect();
    // Whole, as lists show it, and as it is shared.
    assert_eq!(prints, BTreeSet::from(["1e4accca", "3ac155b0", "dd167964"].map(str::to_owned)));
    let small = bayan::source::Fingerprint::of(sized(&newsroom, "-480.jpg")).for_file_name();
    assert_eq!(small, "4a463bce");
    let newsroom = with_lead("chart.png", &Drawn::of(700, 500, |x, y| [x as u8, y as u8, 0]).png());
    newsroom.build().published();
    let drawn = bayan::source::Fingerprint::of(sized(&newsroom, "-480.png")).for_file_name();
    assert_eq!(drawn, "6a6e61ce");
}

#[test]
fn drawn_pictures_are_read_by_the_tests_own_eyes() {
    let quarters = drawn::Drawn::quarters(64, 32);
    assert_eq!(Drawn::read(&quarters.png()), quarters);
    for turned in 1..=8 {
        let back = [1, 2, 3, 4, 5, 8, 7, 6][turned as usize - 1];
        assert_eq!(quarters.lying(turned).lying(back), quarters, "{turned}");
    }
}

/// The rules of the desk that find something, and where.
fn checked(newsroom: &Newsroom, rules: &[&str]) -> Vec<(String, String)> {
    let run = newsroom.bayan("check").args(["--at", AT, "--all", "--first", "--format", "json"]).output().unwrap();
    let told: serde_json::Value = serde_json::from_slice(&run.stdout).unwrap();
    let told = told["diagnostics"].as_array().unwrap().iter();
    let told = told.map(|one| (one["rule"].as_str().unwrap(), one["place"]["path"].as_str().unwrap_or_default()));
    let told = told.filter(|(id, _)| rules.contains(id));
    told.map(|(id, path)| (id.to_owned(), path.rsplit('/').next().unwrap().to_owned())).collect()
}

fn with_gallery(caption: &str) -> Newsroom {
    let words = format!("alt: {{ar: ميناء عند الفجر, en: A port at dawn}}, caption: {caption}");
    with_front_matter(&format!("image: a.jpg\nimages: [{{file: a.jpg, credit: Agency, {words}}}]"))
        .file(&format!("{SUMMIT}/a.jpg"), Drawn::quarters(1200, 800).jpeg())
}

#[test]
fn the_words_of_a_gallery_are_read_like_all_others_in_both_languages() {
    for (caption, rule) in [
        ("{ar: زار المعرض xx زائرًا, en: The fair}", "placeholder"),
        ("{ar: المعرض, en: The fair had xx visitors}", "placeholder"),
        ("{ar: \"المعرض, كما بدا\", en: The fair}", "latin-punctuation"),
        ("{ar: المعرض, en: \"Embargoed until 1 June 2099\"}", "embargo-in-text"),
        ("{ar: المعـرض, en: The fair}", "tatweel"),
        ("{ar: المعرض, en: \"The  fair\"}", "spacing"),
    ] {
        let newsroom = with_gallery(caption);
        let rules = ["placeholder", "latin-punctuation", "embargo-in-text", "tatweel", "spacing"];
        assert_eq!(checked(&newsroom, &rules), [(rule.to_owned(), "ar.md".to_owned())], "{caption}");
    }
    assert!(checked(&with_gallery("{ar: المعرض, en: The fair}"), &["placeholder", "spacing"]).is_empty());
}

#[test]
fn a_caption_that_changes_after_publication_is_told() {
    let newsroom = with_gallery("{ar: الميناء, en: The port}");
    newsroom.build().published();
    newsroom.replace(&format!("{SUMMIT}/ar.md"), "en: The port}", "en: The harbour of another town}");
    let run = newsroom.bayan("check").args(["--at", AT]).output().unwrap();
    let told = String::from_utf8(run.stdout).unwrap() + &String::from_utf8(run.stderr).unwrap();
    assert!(told.contains("changed-after-publication"), "{told}");
}

#[test]
fn a_photograph_that_is_small_or_nobodys_is_remarked() {
    let told = |image: &str, width, name: &str| {
        let newsroom = with_front_matter(&format!("image: {image}"));
        let picture = Drawn::quarters(width, 600);
        let bytes = if name.ends_with("png") { picture.png() } else { picture.jpeg() };
        newsroom.write(&format!("{SUMMIT}/{name}"), bytes);
        checked(&newsroom, &["photo-credit", "photo-small"]).into_iter().map(|(id, _)| id).collect::<Vec<_>>()
    };
    assert_eq!(told("a.jpg", 960, "a.jpg"), ["photo-credit"]);
    assert_eq!(told("{file: a.jpg, credit: WAM}", 959, "a.jpg"), ["photo-small"]);
    assert_eq!(told("{file: a.jpg, credit: WAM}", 960, "a.jpg"), [""; 0]);
    assert_eq!(told("chart.png", 300, "chart.png"), [""; 0], "nobody took a chart");
}

#[test]
fn machines_are_told_whose_a_photograph_is_and_how_it_may_be_used() {
    let lead = "image: {file: a.jpg, credit: {ar: وام, en: WAM}}";
    let newsroom = with_front_matter(lead).file(&format!("{SUMMIT}/a.jpg"), Drawn::quarters(600, 400).jpeg());
    newsroom.build().published();
    let page = newsroom.read(PAGE);
    assert!(page.contains("\"creditText\":\"WAM\"") && !page.contains("\"license\""), "{page}");
    let terms = "https://news.example.gov/en/terms/";
    newsroom.replace("site.toml", "[languages.ar]", &format!("photo_terms = \"{terms}\"\n[languages.ar]"));
    newsroom.build().published();
    let page = newsroom.read(PAGE);
    for key in ["license", "acquireLicensePage"] {
        assert!(page.contains(&format!("\"{key}\":\"{terms}\"")), "{key}");
    }
    newsroom.replace("site.toml", terms, "terms");
    assert_eq!(newsroom.build().stopped(), ["bad-url"]);
}

#[test]
fn verify_finds_a_published_picture_that_tells_where_or_with_what_it_was_taken() {
    let telephone = fs::read("tests/photographs/telephone.jpg").unwrap();
    let newsroom = with_lead("signing.jpg", &telephone);
    newsroom.build().published();
    let verify = || {
        let run = newsroom.bayan("verify").args(["--at", AT]).output().unwrap();
        String::from_utf8(run.stdout).unwrap() + &String::from_utf8(run.stderr).unwrap()
    };
    newsroom.write("static/assets/header.jpg", &telephone);
    newsroom.write("static/press.jpg", &telephone);
    newsroom.build().published();
    assert!(!verify().contains("leaked-traces"), "{}", verify());
    for (name, bytes) in [
        ("from-the-telephone.jpg", telephone.clone()),
        ("gallery/header.jpg", telephone),
        ("film.mov", fs::read("tests/photographs/telephone.mov").unwrap()),
    ] {
        newsroom.write(&format!("public/{name}"), bytes);
        let told = verify();
        assert!(told.contains("error[leaked-traces]") && told.contains(name), "{name}: {told}");
        newsroom.remove(&format!("public/{name}"));
    }
}

#[test]
fn verify_knows_what_would_be_made_of_a_picture_that_is_held_back() {
    let newsroom = with_lead("signing.jpg", &Drawn::quarters(600, 400).jpeg());
    newsroom.build().published();
    let drawn = sized(&newsroom, "-480.jpg");
    let name = names(&newsroom).into_iter().find(|name| name.ends_with("-480.jpg")).unwrap();
    newsroom.replace(&format!("{SUMMIT}/ar.md"), "date: 2025-03-01", "date: 2025-03-01\nembargo: 2099-01-01");
    newsroom.remove("public");
    newsroom.remove(".bayan");
    newsroom.build().published();
    newsroom.write(&format!("public/gallery/{name}"), &drawn);
    let run = newsroom.bayan("verify").args(["--at", AT]).output().unwrap();
    let told = String::from_utf8(run.stdout).unwrap() + &String::from_utf8(run.stderr).unwrap();
    assert!(told.contains("error[leaked-file-name]"), "{told}");
}

#[test]
fn a_credit_is_a_line_of_the_picture_however_it_was_typed() {
    let long = "وكالة الأنباء ".repeat(400);
    for credit in ["AP\\u00a0WAM", "AP\\nWAM", "AP\\tWAM", "AP\\u2028WAM", "  وام ", &long] {
        let newsroom = with_front_matter(&format!("image: {{file: a.jpg, credit: \"{credit}\"}}"))
            .file(&format!("{SUMMIT}/a.jpg"), Drawn::quarters(60, 40).jpeg());
        newsroom.build().published();
        let run = newsroom.bayan("verify").args(["--at", AT]).output().unwrap();
        assert!(run.status.success(), "{credit:.40}: {}", String::from_utf8_lossy(&run.stdout));
    }
}

#[test]
fn what_a_stopped_build_left_is_let_go_although_nothing_changed() {
    let newsroom = with_lead("a.jpg", &Drawn::quarters(60, 40).jpeg());
    newsroom.build().published();
    let before = kept(&newsroom);
    newsroom.write(&format!("{KEPT}/{}", "0a".repeat(16)), "what was drawn of a release that is gone");
    fs::create_dir(newsroom.path(&format!("{KEPT}/{}", "0b".repeat(16)))).unwrap();
    assert_eq!(newsroom.build().written(), 0);
    assert_eq!(kept(&newsroom), before);
}

#[test]
fn a_damaged_file_of_the_cache_says_nothing_of_sizes() {
    let newsroom = with_lead("a.jpg", &Drawn::quarters(1200, 800).jpeg());
    newsroom.build().published();
    let wanted = newsroom.output();
    for (name, _) in kept(&newsroom) {
        let file = newsroom.path(&format!("{KEPT}/{name}"));
        let bytes = fs::read(&file).unwrap();
        fs::write(file, &bytes[..100]).unwrap();
    }
    newsroom.remove("public");
    newsroom.build().published();
    support::assert_same(&newsroom.output(), &wanted);
}

#[test]
fn a_heavy_picture_that_is_published_in_one_size_is_told_with_the_remedy() {
    // What stands behind a picture is no part of it.
    let heavy = |bytes: &[u8]| [bytes, &[0; 320_000]].concat();
    let told = |name: &str, bytes: &[u8]| {
        let newsroom = Newsroom::new()
            .release("2025/03/summit", "ar", "title: قمة\ndate: 2025-03-01", &format!("![مصافحة بعد التوقيع]({name})"))
            .release("2025/03/summit", "en", "title: A summit", &format!("![A handshake]({name})"))
            .file(&format!("{SUMMIT}/{name}"), bytes);
        checked(&newsroom, &["photo-heavy"]).len()
    };
    let gif = support::picture("large");
    assert_eq!(told("a.gif", &heavy(&gif)), 1, "once, though both languages show it");
    assert_eq!(told("a.gif", &gif), 0);
    assert_eq!(told("a.jpg", &heavy(&Drawn::quarters(600, 400).jpeg())), 0, "smaller sizes are drawn of it");
}

#[test]
fn a_chart_in_a_smaller_size_has_its_own_colours_and_few_others() {
    let rings = Drawn::of(1400, 900, |x, y| {
        let (x, y) = (x as i64 - 700, y as i64 - 450);
        [RED, SAND, GREEN, [250, 250, 250], BLUE][((x * x + y * y).isqrt() / 200) as usize]
    });
    let newsroom = with_lead("chart.png", &rings.png());
    newsroom.build().published();
    let colours = |drawn: &Drawn| drawn.pixels.iter().copied().collect::<BTreeSet<_>>();
    assert_eq!(colours(&rings).len(), 5);
    for end in ["-480.png", "-960.png"] {
        let bytes = sized(&newsroom, end);
        let drawn = Drawn::read(&bytes);
        assert!(colours(&drawn).len() <= 256 && colours(&rings).is_subset(&colours(&drawn)), "{end}");
        assert!(alike(drawn.at(drawn.width / 2, drawn.height / 2), RED), "{end}");
    }
    // A photograph that was saved as PNG keeps all that it has.
    let many = Drawn::of(1400, 900, |x, y| [(x % 256) as u8, (y % 256) as u8, (x / 6) as u8]);
    newsroom.write(&format!("{SUMMIT}/chart.png"), many.png());
    newsroom.build().published();
    assert!(colours(&Drawn::read(&sized(&newsroom, "-960.png"))).len() > 256);
}
