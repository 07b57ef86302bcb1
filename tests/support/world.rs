//! A newsroom as a value that can be changed and laid down again: what stands in it is told by `World::files`.

use std::collections::BTreeMap;

use proptest::prelude::*;
use proptest::sample::select;

use super::{Newsroom, document, manuscript, picture};

/// Instants of releases, embargoes, corrections and withdrawals, the earliest first: as typed, and by the clock of UTC. Some
/// are days, whose beginning hangs on the site's zone; the others stand minutes apart, and two days before a build.
pub const MOMENTS: [(&str, &str); 15] = [
    ("2024-02-10", "2024-02-10T00:00:00Z"),
    ("2024-02-11T08:00:00+04:00", "2024-02-11T04:00:00Z"),
    ("2025-11-05", "2025-11-05T00:00:00Z"),
    ("2025-12-03", "2025-12-03T00:00:00Z"),
    ("2025-12-20T23:30:00+04:00", "2025-12-20T19:30:00Z"),
    ("2025-12-30", "2025-12-30T00:00:00Z"),
    ("2025-12-31T09:00:00Z", "2025-12-31T09:00:00Z"),
    ("2025-12-31T09:30:00Z", "2025-12-31T09:30:00Z"),
    ("2025-12-31T13:45:00+04:00", "2025-12-31T09:45:00Z"),
    ("2025-12-31T17:00:00Z", "2025-12-31T17:00:00Z"),
    ("2026-01-02", "2026-01-02T00:00:00Z"),
    ("2026-01-02T09:00:00+04:00", "2026-01-02T05:00:00Z"),
    ("2026-01-02T09:10:00+04:00", "2026-01-02T05:10:00Z"),
    ("2026-01-03T12:00:00+04:00", "2026-01-03T08:00:00Z"),
    ("2026-02-14", "2026-02-14T00:00:00Z"),
];

/// Their days by the Hijri calendar.
const HIJRI: [&str; 15] = [
    "1445-07-29",
    "1445-08-01",
    "1447-05-14",
    "1447-06-12",
    "1447-06-29",
    "1447-07-10",
    "1447-07-11",
    "1447-07-11",
    "1447-07-11",
    "1447-07-11",
    "1447-07-13",
    "1447-07-13",
    "1447-07-13",
    "1447-07-14",
    "1447-08-26",
];

/// Instants of builds: before, among and after them, and as they leave the news.
pub const INSTANTS: [&str; 12] = [
    "2024-02-10T12:00:00Z",
    "2025-12-21T00:00:00Z",
    "2025-12-31T09:10:00Z",
    "2025-12-31T09:40:00Z",
    "2025-12-31T10:00:00Z",
    "2026-01-01T00:00:00Z",
    "2026-01-02T05:05:00Z",
    "2026-01-02T06:00:00Z",
    "2026-01-02T09:15:00Z",
    "2026-01-02T09:40:00Z",
    "2026-01-04T00:00:00Z",
    "2026-03-01T00:00:00Z",
];

/// Windows of a freeze, each as typed at its ends, and the same by the clock of UTC.
const FREEZES: [[(&str, &str); 2]; 2] = [
    [("2025-12-31T09:20:00Z", "2025-12-31T09:20:00Z"), ("2025-12-31T12:30:00Z", "2025-12-31T12:30:00Z")],
    [("2026-01-02T09:05:00+04:00", "2026-01-02T05:05:00Z"), ("2026-01-03T12:30:00+04:00", "2026-01-03T08:30:00Z")],
];

/// One announcement. Numbers are versions of words, or positions in the lists above and below.
#[derive(Clone, Debug, Default)]
pub struct Story {
    pub slug: usize,
    /// 0 both, 1 Arabic only, 2 English only.
    pub sides: usize,
    pub date: usize,
    pub embargo: Option<usize>,
    pub draft: bool,
    /// The language without the facts is a draft alone, where there are two.
    pub half_draft: bool,
    pub title: usize,
    pub body: usize,
    /// Bits: summary, highlights, place, Hijri date, type, contacts.
    pub extras: usize,
    /// Bits, one for each of the registry.
    pub topics: usize,
    pub issuers: usize,
    pub people: usize,
    /// 1 a person of the registry, 2 another, 3 a name as typed.
    pub quote: usize,
    /// A story that the text links to.
    pub link: Option<usize>,
    pub related: Option<usize>,
    pub picture: Option<usize>,
    pub attachment: Option<usize>,
    pub alias: bool,
    pub correction: Option<usize>,
    pub withdrawn: Option<(usize, bool)>,
    /// It goes out in a freeze, too.
    pub essential: bool,
    /// The freeze of the site, as in `World`.
    freeze: Option<usize>,
}

/// The whole newsroom.
#[derive(Clone, Debug)]
pub struct World {
    pub stories: Vec<Story>,
    pub base: usize,
    pub zone: usize,
    pub title: usize,
    pub page_size: usize,
    pub feed_size: usize,
    /// Bits: host files, publisher, menu, digits and calendars, description.
    pub settings: usize,
    pub topic: usize,
    pub person: usize,
    pub office: usize,
    pub organisation: usize,
    pub boilerplate: usize,
    /// 0 none, 1 both, 2 Arabic only.
    pub about: usize,
    pub about_text: usize,
    /// Bits: its text shows a picture, offers a document, a file lies there uncited; then the version.
    pub about_files: (usize, usize),
    /// The message that is the site's own, and its version.
    pub message: Option<(usize, usize)>,
    pub template: Option<(usize, usize)>,
    /// Bits: a file, an asset, robots.txt, the style sheet; then the version.
    pub statics: (usize, usize),
    /// What is a file and what a folder: in `static/`, and of aliases.
    pub shape: usize,
    /// A position in `FREEZES`.
    pub freeze: Option<usize>,
    /// Bits, one for each of what is seldom typed.
    pub rare: usize,
    /// A position in `INSTANTS`.
    pub at: usize,
}

const SLUGS: [&str; 8] = ["summit", "talks", "قمة-الطاقة", "ports", "مركز-البيانات", "summit-2", "roads", "libraries"];
const TOPICS: [&str; 3] = ["investment", "energy", "culture"];
const ISSUERS: [&str; 2] = ["press", "ministry"];
const PEOPLE: [&str; 2] = ["alsuwaidi", "nabiyev"];
const MESSAGES: [&str; 6] = ["language-name", "home", "type-speech", "size-bytes", "topics-title", "withdrawn-label"];
/// Templates, each with words in it after which a change is seen.
const TEMPLATES: [(&str, &str); 5] = [
    ("base.html", "</body>"),
    ("card.html", "</article>"),
    ("neighbours.html", "</nav>"),
    ("quote.html", "</figure>"),
    ("date.html", "</time>"),
];

/// What pages may load from elsewhere, and to where the newsroom is deployed.
const POLICY: [&str; 8] =
    ["script-src", "style-src", "img-src", "font-src", "connect-src", "media-src", "frame-src", "form-action"];
const DEPLOYS: &str = "deploy = {live = {to = \"s3://news\", endpoint = \"https://store.example.gov\", region = \"a\", after = [\"x\"]}, \
                       disk = {to = \"folder:web\", keep = 2}}";

impl World {
    /// Three announcements, one of them in Arabic only.
    pub fn new() -> Self {
        let story = |slug, date, sides| Story {
            slug,
            date,
            sides,
            topics: 1 << (slug % 3),
            issuers: 1 + slug % 2,
            quote: slug % 4,
            ..Story::default()
        };
        Self {
            stories: vec![story(0, 2, 0), story(1, 3, 0), story(2, 3, 1)],
            base: 0,
            zone: 0,
            title: 0,
            page_size: 2,
            feed_size: 3,
            settings: 0b11111,
            topic: 0,
            person: 0,
            office: 0,
            organisation: 0,
            boilerplate: 0,
            about: 1,
            about_text: 0,
            about_files: (0, 0),
            message: None,
            template: None,
            statics: (0, 0),
            shape: 0,
            freeze: None,
            rare: 0,
            at: 5,
        }
    }

    pub fn instant(&self) -> &'static str {
        INSTANTS[self.at]
    }

    /// Without withdrawals of before a release went out, and corrections and withdrawals that are to come: what the desk
    /// asks for where readers have other words. `None` where there are none.
    pub fn without_untrue_dates(&self) -> Option<Self> {
        let (mut mended, now) = (self.clone(), self.instant());
        let is_past = |at: usize| MOMENTS[at].1 <= now;
        let mut left_out = 0;
        for story in &mut mended.stories {
            let out = story.public_from();
            left_out += usize::from(story.withdrawn.take_if(|(at, _)| MOMENTS[*at].1 < out || !is_past(*at)).is_some());
            left_out += usize::from(story.correction.take_if(|at| !is_past(*at)).is_some());
        }
        (left_out > 0).then_some(mended)
    }

    /// Lays the newsroom down, touching only the files that differ.
    pub fn lay(&self, newsroom: &Newsroom, last: &BTreeMap<String, Vec<u8>>) -> BTreeMap<String, Vec<u8>> {
        let files = self.files();
        newsroom.lay(&files, last);
        files
    }

    /// Every file of the newsroom.
    pub fn files(&self) -> BTreeMap<String, Vec<u8>> {
        let mut files = BTreeMap::new();
        files.insert("site.toml".to_owned(), self.site().into_bytes());
        files.insert("content/topics.yaml".to_owned(), self.topics().into_bytes());
        files.insert("content/people.yaml".to_owned(), self.people().into_bytes());
        files.insert("content/organisations.yaml".to_owned(), self.organisations().into_bytes());
        for (position, story) in self.stories.iter().enumerate() {
            self.story(position, story, &mut files);
        }
        self.standing_page(&mut files);
        self.static_files(&mut files);
        if let Some((message, version)) = self.message {
            for language in ["ar", "en"] {
                let id = MESSAGES[message];
                let size = if id == "size-bytes" { "{ $size } " } else { "" };
                let text = format!("{id} = {size}كلمة {version} {language}\n");
                files.insert(format!("templates/locales/{language}.ftl"), text.into_bytes());
            }
        }
        if let Some((template, version)) = self.template {
            let (name, words) = TEMPLATES[template];
            let built_in = format!("{}/templates/{name}", env!("CARGO_MANIFEST_DIR"));
            let text = std::fs::read_to_string(built_in).unwrap();
            assert!(text.contains(words), "{name} has no {words}");
            let text = text.replace(words, &format!("<!-- {version} -->{words}"));
            files.insert(format!("templates/{name}"), text.into_bytes());
        }
        files
    }

    fn site(&self) -> String {
        let base = ["https://news.example.gov/", "https://news.example.gov/news/", "http://other.example/"][self.base];
        let zone = ["Asia/Dubai", "Asia/Baku", "UTC"][self.zone];
        let set =
            |bit: usize, text: &str| if self.settings >> bit & 1 == 1 { format!("{text}\n") } else { String::new() };
        let rare = |bit: usize, text: &str| if self.has_rare(bit) { format!("{text}\n") } else { String::new() };
        let mut toml = format!("base_url = \"{base}\"\ntime_zone = \"{zone}\"\n");
        toml += &format!("page_size = {}\nfeed_size = {}\n", self.page_size, self.feed_size);
        toml += &set(0, "host_files = [\"netlify\", \"apache\"]");
        toml += &set(1, "publisher = \"press\"");
        toml += &set(2, "search = true");
        toml += if self.about == 0 { "menu = []\n" } else { "" };
        toml += &rare(0, "share = [\"email\"]");
        toml += &rare(1, "take_down_limit = 40\nfeed_authority = \"press.example.gov\"");
        toml += &rare(2, "raw_html = true\nmarkdown = true\nspeak = \"ar\"");
        toml += &rare(3, "allowed_files = [\"dwg\"]");
        toml += &rare(
            1,
            &format!(
                "policy = {{{}}}",
                POLICY.map(|key| format!("{key} = [\"https://stats.example.gov\"]")).join(", ")
            ),
        );
        toml += &rare(2, "headers = {X-Robots-Tag = \"noarchive\"}");
        toml += &rare(3, DEPLOYS);
        if let Some(freeze) = self.freeze {
            let [(from, _), (until, _)] = FREEZES[freeze];
            toml += &format!("freeze = {{from = \"{from}\", until = \"{until}\", reason = \"Mourning\"}}\n");
        }
        toml += &rare(5, "photo_terms = \"https://news.example.gov/en/terms/\"");
        toml += &format!("[languages.ar]\ntitle = \"المكتب الصحفي {}\"\n", self.title);
        toml += &set(3, "digits = \"arab\"");
        toml += &rare(4, "locale = \"ar-SA\"\nmonths = \"levant\"\nquotes = \"curly\"");
        toml += &rare(5, "description = \"كل ما هو رسمي\"\ncalendars = [\"islamic-umalqura\", \"gregory\"]");
        toml += &format!("[languages.en]\ntitle = \"Press Office {}\"\n", self.title);
        toml += &set(3, "calendars = [\"gregory\"]");
        toml += &set(4, "description = \"All that is official\"");
        toml += &rare(6, "locale = \"en-US\"\nquotes = \"guillemets\"\ndigits = \"latn\"\nmonths = \"levant\"");
        toml += &rare(7, "[parity]\nhosts = [{ar = \"ar.example.gov\", en = \"en.example.gov\"}]");
        if self.has_rare(0) && self.has_rare(3) {
            toml += "[cards]\n";
            toml += &rare(7, "since = \"2025-12-02\"");
        }
        // Dates are drawn, not meant: an embargo may end long before the day of its release.
        toml += "[rules]\ndate-mismatch = \"warn\"\n";
        toml + &rare(9, "length = \"off\"")
    }

    const fn has_rare(&self, bit: usize) -> bool {
        self.rare >> bit & 1 == 1
    }

    fn topics(&self) -> String {
        TOPICS
            .iter()
            .fold(String::new(), |yaml, id| yaml + &format!("{id}: {{ar: موضوع {id} {0}, en: {id} {0}}}\n", self.topic))
    }

    fn people(&self) -> String {
        PEOPLE.iter().fold(String::new(), |yaml, id| {
            yaml + &format!(
                "{id}:\n  name: {{ar: اسم {0}, en: Name {0}}}\n  honorific: {{ar: معالي, en: His Excellency}}\n  offices:\n    \
                 - {{title: {{ar: وزير {1}, en: Minister {1}}}, organisation: press, until: 2025-12-03}}\n    \
                 - {{title: {{ar: وزير أول, en: First Minister}}, from: 2025-12-04}}\n",
                self.person, self.office
            )
        })
    }

    /// The boilerplate speaks of a topic, a person, a page and a release, and quotes somebody.
    fn organisations(&self) -> String {
        let release = self.link_from_outside().map_or(String::new(), |path| format!("[خبر](/releases/{path}/)"));
        let mut own = String::new();
        own += if self.has_rare(8) { "  short: {ar: الجهة, en: The body}\n" } else { "" };
        own += if self.has_rare(9) { "  url: https://body.example.gov/\n" } else { "" };
        own += if self.has_rare(10) { "  logo: logos/body.svg\n  logo_dark: logos/body.svg\n" } else { "" };
        let of_one = |id: &str| {
            format!(
                "{id}:\n  name: {{ar: جهة {id} {0}, en: Body {id} {0}}}\n  about:\n    ar: |\n      نبذة أولى، \
                 [موضوع](/topics/energy/) و[شخص](/people/nabiyev/) {release}.\n\n      فقرة أخيرة {1}.\n    \
                 en: |\n      About it, a [topic](/topics/culture/) and [us](/organisations/ministry/).\n\n      \
                 > Words.\n      >\n      > — @alsuwaidi\n\n      The end {1}.\n  contacts:\n    - {{email: press@example.gov}}\n{own}",
                self.organisation, self.boilerplate
            )
        };
        ISSUERS.iter().map(|id| of_one(id)).collect()
    }

    fn standing_page(&self, files: &mut BTreeMap<String, Vec<u8>>) {
        let version = self.about_text;
        let release = self.link_from_outside().map_or(String::new(), |path| format!("[خبر](/releases/{path}/)"));
        let (which, files_version) = self.about_files;
        let beside = [("picture.gif", "![مبنى](picture.gif)"), ("دليل.pdf", "[دليل](دليل.pdf)"), ("spare.gif", "")];
        let beside = beside.iter().enumerate().filter(|(bit, _)| which >> bit & 1 == 1).map(|(_, file)| file);
        let cited: Vec<&str> = beside.clone().map(|(_, cited)| *cited).collect();
        for (name, _) in beside {
            let words = format!("about {name} v{files_version}").repeat(files_version + 1);
            let bytes = if name.ends_with(".pdf") { document(&words) } else { picture(&words) };
            files.insert(format!("content/pages/about/{name}"), bytes);
        }
        let body = format!(
            "نص {version} {release} [موضوع](/topics/investment/) [جهة](/organisations/press/).\n\n{}\n\n> قول.\n>\n> — @nabiyev",
            cited.join("\n\n")
        );
        for language in [&["ar", "en"][..0], &["ar", "en"], &["ar"]][self.about] {
            let summary = if self.has_rare(11) { "\nsummary: عن الجهة" } else { "" };
            let text = manuscript(&format!("title: صفحة {version}{summary}"), &body);
            files.insert(format!("content/pages/about/{language}.md"), text.into_bytes());
        }
    }

    fn static_files(&self, files: &mut BTreeMap<String, Vec<u8>>) {
        let (which, version) = self.statics;
        let paths = ["static/notes/one.txt", "static/assets/extra.txt", "static/robots.txt", "static/assets/site.css"];
        for (_, path) in paths.iter().enumerate().filter(|(bit, _)| which >> bit & 1 == 1) {
            files.insert((*path).to_owned(), format!("/* {version} */\n").repeat(version + 1).into_bytes());
        }
        if self.has_rare(10) {
            let logo = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 4 4\"><path d=\"M0 0h4v4z\"/></svg>";
            files.insert("static/logos/body.svg".to_owned(), logo.as_bytes().to_vec());
        }
        let place = ["static/place", "static/place/inside", "static/place/inside/deep.txt", "static/place/index.html"];
        files.insert(place[self.shape % place.len()].to_owned(), b"somewhere".to_vec());
    }

    /// A release that every reader may be sent to: one that is public at the instant of the build.
    fn link_from_outside(&self) -> Option<String> {
        let public = |story: &&Story| story.is_public_at(self.instant());
        self.stories.iter().find(public).map(Story::path)
    }

    /// Where one story may send its readers: to what is public whenever it is.
    fn target(&self, from: &Story, to: Option<usize>) -> Option<String> {
        let target = self.stories.get(to? % self.stories.len())?;
        let sound = target.is_public_at(from.public_from()) && target.slug != from.slug;
        sound.then(|| target.path())
    }

    fn story(&self, position: usize, story: &Story, files: &mut BTreeMap<String, Vec<u8>>) {
        let folder = format!("content/releases/{}", story.path());
        let languages: &[&str] = [&["ar", "en"][..], &["ar"], &["en"]][story.sides];
        for (at, language) in languages.iter().enumerate() {
            let own = if story.half_draft { "draft: true" } else { "" };
            let facts = if at == 0 { self.facts(position, story) } else { own.to_owned() };
            let words = story.words(language);
            let text = manuscript(&format!("{words}{facts}"), &self.body(story, language));
            files.insert(format!("{folder}/{language}.md"), text.into_bytes());
        }
        if let Some(version) = story.picture {
            files.insert(format!("{folder}/picture.gif"), picture(&format!("{folder} v{version}").repeat(version + 1)));
        }
        if story.picture.is_some() && story.extras & 9 == 9 {
            // Each story has a film of its own: what tells them apart stands behind the samples.
            let mut film = include_bytes!("../photographs/film.mp4").to_vec();
            film.extend((8 + folder.len() as u32).to_be_bytes());
            film.extend([b"mdat", folder.as_bytes()].concat());
            files.insert(format!("{folder}/film.mp4"), film);
            let captions = format!("WEBVTT\n\n00:00.000 --> 00:01.000\n{folder}\n");
            files.insert(format!("{folder}/film.vtt"), captions.into_bytes());
        }
        if let Some(version) = story.attachment {
            files.insert(format!("{folder}/ملحق.pdf"), document(&format!("{folder} {version} ").repeat(version + 1)));
        }
    }

    /// What both languages share, typed once.
    fn facts(&self, position: usize, story: &Story) -> String {
        let chosen = |bits: usize, ids: &[&str]| {
            let ids = ids.iter().enumerate().filter(|(bit, _)| bits >> bit & 1 == 1).map(|(_, id)| *id);
            ids.collect::<Vec<_>>().join(", ")
        };
        let mut facts = vec![
            format!("date: {}", MOMENTS[story.date].0),
            format!("topics: [{}]", chosen(story.topics, &TOPICS)),
            format!("issuers: [{}]", chosen(story.issuers, &ISSUERS)),
            format!("people: [{}]", chosen(story.people, &PEOPLE)),
        ];
        let mut add = |fact: Option<String>| facts.extend(fact);
        let when = |condition: bool, text: &str| condition.then(|| text.to_owned());
        add(story.embargo.map(|at| format!("embargo: {}", MOMENTS[at].0)));
        add(when(story.draft, "draft: true"));
        add(when(story.essential, "essential: true"));
        add(when(story.sides != 0 && story.extras & 2 != 0, "single_language: true"));
        add((story.extras & 8 != 0).then(|| format!("hijri: {}", HIJRI[story.date])));
        add(when(story.extras & 16 != 0, "type: speech"));
        add(when(
            story.extras & 32 != 0,
            "contacts: [{name: {ar: مكتب, en: Desk}, phone: +971 4 555 0100, email: desk@example.gov}]",
        ));
        let lead = ["picture.gif", "{file: picture.gif, credit: WAM, focus: 50% 20%}"][story.extras / 4 % 2];
        add(story.picture.map(|_| format!("image: {lead}")));
        add(story.picture.filter(|_| story.extras & 2 != 0).map(|version| {
            let words = "alt: {ar: صورة المبنى كله, en: The whole building}, caption: {ar: المبنى, en: The building}";
            format!("images: [{{file: picture.gif, credit: Agency {version}, {words}, focus: {version}% 0%}}]")
        }));
        add(when(story.attachment.is_some() && story.extras & 4 != 0, "media_kit: true"));
        let video = match story.extras & 8 {
            0 => {
                "video: {address: https://video.example.org/1, poster: picture.gif, transcript: {ar: picture.gif, en: picture.gif}}"
            }
            _ => "video: {file: film.mp4, poster: picture.gif, captions: {ar: film.vtt, en: film.vtt}}",
        };
        add(when(story.picture.is_some() && story.extras & 1 != 0, video));
        add(when(story.attachment.is_some(), "attachments: [{file: ملحق.pdf, title: {ar: ملحق, en: Annex}}]"));
        add(self.target(story, story.related).map(|path| format!("related: [{path}]")));
        let typed = ["", ", /was.html", ", /was.html/folder/", ", /was/"][self.shape / 4 % 4]
            .replace("was", &format!("was-{position}"));
        add(story.alias.then(|| format!("aliases: [/old/{position}/, /old/{position}.aspx{typed}]")));
        add(story.correction.map(|at| format!("corrections: [{{date: {}, ar: تصويب, en: Corrected}}]", MOMENTS[at].0)));
        add(story.withdrawn.map(|(at, keep)| {
            format!("withdrawn: {{date: {}, ar: سُحب, en: Withdrawn, keep_text: {keep}}}", MOMENTS[at].0)
        }));
        facts.join("\n")
    }

    fn body(&self, story: &Story, language: &str) -> String {
        let mut body =
            format!("النص {} {language}، [موضوع](/topics/energy/) و[شخص](/people/alsuwaidi/).\n", story.body);
        if let Some(path) = self.target(story, story.link) {
            body += &format!("\n[رابط](/releases/{path}/)\n");
        }
        if story.picture.is_some() {
            body += "\n![وصف](picture.gif \"شرح\")\n";
        }
        let speaker = ["", "@alsuwaidi", "@nabiyev", "متحدث، المكتب"][story.quote];
        if !speaker.is_empty() {
            body += &format!("\n> قول {}.\n>\n> — {speaker}\n", story.body);
        }
        body
    }
}

impl Story {
    /// The folder, whose year and month are those of the date.
    pub fn path(&self) -> String {
        let (date, _) = MOMENTS[self.date];
        format!("{}/{}/{}", &date[..4], &date[5..7], SLUGS[self.slug])
    }

    /// Its instant by the clock of UTC: the later of date and embargo, or the end of the freeze in which that falls.
    pub fn public_from(&self) -> &'static str {
        let due = MOMENTS[self.date.max(self.embargo.unwrap_or(0))].1;
        match self.freeze.map(|freeze| FREEZES[freeze]) {
            Some([(_, from), (_, until)]) if !self.essential && (from..until).contains(&due) => until,
            _ => due,
        }
    }

    /// Whether it is seen at an instant: neither a draft, nor before its time, nor taken back before that. A day without an
    /// hour is not before anything on that day.
    pub fn is_public_at(&self, instant: &str) -> bool {
        let out = self.public_from();
        let is_before = |(typed, utc): (&str, &str)| if typed.len() == 10 { *typed < out[..10] } else { utc < out };
        let is_cancelled = self.withdrawn.is_some_and(|(at, _)| is_before(MOMENTS[at]));
        !self.draft && !is_cancelled && out <= instant
    }

    /// Whether it is seen in a language, where it is public.
    pub fn is_seen_in(&self, language: &str) -> bool {
        match (self.sides, language) {
            (0, "en") => !self.half_draft,
            (0, _) | (1, "ar") | (2, "en") => true,
            _ => false,
        }
    }

    fn words(&self, language: &str) -> String {
        let version = self.title;
        let has = |bit: usize| self.extras >> bit & 1 == 1;
        let mut words = format!("title: عنوان {} {version} {language}\n", SLUGS[self.slug]);
        if has(0) {
            words += &format!("summary: ملخص {version} {language}\n");
        }
        if has(1) {
            words += &format!("highlights: [نقطة {version} {language}]\n");
        }
        if has(2) {
            words += "place: باكو\n";
        }
        if self.picture.is_some() {
            words += &format!("image_alt: وصف {version}\nimage_caption: شرح {version}\n");
        }
        words
    }
}

/// One thing that someone does.
#[derive(Clone, Debug)]
pub enum Edit {
    /// Changes a story; the last number says to what.
    Story(usize, StoryPart, usize),
    Add(usize, usize, usize),
    Drop(usize),
    Site(SitePart, usize),
    At(usize),
}

#[derive(Clone, Copy, Debug)]
pub enum StoryPart {
    Slug,
    Sides,
    Date,
    Embargo,
    Draft,
    HalfDraft,
    Title,
    Body,
    Extras,
    Topics,
    Issuers,
    People,
    Quote,
    Link,
    Related,
    Picture,
    Attachment,
    Alias,
    Correction,
    Withdrawn,
    Essential,
}

impl StoryPart {
    pub const ALL: [Self; 21] = [
        Self::Slug,
        Self::Sides,
        Self::Date,
        Self::Embargo,
        Self::Draft,
        Self::HalfDraft,
        Self::Title,
        Self::Body,
        Self::Extras,
        Self::Topics,
        Self::Issuers,
        Self::People,
        Self::Quote,
        Self::Link,
        Self::Related,
        Self::Picture,
        Self::Attachment,
        Self::Alias,
        Self::Correction,
        Self::Withdrawn,
        Self::Essential,
    ];
}

#[derive(Clone, Copy, Debug)]
pub enum SitePart {
    Base,
    Zone,
    Title,
    PageSize,
    FeedSize,
    Settings,
    Topic,
    Person,
    Office,
    Organisation,
    Boilerplate,
    About,
    AboutText,
    AboutFiles,
    Message,
    Template,
    Statics,
    Shape,
    Freeze,
    Rare,
}

impl SitePart {
    pub const ALL: [Self; 20] = [
        Self::Base,
        Self::Zone,
        Self::Title,
        Self::PageSize,
        Self::FeedSize,
        Self::Settings,
        Self::Topic,
        Self::Person,
        Self::Office,
        Self::Organisation,
        Self::Boilerplate,
        Self::About,
        Self::AboutText,
        Self::AboutFiles,
        Self::Message,
        Self::Template,
        Self::Statics,
        Self::Shape,
        Self::Freeze,
        Self::Rare,
    ];
}

/// Any edit.
pub fn edit() -> impl Strategy<Value = Edit> {
    prop_oneof![
        8 => (0..8usize, select(&StoryPart::ALL[..]), 0..60usize)
            .prop_map(|(which, part, value)| Edit::Story(which, part, value)),
        3 => (0..8usize, 0..MOMENTS.len(), 0..4usize).prop_map(|(slug, date, sides)| Edit::Add(slug, date, sides)),
        1 => (0..8usize).prop_map(Edit::Drop),
        4 => (select(&SitePart::ALL[..]), 0..60usize).prop_map(|(part, value)| Edit::Site(part, value)),
        3 => (0..INSTANTS.len()).prop_map(Edit::At),
    ]
}

impl World {
    pub fn apply(&mut self, edit: &Edit) {
        match *edit {
            Edit::Story(which, part, value) => {
                let which = which % self.stories.len();
                let taken: Vec<usize> = self.stories.iter().map(|story| story.slug).collect();
                self.stories[which].change(part, value, &taken);
            }
            Edit::Add(slug, date, sides) => {
                let free = (0..SLUGS.len())
                    .find(|at| !self.stories.iter().any(|story| story.slug == (slug + at) % SLUGS.len()));
                let Some(free) = free else { return };
                let story = Story {
                    slug: (slug + free) % SLUGS.len(),
                    date: date % MOMENTS.len(),
                    sides: sides % 3,
                    topics: slug % 8,
                    issuers: date % 4,
                    ..Story::default()
                };
                self.stories.push(story);
            }
            Edit::Drop(which) if self.stories.len() > 1 => {
                self.stories.remove(which % self.stories.len());
            }
            Edit::Drop(_) => {}
            Edit::Site(part, value) => self.change(part, value),
            Edit::At(at) => self.at = at % INSTANTS.len(),
        }
        self.stories.iter_mut().for_each(|story| story.freeze = self.freeze);
    }

    fn change(&mut self, part: SitePart, value: usize) {
        let some = |among: usize| (!value.is_multiple_of(3)).then_some((value / 3 % among, value % 5));
        match part {
            SitePart::Base => self.base = value % 3,
            SitePart::Zone => self.zone = value % 3,
            SitePart::Title => self.title = value % 5,
            SitePart::PageSize => self.page_size = 1 + value % 4,
            SitePart::FeedSize => self.feed_size = 1 + value % 4,
            SitePart::Settings => self.settings ^= 1 << (value % 5),
            SitePart::Topic => self.topic = value % 5,
            SitePart::Person => self.person = value % 5,
            SitePart::Office => self.office = value % 5,
            SitePart::Organisation => self.organisation = value % 5,
            SitePart::Boilerplate => self.boilerplate = value % 5,
            SitePart::About => self.about = value % 3,
            SitePart::AboutText => self.about_text = value % 5,
            SitePart::AboutFiles => self.about_files = (value % 8, value / 8 % 5),
            SitePart::Message => self.message = some(MESSAGES.len()),
            SitePart::Template => self.template = some(TEMPLATES.len()),
            SitePart::Statics => self.statics = (value % 16, value % 5),
            SitePart::Shape => self.shape = value % 16,
            SitePart::Freeze => self.freeze = (!value.is_multiple_of(3)).then_some(value / 3 % FREEZES.len()),
            SitePart::Rare => self.rare = value * 1009 % 4096,
        }
    }
}

impl Story {
    fn change(&mut self, part: StoryPart, value: usize, taken: &[usize]) {
        let moment = value % MOMENTS.len();
        let perhaps = (!value.is_multiple_of(3)).then_some(moment);
        match part {
            StoryPart::Slug => {
                if !taken.contains(&(value % SLUGS.len())) {
                    self.slug = value % SLUGS.len();
                }
            }
            StoryPart::Sides => self.sides = value % 3,
            StoryPart::Date => self.date = moment,
            StoryPart::Embargo => self.embargo = perhaps,
            StoryPart::Draft => self.draft = !self.draft,
            StoryPart::HalfDraft => self.half_draft = !self.half_draft,
            StoryPart::Title => self.title = value % 5,
            StoryPart::Body => self.body = value % 5,
            StoryPart::Extras => self.extras = value % 64,
            StoryPart::Topics => self.topics = value % 8,
            StoryPart::Issuers => self.issuers = value % 4,
            StoryPart::People => self.people = value % 4,
            StoryPart::Quote => self.quote = value % 4,
            StoryPart::Link => self.link = perhaps,
            StoryPart::Related => self.related = perhaps,
            StoryPart::Picture => self.picture = perhaps,
            StoryPart::Attachment => self.attachment = perhaps,
            StoryPart::Alias => self.alias = !self.alias,
            StoryPart::Correction => self.correction = perhaps,
            StoryPart::Withdrawn => self.withdrawn = perhaps.map(|at| (at, value.is_multiple_of(2))),
            StoryPart::Essential => self.essential = !self.essential,
        }
    }
}
