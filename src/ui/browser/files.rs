//! Files that a reader chooses, drops or pastes.

use super::document;
use gloo::events::{EventListener, EventListenerOptions};
use js_sys::Array;
use js_sys::ArrayBuffer;
use js_sys::Function;
use js_sys::Promise;
use js_sys::Reflect;
use std::cell::Cell;
use wasm_bindgen::JsCast;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::Blob;
use web_sys::Event;
use web_sys::File;

/// A file that was given, unread.
#[derive(Clone, Debug)]
pub struct Given {
    /// Its name, with the folders it was chosen with.
    pub name: String,
    /// How many bytes it has.
    pub size: f64,
    /// When it was last changed, in milliseconds since 1970.
    pub modified: f64,
    /// None where the browser does not hand it over.
    content: Option<Blob>,
}

/// The file could not be read: it has gone, or may not be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unreadable;

impl Given {
    fn of(file: File, name: String) -> Self {
        Self { name, size: file.size(), modified: file.last_modified(), content: Some(file.into()) }
    }

    /// A text that was pasted, as a file. None where the browser makes no file of it.
    #[must_use]
    pub fn pasted(name: &str, text: &str) -> Option<Self> {
        let content = Blob::new_with_str_sequence(&Array::of1(&JsValue::from_str(text))).ok()?;
        Some(Self {
            name: name.to_owned(),
            size: content.size(),
            modified: js_sys::Date::now(),
            content: Some(content),
        })
    }

    /// All that is in it.
    ///
    /// # Errors
    ///
    /// [`Unreadable`].
    pub async fn bytes(&self) -> Result<ArrayBuffer, Unreadable> {
        let read =
            JsFuture::from(self.content.as_ref().ok_or(Unreadable)?.array_buffer()).await.map_err(|_| Unreadable)?;
        read.dyn_into().map_err(|_| Unreadable)
    }

    /// All that is in it, as text.
    ///
    /// # Errors
    ///
    /// [`Unreadable`].
    pub async fn text(&self) -> Result<String, Unreadable> {
        let read = JsFuture::from(self.content.as_ref().ok_or(Unreadable)?.text()).await.map_err(|_| Unreadable)?;
        read.as_string().ok_or(Unreadable)
    }

    /// The first bytes of it, as text; empty where it cannot be read.
    pub async fn beginning(&self) -> String {
        let beginning = self.content.as_ref().and_then(|content| content.slice_with_i32_and_i32(0, 64).ok());
        let Some(beginning) = beginning else { return String::new() };
        JsFuture::from(beginning.text()).await.ok().and_then(|text| text.as_string()).unwrap_or_default()
    }
}

/// The files that were chosen in a field, which is empty afterwards, so that the same ones can
/// be chosen again.
#[must_use]
pub fn chosen(event: &Event) -> Vec<Given> {
    let Some(field) = event.target() else { return Vec::new() };
    let files = list(&member(&field, "files"));
    // What was chosen with its folder says where it stood in that.
    let files = files.into_iter().filter_map(|file| file.dyn_into::<File>().ok()).map(|file| {
        let path = member(&file, "webkitRelativePath").as_string().filter(|path| !path.is_empty());
        let name = path.unwrap_or_else(|| file.name());
        Given::of(file, name)
    });
    let files = files.collect();
    let _refused = Reflect::set(&field, &"value".into(), &"".into());
    files
}

/// The files that were dropped, with those in folders among them. One that the browser does not hand
/// over is among them too, and cannot be read.
pub async fn dropped(event: Event) -> Vec<Given> {
    let items = list(&member(&member(&event, "dataTransfer"), "items"));
    // What was dropped can be asked for only before the first pause. A file comes as it is: not every
    // browser finds it again by its entry.
    let mut waiting: Vec<(JsValue, Option<File>)> = items
        .iter()
        .rev()
        .map(|item| (call(item, "webkitGetAsEntry"), call(item, "getAsFile").dyn_into().ok()))
        .collect();
    let mut given = Vec::new();
    while let Some((entry, file)) = waiting.pop() {
        if member(&entry, "isDirectory") == JsValue::TRUE {
            let reader = call(&entry, "createReader");
            // A folder tells of a hundred at a time, and of none when it is through.
            while let Ok(some) = promised(&reader, "readEntries").await {
                let some = list(&some);
                if some.is_empty() {
                    break;
                }
                waiting.extend(some.into_iter().rev().map(|entry| (entry, None)));
            }
            continue;
        }
        let path = member(&entry, "fullPath").as_string().map(|path| path.trim_start_matches('/').to_owned());
        let file = match file {
            None => promised(&entry, "file").await.ok().and_then(|file| file.dyn_into().ok()),
            file => file,
        };
        match (file, path) {
            (Some(file), path) => {
                let name = path.unwrap_or_else(|| file.name());
                given.push(Given::of(file, name));
            }
            (None, Some(name)) => given.push(Given { name, size: 0.0, modified: 0.0, content: None }),
            // Text that was dragged along.
            (None, None) => {}
        }
    }
    given
}

/// Keeps the browser from leaving the page for a file that is dropped beside the place for it.
/// For as long as the page lives; asked for again, it is so already.
pub fn stay_when_dropped() {
    thread_local!(static STAYS: Cell<bool> = const { Cell::new(false) });
    let Some(document) = document().filter(|_| !STAYS.replace(true)) else { return };
    for event in ["dragover", "drop"] {
        let options = EventListenerOptions::enable_prevent_default();
        // Words that are dragged into a field are for that field.
        let stay = |event: &Event| {
            if has_files(event) {
                event.prevent_default()
            }
        };
        EventListener::new_with_options(&document, event, options, stay).forget();
    }
}

/// Is something dragged that holds files?
#[must_use]
pub fn has_files(event: &Event) -> bool {
    let kinds = list(&member(&member(event, "dataTransfer"), "types"));
    kinds.iter().any(|kind| kind.as_string().as_deref() == Some("Files"))
}

fn member(of: &JsValue, name: &str) -> JsValue {
    Reflect::get(of, &name.into()).unwrap_or(JsValue::UNDEFINED)
}

/// What a method without arguments gives; undefined where there is none.
fn call(of: &JsValue, name: &str) -> JsValue {
    let method = member(of, name).dyn_into::<Function>();
    method.and_then(|method| method.call0(of)).unwrap_or(JsValue::UNDEFINED)
}

/// What a method gives that takes what to do when it is done, and when it fails.
async fn promised(of: &JsValue, name: &str) -> Result<JsValue, JsValue> {
    let method: Function = member(of, name).dyn_into()?;
    let promise = Promise::new(&mut |done, failed| drop(method.call2(of, &done, &failed)));
    JsFuture::from(promise).await
}

/// The items of what is like a list.
fn list(of: &JsValue) -> Vec<JsValue> {
    if of.is_object() { Array::from(of).to_vec() } else { Vec::new() }
}
