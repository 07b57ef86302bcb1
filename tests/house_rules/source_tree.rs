//! `src/` read as text: what each file declares and names, without comments, strings and tests.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// The files of `src/` by their paths below it.
pub struct SourceTree {
    files: BTreeMap<String, SourceText>,
}

/// One Rust file.
pub struct SourceText {
    /// Below `src/`: `plan/card.rs`.
    pub path: String,
    pub typed: String,
    /// What runs in the program: comments and the contents of strings are blanks, tests are gone.
    pub code: String,
}

impl SourceTree {
    /// The source of this project.
    pub fn of_project() -> Self {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
        let mut files = Vec::new();
        collect(&root, &root, &mut files);
        Self::of(
            files.iter().filter(|(path, _)| path.ends_with(".rs")).map(|(path, text)| (path.as_str(), text.as_str())),
        )
    }

    /// A source tree made up for a test.
    pub fn of<'a>(files: impl IntoIterator<Item = (&'a str, &'a str)>) -> Self {
        let text = |(path, typed): (&str, &str)| {
            let code = without_tests(&bare(typed));
            (path.to_owned(), SourceText { path: path.to_owned(), typed: typed.to_owned(), code })
        };
        let mut files: BTreeMap<String, SourceText> = files.into_iter().map(text).collect();
        let tests: Vec<String> = files.values().flat_map(|file| file.test_files()).collect();
        files.retain(|path, _| !tests.contains(path));
        Self { files }
    }

    /// Files of the program; those that are tests are not among them.
    pub fn files(&self) -> impl Iterator<Item = &SourceText> {
        self.files.values()
    }

    /// The file that holds a module: `plan::card` is in `plan/card.rs`, `plan` in `plan/mod.rs`.
    pub fn module(&self, module: &[String]) -> Option<&SourceText> {
        let path = module.join("/");
        if path.is_empty() {
            return self.files.get("lib.rs");
        }
        self.files.get(&format!("{path}.rs")).or_else(|| self.files.get(&format!("{path}/mod.rs")))
    }

    /// The module in which a path ends, through one re-export of a `mod.rs`.
    pub fn resolve(&self, from: &[String], path: &[String]) -> Vec<String> {
        let mut module: Vec<String> = Vec::new();
        let mut rest = path;
        if path.first().is_some_and(|first| first == "crate") {
            rest = &path[1..];
        } else {
            module.extend_from_slice(from);
            while rest.first().is_some_and(|part| part == "super") {
                module.pop();
                rest = &rest[1..];
            }
        }
        for part in rest {
            let inner: Vec<String> = module.iter().chain([part]).cloned().collect();
            if self.module(&inner).is_some() {
                module = inner;
                continue;
            }
            let door = self.module(&module).map(|file| file.exports()).unwrap_or_default();
            if let Some((_, home)) = door.iter().find(|(name, _)| name == part) {
                module.extend(home.iter().cloned());
            }
            break;
        }
        module
    }
}

impl SourceText {
    /// `["plan", "card"]`; nothing for `lib.rs`.
    pub fn module(&self) -> Vec<String> {
        let path = self.path.trim_end_matches(".rs");
        let path = path.strip_suffix("/mod").unwrap_or(path);
        if path == "lib" { Vec::new() } else { path.split('/').map(str::to_owned).collect() }
    }

    /// The room, or nothing for `lib.rs` and `main.rs`.
    pub fn room(&self) -> Option<&str> {
        self.path.split_once('/').map(|(room, _)| room)
    }

    /// The modules that it declares, in order.
    pub fn declares(&self) -> Vec<&str> {
        declarations(&self.code).collect()
    }

    /// Every path that begins with `crate` or `super`, use trees opened.
    pub fn paths(&self) -> Vec<Vec<String>> {
        let starts = ["crate", "super"].into_iter().flat_map(|word| words(&self.code, word));
        let whole = starts.filter(|at| !self.code[..*at].ends_with("::") && !self.code[..*at].ends_with('('));
        whole.flat_map(|at| use_tree(&self.code[at..])).collect()
    }

    /// Names that a `mod.rs` exports, each with the module that it comes from, below this one.
    fn exports(&self) -> Vec<(String, Vec<String>)> {
        let mut exports = Vec::new();
        for (at, _) in self.code.match_indices("pub use ") {
            for mut path in use_tree(&self.code[at + "pub use ".len()..]) {
                if let Some(name) = path.pop() {
                    exports.push((name, path));
                }
            }
        }
        exports
    }

    /// Files that hold nothing but tests, declared under `#[cfg(test)]`.
    fn test_files(&self) -> Vec<String> {
        let bare = bare(&self.typed);
        let folder = self.path.rsplit_once('/').map_or(String::new(), |(folder, _)| format!("{folder}/"));
        let marked = bare.split("#[cfg(test)]").skip(1).map(str::trim_start);
        let declared = marked.filter_map(|rest| rest.strip_prefix("mod ")?.split_once(';'));
        declared.filter(|(name, _)| name.chars().all(is_word)).map(|(name, _)| format!("{folder}{name}.rs")).collect()
    }
}

/// `mod name;` at the head of a line, whatever its visibility.
pub fn declarations(code: &str) -> impl Iterator<Item = &str> {
    code.lines().filter(|line| !line.starts_with(' ')).filter_map(|line| {
        let (before, name) = line.trim_end().strip_suffix(';')?.rsplit_once(' ')?;
        (before == "mod" || before.ends_with(" mod")).then_some(name)
    })
}

/// Where a word stands in a text, not as a part of a longer one.
pub fn words<'a>(code: &'a str, word: &'a str) -> impl Iterator<Item = usize> + 'a {
    code.match_indices(word).map(|(at, _)| at).filter(move |at| {
        let before = code[..*at].chars().next_back();
        let after = code[at + word.len()..].chars().next();
        // A word that ends in a sign, as `panic!` does, ends there.
        let ends = !word.ends_with(is_word) || !after.is_some_and(is_word);
        let begins = !word.starts_with(is_word) || !before.is_some_and(is_word);
        begins && ends
    })
}

pub fn line_of(code: &str, at: usize) -> usize {
    code[..at].matches('\n').count() + 1
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

/// The paths of the use tree at the head of a text: `a::{b, c::D}` are `a::b` and `a::c::D`.
fn use_tree(text: &str) -> Vec<Vec<String>> {
    let end = text.find(|c| !is_word(c)).unwrap_or(text.len());
    let word = text[..end].to_owned();
    let Some(rest) = text[end..].strip_prefix("::") else { return vec![vec![word]] };
    let inner = match rest.strip_prefix('{') {
        Some(list) => branches(list).into_iter().flat_map(|branch| use_tree(branch.trim())).collect(),
        None if rest.starts_with(is_word) => use_tree(rest),
        None => vec![Vec::new()],
    };
    let join = |path: Vec<String>| std::iter::once(word.clone()).chain(path).filter(|part| part != "self").collect();
    inner.into_iter().map(join).collect()
}

/// The branches of a list up to the brace that closes it.
fn branches(list: &str) -> Vec<&str> {
    let (mut depth, mut start, mut found) = (0, 0, Vec::new());
    for (at, c) in list.char_indices() {
        match c {
            '{' => depth += 1,
            '}' if depth > 0 => depth -= 1,
            ',' if depth > 0 => {}
            ',' | '}' => {
                found.push(&list[start..at]);
                start = at + 1;
                if c == '}' {
                    break;
                }
            }
            _ => {}
        }
    }
    found.retain(|branch| !branch.trim().is_empty());
    found
}

/// The code with comments and the contents of strings as blanks, line for line.
fn bare(typed: &str) -> String {
    let mut code = String::with_capacity(typed.len());
    let mut rest = typed;
    while !rest.is_empty() {
        let skipped = blank_length(rest, code.chars().next_back());
        if skipped > 0 {
            code.extend(rest[..skipped].chars().map(|c| if c == '\n' { '\n' } else { ' ' }));
            rest = &rest[skipped..];
        } else {
            let c = rest.chars().next().unwrap_or(' ');
            code.push(c);
            rest = &rest[c.len_utf8()..];
        }
    }
    code
}

/// The length of the comment or literal that starts here, else nothing.
fn blank_length(rest: &str, before: Option<char>) -> usize {
    let upto = |end: &str, from: usize| rest[from..].find(end).map_or(rest.len(), |at| from + at + end.len());
    let inside_word = before.is_some_and(is_word);
    if rest.starts_with("//") {
        return rest.find('\n').unwrap_or(rest.len());
    }
    if rest.starts_with("/*") {
        return upto("*/", 2);
    }
    if rest.starts_with("r\"") && !inside_word {
        return upto("\"", 2);
    }
    if rest.starts_with("r#\"") && !inside_word {
        return upto("\"#", 3);
    }
    if rest.starts_with('"') {
        return quoted(rest, '"');
    }
    // `'a'` and `'\n'` are characters, `'a` is a lifetime.
    let mut chars = rest.chars().skip(1);
    let character = matches!((chars.next(), chars.next()), (Some('\\'), _) | (Some(_), Some('\'')));
    if rest.starts_with('\'') && character { quoted(rest, '\'') } else { 0 }
}

fn quoted(rest: &str, mark: char) -> usize {
    let mut escaped = false;
    for (at, c) in rest.char_indices().skip(1) {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            c if c == mark => return at + c.len_utf8(),
            _ => {}
        }
    }
    rest.len()
}

/// The code without what stands under `#[cfg(test)]`.
fn without_tests(code: &str) -> String {
    let Some(at) = code.find("#[cfg(test)]") else { return code.to_owned() };
    let item = &code[at..];
    let open = item.find('{').unwrap_or(item.len());
    let end = match item.find(';') {
        Some(end) if end < open => end + 1,
        _ => closing_brace(item, open),
    };
    let head = code[..at].trim_end();
    format!("{head}\n{}", without_tests(&item[end..]))
}

fn closing_brace(item: &str, open: usize) -> usize {
    let mut depth = 0;
    for (at, c) in item[open..].char_indices() {
        match c {
            '{' => depth += 1,
            '}' if depth == 1 => return open + at + 1,
            '}' => depth -= 1,
            _ => {}
        }
    }
    item.len()
}

/// Every file below a folder, with its path from `root`.
pub fn collect(root: &Path, folder: &Path, files: &mut Vec<(String, String)>) {
    let mut entries: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    entries.sort();
    for path in entries {
        if path.is_dir() {
            collect(root, &path, files);
        } else {
            let name = path.strip_prefix(root).unwrap().to_string_lossy().replace('\\', "/");
            files.push((name, fs::read_to_string(&path).unwrap_or_default()));
        }
    }
}
