//! Comparisons made by hand, so that what is tested is how they are written and not what is found.
#![allow(clippy::indexing_slicing, clippy::string_slice, clippy::expect_used)] // a test may panic

use crossread_engine::align::{Grade, Passage};
use crossread_engine::article::{self, BlockKind, Given, date::Date};
use crossread_engine::compare::{self, Comparison, Options};
use crossread_engine::divergence::{Audit, Divergence, Filler, Kind, Side, Verdict};
use crossread_engine::document::Document;
use crossread_engine::export::sheet::{Sheet, Source};
use crossread_engine::lexicon::Lexicon;
use crossread_engine::span::Span;
use proptest::sample::Index;

/// A comparison and its sources.
pub struct Case {
    pub a: Source,
    pub b: Source,
    pub link: Option<String>,
    pub summary: Option<String>,
    pub comparison: Comparison,
    /// What the first divergence quotes of A.
    pub quoted: String,
}

fn document(sentences: &[(BlockKind, &str)]) -> Document {
    let given = sentences
        .iter()
        .map(|(kind, text)| Given { text, kind: *kind });
    let published = Date::new(2024, 5, 8);
    Document::read(article::from_sentences(given), published, &Lexicon::core())
}

/// A comparison of which nothing is left but the sentences.
fn bare(a: &Document, b: &Document) -> Comparison {
    Comparison {
        links: Vec::new(),
        passages: Vec::new(),
        diffs: Vec::new(),
        only_a: Vec::new(),
        only_b: Vec::new(),
        unsure_a: Vec::new(),
        unsure_b: Vec::new(),
        divergences: Vec::new(),
        ..compare::compare(a, b, Options::default(), &Lexicon::core())
    }
}

fn filler(document: &Document, sentence: usize, words: &str, value: Option<&str>) -> Filler {
    let text = document.text(document.sentences[sentence].span);
    let start = text.find(words).expect("the words stand in the sentence");
    Filler {
        sentence,
        end_sentence: None,
        span: Span::new(start, start + words.len()),
        text: words.to_owned(),
        value: value.map(str::to_owned),
        value_max: None,
        cut: false,
    }
}

fn divergence(
    kind: Kind,
    verdict: Verdict,
    a: Option<Filler>,
    b: Option<Filler>,
    why: &str,
) -> Divergence {
    Divergence {
        kind,
        verdict,
        a,
        b,
        finer_side: None,
        audit: None,
        inferred: false,
        why: why.to_owned(),
    }
}

fn passage(a: &[usize], b: &[usize], grade: Grade, moved: bool) -> Passage {
    Passage {
        a: a.to_vec(),
        b: b.to_vec(),
        score: 0.75,
        grade,
        moved,
    }
}

/// Two reports of a fire, with something of everything.
pub fn mill() -> Case {
    use BlockKind::{Body, Caption, Title};
    let a = document(&[
        (Title, "Mill burns down"),
        (Body, "The mill burned down on Tuesday, killing 3 people."),
        (Body, "“We lost everything,” said its owner, Ann Hill."),
        (Body, "Rain had been forecast."),
        (Body, "The mayor came at noon."),
    ]);
    let b = document(&[
        (Title, "Fire at *old* mill"),
        (Body, "On Monday a fire destroyed the mill & two sheds."),
        (Caption, "What is left of it: <nothing>"),
        (Body, "“We lost all,” Ann Hill said."),
        (Body, "The mill was built in 1850."),
    ]);
    let mut comparison = bare(&a, &b);
    comparison.passages = vec![
        passage(&[0, 1], &[1], Grade::Certain, false),
        passage(&[2], &[3], Grade::Likely, true),
    ];
    comparison.only_a = vec![3];
    comparison.only_b = vec![0, 4];
    comparison.unsure_a = vec![4];
    comparison.unsure_b = vec![2];
    let monday = filler(&b, 1, "Monday", Some("2024-05-06"));
    let tuesday = filler(&a, 1, "Tuesday", Some("2024-05-07"));
    comparison.divergences = vec![
        divergence(
            Kind::Date,
            Verdict::Conflict,
            Some(tuesday),
            Some(monday),
            "A: Tuesday; B: Monday - different days",
        ),
        divergence(
            Kind::Number,
            Verdict::Open,
            Some(filler(&a, 1, "3 people", Some("3"))),
            None,
            "A: 3 people; B says nothing of it",
        ),
        Divergence {
            audit: Some(Audit::Reworded),
            inferred: true,
            finer_side: Some(Side::A),
            ..divergence(
                Kind::Quote,
                Verdict::Finer,
                Some(filler(&a, 2, "“We lost everything,”", None)),
                Some(filler(&b, 3, "“We lost all,”", None)),
                "A: “We lost everything,”; B: “We lost all,” - other words",
            )
        },
        divergence(
            Kind::Name,
            Verdict::Equal,
            None,
            Some(filler(&b, 4, "1850", None)),
            "=1850, which A says elsewhere",
        ),
    ];
    let mut first = Source::of("The Post".to_owned(), &a);
    first.byline = Some("Jo Doe".to_owned());
    first.address = Some("https://post.example/mill?a=1&b=2".to_owned());
    let mut second = Source::of("Echo | Online".to_owned(), &b);
    second.published = None;
    second.basis = None;
    second.address = Some("javascript:alert(1)".to_owned());
    Case {
        a: first,
        b: second,
        link: Some("https://crossread.example/#/1/compare/post~1a2b3c4d/echo~5e6f7a8b".to_owned()),
        summary: Some("2 passages on the same facts, 1 date in conflict.".to_owned()),
        comparison,
        quoted: "Tuesday".to_owned(),
    }
}

impl Case {
    /// What is written out.
    pub fn sheet(&self) -> Sheet<'_> {
        Sheet {
            a: self.a.clone(),
            b: self.b.clone(),
            comparison: &self.comparison,
            link: self.link.clone(),
            summary: self.summary.clone(),
        }
    }

    /// One passage with one divergence, with the text wherever a text of somebody else's can stand.
    pub fn of(text: &str) -> Self {
        let mut case = mill();
        case.comparison.passages.truncate(1);
        case.comparison.divergences.truncate(1);
        for side in [&mut case.comparison.a, &mut case.comparison.b] {
            for sentence in &mut side.sentences {
                text.clone_into(&mut sentence.text);
            }
        }
        for divergence in &mut case.comparison.divergences {
            text.clone_into(&mut divergence.why);
            for end in divergence.a.iter_mut().chain(&mut divergence.b) {
                text.clone_into(&mut end.text);
                end.value = Some(text.to_owned());
                end.span = Span::new(0, 0);
            }
        }
        for source in [&mut case.a, &mut case.b] {
            text.clone_into(&mut source.name);
            source.headline = Some(text.to_owned());
            source.byline = Some(text.to_owned());
            source.address = Some(text.to_owned());
        }
        case
    }

    /// One divergence that quotes some stretch of some of the sentences.
    pub fn quoting(sentences: &[String], pick: Index, ends: (Index, Index)) -> Self {
        let given: Vec<(BlockKind, &str)> = sentences
            .iter()
            .map(|s| (BlockKind::Body, s.as_str()))
            .collect();
        let a = document(&given);
        let b = document(&[(BlockKind::Body, "Nothing.")]);
        let sentence = pick.index(a.sentences.len());
        let text = a.text(a.sentences[sentence].span);
        let borders: Vec<usize> = text
            .char_indices()
            .map(|(at, _)| at)
            .chain([text.len()])
            .collect();
        let (one, other) = (ends.0.get(&borders), ends.1.get(&borders));
        let span = Span::new(*one.min(other), *one.max(other));
        let end = Filler {
            sentence,
            end_sentence: None,
            span,
            text: span.of(text).to_owned(),
            value: None,
            value_max: None,
            cut: false,
        };
        let mut comparison = bare(&a, &b);
        comparison.divergences = vec![divergence(Kind::Date, Verdict::Open, Some(end), None, "")];
        Self {
            a: Source::of("A".to_owned(), &a),
            b: Source::of("B".to_owned(), &b),
            link: None,
            summary: None,
            comparison,
            quoted: span.of(text).to_owned(),
        }
    }
}

/// Texts that would do something where they were taken for anything but texts.
pub fn hostile() -> &'static [&'static str] {
    &[
        "<script>alert(1)</script>",
        "</style><svg onload=alert(1)>",
        "\"><img src=x onerror=alert(1)>",
        "' onmouseover='alert(1)",
        "<!-- --><![CDATA[ ]]>",
        "&lt;b&gt; &#x3c; &amp;amp;",
        "[a](javascript:alert(1)) ![b](https://evil.example/x.png)",
        "<https://evil.example> <b>bold</b>",
        "# heading",
        "- item",
        "12. item",
        "> quote",
        "*a* _b_ `c` ~~d~~ **e** $x$",
        "| a | b |",
        "[x]: https://evil.example",
        "[^1]: note",
        "--- \u{202e}gnihton",
        "```\ncode",
        "nul\0 and escape\u{1b}[31m",
        "{{ran}} ${ran}",
        "\\\\*",
        "- [ ] task",
        "line\n\n    code",
        ": definition",
        "javascript:alert(1)",
        "https://evil.example/\"onclick=\"x",
        "https://evil.example/ <b>",
    ]
}
