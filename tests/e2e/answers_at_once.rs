//! How soon does *Verkennen* answer a key or a click, with thousands of reports and a slow processor?
//!
//! A reader's own reports fill the page, the processor is slowed down four times, and every control
//! is used. What the browser measures of that (Event Timing: from the key or the click to the next
//! picture) stands in a table on standard output: `cargo xtask bench interaction` shows it, best on
//! a machine that does nothing else.

use crate::harness::{Reader, visit};
use crate::takes_in_many::{come_in, sentences, written};
use fantoccini::key::Key;
use serde_json::{Value as Json, json};

/// How many reports beside the embedded ones, and within how many milliseconds the page is to answer.
const SIZES: [(usize, f64); 2] = [(1_000, 50.0), (10_000, 100.0)];

/// How many times slower than this machine.
const SLOWER: [u32; 2] = [1, 4];

/// Keeps what the browser tells of keys, clicks and work that takes long.
const WATCH: &str = r"
    window.answered = [];
    window.held = [];
    new PerformanceObserver(list => answered.push(...list.getEntries().filter(one => one.interactionId)))
        .observe({ type: 'event', durationThreshold: 16 });
    new PerformanceObserver(list => held.push(...list.getEntries())).observe({ type: 'longtask' });";

/// Waits until the page has drawn and has nothing left to do; then tells how long it took to answer
/// and what the longest piece of work was, since the last time.
const TAKE: &str = r"
    const done = arguments[arguments.length - 1];
    const longest = list => Math.max(0, ...list.splice(0).map(one => one.duration));
    const tell = () => done([longest(answered), longest(held)]);
    requestAnimationFrame(() => requestAnimationFrame(() => requestIdleCallback(() => setTimeout(tell, 60))));";

/// The first element of a selector that holds a text and is to be seen, brought in sight.
const FIND: &str = r"
    const found = [...document.querySelectorAll(arguments[0])]
        .find(one => one.checkVisibility() && one.textContent.includes(arguments[1]));
    found?.scrollIntoView({ block: 'center' });
    return found ?? null";

/// Scrolls through all sentences, a tenth of the window for each picture, then leaps over the whole
/// list; hands back the time between pictures, in how many of them no sentence lay in the middle of
/// the window, the milliseconds until one lay there after each leap, and whether the browser's own
/// search finds that one.
const SCROLL: &str = r"
    const done = arguments[arguments.length - 1];
    const inSight = () => document.elementFromPoint(innerWidth / 2, innerHeight / 2)?.closest('li')?.querySelector('[data-hit]');
    const gaps = [], leaps = [];
    let before, blank = 0, found = 0, n = 0;
    const scroll = now => {
        if (before) gaps.push(now - before);
        before = now;
        blank += !inSight();
        scrollBy(0, innerHeight / 10);
        if (++n < 240) requestAnimationFrame(scroll); else leap(0.5, 0.1, 0.9, 0.3, 0.7);
    };
    const leap = (share, ...others) => {
        scrollTo(0, share * document.documentElement.scrollHeight);
        const since = performance.now();
        const look = () => {
            if (!inSight()) return requestAnimationFrame(look);
            leaps.push(performance.now() - since);
            const words = inSight().closest('li').querySelector('[lang=nl]').textContent.slice(0, 40);
            getSelection().removeAllRanges();
            found += window.find(words, true, false, true);
            if (others.length) leap(...others); else done({ gaps, blank, leaps, found });
        };
        requestAnimationFrame(look);
    };
    scrollTo(0, 0);
    requestAnimationFrame(scroll);";

/// Types these searches one after the other, letter by letter, and hands back how many milliseconds it
/// was each time from the letter to the first change of what is found.
const TYPE: &str = r"
    const done = arguments[arguments.length - 1], field = document.getElementById('zoek'), waited = [];
    const letters = arguments[0].flatMap(text => [...text].map((_, at) => text.slice(0, at + 1)));
    const type = () => {
        if (!letters.length) return done(waited);
        const since = performance.now();
        const watch = new MutationObserver(() => {
            watch.disconnect();
            waited.push(performance.now() - since);
        });
        setTimeout(() => {
            watch.disconnect(); // A letter that changes nothing has nothing to wait for.
            requestIdleCallback(type);
        }, 200);
        watch.observe(document.querySelector('.found'), { childList: true, subtree: true, characterData: true });
        field.value = letters.shift();
        field.dispatchEvent(new Event('input', { bubbles: true }));
    };
    type();";

/// What was measured of one control, time after time.
#[derive(Default)]
struct Figures {
    control: &'static str,
    /// Milliseconds to the next picture; 0 where that took less than 16.
    answered: Vec<f64>,
    /// The longest piece of work, and all of it, in milliseconds.
    longest: Vec<f64>,
    busy: Vec<f64>,
}

/// A reader whose keys and clicks are measured.
struct Measured {
    reader: Reader,
    all: Vec<Figures>,
}

/// A collection so large that the page shows that it was heard before it answers.
const LARGE: usize = 400;

#[test]
fn in_a_large_collection_whatever_is_asked_for_in_haste_comes_about() {
    let folder = std::env::temp_dir().join("verslagwijzer-haste-answers");
    let files = written(&folder, LARGE, "txt", &sentences());
    visit(async |stage| {
        let reader = stage.reader().await;
        come_in(&reader, &files).await;
        let (_, all) = reader.status_counts().await;
        assert!(all > 4_000, "only {all} sentences");

        reader.type_into("Zoek in de verslagen", "steun oekraine").await;
        reader.wait_for_address("q", "steun oekraine").await;
        assert_eq!(reader.script("return document.getElementById('zoek').value", vec![]).await, "steun oekraine");
        let (asked_for, _) = reader.status_counts().await;
        assert!(0 < asked_for && asked_for < all, "{asked_for} of {all}");

        // Two at once: neither undoes the other.
        let both = "document.querySelectorAll('#facet-handeling input').forEach((tick, at) => at < 2 && tick.click())";
        reader.script(both, vec![]).await;
        reader.wait_until("two chips", "return document.querySelectorAll('main button.chip').length === 2").await;
        reader.back().await;
        reader.wait_for_address("handeling", "").await;
        reader.wait_until("no chip", "return !document.querySelector('main button.chip')").await;
        assert_eq!(reader.status_counts().await.0, asked_for);

        reader.forward().await;
        reader.wait_until("two chips", "return document.querySelectorAll('main button.chip').length === 2").await;
        let press = "const chip = document.querySelector('main button.chip'); chip.focus(); chip.click()";
        reader.script(press, vec![]).await;
        reader.wait_until("focus on the heading", "return document.activeElement.matches('h1')").await;
    });
    let _gone = std::fs::remove_dir_all(&folder);
}

#[test]
#[ignore = "a measurement: `cargo xtask bench interaction`"]
fn every_control_answers_before_a_reader_waits() {
    visit(async |stage| {
        let reader = stage.reader().await;
        reader.open("?v=1&beeld=verkennen").await;
        reader.wait_until_stored().await;
        let searches = json!(["steun", "nederland", "oekraine", "vrije doorvaart", "defensie-uitgaven"]);
        // What the browser has run more often it compiles better: the second time counts.
        for time in ["first", "second"] {
            let waited = numbers(&reader.script_with_callback(TYPE, vec![searches.clone()]).await);
            let worst = waited.iter().copied().fold(0.0, f64::max);
            let n = waited.len();
            println!(
                "2 reports, {time} time: what is found follows a key within {:.1} ms, the latest of {n} {worst:.1}",
                median(&waited)
            );
        }
    });
    for (n, most) in SIZES {
        let folder = std::env::temp_dir().join(format!("verslagwijzer-{n}-answers"));
        let files = written(&folder, n, "txt", &sentences());
        visit(async |stage| {
            let reader = stage.reader().await;
            come_in(&reader, &files).await;
            reader.script(WATCH, vec![]).await;
            reader.devtools("Performance.enable", json!({ "timeDomain": "threadTicks" })).await;
            let mut measured = Measured { reader, all: Vec::new() };
            for slower in SLOWER {
                measured.reader.devtools("Emulation.setCPUThrottlingRate", json!({ "rate": slower })).await;
                measured.use_everything().await;
                measured.tell(n, most, slower);
            }
            measured.scroll().await;
        });
        let _gone = std::fs::remove_dir_all(&folder);
    }
}

impl Measured {
    async fn use_everything(&mut self) {
        self.click("search box", "#zoek", "").await;
        self.press("a key that does nothing", Key::Shift, 5).await;
        self.type_in("type a word", "bondgenoten").await;
        self.take_back("take it back", "bondgenoten").await;
        self.type_in("type two words", "de steun").await;
        for _ in 0..3 {
            self.click("topic on and off", "#facet-onderwerp label", "").await;
        }
        self.click("chip", "main button", "✕").await;
        for _ in 0..2 {
            self.click("report on and off", "#facet-verslag label", "").await;
        }
        self.click("more values", "#facet-verslag button", "").await;
        self.click("search in a facet", "#facet-verslag input[type=search]", "").await;
        self.type_in("search in a facet", "riga").await;
        self.take_back("search in a facet", "riga").await;
        self.click("fewer values", "#facet-verslag button", "").await;
        self.click("only amounts, and not", "label", "Alleen zinnen met een bedrag").await;
        self.click("only amounts, and not", "label", "Alleen zinnen met een bedrag").await;
        self.click("order", "label select", "Beste eerst").await;
        self.press("order", Key::Escape, 1).await;
        self.press("order", Key::Down, 2).await;
        self.press("order", Key::Up, 2).await;
        self.click("group", "label select", "Verslag").await;
        self.press("group", Key::Escape, 1).await;
        self.press("group", Key::Down, 3).await;
        self.press("group", Key::Up, 3).await;
        self.click("search box", "#zoek", "").await;
        self.press("row by row", Key::Down, 8).await;
        self.press("row by row", Key::Up, 2).await;
        self.press("open a row", Key::Enter, 1).await;
        self.click("why here", "summary", "Waarom deze plek?").await;
        self.click("close the passage", "#passage button", "Sluiten").await;
        self.click("collect", "ol button", "Verzamel").await;
        self.click("collect", "ol button", "Verzamel").await;
        self.click("more hits", "ol[aria-label=Resultaten] button", "Toon meer").await;
        self.click("concordance", "main nav a", "Concordantie").await;
        self.click("order of lines", "label select", "Beste eerst").await;
        self.press("order of lines", Key::Escape, 1).await;
        self.press("order of lines", Key::Down, 4).await;
        self.press("order of lines", Key::Up, 4).await;
        self.click("list again", "main nav a", "Lijst").await;
        self.click("search box", "#zoek", "").await;
        self.take_back("take it back", "de steun").await;
        self.type_in("type what is nowhere", "xqzj").await;
        self.take_back("take it back", "xqzj").await;
    }

    async fn type_in(&mut self, control: &'static str, text: &str) {
        for letter in text.chars() {
            let before = self.begin().await;
            self.reader.type_key(letter).await;
            self.end(control, before).await;
        }
    }

    async fn take_back(&mut self, control: &'static str, text: &str) {
        self.press(control, Key::Backspace, text.chars().count()).await;
    }

    async fn press(&mut self, control: &'static str, key: Key, times: usize) {
        for _ in 0..times {
            let before = self.begin().await;
            self.reader.press(key).await;
            self.end(control, before).await;
        }
    }

    async fn click(&mut self, control: &'static str, css: &str, text: &str) {
        let found = self.reader.script(FIND, vec![json!(css), json!(text)]).await;
        let Some(element) = self.reader.element(&found) else {
            println!("{control}: there is no {css} {text}");
            return;
        };
        let before = self.begin().await;
        if let Err(error) = element.click().await {
            println!("{control}: {error}");
        }
        self.end(control, before).await;
    }

    /// With the processor as fast as it is, without words: through all sentences there are.
    async fn scroll(&self) {
        let reader = &self.reader;
        reader.devtools("Emulation.setCPUThrottlingRate", json!({ "rate": 1 })).await;
        reader.type_into("Zoek in de verslagen", "").await;
        let text = reader.status_text().await;
        let seen = reader.script_with_callback(SCROLL, vec![]).await;
        let (mut gaps, leaps) = (numbers(&seen["gaps"]), numbers(&seen["leaps"]));
        gaps.sort_by(f64::total_cmp);
        let (median, late) = (gaps[gaps.len() / 2], gaps[gaps.len() * 19 / 20]);
        println!(
            "scrolling through {text}: median {median:.1} ms a picture, 19 of 20 within {late:.1} ms; {} of {} without \
             a sentence in the middle",
            seen["blank"],
            gaps.len() + 1,
        );
        println!(
            "after a leap a sentence is there in {}; the browser finds {} of {} of those",
            leaps.iter().map(|leap| format!("{leap:.0} ms")).collect::<Vec<_>>().join(", "),
            seen["found"],
            leaps.len(),
        );
    }

    /// How long the page has worked until now; what it had left to do, it does before.
    async fn begin(&self) -> f64 {
        self.reader.script_with_callback(TAKE, vec![]).await;
        busy(&self.reader).await
    }

    async fn end(&mut self, control: &'static str, before: f64) {
        let taken = self.reader.script_with_callback(TAKE, vec![]).await;
        let busy = busy(&self.reader).await - before;
        let at = self.all.iter().position(|figures| figures.control == control).unwrap_or(self.all.len());
        if at == self.all.len() {
            self.all.push(Figures { control, ..Figures::default() });
        }
        let figures = &mut self.all[at];
        figures.answered.push(taken[0].as_f64().unwrap_or_default());
        figures.longest.push(taken[1].as_f64().unwrap_or_default());
        figures.busy.push(busy * 1e3);
    }

    /// Tells what was measured since the last time.
    fn tell(&mut self, n: usize, most: f64, slower: u32) {
        println!("\n{n} reports, processor {slower}x slower, asked: {most} ms to the next picture");
        println!("{:<24} {:>5} {:>9} {:>9} {:>9} {:>9}", "", "times", "median", "worst", "longest", "busy");
        for figures in self.all.drain(..) {
            let worst = |list: &[f64]| list.iter().copied().fold(0.0, f64::max);
            let Figures { control, answered, longest, busy } = &figures;
            let late = if worst(answered) > most { "  late" } else { "" };
            println!(
                "{control:<24} {:>5} {:>6.0} ms {:>6.0} ms {:>6.0} ms {:>6.0} ms{late}",
                answered.len(),
                median(answered),
                worst(answered),
                worst(longest),
                median(busy),
            );
        }
    }
}

fn numbers(list: &Json) -> Vec<f64> {
    list.as_array().into_iter().flatten().filter_map(Json::as_f64).collect()
}

fn median(list: &[f64]) -> f64 {
    let mut sorted = list.to_vec();
    sorted.sort_by(f64::total_cmp);
    sorted[sorted.len() / 2]
}

/// For how long the main thread has had a processor, in seconds.
async fn busy(reader: &Reader) -> f64 {
    let found = reader.devtools("Performance.getMetrics", json!({})).await;
    let metrics = found["metrics"].as_array().into_iter().flatten();
    let tasks = metrics.filter(|metric| metric["name"] == "TaskDuration");
    tasks.filter_map(|metric| metric["value"].as_f64()).sum()
}
