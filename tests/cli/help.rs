//! Help, the version, and what is no command.

use super::*;

const HELP: &str = "\
A static site generator for government press releases in Arabic and English

Usage: bayan <COMMAND>

Commands:
  build        Publish the newsroom as a folder of files for any static host
  watch        Show the newsroom in the browser while you write
  check        Look the newsroom over without publishing it
  explain      Say what a rule of the desk finds and why it matters, or list the rules
  new          Begin something new
  import       Make drafts of texts from elsewhere: plain text, Markdown, web pages, Word files
  why          Say from what a page is made, and why it would be made again
  schema       Print a JSON Schema of what may be typed, for editors that complete and check
  verify       Prove that nothing in the published folder is held back, broken or strange
  next         List when the output changes with no edit, or make a schedule of that
  completions  Print a completion script for a shell
  manpage      Print the man page of bayan, or of one of its commands
  help         Print this message or the help of the given subcommand(s)

Options:
  -h, --help     Print help
  -V, --version  Print version

Examples:
  bayan new site newsroom        begin a newsroom in the folder newsroom/
  bayan new release              begin a release in the newsroom in this folder
  bayan import statement.docx    make a draft of a text that was sent
  bayan build                    publish the newsroom in this folder into public/
  bayan watch                    show it in the browser while you write
  bayan check --fix              mend what can be mended, and show what else is wrong
  bayan why /ar/                 say from what the Arabic front page is made

Exit codes: 0 fine, 1 something in the content must be mended, 2 usage or the system.
";

#[test]
fn help_is_for_whoever_asks_and_for_whoever_says_nothing() {
    let desk = Desk::new();
    assert_eq!(desk.say(&["--help"]), fine(HELP));
    assert_eq!(desk.say(&["help"]), fine(HELP));
    assert_eq!(desk.say(&[]), refused(2, HELP));
}

#[test]
fn a_command_explains_itself_with_examples() {
    let help = Desk::new().say(&["build", "--help"]);
    assert_eq!(
        help,
        fine(
            "\
Publish the newsroom as a folder of files for any static host

Usage: bayan build [OPTIONS]

Options:
      --root <FOLDER>    The folder of the newsroom, with its site.toml [default: .]
  -o, --output <FOLDER>  The folder to publish into [default: public, in the newsroom's folder]
      --base-url <URL>   Publish for this address instead of the one in site.toml
      --at <TIME>        Take this instant for now: 2026-03-01T09:00:00+04:00
      --record <FILE>    Keep the record of what was published in this file [default: in .bayan, in
                         the newsroom's folder, or BAYAN_RECORD]
      --first            Nothing was published before: where nothing is recorded, no rule needs to
                         compare with it
      --take-down        Let this build take down more releases at once than take_down_limit
  -q, --quiet            Say nothing but errors and what is taken down
  -v, --verbose          Name every file that is written or removed, and why
      --format <FORMAT>  How findings and the result are shown [default: human] [possible values:
                         human, json]
  -h, --help             Print help

Examples:
  bayan build
  bayan build --root newsroom --output /var/www/newsroom
  bayan build --base-url https://www.example.gov/news/
  bayan build --at 2026-03-01T09:00:00+04:00     what the public may see at that instant

Without --at, SOURCE_DATE_EPOCH is the instant where it is set, else now.
"
        )
    );
}

#[test]
fn the_import_says_what_it_takes_and_what_becomes_of_it() {
    let help = Desk::new().say(&["import", "--help"]);
    assert_eq!(
        help,
        fine(
            "\
Make drafts of texts from elsewhere: plain text, Markdown, web pages, Word files

Usage: bayan import [OPTIONS] <FILE>...

Arguments:
  <FILE>...  Files that end in .txt, .md, .html or .docx, or folders of them

Options:
      --pair                 The two files are one announcement in two languages [default: found by
                             day and figures]
      --language <LANGUAGE>  The language of the files, ar or en [default: found by their letters]
      --date <DATE>          The day of the release, 2026-03-01 [default: found in the text]
      --slug <SLUG>          The last part of its address [default: made from the title]
      --dry-run              Show what would be made, and make nothing
      --format <FORMAT>      How the drafts and findings are shown [default: human] [possible
                             values: human, json]
      --root <FOLDER>        The folder of the newsroom, with its site.toml [default: .]
  -h, --help                 Print help

Examples:
  bayan import --root newsroom statement.docx
  bayan import statement.ar.txt statement.en.txt        two languages of one announcement
  bayan import --dry-run inbox                          every file in the folder inbox/
  bayan import --date 2026-03-01 --slug metro-line page.html

Every word stays, faults and all: `bayan check` finds those. What was taken out or was not certain
is said, and nothing that is there is written over.

Exit codes: 0 every file became a draft, 1 one did not, 2 usage or the system.
"
        )
    );
}

#[test]
fn the_version_is_that_of_the_crate() {
    assert_eq!(Desk::new().say(&["--version"]), fine(concat!("bayan ", env!("CARGO_PKG_VERSION"), "\n")));
}

#[test]
fn an_unknown_command_or_flag_is_usage() {
    let desk = Desk::new();
    assert_eq!(
        desk.say(&["wombat"]),
        refused(
            2,
            "error: unrecognized subcommand 'wombat'\n\nUsage: bayan <COMMAND>\n\nFor more information, try '--help'.\n"
        )
    );
    assert_eq!(
        desk.say(&["build", "--quiet", "--verbose"]),
        refused(
            2,
            "error: the argument '--quiet' cannot be used with '--verbose'\n\nUsage: bayan build --quiet --first\n\nFor more information, try '--help'.\n"
        )
    );
    assert_eq!(
        desk.say(&["build", "--at", "tomorrow"]),
        refused(
            2,
            "error: invalid value 'tomorrow' for '--at <TIME>': write a day and time with its offset, as 2026-03-01T09:00:00+04:00 or 2026-03-01T05:00:00Z\n\nFor more information, try '--help'.\n"
        )
    );
}
