//! `bayan redirects`

use serde_json::json;

use super::arguments::RedirectsOptions;
use super::desk;
use super::exit::Exit;
use super::formats::RedirectsFormat;
use super::say::{self, Console};
use crate::check::Scope;
use crate::diagnostics::in_order;
use crate::edition::Edition;
use crate::io::project::NewsroomPlace;
use crate::io::{Failure, clock};
use crate::model::{Address, BaseUrl};
use crate::plan::Context;
use crate::plan::machines::hosts;
use crate::plan::machines::hosts::facts::Redirect;

/// The old addresses of public releases and where they lead, for hosts that are set up elsewhere.
pub fn run(options: &RedirectsOptions, console: &Console) -> Result<Exit, Failure> {
    let now = clock::instant(options.at)?;
    let inputs = desk::newsroom(NewsroomPlace { root: &options.root, config: options.config.as_deref() })?;
    let (desk, notes) = desk::open(&inputs, options.base_url.as_deref(), now, Scope::Build)?;
    let Some(desk) = desk::sound(desk, &notes) else {
        console.findings(&in_order(notes));
        return Ok(Exit::Content);
    };
    let edition = Edition::at(now, &desk.newsroom, &desk.site);
    let context = Context::new(&edition, &desk.voices, &inputs, desk.template_prints.clone());
    let base = &desk.site.settings.base_url;
    let pairs: Vec<(String, String)> =
        hosts::redirects(&context).iter().map(|one| (old(one, base), one.to.absolute(base))).collect();
    match options.format {
        RedirectsFormat::Json => {
            let all: Vec<_> = pairs.iter().map(|(from, to)| json!({"from": from, "to": to, "status": 301})).collect();
            say::out(&format!("{}\n", json!({"redirects": all})));
        }
        RedirectsFormat::Csv => {
            say::out("from,to,status\n");
            pairs.iter().for_each(|(from, to)| say::out(&format!("{},{},301\n", field(from), field(to))));
        }
    }
    Ok(Exit::Fine)
}

/// As a browser asks for it: from the first slash, encoded, with what stands behind its question mark. The slash at the end
/// may be there or not.
fn old(redirect: &Redirect, base: &BaseUrl) -> String {
    let bare = Address::new(redirect.from.as_str().trim_end_matches('/'));
    let query = redirect.query.as_ref().map(|query| format!("?{query}")).unwrap_or_default();
    bare.url(base) + &query
}

/// RFC 4180.
fn field(text: &str) -> String {
    if text.contains([',', '"', '\n']) { format!("\"{}\"", text.replace('"', "\"\"")) } else { text.to_owned() }
}
