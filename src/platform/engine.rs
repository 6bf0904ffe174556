//! The page's end of the worker that compares.

use gloo_events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::js_sys::Uint8Array;
use web_sys::{MessageEvent, Worker};

/// The worker, for as long as the page lives.
#[derive(Debug)]
pub struct Engine {
    worker: Worker,
    _listeners: [EventListener; 2],
}

impl Engine {
    /// Calls `heard` with each message of the worker, and `failed` when it could not be loaded or has ended by an error.
    pub fn new(
        worker: Worker,
        mut heard: impl FnMut(&[u8]) + 'static,
        mut failed: impl FnMut() + 'static,
    ) -> Self {
        let messages = EventListener::new(&worker, "message", move |event| {
            let data = event.dyn_ref::<MessageEvent>().map(MessageEvent::data);
            if let Some(bytes) = data.and_then(|data| data.dyn_into::<Uint8Array>().ok()) {
                heard(&bytes.to_vec());
            }
        });
        let errors = EventListener::new(&worker, "error", move |_| failed());
        Self {
            worker,
            _listeners: [messages, errors],
        }
    }

    /// Sends bytes to the worker.
    pub fn send(&self, bytes: &[u8]) {
        // Fails only for what cannot be cloned; bytes can.
        let _ = self.worker.post_message(&Uint8Array::from(bytes));
    }
}
