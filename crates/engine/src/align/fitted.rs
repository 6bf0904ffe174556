/// Weights
pub const PAIR: Model<COUNT> = Model { bias: 0.0, weights: [0.0; COUNT] };
/// Certain
pub const CERTAIN: f32 = 0.9;
/// Likely
pub const LIKELY: f32 = 0.26;
/// Possible
pub const POSSIBLE: f32 = 0.15;
