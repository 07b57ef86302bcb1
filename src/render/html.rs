//! Pages through templates. The only door to `tera`.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::Serialize;
use tera::{Context, Kwargs, State, Tera, TeraResult, Value};

use super::complaint::{self, Complaint};
use super::missing_block::missing_block;
use crate::diagnostics::{Diagnostic, Place, Reviewed, code, message, name};
use crate::locale::{Filling, Voice};
use crate::model::{Address, Language, PerLanguage};
use crate::source::{Inputs, SourceFile, Span};

/// A value as templates are told it.
pub type Told = Value;

/// What templates are told of a view.
pub fn told(view: &impl Serialize) -> Told {
    Value::from_serializable(view)
}

/// The templates of both languages, ready to render.
#[derive(Clone)]
pub struct Templates {
    engines: PerLanguage<Tera>,
    /// What every template of a language is told, for components that are called alone.
    shared: PerLanguage<Context>,
    sources: Vec<SourceFile>,
    /// Whether one of them is the newsroom's.
    own: bool,
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
        engine.register_function("asset", finder(Arc::default()));
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
        let shared = PerLanguage::from_fn(|_| Context::new());
        let own = sources.iter().any(|file| inputs.texts.contains_key(&file.path));
        Reviewed::clean(Some(Self { engines, shared, sources, own }))
    }

    /// Whether one of them is the newsroom's: what bayan's own read is known, and what that one reads is not.
    pub fn has_own(&self) -> bool {
        self.own
    }

    /// Takes what every page of a language shares: its messages, what is told of the site, and the addresses of its assets
    /// by their names.
    pub fn share(
        &mut self,
        language: Language,
        voice: &Voice,
        site: &impl Serialize,
        assets: &BTreeMap<String, String>,
    ) {
        let messages: BTreeMap<String, String> =
            voice.messages.plain().map(|(id, text)| (id.replace('-', "_"), text.to_owned())).collect();
        let shared = self.shared.get_mut(language);
        shared.insert_value("msg", looked_over(told(&messages)));
        shared.insert_value("site", looked_over(told(site)));
        shared.insert("lang", language.code());
        shared.insert("dir", language.direction().code());
        let engine = self.engines.get_mut(language);
        engine.register_function("asset", finder(Arc::new(assets.clone())));
        *engine.global_context() = shared.clone();
    }

    /// A page in a language; a template that fails is told with the address of the page.
    pub fn render(
        &self,
        template: &str,
        language: Language,
        values: impl IntoIterator<Item = (&'static str, Told)>,
        address: &Address,
    ) -> Result<Vec<u8>, Diagnostic> {
        let mut html = Vec::with_capacity(USUAL);
        let rendered = self.engines.get(language).render_to(template, &context(values), &mut html);
        rendered.map_err(|error| complain(&error, &self.sources, Some(address)))?;
        Ok(html)
    }

    /// What a component makes of its arguments, as HTML that a template shows as it is.
    pub fn component(
        &self,
        name: &str,
        language: Language,
        values: impl IntoIterator<Item = (&'static str, Told)>,
        address: &Address,
    ) -> Result<Told, Diagnostic> {
        let (engine, shared) = (self.engines.get(language), self.shared.get(language));
        let html = engine.render_component_with_implicits(name, &context(values), shared, None, true);
        html.map(|html| Told::safe_string(&html)).map_err(|error| complain(&error, &self.sources, Some(address)))
    }
}

/// Bytes of a page, to begin with.
const USUAL: usize = 24 * 1024;

fn context(values: impl IntoIterator<Item = (&'static str, Told)>) -> Context {
    let mut context = Context::new();
    for (name, value) in values {
        context.insert_value(name, value);
    }
    context
}

/// Texts in which nothing is to be escaped are known to be safe, so that no page looks for it again.
fn looked_over(value: Told) -> Told {
    if let Some(text) = value.as_str() {
        let is_plain = !text.contains(['&', '<', '>', '"', '\'']);
        return if is_plain { value.mark_safe() } else { value };
    }
    if let Some(list) = value.as_array() {
        return Told::from(list.iter().cloned().map(looked_over).collect::<Vec<Told>>());
    }
    let Some(mut map) = value.clone().into_map() else { return value };
    for value in map.values_mut() {
        *value = looked_over(std::mem::replace(value, Told::none()));
    }
    Told::from(map)
}

/// `t(id="…", …)` in templates.
fn teller(voice: &Voice) -> impl Fn(Kwargs, &State) -> TeraResult<String> + Send + Sync + 'static {
    let messages = Arc::clone(&voice.messages);
    move |arguments: Kwargs, _: &State| {
        let id: &str = arguments.must_get("id")?;
        let given: Vec<(String, &Value)> =
            arguments.iter().map(|(key, value)| (key.to_string(), value)).filter(|(key, _)| key != "id").collect();
        let arguments: Vec<(&str, Filling<'_>)> = given
            .iter()
            .filter_map(|(key, value)| {
                let argument = match value.as_f64() {
                    Some(number) => Filling::Number(number),
                    None => Filling::Text(value.as_str()?),
                };
                Some((key.as_str(), argument))
            })
            .collect();
        let why = || match messages.place(id) {
            Some(_) => complaint::lacking(id),
            None => complaint::no_message(id, messages.language()),
        };
        messages.text(id, &arguments).map_err(|_| tera::Error::message(why()))
    }
}

/// `asset(name="…")` in templates: the address of a file of `static/assets/`, which changes with what is in it.
fn finder(
    assets: Arc<BTreeMap<String, String>>,
) -> impl Fn(Kwargs, &State) -> TeraResult<String> + Send + Sync + 'static {
    move |arguments: Kwargs, _: &State| {
        let name: &str = arguments.must_get("name")?;
        let missing = || {
            let known: Vec<String> = assets.keys().cloned().collect();
            tera::Error::message(complaint::no_asset(name, &known))
        };
        assets.get(name).cloned().ok_or_else(missing)
    }
}

/// A template's trouble in one sentence, with the template's line and the page that was being made.
fn complain(error: &tera::Error, sources: &[SourceFile], address: Option<&Address>) -> Diagnostic {
    use tera::ErrorKind;
    let (complaint, place) = match error.kind() {
        ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => {
            let span = report.span();
            (complaint::read(report.message()), place(report.filename(), span.start_line, span.start_col, sources))
        }
        ErrorKind::MissingParent { current, parent } => {
            let message = message!("template-parent", child = code(current), parent = code(parent));
            (Complaint { message, near: None }, place(current, 1, 0, sources))
        }
        ErrorKind::CircularExtend { tpl, .. } | ErrorKind::CircularInclude { tpl, .. } => {
            let message = message!("template-circle", template = code(tpl));
            (Complaint { message, near: None }, place(tpl, 1, 0, sources))
        }
        other => {
            let told = other.to_string();
            let said = told.lines().next().unwrap_or_default().trim_start_matches("error: ").to_owned();
            let name = said.split('`').nth(1).unwrap_or_default().to_owned();
            let within = parts(&told).and_then(|(_, file)| named_in(&name, file, sources));
            (complaint::read(&said), within.or_else(|| named(&name, sources)))
        }
    };
    let help = match (complaint.near, address) {
        (Some(near), _) => message!("did-you-mean", near = code(near)),
        (None, Some(address)) => {
            let address = name(format!("/{}", address.as_str().trim_start_matches('/')));
            message!("template-while-making", address = address)
        }
        (None, None) => message!("template-manual"),
    };
    let note = Diagnostic::stops("template", complaint.message).with_help(help);
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
