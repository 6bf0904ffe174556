//! Long articles to measure with: the paragraphs of short ones, over and over until there are enough words. Each time round, the
//! letters of the longer words are others, so that a long article tells many things and not one thing many times; the short
//! words, the punctuation and the numbers stay.

/// About `words` words, beginning with the `first` paragraph of `texts`.
pub fn text(texts: &[&str], words: usize, first: usize) -> String {
    let paragraphs: Vec<Vec<&str>> = texts
        .iter()
        .flat_map(|text| text.lines())
        .map(|line| line.split_whitespace().collect::<Vec<_>>())
        .filter(|words| words.len() > 12)
        .collect();
    let mut made = String::new();
    let mut count = 0;
    for (at, paragraph) in paragraphs.iter().cycle().enumerate().skip(first) {
        if count >= words {
            break;
        }
        let round = at / paragraphs.len();
        count += paragraph.len();
        for word in paragraph {
            made.push_str(&turned(word, round));
            made.push(' ');
        }
        made.push('\n');
    }
    made
}

/// A word of the given round: the vowels of a longer one move on by the round, and its other letters by what the vowels cannot
/// tell.
fn turned(word: &str, round: usize) -> String {
    const VOWELS: &str = "aeiou";
    const OTHERS: &str = "bcdfghjklmnpqrstvwxyz";
    let by = |c: char, letters: &str, far: usize| {
        let at = letters.find(c.to_ascii_lowercase())?;
        let new = letters.chars().cycle().nth(at + far)?;
        Some(if c.is_uppercase() {
            new.to_ascii_uppercase()
        } else {
            new
        })
    };
    if word.len() < 6 {
        return word.to_owned();
    }
    let turn = |c| by(c, VOWELS, round % 5).or_else(|| by(c, OTHERS, round / 5));
    word.chars().map(|c| turn(c).unwrap_or(c)).collect()
}
