//! English that is left in what bayan says in Arabic.
//!
//! What stands in backticks, what is set apart by marks of direction, excerpts, paths, addresses, options and ids of rules
//! are names, and stay as they are typed. Of all other words, those of `KNOWN` alone may be in Latin letters.

/// Words that have no other letters: bayan's own name, its commands and what they take, other programs and their files.
const KNOWN: &[&str] = &[
    "bayan",
    "ar",
    "en",
    "build",
    "check",
    "completions",
    "csv",
    "deploy",
    "redirects",
    "explain",
    "import",
    "manpage",
    "new",
    "next",
    "release",
    "schema",
    "site",
    "template",
    "verify",
    "watch",
    "why",
    "Atom",
    "Ctrl-C",
    "Markdown",
    "Fluent",
    "Office",
    "Windows",
    "Word",
    "Excel",
    "PowerPoint",
    "OpenDocument",
    "GitHub",
    "Actions",
    "cron",
    "systemd",
    "gzip",
    "zip",
    "human",
    "json",
    "github",
    "sarif",
    "speech",
    "statement",
    "advisory",
    "backgrounder",
    "error",
    "public",
    "newsroom",
    "inbox",
    "metro",
];

/// The English words of each line that has some, and the line.
pub fn words(said: &str) -> Vec<(Vec<String>, &str)> {
    let lines = said.lines().filter(|line| !is_excerpt(line)).map(|line| (of_line(line), line));
    lines.filter(|(words, _)| !words.is_empty()).collect()
}

/// A line of a file, shown under a finding; the file itself, as it would be written; a line of a difference.
fn is_excerpt(line: &str) -> bool {
    line.starts_with("   |")
        || line.starts_with(['+', '-', '@'])
        || line == "---"
        || RULES.contains(&line.trim())
        || is_count(line)
}

/// Rules whose ids are one word, where one stands on a line of its own.
const RULES: [&str; 8] = ["excuse", "invisible", "length", "placeholder", "quotes", "spacing", "tatweel", "yaml"];

/// How often a rule found something: `          خطآن  quotes`; a choice: `   1  metro  المترو · Metro`.
fn is_count(line: &str) -> bool {
    let is_sum = line.trim_start().split_once("  ").is_some_and(|(_, rule)| RULES.contains(&rule));
    let first = line.split_whitespace().next();
    let is_numbered = first.is_some_and(|count| count.bytes().all(|byte| byte.is_ascii_digit()));
    line.starts_with(' ') && is_sum || is_numbered && line.contains(" · ")
}

/// A line without what it begins with: a command, as help shows it, or a level and the rule that has it.
fn told(line: &str) -> &str {
    let is_command = line.starts_with("  bayan ");
    let is_rule = ["خطأ ", "تنبيه ", "إشارة ", "مُعطَّلة "].iter().any(|level| line.starts_with(level));
    match line.split_once("  ") {
        Some((_, rest)) if is_rule => rest.trim_start().split_once("  ").map_or("", |(_, said)| said),
        // What is typed in quotation marks may be Arabic.
        _ if is_command => line.rsplit('"').next().unwrap_or(line).trim_start_matches(|c: char| c.is_ascii()),
        _ => line,
    }
}

fn of_line(line: &str) -> Vec<String> {
    let mut foreign = Vec::new();
    for isolated in within(line, '\u{2068}', '\u{2069}') {
        // A name that is a sentence was said by somebody, unless it stands in « ».
        let is_sentence = isolated.split_whitespace().filter(|word| is_plain(word)).count() > 2;
        if is_sentence && !line.contains(&format!("«\u{2068}{isolated}")) {
            foreign.push(isolated.to_owned());
        }
    }
    let bare = without(&without(told(line), '\u{2068}', '\u{2069}'), '\u{2066}', '\u{2069}');
    let bare = without_code(&bare);
    for word in bare.split(|c: char| c.is_whitespace() || "،؛؟«»()[]{}\"|…".contains(c)) {
        let word = word.trim_matches(|c: char| !c.is_ascii_alphanumeric() && !"-/._<>=~".contains(c));
        // A letter of Arabic may stand before a name: «بـ».
        let word = word.rsplit(|c: char| is_arabic(c)).next().unwrap_or(word).trim_end_matches(['.', ':', ',']);
        if is_plain(word) && !KNOWN.contains(&word) {
            foreign.push(word.to_owned());
        }
    }
    foreign
}

/// A word, and no path, address, option, id, figure or name in capitals.
fn is_plain(word: &str) -> bool {
    word.chars().any(|c| c.is_ascii_lowercase()) && word.chars().all(|c| c.is_ascii_alphabetic() || c == '\'')
}

fn is_arabic(c: char) -> bool {
    matches!(c, '\u{600}'..='\u{6ff}')
}

fn within(line: &str, open: char, close: char) -> Vec<&str> {
    line.split(open).skip(1).filter_map(|rest| rest.split(close).next()).collect()
}

fn without(line: &str, open: char, close: char) -> String {
    let mut depth = 0_usize;
    let keep = |c: &char| {
        depth += usize::from(*c == open);
        let is_outside = depth == 0;
        depth = depth.saturating_sub(usize::from(*c == close));
        is_outside
    };
    line.chars().filter(keep).collect()
}

fn without_code(line: &str) -> String {
    line.split('`').step_by(2).collect()
}

#[test]
fn names_stay_and_sentences_are_found() {
    for line in [
        "خطأ[unknown-key]: لا مفتاح باسم \u{2066}`titel`\u{2069}.",
        "  --> content/releases/2026/03/a/ar.md:3:1",
        "   |  title: A whole line of English",
        "شغّل `bayan build --root room` من جديد، أو احذف --at.",
        "يُنشر «\u{2068}A title of some words\u{2069}» بترميز UTF-8 في \u{2068}public/ar/index.html\u{2069}.",
        "خطأ      placeholder     موضع لم يُملأ",
        "          خطآن  placeholder",
        "  bayan new site room     مركز إعلامي جديد",
        "  bayan new release --title-ar \"افتتاح الخط\" --title-en \"New line\" --topic",
        "ينتهي بـWord أو PDF، في https://news.example.gov/ar/.",
    ] {
        assert_eq!(words(line), []);
    }
    for (line, word) in [
        ("error[unknown-key]: there is no such key", "there"),
        ("لا مفتاح باسم titel هنا.", "titel"),
        ("في الملف \u{2068}letters that cannot be read\u{2069}.", "letters that cannot be read"),
        ("  --> a.md:1:1: the other one", "the"),
    ] {
        assert!(words(line)[0].0.contains(&word.to_owned()), "{line}");
    }
}

/// What a reader of a page sees or hears, line by line. Code, names that are set apart and what is marked as English are
/// left out.
pub fn of_page(html: &str) -> String {
    let mut text = String::new();
    let mut left_out: Option<(String, usize)> = None;
    for piece in html.split('<').skip(1) {
        let (tag, after) = piece.split_once('>').unwrap_or((piece, ""));
        let name: String = tag.trim_start_matches('/').chars().take_while(char::is_ascii_alphanumeric).collect();
        match &mut left_out {
            Some((out, depth)) if *out == name => {
                *depth = if tag.starts_with('/') { *depth - 1 } else { *depth + 1 };
                if *depth > 0 {
                    continue;
                }
                left_out = None;
            }
            Some(_) => continue,
            None => {
                for attribute in ["aria-label=\"", "title=\"", "placeholder=\"", "alt=\""] {
                    text.extend(tag.split(attribute).skip(1).filter_map(|rest| rest.split('"').next()));
                    text.push('\n');
                }
                let is_name = ["code", "bdi", "script", "style", "textarea"].contains(&&*name)
                    || tag.contains("class=\"excerpt\"");
                if !tag.starts_with('/') && (is_name || name != "html" && tag.contains("lang=\"en\"")) {
                    left_out = Some((name, 1));
                    continue;
                }
            }
        }
        text.extend([after, "\n"]);
    }
    text.replace("&quot;", "\"").replace("&amp;", "&").replace("&lt;", "<").replace("&gt;", ">").replace("&#39;", "'")
}

#[test]
fn a_page_is_what_its_reader_sees() {
    let page = "<html lang=\"ar\"><p title=\"Help\">نص <code>check</code> هنا <b lang=\"en\">An <b>x</b> other</b>.</p><script>let x</script>";
    assert_eq!(words(&of_page(page)), [(vec!["Help".to_owned()], "Help")]);
    assert_eq!(words(&of_page("<p lang=\"ar\">Nothing to fix</p>"))[0].0.len(), 3);
}
