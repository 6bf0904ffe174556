//! The closed word classes that sentences and clauses are told by.

use crate::lexicon::table::{Sorted, has};

/// Begins a sentence wherever a capital is not due to a name.
static STARTERS: Sorted = Sorted::new(
    "\
    A About According After Again All Also Although Among An And Another Any Are As At Because Before Both But By Can \
    Critics Despite Did Do Does During Each Earlier Even Every Few First For From Had Has Have He Her Here His How \
    However I If In Instead Is It Its Later Many Meanwhile More Most My No Nobody Nor Not Nothing Now Of On One Or \
    Other Our Please Several She Should Since So Some Such That The Their Then There These They This Those Though To \
    Under Until Was We Were What When Where Whether Which While Who Why Will With Without Yesterday Yet You Your",
);

/// Begins a sentence even after a title or "St.", where nearly everything else with a capital is a name.
static STRONG: Sorted = Sorted::new(
    "\
    But He Her His However It Its Meanwhile She The Their There These They This Those We When While",
);

/// Never a name, not even after "Dr." ("He" and "But" may be).
const ARTICLES: &str = "Its Meanwhile The Their These They This Those";

pub(super) fn is_starter(word: &str) -> bool {
    STARTERS.has(word)
}

pub(super) fn is_strong_starter(word: &str) -> bool {
    STRONG.has(word)
}

pub(super) fn is_never_a_name(word: &str) -> bool {
    has(ARTICLES, word)
}

/// Verbs that report speech, in the past and the present, as they follow a speaker.
static REPORTS: Sorted = Sorted::new(
    "\
    acknowledged added adds admitted agreed alleged announced answered argued argues asked asks asserted believed \
    believes claimed claims commented complained concluded confirmed cried declared denied emphasised emphasized \
    estimated estimates exclaimed explained explains indicated insisted insists noted notes observed posted predicted \
    quipped recalled remarked replied reported reports responded retorted revealed said say says shouted stated states \
    stressed suggested suggests think thinks thought told tweeted urged warned warns whispered writes wrote yelled",
);

pub(super) fn is_report_verb(word: &str) -> bool {
    REPORTS.has(word)
}

/// Participles that go on with what a speaker said ("…, adding that").
const REPORTING_PARTICIPLES: &str = "\
    adding arguing claiming declaring explaining indicating insisting noting saying stating stressing suggesting \
    telling warning writing";

pub(super) fn is_reporting_participle(word: &str) -> bool {
    has(REPORTING_PARTICIPLES, word)
}

/// Conjunctions and prepositions that open an adjunct.
static SUBORDINATORS: Sorted = Sorted::new(
    "\
    after ahead although amid as because before despite following given if once since though unless until when whereas \
    while whilst with without",
);

pub(super) fn is_subordinator(word: &str) -> bool {
    SUBORDINATORS.has(word)
}

/// Those of them that take a clause with a verb of its own.
pub(super) fn is_subordinating_conjunction(word: &str) -> bool {
    is_subordinator(word) && !has("ahead amid despite following given with without", word)
}

pub(super) fn is_relative_pronoun(word: &str) -> bool {
    has("which who whom whose where", word)
}

pub(super) fn is_coordinator(word: &str) -> bool {
    has("and but or nor so yet", word)
}

/// Auxiliaries and common irregular pasts: words that are finite verbs whatever stands around them.
static FINITE: Sorted = Sorted::new(
    "\
    am are became began brought came can could did do does fell felt found gave goes got grew had has have held is \
    kept knew lay led left lost made may meant met might must paid ran rose said sat saw says sent set shall shook \
    should sold spent spoke stood struck thought threw told took was went were will won would wrote",
);

/// Is the word a finite verb, as far as its form tells? Regular pasts count; they may be participles.
pub(super) fn is_finite(word: &str) -> bool {
    FINITE.has(word)
        || (word.len() > 4 && word.ends_with("ed"))
        || word.ends_with("n't")
        || word.ends_with("n’t")
}

/// Words that begin what a report verb's adjunct is ("said on Friday", "said in a post"), not what was said.
pub(super) fn is_adjunct_opener(word: &str) -> bool {
    has(
        "\
         at during earlier in last late later monday tuesday wednesday thursday friday saturday sunday on this through \
         to today via yesterday after before of about",
        word,
    )
}
