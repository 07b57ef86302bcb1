//! What readers can search: the public releases of each language as documents, parted into segments by their months.
//!
//! A segment is a function of its documents and of nothing else, and is named by a hash of all that it is made of. So the
//! address of a shard is known before its bytes are, and a build that keeps a segment reads none of its texts.

pub mod document;
pub mod segment;

pub mod years;

pub mod asking;

pub use asking::FoundRelease;
pub use document::SearchDocument;
pub use segment::{SearchSegment, SegmentSpan, YearSlice};
pub use years::{CHUNK, LanguageIndex, SearchIndex, YearIndex};
