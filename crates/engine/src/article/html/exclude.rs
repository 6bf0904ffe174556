//! Which parts of a page are not its article: by element, by role, by the names that sites give their parts.

use super::tree::{Element, Node, Tree};
use crate::article::Reason;
use crate::article::shape::Shape;

/// What is known of a part that is left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Exclusion {
    /// Not visible: scripts, styles, hidden elements. Its text is no part of the page's text.
    Invisible,
    /// Visible, and not the article.
    Dropped(Reason),
}

/// A part that holds more of the page's running text than this is not left out, whatever its name: sites put whole
/// articles into forms and "sidebar" wrappers.
const MOST: f64 = 0.25;

/// Under many articles there is more of comments than of the article.
const MOST_COMMENTS: f64 = 0.8;

/// For every node, whether it stands in a part that is left out. Linear.
pub(super) fn excluded(page: &Tree) -> Vec<Option<Exclusion>> {
    let prose = prose_before(page);
    let all = prose.last().copied().unwrap_or(0.0).max(1.0);
    let mut out = vec![None; page.nodes().len()];
    let mut i = 0;
    while i < out.len() {
        let found = page.element(i).and_then(|element| {
            let exclusion = of(element)?;
            let inside = prose.get(page.end(i)).unwrap_or(&all) - prose.get(i).unwrap_or(&0.0);
            let most = match exclusion {
                Exclusion::Invisible => return Some(exclusion),
                Exclusion::Dropped(Reason::Comments) => MOST_COMMENTS,
                Exclusion::Dropped(_) => MOST,
            };
            (inside / all < most).then_some(exclusion)
        });
        let end = if found.is_some() { page.end(i) } else { i + 1 };
        if found.is_some() {
            out.iter_mut().take(end).skip(i).for_each(|o| *o = found);
        }
        i = end;
    }
    out
}

/// Words of running text before each node, and of all at the end.
fn prose_before(page: &Tree) -> Vec<f64> {
    let mut sum = 0.0;
    let mut out = vec![0.0];
    let mut invisible_until = 0;
    for (i, node) in page.nodes().iter().enumerate() {
        match node {
            Node::Element { element, .. }
                if i >= invisible_until && of(element) == Some(Exclusion::Invisible) =>
            {
                invisible_until = page.end(i);
            }
            Node::Text(text) if i >= invisible_until => {
                let shape = Shape::of(text);
                if shape.words >= 8 {
                    sum += shape.words as f64;
                }
            }
            _ => {}
        }
        out.push(sum);
    }
    out
}

fn of(element: &Element) -> Option<Exclusion> {
    let drop = |reason| Some(Exclusion::Dropped(reason));
    match element.name.as_str() {
        "script" | "style" | "noscript" | "template" | "svg" | "math" | "iframe" | "object"
        | "head" | "title" | "select" | "option" | "textarea" | "input" | "canvas" | "audio"
        | "video" | "map" | "datalist" => return Some(Exclusion::Invisible),
        "nav" | "menu" => return drop(Reason::Navigation),
        "aside" => return drop(Reason::Related),
        "footer" => return drop(Reason::Legal),
        "form" | "button" | "dialog" | "fieldset" => return drop(Reason::Boilerplate),
        "body" | "html" | "article" | "main" => return None,
        _ => {}
    }
    if is_hidden(element) {
        return Some(Exclusion::Invisible);
    }
    match element.attribute("role") {
        "navigation" | "menu" | "menubar" | "banner" | "search" | "toolbar" | "tablist" => {
            return drop(Reason::Navigation);
        }
        "complementary" => return drop(Reason::Related),
        "contentinfo" => return drop(Reason::Legal),
        "dialog" | "alertdialog" | "alert" => return drop(Reason::Consent),
        _ => {}
    }
    by_name(element).map(Exclusion::Dropped)
}

fn is_hidden(element: &Element) -> bool {
    let style: String = element
        .attribute("style")
        .chars()
        .filter(|c| !c.is_whitespace())
        .take(400)
        .collect();
    let style = style.to_ascii_lowercase();
    element.has("hidden")
        || (element.attribute("aria-hidden") == "true" && element.name != "p")
        || style.contains("display:none")
        || style.contains("visibility:hidden")
}

/// Parts of names in `class` and `id`, as words; a word also counts with an "s" behind it.
const NAMES: &[(Reason, &[&str])] = &[
    (
        Reason::Comments,
        &[
            "comment",
            "commentlist",
            "comments-area",
            "disqus",
            "livefyre",
            "respond",
            "discussion",
        ],
    ),
    (
        Reason::Sharing,
        &[
            "addthis",
            "addtoany",
            "follow",
            "share",
            "sharebar",
            "sharedaddy",
            "sharing",
            "social",
            "socialmedia",
            "tag",
            "taglist",
            "tags",
            "topics",
        ],
    ),
    (
        Reason::Related,
        &[
            "also",
            "carousel",
            "jp-relatedposts",
            "mostpopular",
            "outbrain",
            "popular",
            "read-more",
            "readmore",
            "recirc",
            "recirculation",
            "recommend",
            "recommendation",
            "recommended",
            "related",
            "relatedposts",
            "relateds",
            "rhs",
            "right-rail",
            "sidebar",
            "suggested",
            "taboola",
            "teaser",
            "trending",
            "upnext",
            "yarpp",
        ],
    ),
    (
        Reason::Navigation,
        &[
            "breadcrumb",
            "breadcrumbs",
            "masthead",
            "menu",
            "navbar",
            "navigation",
            "nav",
            "pager",
            "pagination",
            "site-header",
            "skip",
            "skip-link",
            "toc",
            "topbar",
        ],
    ),
    (
        Reason::Legal,
        &["colophon", "copyright", "disclaimer", "footer", "legal"],
    ),
    (
        Reason::Advertisement,
        &[
            "ad",
            "adbox",
            "ads",
            "adsbygoogle",
            "advert",
            "advertise",
            "advertisement",
            "banner",
            "dfp",
            "promo",
            "promobox",
            "promotion",
            "sponsor",
            "sponsored",
        ],
    ),
    (
        Reason::Subscription,
        &[
            "newsletter",
            "newsletters",
            "optin",
            "paywall",
            "premium-banner",
            "signup",
            "subscribe",
            "subscription",
        ],
    ),
    (
        Reason::Consent,
        &["consent", "cookie", "cookies", "gdpr", "modal", "popup"],
    ),
    (
        Reason::Byline,
        &[
            "author",
            "author-bio",
            "authorbio",
            "bio",
            "byline",
            "author-box",
            "authorbox",
        ],
    ),
    (
        Reason::Credit,
        &["credit", "photo-credit", "image-credit", "attribution"],
    ),
    (
        Reason::Dateline,
        &[
            "dateline",
            "entry-date",
            "post-date",
            "timestamp",
            "publish-date",
        ],
    ),
];

fn by_name(element: &Element) -> Option<Reason> {
    if matches!(
        element.name.as_str(),
        "p" | "h1" | "a" | "em" | "strong" | "b" | "i" | "td" | "tr" | "tbody" | "table"
    ) {
        return None;
    }
    let names = [element.attribute("class"), element.attribute("id")];
    names
        .iter()
        .flat_map(|v| v.split_whitespace())
        .take(40)
        .filter(|name| name.len() <= 60)
        .find_map(reason_of_name)
}

/// "post-related__list", "relatedPosts": the parts between hyphens, underscores and inner capitals are compared.
fn reason_of_name(name: &str) -> Option<Reason> {
    let mut parts: Vec<String> = vec![String::new()];
    let mut small = false;
    for c in name.chars() {
        if !c.is_alphanumeric() || (c.is_uppercase() && small) {
            parts.push(String::new());
        }
        if let Some(last) = parts.last_mut().filter(|_| c.is_alphanumeric()) {
            last.extend(c.to_lowercase());
        }
        small = c.is_lowercase();
    }
    // "has-sidebar", "no-comments": the page has one, or has none.
    if parts.first().is_some_and(|p| {
        matches!(
            p.as_str(),
            "has" | "no" | "with" | "without" | "is" | "js" | "hide"
        )
    }) {
        return None;
    }
    // Documentation names its sections by their headings ("sharing-with-a-colleague").
    if parts.len() > 4 {
        return None;
    }
    let joined = parts.join("-");
    NAMES.iter().find_map(|(reason, words)| {
        words
            .iter()
            .any(|w| {
                if w.contains('-') {
                    joined.contains(w)
                } else {
                    parts
                        .iter()
                        .any(|p| p == w || p.strip_suffix('s') == Some(w))
                }
            })
            .then_some(*reason)
    })
}
