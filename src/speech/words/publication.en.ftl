# What the desk says of what was published, of suppressions and of rules.

came-back = The release { $release } was withdrawn, and its text would be public again.
came-back-help = Put `withdrawn` back with its day and reason. If it is public again on purpose, say so under `corrections`.
changed-after-publication = The words of this release are others than were published, and no correction since then says so.
changed-after-publication-help = Say in this language under `corrections` what was put right, or put back the words that were published.
taken-down = { $text ->
    [ar] The Arabic text of { $release }
    [en] The English text of { $release }
   *[whole] The release { $release }
} was public and will disappear: { $why ->
    [draft] it is a draft now
    [freeze] a freeze holds it now
    [coming] its date or embargo is still to come
    [file] its file is gone
   *[folder] its folder is gone
}.
taken-down-by-freeze = Let the freeze begin after this release was due, or write `essential: true` into it.
taken-down-half = Remove `draft: true` here. A published release is withdrawn with `withdrawn: …`, in both languages, which leaves a notice.
taken-down-held = A published release is withdrawn with `withdrawn: …`, which leaves a notice.
taken-down-file = Put { $file } back. A published release is withdrawn with `withdrawn: …`, which leaves a notice.
taken-down-folder = Where it was moved, write { $line } into its new folder. Else put it back, and withdraw it with `withdrawn: …`.
take-down-limit-folder = There is no folder content/releases/, and all that is public would disappear with it ({ $count ->
    [one] 1 announcement
   *[other] { $count } announcements
}).
take-down-limit-folder-help = Find out where it went: a volume may not be mounted, or a checkout has failed. If it is meant, make the folder anew, empty, and run `bayan build --take-down` once.
take-down-limit = { $texts ->
    [ar] { $gone } of { $known } Arabic texts
    [en] { $gone } of { $known } English texts
   *[whole] { $gone } of { $known } announcements
} that are public would disappear at once, more than `take_down_limit` allows ({ $limit } %).
take-down-limit-help = Find out where they went: a volume may not be mounted, or a checkout has failed. If it is meant, run `bayan build --take-down` once.
double-release = Another release of the same day has this title.
double-release-help = If one of the two folders is a copy, delete it. Otherwise say in each title what is new.
double-release-there = the other one
unread-query = The alias { $alias } leads nowhere on { $hosts }: no question behind an address is read there.
unread-query-untold = No host is told of the alias { $alias }, and a host of files answers no question behind an address.
unread-query-map = Have it redirected where the old address is answered: `bayan redirects` gives the map.
feed-authority-moving = Ids in feeds begin with the host of `base_url`: once that changes, every subscriber is sent all releases again.
feed-authority-example = `feed_authority` is still { $host }, as in every new newsroom.
feed-authority-own = Write { $line } into site.toml, and leave it so wherever the newsroom moves.
no-record = Nothing is recorded of a build into { $folder }, so nobody can say what published words changed or disappear. These rules could not be run: { $rules }.
no-record-help = Keep the record from build to build: it was looked for at { $record }; --record and BAYAN_RECORD name another place. If nothing was published before, say so once with --first.
excuse-idle = There is nothing here for the rule { $rule } to find, so the suppression is not needed.
excuse-idle-help = Remove it, or move it to the line that it is for.
excuse-unknown = The desk has no rule { $rule } that could be suppressed.
excuse-unknown-help = `bayan explain` lists the rules. A suppression reads: desk: allow RULE reason.
excuse-guarded = The rule { $rule } cannot be suppressed: a build cannot do without it.
excuse-guarded-help = Fix what it finds, and remove the suppression.
excuse-unreasoned = This suppression of { $rule } gives no reason, so it does not count.
excuse-unreasoned-help = Say why, as in: { $example }.
unknown-rule = The level of a rule { $rule } cannot be set: there is no such rule, or it guards every build.
unknown-rule-help = `bayan explain` lists the rules and says which may be moved.
