//! The libraries beside which is measured.

use std::fs;

use crate::minify;
use crate::run::{run, target_dir};
use crate::setup::Tools;
use crate::wasm_opt::npm_install;

/// Libraries of npm as one script: `source`, which exports them as `peers`, with all that it imports.
///
/// # Errors
///
/// What could not be installed or bundled.
pub fn bundle(name: &str, source: &str, libraries: &[&str]) -> Result<String, String> {
    let mut tools = Tools::found();
    minify::ensure(&mut tools)?;
    let folder = target_dir().join("tools").join(name);
    for library in libraries {
        let called = library.split('@').next().unwrap_or(library);
        if !folder.join("node_modules").join(called).is_dir() {
            println!("{library} is missing: it is what we are measured beside.");
            npm_install(&tools, library, &folder)?;
        }
    }
    let (entry, bundle) = (folder.join("peers.js"), folder.join("bundle.js"));
    let problem = |error: std::io::Error| format!("{}: {error}", folder.display());
    fs::write(&entry, source).map_err(problem)?;
    let mut esbuild = tools.command("esbuild");
    esbuild.arg(&entry).args(["--bundle", "--format=esm", "--minify", "--log-level=warning"]);
    run(esbuild.arg(format!("--outfile={}", bundle.display())))?;
    fs::read_to_string(bundle).map_err(problem)
}
