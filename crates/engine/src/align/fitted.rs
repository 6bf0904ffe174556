//! Written by `cargo xtask train --write`: the weights, by `features::NAMES` and `context::NAMES`. How they were fitted
//! and measured: `docs/alignment.md`.

use super::model::{Fitted, Model};

/// For two articles by themselves.
pub(super) const PAIR: Fitted = Fitted {
    first: Model {
        bias: -4.8948,
        weights: [
            3.1041,  // cosine
            -0.9181, // overlap
            2.1388,  // name cosine
            4.3644,  // event cosine
            5.1586,  // content cosine
            12.5559, // number cosine
            18.7781, // date cosine
            0.4848,  // shared mass
            -0.2437, // shared names
            0.1856,  // shared events
            0.3748,  // rarest
            0.2691,  // second rarest
            0.0046,  // shared keys
            -0.4701, // bigrams
            0.3201,  // near pairs
            1.0874,  // best clause
            1.3736,  // worse clause
            0.6139,  // clause mass
            -0.3269, // quoted in both
            -0.4472, // quoted in one
            0.5229,  // number clash
            0.4063,  // date clash
            0.9619,  // run
            0.1452,  // length ratio
            -0.1968, // shorter length
            -0.1247, // longer length
            -0.1312, // polarity
            -0.295,  // modality
            0.3925,  // name and event
            0.2296,  // unmatched names
        ],
    },
    second: Model {
        bias: -0.1242,
        weights: [
            0.8887,  // first logit
            0.65,    // diagonal neighbour
            0.7605,  // side neighbour
            -0.5518, // better rival
            -0.192,  // lesser rival
            0.8312,  // retold in one article
            0.0,     // third source, best
            0.0,     // third source, mean
            0.0,     // support elsewhere
            -2.0669, // relatedness
            1.0659,  // window
        ],
    },
    certain: 0.69,
    likely: 0.24,
    possible: 0.12,
};

/// For the articles of a story, with third sources.
pub(super) const STORY: Fitted = Fitted {
    first: Model {
        bias: -4.8198,
        weights: [
            2.8416,  // cosine
            -0.7369, // overlap
            2.4541,  // name cosine
            3.2202,  // event cosine
            4.5297,  // content cosine
            11.7189, // number cosine
            18.0372, // date cosine
            0.5504,  // shared mass
            -0.3119, // shared names
            0.218,   // shared events
            0.3079,  // rarest
            0.2157,  // second rarest
            0.0987,  // shared keys
            -0.4415, // bigrams
            0.3058,  // near pairs
            1.1351,  // best clause
            1.2942,  // worse clause
            0.6566,  // clause mass
            -0.2766, // quoted in both
            -0.4165, // quoted in one
            0.5439,  // number clash
            0.4092,  // date clash
            0.9482,  // run
            0.1265,  // length ratio
            -0.1963, // shorter length
            -0.1523, // longer length
            -0.103,  // polarity
            -0.2837, // modality
            0.2809,  // name and event
            0.0972,  // unmatched names
        ],
    },
    second: Model {
        bias: -0.4474,
        weights: [
            0.8256,  // first logit
            0.6652,  // diagonal neighbour
            0.7124,  // side neighbour
            -0.6757, // better rival
            -0.3124, // lesser rival
            0.4269,  // retold in one article
            1.7311,  // third source, best
            -0.1546, // third source, mean
            0.253,   // support elsewhere
            -1.8889, // relatedness
            1.0121,  // window
        ],
    },
    certain: 0.66,
    likely: 0.27,
    possible: 0.135,
};
