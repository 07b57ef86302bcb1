//! The manual of the desk, made from the heads of the rules' files: what `bayan explain` prints and `docs/desk.md` holds.

use super::rule::Guard;
use super::table::{ManualEntry, RULES};
use crate::diagnostics::nearest;
use crate::model::{Language, Level};

/// The rule of a name, or the name most like it.
pub fn find(name: &str) -> Result<&'static ManualEntry, Option<&'static str>> {
    let names = RULES.iter().map(|entry| entry.rule.name);
    RULES.iter().find(|entry| entry.rule.name == name).ok_or_else(|| nearest(name, names))
}

/// The rules whose level a site may move, each with what it finds.
pub fn movable(language: Language) -> Vec<(&'static str, String)> {
    let may_move = RULES.iter().filter(|entry| entry.rule.guard == Guard::Custom);
    may_move.map(|entry| (entry.rule.name, entry.in_short(language))).collect()
}

/// What parts the English page from the Arabic one at the head of a file.
const RULE_OFF: &str = "---";

/// The first part of a page.
const fn what_it_finds(language: Language) -> &'static str {
    match language {
        Language::Arabic => "*ما تجده:* ",
        Language::English => "*What it finds:* ",
    }
}

impl ManualEntry {
    /// The page of a rule in Markdown, without its heading: its level, then a paragraph for each part.
    pub fn page(&self, language: Language) -> String {
        let head = self.source.lines().map_while(|line| line.strip_prefix("//!")).skip(1).map(str::trim);
        let head: Vec<&str> = head.collect();
        let mut pages = head.split(|line| *line == RULE_OFF);
        let (english, arabic) = (pages.next().unwrap_or_default(), pages.next().unwrap_or_default());
        let lines = if language == Language::Arabic { arabic } else { english };
        let mut page = format!("{}\n", self.standing(language));
        for line in lines {
            let begins_part = line.starts_with('*') && line.contains(":*");
            if begins_part && !page.ends_with("\n\n") {
                page.push('\n');
            }
            if !line.is_empty() || !page.ends_with("\n\n") {
                page.push_str(line);
                page.push('\n');
            }
        }
        page.truncate(page.trim_end().len());
        page + "\n"
    }

    /// What it finds, up to the first sign of a pause outside brackets and code: a whole clause, on one line.
    pub fn in_short(&self, language: Language) -> String {
        let page = self.page(language);
        let what = page.split_once(what_it_finds(language)).map_or("", |(_, rest)| rest);
        let what = what.split("\n\n").next().unwrap_or_default().split_whitespace().collect::<Vec<_>>().join(" ");
        let (mut depth, mut in_code) = (0, false);
        let end = what.char_indices().find(|(at, c)| {
            match c {
                '`' => in_code = !in_code,
                '(' | '«' => depth += 1,
                ')' | '»' => depth -= 1,
                _ => {}
            }
            let pauses = matches!(c, ';' | ':' | '.' | '؛')
                && what[at + c.len_utf8()..].chars().next().is_none_or(char::is_whitespace);
            pauses && depth == 0 && !in_code
        });
        what[..end.map_or(what.len(), |(at, _)| at)].to_owned()
    }

    /// `Warning. A site may move its level …`
    fn standing(&self, language: Language) -> String {
        let guard = match (self.rule.guard, language) {
            (Guard::Custom, Language::English) => "A site may move its level, and a line may suppress it.",
            (Guard::Custom, Language::Arabic) => "للموقع أن يغيّر مستواها، وللسطر أن يُستثنى منها.",
            (Guard::Structure, Language::English) => "It cannot be moved or suppressed: a build cannot do without it.",
            (Guard::Structure, Language::Arabic) => "لا يتغيّر مستواها ولا يُستثنى منها شيء: لا يُبنى موقع من دونها.",
        };
        format!("{}. {guard}", level(self.rule.level, language))
    }
}

/// All pages, one below the other.
pub fn whole(language: Language) -> String {
    RULES
        .iter()
        .map(|entry| format!("## {}\n\n{}\n", entry.rule.name, entry.page(language)))
        .collect::<String>()
        .trim_end()
        .to_owned()
        + "\n"
}

/// A level as the manual writes it.
pub const fn level(level: Level, language: Language) -> &'static str {
    match (level, language) {
        (Level::Error, Language::English) => "Error",
        (Level::Warn, Language::English) => "Warning",
        (Level::Note, Language::English) => "Note",
        (Level::Off, Language::English) => "Off",
        (Level::Error, Language::Arabic) => "خطأ",
        (Level::Warn, Language::Arabic) => "تنبيه",
        (Level::Note, Language::Arabic) => "إشارة",
        (Level::Off, Language::Arabic) => "موقوفة",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The parts of a page, as each language calls them. A page begins with the first three.
    const PARTS: [(&str, &str); 11] = [
        ("What it finds", "ما تجده"),
        ("Why it matters", "لماذا يهمّ"),
        ("Example", "مثال"),
        ("Left alone", "ما تتركه"),
        ("How it knows", "كيف تعرف"),
        ("How it asks", "كيف تسأل"),
        ("When it is nothing", "متى لا بأس"),
        ("When it is meant", "متى يكون مقصودًا"),
        ("How it can be set aside", "كيف تُتجاوز"),
        ("Remedy", "الحل"),
        ("Fix", "الإصلاح"),
    ];

    /// The names of the parts of a page, in its order.
    fn parts(page: &str) -> Vec<&str> {
        page.split("\n\n").filter_map(|part| part.strip_prefix('*')?.split_once(":*")).map(|(name, _)| name).collect()
    }

    #[test]
    fn every_rule_says_in_both_languages_what_it_finds_why_it_matters_and_an_example() {
        for entry in RULES {
            let name = entry.rule.name;
            assert!(entry.source.starts_with(&format!("//! # {name}\n")), "{name} is the head of its file");
            let (english, arabic) = (entry.page(Language::English), entry.page(Language::Arabic));
            let in_arabic = |part: &str| PARTS.iter().find(|(english, _)| *english == part).map(|(_, arabic)| *arabic);
            let wanted: Vec<&str> = parts(&english).into_iter().map(|part| in_arabic(part).unwrap_or(part)).collect();
            assert_eq!(parts(&arabic), wanted, "{name} has the same parts in both languages");
            assert_eq!(wanted[..3], PARTS[..3].iter().map(|(_, arabic)| *arabic).collect::<Vec<_>>(), "{name}");
            for language in [Language::Arabic, Language::English] {
                assert!(!entry.in_short(language).is_empty(), "{name}");
            }
        }
        let mut names: Vec<&str> = RULES.iter().map(|entry| entry.rule.name).collect();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), RULES.len(), "every rule stands in the table once");
    }

    #[test]
    fn both_pages_show_the_same_blocks_and_close_their_code() {
        for entry in RULES {
            let fences = |language| entry.page(language).matches("```").count();
            assert_eq!(fences(Language::Arabic), fences(Language::English), "{}", entry.rule.name);
            let ticks = entry.page(Language::Arabic).matches('`').count();
            assert_eq!(ticks % 2, 0, "{} closes its code", entry.rule.name);
        }
    }
}
