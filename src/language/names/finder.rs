//! Names of people, offices and organisations that a text writes otherwise than the registry.

use std::collections::HashMap;
use std::ops::Range;

use jiff::civil::Date;

use super::honorific;
use super::index::Index;
use super::likeness::Naming;
use super::mentions::{Manner, Mention, mentions};
use super::phrase::{PhraseKind, phrases};
use super::word::{Edge, Word, words};
use crate::model::{Language, Person, Site};

/// The registry's names in one language, ready to be looked for in any text.
#[derive(Debug)]
pub struct Names {
    language: Language,
    institutions: Index,
    names_of_people: Index,
    people: HashMap<String, Person>,
}

/// A name written otherwise.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Otherwise {
    /// Its bytes in the text.
    pub range: Range<usize>,
    /// What is wrong.
    pub trouble: NameTrouble,
    /// The file in which it is registered.
    pub registry: &'static str,
}

const PEOPLE: &str = "content/people.yaml";
const ORGANISATIONS: &str = "content/organisations.yaml";

/// What may be wrong with a name.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum NameTrouble {
    /// The registry's words in another order.
    Order(String),
    /// The registry's words, one of them spelled otherwise.
    Spelling(String),
    /// Another honorific than the registered one.
    Honorific(String),
    /// An office that the person did not hold on that day, and the one that was held.
    Office {
        /// As the text names it.
        title: String,
        /// As the registry does.
        held: Option<String>,
    },
}

impl Names {
    /// The names of a site's registries in a language.
    pub fn of(site: &Site, language: Language) -> Self {
        let (institutions, people) = phrases(site, language);
        Self {
            language,
            institutions: Index::new(institutions, Naming::Institution),
            names_of_people: Index::new(people, Naming::Person),
            people: site.people.iter().map(|person| (person.id.clone(), person.clone())).collect(),
        }
    }

    /// What a text writes otherwise than the registry has it on the day of its release.
    pub fn otherwise(&self, text: &str, day: Option<Date>) -> Vec<Otherwise> {
        if self.institutions.phrases.is_empty() && self.names_of_people.phrases.is_empty() {
            return Vec::new();
        }
        let words = words(text);
        let offices = mentions(&self.institutions, &words, day);
        let named = mentions(&self.names_of_people, &words, day);
        let mut found: Vec<Otherwise> = [(&self.institutions, &offices), (&self.names_of_people, &named)]
            .into_iter()
            .flat_map(|(index, mentions)| mentions.iter().filter_map(|mention| written(index, &words, mention)))
            .collect();
        for mention in &named {
            let PhraseKind::Person(id) = &self.names_of_people.phrases[mention.phrase].kind else { continue };
            let Some(person) = self.people.get(id) else { continue };
            let (ranks, start) = honorific::before(&words, mention.words.start, text);
            found.extend(self.honorific(person, &ranks, day).map(|registered| Otherwise {
                range: words[start].range.start..words[mention.words.end - 1].range.end,
                trouble: NameTrouble::Honorific(registered),
                registry: PEOPLE,
            }));
            // Mentions are in order and share no words: only the one before and the one behind can touch.
            let next = offices.partition_point(|office| office.words.start < mention.words.end);
            let mut near = offices[..next].last().into_iter().chain(offices.get(next));
            let beside = near.find(|office| is_beside(&words, office, start, mention));
            found.extend(beside.and_then(|office| self.office(person, office, &words, day)));
        }
        found.sort_by_key(|otherwise| (otherwise.range.start, otherwise.range.end));
        found
    }

    /// The registered honorific, where another rank was typed. Whoever held another office then may have had another.
    fn honorific(&self, person: &Person, typed: &[String], day: Option<Date>) -> Option<String> {
        let registered = person.honorific.as_ref()?.get(self.language);
        let own = honorific::ranks(&words(registered), registered);
        let day = day?;
        let is_current = person.offices.iter().any(|office| office.held_on(day) && office.until.is_none());
        let is_other = !own.is_empty() && typed.iter().any(|rank| !own.contains(rank));
        ((is_current || person.offices.is_empty()) && is_other).then(|| registered.clone())
    }

    /// The office beside a name, where that person did not hold it on the day.
    fn office(&self, person: &Person, office: &Mention, words: &[Word], day: Option<Date>) -> Option<Otherwise> {
        let day = day?;
        let PhraseKind::Office(Some(title)) = &self.institutions.phrases[office.phrase].kind else { return None };
        let mut terms = person.offices.iter().filter(|held| held.title.get(self.language) == title).peekable();
        if terms.peek().is_none() || terms.any(|held| held.held_on(day)) || is_past(words, &office.words) {
            return None;
        }
        let held = person.office_on(day).map(|held| held.title.get(self.language).clone());
        Some(Otherwise {
            range: words[office.words.start].range.start..words[office.words.end - 1].range.end,
            trouble: NameTrouble::Office { title: title.clone(), held },
            registry: PEOPLE,
        })
    }
}

fn written(index: &Index, words: &[Word], mention: &Mention) -> Option<Otherwise> {
    let phrase = &index.phrases[mention.phrase];
    let registered = phrase.text.clone();
    let registry = match phrase.kind {
        PhraseKind::Person(_) | PhraseKind::Office(Some(_)) => PEOPLE,
        PhraseKind::Organisation | PhraseKind::Office(None) => ORGANISATIONS,
    };
    let trouble = match mention.manner {
        Manner::Same => return None,
        Manner::Spelled => NameTrouble::Spelling(registered),
        Manner::Reordered => NameTrouble::Order(registered),
    };
    let range = words[mention.words.start].range.start..words[mention.words.end - 1].range.end;
    Some(Otherwise { range, trouble, registry })
}

/// Whether an office stands right before a name with its honorific, or right behind it.
fn is_beside(words: &[Word], office: &Mention, start: usize, name: &Mention) -> bool {
    let touches = |at: usize| words.get(at).is_some_and(|word| word.edge <= Edge::Comma);
    office.manner == Manner::Same
        && (office.words.end == start && touches(start)
            || office.words.start == name.words.end && touches(name.words.end))
}

/// Whether the words around an office say that it is over.
fn is_past(words: &[Word], office: &Range<usize>) -> bool {
    let says = |at: Option<usize>| {
        at.and_then(|at| words.get(at)).is_some_and(|word| {
            ["سابق", "أسبق", "آنذاك", "حينها", "حينذاك"].iter().any(|past| word.bare.contains(past))
                || matches!(word.bare.as_str(), "former" | "formerly" | "ex" | "then" | "until" | "كان" | "حتى")
        })
    };
    let before = office.start.checked_sub(1);
    says(before) || (office.end..office.end + 4).any(|at| says(Some(at)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse;
    use crate::source::{Inputs, SourceFile};

    const SITE: &str = "base_url = \"https://news.example.gov/\"\n[languages.ar]\ntitle = \"بيان\"\n[languages.en]\ntitle = \"News\"\n";
    const INSTITUTIONS: &str = "
digital: {name: {ar: وزارة التنمية الرقمية والنقل في جمهورية الشمال, en: Ministry of Digital Development and Transport of the Republic of the North}, short: {ar: وزارة التنمية الرقمية والنقل, en: Ministry of Digital Development and Transport}}
data: {name: {ar: هيئة البيانات المفتوحة, en: Open Data Authority}, short: {ar: هيئة البيانات, en: Data Authority}}
transport: {name: {ar: دائرة النقل, en: Transport Department}}
weather: {name: {ar: مركز الأرصاد, en: Meteorological Centre}}
invest: {name: {ar: وزارة الاستثمار, en: Ministry of Investment}}
technology: {name: {ar: وزارة الاتصالات وتقنية المعلومات, en: Ministry of Communications and Information Technology}}
capital: {name: {ar: بلدية أبوظبي الكبرى, en: Greater Abu Dhabi Municipality}}
";
    const PERSON: &str = "
saad:
  name: {ar: عبد الله سعد الهاجري, en: Abdullah Saad Alhajri}
  honorific: {ar: معالي, en: His Excellency}
  offices:
    - {title: {ar: وزير التنمية الرقمية والنقل, en: Minister of Digital Development and Transport}, from: 2023-01-01}
    - {title: {ar: وكيل وزارة الاستثمار, en: Undersecretary of the Ministry of Investment}, from: 2018-01-01, until: 2022-12-31}
";

    fn site() -> Site {
        let files =
            [("site.toml", SITE), ("content/organisations.yaml", INSTITUTIONS), ("content/people.yaml", PERSON)];
        let texts = files.into_iter().map(|(path, text)| (path.into(), SourceFile::new(path, text))).collect();
        parse::site(&Inputs { texts, ..Inputs::default() }).value.unwrap()
    }

    fn found(language: Language, texts: &[&str]) -> Vec<String> {
        let names = Names::of(&site(), language);
        let day = Some(jiff::civil::date(2023, 12, 15));
        let told = |text: &&str| -> Vec<String> {
            names
                .otherwise(text, day)
                .into_iter()
                .map(|otherwise| match otherwise.trouble {
                    NameTrouble::Order(_) => format!("order: {}", &text[otherwise.range]),
                    NameTrouble::Spelling(_) => format!("spelling: {}", &text[otherwise.range]),
                    NameTrouble::Honorific(_) => format!("honorific: {}", &text[otherwise.range]),
                    NameTrouble::Office { .. } => format!("office: {}", &text[otherwise.range]),
                })
                .collect()
        };
        texts.iter().flat_map(told).collect()
    }

    #[test]
    fn a_name_in_another_order_is_found() {
        assert_eq!(
            found(
                Language::Arabic,
                &[
                    "وقّعت وزارة النقل والتنمية الرقمية مذكرة تفاهم",
                    "سعادة الوزير، وزير النقل والتنمية الرقمية في جمهورية الشمال.",
                    "بين وزارة المالية ووزارة النقل والتنمية الرقمية ووزارة العدل",
                    "وزارة تقنية المعلومات والاتصالات",
                ]
            ),
            [
                "order: وزارة النقل والتنمية الرقمية",
                "order: وزير النقل والتنمية الرقمية في جمهورية الشمال",
                "order: ووزارة النقل والتنمية الرقمية",
                "order: وزارة تقنية المعلومات والاتصالات",
            ]
        );
        assert_eq!(
            found(
                Language::English,
                &[
                    "the Ministry of Transport and Digital Development signed",
                    "the Department of Transport",
                    "the Minister of Transport and Digital Development",
                    "the Authority of Open Data",
                ]
            ),
            [
                "order: Ministry of Transport and Digital Development",
                "order: Department of Transport",
                "order: Minister of Transport and Digital Development",
                "order: Authority of Open Data",
            ]
        );
    }

    #[test]
    fn names_that_are_right_or_others_are_silent() {
        assert_eq!(
            found(
                Language::Arabic,
                &[
                    "وزارة التنمية الرقمية والنقل ولوزارة التنمية الرقمية والنقل وبوزارةِ التنميةِ الرقميةِ والنقلِ",
                    "وزير التنمية الرقمية والنقل، ووزيرة التنمية الرقمية والنقل، ووزراء النقل",
                    "هيئة البيانات المفتوحة وهيئة البيانات، وبيانات الهيئة المفتوحة",
                    "وزارة النقل والتنمية الرقمية والاتصالات",
                    "مركز الإرشاد ودائرة العقل ودائرة النقد",
                    "النقل والتنمية الرقمية، ووزارة النقل، والتنمية الرقمية",
                    "مكتب المعلومات والاتصالات في الوزارة",
                    "حافلات دائرة النقل وخدمة نقل الدائرة",
                    "عبد الله الهاجري وسعد الهاجري وعبد الله سعد المطيري",
                    "معالي عبد الله سعد الهاجري، وزير التنمية الرقمية والنقل",
                    "معالي الدكتور عبد الله سعد الهاجري ولمعالي عبد الله سعد الهاجري",
                    "عبد الله سعد الهاجري، وكيل وزارة الاستثمار السابق",
                    "كان عبد الله سعد الهاجري حينها",
                ]
            ),
            Vec::<String>::new()
        );
        assert_eq!(
            found(
                Language::English,
                &[
                    "the Ministry of Digital Development and Transport’s plan",
                    "the Ministry of Transport and the Digital Development Authority",
                    "open data from the authority, and the authority’s open data",
                    "the Transport Minister and Department of Trade",
                    "His Excellency Abdullah Saad Alhajri, H.E. Abdullah Saad Alhajri and Dr Abdullah Saad Alhajri",
                    "Abdullah Saad, Saad Alhajri and Abdullah Saeed Alhajri",
                    "Abdullah Saad Alhajri, former Undersecretary of the Ministry of Investment",
                    "The Open Data Authority data and the Data Authority",
                    "Ministry of Transport and Digital Development Committee",
                ]
            ),
            Vec::<String>::new()
        );
    }

    #[test]
    fn another_spelling_is_found() {
        assert_eq!(
            found(
                Language::Arabic,
                &[
                    "وزارة الإستثمار وبوزارة الإستثمار",
                    "هيئه البيانات المفتوحة",
                    "مركز الارصاد",
                    "وزارة الاستمثار",
                    "بلدية أبو ظبي الكبرى",
                    "عبدالله سعد الهاجري",
                    "عبد الله سعد الهاجرى",
                ]
            ),
            [
                "spelling: وزارة الإستثمار",
                "spelling: وبوزارة الإستثمار",
                "spelling: هيئه البيانات المفتوحة",
                "spelling: مركز الارصاد",
                "spelling: وزارة الاستمثار",
                "spelling: بلدية أبو ظبي الكبرى",
                "spelling: عبدالله سعد الهاجري",
                "spelling: عبد الله سعد الهاجرى",
            ]
        );
        assert_eq!(
            found(
                Language::English,
                &["Abdulla Saad Al Hajri", "the Meteorological Center", "the Ministry of Invesment",]
            ),
            ["spelling: Abdulla Saad Al Hajri", "spelling: Meteorological Center", "spelling: Ministry of Invesment"]
        );
    }

    #[test]
    fn another_honorific_and_an_office_of_another_time_are_found() {
        assert_eq!(
            found(
                Language::Arabic,
                &[
                    "سعادة عبد الله سعد الهاجري",
                    "عبد الله سعد الهاجري، وكيل وزارة الاستثمار",
                    "وكيل وزارة الاستثمار معالي عبد الله سعد الهاجري",
                ]
            ),
            ["honorific: سعادة عبد الله سعد الهاجري", "office: وكيل وزارة الاستثمار", "office: وكيل وزارة الاستثمار",]
        );
        assert_eq!(
            found(
                Language::English,
                &[
                    "Mr Abdullah Saad Alhajri",
                    "Abdullah Saad Alhajri, Undersecretary of the Ministry of Investment, said",
                ]
            ),
            ["honorific: Mr Abdullah Saad Alhajri", "office: Undersecretary of the Ministry of Investment"]
        );
    }

    #[test]
    fn offices_are_those_of_the_day() {
        let names = Names::of(&site(), Language::Arabic);
        let on = |year| {
            names.otherwise("سعادة عبد الله سعد الهاجري، وكيل وزارة الاستثمار", Some(jiff::civil::date(year, 6, 1)))
        };
        assert_eq!(on(2020), [], "the office of that day, and an honorific that may have been another then");
        assert_eq!(on(2024).len(), 2);
        let order = |year| names.otherwise("وزير النقل والتنمية الرقمية", Some(jiff::civil::date(year, 6, 1)));
        assert_eq!(order(2024).len(), 1);
    }

    use proptest::prelude::*;

    proptest! {
        /// No text makes it fall, its places are in the text, and the registry's own words are never written otherwise.
        #[test]
        fn any_text_can_be_read(
            words in proptest::collection::vec(
                proptest::sample::select(vec![
                    "وزارة", "ووزارة", "التنمية", "والنقل", "الرقمية", "النقل", "عبد", "الله", "سعد", "الهاجرى", "معالي", "،", ".",
                    "Ministry", "of", "the", "and", "Digital", "Development", "Transport", "Al", "H.E.", "Saad", "'s", "\u{fffc}",
                ]),
                0..24,
            ),
            rest in any::<String>(),
        ) {
            let text = words.join(" ") + &rest;
            for language in Language::ALL {
                let names = Names::of(&site(), language);
                for otherwise in names.otherwise(&text, Some(jiff::civil::date(2023, 12, 15))) {
                    prop_assert!(text.get(otherwise.range).is_some_and(|typed| !typed.is_empty()));
                }
                for organisation in site().organisations.iter() {
                    let name = organisation.name.get(language);
                    prop_assert_eq!(names.otherwise(name, None), []);
                }
            }
        }
    }
}
