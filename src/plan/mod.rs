//! Every file that an edition publishes, and exactly what each may know.
//!
//! Nothing is rendered here: an output's ingredients are references to values with fingerprints, and comparing those
//! with the last record says what must be made again. `view` builds what a template is told from the ingredients and
//! from nothing else, so nothing can be stale by forgetting.

pub mod address;
pub mod view;

pub mod card;
pub mod files;
pub mod frame;
pub mod markup;
pub mod share;
pub mod stage;

pub mod blocks;
pub mod door_page;
pub mod feed;
pub mod front_page;
pub mod host_file;
pub mod list_page;
pub mod not_found_page;
pub mod output;
pub mod redirect_page;
pub mod release_page;
pub mod sitemap;
pub mod standing_page;
pub mod text_file;
pub mod topics_page;

mod draw;

pub use address::Address;
pub use draw::{Plan, draw};
pub use files::Assets;
pub use output::{Ingredients, Output, Parts};
pub use stage::Stage;
