//! What is asked of the engine and what it answers, with the engine itself.

use super::*;
use crate::exchange::write;
use crate::testing;
use crate::worker::Answerer;
use crossread_engine::align::Reason;
use crossread_engine::divergence::{Kind, Verdict};

/// A session whose engine listens, with two texts that state no date.
fn opened() -> (Session, Subject) {
    let (session, a) = testing::session(&[
        (
            "Post",
            "The old mill at Barrow burned down on Tuesday, the fire service said in a statement.",
        ),
        (
            "Echo",
            "The old mill at Barrow burned down on 6 May 2024, the fire service said in a statement.",
        ),
    ]);
    session.hear(&write(&Response::Ready)).expect("it listens");
    (session, Subject::new(a, a + 1))
}

fn seen(subject: Subject, side: Side, day: Option<Date>) -> Subject {
    Subject {
        assumed: subject.assumed.with(side, day),
        ..subject
    }
}

/// Asks the engine for a comparison, and hears its answer.
fn compare(session: &Session, subject: Subject) {
    let request = session.ask(subject).expect("it was not asked for before");
    let answer =
        Answerer::new().answer(&write(&postcard::from_bytes::<Request>(&request).unwrap()));
    session.hear(&write(&answer)).expect("an answer");
}

/// How the dates of both relate.
fn dates(session: &Session, subject: Subject) -> Vec<Verdict> {
    let comparison = session.compared(subject).expect("it was compared");
    let dates = comparison
        .divergences
        .iter()
        .filter(|d| d.kind == Kind::Date);
    dates.map(|d| d.verdict).collect()
}

#[test]
fn a_comparison_with_another_day_is_another_comparison() {
    let (session, plain) = opened();
    let tuesday = seen(plain, Side::A, Date::new(2024, 5, 8));
    compare(&session, plain);
    assert!(session.compared(tuesday).is_none());
    compare(&session, tuesday);
    // 7 May was a Tuesday.
    assert_eq!(dates(&session, tuesday), [Verdict::Conflict]);
    assert_ne!(dates(&session, plain), [Verdict::Conflict]);
    // Both are there, and nothing has to be asked for again.
    assert_eq!(session.ask(plain), None);
    assert_eq!(session.ask(tuesday), None);
}

#[test]
fn an_assumed_day_stands_before_the_one_that_is_stated() {
    let (session, plain) = opened();
    let may = Date::new(2024, 5, 8);
    session.change(plain.a, true, |source, _| source.published = may);
    assert_eq!(session.stated(plain.a), may);
    let given = |subject| {
        session
            .articles(subject)
            .expect("both are there")
            .a
            .published
    };
    assert_eq!(given(plain), may);
    let june = Date::new(2024, 6, 1);
    assert_eq!(given(seen(plain, Side::A, june)), june);
    assert_eq!(given(seen(plain, Side::B, june)), may);
    // What the source states stays what it is.
    assert_eq!(session.stated(plain.a), may);
}

#[test]
fn a_correction_or_another_text_ends_the_comparison_with_any_day() {
    let (session, plain) = opened();
    let tuesday = seen(plain, Side::A, Date::new(2024, 5, 8));
    for subject in [plain, tuesday] {
        compare(&session, subject);
    }
    session.correct(plain.b, plain.a, corrections::Change::Make(vec![joined()]));
    for subject in [plain, tuesday] {
        assert!(session.compared(subject).is_none());
        compare(&session, subject);
    }
    // One that is asked for and not there yet is not waited for either.
    let later = seen(plain, Side::B, Date::new(2024, 5, 9));
    let late = session.ask(later).expect("it was not asked for before");
    session.change(plain.a, true, |source, _| source.byline = None);
    let answer = Answerer::new().answer(&late);
    session.hear(&write(&answer)).expect("an answer");
    for subject in [plain, tuesday, later] {
        assert!(session.compared(subject).is_none());
    }
}

fn joined() -> crossread_engine::correction::Correction {
    use crossread_engine::correction::{Act, Correction, Quote};
    let quote = |exact: &str| {
        Some(Quote {
            exact: exact.to_owned(),
            before: String::new(),
        })
    };
    Correction {
        act: Act::Link,
        a: quote("The old mill"),
        b: quote("The old mill"),
    }
}

#[test]
fn blanks_and_files_keep_to_the_assumed_day() {
    let (session, plain) = opened();
    let tuesday = seen(plain, Side::A, Date::new(2024, 5, 8));
    compare(&session, tuesday);
    assert!(session.lay(plain, Side::A, true).is_none());
    let laid = session
        .lay(tuesday, Side::A, true)
        .expect("it was compared");
    let verdicts = laid
        .comparison
        .divergences
        .iter()
        .filter(|d| d.kind == Kind::Date);
    assert!(verdicts.clone().count() > 0);
    assert!(verdicts.into_iter().all(|d| d.verdict == Verdict::Conflict));
    let writing = session.writing(tuesday, true, Format::Csv, None, String::new());
    let writing = writing.expect("both are there");
    assert_eq!(writing.assumed, tuesday.assumed);
    assert_eq!(writing.articles.a.published, tuesday.assumed.a);
    assert_eq!(writing.sources.0.published, None);
}

#[test]
fn of_the_days_that_were_tried_the_last_is_kept() {
    let (session, plain) = opened();
    compare(&session, plain);
    let days = [8, 9].map(|day| seen(plain, Side::A, Date::new(2024, 5, day)));
    for day in days {
        compare(&session, day);
    }
    let kept = |subject| session.compared(subject).is_some();
    assert_eq!(
        (kept(plain), kept(days[0]), kept(days[1])),
        (true, false, true)
    );
}

#[test]
fn the_other_sources_of_a_story_bear_witness_and_are_named() {
    let session = Session::new();
    session.hear(&write(&Response::Ready)).expect("it listens");
    let mut told = 0;
    for a in session.bundled() {
        for b in session.bundled().filter(|b| *b != a) {
            let subject = Subject::new(a, b);
            let witnesses = session.witnesses(subject);
            assert!(!witnesses.contains(&a) && !witnesses.contains(&b));
            assert_eq!(witnesses.len() + 2, session.bundled().len());
            compare(&session, subject);
            let comparison = session.compared(subject).expect("it was compared");
            let names: Vec<String> = witnesses.iter().map(|n| session.name(*n)).collect();
            for reason in comparison.links.iter().flat_map(|l| &l.reasons) {
                if let Reason::ThirdSource(_) = reason {
                    let words = words::reasons::reasons(std::iter::once(reason), &names).concat();
                    assert!(names.iter().any(|n| words.starts_with(n)), "{words}");
                    told += 1;
                }
            }
        }
    }
    assert!(
        told > 0 || session.bundled().len() < 3,
        "no reason names a third source"
    );
}

#[test]
fn texts_of_the_readers_own_speak_for_themselves() {
    let (session, own) = opened();
    assert!(session.witnesses(own).is_empty());
    assert!(session.witnesses(Subject::new(0, own.a)).is_empty());
}
