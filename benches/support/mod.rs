//! An invented newsroom, as it would come from the disk.

use std::fmt::Write;
use std::sync::Arc;

use bayan::io::embedded;
use bayan::source::{Inputs, SourceFile};

const SITE: &str = "\
base_url = \"https://news.example.gov/\"
time_zone = \"Asia/Dubai\"

[languages.ar]
title = \"المكتب الصحفي\"

[languages.en]
title = \"Press Office\"
";

const PEOPLE: &str = "\
minister:
  name: {ar: محمد حسن السويدي, en: Mohamed Hassan Alsuwaidi}
  honorific: {ar: معالي, en: His Excellency}
  offices:
    - {title: {ar: وزير الاستثمار, en: Minister of Investment}, from: 2019-01-01}
";

const ORGANISATIONS: &str = "\
transport:
  name: {ar: وزارة النقل, en: Ministry of Transport}
  about: {ar: تدير الوزارة شبكات النقل., en: The ministry runs the transport networks.}
  contacts: [{email: press@example.gov, phone: +971 4 555 0100}]
";

/// The newsroom with this many announcements in both languages.
pub fn newsroom(pairs: usize) -> Inputs {
    let mut inputs = Inputs { built_in: embedded::templates(), blobs: embedded::assets(), ..Inputs::default() };
    let mut add = |path: &str, text: String| {
        let path: Arc<str> = path.into();
        inputs.texts.insert(path.clone(), SourceFile::new(path, text));
    };
    add("site.toml", SITE.to_owned());
    add("content/people.yaml", PEOPLE.to_owned());
    add("content/organisations.yaml", ORGANISATIONS.to_owned());
    let topics = (0..10).fold(String::new(), |mut topics, number| {
        let _ = writeln!(topics, "topic-{number}: {{ar: موضوع {number}, en: Topic {number}}}");
        topics
    });
    add("content/topics.yaml", topics);
    for number in 0..pairs {
        let folder = folder(number);
        add(&format!("{folder}/ar.md"), arabic(number));
        add(&format!("{folder}/en.md"), english(number));
    }
    inputs
}

fn day(number: usize) -> (usize, usize, usize) {
    (2014 + number / 336 % 12, number / 28 % 12 + 1, number % 28 + 1)
}

fn folder(number: usize) -> String {
    let (year, month, _) = day(number);
    format!("content/releases/{year}/{month:02}/line-{number}")
}

/// The Arabic file of an announcement: front matter with every usual key, then some 2,000 letters.
pub fn arabic(number: usize) -> String {
    let (year, month, day) = day(number);
    let paragraph = "أعلنت وزارة النقل أن الخط رقم 12 نقل 1,250,000 راكب في عام 2023، بزيادة قدرها 12.5% عن العام السابق، \
        وأن شركة Halcyon Rail تولت صيانة 48 محطة. للاستفسار: press@example.gov.";
    format!(
        "---\ntitle: افتتاح الخط رقم {number} من شبكة الحافلات الليلية\nhighlights:\n  - يعمل الخط كل ليلة\n  - يخدم 48 محطة\n\
         place: دبي\nsummary: يبدأ الخط الجديد العمل ويخدم 48 محطة.\n\ndate: {year}-{month:02}-{day:02}T10:00:00+04:00\n\
         issuers: [transport]\npeople: [minister]\ntopics: [topic-{}, topic-{}]\n---\n{}\n\n> سيصل الخط إلى كل حي.\n>\n> — @minister\n\n\
         ## المحطات\n\n- المحطة الأولى\n- المحطة الثانية\n\n{}\n",
        number % 10,
        (number + 3) % 10,
        [paragraph; 4].join("\n\n"),
        [paragraph; 4].join("\n\n"),
    )
}

fn english(number: usize) -> String {
    let paragraph = "The Ministry of Transport said that line 12 carried 1,250,000 passengers in 2023, 12.5% more than in the year \
        before, and that Halcyon Rail took over the upkeep of 48 stations. Press desk: press@example.gov.";
    format!(
        "---\ntitle: Line {number} of the night bus network opens\nhighlights:\n  - The line runs every night\n  - It serves 48 stations\n\
         place: Dubai\nsummary: The new line starts and serves 48 stations.\n---\n{}\n\n> The line will reach every district.\n>\n\
         > — @minister\n\n## Stations\n\n- The first station\n- The second station\n\n{}\n",
        [paragraph; 4].join("\n\n"),
        [paragraph; 4].join("\n\n"),
    )
}
