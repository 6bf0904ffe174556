//! What a screen reader is given.

use super::own::{cards, paste};
use crossread_e2e::{Page, check, test_id};

/// A row as it is told, to be read aloud by whoever changes it.
const ROW: &str = include_str!("spoken/row.txt");

const A: &str = "Fire destroys old mill\nBy Jo Smith\n\nTwelve people were injured when the old mill at Barrow burned down on \
    Tuesday, fire chief Anna Berg said.\n\nThe council will meet on Friday.";
const B: &str = "Barrow in mourning\nBy Kim Doe\n\nFourteen people were injured when the old mill at Barrow burned down on \
    Monday, fire chief Anna Berg said.\n\nNeighbours had complained of smoke for weeks.";

#[test]
fn a_row_reads_as_sentences_with_one_for_each_divergence() {
    check(|browser| async move {
        let page = Page::start(browser.clone()).await;
        for (nth, text) in [A, B].into_iter().enumerate() {
            paste(&browser, &page, text).await;
            cards(&browser, nth + 1).await;
        }
        page.click("own-compare").await;
        page.see_comparison().await;
        let row = format!("{}:has({})", test_id("row"), test_id("divergence"));
        let told = browser.spoken(&row).await;
        assert_eq!(
            told, ROW,
            "the row is told otherwise now; if that is better, put this into spoken/row.txt:\n{told}"
        );
    });
}
