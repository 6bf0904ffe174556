//! A plain tree inside of a view.

use crate::markup::Element;
use crate::platform::dom;
use leptos::prelude::*;

/// A box of that id with this in it, as soon as it stands in the page.
pub fn island(id: &'static str, content: Vec<Element>) -> AnyView {
    Effect::new(move |_| dom::fill(id, &content));
    view! { <div id=id></div> }.into_any()
}
