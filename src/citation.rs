//! A row as a quotation: what either side says, who says it and where, and the link to the row. Pure.

use crate::bundle::Source;
use crate::rows::{self, Row, RowKind};
use crate::words;
use crossread_engine::compare::Comparison;
use crossread_engine::divergence::Side;
use crossread_engine::export::sheet;

/// Who says it: outlet, headline, writer, date and address.
pub fn reference(source: &Source) -> String {
    let name = source.outlet.as_deref().unwrap_or(words::NO_OUTLET);
    let (headline, byline) = (source.headline.as_deref(), source.byline.as_deref());
    let told = words::reference(name, headline, byline, source.published);
    match &source.url {
        Some(url) => [&told, ", ", url].concat(),
        None => told,
    }
}

/// What a side says in a row, or that it says nothing there, and who it is.
pub fn side(comparison: &Comparison, row: &Row, side: Side, source: &Source) -> String {
    let mut said = sheet::joined(rows::text(comparison, side), row.of(side));
    if said.is_empty() {
        let nothing = match row.kind {
            RowKind::Unsure(_) => words::UNSURE_COUNTERPART,
            _ => words::NO_COUNTERPART,
        };
        said = ["(", nothing, ")"].concat();
    }
    [&said, "\n— ", &reference(source), "\n\n"].concat()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::comparison;
    use crossread_engine::article::date::Date;

    fn source(outlet: &str, url: Option<&str>) -> Source {
        Source {
            slug: "one".to_owned(),
            outlet: Some(outlet.to_owned()),
            byline: None,
            headline: Some("Rain".to_owned()),
            url: url.map(str::to_owned),
            published: Date::new(2024, 5, 8),
            note: None,
            story: None,
            copy: None,
            fingerprint: String::new(),
            words: 0,
        }
    }

    #[test]
    fn both_sides_are_quoted_with_who_says_it_and_where() {
        let case = comparison(
            &["It rained.|Much.|It stopped."],
            &["Rain fell."],
            &[(&[0, 2], &[0], false)],
        );
        let rows = rows::lay(&case, Side::A);
        let (post, echo) = (
            source("Post", Some("https://post.example")),
            source("Echo", None),
        );
        let both = rows
            .iter()
            .find(|r| r.passage().is_some())
            .expect("a passage");
        assert_eq!(
            side(&case, both, Side::A, &post),
            "It rained. […] It stopped.\n— Post, “Rain”, 8 May 2024, https://post.example\n\n"
        );
        assert_eq!(
            side(&case, both, Side::B, &echo),
            "Rain fell.\n— Echo, “Rain”, 8 May 2024\n\n"
        );
        let mut only = rows
            .iter()
            .find(|r| r.passage().is_none())
            .expect("a sentence of A")
            .clone();
        let across = |row: &Row| side(&case, row, Side::B, &echo);
        assert!(
            across(&only).starts_with("(No counterpart found)\n— Echo"),
            "{}",
            across(&only)
        );
        only.kind = RowKind::Unsure(Side::A);
        assert!(across(&only).starts_with("(No counterpart found, but there may be one)"));
    }
}
