//! What goes wrong in a newsroom between two builds and must not go out: made in the folder, and taken back again.

use std::os::unix::fs::symlink;

use proptest::prelude::*;

use super::world::{Story, World};
use super::{Newsroom, Tree, document, manuscript};

/// Numbers choose among the stories, and among the ways to slip.
#[derive(Clone, Debug)]
pub enum Slip {
    None,
    /// A symbolic link that leaves its folder.
    LinkOut(usize, usize),
    /// `content/` is gone: a volume is not mounted.
    ContentGone,
    /// `content/releases/` is gone.
    ReleasesGone,
    /// A file stands where a folder must be, or a folder where a file must be.
    PlaceTaken(usize),
    /// A key that holds back stands in a story, and nothing behind it.
    KeyWithoutValue(usize, usize),
    /// A file of a release that is held back lies beside a public one too, which cites it, or in `static/`.
    HeldFileCopied(usize, usize),
}

/// Any slip, and as often none.
pub fn slip() -> impl Strategy<Value = Slip> {
    prop_oneof![
        4 => Just(Slip::None),
        1 => (0..8usize, 0..8usize).prop_map(|(story, way)| Slip::LinkOut(story, way)),
        1 => prop_oneof![Just(Slip::ContentGone), Just(Slip::ReleasesGone)],
        1 => (0..4usize).prop_map(Slip::PlaceTaken),
        1 => (0..8usize, 0..3usize).prop_map(|(story, way)| Slip::KeyWithoutValue(story, way)),
        1 => (0..8usize, 0..4usize).prop_map(|(story, way)| Slip::HeldFileCopied(story, way)),
    ]
}

/// What a slip did to the folder.
#[derive(Default)]
pub struct Made {
    added: Vec<String>,
    changed: Option<String>,
    away: Option<&'static str>,
}

const AWAY: &str = "elsewhere";
const HELD: &str = "content/releases/2099/03/held";

impl Slip {
    /// Whether a build must stop. One that may go on has nothing public to lose.
    pub fn must_stop(&self, world: &World) -> bool {
        match self {
            Self::None => false,
            Self::ReleasesGone => world.stories.iter().any(|story| story.is_public_at(world.instant())),
            // What is wrong with a draft stops no other release.
            Self::LinkOut(which, 0..3) | Self::KeyWithoutValue(which, _) => {
                !world.stories[which % world.stories.len()].draft
            }
            _ => true,
        }
    }

    pub fn make(&self, newsroom: &Newsroom, world: &World) -> Made {
        let story = |which: &usize| &world.stories[which % world.stories.len()];
        match self {
            Self::None => Made::default(),
            Self::LinkOut(which, way) => link_out(newsroom, story(which), *way),
            Self::ContentGone => away(newsroom, "content"),
            Self::ReleasesGone => away(newsroom, "content/releases"),
            Self::PlaceTaken(way) => place_taken(newsroom, *way),
            Self::KeyWithoutValue(which, way) => key_without_value(newsroom, story(which), *way),
            Self::HeldFileCopied(which, way) => held_file_copied(newsroom, world, story(which), *way),
        }
    }
}

impl Made {
    /// As it was before, which is as it was `laid`.
    pub fn take_back(self, newsroom: &Newsroom, laid: &Tree) {
        self.added.iter().for_each(|path| newsroom.remove(path));
        if let Some(path) = self.changed {
            newsroom.write(&path, &laid[&path]);
        }
        if let Some(path) = self.away {
            newsroom.rename(AWAY, path);
        }
    }
}

fn added(path: &str) -> Made {
    Made { added: vec![path.to_owned()], ..Made::default() }
}

fn away(newsroom: &Newsroom, path: &'static str) -> Made {
    newsroom.rename(path, AWAY);
    Made { away: Some(path), ..Made::default() }
}

fn link_out(newsroom: &Newsroom, story: &Story, way: usize) -> Made {
    let own = format!("content/releases/{}", story.path());
    let (month, slug) = own.rsplit_once('/').unwrap();
    let (path, target) = match way {
        0 => (format!("{own}/annex.txt"), "../../../../../site.toml"),
        1 => (format!("{own}/annex.pdf"), "../../../../people.yaml"),
        2 => (format!("{own}/annex.pdf"), "nowhere.pdf"),
        3 => (format!("{month}/another"), slug),
        4 => ("content/pages".to_owned(), "releases"),
        5 => ("static/all".to_owned(), "../content"),
        6 => ("static/notice.txt".to_owned(), "../site.toml"),
        _ => ("templates/page.html".to_owned(), "../site.toml"),
    };
    // The page of the newsroom stands where a link of that name would.
    let path = if newsroom.has(&path) { format!("{path}/another") } else { path };
    let target = if way == 4 && path.ends_with("another") { "../releases" } else { target };
    // Makes the folder above.
    newsroom.write(&path, "");
    newsroom.remove(&path);
    symlink(target, newsroom.path(&path)).unwrap();
    added(&path)
}

fn place_taken(newsroom: &Newsroom, way: usize) -> Made {
    let (path, file) = [
        ("static/ar", "static/ar"),
        ("static/sitemap.xml", "static/sitemap.xml/inside.txt"),
        ("static/en/index.html", "static/en/index.html/inside.txt"),
        ("content/releases", "content/releases"),
    ][way];
    let made = if path == "content/releases" { away(newsroom, path) } else { Made::default() };
    newsroom.write(file, "a file");
    Made { added: vec![path.to_owned()], ..made }
}

/// The value of `embargo` is gone, or another key stands there without one.
fn key_without_value(newsroom: &Newsroom, story: &Story, way: usize) -> Made {
    let path = format!("content/releases/{}/{}.md", story.path(), if story.sides == 2 { "en" } else { "ar" });
    let text = newsroom.read(&path);
    let embargo = text.lines().find(|line| line.starts_with("embargo: "));
    let text = match embargo {
        Some(line) => text.replacen(line, "embargo:", 1),
        None => text.replacen("---\n", &format!("---\n{}\n", ["embargo:", "draft:", "embargo: # غدًا"][way]), 1),
    };
    newsroom.write(&path, text);
    Made { changed: Some(path), ..Made::default() }
}

/// A document of a draft, or of what is embargoed, is cited beside a story that shows its text, else lies in `static/`.
fn held_file_copied(newsroom: &Newsroom, world: &World, story: &Story, way: usize) -> Made {
    let (draft, bytes) = (way.is_multiple_of(2), document("خطة المرفأ"));
    let held = if draft { "date: 2025-01-01\ndraft: true" } else { "date: 2099-03-01" };
    let held = format!("title: محظور\n{held}\nsingle_language: true\nattachments: [plan.pdf]");
    let folder = if draft { HELD.replace("2099/03", "2025/01") } else { HELD.to_owned() };
    newsroom.write(&format!("{folder}/ar.md"), manuscript(&held, "سر."));
    newsroom.write(&format!("{folder}/plan.pdf"), &bytes);
    let is_shown = story.is_public_at(world.instant()) && story.withdrawn.is_none();
    if way < 2 || !is_shown {
        newsroom.write("static/documents/copy.pdf", &bytes);
        return Made { added: vec![folder, "static/documents".to_owned()], ..Made::default() };
    }
    let own = format!("content/releases/{}", story.path());
    let text = format!("{own}/{}.md", if story.sides == 2 { "en" } else { "ar" });
    let copy = format!("{own}/نسخة.pdf");
    newsroom.write(&copy, &bytes);
    newsroom.write(&text, format!("{}\n[الخطة](نسخة.pdf)\n", newsroom.read(&text)));
    Made { added: vec![folder, copy], changed: Some(text), away: None }
}
