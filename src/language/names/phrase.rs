//! What the registry calls people, offices and organisations.

use jiff::civil::Date;

use super::word::{Edge, Word, words};
use crate::model::{Language, Site};

/// A name of the registry in one language.
#[derive(Clone, Debug)]
pub struct Phrase {
    /// As it is registered, or the part of it that stands before its country.
    pub text: String,
    pub words: Vec<Word>,
    pub kind: PhraseKind,
    /// For an office, the days on which it is held.
    pub from: Option<Date>,
    pub until: Option<Date>,
}

#[derive(Clone, PartialEq, Eq, Debug)]
pub enum PhraseKind {
    /// By its id.
    Person(String),
    Organisation,
    /// With its whole title, where a person is registered with it.
    Office(Option<String>),
}

impl Phrase {
    fn new(text: &str, kind: PhraseKind) -> Self {
        Self { text: text.to_owned(), words: words(text), kind, from: None, until: None }
    }

    /// Whether the registry has the name on that day. Without a day it does not matter when.
    pub fn holds_on(&self, day: Option<Date>) -> bool {
        day.is_none_or(|day| self.from.is_none_or(|from| from <= day) && self.until.is_none_or(|until| day <= until))
    }

    pub fn has_comma(&self) -> bool {
        self.words.iter().skip(1).any(|word| word.edge == Edge::Comma)
    }

    /// The same name without its country: وزارة الاستثمار for وزارة الاستثمار في دولة الإمارات.
    fn without_country(&self) -> Option<Self> {
        let ends = |(at, word): (usize, &Word)| {
            const LANDS: [&str; 6] = ["united", "republic", "kingdom", "sultanate", "emirate", "hashemite"];
            let is_land = LANDS.contains(&word.bare.as_str()) && word.small.of > 0;
            at >= 2
                && (is_land || word.bare == "في" || word.bare.starts_with("بدولة") || word.bare.starts_with("بجمهورية"))
        };
        let cut = self.words.iter().enumerate().position(ends)?;
        let end = self.words.get(cut.checked_sub(1)?)?.range.end;
        Some(Self { text: self.text[..end].to_owned(), words: self.words[..cut].to_vec(), ..self.clone() })
    }
}

/// Names of institutions and their offices, and names of people.
pub fn phrases(site: &Site, language: Language) -> (Vec<Phrase>, Vec<Phrase>) {
    let mut institutions = Vec::new();
    for organisation in site.organisations.iter() {
        let names =
            [Some(organisation.name.get(language)), organisation.short.as_ref().map(|short| short.get(language))];
        for name in names.into_iter().flatten() {
            institutions.extend(minister(name).map(|office| Phrase::new(&office, PhraseKind::Office(None))));
            institutions.push(Phrase::new(name, PhraseKind::Organisation));
        }
    }
    let mut people = Vec::new();
    for person in site.people.iter() {
        people.push(Phrase::new(person.name.get(language), PhraseKind::Person(person.id.clone())));
        for office in &person.offices {
            let title = office.title.get(language);
            let phrase = Phrase::new(title, PhraseKind::Office(Some(title.clone())));
            institutions.push(Phrase { from: office.from, until: office.until, ..phrase });
        }
    }
    let cores: Vec<Phrase> = institutions.iter().filter_map(Phrase::without_country).collect();
    institutions.extend(cores);
    (institutions, people)
}

/// The office of a ministry's head, which is named as the ministry is.
fn minister(name: &str) -> Option<String> {
    let arabic = name.strip_prefix("وزارة ").map(|rest| format!("وزير {rest}"));
    arabic.or_else(|| name.strip_prefix("Ministry of ").map(|rest| format!("Minister of {rest}")))
}
