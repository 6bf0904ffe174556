//! The story that is built into the app: read from `sources/` by the engine when the app is built, embedded as bytes.

mod shape;

pub use shape::{Bundle, Source};

/// Written by the build script.
const BYTES: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/story.postcard"));

/// The bundled story. Costs a copy of its texts.
pub fn bundle() -> Bundle {
    // The bytes were written by the same build, so that nothing can be wrong with them; were it so, the app would still
    // start, without a story.
    postcard::from_bytes(BYTES).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_bundled_source_has_a_name_a_headline_and_a_body() {
        let bundle = bundle();
        if bundle.sources.is_empty() {
            assert!(
                bundle.title.is_empty(),
                "a story without sources was embedded"
            );
            return;
        }
        for source in &bundle.sources {
            assert!(source.outlet.is_some(), "{} has no outlet", source.slug);
            assert!(source.headline.is_some(), "{} has no headline", source.slug);
            assert!(
                source.article.blocks.len() > 5,
                "{} has no body",
                source.slug
            );
        }
    }
}
