//! Gives the program a fingerprint of its own source, so that a record of one program is none to another.

use std::collections::hash_map::DefaultHasher;
use std::fs;
use std::hash::{Hash, Hasher};
use std::path::Path;

fn main() {
    println!("cargo:rerun-if-changed=src");
    println!("cargo:rerun-if-changed=Cargo.lock");
    let mut hasher = DefaultHasher::new();
    fold(Path::new("src"), &mut hasher);
    fs::read("Cargo.lock").unwrap_or_default().hash(&mut hasher);
    println!("cargo:rustc-env=BAYAN_SOURCE={:016x}", hasher.finish());
}

/// Folds the names and bytes of a folder's files, in order of name.
fn fold(folder: &Path, hasher: &mut DefaultHasher) {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let mut paths: Vec<_> = entries.map(|entry| entry.path()).collect();
    paths.sort();
    for path in paths {
        if path.is_dir() {
            fold(&path, hasher);
        } else {
            path.hash(hasher);
            fs::read(&path).unwrap_or_default().hash(hasher);
        }
    }
}
