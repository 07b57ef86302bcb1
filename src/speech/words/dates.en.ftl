# What the desk says of dates, embargoes and withdrawals.

weekday = { $day ->
    [Monday] Monday
    [Tuesday] Tuesday
    [Wednesday] Wednesday
    [Thursday] Thursday
    [Friday] Friday
    [Saturday] Saturday
   *[Sunday] Sunday
}
missing-date = This release has no date in either language.
missing-date-help = Add `date: 2023-12-15`, or a day and time as 2023-12-15T10:00:00+04:00, to one of its files.
date-mismatch-folder = The date is { $day }, but the folder says { $folder }.
date-mismatch-folder-help = Move the folder to { $moved }, or correct the date.
date-mismatch-weekday = { $day } is a { $own }, not a { $said }.
date-mismatch-weekday-help = Correct the day of the week, or the date.
date-mismatch-impossible = This month has no day { $number }: { $words }.
date-mismatch-impossible-help = Correct the day, or the month.
date-mismatch-past = The sentence tells of { $day } as past, but the release is of { $date }.
date-mismatch-past-help = Correct the date, or say that it is still to come.
date-mismatch-idle-embargo = The embargo ends on { $ends }, before the day of the release, { $date }, so it holds nothing.
date-mismatch-idle-embargo-help = Correct the embargo or the date; often it is the year.
date-mismatch-withdrawn-when = The release goes out on { $out }, and is withdrawn on that day at an hour that is not said: nobody can tell whether it was public.
date-mismatch-withdrawn-when-help = Write day and hour of the withdrawal. Before the release is public it leaves no notice, afterwards it does.
date-mismatch-before-embargo = The date is { $date }, but the embargo lets the release out on { $ends }: pages show the first, feeds and search engines are told the second.
date-mismatch-before-embargo-help = Write the day on which it goes out as its date, unless readers should see the earlier one.
date-mismatch-unseen-correction = A correction is dated { $day }, before the release goes out on { $out }, so no reader is told of it.
date-mismatch-unseen-correction-help = What was put right before publication needs no correction: remove it, or correct its date.
date-mismatch-coming-correction = A correction is dated { $day }, which is still to come: readers are told of it then.
date-mismatch-coming-correction-help = Date a correction when the words are changed.
date-mismatch-today = { $away ->
    [before2] The release is of { $date }, a { $own }: two days before is a { $meant }, not a { $said }.
    [before1] The release is of { $date }, a { $own }: the day before is a { $meant }, not a { $said }.
   *[today] The release is of { $date }, a { $own }, not a { $said }.
    [after1] The release is of { $date }, a { $own }: the day after is a { $meant }, not a { $said }.
    [after2] The release is of { $date }, a { $own }: two days later is a { $meant }, not a { $said }.
}
date-mismatch-today-help = Correct the day of the week, or the date of the release.
embargo-in-text-draft = The text says that it is a draft, but `draft: true` does not stand in its front matter.
embargo-in-text-draft-help = Add `draft: true` to the front matter until the text may be read, and remove these words.
embargo-in-text-page = { $says ->
    [draft] The page says that it is a draft, but a standing page is always public.
   *[embargo] The page says that it is under embargo, but a standing page is always public.
}
embargo-in-text-page-help = Take its file out of content/pages until it may be read, or remove these words.
embargo-in-text-key = { $key } stands in the text, where it holds nothing back.
embargo-in-text-key-page = A standing page is always public. Take its file out of content/pages until it may be read, or remove the line.
embargo-in-text-key-body = Move the line between the two lines `---` at the head of the file, or remove it: { $line }.
embargo-in-text-key-value = It is a part of another value there. Move the line right below the first line `---`, without spaces before it, or remove it: { $line }.
embargo-in-text-held = The text says that it is under embargo, but `embargo` does not stand in its front matter.
embargo-in-text-held-until = Add { $line } to the front matter, and remove the line.
embargo-in-text-held-help = Add `embargo` with its day and time to the front matter, and remove the line.
embargo-in-text-later = The text is under embargo until { $said }, but `embargo` ends earlier.
embargo-in-text-later-help = Find out which is right, correct `embargo`, and remove the line.
embargo-in-text-unsure = What the text says of its embargo cannot be compared with `embargo` in the front matter. Which of the two is right?
embargo-in-text-unsure-help = Find out until when it is held, correct `embargo` if it ends too early, and remove the line.
untrue-date-early = The date under { $key } is still to come, but the words of this release are others than were published already.
untrue-date-early-help = Write the day and hour at which the words change, or put the published words back until then.
untrue-date-seen = The date under `withdrawn` is still to come, but readers have seen the withdrawal: the text that was taken back would be public again until then.
untrue-date-seen-help = Write under `withdrawn` the day on which it was withdrawn first.
untrue-date-public = The date under `withdrawn` is before this release went out, but it was public: it would disappear, and no notice would say so.
untrue-date-public-help = Write under `withdrawn` the day on which it is withdrawn, and leave `date` and `embargo` as they were published.
