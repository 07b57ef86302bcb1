# What is said of a text that is imported.

import-empty = This file is empty.
import-empty-help = Ask for it again, or leave it out.
import-other-kind = This file is { $kind ->
    [pdf] a PDF
    [old-office] an office file of the old kind, or one that is locked with a password
    [rtf] an RTF text
    [jpeg] a JPEG picture
    [png] a PNG picture
    [gif] a GIF picture
    [webp] a WebP picture
    [avif] an AVIF picture
    [heic] a HEIC picture, as telephones make them
    [tiff] a TIFF picture
    [gzip] a gzip archive
    [rar] a RAR archive
    [seven-zip] a 7z archive
    [tar] a tar archive
    [excel] an Excel workbook
    [powerpoint] a PowerPoint presentation
    [opendocument] an OpenDocument file
   *[zip] an archive (zip) without a text of Word in it
}, whatever its name says.
import-other-kind-help = { $kind ->
    [pdf] Ask for the Word file, or copy the text out of the PDF into a .txt file.
    [old-office] Open it in Word and save it as a Word document (.docx) without a password.
    [rtf] Open it in Word and save it as a Word document (.docx).
    [gzip] Unpack it first.
    [rar] Unpack it first.
    [seven-zip] Unpack it first.
    [tar] Unpack it first.
    [zip] Unpack it first.
    [excel] Save its text as a Word document (.docx) or plain text.
    [powerpoint] Save its text as a Word document (.docx) or plain text.
    [opendocument] Save its text as a Word document (.docx) or plain text.
   *[picture] Ask for the text itself; the picture can go into the release's folder.
}
import-no-docx = This file is called .docx and is no Word document.
import-no-docx-help = Open it in Word and save it as a Word document (.docx), or give it the ending of its kind: .txt, .md, .html.
import-unknown-kind = bayan does not know files of this kind.
import-unknown-kind-help = Give a file whose name ends in .txt, .md, .html or .docx, or a folder of them.
import-broken-letters = This file says that it is in { $encoding }, and holds letters that are not.
import-broken-letters-help = Save it again with the encoding UTF-8.
import-torn-letter = This file is in UTF-8 and damaged: a letter on line { $line } is torn.
import-torn-letter-help = Ask for the file again, or fix that line and save it with the encoding UTF-8.
import-no-text = This file holds the control character { $character }, which no text does.
import-no-text-help = Open it in the program that made it and save it as plain text in UTF-8.
import-too-large = This file is larger than { $most } MB, the most that bayan takes in.
import-too-large-help = Split it, or take the text alone.
import-too-long = The text of this file is larger than { $most } MB, the most that bayan takes in.
import-too-long-help = Split it.
import-too-deep = This file is nested deeper than any release is.
import-too-deep-help = Copy the text itself out of it into a .txt file.
import-broken-docx = This Word file cannot be read: it is not whole, or is no such file.
import-broken-docx-help = Open it in Word, save it again as a Word document (.docx), and import that.
import-broken-part = This Word file cannot be read: its part { $part } is damaged, locked, too large, or written as Word writes none.
import-broken-part-help = Open it in Word, save it again as a Word document (.docx), and import that.
import-no-words = There are no words in this file.
import-no-words-help = If it shows a picture of a text, ask for the text itself.
import-too-many = There are { $count } files here; at most { $most } are imported at once.
import-too-many-help = Import them folder by folder.
import-unread = This cannot be read: { $why }.
import-unread-help = Check that it is there and that you may read it.
import-no-file = This is no file.
import-no-file-help = Give a file or a folder of files.
import-link = This is a symbolic link.
import-link-help = Give the file itself.
import-empty-folder = There is nothing in this folder that bayan can import.
import-empty-folder-help = Give a folder that holds files whose names end in .txt, .md, .html or .docx.
import-passed-over = This file is of another kind and was passed over.
import-passed-over-help = Files that end in .txt, .md, .html or .docx are imported.

encoding-guessed = This file does not say its encoding, and was read as { $encoding }.
encoding-guessed-help = Check that the letters are right; if not, save it in UTF-8 and import it again.
date-not-read = No date was found, though { $line } looks like the line of one.
date-not-read-help = Add `date: …` to the draft, or import again with --date 2026-03-01.
date-not-found = No date was found.
date-not-found-help = Add `date: …` to the draft, or import again with --date 2026-03-01.
date-weekday-differs = { $line } names another day of the week: { $date } is a { $weekday }.
date-weekday-differs-help = Ask which of the two is right, and change `date` in the draft if it is the weekday.
date-unclear = { $text } may be { $taken } or { $other }; { $taken } was taken.
date-unclear-help = Check that the day comes first; if not, change `date` in the draft.
dates-differ = The text names two dates for itself, { $taken } and { $other }; { $taken } was taken.
dates-differ-help = Check which is right, and change `date` in the draft if it is the other.
calendars-differ = The Hijri date { $hijri } does not fall on { $date }, which is { $computed } by Umm al-Qura; { $date } was taken.
calendars-differ-help = Check which of the two is right.
hijri-by-sighting = The Hijri date { $hijri } is a day from the computed one of { $date }; it was kept as `hijri`.
hijri-by-sighting-help = Remove `hijri` from the draft if the month did not begin by sighting.
hijri-alone = The text gives only the Hijri date { $hijri }; by Umm al-Qura that is { $date }.
hijri-alone-help = Check that this is the day, for a sighting may differ.
date-guessed = The date { $date } was taken from { $from ->
    [page] what the page says of itself
    [name] the name of the file
   *[text] the first paragraph
}.
date-guessed-help = Check that it is the release's date.
title-guessed = The title was guessed: { $why ->
    [page] it is what the page calls itself
    [beginning] it is the beginning of the text, which has no title
    [headings] more than one heading stands above the text
   *[long] the first line is long for one
}.
title-guessed-help = Check `title` in the draft.
place-guessed = { $place } was taken for the place.
place-guessed-help = Check `place` in the draft.
speaker-unclear = { $speaker } was taken for the speaker of these words.
speaker-unclear-help = Check the line that begins with `— ` in the draft.
quote-left = These exact words stay within their paragraph: { $why ->
    [unnamed] their speaker is not named
    [several] more than one quotation stands in it
   *[goes-on] the sentence goes on behind them
}.
quote-left-help = To set them as a quotation, write them on lines that begin with `> `, the last one `> — name, office`.
language-mixed = Arabic and English take turns in this file, so it was imported whole, as { $language ->
    [ar] Arabic
   *[en] English
}.
language-mixed-help = Move what is in the other language into a file of its own, and import both.
languages-parted = This file holds both languages; each became a file of one pair.
languages-parted-help = Check that each file of the draft holds its own language.
language-guessed = No letters say the language; { $language ->
    [ar] Arabic
   *[en] English
} was taken.
language-guessed-help = Say it with --language.
embargo-taken = { $line } became { $key } and is not in the text.
embargo-taken-help = Check that this is the moment before which nothing may be public.
embargo-unread = The release is under embargo, and { $line } does not say for certain until when; it is the first paragraph of the draft.
embargo-unread-help = Write `embargo: YYYY-MM-DDTHH:MM:SS+hh:mm` in the draft, and remove the line.
embargoes-differ = The two languages name different ends of the embargo, { $taken } and { $other }; { $taken } was taken.
embargoes-differ-help = Ask which is right, and write that as `embargo` in the draft.

left-out = { $what ->
    [title] The title, given once more, was left out
    [share] A line that offers to share was left out
    [mark] A mark of the newsroom was left out
    [endnotes] The text of its endnotes was left out
    [comments] The text of its comments was left out
   *[page] The head or foot of its pages was left out
}: { $text }.
left-out-help = Add it to the draft if it should stay.
taken-out = { $text } became { $what ->
    [date] the date and is not in the text
    [place] the place and is not in the text
   *[both] the place and the date and is not in the text
}.
key-left-out = { $line } of the front matter was left out.
key-left-out-help = Add it to the draft if bayan has a key for it.
page-left-out = { $count ->
    [one] One word around the release, as menus and footers are, was left out: { $text }.
   *[other] { $count } words around the release, as menus and footers are, were left out: { $text }.
}
page-left-out-help = Add what belongs to the release to the draft.
picture-lost = The picture { $what } was not taken: { $why ->
    [in-page] it is written into the page
    [kind] browsers do not show pictures of its kind
   *[elsewhere] it is not in this file
}.
picture-lost-help = Put the picture into the draft's folder and name it as `image`, or in the text as `![what it shows](file)`.
link-lost = The link to { $address } was left out; its words stay.
link-lost-help = Only whole addresses of the web, mail and telephone are kept.
changes-taken = { $count ->
    [one] This Word file has changes that nobody accepted yet; one deleted part was left out.
   *[other] This Word file has changes that nobody accepted yet; { $count } deleted parts were left out.
}
changes-taken-help = Ask which version is meant, or accept the changes in Word and import it again.
pair-guessed = It was taken for the counterpart of { $other }, with { $confidence } confidence, by day and figures.
pair-guessed-help = If it is not, remove the draft and import the two files one by one.
not-paired-days = It and { $other } were not taken for one announcement: their dates are { $other_day } and { $day }.
not-paired-days-help = If they are one, remove the drafts and import the two files with --pair.
not-paired-unlike = It and { $other } were not taken for one announcement: day, figures, names and form agree by { $confidence }, and a pair needs { $enough }.
not-paired-unlike-help = If they are one, remove the drafts and import the two files with --pair.
folder-by-today = The draft stands in the folder of this month, for its date is not known.
folder-by-today-help = When you know the date, move the draft's folder to its year and month.
