//! How long reading an article and comparing two take, by length. Run with `cargo bench -p crossread-engine`.
//!
//! The articles are made as [`long`] says. The second article of a pair begins elsewhere, so that counterparts stand in other
//! places.

mod long;

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

/// Finding dates, numbers, names and quotations in an article whose blocks are known.
#[divan::bench(args = WORDS, max_time = 5)]
fn recognise(bencher: Bencher, words: usize) {
    let lexicon = Lexicon::core();
    let article = article::read(&long::text(&TEXTS, words, 0), &lexicon);
    let blocks: Vec<_> = article.blocks.iter().map(|b| b.span).collect();
    bencher.bench(|| mention::mentions(&article.text, &blocks, None, &lexicon));
}

/// From the text to all that comparing needs of it.
#[divan::bench(args = WORDS, max_time = 5)]
fn read(bencher: Bencher, words: usize) {
    let lexicon = Lexicon::core();
    let text = long::text(&TEXTS, words, 0);
    bencher.bench(|| Document::read(article::read(&text, &lexicon), None, &lexicon));
}

/// Comparing two articles that have been read.
#[divan::bench(args = WORDS, max_time = 10)]
fn compare(bencher: Bencher, words: usize) {
    let lexicon = Lexicon::core();
    let [a, b] = [0, 12].map(|first| {
        let article = article::read(&long::text(&TEXTS, words, first), &lexicon);
        Document::read(article, None, &lexicon)
    });
    bencher.bench(|| compare::compare(&a, &b, Options::default(), &lexicon));
}
