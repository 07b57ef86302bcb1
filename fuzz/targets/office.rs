#![no_main]

#[path = "../bodies/office.rs"]
mod office;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| office::run(bytes));
