//! Names of files that every system takes.

/// Letters of one source's name in the name of a file at most.
const LONGEST: usize = 40;

/// The names of two sources as the beginning of a file's name: "post-and-echo".
pub fn of_both(a: &str, b: &str) -> String {
    [&plain(a), "-and-", &plain(b)].concat()
}

/// A name in small letters, digits and dashes.
fn plain(name: &str) -> String {
    let short = name.chars().take(LONGEST);
    let fits = short.map(|c| match c {
        c if c.is_alphanumeric() => c.to_ascii_lowercase(),
        _ => ' ',
    });
    let fits: String = fits.collect();
    let plain: Vec<&str> = fits.split_whitespace().collect();
    if plain.is_empty() {
        return "source".to_owned();
    }
    plain.join("-")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_that_leads_elsewhere_is_in_a_name() {
        assert_eq!(of_both("The Post", "Text 1"), "the-post-and-text-1");
        assert_eq!(of_both("../..", "CON"), "source-and-con");
        assert!(of_both(&"x".repeat(500), "Post").len() < 60);
    }
}
