# Files of a newsroom that are not where they belong, or cannot be used.

stray-file = bayan does not know what this file is for.
stray-file-places = Releases stand in content/releases/, standing pages in content/pages/.
did-you-mean-file = Did you mean { $near }?
stray-file-for-people = This file is for the people of the newsroom: bayan does not read or publish it.
stray-file-for-people-help = Nothing needs to be done. A release stands in content/releases/YEAR/MONTH/NAME/ar.md.
stray-file-name = A release's text is called ar.md or en.md.
stray-file-name-help = Rename this file after its language.
stray-file-outside = This file is not in the folder of a release.
stray-file-outside-help = Put it at content/releases/YEAR/MONTH/NAME/ar.md, as in content/releases/2023/12/data-centres/ar.md.
stray-file-page = This file is not the text of a standing page.
stray-file-page-help = Put it at content/pages/NAME/ar.md or en.md.
lone-media-outside = This file is not in the folder of a release or a standing page, so nothing can show it.
lone-media-outside-help = Put pictures and documents beside the ar.md and en.md that cite them, or into static/.
taken-address-page = A standing page cannot be called { $slug }: that address is taken.
taken-address-page-help = Rename its folder.
no-content = There is no folder content/, so nothing is known of what is public.
no-content-help = Find out where it went: a volume may not be mounted, or a checkout has failed. A newsroom without releases has the folder all the same.
no-releases = There is no folder content/releases/, so this newsroom has no release.
no-releases-help = Put it back if there should be one. git keeps no empty folder: the first release makes it again.

unreadable-letters = This file is not in UTF-8, so its letters cannot be read safely.
unreadable-letters-help = Save it again with the encoding UTF-8.
unreadable-utf16 = This file is in UTF-16.
unreadable-utf16-help = Save it again with the encoding UTF-8.
unreadable-nul = This file holds a NUL character, which no text does.
unreadable-nul-help = Open it in an editor and save it as plain text in UTF-8.
unreadable-size = This file has { $bytes } bytes; a text may have at most { $most }.
unreadable-size-help = Split it, or attach it to a release as a document.
unreadable-link = This is a symbolic link to { $target }, which leads out of { $place ->
    [newsroom] the newsroom
    [place] its place
    [readable] what may be read there
   *[folder] { $home }
}, nowhere, or round in a circle.
unreadable-link-help = Put a copy of the file here instead.
unreadable-no-folder = This is a file, and a folder belongs here.
unreadable-no-folder-help = Rename it, and put the folder back where it was moved.
unreadable-special = This is neither a file nor a folder, so it cannot be read.
unreadable-special-help = Remove it.
unreadable-name = The name of this file is not in UTF-8.
unreadable-name-help = Rename it.
unreadable-system = This file cannot be read: { $why }.
unreadable-system-help = Check that it is there and that you may read it.
duplicate-address-names = Two files or folders have this name, in two forms of the same letters, and one address is too few for both.
duplicate-address-names-help = Rename one of them.

# Templates and style sheets
unused-template = No page is made from this file.
template-third-language = The words of pages stand in templates/locales/ar.ftl and en.ftl; take this file away.
template-include = Include it in a template, or take it away; docs/templates.md lists the names.
template-no-template = Only .html files and the words in templates/locales/ belong here; what pages load stands in static/.
stray-sheet-tokens = This sheet stands in the place of bayan's, and sets { $tokens }, which nothing in it uses: all else is gone.
stray-sheet-unset = This sheet uses { $tokens }, and sets no such token.
stray-sheet-foreign = This sheet stands in the place of bayan's, and nothing in it is about what pages hold.
rename-sheet = Call it `theme.css`: pages load that after the sheet that comes with bayan. For a sheet of your own, move it away, and write the original with `bayan new template assets/site.css`.
stray-sheet-unused = This sheet sets { $token }, which nothing uses.
sheet-names = The names stand at the head of the sheet that `bayan new template assets/site.css` writes.
