//! `bayan explain`

use super::exit::Exit;
use super::say::{self, Console};
use crate::check::manual;
use crate::check::table::{ManualEntry, RULES};
use crate::diagnostics::{code, message};
use crate::io::Failure;
use crate::model::Language;

pub fn run(rule: Option<&str>, console: &Console) -> Result<Exit, Failure> {
    match rule {
        None => say::out(&list(console.language)),
        Some(name) => {
            let entry = manual::find(name).map_err(|near| unknown(name, near))?;
            let page = entry.page(console.language);
            let terminal = console.terminal(&std::io::stdout());
            let lines = page.lines().map(plain).map(|line| terminal.laid_out(&line)).collect::<Vec<_>>().join("\n");
            say::out(&format!("{name}\n\n{lines}\n"));
        }
    }
    Ok(Exit::Fine)
}

/// The name of a part without the signs that Markdown has around it: `*What it finds:* …`.
fn plain(line: &str) -> String {
    let part = line.strip_prefix('*').and_then(|rest| rest.split_once(":*"));
    part.map_or_else(|| line.to_owned(), |(name, rest)| format!("{name}:{rest}"))
}

/// Every rule in a line: its level, its name, what it finds.
fn list(language: Language) -> String {
    let width = RULES.iter().map(|entry| entry.rule.name.len()).max().unwrap_or_default();
    let line = |entry: &ManualEntry| {
        let (level, name) = (manual::level(entry.rule.level, language).to_lowercase(), entry.rule.name);
        format!("{level:<8} {name:<width$}  {}\n", entry.in_short(language))
    };
    RULES.iter().map(line).collect()
}

fn unknown(name: &str, near: Option<&str>) -> Failure {
    let help = near.map(|near| message!("did-you-mean", near = code(near)));
    Failure { message: message!("no-such-rule", rule = code(name)), help }
}
