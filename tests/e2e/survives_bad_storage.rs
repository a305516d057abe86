//! Where the browser keeps nothing, keeps it badly or is full, a reader hears of it and goes on.

use crate::harness::own::{BRUSSELS, LUXEMBOURG, OWN, RIGA, add, fixture, titles, wait_for_outcome, wait_for_total};
use crate::harness::{Habits, Reader, eventually, seen, views, visit};
use serde_json::{Value as Json, json};

/// A page of the same host that opens no database.
const ELSEWHERE: &str = "verslagen/2025-05-15-antalya.html";

#[test]
fn where_storage_is_denied_every_view_works_and_what_is_not_kept_is_said() {
    visit(async |stage| {
        let reader = stage.reader_with(Habits { keeps: false, ..Habits::default() }).await;
        for view in &views::PAGES {
            reader.open(view.address).await;
            assert!(!reader.heading().await.is_empty(), "{} is empty", view.name);
            assert_eq!(reader.notice().await, "", "{}", view.name);
        }
        reader.wait_for_footer("Niet opgeslagen voor offline gebruik").await;
        reader.open(&format!("{OWN}&taal=en")).await;
        wait_for_outcome(&reader, "This browser keeps nothing here").await;
        reader.open(OWN).await;
        wait_for_outcome(&reader, "Deze browser bewaart hier niets").await;
        takes_part_until_the_page_closes(&reader).await;
    });
}

/// Databases that go wrong: how, and what is said of it in two languages.
const FAULTS: [(&str, &str, &str); 6] = [
    // No database at all.
    ("Object.defineProperty(window, 'indexedDB', { value: undefined })", "bewaart hier niets", "keeps nothing here"),
    // A browser that throws, as some do in a private window.
    (
        "IDBFactory.prototype.open = () => { throw new DOMException('', 'SecurityError') }",
        "bewaart hier niets",
        "keeps nothing here",
    ),
    // A disk that has gone bad.
    (
        "const open = IDBFactory.prototype.open;
        IDBFactory.prototype.open = function () {
            open.call(this, 'ander', 2);
            const request = open.call(this, 'ander', 1);
            Object.defineProperty(request, 'error', { value: new DOMException('', 'UnknownError') });
            return request;
        }",
        "De opslag van deze browser werkt niet",
        "storage of this browser does not work",
    ),
    // A browser that never answers; the patience with it lasts a hundredth of the time.
    (
        "const later = setTimeout;
        window.setTimeout = (work, ms, ...given) => later(work, ms / 100, ...given);
        IDBFactory.prototype.open = () => new EventTarget();",
        "antwoordt niet",
        "does not answer",
    ),
    // One that opens and lists nothing, as where another page was left in the middle of its work.
    (
        "const later = setTimeout;
        window.setTimeout = (work, ms, ...given) => later(work, ms / 100, ...given);
        const get = IDBObjectStore.prototype.get;
        IDBObjectStore.prototype.getAll = function () {
            const again = () => { get.call(this, '').onsuccess = again; };
            again();
            return get.call(this, '');
        }",
        "antwoordt niet",
        "does not answer",
    ),
    // What is kept cannot be read.
    (
        "IDBObjectStore.prototype.getAll = () => { throw new DOMException('', 'UnknownError') }",
        "De opslag van deze browser werkt niet",
        "storage of this browser does not work",
    ),
];

#[test]
fn whatever_is_wrong_with_the_database_is_said_and_files_come_in_all_the_same() {
    visit(async |stage| {
        let reader = stage.reader().await;
        for (fault, dutch, english) in FAULTS {
            let fault = reader.before_each_page(fault).await;
            says_and_takes_in(&reader, dutch, english).await;
            reader.no_longer_before_each_page(fault).await;
        }
    });
}

#[test]
fn a_database_that_fails_only_for_a_moment_costs_no_report() {
    visit(async |stage| {
        let reader = stage.reader().await;
        reader.open(OWN).await;
        add(&reader, &[fixture(RIGA)], "1 verslag toegevoegd.").await;
        // As right after a browser was killed, while something of it still holds the files.
        let twice = "
            const open = IDBFactory.prototype.open;
            let left = 2;
            IDBFactory.prototype.open = function (...given) {
                if (left-- <= 0) return open.apply(this, given);
                open.call(this, 'ander', 2);
                const request = open.call(this, 'ander', 1);
                Object.defineProperty(request, 'error', { value: new DOMException('', 'UnknownError') });
                return request;
            };";
        reader.before_every_page(twice).await;
        reader.open("?v=1&beeld=verkennen").await;
        wait_for_total(&reader, |total| total > 49).await;
    });
}

#[test]
fn a_database_of_a_newer_version_or_of_somebody_else_is_left_alone_and_said() {
    visit(async |stage| {
        let reader = stage.reader().await;
        reader.excuse("/favicon.ico");
        for (version, dutch, english) in [
            (99, "Een nieuwere versie van deze pagina bewaart hier verslagen", "newer version of this page"),
            (1, "De opslag van deze browser werkt niet", "storage of this browser does not work"),
        ] {
            reader.go(ELSEWHERE).await;
            by_hand(&reader, version, "database.createObjectStore('vreemd')", "database.close()").await;
            says_and_takes_in(&reader, dutch, english).await;
            reader.go(ELSEWHERE).await;
            let kept = by_hand(&reader, version, "", "return [...database.objectStoreNames]").await;
            assert_eq!(kept, json!(["vreemd"]), "it is not what it was");
            delete(&reader).await;
        }
    });
}

#[test]
fn a_tab_with_an_older_version_that_holds_on_to_the_database_is_told_of() {
    visit(async |stage| {
        let reader = stage.reader().await;
        reader.excuse("/favicon.ico");
        reader.go(ELSEWHERE).await;
        by_hand(&reader, 1, "", "window.stubborn = database").await;
        reader.open_tab().await;
        // What a later version of the page asks for.
        let later = "
            const open = IDBFactory.prototype.open;
            IDBFactory.prototype.open = function (name) { return open.call(this, name, 2); };";
        reader.before_every_page(later).await;
        reader.open(OWN).await;
        wait_for_outcome(&reader, "Sluit dat tabblad en laad deze pagina opnieuw").await;
        takes_part_until_the_page_closes(&reader).await;
    });
}

#[test]
fn reports_for_which_there_is_no_room_are_named_and_come_in_once_there_is() {
    visit(async |stage| {
        let reader = stage.reader().await;
        reader.excuse("Quota");
        let quota = json!({ "origin": stage.origin(), "quotaSize": 1_000 });
        reader.devtools("Storage.overrideQuotaForOrigin", quota).await;
        reader.open(OWN).await;
        add(&reader, &[fixture(BRUSSELS), fixture(LUXEMBOURG)], "0 verslagen toegevoegd, 2 niet.").await;
        let said = reader.find("list", "Niet toegevoegd").await.text().await.unwrap_or_default();
        assert_eq!(said.matches("De browser heeft geen ruimte meer. Verwijder").count(), 2, "{said}");
        assert!(titles(&reader).await.is_empty());

        reader.devtools("Storage.overrideQuotaForOrigin", json!({ "origin": stage.origin() })).await;
        add(&reader, &[fixture(BRUSSELS)], "1 verslag toegevoegd.").await;
        reader.reload().await;
        wait_for_outcome(&reader, "Uw verslagen (1)").await;
    });
}

#[test]
fn a_report_that_time_has_damaged_is_named_and_can_be_added_again() {
    visit(async |stage| {
        let reader = stage.reader().await;
        reader.excuse("/favicon.ico");
        reader.open(OWN).await;
        add(&reader, &[fixture(RIGA), fixture(BRUSSELS)], "2 verslagen toegevoegd.").await;
        reader.go(ELSEWHERE).await;
        let damage = "
            const transaction = database.transaction(['ingepakt', 'verslagen', 'kaarten'], 'readwrite');
            const cards = transaction.objectStore('kaarten');
            const [keys, texts] = await Promise.all([cards.getAllKeys(), cards.getAll()].map((asked) =>
                new Promise((done) => { asked.onsuccess = () => done(asked.result); })));
            const key = keys[texts.findIndex((text) => text.includes('RIGA'))];
            transaction.objectStore('ingepakt').put('rommel', key);
            transaction.objectStore('verslagen').put('rommel', key);
            await new Promise((done) => { transaction.oncomplete = done; });
            database.close();";
        by_hand(&reader, 1, "", damage).await;
        reader.open("?v=1&beeld=verkennen").await;
        wait_for_total(&reader, |total| total > 49).await;
        wait_for_notice(&reader, "Een of meer van uw eigen verslagen zijn niet te lezen").await;
        reader.click("link", "Eigen verslagen").await;
        wait_for_outcome(&reader, "Deze verslagen kunnen niet meer worden gelezen").await;
        add(&reader, &[fixture(RIGA)], "1 verslag toegevoegd.").await;
        assert!(!reader.main_text().await.contains("kunnen niet meer worden gelezen"));
        assert_eq!(titles(&reader).await.len(), 2);
        reader.click("link", "Verkennen").await;
        wait_for_notice(&reader, "").await;
    });
}

#[test]
fn where_own_reports_cannot_be_read_every_view_says_that_they_are_missing() {
    visit(async |stage| {
        let reader = stage.reader().await;
        reader.open(OWN).await;
        add(&reader, &[fixture(RIGA)], "1 verslag toegevoegd.").await;
        let (broken, _, _) = FAULTS[4];
        let fault = reader.before_each_page(broken).await;
        for (view, told) in [
            ("?v=1&beeld=verkennen&q=riga", "Een of meer van uw eigen verslagen zijn niet te lezen"),
            ("?v=1&beeld=vergelijken&taal=en", "One or more of your own reports cannot be read"),
        ] {
            reader.open(view).await;
            wait_for_notice(&reader, told).await;
        }
        reader.click("button", "Close").await;
        wait_for_notice(&reader, "").await;
        reader.no_longer_before_each_page(fault).await;
        reader.open("?v=1&beeld=verkennen").await;
        wait_for_total(&reader, |total| total > 49).await;
        assert_eq!(reader.notice().await, "");
    });
}

/// Says in both languages what is wrong, and takes in a file that stays until the page closes.
async fn says_and_takes_in(reader: &Reader, dutch: &str, english: &str) {
    reader.open(&format!("{OWN}&taal=en")).await;
    wait_for_outcome(reader, english).await;
    reader.open(OWN).await;
    wait_for_outcome(reader, dutch).await;
    takes_part_until_the_page_closes(reader).await;
}

async fn takes_part_until_the_page_closes(reader: &Reader) {
    add(reader, &[fixture(RIGA)], "1 verslag toegevoegd.").await;
    reader.click("link", "Verkennen").await;
    let total = wait_for_total(reader, |total| total > 49).await;
    reader.click("link", "Kaart").await;
    reader.click("link", "Verkennen").await;
    wait_for_total(reader, |again| again == total).await;
    reader.open(OWN).await;
    wait_for_outcome(reader, "U hebt nog geen eigen verslagen toegevoegd.").await;
}

/// Waits until a notice says this, or until there is none.
async fn wait_for_notice(reader: &Reader, words: &str) {
    eventually("a notice", async || {
        let notice = reader.notice().await;
        seen(if words.is_empty() { notice.is_empty() } else { notice.contains(words) }, || notice.clone())
    })
    .await;
}

/// Opens the database of the page as something else would, and does something with it.
async fn by_hand(reader: &Reader, version: u32, make: &str, act: &str) -> Json {
    let script = format!(
        "const done = arguments[0];
        const asked = indexedDB.open('verslagwijzer', {version});
        asked.onupgradeneeded = () => {{ const database = asked.result; {make} }};
        asked.onerror = () => done(String(asked.error));
        asked.onsuccess = async () => {{
            const database = asked.result;
            done((await (async () => {{ {act} }})()) ?? null);
            if (!window.stubborn) database.close();
        }};"
    );
    reader.script_with_callback(&script, vec![]).await
}

async fn delete(reader: &Reader) {
    eventually("the database is gone", async || {
        let script = "
            const done = arguments[0], asked = indexedDB.deleteDatabase('verslagwijzer');
            asked.onsuccess = () => done('gone');
            asked.onblocked = asked.onerror = () => done('blocked');";
        let outcome = reader.script_with_callback(script, vec![]).await;
        seen(outcome == "gone", || outcome.to_string())
    })
    .await;
}
