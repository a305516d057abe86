//! Do other programs read what we save?
//!
//! networkx opens the graphs, lxml holds the topic map against a schema; rispy,
//! bibtexparser and citeproc read the citations. All are Python; they are installed into an
//! environment of their own in the target folder, once.

use std::path::{Path, PathBuf};

use crate::run::{output_of, root, run, target_dir};
use crate::setup::Tools;
use crate::{apt, cite, map};

/// What is installed; the versions are fixed, so that a test means the same tomorrow.
const PACKAGES: [&str; 5] =
    ["networkx==3.4.2", "lxml==5.3.0", "rispy==0.10.0", "bibtexparser==1.4.3", "citeproc-py==0.11.1"];

/// Their modules, all of which have to be there.
const MODULES: &str = "import networkx, lxml.etree, rispy, bibtexparser, citeproc";

/// Finds the Python that has the packages, or makes it.
///
/// # Errors
///
/// What to install where Python or its environments are missing, or what pip could not do.
pub fn ensure(tools: &Tools) -> Result<PathBuf, String> {
    let folder = target_dir().join(format!("tools/python-{}", PACKAGES.join("-").replace("==", "-")));
    let python = folder.join(if cfg!(windows) { "Scripts/python.exe" } else { "bin/python" });
    if has_packages(tools, &python) {
        return Ok(python);
    }
    println!("Python packages are missing: the tests read what we save with networkx, rispy and others.");
    let found = ["python3", "python"].into_iter().find_map(|name| tools.find(name));
    let made = found.is_some_and(|found| make(tools, &found, &folder).is_ok());
    if !made {
        let elsewhere = "Please install Python 3.10 or later with its modules venv and pip.";
        apt::install(&["python3", "python3-venv", "python3-pip"], elsewhere)?;
        make(tools, Path::new("python3"), &folder)?;
    }
    let mut pip = tools.command(&python);
    pip.args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check"]);
    run(pip.args(PACKAGES))?;
    if has_packages(tools, &python) { Ok(python) } else { Err(format!("pip left no {}", PACKAGES.join(" and "))) }
}

fn make(tools: &Tools, python: &Path, folder: &Path) -> Result<(), String> {
    run(tools.command(python).args(["-m", "venv", "--clear"]).arg(folder))
}

fn has_packages(tools: &Tools, python: &Path) -> bool {
    python.is_file() && output_of(tools.command(python).args(["-c", MODULES])).is_some()
}

/// Writes every form of the map and has it read; what was read.
///
/// # Errors
///
/// The first difference, or a file that could not be written.
pub fn check_map(tools: &Tools, python: &Path) -> Result<String, String> {
    let folder = target_dir().join("xtask/map");
    map::write_all(&folder)?;
    script(tools, python, "check.py", &folder)
}

/// Writes every sentence's citations and has them read; what was read.
///
/// # Errors
///
/// The first difference, or a file that could not be written.
pub fn check_citations(tools: &Tools, python: &Path) -> Result<String, String> {
    let folder = target_dir().join("xtask/citations");
    cite::write_samples(&folder)?;
    script(tools, python, "citations.py", &folder)
}

fn script(tools: &Tools, python: &Path, name: &str, folder: &Path) -> Result<String, String> {
    let mut check = tools.command(python);
    check.arg(root().join("xtask/src/interchange").join(name)).arg(folder);
    let output = check.output().map_err(|error| format!("{}: {error}", python.display()))?;
    if output.status.success() {
        return Ok(String::from_utf8_lossy(&output.stdout).trim().to_owned());
    }
    let complaint = String::from_utf8_lossy(&output.stderr).into_owned();
    // What went wrong stands last; the summary shows the first line.
    Err(format!("{}\n{complaint}", complaint.trim().lines().next_back().unwrap_or("the check ended without a word")))
}
