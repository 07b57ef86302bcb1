//! The keys of `site.toml`.

use super::key::{BOTH, Called, Group, Key, Kind, MOMENT, Register, choice, optional, required};
use crate::model::{Calendar, Digits, HostFile, Language, Months, QuoteStyle, ShareTarget};

pub const SITE: Group = Group {
    owner: Called::Name("site.toml"),
    wanted: "site",
    keys: &[
        required(
            "base_url",
            Kind::Shaped("^https?://[^/?#@ ]+(/[^?#]*)?$"),
            "The address at which readers find the newsroom, with or without a path: https://news.example.gov/.",
        ),
        optional(
            "time_zone",
            Kind::TimeZone,
            "The newsroom's time zone, such as Asia/Riyadh: there a date begins at midnight. Without it UTC.",
        ),
        optional("publisher", Kind::Id(Register::Organisations), "Who owns the site: an id of organisations.yaml."),
        optional(
            "share",
            Kind::List(&choice::<ShareTarget>()),
            "Where readers may pass a release on, as plain links. Without it email, whatsapp, x and linkedin.",
        ),
        optional("page_size", SIZE, "Releases on a full page of a list. Without it 20."),
        optional("feed_size", SIZE, "Releases in a feed. Without it 20."),
        optional(
            "feed_authority",
            Kind::Shaped(
                "^(https?://[^/?#@ ]+(/[^?#]*)?|[A-Za-z0-9]+(-+[A-Za-z0-9]+)*([.][A-Za-z0-9]+(-+[A-Za-z0-9]+)*)+)$",
            ),
            "The host with which ids in feeds begin, news.example.gov, and which never changes again; or the address under \
             which feeds were read before they had ids of their own. Without it the host of base_url.",
        ),
        optional(
            "take_down_limit",
            Kind::Number { least: 0, most: 100 },
            "Of a hundred public releases, as many as a build may take down at once; four in all it always may. Without it 5.",
        ),
        optional(
            "raw_html",
            Kind::YesNo,
            "Whether HTML typed in a text is let through, cleaned. Without it HTML is shown as typed.",
        ),
        optional(
            "speak",
            choice::<Language>(),
            "In which language bayan speaks to the press office, ar or en. Without it that of the computer.",
        ),
        optional(
            "markdown",
            Kind::YesNo,
            "Whether each release stands as Markdown beside its page, and llms.txt leads assistants there. Without it neither.",
        ),
        optional(
            "host_files",
            Kind::List(&choice::<HostFile>()),
            "Files that tell a host what to redirect and which headers to send; netlify is also for Cloudflare Pages.",
        ),
        optional(
            "allowed_files",
            Kind::List(&Kind::Shaped("^[a-z0-9]{1,16}$")),
            "Endings of files that may be published beside releases, such as dwg, besides those that always may.",
        ),
        optional(
            "menu",
            Kind::List(&Kind::Id(Register::Pages)),
            "Standing pages in the order of the menu. Without it all of them.",
        ),
        required("languages", Kind::Group(&LANGUAGES), "The newsroom in each of its languages."),
        optional("parity", Kind::Group(&PARITY), "What counts as the same in both languages."),
        optional(
            "freeze",
            Kind::OneOrMore(&Kind::Group(&FREEZE)),
            "A window, or a list of them, in which nothing goes out but releases that are essential: mourning, elections. \
             What is due in it is held, and goes out at its end.",
        ),
        optional(
            "rules",
            Kind::Levels,
            "How much a rule of the desk weighs here: error stops a build, warn is shown, note is shown on request, off is \
             not looked for.",
        ),
    ],
    one_of: &[],
};

pub const PARITY: Group = Group {
    owner: Called::Name("[parity]"),
    wanted: "parity",
    keys: &[optional(
        "hosts",
        Kind::List(&Kind::Group(&HOSTS)),
        "Other sites that have an address for each language, so that links to them agree.",
    )],
    one_of: &[],
};

pub const FREEZE: Group = Group {
    owner: Called::Thing("freeze"),
    wanted: "freeze",
    keys: &[
        required("from", MOMENT, "Its first day or instant: 2026-03-01 or 2026-03-01T10:00:00+04:00."),
        required("until", MOMENT, "The day or instant at which it is over: what was held goes out then."),
        required("reason", Kind::TextOr(&BOTH), "Why, for the press office: one text, or one in each language."),
    ],
    one_of: &[],
};

pub const HOSTS: Group = Group {
    owner: Called::Entry("hosts"),
    wanted: "parity",
    keys: &[
        required("ar", HOST, "The host of its Arabic pages."),
        required("en", HOST, "The host of its English pages."),
    ],
    one_of: &[],
};

/// A host, perhaps with the beginning of a path.
const HOST: Kind = Kind::Shaped("^\\S*[.]\\S*$");

pub const LANGUAGES: Group = Group {
    owner: Called::Name("[languages]"),
    wanted: "languages",
    keys: &[
        required("ar", Kind::Group(&ARABIC), "The newsroom in Arabic."),
        required("en", Kind::Group(&ENGLISH), "The newsroom in English."),
    ],
    one_of: &[],
};

pub const ARABIC: Group = Group {
    owner: Called::Name("[languages.ar]"),
    wanted: "language",
    keys: &[
        TITLE,
        DESCRIPTION,
        optional(
            "locale",
            Kind::Shaped("^ar(-[A-Za-z0-9]{2,8})*$"),
            "Language and country, as ar-SA. Without it ar-AE.",
        ),
        DIGITS,
        CALENDARS,
        MONTHS,
        optional(
            "quotes",
            choice::<QuoteStyle>(),
            "The marks around quoted words: guillemets « », curly “ ”. Without it guillemets.",
        ),
    ],
    one_of: &[],
};

pub const ENGLISH: Group = Group {
    owner: Called::Name("[languages.en]"),
    wanted: "language",
    keys: &[
        TITLE,
        DESCRIPTION,
        optional(
            "locale",
            Kind::Shaped("^en(-[A-Za-z0-9]{2,8})*$"),
            "Language and country, as en-US. Without it en-GB.",
        ),
        DIGITS,
        CALENDARS,
        MONTHS,
        optional(
            "quotes",
            choice::<QuoteStyle>(),
            "The marks around quoted words: guillemets « », curly “ ”. Without it curly.",
        ),
    ],
    one_of: &[],
};

const SIZE: Kind = Kind::Number { least: 1, most: 500 };
const TITLE: Key = required("title", Kind::Text, "The name of the newsroom in this language.");
const DESCRIPTION: Key = optional("description", Kind::Text, "What the newsroom is, in one sentence.");
const DIGITS: Key =
    optional("digits", choice::<Digits>(), "The digits of dates and counts: latn 0123, arab ٠١٢٣. Without it latn.");
const CALENDARS: Key = optional(
    "calendars",
    Kind::List(&choice::<Calendar>()),
    "The calendars in which dates are written, the first one first. Without it gregory and islamic-umalqura.",
);
const MONTHS: Key = optional(
    "months",
    choice::<Months>(),
    "The Arabic names of the months: gulf يناير, levant كانون الثاني. Without it gulf.",
);
