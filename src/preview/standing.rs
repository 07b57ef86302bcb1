//! A release's standing, and instants, in the words of a page.

use jiff::Timestamp;
use serde::Serialize;

use crate::locale::Filling;
use crate::model::Standing;
use crate::plan::shell::Shell;

#[derive(Clone, Serialize)]
pub struct StandingView {
    /// `draft`, `embargoed`, `frozen`, `cancelled`, `live`, `corrected` or `withdrawn`.
    pub id: &'static str,
    pub label: String,
}

/// Every standing's id.
pub const IDS: [&str; 7] = ["draft", "embargoed", "frozen", "cancelled", "live", "corrected", "withdrawn"];

pub fn id(standing: Standing) -> &'static str {
    match standing {
        Standing::Draft => "draft",
        Standing::Embargoed(_) => "embargoed",
        Standing::Frozen(_) => "frozen",
        Standing::Cancelled => "cancelled",
        Standing::Live => "live",
        Standing::Corrected => "corrected",
        Standing::Withdrawn => "withdrawn",
    }
}

pub fn view(standing: Standing, shell: &Shell<'_>) -> StandingView {
    let label = match standing {
        Standing::Embargoed(until) => {
            shell.say_with("preview-until", &[("until", Filling::Text(&instant(until, shell)))])
        }
        Standing::Frozen(until) => {
            shell.say_with("preview-frozen-until", &[("until", Filling::Text(&instant(until, shell)))])
        }
        other => shell.say(&format!("preview-{}", id(other))),
    };
    StandingView { id: id(standing), label }
}

/// Why it is held, where a freeze holds it.
pub fn reason<'f>(standing: Standing, shell: &Shell<'f>) -> Option<&'f str> {
    let Standing::Frozen(until) = standing else { return None };
    Some(shell.settings.get().freeze_until(until)?.reason.get(shell.language))
}

/// Day and time on the site's clocks: `15 ديسمبر 2023، 10:00`.
pub fn instant(instant: Timestamp, shell: &Shell<'_>) -> String {
    let there = shell.zone().to_datetime(instant);
    let time = there.strftime("%H:%M").to_string();
    let arguments =
        [("day", shell.voice.dates.day(there.date())), ("time", shell.own().digits.convert(&time).into_owned())];
    let arguments = arguments.each_ref().map(|(name, value)| (*name, Filling::Text(value)));
    shell.say_with("preview-instant", &arguments)
}
