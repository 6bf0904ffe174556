//! What sites write around their articles, told by its words.

use super::Reason;
use super::shape::Shape;
use phrases::{INSIDE, START, WHOLE};

mod phrases;

/// Why a line is no part of an article, if its words say so. Looks at the first few hundred bytes only.
pub(super) fn reason(line: &str, shape: &Shape) -> Option<Reason> {
    let lower = normal(line);
    let key = lower.trim_matches(|c: char| !c.is_alphanumeric() && !matches!(c, '©' | '@'));
    if key.is_empty() {
        return Some(Reason::Boilerplate);
    }
    if shape.words <= 6
        && let Some(reason) = table(WHOLE, |phrase| key == phrase)
    {
        return Some(reason);
    }
    if let Some(reason) = table(START, |phrase| starts_with_words(key, phrase)) {
        // A sentence of the article may begin so; a note of this kind is short.
        if shape.words <= 30 || matches!(reason, Reason::Legal | Reason::Consent) {
            return Some(reason);
        }
    }
    if let Some(reason) = counted(key, shape) {
        return Some(reason);
    }
    let limit = |reason| {
        if matches!(reason, Reason::Legal | Reason::Consent | Reason::Comments) {
            60
        } else {
            24
        }
    };
    if shape.words <= 60
        && let Some(reason) = inside(key)
        && shape.words <= limit(reason)
    {
        return Some(reason);
    }
    if shape.words <= 16 && has_mail_address(key) {
        return Some(Reason::Byline);
    }
    if shape.words <= 10 && !shape.stopped && is_picture_credit(line) {
        return Some(Reason::Credit);
    }
    is_bare_address(key).then_some(Reason::SourceNote)
}

/// Small letters, one space between words, straight apostrophes; at most 600 bytes are looked at.
fn normal(line: &str) -> String {
    let mut out = String::new();
    for c in line.chars() {
        if out.len() > 600 {
            break;
        }
        match c {
            '’' | 'ʼ' => out.push('\''),
            c if c.is_whitespace() => {
                if !out.ends_with(' ') {
                    out.push(' ');
                }
            }
            c => out.extend(c.to_lowercase()),
        }
    }
    out
}

fn table(rows: &[(Reason, &[&str])], matches: impl Fn(&str) -> bool) -> Option<Reason> {
    rows.iter()
        .find(|(_, phrases)| phrases.iter().any(|p| matches(p)))
        .map(|(reason, _)| *reason)
}

/// What a line that holds one of [`INSIDE`] is.
fn inside(line: &str) -> Option<Reason> {
    let pairs = Pairs::of(line);
    table(INSIDE, |phrase| {
        pairs.may_hold(phrase) && contains_words(line, phrase)
    })
}

/// Which bytes stand side by side in a line, as a sieve: most phrases have a pair that the line lacks, and need not be looked for.
struct Pairs([u64; 16]);

impl Pairs {
    fn of(line: &str) -> Self {
        let mut sieve = [0; 16];
        for (slot, bit) in Self::places(line) {
            if let Some(cell) = sieve.get_mut(slot) {
                *cell |= bit;
            }
        }
        Self(sieve)
    }

    fn may_hold(&self, phrase: &str) -> bool {
        let has = |(slot, bit): (usize, u64)| self.0.get(slot).is_some_and(|cell| cell & bit != 0);
        Self::places(phrase).all(has)
    }

    /// The slots and bits of the pairs.
    fn places(text: &str) -> impl Iterator<Item = (usize, u64)> {
        let next = text.bytes().skip(1);
        text.bytes().zip(next).map(|(x, y)| {
            let number = usize::from(x) * 31 + usize::from(y);
            (number / 64 % 16, 1 << (number % 64))
        })
    }
}

fn starts_with_words(line: &str, phrase: &str) -> bool {
    // Most phrases begin with another letter.
    if line.as_bytes().first() != phrase.as_bytes().first() {
        return false;
    }
    line.strip_prefix(phrase).is_some_and(|rest| {
        !phrase.ends_with(char::is_alphanumeric) || !rest.starts_with(char::is_alphanumeric)
    })
}

fn contains_words(line: &str, phrase: &str) -> bool {
    line.match_indices(phrase).any(|(i, _)| {
        let before = line.get(..i).and_then(|s| s.chars().next_back());
        let after = line.get(i + phrase.len()..).and_then(|s| s.chars().next());
        !before.is_some_and(char::is_alphanumeric)
            && (!phrase.ends_with(char::is_alphanumeric)
                || !after.is_some_and(char::is_alphanumeric))
    })
}

/// "12 Comments", "6 thoughts on …", "Ada on May 5, 2018 at 10:12 am said:".
fn counted(line: &str, shape: &Shape) -> Option<Reason> {
    let mut words = line.split(' ');
    let (first, second) = (words.next()?, words.next()?);
    let number = first
        .bytes()
        .all(|b| b.is_ascii_digit() || matches!(b, b',' | b'.'));
    if number && shape.words <= 14 {
        match second.trim_end_matches(|c: char| !c.is_alphanumeric()) {
            "comment" | "comments" | "thoughts" | "thought" | "replies" | "reply" | "responses"
            | "response" => return Some(Reason::Comments),
            "shares" | "share" | "likes" | "views" | "tweets" => return Some(Reason::Sharing),
            _ => {}
        }
    }
    let said = shape.numbers >= 2 && (line.ends_with(" said") || line.ends_with(" says"));
    (said && shape.words <= 14).then_some(Reason::Comments)
}

fn has_mail_address(line: &str) -> bool {
    line.split(' ').any(|w| {
        w.split_once('@').is_some_and(|(name, host)| {
            !name.is_empty() && host.trim_end_matches('.').contains('.')
        })
    })
}

/// "Jo Doe/Agency/Getty Images", "(Jo Doe / County News)": names with slashes between, or an agency behind "©".
fn is_picture_credit(line: &str) -> bool {
    const SOURCES: &[&str] = &[
        "AFP",
        "AP",
        "Alamy",
        "Associated Press",
        "Bloomberg",
        "EPA",
        "Getty",
        "Getty Images",
        "PA",
        "Reuters",
        "Shutterstock",
        "iStock",
    ];
    let bare = line.trim_matches(['(', ')', ' ', '.']);
    let parts: Vec<&str> = bare.split('/').map(str::trim).collect();
    let named = |p: &&str| {
        p.split(' ')
            .all(|w| w.starts_with(|c: char| c.is_uppercase() || c == '@' || c == '&'))
    };
    let source = |p: &str| {
        SOURCES
            .iter()
            .any(|s| p.eq_ignore_ascii_case(s) || p.ends_with(&format!(" {s}")))
    };
    bare.starts_with('©')
        || (parts.len() > 1
            && parts.iter().all(named)
            && (parts.len() > 2 || parts.iter().any(|p| source(p)) || line.starts_with('(')))
        || (line.starts_with('(') && source(bare))
}

fn is_bare_address(line: &str) -> bool {
    !line.contains(' ')
        && (line.starts_with("http")
            || line.starts_with("www.")
            || (line.contains('@') && line.contains('.')))
}
