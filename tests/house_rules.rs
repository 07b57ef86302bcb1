//! The house rules of ARCHITECTURE.md, by number. `src/` is read as text.
//!
//! Each rule is a function from a source tree to its faults. One test holds the project to it, another shows that the
//! rule does find a fault.

mod source_tree;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use source_tree::{SourceText, SourceTree, collect, declarations, line_of, words};

/// One finding for each line.
type Faults = Vec<String>;

fn hold(faults: Faults) {
    assert!(faults.is_empty(), "\n{}\n", faults.join("\n"));
}

fn in_project(path: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap()
}

/// Faults in a tree of made-up files.
fn found(rule: impl Fn(&SourceTree) -> Faults, files: &[(&str, &str)]) -> usize {
    rule(&SourceTree::of(files.iter().copied())).len()
}

// 1. A room uses only rooms declared above it, a file only files declared above it.

fn upward_use(tree: &SourceTree) -> Faults {
    let mut faults = Vec::new();
    for file in tree.files().filter(|file| file.path != "main.rs") {
        let own = file.module();
        for path in file.paths() {
            let target = tree.resolve(&own, &path);
            if let Some(why) = downward(tree, &own, &target) {
                faults.push(format!("src/{}: {} {why}", file.path, path.join("::")));
            }
        }
    }
    faults
}

/// Why a module may not use another.
fn downward(tree: &SourceTree, own: &[String], target: &[String]) -> Option<String> {
    let shared = own.iter().zip(target).take_while(|(a, b)| a == b).count();
    let (mine, theirs) = (own.get(shared)?, target.get(shared));
    let door = tree.module(&own[..shared])?;
    let Some(theirs) = theirs else {
        let crate_root = shared == 0;
        return (!crate_root).then(|| format!("is defined in its own door, src/{}", door.path));
    };
    let order = door.declares();
    let place = |name: &str| order.iter().position(|declared| *declared == name);
    (place(theirs) >= place(mine)).then(|| format!("is declared below it in src/{}", door.path))
}

#[test]
fn a_room_uses_only_what_is_declared_above_it() {
    hold(upward_use(&SourceTree::of_project()));
}

#[test]
fn a_use_downwards_is_found() {
    let rooms = "pub mod source;\npub mod plan;\n";
    let plan = "pub mod card;\npub mod draw;\npub use draw::Plan;\npub struct Own;\n";
    let with = |source: &str, card: &str| {
        let draw = "use super::card::Card;\nuse crate::{source::Span, plan::card};\n";
        let files = [
            ("lib.rs", rooms),
            ("source/mod.rs", source),
            ("plan/mod.rs", plan),
            ("plan/card.rs", card),
            ("plan/draw.rs", draw),
        ];
        found(upward_use, &files)
    };
    assert_eq!(with("pub struct Span;", "use crate::source::Span;"), 0);
    assert_eq!(with("use crate::plan::card::Card;", ""), 1, "a room below");
    assert_eq!(with("fn f() { crate::plan::draw() }", ""), 1, "a room below, inline");
    assert_eq!(with("", "use super::{draw::{Plan, Line}};"), 2, "files below");
    assert_eq!(with("", "use super::Plan;"), 1, "a file below, through the door");
    assert_eq!(with("", "use super::Own;"), 1, "the door itself");
    assert_eq!(with("#[cfg(test)]\nmod tests {\n    use crate::plan::Plan;\n}\n", ""), 0, "tests may look anywhere");
}

// 2. Past the embargo gate nobody can name what is not public.

fn newsroom_named(tree: &SourceTree) -> Faults {
    let outside = |file: &&SourceText| {
        !matches!(file.room(), Some("newsroom" | "check" | "edition" | "preview" | "verify" | "cli"))
    };
    let files = tree.files().filter(outside);
    let why = "may be named by check, edition, preview, verify and cli only";
    files.flat_map(|file| word_faults(file, "Newsroom", why)).collect()
}

/// A proof shows drafts: only what answers a preview may ask for one.
fn proof_named(tree: &SourceTree) -> Faults {
    let outside = |file: &&SourceText| !matches!(file.path.as_str(), "edition/mod.rs" | "cli/previewing.rs");
    let files = tree.files().filter(outside);
    files.flat_map(|file| word_faults(file, "proof", "may be named by cli/previewing.rs only")).collect()
}

/// What is to come is drawn for its addresses, and for nothing else.
fn to_come_named(tree: &SourceTree) -> Faults {
    let outside = |file: &&SourceText| !matches!(file.path.as_str(), "edition/mod.rs" | "cli/addresses.rs");
    let files = tree.files().filter(outside);
    files.flat_map(|file| word_faults(file, "to_come", "may be named by cli/addresses.rs only")).collect()
}

#[test]
fn only_addresses_are_drawn_of_what_is_to_come() {
    hold(to_come_named(&SourceTree::of_project()));
    assert_eq!(found(to_come_named, &[("cli/build.rs", "let edition = Edition::to_come(now, &newsroom, &site);")]), 1);
}

#[test]
fn only_the_preview_sees_a_proof() {
    hold(proof_named(&SourceTree::of_project()));
    assert_eq!(found(proof_named, &[("cli/build.rs", "let edition = Edition::proof(now, &newsroom, &site);")]), 1);
}

/// Nothing that publishes may borrow from the preview.
fn preview_named(tree: &SourceTree) -> Faults {
    let files =
        ["cli/build.rs", "io/publish.rs"].into_iter().filter_map(|path| tree.files().find(|file| file.path == path));
    files.flat_map(|file| word_faults(file, "preview", "publishes, so it may not name the preview")).collect()
}

/// `verify` knows what is held back, so nothing that makes or writes an output may see it.
fn verify_named(tree: &SourceTree) -> Faults {
    let makes = |file: &&SourceText| file.path == "cli/build.rs" || matches!(file.room(), Some("io" | "preview"));
    let uses = |file: &SourceText| file.paths().into_iter().any(|path| path.iter().any(|part| part == "verify"));
    tree.files()
        .filter(makes)
        .filter(|file| uses(file))
        .map(|file| format!("src/{}: names verify", file.path))
        .collect()
}

#[test]
fn verify_stands_apart_from_all_that_is_made() {
    hold(verify_named(&SourceTree::of_project()));
    assert_eq!(found(verify_named, &[("io/publish.rs", "use crate::verify::Secrets;")]), 1);
    let door = in_project("src/lib.rs");
    let rooms: Vec<&str> = declarations(&door).collect();
    let place = |name: &str| rooms.iter().position(|room| *room == name).unwrap();
    for maker in ["plan", "cache", "render"] {
        assert!(place(maker) < place("verify"), "{maker} must stand above");
    }
}

#[test]
fn what_publishes_does_not_know_the_preview() {
    hold(preview_named(&SourceTree::of_project()));
    assert_eq!(found(preview_named, &[("io/publish.rs", "use crate::preview::Sight;")]), 1);
}

#[test]
fn only_the_desk_the_edition_and_commands_name_the_newsroom() {
    hold(newsroom_named(&SourceTree::of_project()));
}

#[test]
fn a_plan_that_names_the_newsroom_is_found() {
    assert_eq!(found(newsroom_named, &[("plan/mod.rs", "fn leak(all: &Newsroom) {}")]), 1);
    assert_eq!(found(newsroom_named, &[("plan/mod.rs", "// The Newsroom is not here.\nlet a = \"Newsroom\";")]), 0);
    assert_eq!(found(newsroom_named, &[("edition/mod.rs", "fn at(all: &Newsroom) {}")]), 0);
}

// 3. The world is touched in two rooms.

const WORLD: [&str; 16] = [
    "std::fs",
    "std::env",
    "std::net",
    "std::process",
    "std::thread",
    "std::time",
    "std::io",
    "println!",
    "print!",
    "eprintln!",
    "eprint!",
    "dbg!",
    "include_str!",
    "include_bytes!",
    "Timestamp::now",
    "Zoned::now",
];

fn world_touched(tree: &SourceTree) -> Faults {
    let core = tree.files().filter(|file| !matches!(file.room(), Some("io" | "cli")) && file.path != "main.rs");
    core.flat_map(|file| {
        // The table of rules holds their own files, from which their manual is made, and lists of words and what bayan says are compiled in. An
        // archive or a picture in memory is read by the traits with which files are.
        let allowed = [
            ("check/table.rs", "include_str!"),
            ("language/lexicon.rs", "include_str!"),
            ("speech/words.rs", "include_str!"),
            ("parse/archive.rs", "std::io"),
            ("pictures/png.rs", "std::io"),
            ("render/archive.rs", "std::io"),
            ("verify/archives.rs", "std::io"),
        ];
        let banned = WORLD.iter().filter(move |word| !allowed.contains(&(file.path.as_str(), **word)));
        banned.flat_map(move |word| word_faults(file, word, "touches the world: only io and cli do"))
    })
    .collect()
}

#[test]
fn only_io_and_commands_touch_the_world() {
    hold(world_touched(&SourceTree::of_project()));
}

#[test]
fn a_clock_in_a_page_is_found() {
    assert_eq!(found(world_touched, &[("plan/mod.rs", "let now = jiff::Timestamp::now();")]), 1);
    assert_eq!(found(world_touched, &[("parse/mod.rs", "use std::fs::read;")]), 1);
    assert_eq!(found(world_touched, &[("check/table.rs", "let page = include_str!(file);")]), 0);
    assert_eq!(found(world_touched, &[("check/spacing.rs", "let page = include_str!(file);")]), 1);
    assert_eq!(found(world_touched, &[("io/clock.rs", "let now = jiff::Timestamp::now();")]), 0);
}

// 4. One third-party crate, one door.

/// Crates that every room may speak, for they are words and not machines.
const VOCABULARY: [&str; 4] = ["jiff", "rayon", "serde", "serde_json"];

/// Every other dependency, and the file or folder that alone names it.
const DOORS: &[(&str, &[&str])] = &[
    ("aho_corasick", &["check/signs.rs", "verify/held_files.rs"]),
    ("ammonia", &["text/raw.rs"]),
    ("async_trait", &["io/target/requests.rs"]),
    ("blake3", &["source/fingerprint.rs"]),
    ("brotli", &["io/target/packed.rs"]),
    ("brotli_decompressor", &["verify/unpack.rs"]),
    ("bzip2", &["verify/archives.rs"]),
    ("clap", &["cli/"]),
    ("clap_complete", &["cli/"]),
    ("clap_mangen", &["cli/"]),
    ("cosmic_text", &["drawing/setting.rs"]),
    ("csscolorparser", &["drawing/colour.rs"]),
    ("cssparser", &["parse/css.rs"]),
    ("data_encoding", &["source/alphabets.rs"]),
    ("encoding_rs", &["source/alphabets.rs", "import/encoding.rs"]),
    ("fast_image_resize", &["pictures/scaled.rs"]),
    ("flate2", &["io/target/packed.rs"]),
    ("fluent", &["locale/messages/"]),
    ("fluent_syntax", &["locale/messages/"]),
    ("futures_util", &["io/target/store.rs"]),
    ("globset", &["cli/selection.rs"]),
    ("html5ever", &["import/html/mod.rs"]),
    ("http_body_util", &["io/server.rs", "io/connections.rs", "io/target/requests.rs"]),
    ("hyper", &["io/server.rs", "io/connections.rs", "io/visitors.rs"]),
    ("hyper_util", &["io/connections.rs"]),
    ("icu_calendar", &["language/hijri_date.rs", "locale/dates.rs", "locale/hijri_style.rs"]),
    ("icu_datetime", &["locale/dates.rs", "locale/hijri_style.rs"]),
    ("icu_locale_core", &["locale/tag.rs", "locale/dates.rs"]),
    ("icu_normalizer", &["source/composed.rs"]),
    // Only a feature of it is wanted: formatters that threads share.
    ("icu_provider", &[]),
    ("imagesize", &["pictures/look.rs"]),
    ("lopdf", &["parse/pdf/"]),
    ("lzma_rust2", &["verify/archives.rs"]),
    ("memchr", &["source/seek.rs"]),
    ("mimalloc", &["main.rs"]),
    ("mime_guess", &["outgoing/media_type.rs"]),
    ("miniz_oxide", &["verify/unpack.rs"]),
    ("moxcms", &["pictures/colours.rs"]),
    ("mozjpeg_rs", &["pictures/jpeg.rs"]),
    ("notify", &["io/watcher.rs"]),
    ("notify_debouncer_full", &["io/watcher.rs"]),
    ("object_store", &["io/target/"]),
    ("open", &["cli/watch.rs"]),
    ("oxipng", &["pictures/png.rs"]),
    ("percent_encoding", &["source/percent.rs"]),
    ("postcard", &["cache/sealed.rs"]),
    ("png", &["drawing/palette.rs", "pictures/png.rs"]),
    ("pulldown_cmark", &["parse/markdown/"]),
    // XML is written on the way out and read on the way in: two rooms that must not know each other.
    ("quick_xml", &["render/xml.rs", "parse/xml.rs"]),
    ("resvg", &["drawing/vector.rs"]),
    ("rust_embed", &["io/embedded.rs"]),
    ("rust_stemmers", &["language/stems/english.rs"]),
    ("rustix", &["io/output.rs"]),
    ("ruzstd", &["verify/unpack.rs"]),
    ("serde_yaml", &["parse/config/yaml/events.rs"]),
    ("sevenz_rust2", &["verify/archives.rs"]),
    ("similar", &["speech/difference.rs"]),
    ("strsim", &["diagnostics/nearest.rs"]),
    ("tar", &["verify/archives.rs"]),
    ("tera", &["render/html.rs"]),
    ("tiny_skia", &["drawing/canvas.rs"]),
    ("tokio", &["io/server.rs", "io/connections.rs", "io/target/"]),
    ("toml", &["parse/config/toml_file.rs"]),
    ("unic_langid", &["locale/messages/"]),
    ("unicode_segmentation", &["language/sentences.rs", "locale/"]),
    ("ureq", &["io/outer.rs", "io/target/requests.rs"]),
    ("url", &["parse/address.rs"]),
    ("walkdir", &["io/"]),
    ("wuff", &["drawing/faces.rs"]),
    ("zip", &["parse/archive.rs", "render/archive.rs"]),
    ("zune_core", &["pictures/jpeg.rs"]),
    ("zune_jpeg", &["pictures/jpeg.rs"]),
];

fn doors_passed(tree: &SourceTree) -> Faults {
    let mut faults = Vec::new();
    for (name, doors) in DOORS.iter().copied() {
        for file in tree.files().filter(|file| !doors.iter().any(|door| file.path.starts_with(door))) {
            let named = words(&file.code, name).filter(|at| is_crate(&file.code, *at, name));
            faults.extend(named.map(|at| format!("src/{}:{}: names {name}", file.path, line_of(&file.code, at))));
        }
    }
    faults
}

/// Whether the word is a crate's name here: the head of a path, or all of a `use`.
fn is_crate(code: &str, at: usize, name: &str) -> bool {
    let (before, after) = (&code[..at], &code[at + name.len()..]);
    (after.starts_with("::") && !before.ends_with("::")) || (before.ends_with("use ") && after.starts_with(';'))
}

#[test]
fn a_foreign_crate_has_one_door() {
    hold(doors_passed(&SourceTree::of_project()));
}

#[test]
fn a_second_door_is_found() {
    assert_eq!(found(doors_passed, &[("plan/card.rs", "use tera::Context;")]), 1);
    assert_eq!(found(doors_passed, &[("plan/card.rs", "let id = ::blake3::hash(b\"\");")]), 0, "a path of its own");
    assert_eq!(found(doors_passed, &[("plan/card.rs", "let id = blake3::hash(b\"\");")]), 1);
    assert_eq!(found(doors_passed, &[("plan/card.rs", "let url = url(base);")]), 0);
    assert_eq!(found(doors_passed, &[("render/html.rs", "use tera::Context;")]), 0);
}

#[test]
fn the_table_of_doors_is_the_list_of_dependencies() {
    let manifest = in_project("Cargo.toml");
    let (_, list) = manifest.split_once("[dependencies]\n").unwrap();
    let list = list.split("\n[").next().unwrap();
    let names = list.lines().filter(|line| !line.starts_with('#')).filter_map(|line| line.split_once(" = "));
    let depended: BTreeSet<String> = names.map(|(name, _)| name.replace('-', "_")).collect();
    let table: BTreeSet<String> =
        VOCABULARY.into_iter().chain(DOORS.iter().map(|(name, _)| *name)).map(str::to_owned).collect();
    assert_eq!(depended, table);
}

// 5. Trouble is a value. A panic is our bug.

const PANICS: [&str; 7] =
    [".unwrap()", ".expect(", "panic!", "todo!", "unimplemented!", "unreachable!", ".unwrap_err()"];

fn panics(tree: &SourceTree) -> Faults {
    let all = |file| PANICS.iter().flat_map(move |word| word_faults(file, word, "would panic"));
    tree.files().flat_map(all).collect()
}

#[test]
fn nothing_panics_on_purpose() {
    hold(panics(&SourceTree::of_project()));
}

#[test]
fn an_unwrap_is_found() {
    assert_eq!(found(panics, &[("plan/card.rs", "let a = b.unwrap();")]), 1);
    assert_eq!(found(panics, &[("plan/card.rs", "let a = b.unwrap_or_default();")]), 0);
    assert_eq!(found(panics, &[("plan/card.rs", "#[cfg(test)]\nmod tests { fn a() { b.unwrap(); } }\n")]), 0);
}

// 6. No global state, no setters, no flags without a name, no day in a template.

fn hidden_state(tree: &SourceTree) -> Faults {
    // The allocator of main.rs can be nothing else.
    let globals = ["static", "thread_local!", "lazy_static!"];
    tree.files()
        .flat_map(|file| {
            let globals = globals.iter().filter(|_| file.path != "main.rs");
            let globals = globals.flat_map(move |word| word_faults(file, word, "is global state"));
            globals.chain(signature_faults(file))
        })
        .collect()
}

/// Flags among the parameters, and setters.
fn signature_faults(file: &SourceText) -> Faults {
    let code = &file.code;
    let mut faults = Vec::new();
    for at in words(code, "fn") {
        let Some(signature) = code[at..].split(['{', ';']).next() else { continue };
        let name = signature["fn".len()..].trim_start();
        let parameters = signature.rsplit_once("->").map_or(signature, |(before, _)| before);
        let place = format!("src/{}:{}", file.path, line_of(code, at));
        if name.starts_with("visit_bool") {
            // The signature is serde's.
            continue;
        }
        // A closure that answers yes or no is no flag.
        let flags = words(parameters, "bool").filter(|at| parameters[..*at].trim_end().ends_with([':', '&', '<']));
        faults.extend(flags.map(|_| format!("{place}: a bool parameter: name its two cases in an enum")));
        if name.starts_with("set_") && words(signature, "self").any(|at| signature[..at].ends_with("&mut ")) {
            faults.push(format!("{place}: a setter"));
        }
    }
    faults
}

#[test]
fn nothing_is_set_from_afar() {
    hold(hidden_state(&SourceTree::of_project()));
}

#[test]
fn globals_flags_and_setters_are_found() {
    let count = |code: &str| found(hidden_state, &[("plan/card.rs", code)]);
    assert_eq!(count("static COUNT: u32 = 0;"), 1);
    assert_eq!(count("fn a(text: &'static str) -> bool { true }"), 0);
    assert_eq!(count("fn a(drafts: bool) {}"), 1);
    assert_eq!(count("fn a(ask: impl Fn(&str) -> bool) {}"), 0);
    assert_eq!(count("pub fn set_title(&mut self, title: &str) {}"), 1);
}

#[test]
fn templates_know_no_day() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("templates");
    let mut files = Vec::new();
    collect(&root, &root, &mut files);
    let clocks = ["now(", "today", "Date.now", "new Date"];
    let mut faults = Vec::new();
    for (path, text) in files.iter().filter(|(path, _)| path.ends_with(".html")) {
        faults.extend(
            clocks.iter().filter(|clock| text.contains(*clock)).map(|clock| format!("templates/{path}: {clock}")),
        );
    }
    hold(faults);
}

// 7. A file holds one idea. (Functions of at most 50 lines are clippy's `too_many_lines`.)

const LONGEST_FILE: usize = 300;

fn long_or_silent(tree: &SourceTree) -> Faults {
    let mut faults = Vec::new();
    for file in tree.files() {
        let lines = file.code.trim_end().lines().count();
        if lines > LONGEST_FILE {
            faults.push(format!("src/{}: {lines} lines without its tests: which two ideas are these?", file.path));
        }
        if !file.typed.starts_with("//! ") {
            faults.push(format!("src/{}: does not begin with what it is for", file.path));
        }
    }
    faults
}

#[test]
fn a_file_holds_one_idea_and_says_which() {
    hold(long_or_silent(&SourceTree::of_project()));
    assert!(in_project("clippy.toml").contains("too-many-lines-threshold = 50"));
    assert!(in_project("Cargo.toml").contains("too_many_lines = \"deny\""));
}

#[test]
fn a_long_file_and_a_silent_one_are_found() {
    let long = format!("//! Long.\n{}", "fn a() {}\n".repeat(300));
    let tested = format!("//! Tested.\n#[cfg(test)]\nmod tests {{\n{}}}\n", "fn a() {}\n".repeat(300));
    assert_eq!(found(long_or_silent, &[("a.rs", long.as_str())]), 1);
    assert_eq!(found(long_or_silent, &[("a.rs", tested.as_str())]), 0);
    assert_eq!(found(long_or_silent, &[("a.rs", "use std::fmt;\n")]), 1);
}

// 8. ARCHITECTURE.md shows the folders as they are.

/// The paths of a drawn tree, in its order; a line without a description is a fault.
fn drawn(document: &str) -> Vec<String> {
    let (_, tree) = document.split_once("```\nsrc/\n").expect("ARCHITECTURE.md draws the tree of src/");
    let mut folders: Vec<&str> = Vec::new();
    let mut paths = Vec::new();
    for line in tree.lines().take_while(|line| *line != "```") {
        let depth = (line.len() - line.trim_start().len()) / 2;
        let (name, words) = line.trim_start().split_once(' ').unwrap_or((line.trim_start(), ""));
        assert!(!words.trim().is_empty(), "{name} has no description in ARCHITECTURE.md");
        folders.truncate(depth - 1);
        paths.push(format!("{}{name}", folders.concat()));
        if name.ends_with('/') {
            folders.push(name);
        }
    }
    paths
}

/// The folders of `src/`, in the order of declaration.
fn standing(root: &Path, folder: &str) -> Vec<String> {
    let here = root.join(folder);
    let door =
        ["lib.rs", "mod.rs"].iter().find_map(|door| fs::read_to_string(here.join(door)).ok()).unwrap_or_default();
    let order: Vec<&str> = declarations(&door).collect();
    let mut entries: Vec<String> = fs::read_dir(&here)
        .unwrap()
        .map(|entry| entry.unwrap())
        .filter(|entry| entry.path().is_dir())
        .map(|entry| entry.file_name().to_string_lossy().into_owned() + "/")
        .collect();
    entries.sort_by_key(|name| {
        let place = order.iter().position(|declared| *declared == name.trim_end_matches('/'));
        (place.unwrap_or(order.len()), name.clone())
    });
    let below = |name: String| {
        let path = format!("{folder}{name}");
        std::iter::once(path.clone()).chain(standing(root, &path)).collect::<Vec<_>>()
    };
    entries.into_iter().flat_map(below).collect()
}

#[test]
fn the_architecture_shows_the_tree_as_it_is() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let (standing, drawn) = (standing(&root, ""), drawn(&in_project("ARCHITECTURE.md")));
    let missing: Vec<_> = standing.iter().filter(|path| !drawn.contains(path)).collect();
    let gone: Vec<_> = drawn.iter().filter(|path| !standing.contains(path)).collect();
    assert!(missing.is_empty(), "ARCHITECTURE.md does not show {missing:?}");
    assert!(gone.is_empty(), "ARCHITECTURE.md still shows {gone:?}");
    assert_eq!(drawn, standing, "ARCHITECTURE.md shows the folders in another order than they are declared");
}

/// Faults for a word of the code.
fn word_faults(file: &SourceText, word: &str, why: &str) -> Faults {
    let code = &file.code;
    let plain = words(code, word).filter(|at| !code[..*at].ends_with('\''));
    plain.map(|at| format!("src/{}:{}: {word} {why}", file.path, line_of(code, at))).collect()
}

// 9. A text is nodes until it is written: no HTML is searched, patched or stripped as text.

/// Where HTML is made, or that of others is read: what is typed, imported, or published.
const MEET_HTML: [&str; 5] = ["text/", "verify/", "import/", "outgoing/", "io/picture.rs"];

const SEARCHES: [&str; 14] = [
    "find",
    "rfind",
    "contains",
    "replace",
    "replacen",
    "split",
    "split_once",
    "rsplit_once",
    "strip_prefix",
    "strip_suffix",
    "starts_with",
    "ends_with",
    "matches",
    "match_indices",
];

/// Whether a literal of the code is a piece of HTML.
fn is_markup(literal: &str) -> bool {
    let begins = |rest: &str| rest.trim_start_matches('/').starts_with(|c: char| c.is_ascii_alphabetic());
    let named = |rest: &str| {
        rest.split_once(';')
            .is_some_and(|(name, _)| !name.is_empty() && name.bytes().all(|b| b.is_ascii_alphanumeric()))
    };
    literal.split('<').skip(1).any(begins)
        || literal.split('&').skip(1).any(named)
        || ["href=", " id=", " class=", "src="].iter().any(|name| literal.contains(&format!("{name}\\")))
}

/// What stands before the bracket that closes a call.
fn arguments(rest: &str) -> &str {
    let mut depth = 1;
    let end = rest.find(|c| {
        depth += i32::from(c == '(') - i32::from(c == ')');
        depth == 0
    });
    &rest[..end.unwrap_or(rest.len())]
}

fn html_patched(tree: &SourceTree) -> Faults {
    let mut faults = Vec::new();
    for file in tree.files().filter(|file| !MEET_HTML.iter().any(|path| file.path.starts_with(path))) {
        let program = file.typed.split("#[cfg(test)]").next().unwrap_or_default();
        for (number, line) in (1..).zip(program.lines()).filter(|(_, line)| !line.trim_start().starts_with("//")) {
            let looks = |name: &&str| {
                let call = format!(".{name}(");
                line.split(&call).skip(1).any(|rest| arguments(rest).split('"').skip(1).step_by(2).any(is_markup))
            };
            if SEARCHES.iter().any(looks) {
                faults.push(format!("src/{}:{number}: looks for HTML in a text: ask the nodes of the text", file.path));
            }
        }
    }
    faults
}

/// Each syntax has one escaper, and Markdown one walk: `joined` compares what two copies of a text come to, and reads neither.
fn second_ways(tree: &SourceTree) -> Faults {
    let ways = [
        ("\"&lt;\"", &["source/escape.rs", "text/raw.rs", "verify/"][..]),
        ("Parser::new_ext(", &["parse/markdown/reader.rs", "parse/markdown/joined.rs"]),
    ];
    let mut faults = Vec::new();
    for file in tree.files() {
        let program = file.typed.split("#[cfg(test)]").next().unwrap_or_default();
        let second = ways
            .iter()
            .filter(|(way, files)| program.contains(way) && !files.iter().any(|path| file.path.starts_with(path)));
        faults.extend(second.map(|(way, files)| format!("src/{}: {way} belongs to {}", file.path, files[0])));
    }
    faults
}

#[test]
fn no_html_is_searched_or_patched_as_text() {
    hold(html_patched(&SourceTree::of_project()));
    hold(second_ways(&SourceTree::of_project()));
}

#[test]
fn patched_html_and_second_ways_are_found() {
    let count = |code: &str| found(html_patched, &[("plan/blocks.rs", code)]);
    assert_eq!(count("let html = html.replace(\"<h2 \", \"<h4 \");"), 1);
    assert_eq!(count("let at = html.find(\"</p>\");"), 1);
    assert_eq!(count("let html = html.replace(\"href=\\\"#\", &page);"), 1);
    assert_eq!(count("if text.contains(\"&quot;\") {}"), 1);
    assert_eq!(count("html.push_str(\"<p>\");\n// html.find(\"<p>\")\nif a.contains(\" < \") {}"), 0);
    assert_eq!(found(html_patched, &[("text/html.rs", "html.find(\"<p>\")")]), 0);
    assert_eq!(found(second_ways, &[("plan/card.rs", "b'<' => \"&lt;\",")]), 1);
    assert_eq!(found(second_ways, &[("check/text.rs", "Parser::new_ext(text, all)")]), 1);
}

// 10. A name stands for one type.

/// Names that stand for more than one type yet. The list may only shrink.
const SHARED_NAMES: [&str; 12] =
    ["Entry", "Folder", "Kind", "Node", "Page", "Published", "Reader", "Reading", "Sign", "Style", "Tag", "Text"];

/// Each name with the files in which a type is called so.
fn named_types(tree: &SourceTree) -> BTreeMap<String, Vec<String>> {
    let mut named: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for file in tree.files() {
        for line in file.code.lines().filter(|line| !line.starts_with(' ')) {
            let mut words = line.split(|c: char| !c.is_alphanumeric() && c != '_').filter(|word| !word.is_empty());
            let is_type = |word: &str| ["struct", "enum", "trait", "type"].contains(&word);
            if words.by_ref().take(5).any(is_type)
                && let Some(name) = words.next().filter(|name| name.starts_with(char::is_uppercase))
            {
                named.entry(name.to_owned()).or_default().push(file.path.clone());
            }
        }
    }
    named
}

fn shared_names(tree: &SourceTree) -> Faults {
    let shared = named_types(tree).into_iter().filter(|(_, files)| files.len() > 1);
    let unknown = shared.filter(|(name, _)| !SHARED_NAMES.contains(&name.as_str()));
    unknown.map(|(name, files)| format!("{name} is the name of a type in {}", files.join(", "))).collect()
}

#[test]
fn a_name_stands_for_one_type() {
    let tree = SourceTree::of_project();
    hold(shared_names(&tree));
    let named = named_types(&tree);
    let is_over = |name: &&&str| named.get(**name).is_none_or(|files| files.len() < 2);
    let over: Vec<_> = SHARED_NAMES.iter().filter(is_over).collect();
    assert!(over.is_empty(), "{over:?} stand for one type now: take them out of the list");
}

#[test]
fn a_second_type_of_one_name_is_found() {
    let first = ("plan/card.rs", "pub struct Card<'n> {\n    kind: u8,\n}\n");
    assert_eq!(found(shared_names, &[first, ("io/mod.rs", "pub(super) enum Card {\n    One,\n}\n")]), 1);
    assert_eq!(found(shared_names, &[first, ("io/mod.rs", "type Card = u8;\n")]), 1);
    assert_eq!(found(shared_names, &[first, ("io/mod.rs", "impl Card<'_> {\n    type Card = u8;\n}\n")]), 0);
    assert_eq!(found(shared_names, &[first, ("io/mod.rs", "#[cfg(test)]\nmod tests {\n    struct Card;\n}\n")]), 0);
    assert_eq!(found(shared_names, &[first, ("io/mod.rs", "pub struct CardView;\n// struct Card\n")]), 0);
}

// 11. Words that an editor can review stand in src/language/lexicon/: each list is read, and names a word once.

/// The lists of a file, each with its words.
fn lists(text: &str) -> BTreeMap<&str, Vec<&str>> {
    let mut lists: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    let mut list = "";
    for line in text.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
        match line.strip_prefix('[').and_then(|line| line.strip_suffix(']')) {
            Some(name) => list = name,
            None => lists
                .entry(list)
                .or_default()
                .extend(line.rsplit(": ").next().unwrap().split(',').map(str::trim).filter(|word| !word.is_empty())),
        }
    }
    lists
}

#[test]
fn each_list_of_words_is_read_and_names_a_word_once() {
    let tree = SourceTree::of_project();
    let code: String = tree.files().map(|file| file.typed.as_str()).collect();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/language/lexicon");
    for file in std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
        let stem = file.file_stem().unwrap().to_str().unwrap();
        for (list, words) in lists(&std::fs::read_to_string(&file).unwrap()) {
            assert!(code.contains(&format!("(\"{stem}\", \"{list}\")")), "nothing reads [{list}] of {stem}.txt");
            let mut seen = BTreeSet::new();
            let twice: Vec<_> = words.into_iter().filter(|word| !seen.insert(*word)).collect();
            assert!(twice.is_empty(), "[{list}] of {stem}.txt names {twice:?} twice");
        }
    }
}

// 12. What is found while a newsroom is read has a few words in the preview, in both languages.

/// What is found is named where it is made: `stops("bad-date", …)`.
fn untitled(tree: &SourceTree, titles: &str) -> Faults {
    let rooms = ["parse", "newsroom", "check", "plan"];
    let mut faults = Vec::new();
    for file in tree.files().filter(|file| file.room().is_some_and(|room| rooms.contains(&room))) {
        for make in ["stops(", "stops_with(", "warns("] {
            let made = file.typed.split(make).skip(1).filter_map(|rest| rest.trim_start().strip_prefix('"'));
            let names = made.filter_map(|rest| Some(rest.split_once('"')?.0));
            let without = names.filter(|name| !titles.contains(&format!("\nfinding-{name} = ")));
            faults.extend(without.map(|name| format!("src/{}: nothing is called finding-{name}", file.path)));
        }
    }
    faults
}

#[test]
fn what_is_found_has_a_title_in_both_languages() {
    for language in ["ar", "en"] {
        hold(untitled(&SourceTree::of_project(), &in_project(&format!("templates/locales/{language}.ftl"))));
    }
}

#[test]
fn a_finding_without_a_title_is_found() {
    let found = |code| found(|tree| untitled(tree, "\nfinding-bad-date = …"), &[("parse/date.rs", code)]);
    assert_eq!(found("reading.stops(\"bad-date\", span, message!(\"bad-date\"));"), 0);
    assert_eq!(found("Diagnostic::warns(\n    \"bad-day\",\n    message)"), 1);
    assert_eq!(found("reading.stops_with(\"bad-day\", span, message, help);"), 1);
}
