//! Written by `cargo xtask train --write`: the weights, by `features::NAMES` and `context::NAMES`. How they were fitted
//! and measured: `docs/alignment.md`.

use super::model::{Fitted, Model};

/// For two articles by themselves.
pub(super) const PAIR: Fitted = Fitted {
    first: Model {
        bias: -4.3144,
        weights: [
            2.4176,  // cosine
            -0.1749, // overlap
            1.9098,  // name cosine
            2.9997,  // event cosine
            3.7106,  // content cosine
            9.7532,  // number cosine
            17.4739, // date cosine
            0.5883,  // shared mass
            -0.2666, // shared names
            0.2108,  // shared events
            0.4965,  // rarest
            0.3466,  // second rarest
            -0.1958, // shared keys
            -0.4786, // bigrams
            0.3294,  // near pairs
            1.0611,  // best clause
            1.4398,  // worse clause
            0.5815,  // clause mass
            -0.345,  // quoted in both
            -0.4677, // quoted in one
            0.5143,  // number clash
            0.4255,  // date clash
            0.9628,  // run
            0.1381,  // length ratio
            -0.2733, // shorter length
            -0.2545, // longer length
            -0.1362, // polarity
            -0.3005, // modality
            0.4359,  // name and event
            0.2888,  // unmatched names
        ],
    },
    second: Model {
        bias: -0.4713,
        weights: [
            0.8783,  // first logit
            0.6068,  // diagonal neighbour
            0.7347,  // side neighbour
            -0.5306, // better rival
            -0.0878, // lesser rival
            0.9543,  // retold in one article
            0.0,     // third source, best
            0.0,     // third source, mean
            0.0,     // support elsewhere
            -1.3011, // relatedness
            1.0135,  // window
        ],
    },
    certain: 0.74,
    likely: 0.3,
    possible: 0.15,
};

/// For the articles of a story, with third sources.
pub(super) const STORY: Fitted = Fitted {
    first: Model {
        bias: -4.1154,
        weights: [
            2.499,   // cosine
            -0.2227, // overlap
            2.2805,  // name cosine
            2.6159,  // event cosine
            3.8635,  // content cosine
            8.4674,  // number cosine
            17.3329, // date cosine
            0.6229,  // shared mass
            -0.2711, // shared names
            0.2581,  // shared events
            0.4053,  // rarest
            0.3169,  // second rarest
            0.0011,  // shared keys
            -0.4854, // bigrams
            0.3087,  // near pairs
            1.147,   // best clause
            1.4158,  // worse clause
            0.6174,  // clause mass
            -0.3377, // quoted in both
            -0.4886, // quoted in one
            0.5166,  // number clash
            0.4178,  // date clash
            0.9333,  // run
            0.133,   // length ratio
            -0.2846, // shorter length
            -0.281,  // longer length
            -0.1032, // polarity
            -0.2619, // modality
            0.3018,  // name and event
            0.171,   // unmatched names
        ],
    },
    second: Model {
        bias: -0.8173,
        weights: [
            0.8143,  // first logit
            0.6399,  // diagonal neighbour
            0.6523,  // side neighbour
            -0.6699, // better rival
            -0.2253, // lesser rival
            0.4031,  // retold in one article
            2.7543,  // third source, best
            -1.0677, // third source, mean
            0.3992,  // support elsewhere
            -1.1279, // relatedness
            0.9742,  // window
        ],
    },
    certain: 0.68,
    likely: 0.3,
    possible: 0.15,
};
