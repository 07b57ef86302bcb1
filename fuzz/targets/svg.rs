#![no_main]

#[path = "../bodies/svg.rs"]
mod svg;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| svg::run(bytes));
