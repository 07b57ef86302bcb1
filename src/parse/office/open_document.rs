//! What an OpenDocument file hides: changes, annotations, sheets, slides, text, notes, earlier versions (ODF 1.3, part 3).

use super::eyes::{Eyes, Hidden, is_of_a_computer};
use super::inside::Thing;
use crate::parse::xml::Element;

/// What a spreadsheet remembers of who changed what (9.9).
const CHANGES: [&str; 4] = ["cell-content-change", "insertion", "deletion", "movement"];

/// What LibreOffice keeps of a file that came from Microsoft's programs.
const OF_PROGRAMS: [&str; 7] =
    ["AppVersion", "DocSecurity", "PresentationFormat", "HyperlinksChanged", "LinksUpToDate", "ScaleCrop", "ShareDoc"];

impl Eyes<'_> {
    pub(super) fn open_document(&mut self, element: &Element) {
        let is_style_hidden = || element.get("style-name").is_some_and(|style| self.shared.hides(style));
        match element.name.as_str() {
            "changed-region" => self.inside.add(Thing::Change, 1),
            name if CHANGES.contains(&name) && self.around(0) == "tracked-changes" => {
                self.inside.add(Thing::Change, 1);
            }
            "annotation" => self.inside.add(Thing::Comment, 1),
            "version-entry" => self.inside.add(Thing::Version, 1),
            "style" => {
                self.begin_style(element.get("name"));
                if let (Some(style), Some(base)) = (self.style.clone(), element.get("parent-style-name")) {
                    self.described(style).based_on = Some(base.to_owned());
                }
            }
            "table" if is_style_hidden() => self.inside.add(Thing::Sheet, 1),
            "table-row" if is_folded(element) => self.inside.add(Thing::Row, 1),
            "table-column" if is_folded(element) => self.inside.add(Thing::Column, 1),
            "page" if is_style_hidden() => self.inside.add(Thing::Slide, 1),
            "a" if element.get("href").is_some_and(is_of_a_computer) => self.inside.add(Thing::Link, 1),
            "database-data" | "section-source" | "table-source" | "dde-connection" => self.inside.add(Thing::Link, 1),
            "notes" => self.counted = false,
            "user-defined" => self.place = element.get("name").map(str::to_owned),
            "hidden-text" => self.inside.add(Thing::Text, 1),
            "hidden-paragraph" if element.get("is-hidden") == Some("true") => self.hide(),
            "section" if element.get("display").is_some_and(|display| display != "true") => self.hide(),
            "p" | "h" | "span" if is_style_hidden() => self.hide(),
            name if name.ends_with("-properties") => self.property(element),
            _ => {}
        }
    }

    /// What a style says of what is set in it.
    fn property(&mut self, element: &Element) {
        let hides = element.get("display").is_some_and(|display| matches!(display, "none" | "false"))
            || element.get("visibility") == Some("hidden");
        if let Some(style) = self.style.clone().filter(|_| hides) {
            self.described(style).hides = Some(true);
        }
    }

    /// All from here to the end of this element is hidden.
    fn hide(&mut self) {
        if self.hidden.from == 0 {
            self.hidden = Hidden { from: self.open.len() + 1, ..Hidden::default() };
        }
    }

    pub(super) fn open_document_text(&mut self, text: &str) {
        if matches!(self.around(0), "initial-creator" | "printed-by" | "creator") {
            return self.inside.name(text);
        }
        if self.around(0) == "user-defined" {
            let is_of_a_program = self.place.as_deref().is_some_and(|name| OF_PROGRAMS.contains(&name));
            return self.inside.add(Thing::Data, usize::from(!is_of_a_program));
        }
        if self.hidden.from > 0 && !self.hidden.told {
            self.hidden.told = true;
            self.inside.add(Thing::Text, 1);
        }
        if !self.counted && self.is_note() {
            self.counted = true;
            self.inside.add(Thing::Notes, 1);
        }
    }

    /// Whether the words stand in the notes of a slide, and are more than its number or the day. Those of a master page
    /// are nobody's.
    fn is_note(&self) -> bool {
        let Some(at) = self.open.iter().rposition(|(_, name)| name == "notes") else { return false };
        let is_field = |name: &str| matches!(name, "page-number" | "date" | "time" | "date-time" | "header" | "footer");
        self.open[..at].last().is_some_and(|(_, name)| name == "page")
            && !self.open[at..].iter().any(|(_, name)| is_field(name))
    }
}

fn is_folded(element: &Element) -> bool {
    element.get("visibility").is_some_and(|visibility| matches!(visibility, "collapse" | "filter"))
}
