#![no_main]

#[path = "../bodies/site_toml.rs"]
mod site_toml;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| site_toml::run(bytes));
