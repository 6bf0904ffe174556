//! Sending a comparison: its address alone, a link that carries texts and corrections, or a file.

use super::State;
use super::own_texts::Wanted;
use crate::address::{Address, Pair};
use crate::components::own::send;
use crate::exchange::Request;
use crate::file_name;
use crate::parcel::{self, Content, Form};
use crate::platform::{focus, location};
use crate::words;
use leptos::prelude::*;

/// A comparison with texts of the reader's own that is to be sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sending {
    /// What is compared.
    pub pair: Pair,
    /// The link that carries the texts, once it is made.
    pub link: Option<String>,
}

impl State {
    /// Copies the address of a pair for somebody else, and says so; where that is not allowed, shows it to be copied by hand. Where it has to
    /// carry texts of the reader's own, the reader is asked first.
    pub fn copy(self, pair: Pair, copied: &'static str) {
        let content = self.content(&pair);
        if !content.texts.is_empty() {
            self.sending.set(Some(Sending { pair, link: None }));
            focus::open_dialog(send::ID);
        } else if content.corrected.is_empty() {
            self.copy_address(&Address::Compare(pair), copied);
        } else {
            self.want(Wanted::Link(Box::new(pair), copied), |id| {
                Request::Pack(id, Box::new(content), Form::Letters)
            });
        }
    }

    /// What a link to a pair has to carry.
    fn content(self, pair: &Pair) -> Content {
        let session = self.session();
        let corrected = session
            .resolve(pair)
            .ok()
            .and_then(|(a, b)| session.corrected(a, b));
        Content {
            texts: session.carried(pair),
            corrected: corrected.into_iter().collect(),
            address: None,
        }
    }

    /// Makes the link that carries the texts.
    pub fn make_link(self) {
        if let Some(sending) = self.sending.get_untracked() {
            let content = self.content(&sending.pair);
            self.want(Wanted::Made, |id| {
                Request::Pack(id, Box::new(content), Form::Letters)
            });
        }
    }

    /// The letters of the link are there.
    pub(super) fn made(self, parcel: String) {
        self.sending.update(|sending| {
            if let Some(sending) = sending {
                let address = Address::Sent(parcel, sending.pair.clone());
                sending.link = Some(location::with_fragment(&address.fragment()));
            }
        });
    }

    /// Saves the comparison that is to be sent as a file.
    pub fn save_sending(self) {
        let Some(sending) = self.sending.get_untracked() else {
            return;
        };
        let session = self.session();
        let Ok((a, b)) = session.resolve(&sending.pair) else {
            return;
        };
        let name = file_name::of_both(&session.name(a), &session.name(b));
        let content = Content {
            address: Some(Address::Compare(sending.pair.clone()).fragment()),
            ..self.content(&sending.pair)
        };
        self.save(content, &name);
    }

    /// Saves all that the browser is to remember as a file.
    pub fn save_all(self) {
        self.save(self.remembered(), words::send::ALL);
    }

    fn save(self, content: Content, name: &str) {
        let name = [name, parcel::ENDING].concat();
        self.want(Wanted::Save(name), |id| {
            Request::Pack(id, Box::new(content), Form::File)
        });
    }

    pub(super) fn copy_address(self, address: &Address, copied: &'static str) {
        let link = location::with_fragment(&address.fragment());
        self.hand_over(link, copied.to_owned(), false);
    }
}
