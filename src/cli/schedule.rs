//! Instants in the words of those who start a build: cron, systemd, GitHub Actions.
//!
//! None of them may start before its time, so an instant is rounded up to what each can tell. Releases are not named:
//! a schedule lies on servers and in repositories that others read.

use std::fmt::Write;

use jiff::civil::DateTime;
use jiff::tz::TimeZone;
use jiff::{RoundMode, Timestamp, TimestampRound, Unit};

/// A crontab. Most crons know neither years nor seconds.
pub fn cron(instants: &[Timestamp], command: &str) -> String {
    let mut text = "\
# Times are UTC, to the minute: a build starts within a minute after its instant. cron knows no years, so each line
# comes round every year; a build with nothing to do writes nothing. CRON_TZ is understood by cronie (Fedora, Red Hat,
# Arch). Under another cron, as Debian's, it is not: there the machine's own clock must be on UTC.
CRON_TZ=UTC
"
    .to_owned();
    // In a crontab a percent sign ends the command.
    let command = command.replace('%', "\\%");
    for (time, fields) in minutes(instants) {
        let _ = write!(text, "# {time}\n{fields} {command}\n");
    }
    text
}

/// A timer unit, systemd.timer(5).
pub fn systemd(instants: &[Timestamp], commands: &[String]) -> String {
    let starts: String =
        commands.iter().map(|command| format!("#   ExecStart={}\n", command.replace('%', "%%"))).collect();
    let mut text = format!(
        "\
# Save it as newsroom.timer beside a newsroom.service with Type=oneshot and
{starts}# It is true to the second. What passes while the machine is off is done when it is on again.
[Unit]
Description=Build the newsroom when it changes by itself

[Timer]
"
    );
    let mut told: Vec<String> = rounded(instants, Unit::Second)
        .map(|time| format!("OnCalendar={} UTC\n", utc(time).strftime("%Y-%m-%d %H:%M:%S")))
        .collect();
    told.dedup();
    text.push_str(&told.concat());
    text.push_str("AccuracySec=1s\nPersistent=true\n\n[Install]\nWantedBy=timers.target\n");
    text
}

/// The trigger of a workflow.
/// <https://docs.github.com/actions/reference/workflows-and-actions/events-that-trigger-workflows#schedule>
pub fn github(instants: &[Timestamp]) -> String {
    let mut text = "\
# Times are UTC, and not exact: GitHub starts a scheduled workflow some minutes late, at busy hours later or not at all, and
# no more often than every five minutes. It knows no years, runs the default branch only, and stops in a public repository
# that nobody has touched for 60 days. Where the minute counts, start the workflow from a machine of your own.
on:
  schedule:
"
    .to_owned();
    for (time, fields) in minutes(instants) {
        let _ = writeln!(text, "    - cron: \"{fields}\"  # {time}");
    }
    text
}

/// Each minute once: the instant, and its five fields.
fn minutes(instants: &[Timestamp]) -> Vec<(Timestamp, String)> {
    let fields = |time| utc(time).strftime("%-M %-H %-d %-m *").to_string();
    let mut all: Vec<_> = rounded(instants, Unit::Minute).map(|time| (time, fields(time))).collect();
    all.dedup();
    all
}

fn rounded(instants: &[Timestamp], unit: Unit) -> impl Iterator<Item = Timestamp> {
    let up = TimestampRound::new().smallest(unit).mode(RoundMode::Ceil);
    instants.iter().map(move |instant| instant.round(up).unwrap_or(*instant))
}

fn utc(time: Timestamp) -> DateTime {
    TimeZone::UTC.to_datetime(time)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Timestamp {
        text.parse().unwrap()
    }

    #[test]
    fn no_schedule_starts_before_its_time() {
        let instants = [at("2026-03-16T08:59:00.5+04:00"), at("2026-03-16T08:59:59+04:00"), at("2026-12-31T23:59:30Z")];
        let cron = cron(&instants, "bayan build --root '/srv/100%'");
        let lines: Vec<&str> = cron.lines().filter(|line| !line.starts_with('#')).collect();
        let command = "bayan build --root '/srv/100\\%'";
        assert_eq!(lines, ["CRON_TZ=UTC", &format!("0 5 16 3 * {command}"), &format!("0 0 1 1 * {command}")]);
        let systemd = systemd(&instants, &["bayan build".to_owned()]);
        let times: Vec<&str> = systemd.lines().filter(|line| line.starts_with("OnCalendar")).collect();
        let expected = ["2026-03-16 04:59:01 UTC", "2026-03-16 04:59:59 UTC", "2026-12-31 23:59:30 UTC"];
        assert_eq!(times, expected.map(|time| format!("OnCalendar={time}")));
        assert!(github(&instants).contains("    - cron: \"0 0 1 1 *\"  # 2027-01-01T00:00:00Z\n"));
    }
}
