//! The nouns of the trade, typed. Nothing here reads, renders or decides.

pub mod language;

pub mod bilingual;

pub mod freeze;

pub mod media;
pub mod path;
pub mod person;
pub mod text;
pub mod prose;
pub mod topic;

pub mod body;
pub mod facts;
pub mod lifecycle;

pub mod organisation;
pub mod release;
pub mod static_page;

pub mod pair;

pub mod settings;

pub mod choice;
pub mod site;

pub mod address;

pub mod route;

pub use address::Address;
pub use bilingual::{Bilingual, PerLanguage};
pub use body::{Body, Destination, Link, Picture};
pub use choice::Choice;
pub use facts::{Attachment, Contact, Correction, Facts, Moment, ReleaseType, Withdrawal};
pub use freeze::Freeze;
pub use language::{Direction, Language};
pub use lifecycle::Standing;
pub use media::Media;
pub use organisation::Organisation;
pub use pair::{Draft, Pair};
pub use path::PairPath;
pub use person::{Office, Person};
pub use prose::{Passage, Prose};
pub use release::Release;
pub use route::{FeedFormat, HostKind, List, Route, Sitemap};
pub use settings::{
    BaseUrl, Calendar, Digits, HostFile, LanguageSettings, Level, Months, QuoteStyle, RawHtml, Settings, ShareTarget,
};
pub use site::{Registry, Site};
pub use static_page::StaticPage;
pub use topic::Topic;
