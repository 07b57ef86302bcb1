//! Messages: looked up, counted, refused and compared.

use super::trouble::said;
use super::*;
use crate::model::Digits;
use crate::model::language::Language;

const ARABIC: &str = "
-ministry = وزارة الاستثمار
home = الرئيسية
about = عن { -ministry }
home-again = عودة إلى { home }
page-title = { $title } — { $site }
releases-count = { $count ->
    [0] لا بيانات
    [one] بيان واحد
    [two] بيانان
    [few] { $count } بيانات
    [many] { $count } بيانًا
   *[other] { $count } بيان
}
size-megabytes = { $size } م.ب
year = عام { NUMBER($year, useGrouping: \"false\") }
";

const ENGLISH: &str = "
-ministry = Ministry of Investment
home = Home
about = About the { -ministry }
home-again = Back to { home }
page-title = { $title } — { $site }
releases-count = { $count ->
    [0] No releases
    [one] One release
   *[other] { $count } releases
}
size-megabytes = { $size } MB
year = Year { NUMBER($year, useGrouping: \"false\") }
";

fn arabic(digits: Digits, text: &str) -> Result<Messages, Vec<MessageTrouble>> {
    Messages::read(Language::Arabic, digits, &[Source { file: "ar.ftl", text }])
}

fn english(text: &str) -> Result<Messages, Vec<MessageTrouble>> {
    Messages::read(Language::English, Digits::Latin, &[Source { file: "en.ftl", text }])
}

fn sentences(troubles: &[MessageTrouble]) -> Vec<String> {
    troubles.iter().map(said).collect()
}

#[test]
fn counts_take_one_of_six_arabic_forms() {
    let (indic, latin, english) = (
        arabic(Digits::ArabicIndic, ARABIC).unwrap(),
        arabic(Digits::Latin, ARABIC).unwrap(),
        english(ENGLISH).unwrap(),
    );
    for (count, in_indic, in_latin, in_english) in [
        (0.0, "لا بيانات", "لا بيانات", "No releases"),
        (1.0, "بيان واحد", "بيان واحد", "One release"),
        (2.0, "بيانان", "بيانان", "2 releases"),
        (3.0, "٣ بيانات", "3 بيانات", "3 releases"),
        (11.0, "١١ بيانًا", "11 بيانًا", "11 releases"),
        (100.0, "١٠٠ بيان", "100 بيان", "100 releases"),
        (103.0, "١٠٣ بيانات", "103 بيانات", "103 releases"),
        (1_250.0, "١٬٢٥٠ بيانًا", "1,250 بيانًا", "1,250 releases"),
        (22_501.0, "٢٢٬٥٠١ بيان", "22,501 بيان", "22,501 releases"),
    ] {
        let args = [("count", Filling::Number(count))];
        assert_eq!(indic.text("releases-count", &args).unwrap(), in_indic);
        assert_eq!(latin.text("releases-count", &args).unwrap(), in_latin);
        assert_eq!(english.text("releases-count", &args).unwrap(), in_english);
    }
}

#[test]
fn every_count_follows_the_rule_of_cldr() {
    let text = "n = { $n ->\n [zero] zero\n [one] one\n [two] two\n [few] few\n [many] many\n *[other] other\n }\n";
    let messages = arabic(Digits::Latin, text).unwrap();
    for n in 0..=2_345_u32 {
        // CLDR plurals/cardinal/ar.
        let expected = match (n, n % 100) {
            (0, _) => "zero",
            (1, _) => "one",
            (2, _) => "two",
            (_, 3..=10) => "few",
            (_, 11..=99) => "many",
            _ => "other",
        };
        assert_eq!(messages.text("n", &[("n", Filling::Number(f64::from(n)))]).unwrap(), expected, "{n}");
    }
    for n in [0.5, 1.2, 3.5, 12.5, 103.5] {
        assert_eq!(messages.text("n", &[("n", Filling::Number(n))]).unwrap(), "other", "{n}");
    }
}

#[test]
fn variables_are_inserted_as_they_are_without_isolation_marks() {
    let messages = arabic(Digits::ArabicIndic, ARABIC).unwrap();
    for (id, args, expected) in [
        ("home", vec![], "الرئيسية"),
        ("about", vec![], "عن وزارة الاستثمار"),
        ("home-again", vec![], "عودة إلى الرئيسية"),
        ("page-title", vec![("title", Filling::Text("AI & 5G")), ("site", Filling::Text("بيان"))], "AI & 5G — بيان"),
        ("size-megabytes", vec![("size", Filling::Number(1.2))], "١٫٢ م.ب"),
        ("size-megabytes", vec![("size", Filling::Number(1234.0))], "١٬٢٣٤ م.ب"),
        ("year", vec![("year", Filling::Number(2023.0))], "عام ٢٠٢٣"),
    ] {
        assert_eq!(messages.text(id, &args).unwrap(), expected);
    }
}

#[test]
fn what_cannot_be_said_is_trouble_and_never_an_id() {
    let messages = arabic(Digits::Latin, ARABIC).unwrap();
    for (id, args, expected) in [
        ("nothing", vec![], "There is no message `nothing` in the language `ar`."),
        (
            "page-title",
            vec![("title", Filling::Text("x"))],
            "ar.ftl:6:1: The message `page-title` needs a variable `$site` that is not known where it is used.",
        ),
        (
            "releases-count",
            vec![("count", Filling::Number(f64::NAN))],
            "ar.ftl:7:1: The message `releases-count` is given a number that cannot be written.",
        ),
        (
            "releases-count",
            vec![("count", Filling::Number(1e300))],
            "ar.ftl:7:1: The message `releases-count` is given a number that cannot be written.",
        ),
    ] {
        let trouble = said(&messages.text(id, &args).unwrap_err());
        assert!(trouble.starts_with(expected), "{trouble}");
    }
}

#[test]
fn the_sites_own_file_overrides_message_by_message() {
    let own = "-ministry = وزارة المالية\nhome = البداية\nour-motto = نعمل";
    let sources = [Source { file: "ar.ftl", text: ARABIC }, Source { file: "templates/locales/ar.ftl", text: own }];
    let messages = Messages::read(Language::Arabic, Digits::Latin, &sources).unwrap();
    for (id, expected, place) in [
        ("home", "البداية", "templates/locales/ar.ftl:2:1"),
        ("home-again", "عودة إلى البداية", "ar.ftl:5:1"),
        ("about", "عن وزارة المالية", "ar.ftl:4:1"),
        ("our-motto", "نعمل", "templates/locales/ar.ftl:3:1"),
    ] {
        assert_eq!(messages.text(id, &[]).unwrap(), expected);
        assert_eq!(messages.place(id).unwrap().to_string(), place);
    }
}

#[test]
fn plain_messages_are_those_without_variables() {
    let messages = arabic(Digits::Latin, ARABIC).unwrap();
    let plain: Vec<_> = messages.plain().collect();
    assert_eq!(plain, [("about", "عن وزارة الاستثمار"), ("home", "الرئيسية"), ("home-again", "عودة إلى الرئيسية")]);
    assert_eq!(messages.ids().count(), 7);
    assert_eq!(messages.variables("page-title").collect::<Vec<_>>(), ["site", "title"]);
}

#[test]
fn faults_are_all_told_at_once_with_their_places() {
    let text = "a = { b }\nb = { a }\nc = { gone } { -gone } { DATETIME($d) }\nd =\n    .title = x\n\
        e = { $n ->\n    [one] x\n   *[other] y\n}\nf = { NUMBER($n, minimumFractionDigits: 400) }\n\
        g = { 12345678901234567890 }\nh = { $n ->\n    [103] x\n   *[other] y\n}\n";
    let faults = sentences(&arabic(Digits::Latin, text).unwrap_err());
    assert_eq!(
        faults,
        [
            "ar.ftl:1:1: The message `a`: `a` refers to itself.",
            "ar.ftl:2:1: The message `b`: `b` refers to itself.",
            "ar.ftl:3:1: The message `c`: It refers to a message `gone` that is not there.",
            "ar.ftl:3:1: The message `c`: It refers to a term `-gone` that is not there.",
            "ar.ftl:3:1: The message `c`: It calls `DATETIME()`, which is not there; only NUMBER() is.",
            "ar.ftl:4:1: The message `d`: The message `d` has no text.",
            "ar.ftl:6:1: The message `e`: It counts, but lacks the Arabic plural forms `[zero]`, `[two]`, `[few]` and `[many]`.",
            "ar.ftl:10:1: The message `f`: The option `minimumFractionDigits` of NUMBER() must be a whole number up to 15.",
            "ar.ftl:11:1: The message `g`: The number `12345678901234567890` is too long; write at most 15 digits.",
            "ar.ftl:12:1: The message `h`: An exact number in Arabic can have two digits at most; `[103]` would be counted as its form.",
        ]
    );
}

#[test]
fn messages_that_refer_to_one_another_without_end_are_trouble_at_once() {
    // Each says the next one twice: written out, the first would be 2^40 texts long.
    let doubling: String = (0..40).map(|n| format!("m{n:02} = {{ m{:02} }}{{ m{:02} }}\n", n + 1, n + 1)).collect();
    let chain: String = (0..500).map(|n| format!("m{n:03} = {{ m{:03} }}\n", n + 1)).collect();
    for (text, last) in [(doubling, "m40"), (chain, "m500")] {
        let faults = sentences(&arabic(Digits::Latin, &format!("{text}{last} = نص\n")).unwrap_err());
        assert_eq!(
            faults[0].split_once("`: ").unwrap().1,
            "It refers to others through more than 20 messages; write it out."
        );
    }
}

#[test]
fn an_id_defined_twice_in_one_file_is_trouble() {
    let faults = sentences(&arabic(Digits::Latin, "home = أ\nhome = ب\n").unwrap_err());
    assert_eq!(faults, ["ar.ftl:2:1: `home` is defined twice in this file, first in line 1; keep one."]);
}

#[test]
fn the_languages_must_say_the_same() {
    let one = arabic(Digits::Latin, "home = الرئيسية\nonly-ar = هنا\nfrom = من { $name }\n").unwrap();
    let other = english("home = Home\nonly-en = Here\nfrom = From { $name } of { $place }\n").unwrap();
    let troubles = compare(&one, &other);
    assert_eq!(
        sentences(&troubles),
        [
            "ar.ftl:3:1: The message `from` leaves out `$place` in the language `ar`; in `en` it is there.",
            "ar.ftl:2:1: The message `only-ar` has no counterpart in the language `en`; write it there too.",
            "en.ftl:2:1: The message `only-en` has no counterpart in the language `ar`; write it there too.",
        ]
    );
    assert_eq!(troubles[0].other.as_ref().unwrap().to_string(), "en.ftl:3:1");
    assert!(compare(&arabic(Digits::Latin, ARABIC).unwrap(), &english(ENGLISH).unwrap()).is_empty());
}

#[test]
fn messages_are_shared_between_threads() {
    fn shared<T: Send + Sync>() {}
    shared::<Messages>();
}
