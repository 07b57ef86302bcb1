//! Pages through templates. The only door to `tera`.

use std::sync::{Arc, OnceLock};

use serde::Serialize;
use tera::{Context, Kwargs, State, Tera, TeraResult, Value};

use super::json_ld;
use super::missing_block::missing_block;
use crate::diagnostics::{Diagnostic, Place, Reviewed};
use crate::locale::{Argument, Voice};
use crate::model::{Language, PerLanguage};
use crate::plan::card::Card;
use crate::plan::corrections_page::CorrectionsPage;
use crate::plan::door_page::DoorPage;
use crate::plan::frame::Frame;
use crate::plan::front_page::FrontPage;
use crate::plan::list_page::ListPage;
use crate::plan::not_found_page::NotFoundPage;
use crate::plan::redirect_page::RedirectPage;
use crate::plan::release_page::ReleasePage;
use crate::plan::standing_page::StandingOutput;
use crate::plan::topics_page::TopicsPage;
use crate::plan::view::{OtherView, PageView};
use crate::plan::{Address, Stage};
use crate::source::{Inputs, SourceFile, Span};

/// The templates of both languages, ready to render.
#[derive(Clone)]
pub struct Templates {
    engines: PerLanguage<Tera>,
    /// Cards as templates see them, made once: each stands in several lists.
    cards: Vec<OnceLock<Value>>,
    sources: Vec<SourceFile>,
}

const FOLDER: &str = "templates/";

impl Templates {
    /// Reads every template of the project; the trouble of one that cannot be read names its line.
    pub fn read(inputs: &Inputs, voices: &PerLanguage<Voice>) -> Reviewed<Option<Self>> {
        let sources: Vec<SourceFile> =
            inputs.templates().filter(|file| file.path.ends_with(".html")).cloned().collect();
        let mut engine = Tera::new();
        let named = sources.iter().map(|file| (&file.path[FOLDER.len()..], &*file.text));
        // A function that templates name must be there when they are read.
        engine.register_function("t", teller(&voices.ar));
        if let Err(error) = engine.add_raw_templates(named) {
            let told = error.to_string();
            let missing = |(said, child)| missing_block(said, child, inputs);
            let note = parts(&told).and_then(missing).unwrap_or_else(|| complain(&error, &sources, None));
            return Reviewed::new(None, vec![note]);
        }
        let engines = PerLanguage::from_fn(|language| {
            let mut engine = engine.clone();
            engine.register_function("t", teller(voices.get(language)));
            engine
        });
        Reviewed::clean(Some(Self { engines, cards: Vec::new(), sources }))
    }

    /// Takes what every page of a language shares.
    #[must_use]
    pub fn on(mut self, stage: &Stage<'_>) -> Self {
        for language in Language::ALL {
            let frame = stage.frame(language);
            let messages: std::collections::BTreeMap<String, String> =
                frame.voice.messages.plain().map(|(id, text)| (id.replace('-', "_"), text.to_owned())).collect();
            let shared = self.engines.get_mut(language).global_context();
            shared.insert("msg", &messages);
            shared.insert("site", &frame.site);
            shared.insert("lang", language.code());
            shared.insert("dir", language.direction().code());
        }
        self.cards = std::iter::repeat_with(OnceLock::new).take(stage.card_count).collect();
        self
    }

    pub fn release(&self, page: &ReleasePage<'_>) -> Result<String, Diagnostic> {
        let mut head = page.page();
        head.json_ld = Some(json_ld::of(page));
        let mut context = context(&head, &page.other());
        context.insert_value("release", with(&page.view(), "related", self.cards(&page.related, page.frame)));
        self.render("release.html", page.frame.language, &context, page.card.address())
    }

    pub fn list(&self, page: &ListPage<'_>) -> Result<String, Diagnostic> {
        let mut context = context(&page.page(), &page.other());
        context.insert_value("list", with(&page.view(), "cards", self.cards(&page.cards, page.frame)));
        self.render("list.html", page.frame.language, &context, &page.address())
    }

    pub fn front(&self, page: &FrontPage<'_>) -> Result<String, Diagnostic> {
        let mut context = context(&page.page(), &page.other());
        let lead = page.cards.first().map(|card| self.card(card, page.frame));
        let rest = self.cards(page.cards.get(1..).unwrap_or_default(), page.frame);
        let front = with(&page.view(), "cards", rest);
        context.insert_value("front", add(front, "lead", lead.unwrap_or_else(Value::none)));
        self.render("front.html", page.frame.language, &context, &Address::new(page.frame.site.home.as_str()))
    }

    pub fn door(&self, page: &DoorPage<'_>) -> Result<String, Diagnostic> {
        let mut context = context(&page.page(), &page.other());
        let sides: Vec<Value> = page
            .sides()
            .iter()
            .zip(page.cards.each())
            .map(|(side, (language, cards))| with(side, "cards", self.cards(cards, page.frame(language))))
            .collect();
        context.insert("door", &std::collections::BTreeMap::from([("sides", sides)]));
        self.render("door.html", Language::Arabic, &context, &crate::plan::address::door())
    }

    pub fn topics(&self, page: &TopicsPage<'_>) -> Result<String, Diagnostic> {
        let mut context = context(&page.page(), &page.other());
        context.insert("topics", &page.view());
        self.render("topics.html", page.frame.language, &context, &crate::plan::address::topics(page.frame.language))
    }

    pub fn corrections(&self, page: &CorrectionsPage<'_>) -> Result<String, Diagnostic> {
        let mut context = context(&page.page(), &page.other());
        context.insert("corrections", &page.view());
        self.render("corrections.html", page.frame.language, &context, &page.address())
    }

    pub fn standing(&self, page: &StandingOutput<'_>) -> Result<String, Diagnostic> {
        let mut context = context(&page.page(), &page.other());
        context.insert("standing", &page.view());
        let address = crate::plan::address::standing(page.frame.language, &page.page.slug);
        self.render("standing.html", page.frame.language, &context, &address)
    }

    pub fn not_found(&self, page: &NotFoundPage<'_>) -> Result<String, Diagnostic> {
        let mut context = context(&page.page(), &page.other());
        let mut told = std::collections::BTreeMap::new();
        if let Some(sides) = page.sides() {
            told.insert("sides", sides);
        }
        context.insert("not_found", &told);
        self.render("not_found.html", page.frame().language, &context, &crate::plan::address::not_found(page.language))
    }

    pub fn redirect(&self, page: &RedirectPage<'_>) -> Result<String, Diagnostic> {
        let mut context = context(&page.page(), &page.other());
        context.insert("redirect", &page.view());
        self.render("redirect.html", page.frame.language, &context, &page.from)
    }

    /// A page that only the press office sees; `view` is told as `name`.
    pub fn preview(
        &self,
        template: &str,
        language: Language,
        name: &'static str,
        view: &impl Serialize,
    ) -> Result<String, Diagnostic> {
        let mut context = Context::new();
        context.insert(name, view);
        self.render(template, language, &context, &Address::new(template))
    }

    fn cards(&self, cards: &[&Card<'_>], frame: &Frame<'_>) -> Value {
        Value::from(cards.iter().map(|card| self.card(card, frame)).collect::<Vec<Value>>())
    }

    fn card(&self, card: &Card<'_>, frame: &Frame<'_>) -> Value {
        let make = || Value::from_serializable(&card.view(frame));
        self.cards.get(card.number).map_or_else(make, |kept| kept.get_or_init(make).clone())
    }

    fn render(
        &self,
        template: &str,
        language: Language,
        context: &Context,
        address: &Address,
    ) -> Result<String, Diagnostic> {
        let engine = self.engines.get(language);
        engine.render(template, context).map_err(|error| complain(&error, &self.sources, Some(address)))
    }
}

fn context(page: &PageView, other: &OtherView) -> Context {
    let mut context = Context::new();
    context.insert("page", page);
    context.insert("other", other);
    context
}

/// A view with one more value.
fn with(view: &impl Serialize, key: &'static str, value: Value) -> Value {
    add(Value::from_serializable(view), key, value)
}

fn add(view: Value, key: &'static str, value: Value) -> Value {
    let mut map = view.into_map().unwrap_or_default();
    map.insert(key.into(), value);
    Value::from(map)
}

/// `t(id="…", …)` in templates.
fn teller(voice: &Voice) -> impl Fn(Kwargs, &State) -> TeraResult<String> + Send + Sync + 'static {
    let messages = Arc::clone(&voice.messages);
    move |arguments: Kwargs, _: &State| {
        let id: &str = arguments.must_get("id")?;
        let given: Vec<(String, &Value)> =
            arguments.iter().map(|(key, value)| (key.to_string(), value)).filter(|(key, _)| key != "id").collect();
        let arguments: Vec<(&str, Argument<'_>)> = given
            .iter()
            .filter_map(|(key, value)| {
                let argument = match value.as_f64() {
                    Some(number) => Argument::Number(number),
                    None => Argument::Text(value.as_str()?),
                };
                Some((key.as_str(), argument))
            })
            .collect();
        messages.text(id, &arguments).map_err(|trouble| tera::Error::message(trouble.sentence))
    }
}

/// A template's trouble in one sentence, with the template's line and the page that was being made.
fn complain(error: &tera::Error, sources: &[SourceFile], address: Option<&Address>) -> Diagnostic {
    use tera::ErrorKind;
    let (said, place) = match error.kind() {
        ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => {
            let span = report.span();
            (report.message().to_owned(), place(report.filename(), span.start_line, span.start_col, sources))
        }
        ErrorKind::MissingParent { current, parent } => {
            (format!("`{current}` extends `{parent}`, which does not exist"), place(current, 1, 0, sources))
        }
        ErrorKind::CircularExtend { tpl, .. } | ErrorKind::CircularInclude { tpl, .. } => {
            (format!("`{tpl}` comes back to itself"), place(tpl, 1, 0, sources))
        }
        other => {
            let told = other.to_string();
            let said = told.lines().next().unwrap_or_default().trim_start_matches("error: ").to_owned();
            let name = said.split('`').nth(1).unwrap_or_default().to_owned();
            let within = parts(&told).and_then(|(_, file)| named_in(&name, file, sources));
            (said, within.or_else(|| named(&name, sources)))
        }
    };
    let message = format!("A template cannot be used: {}.", said.trim_end_matches('.'));
    let help = match address {
        Some(address) => format!(
            "It was making /{}. docs/templates.md says what each template is told.",
            address.as_str().trim_start_matches('/')
        ),
        None => "docs/templates.md says how templates are written.".to_owned(),
    };
    let note = Diagnostic::error("template", message, help);
    match place {
        Some(place) => note.at_place(place),
        None => note,
    }
}

/// The first sentence of a complaint that is told as a text, and the template of which it is told.
fn parts(told: &str) -> Option<(&str, &str)> {
    let mut lines = told.lines();
    let said = lines.next()?.trim_start_matches("error: ");
    Some((said, lines.next()?.trim_start().strip_prefix("--> ")?.split(':').next()?))
}

/// Where a template names a block.
fn named_in(name: &str, template: &str, sources: &[SourceFile]) -> Option<Place> {
    let path = format!("{FOLDER}{template}");
    let file = sources.iter().find(|file| *file.path == *path)?;
    let at = file.text.find(&format!("block {name}"))? + "block ".len();
    Some(Place::new(file, Span::new(at, at + name.len())))
}

/// Where a template names another one.
fn named(name: &str, sources: &[SourceFile]) -> Option<Place> {
    let quoted = format!("\"{name}\"");
    let found = sources.iter().find_map(|file| Some((file, file.text.find(&quoted)?)));
    found.map(|(file, at)| Place::new(file, Span::new(at, at + quoted.len())))
}

/// Tera counts lines from 1 and columns from 0.
fn place(template: &str, line: usize, column: usize, sources: &[SourceFile]) -> Option<Place> {
    let path = format!("{FOLDER}{template}");
    let file = sources.iter().find(|file| *file.path == *path)?;
    let start: usize = file.text.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum();
    let columns: usize = file.text[start..].chars().take(column).map(char::len_utf8).sum();
    Some(Place::new(file, Span::new(start + columns, start + columns)))
}
