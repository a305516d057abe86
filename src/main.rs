//! Starts the app in the browser.

fn main() {
    verslagwijzer::ui::start();
}
