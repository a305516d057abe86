//! Who takes in a file that a reader hands over?
//!
//! A worker beside the page, with a program of its own (`src/importer.rs`), fetched when it is
//! first asked for. The page waits for its answers and goes on meanwhile. `public/offline.js`
//! starts it: it has the one policy by which an address may become a script here.
//!
//! A worker that breaks down answers nothing any more, and everything that waits for it hears
//! so at once. So it does where nothing is heard of it for long: a browser without memory
//! ends a worker and tells nobody. Another one may be started in its place.

use super::{intl, window};
use crate::import::{Answer, Correction};
use gloo::events::{EventListener, EventListenerOptions};
use gloo::timers::callback::Interval;
use js_sys::{Array, ArrayBuffer, Function, Object, Promise, Reflect};
use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{MessageEvent, Worker};

/// The browser starts no worker here, or the page has none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoImporter;

/// Why there is no answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gone {
    /// The worker did not arrive: there is no network, or the host does not have it.
    Absent,
    /// It broke down over what it was asked, or did not come to an end.
    Broken,
    /// It broke down over something else before it came to this: another one may answer.
    Meanwhile,
}

/// How often it is looked whether there was an answer, in milliseconds. A computer that sleeps
/// takes away one look at most.
const LOOK: u32 = 10_000;

/// So many looks without any answer, and a worker is taken for broken. The largest file takes a slow
/// telephone less than half of that.
const SILENT: u32 = 6;

/// So many, and one that has yet to arrive is taken for lost: it is 300 kB.
const LOST: u32 = 18;

/// A worker that takes in files. It stops when the last handle to it goes.
#[derive(Clone)]
pub struct Importer(Rc<Line>);

/// What is between the page and the worker.
struct Line {
    worker: Worker,
    has_arrived: Cell<bool>,
    is_gone: Cell<bool>,
    /// The number of what it broke down over.
    broke_over: Cell<Option<u32>>,
    /// How many times it was asked something.
    n_asked: Cell<u32>,
    /// What tells those who wait, by the number of what they asked.
    waiting: RefCell<Vec<(u32, Function)>>,
    /// How many looks there was no answer, though somebody waits.
    n_silent: Cell<u32>,
    _listeners: [EventListener; 3],
    _clock: Interval,
}

impl Importer {
    /// Starts it. It takes what it is asked from now on, and answers once it has arrived.
    ///
    /// # Errors
    ///
    /// [`NoImporter`]
    pub fn start() -> Result<Self, NoImporter> {
        let window = window().ok_or(NoImporter)?;
        let start: Function = get(&window, "startImporter").dyn_into().map_err(|_| NoImporter)?;
        let started = start.call0(&JsValue::UNDEFINED).map_err(|_| NoImporter)?;
        let worker: Worker = started.dyn_into().map_err(|_| NoImporter)?;
        let line = Rc::new_cyclic(|line| Line {
            has_arrived: Cell::new(false),
            is_gone: Cell::new(false),
            broke_over: Cell::new(None),
            n_asked: Cell::new(0),
            waiting: RefCell::default(),
            n_silent: Cell::new(0),
            _listeners: listeners(&worker, line),
            _clock: clock(line),
            worker,
        });
        Ok(Self(line))
    }

    /// Takes in a file, given its name, the day it was last changed ([`day_of`]) and its bytes,
    /// which are the worker's from then on.
    ///
    /// # Errors
    ///
    /// [`Gone`]
    pub async fn take_in(&self, name: &str, modified: &str, bytes: &ArrayBuffer) -> Result<Answer, Gone> {
        let given = Array::of3(&name.into(), &modified.into(), bytes);
        self.ask("takeIn", &given, &Array::of1(bytes)).await
    }

    /// Takes in a report as JSON that has been somewhere else: from a collection in a file.
    ///
    /// # Errors
    ///
    /// [`Gone`]
    pub async fn restore(&self, report: &str) -> Result<Answer, Gone> {
        self.ask("restore", &Array::of1(&report.into()), &Array::new()).await
    }

    /// Makes anew what the page unpacks of a report.
    ///
    /// # Errors
    ///
    /// [`Gone`]
    pub async fn repack(&self, report: &str) -> Result<Answer, Gone> {
        self.ask("repack", &Array::of1(&report.into()), &Array::new()).await
    }

    /// Corrects a report: all of it, or nothing.
    ///
    /// # Errors
    ///
    /// [`Gone`]
    pub async fn correct(&self, report: &str, corrections: &[Correction]) -> Result<Answer, Gone> {
        let given = Array::of2(&report.into(), &Correction::written(corrections).into());
        self.ask("correct", &given, &Array::new()).await
    }

    /// A report as files of the dataset.
    ///
    /// # Errors
    ///
    /// [`Gone`]
    pub async fn files(&self, report: &str) -> Result<Answer, Gone> {
        self.ask("files", &Array::of1(&report.into()), &Array::new()).await
    }

    /// Has it gone? It answers nothing any more then.
    #[must_use]
    pub fn is_gone(&self) -> bool {
        self.0.is_gone.get()
    }

    async fn ask(&self, task: &str, given: &Array, handed_over: &Array) -> Result<Answer, Gone> {
        let line = &self.0;
        let n = line.n_asked.get();
        line.n_asked.set(n + 1);
        if self.is_gone() {
            return Err(line.why_not(n));
        }
        let message = Object::new();
        for (name, value) in [("n", &n.into()), ("task", &task.into()), ("given", given.as_ref())] {
            Reflect::set(&message, &name.into(), value).map_err(|_| Gone::Broken)?;
        }
        line.worker.post_message_with_transfer(&message, handed_over).map_err(|_| Gone::Broken)?;
        let promise = Promise::new(&mut |tell, _| line.waiting.borrow_mut().push((n, tell)));
        let answer = JsFuture::from(promise).await.map_err(|_| Gone::Broken)?;
        // Nothing that was heard is an answer where it went meanwhile.
        let texts = answer.dyn_into::<Array>().map_err(|_| line.why_not(n))?;
        Answer::read(texts.iter().map(|text| text.as_string().unwrap_or_default()).collect()).ok_or(Gone::Broken)
    }
}

impl Line {
    /// Hears a message: `{n, answer}`; `{ready}` once it has arrived; `{failed}`.
    fn hear(&self, message: &JsValue) {
        self.n_silent.set(0);
        // After a failure the program is in no known state.
        if !get(message, "failed").is_undefined() {
            return self.end();
        }
        self.has_arrived.set(true);
        let Some(n) = get(message, "n").as_f64() else { return };
        let mut waiting = self.waiting.borrow_mut();
        let at = waiting.iter().position(|(known, _)| f64::from(*known) == n);
        let told = at.map(|at| waiting.remove(at).1);
        drop(waiting);
        if let Some(tell) = told {
            let _told = tell.call1(&JsValue::UNDEFINED, &get(message, "answer"));
        }
    }

    /// Looks whether it still answers.
    fn look(&self) {
        let is_awaited = !self.waiting.borrow().is_empty();
        let n_silent = if is_awaited { self.n_silent.get() + 1 } else { 0 };
        self.n_silent.set(n_silent);
        if n_silent >= if self.has_arrived.get() { SILENT } else { LOST } {
            self.end();
        }
    }

    /// From here on it is gone, and whoever waits hears that. It does one thing after another, so
    /// that the first of them was what it broke down over.
    fn end(&self) {
        self.is_gone.set(true);
        self.worker.terminate();
        let waiting = self.waiting.take();
        if let Some((first, _)) = waiting.first() {
            self.broke_over.set(Some(*first));
        }
        for (_, tell) in waiting {
            let _told = tell.call0(&JsValue::UNDEFINED);
        }
    }

    /// Why there is no answer to what had this number.
    fn why_not(&self, n: u32) -> Gone {
        match self.broke_over.get() {
            _ if !self.has_arrived.get() => Gone::Absent,
            Some(over) if over == n => Gone::Broken,
            _ => Gone::Meanwhile,
        }
    }
}

impl Drop for Line {
    fn drop(&mut self) {
        self.worker.terminate();
    }
}

/// What listens to the worker. Its script may not arrive, and it may send what cannot be read.
fn listeners(worker: &Worker, line: &Weak<Line>) -> [EventListener; 3] {
    let heard = line.clone();
    let hear = EventListener::new(worker, "message", move |event| {
        if let (Some(line), Some(message)) = (heard.upgrade(), event.dyn_ref::<MessageEvent>()) {
            line.hear(&message.data());
        }
    });
    let end = |event: &'static str| {
        let line = line.clone();
        // Unless it is dealt with here, it is an error of the page too.
        let options = EventListenerOptions::enable_prevent_default();
        EventListener::new_with_options(worker, event, options, move |event| {
            event.prevent_default();
            if let Some(line) = line.upgrade() {
                line.end();
            }
        })
    };
    [hear, end("error"), end("messageerror")]
}

/// What has it [looked](Line::look) again and again whether the worker still answers.
fn clock(line: &Weak<Line>) -> Interval {
    let line = line.clone();
    Interval::new(LOOK, move || {
        if let Some(line) = line.upgrade().filter(|line| !line.is_gone.get()) {
            line.look();
        }
    })
}

/// A field of an object; undefined where there is none.
fn get(object: &JsValue, name: &str) -> JsValue {
    Reflect::get(object, &name.into()).unwrap_or_default()
}

/// The day of a moment in milliseconds, where the reader is: of a file's `lastModified`.
#[must_use]
pub fn day_of(milliseconds: f64) -> String {
    intl::day(&js_sys::Date::new(&milliseconds.into())).to_string()
}
