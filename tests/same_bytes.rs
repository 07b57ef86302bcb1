//! The same newsroom at the same instant is the same bytes: on any machine, in any folder, however many cores it has.

use std::fs;

use crate::support::world::{Edit, StoryPart, World};
use crate::support::{self, Newsroom, Tree, assert_same, tree};

/// A newsroom with something of everything.
fn everything() -> World {
    let mut world = World::new();
    for number in 0..5 {
        world.apply(&Edit::Add(number, number + 2, number));
    }
    for (which, part, value) in [
        (0, StoryPart::Extras, 63),
        (1, StoryPart::Picture, 1),
        (2, StoryPart::Attachment, 2),
        (3, StoryPart::Alias, 1),
        (4, StoryPart::Correction, 2),
        (5, StoryPart::Withdrawn, 5),
        (6, StoryPart::Embargo, 8),
        (1, StoryPart::Link, 1),
        (0, StoryPart::People, 3),
    ] {
        world.apply(&Edit::Story(which, part, value));
    }
    world
}

/// Builds a checkout of its own on a machine with these settings.
fn built_with(world: &World, settings: &[(&str, &str)]) -> Tree {
    let newsroom = Newsroom::new();
    world.lay(&newsroom, &Default::default());
    let mut build = newsroom.bayan("build");
    build.args(["--quiet", "--at", world.instant()]).envs(settings.iter().copied());
    assert!(build.status().unwrap().success());
    newsroom.output()
}

#[test]
fn every_machine_makes_the_same_bytes() {
    let world = everything();
    let here = built_with(&world, &[("RAYON_NUM_THREADS", "1"), ("TZ", "UTC"), ("LANG", "C")]);
    assert!(here.len() > 80, "only {} files", here.len());
    for settings in [
        [("RAYON_NUM_THREADS", "4"), ("TZ", "Pacific/Kiritimati"), ("LANG", "ar_AE.UTF-8")],
        [("RAYON_NUM_THREADS", "3"), ("TZ", "America/Los_Angeles"), ("LANG", "tr_TR.UTF-8")],
        [("RAYON_NUM_THREADS", "2"), ("TZ", "nowhere"), ("LC_ALL", "fa_IR.UTF-8")],
    ] {
        assert_same(&built_with(&world, &settings), &here);
    }
}

#[test]
fn the_instant_may_come_from_source_date_epoch() {
    let world = everything();
    let newsroom = Newsroom::new();
    world.lay(&newsroom, &Default::default());
    let at: jiff::Timestamp = world.instant().parse().unwrap();
    let mut build = newsroom.bayan("build");
    build.arg("--quiet").env("SOURCE_DATE_EPOCH", at.as_second().to_string());
    assert!(build.status().unwrap().success());
    assert_same(&newsroom.output(), &newsroom.clean(world.instant()));
}

/// A link to the newsroom, a relative path, a trailing slash: the folder's name is in no byte.
#[test]
fn the_way_to_the_folder_is_in_no_byte() {
    let world = everything();
    let newsroom = Newsroom::new();
    world.lay(&newsroom, &Default::default());
    let here = newsroom.clean(world.instant());
    let name = newsroom.root().file_name().unwrap().to_str().unwrap();
    for (path, bytes) in &here {
        assert!(!bytes.windows(name.len()).any(|window| window == name.as_bytes()), "{path} names the folder");
    }
    let elsewhere = support::folder();
    let inside = elsewhere.path().join("content/أخبار");
    fs::create_dir_all(inside.parent().unwrap()).unwrap();
    fs::rename(newsroom.root(), &inside).unwrap();
    let mut build = std::process::Command::new(env!("CARGO_BIN_EXE_bayan"));
    build.current_dir(inside.parent().unwrap()).args(["build", "--quiet", "--root", "./أخبار/", "--output", "out"]);
    assert!(build.args(["--at", world.instant()]).status().unwrap().success());
    assert_same(&tree(&elsewhere.path().join("content/out")), &here);
    // The newsroom's own folder is removed with the newsroom.
    fs::rename(&inside, newsroom.root()).unwrap();
}

/// A file system gives the files of a folder in the order in which they were made.
#[test]
fn the_order_in_which_files_were_made_does_not_count() {
    let world = everything();
    let (there, back) = (Newsroom::new(), Newsroom::new());
    let files = world.files();
    files.iter().for_each(|(path, bytes)| there.write(path, bytes));
    files.iter().rev().for_each(|(path, bytes)| back.write(path, bytes));
    assert_same(&there.clean(world.instant()), &back.clean(world.instant()));
}
