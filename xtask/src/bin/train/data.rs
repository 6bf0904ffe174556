//! Reading folders of annotated links: `links.jsonl` or `links-dev.jsonl`, `sentences.json`, and `stories.json` where there
//! are several stories.

use crossread_engine::article::{self, BlockKind, Given, date::Date};
use crossread_engine::document::Document;
use crossread_engine::lexicon::Lexicon;
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// Two articles of a story and the links annotated between them.
pub struct Pair {
    /// Indices into the story's articles.
    pub a: usize,
    pub b: usize,
    /// Annotated links; `true` where the degree is `same`.
    pub gold: BTreeMap<(usize, usize), bool>,
    /// Links that annotators disagreed on: neither right nor wrong.
    pub disputed: BTreeSet<(usize, usize)>,
}

/// A story with its articles.
pub struct Story {
    pub articles: Vec<Document>,
    pub pairs: Vec<Pair>,
}

/// One folder.
pub struct Folder {
    pub name: String,
    /// The most votes a link has.
    pub annotators: u32,
    pub stories: Vec<Story>,
}

/// Two articles of different stories, each a folder and a story in it; no sentence of one tells what one of the other does.
pub struct Strangers {
    pub a: (usize, usize),
    pub b: (usize, usize),
    pub pair: Pair,
}

/// Of every two stories so many pairs of articles are taken as such.
const STRANGERS: usize = 2;

/// Pairs of articles of different stories, some of every two.
pub fn strangers(folders: &[Folder]) -> Vec<Strangers> {
    let stories: Vec<((usize, usize), usize)> = (folders.iter().enumerate())
        .flat_map(|(f, folder)| {
            let of = folder.stories.iter().enumerate();
            of.map(move |(s, story)| ((f, s), story.articles.len()))
        })
        .collect();
    let mut out = Vec::new();
    for (i, (a, m)) in stories.iter().enumerate() {
        for (j, (b, n)) in stories.iter().enumerate().skip(i + 1) {
            out.extend((0..STRANGERS).map(|k| Strangers {
                a: *a,
                b: *b,
                pair: Pair {
                    a: (j + k) % m,
                    b: (i + k) % n,
                    gold: BTreeMap::new(),
                    disputed: BTreeSet::new(),
                },
            }));
        }
    }
    out
}

#[derive(Deserialize)]
struct LinkLine {
    pair: (String, String),
    a: String,
    b: String,
    votes: u32,
    degree: String,
}

#[derive(Deserialize)]
struct SentenceLine {
    #[serde(default)]
    id: Option<String>,
    #[serde(default)]
    kind: String,
    #[serde(default)]
    text: String,
}

type Stories = BTreeMap<String, BTreeMap<String, Option<String>>>;

fn read(path: &Path) -> Result<String, String> {
    std::fs::read_to_string(path).map_err(|e| format!("{}: {e}", path.display()))
}

fn json<T: for<'d> Deserialize<'d>>(path: &Path) -> Result<T, String> {
    serde_json::from_str(&read(path)?).map_err(|e| format!("{}: {e}", path.display()))
}

/// Reads a folder.
pub fn folder(dir: &Path, lexicon: &Lexicon) -> Result<Folder, String> {
    let path = ["links.jsonl", "links-dev.jsonl"]
        .map(|n| dir.join(n))
        .into_iter()
        .find(|p| p.exists())
        .ok_or_else(|| format!("{}: no links.jsonl and no links-dev.jsonl", dir.display()))?;
    let annotated = read(&path)?
        .lines()
        .filter(|l| !l.is_empty())
        .map(|l| {
            serde_json::from_str::<LinkLine>(l).map_err(|e| format!("{}: {e}", path.display()))
        })
        .collect::<Result<Vec<_>, _>>()?;
    // Where every link has one vote there was one annotator, and the vote stands.
    let annotators = annotated.iter().map(|l| l.votes).max().unwrap_or(1);
    let needed = annotators.min(2);
    let sentences: BTreeMap<String, Vec<SentenceLine>> = json(&dir.join("sentences.json"))?;
    let dates = dir.join("stories.json");
    let stories: Stories = if dates.exists() {
        json(&dates)?
    } else {
        BTreeMap::from([(
            "story".to_owned(),
            sentences.keys().map(|k| (k.clone(), None)).collect(),
        )])
    };
    let mut folder = Folder {
        name: dir
            .file_name()
            .map_or_else(String::new, |n| n.to_string_lossy().into_owned()),
        annotators,
        stories: Vec::new(),
    };
    for members in stories.into_values() {
        let mut place: BTreeMap<&str, usize> = BTreeMap::new();
        let mut number: BTreeMap<&str, usize> = BTreeMap::new();
        let mut articles = Vec::new();
        for (article, date) in &members {
            let own: Vec<&SentenceLine> = sentences
                .get(article)
                .into_iter()
                .flatten()
                .filter(|s| s.id.is_some())
                .collect();
            place.insert(article, articles.len());
            for (i, s) in own.iter().enumerate() {
                number.insert(s.id.as_deref().unwrap_or(""), i);
            }
            let given = own.iter().map(|s| Given {
                text: &s.text,
                kind: kind(&s.kind),
            });
            let published = date.as_deref().and_then(Date::parse);
            articles.push(Document::read(
                article::from_sentences(given),
                published,
                lexicon,
            ));
        }
        let mut pairs: BTreeMap<(usize, usize), Pair> = BTreeMap::new();
        for line in &annotated {
            let (Some(&a), Some(&b)) = (
                place.get(line.pair.0.as_str()),
                place.get(line.pair.1.as_str()),
            ) else {
                continue;
            };
            let (Some(&i), Some(&j)) = (number.get(line.a.as_str()), number.get(line.b.as_str()))
            else {
                return Err(format!(
                    "{}: {} or {} is not in sentences.json",
                    path.display(),
                    line.a,
                    line.b
                ));
            };
            let pair = pairs.entry((a, b)).or_insert_with(|| Pair {
                a,
                b,
                gold: BTreeMap::new(),
                disputed: BTreeSet::new(),
            });
            if line.votes >= needed {
                pair.gold.insert((i, j), line.degree == "same");
            } else {
                pair.disputed.insert((i, j));
            }
        }
        folder.stories.push(Story {
            articles,
            pairs: pairs.into_values().collect(),
        });
    }
    Ok(folder)
}

fn kind(name: &str) -> BlockKind {
    match name {
        "title" => BlockKind::Title,
        "heading" => BlockKind::Heading,
        "caption" => BlockKind::Caption,
        _ => BlockKind::Body,
    }
}
