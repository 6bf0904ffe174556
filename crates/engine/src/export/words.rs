//! What a comparison is told in, on the page as in every file. Two sources are A and B: neither is the original of the other.

use crate::align::Grade;
use crate::article::date::Date;
use crate::divergence::{Audit, Divergence, Kind, Side, Topic, Verdict};

/// The name of the tool.
pub const NAME: &str = "Crossread";
/// What a comparison rests on, for whoever quotes it.
pub const BASIS: &str = "Found by rules, not by people; read the passages before you rely on it.";
/// The same where a reader has corrected something.
pub const BASIS_CORRECTED: &str =
    "Found by rules and corrected by a reader, as marked; read the passages before you rely on it.";
/// On a passage that a reader has corrected.
pub const BY_READER: &str = "Corrected by a reader";
/// Where a source's name is not known.
pub const NO_OUTLET: &str = "outlet not stated";
/// Where an article states no date.
pub const NO_DATE: &str = "date not stated";
/// A passage that the other side tells between other facts.
pub const MOVED: &str = "Told at another place";

/// Where in its article a sentence stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// The headline.
    Headline,
    /// A heading between paragraphs.
    Heading,
    /// The text under a picture.
    Caption,
    /// A paragraph, counted from 1; headlines, headings and captions do not count.
    Paragraph(usize),
}

/// Where a sentence stands.
pub fn place(place: Place) -> String {
    match place {
        Place::Headline => "Headline".to_owned(),
        Place::Heading => "Heading".to_owned(),
        Place::Caption => "Caption".to_owned(),
        Place::Paragraph(n) => ["Paragraph", n.to_string().as_str()].join(" "),
    }
}

/// Where a sentence stands, inside a sentence.
pub fn place_inline(at: Place) -> String {
    match at {
        Place::Headline => "the headline".to_owned(),
        Place::Heading => "a heading".to_owned(),
        Place::Caption => "a caption".to_owned(),
        Place::Paragraph(n) => ["paragraph", n.to_string().as_str()].join(" "),
    }
}

/// After a divergence one end of which is not in the passage.
pub fn apart(side: Side, at: Place) -> String {
    [" (", letter(side), ": in ", &place_inline(at), ")"].concat()
}

/// Where some sentences stand: "Headline, paragraph 1".
pub fn places(places: &[Place]) -> String {
    let mut told = String::new();
    for at in places {
        let mut at = place(*at);
        if !told.is_empty() {
            told.push_str(", ");
            at.make_ascii_lowercase();
        }
        told.push_str(&at);
    }
    told
}

/// A number of things: "1 date", "3 dates", "no dates".
pub fn count(n: usize, one: &str, many: &str) -> String {
    match n {
        0 => ["no", many].join(" "),
        1 => ["1", one].join(" "),
        _ => [n.to_string().as_str(), many].join(" "),
    }
}

/// The letter of a side.
pub fn letter(side: Side) -> &'static str {
    match side {
        Side::A => "A",
        Side::B => "B",
    }
}

/// The name of what a divergence is about.
pub fn topic(topic: Topic) -> &'static str {
    match topic {
        Topic::Length => "Length of time",
        Topic::Of(Kind::Date) => "Date",
        Topic::Of(of) => kind(of),
    }
}

/// The name of a kind, all that it holds.
pub fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Date => "Date or time",
        Kind::Number => "Number",
        Kind::Name => "Name",
        Kind::Quote => "Quotation",
        Kind::Attribution => "Source of a statement",
        Kind::Claim => "Claim",
        Kind::Wording => "Wording",
    }
}

/// A verdict in a few words.
pub fn verdict(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Conflict => "in conflict",
        Verdict::Open => "the texts do not settle it",
        Verdict::Finer => "one is more exact",
        Verdict::Equal => "the same in another form",
    }
}

/// Behind the reason of a divergence whose verdict is a reader's: what the rules had found.
pub fn ruled(found: Verdict) -> String {
    [
        " A reader’s verdict; found was: ",
        verdict_short(found),
        ".",
    ]
    .concat()
}

/// The same, after the name of a kind.
pub fn verdict_short(of: Verdict) -> &'static str {
    match of {
        Verdict::Open => "left open",
        Verdict::Conflict | Verdict::Finer | Verdict::Equal => verdict(of),
    }
}

/// How a quotation was treated.
pub fn audit(audit: Audit) -> &'static str {
    match audit {
        Audit::Identical => "word for word",
        Audit::Trimmed => "shortened",
        Audit::Reworded => "in similar words",
        Audit::Reattributed => "given to somebody else",
        Audit::Paraphrase => "without quotation marks",
    }
}

/// What a divergence amounts to, in a few words.
pub fn found(divergence: &Divergence) -> &'static str {
    undecided(divergence).unwrap_or_else(|| verdict(divergence.verdict))
}

/// The same, after the name of a kind.
pub fn found_short(divergence: &Divergence) -> &'static str {
    undecided(divergence).unwrap_or_else(|| verdict_short(divergence.verdict))
}

/// In the place of the verdict, where it would say more than is known.
fn undecided(divergence: &Divergence) -> Option<&'static str> {
    divergence.is_undecided().then_some("described differently")
}

/// What a divergence is, before its reason: "Date, in conflict".
pub fn heading(divergence: &Divergence) -> String {
    let mut parts = vec![topic(divergence.topic()), found_short(divergence)];
    parts.extend(divergence.audit.map(audit));
    if divergence.inferred {
        parts.push("the day worked out, not stated");
    }
    parts.join(", ")
}

/// How sure a passage is, where that needs saying.
pub fn grade(grade: Grade) -> Option<&'static str> {
    match grade {
        Grade::Possible => Some("Possibly the same fact"),
        Grade::Likely => Some("Probably the same fact"),
        Grade::Certain => None,
    }
}

/// How sure a passage is, in a word.
pub fn surety(grade: Grade) -> &'static str {
    match grade {
        Grade::Possible => "possible",
        Grade::Likely => "likely",
        Grade::Certain => "certain",
    }
}

/// A date, as newspapers print it.
pub fn date(date: Date) -> String {
    const MONTHS: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    let month = usize::try_from(date.month()).unwrap_or(1).saturating_sub(1);
    [
        date.day().to_string().as_str(),
        MONTHS.get(month).copied().unwrap_or(""),
        date.year().to_string().as_str(),
    ]
    .join(" ")
}

/// Two sources, as the title of their comparison.
pub fn versus(a: &str, b: &str) -> String {
    [a, " and ", b].concat()
}

/// Who wrote it.
pub fn by(name: &str) -> String {
    ["by ", name].concat()
}

/// What a source is called whose name is hidden.
pub fn nameless(side: Side) -> String {
    ["Source ", letter(side)].concat()
}

/// A source as a reference names it: The Post, “Headline”, by X, 5 May 2024.
pub fn reference(
    name: &str,
    headline: Option<&str>,
    byline: Option<&str>,
    published: Option<Date>,
) -> String {
    let mut told = name.to_owned();
    let mut add = |parts: [&str; 3]| {
        for part in parts {
            told.push_str(part);
        }
    };
    if let Some(headline) = headline {
        add([", “", headline, "”"]);
    }
    if let Some(byline) = byline {
        add([", by ", byline, ""]);
    }
    match published {
        Some(day) => add([", ", &date(day), ""]),
        None => add([", ", NO_DATE, ""]),
    }
    told
}

/// What a source alone tells.
pub fn only(name: &str) -> String {
    ["Only in ", name].concat()
}

/// What a source tells and the other may tell too.
pub fn unsure(name: &str) -> String {
    [&only(name), ", or told elsewhere in other words"].concat()
}

/// From which day the dates of a text are read, and whether it is a reader who says so.
pub fn basis(basis: Option<Date>, assumed: bool) -> String {
    let says = if assumed {
        ", a day that a reader assumes."
    } else {
        "."
    };
    match basis {
        Some(day) => [
            "“Tuesday” and “last week” are read as seen from ",
            &date(day),
            says,
        ]
        .concat(),
        None => "No day is known from which “Tuesday” or “last week” could be read.".to_owned(),
    }
}
