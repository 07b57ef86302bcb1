//! Outputs become bytes. Nothing is read or written: what a page shows was handed to it by the plan.

pub mod xml;

pub mod atom;
pub mod host_file;
pub mod json_feed;
pub mod json_ld;
pub mod rss;
pub mod sitemap;

mod missing_block;

pub mod html;

use std::borrow::Cow;

use crate::diagnostics::Diagnostic;
use crate::plan::feed::FeedFormat;
use crate::plan::files::Content;
use crate::plan::{Ingredients, Output};

pub use html::Templates;

/// The bytes of one output, or the trouble with the template that should have made them.
pub fn make<'s>(output: &'s Output<'s>, templates: &Templates) -> Result<Content<'s>, Diagnostic> {
    let text = match &output.ingredients {
        Ingredients::Release(page) => templates.release(page)?,
        Ingredients::List(page) => templates.list(page)?,
        Ingredients::Front(page) => templates.front(page)?,
        Ingredients::Door(page) => templates.door(page)?,
        Ingredients::Topics(page) => templates.topics(page)?,
        Ingredients::Corrections(page) => templates.corrections(page)?,
        Ingredients::Standing(page) => templates.standing(page)?,
        Ingredients::NotFound(page) => templates.not_found(page)?,
        Ingredients::Redirect(page) => templates.redirect(page)?,
        Ingredients::Feed(feed) => match feed.format {
            FeedFormat::Atom => atom::write(&feed.view()),
            FeedFormat::Rss => rss::write(&feed.view()),
            FeedFormat::Json => json_feed::write(&feed.view()),
        },
        Ingredients::Sitemap(sitemap) => sitemap::write(sitemap),
        Ingredients::HostFile(file) => host_file::write(file),
        Ingredients::Text(file) => file.text.clone(),
        Ingredients::Copy(copy) => {
            return Ok(match &copy.content {
                Content::File(path) => Content::File(path),
                Content::Bytes(bytes) => Content::Bytes(Cow::Borrowed(bytes)),
            });
        }
    };
    Ok(Content::Bytes(Cow::Owned(text.into_bytes())))
}
