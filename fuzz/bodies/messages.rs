//! Any text as a file of messages, and every message of it said with a number and a name.

use bayan::locale::messages::Filling;
use bayan::locale::{Messages, Source};
use bayan::model::{Digits, Language};

pub fn run(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    for language in Language::ALL {
        let sources = [Source { file: "fuzz.ftl", text }];
        let Ok(messages) = Messages::read(language, Digits::ArabicIndic, &sources) else { continue };
        for id in messages.ids() {
            for value in [Filling::Number(11.5), Filling::Text("الاستثمار")] {
                let given: Vec<(&str, Filling<'_>)> = messages.variables(id).map(|name| (name, value)).collect();
                let _ = messages.text(id, &given);
            }
        }
    }
}
