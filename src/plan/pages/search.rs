//! The page on which readers search, how browsers learn of it, and its script.

use std::collections::BTreeMap;

use serde::Serialize;
use serde_json::{Value, json};

use crate::language::stems::Stems;
use crate::locale::Filling;
use crate::model::{Language, List, Person, ReleaseType, Route, SearchFile, address};
use crate::output;
use crate::plan::assets::SEARCH_SCRIPT;
use crate::plan::context::Context;
use crate::plan::head::Head;
use crate::plan::links::has;
use crate::plan::search::CHUNK;
use crate::plan::shell::Shell;
use crate::plan::structured::for_script;
use crate::plan::tools::{Page, Template};
use crate::plan::view::{LinkView, PageView};
use crate::render::html::told;
use crate::render::xml::Document;
use crate::source::{Entry, Given};

output! {
    pub struct SearchPage<'n> {
        people: Vec<Entry<'n, Person>>,
        script: String,
        site_and_messages: &'n Given<Shell<'n>>,
        template: Template,
    }
    address = |page| address::search(page.site_and_messages.language);
    produce = |page, tools| {
        let shell = page.site_and_messages;
        let other = shell.other(Some(&address::search(shell.language.other())));
        let whole = Page { head: page.head(), other, own: ("search", told(&page.view())) };
        tools.page(page.template, shell, whole, &address::search(shell.language))
    };
}

output! {
    /// How browsers put it among those that they ask. <https://github.com/dewitt/opensearch>
    pub struct SearchDescription<'n> {
        site_and_messages: &'n Given<Shell<'n>>,
    }
    address = |one| Route::SearchFile(one.site_and_messages.language, SearchFile::Description).address();
    produce = |one, _| Ok(description(one.site_and_messages).into());
}

/// `search` in templates.
#[derive(Serialize)]
struct SearchView {
    /// What the script is told, as JSON that may stand in a script element.
    told: String,
    script: String,
    people: Vec<LinkView>,
}

pub fn routes(context: &Context<'_>) -> Vec<Route> {
    if !context.edition.site.settings.search {
        return Vec::new();
    }
    let of = |language| [Route::Search(language), Route::SearchFile(language, SearchFile::Description)];
    Language::ALL.into_iter().flat_map(of).collect()
}

impl<'c> SearchPage<'c> {
    pub fn of<'n: 'c>(context: &'c Context<'n>, language: Language) -> Option<Self> {
        let edition = context.edition;
        let named = |person: &&Person| has(edition.listings.people.get(&person.id), language);
        edition.site.settings.search.then(|| Self {
            people: edition.site.people.iter().filter(named).map(Entry::from).collect(),
            script: context.assets.url(SEARCH_SCRIPT, &edition.site.settings.base_url),
            site_and_messages: context.shell(language),
            template: context.template("search.html"),
        })
    }

    fn head(&self) -> PageView {
        let shell = self.site_and_messages;
        let title = shell.say("search-title");
        let mut head = shell.page(Head {
            kind: "search",
            title: &title,
            description: &shell.describe_list(&title),
            address: &address::search(shell.language),
            counterpart: Some(address::search(shell.language.other())),
            breadcrumbs: vec![shell.home_crumb()],
        });
        head.noindex = true;
        head
    }

    fn view(&self) -> SearchView {
        let shell = self.site_and_messages;
        let person = |person: &Entry<'_, Person>| {
            let list = List::Person(person.id.as_str().into());
            shell.link(person.name.get(shell.language), &list.address(shell.language))
        };
        SearchView {
            told: for_script(&told_to_script(shell)),
            script: self.script.clone(),
            people: self.people.iter().map(person).collect(),
        }
    }
}

impl<'c> SearchDescription<'c> {
    pub fn of<'n: 'c>(context: &'c Context<'n>, language: Language) -> Option<Self> {
        let wanted = context.edition.site.settings.search;
        wanted.then(|| Self { site_and_messages: context.shell(language) })
    }
}

/// All that the script must know of the site and of its language: where things are, and every word that it says.
fn told_to_script(shell: &Shell<'_>) -> Value {
    let (language, base) = (shell.language, shell.base());
    let stems = Stems::read();
    let types: BTreeMap<&str, String> =
        ReleaseType::ALL.into_iter().map(|kind| (kind.id(), shell.say(&format!("type-{}", kind.id())))).collect();
    let other = language.other();
    json!({
        "lang": language.code(),
        "digits": shell.site.digits,
        "home": address::front(language).url(base),
        "files": address::search(language).url(base),
        "chunk": CHUNK,
        "other": address::front(other).url(base),
        "otherLang": other.code(),
        "otherName": shell.say("counterpart"),
        "types": types,
        "count": counted(shell, "search-count"),
        "countSince": counted(shell, "search-count-since"),
        "none": shell.say_with("search-none", &[("question", Filling::Text("{question}"))]),
        "searching": shell.say("search-searching"),
        "more": shell.say("search-more"),
        "older": shell.say("search-older"),
        "some": shell.say("search-some"),
        "nearest": shell.say("search-nearest"),
        "meant": shell.say("search-meant"),
        "nothing": shell.say("search-nothing"),
        "failed": shell.say("search-failed"),
        "lexicon": stems.lexicon().told(),
    })
}

/// Each plural form of a message, by its name in CLDR, with `{count}` where the number stands.
fn counted(shell: &Shell<'_>, id: &str) -> BTreeMap<&'static str, String> {
    let forms: &[(&str, i32)] = match shell.language {
        Language::Arabic => &[("zero", 0), ("one", 1), ("two", 2), ("few", 3), ("many", 11), ("other", 100)],
        Language::English => &[("one", 1), ("other", 5)],
    };
    let form = |(name, count): &(&'static str, i32)| {
        let said = [("count", Filling::Number(f64::from(*count))), ("year", Filling::Text("{year}"))];
        let text = shell.say_with(id, &said);
        (*name, text.replace(&shell.own().digits.plain(i64::from(*count)), "{count}"))
    };
    forms.iter().map(form).collect()
}

fn description(shell: &Shell<'_>) -> String {
    let base = shell.base();
    let mut document = Document::new();
    let space = [("xmlns", "http://a9.com/-/spec/opensearch/1.1/")];
    let template = format!("{}?q={{searchTerms}}", address::search(shell.language).absolute(base));
    document.within("OpenSearchDescription", &space, |document| {
        // Browsers cut what is longer.
        document.text("ShortName", &[], &shell.own().title.chars().take(16).collect::<String>());
        document.text("Description", &[], &shell.say("search-label"));
        document.text("Language", &[], shell.language.code());
        document.text("InputEncoding", &[], "UTF-8");
        document.empty("Url", &[("type", "text/html"), ("template", &template)]);
    });
    document.finish()
}
