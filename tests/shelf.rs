//! What is promised of the reports that a reader keeps in the browser, tried in a real one.
#![cfg(target_arch = "wasm32")]

use js_sys::{Date, Function, Promise};
use verslagwijzer::import::{Card, Fact, Form, Kept, LeftOut, Origin, Packed, Part, Proposal};
use verslagwijzer::ui::browser::shelf::{Cards, NoShelf, NotKept, Shelf, is_there, persist, room};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::{console_log, wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

const VERSION: u32 = 1;

/// A report with texts that a store could change: hyphens that do not break, NUL, line ends,
/// letters beyond sixteen bits, and what is no character.
fn kept(id: &str, text: &str) -> Kept {
    let odd = format!("{text} EU\u{2011}top \u{0} \u{feff}\r\n\u{fffe} 𝔼 é e\u{301} \u{10ffff}");
    let titled = Proposal { fact: Fact::Title, value: "Verslag – \u{2011} 𝔼".to_owned(), origin: Origin::Found };
    Kept {
        card: Card {
            id: id.to_owned(),
            file_name: format!("{text}.docx"),
            form: Form::Docx,
            n_sentences: 25,
            left_out: vec![LeftOut { what: Part::ALL[0], n: 2 }],
            facts: vec![titled],
            corrected: vec!["p5z5".to_owned()],
        },
        report: format!("{{\"report\":\"{odd}\"}}"),
        packed: Packed {
            packed: odd.clone(),
            sentences: format!("1{odd}"),
            notes: String::new(),
            places: format!("{odd}2"),
        },
    }
}

async fn shelf(name: &str) -> Shelf {
    Shelf::open_named(name, VERSION).await.expect("a shelf")
}

fn ids(cards: &Cards) -> Vec<&str> {
    cards.cards.iter().map(|card| card.id.as_str()).collect()
}

/// Runs a script that may wait.
async fn run(script: &str) -> JsValue {
    let run = Function::new_no_args(&format!("return (async () => {{ {script} }})()")).call0(&JsValue::UNDEFINED);
    JsFuture::from(Promise::resolve(&run.expect("a script"))).await.expect("a script that ends")
}

/// Opens a database as something else than this page would, and does something with it.
async fn by_hand(name: &str, version: u32, act: &str) -> JsValue {
    let script = format!(
        "const database = await new Promise((done, failed) => {{
            const asked = indexedDB.open('{name}', {version});
            asked.onsuccess = () => done(asked.result);
            asked.onerror = () => failed(asked.error);
        }});
        {act}"
    );
    run(&script).await
}

/// Puts something in a store, whatever it is.
async fn put_by_hand(name: &str, store: &str, id: &str, value: &str) {
    let act = format!(
        "const transaction = database.transaction('{store}', 'readwrite');
        transaction.objectStore('{store}').put({value}, '{id}');
        await new Promise((done) => {{ transaction.oncomplete = done; }});
        database.close();"
    );
    by_hand(name, VERSION, &act).await;
}

#[wasm_bindgen_test]
async fn what_is_put_comes_back_to_the_letter() {
    let [b, a] = [kept("eigen-b", "Twee"), kept("eigen-a", "Een")];
    let first = shelf("to-the-letter").await;
    for report in [&b, &a] {
        assert_eq!(first.put(report).await, Ok(()));
    }
    drop(first);

    let later = shelf("to-the-letter").await;

    let cards = Cards { cards: vec![a.card.clone(), b.card.clone()], damaged: Vec::new() };
    assert_eq!(later.cards().await, Ok(cards), "in the order of their ids");
    let asked = ["eigen-b", "eigen-c", "eigen-a"].map(str::to_owned);
    assert_eq!(later.packed(&asked).await, Ok(vec![Some(b.packed.clone()), None, Some(a.packed.clone())]));
    assert_eq!(later.packed(&[]).await, Ok(Vec::new()));
    assert_eq!(later.report("eigen-b").await, Ok(Some(b.report)));
    assert_eq!(later.report("eigen-c").await, Ok(None));
}

#[wasm_bindgen_test]
async fn what_is_put_again_replaces_what_was() {
    let (before, after) = (kept("eigen-a", "Eerst"), kept("eigen-a", "Daarna"));
    let shelf = shelf("again").await;
    for report in [&before, &after] {
        assert_eq!(shelf.put(report).await, Ok(()));
    }
    assert_eq!(shelf.cards().await.map(|found| found.cards), Ok(vec![after.card]));
    assert_eq!(shelf.packed(&["eigen-a".to_owned()]).await, Ok(vec![Some(after.packed)]));
    assert_eq!(shelf.report("eigen-a").await, Ok(Some(after.report)));
}

#[wasm_bindgen_test]
async fn one_report_goes_or_all_go() {
    let shelf = shelf("going").await;
    for id in ["eigen-a", "eigen-b", "eigen-c"] {
        assert_eq!(shelf.put(&kept(id, "Tekst")).await, Ok(()));
    }

    assert_eq!(shelf.remove("eigen-b").await, Ok(()));
    assert_eq!(shelf.remove("eigen-z").await, Ok(()), "it is not there, as was asked");
    assert_eq!(ids(&shelf.cards().await.expect("cards")), ["eigen-a", "eigen-c"]);
    assert_eq!(shelf.packed(&["eigen-b".to_owned()]).await, Ok(vec![None]));
    assert_eq!(shelf.report("eigen-b").await, Ok(None));

    assert_eq!(shelf.clear().await, Ok(()));
    assert_eq!(shelf.cards().await, Ok(Cards::default()));
    assert_eq!(shelf.packed(&["eigen-a".to_owned()]).await, Ok(vec![None]));
    assert_eq!(shelf.report("eigen-a").await, Ok(None));
}

#[wasm_bindgen_test]
async fn what_another_version_packed_or_time_damaged_is_told_apart() {
    let shelf = shelf("forms").await;
    let values = ["[99, '', '', '', '']", "[1, '', '', '']", "[1, '', 2, '', '']", "'tekst'", "null", "[]"];
    let mut ids = Vec::new();
    for (at, value) in values.iter().enumerate() {
        let report = kept(&format!("eigen-{at}"), "Tekst");
        assert_eq!(shelf.put(&report).await, Ok(()));
        put_by_hand("forms", "ingepakt", &report.card.id, value).await;
        assert_eq!(shelf.report(&report.card.id).await, Ok(Some(report.report)), "to be packed anew");
        ids.push(report.card.id);
    }
    assert_eq!(shelf.packed(&ids).await, Ok(vec![None; values.len()]));
}

#[wasm_bindgen_test]
async fn a_damaged_card_hides_no_other() {
    let shelf = shelf("damaged").await;
    for id in ["eigen-a", "eigen-c", "eigen-e"] {
        assert_eq!(shelf.put(&kept(id, "Tekst")).await, Ok(()));
    }
    let elsewhere = format!("`{}`", kept("eigen-a", "Tekst").card.written());
    for (id, card) in [("eigen-b", "'rommel'"), ("eigen-c", "null"), ("eigen-d", elsewhere.as_str())] {
        put_by_hand("damaged", "kaarten", id, card).await;
    }

    let found = shelf.cards().await.expect("the others");
    assert_eq!(ids(&found), ["eigen-a", "eigen-e"]);
    assert_eq!(found.damaged, ["eigen-b", "eigen-c", "eigen-d"]);

    for id in &found.damaged {
        assert_eq!(shelf.remove(id).await, Ok(()));
    }
    assert_eq!(shelf.cards().await.map(|found| found.damaged), Ok(Vec::new()));
}

#[wasm_bindgen_test]
async fn two_tabs_share_a_shelf() {
    let (one, other) = (shelf("shared").await, shelf("shared").await);
    let (a, b) = (kept("eigen-a", "Een"), kept("eigen-b", "Twee"));
    assert_eq!((one.put(&a).await, other.put(&b).await), (Ok(()), Ok(())));
    for tab in [&one, &other] {
        assert_eq!(ids(&tab.cards().await.expect("cards")), ["eigen-a", "eigen-b"]);
    }
    drop(one);
    assert_eq!(other.report("eigen-a").await, Ok(Some(a.report)));
}

#[wasm_bindgen_test]
async fn what_a_newer_version_of_the_page_made_is_left_alone() {
    by_hand("newer", 99, "database.close();").await;
    assert_eq!(Shelf::open_named("newer", VERSION).await.err(), Some(NoShelf::Newer));
}

#[wasm_bindgen_test]
async fn an_open_shelf_makes_way_for_a_newer_version() {
    let report = kept("eigen-a", "Tekst");
    let older = shelf("making-way").await;
    assert_eq!(older.put(&report).await, Ok(()));

    let newer = Shelf::open_named("making-way", VERSION + 1).await.expect("the older one makes way");

    assert_eq!(newer.report("eigen-a").await, Ok(Some(report.report.clone())), "nothing was lost");
    assert_eq!(older.cards().await, Err(NoShelf::Newer));
    assert_eq!(older.put(&report).await, Err(NotKept::Failed));
}

#[wasm_bindgen_test]
async fn a_tab_that_does_not_make_way_is_told_of() {
    drop(shelf("blocked").await);
    by_hand("blocked", VERSION, "globalThis.stubborn = database;").await;
    assert_eq!(Shelf::open_named("blocked", VERSION + 1).await.err(), Some(NoShelf::Blocked));

    run("stubborn.close();").await;
    let newer = Shelf::open_named("blocked", VERSION + 1).await.expect("now it may");
    assert_eq!(newer.cards().await, Ok(Cards::default()));
    let newest = Shelf::open_named("blocked", VERSION + 2).await;
    assert!(newest.is_ok(), "what came too late was not left open");
}

#[wasm_bindgen_test]
async fn somebody_elses_database_is_broken_for_this_page() {
    by_hand("elsewhere", VERSION, "database.close();").await;
    assert_eq!(Shelf::open_named("elsewhere", VERSION).await.err(), Some(NoShelf::Broken));
}

#[wasm_bindgen_test]
async fn a_shelf_that_the_browser_closed_opens_itself() {
    let report = kept("eigen-a", "Tekst");
    let shelf = shelf("closed").await;
    // Somebody clears what the browser keeps; the shelf makes way for that as well.
    run("await new Promise((done) => { indexedDB.deleteDatabase('closed').onsuccess = done; });").await;
    assert_eq!(shelf.put(&report).await, Ok(()));
    assert_eq!(ids(&shelf.cards().await.expect("cards")), ["eigen-a"]);
}

// A browser without room answers no request: it aborts the transaction. Others let one
// request fail, and say nothing of the transaction.
#[wasm_bindgen_test]
async fn a_report_that_finds_no_room_is_not_kept_at_all() {
    let shelf = shelf("full").await;
    assert_eq!(shelf.put(&kept("eigen-a", "Tekst")).await, Ok(()));
    let put = "globalThis.put = IDBObjectStore.prototype.put;
        const full = new DOMException('', 'QuotaExceededError');";
    let none_left = [
        // The transaction as a whole.
        "IDBObjectStore.prototype.put = function (value, id) {
            const request = put.call(this, value, id);
            const { transaction } = this;
            Object.defineProperty(transaction, 'error', { value: full });
            if (this.name === 'verslagen') queueMicrotask(() => transaction.abort());
            return request;
        };",
        // The last of its requests; to add what is there already fails later.
        "IDBObjectStore.prototype.put = function (value, id) {
            if (this.name !== 'verslagen') return put.call(this, value, id);
            put.call(this, value, id);
            const request = this.add(value, id);
            Object.defineProperty(request, 'error', { value: full });
            return request;
        };",
    ];
    for stub in none_left {
        run(&format!("{put} {stub}")).await;
        let is_put = shelf.put(&kept("eigen-b", "Tekst")).await;
        run("IDBObjectStore.prototype.put = globalThis.put;").await;
        assert_eq!(is_put, Err(NotKept::Full));
        assert_eq!(ids(&shelf.cards().await.expect("cards")), ["eigen-a"]);
        assert_eq!(shelf.packed(&["eigen-b".to_owned()]).await, Ok(vec![None]));
    }
    assert_eq!(shelf.put(&kept("eigen-b", "Tekst")).await, Ok(()), "there is room again");
}

#[wasm_bindgen_test]
async fn a_report_that_fails_halfway_is_not_kept_at_all() {
    let shelf = shelf("halfway").await;
    let stub = "globalThis.put = IDBObjectStore.prototype.put;
        IDBObjectStore.prototype.put = function (value, id) {
            if (this.name === 'verslagen') throw new DOMException('', 'DataCloneError');
            return put.call(this, value, id);
        };";
    run(stub).await;
    let is_put = shelf.put(&kept("eigen-a", "Tekst")).await;
    run("IDBObjectStore.prototype.put = globalThis.put;").await;
    assert_eq!(is_put, Err(NotKept::Failed));
    assert_eq!(shelf.cards().await, Ok(Cards::default()));
}

#[wasm_bindgen_test]
async fn a_browser_without_storage_refuses() {
    run("globalThis.had = Object.getOwnPropertyDescriptor(globalThis, 'indexedDB');
        Object.defineProperty(globalThis, 'indexedDB', { configurable: true, value: undefined });")
    .await;
    let (there, opened) = (is_there().await, Shelf::open_named("nowhere", VERSION).await.err());
    run("delete globalThis.indexedDB; if (had) Object.defineProperty(globalThis, 'indexedDB', had);").await;
    assert_eq!((there, opened), (false, Some(NoShelf::Refused)));
}

#[wasm_bindgen_test]
async fn whether_there_is_a_shelf_is_known_without_making_one() {
    assert!(!is_there().await);
    assert!(!is_there().await, "asking made one");
    drop(Shelf::open().await.expect("a shelf"));
    assert!(is_there().await);
}

#[wasm_bindgen_test]
async fn the_browser_tells_how_much_room_there_is() {
    let (used, all) = room().await.expect("Chromium tells");
    assert!(used >= 0.0 && all > used, "{used} of {all}");
    let _as_the_browser_likes: bool = persist().await;
}

#[wasm_bindgen_test]
async fn a_thousand_reports_are_soon_kept() {
    let shelf = shelf("thousand").await;
    let text = "De ministers bespraken de steun aan Oekraïne. ".repeat(200);
    let reports: Vec<Kept> = (0..1000).map(|at| kept(&format!("eigen-{at:04}"), &text)).collect();
    let begun = Date::now();
    for report in &reports {
        assert_eq!(shelf.put(report).await, Ok(()));
    }
    let put = Date::now();
    assert_eq!(shelf.cards().await.map(|found| found.cards.len()), Ok(reports.len()));
    let listed = Date::now();
    let ids: Vec<String> = reports.iter().map(|report| report.card.id.clone()).collect();
    let packed = shelf.packed(&ids).await.expect("packed forms");
    let unpacked = Date::now();
    assert!(packed.iter().zip(&reports).all(|(found, report)| found.as_ref() == Some(&report.packed)));
    console_log!("put {} ms, cards {} ms, packed {} ms", put - begun, listed - put, unpacked - listed);
    assert!(put - begun < 30_000.0, "a put takes {} ms", (put - begun) / 1000.0);
    assert_eq!(shelf.clear().await, Ok(()));
}
