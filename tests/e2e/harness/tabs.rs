//! Several pages in one browser.

use super::Reader;
use fantoccini::wd::WindowHandle;

impl Reader {
    /// The tab the reader looks at.
    pub async fn tab(&self) -> WindowHandle {
        self.client.window().await.unwrap_or_else(|error| panic!("no tab is open: {error}"))
    }

    /// Opens an empty tab beside the others and looks at it.
    pub async fn open_tab(&self) -> WindowHandle {
        let opened = self.client.new_window(true).await.unwrap_or_else(|error| panic!("no tab opens: {error}"));
        self.go_to_tab(&opened.handle).await;
        opened.handle
    }

    /// Looks at another tab.
    pub async fn go_to_tab(&self, tab: &WindowHandle) {
        let switched = self.client.switch_to_window(tab.clone()).await;
        switched.unwrap_or_else(|error| panic!("the tab is not there: {error}"));
    }

    /// Closes the tab the reader looks at; after that, go to another one.
    pub async fn close_tab(&self) {
        self.client.close_window().await.unwrap_or_else(|error| panic!("the tab does not close: {error}"));
    }
}
