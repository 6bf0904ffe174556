//! Lists that belong to an article: dates of a tour, numbered tips, ingredients, results. Their lines are no sentences, and read
//! alone they look like menus and links; what tells them apart is that many of them in a row are built alike and full of figures.

use super::links::Below;
use super::piece::{Listed, Piece};
use crate::span::Span;

/// A list has at least this many items.
const ITEMS: usize = 4;

/// How an item is built.
#[derive(Clone, Copy)]
enum Form {
    /// "12) …", "3. …".
    Numbered(u32),
    /// "June 9 – …", "20:30: …".
    Dated,
    /// "1 cup of rice, 2 eggs", "Jo Doe 74 100% 7 tackles, 3 assists": figures and commas.
    Detailed,
}

impl Form {
    fn of(piece: &Piece, line: &str) -> Option<Self> {
        if piece.notice.is_some() || piece.picture {
            return None;
        }
        if let Some(number) = number(line) {
            return Some(Self::Numbered(number));
        }
        if is_dated(line) {
            return Some(Self::Dated);
        }
        let shape = &piece.shape;
        (!shape.is_prose()
            && piece.below != Below::Link
            && shape.numbers >= 2
            && shape.numbers + shape.commas >= 4
            && shape.words >= 5
            && !has_clock(line))
        .then_some(Self::Detailed)
    }

    /// How many lines further on the next item stands at most: between ingredients stand headings and short steps.
    fn reach(self) -> usize {
        match self {
            Self::Numbered(_) => 3,
            Self::Dated => 2,
            Self::Detailed => 12,
        }
    }

    /// Are both items of one kind of list?
    fn is_like(self, other: Self) -> bool {
        matches!(
            (self, other),
            (Self::Numbered(_), Self::Numbered(_))
                | (Self::Dated, Self::Dated)
                | (Self::Detailed, Self::Detailed)
        )
    }

    /// Can `next`, of the same kind, be the item after this one?
    fn goes_on(self, next: Self) -> bool {
        match (self, next) {
            (Self::Numbered(a), Self::Numbered(b)) => b == a.saturating_add(1),
            _ => true,
        }
    }
}

/// The number at a line's beginning, if a bracket or stop and a space stand behind it.
fn number(line: &str) -> Option<u32> {
    let rest = line.trim_start_matches(|c: char| c.is_ascii_digit());
    let digits = line.get(..line.len() - rest.len())?;
    let behind = rest.strip_prefix([')', '.', '、', '）'])?;
    let parted = behind.starts_with(char::is_whitespace) || rest.starts_with(['、', '）']);
    (parted && digits.len() <= 3)
        .then(|| digits.parse().ok())
        .flatten()
}

/// Does the line begin with a day or time and a dash or colon?
fn is_dated(line: &str) -> bool {
    let mut has_figure = false;
    for word in line.split_whitespace().take(4) {
        let dash = matches!(word, "-" | "–" | "—" | "|");
        if has_figure && dash {
            return true;
        }
        let figure = word.starts_with(|c: char| c.is_ascii_digit());
        if figure && word.ends_with(':') {
            return true;
        }
        has_figure |= figure;
    }
    false
}

/// Does the line tell the time of a day, as lines on who wrote what when do?
fn has_clock(line: &str) -> bool {
    line.as_bytes()
        .windows(3)
        .any(|w| matches!(w, [b'0'..=b'9', b':', b'0'..=b'9']))
}

/// A list that is being read.
struct Open {
    form: Form,
    first: usize,
    last: usize,
    items: usize,
}

/// Marks the items of lists, and what stands between them. Linear.
pub(super) fn mark(text: &str, pieces: &mut [Piece]) {
    let forms: Vec<Option<Form>> = pieces
        .iter()
        .map(|p| Form::of(p, Span::of(p.span, text)))
        .collect();
    let mut open: Vec<Open> = Vec::new();
    for (i, form) in forms.iter().enumerate() {
        let Some(form) = *form else {
            continue;
        };
        let new = Open {
            form,
            first: i,
            last: i,
            items: 1,
        };
        match open.iter_mut().find(|o| o.form.is_like(form)) {
            Some(list) if list.form.goes_on(form) && i - list.last <= form.reach() => {
                (list.form, list.last) = (form, i);
                list.items += 1;
            }
            Some(list) => {
                close(list, &forms, pieces);
                *list = new;
            }
            None => open.push(new),
        }
    }
    for list in &open {
        close(list, &forms, pieces);
    }
}

fn close(list: &Open, forms: &[Option<Form>], pieces: &mut [Piece]) {
    let length = list.last - list.first + 1;
    if list.items < ITEMS || list.items * 6 < length {
        return;
    }
    let all = pieces.iter_mut().zip(forms);
    for (piece, form) in all.skip(list.first).take(length) {
        if form.is_some_and(|f| f.is_like(list.form)) {
            piece.listed = Listed::Item;
        } else if piece.listed == Listed::No {
            piece.listed = Listed::Between;
        }
    }
}
