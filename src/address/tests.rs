use super::*;
use proptest::prelude::*;

fn any_side() -> impl Strategy<Value = Side> {
    prop_oneof![Just(Side::A), Just(Side::B)]
}

fn any_source() -> impl Strategy<Value = SourceRef> {
    let named = ("[a-z0-9-]{1,20}", proptest::option::of("[0-9a-f]{8}"))
        .prop_map(|(slug, hash)| SourceRef { slug, hash });
    let nameless = "[0-9a-f]{8}".prop_map(|hash| SourceRef {
        slug: String::new(),
        hash: Some(hash),
    });
    prop_oneof![3 => named, 1 => nameless]
}

fn any_day() -> impl Strategy<Value = Option<Date>> {
    // Every day that there is.
    let first = Date::new(1, 1, 1).unwrap().days();
    let last = Date::new(9999, 12, 31).unwrap().days();
    proptest::option::of((first..=last).prop_map(|days| Date::from_days(days).unwrap()))
}

fn any_assumed() -> impl Strategy<Value = Assumed> {
    (any_day(), any_day()).prop_map(|(a, b)| Assumed { a, b })
}

fn any_row() -> impl Strategy<Value = RowQuote> {
    (any_side(), ".*").prop_map(|(side, words)| RowQuote { side, words })
}

fn any_look() -> impl Strategy<Value = Look> {
    let mode = prop_oneof![Just(Mode::Aligned), Just(Mode::Findings), Just(Mode::Full)];
    let chosen = proptest::collection::vec((0_usize..4, 0_usize..6), 0..6);
    (mode, chosen, ".*", any::<bool>()).prop_map(|(mode, chosen, words, same)| {
        let mut filter = Filter::default();
        filter.words = words;
        for (facet, value) in chosen {
            filter.toggle(Facet::ALL[facet], value);
        }
        Look { mode, filter, same }
    })
}

fn any_address() -> impl Strategy<Value = Address> {
    let pair = (
        any_source(),
        any_source(),
        any_side(),
        any::<bool>(),
        any_assumed(),
        any_look(),
        proptest::option::of(any_row()),
    )
        .prop_map(|(a, b, order, hidden, assumed, look, row)| {
            Address::Compare(Pair {
                a,
                b,
                order,
                hidden,
                assumed,
                look,
                row,
            })
        });
    prop_oneof![1 => Just(Address::Start), 9 => pair]
}

proptest! {
    #[test]
    fn writing_and_reading_again_gives_the_same_address(address in any_address()) {
        let fragment = address.fragment();
        prop_assert_eq!(read(&fragment), Some(Ok(Read { address, ignored: Vec::new() })));
    }

    #[test]
    fn an_address_is_plain_ascii_without_spaces(address in any_address()) {
        prop_assert!(address.fragment().bytes().all(|b| b.is_ascii_graphic()));
    }

    #[test]
    fn reading_is_total(fragment in ".*", own in "(#/1/)(compare/)?[a-z~/?&=:%]*") {
        let _ = read(&fragment);
        prop_assert!(read(&own).is_some());
    }

    #[test]
    fn swapping_twice_changes_nothing(address in any_address()) {
        if let Address::Compare(pair) = address {
            prop_assert_eq!(pair.clone().swapped().swapped(), pair);
        }
    }
}

fn address(fragment: &str) -> Address {
    read(fragment).unwrap().unwrap().address
}

#[test]
fn nothing_and_the_bare_version_are_the_start_page() {
    for fragment in ["", "#", "#/", "#/1", "#/1/", "/1/"] {
        assert_eq!(address(fragment), Address::Start, "{fragment}");
    }
}

#[test]
fn a_fragment_without_a_slash_is_the_browsers_own() {
    assert_eq!(read("#comparison"), None);
    assert_eq!(read("1/compare"), None);
}

#[test]
fn a_comparison_is_read_in_full() {
    let expected = Address::Compare(Pair {
        a: SourceRef::new("north-star", Some("00ff00ff")).unwrap(),
        b: SourceRef::new("echo", None).unwrap(),
        order: Side::B,
        hidden: false,
        assumed: Assumed::default(),
        look: Look::default(),
        row: Some(RowQuote {
            side: Side::A,
            words: "It rained: 25% more".to_owned(),
        }),
    });
    let fragment =
        "#/1/compare/north-star~00ff00ff/echo?order=b&row=a:It%20rained%3A%2025%25%20more";
    assert_eq!(address(fragment), expected);
    assert_eq!(expected.fragment(), fragment);
}

#[test]
fn what_is_not_understood_is_named() {
    let misread = |fragment: &str| read(fragment).unwrap().unwrap_err();
    assert_eq!(misread("#/2/compare/x/y"), Misread::Version("2".to_owned()));
    assert_eq!(misread("#/1/facts"), Misread::View("facts".to_owned()));
    assert_eq!(
        misread("#/1/compare/only-one"),
        Misread::Sources("only-one".to_owned())
    );
    assert_eq!(
        misread("#/1/compare/UPPER/case"),
        Misread::Sources("UPPER/case".to_owned())
    );
    assert_eq!(
        misread("#/1/compare/a~123/b"),
        Misread::Sources("a~123/b".to_owned())
    );
}

#[test]
fn an_unknown_option_does_not_spoil_the_comparison() {
    let read = read("#/1/compare/x/y?order=c&mode=full&view=side&kind=date,mood&row=a:z")
        .unwrap()
        .unwrap();
    assert_eq!(read.ignored, ["order", "mode", "view", "kind"]);
    let Address::Compare(pair) = read.address else {
        panic!("a comparison");
    };
    assert_eq!(pair.row.unwrap().words, "z");
}

#[test]
fn an_assumed_day_goes_with_its_side() {
    let pair = |fragment: &str| match address(fragment) {
        Address::Compare(pair) => pair,
        _ => panic!("a comparison"),
    };
    let one = "#/1/compare/x~1a2b3c4d/y~00ff00ff?date-a=2025-08-06";
    let read = pair(one);
    assert_eq!(read.assumed.a, Date::new(2025, 8, 6));
    assert_eq!(read.assumed.b, None);
    assert_eq!(Address::Compare(read.clone()).fragment(), one);
    assert_eq!(
        Address::Compare(read.clone().swapped()).fragment(),
        "#/1/compare/y~00ff00ff/x~1a2b3c4d?order=b&date-b=2025-08-06"
    );
    // Here hiding the names exchanges the sides.
    assert_eq!(
        Address::Compare(read.nameless()).fragment(),
        "#/1/compare/~00ff00ff/~1a2b3c4d?names=hidden&date-b=2025-08-06"
    );
}

#[test]
fn a_day_that_does_not_exist_is_named_and_left_out() {
    for day in [
        "",
        "2025-02-30",
        "2025-8-6",
        "0000-01-01",
        "12025-08-06",
        "yesterday",
        "2025-08-06T10",
    ] {
        let fragment = ["#/1/compare/x/y?date-a=", day, "&date-b=2025-08-06"].concat();
        let read = read(&fragment).unwrap().unwrap();
        assert_eq!(read.ignored, ["date-a"], "{day}");
        let Address::Compare(pair) = read.address else {
            panic!("a comparison");
        };
        assert_eq!(
            pair.assumed,
            Assumed {
                a: None,
                b: Date::new(2025, 8, 6)
            }
        );
    }
    let elsewhere = read("#/1/?date-a=2025-08-06").unwrap().unwrap();
    assert_eq!(elsewhere.ignored, ["date-a"]);
}

#[test]
fn an_address_that_hides_the_names_names_nobody_and_always_has_the_same_sides() {
    let pair = |fragment: &str| match address(fragment) {
        Address::Compare(pair) => pair,
        _ => panic!("a comparison"),
    };
    let hidden = "#/1/compare/~00ff00ff/~1a2b3c4d?names=hidden&told=a";
    for named in [
        "#/1/compare/star~00ff00ff/echo~1a2b3c4d?order=b&told=a",
        "#/1/compare/echo~1a2b3c4d/star~00ff00ff?told=b",
    ] {
        let nameless = pair(named).nameless();
        assert_eq!(Address::Compare(nameless).fragment(), hidden);
    }
    assert!(pair(hidden).hidden);
    assert!(matches!(
        read("#/1/compare/~/x"),
        Some(Err(Misread::Sources(_)))
    ));
}

#[test]
fn how_it_is_read_is_read_in_full() {
    let fragment = "#/1/compare/x/y?view=findings&kind=date,quote&verdict=conflict&told=a&grade=likely&find=the%20mill&same=shown";
    let Address::Compare(pair) = address(fragment) else {
        panic!("a comparison");
    };
    assert_eq!(pair.look.mode, Mode::Findings);
    assert_eq!(pair.look.filter.names(Facet::Kind), "date,quote");
    assert_eq!(pair.look.filter.words, "the mill");
    assert!(pair.look.same);
    let mirrored = pair.clone().swapped();
    assert_eq!(mirrored.look.filter.names(Facet::Told), "b");
    assert_eq!(Address::Compare(pair).fragment(), fragment);
}
