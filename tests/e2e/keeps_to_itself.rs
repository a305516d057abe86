//! What one reads is nobody's business: nothing leaves the page's own host.

use crate::harness::{Habits, views, visit};
use serde_json::{Value as Json, json};

#[test]
fn no_request_leaves_the_host() {
    visit(async |stage| {
        let reader = stage.reader_with(Habits { network_log: true, ..Habits::default() }).await;
        let mut asked_for = Vec::new();
        for view in views::all() {
            reader.open(view.address).await;
            reader.heading().await;
            asked_for.extend(reader.requests().await);
        }
        assert!(asked_for.len() > views::all().count(), "the browser wrote nothing down: {asked_for:?}");
        let home = stage.address();
        let strangers: Vec<_> =
            asked_for.iter().filter(|url| !["data:", "blob:", &home].iter().any(|own| url.starts_with(own))).collect();
        assert!(strangers.is_empty(), "asked for elsewhere: {strangers:?}");
    });
}

#[test]
fn a_script_that_the_build_did_not_put_there_does_not_run() {
    visit(async |stage| {
        let reader = stage.reader().await;
        reader.open("").await;
        reader.excuse("Content Security Policy");
        reader.excuse("TrustedScript");
        reader.excuse("TrustedHTML");
        let intruders = "
            const script = document.createElement('script');
            script.append('document.documentElement.dataset.intruder = 1');
            document.head.append(script);
            try { document.body.insertAdjacentHTML('beforeend', '<img src=x onerror=\"document.documentElement.dataset.intruder = 2\">') } catch {}
            return document.documentElement.dataset.intruder ?? 'none'";
        // The driver's own scripts are not bound by the policy; what they put in the page is.
        assert_eq!(reader.script(intruders, vec![]).await, "none", "an intruder ran");
        let policy = reader
            .script("return document.querySelector('meta[http-equiv=Content-Security-Policy]').content", vec![])
            .await;
        let policy = policy.as_str().unwrap_or_default();
        assert!(!policy.contains("unsafe-inline") && !policy.contains("'unsafe-eval'"), "{policy}");
    });
}

#[test]
fn what_the_page_loads_is_all_its_own() {
    visit(async |stage| {
        let reader = stage.reader().await;
        for view in &views::PAGES {
            reader.open(view.address).await;
            reader.heading().await;
            let loaded =
                reader.script("return performance.getEntriesByType('resource').map(e => e.name)", vec![]).await;
            for name in loaded.as_array().into_iter().flatten().filter_map(Json::as_str) {
                assert!(name.starts_with(&stage.origin()) || name.starts_with("data:"), "{} loads {name}", view.name);
            }
        }
    });
}

#[test]
fn what_one_searches_for_is_not_sent_even_to_the_host() {
    visit(async |stage| {
        let reader = stage.reader().await;
        reader.open("?v=1&beeld=verkennen").await;
        reader.hits().await;
        // What it fetches to be ready without a network, it has fetched by then.
        reader.wait_until_stored().await;
        let before = stage.requests().len();
        reader.type_into("Zoek in de verslagen", "lastenverdeling").await;
        reader.wait_for_address("q", "lastenverdeling").await;
        reader.click("link", "Kaart").await;
        reader.wait_for_address("beeld", "kaart").await;
        let after: Vec<_> = stage.requests().into_iter().skip(before).filter(|path| tells_what_is_read(path)).collect();
        assert!(after.is_empty(), "reading asked the host for {after:?}");
    });
}

#[test]
fn the_page_leaves_no_cookie() {
    visit(async |stage| {
        let reader = stage.reader().await;
        for view in &views::PAGES {
            reader.open(view.address).await;
        }
        assert_eq!(reader.script("return document.cookie", vec![]).await, json!(""));
        assert_eq!(reader.cookies().await, Vec::<String>::new());
    });
}

/// Does asking for this tell the host more than that the page is open? The page itself
/// would, with its query.
fn tells_what_is_read(path: &str) -> bool {
    path.ends_with('/') || path.ends_with(".html")
}
