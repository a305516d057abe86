//! What keeps a reader's own reports in this browser.
//!
//! A database of three stores, in which a report has its id for a key: a [`Card`] for the
//! list, what the page unpacks, and the report itself as it goes into a file. Thousands of
//! reports may be kept, so that a visit reads the cards and only what it shows of the rest.
//!
//! # Invariant
//!
//! A report is in all three stores or in none, also where the browser is killed meanwhile:
//! what is put, removed or cleared is one transaction, and counts once that is complete.

mod connection;
mod room;

pub use room::{is_there, persist, room};

use crate::import::{Card, Kept, Packed};
use connection::{Connection, PATIENCE, carry_out};
use idb::{Error, ObjectStore, Transaction, TransactionMode};
use js_sys::Array;
use std::cell::RefCell;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::IdbRequest;

/// The database of the page, and which version of it the page reads and writes. Another
/// version is for other stores only: cards and packed forms tell by themselves what they are.
const DATABASE: &str = "verslagwijzer";
const VERSION: u32 = 1;

/// Its stores: [`Card::written`], the form that the page unpacks, and the report as JSON.
const CARDS: &str = "kaarten";
const PACKED: &str = "ingepakt";
const REPORTS: &str = "verslagen";
const STORES: [&str; 3] = [CARDS, PACKED, REPORTS];

/// The reader's own reports, as this browser keeps them. It makes way when another tab holds a
/// newer version of the page, and comes back by itself where the browser closed it.
pub struct Shelf {
    name: String,
    version: u32,
    connection: RefCell<Connection>,
}

/// Why nothing can be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoShelf {
    /// The browser keeps nothing for this page: storage is denied, the window is a private one,
    /// there is not even room for an empty database, or the browser has none at all.
    Refused,
    /// A newer version of the page has been here; this one does not know what it made.
    Newer,
    /// Another tab holds an older version of the page, and does not make way.
    Blocked,
    /// The browser does not answer at all.
    Silent,
    /// The browser failed, or the database is none that this page made.
    Broken,
}

/// Why something is not kept, or not removed. What was kept before is kept still.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotKept {
    /// The browser has no more room for this page.
    Full,
    /// The browser does not answer.
    Silent,
    /// Anything else: reading tells more.
    Failed,
}

/// What a list shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cards {
    /// In the order of their ids.
    pub cards: Vec<Card>,
    /// The ids of reports whose card cannot be read. The report itself may well be whole.
    pub damaged: Vec<String>,
}

impl Shelf {
    /// The shelf of this page, made where there is none yet.
    ///
    /// # Errors
    ///
    /// What stands in the way.
    pub async fn open() -> Result<Self, NoShelf> {
        Self::open_named(DATABASE, VERSION).await
    }

    /// A shelf of another name, or as a later version of the page may open it: for tests.
    ///
    /// # Errors
    ///
    /// What stands in the way.
    pub async fn open_named(name: &str, version: u32) -> Result<Self, NoShelf> {
        let connection = RefCell::new(Connection::open(name, version).await?);
        Ok(Self { name: name.to_owned(), version, connection })
    }

    /// Keeps a report, in place of the one with its id. It is kept when this returns.
    ///
    /// # Errors
    ///
    /// Why it is not: then nothing of it is.
    pub async fn put(&self, kept: &Kept) -> Result<(), NotKept> {
        let Packed { packed, sentences, notes, places } = &kept.packed;
        let texts = [packed, sentences, notes, places].map(|text| JsValue::from_str(text));
        let packed = Array::of5(&JsValue::from(Packed::FORM), &texts[0], &texts[1], &texts[2], &texts[3]);
        let values = [JsValue::from_str(&kept.card.written()), packed.into(), JsValue::from_str(&kept.report)];
        let id = JsValue::from_str(&kept.card.id);
        let put = |store: &ObjectStore, at: usize| store.put(&values[at], Some(&id)).map(IdbRequest::from);
        self.change(&put).await
    }

    /// The cards of all reports.
    ///
    /// # Errors
    ///
    /// Why they cannot be read.
    pub async fn cards(&self) -> Result<Cards, NoShelf> {
        let all =
            |store: &ObjectStore| Ok(vec![store.get_all_keys(None, None)?.into(), store.get_all(None, None)?.into()]);
        let lists = self.read(CARDS, Some(PATIENCE), &all).await?;
        let [ids, texts] = [0, 1].map(|at| lists.get(at).map(Array::from).unwrap_or_default());
        let mut found = Cards::default();
        for (id, text) in ids.iter().zip(texts.iter()) {
            let Some(id) = id.as_string() else { continue };
            match text.as_string().and_then(|text| Card::read(&text)).filter(|card| card.id == id) {
                Some(card) => found.cards.push(card),
                None => found.damaged.push(id),
            }
        }
        Ok(found)
    }

    /// What the page unpacks of these reports, in their order; nothing of those that are not
    /// kept, that got damaged, or that another version of the page packed in another
    /// [`Packed::FORM`]: these are to be packed anew from the [report](Self::report).
    ///
    /// # Errors
    ///
    /// Why they cannot be read.
    pub async fn packed(&self, ids: &[String]) -> Result<Vec<Option<Packed>>, NoShelf> {
        let these = |store: &ObjectStore| ids.iter().map(|id| get(store, id)).collect();
        Ok(self.read(PACKED, None, &these).await?.iter().map(packed_in).collect())
    }

    /// A report as it was put; nothing where it is not kept.
    ///
    /// # Errors
    ///
    /// Why it cannot be read.
    pub async fn report(&self, id: &str) -> Result<Option<String>, NoShelf> {
        let this = |store: &ObjectStore| Ok(vec![get(store, id)?]);
        Ok(self.read(REPORTS, None, &this).await?.first().and_then(JsValue::as_string))
    }

    /// Removes a report; one that is not kept is no error.
    ///
    /// # Errors
    ///
    /// Why it is kept still.
    pub async fn remove(&self, id: &str) -> Result<(), NotKept> {
        let id = JsValue::from_str(id);
        self.change(&|store, _| store.delete(id.clone()).map(IdbRequest::from)).await
    }

    /// Removes all reports.
    ///
    /// # Errors
    ///
    /// Why they are kept still.
    pub async fn clear(&self) -> Result<(), NotKept> {
        self.change(&|store, _| store.clear().map(IdbRequest::from)).await
    }

    /// What the requests on one store answer.
    async fn read(
        &self,
        store: &str,
        patience: Option<u32>,
        ask: &dyn Fn(&ObjectStore) -> Result<Vec<IdbRequest>, Error>,
    ) -> Result<Vec<JsValue>, NoShelf> {
        let transaction = self.transaction(&[store], TransactionMode::ReadOnly).await?;
        let ask = |transaction: &Transaction| ask(&transaction.object_store(store)?);
        carry_out(transaction, patience, &ask).await.map_err(|why| match why {
            NotKept::Silent => NoShelf::Silent,
            NotKept::Full | NotKept::Failed => NoShelf::Broken,
        })
    }

    /// Makes a change to all stores, given with their place in [`STORES`], or to none.
    async fn change(&self, ask: &dyn Fn(&ObjectStore, usize) -> Result<IdbRequest, Error>) -> Result<(), NotKept> {
        let transaction = self.transaction(&STORES, TransactionMode::ReadWrite).await.map_err(|_| NotKept::Failed)?;
        let ask = |transaction: &Transaction| {
            STORES.iter().enumerate().map(|(at, store)| ask(&transaction.object_store(store)?, at)).collect()
        };
        carry_out(transaction, None, &ask).await.map(drop)
    }

    /// Begins a transaction. Where the database was closed meanwhile, by the browser or for a
    /// newer version of the page, it is opened anew.
    async fn transaction(&self, stores: &[&str], mode: TransactionMode) -> Result<Transaction, NoShelf> {
        let begun = self.connection.borrow().transaction(stores, mode);
        if let Ok(transaction) = begun {
            return Ok(transaction);
        }
        let connection = Connection::open(&self.name, self.version).await?;
        let begun = connection.transaction(stores, mode).map_err(|_| NoShelf::Broken);
        self.connection.replace(connection);
        begun
    }
}

fn get(store: &ObjectStore, id: &str) -> Result<IdbRequest, Error> {
    store.get(JsValue::from_str(id)).map(IdbRequest::from)
}

fn packed_in(value: &JsValue) -> Option<Packed> {
    let parts: &Array = value.dyn_ref()?;
    let is_ours = parts.get(0).as_f64() == Some(f64::from(Packed::FORM));
    let text = |at| parts.get(at).as_string().filter(|_| is_ours);
    Some(Packed { packed: text(1)?, sentences: text(2)?, notes: text(3)?, places: text(4)? })
}
