//! Fitted weights as source text of the engine.

use super::fit::Fitted;
use super::{Grades, Models};
use crossread_engine::align::{alone, context, features};
use std::fmt::Write as _;

/// The file `align/fitted.rs`.
pub fn text(fitted: &[(&str, Models, Grades)]) -> String {
    let mut out = String::from(
        "//! Written by `cargo xtask train --write`: the weights, by `features::NAMES`, `context::NAMES` and `alone::NAMES`. How they\n\
         //! were fitted and measured: `docs/alignment.md`.\n#![allow(clippy::approx_constant)] // a weight is no 1/π\n\nuse super::model::{Fitted, Model};\n",
    );
    for (name, models, grades) in fitted {
        let what = if *name == "PAIR" {
            "For two articles by themselves."
        } else {
            "For the articles of a story, with third sources."
        };
        let _ = writeln!(
            out,
            "\n/// {what}\npub(super) const {name}: Fitted = Fitted {{"
        );
        model(&mut out, "first", &features::NAMES, &models.first);
        model(&mut out, "second", &context::NAMES, &models.second);
        model(&mut out, "alone", &alone::NAMES, &models.alone);
        for (name, value) in [
            ("only", grades.only),
            ("certain", grades.certain),
            ("likely", grades.likely),
            ("possible", grades.likely / 2.0),
        ] {
            let _ = writeln!(out, "    {name}: {:?},", round(value));
        }
        let _ = writeln!(out, "}};");
    }
    out
}

fn model(out: &mut String, field: &str, names: &[&str], fitted: &Fitted) {
    let _ = writeln!(
        out,
        "    {field}: Model {{\n        bias: {:?},\n        weights: [",
        round(fitted.bias)
    );
    for (name, w) in names.iter().zip(&fitted.weights) {
        let _ = writeln!(out, "            {:?}, // {name}", round(*w));
    }
    let _ = writeln!(out, "        ],\n    }},");
}

fn round(x: f64) -> f64 {
    (x * 1e4).round() / 1e4
}
