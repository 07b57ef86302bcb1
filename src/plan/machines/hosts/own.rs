//! A site's own file for a host stands behind ours, or within it where it is JSON.

use serde_json::Value;

use crate::diagnostics::{Diagnostic, Place, message, name};
use crate::model::HostKind;
use crate::source::Blob;

/// Ours with the site's own.
///
/// # Errors
///
/// What is wrong with one that cannot be joined.
pub fn joined(kind: HostKind, ours: String, own: Option<&Blob>) -> Result<String, Diagnostic> {
    let Some(own) = own else { return Ok(ours) };
    let note = |message| Err(Diagnostic::stops("host-file", message).at_place(Place::head(&own.path)));
    let Some(text) = own.bytes.as_deref().and_then(|bytes| std::str::from_utf8(bytes).ok()) else {
        return note(message!("host-file-unread", file = name(kind.file_name())));
    };
    if !kind.is_json() {
        return Ok(if text.ends_with('\n') { ours + text } else { format!("{ours}{text}\n") });
    }
    let (Ok(mut all), Ok(own)) = (serde_json::from_str(&ours), serde_json::from_str::<Value>(text)) else {
        return note(message!("host-file-unread", file = name(kind.file_name())));
    };
    join(&mut all, own);
    Ok(format!("{all:#}\n"))
}

/// Keys of both; lists of ours with those of the site behind them; of two other values the site's own.
fn join(ours: &mut Value, own: Value) {
    match (ours, own) {
        (Value::Object(ours), Value::Object(own)) => {
            for (key, value) in own {
                join(ours.entry(key).or_insert(Value::Null), value);
            }
        }
        (Value::Array(ours), Value::Array(own)) => ours.extend(own),
        (ours, own) => *ours = own,
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::join;

    #[test]
    fn what_a_site_says_itself_stands_behind_ours() {
        let mut ours = json!({"routes": [{"route": "/old"}], "globalHeaders": {"A": "1", "B": "2"}});
        join(&mut ours, json!({"routes": [{"route": "/mine"}], "globalHeaders": {"B": "3"}, "platform": {"a": 1}}));
        assert_eq!(
            ours,
            json!({
                "routes": [{"route": "/old"}, {"route": "/mine"}],
                "globalHeaders": {"A": "1", "B": "3"},
                "platform": {"a": 1},
            })
        );
    }
}
