//! How is the database reached, and when is something in it?
//!
//! Everything is asked of a transaction, and answered when that is complete. The futures that
//! `idb` offers wait for each request; a browser without room aborts the transaction and
//! answers none.

use super::super::window;
use super::{NoShelf, NotKept, STORES};
use gloo::events::{EventListener, EventListenerOptions};
use gloo::timers::callback::Timeout;
use idb::event::DatabaseEvent as _;
use idb::request::OpenDatabaseRequest;
use idb::{Database, Error, Factory, ObjectStoreParams, Request as _, Transaction, TransactionMode};
use js_sys::Promise;
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{DomException, Event, EventTarget, IdbRequest, IdbTransaction};

/// How long a database may take to open, and to list what is in it, in milliseconds. Some browsers never
/// come to it.
pub(super) const PATIENCE: u32 = 20_000;

/// An open database that makes way for newer versions of the page.
pub(super) struct Connection {
    database: Database,
    _listeners: [EventListener; 2],
}

impl Connection {
    /// Opens a database, and makes its stores where they are not there yet.
    pub(super) async fn open(name: &str, version: u32) -> Result<Self, NoShelf> {
        let window = window().ok_or(NoShelf::Refused)?;
        let request = Factory::new().and_then(|factory| factory.open(name, Some(version)));
        let mut request = request.map_err(|_| NoShelf::Refused)?;
        let (answer, _patience) = answer(&mut request);
        let answer = JsFuture::from(answer).await.unwrap_or_default();
        if answer.is_null() {
            return Err(NoShelf::Silent);
        }
        if !answer.as_bool().ok_or(NoShelf::Blocked)? {
            let error = request.error().ok().flatten();
            return Err(match error.map(|error| error.name()).as_deref() {
                Some("VersionError") => NoShelf::Newer,
                Some("InvalidStateError" | "NotAllowedError" | "QuotaExceededError" | "SecurityError") => {
                    NoShelf::Refused
                }
                // Chromium calls both unknown: storage that is denied, and a disk that has gone bad.
                _ if window.local_storage().is_err() => NoShelf::Refused,
                _ => NoShelf::Broken,
            });
        }
        let opened = request.result().map_err(|_| NoShelf::Broken)?;
        let target: &EventTarget = opened.unchecked_ref();
        let make_way = EventListener::new(target, "versionchange", |event| {
            if let Ok(database) = event.database() {
                database.close();
            }
        });
        let options = EventListenerOptions::enable_prevent_default();
        let give_up = EventListener::new_with_options(target, "error", options, give_up);
        let database = Database::try_from(opened).map_err(|_| NoShelf::Broken)?;
        let connection = Self { database, _listeners: [make_way, give_up] };
        // Fails where a store is missing: the database is somebody else's.
        connection.transaction(&STORES, TransactionMode::ReadOnly).map_err(|_| NoShelf::Broken)?;
        Ok(connection)
    }

    pub(super) fn transaction(&self, stores: &[&str], mode: TransactionMode) -> Result<Transaction, Error> {
        self.database.transaction(stores, mode)
    }
}

impl Drop for Connection {
    fn drop(&mut self) {
        self.database.close();
    }
}

/// True once the database is open, false when there was an error; undefined when another tab does
/// not make way, null when nothing was heard for [so long](PATIENCE). Should it be opened later, it
/// is not left open.
fn answer(request: &mut OpenDatabaseRequest) -> (Promise, Option<Timeout>) {
    let mut patience = None;
    let promise = Promise::new(&mut |answer, _| {
        let (opened, failed, silent, blocked) = (answer.clone(), answer.clone(), answer.clone(), answer);
        let is_too_late = Rc::new(Cell::new(false));
        let [too_late, far_too_late] = [0, 1].map(|_| Rc::clone(&is_too_late));
        patience = Some(Timeout::new(PATIENCE, move || {
            far_too_late.set(true);
            drop(silent.call1(&JsValue::UNDEFINED, &JsValue::NULL));
        }));
        request.on_upgrade_needed(|event| {
            let Ok(database) = event.database() else { return };
            for store in STORES {
                // A store that is there already is refused, and stays what it is.
                drop(database.create_object_store(store, ObjectStoreParams::new()));
            }
        });
        request.on_success(move |event| {
            if let Some(database) = event.database().ok().filter(|_| is_too_late.get()) {
                database.close();
            }
            drop(opened.call1(&JsValue::UNDEFINED, &JsValue::TRUE));
        });
        request.on_error(move |event| {
            Event::from(event).prevent_default();
            drop(failed.call1(&JsValue::UNDEFINED, &JsValue::FALSE));
        });
        request.on_blocked(move |_| {
            too_late.set(true);
            drop(blocked.call0(&JsValue::UNDEFINED));
        });
        request.forget_callbacks();
    });
    (promise, patience)
}

/// An error aborts its transaction. Firefox would tell the page of it too, which takes errors
/// that nobody caught for its own end; not with the default prevented, but then nothing is
/// aborted by itself.
fn give_up(event: &Event) {
    event.prevent_default();
    let request = event.target().and_then(|target| target.dyn_into::<IdbRequest>().ok());
    if let Some(transaction) = request.and_then(|request| request.transaction()) {
        // Its other requests fail for that, and are heard here as well.
        drop(transaction.abort());
    }
}

/// A page that is left is set aside as it is by some browsers, to be there at once when the reader comes
/// back; and with it a transaction that waits for the page to hear its answers, which keeps every
/// other page from the database for as long. One that is committed waits for nobody.
#[expect(
    deprecated,
    reason = "web-sys has that from Firefox's own interface; Indexed Database API 3.0 and all engines have it"
)]
fn finish_when_left(running: IdbTransaction) -> Option<EventListener> {
    let window = window()?;
    Some(EventListener::once(&window, "pagehide", move |_| drop(running.commit())))
}

/// What the requests of a transaction answer, once it is complete. It is not committed sooner
/// than the browser does by itself, while there is a page: [`give_up`] could then not abort it any more.
///
/// With `patience`, in milliseconds, it is given up once nothing was heard for so long.
pub(super) async fn carry_out(
    mut transaction: Transaction,
    patience: Option<u32>,
    ask: &dyn Fn(&Transaction) -> Result<Vec<IdbRequest>, Error>,
) -> Result<Vec<JsValue>, NotKept> {
    let Ok(requests) = ask(&transaction) else {
        drop(transaction.abort());
        return Err(NotKept::Failed);
    };
    let _leaving = requests.first().and_then(IdbRequest::transaction).and_then(finish_when_left);
    let mut _patience = None;
    let end = Promise::new(&mut |complete, abort| {
        let silent = abort.clone();
        transaction.on_complete(move |_| drop(complete.call0(&JsValue::UNDEFINED)));
        transaction.on_abort(move |_| drop(abort.call0(&JsValue::UNDEFINED)));
        // Who asked may have gone meanwhile.
        transaction.forget_callbacks();
        _patience = patience
            .map(|so_long| Timeout::new(so_long, move || drop(silent.call1(&JsValue::UNDEFINED, &JsValue::NULL))));
    });
    let why = match JsFuture::from(end).await {
        Ok(_) => return requests.iter().map(|request| request.result().map_err(|_| NotKept::Failed)).collect(),
        Err(why) => why,
    };
    if why.is_null() {
        drop(transaction.abort());
        return Err(NotKept::Silent);
    }
    let errors = requests.iter().filter_map(|request| request.error().ok().flatten()).chain(transaction.error());
    let is_full = errors.map(|error: DomException| error.name()).any(|name| name == "QuotaExceededError");
    Err(if is_full { NotKept::Full } else { NotKept::Failed })
}
