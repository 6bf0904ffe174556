//! What a page says about itself: linked data, Open Graph, meta elements, its title.

use super::data;
use super::tree::Tree;
use crate::article::date::Date;
use crate::article::stated;

/// What a page says about itself.
#[derive(Debug, Clone, Default)]
pub(super) struct Metadata {
    pub(super) headline: Option<String>,
    /// The page's title, often with the site's name behind it.
    pub(super) title: Option<String>,
    pub(super) author: Option<String>,
    pub(super) published: Option<Date>,
    /// What the site is called.
    pub(super) site: Option<String>,
    /// The address it is to be found at.
    pub(super) url: Option<String>,
    /// As in `lang`.
    pub(super) language: Option<String>,
}

pub(super) fn of(page: &Tree) -> Metadata {
    let mut linked = data::Stated::default();
    let mut graph = data::Stated::default();
    let mut plain = data::Stated::default();
    let (mut title, mut time) = (None, None);
    let (mut site, mut canonical, mut url) = (None, None, None);
    let (mut language, mut locale) = (None, None);
    for i in 0..page.nodes().len() {
        let Some(element) = page.element(i) else {
            continue;
        };
        match element.name.as_str() {
            "html" if language.is_none() => language = code(element.attribute("lang")),
            "link"
                if canonical.is_none()
                    && element.attribute("rel").eq_ignore_ascii_case("canonical") =>
            {
                canonical = address(element.attribute("href"));
            }
            "script"
                if element.attribute("type").contains("ld+json") && linked.headline.is_none() =>
            {
                linked = data::article(&page.inner_text(i)).unwrap_or(linked);
            }
            "meta" => {
                let value = collapse(element.attribute("content"));
                let name = [
                    element.attribute("property"),
                    element.attribute("name"),
                    element.attribute("itemprop"),
                ];
                for name in name.into_iter().filter(|n| !n.is_empty()) {
                    let slot = match name.to_ascii_lowercase().as_str() {
                        "og:title" => &mut graph.headline,
                        "og:site_name" => &mut site,
                        "og:url" => {
                            url = url.or_else(|| address(&value));
                            continue;
                        }
                        "og:locale" => {
                            locale = locale.or_else(|| code(&value));
                            continue;
                        }
                        "twitter:title" | "dc.title" | "headline" | "title" | "parsely-title"
                        | "sailthru.title" => &mut plain.headline,
                        "article:author" | "og:article:author" => &mut graph.author,
                        "author" | "dc.creator" | "byl" | "parsely-author" | "sailthru.author" => {
                            &mut plain.author
                        }
                        "article:published_time" | "og:article:published_time" => {
                            &mut graph.published
                        }
                        "datepublished" | "date" | "dc.date" | "dc.date.issued"
                        | "dcterms.created" | "pubdate" | "publishdate" | "publication_date"
                        | "parsely-pub-date" | "sailthru.date" | "ptime" => &mut plain.published,
                        _ => continue,
                    };
                    if slot.is_none() && !value.is_empty() {
                        *slot = Some(value.clone());
                    }
                }
            }
            "title" if title.is_none() => {
                title = Some(collapse(&page.inner_text(i))).filter(|t| !t.is_empty());
            }
            "time"
                if time.is_none()
                    && (element.has("pubdate")
                        || element.attribute("itemprop") == "datePublished") =>
            {
                time = stated::date(element.attribute("datetime"));
            }
            _ => {}
        }
    }
    let sources = [linked, graph, plain];
    let author = sources
        .iter()
        .find_map(|s| s.author.as_deref())
        .map(person)
        .filter(|a| !a.is_empty());
    Metadata {
        headline: sources
            .iter()
            .find_map(|s| s.headline.clone())
            .map(|h| collapse(&h)),
        title,
        author,
        published: sources
            .iter()
            .find_map(|s| s.published.as_deref().and_then(stated::date))
            .or(time),
        site,
        url: canonical.or(url),
        language: language.or(locale),
    }
}

/// A whole address of the web.
fn address(given: &str) -> Option<String> {
    let given = given.trim();
    let whole = given.starts_with("https://") || given.starts_with("http://");
    whole.then(|| given.to_owned())
}

/// The code of a language: `de` of `de-AT` or `de_AT`.
fn code(given: &str) -> Option<String> {
    let code = given.trim().split(['-', '_']).next()?.to_ascii_lowercase();
    let is_code = (2..=3).contains(&code.len()) && code.bytes().all(|b| b.is_ascii_lowercase());
    is_code.then_some(code)
}

/// The name in an author's entry, which may be an address, or begin with "By".
fn person(author: &str) -> String {
    let author = collapse(author);
    if author.contains("://") || author.len() > 120 {
        return String::new();
    }
    stated::byline(&author).unwrap_or(author)
}

fn collapse(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
