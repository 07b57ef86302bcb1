//! `[deploy.NAME]` in `site.toml`: where the newsroom is deployed to.

use super::address;
use super::config::{Fields, Node, Reading, Value};
use super::keys::site::DEPLOY;
use crate::diagnostics::{code, message, typed};
use crate::model::{DeployTarget, FolderPlace, StoreKind, StorePlace, TargetPlace};
use crate::source::Spanned;

/// How many releases of a folder are kept where nothing is said of it.
const USUALLY_KEPT: usize = 5;

/// The targets, in the order in which they were typed.
pub fn read(reading: &mut Reading<'_>, node: &Node) -> Vec<DeployTarget> {
    let Value::Map(names) = &node.value else {
        reading.wrong_type(node, "deploy", "deploys");
        return Vec::new();
    };
    let mut targets = Vec::new();
    for (name, node) in names {
        let is_sound = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        if name.value.is_empty() || !name.value.chars().all(is_sound) {
            reading.stops("bad-target", name.span, message!("bad-target-name", name = typed(&name.value)));
            continue;
        }
        targets.extend(target(reading, name, node));
    }
    targets
}

fn target(reading: &mut Reading<'_>, name: &Spanned<String>, node: &Node) -> Option<DeployTarget> {
    let mut fields = reading.fields(node, &DEPLOY)?;
    let to = fields.require("to", reading).and_then(|node| reading.text(node, "to"));
    let after = fields.get("after").map(|node| reading.texts(node, "after")).unwrap_or_default();
    // Whatever the target, each key is read.
    let keep = reading.number(fields.get("keep"), "keep", USUALLY_KEPT, 1..=1000);
    let is_packed = fields.boolean("packed", reading).is_some_and(|packed| packed.value);
    let endpoint = fields.text("endpoint", reading).and_then(|given| endpoint(reading, &given));
    let region = fields.text("region", reading).map(|region| region.value);
    let place = to.and_then(|to| place(reading, &mut fields, &to, (keep, is_packed, endpoint, region)));
    fields.finish(reading);
    let after = after.into_iter().map(|word| word.value).collect();
    Some(DeployTarget { name: name.value.clone(), place: place?, after, span: name.span })
}

fn place(
    reading: &mut Reading<'_>,
    fields: &mut Fields<'_>,
    to: &Spanned<String>,
    (keep, is_packed, endpoint, region): (usize, bool, Option<String>, Option<String>),
) -> Option<TargetPlace> {
    if let Some(path) = to.value.strip_prefix("folder:").map(str::trim).filter(|path| !path.is_empty()) {
        foreign(reading, fields, &["endpoint", "region"], to);
        return Some(TargetPlace::Folder(FolderPlace { path: path.to_owned(), keep, is_packed }));
    }
    let store = StoreKind::ALL.into_iter().find_map(|kind| {
        let rest = to.value.strip_prefix(kind.scheme())?.strip_prefix("://")?;
        let (bucket, prefix) = rest.split_once('/').unwrap_or((rest, ""));
        Some((kind, bucket, prefix.trim_matches('/')))
    });
    let Some((kind, bucket, prefix)) = store.filter(|(_, bucket, prefix)| is_bucket(bucket) && is_prefix(prefix))
    else {
        reading.stops("bad-target", to.span, message!("bad-target", to = typed(&to.value)));
        return None;
    };
    foreign(reading, fields, &["keep", "packed"], to);
    if kind != StoreKind::S3 {
        foreign(reading, fields, &["region"], to);
    }
    let prefix = if prefix.is_empty() { String::new() } else { format!("{prefix}/") };
    Some(TargetPlace::Store(StorePlace { kind, bucket: bucket.to_owned(), prefix, endpoint, region }))
}

/// Keys that say nothing of such a target.
fn foreign(reading: &mut Reading<'_>, fields: &mut Fields<'_>, keys: &[&'static str], to: &Spanned<String>) {
    for key in keys {
        if let Some(node) = fields.get(key) {
            reading.stops("bad-target", node.span, message!("foreign-key", key = code(*key), to = typed(&to.value)));
        }
    }
}

fn is_bucket(name: &str) -> bool {
    !name.is_empty() && name.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.'))
}

fn is_prefix(prefix: &str) -> bool {
    prefix.is_empty() || prefix.split('/').all(|part| !part.is_empty() && !matches!(part, "." | ".." | ".bayan"))
}

/// Requests carry what opens the store: they go to a proven host, or stay on this machine.
fn endpoint(reading: &mut Reading<'_>, given: &Spanned<String>) -> Option<String> {
    let known = address::web(&given.value);
    match known.filter(|known| known.origin.starts_with("https://") || address::is_loopback(&known.origin)) {
        Some(known) => Some(known.whole.trim_end_matches('/').to_owned()),
        None => {
            reading.stops("bad-target", given.span, message!("bad-endpoint", endpoint = typed(&given.value)));
            None
        }
    }
}
