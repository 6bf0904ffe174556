//! How long reading an article and comparing two take, by length. Run with `cargo bench -p crossread-engine`.
//!
//! The articles are made of the paragraphs of the bundled ones, over and over until there are enough words. Each time round, the
//! letters of the longer words are others, so that a long article tells many things and not one thing many times; the short
//! words, the punctuation and the numbers stay. The second article of a pair begins elsewhere, so that counterparts stand in other
//! places.

use crossread_engine::article;
use crossread_engine::compare::{self, Options};
use crossread_engine::document::Document;
use crossread_engine::lexicon::Lexicon;
use crossread_engine::mention;
use divan::Bencher;

const TEXTS: [&str; 5] = [
    include_str!("../../../sources/straits-times.txt"),
    include_str!("../../../sources/editorial.txt"),
    include_str!("../../../sources/tribune.txt"),
    include_str!("../../../sources/toutiao.txt"),
    include_str!("../../../sources/ibra.txt"),
];
const WORDS: [usize; 5] = [250, 1000, 5000, 20_000, 100_000];

fn main() {
    divan::main();
}

/// About `words` words, beginning with the `first` paragraph.
fn text(words: usize, first: usize) -> String {
    let paragraphs: Vec<Vec<&str>> = TEXTS
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

/// Finding dates, numbers, names and quotations in an article whose blocks are known.
#[divan::bench(args = WORDS, max_time = 5)]
fn recognise(bencher: Bencher, words: usize) {
    let lexicon = Lexicon::core();
    let article = article::read(&text(words, 0), &lexicon);
    let blocks: Vec<_> = article.blocks.iter().map(|b| b.span).collect();
    bencher.bench(|| mention::mentions(&article.text, &blocks, None, &lexicon));
}

/// From the text to all that comparing needs of it.
#[divan::bench(args = WORDS, max_time = 5)]
fn read(bencher: Bencher, words: usize) {
    let lexicon = Lexicon::core();
    let text = text(words, 0);
    bencher.bench(|| Document::read(article::read(&text, &lexicon), None, &lexicon));
}

/// Comparing two articles that have been read.
#[divan::bench(args = WORDS, max_time = 10)]
fn compare(bencher: Bencher, words: usize) {
    let lexicon = Lexicon::core();
    let [a, b] = [0, 12].map(|first| {
        let article = article::read(&text(words, first), &lexicon);
        Document::read(article, None, &lexicon)
    });
    bencher.bench(|| compare::compare(&a, &b, Options::default(), &lexicon));
}
