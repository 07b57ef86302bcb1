//! A second file of settings stands over `site.toml`: key by key, and table by table. It holds back whatever the first one
//! does, and may only stop more.

use super::config::{Entries, Node, Value, toml_file};
use super::keys::site::ALONE;
use crate::diagnostics::{Diagnostic, Reviewed, code, message};
use crate::model::{Choice, Level};
use crate::source::{JoinedFiles, SourceFile, Spanned};

/// The keys of a file of settings, and of the one that is joined to it.
pub fn read(file: &SourceFile) -> Reviewed<Node> {
    let Some(JoinedFiles { first, second, seam }) = file.parts() else { return toml_file::read(file) };
    let mut notes = Vec::new();
    let mut tree = toml_file::read(first).note_into(&mut notes);
    let mut over = toml_file::read(second).note_into(&mut notes);
    strike(&mut over);
    move_by(&mut over, *seam);
    lay(&mut tree, over);
    Reviewed::new(tree, notes)
}

/// What a second file may not say does not count, so that nothing else that is told of the newsroom hangs on it.
fn strike(over: &mut Node) {
    let Value::Map(entries) = &mut over.value else { return };
    entries.retain(|(key, _)| !ALONE.contains(&key.value.as_str()));
    for (_, node) in entries.iter_mut().filter(|(key, _)| key.value == "rules") {
        if let Value::Map(levels) = &mut node.value {
            levels.retain(|(_, level)| !may_let_pass(level));
        }
    }
}

/// What a second file says, and may not: that is what would let something out that the first one holds back.
pub fn refuse(file: &SourceFile) -> Vec<Diagnostic> {
    let Some(JoinedFiles { second, .. }) = file.parts() else { return Vec::new() };
    let Value::Map(entries) = toml_file::read(second).value.value else { return Vec::new() };
    let mut notes = Vec::new();
    for (key, node) in &entries {
        if ALONE.contains(&key.value.as_str()) {
            let message = message!("config-alone", key = code(&key.value));
            notes.push(Diagnostic::stops("config", message).at(second, key.span));
        }
        if let (true, Value::Map(levels)) = (key.value == "rules", &node.value) {
            notes.extend(levels.iter().filter(|(_, level)| may_let_pass(level)).map(|(rule, _)| {
                let message = message!("config-level", rule = code(&rule.value));
                Diagnostic::stops("config", message).at(second, rule.span)
            }));
        }
    }
    notes
}

/// Of a word that is no level it is told elsewhere.
fn may_let_pass(level: &Node) -> bool {
    matches!(&level.value, Value::Text(word) if Level::from_word(word).is_some_and(|level| level != Level::Error))
}

fn move_by(node: &mut Node, offset: usize) {
    node.span = node.span.shifted(offset);
    match &mut node.value {
        Value::List(items) => items.iter_mut().for_each(|item| move_by(item, offset)),
        Value::Map(entries) => entries.iter_mut().for_each(|(key, node)| {
            key.span = key.span.shifted(offset);
            move_by(node, offset);
        }),
        Value::Unread | Value::Null | Value::Bool(_) | Value::Number | Value::Text(_) => {}
    }
}

/// Tables are joined, and of two other values the second counts.
fn lay(under: &mut Node, over: Node) {
    match (&mut under.value, over.value) {
        (Value::Map(entries), Value::Map(others)) => others.into_iter().for_each(|entry| lay_entry(entries, entry)),
        (value, other) => (*value, under.span) = (other, over.span),
    }
}

fn lay_entry(entries: &mut Entries, (key, node): (Spanned<String>, Node)) {
    match entries.iter_mut().find(|(known, _)| known.value == key.value) {
        Some((known, under)) => {
            if !matches!(node.value, Value::Map(_)) {
                known.span = key.span;
            }
            lay(under, node);
        }
        None => entries.push((key, node)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::keys::site::SITE;

    /// What says nothing of when, or whether, something goes out.
    const ANYWHERE: [&str; 18] = [
        "base_url",
        "publisher",
        "share",
        "page_size",
        "feed_size",
        "feed_authority",
        "speak",
        "markdown",
        "search",
        "host_files",
        "headers",
        "policy",
        "menu",
        "languages",
        "photo_terms",
        "cards",
        "deploy",
        // Only as an error.
        "rules",
    ];

    #[test]
    fn of_every_key_it_was_decided_whether_a_second_file_may_say_it() {
        for key in SITE.names() {
            let decided = ALONE.contains(&key) as usize + ANYWHERE.contains(&key) as usize;
            assert_eq!(decided, 1, "{key}: may it let something out that site.toml holds back?");
        }
    }

    #[test]
    fn tables_are_joined_and_of_two_other_values_the_second_counts() {
        let first = SourceFile::new("site.toml", "share = [\"x\"]\n[headers]\nA = \"1\"\nB = \"2\"");
        let second = SourceFile::new("trial.toml", "share = [\"email\"]\n[headers]\nB = \"3\"\nC = \"4\"\n");
        let file = SourceFile::joined(first, second);
        let Value::Map(entries) = read(&file).value.value else { panic!("a table") };
        let told: Vec<String> = entries
            .iter()
            .flat_map(|(key, node)| match &node.value {
                Value::Map(inner) => inner.iter().map(|(key, node)| told(&file, key, node)).collect(),
                _ => vec![told(&file, key, node)],
            })
            .collect();
        let expected =
            ["share trial.toml:1 [\"email\"]", "A site.toml:3 \"1\"", "B trial.toml:3 \"3\"", "C trial.toml:4 \"4\""];
        assert_eq!(told, expected);
    }

    #[test]
    fn what_a_second_file_may_not_say_does_not_count() {
        let first = SourceFile::new("site.toml", "time_zone = \"Asia/Qatar\"\n[rules]\nspacing = \"error\"\n");
        let second =
            "time_zone = \"UTC\"\nfreeze = []\npage_size = 7\n[rules]\nspacing = \"off\"\ntatweel = \"error\"\n";
        let file = SourceFile::joined(first, SourceFile::new("trial.toml", second));
        let Value::Map(entries) = read(&file).value.value else { panic!("a table") };
        let Value::Map(rules) = &entries[1].1.value else { panic!("a table") };
        let said = |entries: &[(Spanned<String>, Node)]| -> Vec<String> {
            let plain = entries.iter().filter(|(_, node)| !matches!(node.value, Value::Map(_)));
            plain.map(|(key, node)| format!("{} {}", key.value, file.slice(node.span))).collect()
        };
        assert_eq!(said(&entries), ["time_zone \"Asia/Qatar\"", "page_size 7"]);
        assert_eq!(said(rules), ["spacing \"error\"", "tatweel \"error\""]);
        assert_eq!(refuse(&file).len(), 3);
    }

    fn told(file: &SourceFile, key: &Spanned<String>, node: &Node) -> String {
        let place = crate::diagnostics::Place::new(file, node.span);
        format!("{} {}:{} {}", key.value, place.path, place.line, file.slice(node.span))
    }
}
