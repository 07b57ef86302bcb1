//! What editors need.

use super::*;
use crate::support;

#[test]
fn a_schema_is_printed_and_offers_the_ids_of_the_newsroom_it_is_asked_in() {
    let desk = Desk::with_registries();
    let topics = |said: &Said| {
        let schema: serde_json::Value = serde_json::from_str(&said.out).unwrap();
        schema["properties"]["topics"]["anyOf"][0]["items"]["enum"].clone()
    };
    let plain = desk.say(&["schema", "release"]);
    assert_eq!((plain.code, plain.err.as_str(), topics(&plain)), (Some(0), "", serde_json::Value::Null));
    assert_eq!(topics(&desk.say(&["schema", "release", "--root", "room"])), serde_json::json!(["metro", "budget"]));
    let mut inside = desk.bayan(&["schema", "release"]);
    assert_eq!(
        topics(&said(&inside.current_dir(desk.0.path().join("room")).output().unwrap())),
        serde_json::json!(["metro", "budget"])
    );
    let nowhere = "error: . holds no newsroom to read.\n  \
                   = Name the folder with its site.toml. Without --root the schemas offer no ids.\n";
    assert_eq!(desk.say(&["schema", "topics", "--root", "."]), refused(2, nowhere));
}

#[test]
fn all_schemas_are_written_and_made_again_and_nothing_else_is_written_over() {
    let desk = Desk::with_registries();
    let write = || desk.say(&["schema", "--root", "room", "--output", "room/.schema"]);
    assert_eq!(write(), fine("6 schemas are in room/.schema.\n"));
    let names =
        ["organisations", "page", "people", "release", "site", "topics"].map(|name| format!("{name}.schema.json"));
    let there: Vec<String> = support::tree(&desk.0.path().join("room/.schema")).into_keys().collect();
    assert_eq!(there, names);
    desk.write("room/content/topics.yaml", "energy: {ar: الطاقة, en: Energy}\n");
    assert_eq!(write().code, Some(0));
    assert!(desk.read("room/.schema/release.schema.json").contains("الطاقة · Energy"));
    desk.write("room/.schema/page.schema.json", "{}");
    let words =
        "error: room/.schema/page.schema.json was not made by bayan.\n  = Move it away, or choose another folder.\n";
    assert_eq!(write(), refused(2, words));
    assert_eq!(desk.read("room/.schema/page.schema.json"), "{}");
}
