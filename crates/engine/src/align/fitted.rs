//! Written by `cargo xtask train --write`: the weights, by `features::NAMES` and `context::NAMES`. How they were fitted
//! and measured: `docs/alignment.md`.

use super::model::{Fitted, Model};

/// For two articles by themselves.
pub(super) const PAIR: Fitted = Fitted {
    first: Model {
        bias: -4.3343,
        weights: [
            2.607,   // cosine
            -0.2899, // overlap
            1.6858,  // name cosine
            3.2204,  // event cosine
            3.6221,  // content cosine
            9.4426,  // number cosine
            17.3664, // date cosine
            0.5454,  // shared mass
            -0.2578, // shared names
            0.1687,  // shared events
            0.4796,  // rarest
            0.3714,  // second rarest
            -0.1647, // shared keys
            -0.467,  // bigrams
            0.3334,  // near pairs
            0.9278,  // best clause
            1.5146,  // worse clause
            0.5757,  // clause mass
            -0.3267, // quoted in both
            -0.4697, // quoted in one
            0.4741,  // number clash
            0.358,   // date clash
            0.9422,  // run
            0.175,   // length ratio
            -0.2723, // shorter length
            -0.2217, // longer length
            -0.1572, // polarity
            -0.3033, // modality
            0.4283,  // name and event
            0.2374,  // unmatched names
        ],
    },
    second: Model {
        bias: -0.2987,
        weights: [
            0.8787,  // first logit
            0.5432,  // diagonal neighbour
            0.8279,  // side neighbour
            -0.5232, // better rival
            -0.0692, // lesser rival
            0.6867,  // retold in one article
            0.0,     // third source, best
            0.0,     // third source, mean
            0.0,     // support elsewhere
            -1.3065, // relatedness
            0.9278,  // window
        ],
    },
    certain: 0.73,
    likely: 0.3,
    possible: 0.15,
};

/// For the articles of a story, with third sources.
pub(super) const STORY: Fitted = Fitted {
    first: Model {
        bias: -4.0004,
        weights: [
            2.5996,  // cosine
            -0.2433, // overlap
            1.8904,  // name cosine
            2.7139,  // event cosine
            3.6492,  // content cosine
            8.1324,  // number cosine
            17.0671, // date cosine
            0.5904,  // shared mass
            -0.2778, // shared names
            0.2129,  // shared events
            0.4053,  // rarest
            0.335,   // second rarest
            0.0315,  // shared keys
            -0.4606, // bigrams
            0.3233,  // near pairs
            1.062,   // best clause
            1.4962,  // worse clause
            0.6013,  // clause mass
            -0.3127, // quoted in both
            -0.4984, // quoted in one
            0.4719,  // number clash
            0.3043,  // date clash
            0.8853,  // run
            0.1319,  // length ratio
            -0.2724, // shorter length
            -0.2883, // longer length
            -0.1252, // polarity
            -0.2649, // modality
            0.2886,  // name and event
            0.0428,  // unmatched names
        ],
    },
    second: Model {
        bias: -0.6955,
        weights: [
            0.8073,  // first logit
            0.5739,  // diagonal neighbour
            0.7358,  // side neighbour
            -0.697,  // better rival
            -0.2117, // lesser rival
            0.2301,  // retold in one article
            2.294,   // third source, best
            -0.5803, // third source, mean
            0.3614,  // support elsewhere
            -1.0137, // relatedness
            0.8706,  // window
        ],
    },
    certain: 0.68,
    likely: 0.27,
    possible: 0.135,
};
