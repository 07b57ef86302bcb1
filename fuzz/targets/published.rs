#![no_main]

#[path = "../bodies/published.rs"]
mod published;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| published::run(bytes));
