//! What PowerPoint hides: slides, comments, speaker notes, shapes (ECMA-376, part 1, 19).

use super::excel::is_on;
use super::eyes::Eyes;
use super::inside::Thing;
use crate::parse::xml::Element;

/// What stands on a page of notes and is no note.
const AROUND_NOTES: [&str; 5] = ["sldImg", "sldNum", "hdr", "ftr", "dt"];

impl Eyes<'_> {
    pub(super) fn powerpoint(&mut self, element: &Element) {
        match element.name.as_str() {
            "sld" if element.get("show").is_some_and(|show| !is_on(show)) => self.inside.add(Thing::Slide, 1),
            "cm" | "reply" => self.inside.add(Thing::Comment, 1),
            "cmAuthor" | "author" => element.get("name").into_iter().for_each(|name| self.inside.name(name)),
            "sp" => self.place = None,
            "ph" => self.place = Some(element.get("type").unwrap_or("body").to_owned()),
            "cNvPr" if self.root() == "sld" && element.get("hidden").is_some_and(is_on) => {
                self.inside.add(Thing::Shape, 1);
            }
            _ => {}
        }
    }

    /// A page of notes counts once, if there are words on it that are not the number of its slide.
    pub(super) fn notes_text(&mut self) {
        let is_around = self.place.as_deref().is_some_and(|place| AROUND_NOTES.contains(&place));
        if self.root() == "notes" && !is_around && self.around(1) != "fld" && !self.counted {
            self.counted = true;
            self.inside.add(Thing::Notes, 1);
        }
    }
}
