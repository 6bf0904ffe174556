//! How common words are: a table of stems, each with the level of its frequency rank and whether it mostly names an event.

/// Two lines. The first has a letter for each stem: its level, `a` for the commonest, as a capital where it names an event. The
/// second has the stems in ascending order, each as a digit, the number of letters shared with the stem before, and its other
/// letters. Apart, the two compress better than in turn.
const TABLE: &str = include_str!("../../../data/words.txt");

/// What is known of a stem.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Entry {
    /// 0 for the commonest words, 1 for one that is not in the table.
    pub rarity: f32,
    /// Most of its tagged senses are verbs or nouns of action.
    pub event: bool,
}

/// The levels of the table: a level is a doubling of the rank from 16 on.
pub const LEVELS: u8 = 24;

/// Stems with their levels.
#[derive(Debug, Clone, Default)]
pub(super) struct Frequencies {
    /// All stems one behind the other, and where each ends.
    stems: String,
    ends: Vec<usize>,
    marks: &'static [u8],
}

impl Frequencies {
    /// The table that is compiled into the program. Linear.
    pub(super) fn core() -> Self {
        let (marks, coded) = TABLE.split_once('\n').unwrap_or_default();
        let mut stems = String::with_capacity(coded.len() * 2);
        let mut ends = Vec::with_capacity(marks.len());
        let mut before = 0;
        for c in coded.trim_end().chars() {
            if let Some(shared) = c.to_digit(10) {
                let start = stems.len();
                if start > 0 {
                    ends.push(start);
                }
                stems.extend_from_within(before..before + shared as usize);
                before = start;
            } else {
                stems.push(c);
            }
        }
        ends.push(stems.len());
        Self {
            stems,
            ends,
            marks: marks.as_bytes(),
        }
    }

    /// Logarithmic.
    pub(super) fn get(&self, stem: &str) -> Option<Entry> {
        let (mut low, mut high) = (0, self.ends.len());
        while low < high {
            let middle = usize::midpoint(low, high);
            let found = self.stem(middle)?;
            if found == stem {
                let mark = self.marks.get(middle)?;
                let level = mark.to_ascii_lowercase().saturating_sub(b'a');
                return Some(Entry {
                    rarity: f32::from(level) / f32::from(LEVELS),
                    event: mark.is_ascii_uppercase(),
                });
            }
            if found < stem {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        None
    }

    fn stem(&self, n: usize) -> Option<&str> {
        let start = match n.checked_sub(1) {
            Some(before) => *self.ends.get(before)?,
            None => 0,
        };
        self.stems.get(start..*self.ends.get(n)?)
    }
}
