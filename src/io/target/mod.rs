//! Targets of a deploy: object stores, and folders of this machine.

mod requests;
mod credentials;

mod refusal;
mod store;
mod lock;

pub mod output;
pub mod hook;

pub mod audit;
pub mod deployed;
pub mod wish;
mod packed;
pub mod into_store;
pub mod current_release;
mod packed_copies;
pub mod into_folder;

pub use audit::Audit;
pub use deployed::Deployed;
pub use hook::Hook;
pub use output::VerifiedOutput;
pub use wish::{DeployWish, First, Trust};
