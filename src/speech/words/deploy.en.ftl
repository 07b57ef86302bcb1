# Deploying: targets, what they refuse, and what is told of it.

# What may be deployed.

no-target = site.toml names no target to deploy to.
no-target-help = Add a table to site.toml, as `[deploy.live]` with the line `to = "s3://bucket/folder"` below it.
which-target = site.toml names several targets: { $targets }.
which-target-help = Name the one that you mean, as { $example }.
unknown-target = site.toml has no target { $target }.
unknown-target-help = It has { $targets }.
deploy-not-clean = Nothing was deployed: what stands in { $folder } must not go out as it is.
deploy-unsound = Nothing was deployed: correct this in the newsroom, build, then deploy.
audit-unsound = Nothing was looked at: correct this in the settings first.
deploy-ahead = { $folder } was built for { $from }, which is still to come: what it shows is not public yet.
deploy-ahead-help = Build it again without --at, then deploy.
deploy-no-record = Nothing is recorded of the build of { $folder }: for which instant it was built, and whether its files are as they were written, could not be looked at.
deploy-overdue = { $folder } was built for { $from }, and something changed by itself at { $until }: readers are given what was right before that.
deploy-overdue-help = Build it again, then deploy.
deploy-changed = { $file } is another file than the one that was verified a moment ago.
deploy-changed-help = Something writes into the output while it is deployed. Wait for it to end, then deploy again.
deploy-too-large = { $file } is larger than 512 megabytes, which is more than a store takes at once.
deploy-too-large-help = Publish it from a server for large files, and link to it.

# What a target refuses.

store-refused = { $target } refused { $file }: { $why }.
store-why = { $why ->
    [no-host] there is no such host
    [unreachable] it cannot be reached, or the connection was lost
    [silent] it did not answer within two minutes
    [unproven] it cannot prove that it is the host that was meant
    [no-credentials] nothing in the environment or on this machine opens it
    [credentials] the credentials do not open it (status { $status })
    [no-bucket] there is no such bucket (status { $status })
    [region] it was asked in a way that it does not take, which is mostly a wrong region or endpoint (status { $status })
    [full] it is full (status { $status })
    [busy] it is too busy, and was asked five times (status { $status })
    [failed] it failed, and was asked five times (status { $status })
    [status] it answers with status { $status }
   *[strange] it does not answer as such a store does
}
deploy-safe-now = { $state ->
    [nowhere] Nothing was changed there. Fix this, then deploy again.
    [taking-down] What must not be public any longer may still stand there in part. Fix this, then deploy again at once.
    [underway] Readers see pages that are whole, some old and some new; what must not be public any longer is down. Fix this, then deploy again: it goes on where this one ended.
   *[done] All is public as it should be; only the lock was left. Deploying again is safe.
}
store-not-set-up = { $target } cannot be asked: the environment says nothing, or nothing right, of how it is opened.
store-not-set-up-help = Set what its tools want: for S3 `AWS_ACCESS_KEY_ID`, `AWS_SECRET_ACCESS_KEY` and `AWS_REGION`; for Google `GOOGLE_APPLICATION_CREDENTIALS`; for Azure `AZURE_STORAGE_ACCOUNT_NAME` and its key.
store-name = { $target } cannot keep an object of the name { $file }.
store-name-help = Give the file another name.
deploy-locked = Another deploy has { $target } since { $taken }; nothing was changed.
deploy-locked-help = Wait until it has ended, then deploy again. If it was killed, its lock expires at { $until }.
deploy-lock-lost = Another deploy took { $target } over while this one went on.
folder-locked = Another deploy has { $folder }; nothing was changed.
folder-locked-help = Wait until it has ended, then deploy again.
manifest-unread = { $file } of { $target } cannot be read: it says what bayan deployed there.
manifest-unread-help = If an older or newer bayan wrote it, deploy with that one. If it is damaged, remove it and deploy with --first: what stood there and is not deployed again then stays there, and `--audit` names it.
target-of-newsroom = { $folder } belongs to the newsroom, or to what a build publishes.
target-of-newsroom-help = Name another folder in `to`, apart from both, as `folder:/srv/newsroom`.
target-not-empty = { $target } holds files that no deploy put there, as { $file }.
target-not-empty-help = Deploy into a folder that is empty. If these are of this newsroom, deploy with --first: files of the same name are written over, and the others stay.
current-no-link = { $link } is not the link that a deploy makes.
current-no-link-help = Move it away, or deploy into another folder.
current-not-ours = { $link } leads to no release that a deploy made there, or { $file } cannot be read.
current-not-ours-help = Move the link away, or deploy into another folder.
hook-failed = The command of `after` failed: { $command }.
hook-failed-help = What was deployed stands, but caches may go on showing what was there before: clear them by hand, then fix the command in site.toml.
deploy-no-threads = This machine has no room for what a deploy needs.
deploy-no-threads-help = Deploy again. If it happens again, deploy from another machine.

# What is told.

deployed = { $target }: { $put ->
    [one] { $put } file put
   *[other] { $put } files put
}, { $deleted ->
    [one] { $deleted } removed
   *[other] { $deleted } removed
}, { $kept ->
    [one] { $kept } kept
   *[other] { $kept } kept
}.
deployed-nothing = Nothing is new: the target { $target } holds what stands in { $folder }.
would-deploy = { $target }: a deploy would put { $put ->
    [one] { $put } file
   *[other] { $put } files
}, remove { $deleted } and keep { $kept }.
would-take-down = take down { $file }
would-put = put       { $file }
would-remove = remove    { $file }
would-pack = { $count ->
    [one] One of them would be packed, too, where that makes it smaller.
   *[other] { $count } of them would be packed, too, where that makes them smaller.
}
deployed-packed = { $count ->
    [one] One of them was packed, too, for readers who take it so.
   *[other] { $count } of them were packed, too, for readers who take them so.
}
deploy-taken-down = Taken down first: { $files }{ $count ->
    [0] .
    [one] , and { $count } more.
   *[other] , and { $count } more.
}
deploy-progress = { $done } of { $all }
audit-fine = { $target }: { $count ->
    [one] { $count } file stands there, as it was deployed.
   *[other] { $count } files stand there, as they were deployed.
}
audit-strange = No deploy put it there: { $file }
audit-missing = It is not there: { $file }
audit-altered = It is not as it was deployed: { $file }
audit-found = { $target } is not as it was deployed. { $repair } puts back what is missing or altered; what no deploy put there stays until you remove it.
