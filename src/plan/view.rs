//! What templates are told, in the shapes that several pages share. See `docs/templates.md`.

use serde::Serialize;

use super::structured::Structured;

/// A day in the language's calendars.
#[derive(Clone, Serialize)]
pub struct DateView {
    /// For `<time datetime>`.
    pub iso: String,
    pub text: String,
    pub hijri_iso: Option<String>,
    pub hijri: Option<String>,
}

#[derive(Clone, Serialize)]
pub struct LinkView {
    pub title: String,
    pub title_html: String,
    pub url: String,
}

#[derive(Clone, Serialize)]
pub struct TypeView {
    pub id: &'static str,
    pub title: String,
    /// All of this type.
    pub url: Option<String>,
}

#[derive(Clone, Serialize)]
pub struct ImageView {
    pub url: String,
    pub width: u32,
    pub height: u32,
    pub alt: String,
}

/// A release as lists show it.
#[derive(Clone, Serialize)]
pub struct CardView {
    pub url: String,
    pub title_html: String,
    pub date: DateView,
    pub summary_html: String,
    pub r#type: Option<TypeView>,
    pub place: Option<String>,
    pub image: Option<ImageView>,
    pub corrected: bool,
}

/// The language switch.
#[derive(Clone, Serialize)]
pub struct OtherView {
    pub lang: &'static str,
    pub dir: &'static str,
    pub name: String,
    pub url: String,
    /// Whether the page has a counterpart; without one, `url` is the other front page.
    pub exists: bool,
}

#[derive(Clone, Serialize)]
pub struct Alternate {
    pub hreflang: &'static str,
    pub href: String,
}

#[derive(Clone, Serialize)]
pub struct Crumb {
    pub title_html: String,
    /// As plain text, for machines.
    #[serde(skip)]
    pub name: String,
    pub url: Option<String>,
}

#[derive(Clone, Serialize)]
pub struct FeedLink {
    pub title: String,
    pub r#type: &'static str,
    pub url: String,
}

/// What the head of every page says.
#[derive(Clone, Serialize)]
pub struct PageView {
    pub kind: &'static str,
    /// For `<title>`: with the site's own title.
    pub title: String,
    /// Without it; that of the site where the page has none of its own.
    pub name: String,
    pub description: String,
    /// Absolute.
    pub canonical: String,
    /// Absolute.
    pub alternates: Vec<Alternate>,
    pub breadcrumbs: Vec<Crumb>,
    pub feeds: Vec<FeedLink>,
    pub json_ld: Structured,
    pub og_type: &'static str,
    pub og_image: Option<ImageView>,
    /// As Open Graph writes it, `ar_AE`.
    pub locale: String,
    pub published: Option<String>,
    pub modified: Option<String>,
    pub noindex: bool,
}
