//! What a divergence is about, as a reader would call it. A length of time is no date, though both stand in one slot of the records.

use super::timex::Length;
use super::{Divergence, Filler, Kind, Verdict};
use crate::ordered::Key;
use serde::{Deserialize, Serialize};

/// A kind, or lengths of time, which are told apart from dates.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Topic {
    /// Whatever the kind says.
    Of(Kind),
    /// A length of time: [`Kind::Date`] in the records.
    Length,
}

impl Key for Topic {}

impl Divergence {
    /// Would its verdict say more than is known? Of two unnamed sources that are described differently neither need be the more exact.
    pub fn is_undecided(&self) -> bool {
        let finer = self.verdict == Verdict::Finer && self.finer_side.is_none();
        finer && self.kind == Kind::Attribution
    }

    /// What it is about.
    pub fn topic(&self) -> Topic {
        let length = |f: &Option<Filler>| {
            let value = f.as_ref().and_then(|f| f.value.as_deref());
            value.and_then(Length::of).is_some()
        };
        if self.kind == Kind::Date && (length(&self.a) || length(&self.b)) {
            Topic::Length
        } else {
            Topic::Of(self.kind)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::span::Span;

    fn topic(kind: Kind, a: Option<&str>, b: Option<&str>) -> Topic {
        let filler = |value: Option<&str>| Filler {
            sentence: 0,
            end_sentence: None,
            span: Span::default(),
            text: String::new(),
            value: value.map(str::to_owned),
            value_max: None,
            cut: false,
        };
        Divergence {
            kind,
            verdict: Verdict::Conflict,
            a: Some(filler(a)),
            b: Some(filler(b)),
            finer_side: None,
            audit: None,
            inferred: false,
            why: String::new(),
        }
        .topic()
    }

    #[test]
    fn lengths_of_time_are_no_dates() {
        assert_eq!(topic(Kind::Date, Some("PT2H"), Some("PT3H")), Topic::Length);
        assert_eq!(topic(Kind::Date, None, Some("PXD")), Topic::Length);
        let date = Topic::Of(Kind::Date);
        assert_eq!(topic(Kind::Date, Some("2024-05-06"), None), date);
        assert_eq!(
            topic(Kind::Date, Some("PAST_REF"), Some("PRESENT_REF")),
            date
        );
        assert_eq!(topic(Kind::Name, Some("P2D"), None), Topic::Of(Kind::Name));
    }
}
