//! Written by `cargo xtask train --write`: the weights, by `features::NAMES` and `context::NAMES`. How they were fitted
//! and measured: `docs/alignment.md`.

use super::model::{Fitted, Model};

/// For two articles by themselves.
pub(super) const PAIR: Fitted = Fitted {
    first: Model {
        bias: -4.2963,
        weights: [
            2.5444,  // cosine
            -0.2576, // overlap
            1.578,   // name cosine
            3.1437,  // event cosine
            3.5939,  // content cosine
            9.3799,  // number cosine
            17.3286, // date cosine
            0.5627,  // shared mass
            -0.2517, // shared names
            0.1756,  // shared events
            0.4862,  // rarest
            0.3393,  // second rarest
            -0.1652, // shared keys
            -0.4542, // bigrams
            0.3261,  // near pairs
            0.8768,  // best clause
            1.6127,  // worse clause
            0.5795,  // clause mass
            -0.3234, // quoted in both
            -0.4685, // quoted in one
            0.4698,  // number clash
            0.3501,  // date clash
            0.9467,  // run
            0.1686,  // length ratio
            -0.2728, // shorter length
            -0.2313, // longer length
            -0.1703, // polarity
            -0.3113, // modality
            0.4322,  // name and event
            0.2396,  // unmatched names
        ],
    },
    second: Model {
        bias: -0.389,
        weights: [
            0.8689,  // first logit
            0.5496,  // diagonal neighbour
            0.8076,  // side neighbour
            -0.5451, // better rival
            -0.1503, // lesser rival
            0.9637,  // retold in one article
            0.0,     // third source, best
            0.0,     // third source, mean
            0.0,     // support elsewhere
            -1.3088, // relatedness
            0.9393,  // window
        ],
    },
    certain: 0.73,
    likely: 0.3,
    possible: 0.15,
};

/// For the articles of a story, with third sources.
pub(super) const STORY: Fitted = Fitted {
    first: Model {
        bias: -3.9582,
        weights: [
            2.545,   // cosine
            -0.2036, // overlap
            1.8051,  // name cosine
            2.6206,  // event cosine
            3.6295,  // content cosine
            8.0798,  // number cosine
            17.1101, // date cosine
            0.6074,  // shared mass
            -0.2734, // shared names
            0.2217,  // shared events
            0.4069,  // rarest
            0.3063,  // second rarest
            0.0188,  // shared keys
            -0.4447, // bigrams
            0.3163,  // near pairs
            0.996,   // best clause
            1.6035,  // worse clause
            0.6074,  // clause mass
            -0.3089, // quoted in both
            -0.4953, // quoted in one
            0.4686,  // number clash
            0.2979,  // date clash
            0.888,   // run
            0.1246,  // length ratio
            -0.2711, // shorter length
            -0.2968, // longer length
            -0.1396, // polarity
            -0.2738, // modality
            0.2952,  // name and event
            0.0479,  // unmatched names
        ],
    },
    second: Model {
        bias: -0.7292,
        weights: [
            0.7992,  // first logit
            0.584,   // diagonal neighbour
            0.7196,  // side neighbour
            -0.7079, // better rival
            -0.2589, // lesser rival
            0.3891,  // retold in one article
            2.5286,  // third source, best
            -0.8,    // third source, mean
            0.3602,  // support elsewhere
            -1.0733, // relatedness
            0.883,   // window
        ],
    },
    certain: 0.69,
    likely: 0.28,
    possible: 0.14,
};
