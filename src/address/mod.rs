//! The page's address: which view, of which sources, in which order, at which row. It lives in the fragment, so that it
//! works from any path on any host, and no server ever sees it.
//!
//! ```text
//! #/1/                                                the start page
//! #/1/page/https%3A%2F%2F…/%3Chtml%3E…                a page that the reader's bookmark sends: its address and its HTML
//! #/1/compare/editorial~1a2b3c4d/tribune~9f8e7d6c     a pair; the hash tells whether a text has changed since
//! #/1/sent/AXja…/own-1a2b3c4d~1a2b3c4d/tribune~9f8e7d6c    the same with texts of somebody's own in a parcel
//!     ?order=b                                        rows in the order of B
//!     &names=hidden                                   without saying who wrote which
//!     &date-a=2025-08-06                              "Tuesday" in A as seen from that day; also `date-b=`
//!     &view=findings                                  another way to read it: `findings` or `full`
//!     &kind=date,number&verdict=conflict              only rows with such divergences; also `told=` and `grade=`
//!     &find=mill                                      only rows with these words
//!     &same=shown                                     with what both say in the same words
//!     &row=a:Dialogue%20will%20prevail                a row, by words that side A says in it
//! ```
//!
//! Where the names are hidden, sources are named by their hash alone (`compare/~1a2b3c4d/~9f8e7d6c`), for an address that can
//! be read by those who are to guess.
//!
//! The number is the version of this format. Reading is total: any string is an address, one that belongs to the browser,
//! or a [`Misread`] that says what was not understood. Writing and reading again gives the same address.

pub mod percent;

use crate::filter::{Facet, Filter};
use crate::subject::Assumed;
use crossread_engine::article::date::Date;
use crossread_engine::divergence::Side;

/// The version of the format that this module writes, and the newest that it reads.
pub const VERSION: &str = "1";

/// A place in the app.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Address {
    /// The story and its sources.
    #[default]
    Start,
    /// Two sources side by side.
    Compare(Pair),
    /// The same, with the texts that are not bundled, packed (see [`crate::parcel`]).
    Sent(String, Pair),
    /// An article that the reader's bookmark sends (see [`crate::bookmark`]): its address and its page.
    Page(String, String),
}

/// A comparison and how it is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pair {
    /// The first source.
    pub a: SourceRef,
    /// The second source.
    pub b: SourceRef,
    /// Whose order the rows follow.
    pub order: Side,
    /// Is it hidden who wrote which?
    pub hidden: bool,
    /// The days from which a reader wants the sources seen.
    pub assumed: Assumed,
    /// How it is read.
    pub look: Look,
    /// The row to show.
    pub row: Option<RowQuote>,
}

/// How a comparison is read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Look {
    /// As what.
    pub mode: Mode,
    /// What of it.
    pub filter: Filter,
    /// With the passages that both say in the same words.
    pub same: bool,
}

/// The ways to read a comparison.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Mode {
    /// Passages level with each other.
    #[default]
    Aligned,
    /// What was found, as a list.
    Findings,
    /// Both articles whole.
    Full,
}

/// A bundled source, and the text that it had when the link was made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SourceRef {
    /// Its short name: lower-case letters, digits and hyphens. Empty where the hash alone names it.
    pub slug: String,
    /// The fingerprint of its text, if the address gives one: eight hexadecimal digits.
    pub hash: Option<String>,
}

/// A row of a comparison by what it quotes, so that it is found even when a better engine lays the rows differently.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RowQuote {
    /// Which side says it.
    pub side: Side,
    /// The words.
    pub words: String,
}

/// An address that was understood.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Read {
    /// Where it leads.
    pub address: Address,
    /// Names of view options that this version does not know or cannot read.
    pub ignored: Vec<String>,
}

/// Why an address was not understood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Misread {
    /// It is written in a version of the format that is not known here.
    Version(String),
    /// It names a view that does not exist.
    View(String),
    /// It names the sources to compare wrongly: not two, or not as `name~hash`.
    Sources(String),
    /// The page that it should carry, or its address, is missing.
    Page,
}

/// Reads a fragment with or without its `#`. `None` if it belongs to the browser (the name of an element in the page).
pub fn read(fragment: &str) -> Option<Result<Read, Misread>> {
    let fragment = fragment.strip_prefix('#').unwrap_or(fragment);
    if fragment.is_empty() {
        return Some(Ok(Read::default()));
    }
    Some(read_own(fragment.strip_prefix('/')?))
}

fn read_own(path: &str) -> Result<Read, Misread> {
    let (path, query) = path.split_once('?').unwrap_or((path, ""));
    let mut parts = path.split('/').map(percent::decode);
    let version = parts.next().unwrap_or_default();
    if version.is_empty() {
        return Ok(Read::default());
    }
    if version != VERSION {
        return Err(Misread::Version(version));
    }
    let parts: Vec<String> = parts.filter(|p| !p.is_empty()).collect();
    let mut read = match parts.split_first() {
        None => Read::default(),
        Some((view, sources)) if view == "compare" => Read {
            address: Address::Compare(pair(sources)?),
            ignored: Vec::new(),
        },
        Some((view, [parcel, sources @ ..])) if view == "sent" => Read {
            address: Address::Sent(parcel.clone(), pair(sources)?),
            ignored: Vec::new(),
        },
        Some((view, page)) if view == "page" => match page {
            [url, html] => Read {
                address: Address::Page(url.clone(), html.clone()),
                ignored: Vec::new(),
            },
            _ => return Err(Misread::Page),
        },
        Some((view, _)) => return Err(Misread::View(view.clone())),
    };
    options(query, &mut read);
    Ok(read)
}

fn pair(sources: &[String]) -> Result<Pair, Misread> {
    let misread = || Misread::Sources(sources.join("/"));
    let [a, b] = sources else {
        return Err(misread());
    };
    Ok(Pair {
        a: SourceRef::read(a).ok_or_else(misread)?,
        b: SourceRef::read(b).ok_or_else(misread)?,
        order: Side::A,
        hidden: false,
        assumed: Assumed::default(),
        look: Look::default(),
        row: None,
    })
}

fn options(query: &str, read: &mut Read) {
    for option in query.split('&').filter(|o| !o.is_empty()) {
        let (name, value) = option.split_once('=').unwrap_or((option, ""));
        let (name, value) = (percent::decode(name), percent::decode(value));
        let understood = match &mut read.address {
            Address::Compare(pair) | Address::Sent(_, pair) => match name.as_str() {
                "order" => side(&value).map(|order| pair.order = order),
                "names" => (value == "hidden").then(|| pair.hidden = true),
                "date-a" => Date::parse(&value).map(|day| pair.assumed.a = Some(day)),
                "date-b" => Date::parse(&value).map(|day| pair.assumed.b = Some(day)),
                "row" => RowQuote::read(&value).map(|row| pair.row = Some(row)),
                _ => pair.look.read(&name, value),
            },
            Address::Start | Address::Page(..) => None,
        };
        if understood.is_none() && !read.ignored.contains(&name) {
            read.ignored.push(name);
        }
    }
}

fn side(name: &str) -> Option<Side> {
    match name {
        "a" => Some(Side::A),
        "b" => Some(Side::B),
        _ => None,
    }
}

fn name(side: Side) -> &'static str {
    match side {
        Side::A => "a",
        Side::B => "b",
    }
}

impl Address {
    /// The fragment, with its `#`.
    pub fn fragment(&self) -> String {
        let mut out = String::from("#/");
        out.push_str(VERSION);
        out.push('/');
        let pair = match self {
            Address::Start => return out,
            Address::Page(url, html) => {
                out.push_str("page/");
                percent::encode(url, &mut out);
                out.push('/');
                percent::encode(html, &mut out);
                return out;
            }
            Address::Compare(pair) => {
                out.push_str("compare/");
                pair
            }
            Address::Sent(parcel, pair) => {
                out.push_str("sent/");
                percent::encode(parcel, &mut out);
                out.push('/');
                pair
            }
        };
        pair.a.write(&mut out);
        out.push('/');
        pair.b.write(&mut out);
        let mut delimiter = '?';
        let mut option = |name: &str, out: &mut String| {
            out.push(delimiter);
            out.push_str(name);
            delimiter = '&';
        };
        if pair.order == Side::B {
            option("order=b", &mut out);
        }
        if pair.hidden {
            option("names=hidden", &mut out);
        }
        for side in [Side::A, Side::B] {
            if let Some(day) = pair.assumed.of(side) {
                option("date-", &mut out);
                out.push_str(name(side));
                out.push('=');
                out.push_str(&day.to_string());
            }
        }
        let Look { mode, filter, same } = &pair.look;
        match mode {
            Mode::Aligned => {}
            Mode::Findings => option("view=findings", &mut out),
            Mode::Full => option("view=full", &mut out),
        }
        for facet in Facet::ALL {
            let names = filter.names(facet);
            if !names.is_empty() {
                option(facet.name(), &mut out);
                out.push('=');
                out.push_str(&names);
            }
        }
        if !filter.words.is_empty() {
            option("find=", &mut out);
            percent::encode(&filter.words, &mut out);
        }
        if *same {
            option("same=shown", &mut out);
        }
        if let Some(row) = &pair.row {
            option("row=", &mut out);
            out.push_str(name(row.side));
            out.push(':');
            percent::encode(&row.words, &mut out);
        }
        out
    }
}

impl Pair {
    /// The same comparison with the sides exchanged: the order stays with the source it was, and so does the row.
    #[must_use]
    pub fn swapped(self) -> Self {
        Self {
            a: self.b,
            b: self.a,
            order: other(self.order),
            hidden: self.hidden,
            assumed: self.assumed.swapped(),
            look: Look {
                filter: self.look.filter.swapped(),
                ..self.look
            },
            row: self.row.map(|row| RowQuote {
                side: other(row.side),
                ..row
            }),
        }
    }

    /// The same comparison without saying who wrote which. Which source is A, and leads, is settled by the texts, so that no
    /// choice of the reader's tells.
    #[must_use]
    pub fn nameless(self) -> Self {
        let pair = if self.a.hash > self.b.hash {
            self.swapped()
        } else {
            self
        };
        Self {
            order: Side::A,
            ..pair.sealed()
        }
    }

    /// The same, with the sides as they are.
    #[must_use]
    pub fn sealed(self) -> Self {
        Self {
            a: self.a.nameless(),
            b: self.b.nameless(),
            hidden: true,
            ..self
        }
    }
}

/// The side across.
pub fn other(side: Side) -> Side {
    match side {
        Side::A => Side::B,
        Side::B => Side::A,
    }
}

impl SourceRef {
    /// A source by name; `None` if the name has anything but lower-case letters, digits and hyphens, or nothing names it.
    pub fn new(slug: &str, hash: Option<&str>) -> Option<Self> {
        let slug_ok = (!slug.is_empty() || hash.is_some())
            && slug
                .bytes()
                .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
        let hash_ok = hash.is_none_or(|h| {
            h.len() == 8
                && h.bytes()
                    .all(|b| b.is_ascii_digit() || matches!(b, b'a'..=b'f'))
        });
        (slug_ok && hash_ok).then(|| Self {
            slug: slug.to_owned(),
            hash: hash.map(str::to_owned),
        })
    }

    /// The same by its hash alone, if it has one.
    fn nameless(mut self) -> Self {
        if self.hash.is_some() {
            self.slug.clear();
        }
        self
    }

    /// As an address names it.
    pub fn text(&self) -> String {
        let mut out = String::new();
        self.write(&mut out);
        out
    }

    fn read(part: &str) -> Option<Self> {
        match part.split_once('~') {
            Some((slug, hash)) => Self::new(slug, Some(hash)),
            None => Self::new(part, None),
        }
    }

    fn write(&self, out: &mut String) {
        out.push_str(&self.slug);
        if let Some(hash) = &self.hash {
            out.push('~');
            out.push_str(hash);
        }
    }
}

impl Look {
    /// Takes an option; `None`, and nothing changed, if it is not known or cannot be read.
    fn read(&mut self, name: &str, value: String) -> Option<()> {
        match (name, value.as_str()) {
            ("view", "findings") => self.mode = Mode::Findings,
            ("view", "full") => self.mode = Mode::Full,
            ("same", "shown") => self.same = true,
            ("find", _) => self.filter.words = value,
            _ => {
                let facet = Facet::ALL.into_iter().find(|f| f.name() == name)?;
                return self.filter.read(facet, &value);
            }
        }
        Some(())
    }
}

impl RowQuote {
    fn read(value: &str) -> Option<Self> {
        let (name, words) = value.split_once(':')?;
        Some(Self {
            side: side(name)?,
            words: words.to_owned(),
        })
    }
}

#[cfg(test)]
mod tests;
