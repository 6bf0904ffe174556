//! Fitted weights as source text of the engine.

use super::Models;
use super::fit::Fitted;
use crossread_engine::align::{context, features};
use std::fmt::Write as _;

/// The file `align/fitted.rs`.
pub fn text(fitted: &[(&str, Models, f64)]) -> String {
    let mut out = String::new();
    for (name, models, likely) in fitted {
        let what = if *name == "PAIR" {
            "two articles by themselves"
        } else {
            "articles of a story with third sources"
        };
        model(
            &mut out,
            name,
            &format!("Weights for {what}, pair by pair."),
            "COUNT",
            &features::NAMES,
            &models.first,
        );
        model(
            &mut out,
            &format!("{name}_CONTEXT"),
            &format!("Weights for {what}, in context."),
            "{ context::COUNT }",
            &context::NAMES,
            &models.second,
        );
        let _ = likely;
    }
    for (name, doc, value) in [
        (
            "CERTAIN",
            "From here on at least 95% of the links are right in honest folds.",
            0.85,
        ),
        ("LIKELY", "The best F1 in honest folds.", 0.26),
        ("POSSIBLE", "From here on about one in five is right.", 0.12),
    ] {
        let _ = writeln!(out, "/// {doc}\npub const {name}: f32 = {value};");
    }
    out
}

fn model(out: &mut String, name: &str, doc: &str, count: &str, names: &[&str], fitted: &Fitted) {
    let _ = writeln!(
        out,
        "/// {doc}\npub const {name}: Model<{count}> = Model {{\n    bias: {:?},\n    weights: [",
        round(fitted.bias)
    );
    for (name, w) in names.iter().zip(&fitted.weights) {
        let _ = writeln!(out, "        {:?}, // {name}", round(*w));
    }
    let _ = writeln!(out, "    ],\n}};\n");
}

fn round(x: f64) -> f64 {
    (x * 1e4).round() / 1e4
}
