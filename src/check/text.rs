//! What rules read: texts, and the folder of an announcement.

use std::ops::Range;
use std::sync::OnceLock;

use super::signs::{SeenSigns, Sign, Signs};
use crate::model::{Body, Language, Pair, PerLanguage, Prose, Release, StaticPage};
use crate::parse;
use crate::source::{SourceFile, Spanned};

/// A text in one language.
pub struct Text<'a> {
    pub language: Language,
    pub file: &'a SourceFile,
    pub origin: Origin<'a>,
    prose: OnceLock<Prose>,
    seen: SeenSigns,
}

/// Whose text it is.
#[derive(Clone, Copy)]
pub enum Origin<'a> {
    Release(&'a Pair, &'a Release),
    Page(&'a StaticPage),
}

/// An announcement with its texts.
pub struct Folder<'a> {
    pub pair: &'a Pair,
    pub texts: PerLanguage<Option<Text<'a>>>,
    /// What its facts say in each language, in the file in which they stand.
    pub facts: Vec<Text<'a>>,
}

impl<'a> Text<'a> {
    pub fn of_release(pair: &'a Pair, release: &'a Release) -> Self {
        let origin = Origin::Release(pair, release);
        Self {
            language: release.language,
            file: &release.file,
            origin,
            prose: OnceLock::new(),
            seen: SeenSigns::default(),
        }
    }

    /// What the gallery says in a language.
    fn of_facts(pair: &'a Pair, language: Language) -> Option<Self> {
        let images = &pair.facts.images.as_ref()?.value;
        let typed = pair.release(pair.typed_in.of("images")?)?;
        let prose = parse::prose::gallery(images, language, &typed.file);
        let text = Self { language, prose: OnceLock::from(prose), ..Self::of_release(pair, typed) };
        Some(text).filter(|text| !text.prose().passages.is_empty())
    }

    pub fn of_page(page: &'a StaticPage) -> Self {
        Self {
            language: page.language,
            file: &page.file,
            origin: Origin::Page(page),
            prose: OnceLock::new(),
            seen: SeenSigns::default(),
        }
    }

    /// The release, unless it is a standing page's text.
    pub fn release(&self) -> Option<&'a Release> {
        match self.origin {
            Origin::Release(_, release) => Some(release),
            Origin::Page(_) => None,
        }
    }

    pub fn body(&self) -> &'a Body {
        match self.origin {
            Origin::Release(_, release) => &release.body,
            Origin::Page(page) => &page.body,
        }
    }

    pub fn title(&self) -> &'a Spanned<String> {
        match self.origin {
            Origin::Release(_, release) => &release.title,
            Origin::Page(page) => &page.title,
        }
    }

    /// Whether something may be in it at all.
    pub fn has(&self, sign: Sign, signs: &Signs) -> bool {
        signs.has(self.file, &self.seen, sign)
    }

    /// Whether words that hold a text back, or call it a draft, begin within a part of its file.
    pub fn has_within(&self, sign: Sign, part: &Range<usize>, signs: &Signs) -> bool {
        signs.has_within(self.file, &self.seen, sign, part)
    }

    /// Its words. They are read when a rule first asks, and then kept for the others, so a rule that can tell from the
    /// bytes of `file.text` that there is nothing to find does not ask.
    pub fn prose(&self) -> &Prose {
        self.prose.get_or_init(|| match self.origin {
            Origin::Release(_, release) => parse::prose::release(release),
            Origin::Page(page) => parse::prose::standing_page(page),
        })
    }
}

impl<'a> Folder<'a> {
    pub fn of(pair: &'a Pair) -> Self {
        let text = |language| pair.release(language).map(|release| Text::of_release(pair, release));
        let facts = Language::ALL.into_iter().filter_map(|language| Text::of_facts(pair, language)).collect();
        Self { pair, texts: PerLanguage::from_fn(text), facts }
    }

    /// The texts in both languages; `None` where there is only one, or one could not be read.
    pub fn both(&self) -> Option<(&Text<'a>, &Text<'a>)> {
        if self.pair.is_half_read() {
            return None;
        }
        Some((self.texts.ar.as_ref()?, self.texts.en.as_ref()?))
    }
}
