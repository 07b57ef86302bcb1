//! Both languages of a release side by side, for the translator.

use serde::Serialize;

use super::bar;
use super::note::{self, FindingView};
use super::standing::{self, StandingView};
use super::state::Preview;
use crate::model::address;
use crate::model::{Language, Pair};

#[derive(Serialize)]
pub struct PairView {
    pub standing: StandingView,
    pub sides: Vec<PairSideView>,
    pub notes: Vec<FindingView>,
    pub desk_url: String,
    pub other_url: String,
}

#[derive(Serialize)]
pub struct PairSideView {
    pub lang: &'static str,
    pub dir: &'static str,
    pub title: Option<String>,
    /// It is held back while its counterpart is not.
    pub half_draft: bool,
    pub url: String,
    /// Project path of the text, or where it should be.
    pub file: String,
}

pub fn view(preview: &Preview<'_>, pair: &Pair, language: Language) -> PairView {
    let shell = preview.context.shell(language);
    let base = &preview.context.edition.site.settings.base_url;
    let side = |language: Language| PairSideView {
        lang: language.code(),
        dir: language.direction().code(),
        title: pair.release(language).map(|release| release.title.value.clone()),
        half_draft: pair.half_draft() == Some(language),
        url: address::release(language, &pair.path).url(base),
        file: format!("{}/{}.md", pair.path.folder(), language.code()),
    };
    // The page's own language stands where its readers begin.
    let order = [language, language.other()];
    PairView {
        standing: standing::view(pair.standing(preview.now), shell),
        sides: order.map(side).into(),
        notes: preview.findings(pair).iter().map(|note| note::view(note, shell, preview.words)).collect(),
        desk_url: format!("/_bayan/{}/", language.code()),
        other_url: bar::switch(language, &preview.pair_url(&pair.path, language.other())),
    }
}
