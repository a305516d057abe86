//! Who does anything at all.

use super::chance::Chance;
use crate::harness::own::{BRUSSELS, LUXEMBOURG, RIGA, fixture};
use crate::harness::{Reader, views};
use fantoccini::key::Key;
use serde_json::{Value as Json, json};
use std::collections::{BTreeMap, VecDeque};

/// So many of the last things are told after a failure.
const TOLD: usize = 50;

/// Catches in each page what goes wrong, keeps the memory of the program in reach, and leaves out
/// what opens windows of the system.
const WATCH: &str = r"
    if (!window.soak) {
        const soak = window.soak = { wrong: [], memory: null };
        const wrong = (kind, what) => soak.wrong.push(`${kind}: ${what}`);
        addEventListener('error', (event) => wrong('error', event.message ?? event.target?.outerHTML), true);
        addEventListener('unhandledrejection', (event) => wrong('rejection', event.reason?.stack ?? event.reason));
        addEventListener('securitypolicyviolation', (event) => wrong('policy', event.violatedDirective + ' ' + event.blockedURI));
        const said = console.error;
        console.error = (...given) => { wrong('console', given.join(' ')); said.apply(console, given); };
        window.print = () => {};
        for (const name of ['instantiate', 'instantiateStreaming']) {
            const real = WebAssembly[name];
            WebAssembly[name] = async (...given) => {
                const made = await real.apply(WebAssembly, given);
                const exported = Object.values((made.instance ?? made).exports);
                soak.memory ??= exported.find((one) => one instanceof WebAssembly.Memory) ?? null;
                return made;
            };
        }
    }";

/// Picks something that can be seen and used, and says what and where it is.
const PICK: &str = r"
    const [chance] = arguments;
    const leavesApp = (link) => {
        const to = new URL(link.href?.baseVal ?? link.href, document.baseURI);
        return to.origin + to.pathname !== location.origin + location.pathname;
    };
    const all = [...document.querySelectorAll('a[href], button, summary, input, select, textarea, label, [tabindex], [role=button]')];
    const usable = all.filter((one) => {
        if (!one.checkVisibility({ visibilityProperty: true }) || one.disabled || one.type === 'file') return false;
        if (one.htmlFor?.startsWith('kies-')) return false;
        if (one.tagName.toLowerCase() === 'a' && (leavesApp(one) || one.hasAttribute('download'))) return false;
        const box = one.getBoundingClientRect();
        return box.width > 0 && box.height > 0;
    });
    if (!usable.length) return null;
    const one = usable[chance % usable.length];
    one.scrollIntoView({ block: 'center', behavior: 'instant' });
    const box = one.getBoundingClientRect();
    const tag = one.tagName.toLowerCase();
    const name = (one.getAttribute('aria-label') ?? one.textContent ?? '').replace(/\s+/g, ' ').trim() || one.value || one.id;
    const typed = tag === 'textarea' || tag === 'input' && !['checkbox', 'radio', 'range', 'button', 'submit'].includes(one.type);
    if (tag === 'select' || one.type === 'range' || ['date', 'number', 'month'].includes(one.type)) {
        if (tag === 'select') one.selectedIndex = (chance >> 8) % one.options.length;
        else one.value = one.type === 'date' ? ['2025-05-14', '', '2026-05-22', '1999-12-31'][(chance >> 8) % 4] : (chance >> 8) % 12;
        for (const kind of ['input', 'change']) one.dispatchEvent(new Event(kind, { bubbles: true }));
        return { what: `set ${tag} ${name.slice(0, 40)}` };
    }
    return { what: `${one.getAttribute('role') ?? tag} ${name.slice(0, 60)}`, typed,
        x: Math.min(Math.max(box.x + box.width / 2, 1), innerWidth - 2), y: Math.min(Math.max(box.y + box.height / 2, 1), innerHeight - 2) };";

/// Once the page has been painted twice: what has gone wrong.
const LOOK: &str = r"
    const done = arguments[arguments.length - 1];
    requestAnimationFrame(() => requestAnimationFrame(() => done({
        wrong: window.soak?.wrong.splice(0) ?? ['nobody watches'],
        failed: document.documentElement.dataset.failed ?? null,
        there: [...document.querySelectorAll('h1')].filter((one) => one.checkVisibility()).length,
        address: location.href,
    })));";

const WORDS: [&str; 14] = [
    "steun",
    "Oekraïne",
    "\"hybride dreigingen\"",
    "-navo",
    "a OF b",
    "lasten*",
    "🦊",
    "<b>",
    "%",
    "(",
    "vooruitgeblekt",
    "xyzzy",
    "eu\u{2011}navo",
    "  ",
];

const KEYS: [Key; 16] = [
    Key::Tab,
    Key::Tab,
    Key::Tab,
    Key::Enter,
    Key::Escape,
    Key::Up,
    Key::Down,
    Key::Left,
    Key::Right,
    Key::Home,
    Key::End,
    Key::PageDown,
    Key::Backspace,
    Key::Delete,
    Key::Space,
    Key::F7,
];

const SIZES: [(u32, u32); 6] = [(1366, 900), (320, 640), (768, 1024), (1024, 400), (1920, 1080), (500, 800)];

/// The monkey, with what it did.
pub struct Monkey {
    reader: Reader,
    chance: Chance,
    last: VecDeque<String>,
    tally: BTreeMap<&'static str, usize>,
    n_done: usize,
}

impl Monkey {
    /// Sits down at the first page.
    pub async fn at(reader: Reader, chance: Chance) -> Self {
        reader.before_every_page(WATCH).await;
        reader.devtools("Page.setDownloadBehavior", json!({ "behavior": "deny" })).await;
        reader.devtools("Performance.enable", json!({})).await;
        reader.open("").await;
        Self { reader, chance, last: VecDeque::new(), tally: BTreeMap::new(), n_done: 0 }
    }

    /// Who sits at the browser.
    pub fn reader(&self) -> &Reader {
        &self.reader
    }

    /// How often it did what.
    pub fn tally(&self) -> String {
        let all: Vec<String> = self.tally.iter().map(|(kind, n)| format!("{n} {kind}")).collect();
        all.join(", ")
    }

    /// Does something, and looks what became of the page.
    pub async fn act(&mut self, is_restless: bool) {
        let kind = match self.chance.below(100) {
            0..62 => "clicks",
            62..70 => "words",
            70..80 => "keys",
            80..87 => "steps back",
            87..91 => "steps forward",
            91..94 => "drags",
            94..96 => "resizes",
            96..98 if is_restless => "addresses",
            98 if is_restless => "reloads",
            99 if is_restless => "files",
            _ => "clicks",
        };
        *self.tally.entry(kind).or_default() += 1;
        self.n_done += 1;
        match kind {
            "clicks" => self.click().await,
            "words" => self.type_words().await,
            "keys" => self.press().await,
            "steps back" => self.travel(-1).await,
            "steps forward" => self.travel(1).await,
            "drags" => self.drag().await,
            "resizes" => self.resize().await,
            "addresses" => self.follow_address().await,
            "reloads" => self.reload().await,
            _ => self.give_file().await,
        }
        self.look().await;
    }

    async fn click(&mut self) {
        let chance = self.chance.below(1 << 30);
        let picked = self.reader.script(PICK, vec![json!(chance)]).await;
        self.note(picked["what"].as_str().unwrap_or("nothing to click on").to_owned());
        if picked["x"].is_null() {
            return;
        }
        self.mouse("mousePressed", &picked["x"], &picked["y"]).await;
        self.mouse("mouseReleased", &picked["x"], &picked["y"]).await;
        if picked["typed"] == json!(true) {
            self.type_words().await;
        }
    }

    async fn type_words(&mut self) {
        let words = *self.chance.of_these(&WORDS);
        self.note(format!("type {words:?}"));
        self.reader.devtools("Input.insertText", json!({ "text": words })).await;
    }

    async fn press(&mut self) {
        let key = *self.chance.of_these(&KEYS);
        self.note(format!("press {key:?}"));
        self.reader.press(key).await;
    }

    async fn travel(&mut self, steps: i32) {
        self.note(format!("history {steps}"));
        // Never out of the page, to where the browser began.
        let step = "if (arguments[0] > 0 || history.state !== undefined && window.navigation?.currentEntry.index > 1) history.go(arguments[0])";
        self.reader.script(step, vec![json!(steps)]).await;
    }

    async fn drag(&mut self) {
        let size = self.reader.script("return [innerWidth, innerHeight]", vec![]).await;
        let [wide, high] = [0, 1].map(|at| size[at].as_u64().unwrap_or(300) as usize);
        let mut spot = || (json!(self.chance.below(wide)), json!(self.chance.below(high)));
        let (from, to) = (spot(), spot());
        self.note(format!("drag {from:?} {to:?}"));
        self.mouse("mousePressed", &from.0, &from.1).await;
        self.mouse("mouseMoved", &to.0, &to.1).await;
        self.mouse("mouseReleased", &to.0, &to.1).await;
        let turn = json!({ "type": "mouseWheel", "x": to.0, "y": to.1, "deltaX": 0, "deltaY": 120 });
        self.reader.devtools("Input.dispatchMouseEvent", turn).await;
    }

    async fn resize(&mut self) {
        let (width, height) = *self.chance.of_these(&SIZES);
        self.note(format!("resize {width} {height}"));
        let metrics = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
        self.reader.devtools("Emulation.setDeviceMetricsOverride", metrics).await;
    }

    async fn follow_address(&mut self) {
        let all: Vec<&str> = views::all().map(|view| view.address).collect();
        let address = *self.chance.of_these(&all);
        self.note(format!("address {address:?}"));
        self.reader.open(address).await;
    }

    /// Loads the page anew.
    pub async fn reload(&mut self) {
        self.note("reload".to_owned());
        self.reader.reload().await;
    }

    async fn give_file(&mut self) {
        let file = fixture(self.chance.of_these::<&str>(&[RIGA, BRUSSELS, LUXEMBOURG]));
        self.note(format!("give {}", file.display()));
        let field = self.reader.script("return document.getElementById('kies-bestanden')", vec![]).await;
        if let Some(field) = self.reader.element(&field) {
            field.send_keys(&file.display().to_string()).await.expect("the field takes files");
        } else {
            self.reader.open("?v=1&beeld=eigen").await;
        }
    }

    /// Goes to a view that is always the same, without a reload.
    pub async fn go_home(&self) {
        let metrics = json!({ "width": 1366, "height": 900, "deviceScaleFactor": 1, "mobile": false });
        self.reader.devtools("Emulation.setDeviceMetricsOverride", metrics).await;
        self.walk(["?v=1&beeld=over", "?v=1&beeld=overzicht"]).await;
    }

    /// Sees every view once, without a reload: what a view needs when it is first seen is not growth.
    pub async fn go_everywhere(&self) {
        self.walk(views::all().map(|view| view.address)).await;
        self.go_home().await;
    }

    /// Follows one link after the other inside the page.
    async fn walk(&self, addresses: impl IntoIterator<Item = &'static str>) {
        for address in addresses {
            let go = "
                const link = document.body.appendChild(document.createElement('a'));
                link.href = arguments[0];
                link.click();
                link.remove();";
            self.reader.script(go, vec![json!(address)]).await;
            self.reader.script_with_callback(LOOK, vec![]).await;
            self.reader.heading().await;
        }
    }

    async fn mouse(&self, kind: &str, x: &Json, y: &Json) {
        let event = json!({ "type": kind, "x": x, "y": y, "button": "left", "buttons": 1, "clickCount": 1 });
        self.reader.devtools("Input.dispatchMouseEvent", event).await;
    }

    /// Looks what became of the page.
    async fn look(&mut self) {
        self.reader.wait_ready().await;
        let seen = self.reader.script_with_callback(LOOK, vec![]).await;
        assert_eq!(seen["wrong"], json!([]), "at {}", seen["address"]);
        assert_eq!(seen["failed"], json!(null), "at {}", seen["address"]);
        assert_eq!(seen["there"], json!(1), "as many headings at {}", seen["address"]);
        let errors = self.reader.unexpected_console_errors().await;
        assert!(errors.is_empty(), "the console holds {errors:?} at {}", seen["address"]);
    }

    fn note(&mut self, what: String) {
        if self.last.len() == TOLD {
            self.last.pop_front();
        }
        self.last.push_back(format!("{}: {what}", self.n_done));
    }
}

impl Drop for Monkey {
    fn drop(&mut self) {
        if std::thread::panicking() {
            println!("seed {}, what was done last:", self.chance.seed());
            self.last.iter().for_each(|line| println!("  {line}"));
        }
    }
}
