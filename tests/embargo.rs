//! Nothing leaks: before its time a release leaves no trace in any published path or byte, in either language.
//!
//! The secret release has a *canary* in every place where a word can stand: a word that is nowhere else. While the
//! release is held back, no canary may be found; once it is public, every one must be.

use std::fmt::Write;

use crate::support::{self, Newsroom, SITE, Tree, assert_same, picture};
use proptest::prelude::*;
use proptest::sample::select;

/// Everything that a release can say, by the place where it says it. `ar` and `en` stand in words of one language.
const PLACES: [&str; 29] = [
    "title ar",
    "title en",
    "highlight ar",
    "highlight en",
    "summary ar",
    "summary en",
    "place ar",
    "place en",
    "alt ar",
    "alt en",
    "caption ar",
    "caption en",
    "body ar",
    "body en",
    "quote ar",
    "quote en",
    "speaker ar",
    "speaker en",
    "contact ar",
    "contact en",
    "correction ar",
    "correction en",
    "attachment ar",
    "attachment en",
    "slug",
    "picture name",
    "document name",
    "document bytes",
    "alias",
];

/// Ids of registry entries that only the secret release cites; their names are canaries too.
const CITED: [&str; 6] = ["topic ar", "topic en", "person ar", "person en", "organisation ar", "organisation en"];

/// The canaries of one secret.
struct Canaries(u64);

impl Canaries {
    /// Ten letters, Arabic ones for Arabic words and for some names of files and folders.
    fn at(&self, place: &str) -> String {
        let arabic = place.ends_with(" ar") || matches!(place, "slug" | "document name" | "alias");
        let letters: Vec<char> =
            if arabic { "بتثجحخدذرزسشصضطظعغفقكلمن" } else { "bcdfghjklmnpqrstvwxz" }.chars().collect();
        let mut state = place.bytes().fold(self.0 ^ 0x9e37_79b9_7f4a_7c15, |state, byte| mix(state ^ u64::from(byte)));
        let mut word = String::new();
        for _ in 0..10 {
            state = mix(state);
            word.push(letters[usize::try_from(state >> 33).unwrap() % letters.len()]);
        }
        word
    }

    /// The places whose canaries stand in an output, in whatever spelling.
    fn found<'p>(&self, tree: &Tree, places: &[&'p str]) -> Vec<&'p str> {
        let all: String = tree.iter().fold(String::new(), |mut all, (path, bytes)| {
            writeln!(all, "{path}\n{}", String::from_utf8_lossy(bytes)).unwrap();
            all
        });
        let is_there = |place: &&str| spellings(&self.at(place)).iter().any(|spelling| all.contains(spelling));
        places.iter().copied().filter(is_there).collect()
    }
}

/// One step of a generator of numbers that look random (splitmix64).
fn mix(state: u64) -> u64 {
    let state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let state = (state ^ (state >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let state = (state ^ (state >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    state ^ (state >> 31)
}

/// As it is, percent-encoded, as HTML entities, and escaped as in JSON.
fn spellings(word: &str) -> Vec<String> {
    let each = |spell: &dyn Fn(char) -> String| word.chars().map(spell).collect::<String>();
    let percent = |c: char| c.to_string().bytes().map(|byte| format!("%{byte:02X}")).collect::<String>();
    vec![
        word.to_owned(),
        each(&percent),
        each(&percent).to_lowercase(),
        each(&|c| format!("&#{};", u32::from(c))),
        each(&|c| format!("&#x{:x};", u32::from(c))),
        each(&|c| format!("&#x{:X};", u32::from(c))),
        each(&|c| format!("\\u{:04x}", u32::from(c))),
        each(&|c| format!("\\u{:04X}", u32::from(c))),
    ]
}

/// The instant at which the secret may go out, and one second before.
const TIME: &str = "2025-12-20T08:00:00Z";
const BEFORE: &str = "2025-12-20T07:59:59Z";

/// How a release is held back until `TIME`, as front matter.
const HELD: [&str; 4] = [
    "date: 2025-12-20T12:00:00+04:00",
    "date: 2025-12-01\nembargo: 2025-12-20T12:00:00+04:00",
    "date: 2025-12-20T08:00:00Z\nembargo: 2025-12-02",
    "date: 2025-12-01\nembargo: 2025-12-20T03:00:00-05:00",
];

/// How it is held back at any time.
const NEVER: [&str; 3] = [
    "date: 2025-12-01\ndraft: true",
    "date: 2025-12-20T12:00:00+04:00\ndraft: true",
    "date: 2025-12-01\nembargo: 2099-01-01",
];

/// A newsroom with three public releases around the secret in time, which share its topic and issuer.
fn newsroom(canaries: &Canaries, page_size: usize) -> Newsroom {
    let name = |noun: &str| {
        format!("{{ar: {}, en: {}}}", canaries.at(&format!("{noun} ar")), canaries.at(&format!("{noun} en")))
    };
    let newsroom = Newsroom::new()
        .site(&format!("page_size = {page_size}\nhost_files = [\"netlify\", \"apache\"]\n{SITE}"))
        .topics(&format!("energy: {{ar: الطاقة, en: Energy}}\nsecret-topic: {}", name("topic")))
        .people(&format!("somebody:\n  name: {{ar: أحد, en: Somebody}}\nsecret-person:\n  name: {}", name("person")))
        .organisations(&format!(
            "press:\n  name: {{ar: جهة, en: Press}}\nsecret-organisation:\n  name: {}",
            name("organisation")
        ));
    ["2025/11/before", "2025/12/same-month", "2025/12/zz-after"]
        .iter()
        .zip(["2025-11-30", "2025-12-01", "2025-12-19"])
        .fold(newsroom, |newsroom, (path, date)| {
            let facts = format!("title: خبر\ndate: {date}\ntopics: [energy]\nissuers: [press]\npeople: [somebody]");
            newsroom.release(path, "ar", &facts, "نص.").release(path, "en", "title: News", "Text.")
        })
}

/// Lays the secret down in the languages `sides`, held back as `facts` say, and corrected when it may go out.
fn hide(newsroom: &Newsroom, canaries: &Canaries, sides: &[&str], facts: &str) {
    hide_until(newsroom, canaries, (sides, facts), TIME);
}

/// The same for a secret that goes out at another instant.
fn hide_until(newsroom: &Newsroom, canaries: &Canaries, (sides, facts): (&[&str], &str), time: &str) {
    let at = |place: &str| canaries.at(place);
    let folder = folder(canaries);
    let both = |noun: &str| format!("ar: {}, en: {}", at(&format!("{noun} ar")), at(&format!("{noun} en")));
    let facts = format!(
        "{facts}\ntopics: [energy, secret-topic]\nissuers: [press, secret-organisation]\npeople: [secret-person]\n\
         image: {image}.gif\nattachments: [{{file: {document}.pdf, title: {{{}}}}}]\ncontacts: [{{name: {{{}}}}}]\n\
         aliases: [/old/{}/]\ncorrections: [{{date: {time}, {}}}]\n",
        both("attachment"),
        both("contact"),
        at("alias"),
        both("correction"),
        image = at("picture name"),
        document = at("document name"),
    );
    for (number, language) in sides.iter().enumerate() {
        let word = |noun: &str| at(&format!("{noun} {language}"));
        let words = format!(
            "title: {}\nhighlights: [{}]\nsummary: {}\nplace: {}\nimage_alt: {}\nimage_caption: {}\n{}",
            word("title"),
            word("highlight"),
            word("summary"),
            word("place"),
            word("alt"),
            word("caption"),
            if number == 0 { &facts } else { "" },
        );
        let body = format!("{}\n\n> {}\n>\n> — {}\n", word("body"), word("quote"), word("speaker"));
        newsroom.write(&format!("{folder}/{language}.md"), support::manuscript(&words, &body));
    }
    newsroom.write(&format!("{folder}/{}.gif", at("picture name")), picture(&at("picture name")));
    newsroom.write(&format!("{folder}/{}.pdf", at("document name")), at("document bytes"));
}

fn folder(canaries: &Canaries) -> String {
    format!("content/releases/2025/12/{}", canaries.at("slug"))
}

/// The places that are seen once a release in the languages `sides` is public.
fn seen(sides: &[&str]) -> Vec<&'static str> {
    let other =
        |place: &&&str| ["ar", "en"].iter().any(|code| !sides.contains(code) && place.ends_with(&format!(" {code}")));
    PLACES.iter().chain(&CITED).filter(|place| !other(place)).copied().collect()
}

/// The languages of a release; the first one's file holds the facts of the pair.
const SIDES: [&[&str]; 4] = [&["ar", "en"], &["en", "ar"], &["ar"], &["en"]];

const NONE: [&str; 0] = [];

proptest! {
    #![proptest_config(support::cases(24))]

    #[test]
    fn a_secret_is_nowhere_before_its_time_and_everywhere_after(
        seed: u64,
        page_size in 1..4usize,
        sides in select(&SIDES),
        held in select(&HELD),
        never in select(&NEVER),
    ) {
        let canaries = Canaries(seed);
        let newsroom = newsroom(&canaries, page_size);
        let all: Vec<&str> = PLACES.iter().chain(&CITED).copied().collect();
        let without = newsroom.clean(BEFORE);
        let look = |instant: &str| {
            newsroom.build_at(instant).published();
            canaries.found(&newsroom.output(), &all)
        };

        hide(&newsroom, &canaries, sides, held);
        prop_assert_eq!(look(BEFORE), NONE, "before its time");
        assert_same(&newsroom.output(), &without);
        prop_assert_eq!(look(TIME), seen(sides), "at its time");

        hide(&newsroom, &canaries, sides, never);
        prop_assert_eq!(look("2026-06-01T00:00:00Z"), NONE, "taken back by {}", never);

        hide(&newsroom, &canaries, sides, held);
        prop_assert_eq!(look("2026-06-01T00:00:00Z"), seen(sides), "out again");
        prop_assert_eq!(look(BEFORE), NONE, "the clock goes back");
        assert_same(&newsroom.output(), &without);
    }
}

/// Hours after midnight of 20 December, in UTC.
fn hour(hours: i64) -> jiff::Timestamp {
    "2025-12-20T00:00:00Z".parse::<jiff::Timestamp>().unwrap() + jiff::SignedDuration::from_hours(hours)
}

/// When what is due may go out, by the plainest reckoning: hour by hour, until no window holds it.
fn let_out(windows: &[(i64, i64)], due: i64) -> i64 {
    (due..).find(|hour| !windows.iter().any(|(from, until)| (*from..*until).contains(hour))).unwrap()
}

/// Windows of a freeze as `site.toml` has them: in any order, one alone as a table.
fn frozen(newsroom: &Newsroom, windows: &[(i64, i64)]) {
    let window = |(from, until): &(i64, i64)| {
        format!("{{from = \"{}\", until = {}, reason = \"حداد\"}}", hour(*from), hour(*until))
    };
    let list: Vec<String> = windows.iter().rev().map(window).collect();
    let freeze = if list.len() == 1 { list[0].clone() } else { format!("[{}]", list.join(", ")) };
    let site = newsroom.read("site.toml");
    newsroom.write("site.toml", format!("freeze = {freeze}\n{site}"));
}

proptest! {
    #![proptest_config(support::cases(24))]

    /// Windows follow each other with gaps or without; the secret is due before, in and after them.
    #[test]
    fn what_is_due_in_a_freeze_is_nowhere_before_its_end_and_everywhere_after(
        seed: u64,
        steps in prop::collection::vec((0..20i64, 1..20i64), 1..4),
        due in 0..80i64,
        by_embargo: bool,
        essential in prop::bool::weighted(0.2),
    ) {
        let canaries = Canaries(seed);
        let newsroom = newsroom(&canaries, 2);
        let mut windows = Vec::new();
        let mut at = 0;
        for (gap, length) in steps {
            windows.push((at + gap, at + gap + length));
            at += gap + length;
        }
        frozen(&newsroom, &windows);
        let all: Vec<&str> = PLACES.iter().chain(&CITED).copied().collect();
        let when = hour(due);
        let facts = if by_embargo { format!("date: 2025-12-01\nembargo: {when}") } else { format!("date: {when}") };
        let facts = if essential { format!("{facts}\nessential: true") } else { facts };
        let public = if essential { due } else { let_out(&windows, due) };

        let look = |instant: i64| {
            newsroom.build_at(&hour(instant).to_string()).published();
            canaries.found(&newsroom.output(), &all)
        };
        let without = newsroom.clean(&hour(public - 1).to_string());
        hide_until(&newsroom, &canaries, (&["ar", "en"], &facts), &hour(public).to_string());
        prop_assert_eq!(look(public - 1), NONE, "due at {}, held by {:?}", due, &windows);
        assert_same(&newsroom.output(), &without);
        prop_assert_eq!(look(due - 1), NONE);
        prop_assert_eq!(look(public), seen(&["ar", "en"]), "due at {}, held by {:?}", due, &windows);
    }
}

/// A freeze takes back nothing that was out before it, and a correction does not wait for its end.
#[test]
fn what_was_public_before_a_freeze_stays_and_may_be_corrected_in_it() {
    let facts = "title: خبر\ndate: 2025-12-19\ncorrections: [{date: 2025-12-20T12:00:00Z, ar: تصويبعاجل}]";
    let newsroom = Newsroom::new().release("2025/12/one", "ar", facts, "نص.");
    frozen(&newsroom, &[(0, 72)]);
    let page = |instant: i64| {
        newsroom.build_at(&hour(instant).to_string()).published();
        newsroom.read("public/ar/releases/2025/12/one/index.html")
    };
    assert!(page(6).contains("خبر") && !page(6).contains("تصويبعاجل"));
    assert!(page(12).contains("تصويبعاجل"));
}

/// While a release is held back, the newsroom is the one in which it was never written, to the byte.
#[test]
fn a_held_release_makes_no_difference_to_any_byte() {
    let canaries = Canaries(7);
    let newsroom = newsroom(&canaries, 2);
    let without = newsroom.clean(BEFORE);
    for facts in HELD.iter().chain(&NEVER) {
        hide(&newsroom, &canaries, &["ar", "en"], facts);
        assert_same(&newsroom.clean(BEFORE), &without);
    }
}

#[test]
fn both_languages_go_out_at_the_same_instant() {
    let canaries = Canaries(8);
    let newsroom = newsroom(&canaries, 2);
    hide(&newsroom, &canaries, &["ar", "en"], HELD[1]);
    let titles = ["title ar", "title en"];
    assert_eq!(canaries.found(&newsroom.clean(BEFORE), &titles), NONE);
    assert_eq!(canaries.found(&newsroom.clean(TIME), &titles), titles);
}

/// A link, a related release, a standing page or boilerplate that points to a release betrays that it exists.
#[test]
fn a_link_into_a_held_release_stops_the_build() {
    let canaries = Canaries(9);
    let path = folder(&canaries).replace("content/releases/", "");
    let link = format!("[خبر](/releases/{path}/)");
    let public = "title: علني\ndate: 2025-12-02";
    let organisation = format!(
        "press:\n  name: {{ar: جهة, en: Press}}\n  about: {{ar: \"{link}\"}}\nsecret-organisation:\n  name: {{ar: س, en: s}}"
    );
    let betrayals = [
        ("content/releases/2025/12/public/ar.md", support::manuscript(public, &link)),
        (
            "content/releases/2025/12/public/en.md",
            support::manuscript(public, &format!("[x](../{}/)", canaries.at("slug"))),
        ),
        ("content/releases/2025/12/public/ar.md", support::manuscript(&format!("{public}\nrelated: [{path}]"), "نص.")),
        ("content/pages/about/ar.md", support::manuscript("title: صفحة", &link)),
        ("content/organisations.yaml", organisation),
    ];
    for (file, text) in betrayals {
        for facts in HELD.iter().chain(&NEVER) {
            let newsroom = newsroom(&canaries, 2).file(file, &text);
            hide(&newsroom, &canaries, &["ar", "en"], facts);
            assert_eq!(newsroom.build_at(BEFORE).stopped(), ["broken-link"], "{file}: {text}\nheld by {facts}");
            assert!(!newsroom.has("public"), "{file}: nothing may be published");
        }
    }
}

/// Every spelling of the newsroom's own host leads to it, as a link, among plain words, or as the address of an organisation.
#[test]
fn an_address_of_a_held_release_in_any_spelling_stops_the_build() {
    let site = "base_url = \"https://n.example.gov/\"\n[languages.ar]\ntitle = \"م\"\n[languages.en]\ntitle = \"E\"\n";
    let with = |words: &str, organisation: &str| {
        Newsroom::new()
            .site(site)
            .organisations(organisation)
            .release("2025/11/a", "ar", "title: خبر\ndate: 2025-11-01", words)
            .release("2025/12/sec", "ar", "title: زبرا\ndate: 2025-12-20T12:00:00+04:00", "نص.")
    };
    let plain = "press: {name: {ar: جهة, en: Press}}";
    for address in [
        "https://n.example.gov/ar/releases/2025/12/sec/",
        "http://n.example.gov/ar/releases/2025/12/sec/",
        "HTTPS://N.EXAMPLE.GOV/ar/releases/2025/12/sec/",
        "https://n.example.gov:443/ar/releases/2025/12/sec/",
        "https://www.n.example.gov/ar/releases/2025/12/sec/",
        "https://n.example.gov./ar/releases/2025/12/sec/",
        "https://user@n.example.gov/ar/releases/2025/12/sec/",
    ] {
        for words in [format!("[هنا]({address})"), format!("انظر {address} غدًا.")] {
            assert_eq!(with(&words, plain).build_at(BEFORE).stopped(), ["broken-link"], "{words}");
        }
        let organisation = format!("press: {{name: {{ar: جهة, en: Press}}, url: \"{address}\"}}");
        let stopped = with("نص.", &organisation).build_at(BEFORE).stopped();
        assert!(stopped.contains(&"broken-link".to_owned()), "{address}: {stopped:?}");
    }
    assert_eq!(with("n.example.gov/ar/releases/2025/12/sec", plain).build_at(BEFORE).stopped(), ["broken-link"]);
    with("[هنا](http://n.example.gov/ar/releases/2025/12/sec/)", plain).build_at(TIME).published();
    with("https://other.example.gov/ar/releases/2025/12/sec/", plain).build_at(BEFORE).published();
}

/// Once both are public, or where the one that points goes out no earlier, a link is a link.
#[test]
fn a_link_between_releases_of_one_embargo_is_sound() {
    let newsroom = Newsroom::new()
        .release("2025/12/first", "ar", "title: أول\ndate: 2025-12-20T12:00:00+04:00", "[ثان](../second/)")
        .release(
            "2025/12/second",
            "ar",
            "title: ثان\ndate: 2025-12-01\nembargo: 2025-12-20T12:00:00+04:00",
            "[أول](../first/)",
        );
    newsroom.build_at(BEFORE).published();
    newsroom.build_at(TIME).published();
    assert!(newsroom.read("public/ar/releases/2025/12/first/index.html").contains("/ar/releases/2025/12/second/"));
}

/// A note that is dated tomorrow is not read today.
#[test]
fn corrections_and_withdrawals_wait_for_their_dates() {
    let facts = "title: خبر\ndate: 2025-12-01\ncorrections: [{date: 2025-12-20T12:00:00+04:00, ar: تصويبسري}]\n\
                 withdrawn: {date: 2025-12-22, ar: سببسري}";
    let newsroom = Newsroom::new().release("2025/12/one", "ar", facts, "نص.");
    let has = |instant: &str, word: &str| {
        newsroom.build_at(instant).published();
        newsroom.output().values().any(|bytes| String::from_utf8_lossy(bytes).contains(word))
    };
    assert!(!has(BEFORE, "تصويبسري"));
    assert!(has(TIME, "تصويبسري"));
    assert!(!has(TIME, "سببسري"));
    assert!(has("2025-12-23T00:00:00Z", "سببسري"));
}

/// What was taken back without keeping the text is gone with its files; the title stays above the notice.
#[test]
fn a_withdrawn_release_takes_its_text_and_files_back() {
    let canaries = Canaries(10);
    let newsroom = newsroom(&canaries, 2);
    let facts = "date: 2025-12-03\nwithdrawn: {date: 2025-12-20T12:00:00+04:00, ar: سبب, en: Reason}";
    hide(&newsroom, &canaries, &["ar", "en"], facts);
    let taken = PLACES.iter().copied().filter(|place| {
        let noun = place.split(' ').next().unwrap();
        ["highlight", "summary", "alt", "caption", "body", "quote", "speaker", "attachment", "picture", "document"]
            .contains(&noun)
    });
    let taken: Vec<&str> = taken.collect();
    newsroom.build_at(BEFORE).published();
    assert_eq!(canaries.found(&newsroom.output(), &taken), taken);
    newsroom.build_at(TIME).published();
    assert_eq!(canaries.found(&newsroom.output(), &taken), NONE);
    assert_eq!(canaries.found(&newsroom.output(), &["title ar", "title en"]), ["title ar", "title en"]);
}

/// A slip that leaves out what should hold a release back is told, and nothing goes out.
#[test]
fn a_key_that_holds_back_is_never_empty() {
    let with = |line: &str| {
        let facts = format!("title: خبر\ndate: 2025-12-01\n{line}");
        Newsroom::new().release("2025/12/one", "ar", &facts, "نص.")
    };
    for key in ["embargo", "draft", "withdrawn"] {
        for nothing in ["", " \"\"", " ''", " ~", " null", " # لاحقًا", " \"  \""] {
            let newsroom = with(&format!("{key}:{nothing}"));
            assert_eq!(newsroom.build_at(BEFORE).stopped(), ["empty-key"], "{key}:{nothing}");
            assert!(!newsroom.has("public"), "{key}:{nothing}");
        }
    }
    let dateless = Newsroom::new().release("2025/12/one", "ar", "title: خبر\ndate:", "نص.");
    assert_eq!(dateless.build_at(BEFORE).stopped(), ["empty-key"]);
    let frozen = with("place: دبي").site(&format!("freeze = []\n{SITE}"));
    assert_eq!(frozen.build_at(BEFORE).stopped(), ["empty-key"]);
    // What holds nothing back is told, and stops nothing.
    for line in ["place:", "summary: \"\"", "draft: false", "single_language: true", "embargo: 2025-12-01"] {
        with(line).build_at(BEFORE).published();
    }
}

/// A text says that it is under embargo, and its front matter does not.
#[test]
fn an_embargo_in_the_text_stops_the_build() {
    let with = |facts: &str, body: &str| {
        let facts = format!("title: خبر\ndate: 2025-12-01\n{facts}");
        Newsroom::new().release("2025/12/one", "ar", &facts, body)
    };
    let prose = "افتتحت الوزارة مدرسة جديدة في الوادي.\n\nوقال الوزير إن المدرسة تستقبل الطلبة غدًا.";
    for line in [
        "EMBARGOED UNTIL 10:00 GST, 20 December 2025",
        "**محظور النشر حتى الساعة 10 صباحًا يوم 20 ديسمبر 2025**",
        "> يُحظر نشره قبل 20 ديسمبر 2025",
        "# غير مخصص للنشر",
        "embargo: 2025-12-20",
        "draft: true",
    ] {
        for body in [format!("{line}\n\n{prose}"), format!("{prose}\n\n{line}")] {
            assert_eq!(with("", &body).build_at(BEFORE).stopped(), ["embargo-in-text"], "{body}");
        }
    }
    let late = with("embargo: 2025-12-02", &format!("EMBARGOED UNTIL 10:00 GST, 20 December 2025\n\n{prose}"));
    assert_eq!(late.build_at(BEFORE).stopped(), ["embargo-in-text"]);
    // Behind a line `...`, which ends the front matter as `---` does; and above the first `---`.
    let behind = format!("---\ntitle: خبر\ndate: 2025-12-01\n...\nembargo: 2025-12-20\n---\n{prose}");
    let above = format!("embargo: 2025-12-20\n---\ntitle: خبر\ndate: 2025-12-01\n---\n{prose}");
    for (text, rule) in [(behind, "embargo-in-text"), (above, "front-matter")] {
        let newsroom = Newsroom::new().file("content/releases/2025/12/one/ar.md", &text);
        assert_eq!(newsroom.build_at(BEFORE).stopped(), [rule], "{text}");
    }
    for body in [
        "قررت الدول تمديد حظر الأسلحة حتى 20 ديسمبر 2025.",
        "حظر النشر في القضية حتى صدور الحكم.",
        "The arms embargo was extended until 20 December 2025.",
        "Embargo on grain lifted.",
        "للنشر الفوري",
        "draft: the new law, in brief",
    ] {
        with("", &format!("{body}\n\n{prose}")).build_at(BEFORE).published();
    }
    with("embargo: 2025-12-20T10:00:00+04:00", &format!("EMBARGOED UNTIL 10:00 GST, 20 December 2025\n\n{prose}"))
        .build_at(TIME)
        .published();
}

/// A later day is later without an hour too; what cannot be compared is asked.
#[test]
fn an_embargo_in_the_text_that_ends_later_or_cannot_be_compared_stops_the_build() {
    let with = |line: &str| {
        let facts = "title: خبر\ndate: 2025-11-01\nembargo: 2025-12-01T09:00:00+04:00";
        Newsroom::new().release("2025/11/one", "ar", facts, &format!("{line}\n\nافتتحت الوزارة مدرسة جديدة."))
    };
    for line in [
        "EMBARGOED UNTIL 1 December 2027",
        "EMBARGOED UNTIL 2 DECEMBER 2025",
        "embargo: 2027-12-02",
        "embargo: 2027-12-02T09:00:00+04:00",
        "EMBARGOED UNTIL 05/12/2027",
        "محظور النشر حتى 5 ديسمبر 2027",
        "محظور النشر حتى ٥ ديسمبر",
        "محظور النشر حتى 25 جمادى الآخرة 1449هـ",
        "EMBARGOED UNTIL FURTHER NOTICE",
        "محظور النشر حتى إشعار آخر",
        "Embargoed until 9:00 EST, 1 December 2025",
        "Embargoed until 0900 GMT",
        "Embargoed until 5 December, 9 am",
        "embargo: further notice",
    ] {
        assert_eq!(with(line).build_at(BEFORE).stopped(), ["embargo-in-text"], "{line}");
    }
    for line in [
        "EMBARGOED",
        "EMBARGOED UNTIL 1 December 2025",
        "EMBARGOED UNTIL 30 NOVEMBER",
        "embargo: 2025-12-01",
        "Embargoed until 9:00 GST, 1 December 2025",
        "Embargoed until 9:00 EST, 20 November 2025",
        "EMBARGOED UNTIL 01/11/2025",
        "محظور النشر حتى 1 ديسمبر 2025",
    ] {
        with(line).build_at(BEFORE).published();
    }
}

/// A line that was indented too far belongs to the value above it, and holds nothing back.
#[test]
fn a_key_that_became_words_of_another_value_stops_the_build() {
    let with = |facts: &str| {
        Newsroom::new().release("2025/12/one", "ar", &format!("title: خبر\ndate: 2025-12-01\n{facts}"), "نص.")
    };
    for facts in [
        "summary: >\n  The ministry opens a line.\n  embargo: 2027-01-01T09:00:00+04:00",
        "summary: |\n  افتتحت الوزارة خطًّا.\n  draft: true",
        "place: \"دبي\n  embargo: 2027-01-01\"",
        "place: \"دبي\\nembargo: 2027-01-01\"",
        "highlights:\n  - >\n    نقطة\n    embargo: 2027-01-01",
        "corrections:\n  - date: 2025-12-02\n    ar: |\n      تصويب\n      embargo: 2027-01-01",
        "embargo: 2025-12-02\nsummary: >\n  نص\n  embargo: 2027-01-01",
    ] {
        assert_eq!(with(facts).build_at(BEFORE).stopped(), ["embargo-in-text"], "{facts}");
    }
    for facts in [
        "embargo: 2025-12-02\nsummary: \"نص\"",
        "draft: false\nsummary: >\n  The draft: what it says.\n  An embargo: what it is.",
        "corrections:\n  - date: 2025-12-02\n    ar: |\n      تصويب",
        "# embargo: 2027-01-01\nsummary: 'نص'",
    ] {
        with(facts).build_at(BEFORE).published();
    }
}

/// In the title, in a table, in a list, behind a label; and on a standing page, which is always public.
#[test]
fn a_mark_of_an_embargo_or_a_draft_stops_the_build_wherever_it_stands() {
    let titled = |title: &str, body: &str| {
        Newsroom::new().release("2025/12/one", "ar", &format!("title: '{title}'\ndate: 2025-12-01"), body)
    };
    for title in [
        "Zebra (EMBARGOED UNTIL 5 December 2027)",
        "[EMBARGOED] Zebra",
        "Zebra - UNDER EMBARGO",
        "DRAFT - Zebra",
        "مسودة: زبرا",
        "زبرا (محظور النشر حتى 5 ديسمبر 2027)",
    ] {
        assert_eq!(titled(title, "نص.").build_at(BEFORE).stopped(), ["embargo-in-text"], "{title}");
    }
    for title in
        ["تمديد حظر الأسلحة", "رفع الحظر التجاري", "مسودة القانون", "Draft law approved", "UN – arms embargo ends"]
    {
        titled(title, "نص.").build_at(BEFORE).published();
    }
    for body in [
        "| Embargo | 1 December 2027 |\n|---|---|\n| a | b |",
        "1. Embargoed until the minister has spoken\n2. نص",
        "***EMBARGO*** until the press conference",
        "Embargo: until the press conference",
        "الحظر: حتى المؤتمر الصحفي",
        "Note to editors: embargoed until the press conference",
        "For use after 5 December 2027",
        "DRAFT",
        "مسودة",
    ] {
        assert_eq!(titled("خبر", &format!("{body}\n\nنص.")).build_at(BEFORE).stopped(), ["embargo-in-text"], "{body}");
    }
    let page = |head: &str| Newsroom::new().file("content/pages/about/ar.md", support::manuscript("title: صفحة", head));
    for head in ["EMBARGOED UNTIL 5 December 2027\n\nنص.", "draft: true\n\nنص."] {
        assert_eq!(page(head).build_at(BEFORE).stopped(), ["embargo-in-text"], "{head}");
    }
    page("حظر الأسلحة مستمر.").build_at(BEFORE).published();
}

/// In the middle of a long text too, where it stands on a line of its own; within a sentence that is broken into lines it
/// says nothing of the text.
#[test]
fn an_embargo_on_a_line_of_its_own_anywhere_in_the_text_stops_the_build() {
    let with = |body: &str| Newsroom::new().release("2025/12/one", "ar", "title: خبر\ndate: 2025-12-01", body);
    let prose = "افتتحت الوزارة مدرسة جديدة في الوادي.\n\nوقال الوزير إن المدرسة تستقبل الطلبة غدًا.";
    let long = [prose; 12].join("\n\n");
    for line in [
        "Embargoed until 9 pm",
        "محظور النشر حتى الساعة 9 مساءً",
        "**EMBARGOED UNTIL 10:00 GST, 20 December 2025**",
        "- يُحظر نشره قبل 20 ديسمبر 2025",
        "embargo: 2025-12-20",
    ] {
        for around in ["\n\n", "\n"] {
            let body = [long.as_str(), line, long.as_str()].join(around);
            assert_eq!(with(&body).build_at(BEFORE).stopped(), ["embargo-in-text"], "{line:?} {around:?}");
        }
    }
    for lines in [
        "The ministry kept its trade embargo until 20 December 2025.",
        "Trade embargo: until 20 December 2025 nothing is imported.",
        "مددت الدول الحظر التجاري حتى 20 ديسمبر 2025.",
        "حظر تجاري حتى 20 ديسمبر 2025",
        "The report of the committee was\nembargoed until 9 pm on Monday, and is public now.",
        "وكان تقرير اللجنة\nمحظور النشر حتى الساعة 9 مساءً من يوم الاثنين.",
        "He spoke of one\nembargo: that on arms.",
    ] {
        let body = format!("{long}\n\n{lines}\n\n{long}");
        with(&body).build_at(BEFORE).published();
    }
}

/// Facts in the file of a language that waits do not count, but for an embargo: one that cannot be read holds both, too.
#[test]
fn an_embargo_that_cannot_be_read_in_a_file_that_waits_holds_both_languages() {
    let waiting =
        |line: &str| {
            let newsroom = Newsroom::new()
                .release("2025/12/topaz", "ar", "title: عنوان\ndate: 2025-12-01", "نص.")
                .release("2025/12/topaz", "en", &format!("title: Topaz\ndraft: true\n{line}"), "Text.");
            newsroom.bayan("build").args(["--first", "--at", "2026-01-01T00:00:00Z"]).output().unwrap();
            newsroom.has("public/ar/releases/2025/12/topaz/index.html")
        };
    assert!(waiting("summary: Words."), "what waits in English does not hold the Arabic text");
    for line in ["embargo: 2027-13-01", "embargo:", "embargo: next week", "Embargo: 2027-01-01", "embrago: 2027-01-01"]
    {
        assert!(!waiting(line), "{line}");
    }
}

#[test]
fn two_lines_that_were_joined_by_mistake_lose_no_embargo_and_no_mark_of_a_draft() {
    let published = |head: &str| {
        let newsroom = Newsroom::new().release("2025/12/topaz", "ar", &format!("{head}\ndate: 2025-12-01"), "نص.");
        newsroom.bayan("build").args(["--first", "--at", "2026-01-01T00:00:00Z"]).output().unwrap();
        newsroom.has("public/ar/releases/2025/12/topaz/index.html")
    };
    assert!(published("title: حظر السلاح: خمسة أسئلة"));
    assert!(published("title: Arms embargo: five questions"));
    for head in [
        "title: افتتاح المحطة embargo: 2027-01-01",
        "title: افتتاح المحطة draft: true",
        "title: قال: عنوان\rdraft: true",
        "title: قال: عنوان\u{85}draft: true",
    ] {
        assert!(!published(head), "{head:?}");
    }
}
