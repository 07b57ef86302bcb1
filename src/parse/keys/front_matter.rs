//! The keys at the head of a release and of a standing page.

use super::key::{
    ADDRESS, BOTH, Called, EMAIL, Group, HIJRI_DAY, Kind, MOMENT, RELEASE_PATH, Register, choice, holding, optional,
    required,
};
use crate::model::ReleaseType;

pub const RELEASE: Group = Group {
    owner: Called::Thing("release"),
    wanted: "release",
    keys: &[
        // The words of a language.
        required("title", Kind::Text, "The headline, in the language of this file."),
        optional(
            "highlights",
            Kind::List(&Kind::Text),
            "The short points under the headline, in the language of this file.",
        ),
        optional("place", Kind::Text, "The city of the dateline, in the language of this file."),
        optional(
            "summary",
            Kind::Text,
            "What search results and lists show, in the language of this file. Without it the first highlight, else the \
             first paragraph.",
        ),
        optional(
            "image_alt",
            Kind::Text,
            "What the lead image shows, in the language of this file. Needed where there is an image.",
        ),
        optional("image_caption", Kind::Text, "The caption of the lead image, in the language of this file."),
        // The facts of the pair.
        holding(
            "date",
            MOMENT,
            "When it goes out: 2023-12-15, which begins at midnight in the site's time zone, or \
             2023-12-15T10:00:00+04:00. Write it in one of the two files. A date in the future holds the release back.",
        ),
        holding("embargo", MOMENT, "Nothing is public before this day or time, in neither language."),
        holding(
            "draft",
            Kind::YesNo,
            "`true`: never public. In the file that holds `date` it holds both languages, in the other file that one alone.",
        ),
        optional("essential", Kind::YesNo, "`true`: it goes out at its time even in a freeze of site.toml."),
        optional("single_language", Kind::YesNo, "`true`: it is meant to be in one language only."),
        optional("type", choice::<ReleaseType>(), "What kind of announcement it is. Without it a release."),
        optional(
            "issuers",
            Kind::List(&Kind::Id(Register::Organisations)),
            "Who speaks: ids of organisations.yaml. The first one leads; its boilerplate and contacts close the page.",
        ),
        optional("people", Kind::List(&Kind::Id(Register::People)), "Who is named in it: ids of people.yaml."),
        optional("topics", Kind::List(&Kind::Id(Register::Topics)), "What it is about: ids of topics.yaml."),
        optional("image", Kind::Text, "The lead image: the name of a picture in this folder."),
        optional(
            "attachments",
            Kind::List(&Kind::TextOr(&ATTACHMENT)),
            "Documents to download: names of files in this folder, each with a title if you like.",
        ),
        optional(
            "contacts",
            Kind::List(&Kind::Group(&CONTACT)),
            "Press desks for this release, beside those of its issuers.",
        ),
        optional(
            "related",
            Kind::List(&RELEASE_PATH),
            "Releases on the same matter, by path, as 2023/11/data-centres.",
        ),
        optional(
            "aliases",
            Kind::List(&ADDRESS),
            "Old addresses that should lead here, from their first slash, as /old/address/; of a folder that was moved, its path, as 2023/12/summit.",
        ),
        optional(
            "corrections",
            Kind::List(&Kind::Group(&CORRECTION)),
            "What was put right after publication. Shown above the text, and told to feeds.",
        ),
        holding("withdrawn", Kind::Group(&WITHDRAWAL), "It has been taken back: a notice stands in its place."),
        optional(
            "hijri",
            HIJRI_DAY,
            "The Hijri date, as 1445-06-02, where the sighting differed from the calendar of Umm al-Qura.",
        ),
    ],
    one_of: &[],
};

pub const PAGE: Group = Group {
    owner: Called::Thing("page"),
    wanted: "page",
    keys: &[
        required("title", Kind::Text, "The heading of the page, in the language of this file."),
        optional("summary", Kind::Text, "What search results show, in the language of this file."),
    ],
    one_of: &[],
};

pub const ATTACHMENT: Group = Group {
    owner: Called::Thing("attachment"),
    wanted: "attachment",
    keys: &[
        required("file", Kind::Text, "The name of a file in this folder."),
        optional("title", Kind::Group(&BOTH), "What readers see instead of the file's name."),
    ],
    one_of: &[],
};

/// A press desk, in front matter or registry.
pub const CONTACT: Group = Group {
    owner: Called::Thing("contact"),
    wanted: "contact",
    keys: &[
        optional("name", Kind::Group(&BOTH), "Who answers."),
        optional("email", EMAIL, "As press@example.gov."),
        optional(
            "phone",
            Kind::ShapedOrFigures("^ *[+]?[ ().-]*([0-9][ ().-]*){1,16}$"),
            "One number with its country code, as +971 4 555 0100.",
        ),
    ],
    one_of: &[],
};

pub const CORRECTION: Group = Group {
    owner: Called::Thing("correction"),
    wanted: "correction",
    keys: &[
        required("date", MOMENT, "When it was put right: 2023-12-17 or 2023-12-17T12:00:00+04:00."),
        optional("ar", Kind::Text, "What was put right, for readers of Arabic."),
        optional("en", Kind::Text, "What was put right, for readers of English."),
    ],
    one_of: &["ar", "en"],
};

pub const WITHDRAWAL: Group = Group {
    owner: Called::Thing("withdrawal"),
    wanted: "withdrawal",
    keys: &[
        required("date", MOMENT, "When it was taken back: 2023-12-18 or 2023-12-18T09:00:00+04:00."),
        optional("ar", Kind::Text, "The reason, for readers of Arabic."),
        optional("en", Kind::Text, "The reason, for readers of English."),
        optional("keep_text", Kind::YesNo, "`true`: the text stays, marked as withdrawn."),
    ],
    one_of: &["ar", "en"],
};
