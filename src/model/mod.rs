//! The nouns of the trade, typed. Nothing here reads, renders or decides.

#![deny(missing_docs)]

pub mod language;

pub mod bilingual;

pub mod freeze;

pub mod deploy_target;
pub mod host_kind;
mod packing;
pub mod path;
pub mod content_folder;
pub mod media;
pub mod release_type;
pub mod settings;

pub mod address;

pub mod feed_format;
pub mod icon;
pub mod list;
pub mod sitemap;

mod search_file;

pub mod route;
mod route_language;

pub mod hashed_name;

pub mod destination;

pub mod person;
mod mark;
pub mod text;
pub mod prose;
pub mod topic;

pub mod body;
pub mod photograph;
pub mod video;
pub mod facts;
pub mod lifecycle;

pub mod organisation;
pub mod release;
pub mod static_page;

pub mod pair;
pub mod file_home;

pub mod choice;
pub mod site;

pub use address::Address;
pub use bilingual::{Bilingual, PerLanguage};
pub use body::{Body, Link, Picture};
pub use choice::Choice;
pub use content_folder::ContentFolder;
pub use deploy_target::{DeployTarget, FolderPlace, StoreKind, StorePlace, TargetPlace};
pub use destination::{Destination, SiteAddress, SitePlace};
pub use facts::{Attachment, Contact, Correction, Facts, Moment, Telephone, Withdrawal};
pub use feed_format::FeedFormat;
pub use file_home::FileHome;
pub use freeze::Freeze;
pub use hashed_name::is_hashed;
pub use host_kind::HostKind;
pub use icon::Icon;
pub use language::{Direction, Language};
pub use lifecycle::Standing;
pub use list::List;
pub use media::Media;
pub use organisation::Organisation;
pub use packing::PackedForm;
pub use pair::{Draft, Pair};
pub use path::PairPath;
pub use person::{Office, Person};
pub use photograph::{GalleryPicture, Photograph};
pub use prose::{Passage, Prose};
pub use release::Release;
pub use release_type::ReleaseType;
pub use route::Route;
pub use search_file::SearchFile;
pub use settings::{
    BaseUrl, Calendar, CardSettings, Digits, FeedIds, HostFile, LanguageSettings, Level, Months, PolicySource,
    QuoteStyle, RawHtml, Settings, ShareTarget,
};
pub use site::{Registry, Site};
pub use sitemap::Sitemap;
pub use static_page::{StandingPage, StaticPage};
pub use topic::Topic;
pub use video::Video;
