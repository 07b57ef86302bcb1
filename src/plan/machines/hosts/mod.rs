//! What hosts are told: redirects and headers, in the words of each.

pub mod facts;

mod apache;
mod caddy;
mod cloudfront;
mod iis;
mod json;
mod netlify;
mod nginx;
mod own;

mod page;

pub use page::{HostFilePage, redirects, routes};
