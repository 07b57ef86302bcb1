# How findings and failures are shown, in a terminal and on pages.

severity = { $severity ->
    [error] error
    [warning] warning
   *[note] note
}
errors-count = { $count ->
    [one] 1 error
   *[other] { $count } errors
}
warnings-count = { $count ->
    [one] 1 warning
   *[other] { $count } warnings
}
notes-count = { $count ->
    [one] 1 note
   *[other] { $count } notes
}
in-a-draft = a draft
in-draft = In a draft: { $message }
certain-fix = The certain fix.
the-same-in-more = { $message } { $count ->
    [one] The same is in 1 more.
   *[other] The same is in { $count } more.
}
