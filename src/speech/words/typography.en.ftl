# What the desk says of characters, marks and digits.

bidi-control-mark = An invisible mark of direction: { $point }.
bidi-control-mark-help = It is seldom needed here: bayan isolates names and figures itself.
bidi-control-forced = An invisible character forces the direction of what follows: { $point }.
bidi-control-forced-help = Remove it, and read the line again: words may have stood in another order.
bidi-control-closed = An isolate ends that never began: { $point }.
bidi-control-closed-help = Remove it: bayan isolates names and figures itself.
bidi-control-open = An isolate begins that never ends: { $point }.
bidi-control-open-help = Remove it: bayan isolates names and figures itself.
invisible = An invisible character stands here: { $point }.
invisible-help = Remove it.
invisible-between-words = Write a space if these are two words; otherwise remove it.
spacing-before-mark = A space stands before { $mark }: { $points }.
spacing-before-mark-help = Remove it: the mark could begin a line of its own.
spacing-after-bracket = A space stands after { $bracket }: { $points }.
spacing-after-bracket-help = Remove it: the bracket could end a line by itself.
spacing-row = { $count } spaces in a row: { $points }.
spacing-row-help = Keep one: readers see a gap, and a search does not find the words.
spacing-border = White space at the border of a line: { $points }.
spacing-border-help = Remove it.
detached-waw = The conjunction `و` stands apart from { $word }.
detached-waw-help = Join them: { $joined }.
latin-punctuation = A Latin { $mark } stands behind an Arabic word.
latin-punctuation-help = Write { $arabic }.
tatweel = A word is stretched with U+0640 ARABIC TATWEEL.
tatweel-help = Remove it: the word is the same, and can be found.
quotes-bracket = The bracket { $bracket } has no partner.
quotes-bracket-help = Add the other one, or remove this one.
quotes-partner = The quotation mark { $mark } has no partner.
quotes-partner-help = Add the other one where the words begin or end, or remove this one.
quotes-straight = A straight quotation mark.
quotes-style = { $kind ->
    [straight] A straight quotation mark
   *[other] A quotation mark of another style
} { $end ->
    [opening] opens
   *[closing] closes
} these words: { $mark }.
quotes-house = This newsroom quotes with { $style ->
    [guillemets] « and »
    [curly-ar] ” and “
   *[curly-en] “ and ”
}.
mixed-digits-in-number = One number is written in two kinds of digits.
mixed-digits-in-number-help = Write all of it in the digits of this newsroom.
mixed-digits-eastern = { $count ->
    [one] A number is written in Arabic-Indic digits, and others in Latin ones.
   *[other] { $count } numbers are written in Arabic-Indic digits, and others in Latin ones.
}
mixed-digits-eastern-help = This newsroom writes numbers in Latin digits: 0123456789.
mixed-digits-latin = { $count ->
    [one] A number is written in Latin digits, and others in Arabic-Indic ones.
   *[other] { $count } numbers are written in Latin digits, and others in Arabic-Indic ones.
}
mixed-digits-latin-help = This newsroom writes numbers in Arabic-Indic digits: ٠١٢٣٤٥٦٧٨٩.
mixed-digits-others = the others are written like this one
presentation-forms = { $count ->
    [one] A letter of { $letters } is coded by its shape: { $point }.
   *[other] { $count } letters of { $letters } are coded by their shape: { $point } and others.
}
presentation-forms-help = Keep the letters themselves: readers search for them, and screen readers speak them.
length = { $part ->
    [title] The title
   *[summary] The summary
} has { $length } characters.
length-help = With at most { $most } it is shown whole where it is shared.
length-quote = This quotation has { $count } sentences.
length-quote-help = Reporters quote { $most } at most: divide it, with a sentence of your own between.
