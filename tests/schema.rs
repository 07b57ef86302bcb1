//! The schemas for editors say what the reader says, key by key and value by value; the sample newsroom is valid.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use bayan::check::{self, Occasion, Scope};
use bayan::diagnostics::Message;
use bayan::model::{Language, Site};
use bayan::newsroom::Newsroom;
use bayan::parse;
use bayan::parse::config::{Node, Value as Yaml, yaml};
use bayan::parse::keys::{Group, Kind, Register, front_matter, registries, site};
use bayan::parse::schema::{KnownIds, SchemaOf, schema};
use bayan::source::{Inputs, SourceFile};
use bayan::speech::Words;
use jiff::Timestamp;
use serde_json::{Value, json};

/// What is known of a newsroom, said in English.
fn known(site: Option<&Site>) -> KnownIds<'_> {
    static WORDS: LazyLock<Words> = LazyLock::new(|| Words::of(Language::English));
    static RULES: LazyLock<Vec<(&str, String)>> = LazyLock::new(|| check::manual::movable(Language::English));
    KnownIds { site, rules: &RULES, words: &WORDS }
}

/// A schema, ready to judge.
struct Judge(boon::Schemas, boon::SchemaIndex);

impl Judge {
    fn of(document: SchemaOf, site: Option<&Site>) -> Self {
        Self::by(schema(document, &known(site)))
    }

    fn by(schema: Value) -> Self {
        let mut schemas = boon::Schemas::new();
        let mut compiler = boon::Compiler::new();
        compiler.enable_format_assertions();
        compiler.add_resource("made.json", schema).unwrap();
        let index = compiler.compile("made.json", &mut schemas).unwrap_or_else(|error| panic!("{error}"));
        Self(schemas, index)
    }

    fn complaint(&self, value: &Value) -> Option<String> {
        self.0.validate(value, self.1).err().map(|error| error.to_string())
    }

    fn accepts(&self, value: &Value) -> bool {
        self.complaint(value).is_none()
    }
}

/// A small newsroom, in which one document may be another.
fn newsroom(instead: Option<(SchemaOf, &Value)>) -> Inputs {
    let mut inputs = Inputs::default();
    for document in SchemaOf::ALL {
        let value = match instead {
            Some((other, value)) if other == document => value.clone(),
            _ => small(document),
        };
        // JSON is YAML.
        let (path, text) = match document {
            SchemaOf::Release => {
                ("content/releases/2023/12/summit/ar.md".to_owned(), format!("---\n{value}\n---\nنص.\n"))
            }
            SchemaOf::Page => ("content/pages/about/ar.md".to_owned(), format!("---\n{value}\n---\nنص.\n")),
            SchemaOf::Site => ("site.toml".to_owned(), as_toml(&value)),
            registry => (format!("content/{}.yaml", registry.name()), value.to_string()),
        };
        inputs.texts.insert(path.clone().into(), SourceFile::new(path, text));
    }
    inputs
}

fn small(document: SchemaOf) -> Value {
    let both = json!({"ar": "الاستثمار", "en": "Investment"});
    match document {
        SchemaOf::Release => json!({"title": "قمة", "date": "2023-12-15"}),
        SchemaOf::Page => json!({"title": "عن المكتب"}),
        SchemaOf::Topics => json!({"investment": both}),
        SchemaOf::People | SchemaOf::Organisations => json!({"investment": {"name": both}}),
        SchemaOf::Site => json!({
            "base_url": "https://news.example.gov/",
            "languages": {"ar": {"title": "المكتب الصحفي"}, "en": {"title": "Press Office"}},
        }),
    }
}

/// Whether a finding is about more than keys and the registries: every rule of the desk is, but the one on ids.
fn looks_beyond(rule: &str) -> bool {
    check::table::RULES.iter().any(|entry| entry.rule.name == rule && rule != "unknown-id")
}

/// A message in English.
fn english(message: &Message) -> String {
    static WORDS: LazyLock<Words> = LazyLock::new(|| Words::of(Language::English));
    WORDS.say(message)
}

/// What bayan complains of in a document.
fn complaints(document: SchemaOf, value: &Value) -> Vec<String> {
    let inputs = newsroom(Some((document, value)));
    let mut notes = Vec::new();
    if let Some(site) = parse::site(&inputs).note_into(&mut notes) {
        let newsroom = Newsroom::gather(&inputs, &site.settings).note_into(&mut notes);
        let occasion =
            Occasion { now: Timestamp::UNIX_EPOCH, scope: Scope::Build, dead: None, published: None, insides: None };
        notes.extend(check::review(&newsroom, &site, std::iter::empty(), &occasion));
    }
    // That one day is before another is no matter of a value's shape, nor which keys go with which target.
    notes.retain(|note| {
        let said = english(&note.message);
        let is_between = said.contains("before it begins") || said.contains("says nothing of the target");
        !looks_beyond(&note.rule) && !is_between && note.rule != "other-offset"
    });
    notes.into_iter().map(|note| english(&note.message)).collect()
}

fn as_toml(value: &Value) -> String {
    let lines = value.as_object().unwrap().iter();
    lines.map(|(key, value)| format!("{key} = {}\n", inline(value))).collect()
}

fn inline(value: &Value) -> String {
    match value {
        Value::Object(entries) => {
            let entries: Vec<String> =
                entries.iter().map(|(key, value)| format!("{key} = {}", inline(value))).collect();
            format!("{{{}}}", entries.join(", "))
        }
        Value::Array(items) => format!("[{}]", items.iter().map(inline).collect::<Vec<_>>().join(", ")),
        plain => plain.to_string(),
    }
}

/// What people type, well and badly, a line each.
const WORDS: &str = "\
نص
word
release
netlify
email
latn
gulf
curly
gregory
about
investment
error
Not An Id
2023-12-15
2023-12-15T10:00:00+04:00
2023-12-15 10:00
2023-13-01
2023-12-32
2023-11-31
15/12/2023
tomorrow
1445-06-02
1445-06-31
1445-13-01
2023/11/data-centres
/releases/2023/11/افتتاح/
2023/13/x
2023/1/x
2023/11
2023/11/a/b
2023/11/.a
/old/address/
/قديم
/a//b
//host/a
/
/.git
/a?b
50% 20%
50%  100%
050% 20%
50%,20%
a@example.gov
a@b@c
@
a b@c
+971 4 555 0100
(04) 555-0100
call us
https://www.example.gov/
https://www.example.gov/news
http://a
www.example.gov
ftp://a/
https://a/?q
https://a/#b
https://b@a/
Asia/Riyadh
UTC
Asia/Riyad
ar
ar-SA
en-GB
ar-
fr-FR
photo.jpg";

/// Words and all else that people type. Nothing here is one of the liberties that the schema takes.
fn typed() -> Vec<Value> {
    let both = json!({"ar": "نص", "en": "text"});
    let mut typed: Vec<Value> = WORDS.lines().map(|word| json!(word)).collect();
    typed.extend([json!(0), json!(1), json!(20), json!(500), json!(501), json!(-3), json!(2.5), json!(971_455)]);
    typed.extend([json!("https://stats.example.gov"), json!("s3://bucket/folder"), json!("folder:web")]);
    typed.extend([json!(true), json!(false), json!([]), json!({}), both.clone()]);
    typed.extend([json!({"ar": "نص"}), json!({"en": "text", "fr": "texte"}), json!({"ar": ["نص"], "en": {}})]);
    typed.extend([json!({"date": "2023-12-15"}), json!({"file": "a.pdf"}), json!({"file": "a.pdf", "title": both})]);
    typed.extend([json!({"missing-counterpart": "note"}), json!({"image-alt": "loud"}), json!({"image-alt": 1})]);
    let lists: Vec<Value> = typed.iter().map(|value| json!([value])).collect();
    typed.into_iter().chain(lists).collect()
}

/// A document in which every key stands, and stands well.
fn full(document: SchemaOf) -> Value {
    match document {
        SchemaOf::Release => sample(&front_matter::RELEASE),
        SchemaOf::Page => sample(&front_matter::PAGE),
        SchemaOf::Topics => json!({"investment": {"ar": "الاستثمار", "en": "Investment"}}),
        SchemaOf::People => json!({"investment": sample(&registries::PERSON)}),
        SchemaOf::Organisations => json!({"investment": sample(&registries::ORGANISATION)}),
        SchemaOf::Site => sample(&site::SITE),
    }
}

fn sample(group: &Group) -> Value {
    group.keys.iter().map(|key| (key.name.to_owned(), sample_of(key.name, key.kind))).collect()
}

fn sample_of(name: &str, kind: Kind) -> Value {
    match kind {
        Kind::Text => json!("نص"),
        Kind::Id(Register::Pages) => json!("about"),
        Kind::Id(_) => json!("investment"),
        Kind::YesNo => json!(true),
        Kind::Number { most, .. } => json!(most),
        Kind::Choice(words) => json!(words()[0]),
        Kind::TimeZone => json!("Asia/Dubai"),
        Kind::Levels => json!({"missing-counterpart": "note"}),
        Kind::Group(group) => sample(group),
        Kind::TextOr(group) => sample(group),
        Kind::Words => json!({"X-Robots-Tag": "noarchive"}),
        Kind::Named(group) => json!({"investment": sample(group)}),
        Kind::List(item) | Kind::OneOrMore(item) => json!([sample_of(name, *item)]),
        Kind::Shaped(pattern) | Kind::ShapedOrFigures(pattern) => {
            let schema = json!({"$schema": "http://json-schema.org/draft-07/schema#", "pattern": pattern});
            let mut schemas = boon::Schemas::new();
            let mut compiler = boon::Compiler::new();
            compiler.add_resource("pattern.json", schema).unwrap();
            let index = compiler.compile("pattern.json", &mut schemas).unwrap();
            let fits = |word: &Value| word.is_string() && schemas.validate(word, index).is_ok();
            typed().into_iter().find(fits).unwrap_or_else(|| panic!("nothing typed fits `{name}`"))
        }
    }
}

/// The places of all values in a document, as JSON pointers, with the kind of what stands there where it is known.
fn places(value: &Value, at: &str, found: &mut Vec<String>) {
    match value {
        Value::Object(entries) => entries.iter().for_each(|(key, value)| {
            found.push(format!("{at}/{key}"));
            places(value, &format!("{at}/{key}"), found);
        }),
        Value::Array(items) => items.iter().enumerate().for_each(|(index, value)| {
            found.push(format!("{at}/{index}"));
            places(value, &format!("{at}/{index}"), found);
        }),
        _ => {}
    }
}

/// How reader and schema part over a document, if they do.
fn parting(document: SchemaOf, judge: &Judge, value: &Value, change: &str) -> Option<String> {
    let (reader, schema) = (complaints(document, value), judge.complaint(value));
    (reader.is_empty() != schema.is_none())
        .then(|| format!("{document:?}, {change}\n  the reader: {reader:?}\n  the schema: {schema:?}\n"))
}

#[test]
fn the_reader_and_the_schema_agree_on_every_value_of_every_key() {
    let site = parse::site(&newsroom(None)).value.unwrap();
    for document in SchemaOf::ALL {
        let judge = Judge::of(document, Some(&site));
        let full = full(document);
        assert_eq!(complaints(document, &full), Vec::<String>::new(), "{document:?}");
        let mut partings: Vec<String> = parting(document, &judge, &full, "as it is").into_iter().collect();
        let mut found = Vec::new();
        places(&full, "", &mut found);
        for place in found {
            for value in typed() {
                // A liberty: words that YAML takes for true or false.
                if value.to_string().contains("true") || value.to_string().contains("false") {
                    continue;
                }
                let mut changed = full.clone();
                *changed.pointer_mut(&place).unwrap() = value.clone();
                partings.extend(parting(document, &judge, &changed, &format!("{place} = {value}")));
            }
        }
        assert!(partings.is_empty(), "{} partings\n{}", partings.len(), partings.concat());
    }
}

#[test]
fn the_reader_and_the_schema_agree_on_what_is_missing_and_what_is_too_much() {
    let site = parse::site(&newsroom(None)).value.unwrap();
    for document in SchemaOf::ALL {
        let judge = Judge::of(document, Some(&site));
        let full = full(document);
        let mut partings = Vec::new();
        let mut found = vec![String::new()];
        places(&full, "", &mut found);
        for place in found.iter().filter(|place| full.pointer(place).unwrap().is_object()) {
            let mut more = full.clone();
            more.pointer_mut(place).unwrap()["wombat"] = json!("نص");
            partings.extend(parting(document, &judge, &more, &format!("{place} with a wombat")));
            for key in full.pointer(place).unwrap().as_object().unwrap().keys() {
                let mut less = full.clone();
                less.pointer_mut(place).unwrap().as_object_mut().unwrap().remove(key);
                // An empty newsroom has no ids that could be missed; the small one's page and ministry stand elsewhere.
                if !less.as_object().unwrap().is_empty() {
                    partings.extend(parting(document, &judge, &less, &format!("{place} without {key}")));
                }
            }
        }
        assert!(partings.is_empty(), "{} partings\n{}", partings.len(), partings.concat());
    }
}

/// The documents of a newsroom on the disk: what it is, its path, its value.
fn documents(inputs: &Inputs) -> Vec<(SchemaOf, String, Value)> {
    let mut found = Vec::new();
    for (path, file) in &inputs.texts {
        let document = match &**path {
            "site.toml" => SchemaOf::Site,
            "content/topics.yaml" => SchemaOf::Topics,
            "content/people.yaml" => SchemaOf::People,
            "content/organisations.yaml" => SchemaOf::Organisations,
            path if path.starts_with("content/releases/") => SchemaOf::Release,
            path if path.starts_with("content/pages/") => SchemaOf::Page,
            _ => continue,
        };
        let value = match document {
            SchemaOf::Site => toml::from_str(&file.text).unwrap(),
            SchemaOf::Release | SchemaOf::Page => {
                let parts = parse::front_matter::split(file).unwrap();
                as_json(file, &yaml::read(file, parts.yaml, parts.yaml_at).value)
            }
            _ => as_json(file, &yaml::read(file, &file.text, 0).value),
        };
        found.push((document, path.to_string(), value));
    }
    found
}

/// YAML as an editor's schema sees it.
fn as_json(file: &SourceFile, node: &Node) -> Value {
    match &node.value {
        Yaml::Null | Yaml::Unread => Value::Null,
        Yaml::Bool(value) => json!(value),
        Yaml::Number => serde_json::from_str(file.slice(node.span)).unwrap(),
        Yaml::Text(text) => json!(text),
        Yaml::List(items) => items.iter().map(|item| as_json(file, item)).collect(),
        Yaml::Map(entries) => entries.iter().map(|(key, value)| (key.value.clone(), as_json(file, value))).collect(),
    }
}

#[test]
fn every_file_of_the_sample_newsroom_is_valid() {
    let inputs = bayan::io::project::read(Path::new(env!("CARGO_MANIFEST_DIR"))).unwrap();
    let site = parse::site(&inputs).value.unwrap();
    let documents = documents(&inputs);
    for known in [None, Some(&site)] {
        let judges = SchemaOf::ALL.map(|document| (document, Judge::of(document, known)));
        for (document, path, value) in &documents {
            let (_, judge) = judges.iter().find(|(judged, _)| judged == document).unwrap();
            assert_eq!(judge.complaint(value), None, "{path}");
        }
    }
    let kinds: Vec<bool> = SchemaOf::ALL.map(|kind| documents.iter().any(|(document, ..)| *document == kind)).into();
    assert_eq!(kinds, [true; 6], "the sample has a file of every kind");
}

#[test]
fn a_feed_in_json_is_as_its_format_asks() {
    let judge = Judge::by(serde_json::from_str(include_str!("grammars/json-feed.schema.json")).unwrap());
    let feed: Value = serde_json::from_str(include_str!("golden/expected/ar/feed.json")).unwrap();
    assert!(feed["items"].as_array().is_some_and(|items| items.len() > 1));
    assert_eq!(judge.complaint(&feed), None);
    for (key, value) in
        [("date_published", json!("2023-13-01T00:00:00Z")), ("url", json!("/ar/")), ("titel", json!("قمة"))]
    {
        let mut broken = feed.clone();
        broken["items"][0][key] = value;
        assert!(!judge.accepts(&broken), "{key}");
    }
}

#[test]
fn broken_yaml_is_invalid() {
    let inputs = bayan::io::project::read(Path::new(env!("CARGO_MANIFEST_DIR"))).unwrap();
    let site = parse::site(&inputs).value.unwrap();
    let release = |yaml: &str| (SchemaOf::Release, format!("title: افتتاح\n{yaml}"));
    for (document, yaml) in [
        (SchemaOf::Release, "date: 2023-12-15".to_owned()),
        (SchemaOf::Release, "title: [افتتاح]".to_owned()),
        (SchemaOf::Release, "title: \"  \"".to_owned()),
        release("titel: افتتاح"),
        release("date: 15/12/2023"),
        release("date: 2023-11-31"),
        release("embargo: 2023-12-15T25:00"),
        release("draft: maybe"),
        release("type: opinion"),
        release("topics: [investmnt]"),
        release("issuers: ministry-of-nothing"),
        release("related: [bus-network]"),
        release("aliases: [old/address]"),
        release("attachments: [{title: {ar: نص, en: Text}}]"),
        release("attachments: [{file: a.pdf, title: {ar: نص}}]"),
        release("contacts: [{email: nobody}]"),
        release("corrections: [{date: 2023-12-17}]"),
        release("withdrawn: {ar: سبب}"),
        release("hijri: 1445-13-01"),
        (SchemaOf::Page, "title: عن المكتب\ndate: 2023-12-15".to_owned()),
        (SchemaOf::Topics, "Open Data: {ar: البيانات, en: Data}".to_owned()),
        (SchemaOf::Topics, "open-data: {ar: البيانات}".to_owned()),
        (SchemaOf::People, "minister: {honorific: {ar: معالي, en: H.E.}}".to_owned()),
        (SchemaOf::People, "m: {name: {ar: س, en: S}, offices: [{title: {ar: و, en: M}, from: spring}]}".to_owned()),
        (SchemaOf::Organisations, "o: {name: {ar: و, en: M}, url: www.example.gov}".to_owned()),
    ] {
        let file = SourceFile::new("typed.yaml", yaml);
        let value = as_json(&file, &yaml::read(&file, &file.text, 0).value);
        assert!(!Judge::of(document, Some(&site)).accepts(&value), "{document:?} {value}");
    }
}

#[test]
fn a_broken_site_toml_is_invalid() {
    let inputs = bayan::io::project::read(Path::new(env!("CARGO_MANIFEST_DIR"))).unwrap();
    let site = parse::site(&inputs).value.unwrap();
    let eight = "base_url = \"https://news.example.gov/\"\nlanguages = {ar = {title = \"أ\"}, en = {title = \"A\"}}\n";
    let judge = Judge::of(SchemaOf::Site, Some(&site));
    assert_eq!(judge.complaint(&toml::from_str(eight).unwrap()), None);
    for line in [
        "page_size = 0",
        "page_size = \"20\"",
        "pagesize = 20",
        "share = [\"fax\"]",
        "share = \"email\"",
        "time_zone = \"Asia/Dubay\"",
        "publisher = \"nobody\"",
        "menu = [\"nowhere\"]",
        "rules = {no-such-rule = \"warn\"}",
        "rules = {image-alt = \"loud\"}",
    ] {
        assert!(!judge.accepts(&toml::from_str(&format!("{eight}{line}\n")).unwrap()), "{line}");
    }
}

#[test]
fn without_a_newsroom_every_id_is_valid_and_with_one_its_own_are_offered() {
    let site = parse::site(&newsroom(None)).value.unwrap();
    let release = json!({"title": "قمة", "topics": ["another-topic"]});
    assert!(Judge::of(SchemaOf::Release, None).accepts(&release));
    assert!(!Judge::of(SchemaOf::Release, Some(&site)).accepts(&release));
    let schema = schema(SchemaOf::Release, &known(Some(&site)));
    let topics = &schema["properties"]["topics"]["anyOf"][0]["items"];
    assert_eq!(topics, &json!({"enum": ["investment"], "enumDescriptions": ["الاستثمار · Investment"]}));
}

/// The manual's tables hold every key.
#[test]
fn every_key_is_in_the_manual() {
    let read = |path: &str| fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap();
    let named = |text: &str| -> BTreeSet<String> {
        let rows = text.lines().filter(|line| line.starts_with("| "));
        rows.flat_map(|row| row.split('`').skip(1).step_by(2).map(str::to_owned).collect::<Vec<_>>()).collect()
    };
    let (readme, model) = (named(&read("README.md")), named(&read("docs/content.md")));
    let groups = [&front_matter::RELEASE, &site::SITE, &site::ARABIC, &site::ENGLISH];
    for key in groups.iter().flat_map(|group| group.names()).filter(|key| !["languages", "rules"].contains(key)) {
        assert!(readme.contains(key), "README.md has no row for `{key}`");
    }
    let groups = [&registries::PERSON, &registries::OFFICE, &registries::ORGANISATION, &front_matter::CONTACT];
    for key in groups.iter().flat_map(|group| group.names()) {
        assert!(model.contains(key), "docs/content.md does not name `{key}` of a registry");
    }
}

/// A description is a sentence.
#[test]
fn every_key_says_what_it_is() {
    fn look(schema: &Value, at: &str) {
        for (name, property) in schema["properties"].as_object().into_iter().flatten() {
            let words = property["description"].as_str().unwrap_or_default();
            assert!(words.ends_with('.'), "{at}/{name}: {words:?}");
            look(property, &format!("{at}/{name}"));
        }
        for inside in schema["anyOf"].as_array().into_iter().flatten().chain([&schema["items"]]) {
            if inside.is_object() {
                look(inside, at);
            }
        }
    }
    for document in SchemaOf::ALL {
        look(&schema(document, &known(None)), "");
    }
}
