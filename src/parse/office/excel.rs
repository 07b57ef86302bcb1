//! What Excel hides: sheets, rows and columns, comments, the log of changes, data from elsewhere (ECMA-376, part 1, 18).

use super::eyes::Eyes;
use super::inside::Thing;
use crate::parse::xml::Element;

/// What a shared workbook remembers of who changed what (18.11).
const CHANGES: [&str; 9] = ["rcc", "rrc", "rm", "ris", "rsnm", "rdn", "rcmt", "rfmt", "raf"];

impl Eyes<'_> {
    pub(super) fn excel(&mut self, element: &Element) {
        let is_hidden = || element.get("hidden").is_some_and(is_on);
        match element.name.as_str() {
            "sheet" if element.get("state").is_some_and(|state| state != "visible") => {
                self.inside.add(Thing::Sheet, 1);
            }
            "row" if is_hidden() => self.inside.add(Thing::Row, 1),
            "col" if is_hidden() => self.inside.add(Thing::Column, 1),
            "comment" => self.shared.comments += 1,
            "threadedComment" => self.shared.threads += 1,
            "person" => element.get("displayName").into_iter().for_each(|name| self.inside.name(name)),
            "connection" => self.inside.add(Thing::Link, 1),
            "pivotCacheRecords" => self.inside.add(Thing::Pivot, 1),
            name if CHANGES.contains(&name) && self.root() == "revisions" => self.inside.add(Thing::Change, 1),
            _ => {}
        }
    }
}

pub(super) fn is_on(value: &str) -> bool {
    matches!(value, "1" | "true" | "on")
}
