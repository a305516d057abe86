//! Who takes in a file that a reader hands over?
//!
//! A worker beside the page, with a program of its own (`src/importer.rs`), fetched when it is
//! first asked for. The page waits for its answers and goes on meanwhile. `public/offline.js`
//! starts it: it has the one policy by which an address may become a script here.
//!
//! A worker that breaks down answers nothing any more, and everything that waits for it hears
//! so at once. Another one may be started in its place.

use super::{intl, window};
use crate::import::{Answer, Correction};
use gloo::events::{EventListener, EventListenerOptions};
use js_sys::{Array, ArrayBuffer, Function, Object, Promise, Reflect};
use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{MessageEvent, Worker};

/// This edition of the page has none: it lies in one file, and there is no host to ask for
/// another. Or the browser starts no workers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoImporter;

/// It did not arrive, broke down, or was stopped.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Gone;

/// A worker that takes in files. It stops when the last handle to it goes.
#[derive(Clone)]
pub struct Importer(Rc<Line>);

/// What is between the page and the worker.
struct Line {
    worker: Worker,
    is_gone: Cell<bool>,
    /// How many times it was asked something.
    n_asked: Cell<u32>,
    /// What tells those who wait, by the number of what they asked.
    waiting: RefCell<Vec<(u32, Function)>>,
    _listeners: [EventListener; 3],
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
            is_gone: Cell::new(false),
            n_asked: Cell::new(0),
            waiting: RefCell::default(),
            _listeners: listeners(&worker, line),
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

    /// Stops it, whatever it is doing.
    pub fn stop(&self) {
        self.0.end();
    }

    async fn ask(&self, task: &str, given: &Array, handed_over: &Array) -> Result<Answer, Gone> {
        let line = &self.0;
        if self.is_gone() {
            return Err(Gone);
        }
        let n = line.n_asked.get();
        line.n_asked.set(n + 1);
        let message = Object::new();
        for (name, value) in [("n", &n.into()), ("task", &task.into()), ("given", given.as_ref())] {
            Reflect::set(&message, &name.into(), value).map_err(|_| Gone)?;
        }
        line.worker.post_message_with_transfer(&message, handed_over).map_err(|_| Gone)?;
        let promise = Promise::new(&mut |tell, _| line.waiting.borrow_mut().push((n, tell)));
        let answer = JsFuture::from(promise).await.map_err(|_| Gone)?;
        // Nothing that was heard is an answer where it went meanwhile.
        let texts = answer.dyn_into::<Array>().map_err(|_| Gone)?;
        Answer::read(texts.iter().map(|text| text.as_string().unwrap_or_default()).collect()).ok_or(Gone)
    }
}

impl Line {
    /// Hears a message: `{n, answer}`; `{ready}` once it has arrived; `{failed}`.
    fn hear(&self, message: &JsValue) {
        // After a failure the program is in no known state.
        if !get(message, "failed").is_undefined() {
            self.end();
        }
        let Some(n) = get(message, "n").as_f64() else { return };
        let mut waiting = self.waiting.borrow_mut();
        let at = waiting.iter().position(|(known, _)| f64::from(*known) == n);
        let told = at.map(|at| waiting.remove(at).1);
        drop(waiting);
        if let Some(tell) = told {
            let _told = tell.call1(&JsValue::UNDEFINED, &get(message, "answer"));
        }
    }

    /// From here on it is gone, and whoever waits hears that.
    fn end(&self) {
        self.is_gone.set(true);
        self.worker.terminate();
        for (_, tell) in self.waiting.take() {
            let _told = tell.call0(&JsValue::UNDEFINED);
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

/// A field of an object; undefined where there is none.
fn get(object: &JsValue, name: &str) -> JsValue {
    Reflect::get(object, &name.into()).unwrap_or_default()
}

/// The day of a moment in milliseconds, where the reader is: of a file's `lastModified`.
#[must_use]
pub fn day_of(milliseconds: f64) -> String {
    intl::day(&js_sys::Date::new(&milliseconds.into())).to_string()
}
