//! `cargo xtask train` and `cargo xtask lexicon`: the study of alignment and the tables it rests on.

mod data;
mod fit;
pub mod lexicon;

use crossread_engine::align::{self, Candidate, features};
use crossread_engine::lexicon::Lexicon;
use data::Folder;
use fit::Example;

/// A pair of articles as examples.
struct Case<'f> {
    folder: usize,
    story: usize,
    pair: &'f data::Pair,
    candidates: Vec<Candidate>,
}

impl Case<'_> {
    /// May the model that judges `self` be trained on `other`? Not if they share an article.
    fn apart(&self, other: &Case<'_>) -> bool {
        let articles = |c: &Case<'_>| [c.pair.a, c.pair.b];
        (self.folder, self.story) != (other.folder, other.story)
            || !articles(self).iter().any(|x| articles(other).contains(x))
    }

    fn label(&self, c: &Candidate) -> Option<bool> {
        let key = (c.a, c.b);
        (!self.pair.disputed.contains(&key)).then(|| self.pair.gold.contains_key(&key))
    }
}

/// Runs the command.
pub fn run(dirs: &[&str], write: bool) -> Result<(), String> {
    let lexicon = Lexicon::core();
    let folders = dirs.iter().map(|d| data::folder(d.as_ref(), &lexicon)).collect::<Result<Vec<Folder>, _>>()?;
    let mut cases = Vec::new();
    let started = std::time::Instant::now();
    for (f, folder) in folders.iter().enumerate() {
        for (s, story) in folder.stories.iter().enumerate() {
            for pair in &story.pairs {
                let candidates = align::candidates(&story.articles[pair.a], &story.articles[pair.b], &lexicon);
                cases.push(Case { folder: f, story: s, pair, candidates });
            }
        }
    }
    println!("{} pairs, {} candidates, {:.0} ms", cases.len(), cases.iter().map(|c| c.candidates.len()).sum::<usize>(), started.elapsed().as_secs_f64() * 1e3);
    let penalty = std::env::var("L2").ok().and_then(|v| v.parse().ok()).unwrap_or(30.0);
    let mut honest: Vec<Vec<f64>> = Vec::new();
    let mut known: Vec<(Vec<usize>, (f64, Vec<f64>))> = Vec::new();
    for case in &cases {
        let used: Vec<usize> = (0..cases.len()).filter(|i| case.apart(&cases[*i])).collect();
        if !known.iter().any(|(u, _)| *u == used) {
            let chosen: Vec<&Case<'_>> = used.iter().map(|i| &cases[*i]).collect();
            known.push((used.clone(), train(&chosen, penalty)));
        }
        let model = &known.iter().find(|(u, _)| *u == used).expect("just added").1;
        honest.push(case.candidates.iter().map(|c| probability(model, &c.features)).collect());
    }
    let all: Vec<&Case<'_>> = cases.iter().collect();
    let model = train(&all, penalty);
    let fitted: Vec<Vec<f64>> = cases.iter().map(|case| case.candidates.iter().map(|c| probability(&model, &c.features)).collect()).collect();
    let cosine: Vec<Vec<f64>> = cases.iter().map(|case| case.candidates.iter().map(|c| f64::from(c.features[0])).collect()).collect();
    for (title, scores) in [("cosine", &cosine), ("honest folds", &honest), ("in sample", &fitted)] {
        report(title, &folders, &cases, scores);
    }
    calibration(&cases, &honest);
    if write {
        let text = source(&model);
        std::fs::write("crates/engine/src/align/fitted.rs", text).map_err(|e| e.to_string())?;
    }
    println!("bias {:.3}", model.0);
    for (name, (k, w)) in features::NAMES.iter().zip(model.1.iter().enumerate()) {
        let xs: Vec<f64> = cases.iter().flat_map(|c| &c.candidates).map(|c| f64::from(c.features[k])).collect();
        let mean = xs.iter().sum::<f64>() / xs.len() as f64;
        let sd = (xs.iter().map(|x| (x - mean).powi(2)).sum::<f64>() / xs.len() as f64).sqrt();
        println!("{name:18} {w:8.3}  x sd {:7.3}", w * sd);
    }
    Ok(())
}

fn train(cases: &[&Case<'_>], penalty: f64) -> (f64, Vec<f64>) {
    let examples: Vec<Example<'_>> = cases.iter()
        .flat_map(|case| case.candidates.iter().filter_map(|c| Some(Example { x: &c.features, y: case.label(c)?, weight: 1.0 })))
        .collect();
    fit::fit(&examples, penalty)
}

fn probability(model: &(f64, Vec<f64>), x: &[f32]) -> f64 {
    let z: f64 = model.1.iter().zip(x).map(|(w, x)| w * f64::from(*x)).sum::<f64>() + model.0;
    1.0 / (1.0 + (-z).exp())
}

/// True positives, links given, links annotated.
#[derive(Default, Clone, Copy)]
struct Count(usize, usize, usize);

impl Count {
    fn f1(self) -> f64 { 2.0 * self.0 as f64 / (self.1 + self.2).max(1) as f64 }
    fn precision(self) -> f64 { self.0 as f64 / self.1.max(1) as f64 }
    fn recall(self) -> f64 { self.0 as f64 / self.2.max(1) as f64 }
}

fn count(cases: &[Case<'_>], scores: &[Vec<f64>], folder: usize, threshold: f64) -> Count {
    let mut n = Count::default();
    for (case, s) in cases.iter().zip(scores).filter(|(c, _)| c.folder == folder) {
        n.2 += case.pair.gold.len();
        for (c, _) in case.candidates.iter().zip(s).filter(|(_, s)| **s >= threshold) {
            if let Some(y) = case.label(c) {
                n.1 += 1;
                n.0 += usize::from(y);
            }
        }
    }
    n
}

fn report(title: &str, folders: &[Folder], cases: &[Case<'_>], scores: &[Vec<f64>]) {
    let steps = || (1..100).map(|t| f64::from(t) / 100.0);
    let mean = |t: f64| (0..folders.len()).map(|f| count(cases, scores, f, t).f1()).sum::<f64>();
    let common = steps().max_by(|x, y| mean(*x).total_cmp(&mean(*y))).unwrap_or(0.5);
    println!("{title}: common threshold {common:.2}");
    for (f, folder) in folders.iter().enumerate() {
        let c = count(cases, scores, f, common);
        let best = steps().max_by(|x, y| count(cases, scores, f, *x).f1().total_cmp(&count(cases, scores, f, *y).f1())).unwrap_or(0.5);
        println!("  {:14} F1 {:.3} (P {:.3} R {:.3} n={}); best at {best:.2}: {:.3}", folder.name, c.f1(), c.precision(), c.recall(), c.2, count(cases, scores, f, best).f1());
    }
}

fn calibration(cases: &[Case<'_>], scores: &[Vec<f64>]) {
    println!("calibration (honest folds): probability, pairs, share that are links");
    let edges = [0.0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1.01];
    for w in edges.windows(2) {
        let inside: Vec<bool> = cases.iter().zip(scores)
            .flat_map(|(case, s)| case.candidates.iter().zip(s).filter(|(_, s)| **s >= w[0] && **s < w[1]).filter_map(|(c, _)| case.label(c)))
            .collect();
        let hits = inside.iter().filter(|y| **y).count();
        println!("  {:.2}-{:.2} {:6} {:.3}", w[0], w[1].min(1.0), inside.len(), hits as f64 / inside.len().max(1) as f64);
    }
}

/// The weights as source text.
fn source(model: &(f64, Vec<f64>)) -> String {
    let mut out = format!("/// Weights for a pair of articles, by `features::NAMES`.\npub const PAIR: Model<COUNT> = Model {{\n    bias: {:.4},\n    weights: [\n", model.0);
    for (name, w) in features::NAMES.iter().zip(&model.1) {
        out += &format!("        {w:.4}, // {name}\n");
    }
    out += "    ],\n};\n\n";
    for (name, doc, value) in [("CERTAIN", "Precision of at least 0.95 in honest folds.", 0.9), ("LIKELY", "The best F1 in honest folds.", 0.26), ("POSSIBLE", "One in five is a link.", 0.15)] {
        out += &format!("/// {doc}\npub const {name}: f32 = {value};\n");
    }
    out
}
