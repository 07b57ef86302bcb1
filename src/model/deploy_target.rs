//! Where a newsroom is deployed to.

use crate::source::Span;

/// A place where readers' servers find the newsroom: `[deploy.NAME]` in `site.toml`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct DeployTarget {
    /// As it is asked for on the command line.
    pub name: String,
    /// Where the files go.
    pub place: TargetPlace,
    /// What is told of each change: a command and its arguments. Empty for none.
    pub after: Vec<String>,
    /// Where its name stands in `site.toml`.
    pub span: Span,
}

/// Where the files of a target stand.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum TargetPlace {
    /// An object store.
    Store(StorePlace),
    /// A folder of this machine.
    Folder(FolderPlace),
}

/// A folder of this machine.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct FolderPlace {
    /// As it was typed.
    pub path: String,
    /// How many releases of the folder are kept, the current one counted.
    pub keep: usize,
    /// Whether packed copies lie beside files of text.
    pub is_packed: bool,
}

/// A part of an object store.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct StorePlace {
    /// Whose interface it speaks.
    pub kind: StoreKind,
    /// The bucket, or the container of Azure.
    pub bucket: String,
    /// What the name of every object begins with, with a slash at its end; empty for the whole bucket.
    pub prefix: String,
    /// Where the store is asked, if it is not that of the company whose interface it speaks.
    pub endpoint: Option<String>,
    /// The region of an S3 bucket.
    pub region: Option<String>,
}

/// Whose interface an object store speaks.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum StoreKind {
    /// Amazon S3, and all that are compatible with it.
    S3,
    /// Google Cloud Storage.
    Google,
    /// Azure Blob Storage.
    Azure,
}

impl StoreKind {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::S3, Self::Google, Self::Azure];

    /// As an address of it begins.
    pub const fn scheme(self) -> &'static str {
        match self {
            Self::S3 => "s3",
            Self::Google => "gs",
            Self::Azure => "az",
        }
    }
}
