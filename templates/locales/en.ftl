# Every word of the English interface. The ids are those of ar.ftl; a message missing in one file stops the build.

## Sections and titles

language-name = English
home = Home
releases = Press releases
latest-releases = Latest press releases
press-photographs = Pictures for the press
earlier-releases = Earlier releases
all-releases = All press releases
archive-title = Archive of press releases
archive-year-title = Press releases from { $year }
archive-month-title = Press releases from { $month }
topics-title = Topics
organisations-title = Organisations
person-title = { $name }
organisation-title = { $name }
page-title = { $title }, page { $page }
document-title = { $title } — { $site }
feed-title = { $site }: latest press releases
feed-list-title = { $site }: { $list }
llms-text = Each release stands as Markdown at its address with index.md behind it.
list-description = { $list }: what { $site } has published, newest first.
page-label = Page { $page }
releases-count = { $count ->
    [0] No releases
    [one] { $count } release
   *[other] { $count } releases
}
statements-count = { $count ->
    [0] No statements
    [one] { $count } statement
   *[other] { $count } statements
}
speeches-count = { $count ->
    [0] No speeches
    [one] { $count } speech
   *[other] { $count } speeches
}
advisories-count = { $count ->
    [0] No media advisories
    [one] { $count } media advisory
   *[other] { $count } media advisories
}
backgrounders-count = { $count ->
    [0] No backgrounders
    [one] { $count } backgrounder
   *[other] { $count } backgrounders
}
no-releases = Nothing has been published here yet.

## Types of release

type-release = Press release
type-statement = Statement
type-speech = Speech
type-advisory = Media advisory
type-backgrounder = Backgrounder
types-release = Press releases
types-statement = Statements
types-speech = Speeches
types-advisory = Media advisories
types-backgrounder = Backgrounders

## Finding the way

skip-to-content = Skip to content
nav-site = Main menu
nav-breadcrumbs = Breadcrumbs
nav-pages = Pages of this list
by-year = By year
by-month = By month
by-issuer = By organisation
by-type = By type
nav-neighbours = Older and newer releases
older-release = Older release
newer-release = Newer release
older-releases = Older releases
newer-releases = Newer releases
feeds = News feeds
follow-list = Follow this list
front-door = Choose a language
foot-archive = Archive
foot-office = The office
door-enter = Enter the site in English

## The other language (ids that begin with other- are written in Arabic)

only-here-release = This release is published in English only.
only-here-page = This page is available in English only.
other-home = الصفحة الرئيسية بالعربية

## The release page

highlights = Highlights
record-from = From
record-published = Published
record-hijri = Hijri date
record-gregorian = Gregorian date
record-hour = Time
record-place = Place
weekday-and-day = { $weekday } { $day }
day-and-hour = { $day }, { $hour }
clocks = { $zone ->
    [Asia-Dubai] UAE time
    [Asia-Riyadh] Saudi time
    [Asia-Qatar] Qatar time
    [Asia-Kuwait] Kuwait time
    [Asia-Bahrain] Bahrain time
    [Asia-Muscat] Oman time
    [Asia-Aden] Yemen time
    [Asia-Baghdad] Baghdad time
    [Asia-Amman] Amman time
    [Asia-Beirut] Beirut time
    [Asia-Damascus] Damascus time
    [Asia-Gaza] Palestine time
    [Asia-Hebron] Palestine time
    [Africa-Cairo] Cairo time
    [Africa-Khartoum] Khartoum time
    [Africa-Tripoli] Tripoli time
    [Africa-Tunis] Tunis time
    [Africa-Algiers] Algiers time
    [Africa-Casablanca] Morocco time
    [Africa-Nouakchott] Nouakchott time
    [Africa-Mogadishu] Mogadishu time
    [Africa-Djibouti] Djibouti time
    [Indian-Comoro] Comoros time
   *[other] ({ $offset })
}
issuers-two = { $first } and { $second }
issuers-more = { $others ->
    [2] { $first } and two others
   *[other] { $first } and { $others } others
}
video = Video
video-elsewhere = Watch the video on { $host }
video-transcript = Transcript
media-kit = Media kit: text, pictures and documents
attachments = Attachments
gallery = Photographs
photo-credit = Photo: { $credit }
photo-original = High resolution
about-issuer = Issued by
organisation-site = Website
contacts = Media contacts
share = Share
counterpart = This release in Arabic
related = Related releases
release-end = Ends
notes = Notes
note-back = Back to note { $number } in the text

quote-link = Link to quote
quote-copy-button = Copy with attribution
quote-copied = Quote copied
quote-copy-failed = Could not copy
quote-copy =
    “{ $quote }”
    { $speaker }
    { $title }
    { $url }
speaker-line = { $name }, { $office }

withdrawn-label = Withdrawn
feed-withdrawn-title = Withdrawn: { $title }
withdrawn-notice = This release was withdrawn on { $date }
withdrawn-text = Its text is kept below, struck through, for the record only. It no longer stands.
withdrawn-text-end = End of the withdrawn text.
corrected-label = Corrected
corrections = Corrections
correction-notice = Correction, { $date }
corrections-text = What was put right in releases after they were published, the newest first.
corrections-count = { $count ->
    [one] { $count } correction
   *[other] { $count } corrections
}
all-corrections = All corrections
how-we-correct = How we correct
how-we-correct-text = We say what changed and when, and the correction stays at the head of the release for as long as it is published.
report-mistake = Found a mistake?
newer-corrections = Newer corrections
older-corrections = Older corrections

## Sharing

share-email = Email
share-whatsapp = WhatsApp
share-x = X
share-linkedin = LinkedIn
share-facebook = Facebook
share-telegram = Telegram

## The search

search-title = Search the releases
search-label = Search press releases
search-button = Search
search-parting = Filter the results
search-year = Year
search-type = Type
search-topic = Topic
search-issuer = Organisation
search-person = Person
search-any = All
search-sort = Order
search-fit = Closest first
search-date = Newest first
search-searching = Searching…
search-count = { $count ->
    [one] { $count } result
   *[other] { $count } results
}
search-count-since = { $count ->
    [one] { $count } result from { $year } to today
   *[other] { $count } results from { $year } to today
}
search-more = More results
search-older = Older results
search-some = No release has all of these words. The ones below have some of them, or words like them.
search-nearest = Closest
search-meant = Did you mean:
search-none = No release has “{ $question }”. Try fewer words or other ones, or browse the lists below.
search-nothing = Type at least one word.
search-failed = The search did not work. Check your connection, then try again.
search-no-script = The search needs JavaScript, which is off in your browser. All releases are in the lists below.
search-browse = Browse the releases
search-people = People

## File sizes

size-bytes = { $size } bytes
size-kilobytes = { $size } KB
size-megabytes = { $size } MB

## A page that is not there, and one that has moved

not-found-title = Page not found
not-found-text = The address may have changed, or it may have been mistyped.
not-found-home = Home page
not-found-archive = Archive of press releases
other-not-found-title = الصفحة غير موجودة
other-not-found-text = ربما تغيّر عنوان الصفحة، أو كُتب الرابط بطريقة غير صحيحة.
other-not-found-home = الصفحة الرئيسية
other-not-found-archive = أرشيف البيانات الصحفية
redirect-moved = This page has moved to a new address
other-redirect-moved = انتقلت هذه الصفحة إلى عنوان جديد

## The preview (`bayan watch`): seen by the press office only

preview-desk = The desk
preview-see-label = Shown
preview-see-proof = Everything, with drafts
preview-see-public = What the public sees now
preview-see-at = What the public sees at this time
preview-show = Show
preview-draft = Draft
preview-embargoed = Embargoed
preview-until = Embargoed until { $until }
preview-frozen = Held by the freeze
preview-frozen-until = Held by the freeze until { $until }
preview-cancelled = Withdrawn before publication
preview-live = Live
preview-corrected = Corrected
preview-withdrawn = Withdrawn
preview-notice-draft = This is a draft. The public cannot see it.
preview-notice-embargoed = The public cannot see this before the embargo lifts.
preview-notice-frozen = The public cannot see this before the freeze is over.
preview-notice-cancelled = This was withdrawn before it was published. The public never sees it.
preview-instant = { $day }, { $time }
preview-errors = { $count ->
    [one] { $count } error
   *[other] { $count } errors
}
preview-warnings = { $count ->
    [one] { $count } warning
   *[other] { $count } warnings
}
preview-elsewhere = { $count ->
    [one] { $count } error elsewhere stops publication
   *[other] { $count } errors elsewhere stop publication
}
preview-side-by-side = Both languages side by side
preview-search = Search titles
preview-standing = Standing
preview-any = Any standing
preview-troubled = Only what needs attention
preview-filter = Apply
preview-due-title = Going out next
preview-due-none = Nothing is waiting for its time.
preview-site-notes = In settings, registries and templates
preview-findings = What the desk says
preview-missing-side = No text in this language
preview-no-rows = No release matches.
preview-not-dated = No date

## What the desk finds, in a few words: above each finding of the preview

finding-missing-date = A release without a date
finding-date-mismatch = Dates that do not agree
finding-embargo-in-text = An embargo that stands in the text only
finding-unknown-id = An id that no registry has
finding-stray-speaker = The id of a speaker that readers would see
finding-missing-file = A file that is not in the release's folder
finding-unsafe-file = A file that could harm whoever opens it
finding-hidden-words = A file that holds words its readers do not see
finding-document-traces = What an office file brings along
finding-bad-picture = A picture that cannot be read
finding-empty-file = A file with nothing in it
finding-image-alt = A picture without a text that stands for it
finding-photo-credit = A photograph that is nobody’s
finding-photo-small = A small photograph
finding-photo-heavy = A heavy picture
finding-video = A video that does not play
finding-video-captions = A video without captions or a poster
finding-broken-link = A link that leads nowhere
finding-dead-link = A link to another site that does not work
finding-copied-leak = Words that are not public in a file that is
finding-unsearched-file = A published file that was not read to its end
finding-changed-after-publication = A text that changed after publication without a correction
finding-came-back = A withdrawn release that is back
finding-taken-down = A published release that would disappear
finding-take-down-limit = Many published releases that would disappear at once
finding-untrue-date = A correction or withdrawal with a date that cannot be true
finding-hidden-file = A hidden file that would be published
finding-wrong-language = A text in the letters of the other language
finding-missing-counterpart = A release in one language only
finding-parity-facts = Facts on which the languages disagree
finding-parity-numbers = A figure in one language only
finding-parity-quotes = Quotations that differ between the languages
finding-parity-links = A link in one language only
finding-parity-structure = Texts that are built differently
finding-registry-name = A name that is not written as the registries have it
finding-duplicate-address = One address for two things
finding-long-address = An address too long for disks and hosts
finding-awkward-slug = A folder whose name makes a bad address
finding-windows-name = A name that no file of Windows can have
finding-unread-query = An old address with a question that no host reads
finding-double-release = Two releases of one day with one title
finding-taken-address = An address that another page has
finding-placeholder = A place that was left to be filled in
finding-repeated-title = The title again at the head of the text
finding-feed-authority = What ids in feeds begin with
finding-newsroom-mark = A line for newsrooms, not for readers
finding-leftover-markup = Marks or tags that readers would see
finding-leftover-shortcode = A code of another system that readers would see
finding-dropped-html = HTML that is not published
finding-presentation-forms = Arabic letters coded by their shape, as from a PDF
finding-bidi-control = A hidden character that turns the direction of the text
finding-invisible = A hidden character that does nothing
finding-spacing = A space too many, or in the wrong place
finding-detached-waw = The conjunction و torn from its word
finding-latin-punctuation = Latin punctuation in an Arabic text
finding-tatweel = A stretched word
finding-quotes = Quotation marks or brackets that need a look
finding-mixed-digits = Figures in two kinds of digits in one release
finding-length = A text longer than it should be
finding-excuse = A suppression that does not count
finding-front-matter = The front matter is missing or has no end
finding-yaml = An error in the YAML
finding-toml = An error in site.toml
finding-no-site = There is no site.toml in this folder
finding-unknown-key = A key that is not known
finding-duplicate-key = A key that stands there twice
finding-stray-file = A file in the wrong place
finding-bad-number = A number that cannot be used
finding-bad-time-zone = A time zone that is not known
finding-unknown-rule = A rule that does not exist
finding-cut-value = The rest of a line that is not read
finding-missing-key = A key that is needed and not there
finding-wrong-type = A value of the wrong kind
finding-unknown-type = A type of release that is not known
finding-unknown-choice = A value that is not one of the choices
finding-bad-date = A date that cannot be right
finding-other-offset = An hour on the clocks of another place
finding-empty-key = A key without a value
finding-bad-alias = An alias that cannot be used
finding-bad-path = A path that cannot be used
finding-bad-url = An address that cannot be right
finding-bad-contact = Contact details that cannot be right
finding-bad-locale = A code of a language or country that cannot be right
finding-freeze = A freeze that cannot be kept
finding-message = An error in the words of the interface
finding-template = An error in a template
finding-stray-sheet = A style sheet that leaves pages bare
finding-unused-template = A file from which no page is made
finding-unreadable = A file that cannot be read
finding-lone-media = Files in a folder without a release
finding-bad-ending = An ending that no file has
finding-bad-focus = A point that is not in the picture
finding-bad-character = A character that no page can show
finding-bad-header = A header that cannot be set here
finding-bad-host = A host that cannot be right
finding-bad-id = An id that cannot be used
finding-bad-policy = An origin that no policy may name
finding-bad-target = A target to which nothing can be deployed
finding-config = A key that the second settings file may not hold
finding-no-content = There is no folder content
finding-no-releases = There is no folder of releases
finding-host-file = A file for hosts that cannot be joined
finding-fault = A fault of bayan itself
finding-icon = An icon of the site that cannot be used
finding-cards = A card that cannot be drawn
finding-media-kit = A media kit that cannot be packed
