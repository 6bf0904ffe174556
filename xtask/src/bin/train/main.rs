//! `cargo xtask train` and `cargo xtask lexicon`: the study of alignment and the tables it rests on.

mod data;
mod fit;
mod lexicon;
mod report;
mod source;

use crossread_engine::align::context::{self, Context};
use crossread_engine::align::{Gathered, alone, candidates, features};
use crossread_engine::document::Document;
use crossread_engine::lexicon::Lexicon;
use data::Folder;
use fit::{Example, Fitted};

/// Where the lexicon's word table is, from the root of the project.
const WORDS: &str = "crates/engine/data/words.txt";

fn main() -> std::process::ExitCode {
    let given: Vec<String> = std::env::args().skip(1).collect();
    let given: Vec<&str> = given.iter().map(String::as_str).collect();
    let done = match given.as_slice() {
        ["lexicon", wink, dict] => lexicon::table(wink.as_ref(), dict.as_ref())
            .and_then(|table| std::fs::write(WORDS, table).map_err(|e| format!("{WORDS}: {e}"))),
        ["train", "--write", "--links", folders @ ..] => run(folders, true, 0),
        ["train", "--errors", n, "--links", folders @ ..] => match n.parse() {
            Ok(n) => run(folders, false, n),
            Err(_) => Err(format!("--errors {n}: not a number")),
        },
        ["train", "--links", folders @ ..] => run(folders, false, 0),
        _ => Err("usage: cargo xtask train [--write | --errors N] --links FOLDER…\n       cargo xtask lexicon WINK.json WORDNET-DICT".to_owned()),
    };
    match done {
        Ok(()) => std::process::ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error}");
            std::process::ExitCode::FAILURE
        }
    }
}

/// A pair of articles as examples: its candidates are one matrix of what was gathered from a comparison.
pub struct Case<'f> {
    folder: usize,
    story: usize,
    pair: &'f data::Pair,
    gathered: usize,
    matrix: usize,
    /// The matrix has the pair's B as its A.
    flipped: bool,
}

impl Case<'_> {
    /// May the model that judges `self` be trained on `other`? Not if they share an article.
    fn apart(&self, other: &Case<'_>) -> bool {
        (self.folder, self.story) != (other.folder, other.story)
            || ![self.pair.a, self.pair.b]
                .iter()
                .any(|x| [other.pair.a, other.pair.b].contains(x))
    }

    /// Is it annotated as a link? `None` where annotators disagree.
    fn label(&self, a: usize, b: usize) -> Option<bool> {
        let (a, b) = if self.flipped { (b, a) } else { (a, b) };
        (!self.pair.disputed.contains(&(a, b))).then(|| self.pair.gold.contains_key(&(a, b)))
    }

    /// Is a sentence of A (or B) of the matrix in no annotated link? `None` where annotators disagree.
    fn told_alone(&self, n: usize, of_a: bool) -> Option<bool> {
        let left = of_a != self.flipped;
        let here = |k: &(usize, usize)| (if left { k.0 } else { k.1 }) == n;
        let linked = self.pair.gold.keys().any(here);
        (linked || !self.pair.disputed.iter().any(here)).then_some(!linked)
    }
}

/// What is fitted: the comparisons it is fitted on, and the examples in them.
struct Setting<'f> {
    gathered: Vec<Gathered>,
    /// What each of them was gathered from.
    documents: Vec<Vec<&'f Document>>,
    cases: Vec<Case<'f>>,
}

/// A model of pairs by themselves, and one of pairs in their context.
struct Models {
    first: Fitted,
    second: Fitted,
    /// Judges sentences.
    alone: Fitted,
}

/// From which probabilities on a link is certain, and likely.
pub struct Grades {
    certain: f64,
    likely: f64,
    /// From which probability on a sentence is told by one article alone.
    only: f64,
}

/// What is told by one model of a case: of its candidates by themselves and in context, and of its sentences of A and B.
#[derive(Default, Clone)]
pub struct Judged {
    first: Vec<f64>,
    second: Vec<f64>,
    alone: [Vec<f64>; 2],
}

/// The penalty on squared standardised weights.
const PENALTY: f64 = 30.0;

impl<'f> Setting<'f> {
    /// Every annotated pair by itself, or out of its whole story.
    fn new(folders: &'f [Folder], whole_story: bool, lexicon: &Lexicon) -> Self {
        let (mut gathered, mut cases, mut all) = (Vec::new(), Vec::new(), Vec::new());
        for (folder, stories) in folders.iter().enumerate() {
            for (story, s) in stories.stories.iter().enumerate() {
                if whole_story {
                    let documents: Vec<&Document> = s.articles.iter().collect();
                    gathered.push(Gathered::new(&documents, lexicon));
                    all.push(documents);
                }
                for pair in &s.pairs {
                    if !whole_story {
                        let documents = vec![&s.articles[pair.a], &s.articles[pair.b]];
                        gathered.push(Gathered::new(&documents, lexicon));
                        all.push(documents);
                    }
                    let at = gathered.len() - 1;
                    let wanted = if whole_story {
                        (pair.a.min(pair.b), pair.a.max(pair.b))
                    } else {
                        (0, 1)
                    };
                    let matrix = gathered[at]
                        .matrices
                        .iter()
                        .position(|m| (m.a_index, m.b_index) == wanted)
                        .expect("every two documents");
                    cases.push(Case {
                        folder,
                        story,
                        pair,
                        gathered: at,
                        matrix,
                        flipped: whole_story && pair.a > pair.b,
                    });
                }
            }
        }
        Self {
            gathered,
            documents: all,
            cases,
        }
    }

    fn candidates(&self, case: &Case<'_>) -> &[candidates::Candidate] {
        &self.gathered[case.gathered].matrices[case.matrix].candidates
    }

    /// How many of the annotated links are no candidates.
    fn overlooked(&self, case: &Case<'_>) -> usize {
        let found = self.candidates(case).iter().filter(|c| {
            let key = if case.flipped { (c.b, c.a) } else { (c.a, c.b) };
            case.pair.gold.contains_key(&key)
        });
        case.pair.gold.len() - found.count()
    }

    fn contexts(&self, first: &Fitted) -> Vec<Vec<Vec<Context>>> {
        self.gathered
            .iter()
            .map(|g| {
                let logits: Vec<Vec<f32>> = g
                    .matrices
                    .iter()
                    .map(|m| {
                        m.candidates
                            .iter()
                            .map(|c| first.logit(&c.features))
                            .collect()
                    })
                    .collect();
                context::contexts(&g.matrices, &logits, &|_| true)
            })
            .collect()
    }

    fn train(&self, used: &[usize], starting: Option<&Fitted>) -> Models {
        let mut examples = Vec::new();
        for case in used.iter().map(|i| &self.cases[*i]) {
            for c in self.candidates(case) {
                examples.extend(case.label(c.a, c.b).map(|y| Example { x: &c.features, y }));
            }
        }
        let first = starting
            .cloned()
            .unwrap_or_else(|| fit::fit(&examples, PENALTY));
        let contexts = self.contexts(&first);
        let mut examples = Vec::new();
        for case in used.iter().map(|i| &self.cases[*i]) {
            for (c, x) in self
                .candidates(case)
                .iter()
                .zip(&contexts[case.gathered][case.matrix])
            {
                examples.extend(case.label(c.a, c.b).map(|y| Example { x: &x.features, y }));
            }
        }
        let second = fit::fit(&examples, PENALTY);
        let mut sentences = Vec::new();
        for case in used.iter().map(|i| &self.cases[*i]) {
            let own = &contexts[case.gathered][case.matrix];
            let scores: Vec<f32> = own.iter().map(|x| second.chance(&x.features)).collect();
            for of_a in [true, false] {
                let features = self.alone(case, &scores, of_a);
                for (n, x) in features.into_iter().enumerate() {
                    sentences.extend(case.told_alone(n, of_a).map(|y| (x, y)));
                }
            }
        }
        let examples: Vec<Example<'_>> = sentences
            .iter()
            .map(|(x, y)| Example { x, y: *y })
            .collect();
        Models {
            alone: fit::fit(&examples, PENALTY),
            second,
            first,
        }
    }

    fn alone(&self, case: &Case<'_>, scores: &[f32], of_a: bool) -> Vec<[f32; alone::COUNT]> {
        let gathered = &self.gathered[case.gathered];
        let matrix = &gathered.matrices[case.matrix];
        gathered.alone(matrix, scores, of_a, &self.documents[case.gathered])
    }

    /// What the models say of some cases.
    fn apply(&self, models: &Models, which: &[usize]) -> Vec<(usize, Judged)> {
        let contexts = self.contexts(&models.first);
        which
            .iter()
            .map(|&i| {
                let case = &self.cases[i];
                let first = self.candidates(case).iter();
                let own = &contexts[case.gathered][case.matrix];
                let scores: Vec<f32> = own
                    .iter()
                    .map(|x| models.second.chance(&x.features))
                    .collect();
                let alone = |of_a: bool| {
                    let features = self.alone(case, &scores, of_a);
                    features
                        .iter()
                        .map(|x| models.alone.probability(x))
                        .collect()
                };
                let judged = Judged {
                    first: first
                        .map(|c| models.first.probability(&c.features))
                        .collect(),
                    alone: [alone(true), alone(false)],
                    second: own
                        .iter()
                        .map(|x| models.second.probability(&x.features))
                        .collect(),
                };
                (i, judged)
            })
            .collect()
    }
}

/// Runs the command: `write` puts the weights into the engine, `errors` is how many of each kind of error are printed.
fn run(dirs: &[&str], write: bool, errors: usize) -> Result<(), String> {
    let lexicon = Lexicon::core();
    let folders = dirs
        .iter()
        .map(|d| data::folder(d.as_ref(), &lexicon))
        .collect::<Result<Vec<Folder>, _>>()?;
    let mut fitted = Vec::new();
    for (name, whole_story) in [("PAIR", false), ("STORY", true)] {
        let setting = Setting::new(&folders, whole_story, &lexicon);
        let pairs: usize = setting
            .gathered
            .iter()
            .flat_map(|g| &g.matrices)
            .map(|m| m.candidates.len())
            .sum();
        println!(
            "== {name}: {} annotated pairs of articles, {pairs} pairs of sentences looked at, {} of {} annotated links not among them",
            setting.cases.len(),
            setting
                .cases
                .iter()
                .map(|c| setting.overlooked(c))
                .sum::<usize>(),
            setting
                .cases
                .iter()
                .map(|c| c.pair.gold.len())
                .sum::<usize>(),
        );
        let n = setting.cases.len();
        let mut honest = vec![Judged::default(); n];
        let mut left: Vec<usize> = (0..n).collect();
        while let Some(&i) = left.first() {
            let used = |i: usize| -> Vec<usize> {
                (0..n)
                    .filter(|j| setting.cases[i].apart(&setting.cases[*j]))
                    .collect()
            };
            let training = used(i);
            let (same, rest): (Vec<usize>, Vec<usize>) =
                left.into_iter().partition(|j| used(*j) == training);
            for (i, judged) in setting.apply(&setting.train(&training, None), &same) {
                honest[i] = judged;
            }
            left = rest;
        }
        let all: Vec<usize> = (0..n).collect();
        let models = setting.train(&all, None);
        let first: Vec<Vec<f64>> = honest.iter().map(|j| j.first.clone()).collect();
        let second: Vec<Vec<f64>> = honest.iter().map(|j| j.second.clone()).collect();
        let sample: Vec<Vec<f64>> = setting
            .apply(&models, &all)
            .into_iter()
            .map(|(_, j)| j.second)
            .collect();
        report::f1(
            "honest folds, pairs by themselves",
            &folders,
            &setting,
            &first,
        );
        let likely = report::f1("honest folds, in context", &folders, &setting, &second);
        report::f1("in sample, in context", &folders, &setting, &sample);
        let certain = report::certain(&folders, &setting, &second);
        report::calibration(&folders, &setting, &second);
        let only = report::only(&folders, &setting, &honest, likely);
        if errors > 0 {
            report::errors(&folders, &setting, &second, likely, errors);
        }
        report::weights(&features::NAMES, &models.first);
        report::weights(&context::NAMES, &models.second);
        report::weights(&alone::NAMES, &models.alone);
        let grades = Grades {
            certain,
            likely,
            only,
        };
        fitted.push((name, models, grades));
    }
    if write {
        let path = "crates/engine/src/align/fitted.rs";
        std::fs::write(path, source::text(&fitted)).map_err(|e| format!("{path}: {e}"))?;
    }
    Ok(())
}
