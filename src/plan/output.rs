//! One file to publish: what it was given, and how it is made of that and of nothing else.

use super::content::Content;
use super::tools::Tools;
use crate::diagnostics::Diagnostic;
use crate::model::Address;
use crate::source::Fingerprint;

/// The fingerprints of what an output is made from, each under the name of its field.
pub type Parts = Vec<(&'static str, Fingerprint)>;

pub trait Output: Send + Sync {
    fn address(&self) -> Address;

    fn parts(&self) -> Parts;

    /// Its bytes.
    ///
    /// # Errors
    ///
    /// The trouble with the template that should have made them.
    fn produce(&self, tools: &Tools) -> Result<Content, Diagnostic>;
}

/// A kind of output: a struct of what it is given, each field a part of it. What cannot be hashed cannot be given, so
/// nothing is shown that is not compared with the last build:
///
/// ```compile_fail,E0277
/// use bayan::{edition::Edition, output, plan::Content};
/// output! {
///     pub struct Clock<'n> { edition: &'n Edition<'n> }
///     address = |_| bayan::model::Address::new("clock.txt");
///     produce = |clock, _| Ok(clock.edition.now.to_string().into());
/// }
/// ```
///
/// and what is not given cannot be shown:
///
/// ```compile_fail,E0609
/// use bayan::{output, plan::Content};
/// output! {
///     pub struct News<'n> { title: &'n str }
///     address = |_| bayan::model::Address::new("news.txt");
///     produce = |news, _| Ok(format!("{} {}", news.published, news.title).into());
/// }
/// ```
#[macro_export]
macro_rules! output {
    ($(#[$about:meta])* pub struct $name:ident<$life:lifetime> { $($(#[$what:meta])* $field:ident: $type:ty),* $(,)? }
     address = $address:expr; produce = $produce:expr;) => {
        $(#[$about])*
        pub struct $name<$life> {
            $($(#[$what])* pub $field: $type,)*
        }

        impl $crate::plan::output::Output for $name<'_> {
            fn address(&self) -> $crate::model::Address {
                let make: fn(&Self) -> $crate::model::Address = $address;
                make(self)
            }

            fn parts(&self) -> $crate::plan::output::Parts {
                vec![$((stringify!($field), $crate::source::Sum::of(&self.$field))),*]
            }

            fn produce(
                &self,
                tools: &$crate::plan::tools::Tools,
            ) -> Result<$crate::plan::Content, $crate::diagnostics::Diagnostic> {
                type Produce<T> = fn(&T, &$crate::plan::tools::Tools)
                    -> Result<$crate::plan::Content, $crate::diagnostics::Diagnostic>;
                let make: Produce<Self> = $produce;
                make(self, tools)
            }
        }
    };
}
