//! What a page says of itself to machines in the words of schema.org: JSON-LD. <https://developers.google.com/search/docs/appearance/structured-data>

use serde::{Serialize, Serializer};
use serde_json::{Value, json};

use crate::source::seek;

/// Things of which a page speaks. In templates a text that may stand inside `<script>`, or `null` where there are none.
#[derive(Clone, Default)]
pub struct Structured(pub Vec<Value>);

/// A step of the way to a page: its name and its address, rooted.
pub type Step<'a> = (&'a str, Option<&'a str>);

/// The way down to a page: the steps above it, and itself where there is but one. The front page is no step: every way
/// begins there. Nothing where that is not a way of two steps. <https://schema.org/BreadcrumbList>
pub fn way(steps: &[Step<'_>], origin: &str) -> Option<Value> {
    let below = steps.get(1..)?;
    let told = if below.len() > 2 { &below[..below.len() - 1] } else { below };
    let item = |(position, (name, url)): (i32, &Step<'_>)| {
        let mut item = json!({"@type": "ListItem", "position": position, "name": name});
        if let Some(url) = url {
            item["item"] = json!(format!("{origin}{url}"));
        }
        item
    };
    let items: Vec<Value> = (1..).zip(told).map(item).collect();
    (items.len() > 1).then(|| json!({"@type": "BreadcrumbList", "itemListElement": items}))
}

impl Serialize for Structured {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match &self.0[..] {
            [] => to.serialize_none(),
            things => to.serialize_str(&for_script(&json!({"@context": "https://schema.org", "@graph": things}))),
        }
    }
}

/// JSON in which nothing can end the script element, nor begin another: `<`, `>` and `&` are escaped.
pub fn for_script(value: &Value) -> String {
    let text = serde_json::to_string(value).unwrap_or_default();
    if seek::any(*b"<>&", text.as_bytes()).is_none() {
        return text;
    }
    text.replace('<', "\\u003c").replace('>', "\\u003e").replace('&', "\\u0026")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_cannot_end_the_script() {
        let text = for_script(&json!({"headline": "</script><script>alert(1)</script>"}));
        assert!(!text.contains('<'), "{text}");
    }

    #[test]
    fn a_way_has_two_steps_and_leaves_out_the_front_page() {
        let told = |steps: &[Step<'_>]| {
            let way = way(steps, "https://a.example")?;
            let items = way["itemListElement"].as_array()?.clone();
            let name = |item: &Value| format!("{} {} {}", item["position"], item["name"], item["item"]);
            Some(items.iter().map(name).collect::<Vec<_>>().join(", "))
        };
        let (home, list) = (("الرئيسية", Some("/ar/")), ("البيانات", Some("/ar/releases/")));
        let (month, own) = (("مايو", Some("/ar/releases/2020/05/")), ("عنوان", None));
        assert_eq!(told(&[]), None);
        assert_eq!(told(&[home, own]), None);
        let two = "1 \"البيانات\" \"https://a.example/ar/releases/\", 2 ";
        assert_eq!(told(&[home, list, own]), Some(format!("{two}\"عنوان\" null")));
        let three = Some(format!("{two}\"مايو\" \"https://a.example/ar/releases/2020/05/\""));
        assert_eq!(told(&[home, list, month, own]), three);
    }
}
