//! Any two texts as the languages of an announcement, looked over by every rule of the desk and mended.
//!
//! A line `=====` parts the Arabic text from the English one; without it both are the same.

use std::sync::{Arc, LazyLock};

use bayan::check::{self, Occasion, Scope};
use bayan::diagnostics::{Fix, mending};
use bayan::model::Language;
use bayan::newsroom::Newsroom;
use bayan::parse;
use bayan::source::{Inputs, SourceFile};
use bayan::speech::{Colour, Marks, Terminal, Words};

static WORDS: LazyLock<Words> = LazyLock::new(|| Words::of(Language::Arabic));

const FILES: [(&str, &str); 4] = [
    (
        "site.toml",
        "base_url = \"https://news.example.gov/\"\n[languages.ar]\ntitle = \"المكتب الصحفي\"\n[languages.en]\ntitle = \"Press Office\"\n",
    ),
    ("content/topics.yaml", "investment: {ar: الاستثمار, en: Investment}\n"),
    (
        "content/organisations.yaml",
        "digital:\n  name: {ar: وزارة التنمية الرقمية والنقل, en: Ministry of Digital Development and Transport}\n",
    ),
    (
        "content/people.yaml",
        "nabiyev:\n  name: {ar: رشاد نبييف, en: Rashad Nabiyev}\n  honorific: {ar: معالي, en: His Excellency}\n  offices:\n    - title: {ar: وزير التنمية الرقمية والنقل, en: Minister of Digital Development and Transport}\n      organisation: digital\n      from: 2021-01-01\n",
    ),
];

pub fn run(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    let (arabic, english) = text.split_once("\n=====\n").unwrap_or((text, text));
    let mut inputs = Inputs::default();
    let mut add = |path: &str, text: &str| {
        let path: Arc<str> = path.into();
        inputs.texts.insert(path.clone(), SourceFile::new(path, text));
    };
    FILES.iter().for_each(|(path, text)| add(path, text));
    let (ar, en) = ("content/releases/2023/12/a/ar.md", "content/releases/2023/12/a/en.md");
    add(ar, &format!("---\ntitle: عنوان البيان\ndate: 2023-12-15\npeople: [nabiyev]\n---\n{arabic}\n"));
    add(en, &format!("---\ntitle: The title\n---\n{english}\n"));
    let Some(site) = parse::site(&inputs).value else { return };
    let newsroom = Newsroom::gather(&inputs, &site.settings).value;
    let Ok(now) = "2026-01-01T00:00:00Z".parse() else { return };
    let occasion = Occasion { now, scope: Scope::Everything, dead: None, published: None, insides: None };
    let notes = check::review(&newsroom, &site, std::iter::empty(), &occasion);
    let _ = Terminal { words: &WORDS, colour: Colour::Plain, marks: Marks::Isolates }.show(&notes);
    for path in [ar, en] {
        let here = notes.iter().filter(|note| note.place.as_ref().is_some_and(|place| &*place.path == path));
        let fixes: Vec<&Fix> = here.filter_map(|note| note.fix.as_ref()).collect();
        let _ = mending::apply(&inputs.texts[path].text, fixes);
    }
}
