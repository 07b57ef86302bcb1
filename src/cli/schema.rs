//! `bayan schema`

use std::path::Path;

use super::arguments::SchemaOptions;
use super::exit::Exit;
use super::say::{self, Console};
use crate::check::manual;
use crate::diagnostics::{message, path_of};
use crate::io::{self, Failure, made_files};
use crate::model::Site;
use crate::parse;
use crate::parse::schema::{KnownIds, MADE, SchemaOf, schema};

pub fn run(options: &SchemaOptions, console: &Console) -> Result<Exit, Failure> {
    let site = site(options.root.as_deref())?;
    let words = console.words();
    let known = KnownIds { site: site.as_ref(), rules: &manual::movable(words.language), words };
    let text = |document| format!("{:#}\n", schema(document, &known));
    if let Some(document) = options.document {
        say::out(&text(document));
    }
    if let Some(folder) = &options.output {
        for document in SchemaOf::ALL {
            let path = folder.join(format!("{}.schema.json", document.name()));
            made_files::write(&path, &text(document), MADE)?;
        }
        console.tell(&message!("schemas-written", count = SchemaOf::ALL.len(), folder = path_of(folder)));
    }
    Ok(Exit::Fine)
}

/// The newsroom whose ids are offered: the one that was named, else the one in this folder, if it is one. What must be
/// mended in it does not matter here.
fn site(root: Option<&Path>) -> Result<Option<Site>, Failure> {
    let Some(root) = root else {
        let here = Path::new(".");
        return Ok(if here.join("site.toml").is_file() { parse::site(&io::project::read(here)?).value } else { None });
    };
    let site = parse::site(&io::project::read(root)?);
    site.value.map(Some).ok_or_else(|| Failure::of(message!("no-newsroom", folder = path_of(root))))
}
