//! `[headers]` and `policy` in `site.toml`: what servers say with each file, and from where pages may load.

use super::config::{Node, Reading, Value};
use super::keys::site::POLICY;
use crate::diagnostics::{code, message, typed};
use crate::model::PolicySource;

/// What differs from file to file, or has a place of its own in `site.toml`.
const NOT_HERE: [&str; 10] = [
    "content-security-policy",
    "content-type",
    "content-length",
    "content-encoding",
    "cache-control",
    "expires",
    "etag",
    "last-modified",
    "location",
    "set-cookie",
];

/// Names and values as servers send them (RFC 9110, section 5).
pub fn read(reading: &mut Reading<'_>, node: &Node) -> Vec<(String, String)> {
    let Value::Map(entries) = &node.value else {
        reading.wrong_type(node, "headers", "headers");
        return Vec::new();
    };
    let mut headers = Vec::new();
    for (name, node) in entries {
        let is_token = |c: char| c.is_ascii_alphanumeric() || c == '-';
        let lower = name.value.to_ascii_lowercase();
        if NOT_HERE.contains(&lower.as_str()) {
            let help = match lower.as_str() {
                "content-security-policy" => message!("header-is-policy"),
                _ => message!("delete-line"),
            };
            reading.stops_with("bad-header", name.span, message!("header-not-here", name = code(&name.value)), help);
        } else if name.value.is_empty() || !name.value.chars().all(is_token) {
            reading.stops("bad-header", name.span, message!("bad-header-name", name = typed(&name.value)));
        } else if let Some(value) = reading.text(node, "headers") {
            match value.value.chars().all(|c| matches!(c, ' '..='~') && c != '"') {
                true => headers.push((name.value.clone(), value.value)),
                false => {
                    reading.stops("bad-header", value.span, message!("bad-header-value", name = code(&name.value)))
                }
            }
        }
    }
    headers
}

/// What pages may load from besides their own host, in the order in which it was typed.
pub fn policy(reading: &mut Reading<'_>, node: &Node) -> Vec<PolicySource> {
    let Some(mut fields) = reading.fields(node, &POLICY) else { return Vec::new() };
    let mut sources = Vec::new();
    for directive in POLICY.names() {
        let origins = fields.get(directive).map(|node| reading.texts(node, directive)).unwrap_or_default();
        for origin in origins {
            if is_origin(&origin.value) {
                sources.push(PolicySource { directive: directive.to_owned(), origin: origin.value });
            } else {
                reading.stops("bad-policy", origin.span, message!("bad-policy", origin = typed(&origin.value)));
            }
        }
    }
    fields.finish(reading);
    sources
}

/// `https://stats.example.gov`, with a port or not: a host, and never all of them.
fn is_origin(text: &str) -> bool {
    let Some(host) = text.strip_prefix("https://") else { return false };
    let (name, port) = host.split_once(':').unwrap_or((host, "443"));
    let name = name.strip_prefix("*.").unwrap_or(name);
    let is_label = |label: &str| {
        !label.is_empty() && label.chars().all(|c| c.is_ascii_alphanumeric() || c == '-') && !label.starts_with('-')
    };
    name.contains('.') && name.split('.').all(is_label) && port.parse::<u16>().is_ok()
}
