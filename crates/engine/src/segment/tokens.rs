//! Splits a text into words, numbers and marks.

use super::scan::{Chars, is_apostrophe, is_cjk, is_hyphen, is_word, joins};
use super::{Token, TokenKind};
use crate::lexicon::Lexicon;
use crate::lexicon::abbreviation::Abbreviation;
use crate::lexicon::table::{Sorted, has};

/// About so many bytes there are for each token.
const LETTERS: usize = 5;

/// The tokens of `text`, in order; white space is in none, everything else is in exactly one. Linear.
pub fn tokens(text: &str, lexicon: &Lexicon) -> Vec<Token> {
    let mut reader = Reader {
        text,
        chars: Chars::new(text),
        lexicon,
        chunk_end: 0,
        open_quote: false,
    };
    let (mut out, mut i) = (Vec::with_capacity(text.len() / LETTERS), 0);
    while i < reader.chars.len() {
        if reader.chars.at(i).is_whitespace() {
            i += 1;
            continue;
        }
        let (end, kind) = reader.token(i);
        out.push(Token {
            span: reader.chars.span(i, end),
            kind,
        });
        i = end;
    }
    out
}

/// Endings of hosts that make "word.ending" one address; others ("stop.Next") stay two words.
static HOST_ENDINGS: Sorted =
    Sorted::new("app biz co com edu eu gov info int io mil net news org ru tv ua uk");

struct Reader<'t> {
    text: &'t str,
    chars: Chars,
    lexicon: &'t Lexicon,
    /// Up to here the text has been looked through for addresses.
    chunk_end: usize,
    /// A single quotation mark stands open, so that the next one may close it.
    open_quote: bool,
}

impl Reader<'_> {
    /// The end and kind of the token that starts at `i`.
    fn token(&mut self, i: usize) -> (usize, TokenKind) {
        if i >= self.chunk_end
            && let Some(end) = self.address(i)
        {
            return (end, TokenKind::Word);
        }
        let c = self.chars.at(i);
        if self.starts_number(i) {
            return (self.number(i), TokenKind::Number);
        }
        if is_cjk(c) {
            return (self.chars.skip(i + 1, joins), TokenKind::Word);
        }
        if c.is_alphanumeric() || c == '_' {
            return (self.word(i), TokenKind::Word);
        }
        if is_apostrophe(c) || c == '‘' {
            self.open_quote = c == '‘'
                || (!is_word(self.chars.before(i))
                    && !matches!(self.chars.before(i), '.' | ',' | '!' | '?')
                    && !self.chars.at(i + 1).is_whitespace());
        }
        (self.chars.skip(i + 1, |d| d == c), TokenKind::Mark)
    }

    fn starts_number(&self, i: usize) -> bool {
        let c = self.chars.at(i);
        c.is_ascii_digit()
            || (c == '.'
                && self.chars.at(i + 1).is_ascii_digit()
                && !is_word(self.chars.before(i))
                && self.chars.before(i) != '.')
    }

    /// The end of an address of the web or of mail that starts at `i`; looks at each stretch without white space once.
    fn address(&mut self, i: usize) -> Option<usize> {
        let c = &self.chars;
        let is_part =
            |d: char| d.is_ascii_alphanumeric() || matches!(d, '.' | '_' | '%' | '+' | '-' | '@');
        if !is_part(c.at(i)) {
            return None;
        }
        let run = c.skip(i, is_part);
        self.chunk_end = run;
        let head = c.span(i, run).of(self.text);
        let web = (c.at(run) == ':' && c.at(run + 1) == '/' && c.at(run + 2) == '/')
            || (head.get(..4)).is_some_and(|begin| begin.eq_ignore_ascii_case("www."));
        let end = if web {
            let stop = |d: char| {
                d.is_whitespace()
                    || matches!(d, '"' | '“' | '”' | '‘' | '’' | '<' | '>' | '«' | '»')
            };
            c.skip(run, |d| !stop(d))
        } else if head.bytes().any(|b| b == b'.') && (is_mail(head) || is_host(head)) {
            run
        } else {
            return None;
        };
        let is_tail = |d: char| {
            matches!(
                d,
                '.' | ',' | ';' | ':' | '!' | '?' | ')' | ']' | '}' | '\''
            )
        };
        let end = c.skip_back(end, end - i - 1, is_tail);
        self.chunk_end = self.chunk_end.max(end);
        Some(end)
    }

    fn number(&self, i: usize) -> usize {
        let c = &self.chars;
        let is_digit = |d: char| d.is_ascii_digit();
        let mut end = c.skip(i + 1, is_digit);
        // "3-1/2": a hyphen belongs to the number only before a fraction.
        if is_hyphen(c.at(end)) {
            let numerator = c.skip(end + 1, is_digit);
            if numerator > end + 1
                && numerator <= end + 3
                && c.at(numerator) == '/'
                && is_digit(c.at(numerator + 1))
            {
                return c.skip(numerator + 1, is_digit);
            }
        }
        while matches!(c.at(end), '.' | ',' | ':' | '/') && is_digit(c.at(end + 1)) {
            end = c.skip(end + 1, is_digit);
        }
        let letters = c.skip(end, is_word);
        let suffix = c.span(end, letters).of(self.text).to_ascii_lowercase();
        if has("st nd rd th s", &suffix) {
            return letters;
        }
        // "1990’s"
        if is_apostrophe(c.at(end)) && c.at(end + 1) == 's' && !is_word(c.at(end + 2)) {
            return end + 2;
        }
        end
    }

    fn word(&self, i: usize) -> usize {
        let c = &self.chars;
        if let Some(end) = self.initials(i) {
            return self.hyphenated(i, end);
        }
        let end = c.skip(i, |d| is_word(d) && !is_cjk(d));
        if c.at(end) == '.'
            && let Some(end) = self.abbreviation(i, end)
        {
            return end;
        }
        self.hyphenated(i, end)
    }

    /// "U.S.", "a.m.", "J." before a name: single letters, each with a full stop; the last may lack it.
    fn initials(&self, i: usize) -> Option<usize> {
        let c = &self.chars;
        if !c.at(i).is_alphabetic() || c.at(i + 1) != '.' {
            return None;
        }
        let mut end = i + 2;
        while c.at(end).is_alphabetic() && !is_cjk(c.at(end)) && !is_word(c.at(end + 1)) {
            end += 1;
            if c.at(end) != '.' {
                break;
            }
            end += 1;
        }
        let next = c.at(c.skip(end, |d| d == ' ' || d == '\u{a0}'));
        let lone = end == i + 2;
        (!lone || (c.at(i).is_uppercase() && next.is_alphabetic())).then_some(end)
    }

    /// An abbreviation with its full stop, which must not be the text's last unless it can be nothing else.
    fn abbreviation(&self, i: usize, end: usize) -> Option<usize> {
        let c = &self.chars;
        let mut end = end;
        // "Ph.D."
        if c.at(end + 1).is_alphabetic() && c.at(end + 2) == '.' && end - i == 2 {
            end += 2;
        }
        let word = c.span(i, end).of(self.text);
        let next = c.at(c.skip(end + 1, char::is_whitespace));
        let belongs = match self.lexicon.abbreviations.get(word)? {
            Abbreviation::BeforeNumber => next.is_ascii_digit(),
            Abbreviation::Calendar => {
                c.at(i).is_uppercase() && (next.is_ascii_digit() || next == ',')
            }
            Abbreviation::BeforeName | Abbreviation::Saint => {
                c.at(i).is_uppercase() && next.is_alphabetic()
            }
            Abbreviation::MayEnd | Abbreviation::OftenEnds | Abbreviation::NeverEnds => {
                next != '\0'
            }
        };
        belongs.then_some(end + 1)
    }

    /// Goes on over apostrophes, hyphens and ampersands between letters.
    fn hyphenated(&self, start: usize, mut end: usize) -> usize {
        let c = &self.chars;
        loop {
            let (mark, next) = (c.at(end), c.at(end + 1));
            let goes_on = if is_apostrophe(mark) || is_hyphen(mark) {
                next.is_alphabetic() || (is_hyphen(mark) && self.is_designation(start, end))
            } else {
                mark == '&' && next.is_uppercase() && c.before(end).is_uppercase()
            };
            if !goes_on || is_cjk(next) {
                break;
            }
            end = c.skip(end + 1, |d| is_word(d) && !is_cjk(d));
        }
        // "leaders’": a possessive, unless a quotation may end here.
        let last = c.before(end);
        if is_apostrophe(c.at(end))
            && matches!(last, 's' | 'S')
            && !self.open_quote
            && c.at(end + 1) == ' '
        {
            end += 1;
        }
        end
    }

    /// "F-16", "COVID-19", "Su-34": a short number belongs to a capitalised word; "mid-2024" is two.
    fn is_designation(&self, start: usize, hyphen: usize) -> bool {
        let digits = self
            .chars
            .skip(hyphen + 1, |d| d.is_ascii_digit())
            .min(hyphen + 5)
            - hyphen
            - 1;
        self.chars.at(start).is_uppercase() && (1..=3).contains(&digits) && hyphen - start <= 6
    }
}

fn is_mail(run: &str) -> bool {
    run.split_once('@').is_some_and(|(name, host)| {
        !name.is_empty() && !host.contains('@') && host.trim_end_matches('.').contains('.')
    })
}

fn is_host(run: &str) -> bool {
    run.trim_end_matches(['.', '-', '_'])
        .rsplit_once('.')
        .is_some_and(|(name, ending)| {
            name.len() > 1
                && !name.contains("..")
                && name.bytes().any(|b| b.is_ascii_lowercase())
                && HOST_ENDINGS.has(ending)
        })
}
