//! What a line states about the article: who wrote it, when it was published.

use super::date::Date;

/// The longest byline or date line, in words.
const LONGEST: usize = 16;

/// The name in a byline ("By Jane Doe", "1 month ago By Nikodem Baran"); `None` if the line is none.
pub(super) fn byline(line: &str) -> Option<String> {
    let words: Vec<&str> = line.split_whitespace().take(LONGEST + 1).collect();
    if words.len() > LONGEST {
        return None;
    }
    let by = words
        .iter()
        .position(|w| matches!(*w, "By" | "BY" | "by" | "By:" | "by:"))?;
    let before = words.get(..by)?;
    let introduced = before.iter().all(|w| is_time_word(w) || is_credit_word(w));
    let small = words.get(by).is_some_and(|w| w.starts_with('b'));
    if !introduced || (small && before.is_empty() && words.len() > 5) {
        return None;
    }
    let mut name: Vec<&str> = Vec::new();
    for word in words.get(by + 1..)? {
        let bare = word.trim_end_matches([',', '|', '•', '·', ';']);
        let is_name = bare.chars().next().is_some_and(char::is_uppercase) || is_particle(bare);
        if !is_name || is_time_word(bare) || is_role_word(bare) {
            break;
        }
        name.push(bare);
        if bare.len() < word.len() {
            break;
        }
    }
    while name.last().is_some_and(|w| is_particle(w)) {
        name.pop();
    }
    let rest = words.len() - by - 1 - name.len();
    let is_sentence = line.trim_end().ends_with(['.', '!', '?']) && words.len() > 6;
    (!name.is_empty() && name.len() <= 8 && rest <= 8 && !is_sentence).then(|| name.join(" "))
}

fn is_credit_word(word: &str) -> bool {
    let bare = word
        .trim_matches(|c: char| !c.is_alphanumeric())
        .to_lowercase();
    matches!(
        bare.as_str(),
        "written"
            | "words"
            | "story"
            | "report"
            | "posted"
            | "published"
            | "updated"
            | "article"
            | "reported"
            | "on"
            | "text"
            | ""
    )
}

fn is_particle(word: &str) -> bool {
    matches!(
        word,
        "and"
            | "de"
            | "da"
            | "del"
            | "der"
            | "den"
            | "di"
            | "dos"
            | "du"
            | "la"
            | "le"
            | "van"
            | "von"
            | "bin"
            | "al"
            | "ten"
            | "ter"
            | "&"
    )
}

fn is_role_word(word: &str) -> bool {
    matches!(
        word,
        "Staff"
            | "STAFF"
            | "Correspondent"
            | "Reporter"
            | "Editor"
            | "Contributor"
            | "Writer"
            | "Published"
            | "Updated"
            | "Posted"
            | "In"
            | "Special"
            | "Senior"
            | "Chief"
            | "For"
            | "Photo"
            | "Photos"
    )
}

/// Does the line hold a date or time of day and next to nothing else?
pub(super) fn is_date_line(line: &str) -> bool {
    let mut words = 0;
    let mut anchors = 0;
    for word in line.split_whitespace() {
        words += 1;
        if words > LONGEST || !is_time_word(word) {
            return false;
        }
        anchors += usize::from(word.chars().any(|c| c.is_ascii_digit()) || is_weekday(word));
    }
    anchors > 0 && (line.chars().any(char::is_alphabetic) || date(line).is_some())
}

fn is_weekday(word: &str) -> bool {
    let bare = bare(word);
    ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
        .iter()
        .any(|d| bare.starts_with(d))
        && (bare.len() <= 4 || bare.ends_with("day"))
}

fn bare(word: &str) -> String {
    word.trim_matches(|c: char| !c.is_alphanumeric())
        .to_lowercase()
}

/// A word of dates and times ("Aug.", "6", "3:30", "pm", "updated", "ago").
fn is_time_word(word: &str) -> bool {
    let bare = bare(word);
    bare.is_empty()
        || month(&bare).is_some()
        || is_weekday(word)
        || is_clock_or_number(&bare)
        || matches!(
            bare.as_str(),
            "ago"
                | "am"
                | "pm"
                | "a.m"
                | "p.m"
                | "at"
                | "bst"
                | "cet"
                | "cdt"
                | "cst"
                | "date"
                | "day"
                | "days"
                | "edt"
                | "est"
                | "et"
                | "first"
                | "gmt"
                | "h"
                | "hour"
                | "hours"
                | "hrs"
                | "ist"
                | "last"
                | "local"
                | "min"
                | "mins"
                | "minute"
                | "minutes"
                | "modified"
                | "month"
                | "months"
                | "now"
                | "of"
                | "on"
                | "pdt"
                | "posted"
                | "pst"
                | "pt"
                | "publish"
                | "published"
                | "read"
                | "sgt"
                | "the"
                | "time"
                | "today"
                | "update"
                | "updated"
                | "utc"
                | "week"
                | "weeks"
                | "year"
                | "years"
                | "yesterday"
                | "uhr"
                | "le"
                | "à"
                | "um"
                | "den"
                | "an"
        )
}

fn is_clock_or_number(bare: &str) -> bool {
    let digits = bare.chars().filter(char::is_ascii_digit).count();
    let rest =
        bare.trim_matches(|c: char| c.is_ascii_digit() || matches!(c, ':' | '.' | '/' | '-'));
    digits > 0
        && digits <= 12
        && matches!(
            rest,
            "" | "am" | "pm" | "th" | "st" | "nd" | "rd" | "h" | "m" | "t" | "z" | "d" | "min"
        )
        || iso(bare).is_some()
}

/// The month a word names, 1 to 12.
fn month(bare: &str) -> Option<u32> {
    const MONTHS: [&str; 12] = [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ];
    if bare.len() < 3 {
        return None;
    }
    MONTHS.iter().zip(1..).find_map(|(name, number)| {
        (name == &bare || ((bare.len() == 3 || bare == "sept") && name.starts_with(bare)))
            .then_some(number)
    })
}

/// The first date in a line that names day, month and year beyond doubt: "Aug. 6, 2025", "6 August 2025", "2025-08-06".
/// "06/08/2025" is in doubt and gives nothing.
pub(super) fn date(line: &str) -> Option<Date> {
    let words: Vec<String> = line.split_whitespace().take(LONGEST).map(bare).collect();
    words.iter().find_map(|w| iso(w)).or_else(|| {
        words.windows(3).find_map(|three| {
            let [a, b, c] = three else { return None };
            let year = c.parse().ok().filter(|y| (1000..=9999).contains(y))?;
            match (month(a), month(b)) {
                (Some(m), _) => Date::new(year, m, day(b)?),
                (_, Some(m)) => Date::new(year, m, day(a)?),
                _ => None,
            }
        })
    })
}

fn day(word: &str) -> Option<u32> {
    let digits = word.trim_end_matches(|c: char| c.is_ascii_lowercase());
    matches!(word.get(digits.len()..)?, "" | "st" | "nd" | "rd" | "th")
        .then(|| digits.parse().ok())
        .flatten()
}

/// "2025-08-06", also with a time behind it.
fn iso(word: &str) -> Option<Date> {
    let (day, rest) = word.split_at_checked(10)?;
    (!rest.starts_with(|c: char| c.is_ascii_digit()))
        .then(|| Date::parse(day))
        .flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bylines_give_the_name_alone() {
        let name = |line| byline(line);
        assert_eq!(name("By Jane Doe").as_deref(), Some("Jane Doe"));
        assert_eq!(
            name("2 weeks Ago By Ada van der Berg").as_deref(),
            Some("Ada van der Berg")
        );
        assert_eq!(
            name("Written by Ana Diaz and Bo Li, Staff Writers").as_deref(),
            Some("Ana Diaz and Bo Li")
        );
        assert_eq!(
            name("BY JANE DOE | Aug 3, 2021").as_deref(),
            Some("JANE DOE")
        );
        assert_eq!(
            name("By the time the ministers arrived, it was over."),
            None
        );
        assert_eq!(name("Stand By Me"), None);
        assert_eq!(name("By Monday, ministers will have met."), None);
    }

    #[test]
    fn date_lines_hold_nothing_but_a_date() {
        assert!(is_date_line("Aug. 3, 2021 5:50 PM"));
        assert!(is_date_line(
            "Updated 1:39 am EST, Wednesday, November 20, 2019"
        ));
        assert!(is_date_line("3 hours ago"));
        assert!(!is_date_line("On Aug. 3, 2021 ministers met"));
        assert!(!is_date_line("1"));
    }

    #[test]
    fn dates_are_read_only_where_no_doubt_is_left() {
        let read = |line| date(line).map(|d| d.to_string());
        assert_eq!(
            read("Published Aug. 3, 2021 at noon").as_deref(),
            Some("2021-08-03")
        );
        assert_eq!(
            read("Tuesday 3rd August 2021").as_deref(),
            Some("2021-08-03")
        );
        assert_eq!(read("2021-08-03T10:00:00Z").as_deref(), Some("2021-08-03"));
        assert_eq!(read("03/08/2021"), None);
        assert_eq!(read("1 month ago"), None);
    }
}
