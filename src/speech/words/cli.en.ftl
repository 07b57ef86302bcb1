# What a build comes to.
never-drafts = A build never publishes drafts.
never-drafts-help = Remove `draft: true` from the release when it may go out.
nothing-published = Nothing was published: fix the errors above, then build again.
published = { $outputs ->
    [one] Published 1 file in { $folder }: { $written } written, { $kept } kept, { $removed } removed.
   *[other] Published { $outputs } files in { $folder }: { $written } written, { $kept } kept, { $removed } removed.
}
more-warnings = { $count ->
    [one] 1 more warning is shown with --verbose.
   *[other] { $count } more warnings are shown with --verbose.
}
file-written = {"  "}written  { $file }  ({ $reason })
file-removed = {"  "}removed  { $file }
public-announcements = { $count ->
    [one] 1 announcement is public.
   *[other] { $count } announcements are public.
}
public-and-held = { $public } Held back: { $held }.
held-drafts = { $count ->
    [one] 1 draft
   *[other] { $count } drafts
}
held-embargoed = { $count ->
    [one] 1 embargoed
   *[other] { $count } embargoed
}
held-frozen = { $count ->
    [one] 1 by a freeze
   *[other] { $count } by a freeze
}
held-cancelled = { $count ->
    [one] 1 withdrawn before it was public
   *[other] { $count } withdrawn before they were public
}
half-drafts = { $language ->
    [ar] The Arabic text is a draft, and the English one is not: { $releases }.
   *[en] The English text is a draft, and the Arabic one is not: { $releases }.
}
freeze-holds = The freeze until { $until } ({ $reason }) holds { $releases }.
others = { $count ->
    [one] 1 more
   *[other] { $count } more
}

# What happens next by itself.
next-seen = { $change ->
    [goes-out] The next announcement goes out on { $hour } ({ $at })
    [goes-out-after-freeze] The next announcement goes out after its freeze on { $hour } ({ $at })
    [corrected] The next correction takes effect on { $hour } ({ $at })
   *[withdrawn] The next withdrawal takes effect on { $hour } ({ $at })
}
next-only = { $seen }.
next-build-then = { $seen }: build again then.
next-build-both = { $seen }. Before that the news sitemap is tidied up at { $at }: build again at both.
next-tidied = Nothing goes out by itself; the news sitemap is tidied up at { $at }: build again then.
turn = { $change ->
    [goes-out] goes out
    [goes-out-after-freeze] goes out after the freeze
    [corrected] is corrected
    [withdrawn] is withdrawn
   *[leaves-news] leaves the news sitemap
}
nothing-will-change = Nothing will change with no edit.
tidied-unseen = Tidied up, unseen by readers:
more-turns = { $count } more: `--count { $all }` shows them all.
age-unknown = { $folder } holds no build that is recorded here, so its age is not known: build again.
age-ahead = { $folder } was built for { $from }, which is still to come: build again.
age-overdue = { $folder } was built for { $from }, and a change was due at { $until }: build again.
age-current = { $folder } was built for { $from }; nothing is due.
age-current-until = { $folder } was built for { $from }; the next change is due at { $until }.

# Why a page is made.
why-page = { $address } is a { $kind }, published as { $file }.
why-made-from = It is made from:
why-part = {"  "}{ $part }: { $state }
why-part-state = { $state ->
    [same] as last time
    [changed] changed
   *[unrecorded] not recorded
}
why-again = The next build makes it again: { $reason }.
why-kept = The next build keeps it.

# How a question is read, and what it finds.
why-search-off = This newsroom has no search: { $key } in site.toml gives it one.
why-search-no-words = The question has no word.
why-search-word = { $word } is looked for by its stem { $stem }.
why-search-word-or-bare = { $word } is looked for by its stem { $stem }, and where few releases have that, by { $bare } too.
why-search-count = { $language ->
    [ar] Arabic releases that answer: { $count }
   *[en] English releases that answer: { $count }
}
why-search-answer = {"  "}{ $rank }. /{ $address } ({ $score })
why-search-rank = /{ $address } is answer { $rank } of { $count }, with { $score } points:
why-search-found = {"  "}{ $how ->
    [neighbour] { $word }: not in it, but { $stem }, which is like it, { $score }
   *[own] { $word }: in it by the stem { $stem }, { $score }
}
why-search-missing = {"  "}{ $word }: not in it
why-search-not-found = /{ $address } is no answer: it has none of these words, or is not public.
why-search-no-release = /{ $address } is the address of no release.
reason = { $reason ->
    [no-record] nothing is recorded of an earlier build
    [new] the last build did not make it
    [missing] the file is not in the output folder
   *[altered] the file in the output folder is not as bayan wrote it
}
reason-changed = changed since the last build: { $parts }
no-page = The edition has no page at /{ $address }: { $reason }.
no-page-because = { $reason ->
    [cancelled] the release was withdrawn before it was public
    [draft] the release is a draft
   *[nothing] nothing in the newsroom makes it
}
no-page-text = { $language ->
    [ar] the release has no Arabic text
   *[en] the release has no English text
}
no-page-half = { $language ->
    [ar] its Arabic text is a draft
   *[en] its English text is a draft
}
no-page-before = the release is not public before { $until }
no-page-frozen = a freeze holds the release until { $until }: { $reason }

# What a check comes to.
nothing-found = The desk finds nothing to fix.
counts-and-explain = { $counts }. `bayan explain RULE` says why a rule matters.
in-drafts = { $count ->
    [one] 1 of them is in a draft, and stops nothing.
   *[other] { $count } of them are in drafts, and stop nothing.
}
fix-would = { $count ->
    [one] `bayan check --fix` fixes 1 of them.
   *[other] `bayan check --fix` fixes { $count } of them.
}
hidden-notes = { $count ->
    [one] 1 note is shown with --all.
   *[other] { $count } notes are shown with --all.
}
places = { $count ->
    [one] 1 place
   *[other] { $count } places
}
in-files = { $count ->
    [one] 1 file
   *[other] { $count } files
}
nothing-to-fix = There was nothing to fix with certainty.
fixed = { $count ->
    [one] { $places } in { $files } was fixed.
   *[other] { $places } in { $files } were fixed.
}
would-fix = { $count ->
    [one] --fix would fix { $places } in { $files }; nothing was written.
   *[other] --fix would fix { $places } in { $files }; nothing was written.
}
no-difference-here = --dry-run shows a difference, and this format has no place for one.
no-difference-here-help = Leave out --dry-run: findings in this format carry their fixes. Or take --format human or json.
no-file-at = The newsroom has no file at { $path }.
no-file-at-help = Name a file or folder as it lies in the newsroom, or a glob in quotes: "content/**/ar.md".
no-rule = There is no rule { $rule }.
no-rule-help = `bayan explain` lists the rules.
no-glob = { $typed } is not a glob.
no-glob-help = In a glob `*` stands for any letters, `**` for any folders, `{"{"}a,b{"}"}` for either; every bracket is closed.

# What verifying comes to.
nothing-to-verify = There is no folder { $folder }, so there is nothing to verify.
nothing-to-verify-help = Build first, or name the published folder with --output.
unfinished-build = { $file } was left behind by a build that was interrupted.
unfinished-build-help = Build again, and never publish the folder .bayan.
nothing-verified = Nothing was verified: fix the errors above, then verify again.
verified = { $count ->
    [one] Verified { $files } in { $folder }: nothing in it is held back at { $at }, and every link leads somewhere.
   *[other] Verified { $files } in { $folder }: nothing in them is held back at { $at }, and every link leads somewhere.
}
verified-not = { $count ->
    [one] Verified { $files } in { $folder }: do not publish it.
   *[other] Verified { $files } in { $folder }: do not publish them.
}

# What a preview says.
preview-at = Preview   { $site }
preview-desk = The desk  { $desk }
preview-shows = Drafts and embargoed releases are shown here, and are published by no preview. Ctrl-C ends it.
looks-by-itself = The system has no watches left, so bayan looks for changes itself, somewhat later. On Linux, raise fs.inotify.max_user_watches.
no-browser = No browser could be opened: open the address above yourself.
all-well = All is well again.
own-fault = bayan failed while it made { $path }. This is a fault of bayan, not of the newsroom.
own-fault-help = Please report it, with the release that shows it.
kind = { $kind ->
    [front-door] front door
    [not-found] 404 page
    [front-page] front page
    [list] list
    [list-of-topics] list of topics
    [list-of-organisations] list of organisations
    [corrections-page] corrections page
    [standing-page] standing page
    [feed] feed
    [sitemap] sitemap
    [host-file] host file
    [icon] icon
    [media-kit] media kit
    [share-card] share card
    [text-file] text file
    [release-as-markdown] release as Markdown
    [search-page] search page
    [search-file] search file
    [file-of-a-release] file of a release
    [picture-of-a-release] picture of a release
    [file-of-a-page] file of a standing page
    [picture-of-a-page] picture of a standing page
    [alias] alias
    [static-file] static file
   *[release] release
}

# What stands at the head of a schedule.
cron-advice =
    Times are UTC, to the minute: a build starts within a minute after its instant. cron knows no years, so each line
    comes round every year; a build with nothing to do writes nothing. CRON_TZ is understood by cronie (Fedora, Red Hat,
    Arch). Under another cron, as Debian's, it is not: there the machine's own clock must be on UTC.
systemd-service = Save it as newsroom.timer beside a newsroom.service with Type=oneshot and
systemd-advice = It is true to the second. What passes while the machine is off is done when it is on again.
github-advice =
    Times are UTC, and not exact: GitHub starts a scheduled workflow some minutes late, at busy hours later or not at all, and
    no more often than every five minutes. It knows no years, runs the default branch only, and stops in a public repository
    that nobody has touched for 60 days. Where the minute counts, start the workflow from a machine of your own.

# While a build draws pictures, on a terminal.
pictures-drawn = Pictures: { $done } of { $all }
