//! What shells and manuals need.

use super::*;

#[test]
fn completions_know_every_command_in_every_shell() {
    let desk = Desk::new();
    for (shell, beginning) in [("bash", "_bayan() {\n"), ("zsh", "#compdef bayan\n"), ("fish", "# Print an optspec")] {
        let script = desk.say(&["completions", shell]);
        assert_eq!((script.code, script.err.as_str()), (Some(0), ""), "{shell}");
        assert!(script.out.starts_with(beginning), "{shell}: {}", &script.out[..60]);
        for word in [
            "build",
            "completions",
            "manpage",
            "next",
            "verify",
            "why",
            "base-url",
            "site",
            "release",
            "template",
            "schema",
        ] {
            assert!(script.out.contains(word), "{shell} knows {word}");
        }
    }
    let wrong = desk.say(&["completions", "dos"]);
    assert_eq!(wrong.code, Some(2));
    assert!(wrong.err.contains("`bash`, `elvish`, `fish`, `powershell` or `zsh`"), "{}", wrong.err);
}

#[test]
fn the_man_page_is_a_man_page() {
    let page = Desk::new().say(&["manpage"]);
    assert_eq!((page.code, page.err.as_str()), (Some(0), ""));
    assert!(page.out.contains("\n.TH bayan 1 "), "{}", &page.out[..200]);
    for heading in [".SH NAME", ".SH SYNOPSIS", ".SH DESCRIPTION", ".SH Commands"] {
        assert!(page.out.contains(heading), "{heading}");
    }
}
