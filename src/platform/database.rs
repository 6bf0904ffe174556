//! The browser's database with the records of the reader's own: read and written, or refused.
//!
//! The crate's own futures are not used. They let go of their handlers at the first error, and the browser then calls the one for the
//! end of the transaction: in a worker that counts as a failure of the whole.

use super::line::Line;
use crate::records::Record;
use idb::event::StoreEvent as _;
use idb::request::Request as _;
use idb::{
    Database, DatabaseEvent as _, Error, Factory, ObjectStore, ObjectStoreParams, Transaction,
    TransactionMode,
};
use wasm_bindgen::JsValue;
use web_sys::js_sys::{Object, Reflect};

/// What the database is called.
const NAME: &str = "crossread";
/// How its records are laid out. To be raised with a change that the lines below cannot read, for which `upgrade` then has to care.
const VERSION: u32 = 1;
/// Where in it the records are.
const STORE: &str = "own";
/// What the parts of a record are called.
const PARTS: [&str; 3] = ["key", "place", "file"];

/// Why there is no database.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refused {
    /// It was made by a later version of the page.
    Newer,
    /// The browser lets the page keep nothing, or has no room.
    Browser,
}

impl From<Error> for Refused {
    fn from(error: Error) -> Self {
        match error {
            Error::DomException(exception) if exception.name() == "VersionError" => Self::Newer,
            _ => Self::Browser,
        }
    }
}

/// The database, opened when it is needed.
#[derive(Debug, Default)]
pub struct Store {
    database: Option<Database>,
}

impl Store {
    /// All records, in no order.
    ///
    /// # Errors
    /// If the browser refuses.
    pub async fn all(&mut self) -> Result<Vec<Record>, Refused> {
        let (_transaction, store) = self.begin(TransactionMode::ReadOnly).await?;
        let mut request = store.get_all(None, None)?;
        let done = Line::new();
        let (good, bad) = (done.clone(), done.clone());
        request.on_success(move |event| good.put(event.result().map_err(Refused::from)));
        request.on_error(move |event| bad.put(Err(event.error().into())));
        let values = done.next().await?;
        Ok(values.iter().filter_map(record).collect())
    }

    /// Writes and deletes, all of it or nothing.
    ///
    /// # Errors
    /// If the browser refuses: then it has what it had before.
    pub async fn write(&mut self, put: &[Record], delete: &[String]) -> Result<(), Refused> {
        let (mut transaction, store) = self.begin(TransactionMode::ReadWrite).await?;
        let done = Line::new();
        let (good, bad) = (done.clone(), done.clone());
        transaction.on_complete(move |_| good.put(Ok(())));
        // Without room this comes alone; any error of a request leads here too.
        transaction.on_abort(move |_| bad.put(Err(Refused::Browser)));
        // Committed at once, so that the page may be closed now. It is held until the browser has called one of the handlers.
        let _transaction = match ask(&store, put, delete) {
            Ok(()) => transaction.commit()?,
            Err(_) => transaction.abort()?,
        };
        done.next().await
    }

    /// Begins a transaction. The connection may have been closed since it was last used: then there is another one.
    async fn begin(
        &mut self,
        mode: TransactionMode,
    ) -> Result<(Transaction, ObjectStore), Refused> {
        let begun = self
            .database
            .as_ref()
            .and_then(|database| database.transaction(&[STORE], mode).ok());
        let transaction = if let Some(transaction) = begun {
            transaction
        } else {
            if let Some(lost) = self.database.take() {
                // So that it is told of nothing any more.
                lost.close();
            }
            let database = self.database.insert(open().await?);
            database.transaction(&[STORE], mode)?
        };
        let store = transaction.object_store(STORE)?;
        Ok((transaction, store))
    }
}

fn ask(store: &ObjectStore, put: &[Record], delete: &[String]) -> Result<(), Error> {
    for key in delete {
        store.delete(JsValue::from_str(key))?;
    }
    for record in put {
        store.put(&value(record), Some(&JsValue::from_str(&record.key)))?;
    }
    Ok(())
}

async fn open() -> Result<Database, Refused> {
    let mut request = Factory::new()?.open(NAME, Some(VERSION))?;
    let done = Line::new();
    let (good, bad) = (done.clone(), done.clone());
    request.on_upgrade_needed(|event| {
        // What fails here fails the whole request.
        let database = event.database();
        let _ = database.and_then(|d| d.create_object_store(STORE, ObjectStoreParams::new()));
    });
    request.on_success(move |event| good.put(event.database().map_err(Refused::from)));
    request.on_error(move |event| {
        // It is answered: nobody else has to hear of it.
        web_sys::Event::from(event.clone()).prevent_default();
        let error = idb::Event::target(&event).and_then(|request| request.error());
        let error =
            error.map(|error| error.map_or(Error::DomExceptionNotFound, Error::DomException));
        bad.put(Err(error.unwrap_or_else(|error| error).into()));
    });
    let mut database = done.next().await?;
    // A later version of the page, in another tab, wants to make another layout of it.
    database.on_version_change(|event| {
        if let Ok(database) = event.database() {
            database.close();
        }
    });
    Ok(database)
}

/// A record as the browser keeps it.
fn value(record: &Record) -> JsValue {
    let made = Object::new();
    let parts = [
        JsValue::from_str(&record.key),
        JsValue::from(record.place),
        JsValue::from_str(&record.file),
    ];
    for (name, part) in PARTS.iter().zip(parts) {
        // Fails only for what is no object.
        let _ = Reflect::set(&made, &JsValue::from_str(name), &part);
    }
    made.into()
}

/// The record in a value; what is none has been put there by somebody else.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "what is no number of this kind becomes the nearest that is"
)]
fn record(value: &JsValue) -> Option<Record> {
    let [key, place, file] =
        PARTS.map(|name| Reflect::get(value, &JsValue::from_str(name)).unwrap_or_default());
    Some(Record {
        key: key.as_string()?,
        place: place.as_f64().unwrap_or_default() as u32,
        file: file.as_string()?,
    })
}
