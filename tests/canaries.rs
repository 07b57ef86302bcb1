//! Whatever is edited, in whatever order, and at whatever instant it is built: what is not public then leaves no trace in
//! what is published, though it may have been public a step before.
//!
//! Each story of a random newsroom carries canaries, words that are nowhere else: in its titles and texts, in the name of
//! its folder and of its files, in the bytes of its picture and its document. After each step no canary of a story that is
//! not public may be found in any path or byte of the output, nor one of a language that is a draft alone, and those of
//! every other story must be. A file of a story that is not public stops a build where somebody copies it into what is.

use std::collections::BTreeMap;

use crate::support::world::{Story, World, edit};
use crate::support::{self, Newsroom, Tree};
use proptest::prelude::*;

/// Where a story has its canaries.
const PLACES: [&str; 7] = ["title ar", "title en", "text ar", "text en", "folder", "file name", "file"];

/// A word that only one story has, in one place.
fn canary(story: &Story, place: &str) -> String {
    let letter = |at: usize| char::from(b"bcdfghjklmnprstv"[at]);
    let at = PLACES.iter().position(|known| *known == place).unwrap();
    let (slug, place) = (letter(story.slug), letter(8 + at));
    format!("zx{slug}{place}qw{slug}{place}xz")
}

/// The newsroom's files, with the canaries in them.
fn marked(world: &World) -> BTreeMap<String, Vec<u8>> {
    let marked = |path: String, bytes: Vec<u8>| {
        let own = world.stories.iter().find(|story| path.starts_with(&format!("content/releases/{}/", story.path())));
        let (mut path, mut bytes) = (path, bytes);
        if let Some(story) = own {
            let (folder, name) = path.rsplit_once('/').unwrap();
            let is_text = name.ends_with(".md");
            if let Some(language) = name.strip_suffix(".md") {
                let text = String::from_utf8(bytes).unwrap();
                let title = format!("title: {} ", canary(story, &format!("title {language}")));
                let text = text.replacen("title: ", &title, 1);
                let text = ["picture.gif", "ملحق.pdf"]
                    .iter()
                    .fold(text, |text, name| text.replace(name, &format!("{}-{name}", canary(story, "file name"))));
                bytes = format!("{text}\n{}\n", canary(story, &format!("text {language}"))).into_bytes();
            } else {
                // In front of the end of a picture: what stands behind it is not published.
                let end = if name.ends_with(".gif") { bytes.len() - 2 } else { bytes.len() };
                let word = canary(story, "file");
                let block =
                    if name.ends_with(".gif") { format!("{}{word}", char::from(word.len() as u8)) } else { word };
                bytes.splice(end..end, block.into_bytes());
            }
            let name = if is_text { name.to_owned() } else { format!("{}-{name}", canary(story, "file name")) };
            path = format!("{folder}/{name}");
        }
        // Wherever a story is named, by its folder.
        let named = |text: String| {
            world.stories.iter().fold(text, |text, story| {
                let folder = format!("{}-{}", story.path(), canary(story, "folder"));
                ["/", "]"]
                    .iter()
                    .fold(text, |text, end| text.replace(&format!("{}{end}", story.path()), &format!("{folder}{end}")))
            })
        };
        let is_text = [".md", ".yaml", ".toml"].iter().any(|end| path.ends_with(end));
        let bytes = if is_text { named(String::from_utf8(bytes).unwrap()).into_bytes() } else { bytes };
        (named(path), bytes)
    };
    world.files().into_iter().map(|(path, bytes)| marked(path, bytes)).collect()
}

/// The places whose canaries are in the output.
fn found(story: &Story, output: &Tree) -> Vec<&'static str> {
    let is_in = |place: &&&str| {
        let canary = canary(story, place);
        output.iter().any(|(path, bytes)| path.contains(&canary) || String::from_utf8_lossy(bytes).contains(&canary))
    };
    PLACES.iter().filter(is_in).copied().collect()
}

/// A file beside a story that is not public.
fn held<'f>(world: &World, files: &'f Tree) -> Option<(&'f String, &'f Vec<u8>)> {
    let held = |story: &&Story| !story.is_public_at(world.instant());
    let folder = |story: &Story| format!("content/releases/{}-{}/", story.path(), canary(story, "folder"));
    let folders: Vec<String> = world.stories.iter().filter(held).map(folder).collect();
    let is_held = |path: &str| !path.ends_with(".md") && folders.iter().any(|folder| path.starts_with(folder));
    files.iter().find(|(path, _)| is_held(path))
}

proptest! {
    #![proptest_config(support::cases(12))]

    #[test]
    fn what_is_not_public_is_nowhere_after_any_edits(steps in prop::collection::vec(edit(), 4..24)) {
        let newsroom = Newsroom::new();
        let mut world = World::new();
        let mut last = BTreeMap::new();
        for step in &steps {
            world.apply(step);
            let files = marked(&world);
            newsroom.lay(&files, &last);
            last = files;
            let build = newsroom.build_with(&["--at", world.instant(), "--take-down"]);
            // Dates that are not true of what readers had are left out, as the desk asks.
            if let Some(mended) = world.without_untrue_dates().filter(|_| build.code == Some(1)) {
                prop_assert!(build.stopped().iter().all(|rule| rule == "untrue-date"), "{}", build.stdout);
                world = mended;
                let files = marked(&world);
                newsroom.lay(&files, &last);
                last = files;
                newsroom.build_with(&["--at", world.instant(), "--take-down"]).published();
            } else {
                build.published();
            }
            let output = newsroom.output();
            for story in &world.stories {
                let seen = found(story, &output);
                if !story.is_public_at(world.instant()) {
                    prop_assert!(seen.is_empty(), "{:?} of {:?} after {:?}", seen, story, step);
                    continue;
                }
                prop_assert!(seen.contains(&"folder"), "{:?} is public and not seen", story);
                for language in ["ar", "en"] {
                    let [title, text] = ["title", "text"].map(|noun| format!("{noun} {language}"));
                    let title_is_seen = seen.contains(&title.as_str());
                    prop_assert_eq!(title_is_seen, story.is_seen_in(language), "{} of {:?}", title, story);
                    prop_assert!(title_is_seen || !seen.contains(&text.as_str()), "{} of {:?}", text, story);
                }
            }
            if let Some((path, bytes)) = held(&world, &last) {
                let copy = format!("static/copied/file.{}", path.rsplit_once('.').unwrap().1);
                newsroom.write(&copy, bytes);
                prop_assert_eq!(newsroom.build_with(&["--at", world.instant(), "--take-down"]).stopped(), ["copied-leak"], "{}", path);
                newsroom.remove("static/copied");
                support::assert_same(&newsroom.output(), &output);
            }
        }
    }
}
