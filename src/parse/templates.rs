//! What each template is made from: itself, and all that it extends, includes or calls; and what none is made from.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::diagnostics::{Diagnostic, Message, Place, message, name, nearest};
use crate::source::{Fingerprint, Fold, Inputs};

const FOLDER: &str = "templates/";

/// The fingerprint of each template, by name below `templates/`, with everything that can reach its page. A component
/// is known by its name wherever it is written, so files that hold components count for every template.
pub fn fingerprints(inputs: &Inputs) -> BTreeMap<String, Fingerprint> {
    let templates = texts(inputs);
    let components = components(&templates);
    let links = links(&templates);
    let print = |name: &str| {
        let parts = reached(&links, components.iter().copied().chain([name]));
        parts.into_iter().fold(Fold::new().text(name), |fold, part| fold.text(part).maybe(templates.get(part).copied()))
    };
    templates.keys().map(|name| ((*name).to_owned(), print(name).done())).collect()
}

/// A warning for each file of the site's own that no page is made from: its name is not that of one of bayan's templates,
/// and none of them extends, includes or calls it.
pub fn unused(inputs: &Inputs) -> Vec<Diagnostic> {
    let templates = texts(inputs);
    let built_in = || inputs.built_in.keys().filter_map(|path| path.strip_prefix(FOLDER));
    let pages = built_in().filter(|name| name.ends_with(".html"));
    let used = reached(&links(&templates), components(&templates).into_iter().chain(pages));
    let own = inputs.texts.keys().filter(|path| path.starts_with(FOLDER) && !inputs.built_in.contains_key(*path));
    let idle = own.filter(|path| !used.contains(&path[FOLDER.len()..]));
    let warning = |path: &Arc<str>| {
        let help = idle_help(&path[FOLDER.len()..], built_in());
        let note = Diagnostic::warns("unused-template", message!("unused-template")).with_help(help);
        note.at_place(Place::head(path))
    };
    idle.map(warning).collect()
}

/// What to do with a file that no page is made from. Words in a third language are no slip in the name of one of the two.
fn idle_help<'t>(own: &str, built_in: impl Iterator<Item = &'t str>) -> Message {
    if own.starts_with("locales/") && own.ends_with(".ftl") {
        return message!("template-third-language");
    }
    match nearest(own, built_in) {
        Some(near) => message!("did-you-mean-file", near = name(format!("{FOLDER}{near}"))),
        None if own.ends_with(".html") => message!("template-include"),
        None => message!("template-no-template"),
    }
}

/// What each template extends and includes, by its name.
fn links<'t>(templates: &BTreeMap<&'t str, &'t str>) -> BTreeMap<&'t str, Vec<&'t str>> {
    let of = |text: &'t str| ["extends", "include"].into_iter().flat_map(move |word| words_after(text, word)).collect();
    templates.iter().map(|(name, text)| (*name, of(text))).collect()
}

/// The text of each template, by its name.
fn texts(inputs: &Inputs) -> BTreeMap<&str, &str> {
    let named = inputs.templates().filter_map(|file| Some((file.path.strip_prefix(FOLDER)?, &*file.text)));
    named.filter(|(name, _)| name.ends_with(".html")).collect()
}

/// The templates that hold components.
fn components<'t>(templates: &BTreeMap<&'t str, &'t str>) -> BTreeSet<&'t str> {
    templates
        .iter()
        .filter(|(_, text)| words_after(text, "component").next().is_some())
        .map(|(name, _)| *name)
        .collect()
}

/// These templates, and all that they extend or include.
fn reached<'t>(links: &BTreeMap<&'t str, Vec<&'t str>>, from: impl IntoIterator<Item = &'t str>) -> BTreeSet<&'t str> {
    let mut reached = BTreeSet::new();
    let mut pending: Vec<&str> = from.into_iter().collect();
    while let Some(next) = pending.pop() {
        if reached.insert(next) {
            pending.extend(links.get(next).into_iter().flatten());
        }
    }
    reached
}

/// What follows `{% word` in a template: a quoted name without its quotes, or the next word.
pub fn words_after<'t>(text: &'t str, word: &'static str) -> impl Iterator<Item = &'t str> {
    text.split("{%").skip(1).filter_map(move |tag| {
        let rest = tag.trim_start_matches('-').trim_start().strip_prefix(word)?;
        let rest = rest.strip_prefix(char::is_whitespace)?.trim_start();
        match rest.strip_prefix(['"', '\'']) {
            Some(quoted) => quoted.split(['"', '\'']).next(),
            None => rest.split(|c: char| !c.is_alphanumeric() && c != '_').next(),
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::SourceFile;

    fn inputs(card: &str) -> Inputs {
        let files = [
            ("templates/base.html", "<html>{% block main %}{% endblock %}</html>"),
            ("templates/front.html", "{% extends \"base.html\" %}"),
            ("templates/lone.html", "alone"),
            ("templates/part.html", card),
            ("templates/list.html", "{%- include 'part.html' -%}"),
        ];
        let texts = files.map(|(path, text)| (path.into(), SourceFile::new(path, text)));
        Inputs { texts: texts.into(), ..Inputs::default() }
    }

    #[test]
    fn a_change_reaches_those_who_use_the_template_and_nobody_else() {
        let (before, after) = (fingerprints(&inputs("one")), fingerprints(&inputs("two")));
        assert_ne!(before["list.html"], after["list.html"]);
        assert_eq!(before["front.html"], after["front.html"]);
        assert_eq!(before["lone.html"], after["lone.html"]);
    }

    #[test]
    fn a_component_counts_for_every_template() {
        let component =
            |text: &str| fingerprints(&inputs(&format!("{{% component card() %}}{text}{{% endcomponent %}}")));
        assert_ne!(component("a")["lone.html"], component("b")["lone.html"]);
    }
}
