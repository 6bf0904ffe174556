//! What the page knows of what the browser keeps: see [`super`].

use super::{Changes, of_corrected, of_text};
use crate::bundle::Report;
use crate::exchange::write;
use crate::parcel::{Content, Corrected};

/// What this tab last read or gave away to be kept.
#[derive(Debug, Clone, Default)]
pub struct Known {
    kept: Vec<Item>,
    /// The keys of what could not be kept or forgotten: the browser may have it, and as it was before.
    unsure: Vec<String>,
}

/// A text or a corrected comparison, as what is compared of it.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Item {
    key: String,
    bytes: Vec<u8>,
}

/// What another tab has changed, as far as this one has not changed it too.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct News {
    /// Texts that are new or not as they were, and whether this tab knew one of that name.
    pub texts: Vec<(Report, bool)>,
    /// The names in addresses of texts that are kept no more.
    pub gone: Vec<String>,
    /// What is corrected in comparisons now, and what this tab knew of it, as [`bytes`].
    pub corrected: Vec<(Corrected, Vec<u8>)>,
}

impl News {
    /// Is there nothing new?
    pub fn is_empty(&self) -> bool {
        self.texts.is_empty() && self.gone.is_empty() && self.corrected.is_empty()
    }
}

/// What was corrected in a comparison, to be told from other corrections of it; of none nothing.
pub fn bytes(corrected: Option<&Corrected>) -> Vec<u8> {
    corrected.map(|c| write(&c.ordered())).unwrap_or_default()
}

fn items(content: &Content) -> Vec<Item> {
    let texts = content.texts.iter().map(|text| Item {
        key: of_text(text),
        bytes: write(text),
    });
    let corrected = content.corrected.iter().map(|corrected| Item {
        key: of_corrected(corrected),
        bytes: bytes(Some(corrected)),
    });
    texts.chain(corrected).collect()
}

impl Known {
    /// What has to be done so that the browser keeps this and nothing else. From then on it counts as done.
    pub fn changes(&mut self, now: Content) -> Changes {
        let items = items(&now);
        let mut forget = self.unsure.clone();
        forget.extend(self.kept.iter().map(|item| item.key.clone()));
        let mut seen: Vec<String> = Vec::new();
        forget.retain(|key| {
            let once = !seen.contains(key);
            seen.push(key.clone());
            once && !items.iter().any(|item| item.key == *key)
        });
        let same = |item: &Item| self.kept.contains(item) && !self.unsure.contains(&item.key);
        // In the order of the items.
        let mut changed = items.iter().map(|item| !same(item));
        let mut keep = now;
        keep.texts.retain(|_| changed.next().unwrap_or(true));
        keep.corrected.retain(|_| changed.next().unwrap_or(true));
        drop(changed);
        self.kept = items;
        self.unsure.clear();
        Changes { keep, forget }
    }

    /// The browser has not kept or forgotten what has these keys: it is to be tried again with the next change.
    pub fn refused(&mut self, keys: Vec<String>) {
        for key in keys {
            if !self.unsure.contains(&key) {
                self.unsure.push(key);
            }
        }
    }

    /// The browser has kept or forgotten what has these keys after all. True if it was not known.
    pub fn sure(&mut self, keys: &[String]) -> bool {
        let before = self.unsure.len();
        self.unsure.retain(|key| !keys.contains(key));
        self.unsure.len() < before
    }

    /// Could the browser not keep this text?
    pub fn is_refused(&self, slug: &str) -> bool {
        self.unsure.iter().any(|key| key == slug)
    }

    /// The browser has this now, as another tab has left it.
    pub fn follow(&mut self, now: Content) -> News {
        let items = items(&now);
        let before = |key: &str| self.kept.iter().find(|item| item.key == key);
        let sure = |key: &String| !self.unsure.contains(key);
        let new = |item: &Item| sure(&item.key) && before(&item.key) != Some(item);
        let mut news = News::default();
        let mut each = items.iter();
        for text in now.texts {
            if let Some(item) = each.next().filter(|item| new(item)) {
                news.texts.push((text, before(&item.key).is_some()));
            }
        }
        for corrected in now.corrected {
            if let Some(item) = each.next().filter(|item| new(item)) {
                let before = before(&item.key).map(|before| before.bytes.clone());
                news.corrected.push((corrected, before.unwrap_or_default()));
            }
        }
        for item in &self.kept {
            if items.iter().any(|now| now.key == item.key) || !sure(&item.key) {
                continue;
            }
            match item.key.split_once(' ') {
                Some((a, b)) => {
                    let none = Corrected {
                        a: a.to_owned(),
                        b: b.to_owned(),
                        steps: Vec::new(),
                    };
                    news.corrected.push((none, item.bytes.clone()));
                }
                None => news.gone.push(item.key.clone()),
            }
        }
        self.kept = items;
        news
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::own;
    use crossread_engine::article::{self, Facts};
    use crossread_engine::correction::{Act, Correction};
    use crossread_engine::lexicon::Lexicon;
    use proptest::prelude::*;

    fn text(nth: u8, name: &str) -> Report {
        let text = format!("The old mill {nth} at Barrow burned down on Tuesday night.");
        own::report(
            name,
            article::read(&text, &Lexicon::core()),
            Facts::default(),
        )
    }

    fn corrected(nth: u8, steps: usize) -> Corrected {
        let step = Correction {
            act: Act::Link,
            a: None,
            b: None,
        };
        Corrected {
            a: format!("a{nth}"),
            b: "b".to_owned(),
            steps: vec![vec![step]; steps],
        }
    }

    /// Texts by their numbers and names, and corrections by theirs and how many steps they have.
    fn content(texts: &[(u8, u8)], steps: &[(u8, u8)]) -> Content {
        let once = |all: &[(u8, u8)]| {
            let mut all = all.to_vec();
            all.sort_unstable();
            all.dedup_by_key(|(nth, _)| *nth);
            all
        };
        let texts = once(texts).into_iter();
        let steps = once(steps).into_iter();
        Content {
            texts: texts
                .map(|(nth, name)| text(nth, &format!("Name {name}")))
                .collect(),
            corrected: steps
                .map(|(nth, n)| corrected(nth, usize::from(n) + 1))
                .collect(),
            address: None,
        }
    }

    /// What a browser has after changes.
    fn apply(kept: &mut Content, changes: &Changes, but: &[String]) {
        let done = |key: &String| !but.contains(key);
        let touched: Vec<String> = changes.keys().into_iter().filter(|k| done(k)).collect();
        kept.texts.retain(|t| !touched.contains(&of_text(t)));
        kept.corrected
            .retain(|c| !touched.contains(&of_corrected(c)));
        let texts = changes.keep.texts.iter().filter(|t| done(&of_text(t)));
        kept.texts.extend(texts.cloned());
        let corrected = changes.keep.corrected.iter();
        let corrected = corrected.filter(|c| done(&of_corrected(c)));
        kept.corrected.extend(corrected.cloned());
    }

    fn sorted(mut content: Content) -> Content {
        content.texts.sort_by_key(of_text);
        content.corrected.sort_by_key(of_corrected);
        content
    }

    fn some() -> impl Strategy<Value = Content> {
        let pairs = || prop::collection::vec((0_u8..4, 0_u8..2), 0..4);
        (pairs(), pairs()).prop_map(|(texts, steps)| content(&texts, &steps))
    }

    #[test]
    fn only_what_has_changed_is_written_and_what_is_gone_is_forgotten() {
        let mut known = Known::default();
        known.changes(content(&[(1, 0), (2, 0)], &[(1, 0)]));
        assert!(
            known
                .changes(content(&[(2, 0), (1, 0)], &[(1, 0)]))
                .is_empty()
        );
        let changes = known.changes(content(&[(1, 1)], &[(1, 1)]));
        assert_eq!(changes.keep, content(&[(1, 1)], &[(1, 1)]));
        assert_eq!(changes.forget, [of_text(&text(2, ""))]);
        let changes = known.changes(content(&[(1, 1)], &[]));
        assert_eq!(changes.keys(), ["a1 b"]);
    }

    #[test]
    fn the_same_corrections_seen_from_the_other_side_are_not_written_again() {
        let mut known = Known::default();
        let all = content(&[], &[(1, 1)]);
        known.changes(all.clone());
        let turned = Content {
            corrected: vec![all.corrected[0].seen_from("b")],
            ..Content::default()
        };
        assert_ne!(turned, all);
        assert!(known.follow(turned.clone()).is_empty());
        assert!(known.changes(turned).is_empty());
    }

    #[test]
    fn what_is_known_of_is_not_followed_where_this_tab_has_changed_it_in_vain() {
        let mut known = Known::default();
        known.changes(content(&[(1, 0)], &[]));
        let changes = known.changes(content(&[(1, 1)], &[]));
        known.refused(changes.keys());
        assert!(known.is_refused(&of_text(&text(1, ""))));
        assert!(known.follow(content(&[(1, 0)], &[])).is_empty());
        assert!(known.follow(Content::default()).is_empty());
        // It is tried again, until it is done.
        let again = known.changes(content(&[(1, 1)], &[]));
        assert_eq!(again.keys(), changes.keys());
        known.refused(again.keys());
        assert!(known.sure(&again.keys()));
        assert!(known.changes(content(&[(1, 1)], &[])).is_empty());
    }

    proptest! {
        #[test]
        fn the_browser_has_what_is_here_whatever_it_refused_before(
            all in prop::collection::vec((some(), any::<u8>()), 1..6)
        ) {
            let (mut known, mut kept) = (Known::default(), Content::default());
            for (now, refuses) in &all {
                let changes = known.changes(now.clone());
                let keys = changes.keys().into_iter().enumerate();
                let refused = keys.filter(|(n, _)| refuses >> (n % 8) & 1 == 1);
                let refused: Vec<String> = refused.map(|(_, key)| key).collect();
                apply(&mut kept, &changes, &refused);
                known.refused(refused);
            }
            let last = all.last().map(|(last, _)| last.clone()).unwrap_or_default();
            apply(&mut kept, &known.changes(last.clone()), &[]);
            prop_assert_eq!(sorted(kept), sorted(last));
        }

        #[test]
        fn two_tabs_that_change_different_things_at_once_both_keep_theirs(base in some(), one in some(), other in some()) {
            let mut kept = Content::default();
            let (mut first, mut second) = (Known::default(), Known::default());
            apply(&mut kept, &first.changes(base.clone()), &[]);
            second.follow(kept.clone());
            let (one, other) = (first.changes(one), second.changes(other));
            apply(&mut kept, &one, &[]);
            apply(&mut kept, &other, &[]);
            // What only the first has changed is as it left it.
            let by_other = other.keys();
            for text in one.keep.texts.iter().filter(|t| !by_other.contains(&of_text(t))) {
                prop_assert!(kept.texts.contains(text));
            }
            for key in one.forget.iter().filter(|key| !by_other.contains(key)) {
                prop_assert!(!super::super::keys(&kept).contains(key));
            }
            // And what the second has changed is as it left it.
            for text in &other.keep.texts {
                prop_assert!(kept.texts.contains(text));
            }
        }

        #[test]
        fn who_follows_knows_all(before in some(), now in some()) {
            let mut known = Known::default();
            known.follow(before.clone());
            let news = known.follow(now.clone());
            let mut here = before;
            here.texts.retain(|t| !news.gone.contains(&of_text(t)));
            let changes = Changes {
                keep: Content {
                    texts: news.texts.into_iter().map(|(text, _)| text).collect(),
                    corrected: news.corrected.into_iter().map(|(c, _)| c).collect(),
                    address: None,
                },
                forget: Vec::new(),
            };
            apply(&mut here, &changes, &[]);
            here.corrected.retain(|c| !c.steps.is_empty());
            prop_assert_eq!(sorted(here), sorted(now));
        }
    }
}
