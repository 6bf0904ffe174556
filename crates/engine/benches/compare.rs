//! How long reading an article and comparing two take, by length. Run with `cargo bench -p crossread-engine`.
//!
//! The articles are made of the paragraphs of the bundled ones, over and over until there are enough words. Each time round, the
//! words of a paragraph begin further on, because a paragraph that repeats another is left out when an article is read. The
//! second article of a pair begins elsewhere, so that counterparts stand in other places.

use crossread_engine::article;
use crossread_engine::compare::{self, Options};
use crossread_engine::document::Document;
use crossread_engine::lexicon::Lexicon;
use divan::Bencher;

const TEXTS: [&str; 5] = [
    include_str!("../../../sources/straits-times.txt"),
    include_str!("../../../sources/editorial.txt"),
    include_str!("../../../sources/tribune.txt"),
    include_str!("../../../sources/toutiao.txt"),
    include_str!("../../../sources/ibra.txt"),
];
const WORDS: [usize; 3] = [250, 1000, 5000];

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
        let mut turned = paragraph.clone();
        turned.rotate_left(at / paragraphs.len() * 5 % paragraph.len());
        count += turned.len();
        made.push_str(&turned.join(" "));
        made.push('\n');
    }
    made
}

#[divan::bench(args = WORDS)]
fn read(bencher: Bencher, words: usize) {
    let lexicon = Lexicon::core();
    let text = text(words, 0);
    bencher.bench(|| Document::read(article::read(&text, &lexicon), None, &lexicon));
}

#[divan::bench(args = WORDS)]
fn compare(bencher: Bencher, words: usize) {
    let lexicon = Lexicon::core();
    let [a, b] = [0, 12].map(|first| {
        let article = article::read(&text(words, first), &lexicon);
        Document::read(article, None, &lexicon)
    });
    bencher.bench(|| compare::compare(&a, &b, Options::default(), &lexicon));
}
