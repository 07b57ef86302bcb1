# What is found in a published folder.

published-kind = { $kind ->
    [redirects] The list of redirects
    [headers] The list of headers
    [server] The server's file
    [crawlers] The file for crawlers
    [manifest] The web manifest
    [feed] The feed
    [sitemap] The sitemap
    [search-index] The search index
    [page] The page
    [style-sheet] The style sheet
    [script] The script
    [data] The data file
    [packed] The packed file
    [picture] The picture
    [document] The document
   *[file] The file
}
held-why = { $why ->
    [draft] is a draft
    [draft-ar] is a draft in Arabic
    [draft-en] is a draft in English
    [cancelled] was withdrawn before it was public
    [withdrawn] is withdrawn
    [note] has a note that is not due yet
    [uncited] cites it nowhere
   *[undated] has no date
}
held-by-freeze = is held by a freeze until { $until }
held-by-embargo = is not public before { $from }
leaked-what = { $what ->
    [file] a file
    [title] the title
    [address] the address
    [file-name] the name of a file
    [note] a note
    [highlight] a highlight or summary
    [alt] the description of a picture
   *[text] words of the text
}
leaked-traces = { $file } tells { $what ->
    [place] where it was taken
    [maker] who took it, or with which camera
    [unknown] what nobody could look into
   *[more] more than it shows
}.
leaked-traces-help = Take it off the host and build again: what bayan publishes tells none of this.
packed = { $how ->
    [attribute] in an attribute
    [comment] in a comment
    [path] in its path
    [inside] inside
    [one-by-one] one by one
    [search] in the search
    [archive] in an archive
    [tar] in a tar archive
    [seven-zip] in a 7z archive
    [gzip] compressed with gzip
    [brotli] compressed with brotli
    [zstd] compressed with zstd
    [xz] compressed with xz
    [bzip2] compressed with bzip2
    [pdf] in a PDF
    [rtf] in RTF
    [png-text] in a PNG's text
    [font] in a font
    [data-address] as a `data:` address
    [base64] as base64
    [quoted-printable] as quoted-printable
    [hexadecimal] as hexadecimal digits
    [byte-escapes] as escapes of bytes
    [percent] percent-encoded
    [mail-header] in a header of a message
    [folded-lines] on folded lines
    [utf-16] as UTF-16
    [windows-1256] in windows-1256
    [windows-1252] in windows-1252
   *[iso-8859-6] in ISO-8859-6
}
packed-within = { $inner }, { $outer }
leaked = { $kind } { $file } holds { $what } of { $release }, which { $why }.
leaked-packed = { $kind } { $file } holds { $what } of { $release }, which { $why } ({ $how }).
leaked-link = { $kind } { $file } links to the address of { $release }, which { $why }.
leaked-remedy = Do not publish this folder. Build again; if it is still there, take it out of templates/, static/ or the text that it came from.
leaked-copy-remedy = The newsroom publishes this file as it is. Take it out, or the words out of it; if they may be public, set the level of `copied-leak` in site.toml.
copied-leak-said = { $what ->
    [title] This public text says the whole title of { $held }, which { $why }.
   *[sentences] This public text says two sentences of { $held }, which { $why }.
}
copied-leak-said-help = Take these words out until then. If readers may know them already, nothing has to be done.

gap-why = { $why ->
    [unreadable] cannot be opened
    [large] is larger than what is read
    [locked] is locked with a password
    [damaged] is damaged, or ends too early
    [beyond] unpacks into more than is read
    [crowded] begins more packed things than are looked into
    [deep] is packed within too many others
    [old-office] is of an old or unknown kind of Office file
    [rar] is a RAR archive
    [packing] is packed in an unusual way
    [letters] has letters of which it does not say what they are
    [part] has a part that is damaged, or packed in an unusual way
   *[unknown] is of a kind that is not known
}
unsearched-published = { $kind } { $file } was not searched to its end: it { $why }.
unsearched-within = { $kind } { $file } was not searched to its end: { $within } in it { $why }.
unsearched-remedy = { $why ->
    [unreadable] Let yourself read it (its permissions forbid it), then verify again.
    [locked] Put the file in its place without a password.
    [old-office] Save it in today's format (.docx, .xlsx, .pptx) or as a PDF.
    [rar] Publish what is in it, or pack it as a plain zip archive.
    [deep] Publish what is in it, or pack it as a plain zip archive.
    [beyond] Publish what is in it, or pack it as a plain zip archive.
    [packing] Publish what is in it, or pack it as a plain zip archive.
    [letters] Make the PDF anew from the document, with its fonts.
    [damaged] Put a whole copy of it in its place.
    [part] Put a whole copy of it in its place.
   *[other] Look into it.
} Where you know what such files hold, set the level of `unsearched-file` under [rules] in site.toml.

published-broken-link = { $count ->
    [0] { $kind } { $file } links to { $target }, to which nothing answers.
    [one] { $kind } { $file } and one other file link to { $target }, to which nothing answers.
   *[other] { $kind } { $file } and { $count } other files link to { $target }, to which nothing answers.
}
published-broken-link-help = Build again; if it is still there, fix the template or text that it comes from.
published-broken-fragment = { $count ->
    [0] { $kind } { $file } links to { $target }, where no part has that name.
    [one] { $kind } { $file } and one other file link to { $target }, where no part has that name.
   *[other] { $kind } { $file } and { $count } other files link to { $target }, where no part has that name.
}
published-broken-fragment-help = Build again; if it is still there, fix the template or text that it comes from.

verify-no-record = Nothing is recorded of the build that made this folder, so strange and altered files were not looked for.
verify-no-record-help = Verify where the newsroom was built, with its folder .bayan beside it.
file-of-no-build = { $file } is in the published folder, and no build put it there.
file-of-no-build-help = Remove it, or build again: a build removes what is not its own.
lost-file = { $file } was published, and is gone from the folder.
lost-file-help = Build again: a build makes what is missing.
altered-file = { $file } is not as the build wrote it.
altered-file-help = Build again: a build makes such a file anew. Then find out who changed it.
folder-of-nothing = Nothing that this newsroom publishes is in the folder: it is empty, or of something else.
folder-of-nothing-help = Build again, or name the folder of this newsroom with --output.
incomplete-folder = { $count ->
    [0] { $file } is missing from the folder, and this newsroom has published that much by now.
    [one] { $file } and one other file are missing from the folder, and this newsroom has published that much by now.
   *[other] { $file } and { $count } other files are missing from the folder, and this newsroom has published that much by now.
}
incomplete-folder-help = Build again, or name the folder of this newsroom with --output.
other-base = The folder was built for { $built }, but is verified for { $asked }, so its links were not read.
other-base-help = Verify with --base-url { $built }, or build again with --base-url { $asked }.
root-file = { $file } is published below { $path }, and { $who ->
    [crawlers] search engines
    [finders] those who found a hole
   *[assistants] assistants
} look for it at the root of the host alone.
root-file-add-line = Have the line { $line } put into { $host }/robots.txt by whoever keeps the host.
root-file-copy = Have it copied to { $host }/{ $file } by whoever keeps the host.
policy-allows = Pages may load from other hosts, too: { $hosts }.
