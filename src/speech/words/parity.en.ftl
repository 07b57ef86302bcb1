# What the desk says of the two languages of an announcement, and of facts that disagree.

wrong-language = { $language ->
    [ar] This file is for Arabic words, but its title and text are in Latin letters.
   *[en] This file is for English words, but its title and text are in Arabic letters.
}
wrong-language-help = Put this text into { $language ->
    [ar] en.md
   *[en] ar.md
}. If both files were saved under each other's names, exchange them.
missing-counterpart = { $language ->
    [ar] This release has no Arabic text.
   *[en] This release has no English text.
}
missing-counterpart-help = Add { $language ->
    [ar] ar.md
   *[en] en.md
} beside it, or write `single_language: true`.
missing-counterpart-correction = { $language ->
    [ar] A correction is not explained in Arabic.
   *[en] A correction is not explained in English.
}
missing-counterpart-correction-help = Add { $language ->
    [ar] `ar: …`
   *[en] `en: …`
} to it: readers of each language are told in their own words.
missing-counterpart-withdrawal = { $language ->
    [ar] The withdrawal is not explained in Arabic.
   *[en] The withdrawal is not explained in English.
}
missing-counterpart-withdrawal-help = Add { $language ->
    [ar] `ar: …`
   *[en] `en: …`
} to it: readers of each language are told in their own words.
parity-links = { $language ->
    [ar] The Arabic text links to { $target }, the English to { $partner }.
   *[en] The English text links to { $target }, the Arabic to { $partner }.
}
parity-links-alone = { $language ->
    [ar] Only the Arabic text links to { $target }.
   *[en] Only the English text links to { $target }.
}
parity-links-both = Link to the same place in both languages. Where each language has a host of its own, name both in site.toml under [parity] hosts.
parity-links-there = { $language ->
    [ar] the Arabic link
   *[en] the English link
}
parity-numbers-alone = { $language ->
    [ar] { $figures } { $count ->
    [one] stands
   *[other] stand
} in the Arabic text only.
   *[en] { $figures } { $count ->
    [one] stands
   *[other] stand
} in the English text only.
}
parity-numbers-alone-help = { $language ->
    [ar] Compare the English text: correct the figure, or say it in both languages.
   *[en] Compare the Arabic text: correct the figure, or say it in both languages.
}
parity-numbers = { $language ->
    [ar] The figures differ: { $here } in Arabic, { $there } in English.
   *[en] The figures differ: { $here } in English, { $there } in Arabic.
}
parity-numbers-help = Find out which is right, and correct the other.
parity-numbers-there = { $language ->
    [ar] the Arabic sentence
   *[en] the English sentence
}
parity-quotes-count = The Arabic text has { $arabic ->
    [0] no quote
    [one] 1 quote
   *[other] { $arabic } quotes
}, the English { $english ->
    [0] no quote
    [one] 1 quote
   *[other] { $english } quotes
}.
parity-quotes-count-help = Add what is missing. A quote is one only if its last line names the speaker: `> — name`.
parity-quotes-none = { $language ->
    [ar] the Arabic text has none for it
   *[en] the English text has none for it
}
parity-quotes-speaker = Quote { $number } is spoken by { $arabic } in Arabic and by { $english } in English.
parity-quotes-speaker-help = Correct the speaker, or the order of the quotes. A person of the registry is written `— @id` in both.
parity-quotes-there = the English quote
parity-structure = The two languages are built differently: { $differences }.
parity-structure-help = See whether something was left out in one of them.
parity-structure-heading = { $arabic ->
    [one] 1 heading
   *[other] { $arabic } headings
} in Arabic against { $english } in English
parity-structure-paragraph = { $arabic ->
    [one] 1 paragraph
   *[other] { $arabic } paragraphs
} in Arabic against { $english } in English
parity-structure-entry = { $arabic ->
    [one] 1 list entry
   *[other] { $arabic } list entries
} in Arabic against { $english } in English
parity-structure-cell = { $arabic ->
    [one] 1 table cell
   *[other] { $arabic } table cells
} in Arabic against { $english } in English
parity-structure-picture = { $arabic ->
    [one] 1 picture
   *[other] { $arabic } pictures
} in Arabic against { $english } in English
parity-structure-footnote = { $arabic ->
    [one] 1 footnote
   *[other] { $arabic } footnotes
} in Arabic against { $english } in English
parity-structure-there = the English text
parity-facts-disagree = The two languages disagree on { $key }, which is a fact of the announcement.
parity-facts-disagree-help = Correct one of them, or keep it in one file only.
parity-facts-disagree-there = the English file says otherwise
parity-facts-draft = { $language ->
    [ar] `draft: true` stands in one file and `date` in both, so nobody can tell whether it holds both languages or the Arabic text alone.
   *[en] `draft: true` stands in one file and `date` in both, so nobody can tell whether it holds both languages or the English text alone.
}
parity-facts-draft-help = Keep `date` in one file: beside it `draft: true` holds both languages, in the other file its own.
parity-facts-draft-there = the date stands here too
parity-facts-uncounted = { $language ->
    [ar] { $key } does not count here: the Arabic text is a draft, and the other one is not.
   *[en] { $key } does not count here: the English text is a draft, and the other one is not.
}
parity-facts-uncounted-help = Write it into { $language ->
    [ar] en.md
   *[en] ar.md
}, which holds the facts of both, or remove it here.
hijri-date-far = The Hijri date { $hijri } is not that of { $day }: by the calendar of Umm al-Qura that day is { $own }.
hijri-date-far-help = Remove the line, and { $own } is shown, or write a date that is at most two days from it, as a sighting may be.
hijri-date-other = The Hijri date { $hijri } is not that of { $day }.
hijri-date-other-help = Remove the line, or correct one of the two dates.
lone-media = { $of ->
    [page] The folder { $folder } holds files but no text of a standing page.
   *[release] The folder { $folder } holds files but no release.
}
lone-media-help = Add ar.md or en.md, or remove the folder.
