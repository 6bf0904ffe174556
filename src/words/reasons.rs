//! What speaks for a passage.

use super::listed;
use crossread_engine::align::Reason;

/// What speaks for a passage, a sentence each, in the order of `all`; what several of its links share is said once. `witnesses` are the names
/// of the other sources of the story, none where they are not to be named.
pub fn reasons<'r>(all: impl Iterator<Item = &'r Reason>, witnesses: &[String]) -> Vec<String> {
    let mut said: Vec<Said> = Vec::new();
    for reason in all {
        match reason {
            Reason::SameWords => say(
                &mut said,
                Said::Line("The sentences are the same, but for typography.".to_owned()),
            ),
            Reason::SharedRun(words) => say(
                &mut said,
                Said::Line(["Both have the words “", words, "”."].concat()),
            ),
            Reason::SharedQuotation(words) => say(
                &mut said,
                Said::Line(["Both quote “", words, "”."].concat()),
            ),
            Reason::SharedNames(names) => list(&mut said, "Names in both: ", names),
            Reason::SharedNumbers(numbers) => list(&mut said, "Numbers in both: ", numbers),
            Reason::SharedDates(dates) => list(&mut said, "Dates in both: ", dates),
            Reason::SharedWords(words) => list(&mut said, "Words in both: ", words),
            Reason::ThirdSource(index) => witness(&mut said, *index),
            Reason::Reader => say(&mut said, Said::Line("A reader says so.".to_owned())),
        }
    }
    said.into_iter()
        .map(|said| said.sentence(witnesses))
        .collect()
}

/// A sentence, while it is put together.
#[derive(PartialEq)]
enum Said {
    Line(String),
    /// What stands before the words, and the words.
    List(&'static str, Vec<String>),
    /// Other sources, by their indices after both sides.
    Witnesses(Vec<usize>),
}

impl Said {
    fn sentence(self, witnesses: &[String]) -> String {
        match self {
            Self::Line(line) => line,
            Self::List(before, words) => [before, &words.join(", ")].concat(),
            Self::Witnesses(indices) => {
                let named = indices
                    .iter()
                    .filter_map(|index| witnesses.get(index.checked_sub(2)?).cloned());
                let named: Vec<String> = named.collect();
                let one = indices.len() == 1;
                let who = match (named.is_empty(), one) {
                    (true, true) => "A third report".to_owned(),
                    (true, false) => "Other reports".to_owned(),
                    (false, _) => listed(named),
                };
                let has = if one {
                    " has a sentence like both."
                } else {
                    " have sentences like both."
                };
                [&who, has].concat()
            }
        }
    }
}

fn say(said: &mut Vec<Said>, line: Said) {
    if !said.contains(&line) {
        said.push(line);
    }
}

/// Adds words to their list. Of "Putin" and "Mr Putin" the longer one is kept.
fn list(said: &mut Vec<Said>, before: &'static str, words: &[String]) {
    let known = said
        .iter()
        .position(|s| matches!(s, Said::List(b, _) if *b == before));
    let at = known.unwrap_or_else(|| {
        said.push(Said::List(before, Vec::new()));
        said.len() - 1
    });
    let Some(Said::List(_, kept)) = said.get_mut(at) else {
        return;
    };
    for word in words {
        if kept.iter().any(|k| k.contains(word)) {
            continue;
        }
        kept.retain(|k| !word.contains(k.as_str()));
        kept.push(word.clone());
    }
}

fn witness(said: &mut Vec<Said>, index: usize) {
    for line in said.iter_mut() {
        if let Said::Witnesses(indices) = line {
            if !indices.contains(&index) {
                indices.push(index);
            }
            return;
        }
    }
    said.push(Said::Witnesses(vec![index]));
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(all: &[&str]) -> Vec<String> {
        all.iter().map(|word| (*word).to_owned()).collect()
    }

    #[test]
    fn what_several_links_share_is_said_once() {
        let all = [
            Reason::SharedNames(words(&["Barrow", "Berg"])),
            Reason::ThirdSource(3),
            Reason::SharedDates(words(&["two days"])),
            Reason::SharedNames(words(&["Anna Berg", "Barrow"])),
            Reason::ThirdSource(2),
            Reason::ThirdSource(3),
            Reason::Reader,
            Reason::Reader,
        ];
        let names = words(&["Post", "Echo"]);
        assert_eq!(
            reasons(all.iter(), &names),
            [
                "Names in both: Barrow, Anna Berg",
                "Echo and Post have sentences like both.",
                "Dates in both: two days",
                "A reader says so.",
            ]
        );
    }

    #[test]
    fn who_bears_witness_is_named_only_where_names_are() {
        let one = [Reason::ThirdSource(2)];
        let names = words(&["Post", "Echo"]);
        assert_eq!(
            reasons(one.iter(), &names),
            ["Post has a sentence like both."]
        );
        assert_eq!(
            reasons(one.iter(), &[]),
            ["A third report has a sentence like both."]
        );
        let two = [Reason::ThirdSource(2), Reason::ThirdSource(3)];
        assert_eq!(
            reasons(two.iter(), &[]),
            ["Other reports have sentences like both."]
        );
    }
}
