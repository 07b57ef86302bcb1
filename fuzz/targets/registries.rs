#![no_main]

#[path = "../bodies/registries.rs"]
mod registries;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| registries::run(bytes));
