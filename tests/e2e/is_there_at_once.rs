//! The page can be read before its program has arrived, and nothing jumps when it does.

use crate::harness::tables::{self, ANTALYA, HELSINGBORG};
use crate::harness::{Answer, Contrast, Engine, Habits, Reader, eventually, squeezed, visit};
use serde_json::json;

/// A reader who looks at what is there while the program is still on its way.
pub const HASTY: Habits = Habits {
    languages: "nl-NL,nl",
    dark: false,
    contrast: Contrast::Usual,
    reduced_motion: false,
    viewport: (1366, 900),
    letters: 16,
    scripts: true,
    keeps: true,
    network_log: false,
    patient: false,
};

const PHONE: Habits = Habits { viewport: (320, 640), ..HASTY };

#[test]
fn the_overview_stands_there_before_the_program_and_just_so_after_it() {
    for habits in [HASTY, PHONE] {
        visit(async |stage| {
            stage.answer(".wasm", Answer::Held);
            let reader = stage.reader_with(habits.clone()).await;
            reader.go("").await;
            wait_for_text(&reader, "25 zinnen").await;
            let before = reader.main_text().await;
            assert_eq!(reader.script("return document.documentElement.dataset.ready ?? ''", vec![]).await, "");
            let swap = now(&reader).await;
            stage.release();
            reader.wait_ready().await;
            assert_eq!(reader.main_text().await, before);
            assert_eq!(layout_shift(&reader, swap).await, json!([]));
        });
    }
}

#[test]
fn a_notice_and_a_collection_come_over_the_page_and_move_nothing() {
    for habits in [HASTY, PHONE] {
        for view in ["?v=1&flauwekul=1", "?v=1&verzameling=2025-05-15-antalya.p5z5,p2z1"] {
            visit(async |stage| {
                stage.answer(".wasm", Answer::Held);
                let reader = stage.reader_with(habits.clone()).await;
                reader.go(view).await;
                wait_for_text(&reader, "25 zinnen").await;
                let swap = now(&reader).await;
                stage.release();
                reader.wait_ready().await;
                let told = if view.contains("flauwekul") { "Een deel van deze link" } else { "komt uit een link" };
                wait_for_text(&reader, told).await;
                assert_eq!(layout_shift(&reader, swap).await, json!([]), "{view}");
            });
        }
    }
}

#[test]
fn a_passage_is_in_sight_and_marked_before_the_program_and_stays_where_it_is() {
    for (habits, id) in
        [(HASTY, "2025-05-15-antalya.p5z5"), (HASTY, "2026-05-22-helsingborg.p3z2"), (PHONE, "2025-05-15-antalya.p5z5")]
    {
        visit(async |stage| {
            stage.answer(".wasm", Answer::Held);
            let reader = stage.reader_with(habits.clone()).await;
            let report = id.split('.').next().unwrap_or_default();
            reader.go(&format!("?v=1&beeld=lezen&verslag={report}#{id}")).await;
            let before = wait_for_landing(&reader, id).await;
            let text = shown_text(&reader).await;
            for sentence in tables::sentences(report) {
                assert!(text.contains(&squeezed(&sentence.text)), "{} cannot be read yet", sentence.id);
            }
            let swap = now(&reader).await;
            stage.release();
            reader.wait_ready().await;
            // Firefox may round a pixel that is cut in two otherwise.
            let slack = i64::from(Engine::here() == Engine::Firefox);
            let after = wait_for_landing(&reader, id).await;
            assert!((after - before).abs() <= slack, "the page has moved from {before} to {after}");
            assert_eq!(layout_shift(&reader, swap).await, json!([]));
        });
    }
}

#[test]
fn a_report_that_comes_in_piece_by_piece_stays_where_it_is_on_a_telephone() {
    visit(async |stage| {
        stage.answer("/", Answer::Slow);
        let reader = stage.reader_with(PHONE).await;
        reader.go("?v=1&beeld=lezen").await;
        reader.wait_ready().await;
        let shifts = layout_shift(&reader, json!(0)).await;
        let values = shifts.as_array().into_iter().flatten().filter_map(|shift| shift[0].as_f64());
        // A line may break otherwise when its last word has come.
        assert!(values.sum::<f64>() < 0.1, "{shifts}");
        let script = "return getComputedStyle(document.querySelector('.read-side')).display !== 'none'";
        assert_eq!(reader.script(script, vec![]).await, true, "what is said beside the report never came");
    });
}

#[test]
fn a_bare_link_to_a_passage_opens_its_report_at_once() {
    visit(async |stage| {
        stage.answer(".wasm", Answer::Held);
        let reader = stage.reader_with(HASTY).await;
        reader.go("#2025-05-15-antalya.p5z5").await;
        wait_for_landing(&reader, "2025-05-15-antalya.p5z5").await;
        stage.release();
        reader.wait_ready().await;
        wait_for_landing(&reader, "2025-05-15-antalya.p5z5").await;
    });
}

#[test]
fn what_map_and_comparison_are_called_stands_there_first_and_just_so_after_it() {
    let heads = [("kaart", "Kaart van onderwerpen en sprekers"), ("vergelijken", "Wat veranderde er tussen Antalya")];
    let script = "
        const seen = [...document.querySelectorAll('h1')].filter(title => title.checkVisibility());
        return seen.map(title => {
            const box = title.getBoundingClientRect();
            return [title.textContent, Math.round(box.x), Math.round(box.y), Math.round(box.height)];
        });";
    for (habits, (view, title)) in
        [HASTY, PHONE].into_iter().flat_map(|habits| heads.map(|head| (habits.clone(), head)))
    {
        visit(async |stage| {
            stage.answer(".wasm", Answer::Held);
            let reader = stage.reader_with(habits.clone()).await;
            reader.go(&format!("?v=1&beeld={view}")).await;
            let text = wait_for_text(&reader, title).await;
            assert!(!text.contains("25 zinnen") && !text.contains("In dit verslag"), "{text}");
            let before = reader.script(script, vec![]).await;
            assert_eq!(before.as_array().map(Vec::len), Some(1), "{before}");
            let swap = now(&reader).await;
            stage.release();
            reader.wait_ready().await;
            assert_eq!(reader.script(script, vec![]).await, before);
            assert_eq!(layout_shift(&reader, swap).await, json!([]));
        });
    }
}

#[test]
fn a_view_that_is_asked_for_in_another_form_is_not_called_otherwise_first() {
    let in_particular = [
        "?v=1&beeld=kaart&vorm=matrix",
        "?v=1&beeld=kaart&taal=en",
        "?v=1&beeld=vergelijken&verslagen=2026-05-22-helsingborg,2025-05-15-antalya",
        "?v=1&beeld=verkennen",
    ];
    for address in in_particular {
        visit(async |stage| {
            stage.answer(".wasm", Answer::Held);
            let reader = stage.reader_with(HASTY).await;
            reader.go(address).await;
            let text = wait_for_text(&reader, if address.contains("taal") { "Compare" } else { "Vergelijken" }).await;
            let is_head = ["Kaart van", "Map of", "Wat veranderde", "25 zinnen"].map(|head| text.contains(head));
            assert_eq!(is_head, [false; 4], "{address}: {text}");
        });
    }
}

#[test]
fn a_deep_link_never_shows_the_overview() {
    visit(async |stage| {
        let reader = stage.reader().await;
        watch_for(&reader, "overzicht").await;
        for view in ["verkennen", "kaart", "vergelijken", "lezen", "over"] {
            for language in ["", "&taal=en"] {
                reader.open(&format!("?v=1&beeld={view}{language}")).await;
                let found = reader.script("return [window.frames_seen, window.was_seen]", vec![]).await;
                assert!(found[0].as_u64() > Some(0), "nobody looked");
                assert_eq!(found[1], json!(false), "{view}{language} showed the overview");
            }
        }
    });
}

#[test]
fn an_english_reader_sees_the_overview_in_english_first() {
    visit(async |stage| {
        stage.answer(".wasm", Answer::Held);
        let reader = stage.reader_with(Habits { languages: "en-GB,en", ..HASTY }).await;
        reader.go("").await;
        wait_for_text(&reader, "25 sentences").await;
        let first = shown_text(&reader).await;
        assert!(first.contains("14–15 May 2025") && !first.contains("zinnen"), "{first}");
        assert!(reader.names("link").await.contains(&"Explore".to_owned()));
        stage.release();
        reader.wait_ready().await;
        // What is stored for use without a network is said last.
        assert!(shown_text(&reader).await.starts_with(&first));
    });
}

#[test]
fn an_english_reader_sees_no_dutch_page_first() {
    visit(async |stage| {
        stage.answer(".wasm", Answer::Held);
        let reader = stage.reader_with(HASTY).await;
        reader.go("?v=1&beeld=lezen&taal=en").await;
        // In whichever step it comes in, none of it is Dutch.
        let first = eventually("the page has come in", async || {
            let shown = "return document.readyState === 'loading' ? '' : document.body?.innerText ?? ''";
            let text = squeezed(reader.try_script(shown, vec![]).await?.as_str().unwrap_or_default());
            if text.is_empty() { Err("there is no text".to_owned()) } else { Ok(text) }
        })
        .await;
        assert!(
            first.contains("Explore") && !first.contains("Verkennen") && !first.contains("In dit verslag"),
            "{first}"
        );
        stage.release();
        reader.wait_ready().await;
        assert!(shown_text(&reader).await.contains("In this report"));
    });
}

#[test]
fn what_was_typed_focused_and_scrolled_meanwhile_stays() {
    visit(async |stage| {
        stage.answer(".wasm", Answer::Held);
        let reader = stage.reader_with(Habits { viewport: (800, 500), ..HASTY }).await;
        reader.go("").await;
        wait_for_text(&reader, "25 zinnen").await;
        let act = "
            const field = document.querySelector('[type=search]');
            field.focus();
            field.value = 'oorlog';
            field.setSelectionRange(2, 4);
            scrollTo(0, 120);";
        reader.script(act, vec![]).await;
        stage.release();
        reader.wait_ready().await;
        let state = "
            const field = document.querySelector('[type=search]');
            return [document.activeElement === field, field.value, field.selectionStart, scrollY, field.isConnected]";
        assert_eq!(reader.script(state, vec![]).await, json!([true, "oorlog", 2, 120, true]));
        reader.script("document.querySelector('.search').requestSubmit()", vec![]).await;
        reader.wait_for_address("q", "oorlog").await;
    });
}

#[test]
fn a_selected_text_stays_selected() {
    visit(async |stage| {
        stage.answer(".wasm", Answer::Held);
        let reader = stage.reader_with(HASTY).await;
        reader.go(&format!("?v=1&beeld=lezen&verslag={ANTALYA}")).await;
        wait_for_text(&reader, "vooruitgeblekt").await;
        let select = "
            const from = document.getElementById('2025-05-15-antalya.p2z1');
            const to = document.getElementById('2025-05-15-antalya.p2z3');
            getSelection().setBaseAndExtent(from, 0, to, to.childNodes.length);
            return String(getSelection())";
        let before = reader.script(select, vec![]).await;
        assert!(before.as_str().is_some_and(|text| text.contains("vooruitgeblekt")), "{before}");
        stage.release();
        reader.wait_ready().await;
        assert_eq!(reader.script("return String(getSelection())", vec![]).await, before);
    });
}

#[test]
fn searching_works_before_the_program_is_there() {
    visit(async |stage| {
        stage.answer(".wasm", Answer::Held);
        let reader = stage.reader_with(HASTY).await;
        // Of the first page, which is left before it is there.
        reader.excuse("NetworkError when attempting to fetch");
        reader.go("").await;
        wait_for_text(&reader, "25 zinnen").await;
        let search = "
            document.querySelector('[type=search]').value = 'steun aan';
            document.querySelector('.search').requestSubmit()";
        reader.script(search, vec![]).await;
        reader.wait_for_address("beeld", "verkennen").await;
        stage.release();
        reader.wait_ready().await;
        assert!(!reader.hits().await.is_empty());
    });
}

#[test]
fn a_page_that_was_cut_off_says_so_and_shows_what_there_is() {
    visit(async |stage| {
        stage.answer("/", Answer::CutOffAt("class=\"sentence\""));
        let reader = stage.reader().await;
        reader.excuse_everything();
        reader.go("").await;
        let text = wait_for_text(&reader, "niet volledig binnengekomen").await;
        assert!(text.contains("25 zinnen"), "the overview is not there: {text}");
        // Another reader: the first one's browser has fetched a whole page meanwhile, and keeps it.
        let reader = stage.reader().await;
        reader.excuse_everything();
        reader.go(&format!("?v=1&beeld=lezen&verslag={ANTALYA}")).await;
        let text = wait_for_text(&reader, "niet volledig binnengekomen").await;
        assert!(text.contains("vooruitgeblekt"), "the report that did arrive cannot be read: {text}");
        let ready = reader.script("return document.documentElement.dataset.ready ?? ''", vec![]).await;
        assert_eq!(ready, "", "the app has started without all its text");
    });
}

#[test]
fn every_report_has_a_page_of_its_own_with_a_link_into_the_app() {
    visit(async |stage| {
        let reader = stage.reader().await;
        reader.excuse("/favicon.ico");
        for report in [ANTALYA, HELSINGBORG] {
            reader.go(&format!("verslagen/{report}.html")).await;
            let text = shown_text(&reader).await;
            for sentence in tables::sentences(report) {
                assert!(text.contains(&squeezed(&sentence.text)), "{} is not there", sentence.id);
            }
            reader.click("link", "Verkennen").await;
            reader.wait_ready().await;
            reader.hits().await;
        }
    });
}

async fn shown_text(reader: &Reader) -> String {
    squeezed(reader.script("return document.body?.innerText ?? ''", vec![]).await.as_str().unwrap_or_default())
}

/// Waits until this can be read, and tells all that can.
async fn wait_for_text(reader: &Reader, words: &str) -> String {
    eventually(&format!("{words:?} can be read"), async || {
        let look = "return document.readyState === 'loading' ? '' : document.body.innerText";
        let text = squeezed(reader.try_script(look, vec![]).await?.as_str().unwrap_or_default());
        if text.contains(words) { Ok(text) } else { Err(text) }
    })
    .await
}

/// Waits until a sentence is in sight in the colour of what is cited; its distance from the
/// top, in whole pixels.
async fn wait_for_landing(reader: &Reader, id: &str) -> i64 {
    let script = "
        const sentence = document.getElementById(arguments[0]);
        if (!sentence || !sentence.checkVisibility()) return 'it is not there';
        const plain = getComputedStyle(document.querySelector('.sentence:not([id=\"' + arguments[0] + '\"])'));
        if (getComputedStyle(sentence).backgroundColor === plain.backgroundColor) return 'it is not marked';
        const box = sentence.getClientRects()[0];
        return box.top > 0 && box.bottom < innerHeight ? Math.round(box.top) : `it lies at ${box.top}`;";
    eventually(&format!("landing on {id}"), async || {
        let found = reader.try_script(script, vec![json!(id)]).await?;
        found.as_i64().ok_or_else(|| found.to_string())
    })
    .await
}

/// The time in the page, once all of it has come in and is painted: until then a slow browser
/// paints it piece by piece.
async fn now(reader: &Reader) -> serde_json::Value {
    let script = "
        const told = arguments[arguments.length - 1];
        const painted = () => requestAnimationFrame(() => requestAnimationFrame(() => told(performance.now())));
        if (document.readyState === 'loading') document.addEventListener('readystatechange', painted, { once: true });
        else painted();";
    reader.script_with_callback(script, vec![]).await
}

/// The layout shifts since a time, as the browser counts them.
async fn layout_shift(reader: &Reader, since: serde_json::Value) -> serde_json::Value {
    let script = "
        const told = arguments[arguments.length - 1];
        new PerformanceObserver(list => told(list.getEntries()
            .filter(shift => shift.value > 0 && shift.startTime > arguments[0])
            .map(shift => [shift.value, ...shift.sources.map(source => source.node?.outerHTML?.slice(0, 80))])))
            .observe({ type: 'layout-shift', buffered: true });
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => told([]), 200)));";
    reader.script_with_callback(script, vec![since]).await
}

/// From the next page on, looks in every frame whether an element can be seen.
async fn watch_for(reader: &Reader, id: &str) {
    let source = format!(
        "window.frames_seen = 0; window.was_seen = false;
        (function look() {{
            frames_seen++;
            if (document.getElementById('{id}')?.checkVisibility({{ visibilityProperty: true }})) was_seen = true;
            requestAnimationFrame(look);
        }})();"
    );
    reader.before_every_page(&source).await;
}
