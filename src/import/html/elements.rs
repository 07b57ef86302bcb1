//! What the elements of a page mean for a text.

/// What an element does.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Meaning {
    /// Nothing in it is the release's: menus, forms, scripts.
    Skip,
    /// As `Skip`, and its text is no markup.
    Raw,
    Title,
    Article,
    Main,
    Header,
    List,
    Item,
    Quotation,
    /// Whose words a quotation has, inside one.
    Source,
    Table,
    Row,
    Cell,
    Heading(u8),
    Bold,
    Link,
    Time,
    Pre,
    /// Begins and ends a line of its own.
    Block,
}

/// What the element of a name means; `None` for those that change nothing.
pub fn meaning(name: &str) -> Option<Meaning> {
    Some(match name {
        "script" | "style" | "noscript" | "iframe" | "noembed" | "noframes" | "xmp" | "textarea" => Meaning::Raw,
        "nav" | "aside" | "form" | "button" | "select" | "template" | "svg" | "math" | "object" | "canvas"
        | "video" | "audio" | "dialog" | "menu" => Meaning::Skip,
        "title" => Meaning::Title,
        "article" => Meaning::Article,
        "main" => Meaning::Main,
        "header" => Meaning::Header,
        "ul" | "ol" | "dir" => Meaning::List,
        "li" => Meaning::Item,
        "blockquote" => Meaning::Quotation,
        "cite" | "footer" | "figcaption" => Meaning::Source,
        "table" => Meaning::Table,
        "tr" => Meaning::Row,
        "td" | "th" => Meaning::Cell,
        "h1" => Meaning::Heading(1),
        "h2" => Meaning::Heading(2),
        "h3" => Meaning::Heading(3),
        "h4" => Meaning::Heading(4),
        "h5" | "h6" => Meaning::Heading(5),
        "b" | "strong" => Meaning::Bold,
        "a" => Meaning::Link,
        "time" => Meaning::Time,
        "pre" => Meaning::Pre,
        "p" | "div" | "section" | "figure" | "dl" | "dt" | "dd" | "address" | "center" | "body" | "head" | "html"
        | "fieldset" | "details" | "summary" | "caption" | "hgroup" => Meaning::Block,
        _ => return None,
    })
}

impl Meaning {
    /// Whether a line ends where it begins and ends.
    pub const fn is_block(self) -> bool {
        !matches!(self, Self::Bold | Self::Link | Self::Time | Self::Raw | Self::Skip | Self::Title | Self::Source)
    }
}

/// Names under which sites keep what is not the text.
const BESIDE: [&str; 24] = [
    "share",
    "sharing",
    "social",
    "addtoany",
    "breadcrumb",
    "breadcrumbs",
    "cookie",
    "cookies",
    "related",
    "sidebar",
    "newsletter",
    "comments",
    "navbar",
    "navigation",
    "pagination",
    "pager",
    "hidden",
    "skip",
    "footer",
    "toolbar",
    "print",
    "tags",
    "advert",
    "banner",
];

/// Whether a `class` or `id` says that an element is none of the text: one of its names begins or ends so.
pub fn is_beside(names: &str) -> bool {
    let negated = |name: &str| ["no-", "has-", "with-", "not-"].iter().any(|head| name.starts_with(head));
    names.split_ascii_whitespace().filter(|name| !negated(name)).any(|name| {
        let mut parts = name.split(['-', '_']).filter(|part| !part.is_empty());
        let (first, last) = (parts.next(), parts.next_back());
        let known =
            |part: Option<&str>| part.is_some_and(|part| BESIDE.iter().any(|word| part.eq_ignore_ascii_case(word)));
        known(first) || known(last)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_what_stands_beside_a_text_are_known() {
        for names in ["share", "share-buttons", "a post__social", "site-footer", "visually-hidden", "skip-link"] {
            assert!(is_beside(names), "{names}");
        }
        for names in ["content", "no-sidebar", "shareholders", "press-release", "news_body", ""] {
            assert!(!is_beside(names), "{names}");
        }
    }
}
