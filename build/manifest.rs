//! Reads and checks `sources/manifest.toml`. Every mistake is told with its line, its reason and what to do.

use crossread_engine::article::date::Date;
use serde::Deserialize;
use std::fmt;
use toml::Spanned;

/// Where the manifest stands, as named in messages.
pub const PATH: &str = "sources/manifest.toml";

/// What stands for a value that a text does not give.
const NOT_STATED: &str = "not stated";

/// A checked manifest.
#[derive(Debug)]
pub struct Manifest {
    /// What the story is called.
    pub title: String,
    /// One sentence on what happened.
    pub summary: String,
    /// One entry a source.
    pub sources: Vec<Entry>,
}

/// A checked source.
#[derive(Debug)]
pub struct Entry {
    /// Its name in addresses.
    pub slug: String,
    /// Its file's name in `sources/`.
    pub file: String,
    /// The text of that file.
    pub text: String,
    /// The line of the manifest that names the file, from 1.
    pub line: usize,
    /// Who published it.
    pub outlet: Option<String>,
    /// Who wrote it.
    pub byline: Option<String>,
    /// Its headline.
    pub headline: Option<String>,
    /// Where it stands on the web.
    pub url: Option<String>,
    /// When it was published.
    pub published: Option<Date>,
    /// What a reader should know.
    pub note: Option<String>,
}

/// A mistake in the manifest.
#[derive(Debug, PartialEq, Eq)]
pub struct Mistake {
    /// Counted from 1.
    pub line: usize,
    /// The reason and what to do.
    pub told: String,
}

impl fmt::Display for Mistake {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{PATH}:{}: {}", self.line, self.told)
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawManifest {
    story: RawStory,
    #[serde(default)]
    source: Vec<RawSource>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawStory {
    title: Spanned<String>,
    summary: Spanned<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawSource {
    slug: Spanned<String>,
    file: Spanned<String>,
    outlet: Option<Spanned<String>>,
    byline: Option<Spanned<String>>,
    headline: Option<Spanned<String>>,
    url: Option<Spanned<String>>,
    published: Option<Spanned<String>>,
    note: Option<Spanned<String>>,
}

/// Reads a manifest; `open` gives the text of a file in `sources/`, or says why it cannot.
///
/// # Errors
/// The first mistake.
pub fn read(
    manifest: &str,
    open: impl Fn(&str) -> Result<String, String>,
) -> Result<Manifest, Mistake> {
    let reader = Reader { manifest };
    let raw: RawManifest = toml::from_str(manifest).map_err(|error| {
        let line = error.span().map_or(1, |span| reader.line(span.start));
        let reason = error.message().trim().replace('\n', ", ");
        Mistake {
            line,
            told: format!("{reason}; correct this line (the head of the file lists the keys)"),
        }
    })?;
    let mut sources: Vec<Entry> = Vec::new();
    for source in &raw.source {
        let entry = reader.entry(source, &sources, &open)?;
        sources.push(entry);
    }
    if sources.is_empty() {
        return Err(Mistake {
            line: 1,
            told: "there is no [[source]]; add one, or build without a story (CROSSREAD_WITHOUT_STORY=1)".to_owned(),
        });
    }
    Ok(Manifest {
        title: reader.text("title", &raw.story.title)?,
        summary: reader.text("summary", &raw.story.summary)?,
        sources,
    })
}

struct Reader<'t> {
    manifest: &'t str,
}

impl Reader<'_> {
    fn line(&self, byte: usize) -> usize {
        self.manifest
            .bytes()
            .take(byte)
            .filter(|b| *b == b'\n')
            .count()
            + 1
    }

    fn mistake<T>(&self, at: &Spanned<T>, told: String) -> Mistake {
        Mistake {
            line: self.line(at.span().start),
            told,
        }
    }

    fn text(&self, key: &str, value: &Spanned<String>) -> Result<String, Mistake> {
        let text = value.get_ref().trim();
        if text.is_empty() {
            return Err(self.mistake(
                value,
                format!("{key} is empty; write a value or leave the line out"),
            ));
        }
        Ok(text.to_owned())
    }

    fn stated(
        &self,
        key: &str,
        value: Option<&Spanned<String>>,
    ) -> Result<Option<String>, Mistake> {
        let text = value.map(|v| self.text(key, v)).transpose()?;
        Ok(text.filter(|t| t != NOT_STATED))
    }

    fn entry(
        &self,
        raw: &RawSource,
        before: &[Entry],
        open: impl Fn(&str) -> Result<String, String>,
    ) -> Result<Entry, Mistake> {
        let slug = raw.slug.get_ref().clone();
        if !is_slug(&slug) {
            return Err(self.mistake(
                &raw.slug,
                format!("the slug \"{slug}\" is not of small letters, digits and single hyphens; write one like \"daily-news\""),
            ));
        }
        if before.iter().any(|e| e.slug == slug) {
            return Err(self.mistake(
                &raw.slug,
                format!("the slug \"{slug}\" is taken by a source above; choose another"),
            ));
        }
        let url = self.stated("url", raw.url.as_ref())?;
        if let (Some(at), Some(url)) = (&raw.url, &url)
            && !url.starts_with("https://")
            && !url.starts_with("http://")
        {
            return Err(self.mistake(at, format!("the url \"{url}\" does not begin with https:// or http://; write the whole address, or \"{NOT_STATED}\"")));
        }
        let published = match (
            &raw.published,
            self.stated("published", raw.published.as_ref())?,
        ) {
            (Some(at), Some(day)) => Some(Date::parse(&day).ok_or_else(|| {
                self.mistake(
                    at,
                    format!(
                        "\"{day}\" is no day of the calendar; write YYYY-MM-DD, or \"{NOT_STATED}\""
                    ),
                )
            })?),
            _ => None,
        };
        let (file, text) = self.file(&raw.file, open)?;
        Ok(Entry {
            slug,
            file,
            text,
            line: self.line(raw.file.span().start),
            outlet: self.stated("outlet", raw.outlet.as_ref())?,
            byline: self.stated("byline", raw.byline.as_ref())?,
            headline: self.stated("headline", raw.headline.as_ref())?,
            url,
            published,
            note: self.stated("note", raw.note.as_ref())?,
        })
    }

    fn file(
        &self,
        at: &Spanned<String>,
        open: impl Fn(&str) -> Result<String, String>,
    ) -> Result<(String, String), Mistake> {
        let file = at.get_ref().clone();
        if file.is_empty() || file.contains(['/', '\\']) || file.starts_with('.') {
            return Err(self.mistake(at, format!("\"{file}\" is no plain file name; put the text into sources/ and write its name alone")));
        }
        let text = open(&file).map_err(|why| {
            self.mistake(
                at,
                format!(
                    "cannot read sources/{file} ({why}); put the text there, or correct the name"
                ),
            )
        })?;
        Ok((file, text))
    }
}

fn is_slug(slug: &str) -> bool {
    slug.len() <= 40
        && slug.split('-').all(|part| {
            !part.is_empty()
                && part
                    .bytes()
                    .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
        })
}
