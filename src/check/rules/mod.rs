//! The rules of the desk: one rule, one file, its reason at its head.

pub mod blank_words;
pub mod html_tag;
pub mod unfilled;
pub mod unread_link;
pub mod pasted;
pub mod speaker_line;

pub mod blanks;

pub mod counterpart;
pub mod target;

pub mod answers;
pub mod headings;
pub mod published_files;

pub mod idle_embargo;
pub mod other_days;
pub mod said_lines;

pub mod awkward_slug;
pub mod bidi_control;
pub mod broken_link;
pub mod came_back;
pub mod untrue_date;
pub mod changed_after_publication;
pub mod copied_leak;
pub mod date_mismatch;
pub mod dead_link;
pub mod detached_waw;
pub mod double_release;
pub mod document_traces;
pub mod duplicate_address;
pub mod feed_authority;
pub mod embargo_in_text;
pub mod hidden_file;
pub mod hidden_words;
pub mod image_alt;
pub mod photo_credit;
pub mod photo_heavy;
pub mod photo_small;
pub mod invisible;
pub mod latin_punctuation;
pub mod leftover_markup;
pub mod leftover_shortcode;
pub mod dropped_html;
pub mod length;
pub mod missing_counterpart;
pub mod missing_date;
pub mod missing_file;
pub mod mixed_digits;
pub mod newsroom_mark;
pub mod placeholder;
pub mod presentation_forms;
pub mod quotes;
pub mod repeated_title;
pub mod parity_links;
pub mod parity_numbers;
pub mod parity_quotes;
pub mod parity_structure;
pub mod registry_name;
pub mod spacing;
pub mod stray_speaker;
pub mod taken_down;
pub mod take_down_limit;
pub mod tatweel;
pub mod unknown_id;
pub mod unread_query;
pub mod windows_name;
pub mod unsafe_file;
pub mod unsearched_file;
pub mod video;
pub mod video_captions;
pub mod wrong_language;
