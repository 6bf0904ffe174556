//! Written by `cargo xtask train --write`: the weights, by `features::NAMES`, `context::NAMES` and `alone::NAMES`. How they
//! were fitted and measured: `docs/alignment.md`.
#![allow(clippy::approx_constant)] // a weight is no 1/π

use super::model::{Fitted, Model};

/// For two articles by themselves.
pub(super) const PAIR: Fitted = Fitted {
    first: Model {
        bias: -5.5779,
        weights: [
            2.0823,  // cosine
            -1.8459, // overlap
            1.1496,  // name cosine
            2.298,   // event cosine
            3.2128,  // content cosine
            11.5255, // number cosine
            16.1195, // date cosine
            0.4538,  // shared mass
            -0.1846, // shared names
            0.1614,  // shared events
            0.6306,  // rarest
            0.4261,  // second rarest
            -0.8043, // shared keys
            -0.3612, // bigrams
            0.3052,  // near pairs
            0.8445,  // best clause
            1.0015,  // worse clause
            0.5989,  // clause mass
            -0.3756, // quoted in both
            -0.4581, // quoted in one
            0.5007,  // number clash
            0.3041,  // date clash
            0.6615,  // run
            0.0929,  // length ratio
            -0.1308, // shorter length
            -0.0938, // longer length
            -0.1752, // polarity
            -0.3057, // modality
            0.3773,  // name and event
            0.2891,  // unmatched names
            3.8453,  // wording
            3.0727,  // wording of the longer
        ],
    },
    second: Model {
        bias: -0.2702,
        weights: [
            0.8747,  // first logit
            0.559,   // diagonal neighbour
            0.7932,  // side neighbour
            -0.4345, // better rival
            -0.15,   // lesser rival
            0.7836,  // retold in one article
            0.0,     // third source, best
            0.0,     // third source, mean
            0.0,     // support elsewhere
            -1.4236, // relatedness
            0.87,    // window
            -7.9444, // strangers
        ],
    },
    alone: Model {
        bias: 3.1189,
        weights: [
            -0.4428, // best link, log odds
            -0.3364, // expected links
            -0.0235, // weight
            -0.2659, // words
            -0.6551, // best of the neighbours
            -0.4472, // links of the article
            0.0714,  // candidates
            -2.7726, // best cosine
            -0.3305, // no running text
        ],
    },
    only: 0.72,
    certain: 0.82,
    likely: 0.26,
    possible: 0.13,
};

/// For the articles of a story, with third sources.
pub(super) const STORY: Fitted = Fitted {
    first: Model {
        bias: -5.2607,
        weights: [
            2.1515,  // cosine
            -1.7242, // overlap
            1.4475,  // name cosine
            1.984,   // event cosine
            3.2573,  // content cosine
            10.0429, // number cosine
            15.4748, // date cosine
            0.4713,  // shared mass
            -0.2339, // shared names
            0.1898,  // shared events
            0.5476,  // rarest
            0.386,   // second rarest
            -0.5642, // shared keys
            -0.3567, // bigrams
            0.3015,  // near pairs
            0.9586,  // best clause
            0.9711,  // worse clause
            0.6261,  // clause mass
            -0.3665, // quoted in both
            -0.4826, // quoted in one
            0.4862,  // number clash
            0.2612,  // date clash
            0.6285,  // run
            0.0591,  // length ratio
            -0.129,  // shorter length
            -0.1414, // longer length
            -0.1494, // polarity
            -0.2715, // modality
            0.244,   // name and event
            0.0914,  // unmatched names
            3.6356,  // wording
            3.0358,  // wording of the longer
        ],
    },
    second: Model {
        bias: -0.607,
        weights: [
            0.8033,  // first logit
            0.5847,  // diagonal neighbour
            0.6946,  // side neighbour
            -0.5944, // better rival
            -0.2416, // lesser rival
            0.3426,  // retold in one article
            3.1555,  // third source, best
            -1.5193, // third source, mean
            0.2823,  // support elsewhere
            -1.301,  // relatedness
            0.8334,  // window
            -8.0893, // strangers
        ],
    },
    alone: Model {
        bias: 2.9887,
        weights: [
            -0.4412, // best link, log odds
            -0.3401, // expected links
            -0.0052, // weight
            -0.259,  // words
            -0.6556, // best of the neighbours
            -0.35,   // links of the article
            0.0755,  // candidates
            -2.7776, // best cosine
            -0.2198, // no running text
        ],
    },
    only: 0.71,
    certain: 0.7,
    likely: 0.25,
    possible: 0.125,
};
