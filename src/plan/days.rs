//! Days and hours as readers see them: in the calendars of the language, in their order.

use jiff::Timestamp;
use jiff::civil::Time;

use super::shell::Shell;
use super::view::{DateView, DayView, WhenView};
use crate::language::HijriDate;
use crate::locale::Filling;
use crate::model::{Calendar, Moment};

impl Shell<'_> {
    /// A day as people read it, in the calendars of the language; `sighted` is the Hijri date where the sighting differed
    /// from the calendar.
    pub fn date(&self, moment: Moment, sighted: Option<&str>) -> DateView {
        let in_calendar = |calendar: &Calendar| match calendar {
            Calendar::Gregorian => {
                Some(DayView { calendar: calendar.id(), text: self.voice.dates.day(moment.day), hijri_iso: None })
            }
            Calendar::UmmAlQura => self.hijri(moment, sighted).map(|date| DayView {
                calendar: calendar.id(),
                text: self.voice.hijri.day(date),
                hijri_iso: Some(date.to_string()),
            }),
        };
        let days: Vec<DayView> = self.own().calendars.iter().filter_map(in_calendar).collect();
        // A day outside of the calendar of Umm al-Qura is told in the other one.
        let text = days.first().map_or_else(|| self.voice.dates.day(moment.day), |day| day.text.clone());
        DateView { iso: self.iso(moment.instant), text, days }
    }

    fn hijri(&self, moment: Moment, sighted: Option<&str>) -> Option<HijriDate> {
        let sighted = sighted.and_then(|text| HijriDate::parse(text).ok());
        sighted.or_else(|| HijriDate::from_gregorian(moment.day))
    }

    /// The day of a release with its weekday, and the hour at which it went out that day, where one was given: never the
    /// midnight with which a day begins. `date` is the same day.
    pub fn when(&self, moment: Moment, date: &DateView, public_from: Timestamp) -> WhenView {
        let day = &date.text;
        // Where the month comes first, as in American English, the locale knows how the weekday stands before it.
        let day = match day.starts_with(char::is_numeric) {
            true => {
                let weekday = self.voice.dates.weekday(moment.day);
                self.say_with("weekday-and-day", &[("weekday", Filling::Text(&weekday)), ("day", Filling::Text(day))])
            }
            false => self.voice.dates.weekday_and_day(moment.day),
        };
        let went_out = self.zone().to_datetime(public_from);
        let typed = self.zone().to_datetime(moment.instant);
        let clock = match went_out.date() == moment.day {
            true if went_out.time() != Time::midnight() => Some(went_out),
            _ => (!moment.begins_day).then_some(typed),
        };
        let Some(clock) = clock else { return WhenView { text: day.clone(), day, hour: None, zone_html: None } };
        let hour = self.own().digits.convert(&clock.strftime("%H:%M").to_string()).into_owned();
        let text = self.say_with("day-and-hour", &[("day", Filling::Text(&day)), ("hour", Filling::Text(&hour))]);
        let instant = if went_out == clock { public_from } else { moment.instant };
        WhenView { day, text, hour: Some(hour), zone_html: Some(self.html(&self.clocks(instant))) }
    }

    /// On whose clocks an hour is told: by the name that the messages have for the time zone, else by its offset.
    fn clocks(&self, instant: Timestamp) -> String {
        let zone = self.zone().iana_name().unwrap_or_default().replace('/', "-");
        let seconds = self.zone().to_offset(instant).seconds();
        let (hours, minutes) = (seconds.abs() / 3600, seconds.abs() / 60 % 60);
        let sign = if seconds < 0 { '−' } else { '+' };
        let offset = if minutes == 0 { format!("UTC{sign}{hours}") } else { format!("UTC{sign}{hours}:{minutes:02}") };
        self.say_with("clocks", &[("zone", Filling::Text(&zone)), ("offset", Filling::Text(&offset))])
    }
}
