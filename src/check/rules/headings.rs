//! What links lead to within a page: `#heading` must be there.

use jiff::Timestamp;

use crate::check::desk::Desk;
use crate::check::reference::with_nearest;
use crate::diagnostics::{Diagnostic, code, message};
use crate::model::{Body, Language, PairPath, Route, SiteAddress};
use crate::text::{Style, anchors, quote_ids};

/// A heading of the text in which the link stands. Only the page of a release shows quotations apart.
pub fn in_text(
    desk: &Desk<'_>,
    id: &str,
    body: &Body,
    language: Language,
    release: Option<&PairPath>,
) -> Option<Diagnostic> {
    heading(id, &ids(desk, body, language, release))
}

/// A heading of another page, as it is at an instant.
pub fn on_page(desk: &Desk<'_>, at: Timestamp, to: &SiteAddress, route: &Route) -> Option<Diagnostic> {
    let id = to.fragment.as_deref()?;
    let in_either = |language: Language| [language, language.other()];
    match route {
        Route::Release(language, path) => {
            let pair = desk.newsroom.get(path)?;
            let release = in_either(*language).into_iter().find_map(|language| pair.release(language))?;
            if release.is_unread {
                return None;
            }
            let is_withdrawn = pair.withdrawal(at).is_some_and(|withdrawal| !withdrawal.keep_text);
            let body = Some(&release.body).filter(|_| !is_withdrawn);
            heading(id, &body.map(|body| ids(desk, body, release.language, Some(path))).unwrap_or_default())
        }
        Route::Page(language, slug) => {
            let page = desk.site.page(slug)?;
            let page = in_either(*language).into_iter().find_map(|language| page.get(language))?;
            heading(id, &ids(desk, &page.body, page.language, None))
        }
        _ => None,
    }
}

fn ids(desk: &Desk<'_>, body: &Body, language: Language, release: Option<&PairPath>) -> Vec<String> {
    let mut ids = anchors(body, &Style::of(language, &desk.site.settings));
    ids.extend(release.into_iter().flat_map(|_| quote_ids(body)));
    ids
}

/// An id must be that of a heading, a quotation or a note. What a page has beside its text is called `page.…`.
fn heading(id: &str, ids: &[String]) -> Option<Diagnostic> {
    let is_known = ids.iter().any(|known| known == id);
    if is_known || id.is_empty() || id.eq_ignore_ascii_case("top") || id.starts_with("page.") {
        return None;
    }
    let typed = format!("#{id}");
    let note = Diagnostic::stops("broken-link", message!("broken-link-heading", heading = code(&typed)));
    let known: Vec<String> = ids.iter().map(|id| format!("#{id}")).collect();
    Some(with_nearest(note, &typed, known.iter().map(String::as_str)))
}
