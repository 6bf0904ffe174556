//! An article does not contradict itself, and none of the ways in which houses write one text differently makes it do so.
#![allow(clippy::indexing_slicing, clippy::string_slice, clippy::expect_used)] // a test may panic

use crossread_engine::article;
use crossread_engine::compare::{self, Options};
use crossread_engine::divergence::{Audit, Divergence, Kind, Verdict};
use crossread_engine::document::Document;
use crossread_engine::lexicon::Lexicon;
use std::fs;
use std::path::Path;

/// Reports made up for this test: dates, sums, persons, quotations over several sentences and within others.
const REPORTS: [&str; 3] = [
    "Ferry rams pier in Bergen\n\nA ferry with 212 people on board rammed a pier in Bergen on Tuesday, August 6, the police \
     said. At least 14 passengers were hurt, two of them badly.\n\n\"We heard a bang, and then all of us lay on the floor,\" \
     said Anna Lindqvist, a teacher from Uppsala. \"Nobody told us anything. It took them half an hour.\"\n\nThe captain, Tom \
     Reed, said in a statement that the engines had \"failed to answer\". He denied that he had been asleep. About 40 percent \
     of the pier must be rebuilt, which will cost $3.6 million, according to U.S. engineers.\n\nThe line had promised on \
     July 30, 2024, to replace the ship by October. It did not.",
    "Senate to vote on cod treaty\n\nThe Senate is expected to vote on the cod treaty on Friday, two days before the deadline \
     set by President Lena Brandt. Ms. Brandt met Prime Minister Peter Svoboda in Oslo on Wednesday and called the talks \
     \"frank, long and useful.\"\n\n\"He told me 'never again', and I believe him,\" she said.\n\nMr. Svoboda, who signed the \
     treaty in May 2023, reportedly asked for 25 percent more cod. A spokesman for Mr. Svoboda, who asked not to be named, \
     said it was 20 percent. Fishermen in Iceland have been waiting for three and a half years.",
    "President thanks donors\n\nPresident Volodymyr Zelenskyy said on September 3 that Ukraine had received 17 of 40 promised \
     trams. \"Our cities move again,\" he wrote. The mayor of Lviv, Andriy Sadovyi, confirmed that.\n\nThe trams came from \
     the Czech Republic, Germany and the U.S.; they cost 2.4 billion crowns. In December, Zelenskyy had asked for 60.",
];

fn between<'t>(text: &'t str, marks: (&str, &str), mark: &'t str) -> String {
    let mut open = false;
    let parts = text.split(mark).map(|part| {
        let with = if open { marks.1 } else { marks.0 };
        open = !open;
        (part, with)
    });
    let mut out = String::new();
    for (n, (part, _)) in parts.enumerate() {
        if n > 0 {
            out += if n % 2 == 1 { marks.0 } else { marks.1 };
        }
        out += part;
    }
    out
}

/// A paragraph at a time, because a quotation over several has an opening mark in each.
fn by_paragraph(text: &str, change: &dyn Fn(&str) -> String) -> String {
    text.split('\n').map(change).collect::<Vec<_>>().join("\n")
}

type Style = (&'static str, fn(&str) -> String);

const MONTHS: [(&str, &str); 8] = [
    ("January ", "Jan. "),
    ("February ", "Feb. "),
    ("August ", "Aug. "),
    ("September ", "Sept. "),
    ("October ", "Oct. "),
    ("November ", "Nov. "),
    ("December ", "Dec. "),
    ("July ", "Jul. "),
];

fn short_months(text: &str, dot: bool) -> String {
    MONTHS.iter().fold(text.to_owned(), |text, (long, short)| {
        let short = if dot {
            (*short).to_owned()
        } else {
            short.replace('.', "")
        };
        // Only before a day: "in August" stays.
        (1..=31).rev().fold(text, |text, day| {
            text.replace(&format!("{long}{day}"), &format!("{short}{day}"))
        })
    })
}

/// "August 6" as "6 August", where no year follows.
fn day_first(text: &str) -> String {
    MONTHS.iter().fold(text.to_owned(), |text, (long, _)| {
        (1..=31).rev().fold(text, |text, day| {
            [" ", ".", ";"].iter().fold(text, |text, end| {
                text.replace(
                    &format!("{long}{day}{end}"),
                    &format!("{day} {}{end}", long.trim()),
                )
            })
        })
    })
}

const STYLES: &[Style] = &[
    ("as it is", |t| t.to_owned()),
    ("curly quotation marks", |t| {
        by_paragraph(&t.replace('\'', "’"), &|p| between(p, ("“", "”"), "\""))
    }),
    ("straight quotation marks", |t| {
        t.replace(['“', '”'], "\"").replace(['‘', '’'], "'")
    }),
    ("single quotation marks", |t| {
        by_paragraph(&t.replace('\'', "’"), &|p| between(p, ("‘", "’"), "\""))
            .replace('“', "‘")
            .replace('”', "’")
    }),
    ("angle quotation marks", |t| {
        by_paragraph(t, &|p| between(p, ("«", "»"), "\""))
            .replace('“', "«")
            .replace('”', "»")
    }),
    ("per cent", |t| {
        t.replace(" percent", " per cent").replace('%', " per cent")
    }),
    ("percent sign", |t| {
        t.replace(" percent", "%").replace(" per cent", "%")
    }),
    ("short months", |t| short_months(t, true)),
    ("short months without a dot", |t| short_months(t, false)),
    ("the day before the month", day_first),
    ("another spelling of a name", |t| {
        t.replace("Zelenskyy", "Zelensky")
            .replace("Sadovyi", "Sadovy")
    }),
    ("without courtesy titles", |t| {
        t.replace("Mr. ", "")
            .replace("Ms. ", "")
            .replace("Mr ", "")
            .replace("Ms ", "")
    }),
    ("country without dots", |t| t.replace("U.S.", "US")),
    ("country in full", |t| t.replace("U.S. ", "United States ")),
    ("numbers in digits", |t| {
        t.replace(" two ", " 2 ")
            .replace(" three ", " 3 ")
            .replace("half an hour", "30 minutes")
    }),
    ("dashes", |t| t.replace(" - ", " — ").replace(" – ", "—")),
    ("no-break spaces", |t| {
        t.replace("Mr. ", "Mr.\u{a0}")
            .replace(" per cent", "\u{a0}per cent")
    }),
    ("british spelling", |t| {
        t.replace("harbor", "harbour").replace("ize ", "ise ")
    }),
];

#[test]
fn no_house_style_makes_a_conflict() {
    let lexicon = Lexicon::core();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../sources");
    let mut texts: Vec<(String, String)> = REPORTS
        .iter()
        .map(|r| (r[..20].to_owned(), (*r).to_owned()))
        .collect();
    for entry in fs::read_dir(folder).expect("the bundled story") {
        let path = entry.expect("an entry").path();
        if path.extension().is_some_and(|e| e == "txt") {
            texts.push((
                path.display().to_string(),
                fs::read_to_string(&path).expect("a text"),
            ));
        }
    }
    // Sentences that differ in their dates and numbers alone, as in lists of results.
    let list = |n: usize| {
        format!(
            "The court heard case {n} of Anna Lindqvist in Oslo on Monday, May {}, 2024, for {} hours.\n\n",
            n % 28 + 1,
            n + 1
        )
    };
    texts.push(("a list".to_owned(), (0..40).map(list).collect()));
    let read = |text: &str| Document::read(article::read(text, &lexicon), None, &lexicon);
    let mut failures = Vec::new();
    for (name, text) in &texts {
        let original = read(text);
        for (style, change) in STYLES {
            let changed = read(&change(text));
            let found = compare::compare(&original, &changed, Options::default(), &lexicon);
            // One text has one source for each statement, and tells each event in one way.
            let differs = |d: &&Divergence| match d.kind {
                Kind::Attribution => d.verdict == Verdict::Open,
                Kind::Claim => true,
                _ => d.verdict == Verdict::Conflict || d.audit == Some(Audit::Reattributed),
            };
            let bad = found.divergences.iter().filter(differs);
            failures.extend(bad.map(|d| format!("{name}, {style}: {:?} {}", d.kind, d.why)));
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}
