# What the desk says of links, addresses and ids.

correct-or-remove-link = Correct the address, or remove the link.
broken-link-no-address = This link has no address.
broken-link-no-address-help = Write one, or remove the link.
broken-link-refused = The link { $link } is not one that a page may carry.
broken-link-refused-help = Link to https://…, mailto:…, tel:… or an address of this site.
broken-link-page-language = The page { $page } has no text in that language.
broken-link-page-language-help = Leave the language out, so that readers meet the one that it has: { $own }.
broken-link-release-language = The release { $release } has no text in that language.
broken-link-release-language-help = Leave the language out, so that readers meet the one that it has: { $own }.
broken-link-missing = { $what ->
    [page] There is no standing page { $id } to link to.
    [topic] There is no topic { $id } to link to.
    [person] There is no person { $id } to link to.
   *[organisation] There is no organisation { $id } to link to.
}
broken-link-media = { $of ->
    [page] The page { $own } does not publish { $file }, so nothing answers at { $address }.
   *[release] The release { $own } does not publish { $file }, so nothing answers at { $address }.
}
broken-link-media-help = { $of ->
    [page] Correct the address, or link to the file in the text of that page.
   *[release] Correct the address, or attach the file to that release.
}
broken-link-file = Nothing on this site answers at { $address }.
broken-link-file-help = Write a release as /releases/YEAR/MONTH/NAME/, a page as /pages/NAME/, a topic as /topics/ID/, and a file of static/ by its path there.
broken-link-nothing = Nothing answers at { $address } when this text is public.
broken-link-no-type = { $language ->
    [ar] Nothing answers at { $address } when this text is public: there is no public release of that type in Arabic.
   *[en] Nothing answers at { $address } when this text is public: there is no public release of that type in English.
}
broken-link-no-news = Nothing answers at { $address } when this text is public: it is there only where something was published in the last two days.
broken-link-no-time = { $language ->
    [ar] Nothing answers at { $address } when this text is public: there is no public release of that time in Arabic.
    [en] Nothing answers at { $address } when this text is public: there is no public release of that time in English.
   *[either] Nothing answers at { $address } when this text is public: there is no public release of that time.
}
broken-link-no-corrections = { $language ->
    [ar] Nothing answers at { $address } when this text is public: nothing was put right in Arabic so far.
   *[en] Nothing answers at { $address } when this text is public: nothing was put right in English so far.
}
broken-link-no-feed = { $language ->
    [ar] Nothing answers at { $address } when this text is public: that list has no such feed in Arabic.
   *[en] Nothing answers at { $address } when this text is public: that list has no such feed in English.
}
broken-link-no-number = Nothing answers at { $address } when this text is public: the list has no page of this number.
broken-link-hold = Remove the link, or hold this text until there is one.
broken-link-release = There is no release at { $release }.
broken-link-before = The release { $release } is not public before { $from } ({ $zone }), and this link would betray it.
broken-link-draft = The release { $release } is a draft, and this link would betray it.
broken-link-never = The release { $release } is never public, and this link would betray it.
broken-link-until-public = Remove the link, or hold this release until the other one is public.
broken-link-heading = The link leads to { $heading }, and no heading there has this address.
broken-link-heading-help = Copy the address of the heading from the page: it is its words with hyphens, as #next-steps.
dead-link = The link to { $address } is dead: { $why }.
unknown-id = { $what ->
    [topic] No topic has the id { $id }.
    [person] No person has the id { $id }.
   *[organisation] No organisation has the id { $id }.
}
unknown-id-help = { $what ->
    [topic] Add it to content/topics.yaml, or correct it here.
    [person] Add it to content/people.yaml, or correct it here.
   *[organisation] Add it to content/organisations.yaml, or correct it here.
}
unknown-id-comma = { $mark ->
    [comma] The Arabic comma does not separate a list here: write `,`.
   *[semicolon] The Arabic semicolon does not separate a list here: write `,`.
}
unknown-id-name = { $typed } is a name, and an id belongs here.
unknown-id-name-help = Write its id: { $id }.
unknown-id-menu = The menu names the standing page { $page }, which does not exist.
unknown-id-menu-help = Add content/pages/NAME/ar.md and en.md, or leave it out of the menu.
awkward-slug = { $sign ->
    [space] The folder { $folder } has a space in its name, which becomes the address.
   *[other] The folder { $folder } has { $character } in its name, which becomes the address.
}
awkward-slug-help = If it is a copy, delete it. Otherwise rename it, as { $fitting }; if readers know its address already, write `# desk: allow awkward-slug REASON` above the title.
windows-name = { $why ->
    [device] Windows keeps the name { $name } for a device
    [sign] No file of Windows has a name with such a sign as in { $name }
   *[end] Windows drops the last sign of the name { $name }
}: colleagues there cannot open the newsroom whole, and a server there cannot show it.
windows-name-help = Rename it.
duplicate-address-folders = The addresses { $first } and { $second } are one and the same to many hosts.
duplicate-address-folders-help = Rename one of the two folders.
duplicate-address-there = the other one
duplicate-address-kept = The alias { $alias } is the address of a page that bayan makes when there is a need.
duplicate-address-kept-help = Remove it: a redirect there would hide the page.
duplicate-address-question = The alias { $alias } leads to another release already.
duplicate-address-question-help = Remove it from one of the two.
duplicate-address-own = { $file } would be published in { $folder }, the folder that bayan keeps for itself.
duplicate-address-own-help = Rename the folder.
duplicate-address-hashed = { $file } would be published where only files stand that browsers keep for a year: cards, sizes of pictures, files of the search.
duplicate-address-hashed-help = Rename it, or put it into another folder.
duplicate-address-file = Two things would be published at { $address }: { $first } and { $second }.
duplicate-address-same = The addresses { $first } and { $second } are one and the same to many hosts.
duplicate-address-both = { $file } would be both a file ({ $first }) and a folder (with { $second } at { $inside }).
duplicate-address-alias = Remove the alias, or write another one: a redirect there would hide the page.
duplicate-address-one-of-two = Rename or remove one of the two.
duplicate-address-rename = Rename or remove it.
long-address-part = A part of an address has { $length } bytes; no disk takes more than { $most }: { $part }
long-address-part-help = Shorten it. An Arabic letter has two bytes, and a sign that is no letter or digit may have four.
long-address = An address has { $length } bytes; many disks and hosts take no more than { $most }: { $address }
long-address-help = Shorten it.
output-kind = { $kind ->
    [front-door] a front door
    [not-found] a 404 page
    [front-page] a front page
    [list] a list
    [list-of-topics] a list of topics
    [list-of-organisations] a list of organisations
    [corrections-page] a corrections page
    [standing-page] a standing page
    [feed] a feed
    [sitemap] a sitemap
    [host-file] a host file
    [icon] an icon
    [media-kit] a media kit
    [share-card] a card by which a page is shared
    [text-file] a text file
    [release-as-markdown] a release as Markdown
    [search-page] a search page
    [search-file] a search file
    [file-of-a-release] a file of a release
    [file-of-a-page] a file of a standing page
    [picture-of-a-release] a picture of a release
    [picture-of-a-page] a picture of a standing page
    [alias] an alias
    [static-file] a static file
   *[release] a release
}
