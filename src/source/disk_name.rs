//! Names of files as file systems compare them that tell least apart.

use super::composed::{composed, decomposed};

/// A path as the least exact file system takes it: capitals are small letters (NTFS, APFS), a letter and its mark are
/// one however they are coded (APFS, HFS+), and dots and spaces at the end of a name are not there (Windows). Paths that
/// come out alike are one file somewhere.
pub fn folded(path: String) -> String {
    // Nearly all are such, and end in `/index.html`.
    let bytes = path.as_bytes();
    let is_small = |byte: &u8| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-'..=b'/' | b'_');
    if bytes.iter().all(is_small) && !bytes.ends_with(b".") && !path.contains("./") {
        return path;
    }
    let path = if path.chars().all(has_one_form) {
        path
    } else {
        // Through capitals, for letters that have two small forms: σ and ς, ss and ß.
        let small = decomposed(&path).to_uppercase().to_lowercase();
        composed(&small).into_owned()
    };
    let is_cut = |c: char| matches!(c, '.' | ' ');
    if !path.split('/').any(|name| name.ends_with(is_cut)) {
        return path;
    }
    path.split('/').map(|name| name.trim_end_matches(is_cut)).collect::<Vec<_>>().join("/")
}

/// Why no file of Windows has a name.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum WindowsTrouble {
    /// It is that of a device.
    Device,
    /// It has a sign that stands for something else.
    Sign,
    /// Its last sign is dropped.
    End,
}

impl WindowsTrouble {
    /// As a form of the words.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Device => "device",
            Self::Sign => "sign",
            Self::End => "end",
        }
    }
}

/// Devices whose names Windows keeps, in small letters; those with a number in its three forms.
const DEVICES: [&str; 6] = ["con", "prn", "aux", "nul", "conin$", "conout$"];
const NUMBERED: [&str; 2] = ["com", "lpt"];
const NUMBERS: [&str; 13] = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "¹", "²", "³"];

/// What is wrong with a name on Windows.
/// <https://learn.microsoft.com/windows/win32/fileio/naming-a-file>
pub fn on_windows(name: &str) -> Option<WindowsTrouble> {
    if name.contains(['<', '>', ':', '"', '|', '?', '*', '\\']) || name.chars().any(char::is_control) {
        return Some(WindowsTrouble::Sign);
    }
    if name.ends_with(['.', ' ']) && !matches!(name, "." | "..") {
        return Some(WindowsTrouble::End);
    }
    let stem = name.split('.').next().unwrap_or_default().trim_end().to_ascii_lowercase();
    let is_numbered =
        NUMBERED.iter().any(|device| stem.strip_prefix(device).is_some_and(|number| NUMBERS.contains(&number)));
    (DEVICES.contains(&stem.as_str()) || is_numbered).then_some(WindowsTrouble::Device)
}

/// Small ASCII, and the plain letters of Arabic.
fn has_one_form(c: char) -> bool {
    match c {
        'A'..='Z' => false,
        ' '..='~' | '\u{621}'..='\u{63a}' | '\u{641}'..='\u{64a}' => true,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::folded;

    #[test]
    fn what_one_disk_takes_for_one_name_is_one() {
        for (one, other) in [
            ("2023/Summit", "2023/summit"),
            ("a/قرا\u{621}ة", "a/قراءة"),
            ("a/ا\u{654}خبار", "a/أخبار"),
            ("a/cafe\u{301}", "a/CAFÉ"),
            ("a/Straße", "a/STRASSE"),
            ("a/\u{212a}", "a/k"),
            ("a/ΟΔΟΣ", "a/οδος"),
            ("a/report. ", "a/report"),
            ("a./b", "a/b"),
            ("a/b.", "a/b"),
        ] {
            assert_eq!(folded(one.to_owned()), folded(other.to_owned()), "{one}");
        }
        for (one, other) in [
            ("a/أخبار", "a/اخبار"),
            ("a/هيئة", "a/هيئه"),
            ("a/على", "a/علي"),
            ("a/b", "a/b2"),
            ("a/.b", "a/b"),
            ("a/b.txt", "a/btxt"),
            ("a.b/c", "ab/c"),
            ("a/مُهمة", "a/مهمة"),
        ] {
            assert_ne!(folded(one.to_owned()), folded(other.to_owned()), "{one}");
        }
    }

    #[test]
    fn names_that_windows_keeps_or_cannot_have_are_told_from_their_neighbours() {
        use super::WindowsTrouble::{Device, End, Sign};
        use super::on_windows;
        for (name, trouble) in [
            ("con", Device),
            ("AUX.md", Device),
            ("nul.tar.gz", Device),
            ("Com1", Device),
            ("lpt9.pdf", Device),
            ("com².txt", Device),
            ("prn .txt", Device),
            ("conout$", Device),
            ("report 10:30.pdf", Sign),
            ("a|b", Sign),
            ("what?", Sign),
            ("a\\b", Sign),
            ("tab\there", Sign),
            ("summit.", End),
            ("summit ", End),
            ("...", End),
        ] {
            assert_eq!(on_windows(name), Some(trouble), "{name}");
        }
        for name in [
            "",
            ".",
            "..",
            "icon",
            "console",
            "con-1",
            "com",
            "com10",
            "com-1",
            "lpt",
            "a.con",
            "auxiliary.md",
            ".aux",
            "نل",
        ] {
            assert_eq!(on_windows(name), None, "{name}");
        }
    }
}
