//! What Word hides: tracked changes, comments, hidden text (ECMA-376, part 1, 17.13 and 17.3.2.41).

use super::eyes::{Eyes, Hidden, OfficeStyle};
use super::inside::Thing;
use crate::parse::xml::Element;

/// What was put in, taken out, moved or set otherwise. What is set otherwise ends in `Change`.
const CHANGES: [&str; 13] = [
    "ins",
    "del",
    "moveFrom",
    "moveTo",
    "cellIns",
    "cellDel",
    "cellMerge",
    "customXmlInsRangeStart",
    "customXmlDelRangeStart",
    "customXmlMoveFromRangeStart",
    "customXmlMoveToRangeStart",
    "conflictIns",
    "conflictDel",
];

impl Eyes<'_> {
    pub(super) fn word(&mut self, element: &Element) {
        if let Some(author) = element.get("author") {
            self.inside.name(author);
        }
        let value = element.get("val");
        match element.name.as_str() {
            name if CHANGES.contains(&name) || name.ends_with("Change") => self.inside.add(Thing::Change, 1),
            "comment" => self.inside.add(Thing::Comment, 1),
            "docVar" => self.inside.add(Thing::Data, 1),
            "p" => self.hidden = Hidden::default(),
            "r" => self.hidden.run = false,
            "pStyle" => self.hidden.paragraph = value.is_some_and(|style| self.shared.hides(style)),
            "rStyle" => self.hidden.run = value.is_some_and(|style| self.shared.hides(style)),
            "vanish" => self.vanish(element),
            "style" => self.begin_style(element.get("styleId")),
            "basedOn" => {
                if let Some(style) = &self.style {
                    self.described(style.clone()).based_on = value.map(str::to_owned);
                }
            }
            _ => {}
        }
    }

    /// A style of a name that was used before is another one.
    pub(super) fn begin_style(&mut self, name: Option<&str>) {
        self.style = name.map(str::to_owned);
        if let Some(name) = name {
            self.shared.styles.insert(name.to_owned(), OfficeStyle::default());
        }
    }

    pub(super) fn described(&mut self, style: String) -> &mut OfficeStyle {
        self.shared.styles.entry(style).or_default()
    }

    /// Of a run or of a style; the mark at the end of a paragraph has no words.
    fn vanish(&mut self, element: &Element) {
        let hides = !element.get("val").is_some_and(|value| matches!(value, "0" | "false" | "off"));
        match (self.around(1), &self.style) {
            (_, Some(style)) => self.described(style.clone()).hides = Some(hides),
            ("r", None) => self.hidden.run = hides,
            _ => {}
        }
    }

    pub(super) fn word_text(&mut self) {
        if (self.hidden.run || self.hidden.paragraph) && !self.hidden.told {
            self.hidden.told = true;
            self.inside.add(Thing::Text, 1);
        }
    }
}
