//! What templates are told, in the shapes that several pages share. See `docs/templates.md`.

use serde::Serialize;

use super::structured::Structured;

/// A day in the language's calendars.
#[derive(Clone, Serialize)]
pub struct DateView {
    /// For `<time datetime>`.
    pub iso: String,
    /// In the first of them.
    pub text: String,
    /// In each of them, in the order in which readers see them.
    pub days: Vec<DayView>,
}

/// A day in one calendar.
#[derive(Clone, Serialize)]
pub struct DayView {
    /// `gregory` or `islamic-umalqura`.
    pub calendar: &'static str,
    pub text: String,
    /// `1445-06-02`
    pub hijri_iso: Option<String>,
}

/// When a release went out, with all that reporters ask for.
#[derive(Clone, Serialize)]
pub struct WhenView {
    /// The weekday and the day, in the first calendar.
    pub day: String,
    /// Where one was given.
    pub hour: Option<String>,
    /// On whose clocks the hour is told.
    pub zone_html: Option<String>,
    /// Weekday, day and hour in one line.
    pub text: String,
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
    /// Of the size that stands for all.
    pub url: String,
    /// Every size with its width, as `srcset` has them; `None` where there is but one.
    pub srcset: Option<String>,
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
    /// Who speaks, where the newsroom has more than one issuer.
    pub issuers_html: Option<String>,
    pub image: Option<ImageView>,
    pub mark: Option<MarkView>,
}

/// What happened to a release, where it is worth saying: `corrected`, `withdrawn`, and in a preview that it is held.
#[derive(Clone, Serialize)]
pub struct MarkView {
    pub id: &'static str,
    pub title: String,
}

/// A logo, in its own size.
#[derive(Clone, Hash, Serialize)]
pub struct LogoView {
    pub url: String,
    /// The same for dark grounds; without one, the logo stands on a light plate.
    pub dark_url: Option<String>,
    pub width: Option<u32>,
    pub height: Option<u32>,
}

/// A way to a part of a list, with how much is in it.
#[derive(Clone, Serialize)]
pub struct WayView {
    pub title: String,
    pub title_html: String,
    /// `None` where it is only counted.
    pub url: Option<String>,
    pub count: String,
}

/// The language switch.
#[derive(Clone, Serialize)]
pub struct OtherView {
    pub lang: &'static str,
    pub dir: &'static str,
    pub name: String,
    /// The site's title in that language.
    pub site_title: String,
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
    /// The same as Markdown.
    pub markdown: Option<String>,
    pub noindex: bool,
}
