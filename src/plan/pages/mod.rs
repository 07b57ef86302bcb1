//! Outputs for people: pages.

pub mod release;

pub mod article;
pub mod release_view;

pub mod lists;

pub mod list;
pub mod list_view;

pub mod corrections;
pub mod front;

pub mod door;
pub mod not_found;
pub mod redirect;
pub mod search;
pub mod static_page;
pub mod index;
