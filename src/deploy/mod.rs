//! What goes to a target, what leaves it, and in which order: whoever reads there at any moment finds no link that leads
//! nowhere, wherever a deploy is killed. Nothing here asks the world.

pub mod nature;
pub mod manifest;
pub mod steps;

#[cfg(test)]
mod killed;

pub use manifest::{FileState, Manifest, PackedCopies, PackedCopy, PlacedFile, Withdrawals, WithdrawnText};
pub use steps::{DeployStep, Deployment, Wanted, compare};
