//! Measures that a browser's developer tools and the benchmarks can read.

fn performance() -> Option<web_sys::Performance> {
    web_sys::window()?.performance()
}

/// A piece of work begins.
pub fn begin(name: &str) {
    if let Some(performance) = performance() {
        // A measure that fails is not worth failing for.
        let _ = performance.mark(name);
    }
}

/// A piece of work is done: recorded as a performance measure of that name, since it was last begun.
pub fn end(name: &str) {
    if let Some(performance) = performance() {
        let _ = performance.measure_with_start_mark(name, name);
    }
}
