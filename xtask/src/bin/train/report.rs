//! Figures of a fitted model, as text.

use super::data::Folder;
use super::fit::Fitted;
use super::{Judged, Setting};

/// Links found, links given, links annotated.
#[derive(Default, Clone, Copy)]
struct Count {
    hit: usize,
    given: usize,
    gold: usize,
}

impl Count {
    fn f1(self) -> f64 {
        2.0 * self.hit as f64 / (self.given + self.gold).max(1) as f64
    }
    fn precision(self) -> f64 {
        self.hit as f64 / self.given.max(1) as f64
    }
    fn recall(self) -> f64 {
        self.hit as f64 / self.gold.max(1) as f64
    }
}

fn count(setting: &Setting<'_>, scores: &[Vec<f64>], folder: usize, threshold: f64) -> Count {
    let mut n = Count::default();
    for (case, s) in setting
        .cases
        .iter()
        .zip(scores)
        .filter(|(c, _)| c.folder == folder && c.stranger.is_none())
    {
        n.gold += case.pair.gold.len();
        for (c, _) in setting
            .candidates(case)
            .iter()
            .zip(s)
            .filter(|(_, s)| **s >= threshold)
        {
            if let Some(y) = case.label(c.a, c.b) {
                n.given += 1;
                n.hit += usize::from(y);
            }
        }
    }
    n
}

/// The mean precision at every annotated link, from the highest probability down; those that are no candidates count as never
/// found. Depends on no threshold, so that it varies less from luck than F1.
fn average_precision(setting: &Setting<'_>, scores: &[Vec<f64>], folder: usize) -> f64 {
    let (mut judged, mut gold) = (Vec::new(), 0);
    for (case, s) in setting.cases.iter().zip(scores) {
        if case.folder == folder && case.stranger.is_none() {
            gold += case.pair.gold.len();
            let of = setting.candidates(case).iter().zip(s);
            judged.extend(of.filter_map(|(c, s)| Some((*s, case.label(c.a, c.b)?))));
        }
    }
    judged.sort_by(|x, y| y.0.total_cmp(&x.0));
    let (mut hits, mut sum) = (0.0, 0.0);
    for (n, _) in judged.iter().enumerate().filter(|(_, j)| j.1) {
        hits += 1.0;
        sum += hits / (n + 1) as f64;
    }
    sum / gold.max(1) as f64
}

/// Prints F1 by folder at the threshold that is best for their mean, and gives that threshold.
pub fn f1(title: &str, folders: &[Folder], setting: &Setting<'_>, scores: &[Vec<f64>]) -> f64 {
    let steps = || (1..100).map(|t| f64::from(t) / 100.0);
    let at = |f: usize, t: f64| count(setting, scores, f, t);
    let mean = |t: f64| (0..folders.len()).map(|f| at(f, t).f1()).sum::<f64>();
    let best = |value: &dyn Fn(f64) -> f64| {
        steps()
            .max_by(|x, y| value(*x).total_cmp(&value(*y)))
            .unwrap_or(0.5)
    };
    // The peak of a few hundred links is a matter of luck: the best of the curve, smoothed over a fifth of its width.
    let around = |t: f64| {
        (-10..=10)
            .map(|d| mean(t + f64::from(d) / 100.0))
            .sum::<f64>()
    };
    let common = best(&around);
    println!("{title}: threshold {common:.2}");
    for (f, folder) in folders.iter().enumerate() {
        let (c, own) = (at(f, common), best(&|t| at(f, t).f1()));
        println!(
            "  {:14} F1 {:.3} (P {:.3} R {:.3} n={}); best {:.3} at {own:.2}; average precision {:.3}",
            folder.name,
            c.f1(),
            c.precision(),
            c.recall(),
            c.gold,
            at(f, own).f1(),
            average_precision(setting, scores, f)
        );
    }
    common
}

/// The lowest sureness from which on 95% of the links given are right, in every step above too, and in every folder with more
/// than one annotator: a single one misses links, and agrees with another at F1 0.81.
pub fn certain(folders: &[Folder], setting: &Setting<'_>, scores: &[Vec<f64>]) -> f64 {
    let right = |t: f64| {
        let mut several = (0..folders.len()).filter(|f| folders[*f].annotators > 1);
        several.all(|f| {
            let c = count(setting, scores, f, t);
            c.hit as f64 >= 0.95 * c.given as f64
        })
    };
    let steps = (50..100).rev().map(|t| f64::from(t) / 100.0);
    steps.take_while(|t| right(*t)).last().unwrap_or(0.99)
}

/// Of the sentences in no link of at least `likely`, how many are told by one article alone: prints precision and recall from
/// each probability on, by folder, and gives the lowest from which on 85% are, in every folder.
pub fn only(folders: &[Folder], setting: &Setting<'_>, judged: &[Judged], likely: f64) -> f64 {
    let count = |folder: usize, threshold: f64| {
        let mut n = Count::default();
        let cases = setting.cases.iter().zip(judged);
        for (case, judged) in cases.filter(|(c, _)| c.folder == folder && c.stranger.is_none()) {
            for (side, of_a) in judged.alone.iter().zip([true, false]) {
                let mut linked = vec![false; side.len()];
                for (c, p) in setting.candidates(case).iter().zip(&judged.second) {
                    linked[if of_a { c.a } else { c.b }] |= *p >= likely;
                }
                for (i, p) in side.iter().enumerate() {
                    let Some(alone) = case.told_alone(i, of_a) else {
                        continue;
                    };
                    let given = !linked[i] && *p >= threshold;
                    n.gold += usize::from(alone);
                    n.given += usize::from(given);
                    n.hit += usize::from(given && alone);
                }
            }
        }
        n
    };
    println!("told by one article alone: from which probability on, right, share");
    for t in [0.0, 0.5, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9] {
        print!("  from {t:.2}:");
        for (f, folder) in folders.iter().enumerate() {
            let c = count(f, t);
            print!(
                "  {} P {:.3} R {:.3}",
                folder.name,
                c.precision(),
                c.recall()
            );
        }
        println!();
    }
    let sound = |t: f64| (0..folders.len()).all(|f| count(f, t).precision() >= 0.85);
    let steps = (30..96).map(|t| f64::from(t) / 100.0);
    let mut found = 0.95;
    for t in steps.rev() {
        if !sound(t) {
            break;
        }
        found = t;
    }
    found
}

/// Prints for each range of probabilities how many pairs are in it and how many of them are links.
pub fn calibration(folders: &[Folder], setting: &Setting<'_>, scores: &[Vec<f64>]) {
    println!("calibration: probability, pairs, links among them");
    let edges = [0.0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1.01];
    for (&from, &to) in edges.iter().zip(edges.iter().skip(1)) {
        let sum = |t: f64| {
            let of = |f: usize| count(setting, scores, f, t);
            (0..folders.len())
                .map(of)
                .fold((0, 0), |n, c| (n.0 + c.given, n.1 + c.hit))
        };
        let (pairs, hits) = (sum(from).0 - sum(to).0, sum(from).1 - sum(to).1);
        println!(
            "  {from:.2} - {:.2} {pairs:6} {:.3}",
            to.min(1.0),
            hits as f64 / pairs.max(1) as f64
        );
    }
}

/// Prints precision and recall of the candidates from each score on, by folder.
pub fn edges(folders: &[Folder], setting: &Setting<'_>, scores: &[Vec<f64>]) {
    for t in [0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9] {
        print!("  from {t:.2}:");
        for (f, folder) in folders.iter().enumerate() {
            let c = count(setting, scores, f, t);
            print!(
                "  {} P {:.3} R {:.3}",
                folder.name,
                c.precision(),
                c.recall()
            );
        }
        println!();
    }
}

/// Prints the weights, in standard deviations of their features.
pub fn weights(names: &[&str], fitted: &Fitted) {
    println!("bias {:.3}", fitted.bias);
    for ((name, w), s) in names.iter().zip(&fitted.weights).zip(&fitted.spread) {
        println!("  {name:22} {w:8.3}  by spread {:7.3}", w * s);
    }
}

/// Prints what is most surely wrong: links given that are none, and annotated links with the lowest probabilities, by folder.
pub fn errors(
    folders: &[Folder],
    setting: &Setting<'_>,
    scores: &[Vec<f64>],
    threshold: f64,
    most: usize,
) {
    for (f, folder) in folders.iter().enumerate() {
        let (mut wrong, mut missed) = (Vec::new(), Vec::new());
        for (case, s) in setting
            .cases
            .iter()
            .zip(scores)
            .filter(|(c, _)| c.folder == f && c.stranger.is_none())
        {
            let articles = &folder.stories[case.story].articles;
            let text = |n: usize, i: usize| {
                let d = &articles[n];
                d.sentences.get(i).map_or("", |s| d.text(s.span)).to_owned()
            };
            let mut found = std::collections::BTreeMap::new();
            for (c, p) in setting.candidates(case).iter().zip(s) {
                let key = if case.flipped { (c.b, c.a) } else { (c.a, c.b) };
                found.insert(key, *p);
                if *p >= threshold && case.label(c.a, c.b) == Some(false) {
                    wrong.push((*p, text(case.pair.a, key.0), text(case.pair.b, key.1)));
                }
            }
            for (key, same) in &case.pair.gold {
                let p = found.get(key).copied().unwrap_or(0.0);
                if p < threshold && *same {
                    missed.push((p, text(case.pair.a, key.0), text(case.pair.b, key.1)));
                }
            }
        }
        for (title, mut list) in [
            ("given, not annotated", wrong),
            ("annotated, not given", missed),
        ] {
            list.sort_by(|x, y| y.0.total_cmp(&x.0));
            println!("-- {}: {title}, {}", folder.name, list.len());
            let step = (list.len() / most.max(1)).max(1);
            for (p, a, b) in list.iter().step_by(step) {
                println!("  {p:.2}\n    {a}\n    {b}");
            }
        }
    }
}

/// Prints which share of the sentences of articles of different stories gets a link, from a few probabilities on.
pub fn strangers(setting: &Setting<'_>, judged: &[Judged], likely: f64) {
    print!("articles of different stories:");
    for t in [likely - 0.02, likely, likely + 0.02, 0.5] {
        let (mut linked, mut all, mut pairs) = (0, 0, 0);
        for (case, judged) in setting.cases.iter().zip(judged) {
            if case.stranger.is_none() || judged.alone.iter().all(Vec::is_empty) {
                continue;
            }
            pairs += 1;
            let mut sides = judged.alone.each_ref().map(|s| vec![false; s.len()]);
            for (c, p) in setting.candidates(case).iter().zip(&judged.second) {
                sides[0][c.a] |= *p >= t;
                sides[1][c.b] |= *p >= t;
            }
            all += sides.iter().map(Vec::len).sum::<usize>();
            linked += sides.iter().flatten().filter(|x| **x).count();
        }
        print!(
            "  from {t:.2} {:.2}% of {all} sentences ({pairs} pairs)",
            100.0 * linked as f64 / all.max(1) as f64
        );
    }
    println!();
}
