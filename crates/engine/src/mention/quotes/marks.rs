//! Where quotations begin and end, in every style of marks.

use crate::span::Span;

/// A stretch between quotation marks of one block.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Marked {
    /// The words between the marks, without white space at the ends.
    pub inner: Span,
    /// From the opening mark to the end of the closing one.
    pub outer: Span,
    /// The block ends before the quotation does, and the next one takes it up with an opening mark.
    pub open: bool,
}

/// A mark as read: where it stands, and what it may do.
#[derive(Debug, Clone, Copy)]
struct Mark {
    start: usize,
    end: usize,
    style: Style,
    opens: bool,
    closes: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Style {
    /// “ ” „, the straight double mark, and two grave accents or apostrophes in a row
    Double,
    /// ‘ ’ '
    Single,
    /// « »
    Angle,
}

/// The quotations of `block`; words within a quotation's own inner marks are not quotations again. `next_opens` tells whether
/// the following block begins with an opening mark, as one does that carries a quotation on. Linear.
pub(super) fn marked(text: &str, block: Span, next_opens: bool) -> Vec<Marked> {
    let marks = marks(text, block);
    let single_closes = closers(&marks, text);
    let mut out = Vec::new();
    let mut open: Option<Mark> = None;
    for (i, mark) in marks.iter().enumerate() {
        match open {
            None => {
                let single = mark.style == Style::Single;
                if mark.opens && (!single || single_closes.get(i).copied().unwrap_or(false)) {
                    open = Some(*mark);
                }
            }
            Some(first) if mark.style == first.style && mark.closes => {
                if first.style == Style::Single && !ends_single(text, &marks, i) {
                    continue;
                }
                out.extend(between(text, first, mark.start, mark.end, false));
                open = None;
            }
            // “A quotation that nothing closed. “Another begins: the first goes no farther than its sentence.
            Some(first)
                if only_opens(text, *mark) && only_opens(text, first) && !nests(&marks, i) =>
            {
                out.extend(unclosed(text, block, first, mark.start));
                open = Some(*mark);
            }
            Some(_) => {}
        }
    }
    if let Some(first) = open
        && first.style != Style::Single
    {
        let leads = text
            .get(block.start()..first.start)
            .is_some_and(|s| s.trim().is_empty());
        // A mark that nothing closes is believed where the paragraph or the next one begins with one.
        if next_opens || leads {
            out.extend(between(text, first, block.end(), block.end(), next_opens));
        }
    }
    out
}

/// Is it a curly mark that can only begin a quotation?
fn only_opens(text: &str, mark: Mark) -> bool {
    mark.opens && !mark.closes && Span::new(mark.start, mark.end).of(text).starts_with('“')
}

/// Do two marks that can only close follow mark `i`, one for each of two quotations, the one in the other?
fn nests(marks: &[Mark], i: usize) -> bool {
    let next = marks.get(i + 1..).unwrap_or(&[]).iter();
    let mut next = next.filter(|m| m.style == Style::Double).take(2);
    next.clone().count() == 2 && next.all(|m| m.closes && !m.opens)
}

/// The quotation that leads a block without being closed before `end`: its first sentence.
fn unclosed(text: &str, block: Span, first: Mark, end: usize) -> Option<Marked> {
    let leads = text.get(block.start()..first.start)?.trim().is_empty();
    let inside = text.get(first.end..end)?;
    let stop = inside.find(['.', '!', '?'])?;
    leads.then(|| {
        between(
            text,
            first,
            first.end + stop + 1,
            first.end + stop + 1,
            false,
        )
    })?
}

/// Does the block begin with a mark that may open a quotation?
pub(super) fn begins_open(text: &str, block: Span) -> bool {
    let trimmed = block.trimmed(text);
    let first = trimmed.of(text).chars().next();
    first.is_some_and(|c| matches!(c, '"' | '“' | '„' | '«' | '»' | '‟'))
        || trimmed.of(text).starts_with("``")
}

fn between(text: &str, first: Mark, end: usize, outer_end: usize, open: bool) -> Option<Marked> {
    let inner = Span::new(first.end, end).trimmed(text);
    // "rock 'n' roll"
    let least = if first.style == Style::Single { 2 } else { 1 };
    let letters = inner.of(text).chars().filter(|c| c.is_alphanumeric());
    (letters.take(least).count() == least).then_some(Marked {
        inner,
        outer: Span::new(first.start, outer_end),
        open,
    })
}

/// All marks of a block with what they may do by what stands around them.
fn marks(text: &str, block: Span) -> Vec<Mark> {
    let inside = block.of(text);
    let mut out: Vec<Mark> = Vec::new();
    let mut previous: Option<char> = None;
    let mut skip_to = 0;
    for (at, c) in inside.char_indices() {
        let before = previous;
        previous = Some(c);
        if at < skip_to {
            continue;
        }
        let mut end = at + c.len_utf8();
        let doubled =
            matches!(c, '`' | '\'') && inside.get(end..).is_some_and(|r| r.starts_with(c));
        if doubled {
            end += c.len_utf8();
            skip_to = end;
        }
        let after = inside.get(end..).and_then(|rest| rest.chars().next());
        if let Some((style, opens, closes)) = read(c, doubled, before, after) {
            out.push(Mark {
                start: block.start() + at,
                end: block.start() + end,
                style,
                opens,
                closes,
            });
        }
    }
    out
}

/// What the mark `c` may be between the characters `before` and `after`.
fn read(
    c: char,
    doubled: bool,
    before: Option<char>,
    after: Option<char>,
) -> Option<(Style, bool, bool)> {
    let space_before = before.is_none_or(|b| {
        b.is_whitespace() || matches!(b, '(' | '[' | '{' | '-' | '–' | '—' | '―' | '/' | ':' | '…')
    });
    let space_after = after.is_none_or(char::is_whitespace);
    let word = |x: Option<char>| x.is_some_and(char::is_alphanumeric);
    let inside_word = word(before) && word(after);
    match c {
        '“' | '‟' => Some((
            Style::Double,
            !space_after || space_before,
            !space_before && !word(after),
        )),
        // German: „…“ and, low single, ‚…‘.
        '„' => Some((Style::Double, true, false)),
        '”' => Some((Style::Double, space_before && !space_after, true)),
        '«' => Some((
            Style::Angle,
            space_before || word(after),
            !space_before && !word(after),
        )),
        '»' => Some((Style::Angle, space_before && !space_after, true)),
        '"' if inside_word => None,
        '"' => Some((Style::Double, opens_straight(before, after), true)),
        '`' if doubled => Some((Style::Double, true, false)),
        '\'' if doubled => Some((Style::Double, opens_straight(before, after), true)),
        '‘' => Some((
            Style::Single,
            !word(before) && !space_after,
            !space_before && !word(after),
        )),
        '‚' => (!space_after && space_before).then_some((Style::Single, true, false)),
        '`' => Some((Style::Single, space_before && !space_after, false)),
        '’' => (!inside_word).then_some((Style::Single, false, !space_before && !word(after))),
        '\'' if inside_word => None,
        '\'' => Some((
            Style::Single,
            !word(before) && space_before && word(after) && !after.is_some_and(char::is_numeric),
            !space_before && !word(after),
        )),
        _ => None,
    }
}

/// May a straight mark open a quotation here?
fn opens_straight(before: Option<char>, after: Option<char>) -> bool {
    let closing_before = before.is_some_and(|b| {
        b.is_alphanumeric() || matches!(b, '.' | ',' | '!' | '?' | ')' | ']' | '%' | ';')
    });
    !closing_before && after.is_some_and(|a| !a.is_whitespace())
}

/// For each mark whether a single mark that can close stands after it.
fn closers(marks: &[Mark], text: &str) -> Vec<bool> {
    let mut out = vec![false; marks.len()];
    let mut seen = false;
    for (i, mark) in marks.iter().enumerate().rev() {
        if let Some(slot) = out.get_mut(i) {
            *slot = seen;
        }
        if mark.style == Style::Single && mark.closes {
            seen = seen || ends_single(text, marks, i) || !mark.opens;
        }
    }
    out
}

/// Does the single mark `i` end a quotation, rather than stand for a possessive after "s"? It does after a mark, before one,
/// or where no further one could.
fn ends_single(text: &str, marks: &[Mark], i: usize) -> bool {
    let Some(mark) = marks.get(i) else {
        return false;
    };
    let before = text.get(..mark.start).and_then(|t| t.chars().next_back());
    let after = text.get(mark.end..).and_then(|t| t.chars().next());
    let possessive = before == Some('s') && after.is_some_and(|a| a == ' ');
    if !possessive {
        return true;
    }
    // "workers' rights'": a later mark closes, if one comes before the next opening.
    !marks
        .get(i + 1..)
        .unwrap_or(&[])
        .iter()
        .take(8)
        .take_while(|m| !m.opens || m.closes)
        .any(|m| m.style == Style::Single && m.closes)
}
