//! What the styles and lists of a Word file mean: which are headings, which are numbered, where links and pictures are.

use std::collections::HashMap;

use crate::parse::xml::{self, XmlFault, XmlPiece};

/// What a paragraph is by its style.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Role {
    Title,
    /// From 1.
    Heading(u8),
    List,
    Quote,
}

/// How the points of a list begin.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ListSign {
    Bullet,
    Number { start: u32 },
}

/// The roles of styles by their ids.
pub fn roles(text: &str) -> Result<HashMap<String, Role>, XmlFault> {
    let mut roles = HashMap::new();
    let mut style = String::new();
    xml::read(text, |piece| {
        let XmlPiece::Open(element) = piece else { return };
        match element.name.as_str() {
            "style" => style = element.get("styleId").unwrap_or_default().to_owned(),
            "name" => {
                if let Some(role) = element.get("val").and_then(role) {
                    roles.insert(style.clone(), role);
                }
            }
            _ => {}
        }
    })?;
    Ok(roles)
}

/// The lists to which styles belong, by the ids of the styles.
pub fn listed(text: &str) -> Result<HashMap<String, String>, XmlFault> {
    let mut lists = HashMap::new();
    let mut style = String::new();
    xml::read(text, |piece| {
        let XmlPiece::Open(element) = piece else { return };
        match element.name.as_str() {
            "style" => style = element.get("styleId").unwrap_or_default().to_owned(),
            "numId" => {
                let list = element.get("val").unwrap_or_default();
                lists.insert(style.clone(), list.to_owned());
            }
            _ => {}
        }
    })?;
    Ok(lists)
}

/// The role of a style by its name, or by an id that is as good as a name.
pub fn role(name: &str) -> Option<Role> {
    let name: String = name.chars().filter(|c| !c.is_whitespace()).collect::<String>().to_ascii_lowercase();
    if let Some(level) = name.strip_prefix("heading") {
        return level.parse().ok().filter(|level| (1..=9).contains(level)).map(Role::Heading);
    }
    match name.as_str() {
        "title" => Some(Role::Title),
        "quote" | "intensequote" => Some(Role::Quote),
        name if name.starts_with("list") => Some(Role::List),
        _ => None,
    }
}

/// The signs of lists, by the number of the list and its level.
pub fn lists(text: &str) -> Result<HashMap<(String, u8), ListSign>, XmlFault> {
    let mut kinds: HashMap<(String, u8), ListSign> = HashMap::new();
    let mut lists: Vec<(String, String)> = Vec::new();
    let (mut kind, mut list, mut level, mut start) = (String::new(), String::new(), 0_u8, 1_u32);
    xml::read(text, |piece| {
        let XmlPiece::Open(element) = piece else { return };
        let value = || element.get("val").unwrap_or_default();
        match element.name.as_str() {
            "abstractNum" => kind = element.get("abstractNumId").unwrap_or_default().to_owned(),
            "lvl" => {
                level = element.get("ilvl").and_then(|level| level.parse().ok()).unwrap_or_default();
                start = 1;
            }
            "start" => start = value().parse().unwrap_or(1),
            "numFmt" => {
                let sign = if value() == "bullet" || value() == "none" {
                    ListSign::Bullet
                } else {
                    ListSign::Number { start }
                };
                kinds.insert((kind.clone(), level), sign);
            }
            "num" => list = element.get("numId").unwrap_or_default().to_owned(),
            "abstractNumId" => lists.push((list.clone(), value().to_owned())),
            _ => {}
        }
    })?;
    let mut signs = HashMap::new();
    for (list, kind) in lists.into_iter().take(4096) {
        for level in 0..9 {
            if let Some(sign) = kinds.get(&(kind.clone(), level)) {
                signs.insert((list.clone(), level), *sign);
            }
        }
    }
    Ok(signs)
}

/// Where links and pictures lead, by the ids under which the text names them.
pub fn targets(text: &str) -> Result<HashMap<String, String>, XmlFault> {
    let mut targets = HashMap::new();
    xml::read(text, |piece| {
        if let XmlPiece::Open(element) = piece
            && let (Some(id), Some(target)) = (element.get("Id"), element.get("Target"))
        {
            targets.insert(id.to_owned(), target.to_owned());
        }
    })?;
    Ok(targets)
}
