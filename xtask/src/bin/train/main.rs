//! `cargo xtask train` and `cargo xtask lexicon`: the study of alignment and the tables it rests on.

mod data;
mod fit;
mod lexicon;
mod report;
mod source;

use crossread_engine::align::context::{self, Context};
use crossread_engine::align::{Gathered, alone, candidates, features, model};
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
    /// Folder and story of B, where it is of another story than A: nothing is a link.
    stranger: Option<(usize, usize)>,
    pair: &'f data::Pair,
    gathered: usize,
    matrix: usize,
    /// The matrix has the pair's B as its A.
    flipped: bool,
}

impl Case<'_> {
    /// May the model that judges `self` be trained on `other`? Not if they share an article.
    fn apart(&self, other: &Case<'_>) -> bool {
        let others = other.stories();
        let shared = self.stories().iter().any(|s| others.contains(s));
        let strangers = self.stranger.is_some() || other.stranger.is_some();
        !shared
            || !strangers
                && ![self.pair.a, self.pair.b]
                    .iter()
                    .any(|x| [other.pair.a, other.pair.b].contains(x))
    }

    /// The stories of A and B.
    fn stories(&self) -> [(usize, usize); 2] {
        let own = (self.folder, self.story);
        [own, self.stranger.unwrap_or(own)]
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
    /// How many of the cases, the first ones, are annotated; the others are of articles of different stories.
    annotated: usize,
}

/// A model of pairs by themselves, and one of pairs in their context.
struct Models {
    first: Fitted,
    second: Fitted,
    /// Judges sentences.
    alone: Fitted,
}

/// From which sureness on a link is certain, and from which probability on likely.
pub struct Grades {
    certain: f64,
    likely: f64,
    /// From which probability on a sentence is told by one article alone.
    only: f64,
}

/// What is told by one model of a case: of its candidates by themselves, in context and how sure they are, and of its sentences of A and
/// B.
#[derive(Default, Clone)]
pub struct Judged {
    first: Vec<f64>,
    second: Vec<f64>,
    sure: Vec<f64>,
    alone: [Vec<f64>; 2],
}

/// In so many parts the stories are taken to measure articles of different ones.
const GROUPS: usize = 6;

/// The penalty on squared standardised weights.
const PENALTY: f64 = 30.0;

impl<'f> Setting<'f> {
    /// Every annotated pair by itself, or out of its whole story.
    fn new(
        folders: &'f [Folder],
        strangers: &'f [data::Strangers],
        whole_story: bool,
        lexicon: &Lexicon,
    ) -> Self {
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
                        stranger: None,
                        pair,
                        gathered: at,
                        matrix,
                        flipped: whole_story && pair.a > pair.b,
                    });
                }
            }
        }
        let annotated = cases.len();
        for s in strangers {
            let article = |(folder, story): (usize, usize), n: usize| {
                &folders[folder].stories[story].articles[n]
            };
            let documents = vec![article(s.a, s.pair.a), article(s.b, s.pair.b)];
            let own = Gathered::new(&documents, lexicon);
            let matrix = (own.matrices.iter()).position(|m| (m.a_index, m.b_index) == (0, 1));
            cases.push(Case {
                folder: s.a.0,
                story: s.a.1,
                stranger: Some(s.b),
                pair: &s.pair,
                gathered: gathered.len(),
                matrix: matrix.expect("every two documents"),
                flipped: false,
            });
            gathered.push(own);
            all.push(documents);
        }
        Self {
            gathered,
            documents: all,
            cases,
            annotated,
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
        for case in used
            .iter()
            .map(|i| &self.cases[*i])
            .filter(|c| c.stranger.is_none())
        {
            for c in self.candidates(case) {
                examples.extend(case.label(c.a, c.b).map(|y| Example { x: &c.features, y }));
            }
        }
        let first = starting
            .cloned()
            .unwrap_or_else(|| fit::fit(&examples, PENALTY));
        let contexts = self.contexts(&first);
        // What tells articles on different events is fitted on top, so that the others are judged as without it.
        let (mut examples, mut apart) = (Vec::new(), Vec::new());
        for case in used.iter().map(|i| &self.cases[*i]) {
            let own = &contexts[case.gathered][case.matrix];
            for (c, x) in self.candidates(case).iter().zip(own) {
                let list = match case.stranger {
                    Some(_) => &mut apart,
                    None => &mut examples,
                };
                list.extend(case.label(c.a, c.b).map(|y| Example { x: &x.features, y }));
            }
        }
        let mut second = fit::fit(&examples, PENALTY);
        examples.append(&mut apart);
        fit::refit(&mut second, context::STRANGERS, &examples, PENALTY);
        let mut sentences = Vec::new();
        for case in used
            .iter()
            .map(|i| &self.cases[*i])
            .filter(|c| c.stranger.is_none())
        {
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
                    sure: (self.candidates(case).iter().zip(own))
                        .map(|(c, x)| {
                            let first = models.first.logit(&c.features);
                            let second = models.second.logit(&x.features);
                            f64::from(model::sureness(first, second, &c.features))
                        })
                        .collect(),
                    second: own
                        .iter()
                        .map(|x| models.second.probability(&x.features))
                        .collect(),
                };
                (i, judged)
            })
            .collect()
    }

    /// What models say of each case that saw nothing of it.
    fn honest(&self) -> Vec<Judged> {
        let n = self.cases.len();
        let mut honest = vec![Judged::default(); n];
        let mut left: Vec<usize> = (0..self.annotated).collect();
        while let Some(&i) = left.first() {
            let used = |i: usize| -> Vec<usize> {
                (0..n)
                    .filter(|j| self.cases[i].apart(&self.cases[*j]))
                    .collect()
            };
            let training = used(i);
            let (same, rest): (Vec<usize>, Vec<usize>) =
                left.into_iter().partition(|j| used(*j) == training);
            for (i, judged) in self.apply(&self.train(&training, None), &same) {
                honest[i] = judged;
            }
            left = rest;
        }
        // Articles of different stories: those of a few stories at a time, by a model that has seen none of them.
        for group in 0..GROUPS {
            let within = |c: &Case<'_>| {
                let in_group = |s: &(usize, usize)| (s.0 + s.1) % GROUPS == group;
                c.stories().iter().filter(|s| in_group(s)).count()
            };
            let training: Vec<usize> = (0..n).filter(|i| within(&self.cases[*i]) == 0).collect();
            let tested: Vec<usize> = (self.annotated..n)
                .filter(|i| within(&self.cases[*i]) == 2)
                .collect();
            for (i, judged) in self.apply(&self.train(&training, None), &tested) {
                honest[i] = judged;
            }
        }
        honest
    }
}

/// Runs the command: `write` puts the weights into the engine, `errors` is how many of each kind of error are printed.
fn run(dirs: &[&str], write: bool, errors: usize) -> Result<(), String> {
    let lexicon = Lexicon::core();
    let folders = dirs
        .iter()
        .map(|d| data::folder(d.as_ref(), &lexicon))
        .collect::<Result<Vec<Folder>, _>>()?;
    let strangers = data::strangers(&folders);
    let mut fitted = Vec::new();
    for (name, whole_story) in [("PAIR", false), ("STORY", true)] {
        let setting = Setting::new(&folders, &strangers, whole_story, &lexicon);
        let pairs: usize = setting
            .gathered
            .iter()
            .flat_map(|g| &g.matrices)
            .map(|m| m.candidates.len())
            .sum();
        println!(
            "== {name}: {} annotated pairs of articles, {pairs} pairs of sentences looked at, {} of {} annotated links not among them",
            setting.annotated,
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
        let honest = setting.honest();
        let all: Vec<usize> = (0..setting.cases.len()).collect();
        let models = setting.train(&all, None);
        let first: Vec<Vec<f64>> = honest.iter().map(|j| j.first.clone()).collect();
        let second: Vec<Vec<f64>> = honest.iter().map(|j| j.second.clone()).collect();
        let of_all = setting.apply(&models, &all);
        let sample: Vec<Vec<f64>> = of_all.iter().map(|(_, j)| j.second.clone()).collect();
        let sample_sure: Vec<Vec<f64>> = of_all.into_iter().map(|(_, j)| j.sure).collect();
        report::f1(
            "honest folds, pairs by themselves",
            &folders,
            &setting,
            &first,
        );
        let likely = report::f1("honest folds, in context", &folders, &setting, &second);
        report::f1("in sample, in context", &folders, &setting, &sample);
        let sure: Vec<Vec<f64>> = honest.iter().map(|j| j.sure.clone()).collect();
        // What is shipped has to hold too.
        let certain = report::certain(&folders, &setting, &sure).max(report::certain(
            &folders,
            &setting,
            &sample_sure,
        ));
        report::calibration(&folders, &setting, &second);
        println!("from which probability on right, and share of the annotated links");
        report::edges(&folders, &setting, &second);
        println!("from which sureness on");
        report::edges(&folders, &setting, &sure);
        report::strangers(&setting, &honest, likely);
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
