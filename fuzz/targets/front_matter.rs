#![no_main]

#[path = "../bodies/front_matter.rs"]
mod front_matter;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| front_matter::run(bytes));
