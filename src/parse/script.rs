//! The script of the search page, made small for those who load it.

/// Without remarks, which stand on lines of their own, and with few spaces: no string of it holds what is made shorter here.
pub fn small(typed: &str) -> String {
    let is_remark = |line: &&str| line.is_empty() || line.starts_with("//") || line.starts_with("/**");
    let lines = typed.lines().map(str::trim).filter(|line| !is_remark(line));
    let end = |line: &str| if line.ends_with(['{', ';', ',', '(', '[']) { "" } else { "\n" };
    let mut small = lines.fold(String::new(), |text, line| text + line + end(line));
    for sign in "=> = === !== ?? && || + - * < > ? : += ??= ||= >=".split(' ') {
        small = small.replace(&format!(" {sign} "), sign);
    }
    for typed in [", ", "{ ", " }", ") {", "if (", "for (", "} else", ") return", ") throw", ": \""] {
        small = small.replace(typed, &typed.replace(' ', ""));
    }
    small
}
