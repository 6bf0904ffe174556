//! Where line breaks end a sentence, and where a text is merely wrapped.

use super::markers::Marker;
use super::scan::Chars;

/// A line shorter than this, in characters, was not broken for lack of room.
const FULL_LINE: usize = 45;

/// Stretches of the text that no sentence crosses, as ranges of characters, without white space at their ends.
pub(super) fn paragraphs(chars: &Chars) -> Vec<(usize, usize)> {
    let lines = lines(chars);
    let mut out: Vec<(usize, usize)> = Vec::new();
    // Whether a line somewhere below in the same block ends in a full stop: then small letters at a line's start go on.
    let mut prose_follows = vec![false; lines.len()];
    let mut follows = false;
    for (flag, line) in prose_follows.iter_mut().zip(&lines).rev() {
        if line.ends_block {
            follows = false;
        }
        follows |= line.ends_with_stop(chars);
        *flag = follows;
    }
    let mut previous: Option<&Line> = None;
    for (line, prose) in lines.iter().zip(prose_follows) {
        let goes_on = previous.is_some_and(|p| !p.ends_block && goes_on(chars, p, line, prose));
        match out.last_mut() {
            Some(last) if goes_on => last.1 = line.end,
            _ => out.push((line.start, line.end)),
        }
        previous = Some(line);
    }
    out
}

/// A line that is not blank.
struct Line {
    start: usize,
    end: usize,
    /// A blank line follows, or nothing.
    ends_block: bool,
}

impl Line {
    fn ends_with_stop(&self, chars: &Chars) -> bool {
        matches!(
            chars.before(self.end),
            '.' | '!' | '?' | ':' | '…' | '"' | '”' | '。'
        )
    }
}

fn goes_on(chars: &Chars, before: &Line, line: &Line, prose: bool) -> bool {
    let first = chars.at(line.start);
    if Marker::at(chars, line.start).is_some() || matches!(first, '•' | '*' | '·' | '▪' | '–' | '—')
    {
        return false;
    }
    let full = before.end - before.start >= FULL_LINE;
    if first.is_lowercase() {
        return full || prose;
    }
    if matches!(first, '.' | ',' | ';' | ')') {
        return true;
    }
    matches!(chars.before(before.end), ',' | ';' | '-' | '–' | '—' | '(')
        || full
        || before.ends_with_stop(chars) && prose
}

fn lines(chars: &Chars) -> Vec<Line> {
    let is_break = |c: char| {
        matches!(
            c,
            '\n' | '\r' | '\u{2028}' | '\u{2029}' | '\u{b}' | '\u{c}' | '\u{85}'
        )
    };
    let (mut out, mut i) = (Vec::<Line>::new(), 0);
    while i < chars.len() {
        let stop = chars.skip(i, |c| !is_break(c));
        let start = chars.skip(i, |c| c.is_whitespace() && !is_break(c));
        if start < stop {
            let end = chars.skip_back(stop, stop - start, char::is_whitespace);
            out.push(Line {
                start,
                end,
                ends_block: false,
            });
        } else if let Some(last) = out.last_mut() {
            last.ends_block = true;
        }
        // "\r\n" is one break.
        i = stop
            + if chars.at(stop) == '\r' && chars.at(stop + 1) == '\n' {
                2
            } else {
                1
            };
    }
    if let Some(last) = out.last_mut() {
        last.ends_block = true;
    }
    out
}
