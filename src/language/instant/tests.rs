//! Tests: spellings, questions, junk, and the hours of every zone that come twice or never.

use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::*;
use crate::speech::english;

fn zone(name: &str) -> TimeZone {
    TimeZone::get(name).expect(name)
}

/// What is said of a text, and what to write instead.
fn remedy(text: &str, clocks: Option<&TimeZone>) -> (String, String) {
    let (message, help) = super::remedy(text, clocks);
    (english(&message), english(&help))
}

/// What the reader made of a text in a newsroom of Dubai.
fn told(text: &str) -> String {
    match read(text, Some(&zone("Asia/Dubai"))) {
        Typed::Understood(found) => found.meaning.to_string(),
        Typed::Question(question) => english(&question.asks),
        Typed::Unread => "unread".to_owned(),
    }
}

#[test]
fn hours_are_read_as_people_type_them() {
    for (text, meant) in [
        ("2026-12-01", "2026-12-01"),
        ("2026-12-01T21:00:00+04:00", "2026-12-01T21:00:00+04:00"),
        ("2026-12-01 9:00 PM", "2026-12-01T21:00:00+04:00"),
        ("2026-12-01 9:00 مساءً", "2026-12-01T21:00:00+04:00"),
        ("2026-12-01 9 p.m.", "2026-12-01T21:00:00+04:00"),
        ("2026-12-01 9pm", "2026-12-01T21:00:00+04:00"),
        ("2026-12-01 9:00\u{202f}PM", "2026-12-01T21:00:00+04:00"),
        ("2026-12-01T9:00", "2026-12-01T09:00:00+04:00"),
        ("2026-12-01 9:00 ص", "2026-12-01T09:00:00+04:00"),
        ("2026-12-01 12:00 AM", "2026-12-01T00:00:00+04:00"),
        ("2026-12-01 12:30 ظهرًا", "2026-12-01T12:30:00+04:00"),
        ("2026-12-01 1:30 ظهرًا", "2026-12-01T13:30:00+04:00"),
        ("noon on 1 December 2026", "2026-12-01T12:00:00+04:00"),
        ("2026-12-01 21:00 PM", "2026-12-01T21:00:00+04:00"),
        ("2026-12-01 24:00", "2026-12-02T00:00:00+04:00"),
        ("2026-12-01 10.30", "2026-12-01T10:30:00+04:00"),
        ("2026-12-01 10h30", "2026-12-01T10:30:00+04:00"),
        ("1 December 2026, 1430 hrs", "2026-12-01T14:30:00+04:00"),
        ("٠١/١٢/٢٠٢٦ الساعة ٩:٣٠ مساءً", "2026-12-01T21:30:00+04:00 or 2026-01-12T21:30:00+04:00"),
        ("الثلاثاء ٠١/١٢/٢٠٢٦ الساعة ٩:٣٠ مساءً", "2026-12-01T21:30:00+04:00"),
        ("الساعة التاسعة والنصف من صباح يوم الثلاثاء 1 ديسمبر 2026م", "2026-12-01T09:30:00+04:00"),
        ("Tue, 1 Dec 2026 09:00:00 -0500", "2026-12-01T09:00:00-05:00"),
        ("TUESDAY 1ST DECEMBER 2026 AT 9 AM", "2026-12-01T09:00:00+04:00"),
        ("21 جمادى الآخرة 1448هـ الساعة 9 مساءً", "2026-12-01T21:00:00+04:00"),
        ("1 ديسمبر 2026 الموافق 21 جمادى الآخرة 1448 هـ", "2026-12-01"),
    ] {
        let Some((one, other)) = meant.split_once(" or ") else {
            assert_eq!(told(text), meant, "{text}");
            continue;
        };
        let help = remedy(text, Some(&zone("Asia/Dubai"))).1;
        assert_eq!(help, format!("Write {one} or {other}, whichever is meant."), "{text}");
    }
}

#[test]
fn clocks_are_read_as_people_name_them() {
    for (text, meant) in [
        ("2026-12-01 10:00 GMT", "2026-12-01T10:00:00+00:00"),
        ("2026-12-01 10:00 UTC+3", "2026-12-01T10:00:00+03:00"),
        ("2026-12-01 10:00z", "2026-12-01T10:00:00+00:00"),
        ("2026-12-01 10:00:00 -0500", "2026-12-01T10:00:00-05:00"),
        ("2026-12-01T9:00:00-05:00", "2026-12-01T09:00:00-05:00"),
        ("2026-12-01 10:00 +4", "2026-12-01T10:00:00+04:00"),
        ("2026-12-01 10:00 GST", "2026-12-01T10:00:00+04:00"),
        ("2026-12-01 10:00 Riyadh time", "2026-12-01T10:00:00+03:00"),
        ("10:00 (New York time), 1 December 2026", "2026-12-01T10:00:00-05:00"),
        ("2026-07-01 10:00 London time", "2026-07-01T10:00:00+01:00"),
        ("2026-12-01 10:00 local time", "2026-12-01T10:00:00+04:00"),
        ("2026-12-01 10:00 بتوقيت أبوظبي", "2026-12-01T10:00:00+04:00"),
        ("2026-12-01 10:00 بتوقيت غرينتش", "2026-12-01T10:00:00+00:00"),
        ("2026-12-01 ١٠:٠٠ صباحًا بتوقيت مكة المكرمة", "2026-12-01T10:00:00+03:00"),
        ("2026-11-28T10:00:00[America/New_York]", "2026-11-28T10:00:00-05:00"),
        ("2026-11-28T10:00:00-05:00[America/New_York]", "2026-11-28T10:00:00-05:00"),
        ("2026-11-28T10:00:00Z[UTC]", "2026-11-28T10:00:00+00:00"),
        ("2026-11-28 10:00 America/New_York", "2026-11-28T10:00:00-05:00"),
        ("2026-11-28 10:00 Dubai time (GMT+4)", "2026-11-28T10:00:00+04:00"),
    ] {
        assert_eq!(told(text), meant, "{text}");
    }
}

#[test]
fn what_is_not_certain_is_asked() {
    for (text, asks) in [
        ("2026-12-01 9", "9 in the morning or in the evening?"),
        ("2026-12-01 الساعة التاسعة", "9 in the morning or in the evening?"),
        ("2026-12-01 صباحًا", "at what hour?"),
        ("2026-12-01 GMT", "at what hour?"),
        ("2026-12-01 21:00 AM", "which hour of the day"),
        ("2026-12-01 12 مساءً", "which hour of the day"),
        ("2026-12-01 1 ليلًا", "which hour of the day"),
        ("midnight, 1 December 2026", "at the beginning of that day or the one at its end?"),
        ("2026-12-01 منتصف الليل", "at the beginning of that day or the one at its end?"),
        ("2026-12-01 10:00 AST", "`AST` may be the clocks of more than one place"),
        ("2026-12-01 10:00 EST", "`EST` may be the clocks of more than one place"),
        ("2026-12-01 10:00 بتوقيت عمان", "may be the clocks of more than one place"),
        ("2026-11-28T10:00:00+04:00[America/New_York]", "do not show the same hour"),
        ("2026-12-01 10:00 GMT Dubai time", "do not show the same hour"),
        ("2026-12-01 10:00 11:00", "it names two hours"),
        ("Monday 1 December 2026 10:00", "it says Monday, but 2026-12-01 is a Tuesday"),
        ("1 December 2026, 2 December 2026", "it names days that are not the same"),
        ("1 ديسمبر 2026 الموافق 1 محرم 1448هـ", "it names days that are not the same"),
        ("1/12/2026", "is it the day or the month that stands first?"),
    ] {
        assert!(told(text).contains(asks), "{text}: {}", told(text));
    }
}

#[test]
fn what_is_not_understood_to_its_last_character_is_unread() {
    for text in [
        "",
        "soon",
        "غدًا",
        "15/12",
        "2026-12",
        "2026-12-32",
        "0023-12-15",
        "1445-13-02",
        "2026-12-01 25:00",
        "2026-12-01T10:00:00+25:00",
        "2026-12-01T10:00:00+14:30",
        "2026-12-01T10:00:00-12:30",
        "2026-12-01T23:59:60Z",
        "2026-12-01T10:00:00+04:00 or later",
        "2026-12-01T10:00:00[Atlantis/Poseidonis]",
        "2026-12-01T10:00:00[u-ca=hebrew]",
        "2026-12-01 9:5",
        "2026-12-01 9:00?",
        "~2026-12-01 9:00 PM",
        "2026-12-01 10:00-11:00",
        "2026-12-01 9:00 PMx",
        "2026-12-01 بعد 9:00 مساءً",
        "1 December 2026 10.30.2",
        "2026-12-01 10:00 GMT/11:00",
        "10:00 1 December",
        "2026-12-01\u{202e}2026-12-02",
    ] {
        let expected =
            if text.contains("10:00-11:00") { vec!["2026-12-01T10:00:00-11:00", "unread"] } else { vec!["unread"] };
        assert!(expected.contains(&told(text).as_str()), "{text}: {}", told(text));
    }
}

#[test]
fn a_remedy_says_what_was_typed_or_asks() {
    let riyadh = zone("Asia/Riyadh");
    let form = "Write a day as 2023-12-15, or a day and time as 2023-12-15T10:00:00+03:00.";
    for (text, expected) in [
        ("١٥ ديسمبر ٢٠٢٣", "Write 2023-12-15."),
        ("15 December 2023", "Write 2023-12-15."),
        ("٢٠٢٣-١٢-١٥", "Write 2023-12-15."),
        ("2023/12/15", "Write 2023-12-15."),
        ("\u{200f}2023-12-15", "Write 2023-12-15."),
        ("15/12", form),
        ("03/04/2023", "Write 2023-04-03 or 2023-03-04, whichever is meant."),
        ("2023-12-15T9:00", "Write 2023-12-15T09:00:00+03:00."),
        ("2023-12-15 ٩:٣٠", "Write 2023-12-15T09:30:00+03:00."),
        (
            "1445-06-02",
            "Write the Gregorian day, 2023-12-15 by the calendar of Umm al-Qura; the page adds the Hijri date.",
        ),
        (
            "1445-06-02 9:00 مساءً",
            "Write the Gregorian day, 2023-12-15T21:00:00+03:00 by the calendar of Umm al-Qura; the page adds the Hijri date.",
        ),
        ("غدًا", form),
        ("2023-12-15 صباحًا", form),
        ("2023-12-15 9", form),
    ] {
        assert_eq!(remedy(text, Some(&riyadh)).1, expected, "{text}");
    }
    assert_eq!(remedy("15 ديسمبر 2023م", None).1, "Write 2023-12-15.");
    assert_eq!(remedy("soon", None).1, "Write a day as 2023-12-15: year, month, day.");
    assert_eq!(remedy("2023-12-15 9:00", None).1, "Write a day as 2023-12-15: year, month, day.");
    let (message, help) = remedy("2026-10-29T23:30", Some(&zone("Africa/Cairo")));
    assert_eq!(
        message,
        "`2026-10-29T23:30` is not certain: clocks are put back then and show this hour twice. Which one is meant?"
    );
    assert_eq!(help, "Write 2026-10-29T23:30:00+03:00 or 2026-10-29T23:30:00+02:00, whichever is meant.");
}

#[test]
fn a_day_begins_at_its_first_instant_on_the_clocks_of_the_site() {
    for (text, site, instant) in [
        ("2023-12-15", "Asia/Dubai", "2023-12-14T20:00:00Z"),
        ("2023-12-15T10:00:00+04:00", "Asia/Dubai", "2023-12-15T06:00:00Z"),
        ("2023-12-15T10:00", "Asia/Dubai", "2023-12-15T06:00:00Z"),
        // In Cairo the clocks go from midnight to one on this day.
        ("2026-04-24", "Africa/Cairo", "2026-04-23T22:00:00Z"),
    ] {
        let (moment, meaning) = moment(text, &zone(site)).expect(text);
        assert_eq!(moment.instant.to_string(), instant, "{text}");
        assert_eq!(skipped(text, meaning), None, "{text}");
    }
}

/// The instants at which the clocks of a zone are put forward or back.
fn turns(zone: &TimeZone) -> Vec<Timestamp> {
    let from: Timestamp = "2015-01-01T00:00:00Z".parse().expect("an instant");
    zone.following(from).map(|turn| turn.timestamp()).take_while(|at| at.as_second() < 1_900_000_000).collect()
}

#[test]
fn an_hour_that_clocks_show_twice_or_never_is_told_in_every_zone() {
    let (mut twice, mut never) = (0, 0);
    for name in jiff::tz::db().available() {
        let zone = zone(name.as_str());
        for turn in turns(&zone) {
            let before = zone.to_offset(turn - jiff::Span::new().seconds(1));
            let after = zone.to_offset(turn);
            let jump = i64::from(after.seconds() - before.seconds());
            let middle =
                turn - jiff::Span::new().seconds(jump.min(0).abs() / 2) + jiff::Span::new().seconds(jump.max(0) / 2);
            let text = before.to_datetime(middle).strftime("%Y-%m-%dT%H:%M:%S").to_string();
            let read = read(&text, Some(&zone));
            if jump < 0 {
                let answers = remedy(&text, Some(&zone)).1;
                for offset in [before, after] {
                    let instant = offset.to_timestamp(text.parse().expect("an hour")).expect("an instant");
                    assert!(
                        answers.contains(&instant.display_with_offset(offset).to_string()),
                        "{name} {text}: {answers}"
                    );
                }
                assert!(matches!(read, Typed::Question(_)) && moment(&text, &zone).is_none(), "{name} {text}");
                twice += 1;
            } else if jump > 0 {
                let (moment, meaning) = moment(&text, &zone).expect("an instant after the gap");
                assert!(moment.instant >= turn, "{name} {text}");
                assert!(skipped(&text, meaning).is_some(), "{name} {text}");
                never += 1;
            }
        }
    }
    assert!(twice > 1000 && never > 1000, "{twice} {never}");
}

/// Of the Gulf, of the Levant, and both.
const MONTHS: [&str; 12] = [
    "كانون الثاني",
    "فبراير",
    "مارس",
    "أبريل",
    "أيار",
    "يونيو",
    "يوليو",
    "آب",
    "سبتمبر",
    "أكتوبر",
    "نوفمبر",
    "كانون الأول/ديسمبر",
];

/// Every usual way of writing an hour, a day and a clock.
fn spellings(at: jiff::ZonedDateTime) -> Vec<String> {
    let date = at.date();
    let month = MONTHS[usize::try_from(date.month() - 1).expect("a month")];
    let days = [
        at.strftime("%Y-%m-%d").to_string(),
        at.strftime("%Y/%-m/%-d").to_string(),
        at.strftime("%A, %-d %B %Y").to_string(),
        at.strftime("%a %-d %b %Y").to_string(),
        at.strftime("%B %-d, %Y").to_string().to_uppercase(),
        format!("يوم {} {month} {}م", date.day(), date.year()),
    ];
    let (half, arabic) = if at.hour() < 12 { ("AM", "صباحًا") } else { ("p.m.", "بعد الظهر") };
    let hours = [
        at.strftime("%H:%M:%S").to_string(),
        at.strftime("%H.%M").to_string(),
        at.strftime("%Hh%M").to_string(),
        format!("{} {half}", at.strftime("%-I:%M")),
        format!("{}{half}", at.strftime("%-I:%M")),
        format!("الساعة {} {arabic}", at.strftime("%-I:%M")),
        crate::model::Digits::ArabicIndic.convert(&at.strftime("%H:%M").to_string()).into_owned(),
    ];
    let offset = at.strftime("%z").to_string();
    let clocks = [
        String::new(),
        format!(" {offset}"),
        format!(" (GMT{})", at.strftime("%:z")),
        " Baku time".to_owned(),
        " بتوقيت باكو".to_owned(),
        " [Asia/Baku]".to_owned(),
    ];
    let mut all = Vec::new();
    for day in &days {
        for hour in &hours {
            for clock in &clocks {
                all.push(format!("{day} {hour}{clock}"));
                all.push(format!("{hour}{clock} {day}"));
                all.push(format!("{hour}{clock}، {day}"));
            }
        }
    }
    all
}

/// The instants that a remedy offers.
fn offered(text: &str, zone: &TimeZone) -> Vec<Timestamp> {
    let help = remedy(text, Some(zone)).1;
    let words = help.strip_prefix("Write ").filter(|rest| !rest.starts_with("a day as")).unwrap_or_default();
    let plain = |word: &str| moment(word.trim_end_matches(['.', ',', ';']), zone).map(|(moment, _)| moment.instant);
    words.split(' ').filter_map(plain).collect()
}

#[test]
fn a_remedy_that_is_followed_means_the_instant_that_was_typed() {
    let zone = zone("Asia/Baku");
    for instant in ["2026-12-01T05:00:00Z", "2026-12-01T20:07:00Z", "2027-02-28T08:30:00Z", "2026-07-14T19:59:00Z"] {
        let at: Timestamp = instant.parse().expect("an instant");
        for text in spellings(at.to_zoned_datetime(zone.clone())) {
            let found = offered(&text, &zone);
            let plain = moment(&text, &zone).map(|(moment, _)| moment.instant);
            assert!(found == [at] || plain == Some(at), "{text}: {found:?} {plain:?}");
        }
    }
}

#[test]
fn where_anything_else_stands_there_no_remedy_offers_an_instant() {
    let zone = zone("Asia/Baku");
    let at: Timestamp = "2026-12-01T14:30:00Z".parse().expect("an instant");
    let junk = [
        "x",
        "?",
        "؟",
        "ish",
        "or later",
        "(tbc)",
        "/",
        "~",
        "+",
        "[x]",
        "!",
        "تقريبًا",
        "أو بعدها",
        "#1",
        "v2",
        "-",
        "EOD",
        ";",
    ];
    for (count, text) in spellings(at.to_zoned_datetime(zone.clone())).iter().enumerate() {
        let junk = junk[count % junk.len()];
        let spaces: Vec<usize> = text.match_indices(' ').map(|(at, _)| at).collect();
        let within = spaces[count % spaces.len()];
        for spoilt in [
            format!("{text} 5"),
            format!("{text} {junk}"),
            format!("{text}{junk}"),
            format!("{junk} {text}"),
            format!("{junk}{text}"),
            format!("{} {junk}{}", &text[..within], &text[within..]),
        ] {
            // A dash with its spaces parts, and is no junk.
            let is_parting = junk == "-" && !offered(&spoilt, &zone).iter().any(|found| *found != at);
            let plain = moment(&spoilt, &zone);
            assert!(
                is_parting || (offered(&spoilt, &zone).is_empty() && plain.is_none()),
                "{spoilt}: {:?}",
                offered(&spoilt, &zone)
            );
        }
    }
}
