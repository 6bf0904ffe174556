//! Sources of the reader's own: how they are named, and what has to hold of one that comes from outside.

use crate::bundle::{Report, Source, words};
use crate::parcel::Corrected;
use crossread_engine::article::{Article, BlockKind, Facts, Reason};
use crossread_engine::correction::Quote;
use crossread_engine::hash;
use crossread_engine::ordered;
use crossread_engine::ordered::Set;
use crossread_engine::span::Span;

/// What the slug of every source of the reader's own begins with; no bundled one does.
const PREFIX: &str = "own-";

/// Where the browser remembers what is typed and not read yet.
pub const DRAFT: &str = "crossread-draft";

/// Where an earlier version of the page kept them, and what it could not read of them.
pub const ONCE_STORED: [&str; 2] = ["crossread-own", "crossread-own-aside"];

/// The longest text that is taken, in bytes. Far more than any article; a text of this length is still compared in seconds.
pub const LONGEST: usize = 1_000_000;

/// The longest outlet or headline that is kept, in characters.
const LONGEST_FACT: usize = 300;

/// The longest address that is kept, in bytes.
const LONGEST_ADDRESS: usize = 2_000;

/// The longest page that a fragment may carry, in bytes: more than the bookmarklet sends.
pub const LONGEST_PAGE: usize = 4_000_000;

/// Does this slug name a source of some reader's own?
pub fn is_own_slug(slug: &str) -> bool {
    slug.starts_with(PREFIX)
}

/// A source that was just read, from a file of that name or called so until the reader says otherwise, with what is known of it from
/// elsewhere.
///
/// Of a text in which nothing reads like an article every line is kept: somebody wants it compared.
pub fn report(name: &str, mut article: Article, facts: Facts) -> Report {
    let known = |fact: Option<String>| self::fact(&fact?);
    if !article.blocks.iter().any(|b| b.kind == BlockKind::Body) {
        for dropped in article.dropped.clone() {
            article.keep(dropped.span);
        }
    }
    let fingerprint = fingerprint(&article, None);
    let source = Source {
        slug: slug(&fingerprint),
        outlet: known(facts.outlet).or_else(|| Some(file_name(name))),
        byline: article.byline.clone(),
        headline: known(facts.headline).or_else(|| article.title().map(str::to_owned)),
        url: facts.url.as_deref().and_then(address),
        published: article.published.or(facts.published),
        note: None,
        story: None,
        copy: None,
        fingerprint,
        words: words(&article),
    };
    Report { source, article }
}

/// The same text once more, under a name of its own and told from others by `copy`.
pub fn copied(report: Report, name: &str, copy: u32) -> Report {
    let Report { source, article } = report;
    let fingerprint = fingerprint(&article, Some(copy));
    let source = Source {
        slug: slug(&fingerprint),
        outlet: fact(name),
        copy: Some(copy),
        fingerprint,
        ..source
    };
    Report { source, article }
}

/// A source that came in a link, a file or the browser's storage, made safe: its name in addresses is the one of its text, and no
/// fact is longer than shown. None if its article cannot be.
pub fn received(report: Report) -> Option<Report> {
    let Report { source, article } = report;
    if article.text.len() > LONGEST || !article.is_sound() {
        return None;
    }
    let short = |given: Option<String>| fact(&given?);
    let fingerprint = fingerprint(&article, source.copy);
    let source = Source {
        slug: slug(&fingerprint),
        outlet: short(source.outlet),
        byline: short(source.byline),
        headline: short(source.headline),
        url: source.url.as_deref().and_then(address),
        note: None,
        story: short(source.story),
        fingerprint,
        words: words(&article),
        ..source
    };
    Some(Report { source, article })
}

/// The most steps of corrections that are taken for one comparison.
const MOST_STEPS: usize = 1_000;

/// Can these corrections be taken, which came from outside?
pub fn is_sound(corrected: &Corrected) -> bool {
    let mut all = corrected.steps.iter().flatten();
    let quote = |quote: &Option<Quote>| quote.as_ref().is_none_or(Quote::is_sound);
    corrected.steps.len() <= MOST_STEPS && all.all(|c| quote(&c.a) && quote(&c.b))
}

/// A fact as it is kept; none if it says nothing.
pub fn fact(given: &str) -> Option<String> {
    let fact = given.trim().chars().take(LONGEST_FACT).collect::<String>();
    (!fact.is_empty()).then_some(fact)
}

/// An address of the web as it is kept; none if it is another kind of address, which might do something, or longer than any that leads
/// to an article.
pub fn address(given: &str) -> Option<String> {
    let given = given.trim();
    let is_web = given.starts_with("https://") || given.starts_with("http://");
    (is_web && given.len() <= LONGEST_ADDRESS).then(|| given.to_owned())
}

/// A line of a text, and what was made of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Line {
    /// Where it stands in the article's text.
    pub span: Span,
    /// What it is in the article.
    pub kind: Option<BlockKind>,
    /// Why it is no part of it.
    pub reason: Option<Reason>,
}

/// The lines of an article, kept or not, in order.
pub fn lines(article: &Article) -> Vec<Line> {
    let kept = article.blocks.iter().map(|b| Line {
        span: b.span,
        kind: Some(b.kind),
        reason: None,
    });
    let dropped = article.dropped.iter().map(|d| Line {
        span: d.span,
        kind: None,
        reason: Some(d.reason),
    });
    let mut lines: Vec<Line> = kept.chain(dropped).collect();
    ordered::sort_by_key(&mut lines, |line| line.span);
    lines
}

/// What a source from a file is called: the file's name without its ending.
pub fn file_name(file: &str) -> String {
    let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
    fact(stem).unwrap_or_else(|| file.to_owned())
}

/// Does a copied part of a page have paragraphs? Programs copy single words as pages too.
pub fn has_paragraphs(page: &str) -> bool {
    ["<p", "<br", "<div", "<article", "<li"]
        .iter()
        .any(|tag| page.contains(tag))
}

/// What tells a text from others: of a copy another one than of its text.
fn fingerprint(article: &Article, copy: Option<u32>) -> String {
    let own = article.fingerprint();
    let Some(copy) = copy else { return own };
    let both = [own.as_bytes(), &copy.to_le_bytes()].concat();
    format!("{:08x}", hash::of(&both))
}

/// The name in addresses: of the same text always the same.
fn slug(fingerprint: &str) -> String {
    [PREFIX, fingerprint].concat()
}

/// A name for the next text that none of `taken` has: "Text 1", "Text 2".
pub fn next_name<'s>(
    taken: impl Iterator<Item = &'s str>,
    name: impl Fn(usize) -> String,
) -> String {
    let taken: Set<&str> = taken.collect();
    let mut names = (1..).map(name);
    names
        .find(|n| !taken.contains(n.as_str()))
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crossread_engine::article;
    use crossread_engine::article::date::Date;
    use crossread_engine::lexicon::Lexicon;
    use crossread_engine::span::Span;

    fn mill() -> Report {
        let text =
            "The mill burned down on Tuesday, the fire service said in a statement to the press.";
        read(text, Facts::default())
    }

    fn read(text: &str, facts: Facts) -> Report {
        report("Text 1", article::read(text, &Lexicon::core()), facts)
    }

    #[test]
    fn what_comes_from_outside_has_the_name_of_its_text() {
        let mut sent = mill();
        sent.source.slug = "tribune".to_owned();
        sent.source.url = Some("javascript:alert(1)".to_owned());
        sent.source.outlet = Some(" ".to_owned());
        let received = received(sent).expect("a sound source").source;
        assert_eq!(received.slug, mill().source.slug);
        assert!(is_own_slug(&received.slug));
        assert_eq!((received.url, received.outlet), (None, None));
    }

    #[test]
    fn a_copy_has_a_name_of_its_own_wherever_it_comes_from() {
        let mill = mill();
        let copy = copied(mill.clone(), "Text 1 (copy)", 7);
        assert_ne!(copy.source.slug, mill.source.slug);
        assert_ne!(copy.source.fingerprint, mill.source.fingerprint);
        assert_ne!(copied(mill.clone(), "", 8).source.slug, copy.source.slug);
        let mut sent = copy.clone();
        sent.source.slug.clone_from(&mill.source.slug);
        sent.source.fingerprint.clone_from(&mill.source.fingerprint);
        assert_eq!(received(sent), Some(copy));
    }

    #[test]
    fn the_name_of_a_story_from_outside_is_no_longer_than_other_facts() {
        let named = |story: &str| {
            let mut sent = mill();
            sent.source.story = Some(story.to_owned());
            received(sent).and_then(|r| r.source.story)
        };
        assert_eq!(
            named(&"é".repeat(5_000)).as_deref(),
            Some(&*"é".repeat(300))
        );
        assert_eq!(named(" Barrow fire\n").as_deref(), Some("Barrow fire"));
        assert_eq!(named(" \u{a0}"), None);
    }

    #[test]
    fn spans_outside_of_the_text_are_refused() {
        let mut sent = mill();
        for block in &mut sent.article.blocks {
            block.span = Span::new(5, 5_000);
        }
        assert_eq!(received(sent), None);
    }

    #[test]
    fn a_text_that_is_no_article_is_kept_whole() {
        let article = read("Sign up now", Facts::default()).article;
        assert_eq!(lines(&article).len(), article.blocks.len());
    }

    #[test]
    fn what_a_file_says_is_known_of_its_source() {
        let facts = Facts {
            outlet: Some("Daily Post".to_owned()),
            headline: Some(" ".to_owned()),
            url: Some("javascript:alert(1)".to_owned()),
            published: Date::new(2024, 5, 7),
            language: None,
        };
        let source = read(
            "By Jo Smith\n\nThe mill burned down, the fire service said.",
            facts,
        )
        .source;
        assert_eq!(source.outlet.as_deref(), Some("Daily Post"));
        assert_eq!((source.headline, source.url), (None, None));
        assert_eq!(source.published, Date::new(2024, 5, 7));
        assert_eq!(file_name("Daily Post.txt"), "Daily Post");
        assert_eq!(
            address("https://post.example/mill").as_deref(),
            Some("https://post.example/mill")
        );
        assert_eq!(address(&format!("https://{}", "a".repeat(3_000))), None);
    }

    #[test]
    fn names_are_counted_on() {
        let name = |n: usize| format!("Text {n}");
        assert_eq!(next_name([].into_iter(), name), "Text 1");
        assert_eq!(next_name(["Text 1", "Text 3"].into_iter(), name), "Text 2");
    }
}
