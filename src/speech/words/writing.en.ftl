# What the desk says of words that are missing, left over or not read.

placeholder = { $words } waits to be filled in.
placeholder-help = Write what belongs here, or rewrite the sentence without it.
repeated-title-twice = The title says the same words twice.
repeated-title-twice-help = Keep them once.
repeated-title = The title stands here again.
repeated-title-help = Remove it: the page shows the title above the text.
repeated-title-there = the title
repeated-title-words = The same words stand here twice in a row.
repeated-title-words-help = Keep them once.
repeated-title-first = the first time
newsroom-mark-title = The title says only { $words }.
newsroom-mark-title-help = Write what the release announces.
newsroom-mark = This line only tells newsrooms something: { $words }.
newsroom-mark-help = Remove it: readers have no use for it, and the page says already that this is a release.
leftover-markup-overfull = This row has more cells than the head of its table: the last of them would not be published.
leftover-markup-overfull-help = Give the head and the line below it as many cells; a `|` within a cell is written as `\|`.
leftover-markup-table = These lines are not read as a table: readers would see their cells run together.
leftover-markup-table-help = Write `|` between the cells, and a line `|---|---|` below the first row{ $fix ->
    [certain] ; `bayan check --fix` does so.
   *[none] .
}
leftover-markup-table-head = A table is its head, directly below it a line `|---|---|` with as many cells, and its rows, without an empty line between.
leftover-markup-list = These lines are not read as a list: readers would see them run together.
leftover-markup-list-help = Write a space behind the sign at the head of each{ $fix ->
    [certain] ; `bayan check --fix` does so.
   *[none] .
}
leftover-markup-link = { $kind ->
    [picture] This picture is not read as one: readers would see { $shown } as it is typed.
   *[link] This link is not read as one: readers would see { $shown } as it is typed.
}
leftover-markup-link-in-head = Here only words are shown. Put the words here, and the link or picture into the text.
leftover-markup-link-parted = Take the space out from between the brackets: { $fixed }.
leftover-markup-link-spaced = Because its name has a space, write it as { $fixed }{ $kind ->
    [link] .
    [picture] , or rename the file without spaces.
   *[bare] , or rename the file without spaces. Between `[` and `]`, say what it shows.
}
leftover-markup-link-whole = Write it as { $kind ->
    [picture] `![words](photo.jpg)`
   *[link] `[words](https://example.gov/)`
}, with every bracket.
leftover-markup-stars = Nothing is made bold here: readers would see { $shown }.
leftover-markup-stars-help = Take the stars out.
leftover-markup-tag-in-head = HTML is not read here: readers would see { $tag }.
leftover-markup-tag-in-head-help = Take the tag out, and the one that closes it.
leftover-markup-tag = HTML is not read here: readers would see { $tag } as it is typed.
leftover-markup-tag-help = { $instead ->
    [bold] Write `**` before and behind the words that are to be bold, without a space inside.
    [italic] Write `*` before and behind the words, without a space inside.
    [break] Leave an empty line for a new paragraph, or end the line with `\` for a new line.
    [link] Write a link as `[words](https://example.gov/)`.
    [picture] Put the picture into the folder of the release, and write `![what it shows](photo.jpg)`.
   *[nothing] Take the tags out and leave the words; `bayan import` makes Markdown of a whole Word file or web page. If this site is to read HTML, set `raw_html = true` in site.toml.
}
leftover-markup-bold = Nothing is made bold here: readers would see { $marks }.
leftover-markup-bold-help = Write `**` directly at the words, without a space inside, and leave marks of punctuation outside: `**words**:`.
leftover-markup-heading = This is not read as a heading: readers would see { $marks }.
leftover-markup-heading-help = Write a space behind the `#`, and leave an empty line above and below.
leftover-markup-indented = Spaces at the head of this paragraph make it into code, set from left to right.
leftover-markup-indented-help = Remove them: a paragraph begins at the edge of its line.
leftover-markup-underlined = The `---` below this paragraph makes it into a heading.
leftover-markup-underlined-help = Leave an empty line above the `---`.
leftover-markup-short = This row has fewer cells than the head of its table: the last ones stay empty.
leftover-markup-short-help = Write `|` for each cell, also for an empty one.
leftover-markup-note = Nothing in the text refers to this note: no reader would see it.
leftover-markup-note-help = Write its mark, such as `[^1]`, where it belongs in the text and not on a speaker's line, or make it a paragraph.
leftover-shortcode-entity = This entity of HTML is not read here: readers would see { $shown }.
leftover-shortcode-entity-help = Write the character itself: { $character }.
leftover-shortcode = This code of another system is not read here: readers would see { $shown }.
leftover-shortcode-help = { $instead ->
    [pictures] Put the pictures into the folder of the release, write `![what it shows](photo.jpg)` for each, and take the code out.
    [film] Take the code out, and write a link to the film or recording: `[words](https://example.gov/)`.
    [link] Write a link in its place: `[words](/releases/2023/12/slug/)`.
   *[nothing] Take it out, and write what it stood for.
}
dropped-html-comment = This comment is never closed, so what follows it is published as it is typed.
dropped-html-comment-help = Close it with `-->`, or take `<!--` out.
dropped-html-open = { $shown } is never closed, so nothing of what follows it is published.
dropped-html-open-help = Take it out, with all that belongs to it: nothing of it can be shown.
dropped-html = This element of HTML is not published: { $shown }.
dropped-html-help = { $instead ->
    [link] Write a link as `[words](https://example.gov/)`.
    [picture] Put the picture into the folder of the release, and write `![what it shows](photo.jpg)`.
    [film] Write a link to it: `[words](https://example.gov/)`; or attach the file to the release.
    [form] Write a link to the page on which readers fill it in.
    [nothing] Take it out: nothing of it can be shown.
    [sign] Take it out; write words that readers shall see without it.
   *[words] Take it out; the words within it stay.
}
registry-name-order = The registry has this name in another order: { $own }.
registry-name-spelling = The registry spells this name otherwise: { $own }.
registry-name-honorific = The registry gives this person another honorific: { $own }.
registry-name-office = This person was not { $title }.
registry-name-office-held = This person was not { $title }, but { $held }.
registry-name-office-then = On { $day } this person was not { $title }.
registry-name-office-held-then = On { $day } this person was not { $title }, but { $held }.
registry-name-as-registered = Write it as the registry does. If the registry is wrong, correct { $registry }.
stray-speaker = Readers would see { $shown } as it is typed here, and not who that is.
stray-speaker-help = A quotation ends with its speaker, on a line that holds nothing else: { $line }. Elsewhere, write the name.
stray-speaker-unread = This quotation has no speaker: { $speaker } is not read as one here.
stray-speaker-unread-help = Write the speaker on a line of its own, as the last of the quotation: { $line }.
