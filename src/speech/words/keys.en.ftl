# What each key says, as editors show it.

schema = { $document ->
    [release] The front matter of a release
    [page] The front matter of a standing page
    [topics] content/topics.yaml: what releases are about
    [people] content/people.yaml: who is named or quoted
    [organisations] content/organisations.yaml: who speaks
   *[site] site.toml
}
schema-finds = Finds { $found }.

key-release-title = The headline, in the language of this file.
key-release-highlights = The short points under the headline, in the language of this file.
key-release-place = The city of the dateline, in the language of this file.
key-release-summary = What search results and lists show, in the language of this file. Without it the first highlight, else the first paragraph.
key-release-image-alt = What the lead image shows, in the language of this file. Needed where there is an image.
key-release-image-caption = The caption of the lead image, in the language of this file.
key-release-date = When it goes out: 2023-12-15, which begins at midnight in the site's time zone, or 2023-12-15T10:00:00+04:00. Write it in one of the two files. A date in the future holds the release back.
key-release-embargo = Nothing is public before this day or time, in neither language.
key-release-draft = `true`: never public. In the file that holds `date` it holds both languages, in the other file that one alone.
key-release-essential = `true`: it goes out at its time even in a freeze of site.toml.
key-release-single-language = `true`: it is meant to be in one language only.
key-release-type = What kind of announcement it is. Without it a release.
key-release-issuers = Who speaks: ids of organisations.yaml. The first one leads; its boilerplate and contacts close the page.
key-release-people = Who is named in it: ids of people.yaml.
key-release-topics = What it is about: ids of topics.yaml.
key-release-image = The lead image: the name of a picture in this folder, or keys that say more of it.
key-release-images = The gallery below the text: pictures in this folder, each with what it shows.
key-release-video = A video: its file in this folder, or its address elsewhere, with poster and captions.
key-release-media-kit = true: readers may download the text with all pictures and documents as one archive.
key-release-attachments = Documents to download: names of files in this folder, each with a title if you like.
key-release-contacts = Press desks for this release, beside those of its issuers.
key-release-related = Releases on the same matter, by path, as 2023/11/data-centres.
key-release-aliases = Old addresses that should lead here, from their first slash, as /old/address/; of a folder that was moved, its path, as 2023/12/summit.
key-release-corrections = What was put right after publication. Shown above the text, and told to feeds.
key-release-withdrawn = It has been taken back: a notice stands in its place.
key-release-hijri = The Hijri date, as 1445-06-02, where the sighting differed from the calendar of Umm al-Qura.

key-page-title = The heading of the page, in the language of this file.
key-page-summary = What search results show, in the language of this file.

key-image-file = The name of a picture in this folder.
key-image-credit = Who took it, or gives it: one name for both languages, or one for each.
key-image-focus = What must be seen of it where it is cut, from the left and from the top: 50% 20%.

key-gallery-file = The name of a picture in this folder.
key-gallery-credit = Who took it, or gives it: one name for both languages, or one for each.
key-gallery-alt = What it shows, in each language of the release.
key-gallery-caption = What stands below it.
key-gallery-focus = What must be seen of it where it is cut, from the left and from the top: 50% 20%.

key-video-file = The name of an MP4 in this folder.
key-video-address = Where it is shown elsewhere: the page leads there, and loads nothing from it.
key-video-poster = The name of a picture in this folder, which is seen until the video is played.
key-video-captions = WebVTT files in this folder, one for each language.
key-video-transcript = A file in this folder with all that is said in it: one, or one for each language.

key-attachment-file = The name of a file in this folder.
key-attachment-title = What readers see instead of the file's name.

key-contact-name = Who answers.
key-contact-email = As press@example.gov.
key-contact-phone = One number with its country code, as +971 4 555 0100.

key-correction-date = When it was put right: 2023-12-17 or 2023-12-17T12:00:00+04:00.
key-correction-ar = What was put right, for readers of Arabic.
key-correction-en = What was put right, for readers of English.

key-withdrawal-date = When it was taken back: 2023-12-18 or 2023-12-18T09:00:00+04:00.
key-withdrawal-ar = The reason, for readers of Arabic.
key-withdrawal-en = The reason, for readers of English.
key-withdrawal-keep-text = `true`: the text stays, marked as withdrawn.

key-person-name = The full name, without honorific.
key-person-honorific = What stands before the name, as معالي or His Excellency.
key-person-offices = Offices held over time. A quote shows the one held on the date of its release.

key-office-title = The office, as وزير الاستثمار or Minister of Investment.
key-office-organisation = Where it is held: an id of organisations.yaml.
key-office-from = Its first day, as 2023-07-01.
key-office-until = Its last day, as 2025-06-30.

key-organisation-name = The full name.
key-organisation-short = A shorter name, where the full one is long.
key-organisation-url = Its own site, as https://www.example.gov/.
key-organisation-about = The boilerplate that closes its releases, in Markdown.
key-organisation-contacts = Its press desks.
key-organisation-logo = A file in static/, as logos/ministry.svg.
key-organisation-logo-dark = The same for dark grounds, as logos/ministry-dark.svg. Without it, the logo stands on a light plate there.

key-site-base-url = The address at which readers find the newsroom, with or without a path: https://news.example.gov/.
key-site-time-zone = The newsroom's time zone, such as Asia/Riyadh: there a date begins at midnight. Without it UTC.
key-site-publisher = Who owns the site: an id of organisations.yaml.
key-site-share = Where readers may pass a release on, as plain links. Without it email, whatsapp, x and linkedin.
key-site-page-size = Releases on a full page of a list. Without it 20.
key-site-feed-size = Releases in a feed. Without it 20.
key-site-feed-authority = The host with which ids in feeds begin, news.example.gov, and which never changes again; or the address under which feeds were read before they had ids of their own. Without it the host of base_url.
key-site-take-down-limit = Of a hundred public releases, as many as a build may take down at once; four in all it always may. Without it 5.
key-site-raw-html = Whether HTML typed in a text is let through, cleaned. Without it HTML is shown as typed.
key-site-speak = In which language bayan speaks to the press office, ar or en. Without it that of the computer.
key-site-markdown = Whether each release stands as Markdown beside its page, and llms.txt leads assistants there. Without it neither.
key-site-search = Whether readers can search the releases: a box on every page, and a page that answers without a server. Without it neither.
key-site-host-files = Files that tell a host what to redirect and which headers to send; netlify is also for Cloudflare Pages.
key-site-headers = What servers say with each file, by name: `X-Robots-Tag = "noarchive"`. It reaches the files of `host_files` and `bayan watch`.
key-site-policy = Other hosts from which pages may load, as your own statistics. Without it, pages load from their own host alone.
key-site-allowed-files = Endings of files that may be published beside releases, such as dwg, besides those that always may.
key-site-menu = Standing pages in the order of the menu. Without it all of them.
key-site-languages = The newsroom in each of its languages.
key-site-parity = What counts as the same in both languages.
key-site-photo-terms = The page that says how photographs may be used, as https://news.example.gov/en/terms/: search engines show it with them.
key-site-cards = Pages without a picture of their own are shared by a drawn card: releases by one of their own, other pages by one of the site. Without it by none.
key-site-freeze = A window, or a list of them, in which nothing goes out but releases that are essential: mourning, elections. What is due in it is held, and goes out at its end.
key-site-deploy = Where `bayan deploy` publishes to: a table for each target, as `[deploy.live]`.
key-site-rules = How much a rule of the desk weighs here: error stops a build, warn is shown, note is shown on request, off is not looked for.

key-parity-hosts = Other sites that have an address for each language, so that links to them agree.

key-cards-since = The first day of which releases have a card of their own: 2026-01-01. Without it all have.

key-freeze-from = Its first day or instant: 2026-03-01 or 2026-03-01T10:00:00+04:00.
key-freeze-until = The day or instant at which it is over: what was held goes out then.
key-freeze-reason = Why, for the press office: one text, or one in each language.
key-policy-script-src = Hosts whose scripts may run.
key-policy-style-src = Hosts whose style sheets may be loaded.
key-policy-img-src = Hosts whose pictures may be shown.
key-policy-font-src = Hosts whose fonts may be loaded.
key-policy-connect-src = Hosts that scripts may ask.
key-policy-media-src = Hosts whose films and sounds may be played.
key-policy-frame-src = Hosts whose pages may stand in frames.
key-policy-form-action = Hosts to which forms may be sent.
key-deploy-to = Where the files go: `s3://bucket/folder`, `gs://bucket/folder`, `az://container/folder`, or `folder:/srv/newsroom` for a folder of this machine.
key-deploy-endpoint = The address of a store that is compatible with S3, or of another host of the same kind: `https://storage.example.gov`.
key-deploy-region = The region of an S3 bucket, as `me-central-1`. Without it that of the environment.
key-deploy-keep = How many releases of a folder are kept, the current one counted. Without it 5.
key-deploy-packed = Whether copies in brotli and gzip lie beside files of text in a folder, for its server to send.
key-deploy-after = A command with its arguments that is told the addresses that changed, to clear caches: `["purge", "--site", "news"]`.

key-hosts-ar = The host of its Arabic pages.
key-hosts-en = The host of its English pages.

key-languages-ar = The newsroom in Arabic.
key-languages-en = The newsroom in English.

key-language-locale = Language and country, as ar-SA or en-US. Without it ar-AE or en-GB.
key-language-quotes = The marks around quoted words: guillemets « », curly “ ”. Without it guillemets in Arabic, curly in English.

key-language-title = The name of the newsroom in this language.
key-language-description = What the newsroom is, in one sentence.
key-language-digits = The digits of dates and counts: latn 0123, arab ٠١٢٣. Without it latn.
key-language-calendars = The calendars in which dates are written, the first one first. Without it gregory and islamic-umalqura.
key-language-months = The Arabic names of the months: gulf يناير, levant كانون الثاني. Without it gulf.

key-both-ar = In Arabic.
key-both-en = In English.
