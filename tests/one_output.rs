//! One output, found by its address, is the one that the whole plan has there: a preview has no truth of its own.

use std::path::Path;

use bayan::edition::Edition;

use bayan::newsroom::Newsroom;
use bayan::plan::{self, Assets, Stage};
use bayan::source::Inputs;
use bayan::{io, locale, parse};
use jiff::Timestamp;

/// Late enough for every release of the sample that is not held for another century.
const AT: &str = "2026-12-01T00:00:00Z";

#[test]
fn each_address_of_the_sample_newsroom_is_found_as_it_was_planned() {
    each_address_is_found(Path::new(env!("CARGO_MANIFEST_DIR")));
}

#[test]
fn each_address_of_the_golden_newsroom_is_found_as_it_was_planned() {
    each_address_is_found(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden/newsroom"));
}

fn each_address_is_found(root: &Path) {
    let inputs = io::project::read(root).unwrap();
    let site = parse::site(&inputs).value.unwrap();
    let voices = locale::voices(&inputs, &site.settings).value.unwrap();
    let newsroom = Newsroom::gather(&inputs, &site.settings).value;
    let edition = Edition::at(AT.parse::<Timestamp>().unwrap(), &newsroom, &site);
    let prints = parse::templates::fingerprints(&inputs);
    let stage = Stage::set(&edition, &voices, Assets::of(&inputs), prints);
    compare(&stage, &inputs);
}

fn compare(stage: &Stage<'_>, inputs: &Inputs) {
    let plan = plan::draw(stage, inputs);
    assert!(plan.outputs.len() > 30, "{} is a small plan", plan.outputs.len());
    for planned in &plan.outputs {
        let address = planned.address.as_str();
        let found = plan::find(stage, inputs, address).unwrap_or_else(|| panic!("/{address} is not found"));
        assert_eq!(found.ingredients.kind(), planned.ingredients.kind(), "/{address}");
        assert_eq!(found.ingredients.parts(), planned.ingredients.parts(), "/{address}");
    }
    let elsewhere = [
        "ar",
        "ar/releases/2023/",
        "ar/releases/page/99/",
        "releases/2023/12/",
        "site.toml",
        "../site.toml",
        ".htaccess",
    ];
    for address in elsewhere {
        let is_planned = plan.outputs.iter().any(|output| output.address.as_str() == address);
        assert_eq!(plan::find(stage, inputs, address).is_some(), is_planned, "/{address}");
    }
}
