//! The keys of an entry of `people.yaml` and `organisations.yaml`. An entry of `topics.yaml` is a text in both languages.

use super::front_matter::CONTACT;
use super::key::{BOTH, Called, DAY, EITHER, Group, Kind, Register, URL, optional, required};

/// A registry: its keys are ids.
pub const REGISTRY: Group = Group { owner: Called::Thing("registry"), wanted: "registry", keys: &[], one_of: &[] };

pub const PERSON: Group = Group {
    owner: Called::Thing("person"),
    wanted: "name",
    keys: &[
        required("name", Kind::Group(&BOTH), "The full name, without honorific."),
        optional("honorific", Kind::Group(&BOTH), "What stands before the name, as معالي or His Excellency."),
        optional(
            "offices",
            Kind::List(&Kind::Group(&OFFICE)),
            "Offices held over time. A quote shows the one held on the date of its release.",
        ),
    ],
    one_of: &[],
};

pub const OFFICE: Group = Group {
    owner: Called::Thing("office"),
    wanted: "office",
    keys: &[
        required("title", Kind::Group(&BOTH), "The office, as وزير الاستثمار or Minister of Investment."),
        optional("organisation", Kind::Id(Register::Organisations), "Where it is held: an id of organisations.yaml."),
        optional("from", DAY, "Its first day, as 2023-07-01."),
        optional("until", DAY, "Its last day, as 2025-06-30."),
    ],
    one_of: &[],
};

pub const ORGANISATION: Group = Group {
    owner: Called::Thing("organisation"),
    wanted: "name",
    keys: &[
        required("name", Kind::Group(&BOTH), "The full name."),
        optional("short", Kind::Group(&BOTH), "A shorter name, where the full one is long."),
        optional("url", URL, "Its own site, as https://www.example.gov/."),
        optional("about", Kind::Group(&EITHER), "The boilerplate that closes its releases, in Markdown."),
        optional("contacts", Kind::List(&Kind::Group(&CONTACT)), "Its press desks."),
        optional("logo", Kind::Text, "A file in static/, as logos/ministry.svg."),
        optional(
            "logo_dark",
            Kind::Text,
            "The same for dark grounds, as logos/ministry-dark.svg. Without it, the logo stands on a light plate there.",
        ),
    ],
    one_of: &[],
};
