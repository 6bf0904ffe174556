//! Keeping what is the reader's own: one request after the other, each answered when the browser has done it or refuses.

use crate::exchange::{Answer, Response};
use crate::parcel::Damaged;
use crate::platform::database::{Refused, Store};
use crate::platform::line::Line;
use crate::platform::neighbours::Neighbours;
use crate::records::{Ask, Places, Recalled, Record, settle};

/// What tabs call one another by.
const CHANNEL: &str = "crossread-own";

/// Does what is asked in the line, for as long as the worker lives.
pub async fn keep(line: Line<(u32, Ask)>, post: impl Fn(&Response) + Clone + 'static) {
    let mut store = Store::default();
    let mut places = Places::default();
    let tell = post.clone();
    let neighbours = Neighbours::new(CHANNEL, move || tell(&Response::Elsewhere));
    loop {
        let (id, ask) = line.next().await;
        let answer = match ask {
            Ask::Change(changes) => {
                let put = places.records(&changes);
                let refused = change(&mut store, &put, &changes.forget).await;
                if refused.len() < put.len() + changes.forget.len() {
                    neighbours.tell();
                }
                Answer::Kept(refused)
            }
            Ask::Recall(old) => {
                let recalled = recall(&mut store, &mut places, &old, &neighbours).await;
                Answer::Recalled(Box::new(recalled))
            }
        };
        post(&Response::Text(id, answer));
    }
}

/// Writes and deletes. Gives the keys of what the browser refuses: where it has no room for one text, there may be room for others.
async fn change(store: &mut Store, put: &[Record], forget: &[String]) -> Vec<String> {
    if store.write(put, forget).await.is_ok() {
        return Vec::new();
    }
    let mut refused = Vec::new();
    if store.write(&[], forget).await.is_err() {
        refused.extend_from_slice(forget);
    }
    for record in put {
        if store
            .write(std::slice::from_ref(record), &[])
            .await
            .is_err()
        {
            refused.push(record.key.clone());
        }
    }
    refused
}

/// Reads everything, and takes over what an earlier version of the page kept elsewhere.
async fn recall(
    store: &mut Store,
    places: &mut Places,
    old: &[String],
    neighbours: &Neighbours,
) -> Recalled {
    let records = match store.all().await {
        Ok(records) => records,
        Err(refused) => {
            let mut recalled = settle(Vec::new(), old, places).recalled;
            if refused == Refused::Newer {
                recalled.unread.push(Damaged::Newer);
            }
            return recalled;
        }
    };
    let settled = settle(records, old, places);
    if settled.put.is_empty() && settled.delete.is_empty() {
        return settled.done();
    }
    if store.write(&settled.put, &settled.delete).await.is_ok() {
        neighbours.tell();
        return settled.done();
    }
    Recalled {
        answered: true,
        ..settled.recalled
    }
}
