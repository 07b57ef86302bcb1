//! Outputs for machines: feeds, sitemaps, what hosts are told.

pub mod entry;

pub mod atom;
pub mod json_feed;
pub mod rss;

pub mod feed;

pub mod llms;
pub mod markdown;

pub mod media_kit;

pub mod urls;

pub mod sitemap;

pub mod hosts;

pub mod search_files;

pub mod icon;
pub mod manifest;
pub mod robots;
pub mod share_card;
