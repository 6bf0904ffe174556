//! Written by `cargo xtask train --write`: the weights, by `features::NAMES`, `context::NAMES` and `alone::NAMES`. How they
//! were fitted and measured: `docs/alignment.md`.
#![allow(clippy::approx_constant)] // a weight is no 1/π

use super::model::{Fitted, Model};

/// For two articles by themselves.
pub(super) const PAIR: Fitted = Fitted {
    first: Model {
        bias: -5.6099,
        weights: [
            2.1104,  // cosine
            -1.8288, // overlap
            1.1115,  // name cosine
            2.5252,  // event cosine
            3.2144,  // content cosine
            11.5302, // number cosine
            15.8917, // date cosine
            0.4363,  // shared mass
            -0.1825, // shared names
            0.1452,  // shared events
            0.6366,  // rarest
            0.425,   // second rarest
            -0.7782, // shared keys
            -0.3624, // bigrams
            0.3075,  // near pairs
            0.8341,  // best clause
            1.0111,  // worse clause
            0.5916,  // clause mass
            -0.3781, // quoted in both
            -0.4612, // quoted in one
            0.4995,  // number clash
            0.2977,  // date clash
            0.6587,  // run
            0.093,   // length ratio
            -0.1281, // shorter length
            -0.0888, // longer length
            -0.1756, // polarity
            -0.3057, // modality
            0.3845,  // name and event
            0.2923,  // unmatched names
            3.8127,  // wording
            3.091,   // wording of the longer
        ],
    },
    second: Model {
        bias: -0.2675,
        weights: [
            0.8743,  // first logit
            0.5554,  // diagonal neighbour
            0.7804,  // side neighbour
            -0.4335, // better rival
            -0.1607, // lesser rival
            0.7869,  // retold in one article
            0.0,     // third source, best
            0.0,     // third source, mean
            0.0,     // support elsewhere
            -1.4194, // relatedness
            0.8699,  // window
            -7.9743, // strangers
        ],
    },
    alone: Model {
        bias: 3.1416,
        weights: [
            -0.4405, // best link, log odds
            -0.3347, // expected links
            -0.013,  // weight
            -0.2764, // words
            -0.6569, // best of the neighbours
            -0.4733, // links of the article
            0.0685,  // candidates
            -2.8497, // best cosine
            -0.3271, // no running text
        ],
    },
    only: 0.72,
    certain: 0.66,
    likely: 0.26,
    possible: 0.13,
};

/// For the articles of a story, with third sources.
pub(super) const STORY: Fitted = Fitted {
    first: Model {
        bias: -5.2649,
        weights: [
            2.1051,  // cosine
            -1.647,  // overlap
            1.3713,  // name cosine
            1.9761,  // event cosine
            3.2165,  // content cosine
            10.0001, // number cosine
            15.0588, // date cosine
            0.4583,  // shared mass
            -0.2314, // shared names
            0.1868,  // shared events
            0.5558,  // rarest
            0.3846,  // second rarest
            -0.554,  // shared keys
            -0.3568, // bigrams
            0.3057,  // near pairs
            0.9257,  // best clause
            1.0229,  // worse clause
            0.619,   // clause mass
            -0.3669, // quoted in both
            -0.4846, // quoted in one
            0.4854,  // number clash
            0.264,   // date clash
            0.6288,  // run
            0.0548,  // length ratio
            -0.1254, // shorter length
            -0.1412, // longer length
            -0.1503, // polarity
            -0.2713, // modality
            0.2479,  // name and event
            0.0893,  // unmatched names
            3.5958,  // wording
            3.0446,  // wording of the longer
        ],
    },
    second: Model {
        bias: -0.6054,
        weights: [
            0.8041,  // first logit
            0.5849,  // diagonal neighbour
            0.6915,  // side neighbour
            -0.5954, // better rival
            -0.2362, // lesser rival
            0.3123,  // retold in one article
            3.1574,  // third source, best
            -1.5184, // third source, mean
            0.2605,  // support elsewhere
            -1.2842, // relatedness
            0.8386,  // window
            -8.1351, // strangers
        ],
    },
    alone: Model {
        bias: 3.001,
        weights: [
            -0.4394, // best link, log odds
            -0.3369, // expected links
            -0.0016, // weight
            -0.2607, // words
            -0.6584, // best of the neighbours
            -0.3501, // links of the article
            0.0627,  // candidates
            -2.8071, // best cosine
            -0.2247, // no running text
        ],
    },
    only: 0.71,
    certain: 0.62,
    likely: 0.25,
    possible: 0.125,
};
