//! `llms.txt`: where assistants find what the newsroom says. It names lists and never releases, so that it changes with the lists
//! alone. <https://llmstxt.org/>

use crate::model::{Address, Language, List, PerLanguage, Route, address};
use crate::output;
use crate::plan::context::Context;
use crate::plan::links::has;
use crate::plan::pages::list::Subject;
use crate::plan::pages::lists::lists;
use crate::plan::shell::Shell;
use crate::source::Given;
use crate::text::markdown::escaped;

output! {
    pub struct Llms<'n> {
        /// `None` for the one that leads to both.
        language: Option<Language>,
        /// Lists that hold something in the language.
        lists: Vec<(Address, Subject<'n>)>,
        site_and_messages: PerLanguage<&'n Given<Shell<'n>>>,
    }
    address = |file| Route::Llms(file.language).address();
    produce = |file, _| Ok(match file.language {
        None => file.door(),
        Some(language) => file.of_language(file.site_and_messages.get(language)),
    }.into());
}

pub fn routes(context: &Context<'_>) -> Vec<Route> {
    let all = [None, Some(Language::Arabic), Some(Language::English)].map(Route::Llms);
    all.into_iter().filter(|route| context.edition.site.settings.markdown && !context.has_own(route)).collect()
}

impl<'c> Llms<'c> {
    pub fn of<'n: 'c>(context: &'c Context<'n>, language: Option<Language>) -> Option<Self> {
        let is_there = context.edition.site.settings.markdown && !context.has_own(&Route::Llms(language));
        let told = |language: Language| {
            let all = lists(context).filter(move |(list, listing)| *list == List::All || has(Some(listing), language));
            all.filter(|(list, _)| !matches!(list, List::Month(..)))
                .filter_map(move |(list, _)| Some((list.address(language), Subject::of(context, &list)?)))
                .collect()
        };
        is_there.then(|| Self {
            language,
            lists: language.map(told).unwrap_or_default(),
            site_and_messages: PerLanguage::from_fn(|language| context.shell(language)),
        })
    }

    fn door(&self) -> String {
        let (arabic, english) = (self.site_and_messages.ar, self.site_and_messages.en);
        let title = escaped(&format!("{} — {}", arabic.own().title, english.own().title));
        let lead = |shell: &Shell<'_>| {
            let file = Route::Llms(Some(shell.language)).address();
            link(&shell.say("language-name"), &file, shell)
        };
        format!("# {title}\n\n{}{}", lead(arabic), lead(english))
    }

    fn of_language(&self, shell: &Shell<'_>) -> String {
        let mut text = format!("# {}\n", escaped(&shell.own().title));
        if let Some(description) = &shell.own().description {
            text += &format!("\n> {}\n", escaped(description));
        }
        text += &format!("\n{}\n\n## {}\n\n", shell.say("llms-text"), escaped(&shell.say("releases")));
        for (address, subject) in &self.lists {
            text += &link(&subject.heading(shell), address, shell);
        }
        let front = address::front(shell.language);
        text += &format!("\n## {}\n\n", escaped(&shell.say("feeds")));
        for (name, file) in [("Atom", "feed.atom"), ("RSS", "feed.rss"), ("JSON Feed", "feed.json")] {
            text += &link(name, &address::feed(&front, file), shell);
        }
        text
    }
}

fn link(words: &str, address: &Address, shell: &Shell<'_>) -> String {
    format!("- [{}](<{}>)\n", escaped(words), address.absolute(shell.base()))
}
