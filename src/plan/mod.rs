//! Every file that an edition publishes, and exactly what each may know.
//!
//! Nothing is rendered here: an output's ingredients are references to values with fingerprints, and comparing those
//! with the last record says what must be made again. `view` builds what a template is told from the ingredients and
//! from nothing else, so nothing can be stale by forgetting.

pub mod address;
pub mod parts;
pub mod policy;
pub mod view;

pub mod files;
pub mod markup;

pub mod assets;

pub mod frame;

pub mod card;
pub mod share;

pub mod sheets;

pub mod stage;

pub mod release_page;

pub mod blocks;

pub mod release_view;

pub mod list_page;

pub mod front_page;

pub mod corrections_page;
pub mod door_page;
pub mod not_found_page;
pub mod standing_page;
pub mod topics_page;

pub mod feed;
pub mod host_file;
pub mod redirect_page;
pub mod sitemap;

pub mod text_file;

pub mod output;

pub mod ground;

mod drawing;

mod for_machines;
mod for_readers;

mod draw;

pub use address::Address;
pub use assets::Assets;
pub use draw::{Plan, draw, find};
pub use output::{Ingredients, Output};
pub use parts::Parts;
pub use stage::Stage;
