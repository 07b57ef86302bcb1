//! What a check says, to a person and to machines.

use std::path::Path;

use serde_json::{Value, json};

use super::formats::CheckFormat;
use super::mending::Mended;
use super::say::{self, Console};
use crate::check::rule::severity;
use crate::check::table::RULES;
use crate::diagnostics::{Diagnostic, Severity, message, name};
use crate::model::Language;
use crate::source::Inputs;
use crate::speech::sarif::Described;
use crate::speech::{Colour, Terminal, difference, github, sarif};

/// What came of a check.
pub struct Findings<'a> {
    /// What is shown, in order.
    pub shown: Vec<Diagnostic>,
    /// Notes that are not.
    pub hidden: usize,
    /// What was mended, or would be.
    pub mended: Option<&'a Mended>,
    /// The newsroom in which the findings are.
    pub inputs: &'a Inputs,
    pub root: &'a Path,
}

impl Findings<'_> {
    pub fn tell(&self, format: CheckFormat, console: &Console) {
        match format {
            CheckFormat::Human => {
                let terminal = console.terminal(&std::io::stdout());
                let changes = self.mended.filter(|mended| mended.is_trial()).map(|mended| &mended.files);
                for (path, (old, new)) in changes.into_iter().flatten() {
                    say::out(&terminal.marked(&difference::show(path, &old.text, &new.text, terminal.colour)));
                    say::out("\n");
                }
                say::out(&terminal.blocks(&self.shown));
                self.tell_summary(console, &terminal);
            }
            CheckFormat::Json => say::out(&format!("{:#}\n", self.as_json(console))),
            CheckFormat::Github => say::out(&github::show(&self.shown, &self.folder(), console.words())),
            CheckFormat::Sarif => {
                let text = |path: &str| self.inputs.texts.get(path);
                say::out(&format!(
                    "{:#}\n",
                    sarif::show(&self.shown, &described(console.language), &self.folder(), text, &console.both())
                ));
            }
        }
    }

    /// The way from here to the newsroom, for machines that know the repository and not the newsroom.
    fn folder(&self) -> String {
        let parts = self.root.components().filter(|part| !matches!(part, std::path::Component::CurDir));
        parts.map(|part| format!("{}/", part.as_os_str().to_string_lossy().trim_matches('/'))).collect()
    }

    /// How often each rule found something, the heaviest first.
    fn by_rule(&self) -> Vec<(Severity, &str, usize)> {
        let mut rules: std::collections::BTreeMap<(Severity, &str), usize> = Default::default();
        for note in &self.shown {
            *rules.entry((note.severity, &note.rule)).or_default() += 1;
        }
        let mut rules: Vec<(Severity, &str, usize)> =
            rules.into_iter().map(|((severity, rule), count)| (severity, rule, count)).collect();
        rules.sort_by(|a, b| (b.0, b.2, a.1).cmp(&(a.0, a.2, b.1)));
        rules
    }

    fn tell_summary(&self, console: &Console, terminal: &Terminal<'_>) {
        for (severity, rule, count) in self.by_rule() {
            say::err(&format!("{:>14}  {rule}\n", terminal.counted(severity, count)));
        }
        match terminal.summary(&self.shown) {
            counts if counts.is_empty() => console.warn(&message!("nothing-found")),
            counts => console.warn(&message!("counts-and-explain", counts = name(counts))),
        }
        let in_drafts = self.shown.iter().filter(|note| note.draft).count();
        if in_drafts > 0 {
            console.warn(&message!("in-drafts", count = in_drafts));
        }
        let certain = self.shown.iter().filter(|note| note.fix.is_some()).count();
        match self.mended {
            Some(mended) => console.warn(&mended.sentence()),
            None if certain > 0 => console.warn(&message!("fix-would", count = certain)),
            None => {}
        }
        if self.hidden > 0 {
            console.warn(&message!("hidden-notes", count = self.hidden));
        }
    }

    fn as_json(&self, console: &Console) -> Value {
        let by_rule = self
            .by_rule()
            .into_iter()
            .map(|(severity, rule, count)| json!({"severity": severity, "rule": rule, "count": count}));
        let count = |severity| self.shown.iter().filter(|note| note.severity == severity).count();
        let mut told = json!({
            "errors": count(Severity::Error),
            "warnings": count(Severity::Warning),
            "notes": count(Severity::Note),
            "by_rule": by_rule.collect::<Vec<_>>(),
            "diagnostics": console.both().findings(&self.shown),
        });
        if let Some(mended) = self.mended {
            let files = mended.files.iter().map(|(path, (old, new))| {
                let diff = difference::show(path, &old.text, &new.text, Colour::Plain);
                json!({"path": path, "diff": diff})
            });
            told["mends"] = json!({
                "count": mended.count,
                "written": !mended.is_trial(),
                "files": files.collect::<Vec<_>>(),
            });
        }
        told
    }
}

/// The rules, for readers of a log.
fn described(language: Language) -> Vec<Described> {
    let one = |entry: &crate::check::table::ManualEntry| Described {
        name: entry.rule.name.to_owned(),
        severity: severity(entry.rule.level),
        page: entry.page(language),
    };
    RULES.iter().map(one).collect()
}
