//! Written by `cargo xtask train --write`: the weights, by `features::NAMES`, `context::NAMES` and `alone::NAMES`. How they
//! were fitted and measured: `docs/alignment.md`.
#![allow(clippy::approx_constant)] // a weight is no 1/π

use super::model::{Fitted, Model};

/// For two articles by themselves.
pub(super) const PAIR: Fitted = Fitted {
    first: Model {
        bias: -4.174,
        weights: [
            2.7223,  // cosine
            -0.3998, // overlap
            1.7885,  // name cosine
            3.2533,  // event cosine
            3.8338,  // content cosine
            9.614,   // number cosine
            17.4008, // date cosine
            0.5349,  // shared mass
            -0.2333, // shared names
            0.1793,  // shared events
            0.434,   // rarest
            0.3872,  // second rarest
            -0.2477, // shared keys
            -0.4638, // bigrams
            0.3388,  // near pairs
            0.9112,  // best clause
            1.4928,  // worse clause
            0.5692,  // clause mass
            -0.3314, // quoted in both
            -0.4697, // quoted in one
            0.4795,  // number clash
            0.3449,  // date clash
            0.9799,  // run
            0.1806,  // length ratio
            -0.2781, // shorter length
            -0.2237, // longer length
            -0.1478, // polarity
            -0.3041, // modality
            0.444,   // name and event
            0.2605,  // unmatched names
        ],
    },
    second: Model {
        bias: -0.308,
        weights: [
            0.8778,  // first logit
            0.5361,  // diagonal neighbour
            0.841,   // side neighbour
            -0.546,  // better rival
            -0.0674, // lesser rival
            0.7147,  // retold in one article
            0.0,     // third source, best
            0.0,     // third source, mean
            0.0,     // support elsewhere
            -1.2975, // relatedness
            0.9344,  // window
        ],
    },
    alone: Model {
        bias: 2.9439,
        weights: [
            -0.4384, // best link, log odds
            -0.3336, // expected links
            0.0489,  // weight
            -0.3051, // words
            -0.6382, // best of the neighbours
            -0.3538, // links of the article
            0.0752,  // candidates
            -2.7696, // best cosine
            -0.3268, // no running text
        ],
    },
    only: 0.75,
    certain: 0.74,
    likely: 0.28,
    possible: 0.14,
};

/// For the articles of a story, with third sources.
pub(super) const STORY: Fitted = Fitted {
    first: Model {
        bias: -3.8334,
        weights: [
            2.7181,  // cosine
            -0.3542, // overlap
            2.0147,  // name cosine
            2.7778,  // event cosine
            3.8323,  // content cosine
            8.2779,  // number cosine
            17.0266, // date cosine
            0.5692,  // shared mass
            -0.2566, // shared names
            0.2142,  // shared events
            0.3561,  // rarest
            0.3516,  // second rarest
            -0.0496, // shared keys
            -0.4648, // bigrams
            0.3329,  // near pairs
            1.0408,  // best clause
            1.4686,  // worse clause
            0.5944,  // clause mass
            -0.32,   // quoted in both
            -0.5004, // quoted in one
            0.475,   // number clash
            0.2982,  // date clash
            0.9367,  // run
            0.1399,  // length ratio
            -0.2789, // shorter length
            -0.2881, // longer length
            -0.1195, // polarity
            -0.2702, // modality
            0.318,   // name and event
            0.083,   // unmatched names
        ],
    },
    second: Model {
        bias: -0.6929,
        weights: [
            0.8067,  // first logit
            0.5601,  // diagonal neighbour
            0.7298,  // side neighbour
            -0.7135, // better rival
            -0.2002, // lesser rival
            0.2226,  // retold in one article
            2.3438,  // third source, best
            -0.6113, // third source, mean
            0.3396,  // support elsewhere
            -1.0262, // relatedness
            0.8901,  // window
        ],
    },
    alone: Model {
        bias: 2.8534,
        weights: [
            -0.4335, // best link, log odds
            -0.3332, // expected links
            0.0612,  // weight
            -0.2946, // words
            -0.6335, // best of the neighbours
            -0.2173, // links of the article
            0.0539,  // candidates
            -2.8041, // best cosine
            -0.2748, // no running text
        ],
    },
    only: 0.72,
    certain: 0.69,
    likely: 0.27,
    possible: 0.135,
};
