//! Logistic regression with an L2 penalty, by iteratively reweighted least squares (Newton's method).

/// One example: features, and whether it is a link.
pub struct Example<'x> {
    pub x: &'x [f32],
    pub y: bool,
}

/// A fitted model.
#[derive(Clone)]
pub struct Fitted {
    pub bias: f64,
    pub weights: Vec<f64>,
    /// The standard deviation of each feature.
    pub spread: Vec<f64>,
}

impl Fitted {
    /// Log odds.
    #[allow(clippy::cast_possible_truncation)]
    pub fn logit(&self, x: &[f32]) -> f32 {
        self.sum(x) as f32
    }

    /// Probability.
    pub fn probability(&self, x: &[f32]) -> f64 {
        logistic(self.sum(x))
    }

    /// Probability, as the engine computes with it.
    #[allow(clippy::cast_possible_truncation)]
    pub fn chance(&self, x: &[f32]) -> f32 {
        self.probability(x) as f32
    }

    fn sum(&self, x: &[f32]) -> f64 {
        self.weights
            .iter()
            .zip(x)
            .fold(self.bias, |sum, (w, x)| sum + w * f64::from(*x))
    }
}

fn logistic(z: f64) -> f64 {
    1.0 / (1.0 + (-z).exp())
}

/// Fits a model. `penalty` is on standardised features; the bias is free.
pub fn fit(examples: &[Example<'_>], penalty: f64) -> Fitted {
    let n = examples.first().map_or(0, |e| e.x.len());
    let total = examples.len() as f64;
    let mut mean = vec![0.0; n];
    let mut spread = vec![0.0; n];
    for e in examples {
        for (m, x) in mean.iter_mut().zip(e.x) {
            *m += f64::from(*x) / total;
        }
    }
    for e in examples {
        for ((s, x), m) in spread.iter_mut().zip(e.x).zip(&mean) {
            *s += (f64::from(*x) - m).powi(2) / total;
        }
    }
    for s in &mut spread {
        *s = s.sqrt().max(1e-6);
    }
    let mut weights = vec![0.0; n + 1];
    let mut row = vec![1.0; n + 1];
    for _ in 0..25 {
        let mut hessian = vec![vec![0.0; n + 1]; n + 1];
        let mut gradient = vec![0.0; n + 1];
        for e in examples {
            for (k, x) in e.x.iter().enumerate() {
                row[k + 1] = (f64::from(*x) - mean[k]) / spread[k];
            }
            let p = logistic(dot(&weights, &row));
            let (error, curve) = (f64::from(u8::from(e.y)) - p, (p * (1.0 - p)).max(1e-9));
            for i in 0..=n {
                gradient[i] += error * row[i];
                let scaled = curve * row[i];
                for (cell, x) in hessian[i].iter_mut().zip(&row).take(i + 1) {
                    *cell += scaled * x;
                }
            }
        }
        for k in 1..=n {
            gradient[k] -= penalty * weights[k];
            hessian[k][k] += penalty;
        }
        let step = solve(hessian, gradient);
        let size: f64 = step.iter().map(|s| s * s).sum();
        for (w, s) in weights.iter_mut().zip(step) {
            *w += s;
        }
        if size < 1e-10 {
            break;
        }
    }
    let scaled: Vec<f64> = weights
        .iter()
        .skip(1)
        .zip(&spread)
        .map(|(w, s)| w / s)
        .collect();
    Fitted {
        bias: weights[0] - dot(&scaled, &mean),
        weights: scaled,
        spread,
    }
}

/// Fits the weight of one feature anew, the others staying as they are.
pub fn refit(fitted: &mut Fitted, feature: usize, examples: &[Example<'_>], penalty: f64) {
    let at = |e: &Example<'_>| f64::from(e.x[feature]);
    let count = examples.len().max(1) as f64;
    let mean = examples.iter().map(at).sum::<f64>() / count;
    let variance = examples.iter().map(|e| (at(e) - mean).powi(2)).sum::<f64>() / count;
    fitted.weights[feature] = 0.0;
    fitted.spread[feature] = variance.sqrt();
    let rest: Vec<f64> = examples.iter().map(|e| fitted.sum(e.x)).collect();
    let mut weight = 0.0;
    for _ in 0..50 {
        let (mut gradient, mut curve) = (-penalty * variance * weight, penalty * variance + 1e-9);
        for (e, rest) in examples.iter().zip(&rest) {
            let p = logistic(rest + weight * at(e));
            gradient += (f64::from(u8::from(e.y)) - p) * at(e);
            curve += p * (1.0 - p) * at(e).powi(2);
        }
        let step = (gradient / curve).clamp(-2.0, 2.0);
        weight += step;
        if step.abs() < 1e-6 {
            break;
        }
    }
    fitted.weights[feature] = weight;
}

fn dot(a: &[f64], b: &[f64]) -> f64 {
    a.iter().zip(b).map(|(x, y)| x * y).sum()
}

/// Solves `m x = v` for a symmetric positive definite `m` given by its lower half (Cholesky).
fn solve(mut m: Vec<Vec<f64>>, mut v: Vec<f64>) -> Vec<f64> {
    let n = v.len();
    for i in 0..n {
        for j in 0..=i {
            let sum: f64 = (0..j).map(|k| m[i][k] * m[j][k]).sum();
            m[i][j] = if i == j {
                (m[i][i] - sum).max(1e-12).sqrt()
            } else {
                (m[i][j] - sum) / m[j][j]
            };
        }
    }
    for i in 0..n {
        let sum: f64 = (0..i).map(|k| m[i][k] * v[k]).sum();
        v[i] = (v[i] - sum) / m[i][i];
    }
    for i in (0..n).rev() {
        let sum: f64 = (i + 1..n).map(|k| m[k][i] * v[k]).sum();
        v[i] = (v[i] - sum) / m[i][i];
    }
    v
}
