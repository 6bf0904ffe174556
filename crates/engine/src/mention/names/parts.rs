//! Cuts a run of capitalised words into titles, places and names, and says what each name is.

use super::NameKind;
use super::evidence::Evidence;
use super::kind::{is_initial, is_personal_verb, is_suffix, kind, lead, without_article};
use super::role::role_before;
use super::runs::joined;
use crate::lexicon::Lexicon;
use crate::lexicon::person::Gender;
use crate::lexicon::place::{Place, Role};
use crate::lexicon::table::has;
use crate::mention::words::{Gap, Shape, Word};
use crate::span::Span;
use std::ops::Range;

/// A name as found, before it is known which entity it names.
#[derive(Debug, Clone)]
#[allow(clippy::struct_excessive_bools)] // a name as found can have any of these properties
pub(super) struct Found {
    /// Where it stands, without title and possessive.
    pub span: Span,
    /// Its words in plain form, without what follows a name ("Jr.").
    pub key: Vec<String>,
    /// Its words as written, for the entity's plain name.
    pub written: String,
    /// What it seems to be.
    pub kind: NameKind,
    /// What the person is said to be, in plain words: "president", "special envoy".
    pub title: Option<String>,
    /// The country the title belongs to.
    pub country: Option<&'static str>,
    /// As title or first name show it.
    pub gender: Option<Gender>,
    /// What the whole name is in the table of places.
    pub place: Option<Place>,
    /// What stands before.
    pub lead: Lead,
    /// It is written in capitals: an acronym, unless its line is.
    pub acronym: bool,
    /// A name only if it is a part of a longer one elsewhere.
    pub doubtful: bool,
    /// What stands after shows that somebody is named ("said", "who", ", 45,").
    pub personal: bool,
    /// Whether "Jr." or the like stands behind it.
    pub younger: bool,
}

/// The small word before a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Lead {
    /// "in", "at", "on": no person follows.
    Inside,
    /// "from", "to": a place follows rather than a person of that name.
    Locative,
    /// "the", "a": hardly a person follows.
    Article,
    /// Anything else, or nothing.
    Other,
}

impl Lead {
    /// Does a place follow rather than a person of that name?
    pub fn is_locative(self) -> bool {
        matches!(self, Lead::Inside | Lead::Locative)
    }
}

/// What the cutting needs to know of a line.
pub(super) struct Context<'a, 't> {
    pub words: &'a [Word<'t>],
    pub evidence: &'a [Evidence],
    pub headline: bool,
    pub lexicon: &'a Lexicon,
}

/// The longest name in the tables, in words.
const LONGEST_ENTRY: usize = 6;

/// The names in a run, in order.
pub(super) fn split(run: Range<usize>, context: &Context<'_, '_>, out: &mut Vec<Found>) {
    let mut cutter = Cutter {
        context,
        title: None,
        country: None,
        gender: None,
    };
    let mut rest = run;
    while !rest.is_empty() {
        rest = cutter.step(rest, out);
    }
}

struct Cutter<'c, 'a, 't> {
    context: &'c Context<'a, 't>,
    title: Option<String>,
    country: Option<&'static str>,
    gender: Option<Gender>,
}

impl Cutter<'_, '_, '_> {
    fn of(&self, range: Range<usize>) -> &[Word<'_>] {
        self.context.words.get(range).unwrap_or(&[])
    }

    /// Takes one part off the front of `run`; what is left of it.
    fn step(&mut self, run: Range<usize>, out: &mut Vec<Found>) -> Range<usize> {
        let persons = &self.context.lexicon.persons;
        // A title at the front, unless the whole is a body or a site ("King County", "General Motors").
        if let Some(end) = self.title_at(run.clone())
            && (end == run.end || !self.is_named_after(end..run.end))
        {
            if run.len() == 1 && self.title.is_none() {
                self.push_lone(run.start, out);
                return end..run.end;
            }
            let title = joined(self.of(run.start..end));
            self.gender = persons.gender_of_title(&title).or(self.gender);
            self.title = Some(match self.title.take() {
                Some(before) => format!("{before} {title}"),
                None => title,
            });
            let rest = end..run.end;
            if self
                .of(rest.clone())
                .first()
                .is_some_and(|w| w.plain == "of")
            {
                // "the Emperor of Austria": an office; the place in it is named all the same.
                self.title = None;
                let skip = 1 + usize::from(
                    self.of(end + 1..run.end)
                        .first()
                        .is_some_and(|w| w.plain == "the"),
                );
                return (end + skip).min(run.end)..run.end;
            }
            return rest;
        }
        if let Some((end, place)) = self.place_at(run.clone()) {
            let rest = end..run.end;
            if rest.is_empty() || self.splits_after_place(run.start..end, place, rest.clone()) {
                self.push(run.start..end, Some(place), out);
                if !rest.is_empty() && place.stands_for_country() {
                    self.country = Some(place.code);
                }
                return rest;
            }
        }
        let end = self.person_start(run.clone()).unwrap_or(run.end);
        let end = if end > run.start { end } else { run.end };
        self.push(run.start..end, None, out);
        end..run.end
    }

    /// A title that stands alone: a name only where somebody is called so ("Martin Luther King", "King").
    fn push_lone(&mut self, at: usize, out: &mut Vec<Found>) {
        let before = out.len();
        self.push(at..at + 1, None, out);
        if let Some(name) = out.get_mut(before) {
            name.doubtful = true;
        }
    }

    /// Where the longest title at the front of `run` ends.
    fn title_at(&self, run: Range<usize>) -> Option<usize> {
        let most = run.end.min(run.start + 4);
        (run.start + 1..=most).rev().find(|&end| {
            self.context
                .lexicon
                .persons
                .is_title(&joined(self.of(run.start..end)))
        })
    }

    /// Does what follows a title turn the whole into the name of a body or a site?
    fn is_named_after(&self, rest: Range<usize>) -> bool {
        let persons = &self.context.lexicon.persons;
        let words = self.of(rest.clone());
        let Some(last) = words.last() else {
            return false;
        };
        if words.iter().any(|w| persons.is_first_name(&w.plain)) && words.len() > 1 {
            return false;
        }
        if self.title_at(rest.start..rest.end).is_some() {
            return false;
        }
        persons.is_body(&last.plain)
            || persons.is_site(&last.plain)
            || words
                .first()
                .is_some_and(|w| persons.is_body(&w.plain) && words.len() > 1)
            || last.plain == "general"
    }

    /// The longest place at the front of `run`.
    fn place_at(&self, run: Range<usize>) -> Option<(usize, Place)> {
        let places = &self.context.lexicon.places;
        let most = run.end.min(run.start + LONGEST_ENTRY);
        (run.start + 1..=most).rev().find_map(|end| {
            let words = self.of(run.start..end);
            let (first, last) = (words.first()?, words.last()?);
            let text: Vec<&str> = words.iter().map(|w| w.text).collect();
            let text = text.join(" ");
            let all_capitals = self.context.headline
                && words.iter().all(|w| w.shape == Shape::Capitals)
                && first.text.len() + last.text.len() > 7;
            let place = if all_capitals {
                places.look_folded(&joined(words))
            } else {
                places.look(&text)
            };
            place.map(|p| (end, p))
        })
    }

    /// Is the place a part of its own, or does it begin a longer name?
    fn splits_after_place(&self, head: Range<usize>, place: Place, rest: Range<usize>) -> bool {
        let persons = &self.context.lexicon.persons;
        let words = self.of(rest.clone());
        let (Some(first), Some(last)) = (words.first(), words.last()) else {
            return true;
        };
        let head_words = self.of(head.clone());
        let as_first_name = head.len() == 1
            && head_words
                .first()
                .is_some_and(|w| persons.is_first_name(&w.plain))
            && self.title_at(rest.clone()).is_none()
            && !persons.is_body(&last.plain)
            && !persons.is_site(&last.plain)
            && rest.len() <= 2;
        if as_first_name {
            return false;
        }
        if self.title.is_some() && self.country.is_none() && place.role != Role::Demonym {
            // "Mr. London Breed"
            return self.title_at(rest).is_some();
        }
        if self.title_at(rest.clone()).is_some() && !self.is_titled_body(rest.clone()) {
            return true;
        }
        if words.iter().any(|w| persons.is_first_name(&w.plain)) && words.len() > 1 {
            let site = persons.is_body(&last.plain) || persons.is_site(&last.plain);
            let leads = persons.is_first_name(&first.plain);
            return leads && !site;
        }
        if persons.is_body(&last.plain) || persons.is_body(&first.plain) {
            // "British Parliament", "Russian Foreign Ministry": the adjective and the body both name something.
            return false;
        }
        place.role == Role::Demonym && !persons.is_site(&last.plain)
    }

    /// "President Hotel": a title whose run is a body's name.
    fn is_titled_body(&self, rest: Range<usize>) -> bool {
        self.title_at(rest.clone())
            .is_some_and(|end| end < rest.end && self.is_named_after(end..rest.end))
    }

    /// Where inside `run` a person's name with a title or a known first name begins after something else.
    fn person_start(&self, run: Range<usize>) -> Option<usize> {
        let persons = &self.context.lexicon.persons;
        let words = self.of(run.clone());
        let first = words.first()?;
        let last = words.last()?;
        if persons.is_first_name(&first.plain) || is_initial(first) || self.title.is_some() {
            return None;
        }
        if persons.is_body(&last.plain) || persons.is_site(&last.plain) {
            return None;
        }
        words.iter().enumerate().skip(1).find_map(|(k, w)| {
            let at = run.start + k;
            if at + 1 >= run.end {
                return None;
            }
            let before = self.of(run.start..at);
            let previous = before.last()?;
            if !w.capital() || !previous.capital() {
                return None;
            }
            let titled = self
                .title_at(at..run.end)
                .is_some_and(|end| end < run.end && !persons.is_first_name(&w.plain));
            let cued = before.iter().any(|b| {
                persons.is_body(&b.plain)
                    || persons.is_site(&b.plain)
                    || persons.is_role(&b.plain)
                    || (b.shape == Shape::Capitals && !self.context.headline)
            });
            // "[Director of] National Intelligence | James Clapper"
            let named = persons.is_first_name(&w.plain) && (cued || (k > 1 && at + 2 == run.end));
            (titled || named).then_some(at)
        })
    }

    /// Adds the words as a name, if they are one.
    fn push(&mut self, range: Range<usize>, place: Option<Place>, out: &mut Vec<Found>) {
        let context = self.context;
        let (title, country, gender) = (self.title.take(), self.country.take(), self.gender.take());
        let mut range = range;
        // A word whose capital may have another reason does not stand alone, nor lead a name without need.
        let weak = |i: usize| context.evidence.get(i) == Some(&Evidence::Weak);
        let persons = &context.lexicon.persons;
        let mut doubtful = false;
        if place.is_none() {
            if range.clone().all(weak) && title.is_none() {
                doubtful = range.len() == 1 || context.headline;
            }
            // "Filmmaker Gary Ross": what only the sentence's start capitalises does not belong to a full name.
            if range.len() > 2
                && weak(range.start)
                && self
                    .of(range.start + 1..range.end)
                    .first()
                    .is_some_and(|w| persons.is_first_name(&w.plain))
            {
                range.start += 1;
            }
        }
        let words = self.of(range.clone());
        let (Some(first), Some(last)) = (words.first(), words.last()) else {
            return;
        };
        let before = range
            .start
            .checked_sub(1)
            .and_then(|i| context.words.get(i));
        let lead = before
            .filter(|_| first.before == Gap::Space)
            .map_or(Lead::Other, |w| lead(&w.plain));
        let locative = lead.is_locative() && title.is_none();
        let mut key: Vec<String> = words.iter().map(|w| without_article(&w.plain)).collect();
        // "[Emperor] of the United States"
        while key.len() > 1 && key.first().is_some_and(|w| has("of for the", w)) {
            key.remove(0);
        }
        let mut younger = false;
        while key.len() > 1
            && let Some(suffix) = key.pop_if(|w| is_suffix(w))
        {
            if has("jr ii iii iv", &suffix) {
                younger = true;
            }
        }
        let acronym = key.len() == 1
            && first.shape == Shape::Capitals
            && !context.headline
            && first.text.len() <= 7;
        if key.iter().all(|w| w.chars().count() < 2) {
            return;
        }
        let (role, role_country) = role_before(context.words, range.start, context.lexicon);
        let personal = lead != Lead::Article
            && context
                .words
                .get(range.end)
                .is_some_and(|w| match w.before {
                    Gap::Space => is_personal_verb(&w.plain),
                    Gap::Comma => w.shape == Shape::Number && w.text.len() <= 2,
                    _ => false,
                });
        let person_title = title.or(role);
        let country = country.or(role_country);
        let kind = kind(
            words,
            &key,
            place,
            person_title.is_some(),
            acronym,
            locative,
            context.lexicon,
        );
        let span = Span::new(first.span.start(), last.span.end());
        let texts: Vec<&str> = words.iter().map(|w| w.text).collect();
        let gender = gender.or_else(|| {
            key.first()
                .and_then(|w| context.lexicon.persons.gender_of_name(w))
                .filter(|_| key.len() > 1)
        });
        out.push(Found {
            span,
            key,
            written: texts.join(" "),
            kind,
            title: person_title.filter(|_| kind == NameKind::Person),
            country: country.filter(|_| kind == NameKind::Person),
            gender,
            place,
            lead,
            acronym,
            doubtful,
            personal,
            younger,
        });
    }
}
