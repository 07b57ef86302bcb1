//! The keys at the head of a release and of a standing page.

use super::key::{
    ADDRESS, BOTH, Called, EITHER, EMAIL, FOCUS, Group, HIJRI_DAY, Kind, MOMENT, RELEASE_PATH, Register, URL, choice,
    holding, optional, required,
};
use crate::model::ReleaseType;

pub const RELEASE: Group = Group {
    id: "release",
    owner: Called::Thing("release"),
    wanted: "release",
    keys: &[
        // The words of a language.
        required("title", Kind::Text),
        optional("highlights", Kind::List(&Kind::Text)),
        optional("place", Kind::Text),
        optional("summary", Kind::Text),
        optional("image_alt", Kind::Text),
        optional("image_caption", Kind::Text),
        // The facts of the pair.
        holding("date", MOMENT),
        holding("embargo", MOMENT),
        holding("draft", Kind::YesNo),
        optional("essential", Kind::YesNo),
        optional("single_language", Kind::YesNo),
        optional("type", choice::<ReleaseType>()),
        optional("issuers", Kind::List(&Kind::Id(Register::Organisations))),
        optional("people", Kind::List(&Kind::Id(Register::People))),
        optional("topics", Kind::List(&Kind::Id(Register::Topics))),
        optional("image", Kind::TextOr(&IMAGE)),
        optional("images", Kind::List(&Kind::TextOr(&GALLERY))),
        optional("video", Kind::Group(&VIDEO)),
        optional("media_kit", Kind::YesNo),
        optional("attachments", Kind::List(&Kind::TextOr(&ATTACHMENT))),
        optional("contacts", Kind::List(&Kind::Group(&CONTACT))),
        optional("related", Kind::List(&RELEASE_PATH)),
        optional("aliases", Kind::List(&ADDRESS)),
        optional("corrections", Kind::List(&Kind::Group(&CORRECTION))),
        holding("withdrawn", Kind::Group(&WITHDRAWAL)),
        optional("hijri", HIJRI_DAY),
    ],
    one_of: &[],
};

pub const PAGE: Group = Group {
    id: "page",
    owner: Called::Thing("page"),
    wanted: "page",
    keys: &[required("title", Kind::Text), optional("summary", Kind::Text)],
    one_of: &[],
};

/// The lead picture; its words stand beside it, in the language of each file.
pub const IMAGE: Group = Group {
    id: "image",
    owner: Called::Thing("image"),
    wanted: "image",
    keys: &[required("file", Kind::Text), optional("credit", Kind::TextOr(&BOTH)), optional("focus", FOCUS)],
    one_of: &[],
};

/// A picture of the gallery, with its words in both languages.
pub const GALLERY: Group = Group {
    id: "gallery",
    owner: Called::Thing("gallery"),
    wanted: "gallery",
    keys: &[
        required("file", Kind::Text),
        optional("credit", Kind::TextOr(&BOTH)),
        optional("alt", Kind::Group(&EITHER)),
        optional("caption", Kind::Group(&EITHER)),
        optional("focus", FOCUS),
    ],
    one_of: &[],
};

pub const VIDEO: Group = Group {
    id: "video",
    owner: Called::Thing("video"),
    wanted: "video",
    keys: &[
        optional("file", Kind::Text),
        optional("address", URL),
        optional("poster", Kind::Text),
        optional("captions", Kind::Group(&EITHER)),
        optional("transcript", Kind::TextOr(&EITHER)),
    ],
    one_of: &["file", "address"],
};

pub const ATTACHMENT: Group = Group {
    id: "attachment",
    owner: Called::Thing("attachment"),
    wanted: "attachment",
    keys: &[required("file", Kind::Text), optional("title", Kind::Group(&BOTH))],
    one_of: &[],
};

/// A press desk, in front matter or registry.
pub const CONTACT: Group = Group {
    id: "contact",
    owner: Called::Thing("contact"),
    wanted: "contact",
    keys: &[
        optional("name", Kind::Group(&BOTH)),
        optional("email", EMAIL),
        optional("phone", Kind::ShapedOrFigures("^ *[+]?[ ().-]*([0-9][ ().-]*){1,16}$")),
    ],
    one_of: &[],
};

pub const CORRECTION: Group = Group {
    id: "correction",
    owner: Called::Thing("correction"),
    wanted: "correction",
    keys: &[required("date", MOMENT), optional("ar", Kind::Text), optional("en", Kind::Text)],
    one_of: &["ar", "en"],
};

pub const WITHDRAWAL: Group = Group {
    id: "withdrawal",
    owner: Called::Thing("withdrawal"),
    wanted: "withdrawal",
    keys: &[
        required("date", MOMENT),
        optional("ar", Kind::Text),
        optional("en", Kind::Text),
        optional("keep_text", Kind::YesNo),
    ],
    one_of: &["ar", "en"],
};
