//! How common words are: a table of stems, each with the level of its frequency rank and whether it mostly names an event.

use std::collections::HashMap;

/// One line a stem, sorted: the number of letters shared with the stem before as a digit `0` to `9`, the other letters, and a
/// letter for the level: `A` to `P`, or `a`... see [`decode`].
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
    entries: HashMap<Box<str>, (u8, bool)>,
}

impl Frequencies {
    /// The table that is compiled into the program.
    pub(super) fn core() -> Self {
        Self {
            entries: decode(TABLE),
        }
    }

    pub(super) fn get(&self, stem: &str) -> Option<Entry> {
        self.entries.get(stem).map(|&(level, event)| Entry {
            rarity: f32::from(level) / f32::from(LEVELS),
            event,
        })
    }
}

/// Reads the table; a line that is not as described ends it.
fn decode(table: &str) -> HashMap<Box<str>, (u8, bool)> {
    let mut entries = HashMap::new();
    let mut stem = String::new();
    for line in table.lines() {
        let mut bytes = line.bytes();
        let (Some(shared), Some(mark)) = (bytes.next(), bytes.next_back()) else {
            break;
        };
        stem.truncate(usize::from(shared.saturating_sub(b'0')));
        stem.push_str(line.get(1..line.len() - 1).unwrap_or(""));
        let event = mark.is_ascii_uppercase();
        let level = mark.to_ascii_lowercase().saturating_sub(b'a');
        entries.insert(stem.as_str().into(), (level, event));
    }
    entries
}
