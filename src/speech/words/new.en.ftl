# What is asked and said where something new begins.

answers-ended = The answers ended early; nothing was made.
answers-ended-help = Begin again when you are ready.
answer-not-utf8 = These letters are not in UTF-8.
answer-not-utf8-help = Set the terminal to UTF-8, then type them again.

new-site-ready = A newsroom is ready in { $folder }.

    1. Open { $settings } and write its name and address.
    2. Begin a release: bayan new release --root { $folder }
    3. Write its text over what stands in brackets, and remove `draft: true`.
    4. Publish it: bayan build --root { $folder }
new-template-ready = { $file } is yours to change.
new-template-then = { $kind ->
    [words] Keep the lines that you change and remove the others, which then stay bayan's own.
    [page] Pages are made from it now, and no longer from bayan's own of that name.
   *[asset] Pages load it now, and no longer bayan's own of that name.
}
schemas-written = { $count ->
    [one] 1 schema is in { $folder }.
   *[other] { $count } schemas are in { $folder }.
}
no-newsroom = { $folder } holds no newsroom to read.
no-newsroom-help = Name the folder with its site.toml. Without --root the schemas offer no ids.

brought-no-picture = { $file } is { $kind }, and no picture that pages show.
brought-no-picture-help = Save it as JPEG or PNG, and name that file.
brought-too-large = { $file } has more than { $most } MB.
brought-too-large-help = Save it smaller: the longer side needs no more than 4000 pixels.

title-missing = A title is missing, and there is no terminal to ask at.
title-missing-help = Give { $flags }{ $number ->
    [one] .
   *[other] , or both.
}
ask-date = Date [{ $today }]
ask-type = Type: { $types } [release]
ask-issuers = Issuers, the first one leads, by id or number:
ask-topics = Topics, by id or number:
ask-which = Which [none]
ask-place = { $language ->
    [ar] Place, in Arabic [none]
   *[en] Place, in English [none]
}
ask-title = { $language ->
    [ar] Title, in Arabic
   *[en] Title, in English
}
ask-title-later = { $language ->
    [ar] Title, in Arabic [later]
   *[en] Title, in English [later]
}
ask-slug = Slug, the last part of the address [{ $usual }]
title-needed = A release needs a title.
title-needed-help = Type it, or end with Ctrl-C.
flag-of-other-language = { $language ->
    [ar] { $flag } has no place in a release that is in Arabic only.
   *[en] { $flag } has no place in a release that is in English only.
}
flag-of-other-language-help = Leave it out, or leave out --language.
slug-unfit = { $slug } cannot be the last part of an address.
slug-unfit-help = Use letters, digits and hyphens, as in { $fitting }.
release-is-there = { $folder } is there already.
release-is-there-help = Choose another slug, such as { $free }, or edit the release that is there.
folder-is-there = { $folder } is there already.
folder-is-there-help = Choose another slug.
slug-spelled = Its address ends in { $slug }, spelled from the Arabic title, and stays once it is published; for another give --slug.
no-such-type = There is no type of release called { $typed }.
types-are = Types are { $types }.
did-you-mean = Did you mean { $near }?
no-such-id = { $register ->
    [topic] No topic has the id { $id }.
   *[organisation] No organisation has the id { $id }.
}
no-ids-yet = { $register ->
    [topic] Add it to content/topics.yaml first.
   *[organisation] Add it to content/organisations.yaml first.
}
ids-are = Known: { $ids }.
draft-ready = A draft is ready:
draft-ready-then = Write over what stands in brackets, then remove `draft: true`.
asking-hosts = { $count ->
    [one] Asking other hosts for 1 address, at most one a second from each host.
   *[other] Asking other hosts for { $count } addresses, at most one a second from each host.
}

draft-would-be = This draft would be made:
draft-from = {"  "}{ $file }  from { $source }
taken-for-one = The two files were taken for one announcement with { $confidence } confidence.
pair-takes-two = --pair takes two files, one in each language.
pair-takes-two-help = Give one file in Arabic and one in English, or leave out --pair.
slug-names-one = --slug names one release, and these files make { $count }.
slug-names-one-help = Import them one by one, or leave out --slug.
no-day-for-release = { $day } is not a day on which a release can go out.
no-day-for-release-help = Give another --date.
folder-just-taken = { $folder } was just taken by another of these files.
folder-just-taken-help = Import this file alone, with a --slug of its own.
