//! May we install a package of Debian's, and if so, how?
//!
//! Only as root and only where `apt-get` exists. Elsewhere the developer gets the exact
//! command and decides.

use std::process::Command;

use crate::run::{find_on_path, run};

/// Installs packages, or says how to.
///
/// # Errors
///
/// The command to type where we may not or could not install; `elsewhere` says how the
/// same is had on a system without apt.
pub fn install(packages: &[&str], elsewhere: &str) -> Result<(), String> {
    let list = packages.join(" ");
    if find_on_path("apt-get").is_none() {
        return Err(elsewhere.to_owned());
    }
    if !is_root() {
        return Err(format!("Please install it:  sudo apt-get install {list}"));
    }
    println!("Installing with apt-get: {list}");
    // A stale list of packages is no reason to stop; the install below decides.
    let _ = run(apt_get().arg("update"));
    run(apt_get().args(["install", "-y", "--no-install-recommends"]).args(packages))
        .map_err(|problem| format!("{problem}\nPlease install it by hand: {list}. {elsewhere}"))
}

fn apt_get() -> Command {
    let mut command = Command::new("apt-get");
    command.env("DEBIAN_FRONTEND", "noninteractive");
    command
}

#[cfg(unix)]
fn is_root() -> bool {
    use std::os::unix::fs::MetadataExt;
    std::fs::metadata("/proc/self").is_ok_and(|process| process.uid() == 0)
}

#[cfg(not(unix))]
fn is_root() -> bool {
    false
}
