# Words of the pages that cannot be used: messages of the site's own, and locales.

messages-are-fluent = Messages are written in Fluent, one `id = text` a line; both languages need the same ones.
message-in-other = the other language has it here
message-missing = { $language ->
    [ar] The message { $id } is missing in Arabic.
   *[en] The message { $id } is missing in English.
}
message-missing-help = Add a line { $line }.
message-unsaid = No template asks for the message { $id }.
message-say-it = Say it in a template with { $call }, or take it away.

# Both languages side by side
message-no-counterpart = The message { $id } has no counterpart in the language { $language }; write it there too.
message-leaves-out = The message { $id } leaves out { $variables } in the language { $language }; in { $other } it is there.
message-variable-near = The message { $id } is given no variable { $variable }; did you mean { $near }?
message-variable-none = The message { $id } is given no variable { $variable }; it takes none.
message-variable-unknown = The message { $id } is given no variable { $variable }; it takes { $known }.

# A file that cannot be read
message-syntax = { $slip ->
    [no-equals] After the name of a message there must be `=` and its text.
    [brace-open] A `{"{"}` is not closed by `{"}"}`.
    [brace-stray] There is a `{"}"}` without its `{"{"}`; to show one, write {"{"}"{"}"}"{"}"}.
    [brace-empty] Between `{"{"}` and `{"}"}` there must be a variable such as `$count`, or a text in quotes.
    [name] This is not the name of a message: names are Latin letters, digits and `-`, and begin with a letter.
    [no-default] One of the forms must be the default, marked `*`, such as `*[other]`.
    [two-defaults] Only one of the forms can be the default, marked `*`.
    [no-text] There is no text here.
    [quote-open] A `"` is not closed on its line.
    [escape] A `\` means nothing here; only \", \\ and \u do.
    [number-escape] After \u there must be the four digits of a letter's number, such as \u0627; after \U, six.
   *[other] This line is not written as Fluent has it.
}
message-token = There should be { $token } here.
message-escape = { $escape } means nothing here; only \", \\ and \u do.
message-no-text = The message { $id } has no text.
message-overgrown = A message has more than { $most } `{"{"}` and `(` up to here; split it.
message-twice = { $id } is defined twice in this file, first in line { $line }; keep one.

# A message that cannot be said
message-fault = The message { $id }: { $fault }
message-refers = It refers to a message { $id } that is not there.
message-refers-term = It refers to a term { $id } that is not there.
message-circle = { $id } refers to itself.
message-too-deep = It refers to others through more than { $most } messages; write it out.
message-calls = It calls { $function }, which is not there; only NUMBER() is.
message-number-option = The option { $option } of NUMBER() must be a whole number up to 15.
message-number-long = The number { $number } is too long; write at most 15 digits.
message-exact-number = An exact number in Arabic can have two digits at most; { $key } would be counted as its form.
message-lacks-forms = It counts, but lacks the Arabic plural forms { $forms }.
message-absent = There is no message { $id } in the language { $language }.
message-needs = The message { $id } needs a variable { $variable } that is not known where it is used.
message-given-number = The message { $id } is given a number that cannot be written.
message-unwritable = The message { $id } cannot be written: something that it names is not there.
message-language = The plural forms of the language { $language } are not known.

# Locales of site.toml
correct-locale = Correct `locale` in site.toml.
locale-unknown = { $locale } is not the name of a locale; write one such as { $usual }.
locale-of-other = { $locale } is a locale of another language; this one needs a locale such as { $usual }.
locale-digits = { $locale } cannot be combined with the digits { $digits }.
locale-no-dates = There are no date formats for the locale { $locale }; use one such as { $usual }.
locale-no-hijri = There are no Hijri date formats for the locale { $locale }.
