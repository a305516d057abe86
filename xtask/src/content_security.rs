//! What may the page load and run?
//!
//! Its own files, and of what stands in the page itself only what the build put there. A
//! content security policy (CSP Level 3) in a `<meta>` of the page says so, so that it holds
//! on hosts where headers cannot be set; every inline script and style is named by its hash.
//! Scripts can be made from text by one policy of the page's own (Trusted Types), which lets
//! nothing through but the addresses of the service worker and of the importer.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

/// The policy comes right behind this: nothing that it is about may stand before it.
const HEAD: &str = "<head>";

/// What lies beside the page, as a source of the policy.
pub const BESIDE: &str = "'self'";

/// How the policy begins.
const POLICY: &str = "<meta http-equiv=\"Content-Security-Policy\"";

/// The page with its policy, which holds for just the scripts and styles that are in it, and for
/// `workers` from there ([`BESIDE`] or elsewhere). One that was there before goes.
///
/// # Errors
///
/// Where the page is not as the build leaves it.
pub fn with_policy(page: &str, workers: &str) -> Result<String, String> {
    let Some((before, mut after)) = page.split_once(HEAD) else {
        return Err(format!("public/index.html has no {HEAD}: the content security policy goes there."));
    };
    if let Some((_, rest)) = after.strip_prefix(POLICY).and_then(|rest| rest.split_once('>')) {
        after = rest;
    }
    let scripts = hashes(inline(page, "script")?);
    let styles = hashes(inline(page, "style")?);
    let policy = format!(
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'{scripts}; style-src 'self'{styles}; \
         img-src 'self' data: blob:; connect-src 'self'; manifest-src 'self'; worker-src {workers}; \
         base-uri 'none'; form-action 'self'; \
         require-trusted-types-for 'script'; trusted-types verslagwijzer"
    );
    Ok(format!("{before}{HEAD}{POLICY} content=\"{policy}\">{after}"))
}

/// What stands in each element of this name, to the letter, where it is code that the
/// browser runs: not in a file of its own, not data.
fn inline<'a>(page: &'a str, name: &str) -> Result<Vec<&'a str>, String> {
    let (opening, closing) = (format!("<{name}"), format!("</{name}>"));
    let mut found = Vec::new();
    let mut rest = page;
    while let Some((_, after)) = rest.split_once(&opening) {
        let whole = after.split_once('>').and_then(|(tag, after)| Some((tag, after.split_once(&closing)?)));
        let Some((tag, (content, after))) = whole else {
            return Err(format!("public/index.html has {opening} without {closing}."));
        };
        if ![" src=", "json", "text/plain"].iter().any(|sign| tag.contains(sign)) {
            found.push(content);
        }
        rest = after;
    }
    Ok(found)
}

fn hashes(contents: Vec<&str>) -> String {
    let hash = |content: &str| format!(" 'sha256-{}'", STANDARD.encode(Sha256::digest(content)));
    contents.into_iter().map(hash).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hash_is_the_one_browsers_compute() {
        // The example of CSP Level 3, section 8.3: `alert('Hello, world.');`.
        let page = "<head><script>alert('Hello, world.');</script>";
        let hash = "script-src 'self' 'wasm-unsafe-eval' 'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng=';";
        assert!(with_policy(page, BESIDE).is_ok_and(|page| page.contains(hash)));
    }

    #[test]
    fn every_inline_script_and_style_is_named_and_nothing_else() {
        let page = "<html><head><style>a{}</style><script>1</script><script type=\"module\">2</script>\
                    <script src=\"x.js\"></script><script type=\"application/ld+json\">{}</script>";
        let page = with_policy(page, BESIDE).expect("a page");
        assert_eq!(page.matches("'sha256-").count(), 3);
        for content in ["1", "2"] {
            assert!(page.contains(&hashes(vec![content])), "{content}");
        }
    }

    #[test]
    fn the_policy_stands_before_all_it_is_about() {
        let page = with_policy("<head><script>1</script></head>", BESIDE).expect("a page");
        assert!(page.find("Content-Security-Policy") < page.find("<script>"));
        assert!(!page.contains("unsafe-inline") && !page.contains("'unsafe-eval'"));
    }

    #[test]
    fn a_page_that_was_changed_gets_another_policy_in_place_of_its_own() {
        let page = with_policy("<head><script>1</script>", BESIDE).expect("a page");
        let again = with_policy(&page.replace(">1<", ">2<"), BESIDE).expect("a page");
        assert_eq!(again, with_policy("<head><script>2</script>", BESIDE).expect("a page"));
    }

    #[test]
    fn a_page_without_a_head_or_with_half_a_script_is_refused() {
        assert!(with_policy("<body></body>", BESIDE).is_err());
        assert!(with_policy("<head><script>1", BESIDE).is_err());
    }
}
