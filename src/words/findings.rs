//! The findings: headings, one sentence for each, and a paragraph on all of them that can be quoted.

use super::{audit, capital, count, found_short, letter, listed, nouns, topic};
use crate::findings::{Found, Section};
use crate::summary::Summary;
use crossread_engine::compare::Comparison;
use crossread_engine::divergence::{Audit, Divergence, Filler, Side, Topic};

/// Goes from a finding to its row.
pub const IN_PLACE: &str = "Read it in place";
/// Where one side says nothing that answers to the other.
pub const SAYS_NOTHING: &str = "Says nothing of it in";
/// Above the paragraph on a comparison.
pub const FINDINGS: &str = "In a few words";

/// Conflicts that the paragraph tells in full.
const TOLD: usize = 3;
/// Letters of a filler that a sentence quotes at most.
const QUOTED: usize = 80;

/// How much a section holds.
pub fn size_of(section: Section, n: usize) -> String {
    match section {
        Section::Only(_) | Section::Unsure(_) => count(n, "sentence", "sentences"),
        _ => n.to_string(),
    }
}

/// A further passage in which the same stands.
pub fn again(nth: usize) -> String {
    ["again: passage ", &nth.to_string()].concat()
}

/// The heading of a section.
pub fn section(section: Section, a: &str, b: &str) -> String {
    let name = |side| match side {
        Side::A => a,
        Side::B => b,
    };
    match section {
        Section::Conflict => "In conflict".to_owned(),
        Section::Open => "Left open: the texts do not settle it".to_owned(),
        Section::Finer => "One is more exact".to_owned(),
        Section::Quotes => "Quotations, checked against each other".to_owned(),
        Section::Only(side) => ["Only in ", name(side)].concat(),
        Section::Unsure(side) => {
            ["Only in ", name(side), ", or told elsewhere in other words"].concat()
        }
        Section::Equal => "The same in another form".to_owned(),
    }
}

/// What a divergence sets against each other: "Date, in conflict: “Monday” in A, “Sunday” in B".
pub fn title(divergence: &Divergence) -> String {
    let mut out = topic(divergence.topic()).to_owned();
    out.push_str(", ");
    out.push_str(match divergence.audit {
        Some(of) => audit(of),
        None => found_short(divergence),
    });
    out.push_str(": ");
    out.push_str(&against(divergence, letter(Side::A), letter(Side::B)));
    out
}

/// “Monday” in A, “Sunday” in B.
fn against(divergence: &Divergence, a: &str, b: &str) -> String {
    let said = |filler: &Option<Filler>, name: &str| match filler {
        Some(filler) => [&told(filler), " in ", name].concat(),
        None => ["nothing in ", name].concat(),
    };
    [said(&divergence.a, a), said(&divergence.b, b)].join(", ")
}

/// The words of a filler in quotation marks; where they stop in the middle of a sentence, that is shown.
fn told(filler: &Filler) -> String {
    let mut words = quoted(&filler.text);
    if filler.cut && !words.ends_with("…”") {
        words.truncate(words.len() - '”'.len_utf8());
        words.push_str(" …”");
    }
    words
}

/// Words in quotation marks of which they have their own already; a long stretch is cut at a word.
pub fn quoted(text: &str) -> String {
    let text = text.trim_matches(|c: char| matches!(c, '"' | '“' | '”') || c.is_whitespace());
    let mut cut = String::new();
    for word in text.split_whitespace() {
        if cut.len() + word.len() > QUOTED {
            cut.push_str(" …");
            break;
        }
        if !cut.is_empty() {
            cut.push(' ');
        }
        cut.push_str(word);
    }
    // What is quoted inside has the inner marks.
    let inner = cut.replace('“', "‘").replace('”', "’");
    ["“", &inner, "”"].concat()
}

/// Why a divergence is one, without what its title says already: the engine puts both wordings first.
pub fn why(divergence: &Divergence) -> &str {
    let why = &divergence.why;
    let reason = why
        .starts_with("A: ")
        .then(|| why.rsplit_once(" - "))
        .flatten();
    reason.map_or(why, |(_, reason)| reason)
}

/// A number of things as newspapers write it: "one date", "12 dates".
fn some(n: usize, one: &str, many: &str) -> String {
    const SPELT: [&str; 10] = [
        "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine",
    ];
    let number = SPELT
        .get(n)
        .map_or_else(|| n.to_string(), |spelt| (*spelt).to_owned());
    [number.as_str(), " ", if n == 1 { one } else { many }].concat()
}

/// All findings in a paragraph: what is in conflict, word by word, and the rest in counts.
pub fn report(
    comparison: &Comparison,
    found: &[Found],
    summary: &Summary,
    a: &str,
    b: &str,
) -> String {
    let mut parts = Vec::new();
    if summary.passages == 0 {
        parts.push(
            [
                a,
                " and ",
                b,
                " tell nothing in common that could be found.",
            ]
            .concat(),
        );
    } else {
        let passages = some(summary.passages, "passage", "passages");
        parts.push([a, " and ", b, " tell the same facts in ", &passages, "."].concat());
        parts.push(conflicts(comparison, found, a, b));
        let milder = [
            (Section::Open, "left open"),
            (Section::Finer, "a matter of one being more exact"),
        ];
        for (section, what) in milder {
            let n = size(found, section);
            if n > 0 {
                let verb = if n == 1 { " is " } else { " are " };
                let differences = some(n, "difference", "differences");
                parts.push([&capital(&differences), verb, what, "."].concat());
            }
        }
        parts.extend(quotations(comparison, found));
    }
    let of = |name: &str, n: usize| [&some(n, "sentence", "sentences"), " of ", name].concat();
    parts.push(
        [
            "No counterpart was found for ",
            &of(a, summary.only_a),
            " and ",
            &of(b, summary.only_b),
            ".",
        ]
        .concat(),
    );
    if summary.unsure > 0 {
        let n = some(summary.unsure, "more sentence", "more sentences");
        parts.push(["For ", &n, " it is in doubt whether there is one."].concat());
    }
    parts.join(" ")
}

fn size(found: &[Found], section: Section) -> usize {
    let of = found.iter().find(|f| f.section == section);
    of.map_or(0, |f| f.findings.len())
}

fn divergences<'c>(
    comparison: &'c Comparison,
    found: &'c [Found],
    section: Section,
) -> impl Iterator<Item = &'c Divergence> {
    let of = found.iter().filter(move |f| f.section == section);
    of.flat_map(|f| &f.findings)
        .filter_map(|f| comparison.divergences.get(*f.divergences.first()?))
}

fn conflicts(comparison: &Comparison, found: &[Found], a: &str, b: &str) -> String {
    let mut told = Vec::new();
    let mut counts: Vec<(Topic, usize)> = Vec::new();
    for divergence in divergences(comparison, found, Section::Conflict) {
        if told.len() < TOLD {
            told.push(against(divergence, a, b));
        }
        let topic = divergence.topic();
        match counts.iter_mut().find(|(known, _)| *known == topic) {
            Some((_, n)) => *n += 1,
            None => counts.push((topic, 1)),
        }
    }
    let total: usize = counts.iter().map(|(_, n)| n).sum();
    if total == 0 {
        return "No conflict was found in dates, numbers, names or quotations, which is no proof that there is none."
            .to_owned();
    }
    let counted: Vec<String> = counts
        .iter()
        .map(|(topic, n)| {
            let (one, many) = nouns(*topic);
            some(*n, one, many)
        })
        .collect();
    let mut out = [
        "They conflict in ",
        &listed(counted),
        ": ",
        &told.join("; "),
    ]
    .concat();
    if total > told.len() {
        out.push_str("; and ");
        out.push_str(&(total - told.len()).to_string());
        out.push_str(" more");
    }
    out.push('.');
    out
}

fn quotations(comparison: &Comparison, found: &[Found]) -> Option<String> {
    let mut counts: Vec<(Audit, usize)> = Vec::new();
    let mut total = 0;
    for divergence in divergences(comparison, found, Section::Quotes) {
        total += 1;
        let Some(audit) = divergence.audit else {
            continue;
        };
        match counts.iter_mut().find(|(known, _)| *known == audit) {
            Some((_, n)) => *n += 1,
            None => counts.push((audit, 1)),
        }
    }
    if total == 0 {
        return None;
    }
    if let [(of, n)] = counts.as_slice()
        && *n == total
        && total > 1
    {
        let all = [
            "All ",
            &some(total, "", "quotations"),
            " that both give are ",
        ]
        .concat();
        return Some(all + audit(*of) + ".");
    }
    let each: Vec<String> = counts
        .iter()
        .map(|(of, n)| some(*n, "is ", "are ") + audit(*of))
        .collect();
    let quotations = some(total, "quotation", "quotations");
    Some(["Of ", &quotations, " that both give, ", &listed(each), "."].concat())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::findings::findings;
    use crate::testing::{comparison, divergence, filler};
    use crate::{rows, summary};
    use crossread_engine::divergence::{Kind, Verdict};

    fn said(text: &str) -> Filler {
        let mut filler = filler(0, 0, 3);
        text.clone_into(&mut filler.text);
        filler
    }

    fn told(divergences: Vec<Divergence>) -> String {
        let mut case = comparison(
            &["It rained.", "Nobody slept."],
            &["Rain fell."],
            &[(&[0], &[0], false)],
        );
        case.divergences = divergences;
        let rows = rows::lay(&case, Side::A);
        let found = findings(&case, &rows);
        let summary = summary::summarise(&case, &rows);
        report(&case, &found, &summary, "The Echo", "The Star")
    }

    #[test]
    fn the_paragraph_quotes_conflicts_and_counts_the_rest() {
        let mut trimmed = divergence(
            Kind::Quote,
            Verdict::Finer,
            Some(said("“yes”")),
            Some(said("“y”")),
        );
        trimmed.audit = Some(Audit::Trimmed);
        let paragraph = told(vec![
            divergence(
                Kind::Date,
                Verdict::Conflict,
                Some(said("Monday")),
                Some(said("Sunday")),
            ),
            divergence(Kind::Name, Verdict::Open, Some(said("Ann")), None),
            trimmed,
        ]);
        assert_eq!(
            paragraph,
            "The Echo and The Star tell the same facts in one passage. They conflict in one date: “Monday” in The Echo, \
             “Sunday” in The Star. One difference is left open. Of one quotation that both give, one is shortened. \
             No counterpart was found for one sentence of The Echo and no sentences of The Star."
        );
    }

    #[test]
    fn lengths_of_time_are_counted_apart_from_dates_and_a_claim_that_breaks_off_shows_it() {
        let length = |words: &str, value: &str| Filler {
            value: Some(value.to_owned()),
            ..said(words)
        };
        let cut = Filler {
            cut: true,
            ..said("met the miners and perhaps")
        };
        let paragraph = told(vec![
            divergence(
                Kind::Date,
                Verdict::Conflict,
                Some(length("two hours", "PT2H")),
                Some(length("three hours", "PT3H")),
            ),
            divergence(Kind::Claim, Verdict::Conflict, Some(cut), Some(said("met"))),
        ]);
        assert!(
            paragraph.contains(
                "They conflict in one length of time and one claim: “two hours” in The Echo, “three hours” in The \
                 Star; “met the miners and perhaps …” in The Echo, “met” in The Star."
            ),
            "{paragraph}"
        );
    }

    #[test]
    fn no_conflict_is_no_proof() {
        assert!(told(Vec::new()).contains("which is no proof that there is none"));
    }

    #[test]
    fn a_finding_has_a_title_of_one_sentence() {
        let one = divergence(Kind::Quote, Verdict::Open, Some(said("“We won”")), None);
        assert_eq!(
            title(&one),
            "Quotation, left open: “We won” in A, nothing in B"
        );
        let long = "many words ".repeat(20);
        let mut two = divergence(
            Kind::Claim,
            Verdict::Conflict,
            Some(said(&long)),
            Some(said("few")),
        );
        two.why = "A: 6 - 7 May 2023; B: 8 May - different years".to_owned();
        assert_eq!(why(&two), "different years");
        assert!(title(&two).contains(" …” in A, “few” in B"));
    }
}
