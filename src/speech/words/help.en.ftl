# Help: what each command and option is for. The names are those that are typed.

usage = Usage:
commands = Commands
arguments = Arguments
options = Options

# Commands
command-bayan = A static site generator for government press releases in Arabic and English
command-build = Publish the newsroom as a folder of files for any static host
command-watch = Show the newsroom in the browser while you write
command-check = Look the newsroom over without publishing it
command-explain = Say what a rule of the desk finds and why it matters, or list the rules
command-new = Begin something new
command-new-site = Begin an empty newsroom in a new or empty folder
command-new-template = Copy a template, style sheet or script that comes with bayan into the newsroom, to change it there
command-new-release = Begin a release as a draft: asks at a terminal, or takes flags
command-import = Make drafts of texts from elsewhere: plain text, Markdown, web pages, Word files
command-why = Say from what a page is made, and why it would be made again
command-schema = Print a JSON Schema of what may be typed, for editors that complete and check
command-verify = Prove that nothing in the published folder is held back, broken or strange
command-next = List when the output changes with no edit, or make a schedule of that
command-deploy = Publish what was built to where readers find it, once verify has passed on it
command-redirects = List the old addresses of public releases with the new ones, for hosts that are set up elsewhere
command-completions = Print a completion script for a shell
command-manpage = Print the man page of bayan, or of one of its commands

# Options and arguments
option-help = Print help
option-version = Print version
option-speak = Speak Arabic or English, ar or en [default: BAYAN_SPEAK, speak in site.toml, the locale, English]
option-plain = Leave out marks of direction, for terminals that show them
option-root = The folder of the newsroom, with its site.toml [default: .]
option-output = The folder to publish into [default: public, in the newsroom's folder]
option-base-url = Publish for this address instead of the one in site.toml
option-at = Take this instant for now: 2026-03-01T09:00:00+04:00
option-config = Read this second file of settings too, which counts before site.toml
option-record = Keep the record of what was published in this file [default: in .bayan, in the newsroom's folder, or BAYAN_RECORD]
option-first = Nothing was published before: where nothing is recorded, no rule needs to compare with it
option-take-down = Let this build take down more releases at once than take_down_limit
option-drafts = Refused: a build never publishes drafts
option-quiet = Say nothing but errors
option-verbose = Name every file that is written or removed, and why
option-format = How findings and the result are shown: human or json [default: human]
option-files = Files that end in .txt, .md, .html or .docx, or folders of them
option-pair = The two files are one announcement in two languages [default: found by day and figures]
option-language = The language of the files, ar or en [default: found by their letters]
option-date = The day of the release, 2026-03-01 [default: found in the text]
option-slug = The last part of its address [default: made from the title]
option-dry-run = Show what would be made, and make nothing
option-host = Listen at this address of this machine [default: 127.0.0.1]
option-port = Listen at this port [default: 8000, or a free one]
option-open = Open the browser
option-poll = Look for changes instead of being told of them, as on network drives
option-paths = Files, folders or globs of the newsroom to which findings are limited
option-all = Show notes too
option-fix = Fix what can be fixed with certainty, then show what is left
option-online = Ask other hosts whether the links to them lead anywhere
option-rule = Show what this rule finds, and nothing else; may be given more than once
option-address = An address of the newsroom, from its first slash or whole; or a text or published file
option-search = Say how this question is read, and which releases answer it; or why the one at the address does
option-document = What it describes: site, release, page, topics, people or organisations
option-count = How many [default: 10]
option-overdue = Fail when the published folder is older than an instant that has passed
option-target = The target, as it is called in site.toml [default: the only one]
option-repair = Look at every file of the target, and put again what is not there as it was deployed
option-audit = Look at every file of the target, and tell what differs from what was deployed
option-shell = The shell: bash, elvish, fish, powershell or zsh
option-command = The command
option-folder = The folder
option-name = Its name, as in docs/templates.md: quote.html, assets/site.css
option-title-ar = The headline in Arabic
option-title-en = The headline in English
option-type = What kind of announcement it is [default: release]
option-issuer = Who speaks: an id of organisations.yaml; may be given more than once, the first one leads
option-topic = What it is about: an id of topics.yaml; may be given more than once
option-image = A picture to bring along; may be given more than once, the first one leads
option-place-ar = The city of the dateline, in Arabic
option-place-en = The city of the dateline, in English

# Options that mean something else with one command
option-build-quiet = Say nothing but errors and what is taken down
option-import-format = How the drafts and findings are shown: human or json [default: human]
option-watch-base-url = Show the site as it is for this address instead of the one in site.toml
option-check-output = The published folder with which the texts are compared [default: public, in the newsroom's folder]
option-check-record = The file with the record of what was published [default: in .bayan, in the newsroom's folder, or BAYAN_RECORD]
option-check-dry-run = Show what --fix would change, and change nothing
option-deploy-output = The published folder that is deployed [default: public, in the newsroom's folder]
option-deploy-base-url = The address for which it was built, instead of the one in site.toml
option-deploy-record = The file with the record of its build [default: in .bayan, in the newsroom's folder, or BAYAN_RECORD]
option-verify-output = The published folder that is looked at [default: public, in the newsroom's folder]
option-verify-base-url = The address for which it was built, instead of the one in site.toml
option-verify-at = Take this instant for now, as the build did: 2026-03-01T09:00:00+04:00
option-verify-record = The file with the record of its build [default: in .bayan, in the newsroom's folder, or BAYAN_RECORD]
option-why-output = The published folder that is asked about [default: public, in the newsroom's folder]
option-why-base-url = The address for which it is built, instead of the one in site.toml
option-why-record = The file with the record of its build [default: in .bayan, in the newsroom's folder, or BAYAN_RECORD]
option-next-output = The published folder, for --overdue and the commands of a schedule [default: public, in the newsroom's folder]
option-next-base-url = The address for which it is built, instead of the one in site.toml
option-next-record = The file with the record of its build [default: in .bayan, in the newsroom's folder, or BAYAN_RECORD]
option-redirects-base-url = Lead to this address instead of the one in site.toml
option-deploy-dry-run = Show what would be put where, and put nothing
option-deploy-first = Deploy though files stand there that no deploy put there: those of the same name are written over
option-check-format = How findings are shown: human, json, github (workflow commands of GitHub Actions) or sarif (SARIF 2.1.0) [default: human]
option-explain-rule = The rule
option-schema-root = The folder of a newsroom whose ids are offered [default: this folder, if it is one]
option-schema-output = Write all schemas into this folder instead
option-next-format = How they are shown: human, json, cron (a crontab, to the minute), systemd (a timer, to the second) or github (a schedule of GitHub Actions, to some minutes) [default: human]
option-redirects-format = How they are shown: csv or json [default: csv]
option-new-release-date = When it goes out: 2026-03-01, or 2026-03-01T10:00:00+04:00 [default: today in the site's time zone]
option-new-release-language = The one language it will be in, ar or en [default: both]

# Examples, below the options
command-bayan-examples = 
    Examples:
      bayan new site newsroom        begin a newsroom in the folder newsroom/
      bayan new release              begin a release in the newsroom in this folder
      bayan import statement.docx    make a draft of a text that was sent
      bayan build                    publish the newsroom in this folder into public/
      bayan watch                    show it in the browser while you write
      bayan check --fix              fix what can be fixed, and show what else is wrong
      bayan why /ar/                 say from what the Arabic front page is made

    Exit codes: 0 fine, 1 something in the content must be corrected, 2 usage or the system.
command-manpage-examples = 
    Examples:
      bayan manpage > /usr/local/share/man/man1/bayan.1
      bayan manpage build > /usr/local/share/man/man1/bayan-build.1
command-build-examples = 
    Examples:
      bayan build
      bayan build --root newsroom --output /var/www/newsroom
      bayan build --base-url https://www.example.gov/news/
      bayan build --at 2026-03-01T09:00:00+04:00     what the public may see at that instant

    Without --at, SOURCE_DATE_EPOCH is the instant where it is set, else now.
command-watch-examples = 
    Examples:
      bayan watch                    then open http://127.0.0.1:8000/, and /_bayan/ for the desk
      bayan watch --open             opens the browser, too
      bayan watch --root newsroom --port 4000
      bayan watch --host 0.0.0.0     lets others on your network look, drafts and all

    A preview writes no file, so nothing that it shows can be deployed.
command-check-examples = 
    Examples:
      bayan check
      bayan check --all content/releases/2026/03
      bayan check --rule spacing "content/releases/2026/**/ar.md"
      bayan check --fix --dry-run            show what would be fixed
      bayan check --format sarif > bayan.sarif

    Findings are on standard output, a summary by rule is on standard error. `bayan build` is stopped by errors alone.
command-explain-examples = 
    Examples:
      bayan explain
      bayan explain spacing
command-why-examples = 
    Examples:
      bayan why /ar/
      bayan why https://news.example.gov/ar/releases/2023/12/data-centres/
      bayan why sitemap.xml
      bayan why --search "open data" /en/releases/2026/11/open-data-milestone/
command-schema-examples = 
    Examples:
      bayan schema release                    the front matter of a release
      bayan schema --output .schema           all of them as files, for the settings of an editor
      bayan schema topics --root newsroom

    In the folder of a newsroom the ids of its registries are offered.
command-new-release-examples = 
    Examples:
      bayan new release
      bayan new release --title-ar "افتتاح الخط الجديد للمترو" --title-en "New metro line opens" --topic metro
      bayan new release --language ar --title-ar "تهنئة بعيد الفطر" --type statement

    With a title among the flags nothing is asked. Nothing that is there is written over.
command-new-template-examples = 
    Examples:
      bayan new template base.html
      bayan new template --root newsroom quote.html
      bayan new template locales/ar.ftl
      bayan new template assets/site.css

    Nothing that is there is written over.
command-import-examples = 
    Examples:
      bayan import --root newsroom statement.docx
      bayan import statement.ar.txt statement.en.txt        two languages of one announcement
      bayan import --dry-run inbox                          every file in the folder inbox/
      bayan import --date 2026-03-01 --slug metro-line page.html

    Every word stays, faults and all: `bayan check` finds those. What was taken out or was not certain
    is said, and nothing that is there is written over.

    Exit codes: 0 every file became a draft, 1 one did not, 2 usage or the system.
command-verify-examples = 
    Examples:
      bayan verify                                     before every deploy
      bayan verify --output /var/www/newsroom          what is on the server
      bayan verify --at 2026-03-01T09:00:00+04:00      against what the public may see at that instant
      bayan verify --format json

    Exit codes: 0 clean, 1 something was found, 2 usage or the system.
command-deploy-examples = 
    Examples:
      bayan deploy                         to the only target of site.toml
      bayan deploy live --dry-run          what would be put where
      bayan deploy live --audit            what stands there, against what was deployed
      bayan deploy live --repair           puts back what is missing there, or altered
      bayan deploy live --format json

    It builds nothing, and takes no --at: what is deployed is seen at once.

    Exit codes: 0 deployed, 1 what was built must not go out, 2 usage, the system or the target.
command-redirects-examples = 
    Examples:
      bayan redirects > redirects.csv
      bayan redirects --format json
command-next-examples = 
    Examples:
      bayan next                           the next ten, on the site's own clock
      bayan next --format cron             lines for a crontab
      bayan next --format systemd          a timer unit
      bayan next --format github           a schedule for GitHub Actions
      bayan next --overdue                 fail when the published folder is older than a change that was due
command-new-site-examples = 
    Example:
      bayan new site newsroom
command-completions-examples = 
    Example:
      bayan completions bash > /etc/bash_completion.d/bayan

# What was typed and cannot be understood
unknown-command = bayan has no command { $typed }.
unknown-option = { $typed } is no option of this command.
unexpected-value = { $typed } has no place here.
bad-value = { $typed } is no value for { $option }.
bad-value-because = { $typed } is no value for { $option }: { $why }
value-missing = { $option } needs a value.
argument-missing = { $option } is missing.
command-missing = A command is missing.
options-exclude = { $option } and { $other } exclude each other.
option-twice = { $option } stands here twice.
arguments-not-utf8 = What was typed is not in UTF-8.
misused = This cannot be understood.
choose-from = Choose from { $values }.
see-help = { $command } shows what may be typed.
needs-language = Write ar or en.
needs-day = Write a day as 2026-03-01.
needs-instant = Write a day and time with its offset, as 2026-03-01T09:00:00+04:00 or 2026-03-01T05:00:00Z.
needs-port = Write a number from 1 to 65535.
