//! Somebody else is told what changed: a command that clears caches. It sees nothing that opens the store.

use std::io::{ErrorKind, Write};
use std::path::Path;
use std::process::{Command, Stdio};

use super::credentials::SECRET;
use crate::diagnostics::{code, message};
use crate::io::Failure;

/// A command with its arguments, and where it is run.
pub struct Hook<'a> {
    pub command: &'a [String],
    pub root: &'a Path,
}

impl Hook<'_> {
    /// Runs it with the addresses on its standard input, one a line, and waits for it. No shell reads the words.
    pub fn tell(&self, addresses: &[String]) -> Result<(), Failure> {
        let [program, arguments @ ..] = self.command else { return Ok(()) };
        if addresses.is_empty() {
            return Ok(());
        }
        let failed = || Failure::of(message!("hook-failed", command = code(self.command.join(" "))));
        let mut command = Command::new(program);
        command.args(arguments).current_dir(self.root).stdin(Stdio::piped()).stdout(Stdio::null());
        for (name, _) in std::env::vars_os() {
            if name.to_str().is_none_or(|name| SECRET.iter().any(|start| name.to_ascii_uppercase().starts_with(start)))
            {
                command.env_remove(&name);
            }
        }
        let mut child = command.spawn().map_err(|_| failed())?;
        let lines: String = addresses.iter().flat_map(|address| [address.as_str(), "\n"]).collect();
        let written = child.stdin.take().map_or(Ok(()), |mut input| input.write_all(lines.as_bytes()));
        // One that does not want to hear all of it may still be fine.
        let written = written.or_else(|error| if error.kind() == ErrorKind::BrokenPipe { Ok(()) } else { Err(error) });
        let ended = child.wait().map_err(|_| failed())?;
        if ended.success() && written.is_ok() { Ok(()) } else { Err(failed()) }
    }
}
