//! Where the reader is: focus and scrolling.

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, FocusOptions, HtmlDialogElement, HtmlElement, HtmlInputElement};

/// The element of that id.
pub fn by_id(id: &str) -> Option<HtmlElement> {
    let element = web_sys::window()?.document()?.get_element_by_id(id)?;
    element.dyn_into().ok()
}

/// Moves the focus to the first element that a selector finds within the one of that id, and leaves the page where it is. False if there
/// is none.
pub fn quietly(within: &str, selector: &str) -> bool {
    let found = by_id(within).and_then(|e| e.query_selector(selector).ok().flatten());
    let Some(element) = found.and_then(|e| e.dyn_into::<HtmlElement>().ok()) else {
        return false;
    };
    let stay = FocusOptions::new();
    stay.set_prevent_scroll(true);
    element.focus_with_options(&stay).is_ok()
}

/// Brings the element to the top of the page, below what sticks there, without moving the focus.
pub fn show(id: &str) {
    if let Some(element) = by_id(id) {
        element.scroll_into_view_with_bool(true);
    }
}

/// Moves the focus to the element and brings it to the top.
pub fn go(id: &str) {
    if let Some(element) = by_id(id) {
        // An element that cannot take the focus is shown all the same.
        let _ = element.focus();
        element.scroll_into_view_with_bool(true);
    }
}

/// Moves the focus to the element and leaves the page where it is, unless nothing of the element is in sight.
pub fn rest(id: &str) {
    if let Some(element) = by_id(id) {
        let _ = element.focus();
    }
}

/// The id of the element that has the focus; none if it has no id, or nothing has the focus.
pub fn held() -> Option<String> {
    let active = web_sys::window()?.document()?.active_element()?;
    Some(active.id()).filter(|id| !id.is_empty())
}

/// What is typed into the field of that id.
pub fn typed(id: &str) -> String {
    let field = by_id(id).and_then(|e| e.dyn_into::<HtmlInputElement>().ok());
    field.map(|f| f.value()).unwrap_or_default()
}

/// Moves the focus to the element and the page to its beginning: a new view.
pub fn begin(id: &str) {
    if let Some(element) = by_id(id) {
        let _ = element.focus();
    }
    if let Some(window) = web_sys::window() {
        window.scroll_to_with_x_and_y(0.0, 0.0);
    }
}

/// The side of a comparison that an event happened in: a selection that begins there stays there.
pub fn side_of(event: &Event) -> Option<String> {
    let target = event.target()?.dyn_into::<Element>().ok()?;
    target.closest(".side").ok()??.get_attribute("data-side")
}

/// Moves the focus to the `nth` element of a selector, from 0, around the element of that id in its parent: in the same card.
pub fn nth(id: &str, selector: &str, nth: usize) {
    let nth = u32::try_from(nth).unwrap_or(0);
    let found = by_id(id).and_then(|e| e.parent_element()?.query_selector_all(selector).ok());
    let found = found.and_then(|all| all.item(nth)?.dyn_into::<HtmlElement>().ok());
    if let Some(element) = found {
        let _ = element.focus();
    }
}

fn dialog(id: &str) -> Option<HtmlDialogElement> {
    by_id(id)?.dyn_into().ok()
}

/// Closes the dialog of that id; the browser gives the focus back to where it was.
pub fn close_dialog(id: &str) {
    if let Some(dialog) = dialog(id) {
        dialog.close();
    }
}

/// Opens the dialog of that id over the page.
pub fn open_dialog(id: &str) {
    if let Some(dialog) = dialog(id)
        && !dialog.open()
    {
        // Fails only for a dialog that is open or not in the page.
        let _ = dialog.show_modal();
    }
}

/// Opens the disclosure of that id and moves the focus to `control` in it.
pub fn open_details(id: &str, control: &str) {
    if let Some(details) = by_id(id) {
        // An attribute that every browser takes.
        let _ = details.set_attribute("open", "");
    }
    go(control);
}

/// Opens the disclosure whose button has that id, and moves the focus to it.
pub fn unfold(id: &str) {
    if let Some(details) = by_id(id).and_then(|e| e.parent_element()) {
        let _ = details.set_attribute("open", "");
    }
    go(id);
}

/// Is the disclosure open whose button has that id? When a list is made anew, what it showed before still tells.
pub fn is_unfolded(id: &str) -> bool {
    let details = by_id(id).and_then(|e| e.parent_element());
    details.is_some_and(|d| d.has_attribute("open"))
}

/// Closes the disclosure of that id and gives the focus back to what opens it. False if it is closed.
pub fn close_details(id: &str) -> bool {
    let Some(details) = by_id(id).filter(|d| d.has_attribute("open")) else {
        return false;
    };
    let _ = details.remove_attribute("open");
    let summary = details.query_selector("summary").ok().flatten();
    if let Some(summary) = summary.and_then(|s| s.dyn_into::<HtmlElement>().ok()) {
        let _ = summary.focus();
    }
    true
}

/// Moves the focus out of what the element of that id holds, to the element itself, where reading goes on.
pub fn leave(id: &str) {
    let Some(element) = by_id(id) else {
        return;
    };
    let inside = element.query_selector(":focus").ok().flatten();
    if inside.is_some() {
        let _ = element.focus();
    }
}
