//! The records themselves, as what they hold and what has to be written: see [`super`].

use super::{Changes, Recalled, keys, of_corrected, of_text};
use crate::parcel::{self, Content, Damaged, Form};
use crossread_engine::hash;
use crossread_engine::ordered::{self, Map};

/// A record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Record {
    /// What it is kept under.
    pub key: String,
    /// Where it stands among the others: in the order in which they were first kept.
    pub place: u32,
    /// A file with what it keeps, or a parcel of an earlier version of the page.
    pub file: String,
}

/// Where records stand, also of those that are gone and may come back.
#[derive(Debug, Clone, Default)]
pub struct Places {
    of: Map<String, u32>,
    next: u32,
}

impl Places {
    /// The place of this key: the one it has, or after all others.
    fn of(&mut self, key: &str) -> u32 {
        let known = self.of.get(key).copied();
        known.unwrap_or_else(|| {
            self.note(key, self.next);
            self.next.saturating_sub(1)
        })
    }

    fn note(&mut self, key: &str, place: u32) {
        self.of.insert(key.to_owned(), place);
        self.next = self.next.max(place.saturating_add(1));
    }

    /// The records that changes ask for.
    pub fn records(&mut self, changes: &Changes) -> Vec<Record> {
        self.each(&changes.keep)
    }

    /// A record for each thing that content holds.
    fn each(&mut self, content: &Content) -> Vec<Record> {
        let texts = content.texts.iter().map(|text| {
            let texts = vec![text.clone()];
            let alone = Content {
                texts,
                ..Content::default()
            };
            (of_text(text), alone)
        });
        let corrected = content.corrected.iter().map(|corrected| {
            let alone = Content {
                corrected: vec![corrected.clone()],
                ..Content::default()
            };
            (of_corrected(corrected), alone)
        });
        texts
            .chain(corrected)
            .map(|(key, alone)| Record {
                place: self.of(&key),
                file: parcel::pack(&alone, Form::File),
                key,
            })
            .collect()
    }
}

/// What the records come to.
#[derive(Debug, Clone, Default)]
pub struct Settled {
    /// What is in them. What is loose is kept once the rest is done.
    pub recalled: Recalled,
    /// What has to be written so that each thing stands in a record of its own.
    pub put: Vec<Record>,
    /// The keys of what has to be deleted with it.
    pub delete: Vec<String>,
}

impl Settled {
    /// All of it was written, or nothing had to be.
    pub fn done(self) -> Recalled {
        let Recalled {
            mut kept,
            loose,
            unread,
            ..
        } = self.recalled;
        kept.texts.extend(loose.texts);
        kept.corrected.extend(loose.corrected);
        Recalled {
            answered: true,
            kept,
            loose: Content::default(),
            unread,
            taken: true,
        }
    }
}

/// Reads records, and the parcels that an earlier version kept elsewhere. What cannot be read is left as it is; what stands in no record of
/// its own is given one. What has one already is newer than what was kept elsewhere.
pub fn settle(mut records: Vec<Record>, old: &[String], places: &mut Places) -> Settled {
    let mut settled = Settled::default();
    ordered::sort_by_key(&mut records, |record| (record.place, record.key.clone()));
    for record in &records {
        places.note(&record.key, record.place);
    }
    let recalled = &mut settled.recalled;
    let mut strays: Vec<(String, Content)> = Vec::new();
    for record in &records {
        match open(&record.file) {
            Err(damaged) => recalled.unread.push(damaged),
            Ok(content) if keys(&content) == [record.key.as_str()] => {
                recalled.kept.texts.extend(content.texts);
                recalled.kept.corrected.extend(content.corrected);
            }
            Ok(content) => strays.push((record.key.clone(), content)),
        }
    }
    for parcel in old {
        let key = format!("parcel-{:08x}", hash::of(parcel.as_bytes()));
        match open(parcel) {
            Ok(content) => strays.push((key, content)),
            // It was taken over before.
            Err(_) if records.iter().any(|record| record.key == key) => {}
            Err(damaged) => {
                recalled.unread.push(damaged);
                settled.put.push(Record {
                    place: places.of(&key),
                    key,
                    file: parcel.clone(),
                });
            }
        }
    }
    for (key, mut content) in strays {
        let mut there = keys(&recalled.kept);
        there.extend(keys(&recalled.loose));
        content.texts.retain(|t| !there.contains(&of_text(t)));
        content
            .corrected
            .retain(|c| !there.contains(&of_corrected(c)));
        let put = places.each(&content);
        let known = records.iter().any(|record| record.key == key);
        if known && !put.iter().any(|record| record.key == key) {
            settled.delete.push(key);
        }
        settled.put.extend(put);
        recalled.loose.texts.extend(content.texts);
        recalled.loose.corrected.extend(content.corrected);
    }
    settled
}

/// What is in a record, as it reads wherever it was kept.
fn open(file: &str) -> Result<Content, Damaged> {
    let mut content = parcel::open(file)?;
    for corrected in &mut content.corrected {
        *corrected = corrected.ordered();
    }
    Ok(content)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bundle::Report;
    use crate::own;
    use crate::parcel::Corrected;
    use crossread_engine::article::{self, Facts};
    use crossread_engine::correction::{Act, Correction};
    use crossread_engine::lexicon::Lexicon;

    fn text(name: &str) -> Report {
        let text = format!("The old mill at {name} burned down on Tuesday night.");
        let article = article::read(&text, &Lexicon::core());
        own::report(name, article, Facts::default())
    }

    fn content(names: &[&str]) -> Content {
        let step = Correction {
            act: Act::Link,
            a: None,
            b: None,
        };
        Content {
            texts: names.iter().map(|name| text(name)).collect(),
            corrected: vec![Corrected {
                a: "echo".to_owned(),
                b: "tribune".to_owned(),
                steps: vec![vec![step]],
            }],
            address: None,
        }
    }

    fn kept(content: &Content, places: &mut Places) -> Vec<Record> {
        places.records(&Changes {
            keep: content.clone(),
            forget: Vec::new(),
        })
    }

    #[test]
    fn what_is_kept_is_there_again_in_the_order_in_which_it_came() {
        let all = content(&["Post", "Echo", "Mail"]);
        let mut places = Places::default();
        let mut records = kept(&all, &mut places);
        // As a database gives them: by their keys.
        records.sort_by(|a, b| a.key.cmp(&b.key));
        let mut other = Places::default();
        let settled = settle(records.clone(), &[], &mut other);
        assert!(settled.put.is_empty() && settled.delete.is_empty());
        assert_eq!(settled.done().kept, all);
        // A change keeps its place, also after it was gone for a while, and what is new comes last.
        let place = |of: &str, records: &[Record]| {
            let key = of_text(&text(of));
            records.iter().find(|r| r.key == key).map(|r| r.place)
        };
        let echo = place("Echo", &records);
        assert_eq!(place("Echo", &kept(&content(&["Echo"]), &mut other)), echo);
        let sun = place("Sun", &kept(&content(&["Sun"]), &mut other));
        assert!(sun > records.iter().map(|r| Some(r.place)).max().flatten());
    }

    #[test]
    fn a_record_that_cannot_be_read_is_left_and_told_and_others_are_read() {
        let all = content(&["Post", "Echo"]);
        let mut records = kept(&all, &mut Places::default());
        records[0].file.truncate(40);
        records[1].file = records[1]
            .file
            .replace("\"crossread\":2", "\"crossread\":9");
        let settled = settle(records, &[], &mut Places::default());
        assert!(settled.put.is_empty() && settled.delete.is_empty());
        let recalled = settled.done();
        assert_eq!(recalled.unread, [Damaged::Broken, Damaged::Newer]);
        assert_eq!(recalled.kept.corrected, all.corrected);
        assert!(recalled.kept.texts.is_empty());
    }

    #[test]
    fn a_parcel_of_an_earlier_version_becomes_a_record_for_each_of_its_things() {
        let all = content(&["Post", "Echo"]);
        let old = [parcel::pack(&all, Form::Letters)];
        let mut places = Places::default();
        let settled = settle(Vec::new(), &old, &mut places);
        assert_eq!(settled.recalled.loose, all);
        assert!(!settled.recalled.taken);
        let records = settled.put.clone();
        let taken = settled.done();
        assert!(taken.taken && taken.loose == Content::default());
        assert_eq!(taken.kept, all);
        // The next time there is nothing to do.
        let again = settle(records.clone(), &old, &mut Places::default());
        assert!(again.put.is_empty() && again.delete.is_empty());
        assert_eq!(again.done().kept, all);
    }

    #[test]
    fn what_has_a_record_is_newer_than_what_an_earlier_version_kept() {
        let old = [parcel::pack(&content(&["Post", "Echo"]), Form::Letters)];
        let mut now = content(&["Post"]);
        now.texts[0].source.outlet = Some("Daily Post".to_owned());
        now.corrected[0].steps.clear();
        now.corrected[0].steps.push(Vec::new());
        let mut places = Places::default();
        let records = kept(&now, &mut places);
        let settled = settle(records, &old, &mut places);
        assert_eq!(
            settled.put.iter().map(|r| &r.key).collect::<Vec<_>>(),
            [&of_text(&text("Echo"))]
        );
        let recalled = settled.done();
        assert_eq!(recalled.kept.texts, [now.texts[0].clone(), text("Echo")]);
        assert_eq!(recalled.kept.corrected, now.corrected);
    }

    #[test]
    fn an_old_parcel_that_cannot_be_read_is_kept_as_it_is_until_it_can() {
        // As a later version packs it.
        let old = ["CQAAAAAAAAAA".to_owned()];
        let settled = settle(Vec::new(), &old, &mut Places::default());
        assert_eq!(settled.recalled.unread, [Damaged::Newer]);
        let mut records = settled.put.clone();
        assert_eq!(records[0].file, old[0]);
        let again = settle(records.clone(), &old, &mut Places::default());
        assert!(again.put.is_empty());
        assert_eq!(again.done().unread, [Damaged::Newer]);
        // That version finds in it what has to be divided.
        let all = content(&["Post"]);
        records[0].file = parcel::pack(&all, Form::Letters);
        let read = settle(records.clone(), &[], &mut Places::default());
        assert_eq!(read.put.len(), 2);
        assert_eq!(read.delete, [records[0].key.clone()]);
        assert_eq!(read.done().kept, all);
    }
}
