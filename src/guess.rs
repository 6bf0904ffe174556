//! Reading without knowing who wrote which: what would give an outlet away is hidden, the reader guesses, and is told. Pure,
//! and the same for both sides.

use crate::bundle::Source;
use crossread_engine::align::Reason;
use crossread_engine::compare::Comparison;
use crossread_engine::divergence::{Filler, Side};

/// Which sources the reader takes A and B for, by their indices.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Guess {
    /// What A is taken for.
    pub a: Option<usize>,
    /// What B is taken for.
    pub b: Option<usize>,
}

/// What a guess comes to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// Not both sides were guessed.
    Open,
    /// Both are right.
    Both,
    /// This one is right.
    One(Side),
    /// Each was taken for the other.
    Exchanged,
    /// None is right.
    Neither,
}

impl Guess {
    /// What was guessed of a side.
    pub fn of(&self, side: Side) -> Option<usize> {
        match side {
            Side::A => self.a,
            Side::B => self.b,
        }
    }

    /// Takes a side for a source.
    pub fn set(&mut self, side: Side, source: Option<usize>) {
        match side {
            Side::A => self.a = source,
            Side::B => self.b = source,
        }
    }

    /// What it comes to, if the sides are really these.
    pub fn outcome(&self, a: usize, b: usize) -> Outcome {
        let (Some(left), Some(right)) = (self.a, self.b) else {
            return Outcome::Open;
        };
        match (left == a, right == b) {
            (true, true) => Outcome::Both,
            (true, false) => Outcome::One(Side::A),
            (false, true) => Outcome::One(Side::B),
            (false, false) if left == b && right == a => Outcome::Exchanged,
            (false, false) => Outcome::Neither,
        }
    }
}

/// Words in a text that would say who published it: the outlet's name, the writer's, and what the address is called.
pub fn giveaways(source: &Source) -> Vec<String> {
    let mut names: Vec<&str> = Vec::new();
    for name in [source.outlet.as_deref(), source.byline.as_deref()]
        .into_iter()
        .flatten()
    {
        names.push(name.trim_start_matches("The "));
        // A name that the text itself gives, inside a description: “Editorial”.
        names.extend(name.split('“').nth(1).and_then(|n| n.split('”').next()));
    }
    let host = source.url.as_deref().and_then(host);
    names.extend(host);
    let mut kept: Vec<String> = Vec::new();
    for name in names {
        // Shorter ones stand inside other words and say little.
        if name.len() > 3 && !kept.iter().any(|k| k.eq_ignore_ascii_case(name)) {
            kept.push(name.to_owned());
        }
    }
    kept
}

/// `toutiao` of `https://www.toutiao.com/article/1`.
fn host(url: &str) -> Option<&str> {
    let after = url.split("://").nth(1)?;
    let host = after.split('/').next()?;
    host.trim_start_matches("www.").split('.').next()
}

/// Puts blanks in the place of names in everything a comparison says.
pub fn conceal(comparison: &mut Comparison, names: &[String]) {
    let blank = |text: &mut String| blank(text, names);
    for text in [&mut comparison.a, &mut comparison.b] {
        for sentence in &mut text.sentences {
            blank(&mut sentence.text);
        }
    }
    for divergence in &mut comparison.divergences {
        blank(&mut divergence.why);
        let fillers = [&mut divergence.a, &mut divergence.b];
        for Filler { text, value, .. } in fillers.into_iter().flatten() {
            blank(text);
            if let Some(value) = value {
                blank(value);
            }
        }
    }
    for link in &mut comparison.links {
        for reason in &mut link.reasons {
            match reason {
                Reason::SharedRun(words) | Reason::SharedQuotation(words) => blank(words),
                Reason::SharedNames(all)
                | Reason::SharedNumbers(all)
                | Reason::SharedDates(all)
                | Reason::SharedWords(all) => {
                    for words in all {
                        blank(words);
                    }
                }
                Reason::SameWords | Reason::ThirdSource(_) | Reason::Reader => {}
            }
        }
    }
}

/// Puts blanks in the place of names in a text.
pub fn blank(text: &mut String, names: &[String]) {
    if let Some(blanked) = blanked(text, names) {
        *text = blanked;
    }
}

/// The text with a blank for each letter of a name; none if no name stands in it. Every character keeps its length in bytes, so
/// that all spans hold.
fn blanked(text: &str, names: &[String]) -> Option<String> {
    let small = text.to_ascii_lowercase();
    let mut found: Vec<(usize, usize)> = Vec::new();
    for name in names {
        let name = name.to_ascii_lowercase();
        let mut from = 0;
        while let Some(next) = small.get(from..).and_then(|rest| rest.find(&name)) {
            let at = from + next;
            let end = at + name.len().max(1);
            from = end;
            let word = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
            let before = text.get(..at).and_then(|t| t.chars().next_back());
            let after = text.get(end..).and_then(|t| t.chars().next());
            if !word(before) && !word(after) {
                found.push((at, end));
            }
        }
    }
    if found.is_empty() {
        return None;
    }
    let mut out = String::new();
    for (at, c) in text.char_indices() {
        let inside = found.iter().any(|(start, end)| *start <= at && at < *end);
        out.push(match c.len_utf8() {
            _ if !inside || !c.is_alphanumeric() => c,
            1 => '_',
            2 => '\u{02cd}',
            3 => '\u{ff3f}',
            _ => c,
        });
    }
    Some(out)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{comparison, divergence, filler};
    use crossread_engine::divergence::{Kind, Verdict};

    #[test]
    fn a_guess_is_judged_by_side() {
        let guess = |a, b| Guess { a, b }.outcome(1, 4);
        assert_eq!(guess(Some(1), None), Outcome::Open);
        assert_eq!(guess(Some(1), Some(4)), Outcome::Both);
        assert_eq!(guess(Some(1), Some(0)), Outcome::One(Side::A));
        assert_eq!(guess(Some(1), Some(1)), Outcome::One(Side::A));
        assert_eq!(guess(Some(0), Some(4)), Outcome::One(Side::B));
        assert_eq!(guess(Some(4), Some(1)), Outcome::Exchanged);
        assert_eq!(guess(Some(2), Some(3)), Outcome::Neither);
    }

    #[test]
    fn names_are_blanked_as_whole_words_and_nothing_moves() {
        let names = ["Tribune".to_owned(), "Zoë".to_owned()];
        let text = "The TRIBUNE, tribunes and Zoë said so.";
        let blank = blanked(text, &names).unwrap();
        assert_eq!(blank, "The _______, tribunes and __\u{02cd} said so.");
        assert_eq!(blank.len(), text.len());
        assert_eq!(blanked("Nobody said so.", &names), None);
    }

    #[test]
    fn nothing_in_a_comparison_names_the_outlet() {
        let mut case = comparison(
            &["The Echo says it rained."],
            &["Rain, said the Echo."],
            &[(&[0], &[0], false)],
        );
        let mut said = filler(0, 4, 8);
        "Echo".clone_into(&mut said.text);
        let mut one = divergence(Kind::Name, Verdict::Open, Some(said), None);
        "A: The Echo; B: nothing".clone_into(&mut one.why);
        case.divergences = vec![one];
        conceal(&mut case, &["Echo".to_owned()]);
        assert!(!format!("{case:?}").contains("Echo"), "{case:?}");
    }

    #[test]
    fn outlet_writer_and_host_give_a_source_away() {
        let source = |outlet: &str, byline: &str, url: &str| Source {
            slug: "one".to_owned(),
            outlet: Some(outlet.to_owned()),
            byline: Some(byline.to_owned()),
            headline: None,
            url: Some(url.to_owned()),
            published: None,
            note: None,
            story: None,
            copy: None,
            fingerprint: String::new(),
            words: 0,
        };
        let named = source(
            "The Daily Echo",
            "Jo Doe",
            "https://www.echo-online.org/a/1",
        );
        assert_eq!(giveaways(&named), ["Daily Echo", "Jo Doe", "echo-online"]);
        let described = source(
            "Unnamed site (“Staff Desk”)",
            "Staff Desk",
            "https://un.org/",
        );
        assert_eq!(
            giveaways(&described),
            ["Unnamed site (“Staff Desk”)", "Staff Desk"]
        );
    }
}
