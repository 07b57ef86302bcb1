//! What each template is made from: itself, and all that it extends, includes or calls.

use std::collections::{BTreeMap, BTreeSet};

use crate::source::{Fingerprint, Fold, Inputs};

/// The fingerprint of each template, by name below `templates/`, with everything that can reach its page. A component
/// is known by its name wherever it is written, so files that hold components count for every template.
pub fn fingerprints(inputs: &Inputs) -> BTreeMap<String, Fingerprint> {
    let templates: BTreeMap<&str, &str> = inputs
        .templates()
        .filter_map(|file| Some((file.path.strip_prefix("templates/")?, &*file.text)))
        .filter(|(name, _)| name.ends_with(".html"))
        .collect();
    let components =
        templates.iter().filter(|(_, text)| words_after(text, "component").next().is_some()).map(|(name, _)| *name);
    let components: BTreeSet<&str> = components.collect();
    templates.keys().map(|name| ((*name).to_owned(), fingerprint(name, &templates, &components))).collect()
}

fn fingerprint(name: &str, templates: &BTreeMap<&str, &str>, components: &BTreeSet<&str>) -> Fingerprint {
    let mut reached: BTreeSet<&str> = components.clone();
    let mut pending: Vec<&str> = components.iter().copied().chain([name]).collect();
    while let Some(next) = pending.pop() {
        reached.insert(next);
        let Some(text) = templates.get(next) else { continue };
        for word in ["extends", "include"] {
            pending.extend(words_after(text, word).filter(|name| !reached.contains(name)));
        }
    }
    let mut fold = Fold::new().text(name);
    for name in reached {
        fold = fold.text(name).maybe(templates.get(name).copied());
    }
    fold.done()
}

/// What follows `{% word` in a template: a quoted name without its quotes, or the next word.
fn words_after<'t>(text: &'t str, word: &'static str) -> impl Iterator<Item = &'t str> {
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
