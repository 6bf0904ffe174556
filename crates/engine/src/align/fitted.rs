/// Weights for two articles by themselves, pair by pair.
pub const PAIR: Model<COUNT> = Model {
    bias: -4.2625,
    weights: [
        2.8349, // cosine
        -1.105, // overlap
        2.1764, // name cosine
        4.0136, // event cosine
        4.3481, // content cosine
        18.6136, // number cosine
        0.0, // date cosine
        0.5944, // shared mass
        -0.1822, // shared names
        0.12, // shared events
        0.2485, // rarest
        0.2505, // second rarest
        -0.0227, // shared keys
        -0.4464, // bigrams
        0.4128, // near pairs
        1.6505, // best clause
        1.2678, // worse clause
        0.5944, // clause mass
        0.0, // quoted in both
        0.0, // quoted in one
        0.5858, // number clash
        0.0, // date clash
        0.8171, // run
        0.1189, // length ratio
        -0.2345, // shorter length
        -0.2349, // longer length
        -0.1854, // polarity
        -0.2589, // modality
        0.4345, // name and event
        0.5076, // unmatched names
    ],
};

/// Weights for two articles by themselves, in context.
pub const PAIR_CONTEXT: Model<{ context::COUNT }> = Model {
    bias: -0.4154,
    weights: [
        0.8881, // first logit
        1.2774, // diagonal neighbour
        1.462, // side neighbour
        -0.6364, // better rival
        -0.1833, // lesser rival
        0.9661, // retold in one article
        0.0, // third source, best
        0.0, // third source, mean
        0.0, // support elsewhere
    ],
};

/// Weights for articles of a story with third sources, pair by pair.
pub const STORY: Model<COUNT> = Model {
    bias: -4.1972,
    weights: [
        2.3281, // cosine
        -1.0209, // overlap
        2.044, // name cosine
        2.6841, // event cosine
        3.6035, // content cosine
        17.6273, // number cosine
        0.0, // date cosine
        0.639, // shared mass
        -0.2731, // shared names
        0.1574, // shared events
        0.2222, // rarest
        0.2159, // second rarest
        0.0388, // shared keys
        -0.4098, // bigrams
        0.3981, // near pairs
        2.1949, // best clause
        1.4543, // worse clause
        0.639, // clause mass
        0.0, // quoted in both
        0.0, // quoted in one
        0.5782, // number clash
        0.0, // date clash
        0.7995, // run
        0.0928, // length ratio
        -0.2282, // shorter length
        -0.2645, // longer length
        -0.1787, // polarity
        -0.2784, // modality
        0.3172, // name and event
        0.3588, // unmatched names
    ],
};

/// Weights for articles of a story with third sources, in context.
pub const STORY_CONTEXT: Model<{ context::COUNT }> = Model {
    bias: -0.7395,
    weights: [
        0.8182, // first logit
        1.2532, // diagonal neighbour
        1.3728, // side neighbour
        -0.7144, // better rival
        -0.3499, // lesser rival
        0.5992, // retold in one article
        1.9996, // third source, best
        -0.4825, // third source, mean
        0.2852, // support elsewhere
    ],
};

/// From here on at least 95% of the links are right in honest folds.
pub const CERTAIN: f32 = 0.85;
/// The best F1 in honest folds.
pub const LIKELY: f32 = 0.26;
/// From here on about one in five is right.
pub const POSSIBLE: f32 = 0.12;
