//! The keys of an entry of `people.yaml` and `organisations.yaml`. An entry of `topics.yaml` is a text in both languages.

use super::front_matter::CONTACT;
use super::key::{BOTH, Called, DAY, EITHER, Group, Kind, Register, URL, optional, required};

/// A registry: its keys are ids.
pub const REGISTRY: Group =
    Group { id: "registry", owner: Called::Thing("registry"), wanted: "registry", keys: &[], one_of: &[] };

pub const PERSON: Group = Group {
    id: "person",
    owner: Called::Thing("person"),
    wanted: "name",
    keys: &[
        required("name", Kind::Group(&BOTH)),
        optional("honorific", Kind::Group(&BOTH)),
        optional("offices", Kind::List(&Kind::Group(&OFFICE))),
    ],
    one_of: &[],
};

pub const OFFICE: Group = Group {
    id: "office",
    owner: Called::Thing("office"),
    wanted: "office",
    keys: &[
        required("title", Kind::Group(&BOTH)),
        optional("organisation", Kind::Id(Register::Organisations)),
        optional("from", DAY),
        optional("until", DAY),
    ],
    one_of: &[],
};

pub const ORGANISATION: Group = Group {
    id: "organisation",
    owner: Called::Thing("organisation"),
    wanted: "name",
    keys: &[
        required("name", Kind::Group(&BOTH)),
        optional("short", Kind::Group(&BOTH)),
        optional("url", URL),
        optional("about", Kind::Group(&EITHER)),
        optional("contacts", Kind::List(&Kind::Group(&CONTACT))),
        optional("logo", Kind::Text),
        optional("logo_dark", Kind::Text),
    ],
    one_of: &[],
};
