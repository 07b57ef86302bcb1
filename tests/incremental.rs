//! A newsroom that is built again after each change is the newsroom that would be built from nothing; and no change
//! costs more files than it must.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use crate::support::slip::{Slip, slip};
use crate::support::world::{Edit, World, edit};
use crate::support::{self, AT, Build, Newsroom, Tree, assert_same, difference};
use bayan::parse::keys::Called;
use bayan::parse::keys::{Group, Kind, front_matter, registries, site};
use proptest::prelude::*;
use proptest::sample::select;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;

/// What befalls the folder that was published, or the record of it.
#[derive(Clone, Debug)]
enum Mishap {
    None,
    /// The file at this position is gone.
    Delete(usize),
    /// It has more bytes.
    Lengthen(usize),
    /// It has as many bytes as before, but others.
    Overwrite(usize),
    /// A folder stands in its place.
    BecomeFolder(usize),
    /// A whole language is gone.
    DeleteLanguage,
    /// A file stands where a language's folder was.
    LanguageBecomesFile,
    Stray(usize),
    LoseRecord,
    SpoilRecord(usize),
    /// A bit of what was kept of the files that were read.
    SpoilStore(usize),
    LoseStore,
    /// Every file has the time that it had before it was edited.
    PutTimesBack,
    /// Media have the time of a fresh checkout.
    TouchMedia,
    /// The newsroom stands in another folder, with its record and its output.
    Move,
    /// It is published into another folder, or remembered elsewhere; perhaps where it was before.
    Go(Place),
}

/// Where a newsroom is published, and remembered.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
enum Place {
    /// `public/`.
    Usual,
    /// A folder beside the newsroom.
    Beside,
    /// A symbolic link to one.
    Linked,
    /// `public/`, with a record beside the newsroom.
    Recorded,
}

fn mishap() -> impl Strategy<Value = Mishap> {
    prop_oneof![
        8 => Just(Mishap::None),
        1 => (0..500usize).prop_map(Mishap::Delete),
        1 => (0..500usize).prop_map(Mishap::Lengthen),
        1 => (0..500usize).prop_map(Mishap::Overwrite),
        1 => (0..500usize).prop_map(Mishap::BecomeFolder),
        1 => Just(Mishap::DeleteLanguage),
        1 => Just(Mishap::LanguageBecomesFile),
        1 => (0..500usize).prop_map(Mishap::Stray),
        1 => Just(Mishap::LoseRecord),
        1 => (0..5000usize).prop_map(Mishap::SpoilRecord),
        1 => (0..50_000usize).prop_map(Mishap::SpoilStore),
        1 => Just(Mishap::LoseStore),
        3 => Just(Mishap::PutTimesBack),
        1 => Just(Mishap::TouchMedia),
        2 => Just(Mishap::Move),
        3 => select(&[Place::Usual, Place::Beside, Place::Linked, Place::Recorded][..]).prop_map(Mishap::Go),
    ]
}

/// What is edited and what befalls the output before a build, and what slips in after it.
type Step = (Vec<Edit>, Mishap, Slip);

/// A newsroom's beginning, then what happens between one build and the next.
fn history() -> impl Strategy<Value = (Vec<Edit>, Vec<Step>)> {
    let edits = |most| proptest::collection::vec(edit(), 0..most);
    (edits(24), proptest::collection::vec((edits(4), mishap(), slip()), 1..9))
}

/// How many newsrooms are lived through: `BAYAN_HISTORIES`, or some.
#[expect(clippy::disallowed_methods, reason = "the way to ask a test for more")]
fn histories() -> u32 {
    let asked = std::env::var_os("BAYAN_HISTORIES");
    asked.map_or(64, |number| number.to_str().unwrap().parse().unwrap())
}

proptest! {
    #![proptest_config(support::cases(histories()))]

    #[test]
    fn built_step_by_step_is_built_clean((beginning, steps) in history()) {
        let mut desk = Desk::new();
        beginning.iter().for_each(|edit| desk.world.apply(edit));
        desk.lay();
        desk.build_and_compare()?;
        for (edits, mishap, slip) in &steps {
            if let Mishap::Move = mishap {
                desk.newsroom.move_away();
                desk.build_that_writes_nothing()?;
            }
            edits.iter().for_each(|edit| desk.world.apply(edit));
            let times = desk.times();
            desk.lay();
            if let Mishap::PutTimesBack = mishap {
                put_back(&times);
            }
            desk.befall(mishap);
            // Without its record a newsroom is known by its address: under another one it does not know its own folder.
            if !desk.remembered.contains(&desk.place) && desk.build(&["--take-down"]).code == Some(2) {
                desk.newsroom.remove(&desk.output_folder());
            }
            desk.heed_what_readers_had()?;
            desk.build_and_compare()?;
            desk.slip(slip)?;
        }
    }
}

/// A key of a release, a registry or `site.toml` that no edit touches could be forgotten by what remembers a build.
#[test]
fn every_key_that_may_be_typed_is_edited() {
    let mut runner = TestRunner::deterministic();
    let mut world = World::new();
    let mut seen: BTreeMap<(String, &str), BTreeSet<String>> = BTreeMap::new();
    for _ in 0..3000 {
        world.apply(&edit().new_tree(&mut runner).unwrap().current());
        let files = world.files();
        for (place, group) in [
            ("content/releases/", &front_matter::RELEASE),
            ("content/pages/", &front_matter::PAGE),
            ("content/people.yaml", &registries::PERSON),
            ("content/organisations.yaml", &registries::ORGANISATION),
            ("site.toml", &site::SITE),
        ] {
            let texts = files.iter().filter(|(path, _)| path.starts_with(place) && path.contains(['m', 'y']));
            let texts: Vec<_> = texts.filter_map(|(_, bytes)| std::str::from_utf8(bytes).ok()).collect();
            look(group, &texts.concat(), &mut seen);
        }
    }
    let constant: Vec<_> = seen.iter().filter(|(_, values)| values.len() < 2).map(|(key, _)| key).collect();
    assert!(constant.is_empty(), "no edit of tests/support/world.rs changes {constant:?}");
}

/// What stands behind each key of a group, and of those within it.
fn look(group: &'static Group, text: &str, seen: &mut BTreeMap<(String, &'static str), BTreeSet<String>>) {
    let own = match group.owner {
        Called::Name(table) if table.starts_with("[languages.") => text.split(table).nth(1).unwrap_or_default(),
        _ => text,
    };
    let own = own.split("\n[").next().filter(|_| own.len() < text.len()).unwrap_or(own);
    for key in group.keys {
        let typed = [format!("{}:", key.name), format!("{} =", key.name), format!("[{}", key.name)];
        let after = typed.iter().find_map(|typed| own.split_once(typed.as_str())).map(|(_, after)| after);
        seen.entry((format!("{:?}", group.owner), key.name))
            .or_default()
            .insert(after.unwrap_or_default().lines().take(4).collect());
        let mut kind = key.kind;
        while let Kind::List(inner) | Kind::OneOrMore(inner) = kind {
            kind = *inner;
        }
        if let Kind::Group(inner) | Kind::TextOr(inner) = kind {
            look(inner, text, seen);
        }
    }
}

/// A newsroom that is edited and published, now here, now there.
struct Desk {
    newsroom: Newsroom,
    world: World,
    laid: Tree,
    /// Another folder beside the newsroom's.
    beside: tempfile::TempDir,
    place: Place,
    /// The places whose folder goes with its record.
    remembered: BTreeSet<Place>,
}

impl Desk {
    fn new() -> Self {
        let beside = support::folder();
        symlink("real", beside.path().join("link")).unwrap();
        Self {
            newsroom: Newsroom::new(),
            world: World::new(),
            laid: Tree::new(),
            beside,
            place: Place::Usual,
            remembered: BTreeSet::new(),
        }
    }

    fn lay(&mut self) {
        self.laid = self.world.lay(&self.newsroom, &self.laid);
    }

    /// A path beside the newsroom, as it is typed in its folder.
    fn aside(&self, name: &str) -> String {
        format!("../{}/{name}", self.beside.path().file_name().unwrap().to_str().unwrap())
    }

    /// The folder that is published into, as it is typed in the newsroom's.
    fn output_folder(&self) -> String {
        match self.place {
            Place::Usual | Place::Recorded => "public".to_owned(),
            Place::Beside => self.aside("out"),
            Place::Linked => self.aside("real"),
        }
    }

    fn output(&self) -> Tree {
        support::tree(&self.newsroom.path(&self.output_folder()))
    }

    fn build(&self, arguments: &[&str]) -> Build {
        let mut bayan = self.newsroom.bayan("build");
        bayan.current_dir(self.newsroom.root()).args(["--format", "json", "--at", self.world.instant()]);
        match self.place {
            Place::Usual => &mut bayan,
            Place::Beside => bayan.args(["--output", &self.aside("out")]),
            Place::Linked => bayan.args(["--output", &self.aside("link")]),
            Place::Recorded => bayan.args(["--record", &self.aside("kept.record")]),
        };
        Build::of(&bayan.args(arguments).output().unwrap())
    }

    /// A date that is not true of what readers had stops a build, which changes nothing; left out, it does so no more.
    fn heed_what_readers_had(&mut self) -> Result<(), TestCaseError> {
        let Some(mended) = self.world.without_untrue_dates() else { return Ok(()) };
        if !self.newsroom.has(&self.output_folder()) {
            return Ok(());
        }
        let before = self.output();
        let build = self.build(&["--take-down"]);
        if build.code == Some(1) {
            let rules = build.stopped();
            prop_assert!(rules.iter().all(|rule| rule == "untrue-date"), "{:?}", rules);
            let parting = difference(&self.output(), &before);
            prop_assert!(parting.is_empty(), "{}", parting);
            self.world = mended;
            self.lay();
        }
        Ok(())
    }

    fn build_and_compare(&mut self) -> Result<(), TestCaseError> {
        let build = self.build(&["--take-down"]).published();
        let output = self.output();
        let parting = difference(&output, &self.newsroom.clean(self.world.instant()));
        prop_assert!(parting.is_empty(), "at {} {:?}:\n{}", self.world.instant(), self.place, parting);
        prop_assert_eq!(build.outputs, output.len());
        // One folder goes with one record.
        let folder = |place| if place == Place::Recorded { Place::Usual } else { place };
        self.remembered.retain(|place| folder(*place) != folder(self.place));
        self.remembered.insert(self.place);
        self.build_that_writes_nothing()
    }

    fn build_that_writes_nothing(&self) -> Result<(), TestCaseError> {
        let again = self.build(&["--take-down"]).published();
        prop_assert_eq!((again.written, again.removed), (vec![], vec![]), "{:?}", self.place);
        Ok(())
    }

    /// What slips in stops a build, which leaves every byte of the output as it was; taken back, it leaves no trace.
    fn slip(&self, slip: &Slip) -> Result<(), TestCaseError> {
        if let Slip::None = slip {
            return Ok(());
        }
        let before = self.output();
        let made = slip.make(&self.newsroom, &self.world);
        // What is gone is gone by mistake.
        let build = self.build(if let Slip::ReleasesGone = slip { &[] } else { &["--take-down"] });
        let stopped = matches!(build.code, Some(1 | 2));
        prop_assert!(stopped || !slip.must_stop(&self.world), "{:?} went out:\n{}", slip, build.stdout);
        let parting = difference(&self.output(), &before);
        prop_assert!(parting.is_empty(), "after {:?}:\n{}", slip, parting);
        made.take_back(&self.newsroom, &self.laid);
        self.build_that_writes_nothing()
    }

    fn befall(&mut self, mishap: &Mishap) {
        let (newsroom, folder) = (&self.newsroom, self.output_folder());
        let files: Vec<String> = self.output().into_keys().map(|path| format!("{folder}/{path}")).collect();
        let file = |at: &usize| files[at % files.len()].as_str();
        match mishap {
            Mishap::None | Mishap::Move | Mishap::PutTimesBack => {}
            Mishap::Delete(at) => newsroom.remove(file(at)),
            Mishap::Lengthen(at) => {
                let bytes = fs::read(newsroom.path(file(at))).unwrap();
                newsroom.write(file(at), [bytes, b"more".to_vec()].concat());
            }
            Mishap::Overwrite(at) => {
                let size = fs::read(newsroom.path(file(at))).unwrap().len();
                newsroom.write(file(at), "#".repeat(size));
            }
            Mishap::BecomeFolder(at) => {
                newsroom.remove(file(at));
                newsroom.write(&format!("{}/inside/it.txt", file(at)), "stray");
            }
            Mishap::DeleteLanguage => newsroom.remove(&format!("{folder}/ar")),
            Mishap::LanguageBecomesFile => {
                newsroom.remove(&format!("{folder}/en"));
                newsroom.write(&format!("{folder}/en"), "stray");
            }
            Mishap::Stray(at) => newsroom.write(&format!("{}.orig/stray.html", file(at)), "stray"),
            Mishap::LoseRecord => self.lose_record(),
            Mishap::SpoilRecord(at) => self.spoil_record(*at),
            Mishap::SpoilStore(at) => self.kept().iter().for_each(|file| spoil(file, *at)),
            Mishap::LoseStore => self.kept().iter().for_each(|file| fs::remove_file(file).unwrap()),
            Mishap::TouchMedia => touch(newsroom),
            Mishap::Go(place) => self.place = *place,
        }
    }

    fn lose_record(&mut self) {
        self.newsroom.remove(".bayan");
        let kept = self.aside("kept.record");
        if self.newsroom.has(&kept) {
            self.newsroom.remove(&kept);
        }
        self.remembered.clear();
    }

    /// Changes one bit of the record of `public/`.
    fn spoil_record(&mut self, at: usize) {
        let path =
            if self.place == Place::Recorded { self.aside("kept.record") } else { ".bayan/public.record".into() };
        let path = self.newsroom.path(&path);
        if path.is_file() {
            spoil(&path, at);
            self.remembered.retain(|place| !matches!(place, Place::Usual | Place::Recorded));
        }
    }

    /// What was kept of the files that were read, for every output.
    fn kept(&self) -> Vec<PathBuf> {
        let folders = [self.newsroom.path(".bayan"), self.beside.path().to_owned()];
        let files = folders.iter().flat_map(|folder| fs::read_dir(folder).into_iter().flatten());
        files.map(|file| file.unwrap().path()).filter(|file| file.to_str().unwrap().contains(".record.")).collect()
    }

    /// When each file of the content was last changed.
    fn times(&self) -> Vec<(PathBuf, SystemTime)> {
        let files = walkdir::WalkDir::new(self.newsroom.path("content")).into_iter().map(|entry| entry.unwrap());
        let files = files.filter(|entry| entry.file_type().is_file());
        files.map(|entry| (entry.path().to_owned(), entry.metadata().unwrap().modified().unwrap())).collect()
    }
}

fn put_back(times: &[(PathBuf, SystemTime)]) {
    for (path, time) in times {
        if let Ok(file) = fs::File::options().write(true).open(path) {
            file.set_modified(*time).unwrap();
        }
    }
}

/// Changes one bit of a file.
fn spoil(file: &Path, at: usize) {
    let mut bytes = fs::read(file).unwrap();
    let at = at % bytes.len();
    bytes[at] ^= 1;
    fs::write(file, bytes).unwrap();
}

/// Gives every file of the content that is no text a new time.
fn touch(newsroom: &Newsroom) {
    for entry in walkdir::WalkDir::new(newsroom.path("content")) {
        let entry = entry.unwrap();
        if entry.path().extension().is_some_and(|end| end == "gif" || end == "pdf") {
            let time = std::time::UNIX_EPOCH + std::time::Duration::from_secs(1_700_000_000);
            fs::File::options().write(true).open(entry.path()).unwrap().set_modified(time).unwrap();
        }
    }
}

/// Four announcements of two topics in both languages, with summaries of their own; a feed holds one.
fn newsroom() -> Newsroom {
    let site = format!("page_size = 20\nfeed_size = 1\n{}", support::SITE);
    let topics = "energy: {ar: الطاقة, en: Energy}\nculture: {ar: الثقافة, en: Culture}";
    let release = |newsroom: Newsroom, number: usize, topic: &str| {
        let path = format!("2025/{number:02}/release-{number}");
        let facts = format!("title: خبر {number}\nsummary: ملخص\ndate: 2025-{number:02}-05\ntopics: [{topic}]");
        newsroom.release(&path, "ar", &facts, &format!("النص {number}.")).release(
            &path,
            "en",
            &format!("title: News {number}\nsummary: In short"),
            &format!("Text {number}."),
        )
    };
    let newsroom = Newsroom::new().site(&site).topics(topics);
    let newsroom = ["culture", "culture", "energy", "energy"]
        .iter()
        .zip(1..)
        .fold(newsroom, |newsroom, (topic, number)| release(newsroom, number, topic));
    newsroom.build().published();
    newsroom
}

/// What a build writes, once it is known to be what a clean one would publish.
fn written(newsroom: &Newsroom) -> Vec<String> {
    let published = newsroom.build().published();
    assert_same(&newsroom.output(), &newsroom.clean(AT));
    published.written
}

/// The card of a release shows the minute at which it went out: to search engines, and nowhere else.
#[test]
fn an_embargo_that_is_moved_by_minutes_is_told_to_the_news_sitemap() {
    let facts = |embargo: &str| format!("title: خبر\ndate: 2026-03-01\nembargo: 2026-03-01T{embargo}:00Z");
    let newsroom = Newsroom::new().release("2026/03/one", "ar", &facts("10:00"), "نص.");
    newsroom.build_at("2026-03-01T11:00:00Z").published();
    assert!(newsroom.read("public/sitemap-news.xml").contains("2026-03-01T10:00:00"));
    for (embargo, at, told) in [
        ("09:30", "2026-03-01T12:00:00Z", "2026-03-01T09:30:00"),
        ("10:10", "2026-03-03T10:05:00Z", "2026-03-01T10:10:00"),
    ] {
        let path = "content/releases/2026/03/one/ar.md";
        newsroom.write(path, support::manuscript(&facts(embargo), "نص."));
        newsroom.build_with(&["--at", at, "--take-down"]).published();
        assert_same(&newsroom.output(), &newsroom.clean(at));
        let sitemap = newsroom.read("public/sitemap-news.xml");
        assert!(sitemap.contains(told), "{embargo} is told as {sitemap}");
    }
    // The two days are over, though nobody edits anything.
    newsroom.build_at("2026-03-03T10:10:00Z").published();
    assert_same(&newsroom.output(), &newsroom.clean("2026-03-03T10:10:00Z"));
    assert!(!newsroom.output().contains_key("sitemap-news.xml"), "a sitemap of nothing is none");
}

#[test]
fn a_second_build_writes_nothing() {
    let newsroom = newsroom();
    let second = newsroom.build().published();
    assert_eq!((second.written.len(), second.removed.len()), (0, 0));
    assert_eq!(second.kept, newsroom.output().len());
}

#[test]
fn an_edit_in_an_old_text_makes_its_page_and_no_other() {
    let newsroom = newsroom();
    newsroom.replace("content/releases/2025/01/release-1/ar.md", "النص 1", "نص آخر");
    assert_eq!(written(&newsroom), ["ar/releases/2025/01/release-1/index.html"]);
}

#[test]
fn an_edit_in_a_text_that_feeds_carry_makes_its_page_and_those_feeds() {
    let newsroom = newsroom();
    newsroom.replace("content/releases/2025/04/release-4/en.md", "Text 4", "Other text");
    assert_eq!(
        written(&newsroom),
        [
            "en/feed.atom",
            "en/feed.json",
            "en/feed.rss",
            "en/releases/2025/04/release-4/index.html",
            "en/topics/energy/feed.atom",
        ]
    );
}

#[test]
fn an_edit_of_a_title_makes_its_page_its_neighbours_and_its_lists() {
    let newsroom = newsroom();
    newsroom.replace("content/releases/2025/02/release-2/ar.md", "title: خبر 2", "title: عنوان آخر");
    assert_eq!(
        written(&newsroom),
        [
            "ar/index.html",
            "ar/releases/2025/01/release-1/index.html",
            "ar/releases/2025/02/index.html",
            "ar/releases/2025/02/release-2/index.html",
            "ar/releases/2025/03/release-3/index.html",
            "ar/releases/2025/index.html",
            "ar/releases/index.html",
            "ar/topics/culture/feed.atom",
            "ar/topics/culture/index.html",
            "en/releases/2025/02/release-2/index.html",
            "index.html",
        ]
    );
}

#[test]
fn an_edit_of_a_topics_name_makes_the_pages_that_name_it() {
    let newsroom = newsroom();
    newsroom.replace("content/topics.yaml", "en: Culture", "en: Arts");
    assert_eq!(
        written(&newsroom),
        [
            "en/index.html",
            "en/releases/2025/01/release-1/index.html",
            "en/releases/2025/02/release-2/index.html",
            "en/topics/culture/feed.atom",
            "en/topics/culture/index.html",
            "en/topics/index.html",
        ]
    );
}

#[test]
fn a_file_that_is_added_beside_a_release_but_not_cited_makes_nothing() {
    let newsroom = newsroom();
    newsroom.write("content/releases/2025/01/release-1/notes.pdf", "not cited");
    assert_eq!(written(&newsroom), [""; 0]);
}

/// What a page shows of others counts as much as its own words.
#[test]
fn a_change_elsewhere_reaches_every_page_that_shows_it() {
    let newsroom = newsroom()
        .people("somebody:\n  name: {ar: أحد, en: Somebody}")
        .organisations("press:\n  name: {ar: جهة, en: Press}\n  about: {ar: '[الثقافة](/topics/culture/)'}")
        .page("about", "ar", "title: عن", "> قول.\n>\n> — @somebody")
        .release(
            "2025/05/taken-back",
            "ar",
            "title: مسحوب\ndate: 2025-05-05\nissuers: [press]\nwithdrawn: {date: 2025-05-06, ar: سبب}",
            "نص.",
        );
    written(&newsroom);
    for (path, from, to) in [
        ("content/people.yaml", "أحد", "شخص"),
        ("content/releases/2025/04/release-4/ar.md", "topics: [energy]", "topics: [energy]\nissuers: [press]"),
        ("content/releases/2025/02/release-2/ar.md", "topics: [culture]", "topics: []"),
        ("content/releases/2025/01/release-1/ar.md", "topics: [culture]", "topics: []"),
    ] {
        newsroom.replace(path, from, to);
        assert_ne!(written(&newsroom), [""; 0], "{path}: {from} to {to}");
    }
    newsroom.write("templates/locales/ar.ftl", "language-name = لغة الضاد\n");
    assert_ne!(written(&newsroom), [""; 0]);
    assert!(newsroom.read("public/en/releases/2025/01/release-1/index.html").contains("لغة الضاد"));
}

#[test]
fn another_time_zone_is_told_to_machines_too() {
    let newsroom = Newsroom::new().release("2025/02/one", "ar", "title: خبر\ndate: 2025-02-05T08:00:00Z", "نص.");
    newsroom.build().published();
    newsroom.replace("site.toml", "[languages.ar]", "time_zone = \"Asia/Dubai\"\n[languages.ar]");
    written(&newsroom);
    assert!(newsroom.read("public/sitemap-2025.xml").contains("2025-02-05T12:00:00+04:00"));
}

/// An archive like a ministry's: five announcements a month, each of three topics.
fn archive(count: usize) -> Newsroom {
    let topics =
        "energy: {ar: الطاقة, en: Energy}\ntrade: {ar: التجارة, en: Trade}\nclimate: {ar: المناخ, en: Climate}";
    let newsroom = Newsroom::new()
        .topics(topics)
        .people("minister: {name: {ar: الوزير, en: The Minister}}")
        .organisations("ministry: {name: {ar: الوزارة, en: The Ministry}}");
    newsroom.replace("site.toml", "base_url", "markdown = true\nbase_url");
    (0..count).for_each(|number| publish(&newsroom, number, 1 + number % 5 * 5));
    newsroom
}

/// Adds the announcement of this number; twelve months of five make a year.
fn publish(newsroom: &Newsroom, number: usize, day: usize) {
    let (year, month) = (2019 + number / 60, 1 + number / 5 % 12);
    let folder = format!("content/releases/{year}/{month:02}/release-{number}-{day}");
    let facts = format!(
        "type: statement\ndate: {year}-{month:02}-{day:02}\ntopics: [energy, trade, climate]\nissuers: [ministry]\npeople: [minister]"
    );
    let arabic = support::manuscript(&format!("title: خبر {number}\n{facts}"), "نص الخبر.");
    newsroom.write(&format!("{folder}/ar.md"), arabic);
    newsroom.write(&format!("{folder}/en.md"), support::manuscript(&format!("title: News {number}"), "The text."));
}

/// The files that one more announcement at the top writes, each year and month under one name.
fn written_by_one_more(count: usize) -> Vec<String> {
    let newsroom = archive(count);
    let newest = count - 1;
    let (year, month) = (2019 + newest / 60, 1 + newest / 5 % 12);
    let at = format!("{year}-{month:02}-28T12:00:00Z");
    newsroom.build_at(&at).published();
    publish(&newsroom, newest, 28);
    let written = newsroom.build_at(&at).published().written;
    assert_same(&newsroom.output(), &newsroom.clean(&at));
    let plain = |path: &String| {
        path.replace(&format!("{year}/{month:02}"), "YEAR/MONTH")
            .replace(&year.to_string(), "YEAR")
            .replace(&format!("release-{newest}-28"), "new")
            .replace(&format!("release-{newest}-21"), "older")
    };
    written.iter().map(plain).collect()
}

#[test]
fn one_more_release_writes_28_files_and_4_for_each_topic_issuer_and_speaker_whatever_the_archive_holds() {
    let mut expected = vec!["index.html".to_owned()];
    for language in ["ar", "en"] {
        let files = [
            "index.html",
            "feed.atom",
            "feed.json",
            "feed.rss",
            "releases/index.html",
            "releases/YEAR/index.html",
            "releases/YEAR/MONTH/index.html",
            "releases/YEAR/MONTH/new/index.html",
            "releases/YEAR/MONTH/new/index.md",
            "releases/YEAR/MONTH/older/index.html",
            "types/statement/feed.atom",
            "types/statement/index.html",
            "organisations/ministry/feed.atom",
            "organisations/ministry/index.html",
            "people/minister/feed.atom",
            "people/minister/index.html",
            "topics/climate/feed.atom",
            "topics/climate/index.html",
            "topics/energy/feed.atom",
            "topics/energy/index.html",
            "topics/trade/feed.atom",
            "topics/trade/index.html",
        ];
        expected.extend(files.map(|file| format!("{language}/{file}")));
    }
    expected.extend(["sitemap-YEAR.xml", "sitemap-news.xml", "sitemap.xml"].map(str::to_owned));
    expected.sort();
    assert_eq!(expected.len(), 28 + 4 * 5);
    for count in [30, 300] {
        let mut written = written_by_one_more(count);
        written.sort();
        assert_eq!(written, expected, "with {count} announcements");
    }
}

/// A full page keeps its bytes for ever, but that the newest full page learns who is newer than it.
#[test]
fn a_full_page_of_a_list_never_changes() {
    let newsroom = archive(9);
    newsroom.replace("site.toml", "base_url", "page_size = 3\nbase_url");
    newsroom.build().published();
    for number in 9..19 {
        publish(&newsroom, number, 1 + number % 5 * 5);
        let written = written(&newsroom);
        for list in ["ar/releases", "en/releases", "en/topics/energy"] {
            let start = format!("{list}/page/");
            let pages: Vec<&str> = written.iter().filter_map(|path| path.strip_prefix(&start)).collect();
            // With three a page, the newest page has three to five, and every third announcement fills another.
            let full = (number + 1) / 3 - 1;
            let filled = (number + 1).is_multiple_of(3);
            let expected: Vec<String> =
                (full - 1..=full).filter(|_| filled).map(|page| format!("{page}/index.html")).collect();
            assert_eq!(pages, expected, "{list} with {} announcements", number + 1);
        }
    }
}
