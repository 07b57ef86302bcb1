//! `bayan explain`

use super::exit::Exit;
use super::say;
use crate::check::manual;
use crate::check::table::RULES;
use crate::diagnostics::terminal;
use crate::io::Failure;

pub fn run(rule: Option<&str>) -> Result<Exit, Failure> {
    match rule {
        None => say::out(&list()),
        Some(name) => {
            let entry = manual::find(name).map_err(|near| unknown(name, near))?;
            let page = entry.page();
            let lines =
                page.lines().map(plain).map(|line| terminal::isolate_arabic(&line)).collect::<Vec<_>>().join("\n");
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
fn list() -> String {
    let width = RULES.iter().map(|entry| entry.rule.name.len()).max().unwrap_or_default();
    let line = |entry: &crate::check::table::ManualEntry| {
        let (level, name) = (manual::level(entry.rule.level).to_lowercase(), entry.rule.name);
        format!("{level:<8} {name:<width$}  {}\n", entry.in_short())
    };
    RULES.iter().map(line).collect()
}

fn unknown(name: &str, near: Option<&str>) -> Failure {
    let help = match near {
        Some(near) => format!("Did you mean `{near}`?"),
        None => "`bayan explain` lists the rules. What makes a file unreadable, as `yaml` or `unknown-key`, is told in full where it is found.".to_owned(),
    };
    Failure::new(format!("The desk has no rule `{name}`."), help)
}
