//! From links to what differs in them: the sentences of both sides are prepared, then every kind of divergence is looked for.

use super::view::{self, Sent, View};
use super::{Divergence, Filler, Kind, Pair, Verdict};
use super::{attribution, claim, clash, date, name, number, quote, role, slot, source};
use crate::align::{Grade, Link};
use crate::document::Document;
use crate::lexicon::Lexicon;
use crate::mention::MentionKind;
use crate::ordered::{self, Map, Set};
use crate::span::Span;

/// What differs between linked sentences, sorted by A's sentence and place. Precision first: what is not clearly the same
/// slot is not reported, and nothing rests on links of the grade "possible".
pub fn divergences(
    links: &[Link],
    a: &Document,
    b: &Document,
    lexicon: &Lexicon,
) -> Vec<Divergence> {
    let pairs: Vec<Pair> = links
        .iter()
        .filter(|l| l.grade > Grade::Possible)
        .filter(|l| l.a < a.sentences.len() && l.b < b.sentences.len())
        .map(|l| (l.a, l.b))
        .collect();
    let linked = |end: fn(&Pair) -> usize| pairs.iter().map(end).collect();
    let (of_a, of_b) = (entity_keys(a, "@"), entity_keys(b, "@b"));
    let mut left = View::new(a, linked(|p| p.0));
    let mut right = View::new(b, linked(|p| p.1));
    let mut found = Vec::new();
    let mut known = names(&pairs, &left, &right, lexicon, &mut found);
    let said = (said(&left, lexicon), said(&right, lexicon));
    let counterparts = known.counterparts();
    left.key_names(&|id| key(&of_a, id));
    right.key_names(&|id| match counterparts.get(&id) {
        Some(a) => key(&of_a, *a),
        None => key(&of_b, id),
    });
    sources(
        &pairs,
        (&left, &said.0),
        (&right, &said.1),
        &known,
        &mut found,
    );
    dates(&pairs, &left, &right, lexicon, &mut found);
    numbers(&pairs, &left, &right, lexicon, &mut found);
    for (x, y) in &pairs {
        if let (Some(x), Some(y)) = (left.sents.get(*x), right.sents.get(*y)) {
            let (x, y) = ((x, left.sents.as_slice()), (y, right.sents.as_slice()));
            claim::divergences(x, y, (a.published, b.published), &known, &mut found);
        }
    }
    let (left, right) = ((&left, said.0.as_slice()), (&right, said.1.as_slice()));
    quote::divergences(&pairs, left, right, &mut known, lexicon, &mut found);
    let twins = twins(&pairs, left.0, right.0);
    let scores: Map<Pair, f32> = links.iter().map(|l| ((l.a, l.b), l.score)).collect();
    found.retain(|d| {
        d.verdict != Verdict::Conflict
            || (!is_told_alike(d, &twins) && is_sure(d, &scores, left.0, right.0))
    });
    ordered::sort_by_key(&mut found, place);
    found
}

/// Links from which a conflict may follow. Of the others fewer than half are right, and so of what would clash in them.
const SURE: f32 = 0.5;

/// Does it stand in a link that is likely enough? A quotation is found wherever it stands, and when the same persons did one thing, or how
/// many, is told of one event.
fn is_sure(d: &Divergence, links: &Map<Pair, f32>, left: &View, right: &View) -> bool {
    let Some((a, b)) = d.a.as_ref().zip(d.b.as_ref()) else {
        return true;
    };
    let score = links.get(&(a.sentence, b.sentence)).copied();
    let same_persons = || {
        let both = left.sents.get(a.sentence).zip(right.sents.get(b.sentence));
        both.is_some_and(|(s, t)| clash::shared_persons(s, t) > 1)
    };
    match d.kind {
        Kind::Quote => true,
        Kind::Date | Kind::Number => score >= Some(SURE) || same_persons(),
        _ => score >= Some(SURE),
    }
}

/// What stands for each entity of a document among the keys of words.
fn entity_keys(document: &Document, mark: &str) -> Map<u32, String> {
    let mut keys = Map::new();
    for mention in &document.mentions {
        if let MentionKind::Name(name) = &mention.kind {
            let key = || format!("{mark}{}", name.entity);
            keys.entry(name.entity).or_insert_with(key);
        }
    }
    keys
}

fn key(of: &Map<u32, String>, id: u32) -> &str {
    of.get(&id).map_or("", String::as_str)
}

/// Who says something in each sentence.
fn said<'d>(view: &View<'d>, lexicon: &Lexicon) -> Vec<Vec<source::Source<'d>>> {
    let each = view.sents.iter();
    each.map(|s| source::sources(s, lexicon)).collect()
}

/// Linked sentences of the same words, by the sentence of A and of B.
fn twins(pairs: &[Pair], left: &View, right: &View) -> (Set<usize>, Set<usize>) {
    let mut found = (Set::new(), Set::new());
    for (x, y) in pairs {
        let (Some(s), Some(t)) = (left.sents.get(*x), right.sents.get(*y)) else {
            continue;
        };
        let plain = |w: &&view::Word| !w.is_mark();
        let (ours, theirs) = (s.words.iter().filter(plain), t.words.iter().filter(plain));
        if ours.map(|w| &w.lower).eq(theirs.map(|w| &w.lower)) {
            found.0.insert(*x);
            found.1.insert(*y);
        }
    }
    found
}

/// What a side tells in the other's very words contradicts nothing there; and sentences of the same words do not differ.
fn is_told_alike(d: &Divergence, twins: &(Set<usize>, Set<usize>)) -> bool {
    let among =
        |f: &Option<Filler>, of: &Set<usize>| f.as_ref().is_some_and(|f| of.contains(&f.sentence));
    among(&d.a, &twins.0) || among(&d.b, &twins.1)
}

/// By A's sentence, B's sentence, and the place in either.
fn place(d: &Divergence) -> (usize, usize, Span, Span, Kind) {
    let at = |f: &Option<Filler>| {
        f.as_ref()
            .map_or((0, Span::default()), |f| (f.sentence, f.span))
    };
    let (a, b) = (at(&d.a), at(&d.b));
    (a.0, b.0, a.1, b.1, d.kind)
}

/// Does `name` say of both fillers of `d` that one is the name of the other?
fn is_named_there(name: &Divergence, d: &Divergence) -> bool {
    let over = |x: &Option<Filler>, y: &Option<Filler>| {
        let both = x.as_ref().zip(y.as_ref());
        both.is_some_and(|(x, y)| x.sentence == y.sentence && x.span.overlaps(y.span))
    };
    name.kind == Kind::Name
        && name.verdict == Verdict::Finer
        && over(&name.a, &d.a)
        && over(&name.b, &d.b)
}

fn dates(
    pairs: &[Pair],
    left: &View,
    right: &View,
    lexicon: &Lexicon,
    found: &mut Vec<Divergence>,
) {
    let (a, b) = (date::items(left, lexicon), date::items(right, lexicon));
    let calendars = date::calendars(pairs, (left, &a), (right, &b));
    for (x, y) in pairs {
        if let Some(((s, i), (t, j))) = having(left, &a, *x).zip(having(right, &b, *y)) {
            date::divergences((s, i), (t, j), &calendars, found);
        }
    }
}

/// A sentence with what was found in it.
fn having<'v, 'd, T>(
    view: &'v View<'d>,
    items: &'v [T],
    n: usize,
) -> Option<(&'v Sent<'d>, &'v T)> {
    view.sents.get(n).zip(items.get(n))
}

fn numbers<'s>(
    pairs: &[Pair],
    left: &View<'s>,
    right: &View<'s>,
    lexicon: &Lexicon,
    found: &mut Vec<Divergence>,
) {
    let (a, b) = (number::items(left, lexicon), number::items(right, lexicon));
    let mut judged = Vec::new();
    let mut of_a: Map<usize, Vec<usize>> = Map::new();
    let mut of_b: Map<usize, Vec<usize>> = Map::new();
    for (x, y) in pairs {
        of_a.entry(*x).or_default().push(*y);
        of_b.entry(*y).or_default().push(*x);
    }
    for (x, y) in pairs {
        if let Some(((s, i), (t, j))) = having(left, &a, *x).zip(having(right, &b, *y)) {
            if i.is_empty() || j.is_empty() {
                continue;
            }
            let all = |map: &Map<usize, Vec<usize>>,
                       n: &usize,
                       items: &[Vec<number::Item<'s>>]|
             -> Vec<number::Item<'s>> {
                let linked = map.get(n).into_iter().flatten();
                linked
                    .filter_map(|m| items.get(*m))
                    .flatten()
                    .cloned()
                    .collect()
            };
            let (of_x, of_y) = (all(&of_b, y, &a), all(&of_a, x, &b));
            number::divergences((s, i), (t, j), (&of_x, &of_y), &mut judged);
        }
    }
    found.extend(number::nearest(judged));
}

fn names<'d>(
    pairs: &[Pair],
    left: &View<'d>,
    right: &View<'d>,
    lexicon: &Lexicon,
    found: &mut Vec<Divergence>,
) -> name::Known<'d> {
    let mut known = name::Known::new(
        (source::roles(left, lexicon), source::roles(right, lexicon)),
        [left, right],
    );
    let told = |view: &View<'d>, end: fn(&Pair) -> usize| -> Vec<_> {
        let mut told = Vec::new();
        told.resize_with(view.sents.len(), <(Vec<_>, Vec<_>)>::default);
        let linked: Set<usize> = pairs.iter().map(end).collect();
        for n in &linked {
            if let (Some(sent), Some(slot)) = (view.sents.get(*n), told.get_mut(*n)) {
                *slot = (name::named(sent), role::roles(sent, lexicon));
            }
        }
        told
    };
    let (of_a, of_b) = (told(left, |p| p.0), told(right, |p| p.1));
    for (x, y) in pairs {
        let both = having(left, &of_a, *x).zip(having(right, &of_b, *y));
        if let Some(((s, (i, p)), (t, (j, q)))) = both {
            name::divergences((s, i), (t, j), &mut known, lexicon, found);
            role::divergences((s, p), (t, q), &known, lexicon, found);
        }
    }
    known
}

/// What each sentence that has links says outside its sources.
fn statements<'d>(
    view: &View<'d>,
    said: &[Vec<source::Source<'d>>],
    links: &[u32],
) -> Vec<slot::Context<'d>> {
    let each = view.sents.iter().zip(said).zip(links);
    each.map(|((sent, said), links)| match links {
        0 => slot::Context::new(),
        _ => attribution::statement((sent, said)),
    })
    .collect()
}

fn sources(
    pairs: &[Pair],
    a: (&View, &[Vec<source::Source>]),
    b: (&View, &[Vec<source::Source>]),
    known: &name::Known,
    found: &mut Vec<Divergence>,
) {
    // How many links each sentence has.
    let mut links = (vec![0_u32; a.0.sents.len()], vec![0_u32; b.0.sents.len()]);
    for (x, y) in pairs {
        for count in links.0.get_mut(*x).into_iter().chain(links.1.get_mut(*y)) {
            *count += 1;
        }
    }
    let statements = (
        statements(a.0, a.1, &links.0),
        statements(b.0, b.1, &links.1),
    );
    for (x, y) in pairs {
        if let (Some(s), Some(t), Some(i), Some(j), Some(p), Some(q)) = (
            a.0.sents.get(*x),
            b.0.sents.get(*y),
            a.1.get(*x),
            b.1.get(*y),
            statements.0.get(*x),
            statements.1.get(*y),
        ) {
            let lone = links.0.get(*x) == Some(&1) && links.1.get(*y) == Some(&1);
            let named = found.len();
            let statement = slot::shared(p, q);
            attribution::divergences((s, i), (t, j), statement, known, lone, found);
            let new = found.split_off(named);
            // That one side gives the name is said once.
            let said = |d: &Divergence| {
                d.verdict == Verdict::Finer && found.iter().any(|n| is_named_there(n, d))
            };
            let new: Vec<Divergence> = new.into_iter().filter(|d| !said(d)).collect();
            found.extend(new);
        }
    }
}
