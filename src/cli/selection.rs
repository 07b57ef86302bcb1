//! Which findings are asked for: by file and by rule. The door to globset.

use std::path::Path;

use globset::{GlobBuilder, GlobMatcher};

use super::arguments::CheckOptions;
use crate::check;
use crate::diagnostics::{Diagnostic, Severity, code, message, name, nearest};
use crate::io::Failure;
use crate::source::Inputs;

/// What is asked for; everything where nothing is.
#[derive(Default)]
pub struct Selection {
    patterns: Vec<Pattern>,
    rules: Vec<String>,
}

/// A file, a folder with all below it, or a glob of these.
struct Pattern {
    typed: String,
    globs: Vec<GlobMatcher>,
}

impl Selection {
    /// Refuses a path at which the newsroom has no file, and a rule that does not exist.
    pub fn of(options: &CheckOptions, inputs: &Inputs) -> Result<Self, Failure> {
        let mut patterns = Vec::new();
        for typed in &options.paths {
            let pattern = inside(typed, &options.root);
            let pattern = Pattern::new(pattern)?;
            let unreadable = inputs.unreadable.iter().map(|file| &file.path);
            let mut files = inputs.texts.keys().chain(inputs.blobs.keys()).chain(unreadable);
            if !files.any(|path| pattern.holds(path)) {
                return Err(Failure::of(message!("no-file-at", path = name(typed.as_str()))));
            }
            patterns.push(pattern);
        }
        for rule in &options.rules {
            let rules = check::table::RULES.iter().map(|entry| entry.rule.name);
            let names = || rules.clone().chain([check::no_record::NAME]);
            if !names().any(|name| name == rule) {
                let help = nearest(rule, names()).map(|near| message!("did-you-mean", near = code(near)));
                return Err(Failure { message: message!("no-rule", rule = code(rule.as_str())), help });
            }
        }
        Ok(Self { patterns, rules: options.rules.clone() })
    }

    /// Whether a finding is asked for: its rule is, and one of its places is. What cannot be read is told whatever the rule: it
    /// was not looked through.
    pub fn holds(&self, note: &Diagnostic) -> bool {
        let mut places = note.place.iter().chain(note.labels.iter().map(|label| &label.place));
        let is_a_rule = || check::table::RULES.iter().any(|entry| entry.rule.name == note.rule);
        let is_asked = self.rules.is_empty() || self.rules.iter().any(|rule| *rule == note.rule);
        (is_asked || (note.severity == Severity::Error && !is_a_rule()))
            && (self.patterns.is_empty() || places.any(|place| self.holds_file(&place.path)))
    }

    /// Whether a rule is asked for that compares with what was published, or what is said where none can.
    pub fn asks_of_the_past(&self) -> bool {
        let asks = |rule: &String| {
            *rule == check::no_record::NAME || check::no_record::asking().any(|asking| asking.name == *rule)
        };
        self.rules.is_empty() || self.rules.iter().any(asks)
    }

    pub fn holds_file(&self, path: &str) -> bool {
        self.patterns.is_empty() || self.patterns.iter().any(|pattern| pattern.holds(path))
    }
}

/// A path as the newsroom has it: without the way to its folder, a slash at its end, or `./` before it.
fn inside(typed: &str, root: &Path) -> String {
    let path = Path::new(typed);
    let path = path.strip_prefix(root).unwrap_or(path);
    let parts = path.components().filter(|part| !matches!(part, std::path::Component::CurDir));
    let parts: Vec<_> = parts.map(|part| part.as_os_str().to_string_lossy().into_owned()).collect();
    parts.join("/")
}

impl Pattern {
    fn new(typed: String) -> Result<Self, Failure> {
        let glob = |text: &str| Some(GlobBuilder::new(text).literal_separator(true).build().ok()?.compile_matcher());
        let globs = [glob(&typed), glob(&format!("{typed}/**"))].into_iter().collect::<Option<Vec<GlobMatcher>>>();
        let globs = globs.ok_or_else(|| Failure::of(message!("no-glob", typed = code(typed.as_str()))))?;
        Ok(Self { typed, globs })
    }

    fn holds(&self, path: &str) -> bool {
        let below = path.strip_prefix(&self.typed).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'));
        self.typed.is_empty() || below || self.globs.iter().any(|glob| glob.is_match(path))
    }
}
