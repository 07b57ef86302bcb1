//! What help shows below the options: commands as they are typed.

pub const EXAMPLES: &str = "\
Examples:
  bayan new site newsroom        begin a newsroom in the folder newsroom/
  bayan new release              begin a release in the newsroom in this folder
  bayan import statement.docx    make a draft of a text that was sent
  bayan build                    publish the newsroom in this folder into public/
  bayan watch                    show it in the browser while you write
  bayan check --fix              mend what can be mended, and show what else is wrong
  bayan why /ar/                 say from what the Arabic front page is made

Exit codes: 0 fine, 1 something in the content must be mended, 2 usage or the system.";

pub const MANPAGE_EXAMPLES: &str = "\
Examples:
  bayan manpage > /usr/local/share/man/man1/bayan.1
  bayan manpage build > /usr/local/share/man/man1/bayan-build.1";

pub const BUILD_EXAMPLES: &str = "\
Examples:
  bayan build
  bayan build --root newsroom --output /var/www/newsroom
  bayan build --base-url https://www.example.gov/news/
  bayan build --at 2026-03-01T09:00:00+04:00     what the public may see at that instant

Without --at, SOURCE_DATE_EPOCH is the instant where it is set, else now.";

pub const WATCH_EXAMPLES: &str = "\
Examples:
  bayan watch                    then open http://127.0.0.1:8000/, and /_bayan/ for the desk
  bayan watch --open             opens the browser, too
  bayan watch --root newsroom --port 4000
  bayan watch --host 0.0.0.0     lets others on your network look, drafts and all

A preview writes no file, so nothing that it shows can be deployed.";

pub const CHECK_EXAMPLES: &str = "\
Examples:
  bayan check
  bayan check --all content/releases/2026/03
  bayan check --rule spacing \"content/releases/2026/**/ar.md\"
  bayan check --fix --dry-run            show what would be mended
  bayan check --format sarif > bayan.sarif

Findings are on standard output, a summary by rule is on standard error. `bayan build` is stopped by errors alone.";

pub const EXPLAIN_EXAMPLES: &str = "\
Examples:
  bayan explain
  bayan explain spacing";

pub const WHY_EXAMPLES: &str = "\
Examples:
  bayan why /ar/
  bayan why https://news.example.gov/ar/releases/2023/12/data-centres/
  bayan why sitemap.xml";

pub const SCHEMA_EXAMPLES: &str = "\
Examples:
  bayan schema release                    the front matter of a release
  bayan schema --output .schema           all of them as files, for the settings of an editor
  bayan schema topics --root newsroom

In the folder of a newsroom the ids of its registries are offered.";

pub const RELEASE_EXAMPLES: &str = "\
Examples:
  bayan new release
  bayan new release --title-ar \"افتتاح الخط الجديد للمترو\" --title-en \"New metro line opens\" --topic metro
  bayan new release --language ar --title-ar \"تهنئة بعيد الفطر\" --type statement

With a title among the flags nothing is asked. Nothing that is there is written over.";

pub const TEMPLATE_EXAMPLES: &str = "\
Examples:
  bayan new template base.html
  bayan new template --root newsroom quote.html
  bayan new template locales/ar.ftl
  bayan new template assets/site.css

Nothing that is there is written over.";

pub const IMPORT_EXAMPLES: &str = "\
Examples:
  bayan import --root newsroom statement.docx
  bayan import statement.ar.txt statement.en.txt        two languages of one announcement
  bayan import --dry-run inbox                          every file in the folder inbox/
  bayan import --date 2026-03-01 --slug metro-line page.html

Every word stays, faults and all: `bayan check` finds those. What was taken out or was not certain
is said, and nothing that is there is written over.

Exit codes: 0 every file became a draft, 1 one did not, 2 usage or the system.";

pub const VERIFY_EXAMPLES: &str = "\
Examples:
  bayan verify                                     before every deploy
  bayan verify --output /var/www/newsroom          what is on the server
  bayan verify --at 2026-03-01T09:00:00+04:00      against what the public may see at that instant
  bayan verify --format json

Exit codes: 0 clean, 1 something was found, 2 usage or the system.";

pub const NEXT_EXAMPLES: &str = "\
Examples:
  bayan next                           the next ten, on the site's own clock
  bayan next --format cron             lines for a crontab
  bayan next --format systemd          a timer unit
  bayan next --format github           a schedule for GitHub Actions
  bayan next --overdue                 fail when the published folder is older than a change that was due";
