//! Arguments in, exit code out.

use std::process::ExitCode;

fn main() -> ExitCode {
    bayan::cli::run(std::env::args_os())
}
