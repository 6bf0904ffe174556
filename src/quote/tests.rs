use super::*;
use crate::testing::comparison;

fn quoted(c: &Comparison) -> Vec<(Option<RowQuote>, Option<usize>)> {
    let (rows, quotes) = (rows::lay(c, Side::A), Quotes::new(&Rc::new(c.clone())));
    (0..rows.len())
        .map(|at| {
            let quote = quotes.quote(&rows, at);
            let found = quote.as_ref().and_then(|q| quotes.find(&rows, q));
            (quote, found)
        })
        .collect()
}

fn words(side: Side, words: &str) -> RowQuote {
    RowQuote {
        side,
        words: words.to_owned(),
    }
}

#[test]
fn a_quotation_grows_until_it_stands_once() {
    let c = comparison(
        &[
            "The mayor said on Monday that the bridge was closed.",
            "The mayor said on Monday that the tunnel was open.",
            "Nobody knew.",
        ],
        &["A bridge is closed, the mayor says."],
        &[(&[0], &[0], false)],
    );
    let quotes: Vec<_> = quoted(&c).into_iter().map(|(q, _)| q.unwrap()).collect();
    assert_eq!(
        quotes,
        [
            words(Side::A, "The mayor said on Monday that the bridge"),
            words(Side::A, "The mayor said on Monday that the tunnel"),
            words(Side::A, "Nobody knew"),
        ]
    );
}

#[test]
fn every_row_is_found_again_by_its_own_quotation() {
    let c = comparison(
        &[
            "#One headline here",
            "Same words here.",
            "Same words here.",
            "Last.",
        ],
        &[
            "Other words entirely, all of them.",
            "“Quoted” words.",
            "End.",
        ],
        &[(&[1], &[0], false), (&[2], &[1], false), (&[1], &[2], true)],
    );
    for (at, (quote, found)) in quoted(&c).into_iter().enumerate() {
        let rows = rows::lay(&c, Side::A);
        if !matches!(rows[at].kind, RowKind::Elsewhere { .. }) {
            assert_eq!(found, Some(at), "{quote:?}");
        }
    }
}

#[test]
fn quotes_case_and_spaces_do_not_matter() {
    let c = comparison(&["He called it “a farce” on  Friday."], &[], &[]);
    let (rows, quotes) = (rows::lay(&c, Side::A), Quotes::new(&Rc::new(c.clone())));
    let find = |text: &str| quotes.find(&rows, &words(Side::A, text));
    assert_eq!(find("he called it \"A farce\" on Friday"), Some(0));
    assert_eq!(find("called it"), Some(0));
    assert_eq!(find("alled it"), None, "whole words only");
    assert_eq!(find(""), None);
    assert_eq!(find("not said"), None);
    assert_eq!(quotes.find(&rows, &words(Side::B, "called it")), None);
}
