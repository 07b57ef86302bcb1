# What the system, the disk and the network refuse.

system-refused = Cannot { $doing ->
    [copy] copy
    [keep] keep on the disk
    [list] list
    [look-at] look at
    [make-folder] make the folder
    [open] open
    [open-folder] open the folder
    [remove] remove
    [wait-for] wait for
    [write] write
    [write-to] write to
    [write-record] write the record
   *[read] read
} { $path }: { $why }.
system-why = { $why ->
    [not-found] no such file or directory
    [permission-denied] permission denied
    [read-only] read-only file system
    [exists] file exists
    [full] no space left on device
    [no-folder] not a directory
    [folder] is a directory
    [not-empty] directory not empty
    [bad-name] a name that this system cannot keep
    [too-large] file too large
    [busy] it is in use
    [other-disk] it is on another disk
    [no-utf8] its letters are not in UTF-8
    [address-in-use] address already in use
    [no-address] cannot assign requested address
    [timed-out] it took too long
    [refused] connection refused
    [memory] out of memory
    [unknown] the system refuses it
   *[other] the system refuses it (error { $number })
}
check-permissions = Check the permissions of the folder.
choose-another-output = Check the permissions of the folder, or choose another one with --output.
choose-another-record = Name a file that can be written with --record FILE, or with the environment variable BAYAN_RECORD.
make-room = Make room on the disk, then build again.
check-it-is-there = Check that it is there.
fix-and-build-again = Fix this, then build again.
choose-another-target = Whoever deploys needs the right to write there. Have it given, or name another folder in `to`, then deploy again: what readers see is whole.
make-room-at-target = Make room on that disk, or keep fewer releases with `keep`, then deploy again: what readers see is whole.
fix-and-deploy-again = Fix this, then deploy again: what readers see is whole.
