# Days and hours as people type them.

bad-date-invisible = There is an invisible character in { $date }: { $point }.
bad-date-form = { $date } is not how a date is written here.
bad-date-question = { $date } is not certain: { $question }
bad-date-unread = { $date } is not a date that exists, or not one that can be read.
bad-date-skipped = { $date } is read as { $shown }: on that day clocks are put forward over { $hour }.
bad-date-skipped-help = Write { $shown } if that is meant, else another hour.
other-offset = { $date } is { $here } on the clocks of this site.

# What to write instead
write-date = Write { $date }.
write-either = Write { $one } or { $other }, whichever is meant.
write-another-hour = Clocks are put forward over this hour: write another.
write-gregorian = Write the Gregorian day, { $date } by the calendar of Umm al-Qura; the page adds the Hijri date.
write-here-or-same = Is it meant? Then write { $here }; if the site's own clocks are meant, write { $same }. If the site is elsewhere, correct `time_zone` in `site.toml`.
write-here = Is it meant? Then write { $here }; if the site's own clocks are meant, write the hour that they show. If the site is elsewhere, correct `time_zone` in `site.toml`.
write-day = Write a day as 2023-12-15: year, month, day.
write-day-or-instant = Write a day as 2023-12-15, or a day and time as { $example }.
date-is-uncertain = It is not certain: { $question } { $remedy }

# What has to be asked
asks-clocks = on the clocks of which place?
asks-clocks-differ = the clocks that it names do not show the same hour. Which of them are meant?
asks-offset = { $clocks } may be the clocks of more than one place. How far from UTC are they?
asks-hour = at what hour?
asks-half = { $hour } in the morning or in the evening?
asks-hour-of-day = which hour of the day is meant, on a clock of 24 hours?
asks-hour-twice = clocks are put back then and show this hour twice. Which one is meant?
asks-two-hours = it names two hours. Which one is meant?
asks-midnight = the midnight at the beginning of that day or the one at its end?
asks-day-or-month = is it the day or the month that stands first?
asks-two-days = it names days that are not the same. Which one is meant?
asks-gregorian-day = which day of the Gregorian calendar is meant?
asks-weekday = it says { $said }, but { $day } is a { $falls }. Which of the two is meant?
