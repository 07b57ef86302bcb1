# What is said of files and folders: of the newsroom, of its output, and of the preview.

root-no-folder = { $path } is not a folder.
root-no-folder-help = Name the folder of a newsroom with --root.
changed-meanwhile = { $file } was changed by someone else just now.
changed-meanwhile-help = Nothing was written to it. Run the command again.
epoch-unread = SOURCE_DATE_EPOCH is not a number of seconds since 1970.
epoch-unread-help = Correct it, unset it, or give --at.

template-no-newsroom = There is no site.toml in { $folder }, so it is not a newsroom.
template-no-newsroom-help = Go to the folder of a newsroom, or name it with --root.
no-own-template = bayan has no template { $template }.
no-own-template-help = docs/templates.md lists the names, as quote.html, locales/ar.ftl or assets/site.css.
template-is-there = { $file } is there already.
template-is-there-help = Change it there, or move it away to begin again with bayan's own.
folder-not-empty = { $folder } is not empty.
folder-not-empty-help = Name a new folder for the newsroom.
file-not-ours = { $file } was not made by bayan.
file-not-ours-help = Move it away, or choose another folder.

record-is-folder = The record cannot be { $file }: that is a folder.
record-is-folder-help = Name a file, such as { $inside }.
record-published = The record cannot be { $file }: it would be published, and it tells of drafts.
record-published-help = Name a file outside the output, content/, templates/ and static/.
record-other-kind = The record cannot be { $file }: that is a file of another kind.
record-other-kind-help = Name a file that is bayan's own, or is not there yet.
record-of-another = The record { $record } is that of another output folder, { $home }, and not of { $folder }.
record-of-another-help = Give each output folder a record of its own: name another file with --record, or leave out --record and BAYAN_RECORD, and each gets its own.

output-holds-newsroom = { $folder } holds the newsroom's own files.
output-holds-newsroom-help = Choose another folder with --output, such as public.
output-inside-another = { $folder } is inside { $outer }, which a build publishes into and clears of all that is not its own.
output-inside-another-help = Choose a folder beside it with --output.
output-not-ours = { $folder } holds files that bayan did not make, so it will not be written to.
output-not-ours-help = Choose an empty or new folder with --output, or empty this one yourself.
output-holds-another = { $folder } holds { $inner }, which another build publishes into.
output-holds-another-help = Choose another folder with --output: a build clears its folder of all that is not its own.
output-of-another = Another newsroom publishes into { $folder }, or this one did from another place or for another address.
output-of-another-help = Choose another folder with --output. If it is this newsroom's, bring its record along, the folder .bayan beside site.toml; or remove the folder, and build again.
output-strange = { $count ->
    [one] { $folder } holds a file that no known build made, and nothing may be lost: { $files }.
   *[other] { $folder } holds files that no known build made, and nothing may be lost: { $files }.
}
output-strange-help = Choose another folder with --output. If nothing in it is needed, remove the folder yourself, and build again.
output-strange-and-more = { $folder } holds files that no known build made, and nothing may be lost: { $files }, and { $count } more.
output-strange-and-more-help = Choose another folder with --output. If nothing in it is needed, remove the folder yourself, and build again.

leaving-cut-off = { $file } is cut off: it ends before what it shows is complete.
leaving-cut-off-help = Take it again from where it came; a copy may have been cut off. Else open it in a program for files of its kind, and save it anew.
leaving-damaged = { $file } is damaged, so place, owner and camera could not be taken out of it.
leaving-damaged-help = Take it again from where it came; a copy may have been cut off. Else open it in a program for files of its kind, and save it anew.
leaving-unknown = { $file } is by its bytes none of the pictures, sounds and films that bayan knows, so nobody can say what it gives away.
leaving-unknown-help = Save it as JPEG, PNG, WebP, MP4 or MP3 under the ending of that kind.
leaving-closed = { $file } is { $kind ->
    [heic] a HEIC picture, as telephones make them
    [tiff] a TIFF picture
    [matroska] a WebM or Matroska file
    [ogg] an Ogg file
   *[other] of a kind that bayan does not know
}: place, owner and camera cannot be taken out of it.
leaving-closed-help = { $kind ->
    [heic] Save it as JPEG or PNG, under the ending of that kind.
    [tiff] Save it as JPEG or PNG, under the ending of that kind.
    [matroska] Save it as MP4.
    [ogg] Save it as MP3, M4A or MP4.
   *[other] Save it as another kind: JPEG, PNG, MP4, MP3 or PDF.
}
leaving-with-tail = { $file } is an archive too: behind the end of the document stands a ZIP.
leaving-with-tail-help = Save the document again as PDF, and publish the archive as a file of its own.
leaving-too-large = { $file } is larger than { $most } MB, too large to take place, owner and camera out of it.
leaving-too-large-help = Make it smaller, or publish it elsewhere and link to it.
leaving-uncleaned = { $file } is published as it is, with what its program noted in it: it holds { $what }.
leaving-uncleaned-help = Export it again as plain SVG, so that it can be cleaned, or look yourself at what it tells.
leaving-unsigned = The Content Credentials (C2PA) inside { $file } are not published: they name who made it, and hold for its old bytes alone.
leaving-unsigned-help = Where readers should be able to check them, give out the original file on request.
leaving-ink-colours = The colours of { $file } are made for a press (CMYK): many browsers show them wrongly.
leaving-ink-colours-help = Save it with the colours of screens (RGB, best with the profile sRGB).

newsroom-not-watched = The folder { $folder } cannot be watched: { $why }.
newsroom-not-watched-help = Try again with --poll.
preview-not-served = The preview cannot be served: { $why }.
preview-not-served-help = Try another --port.
preview-no-listening = Cannot listen at { $place }: { $why }.
preview-no-listening-help = Choose another --port or --host, or leave --port out and a free one is found.
preview-only-get = Only GET and HEAD are answered.
preview-nothing-here = Nothing is here.
preview-try-again = Try again.
preview-elsewhere = This preview answers on its own machine only.
preview-foreign = This preview answers to its own pages only.

host-answers = { $how ->
    [gone] its host says that there is no such page ({ $status })
    [refused] its host refuses to show it ({ $status })
   *[failed] its host fails to show it ({ $status })
}
host-silent = { $count ->
    [one] there was no answer within 1 second
   *[other] there was no answer within { $count } seconds
}
host-redirects = { $count ->
    [one] it is redirected nowhere, or more than once
   *[other] it is redirected nowhere, or more than { $count } times
}
host-trouble = { $why ->
    [no-host] its host does not exist
    [unproven] its host cannot prove who it is (TLS)
    [private] it leads to a private address, which readers cannot reach
    [unreachable] its host cannot be reached
   *[strange] its host does not answer as the web does
}
