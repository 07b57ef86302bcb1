//! A block that a template fills and that the template above it does not have, told of the site's own file.

use crate::diagnostics::{Diagnostic, Place, code, message};
use crate::parse::templates::words_after;
use crate::source::{Inputs, SourceFile};

/// What is wrong where the template that fills the block is bayan's: the site's own file above it leaves the block out.
/// `said` is the engine's complaint, `child` the template that fills the block.
pub fn missing_block(said: &str, child: &str, inputs: &Inputs) -> Option<Diagnostic> {
    let block = said.strip_prefix("Block `")?.split('`').next()?;
    let mut file = template(child, inputs)?;
    // Chains are short, and one that goes round is another trouble.
    for _ in 0..inputs.built_in.len() {
        if inputs.texts.contains_key(&file.path) {
            break;
        }
        file = template(words_after(&file.text, "extends").next()?, inputs)?;
    }
    let name = file.path.strip_prefix("templates/")?;
    if name == child || !inputs.texts.contains_key(&file.path) {
        return None;
    }
    let line = code(format!("{{% block {block} %}}{{% endblock %}}"));
    let command = code(format!("bayan new template {name}"));
    let (block, child) = (code(block), code(child));
    let message = message!("template-block-left-out", block = block, child = child, line = line, command = command);
    Some(Diagnostic::stops("template", message).at_place(Place::head(&file.path)))
}

fn template<'i>(name: &str, inputs: &'i Inputs) -> Option<&'i SourceFile> {
    let path = format!("templates/{name}");
    inputs.texts.get(path.as_str()).or_else(|| inputs.built_in.get(path.as_str()))
}
