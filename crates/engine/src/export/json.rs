//! JSON: plain serialisable records, offsets in code points.
