# What is said of templates and of pages that cannot be made.

output-unmade = bayan cannot make { $address }. This is a fault of bayan.
output-unmade-help = Please report it, with the newsroom that shows it.
icon-undrawn = The icon of the site, { $file }, cannot be drawn as a PNG.
icon-undrawn-help = Use an SVG made of shapes alone, without text, pictures or scripts, or a PNG named static/assets/icon.png. Or put your own favicon.ico, apple-touch-icon.png, icon-192.png and icon-512.png into static/.
cards-undrawn = No card can be drawn: no font in static/assets/ can be read.
cards-undrawn-help = Put a font in WOFF2 there, or remove vazirmatn.woff2 from static/assets/, so that bayan uses its own. Or remove [cards] from site.toml.
media-kit-unmade = The media kit cannot be made: { $file } cannot be read, or must not go out.
media-kit-unmade-help = Correct the file, or remove `media_kit`.
template-syntax = A template cannot be used: what is written here is not understood.
template-expected = A template cannot be used: { $found } stands where { $expected } was expected.
template-end = A template cannot be used: it ends before all that was begun is closed.
template-parent = A template cannot be used: { $child } extends { $parent }, which does not exist.
template-circle = A template cannot be used: { $template } comes back to itself.
template-unknown = { $what ->
    [template] A template cannot be used: there is no template { $name }.
    [filter] A template cannot be used: there is no filter { $name }.
    [test] A template cannot be used: there is no test { $name }.
    [function] A template cannot be used: there is no function { $name }.
    [component] A template cannot be used: there is no component { $name }.
    [field] A template cannot be used: there is no field { $name }.
   *[variable] A template cannot be used: there is no variable { $name }.
}
template-no-value = A template cannot be used: what is named here has no value.
template-block = A template cannot be used: no template above it has a block { $block }.
template-block-left-out = A template cannot be used: it has no block { $block }, which { $child } fills.
template-block-left-out-help = Write { $line } where it belongs; without this file, { $command } gives bayan's own with all its blocks.
template-message = { $language ->
    [ar] A template cannot be used: there is no message { $id } in Arabic.
   *[en] A template cannot be used: there is no message { $id } in English.
}
template-message-variable = A template cannot be used: the message { $id } is not given all that it says.
template-asset = A template cannot be used: there is no file { $file } in static/assets/.
template-while-making = It was making { $address }. docs/templates.md says what each template is told.
template-manual = docs/templates.md says how templates are written.
ingredient = { $part ->
    [assets] assets
    [at] address
    [attachments] attachments
    [base] base
    [bytes] bytes
    [card] card
    [colours] colours
    [contacts] contacts
    [corrections] corrections
    [counterpart] counterpart
    [file] file
    [files] files
    [format] format
    [gallery] gallery
    [terms_of_photographs] terms of photographs
    [icon] icon
    [icons] icons
    [issuers] issuers
    [kind] kind
    [language] language
    [last_correction] last correction
    [list] list
    [lists] lists
    [look] look of cards
    [media_kit] media kit
    [names] names
    [neighbouring_pages] neighbouring pages
    [newer_release] newer release
    [newest] newest month
    [newest_releases] newest releases
    [newest_shown_in] files that show its releases
    [number] number
    [old_address] old address
    [older_release] older release
    [organisations] organisations
    [pages] pages
    [paper] paper of the site
    [path] path
    [pictured] releases with photographs
    [people] people
    [people_who_speak] people who speak
    [recipe] recipe
    [redirects] redirects
    [related_releases] related releases
    [release] release
    [releases] releases
    [releases_listed] releases listed
    [releases_of_the_last_two_days] releases of the last two days
    [releases_searched] releases searched
    [releases_shown] releases shown
    [script] script
    [settings] settings
    [shard] shard
    [shards] shards
    [shared_by] share card
    [shown_in] files that show the releases
    [site_and_messages] site and messages
    [sitemaps] sitemaps
    [standing] standing
    [start] start
    [subject] subject
    [targets_of_links] targets of links
    [template] template
    [text] text
    [text_of_the_release] text of the release
    [texts] texts
    [titles] titles
    [topics] topics
    [total] total
    [types] types
    [vector] icon
    [video] video
    [where_it_leads] where it leads
    [words] words
    [year] year
    [years] years
    [years_and_months] years and months
   *[other] { $part }
}
