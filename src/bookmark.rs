//! The bookmark that sends the page being read: a `javascript:` address that a reader keeps among the bookmarks. Run on an article's page,
//! it makes a copy without scripts, pictures, forms and whatever else no reader of text needs, and opens this app with the copy in the
//! fragment. Nothing is sent to any server, and neither page learns anything of the other.

use crate::address::{VERSION, percent};

/// What runs on the article's page; `{app}` stands for where this app is.
const SCRIPT: &str = include_str!("bookmark.js");

/// The bookmark for an app that is at an address without a fragment.
pub fn bookmark(app: &str) -> String {
    // Lines are only for those who read the source; none of them ends in anything that would need its line end.
    let script: Vec<&str> = SCRIPT.lines().map(str::trim).collect();
    let app = [app, "#/", VERSION, "/page/"].concat();
    // A browser writes no quotation mark and no backslash into an address; somebody's own page might.
    let app = app.replace(['"', '\\'], "");
    let script = script.concat().replace("{app}", &app);
    let mut out = String::from("javascript:");
    // What runs is what comes out of decoding.
    percent::encode(&script, &mut out);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_bookmark_opens_the_app_where_it_is_and_is_an_address() {
        let bookmark = bookmark("https://host.example/some/where/?a=%22b");
        let script = percent::decode(bookmark.strip_prefix("javascript:").expect("a script"));
        assert!(
            script.contains("\"https://host.example/some/where/?a=%22b#/1/page/\""),
            "{script}"
        );
        assert!(!script.contains('\n') && !script.contains("{app}"));
        assert!(
            bookmark
                .bytes()
                .all(|b| b.is_ascii_graphic() && b != b'"' && b != b'\'')
        );
        // Some browsers keep no longer bookmark.
        assert!(bookmark.len() < 4_000, "{}", bookmark.len());
    }

    #[test]
    fn an_address_cannot_end_the_words_it_stands_in() {
        let script = percent::decode(&bookmark("https://host.example/\"+alert(1)+\"\\"));
        assert!(
            script.contains("\"https://host.example/+alert(1)+#/1/page/\""),
            "{script}"
        );
    }
}
