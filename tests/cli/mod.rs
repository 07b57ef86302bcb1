//! What each command says: standard output, standard error and exit code, to the letter.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

mod build;
mod check;
mod completions;
mod config;
mod explain;
mod help;
mod new;
mod new_release;
mod next;
mod schema;
mod verify;
mod why;

const AT: [&str; 2] = ["--at", "2026-01-01T00:00:00Z"];

/// A folder in which commands are typed.
struct Desk(tempfile::TempDir);

/// What a command said.
#[derive(PartialEq, Eq, Debug)]
struct Said {
    code: Option<i32>,
    out: String,
    err: String,
}

impl Desk {
    fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    /// With a newsroom of one public release, a draft and an embargoed one in `room`.
    fn with_newsroom() -> Self {
        let desk = Self::new();
        desk.say(&["new", "site", "room"]);
        for (path, facts) in [
            ("2023/12/live", "date: 2023-12-15"),
            ("2023/12/draft", "date: 2023-12-15\ndraft: true"),
            ("2099/01/later", "date: 2099-01-01"),
        ] {
            let text = format!("---\ntitle: عنوان\nsingle_language: true\n{facts}\n---\nالنص.\n");
            desk.write(&format!("room/content/releases/{path}/ar.md"), &text);
        }
        desk
    }

    fn write(&self, path: &str, text: &str) {
        let path = self.0.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    fn read(&self, path: &str) -> String {
        fs::read_to_string(self.0.path().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
    }

    fn bayan(&self, arguments: &[&str]) -> Command {
        let mut bayan = Command::new(env!("CARGO_BIN_EXE_bayan"));
        bayan.current_dir(self.0.path()).args(arguments);
        // Nothing was ever published in most of these newsrooms, and what is said of that is told elsewhere.
        if matches!(arguments.first(), Some(&"build" | &"check")) {
            bayan.arg("--first");
        }
        bayan.env_remove("SOURCE_DATE_EPOCH").env_remove("BAYAN_RECORD").env("COLUMNS", "100").env("BAYAN_SPEAK", "en");
        bayan
    }

    fn say(&self, arguments: &[&str]) -> Said {
        said(&self.bayan(arguments).output().unwrap())
    }

    /// The same where these are set in the environment.
    fn say_with(&self, arguments: &[&str], set: &[(&str, &str)]) -> Said {
        said(&self.bayan(arguments).envs(set.iter().copied()).output().unwrap())
    }

    /// The same for a command about `room` at a fixed instant.
    fn say_in_room(&self, arguments: &[&str]) -> Said {
        self.say(&[arguments, &["--root", "room"], &AT].concat())
    }
}

fn said(output: &Output) -> Said {
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
    Said { code: output.status.code(), out: text(&output.stdout), err: text(&output.stderr) }
}

fn fine(out: &str) -> Said {
    Said { code: Some(0), out: out.to_owned(), err: String::new() }
}

fn refused(code: i32, err: &str) -> Said {
    Said { code: Some(code), out: String::new(), err: err.to_owned() }
}
