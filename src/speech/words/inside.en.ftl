# What files hold that their readers do not see, and what keeps anybody from looking.

# How many of a thing; a part of a sentence.
inside-changes = { $count ->
    [one] 1 tracked change
   *[other] { $count } tracked changes
}
inside-comments = { $count ->
    [one] 1 comment
   *[other] { $count } comments
}
inside-sheets = { $count ->
    [one] 1 hidden sheet
   *[other] { $count } hidden sheets
}
inside-slides = { $count ->
    [one] 1 hidden slide
   *[other] { $count } hidden slides
}
inside-texts = { $count ->
    [one] 1 passage of hidden text
   *[other] { $count } passages of hidden text
}
inside-notes = { $count ->
    [one] 1 slide with speaker notes
   *[other] { $count } slides with speaker notes
}
inside-shapes = { $count ->
    [one] 1 hidden object
   *[other] { $count } hidden objects
}
inside-versions = { $count ->
    [one] 1 earlier version of itself
   *[other] { $count } earlier versions of itself
}
inside-remarks = { $count ->
    [one] 1 comment on its pages
   *[other] { $count } comments on its pages
}
inside-rows = { $count ->
    [one] 1 group of hidden rows
   *[other] { $count } groups of hidden rows
}
inside-columns = { $count ->
    [one] 1 group of hidden columns
   *[other] { $count } groups of hidden columns
}
inside-pivots = { $count ->
    [one] 1 copy of the figures behind a pivot table
   *[other] { $count } copies of the figures behind pivot tables
}
inside-files = { $count ->
    [one] 1 file within it
   *[other] { $count } files within it
}
inside-links = { $count ->
    [one] 1 link to a file or data source of its makers
   *[other] { $count } links to files or data sources of its makers
}
inside-data = { $count ->
    [one] 1 field of data that no page shows
   *[other] { $count } fields of data that no page shows
}
inside-thumbnails = { $count ->
    [one] 1 small picture of its first page
   *[other] { $count } small pictures of its first pages
}
inside-places = { $count ->
    [one] 1 picture that tells where it was taken
   *[other] { $count } pictures that tell where they were taken
}
inside-cameras = { $count ->
    [one] 1 picture that tells by whom or with which camera it was taken
   *[other] { $count } pictures that tell by whom or with which camera they were taken
}
inside-macros = { $count ->
    [one] 1 program (macros)
   *[other] { $count } programs (macros)
}
inside-file = { $things } in { $file } within it

# Why a file could not be looked into; the end of a sentence.
inside-file-unread = of { $file } within it, { $why }
inside-locked = it is locked with a password
inside-old-kind = it is of an old kind (.doc, .xls, .ppt)
inside-rtf = it is an RTF file
inside-binary-workbook = it is a binary workbook (.xlsb)
inside-nested = it is packed in too many others
inside-no-archive = it is not whole, or is no such file
inside-damaged = it is damaged, or ends too early
inside-unopened = it cannot be read ({ $why })
inside-larger = it is larger than { $most } MB
inside-too-large = it unpacks into more than is read
inside-many-parts = { $count ->
    [one] it has 1 part, and no such file has
   *[other] it has { $count } parts, and no such file has
}
inside-part-name = the name of one of its parts cannot be read
inside-part-unusual = a part of it is damaged, or packed in an unusual way
inside-part-large = its part { $part } unpacks into more than { $most } MB
inside-part = { $fault ->
    [packed] its part { $part } is encrypted or packed in an unusual way
    [damaged] its part { $part } is damaged
    [deep] its part { $part } is nested deeper than any that programs write
    [crowded] its part { $part } has more attributes than any that programs write
    [long] its part { $part } names a vocabulary at greater length than any that programs write
    [declares] its part { $part } declares entities
    [entity] its part { $part } uses entities that XML does not have
    [letters] its part { $part } holds letters that are not of its encoding
    [early] its part { $part } ends too early
   *[malformed] its part { $part } is not well formed
}

# What no still picture has; it follows "it holds".
hazard = { $kind ->
    [control] control characters
    [empty] no picture at all
    [letters] letters that are not in UTF-8
    [malformed] something that is no XML
    [deep] elements nested deeper than any that programs write
    [crowded] more attributes than any that programs write
    [long] a vocabulary with a longer name than any that programs write
    [declares] definitions of its own (`<!DOCTYPE`)
    [entity] an entity of its own (`&…;`)
    [early] an element without its end
    [words] words outside of its elements
    [instruction] an instruction to the reader ({ $name })
    [behind-end] { $name } behind its end
    [no-svg] { $name } where { $within } should begin
    [undeclared] { $name }, whose prefix is not declared
    [twice] { $name } twice in one { $within }
    [attribute] { $name } in { $within }
    [address] an address in { $name } of { $within }
    [style-language] a style in the language { $name }
    [in-style] { $name } in a style
    [in-style-of] { $name } in a style of { $within }
    [in-value] { $name } in { $within }
    [outside] something from outside in a style
    [outside-of] something from outside in a style of { $within }
    [outside-value] something from outside in { $within }
    [escape] a letter in a style that is spelled with `\`
    [escape-of] a letter in a style of { $within } that is spelled with `\`
    [escape-value] a letter in { $within } that is spelled with `\`
    [picture-unread] a picture within it that no browser can read
    [picture-damaged] a picture within it that is damaged
    [picture-unclean] a picture within it that cannot be cleaned
   *[named] { $name }
}
