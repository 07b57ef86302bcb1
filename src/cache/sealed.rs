//! Values as bytes that tell when they were damaged. The door to `postcard`.

use serde::{Deserialize, Serialize};

use crate::source::Fingerprint;

/// Another program may make other pages of the same ingredients, and read other things in the same texts.
pub const PROGRAM: &str = concat!(env!("CARGO_PKG_VERSION"), " ", env!("BAYAN_SOURCE"));

/// Bytes that `open` takes back.
pub fn seal(head: &str, value: &impl Serialize) -> Vec<u8> {
    let (start, sum) = (head.len() + SUM, [0; SUM]);
    let mut bytes = postcard::to_extend(value, [head.as_bytes(), &sum].concat()).unwrap_or_default();
    let print = Fingerprint::of(bytes.get(start..).unwrap_or_default()).bytes();
    bytes.get_mut(head.len()..start).into_iter().for_each(|sum| sum.copy_from_slice(&print));
    bytes
}

/// Bytes of the fingerprint of all that follows.
const SUM: usize = 16;

/// Bytes that `read` takes back.
pub fn write(value: &impl Serialize) -> Vec<u8> {
    postcard::to_stdvec(value).unwrap_or_default()
}

/// Bytes that stood under a seal.
pub fn read<'b, T: Deserialize<'b>>(bytes: &'b [u8]) -> Option<T> {
    postcard::from_bytes(bytes).ok()
}

/// `None` for what is damaged, or has another head.
pub fn open<'b, T: Deserialize<'b>>(head: &str, bytes: &'b [u8]) -> Option<T> {
    read(body(head, bytes)?)
}

/// What is sealed, unless it is damaged or has another head.
fn body<'b>(head: &str, bytes: &'b [u8]) -> Option<&'b [u8]> {
    let (sum, body) = bytes.strip_prefix(head.as_bytes())?.split_at_checked(SUM)?;
    (Fingerprint::of(body).bytes() == sum).then_some(body)
}
