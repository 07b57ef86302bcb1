//! A template that comes with bayan is copied into the newsroom, to be changed there.

use std::fs;
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};

use super::{Failure, embedded};
use crate::diagnostics::nearest;

/// Copies the template of a name below `templates/`, as `quote.html`, and says where it is now. A file that is there is
/// left alone, which is a failure.
pub fn copy(root: &Path, name: &str) -> Result<PathBuf, Failure> {
    if !root.join("site.toml").is_file() {
        let message = format!("There is no site.toml in {}, so it is not a newsroom.", root.display());
        return Err(Failure::new(message, "Go to the folder of a newsroom, or name it with --root."));
    }
    let built_in = embedded::templates();
    let name = name.strip_prefix("templates/").unwrap_or(name);
    let Some(original) = built_in.get(format!("templates/{name}").as_str()) else {
        let names = built_in.keys().filter_map(|path| path.strip_prefix("templates/"));
        let help = match nearest(name, names) {
            Some(near) => format!("Did you mean `{near}`?"),
            None => "docs/templates.md lists the names, as quote.html or locales/ar.ftl.".to_owned(),
        };
        return Err(Failure::new(format!("bayan has no template `{name}`."), help));
    };
    let full = root.join(&*original.path);
    let folder = full.parent().unwrap_or(root);
    fs::create_dir_all(folder).map_err(|error| Failure::system("make the folder", folder, &error))?;
    let file = fs::OpenOptions::new().write(true).create_new(true).open(&full);
    match file.and_then(|mut file| file.write_all(original.text.as_bytes())) {
        Ok(()) => Ok(full),
        Err(error) if error.kind() == ErrorKind::AlreadyExists => {
            let help = "Change it there, or move it away to begin again with bayan's own.";
            Err(Failure::new(format!("{} is there already.", full.display()), help))
        }
        Err(error) => Err(Failure::system("write", &full, &error)),
    }
}
