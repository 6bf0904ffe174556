//! Lists that belong to an article: dates of a tour, numbered tips, ingredients, results. Their lines are no sentences, and read
//! alone they look like menus and links; what tells them apart is that many of them in a row are built alike and full of figures.

use super::links::Below;
use super::piece::{Listed, Piece};
use crate::span::Span;

/// A list has at least this many items.
const ITEMS: usize = 4;

/// How an item is built.
#[derive(Clone, Copy, PartialEq, Eq)]
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
            Self::Detailed => 16,
        }
    }

    /// Can `next` be the item after this one?
    fn goes_on(self, next: Self) -> bool {
        match (self, next) {
            (Self::Numbered(a), Self::Numbered(b)) => b == a.saturating_add(1),
            _ => self == next,
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
    line.match_indices(':').any(|(i, _)| {
        let digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
        digit(line.get(..i).and_then(|s| s.chars().next_back()))
            && digit(line.get(i + 1..).and_then(|s| s.chars().next()))
    })
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
        match open.iter_mut().find(|o| o.form.goes_on(form)) {
            Some(list) if i - list.last <= form.reach() => {
                (list.form, list.last) = (form, i);
                list.items += 1;
            }
            Some(list) => {
                close(list, &forms, pieces);
                *list = Open {
                    form,
                    first: i,
                    last: i,
                    items: 1,
                };
            }
            None => {
                // A list of numbers that another begins anew.
                if let Some(list) = open
                    .iter_mut()
                    .find(|o| matches!((o.form, form), (Form::Numbered(_), Form::Numbered(_))))
                {
                    close(list, &forms, pieces);
                    *list = Open {
                        form,
                        first: i,
                        last: i,
                        items: 1,
                    };
                } else {
                    open.push(Open {
                        form,
                        first: i,
                        last: i,
                        items: 1,
                    });
                }
            }
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
    let is_item = |form: Option<Form>| match (form, list.form) {
        (Some(Form::Numbered(_)), Form::Numbered(_)) => true,
        (form, whole) => form == Some(whole),
    };
    let all = pieces.iter_mut().zip(forms);
    for (piece, form) in all.skip(list.first).take(length) {
        if is_item(*form) {
            piece.listed = Listed::Item;
        } else if piece.listed == Listed::No {
            piece.listed = Listed::Between;
        }
    }
}
