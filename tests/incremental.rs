//! A newsroom that is built again after each change is the newsroom that would be built from nothing; and no change
//! costs more files than it must.

mod support;

use std::fs;

use proptest::prelude::*;
use proptest::sample::select;
use support::world::{Edit, SitePart, StoryPart, World};
use support::{AT, Newsroom, assert_same, difference};

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
    /// Media have the time of a fresh checkout.
    TouchMedia,
}

fn edit() -> impl Strategy<Value = Edit> {
    prop_oneof![
        8 => (0..8usize, select(&StoryPart::ALL[..]), 0..60usize)
            .prop_map(|(which, part, value)| Edit::Story(which, part, value)),
        3 => (0..8usize, 0..10usize, 0..4usize).prop_map(|(slug, date, sides)| Edit::Add(slug, date, sides)),
        1 => (0..8usize).prop_map(Edit::Drop),
        4 => (select(&SitePart::ALL[..]), 0..60usize).prop_map(|(part, value)| Edit::Site(part, value)),
        2 => (0..6usize).prop_map(Edit::At),
    ]
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
        1 => Just(Mishap::TouchMedia),
    ]
}

/// A newsroom's beginning, then what happens between one build and the next.
fn history() -> impl Strategy<Value = (Vec<Edit>, Vec<(Vec<Edit>, Mishap)>)> {
    let edits = |most| proptest::collection::vec(edit(), 0..most);
    (edits(24), proptest::collection::vec((edits(4), mishap()), 1..9))
}

proptest! {
    #![proptest_config(support::cases(16))]

    #[test]
    fn built_step_by_step_is_built_clean((beginning, steps) in history()) {
        let mut world = World::new();
        beginning.iter().for_each(|edit| world.apply(edit));
        let newsroom = Newsroom::new();
        let mut laid = world.lay(&newsroom, &Default::default());
        build_and_compare(&newsroom, &world)?;
        for (edits, mishap) in &steps {
            edits.iter().for_each(|edit| world.apply(edit));
            laid = world.lay(&newsroom, &laid);
            befall(&newsroom, mishap);
            build_and_compare(&newsroom, &world)?;
        }
    }
}

fn build_and_compare(newsroom: &Newsroom, world: &World) -> Result<(), TestCaseError> {
    let build = newsroom.build_at(world.instant()).published();
    let output = newsroom.output();
    let parting = difference(&output, &newsroom.clean(world.instant()));
    prop_assert!(parting.is_empty(), "at {}:\n{}", world.instant(), parting);
    prop_assert_eq!(build.outputs, output.len());
    let again = newsroom.build_at(world.instant()).published();
    prop_assert_eq!((again.written, again.removed), (vec![], vec![]));
    Ok(())
}

fn befall(newsroom: &Newsroom, mishap: &Mishap) {
    let files: Vec<String> = newsroom.output().into_keys().map(|path| format!("public/{path}")).collect();
    let file = |at: &usize| files[at % files.len()].as_str();
    let record = || {
        let mut entries = fs::read_dir(newsroom.path(".bayan")).unwrap().map(|entry| entry.unwrap().path());
        entries.find(|path| path.extension().is_some_and(|end| end == "record")).unwrap()
    };
    match mishap {
        Mishap::None => {}
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
        Mishap::DeleteLanguage => newsroom.remove("public/ar"),
        Mishap::LanguageBecomesFile => {
            newsroom.remove("public/en");
            newsroom.write("public/en", "stray");
        }
        Mishap::Stray(at) => newsroom.write(&format!("{}.orig/stray.html", file(at)), "stray"),
        Mishap::LoseRecord => newsroom.remove(".bayan"),
        Mishap::SpoilRecord(at) => {
            let path = record();
            let mut bytes = fs::read(&path).unwrap();
            let at = at % bytes.len();
            bytes[at] ^= 1;
            fs::write(path, bytes).unwrap();
        }
        Mishap::TouchMedia => touch(newsroom),
    }
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
