//! Measures that a browser's developer tools and the benchmarks can read.

/// Runs `work`, recorded as a performance measure called `name`.
#[cfg(target_arch = "wasm32")]
pub fn measured<T>(name: &str, work: impl FnOnce() -> T) -> T {
    let performance = web_sys::window().and_then(|w| w.performance());
    if let Some(p) = &performance {
        // A measure that fails is not worth failing for.
        let _ = p.mark(name);
    }
    let result = work();
    if let Some(p) = &performance {
        let _ = p.measure_with_start_mark(name, name);
    }
    result
}

/// Runs `work`: there is nothing to record outside a browser.
#[cfg(not(target_arch = "wasm32"))]
pub fn measured<T>(_name: &str, work: impl FnOnce() -> T) -> T {
    work()
}
