# Front matter and registries that cannot be read as they are typed.

# Signs that look like those of YAML
yaml-space = { $space ->
    [tab] a tab
   *[odd] an odd space ({ $point })
}
yaml-indented = This line is indented with { $space }, which YAML does not allow.
yaml-indented-help = Use spaces.
yaml-line-end = An invisible end of a line stands within this line: { $point }.
yaml-line-end-help = Delete it, and begin a new line with the Enter key where one should begin.
yaml-colon-sign = A colon should stand behind { $key }, but { $sign } stands there.
yaml-colon-sign-help = Write { $line }.
yaml-colon-space = Behind the colon of { $key } stands { $space }, which YAML does not take for a space.
yaml-colon-space-help = Write { $line }.
yaml-colon-tight = There is no space behind the colon of { $key }.
yaml-colon-tight-help = Write { $line }.
yaml-bullet = { $sign } begins no point of a list here: a hyphen and a space do.
yaml-bullet-help = Write each point on a line of its own, as `- …`.

# Quotation marks, brackets, colons
yaml-mark-within = A mark { $mark } stands within the value, and closes it too early.
yaml-mark-within-help = Write { $line }.
yaml-quote-open = A quotation mark is opened here and never closed.
yaml-quote-open-help = Close it, or remove it.
yaml-behind-quote = Something stands behind the closing quotation mark of this value.
yaml-behind-quote-help = Put the whole value in the other kind of quotation marks, as in title: '"Budget" is the word'.
yaml-escape = A `\` within quotation marks means nothing here.
yaml-escape-help = Put the value between two ' instead, where a `\` stands for itself.
yaml-bracket-open = The bracket { $open } is opened here and never closed.
yaml-bracket-open-help = Close it with { $close }.
yaml-bracket-stray = The bracket that is closed here was never opened, or is of another kind.
yaml-bracket-stray-help = Look at this line and the one before: every `[` needs its `]`, every `{"{"}` its `{"}"}`.
yaml-comma-missing = A comma or a closing bracket is missing before this place.
yaml-comma-missing-help = Look at this line and the one before: every `[` needs its `]`, every `{"{"}` its `{"}"}`.
yaml-colon-inside = A colon and a space stand inside this value, so YAML takes it for another key.
yaml-colon-inside-help = Put the whole value in quotes, as in title: "Budget: a review".
yaml-no-colon = This line has no colon.
yaml-no-colon-help = Write a key, a colon, a space and the value, as in place: Baku.
yaml-star-first = A value cannot begin with `*`, which means something else in YAML.
yaml-star-first-help = Leave the sign out: ids, days and names of files are written without it.
yaml-sign-first = A value cannot begin with this sign, which means something else in YAML.
yaml-sign-first-help = Leave the sign out: ids, days and names of files are written without it.

# Lines and groups
yaml-key-unexpected = A key stands where YAML expects none.
yaml-key-unexpected-help = Indent the keys of one group alike, and write each on its own line.
yaml-dash-unexpected = A `-` stands where YAML expects none.
yaml-dash-unexpected-help = Write each point of a list on a line of its own, below its key, with the same indentation.
yaml-indentation = This line is not indented as the lines around it are.
yaml-indentation-help = Indent the keys of one group alike, and the points of one list alike.
yaml-tab = A tab stands here, which YAML does not allow.
yaml-tab-help = Use spaces.
yaml-key-is-group = A list or a group stands where the name of a key should stand.
yaml-key-is-group-help = Write a key, a colon, a space and the value, as in place: Baku.
yaml-list-for-keys = A list stands where keys should stand.
yaml-list-for-keys-help = Write each key at the left edge, without `-`, as in place: Baku.
yaml-second-text = A second text begins at this line, and would not be read.
yaml-second-text-help = Take the line out: there is one text in a file.
yaml-bounds = This YAML is nested too deeply, or refers to itself too often, to be read safely.
yaml-bounds-help = Write the values out plainly: front matter needs no anchors, aliases or deep nesting.
yaml-invalid = This line is not written as YAML has it.
yaml-invalid-help = Look at this line and the one before: key, colon, space, value, with the same indentation for keys of one group.
