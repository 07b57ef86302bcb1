//! The search: what it reads of words, that a reader's browser answers as the program does, and what one more release costs.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::process::Command;

use crate::support::{self, Newsroom};
use bayan::language::stems::english::EnglishStems;
use bayan::language::stems::{Stems, written};
use bayan::parse::script;
use bayan::search::{Field, IndexPart, PartYear, Query, WordIndex, WordShard, ask};
use proptest::prelude::*;
use proptest::sample::{Index as Pick, select};
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use serde_json::{Value, json};

const PROJECT: &str = env!("CARGO_MANIFEST_DIR");

#[expect(clippy::disallowed_methods, reason = "the way to ask a test for more")]
fn is_updating() -> bool {
    std::env::var_os("UPDATE").is_some()
}

fn read(text: &str) -> Vec<(String, String, Option<String>)> {
    let stems = Stems::read();
    let one = |form: &str| {
        let found = stems.of(form);
        (form.to_owned(), found.stem.into(), found.bare.map(Into::into))
    };
    written::words(text).map(|(_, form)| one(&form)).collect()
}

/// Each line of `tests/search/vectors.tsv` is a text, and behind a tab its words: `form:stem`, `form:stem/stem without a
/// particle`. `UPDATE=1` writes what is read.
#[test]
fn words_are_read_as_the_vectors_say() {
    let path = Path::new(PROJECT).join("tests/search/vectors.tsv");
    let typed = fs::read_to_string(&path).unwrap();
    let mut told = String::new();
    for line in typed.lines() {
        let text = line.split('\t').next().unwrap();
        let word = |(form, stem, bare): (String, String, Option<String>)| match bare {
            Some(bare) => format!("{form}:{stem}/{bare}"),
            None => format!("{form}:{stem}"),
        };
        let words: Vec<String> = read(text).into_iter().map(word).collect();
        match text.starts_with('#') {
            true => writeln!(told, "{line}").unwrap(),
            false => writeln!(told, "{text}\t{}", words.join(" ")).unwrap(),
        }
    }
    if is_updating() {
        fs::write(&path, &told).unwrap();
    }
    assert_eq!(fs::read_to_string(&path).unwrap(), told);
}

/// English words with every ending that the algorithm knows, and those of the manual.
fn english_words() -> BTreeSet<String> {
    let roots = "act adopt agree allow argue bid big build cap carry care city commun cool cry deny die dog enjoy even exceed fall fed fit \
                 gener general govern hop hope howl idl inn kind lay lie log manag mark minist nation oper organ out pay play plan polit \
                 prefer press proceed public rat rate relat run say sens ski sky special stay stop study succeed tan tax tr tie try us \
                 util valu van vex view will wit work x y yes young zon arsen apolog hon tens fulf news bias";
    let endings = "- s es ed eed ing edly ingly eedly ied ies ly li y ion ions ation ational ator er izer ization ize alism aliti ality al \
                   ally ful fulness fully less lessli ness ous ousness ously ive iveness ivity iviti able ible bly ability biliti ence enci \
                   ency ance anci ancy ent entli ement ment ments ism ist ogi ogy icate iciti ical ics ative ate ates iti ity yed ying ll ss us";
    let mut words: BTreeSet<String> = BTreeSet::new();
    for root in roots.split_whitespace() {
        for ending in endings.split_whitespace() {
            let ending = ending.trim_matches('-');
            let doubled = root.chars().last().unwrap();
            words.extend([format!("{root}{ending}"), format!("{root}{doubled}{ending}"), format!("{root}e{ending}")]);
        }
    }
    for file in ["README.md", "CONTRIBUTING.md", "ARCHITECTURE.md", "tests/words.md", "templates/locales/en.ftl"] {
        let text = fs::read_to_string(Path::new(PROJECT).join(file)).unwrap().to_lowercase();
        let all = text.split(|c: char| !c.is_ascii_lowercase()).filter(|word| !word.is_empty());
        words.extend(all.map(str::to_owned));
    }
    words
}

const WORDS: &[&str] = &[
    "وزارة",
    "الوزارة",
    "بوزارة",
    "الوزراء",
    "وزير",
    "مشروع",
    "المشاريع",
    "مشاريعها",
    "استثمار",
    "الإستثمار",
    "مدرسة",
    "المدارس",
    "مستشفى",
    "مستشفيات",
    "مبنى",
    "مسؤول",
    "مسئولون",
    "الصحة",
    "صحي",
    "2025",
    "٢٠٢٥",
    "1,250",
    "3.5",
    "G20",
    "في",
    "من",
    "ministry",
    "Ministries",
    "minister",
    "investment",
    "invest",
    "the",
    "of",
    "school",
    "schools",
    "Dubai",
    "دبي",
    "بيان",
    "للصحة",
    "وقعت",
    "قطار",
    "القطارات",
    "café",
    // What every object of a script has, and no text.
    "constructor",
    "__proto__",
];

/// A word as a hand may type it: with a letter missing, doubled or exchanged, or as it is.
fn typed() -> impl Strategy<Value = String> {
    let slip = (select(WORDS), any::<Pick>(), 0..6_u8);
    slip.prop_map(|(word, at, slip)| {
        let mut letters: Vec<char> = word.chars().collect();
        let at = at.index(letters.len());
        match slip {
            0 if letters.len() > 3 => drop(letters.remove(at)),
            1 => letters.insert(at, letters[at]),
            2 if at > 0 => letters.swap(at - 1, at),
            _ => {}
        }
        letters.into_iter().collect()
    })
}

/// Documents of two years in several parts, and questions with what the program answers.
fn index_and_answers(runner: &mut TestRunner, questions: usize) -> Value {
    let stems = Stems::read();
    let text = || proptest::collection::vec(typed(), 1..24).prop_map(|words| words.join(" "));
    type Part = (&'static [(i16, u32, u32)], Vec<Vec<u8>>);
    let mut parts: Vec<Part> = Vec::new();
    for (years, shards) in
        [(&[(2019, 0, 25), (2021, 0, 1), (2024, 0, 34)][..], 8), (&[(2025, 0, 20)], 2), (&[(2025, 20, 15)], 3)]
    {
        let most = years.iter().map(|(_, _, documents)| *documents as usize).sum::<usize>();
        let texts = proptest::collection::vec((text(), text()), most..=most).new_tree(runner).unwrap().current();
        let mut index = WordIndex::default();
        for (title, body) in &texts {
            index.begin();
            index.add(Field::Title, title);
            index.add(Field::Text, body);
        }
        let made = index.shards(shards, &stems).into_iter().map(WordShard::encode).collect();
        parts.push((years, made));
    }
    let year =
        |(year, first, documents): &(i16, u32, u32)| PartYear { year: *year, first: *first, documents: *documents };
    let lent: Vec<IndexPart<'_>> = parts
        .iter()
        .map(|(years, shards)| IndexPart {
            years: years.iter().map(year).collect(),
            shards: shards.iter().map(Vec::as_slice).collect(),
        })
        .collect();
    let line = proptest::collection::vec(typed(), 1..5).prop_map(|words| words.join(" "));
    let asked: Vec<Value> = (0..questions)
        .map(|_| {
            let line = line.new_tree(runner).unwrap().current();
            let question = Query::of(&line, &stems);
            let found = ask(&question, &lent);
            let answer =
                |one: &bayan::search::Hit| json!([one.document.0, one.document.1, one.score, one.has_all(&question)]);
            let answers: Vec<Value> = found.list.iter().map(answer).collect();
            json!({"line": line, "answers": answers, "meant": found.meant})
        })
        .collect();
    let parts: Vec<Value> = parts
        .iter()
        .map(|(years, shards)| {
            let shards: Vec<_> = shards.iter().map(|shard| String::from_utf8_lossy(shard)).collect();
            json!({"years": years, "shards": shards})
        })
        .collect();
    json!({"parts": parts, "questions": asked})
}

#[test]
fn a_readers_browser_answers_as_the_program_does() {
    let folder = support::folder();
    let (small, told) = (folder.path().join("search.js"), folder.path().join("told.json"));
    fs::write(
        &small,
        script::small(&fs::read_to_string(Path::new(PROJECT).join("static/assets/bayan-search.js")).unwrap()),
    )
    .unwrap();
    let vectors = fs::read_to_string(Path::new(PROJECT).join("tests/search/vectors.tsv")).unwrap();
    let texts: Vec<Value> =
        vectors.lines().map(|line| line.split('\t').next().unwrap()).map(|text| json!([text, read(text)])).collect();
    let english = EnglishStems::default();
    let english: Vec<(String, String)> =
        english_words().into_iter().map(|word| (word.clone(), english.stem(&word))).collect();
    let mut runner = TestRunner::deterministic();
    let indexes: Vec<Value> = (0..8).map(|_| index_and_answers(&mut runner, 400)).collect();
    let all =
        json!({"lexicon": Stems::read().lexicon().told(), "texts": texts, "english": english, "indexes": indexes});
    fs::write(&told, all.to_string()).unwrap();
    let node =
        Command::new("node").arg(Path::new(PROJECT).join("tests/search/alike.mjs")).args([&small, &told]).output();
    let Ok(node) = node else {
        println!("node is not installed: only the program was asked");
        return;
    };
    assert!(node.status.success(), "{}", String::from_utf8_lossy(&node.stderr));
    let answer: Value = serde_json::from_slice(&node.stdout).unwrap();
    assert_eq!((&answer["asked"], &answer["count"]), (&json!(3200), &json!(0)), "{answer:#}");
    assert!(answer["words"].as_u64().unwrap() > 10_000, "{}", answer["words"]);
    assert!(answer["passed"].as_u64().unwrap() > 100, "of parts without the rarest word {}", answer["passed"]);
    let packed = answer["packed"].as_u64().unwrap();
    assert!(packed <= 8192, "the script weighs {packed} bytes, packed");
}

/// A newsroom with so many announcements in each of some months; every text has words of its own.
fn months(months: &[&str], each: usize) -> Newsroom {
    let site = format!("search = true\n{}", support::SITE);
    let newsroom = Newsroom::new().site(&site).topics("health: {ar: الصحة, en: Health}");
    let numbers = months.iter().flat_map(|month| (0..each).map(move |number| (month, number)));
    numbers.fold(newsroom, |newsroom, (month, number)| announcement(newsroom, month, number))
}

fn announcement(newsroom: Newsroom, month: &str, number: usize) -> Newsroom {
    let (path, day) = (format!("{}/item-{number}", month.replace('-', "/")), 1 + number % 28);
    let facts = format!("title: افتتاح مستشفى رقم {number} في {month}\ndate: {month}-{day:02}\ntopics: [health]");
    let words: Vec<String> = (0..12).map(|at| format!("w{number}x{at}")).collect();
    let english = format!("title: Hospital {number} opens in {month}");
    newsroom.release(&path, "ar", &facts, "يضم المستشفى أقسامًا جديدة.").release(&path, "en", &english, &words.join(" "))
}

fn is_of_search(path: &str) -> bool {
    path.contains("/search/")
}

fn search_files(paths: &[String]) -> Vec<&String> {
    paths.iter().filter(|path| is_of_search(path)).collect()
}

/// Of a newsroom of any size: three files of words and one of answers in each language, and what names them.
#[test]
fn one_more_release_writes_ten_files_of_the_search_and_reads_no_other_month() {
    for (all, each) in
        [(&["2025-11", "2025-12"][..], 2), (&["2024-03", "2024-07", "2025-09", "2025-10", "2025-12"][..], 30)]
    {
        let newsroom = months(all, each);
        newsroom.build().published();
        let newsroom = announcement(newsroom, "2025-12", 99);
        let written = newsroom.build().published().written;
        assert!(search_files(&written).len() <= 10, "{:#?}", search_files(&written));
        let newest =
            |path: &String| path.contains("-newest.") || path.ends_with("index.json") || path.contains("/2025/");
        assert!(search_files(&written).into_iter().all(newest), "{:#?}", search_files(&written));
        support::assert_same(&newsroom.output(), &newsroom.clean(support::AT));
    }
}

/// The first release of a month closes the one before it: the shards of the years that are looked through together are written
/// once.
#[test]
fn a_month_that_closes_is_written_into_its_years_and_what_is_shown_of_them_stays() {
    let newsroom = months(&["2024-05", "2025-10", "2025-11"], 20);
    newsroom.build().published();
    let newsroom = announcement(newsroom, "2025-12", 0);
    let written = newsroom.build().published().written;
    let own = search_files(&written);
    assert!(own.iter().any(|path| path.contains("/search/2024-2025.")), "{own:#?}");
    assert!(own.len() <= 280 && !own.iter().any(|path| path.contains("/search/2024/")), "{own:#?}");
    // Hits stand by year: what was shown before is shown from the same files.
    let shown: Vec<_> = own.iter().filter(|path| path.contains("/search/2025/")).collect();
    let told = |path: &&&&String| path.contains("/facets.") || path.contains("/chunks.");
    assert_eq!((shown.len(), shown.iter().filter(told).count()), (6, 4), "{own:#?}");
    support::assert_same(&newsroom.output(), &newsroom.clean(support::AT));
}

/// In a month with very many releases only the newest are written anew with each: behind every 128th, those before it are closed.
#[test]
fn in_a_busy_month_what_came_before_is_closed_by_and_by() {
    let late = |newsroom: Newsroom, day: usize| {
        let facts = format!("title: خبر متأخر\ndate: 2025-12-{day}\nsingle_language: true");
        newsroom.release(&format!("2025/12/late-{day}"), "ar", &facts, "نص.")
    };
    let newsroom = months(&["2025-12"], 128);
    newsroom.build().published();
    let is_closed = |path: &&String| path.contains("/search/2025-2025.");
    assert_eq!(newsroom.output().keys().filter(is_closed).count(), 0);
    let newsroom = late(newsroom, 29);
    let written = newsroom.build().published().written;
    assert_eq!(written.iter().filter(is_closed).count(), 3, "{:#?}", search_files(&written));
    let newsroom = late(newsroom, 30);
    let written = newsroom.build().published().written;
    assert!(search_files(&written).len() <= 5 && !written.iter().any(|path| is_closed(&path)), "{written:#?}");
    support::assert_same(&newsroom.output(), &newsroom.clean(support::AT));
}

#[test]
fn a_newsroom_without_a_search_has_nothing_of_one() {
    let newsroom = months(&["2025-12"], 3);
    newsroom.write("site.toml", support::SITE);
    newsroom.build().published();
    assert!(!newsroom.output().keys().any(|path| is_of_search(path)));
    let page = newsroom.read("public/ar/index.html");
    assert!(!page.contains("search"), "{page}");
}

/// What is held, and what is still to come of what is public, is in no byte and in no name of the search.
#[test]
fn the_search_is_a_function_of_what_is_public() {
    let held = "title: سر مكتوم\ndate: 2025-12-03\nembargo: 2026-05-01";
    let base = || months(&["2025-11", "2025-12"], 3);
    let plain = base().clean(support::AT);
    let with_held = base()
        .release("2025/12/held", "ar", held, "كلمة لا مثيل لها.")
        .release("2025/12/held", "en", "title: Secret", "Unheard.")
        .release("2025/11/draft", "ar", "title: مسودة\ndate: 2025-11-04\ndraft: true\nsingle_language: true", "نص.");
    support::assert_same(&with_held.clean(support::AT), &plain);
    let later = base();
    let path = "content/releases/2025/12/item-1/ar.md";
    later.replace(path, "topics:", "withdrawn: {date: 2026-06-01, ar: خطأ, en: Error}\ntopics:");
    later.replace(path, "\n---\n", "\n---\n<!-- remark -->\n");
    let own =
        |tree: support::Tree| -> support::Tree { tree.into_iter().filter(|(path, _)| is_of_search(path)).collect() };
    support::assert_same(&own(later.clean(support::AT)), &own(plain));
}

#[test]
fn a_title_that_looks_like_html_is_words_in_an_answer() {
    let facts = "title: 'عنوان <img src=x onerror=alert(1)>'\nsummary: '<script>alert(2)</script>'\ndate: 2025-12-02\nsingle_language: true";
    let newsroom = months(&[], 0).release("2025/12/acts", "ar", facts, "نص.");
    newsroom.replace("site.toml", "[languages.ar]", "[rules]\nleftover-markup = \"off\"\n[languages.ar]");
    let files = newsroom.clean(support::AT);
    let shown = files.iter().find(|(path, _)| path.starts_with("ar/search/2025/0.")).unwrap().1;
    let shown: Value = serde_json::from_slice(shown).unwrap();
    let told = format!("{} {}", shown[0]["title_html"], shown[0]["summary_html"]);
    assert!(!["<img", "<script"].iter().any(|acts| told.contains(acts)), "{told}");
    assert_eq!(told.matches("&lt;").count(), 3, "{told}");
}

fn has_word(newsroom: &Newsroom, at: &str, word: &str) -> bool {
    let files = newsroom.clean(at);
    files.iter().any(|(path, bytes)| is_of_search(path) && String::from_utf8_lossy(bytes).contains(word))
}

#[test]
fn a_withdrawn_release_leaves_the_search() {
    let facts =
        "title: خبر\ndate: 2025-12-05\nwithdrawn: {date: 2025-12-20, ar: خطأ, keep_text: true}\nsingle_language: true";
    let newsroom = months(&["2025-12"], 2).release("2025/12/gone", "ar", facts, "zqxword وحدها.");
    assert!(has_word(&newsroom, "2025-12-19T00:00:00Z", "zqxword"));
    assert!(!has_word(&newsroom, "2025-12-21T00:00:00Z", "zqxword"));
}

/// Names of the registries lead to a release in both languages; of those that it cites, and of no others.
#[test]
fn a_name_is_found_in_both_languages_and_not_before_a_public_release_cites_it() {
    let people =
        "minister:\n  name: {ar: سالم القطان, en: Salem Zqattan}\nnext:\n  name: {ar: خلف آت, en: Khalaf Zqnext}";
    let newsroom = months(&["2025-12"], 2).people(people).release(
        "2025/12/speaks",
        "ar",
        "title: كلمة\ndate: 2025-12-05\npeople: [minister]\nsingle_language: true",
        "نص.",
    );
    let newsroom = newsroom.release(
        "2025/12/appointed",
        "ar",
        "title: تعيين\ndate: 2025-12-06\nembargo: 2026-03-01\npeople: [next]\nsingle_language: true",
        "نص.",
    );
    assert!(has_word(&newsroom, support::AT, "zqattan"));
    assert!(!has_word(&newsroom, support::AT, "zqnext"));
    assert!(has_word(&newsroom, "2026-03-02T00:00:00Z", "zqnext"));
}

/// Files keep their names while their bytes are the same, so bytes may not change under a name. Where this fails because words
/// are read or written otherwise, raise `VERSION` in `src/plan/search/years.rs`, and set the fingerprint.
#[test]
fn another_version_of_the_index_has_other_names() {
    let files = months(&["2025-11", "2025-12"], 14).clean(support::AT);
    let own = files.iter().filter(|(path, _)| is_of_search(path) && path.ends_with(".json"));
    let all: Vec<u8> = own.flat_map(|(path, bytes)| [path.as_bytes(), bytes].concat()).collect();
    let print = bayan::source::Fingerprint::of(&all).for_file_name();
    assert_eq!((bayan::plan::search::years::VERSION, print.as_str()), (3, "a1b80cfc"));
}

/// What somebody put into a shard by hand, or an older program left there: words stand there one by one, around their stems.
#[test]
fn verify_reads_the_shards_of_the_search() {
    let held = "title: الزخرفانيات المسؤولة\ndate: 2025-12-03\nembargo: 2026-05-01\nsingle_language: true";
    let public = "title: مسئولون\ndate: 2025-12-02\nsingle_language: true";
    let newsroom = months(&["2025-12"], 2).release("2025/12/held", "ar", held, "نص محجوب.").release(
        "2025/12/public",
        "ar",
        public,
        "يجتمع المسئولة.",
    );
    newsroom.build().published();
    let verify = || newsroom.bayan("verify").args(["--at", support::AT, "--format", "json"]).output().unwrap();
    let clean = verify();
    assert!(clean.status.success(), "{}", String::from_utf8_lossy(&clean.stdout));
    let files = newsroom.output();
    let shard = files.keys().find(|path| path.starts_with("ar/search/2025-newest.")).unwrap();
    let text = String::from_utf8(files[shard].clone()).unwrap();
    newsroom.write(&format!("public/{shard}"), text.replacen('{', r#"{"زخرفان":["ال-يات","00"],"#, 1));
    let told = verify();
    let told = String::from_utf8_lossy(&told.stdout).into_owned();
    assert!(told.contains("leaked-title") && told.contains("الزخرفانيات") && !told.contains("المسؤولة"), "{told}");
}

/// A draft is found in the preview by a word of its text: on the desk and by the page of the search. The public finds nothing
/// of it there.
#[test]
fn drafts_are_found_in_the_preview_and_only_there() {
    let draft = "title: مسودة بيان\ndate: 2025-12-09\ndraft: true\nsingle_language: true";
    let newsroom = months(&["2025-12"], 2).release("2025/12/draft-one", "ar", draft, "كلمة الزخرفانيات وحدها في نصها.");
    let preview = newsroom.watch();
    let question = "%D8%B2%D8%AE%D8%B1%D9%81%D8%A7%D9%86%D9%8A%D8%A7%D8%AA";
    let desk = preview.get(&format!("/_bayan/en/?q={question}")).text();
    assert!(desk.contains("draft-one") && !desk.contains("item-1"), "{desk}");
    let manifest = |answer: support::preview::Answer| serde_json::from_slice::<Value>(&answer.body).unwrap();
    let shard_of =
        |manifest: &Value| format!("/ar/search/2025-newest.{}/0.json", manifest["newest"]["span"][3].as_str().unwrap());
    let proof = manifest(preview.get("/ar/search/index.json"));
    assert!(preview.get(&shard_of(&proof)).text().contains("زخرفان"));
    let public = manifest(preview.get_public("/ar/search/index.json"));
    assert!(!preview.get_public(&shard_of(&public)).text().contains("زخرفان"));
    assert_eq!(
        preview.get_public(&shard_of(&proof)).status,
        404,
        "a shard that holds a draft is not there for the public"
    );
}

#[test]
fn why_says_how_a_question_is_read_and_at_which_place_a_release_is() {
    let newsroom = months(&["2025-12"], 3);
    let why = |arguments: &[&str]| {
        let all = [&["--at", support::AT, "--speak", "en", "--plain"], arguments].concat();
        let said = newsroom.bayan("why").args(all).output().unwrap();
        (said.status.code(), String::from_utf8_lossy(&said.stdout).into_owned())
    };
    let (code, said) = why(&["--search", "المستشفيات رقم 2", "/ar/releases/2025/12/item-2/"]);
    assert_eq!(code, Some(0), "{said}");
    for told in ["مستشف", "is answer 1 of 3", "in it by the stem"] {
        assert!(said.contains(told), "{told} is not in {said}");
    }
    let (code, said) = why(&["--search", "hospital"]);
    assert_eq!(code, Some(0), "{said}");
    assert!(
        said.contains("English releases that answer: 3") && said.contains("/en/releases/2025/12/item-2/"),
        "{said}"
    );
    assert_eq!(why(&["--search", "zzz", "/en/releases/2025/12/item-2/"]).0, Some(1));
    assert_eq!(why(&["--search", "zzz", "/en/"]).0, Some(1));
    newsroom.write("site.toml", support::SITE);
    let (code, said) = why(&["--search", "hospital"]);
    assert!(code == Some(1) && said.contains("has no search"), "{said}");
}
