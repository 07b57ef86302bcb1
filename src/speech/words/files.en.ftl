# What the desk says of files and pictures.

missing-file = { $of ->
    [page] The file { $file } is not in the folder of this page.
   *[release] The file { $file } is not in the folder of this release.
}
missing-file-help = Put it into { $folder }.
missing-file-remote = The picture { $file } is on another host.
missing-file-remote-help = Pages load nothing from elsewhere: put a copy into the folder.
missing-file-scheme = { $typed } is an address without its `https://`, so it leads to a file beside this text.
missing-file-scheme-help = Write it whole: { $address }.
missing-file-beside = A boilerplate cannot cite the file { $file } beside it.
missing-file-beside-help = Put the file into static/ and link to it by its address, as /documents/guide.pdf.
bad-picture = { $file } is not a picture that browsers show.
bad-picture-help = Save it as JPEG, PNG, WebP, AVIF, GIF or SVG.
bad-picture-because = The picture { $file } cannot be shown: { $why ->
    [ink] its colours are those of a press (CMYK), which screens get wrong
    [moving] it moves, for it holds more than one picture
    [pixels] it has more than 50 million pixels
    [bytes] it has more than 64 MB
    [cut-off] it breaks off before its end
   *[damaged] what is in it is damaged, or no picture
}.
bad-picture-because-help = { $why ->
    [ink] Save it in a picture program with the colours of screens (RGB, sRGB).
    [moving] Save one of its pictures as JPEG or PNG, or publish it as a film.
    [pixels] Make it smaller: 6,000 pixels on its longer side are plenty.
    [bytes] Save it as JPEG, or make it smaller.
    [cut-off] Copy it once more from the camera, or ask whoever sent it.
   *[damaged] Open it in a picture program and save it as JPEG or PNG.
}
empty-file = There is nothing in the file { $file }: it has 0 bytes.
empty-file-help = Put the file into the folder again; a copy may have been cut off.
hidden-file = { $file } is hidden, and would be published with all that is in it.
hidden-file-help = Take it out of static/: such files often hold passwords. If readers should have it, name it without the dot.
hidden-words = { $file } holds what its readers do not see: { $things }.
hidden-words-help = { $program ->
    [word] In Word: Review, Accept All Changes, then Delete All Comments; File, Info, Inspect Document finds the rest. Then save it, or publish it as a PDF.
    [excel] In Excel: File, Info, Inspect Document finds and removes it; show the sheets that readers should see. Then save it, or publish it as a PDF.
    [powerpoint] In PowerPoint: File, Info, Inspect Document removes comments and notes; delete hidden slides and objects, or show them. Then save it, or publish it as a PDF.
    [libreoffice] In LibreOffice: Edit, Track Changes, Accept All; delete comments, notes, hidden text, sheets and slides, and versions under File. Then save it, or publish it as a PDF.
   *[any] Open the file in its program, remove it there, save it and pack it again; or publish it as a PDF.
}
hidden-words-unread = Nobody could look into { $file } for tracked changes, comments and hidden parts: { $why }.
hidden-words-unread-help = Save it as .docx, .xlsx, .pptx or .odt without a password, or publish it as a PDF.
document-traces-beside = { $file } also holds { $things }.
document-traces-beside-help = { $kind ->
    [pdf] Look whether readers may have that; if not, make the PDF anew without comments and attached files.
   *[office] Look whether readers may have that; if not, remove it in its program, or publish it as a PDF.
}
document-traces-unread = Nobody could look into { $file } for comments, attached files and names: { $why }.
document-traces-unread-help = Make the PDF anew from its document, without a password. Where you know what it holds, suppress the rule on the line that cites it.
document-traces-pictures = { $file } holds { $things }.
document-traces-pictures-help = Save each picture without that (in Windows: Properties, Details, Remove Properties), and put it into the document again.
document-traces-names = { $file } tells of those who made it: it names { $names }.
document-traces-made = { $file } tells of those who made it: it holds { $things }.
document-traces-names-made = { $file } tells of those who made it: it names { $names }, and it holds { $things }.
document-traces-makers = { $kind ->
    [pdf] Where that is not for readers, remove it in its document, and make the PDF anew.
   *[office] Where that is not for readers, remove it: File, Info, Inspect Document in Office, File, Properties in LibreOffice.
}
unsafe-file-turned = The name of this file holds { $point }, which cannot be seen and turns it around.
unsafe-file-turned-help = Rename it, and cite it by its new name.
unsafe-file-no-ending = The name of this file has no ending that says what it is.
unsafe-file-no-ending-help = Rename it, as in `report.pdf`, and cite it by its new name.
unsafe-file-ending = Files that end in { $ending } are not published.
unsafe-file-otherwise = By its bytes this file is { $kind }, and not what { $ending } says.
unsafe-file-as-picture = Save it as JPEG or PNG, under the ending of that kind.
unsafe-file-as-movie = Save it as MP4.
unsafe-file-as-sound = Save it as MP3, M4A or MP4.
unsafe-file-packed = Publish it packed in a ZIP, and a KML as a KMZ: where XML is opened, a page within it could run.
unsafe-file-rename = Give its name the ending { $ending }, and cite it so; or save it as what its name says.
unsafe-file-save-again = Save it again in the program that made it, or publish it as a PDF.
unsafe-file-other-form = Publish it as a PDF, or as CSV, or packed in a ZIP.
unsafe-file-allow = Publish it as a PDF, or as CSV, or packed in a ZIP. Where readers need such files, let site.toml say { $line }.
unsafe-file-moving = This SVG is more than a still picture: it holds { $what }.
unsafe-file-moving-help = Export it again as plain SVG without scripts, links and fonts from elsewhere, or save it as PNG.
unsafe-file-programs = { $file } holds { $things }, which would run where it is opened.
unsafe-file-programs-help = Save it without macros, as .docx, .xlsx, .pptx or .odt, or publish it as a PDF.
file-kind = { $kind ->
    [jpeg] a JPEG picture
    [png] a PNG picture
    [gif] a GIF picture
    [webp] a WebP picture
    [avif] an AVIF picture
    [heic] a HEIC picture, as telephones make them
    [tiff] a TIFF picture
    [svg] an SVG picture
    [movie] an MP4 or QuickTime file
    [matroska] a WebM or Matroska file
    [mp3] an MP3 file
    [aac] an AAC file
    [wav] a WAV file
    [flac] a FLAC file
    [ogg] an Ogg file
    [pdf] a PDF
    [zip] a ZIP archive or an office file
    [compound] an office file of the old kind, or one that is locked with a password
    [rtf] an RTF text
    [seven-zip] a 7z archive
    [rar] a RAR archive
    [gzip] a gzip archive
    [tar] a tar archive
    [page] a web page or a script
    [program] a program
    [xml] an XML file
    [text] plain text
    [empty] empty
   *[other] of a kind that bayan does not know
}
image-alt-gallery-missing = { $language ->
    [ar] The picture { $file } has no Arabic description.
   *[en] The picture { $file } has no English description.
}
image-alt-gallery-missing-help = Add it as in `alt: {"{"}ar: …, en: …{"}"}`: what the picture shows, in a sentence.
photo-credit = Nobody says whose the photograph { $file } is.
photo-credit-help = Write it beside the file: `{"{"}file: …, credit: {"{"}ar: …, en: …{"}"}{"}"}`.
photo-small = The photograph { $file } has { $width } × { $height } pixels, which is small: newspapers and wide screens need 960 pixels across at least.
photo-small-help = Ask for the photograph as it left the camera; messengers make it smaller.
photo-heavy = The picture { $file } has { $size } KB and is published in one size, for telephones too.
photo-heavy-help = Save a photograph as JPEG, a drawing as PNG: smaller sizes are drawn of them.
video-kind = { $file } is not an MP4, so browsers do not play it everywhere.
video-kind-help = Save it as MP4 (H.264 and AAC), under the ending `.mp4`.
video-without-poster = A video that is shown elsewhere has no poster here.
video-without-poster-help = Put a picture into the folder and name it as `poster`: nothing is loaded from the other place.
video-captions-ending = { $language ->
    [ar] The Arabic captions { $file } are not a WebVTT file.
   *[en] The English captions { $file } are not a WebVTT file.
}
video-captions-ending-help = Save them as WebVTT, under the ending `.vtt`.
captions = In the captions { $file } { $fault }.
captions-help = Correct the line, or save the captions as WebVTT once more.
captions-fault = { $kind ->
    [letters] there are letters that are not UTF-8
    [head] the first line is not `WEBVTT`
    [comma] a time is written with a comma, not with a point
    [times] a caption has no times such as `00:01.500 --> 00:04.000` above its words
    [ends] a caption ends before it begins
    [order] a caption begins before the one above it
    [empty] a caption has no words
   *[none] there is no caption
}
video-captions-missing = { $language ->
    [ar] The video has no Arabic captions.
   *[en] The video has no English captions.
}
video-captions-missing-help = Put a WebVTT file into the folder and name it under `captions`.
video-poster-missing = The video has no poster: readers see an empty box until they play it.
video-poster-missing-help = Save a frame of the video as JPEG into the folder, and name it as `poster`.
image-alt-lead-missing = { $language ->
    [ar] The lead image has no Arabic description.
   *[en] The lead image has no English description.
}
image-alt-lead-missing-help = Add `image_alt: …`: what the picture shows, in a sentence of this language.
image-alt-idle = { $key } belongs to a lead picture, and this release names none.
image-alt-idle-help = Name the picture, as `image: signing.jpg`, or remove the line.
image-alt = { $picture ->
    [lead] The description of the lead image
   *[this] The description of this picture
} { $fault ->
    [file] is the name of a file
    [word] says no more than that it is a picture
    [ar] is not in Arabic
   *[en] is not in English
}.
image-alt-help = Say what the picture shows, in a sentence of this language.
image-alt-captioned = This picture has a caption and no description: what has a caption does not only decorate.
image-alt-captioned-help = Say what the picture shows, in a sentence of this language.
copied-leak = This file would be published, and is the same as { $held }, whose release { $why }.
copied-leak-help = Take it out of what is public, or publish both together. If readers may see it before { $release } goes out, set the level of `copied-leak` in site.toml.
copied-leak-until = is not public before { $until }
copied-leak-why = { $why ->
    [draft] is a draft
    [draft-ar] is a draft in Arabic
    [draft-en] is a draft in English
   *[held] is not public
}
