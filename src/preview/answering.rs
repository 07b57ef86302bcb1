//! Every question has its answer: a file of the site, or a page of bayan's own.

use super::answer::Answer;
use super::asked::Asked;
use super::sight::Sight;
use super::state::{OWN, Preview, release_at};
use super::trouble_page::trouble;
use super::{bar, desk_page, note, pair_page, script};
use crate::diagnostics::{Diagnostic, Severity};
use crate::model::{Address, Language, address};
use crate::outgoing::media_type;
use crate::plan::{Content, policy};
use crate::render::html::told;
use crate::source::percent;

/// The page to which a browser is sent back: only one of this server.
fn back(asked: &Asked) -> String {
    let back = asked.field("back").filter(|back| back.starts_with('/') && !back[1..].starts_with(['/', '\\']));
    back.map_or(OWN.to_owned(), |back| percent::path(&back).collect())
}

impl Preview<'_> {
    pub fn answer(&self, asked: &Asked) -> Answer {
        match asked.path.strip_prefix(OWN) {
            Some(own) => self.own(own, asked),
            None if asked.path == "/_bayan" => Answer::elsewhere(OWN.to_owned()),
            None => self.as_published(self.page(asked)),
        }
    }

    /// With what servers say of the site's files, but that the office may see two pages side by side.
    fn as_published(&self, answer: Answer) -> Answer {
        let settings = &self.context.edition.site.settings;
        let answer = answer.with_header("content-security-policy", policy::preview(&settings.policy));
        settings.headers.iter().fold(answer, |answer, (name, value)| answer.with_header(name, value.clone()))
    }

    /// A file of the site, made now by the functions that make it in a build.
    fn page(&self, asked: &Asked) -> Answer {
        let base = &self.context.edition.site.settings.base_url;
        let root = percent::decode_lossy(&base.path);
        let Some(inside) = asked.path.strip_prefix(&*root) else {
            return if asked.path == "/" { Answer::elsewhere(base.path.clone()) } else { self.nothing() };
        };
        if let Some(answer) = self.make(inside, asked, 200) {
            return answer;
        }
        let folder = format!("{inside}/");
        if !inside.is_empty() && !inside.ends_with('/') && self.context.find(&folder).is_some() {
            return Answer::elsewhere(Address::new(folder).url(base));
        }
        self.missing(inside, asked)
    }

    fn nothing(&self) -> Answer {
        Answer::nothing(self.words.own())
    }

    fn trouble(&self, notes: &[Diagnostic], asked: &Asked) -> Answer {
        trouble(notes, asked, self.generation, self.words)
    }

    fn make(&self, inside: &str, asked: &Asked, status: u16) -> Option<Answer> {
        let (_, output) = self.context.find(inside)?;
        let file = output.address().file();
        Some(match output.produce(self.tools) {
            Err(note) => self.trouble(&[note], asked),
            Ok(Content::File(path)) => Answer::file(&path),
            Ok(Content::Prepared(prepared)) => Answer::prepared(&file, prepared),
            Ok(Content::Bytes(bytes)) if file.ends_with(".html") => {
                let style = &self.context.shell(Language::Arabic).site.assets.css;
                script::add(Answer::html(bytes).with_status(status), self.generation, style)
            }
            Ok(Content::Bytes(bytes)) => Answer::bytes(media_type(&file), bytes),
        })
    }

    /// The newsroom's own 404 page; where a release should be that cannot be read, what is wrong with it.
    fn missing(&self, inside: &str, asked: &Asked) -> Answer {
        let path = release_at(inside);
        let own = |note: &&Diagnostic| path.as_ref().is_some_and(|path| note::concerns(note, path));
        let notes: Vec<Diagnostic> = self.notes.iter().filter(own).cloned().collect();
        if self.sight == Sight::Proof && notes.iter().any(|note| note.severity == Severity::Error) {
            return self.trouble(&notes, asked);
        }
        let language = Language::ALL.into_iter().find(|language| inside.starts_with(&format!("{}/", language.code())));
        self.make(address::not_found(language).as_str(), asked, 404).unwrap_or_else(|| self.nothing())
    }

    fn own(&self, own: &str, asked: &Asked) -> Answer {
        let (first, rest) = own.split_once('/').unwrap_or((own, ""));
        match (first, Language::from_code(first)) {
            ("", _) => Answer::elsewhere(self.desk_url(asked)),
            ("bar", _) => self.bar(asked),
            ("see", _) => self.see(asked),
            ("speak", _) => asked.remembered(Answer::elsewhere(back(asked))),
            ("pair", _) => self.pair(rest, asked),
            (_, Some(language)) if rest.is_empty() => {
                let view = desk_page::view(self, asked, language);
                self.rendered("desk.html", (language, asked), "desk", &view)
            }
            _ => self.nothing(),
        }
    }

    /// The desk in the language of the officer.
    fn desk_url(&self, asked: &Asked) -> String {
        format!("{OWN}{}/", asked.language(self.words.spoken).code())
    }

    /// Lets the browser remember through whose eyes it sees the site: `/_bayan/see?as=public&back=/ar/`.
    fn see(&self, asked: &Asked) -> Answer {
        let zone = &self.context.edition.site.settings.time_zone;
        let typed = asked.field("at").and_then(|at| at.parse::<jiff::civil::DateTime>().ok());
        let instant = typed.and_then(|there| zone.to_timestamp(there).ok());
        let sight = match (asked.field("as").as_deref(), instant) {
            (Some("at"), Some(instant)) => Sight::PublicAt(instant),
            (Some("public"), _) => Sight::Public,
            _ => Sight::Proof,
        };
        Answer::elsewhere(back(asked)).with_header("set-cookie", sight.cookie())
    }

    fn bar(&self, asked: &Asked) -> Answer {
        let language = asked.language(self.words.spoken);
        let view = bar::view(self, &asked.field("page").unwrap_or_default(), language);
        match self.preview("bar.html", language, "bar", &view) {
            Ok(html) => Answer::html(html),
            Err(note) => self.trouble(&[note], asked),
        }
    }

    /// `/_bayan/pair/ar/releases/2023/12/slug/`: side by side, in the words of the language that is named.
    fn pair(&self, address: &str, asked: &Asked) -> Answer {
        let language = Language::ALL.into_iter().find(|language| address.starts_with(&format!("{}/", language.code())));
        let pair = release_at(address).and_then(|path| self.newsroom.get(&path));
        let (Some(language), Some(pair)) = (language, pair) else {
            return if address.is_empty() { Answer::elsewhere(self.desk_url(asked)) } else { self.nothing() };
        };
        self.rendered("pair.html", (language, asked), "pair", &pair_page::view(self, pair, language))
    }

    /// A page that only the press office sees; `view` is told as `name`.
    fn preview(
        &self,
        template: &str,
        language: Language,
        name: &'static str,
        view: &impl serde::Serialize,
    ) -> Result<Vec<u8>, Diagnostic> {
        self.tools.templates.render(template, language, [(name, told(view))], &Address::new(template))
    }

    fn rendered(
        &self,
        template: &str,
        (language, asked): (Language, &Asked),
        name: &'static str,
        view: &impl serde::Serialize,
    ) -> Answer {
        match self.preview(template, language, name, view) {
            Ok(html) => script::add(Answer::html(html), self.generation, ""),
            Err(note) => self.trouble(&[note], asked),
        }
    }
}
