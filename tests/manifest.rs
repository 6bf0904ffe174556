//! The messages for a malformed manifest, word for word.

#[path = "../build/manifest.rs"]
mod manifest;

/// A right manifest, one line changed: `old` to `new`.
fn told(old: &str, new: &str) -> String {
    let right = "[story]\ntitle = \"A story\"\nsummary = \"What happened.\"\n\n[[source]]\nslug = \"daily-news\"\nfile = \"daily.txt\"\n\
                 published = \"2021-08-03\"\nurl = \"https://example.org/1\"\n\n[[source]]\nslug = \"weekly\"\nfile = \"weekly.txt\"\n";
    assert!(right.contains(old), "{old:?} is not in the manifest");
    let changed = right.replacen(old, new, 1);
    match manifest::read(&changed, open) {
        Ok(_) => "no mistake".to_owned(),
        Err(mistake) => mistake.to_string(),
    }
}

fn open(file: &str) -> Result<String, String> {
    match file {
        "daily.txt" | "weekly.txt" => Ok("A text.".to_owned()),
        _ => Err("no such file".to_owned()),
    }
}

#[test]
fn a_right_manifest_is_read() {
    assert_eq!(told("A story", "Another story"), "no mistake");
    assert_eq!(told("2021-08-03", "not stated"), "no mistake");
}

#[test]
fn a_missing_file() {
    assert_eq!(
        told("weekly.txt", "monthly.txt"),
        "sources/manifest.toml:13: cannot read sources/monthly.txt (no such file); put the text there, or correct the name"
    );
}

#[test]
fn a_file_outside_of_the_folder() {
    assert_eq!(
        told("daily.txt", "../daily.txt"),
        "sources/manifest.toml:7: \"../daily.txt\" is no plain file name; put the text into sources/ and write its name alone"
    );
}

#[test]
fn an_unknown_key() {
    assert_eq!(
        told("url =", "link ="),
        "sources/manifest.toml:9: unknown field `link`, expected one of `slug`, `file`, `outlet`, `byline`, `headline`, `url`, `published`, \
         `note`; correct this line (the head of the file lists the keys)"
    );
}

#[test]
fn a_missing_key() {
    assert_eq!(
        told("slug = \"weekly\"\n", ""),
        "sources/manifest.toml:11: missing field `slug`; correct this line (the head of the file lists the keys)"
    );
}

#[test]
fn a_slug_twice() {
    assert_eq!(
        told("\"weekly\"", "\"daily-news\""),
        "sources/manifest.toml:12: the slug \"daily-news\" is taken by a source above; choose another"
    );
}

#[test]
fn a_bad_slug() {
    assert_eq!(
        told("\"weekly\"", "\"The Weekly\""),
        "sources/manifest.toml:12: the slug \"The Weekly\" is not of small letters, digits and single hyphens; write one like \"daily-news\""
    );
}

#[test]
fn a_bad_date() {
    assert_eq!(
        told("2021-08-03", "2021-02-30"),
        "sources/manifest.toml:8: \"2021-02-30\" is no day of the calendar; write YYYY-MM-DD, or \"not stated\""
    );
}

#[test]
fn a_bad_address() {
    assert_eq!(
        told("https://example.org/1", "example.org/1"),
        "sources/manifest.toml:9: the url \"example.org/1\" does not begin with https:// or http://; write the whole address, or \"not stated\""
    );
}

#[test]
fn an_empty_value() {
    assert_eq!(
        told("\"A story\"", "\" \""),
        "sources/manifest.toml:2: title is empty; write a value or leave the line out"
    );
}

#[test]
fn no_source_at_all() {
    let mistake = manifest::read("[story]\ntitle = \"A\"\nsummary = \"B\"\n", open).unwrap_err();
    assert_eq!(
        mistake.to_string(),
        "sources/manifest.toml:1: there is no [[source]]; add one, or build without a story (CROSSREAD_WITHOUT_STORY=1)"
    );
}

#[test]
fn a_file_that_is_no_toml() {
    assert!(told("slug = \"weekly\"", "slug = weekly").starts_with("sources/manifest.toml:12: "));
}

#[test]
fn values_that_are_not_stated_are_none() {
    let text = "[story]\ntitle = \"A\"\nsummary = \"B\"\n[[source]]\nslug = \"a\"\nfile = \"daily.txt\"\noutlet = \"not stated\"\nbyline = \"Jo Doe\"\n";
    let manifest = manifest::read(text, open).unwrap();
    let entry = &manifest.sources[0];
    assert_eq!(
        (entry.outlet.as_deref(), entry.byline.as_deref()),
        (None, Some("Jo Doe"))
    );
    assert_eq!(
        (
            entry.slug.as_str(),
            entry.file.as_str(),
            entry.text.as_str(),
            entry.line
        ),
        ("a", "daily.txt", "A text.", 6)
    );
    assert_eq!(
        (&entry.headline, &entry.url, entry.published, &entry.note),
        (&None, &None, None, &None)
    );
    assert_eq!(
        (manifest.title.as_str(), manifest.summary.as_str()),
        ("A", "B")
    );
}
