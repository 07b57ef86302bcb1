//! What the press office sees and nobody else: the site with drafts in it, or as the public sees it at an instant, the
//! desk page, both languages side by side, and trouble where it is.
//!
//! Nothing here is ever published. An answer is made from a plan and its renderer like any file of a build, then gets
//! the script that keeps an open page up to date.

pub mod answer;

mod cookie;

pub mod sight;

pub mod asked;
pub mod script;

mod note;

pub mod state;

mod standing;

mod bar;
mod desk_page;
mod pair_page;
mod trouble_page;

mod answering;

pub use answer::{Answer, AnswerBody};
pub use asked::Asked;
pub use sight::Sight;
pub use state::Preview;
pub use trouble_page::trouble;
