//! Tables and lists that were pasted, of which Markdown makes one paragraph; and how they are written.

use crate::model::prose::{Kind, Passage};
use crate::source::{SourceFile, Span, seek};

/// Lines of a paragraph that were meant to be a table or a list.
pub struct PastedLines {
    pub what: PastedKind,
    /// Whole lines.
    pub span: Span,
    /// What is to be written for them; `None` where only the author knows.
    pub markdown: Option<String>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub enum PastedKind {
    Table,
    List,
}

/// More cells no pasted table has.
const MOST_CELLS: usize = 20;

/// Whether a text may hold any, judged by its lines as they were typed.
pub fn may_be_in(text: &str) -> bool {
    seek::either(b'\t', b'|', text.as_bytes()).is_some() || seek::lines(text).any(|line| point(line).is_some())
}

/// What was pasted in a paragraph.
pub fn find(passage: &Passage, file: &SourceFile) -> Option<PastedLines> {
    if passage.kind != Kind::Paragraph || !passage.text.contains(['\n', '|']) {
        return None;
    }
    let text = &*file.text;
    let start = text[..passage.span.start as usize].rfind('\n').map_or(0, |newline| newline + 1);
    let end = passage.span.end as usize + passage.tail(file).len();
    let lines: Vec<&str> = text.get(start..end)?.split('\n').collect();
    table(&lines, start, '\t').or_else(|| table(&lines, start, '|')).or_else(|| list(&lines, start))
}

/// Lines in a row that a sign cuts into cells. Rows with fewer of them than others are filled up, so that none is left out.
fn table(lines: &[&str], start: usize, sign: char) -> Option<PastedLines> {
    // What a backslash makes a mere sign parts no cells.
    let count = |line: &&str| if line.contains(sign) && !line.contains("\\|") { cells(line, sign).len() } else { 1 };
    let is_row = |line: &&str| (2..=MOST_CELLS).contains(&count(line));
    let is_part = |line: &&str| is_row(line) || sign == '|' && is_rule(line);
    let first = lines.iter().position(is_part)?;
    let length = lines[first..].iter().take_while(|line| is_part(line)).count();
    let range = first..first + length;
    let rows: Vec<&&str> = lines[range.clone()].iter().filter(|line| !is_rule(line)).collect();
    let columns = rows.iter().map(|line| count(line)).max()?;
    let has_rule = rows.len() < length;
    let is_even = rows.iter().all(|line| count(line) == columns);
    // Lines of two cells are more likely a name and its number, unless signs enclose them.
    let is_enclosed = rows.iter().all(|line| line.trim().starts_with('|') && line.trim().ends_with('|'));
    let least = if has_rule {
        1
    } else if is_enclosed || is_even && columns > 2 {
        2
    } else {
        3
    };
    if columns < 2 || rows.len() < least {
        return None;
    }
    let mut markdown = String::new();
    for (at, line) in rows.iter().enumerate() {
        let mut row = cells(line, sign);
        row.resize(columns, String::new());
        markdown.extend(["| ", &row.join(" | "), " |\n"]);
        if at == 0 {
            markdown.extend(["|", &"---|".repeat(columns), "\n"]);
        }
    }
    // Where no row stands above its line, the head was lost.
    let markdown = Some(markdown.trim_end()).filter(|_| !is_rule(lines[first]) && rows.len() > 1);
    Some(PastedLines { what: PastedKind::Table, ..apart(lines, start, range, markdown) })
}

/// The cells of a line, each as Markdown writes it.
fn cells(line: &str, sign: char) -> Vec<String> {
    let bare = line.trim_matches([' ', '\r']);
    let bare = if sign == '|' { bare.strip_prefix('|').unwrap_or(bare) } else { bare };
    let bare = if sign == '|' { bare.strip_suffix('|').unwrap_or(bare) } else { bare };
    bare.split(sign).map(|cell| cell.trim().replace('|', "\\|")).collect()
}

/// A line that parts the head of a table from its rows, of whatever dashes; one of dashes alone is no part of a table.
fn is_rule(line: &str) -> bool {
    let line = line.trim();
    let is_sign = |c: char| matches!(c, '-' | '–' | '—' | '−' | 'ـ' | '_' | '=' | '|' | '+' | ':' | ' ');
    line.contains('|') && line.chars().all(is_sign) && line.contains(|c| !matches!(c, '|' | ':' | ' '))
}

/// Lines that begin with the sign of a point, without a space behind it.
fn list(lines: &[&str], start: usize) -> Option<PastedLines> {
    let first = lines.windows(2).position(|pair| point(pair[0]).is_some() && point(pair[1]).is_some())?;
    let points = lines[first..].iter().map_while(|line| Some(format!("- {}", point(line)?)));
    let points: Vec<String> = points.collect();
    let range = first..first + points.len();
    Some(PastedLines { what: PastedKind::List, ..apart(lines, start, range, Some(&points.join("\n"))) })
}

/// What stands behind the sign of a point, where no space does.
fn point(line: &str) -> Option<&str> {
    let bare = line.trim_start();
    let rest = bare.strip_prefix(['-', '–', '•', '·', '●', '▪', '*'])?;
    // `*words*` is set in italics.
    let is_set = bare.starts_with('*') && rest.contains('*');
    (rest.starts_with(char::is_alphabetic) && !is_set).then(|| rest.trim_end())
}

/// The lines as a block of its own.
fn apart(lines: &[&str], start: usize, range: std::ops::Range<usize>, markdown: Option<&str>) -> PastedLines {
    let before: usize = lines[..range.start].iter().map(|line| line.len() + 1).sum();
    let length: usize = lines[range.clone()].iter().map(|line| line.len() + 1).sum();
    let returns = usize::from(lines[range.clone()].last().is_some_and(|line| line.ends_with('\r')));
    let above = if range.start > 0 { "\n" } else { "" };
    let below = if range.end < lines.len() { "\n" } else { "" };
    let span = Span::new(start + before, start + before + length - 1 - returns);
    let markdown = markdown.map(|markdown| [above, markdown, below].concat());
    PastedLines { what: PastedKind::List, span, markdown }
}
