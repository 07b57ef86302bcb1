//! The keys of `site.toml`.

use super::key::{BOTH, Called, DAY, Group, Key, Kind, MOMENT, Register, URL, choice, optional, required};
use crate::model::{Calendar, Digits, HostFile, Language, Months, QuoteStyle, ShareTarget};

pub const SITE: Group = Group {
    id: "site",
    owner: Called::Name("site.toml"),
    wanted: "site",
    keys: &[
        required("base_url", Kind::Shaped("^https?://[^/?#@ \\x00-\\x1f\\x7f]+(/[^?#\\x00-\\x1f\\x7f]*)?$")),
        optional("time_zone", Kind::TimeZone),
        optional("publisher", Kind::Id(Register::Organisations)),
        optional("share", Kind::List(&choice::<ShareTarget>())),
        optional("page_size", SIZE),
        optional("feed_size", SIZE),
        optional(
            "feed_authority",
            Kind::Shaped(
                "^(https?://[^/?#@ ]+(/[^?#]*)?|[A-Za-z0-9]+(-+[A-Za-z0-9]+)*([.][A-Za-z0-9]+(-+[A-Za-z0-9]+)*)+)$",
            ),
        ),
        optional("take_down_limit", Kind::Number { least: 0, most: 100 }),
        optional("raw_html", Kind::YesNo),
        optional("speak", choice::<Language>()),
        optional("markdown", Kind::YesNo),
        optional("search", Kind::YesNo),
        optional("host_files", Kind::List(&choice::<HostFile>())),
        optional("headers", Kind::Words),
        optional("policy", Kind::Group(&POLICY)),
        optional("allowed_files", Kind::List(&Kind::Shaped("^[a-z0-9]{1,16}$"))),
        optional("menu", Kind::List(&Kind::Id(Register::Pages))),
        required("languages", Kind::Group(&LANGUAGES)),
        optional("parity", Kind::Group(&PARITY)),
        optional("photo_terms", URL),
        optional("cards", Kind::Group(&CARDS)),
        optional("freeze", Kind::OneOrMore(&Kind::Group(&FREEZE))),
        optional("deploy", Kind::Named(&DEPLOY)),
        optional("rules", Kind::Levels),
    ],
    one_of: &[],
};

/// What `site.toml` alone says, however many files of settings there are: with another value an announcement could go out
/// earlier, or with what the site's own would stop.
pub const ALONE: [&str; 6] = ["time_zone", "freeze", "take_down_limit", "raw_html", "allowed_files", "parity"];

pub const PARITY: Group = Group {
    id: "parity",
    owner: Called::Name("[parity]"),
    wanted: "parity",
    keys: &[optional("hosts", Kind::List(&Kind::Group(&HOSTS)))],
    one_of: &[],
};

pub const POLICY: Group = Group {
    id: "policy",
    owner: Called::Key("policy"),
    wanted: "policy",
    keys: &[
        optional("script-src", ORIGINS),
        optional("style-src", ORIGINS),
        optional("img-src", ORIGINS),
        optional("font-src", ORIGINS),
        optional("connect-src", ORIGINS),
        optional("media-src", ORIGINS),
        optional("frame-src", ORIGINS),
        optional("form-action", ORIGINS),
    ],
    one_of: &[],
};

const ORIGINS: Kind = Kind::List(&Kind::Shaped(
    "^https://([*][.])?[A-Za-z0-9][A-Za-z0-9-]*([.][A-Za-z0-9][A-Za-z0-9-]*)+(:[0-9]{1,4})?$",
));

pub const DEPLOY: Group = Group {
    id: "deploy",
    owner: Called::Thing("deploy"),
    wanted: "deploy",
    keys: &[
        required("to", Kind::Shaped("^((s3|gs|az)://[A-Za-z0-9._-]+(/.*)?|folder:.+)$")),
        optional("endpoint", Kind::Shaped("^(https://.|http://(localhost|127[.]0[.]0[.]1)([:/]|$))")),
        optional("region", Kind::Text),
        optional("keep", Kind::Number { least: 1, most: 1000 }),
        optional("packed", Kind::YesNo),
        optional("after", Kind::List(&Kind::Text)),
    ],
    one_of: &[],
};

pub const CARDS: Group = Group {
    id: "cards",
    owner: Called::Name("[cards]"),
    wanted: "cards",
    keys: &[optional("since", DAY)],
    one_of: &[],
};

pub const FREEZE: Group = Group {
    id: "freeze",
    owner: Called::Thing("freeze"),
    wanted: "freeze",
    keys: &[required("from", MOMENT), required("until", MOMENT), required("reason", Kind::TextOr(&BOTH))],
    one_of: &[],
};

pub const HOSTS: Group = Group {
    id: "hosts",
    owner: Called::Entry("hosts"),
    wanted: "parity",
    keys: &[required("ar", HOST), required("en", HOST)],
    one_of: &[],
};

/// A host, perhaps with the beginning of a path.
const HOST: Kind = Kind::Shaped("^\\S*[.]\\S*$");

pub const LANGUAGES: Group = Group {
    id: "languages",
    owner: Called::Name("[languages]"),
    wanted: "languages",
    keys: &[required("ar", Kind::Group(&ARABIC)), required("en", Kind::Group(&ENGLISH))],
    one_of: &[],
};

pub const ARABIC: Group = Group {
    id: "language",
    owner: Called::Name("[languages.ar]"),
    wanted: "language",
    keys: &[
        TITLE,
        DESCRIPTION,
        optional("locale", Kind::Shaped("^ar(-[A-Za-z0-9]{2,8})*$")),
        DIGITS,
        CALENDARS,
        MONTHS,
        optional("quotes", choice::<QuoteStyle>()),
    ],
    one_of: &[],
};

pub const ENGLISH: Group = Group {
    id: "language",
    owner: Called::Name("[languages.en]"),
    wanted: "language",
    keys: &[
        TITLE,
        DESCRIPTION,
        optional("locale", Kind::Shaped("^en(-[A-Za-z0-9]{2,8})*$")),
        DIGITS,
        CALENDARS,
        MONTHS,
        optional("quotes", choice::<QuoteStyle>()),
    ],
    one_of: &[],
};

const SIZE: Kind = Kind::Number { least: 1, most: 500 };
const TITLE: Key = required("title", Kind::Text);
const DESCRIPTION: Key = optional("description", Kind::Text);
const DIGITS: Key = optional("digits", choice::<Digits>());
const CALENDARS: Key = optional("calendars", Kind::List(&choice::<Calendar>()));
const MONTHS: Key = optional("months", choice::<Months>());
