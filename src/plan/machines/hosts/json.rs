//! Hosts that read JSON: Azure Static Web Apps, Firebase Hosting, Vercel. All know the published folder alone.

use serde_json::{Map, Value, json};

use super::facts::{HostFacts, Redirect, TYPES, in_folder};
use crate::model::{address, hashed_name};
use crate::plan::policy::FOR_EVER;
use crate::source::percent;

/// `staticwebapp.config.json`. It knows one 404 page, and no question behind an address.
/// <https://learn.microsoft.com/azure/static-web-apps/configuration>
pub fn azure(file: &HostFacts<'_>) -> String {
    let mut routes: Vec<Value> = Vec::new();
    for redirect in asked_of_nothing(file) {
        for from in both(redirect) {
            routes.push(json!({"route": from, "redirect": file.to(redirect), "statusCode": 301}));
        }
    }
    // A sign for any name may stand at the end alone.
    let others = hashed_name::beginnings(|_| None).into_iter().map(|begun| format!("/{begun}*"));
    let kept = file.assets.iter().map(in_folder).chain(others);
    routes.extend(kept.map(|route| json!({"route": route, "headers": {"cache-control": FOR_EVER}})));
    let types: Map<String, Value> = TYPES.iter().map(|(end, kind)| (format!(".{end}"), json!(kind))).collect();
    let headers: Map<String, Value> =
        file.headers.iter().map(|(name, value)| (name.to_string(), json!(value))).collect();
    pretty(&json!({
        "routes": routes,
        "responseOverrides": {"404": {"rewrite": in_folder(&address::not_found(None))}},
        "globalHeaders": headers,
        "mimeTypes": types,
    }))
}

/// `firebase.json`. It shows the 404 page of the root, and reads no question behind an address.
/// <https://firebase.google.com/docs/hosting/full-config>
pub fn firebase(file: &HostFacts<'_>) -> String {
    let redirects = asked_of_nothing(file).flat_map(|redirect| {
        let from = percent::decode_lossy(redirect.from.as_str()).into_owned();
        let from = format!("^/{}/?$", super::facts::pattern(from.trim_end_matches('/')));
        [json!({"regex": from, "destination": file.to(redirect), "type": 301})]
    });
    let all: Vec<(&str, &str)> = file.headers.iter().map(|(name, value)| (&**name, &**value)).collect();
    let hashed = format!("^/{}$", hashed_name::expression());
    let kept = json!({"regex": hashed, "headers": pairs(&[("Cache-Control", FOR_EVER)])});
    let first = json!({"source": "**", "headers": pairs(&[&all[..], &[("Cache-Control", "no-cache")]].concat())});
    pretty(&json!({"hosting": {
        "public": ".",
        "ignore": ["firebase.json", ".bayan/**"],
        "redirects": redirects.collect::<Vec<_>>(),
        "headers": [first, kept],
    }}))
}

/// `vercel.json`. It shows the 404 page of the root.
/// <https://vercel.com/docs/project-configuration>
pub fn vercel(file: &HostFacts<'_>) -> String {
    let redirects = file.redirects.iter().map(|redirect| {
        let from = sourced(in_folder(&redirect.from).trim_end_matches('/'));
        let mut one = json!({"source": format!("{from}{{/}}?"), "destination": file.to(redirect), "statusCode": 301});
        if let Some(query) = &redirect.query {
            let pairs = query.split('&').map(|pair| pair.split_once('=').unwrap_or((pair, "")));
            one["has"] = pairs.map(|(key, value)| json!({"type": "query", "key": key, "value": value})).collect();
        }
        one
    });
    let all: Vec<(&str, &str)> = file.headers.iter().map(|(name, value)| (&**name, &**value)).collect();
    let hashed = format!("/({})", hashed_name::expression());
    let kept = json!({"source": hashed, "headers": pairs(&[("Cache-Control", FOR_EVER)])});
    let first = json!({"source": "/(.*)", "headers": pairs(&all)});
    pretty(&json!({
        "trailingSlash": true,
        "redirects": redirects.collect::<Vec<_>>(),
        "headers": [first, kept],
    }))
}

/// Signs that stand for more than themselves in a path of Vercel.
fn sourced(path: &str) -> String {
    let mut source = String::new();
    for c in path.chars() {
        if "():*+?{}".contains(c) {
            source.push('\\');
        }
        source.push(c);
    }
    source
}

fn asked_of_nothing<'f>(file: &'f HostFacts<'_>) -> impl Iterator<Item = &'f Redirect> {
    file.redirects.iter().filter(|redirect| redirect.query.is_none())
}

/// With and without a slash at the end.
fn both(redirect: &Redirect) -> [String; 2] {
    let from = in_folder(&redirect.from);
    let bare = from.trim_end_matches('/').to_owned();
    [bare.clone(), format!("{bare}/")]
}

/// Names and values as Firebase and Vercel read them.
fn pairs(headers: &[(&str, &str)]) -> Vec<Value> {
    headers.iter().map(|(name, value)| json!({"key": name, "value": value})).collect()
}

fn pretty(value: &Value) -> String {
    format!("{value:#}\n")
}
