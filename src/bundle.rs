//! The bundled story.

use crossread_engine::article::{self, Article, date::Date};
use crossread_engine::lexicon::Lexicon;

/// A story.
#[derive(Debug, Clone)]
pub struct Bundle {
    /// Its title.
    pub title: String,
    /// What happened.
    pub summary: String,
    /// Its sources.
    pub sources: Vec<Source>,
}

/// A source.
#[derive(Debug, Clone)]
pub struct Source {
    /// Short name.
    pub slug: String,
    /// Who published it.
    pub outlet: Option<String>,
    /// Who wrote it.
    pub byline: Option<String>,
    /// The headline.
    pub headline: Option<String>,
    /// Where it stood.
    pub url: Option<String>,
    /// When.
    pub published: Option<Date>,
    /// A note.
    pub note: Option<String>,
    /// The text.
    pub article: Article,
}

/// The story.
pub fn bundle() -> Bundle {
    let lexicon = Lexicon::core();
    let source = |slug: &str, outlet: &str, text: &str| {
        let article = article::read(text, &lexicon);
        Source {
            slug: slug.to_owned(),
            outlet: Some(outlet.to_owned()),
            byline: article.byline.clone(),
            headline: article
                .title()
                .map(str::to_owned)
                .or_else(|| text.lines().next().map(str::to_owned)),
            url: None,
            published: None,
            note: None,
            article,
        }
    };
    Bundle {
        title: "An envoy in Moscow".to_owned(),
        summary: "Five reports of one meeting.".to_owned(),
        sources: vec![
            source(
                "editorial",
                "Editorial",
                include_str!("../sources/editorial.txt"),
            ),
            source("ibra", "Ibra", include_str!("../sources/ibra.txt")),
            source(
                "straits-times",
                "The Straits Times",
                include_str!("../sources/straits-times.txt"),
            ),
            source("toutiao", "Toutiao", include_str!("../sources/toutiao.txt")),
            source(
                "tribune",
                "The Tribune",
                include_str!("../sources/tribune.txt"),
            ),
        ],
    }
}
