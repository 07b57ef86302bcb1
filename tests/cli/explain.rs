//! Rules, explained.

use super::*;

#[test]
fn a_rule_is_explained_in_the_words_of_the_manual() {
    let desk = Desk::new();
    assert_eq!(
        desk.say(&["explain", "missing-date"]),
        fine(
            "\
missing-date

Error. It cannot be moved or suppressed: a build cannot do without it.

What it finds: an announcement without a date in either language.

Why it matters: the date decides when it is public and where it stands in every list.

Example: front matter with a title and no `date`.
"
        )
    );
    let list = desk.say(&["explain"]);
    assert_eq!(list.code, Some(0));
    for clause in [
        "a file that a release or a standing page cites and that is not of a kind that may be published, by its ending and by its bytes alike\n",
        "  a Latin comma, semicolon or question mark behind an Arabic word in an Arabic text\n",
        "  a figure that stands in one language only\n",
    ] {
        assert!(list.out.contains(clause), "{}", list.out);
    }
    assert!(
        list.out.starts_with("error    missing-date               an announcement without a date in either language\n"),
        "{}",
        list.out
    );
    assert_eq!(
        desk.say(&["explain", "spacin"]),
        refused(2, "error: The desk has no rule `spacin`.\n  = Did you mean `spacing`?\n")
    );
    assert_eq!(desk.say(&["explain", "yaml"]).code, Some(2));
}
