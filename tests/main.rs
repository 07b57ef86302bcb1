//! Every test that sees the program from without, in one binary: what they share is compiled and linked once. A file is a
//! module, chosen by its name: `cargo test --test all cases::`.

mod attack;
mod bad_input;
mod burst;
mod canaries;
mod cards;
mod cases;
mod cli;
mod corrections;
mod crash;
mod departures;
mod dependencies;
mod deploy;
mod desk;
mod desk_properties;
mod documents;
mod embargo;
mod faults;
mod fonts;
mod glossary;
mod golden;
mod hosts;
mod house_rules;
mod import;
mod import_properties;
mod incremental;
mod life;
mod manual;
mod markdown;
mod markdown_properties;
mod media_kit;
mod one_output;
mod outgoing;
mod output;
mod packings;
mod page_files;
mod pictures;
mod reading;
mod readme;
mod record;
mod same_bytes;
mod schema;
mod search;
mod speaking;
mod store;
mod support;
mod svg;
mod verify;
mod video;
mod watch;
mod withdrawal;
mod words;

/// A file that is not named above would be compiled by nobody, and pass for ever.
#[test]
fn every_file_of_tests_is_one_of_these() {
    let here = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests");
    for entry in std::fs::read_dir(here).unwrap().map(Result::unwrap) {
        let name = entry.file_name().into_string().unwrap();
        if let Some(module) = name.strip_suffix(".rs").filter(|module| *module != "main") {
            assert!(
                include_str!("main.rs").contains(&format!("\nmod {module};\n")),
                "tests/main.rs does not name {name}"
            );
        }
    }
}
