//! Instants in the words of those who start a build: cron, systemd, GitHub Actions.
//!
//! None of them may start before its time, so an instant is rounded up to what each can tell. Releases are not named:
//! a schedule lies on servers and in repositories that others read.

use std::fmt::Write;

use jiff::civil::DateTime;
use jiff::tz::TimeZone;
use jiff::{RoundMode, Timestamp, TimestampRound, Unit};

/// A crontab, with what whoever puts it to use should know. Most crons know neither years nor seconds.
pub fn cron(instants: &[Timestamp], command: &str, advice: &str) -> String {
    let mut text = comment(advice) + "CRON_TZ=UTC\n";
    // In a crontab a percent sign ends the command.
    let command = command.replace('%', "\\%");
    for (time, fields) in minutes(instants) {
        let _ = write!(text, "# {time}\n{fields} {command}\n");
    }
    text
}

/// A timer unit, systemd.timer(5).
pub fn systemd(instants: &[Timestamp], commands: &[String], [service, advice]: [&str; 2]) -> String {
    let starts: String =
        commands.iter().map(|command| format!("#   ExecStart={}\n", command.replace('%', "%%"))).collect();
    let mut text = comment(service) + &starts + &comment(advice);
    text.push_str("[Unit]\nDescription=Build the newsroom when it changes by itself\n\n[Timer]\n");
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
pub fn github(instants: &[Timestamp], advice: &str) -> String {
    let mut text = comment(advice) + "on:\n  schedule:\n";
    for (time, fields) in minutes(instants) {
        let _ = writeln!(text, "    - cron: \"{fields}\"  # {time}");
    }
    text
}

fn comment(advice: &str) -> String {
    advice.lines().map(|line| format!("# {line}\n")).collect()
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
        let cron = cron(&instants, "bayan build --root '/srv/100%'", "UTC.");
        let lines: Vec<&str> = cron.lines().filter(|line| !line.starts_with('#')).collect();
        let command = "bayan build --root '/srv/100\\%'";
        assert_eq!(lines, ["CRON_TZ=UTC", &format!("0 5 16 3 * {command}"), &format!("0 0 1 1 * {command}")]);
        let systemd = systemd(&instants, &["bayan build".to_owned()], ["", ""]);
        let times: Vec<&str> = systemd.lines().filter(|line| line.starts_with("OnCalendar")).collect();
        let expected = ["2026-03-16 04:59:01 UTC", "2026-03-16 04:59:59 UTC", "2026-12-31 23:59:30 UTC"];
        assert_eq!(times, expected.map(|time| format!("OnCalendar={time}")));
        assert!(github(&instants, "UTC.").contains("    - cron: \"0 0 1 1 *\"  # 2027-01-01T00:00:00Z\n"));
    }
}
