//! The story that is built into the app: read from `sources/` by the engine when the app is built, embedded as bytes.

mod shape;

pub use shape::{Bundle, Report, Source, words};

#[cfg(feature = "worker")]
use crossread_engine::article::Article;

/// Written by the build script.
#[cfg(feature = "page")]
const STORY: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/story.postcard"));

/// The texts of its sources, in the same order.
#[cfg(feature = "worker")]
const TEXTS: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/texts.postcard"));

/// The bundled story.
#[cfg(feature = "page")]
pub fn bundle() -> Bundle {
    // The bytes were written by the same build, so that nothing can be wrong with them; were it so, the app would still
    // start, without a story.
    postcard::from_bytes(STORY).unwrap_or_default()
}

/// The texts of the bundled sources. Costs a copy of them.
#[cfg(feature = "worker")]
pub fn texts() -> Vec<Article> {
    postcard::from_bytes(TEXTS).unwrap_or_default()
}

#[cfg(all(test, feature = "page", feature = "worker"))]
mod tests {
    use super::*;

    #[test]
    fn every_bundled_source_has_a_name_a_headline_and_a_body() {
        let (bundle, texts) = (bundle(), texts());
        assert_eq!(bundle.sources.len(), texts.len());
        if bundle.sources.is_empty() {
            assert!(
                bundle.title.is_empty(),
                "a story without sources was embedded"
            );
            return;
        }
        for (source, article) in bundle.sources.iter().zip(&texts) {
            assert!(source.outlet.is_some(), "{} has no outlet", source.slug);
            assert!(source.headline.is_some(), "{} has no headline", source.slug);
            assert!(article.blocks.len() > 5, "{} has no body", source.slug);
            assert_eq!(source.fingerprint, article.fingerprint());
        }
    }
}
