//! Logistic regression with an L2 penalty, by iteratively reweighted least squares (Newton's method).

/// One example: features, and whether it is a link.
pub struct Example<'x> {
    pub x: &'x [f32],
    pub y: bool,
    pub weight: f64,
}

/// Bias and weights in the features' own units. `penalty` is on standardised features; the bias is free.
pub fn fit(examples: &[Example<'_>], penalty: f64) -> (f64, Vec<f64>) {
    let n = examples.first().map_or(0, |e| e.x.len());
    let total: f64 = examples.iter().map(|e| e.weight).sum();
    let mean: Vec<f64> = (0..n).map(|k| examples.iter().map(|e| e.weight * f64::from(e.x[k])).sum::<f64>() / total).collect();
    let spread: Vec<f64> = (0..n)
        .map(|k| (examples.iter().map(|e| e.weight * (f64::from(e.x[k]) - mean[k]).powi(2)).sum::<f64>() / total).sqrt().max(1e-9))
        .collect();
    let mut w = vec![0.0; n + 1];
    let mut row = vec![1.0; n + 1];
    for _ in 0..25 {
        let mut hessian = vec![vec![0.0; n + 1]; n + 1];
        let mut gradient = vec![0.0; n + 1];
        for e in examples {
            for k in 0..n {
                row[k + 1] = (f64::from(e.x[k]) - mean[k]) / spread[k];
            }
            let p = 1.0 / (1.0 + (-dot(&w, &row)).exp());
            let (g, h) = (e.weight * (f64::from(u8::from(e.y)) - p), e.weight * (p * (1.0 - p)).max(1e-9));
            for i in 0..=n {
                gradient[i] += g * row[i];
                let hi = h * row[i];
                for (cell, x) in hessian[i].iter_mut().zip(&row).take(i + 1) {
                    *cell += hi * x;
                }
            }
        }
        for k in 1..=n {
            gradient[k] -= penalty * w[k];
            hessian[k][k] += penalty;
        }
        let step = solve(hessian, gradient);
        let size: f64 = step.iter().map(|s| s * s).sum();
        for (w, s) in w.iter_mut().zip(step) {
            *w += s;
        }
        if size < 1e-10 {
            break;
        }
    }
    let weights: Vec<f64> = (0..n).map(|k| w[k + 1] / spread[k]).collect();
    (w[0] - dot(&weights, &mean), weights)
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
            m[i][j] = if i == j { (m[i][i] - sum).max(1e-12).sqrt() } else { (m[i][j] - sum) / m[j][j] };
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
