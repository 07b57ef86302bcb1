//! The readable cases of `tests/cases/*.md`.
//!
//! Every `##` section is one case: prose, then the files of a newsroom as fenced blocks that are named by their paths,
//! then what must come of it. Blocks above the first `##` belong to every case of the file, and the newsroom of
//! `newsroom.md` lies under them all. A block of one of these kinds is an expectation:
//!
//! - `text diagnostics`: all that the terminal shows on standard error. A case without one must build in silence.
//! - `text check RULE`: what `bayan check --all` finds, of one rule or of all; nothing where the text must stay silent.
//! - `text fixed RULE PATH`: a file of the newsroom after `bayan check --fix`.
//! - `html ADDRESS SELECTOR`: the elements of a published page that match, as `figure`, `.quote`, `#note-1` or
//!   `link[hreflang]`; without a selector, the whole file.
//!
//! A case that expects nothing of a build is not built. `escaped` behind a file's path turns `\u{a0}` into the character.
//!
//! `UPDATE=1 cargo test --test all cases::` writes what came into the expectations; read the difference before you keep it.

use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

use crate::support::{AT, Newsroom};
use rayon::prelude::*;

/// One fenced block of a case file.
struct Block<'t> {
    /// The words after the fence.
    info: Vec<&'t str>,
    text: &'t str,
    /// Where `text` stands in its file, in bytes.
    range: std::ops::Range<usize>,
}

/// A case: its heading and its blocks.
struct Case<'t> {
    heading: &'t str,
    blocks: Vec<Block<'t>>,
}

#[test]
fn every_case_comes_out_as_it_is_written() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases");
    let common = fs::read_to_string(folder.join("newsroom.md")).unwrap();
    let mut files: Vec<PathBuf> = fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.retain(|path| path.extension().is_some_and(|end| end == "md") && !path.ends_with("newsroom.md"));
    files.sort();
    let differences: Vec<String> = files.par_iter().flat_map(|file| check(file, &common)).collect();
    assert!(
        differences.is_empty(),
        "{}\n{} differences. UPDATE=1 cargo test --test all cases:: writes what came into the files.",
        differences.join("\n"),
        differences.len()
    );
}

/// Runs every case of a file; the differences as texts, or none after they were written into the file.
fn check(path: &Path, common: &str) -> Vec<String> {
    let text = fs::read_to_string(path).unwrap();
    let (head, cases) = read(&text);
    let (newsroom, _) = read(common);
    let found: Vec<Vec<(&Block<'_>, String)>> =
        cases.par_iter().map(|case| run(&[&newsroom, &head, &case.blocks], case.heading)).collect();
    let mut wrong: Vec<&(&Block<'_>, String)> =
        found.iter().flatten().filter(|(block, came)| block.text != came).collect();
    wrong.sort_by_key(|(block, _)| block.range.start);
    if wants_update() {
        let mut fresh = text.clone();
        for (block, came) in wrong.iter().rev() {
            fresh.replace_range(block.range.clone(), came);
        }
        fs::write(path, fresh).unwrap();
        return Vec::new();
    }
    let name = path.file_name().unwrap().to_string_lossy();
    let line = |block: &Block<'_>| text[..block.range.start].lines().count();
    wrong
        .iter()
        .map(|(block, came)| format!("{name}:{}: expected\n{}\nbut this came\n{came}", line(block), block.text))
        .collect()
}

#[expect(clippy::disallowed_methods, reason = "the way to ask a test for more")]
fn wants_update() -> bool {
    std::env::var_os("UPDATE").is_some()
}

/// Builds the newsroom of a case; each expectation with what came instead of its text.
fn run<'c, 't>(layers: &[&'c Vec<Block<'t>>], heading: &str) -> Vec<(&'c Block<'t>, String)> {
    let newsroom = Newsroom::new();
    let blocks = || layers.iter().flat_map(|layer| layer.iter());
    for block in blocks().filter(|block| !is_expectation(block)) {
        lay(&newsroom, block);
    }
    let expectations: Vec<&Block<'_>> = blocks().filter(|block| is_expectation(block)).collect();
    let is_of_build = |block: &&Block<'_>| !matches!(block.info[1], "check" | "fixed");
    let told = match expectations.is_empty() || expectations.iter().any(is_of_build) {
        true => String::from_utf8(newsroom.bayan("build").args(["--at", AT]).output().unwrap().stderr).unwrap(),
        false => String::new(),
    };
    let expects_trouble = expectations.iter().any(|block| block.info[1] == "diagnostics");
    assert!(expects_trouble || told.is_empty(), "“{heading}” should build in silence, but this was said:\n{told}");
    let came = |block: &Block<'_>| match block.info[..] {
        ["text", "diagnostics"] => told.clone(),
        ["text", "check", ref rules @ ..] => checked(&newsroom, rules, &[]),
        ["text", "fixed", rule, path] => {
            checked(&newsroom, &[rule], &["--fix"]);
            visible(&newsroom.read(&format!("content/{path}")))
        }
        _ => published(newsroom.root(), &block.info),
    };
    // What is mended is mended last.
    let (mended, told): (Vec<&Block<'_>>, Vec<&Block<'_>>) =
        expectations.into_iter().partition(|block| block.info[1] == "fixed");
    told.into_iter().chain(mended).map(|block| (block, came(block))).collect()
}

fn is_expectation(block: &Block<'_>) -> bool {
    matches!(block.info[..], ["text", "diagnostics"] | ["text", "check" | "fixed", ..] | ["html", ..])
}

/// What `bayan check --all` says on standard output.
fn checked(newsroom: &Newsroom, rules: &[&str], more: &[&str]) -> String {
    let rules = rules.iter().flat_map(|rule| ["--rule", rule]);
    let run = newsroom.bayan("check").args(["--all", "--first", "--at", AT]).args(more).args(rules).output().unwrap();
    assert_ne!(run.status.code(), Some(2), "{}", String::from_utf8_lossy(&run.stderr));
    visible(&String::from_utf8(run.stdout).unwrap())
}

/// Spaces that nobody could tell apart in a case are shown as they are written there.
fn visible(text: &str) -> String {
    text.replace('\u{a0}', "\\u{a0}")
}

/// A text with its `\u{…}` as characters.
fn unescaped(text: &str) -> String {
    let mut parts = text.split("\\u{");
    let mut fresh = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (code, rest) = part.split_once('}').expect("an escape ends");
        fresh.push(u32::from_str_radix(code, 16).ok().and_then(char::from_u32).expect("a code point"));
        fresh.push_str(rest);
    }
    fresh
}

/// Writes a block as a file of the newsroom. `crlf` after its path gives it the line ends of Windows, `escaped` the
/// characters whose code points are written.
fn lay(newsroom: &Newsroom, block: &Block<'_>) {
    let [_, path, ref more @ ..] = block.info[..] else { panic!("a block without a path: {:?}", block.info) };
    let outside = ["site.toml", "static/", "templates/"].iter().any(|start| path.starts_with(start));
    let typed = if more.contains(&"escaped") { unescaped(block.text) } else { block.text.to_owned() };
    let text = if more.contains(&"crlf") { typed.replace('\n', "\r\n") } else { typed };
    newsroom.write(&if outside { path.to_owned() } else { format!("content/{path}") }, text);
}

/// The elements of a published file that an expectation asks for, a line each.
fn published(root: &Path, info: &[&str]) -> String {
    let mut file = root.join("public").join(info[1].trim_start_matches('/'));
    if file.is_dir() {
        file.push("index.html");
    }
    let Ok(text) = fs::read_to_string(&file) else { return format!("{} was not published\n", info[1]) };
    match info.get(2) {
        None => text,
        Some(selector) => select(&text, selector).into_iter().fold(String::new(), |mut all, element| {
            let _ = writeln!(all, "{element}");
            all
        }),
    }
}

/// The blocks above the first `##`, and the cases below it.
fn read(text: &str) -> (Vec<Block<'_>>, Vec<Case<'_>>) {
    let (mut head, mut cases) = (Vec::new(), Vec::<Case<'_>>::new());
    let mut at = 0;
    while let Some(line) = text[at..].split_inclusive('\n').next() {
        at += line.len();
        let fence = line.len() - line.trim_start_matches('`').len();
        if fence >= 3 {
            let mark = "`".repeat(fence);
            let inside = text[at..].split_inclusive('\n').take_while(|line| line.trim_end() != mark);
            let range = at..at + inside.map(str::len).sum::<usize>();
            at = range.end + fence + 1;
            let info = line[fence..].split_whitespace().collect();
            let block = Block { info, text: &text[range.clone()], range };
            cases.last_mut().map_or(&mut head, |case| &mut case.blocks).push(block);
        } else if let Some(heading) = line.strip_prefix("## ") {
            cases.push(Case { heading: heading.trim_end(), blocks: Vec::new() });
        }
    }
    (head, cases)
}

/// Elements without an end tag.
const VOID: [&str; 7] = ["br", "hr", "img", "input", "link", "meta", "wbr"];

/// The outermost elements that match `tag`, `.class`, `#id` or `[attribute]`, or a tag with one of these, as they are
/// written.
fn select<'h>(html: &'h str, selector: &str) -> Vec<&'h str> {
    let mut found = Vec::new();
    let mut open: Option<(usize, usize)> = None;
    for (range, tag) in tags(html) {
        let name = tag.trim_start_matches('/').split([' ', '\n', '>', '/']).next().unwrap_or_default();
        let is_alone = VOID.contains(&name) || tag.ends_with('/');
        open = match open {
            None if !tag.starts_with('/') && answers(tag, name, selector) => {
                if is_alone {
                    found.push(&html[range.clone()]);
                }
                (!is_alone).then_some((range.start, 1))
            }
            Some((start, 1)) if tag.starts_with('/') => {
                found.push(&html[start..range.end]);
                None
            }
            Some((start, depth)) if tag.starts_with('/') => Some((start, depth - 1)),
            Some((start, depth)) if !is_alone => Some((start, depth + 1)),
            other => other,
        };
    }
    found
}

/// Every tag with its place, the inside of scripts left out.
fn tags(html: &str) -> impl Iterator<Item = (std::ops::Range<usize>, &str)> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let start = at + html[at..].find('<')?;
        let end = start + html[start..].find('>')?;
        let tag = &html[start + 1..end];
        at = end + 1;
        if tag.starts_with("script") {
            at += html[at..].find("</script").unwrap_or(0);
        }
        Some((start..end + 1, tag))
    })
}

fn answers(tag: &str, name: &str, selector: &str) -> bool {
    let end = selector.find(['.', '#', '[']).unwrap_or(selector.len());
    let (wanted, rest) = selector.split_at(end);
    let has = |attribute: &str, value: &str| {
        let typed = tag.split(&format!(" {attribute}=\"")).nth(1).and_then(|rest| rest.split('"').next());
        typed.is_some_and(|typed| typed.split(' ').any(|word| word == value))
    };
    let rest_answers = match rest.chars().next() {
        None => true,
        Some('.') => has("class", &rest[1..]),
        Some('#') => has("id", &rest[1..]),
        Some(_) => tag.contains(&format!(" {}", rest.trim_matches(['[', ']']))),
    };
    (wanted.is_empty() || wanted == name) && rest_answers
}
