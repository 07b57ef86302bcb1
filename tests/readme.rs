//! Every command that `README.md` and `docs/*.md` show is run, in a copy of the sample newsroom of this repository.
//!
//! In a block marked `sh`, every line that begins with `bayan` (or `cargo run --release --`, which is the same program)
//! must end well. All follow one another in one folder, README.md first, as for someone who reads on. Places of the
//! system, as `/var/www`, become places in the copy.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use support::tree;

mod support;

/// Folders of the system that examples may name.
const SYSTEM: [&str; 4] = [" /etc/", " /srv/", " /usr/", " /var/"];

#[test]
fn every_command_that_is_shown_works() {
    let project = Path::new(env!("CARGO_MANIFEST_DIR"));
    let readme = project.join("README.md");
    assert!(readme.is_file(), "README.md is missing");
    let mut files = vec![readme];
    let docs = fs::read_dir(project.join("docs")).into_iter().flatten();
    files
        .extend(docs.map(|entry| entry.unwrap().path()).filter(|path| path.extension().is_some_and(|end| end == "md")));
    files.sort();
    let desk = sample();
    let mut count = 0;
    for file in files {
        let text = fs::read_to_string(&file).unwrap();
        for command in commands(&text) {
            run(&command, &file, desk.path());
            count += 1;
        }
    }
    assert!(count >= 1, "README.md shows no command");
}

/// Bayan's own lines of every block marked `sh`, from top to bottom, a line that goes on after `\` as one.
fn commands(text: &str) -> Vec<String> {
    let blocks = text.split("\n```sh\n").skip(1).filter_map(|rest| rest.split("\n```").next());
    let lines = blocks.flat_map(|block| block.replace("\\\n", " ").lines().map(str::to_owned).collect::<Vec<_>>());
    let ours = |line: &String| line.starts_with("bayan ") || line.starts_with("cargo run --release -- ");
    lines.map(|line| line.trim().trim_start_matches("$ ").to_owned()).filter(ours).collect()
}

fn run(command: &str, file: &Path, desk: &Path) {
    let mut script = command.replace("cargo run --release -- ", "bayan ");
    for place in SYSTEM {
        let inside = desk.join(place.trim_matches([' ', '/']));
        script = script.replace(place, &format!(" {}/", inside.display()));
        fs::create_dir_all(inside).unwrap();
    }
    let bin: PathBuf = Path::new(env!("CARGO_BIN_EXE_bayan")).parent().unwrap().to_owned();
    let path = format!("{}:/usr/local/bin:/usr/bin:/bin", bin.display());
    let said = Command::new("sh").args(["-euc", &script]).env("PATH", path).current_dir(desk).output().unwrap();
    let told = String::from_utf8_lossy(&said.stderr);
    // The drafts that were begun on the way wait to be filled in, and a check says so.
    let found_drafts = script.starts_with("bayan check") && said.status.code() == Some(1);
    assert!(
        said.status.success() || found_drafts,
        "{} shows\n{command}\nwhich ended with {:?}:\n{told}",
        file.display(),
        said.status
    );
}

/// A copy of the sample newsroom.
fn sample() -> tempfile::TempDir {
    let desk = tempfile::tempdir().unwrap();
    let project = Path::new(env!("CARGO_MANIFEST_DIR"));
    fs::copy(project.join("site.toml"), desk.path().join("site.toml")).unwrap();
    // What docs/importing.md imports.
    let sent = "افتتاح مدرسة الوادي\n21 مايو 2024\n\nافتتحت الوزارة اليوم مدرسة الوادي، وتضم 12 فصلاً.\n";
    fs::write(desk.path().join("statement.ar.txt"), sent).unwrap();
    for folder in ["content", "static", "templates"] {
        for (path, bytes) in tree(&project.join(folder)) {
            let full = desk.path().join(folder).join(path);
            fs::create_dir_all(full.parent().unwrap()).unwrap();
            fs::write(full, bytes).unwrap();
        }
    }
    desk
}
