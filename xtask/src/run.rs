//! How is another program started, and where does everything lie?
//!
//! A program that we start keeps the terminal, so that its progress is seen, unless its
//! output is what we are after.

use std::env;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// The project's top folder.
pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("xtask lies inside the project")
}

/// Cargo's target folder, wherever the developer keeps it: this very program lies below it,
/// and cargo marks it with a `CACHEDIR.TAG`.
pub fn target_dir() -> PathBuf {
    let marked = |folder: &&Path| folder.join("CACHEDIR.TAG").is_file();
    env::current_exe()
        .ok()
        .and_then(|program| Some(program.ancestors().find(marked)?.to_path_buf()))
        .unwrap_or_else(|| root().join("target"))
}

/// Runs a program to its end with the terminal as its own.
///
/// # Errors
///
/// The command line and what became of it.
pub fn run(command: &mut Command) -> Result<(), String> {
    let status = command.status().map_err(|error| format!("{}: {error}", line(command)))?;
    if status.success() { Ok(()) } else { Err(format!("{}: {status}", line(command))) }
}

/// What a program prints, or nothing where it is missing or fails.
pub fn output_of(command: &mut Command) -> Option<String> {
    let output = command.stdin(Stdio::null()).stderr(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// The command as one would type it.
pub fn line(command: &Command) -> String {
    std::iter::once(command.get_program())
        .chain(command.get_args())
        .map(OsStr::to_string_lossy)
        .collect::<Vec<_>>()
        .join(" ")
}

/// Where a program of this name lies in the folders of `search_path`.
pub fn find(program: &str, search_path: &OsStr) -> Option<PathBuf> {
    let file_name = format!("{program}{}", env::consts::EXE_SUFFIX);
    env::split_paths(search_path).map(|folder| folder.join(&file_name)).find(|path| path.is_file())
}

/// The same, in the folders of this process's own `PATH`.
pub fn find_on_path(program: &str) -> Option<PathBuf> {
    find(program, &env::var_os("PATH")?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_command_line_reads_as_typed() {
        assert_eq!(line(Command::new("npm").args(["pack", "axe-core"])), "npm pack axe-core");
    }

    #[test]
    fn the_project_lies_above_xtask() {
        assert!(root().join("xtask/src/run.rs").is_file());
        assert!(target_dir().is_dir());
    }
}
