//! `docs/desk.md` is the manual of all rules, made from the heads of their files. `UPDATE=1 cargo test --test manual` writes
//! it again.

use std::fs;
use std::path::Path;

use bayan::check::manual;

/// The rules stand below this line; what is above it is written by hand.
const RULES: &str =
    "<!-- Below this line the manual is made from src/check/: UPDATE=1 cargo test --test manual -->\n\n";

#[test]
fn the_manual_of_the_desk_is_the_rules_own_words() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/desk.md");
    let text = fs::read_to_string(&path).unwrap();
    let (head, _) = text.split_once(RULES).expect("docs/desk.md has its line above the rules");
    let wanted = format!("{head}{RULES}{}", manual::whole(bayan::model::Language::English));
    #[expect(clippy::disallowed_methods, reason = "the way to ask a test for more")]
    if std::env::var_os("UPDATE").is_some() {
        fs::write(&path, wanted).unwrap();
        return;
    }
    assert_eq!(text, wanted, "UPDATE=1 cargo test --test manual writes docs/desk.md again");
}
