//! Tells the build what stands in the page before the app does, as JSON.

use std::error::Error;
use std::io::Write;

fn main() -> Result<(), Box<dyn Error>> {
    let drawn = serde_json::to_string(&verslagwijzer::ui::prerender::draw())?;
    std::io::stdout().write_all(drawn.as_bytes())?;
    Ok(())
}
