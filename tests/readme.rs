//! Every command that `README.md` and `docs/*.md` show is run, in a copy of the sample newsroom of this repository; and
//! in another copy every command of `README.ar.md` and `docs/ar/*.md`, which answer in Arabic.
//!
//! In a block marked `sh`, every line that begins with `bayan` (or `cargo run --release --`, which is the same program)
//! must end well. All follow one another in one folder, the README first, as for someone who reads on. Places of the
//! system, as `/var/www`, become places in the copy.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::support::tree;

/// Folders of the system that examples may name.
const SYSTEM: [&str; 4] = [" /etc/", " /srv/", " /usr/", " /var/"];

#[test]
fn every_command_that_is_shown_works() {
    run_all("README.md", "docs");
}

#[test]
fn every_command_that_the_arabic_manual_shows_works() {
    run_all("README.ar.md", "docs/ar");
}

#[test]
fn every_chapter_of_the_arabic_manual_is_found_from_its_readme() {
    let text = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("README.ar.md")).unwrap();
    for file in pages("README.ar.md", "docs/ar").iter().skip(1) {
        let name = file.file_name().unwrap().to_string_lossy();
        assert!(text.contains(&format!("(docs/ar/{name})")), "README.ar.md leads to {name}");
    }
}

#[test]
fn links_of_the_manuals_lead_to_files_and_headings() {
    for (readme, folder) in [("README.md", "docs"), ("README.ar.md", "docs/ar")] {
        for file in pages(readme, folder) {
            let text = fs::read_to_string(&file).unwrap();
            for target in links(&text) {
                let (path, heading) = target.split_once('#').unwrap_or((&target, ""));
                let there = if path.is_empty() { file.clone() } else { file.parent().unwrap().join(path) };
                assert!(there.exists(), "{}: nothing is at {target}", file.display());
                if !heading.is_empty() {
                    let led = fs::read_to_string(&there).unwrap();
                    let mut headings = led.lines().filter(|line| line.starts_with('#')).map(anchor);
                    assert!(headings.any(|one| one == heading), "{}: no heading is {target}", file.display());
                }
            }
        }
    }
}

/// Where the links of a page lead within the project: what is shown as code is none.
fn links(text: &str) -> Vec<String> {
    let prose: String = text.split("```").step_by(2).flat_map(|part| part.split('`').step_by(2)).collect();
    let targets = prose.split("](").skip(1).filter_map(|rest| rest.split_once(')')).map(|(target, _)| target);
    targets.filter(|target| !target.contains("://")).map(str::to_owned).collect()
}

/// A heading as code hosts make it the end of an address.
fn anchor(heading: &str) -> String {
    let words = heading.trim_start_matches('#').trim().to_lowercase();
    let kept = words.chars().filter(|c| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_'));
    kept.collect::<String>().replace(' ', "-")
}

/// A README and the chapters of its folder, in their order.
fn pages(readme: &str, folder: &str) -> Vec<PathBuf> {
    let project = Path::new(env!("CARGO_MANIFEST_DIR"));
    let entries = fs::read_dir(project.join(folder)).unwrap().map(|entry| entry.unwrap().path());
    let mut chapters: Vec<PathBuf> = entries.filter(|path| path.extension().is_some_and(|end| end == "md")).collect();
    chapters.sort();
    std::iter::once(project.join(readme)).chain(chapters).collect()
}

fn run_all(readme: &str, folder: &str) {
    let desk = sample();
    let mut count = 0;
    for file in pages(readme, folder) {
        let text = fs::read_to_string(&file).unwrap();
        let mut said = String::new();
        for command in commands(&text) {
            said += &run(&command, &file, desk.path());
            count += 1;
        }
        for answer in answers(&text) {
            assert!(said.contains(&answer), "{} shows\n{answer}\nwhich nothing says:\n{said}", file.display());
        }
    }
    assert!(count >= 1, "{readme} shows no command");
}

/// Bayan's own lines of every block marked `sh`, from top to bottom, a line that goes on after `\` as one.
fn commands(text: &str) -> Vec<String> {
    let blocks = text.split("\n```sh\n").skip(1).filter_map(|rest| rest.split("\n```").next());
    let lines = blocks.flat_map(|block| block.replace("\\\n", " ").lines().map(str::to_owned).collect::<Vec<_>>());
    let ours = |line: &String| line.starts_with("bayan ") || line.starts_with("cargo run --release -- ");
    lines.map(|line| line.trim().trim_start_matches("$ ").to_owned()).filter(ours).collect()
}

/// The lines that a page quotes, which are what the commands before them say.
fn answers(text: &str) -> Vec<String> {
    let prose: String = text.split("\n```").step_by(2).collect();
    prose.lines().filter_map(|line| line.strip_prefix("> ")).map(without_marks).collect()
}

/// Without the signs that set code and Arabic apart, on a page and in a terminal.
fn without_marks(text: &str) -> String {
    let text = text.replace("<span dir=\"ltr\">", "").replace("</span>", "");
    text.replace(['\u{2066}', '\u{2067}', '\u{2068}', '\u{2069}', '`', '\\'], "")
}

/// Runs a command, and gives what it says.
fn run(command: &str, file: &Path, desk: &Path) -> String {
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
    assert!(said.status.success(), "{} shows\n{command}\nwhich ended with {:?}:\n{told}", file.display(), said.status);
    without_marks(&String::from_utf8_lossy(&said.stdout))
}

/// A copy of the sample newsroom.
fn sample() -> tempfile::TempDir {
    let desk = tempfile::tempdir().unwrap();
    let project = Path::new(env!("CARGO_MANIFEST_DIR"));
    // No command here is about photographs, and those of the sample would be drawn for each output again.
    let small = fs::read(project.join("tests/photographs/telephone.jpg")).unwrap();
    fs::copy(project.join("site.toml"), desk.path().join("site.toml")).unwrap();
    // What docs/importing.md imports.
    let sent = "افتتاح مدرسة الوادي\n21 مايو 2024\n\nافتتحت الوزارة اليوم مدرسة الوادي، وتضم 12 فصلاً.\n";
    fs::write(desk.path().join("statement.ar.txt"), sent).unwrap();
    for folder in ["content", "static", "templates"] {
        for (path, bytes) in tree(&project.join(folder)) {
            let full = desk.path().join(folder).join(&path);
            fs::create_dir_all(full.parent().unwrap()).unwrap();
            let bytes = if path.ends_with(".jpg") { small.clone() } else { bytes };
            fs::write(full, bytes).unwrap();
        }
    }
    desk
}
