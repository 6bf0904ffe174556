/// Weights for two articles by themselves, pair by pair.
pub const PAIR: Model<COUNT> = Model {
    bias: -4.3082,
    weights: [
        3.1147, // cosine
        -0.7255, // overlap
        2.6844, // name cosine
        4.0475, // event cosine
        4.5811, // content cosine
        18.8682, // number cosine
        0.0, // date cosine
        0.6408, // shared mass
        -0.1808, // shared names
        0.1497, // shared events
        0.2629, // rarest
        0.253, // second rarest
        0.0893, // shared keys
        -0.4564, // bigrams
        0.3821, // near pairs
        0.6666, // best clause
        1.0288, // worse clause
        0.5084, // clause mass
        0.0, // quoted in both
        0.0, // quoted in one
        0.5754, // number clash
        0.0, // date clash
        0.8129, // run
        0.1098, // length ratio
        -0.2317, // shorter length
        -0.2442, // longer length
        -0.2046, // polarity
        -0.2851, // modality
        0.448, // name and event
        0.5074, // unmatched names
    ],
};

/// Weights for two articles by themselves, in context.
pub const PAIR_CONTEXT: Model<{ context::COUNT }> = Model {
    bias: -0.3995,
    weights: [
        0.8894, // first logit
        1.278, // diagonal neighbour
        1.4594, // side neighbour
        -0.6234, // better rival
        -0.2496, // lesser rival
        0.9509, // retold in one article
        0.0, // third source, best
        0.0, // third source, mean
        0.0, // support elsewhere
    ],
};

/// Weights for articles of a story with third sources, pair by pair.
pub const STORY: Model<COUNT> = Model {
    bias: -4.2011,
    weights: [
        2.7358, // cosine
        -0.5, // overlap
        2.7325, // name cosine
        2.861, // event cosine
        3.9716, // content cosine
        18.0754, // number cosine
        0.0, // date cosine
        0.7022, // shared mass
        -0.2637, // shared names
        0.183, // shared events
        0.2285, // rarest
        0.2235, // second rarest
        0.1735, // shared keys
        -0.4218, // bigrams
        0.3692, // near pairs
        0.81, // best clause
        0.9442, // worse clause
        0.5476, // clause mass
        0.0, // quoted in both
        0.0, // quoted in one
        0.5677, // number clash
        0.0, // date clash
        0.7966, // run
        0.0885, // length ratio
        -0.2349, // shorter length
        -0.2832, // longer length
        -0.1746, // polarity
        -0.2868, // modality
        0.3273, // name and event
        0.3662, // unmatched names
    ],
};

/// Weights for articles of a story with third sources, in context.
pub const STORY_CONTEXT: Model<{ context::COUNT }> = Model {
    bias: -0.7168,
    weights: [
        0.8194, // first logit
        1.2562, // diagonal neighbour
        1.3732, // side neighbour
        -0.7028, // better rival
        -0.4197, // lesser rival
        0.5822, // retold in one article
        2.0638, // third source, best
        -0.531, // third source, mean
        0.2494, // support elsewhere
    ],
};

/// From here on at least 95% of the links are right in honest folds.
pub const CERTAIN: f32 = 0.85;
/// The best F1 in honest folds.
pub const LIKELY: f32 = 0.26;
/// From here on about one in five is right.
pub const POSSIBLE: f32 = 0.12;
