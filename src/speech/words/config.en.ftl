# Keys and their values: front matter, registries and site.toml.

# What a sentence speaks of; it begins with it.
thing = { $thing ->
    [release] A release
    [page] A standing page
    [video] A video
    [attachment] An attachment
    [image] The lead image
    [gallery] A picture of the gallery
    [contact] A contact
    [correction] A correction
    [withdrawal] A withdrawal
    [registry] A registry
    [topic] A topic
    [person] A person
    [office] An office
    [organisation] An organisation
    [freeze] A freeze
    [deploy] A target
    [both] A text in both languages
   *[either] A text in either language
}
thing-entry = An entry of { $key }

# What is typed at a place.
wanted = { $wanted ->
    [text] one text, without brackets or keys
    [quoted] a text in quotation marks
    [yes-no] true or false
    [list] a list in brackets
    [number] a number, without quotation marks
    [day] a day such as 2023-12-15
    [date] a date such as 2023-12-15
    [release] lines such as `title: …` and `date: …`
    [page] lines such as `title: …`
    [video] keys such as `file: …`, `poster: …` and `captions: …`
    [attachment] the name of a file, or keys such as `file: …` and `title: …`
    [image] the name of a file, or keys such as `file: …` and `credit: …`
    [gallery] the name of a file, or keys such as `file: …` and `alt: …`
    [contact] keys, as in `contacts: [{"{"}name: "…", email: press@example.gov{"}"}]`
    [correction] keys, as in `corrections: [{"{"}date: 2026-03-01, ar: "…", en: "…"{"}"}]`
    [withdrawal] keys, as in `withdrawn: {"{"}date: 2026-03-01, ar: "…", en: "…"{"}"}`
    [both] the keys `ar: …` and `en: …`
    [registry] ids, each with its own keys below it
    [name] keys such as `name: …`
    [office] keys such as `title: …` and `organisation: …`
    [site] lines such as `base_url = "https://news.example.gov/"`
    [cards] a table, as `since = "2026-01-01"`
    [parity] a table, as `hosts = [{"{"}ar = "ar.example.gov", en = "en.example.gov"{"}"}]`
    [freeze] a table, as `freeze = {"{"}from = "2026-03-01", until = "2026-03-04", reason = {"{"}ar = "…", en = "…"{"}"}{"}"}`
    [policy] a group, as `{"{"}script-src = ["https://stats.example.gov"]{"}"}`
    [headers] names and texts, as `X-Robots-Tag = "noarchive"`
    [deploy] a table, as `[deploy.live]` with a line `to = "s3://bucket/folder"` below it
    [deploys] tables with names, as `[deploy.live]`
    [languages] the tables `[languages.ar]` and `[languages.en]`
   *[language] lines such as `title = "…"`
}
write-wanted = Write { $wanted }.
wrong-type = { $of } should be { $wanted }, but { $found ->
    [unread] something that cannot be read stands
    [nothing] nothing stands
    [yes-no] true or false stands
    [number] a number stands
    [text] a text stands
    [list] a list stands
   *[keys] a group of keys stands
} here.
wrong-type-help = Write { $wanted }.

video-address = { $address } is not a web address.
video-address-help = Write it whole, as `https://video.example.gov/watch/42`.
video-without-file = `video` says neither { $one } nor { $other }.
video-without-file-help = Name an MP4 in the folder as { $one }, or where the video is shown as { $other }.
video-twice = A video has a file here and an address elsewhere: only one of them can be shown.
video-twice-help = Keep one of the two, and link to the other in the text.

missing-key = { $of } needs the key { $key }.
add-line = Add a line { $line }.
add-title = Add a line `title: …`: the headline in this file's language.
missing-language = { $of } has no { $language ->
    [ar] Arabic text.
   *[en] English text.
}
write-where-empty = Write { $line } where it stands without words.
add-beside-other = Add { $line } beside the other language.
missing-reason = { $of ->
    [correction] A correction must say what happened.
   *[withdrawal] A withdrawal must say what happened.
}
missing-reason-help = Add `ar: …` and `en: …`: readers of each language are told in their own words.

unknown-key = { $of } has no key { $key }.
known-keys = Known keys are { $keys }.
key-of-site = { $key } belongs to the site: put it above the first line with [ ].
level-below-rules = The level of a rule stands below a line [rules].
unknown-key-invisible = There is an invisible character in the key { $key }: { $point }.
unknown-key-invisible-help = Delete this line and type it anew: { $line }.
duplicate-key = The key { $key } stands here a second time.
duplicate-key-help = Keep one of the two.
duplicate-key-first = it stands here first

empty-key = { $key } stands here without a value, so it says nothing.
empty-key-help = Write its value, or remove { $key }.
empty-key-holding = { $key } stands here without a value, so it would hold nothing back.
empty-key-holding-help = Write its value, or remove { $key }.
empty-key-required = { $key } stands here without a value, and has to have one.
empty-key-required-help = Write its value; words that begin with `#` stand in quotation marks.
empty-point = This point of the list says nothing.
empty-point-help = Write its words, or remove its `-`.
cut-value = { $words } would be left out: behind a space, `#` begins a remark.
cut-value-help = Put the whole value in quotes, as in title: "The #SafeSummer campaign begins". A remark has a space behind its `#`.
cut-value-point = Write { $point }, or put the remark on a line of its own.

bad-number = { $key } cannot be { $typed }.
bad-number-help = Choose a number from { $least } to { $most }; { $usual } is usual.
unknown-choice = { $typed } is not a choice of { $key }.

# Levels of rules
levels-no-table = `rules` should be a table, with a line for each rule.
levels-no-table-help = Write [rules], and below it lines as spacing = "error".
level-unknown = { $word } is not a level.
level-no-word = The level of { $rule } should be a word in quotation marks.

# site.toml
toml = { $file } cannot be read: { $slip ->
    [key-twice] this key stands here a second time.
    [table-twice] this table stands here a second time.
    [table-open] the bracket of this table is not closed.
    [list-open] a list is opened on this line and never closed.
    [group-open] a group is opened on this line and never closed.
    [odd-quotes] these are no quotation marks of TOML: a text stands between two ".
    [quote-open] a quotation mark is opened on this line and never closed.
    [no-quotes] a text must stand in quotation marks.
    [no-value] there is no value behind the `=`.
    [no-equals] this line has no `=`.
    [colon] this line has a colon where an `=` should stand.
   *[other] this line is not written as TOML has it.
}
toml-help = Look at this line and the one before: key = value, texts in quotation marks, lists in brackets.
config-alone = { $key } may not stand in a second file of settings: it decides what goes out, and when.
config-alone-help = Write it in site.toml, or leave it out here.
config-is-folder = { $folder } is a folder, and --config names a file of settings.
config-is-folder-help = Name the file itself, as --config staging.toml.
config-level = A second file of settings may only make a rule an error, and this one gives { $rule } another level.
config-level-help = Write "error" behind { $rule }, or set its level in site.toml.
no-site = There is no site.toml here, so this is not a newsroom.
no-site-help = Go to the folder of a newsroom, name it with --root, or begin one with `bayan new site FOLDER`.
missing-newsroom-title = The newsroom has no { $language ->
    [ar] Arabic title.
   *[en] English title.
}
missing-newsroom-title-help = Add [languages.{ $language }] with title = "…" to site.toml.
missing-base-url = site.toml needs the key `base_url`.
missing-base-url-help = Add base_url = "https://news.example.gov/": the address at which readers find the newsroom.
bad-base-url = { $url } is not a web address.
bad-base-url-help = Write it whole, as https://news.example.gov/ or https://www.example.gov/news/.
bad-base-url-sign = The address { $url } has a character that cannot be seen: { $point }.
bad-base-url-sign-help = Type it anew, as https://news.example.gov/ or https://www.example.gov/news/.
bad-base-url-parts = { $url } cannot be the address of a newsroom.
bad-base-url-parts-help = Write it whole, as https://news.example.gov/ or https://www.example.gov/news/.
bad-locale = { $language ->
    [ar] { $locale } is not a locale of Arabic.
   *[en] { $locale } is not a locale of English.
}
bad-locale-help = Write language and country, as { $usual }.
bad-host = { $host } is not a host.
bad-host-help = Write the newsroom's host in Latin letters, as { $line }.
bad-time-zone = There is no time zone called { $zone }.
bad-time-zone-help = Use a name such as Asia/Dubai or Asia/Riyadh.
bad-ending = { $ending } is not the ending of a file.
bad-ending-help = Write it in small letters without its dot: allowed_files = ["dwg"].
parity-host = { $key } should be a host.
parity-host-help = Write a table, as `hosts = [{"{"}ar = "ar.example.gov", en = "en.example.gov"{"}"}]`.
empty-freeze = `freeze` stands here without a window, so it would hold nothing back.
empty-freeze-help = Write a table, as `freeze = {"{"}from = "2026-03-01", until = "2026-03-04", reason = {"{"}ar = "…", en = "…"{"}"}{"}"}`. Or remove `freeze`.
freeze-overlaps = Two freezes overlap.
freeze-overlaps-help = Make one window of the two, or let the second begin where the first is over.
freeze-other = the other one
freeze-reversed = This freeze is over before it begins.
freeze-reversed-help = `until` is the instant at which it is over: write one after `from`.

# Registries
bad-id = { $id } cannot be an id.
bad-id-help = Use small Latin letters, digits and hyphens, as in digital-economy.
bad-url = { $url } is not a web address.
bad-url-help = Write it whole, as https://www.example.gov/.
missing-logo = The logo { $logo } of the organisation { $organisation } does not exist.
missing-logo-help = Put the file into static/, and name it as it is there.
add-organisation = Add it to content/organisations.yaml.
office-reversed = This office ends on { $until }, before it begins on { $from }.
office-reversed-help = Exchange the two days, or correct one.

# The head of a release
front-matter-missing = This file does not begin with front matter.
front-matter-missing-help = Begin it with a line `---`, then `title: …` and `date: …`, then another line `---`, then the text.
front-matter-open = The front matter begins here and never ends.
front-matter-open-help = Close it with a line `---` above the text.
front-matter-invisible = There is an invisible character in the line `---`: { $point }.
front-matter-invisible-help = Delete the line and type it anew: three hyphens and nothing else.
bad-character = A character stands here that no page can show: { $point }.
bad-character-help = Remove it.
bad-focus = { $focus } is no point of a picture.
bad-focus-help = Write how far it is from the left and from the top, as `50% 20%`.
bad-contact-email = { $email } is not an e-mail address.
bad-contact-email-help = Write it as press@example.gov.
bad-contact-phone = { $phone } is not a telephone number.
phone-digits = Write it in the digits 0 to 9 and with its country code, as +971 4 555 0100: pages show their own digits.
phone-one = Write one number, with its country code, as +971 4 555 0100; for another one add a contact.
phone-form = Write it with its country code, as +971 4 555 0100.
bad-path = { $path } is not the path of a release.
bad-path-help = Write the path of its folder, as 2023/11/slug.
bad-alias = { $alias } is not an address on this site.
alias-fragment = What follows `#` reaches no host: leave it out.
alias-question-empty = Nothing follows the `?`: leave it out.
alias-question-signs = Behind `?` may stand letters, figures and the signs `-._~=&%,` alone, for hosts read others as patterns: redirect such an address where the host is set up.
alias-form = Write the old address from its first slash, as /old/address/; of a release that was moved, its old folder, as 2023/12/summit.
bad-hijri-date = { $date } is not a Hijri date.
bad-hijri-date-help = Write year, month and day in figures, as 1445-06-02: the month from 1 to 12, the day from 1 to 30.

bad-target-name = { $name } cannot be the name of a target.
bad-target-name-help = Name it in small Latin letters, figures and hyphens, as `[deploy.live]`.
bad-target = { $to } is no place that bayan can deploy to.
bad-target-help = Write `s3://bucket/folder`, `gs://bucket/folder`, `az://container/folder`, or `folder:/srv/newsroom` for a folder of this machine.
foreign-key = { $key } says nothing of the target { $to }.
foreign-key-help = Delete this line.
bad-endpoint = { $endpoint } cannot be asked for a store: requests carry the key to it, so they go over `https://` alone.
bad-endpoint-help = Write an address that begins with `https://`. Only a store on this machine, as `http://127.0.0.1:9000`, may do without.

header-not-here = { $name } cannot stand in `[headers]`: it is another one for each file, or has a place of its own.
header-is-policy = Write `policy = {"{"}script-src = ["https://stats.example.gov"]{"}"}` instead: it is joined with what bayan says, in every page too.
delete-line = Delete this line.
bad-header-name = { $name } is no name of a header.
bad-header-name-help = A name has Latin letters, figures and hyphens, as `X-Robots-Tag`.
bad-header-value = What stands behind { $name } cannot be sent as a header.
bad-header-value-help = Write Latin letters, figures and signs in one line, without quotation marks inside.
bad-policy = { $origin } is no host from which pages may load.
bad-policy-help = Write scheme and host, as `https://stats.example.gov`. Every host, and what stands in pages themselves, cannot be allowed.
host-file-unread = Your own { $file } cannot be joined with the one that bayan writes.
host-file-unread-help = A file of JSON must be sound, and any other one in UTF-8. Fix it, or take its host out of `host_files`.
