//! Any text as a file of messages, and every message of it said with a number and a name.

#![no_main]

use bayan::locale::messages::Value;
use bayan::locale::{Messages, Source};
use bayan::model::{Digits, Language};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    for language in Language::ALL {
        let sources = [Source { file: "fuzz.ftl", text }];
        let Ok(messages) = Messages::read(language, Digits::ArabicIndic, &sources) else { continue };
        for id in messages.ids() {
            for value in [Value::Number(11.5), Value::Text("الاستثمار")] {
                let given: Vec<(&str, Value<'_>)> = messages.variables(id).map(|name| (name, value)).collect();
                let _ = messages.text(id, &given);
            }
        }
    }
});
