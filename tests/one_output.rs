//! One output, found by its address, is the one that the whole plan has there: a preview has no truth of its own.

use std::path::Path;

use bayan::edition::Edition;
use bayan::model::Route;
use bayan::newsroom::Newsroom;
use bayan::plan::{Context, Planned};
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
    compare(&Context::new(&edition, &voices, &inputs, prints));
}

fn compare(context: &Context<'_>) {
    let all = context.planned();
    assert!(all.len() > 30, "{} is a small plan", all.len());
    for planned in &all {
        let address = planned.address();
        let whole = context.output(planned).unwrap_or_else(|| panic!("/{} is planned and not made", address.as_str()));
        assert_eq!(whole.address(), address);
        let (found, output) =
            context.find(address.as_str()).unwrap_or_else(|| panic!("/{} is not found", address.as_str()));
        assert_eq!(found.kind(), planned.kind(), "/{}", address.as_str());
        assert_eq!(output.parts(), whole.parts(), "/{}", address.as_str());
        if let Planned::Made(route) = planned {
            assert_eq!(Route::parse(address.as_str()).as_ref(), Some(route), "the address book knows it");
        }
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
        let is_planned = all.iter().any(|planned| planned.address().as_str() == address);
        assert_eq!(context.find(address).is_some(), is_planned, "/{address}");
    }
}
