//! Copies of a file for whoever reads it packed: they lie beside it, under its name with one more ending.

/// A way of packing that browsers read (RFC 9110, section 8.4.1).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum PackedForm {
    /// RFC 7932. The smaller one.
    Brotli,
    /// RFC 1952. The one that everybody reads.
    Gzip,
}

impl PackedForm {
    /// All of them, what a host had rather send first.
    pub const ALL: [Self; 2] = [Self::Brotli, Self::Gzip];

    /// What a copy has behind the name of its file, without the dot.
    pub const fn ending(self) -> &'static str {
        match self {
            Self::Brotli => "br",
            Self::Gzip => "gz",
        }
    }

    /// As it is asked for and answered.
    pub const fn encoding(self) -> &'static str {
        match self {
            Self::Brotli => "br",
            Self::Gzip => "gzip",
        }
    }

    /// The name of a copy of this file.
    pub fn copy_of(self, file: &str) -> String {
        format!("{file}.{}", self.ending())
    }
}
