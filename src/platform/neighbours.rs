//! The other tabs with this page, as far as the browser lets tabs hear of one another.

use gloo_events::EventListener;
use web_sys::BroadcastChannel;

/// A way to them. A tab never hears itself.
#[derive(Debug)]
pub struct Neighbours {
    channel: Option<BroadcastChannel>,
    _listener: Option<EventListener>,
}

impl Neighbours {
    /// Calls `heard` whenever another tab tells that something has changed, for as long as this lives.
    pub fn new(name: &str, mut heard: impl FnMut() + 'static) -> Self {
        let channel = BroadcastChannel::new(name).ok();
        let listen =
            |channel: &BroadcastChannel| EventListener::new(channel, "message", move |_| heard());
        Self {
            _listener: channel.as_ref().map(listen),
            channel,
        }
    }

    /// Tells the others that something has changed.
    pub fn tell(&self) {
        if let Some(channel) = &self.channel {
            // Fails only for what cannot be cloned; nothing can.
            let _ = channel.post_message(&true.into());
        }
    }
}
