//! What `deny.toml` promises of the dependencies, held without cargo-deny: their licences, where they come from, and those that
//! none may be. `cargo metadata` names them, for every platform.

use std::fs;
use std::path::Path;
use std::process::Command;

use serde_json::Value;
use toml::Table;

fn project(path: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap()
}

fn promised() -> Table {
    project("deny.toml").parse().unwrap()
}

/// The packages of `Cargo.lock`, as `cargo metadata` tells of them.
fn packages() -> Vec<Value> {
    let told = Command::new(env!("CARGO"))
        .args(["metadata", "--format-version", "1", "--locked", "--all-features"])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .unwrap();
    assert!(told.status.success(), "{}", String::from_utf8_lossy(&told.stderr));
    let told: Value = serde_json::from_slice(&told.stdout).unwrap();
    told["packages"].as_array().unwrap().clone()
}

fn name(package: &Value) -> String {
    format!("{} {}", package["name"].as_str().unwrap(), package["version"].as_str().unwrap())
}

fn words<'t>(table: &'t Table, section: &str, key: &str) -> Vec<&'t str> {
    table[section][key].as_array().unwrap().iter().map(|word| word.as_str().unwrap()).collect()
}

/// Whether an SPDX expression can be met with the licences that are allowed. `/` is how `OR` was once written.
fn is_met(expression: &str, allowed: &[&str]) -> bool {
    let spaced = expression.replace('(', " ( ").replace(')', " ) ").replace('/', " OR ");
    let words: Vec<&str> = spaced.split_whitespace().collect();
    let mut words = words.as_slice();
    let met = any_of(&mut words, allowed);
    met && words.is_empty()
}

fn any_of(words: &mut &[&str], allowed: &[&str]) -> bool {
    let mut met = all_of(words, allowed);
    while let ["OR", rest @ ..] = *words {
        *words = rest;
        met |= all_of(words, allowed);
    }
    met
}

fn all_of(words: &mut &[&str], allowed: &[&str]) -> bool {
    let mut met = one(words, allowed);
    while let ["AND", rest @ ..] = *words {
        *words = rest;
        met &= one(words, allowed);
    }
    met
}

fn one(words: &mut &[&str], allowed: &[&str]) -> bool {
    match *words {
        ["(", rest @ ..] => {
            *words = rest;
            let met = any_of(words, allowed);
            let [")", rest @ ..] = *words else { return false };
            *words = rest;
            met
        }
        [licence, "WITH", exception, rest @ ..] => {
            *words = rest;
            allowed.contains(&format!("{licence} WITH {exception}").as_str())
        }
        [licence, rest @ ..] => {
            *words = rest;
            allowed.contains(licence)
        }
        [] => false,
    }
}

#[test]
fn every_dependency_has_a_licence_that_is_allowed() {
    let promised = promised();
    let allowed = words(&promised, "licenses", "allow");
    let packages = packages();
    assert!(packages.len() > 100, "cargo metadata names {} packages", packages.len());
    let is_bad = |package: &&Value| !package["license"].as_str().is_some_and(|licence| is_met(licence, &allowed));
    let bad: Vec<String> =
        packages.iter().filter(is_bad).map(|package| format!("{}: {}", name(package), package["license"])).collect();
    assert!(bad.is_empty(), "not among the licences that deny.toml allows:\n{}", bad.join("\n"));
}

#[test]
fn every_dependency_comes_from_the_registry_and_none_is_refused() {
    let promised = promised();
    assert_eq!(promised["sources"]["unknown-registry"].as_str(), Some("deny"));
    assert_eq!(promised["sources"]["unknown-git"].as_str(), Some("deny"));
    let refused: Vec<&str> =
        promised["bans"]["deny"].as_array().unwrap().iter().map(|ban| ban["crate"].as_str().unwrap()).collect();
    assert!(!refused.is_empty());
    for package in packages().iter().filter(|package| package["name"] != "bayan") {
        let source = package["source"].as_str().unwrap_or("a folder");
        assert_eq!(source, "registry+https://github.com/rust-lang/crates.io-index", "{}", name(package));
        assert!(!refused.contains(&package["name"].as_str().unwrap()), "{} is refused by deny.toml", name(package));
    }
}

#[test]
fn no_dependency_is_of_any_version_and_a_candidate_is_of_one() {
    let manifest: Table = project("Cargo.toml").parse().unwrap();
    for section in ["dependencies", "dev-dependencies"] {
        for (name, wanted) in manifest[section].as_table().unwrap() {
            let version = wanted.as_str().or_else(|| wanted["version"].as_str()).unwrap();
            assert!(!version.contains('*'), "{name} may be of any version");
            // One candidate for a release may break what another held.
            assert!(!version.contains('-') || version.starts_with('='), "{name} {version}: pin it with `=`");
        }
    }
}

#[test]
fn expressions_of_licences_are_read() {
    let allowed = ["MIT", "ISC", "Apache-2.0", "Apache-2.0 WITH LLVM-exception"];
    for good in [
        "MIT",
        "MIT OR GPL-3.0-only",
        "GPL-3.0-only/MIT",
        "(MIT OR GPL-3.0-only) AND ISC",
        "Apache-2.0 WITH LLVM-exception",
        "MIT AND (ISC OR (Zlib AND MIT))",
    ] {
        assert!(is_met(good, &allowed), "{good}");
    }
    for bad in [
        "",
        "GPL-3.0-only",
        "MIT AND GPL-3.0-only",
        "GPL-3.0-only AND MIT OR Zlib",
        "(MIT OR ISC) AND Zlib",
        "ISC WITH LLVM-exception",
        "(MIT",
        "MIT ISC",
        "MITx",
    ] {
        assert!(!is_met(bad, &allowed), "{bad}");
    }
}
