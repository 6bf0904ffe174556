//! The global scope of a dedicated worker.

use gloo_events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::js_sys::{ArrayBuffer, Uint8Array};
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

fn scope() -> Option<DedicatedWorkerGlobalScope> {
    web_sys::js_sys::global().dyn_into().ok()
}

/// Takes each message of bytes, for as long as the worker lives. A message that is neither a byte array nor a buffer counts as empty.
pub fn serve(mut take: impl FnMut(&[u8]) + 'static) {
    let Some(scope) = scope() else {
        return;
    };
    EventListener::new(&scope, "message", move |event| {
        let data = event.dyn_ref::<MessageEvent>().map(MessageEvent::data);
        let bytes = data.and_then(|data| {
            data.dyn_ref::<Uint8Array>()
                .map(Uint8Array::to_vec)
                .or_else(|| {
                    data.dyn_ref::<ArrayBuffer>()
                        .map(|b| Uint8Array::new(b).to_vec())
                })
        });
        take(&bytes.unwrap_or_default());
    })
    .forget();
}

/// Sends bytes to whoever started the worker.
pub fn post(bytes: &[u8]) {
    if let Some(scope) = scope() {
        // Fails only for what cannot be cloned; bytes can.
        let _ = scope.post_message(&Uint8Array::from(bytes));
    }
}
