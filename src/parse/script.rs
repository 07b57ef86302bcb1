//! The script of the search page, made small for those who load it.

/// Without remarks, which stand on lines of their own, and with few spaces: no string of it holds what is made shorter here.
pub fn small(typed: &str) -> String {
    let is_remark = |line: &&str| line.is_empty() || line.starts_with("//") || line.starts_with("/**");
    let lines = typed.lines().map(str::trim).filter(|line| !is_remark(line));
    let mut small = lines.fold(String::new(), |text, line| text + line + "\n");
    for sign in ["=>", "=", "===", "!==", "??", "&&", "||", "+", "-", "*", "<", ">", "?", ":"] {
        small = small.replace(&format!(" {sign} "), sign);
    }
    small.replace(", ", ",").replace("{ ", "{").replace(" }", "}")
}
