//! Words by which a text says that somebody says something.

/// Finite and participial forms of verbs of saying, ascending.
#[rustfmt::skip]
const CUES: &[&str] = &[
    "accused", "accuses", "acknowledged", "acknowledges", "added", "adding", "adds", "admits", "admitted",
    "admitting", "advised", "advises", "agreed", "agrees", "alleged", "alleges", "announced", "announces",
    "announcing", "answered", "answers", "argued", "argues", "arguing", "asked", "asking", "asks", "asserted",
    "asserts", "assured", "assures", "assuring", "began", "begins", "believed", "believes", "blasted", "blasts",
    "boasted", "boasts", "bragged", "called", "calling", "calls", "cautioned", "cautioning", "cautions", "chanted",
    "chanting", "charged", "chided", "claimed", "claiming", "claims", "commented", "commenting", "comments",
    "complained", "complaining", "complains", "conceded", "concedes", "conclude", "concluded", "concludes",
    "concluding", "condemned", "condemning", "condemns", "confessed", "confirmed", "confirms", "contended",
    "continued", "continues", "continuing", "countered", "cried", "criticised", "criticized", "deadpanned",
    "declared", "declares", "declaring", "defended", "demanded", "demanding", "demands", "denied", "denies",
    "described", "describes", "describing", "dismissed", "dismisses", "dismissing", "dubbed", "emailed", "emphasized",
    "emphasizes", "ended", "exclaimed", "explained", "explaining", "explains", "fired", "fumed", "grumbled", "gushed",
    "hailed", "hinted", "implored", "indicated", "informed", "insisted", "insisting", "insists", "interjected",
    "joked", "jokes", "joking", "labeled", "labelled", "lamented", "laments", "maintained", "maintaining",
    "maintains", "marveled", "mocked", "mused", "muttered", "noted", "notes", "noting", "objected", "observed",
    "observes", "opined", "penned", "pleaded", "pledged", "pointed", "posted", "posts", "praised", "praises",
    "praising", "predicted", "predicts", "proclaimed", "promised", "promises", "promising", "protested", "quipped",
    "quoted", "quoting", "ranted", "read", "reads", "reasoned", "recalled", "recalling", "recalls", "recounted",
    "reflected", "reiterated", "rejected", "rejecting", "rejects", "remarked", "remembered", "repeated", "repeating",
    "repeats", "replied", "replies", "replying", "reported", "reporting", "reports", "responded", "responding",
    "responds", "retorted", "revealed", "said", "sang", "say", "saying", "says", "scoffed", "scolded", "screamed",
    "shot", "shouted", "shouting", "shouts", "signaled", "signalled", "sings", "slammed", "slams", "snapped",
    "sneered", "speculated", "spoke", "stated", "states", "stating", "stressed", "stresses", "suggested",
    "suggesting", "suggests", "summarized", "taunted", "tell", "telling", "tells", "testified", "texted", "texting",
    "thanked", "threatened", "threatening", "threatens", "thundered", "told", "tweeted", "tweeting", "tweets",
    "typed", "underlined", "underlines", "underscored", "urged", "urges", "urging", "vowed", "vows", "warned",
    "warning", "warns", "welcomed", "went", "whispered", "wondered", "wonders", "write", "writes", "writing", "wrote",
    "yelled", "yelling", "yells",
];

/// Is `plain` a verb of saying?
pub(super) fn is_cue(plain: &str) -> bool {
    CUES.binary_search(&plain).is_ok()
}

/// Verbs that give something a name rather than report an utterance.
pub(super) fn labels(word: &str) -> bool {
    ["call", "dub", "label", "describ"]
        .iter()
        .any(|stem| word.starts_with(stem))
}

/// Words between a subject and its verb: auxiliaries and common adverbs.
pub(super) fn is_auxiliary(plain: &str) -> bool {
    matches!(
        plain,
        "has"
            | "had"
            | "have"
            | "was"
            | "is"
            | "were"
            | "also"
            | "then"
            | "later"
            | "again"
            | "once"
            | "even"
            | "just"
            | "still"
            | "now"
            | "further"
            | "would"
            | "will"
            | "could"
            | "did"
            | "to"
            | "on"
            | "went"
            | "goes"
            | "going"
            | "first"
            | "previously"
            | "never"
            | "simply"
            | "being"
            | "been"
            | "not"
            | "always"
            | "often"
    ) || (plain.len() > 4 && plain.ends_with("ly"))
}

/// Words that begin a clause, so that a subject does not reach back over them.
pub(super) fn is_boundary(plain: &str) -> bool {
    matches!(
        plain,
        "that"
            | "and"
            | "but"
            | "when"
            | "after"
            | "as"
            | "while"
            | "because"
            | "if"
            | "who"
            | "which"
            | "where"
            | "before"
            | "since"
            | "though"
            | "although"
            | "so"
            | "or"
            | "until"
            | "whether"
            | "than"
            | "whom"
            | "yet"
            | "unless"
            | "what"
            | "how"
            | "why"
    )
}

/// Words that begin an adverbial rather than a subject.
pub(super) fn is_preposition(plain: &str) -> bool {
    matches!(
        plain,
        "in" | "on"
            | "at"
            | "after"
            | "before"
            | "during"
            | "for"
            | "with"
            | "to"
            | "from"
            | "by"
            | "of"
            | "about"
            | "over"
            | "when"
            | "asked"
            | "speaking"
            | "into"
            | "against"
            | "as"
            | "amid"
            | "despite"
            | "following"
            | "since"
            | "under"
            | "within"
            | "until"
            | "without"
            | "through"
            | "via"
            | "throughout"
            | "last"
            | "earlier"
            | "later"
            | "this"
    )
}

/// Words that stand for somebody named before.
pub(super) fn is_pronoun(plain: &str) -> bool {
    matches!(
        plain,
        "he" | "she"
            | "they"
            | "i"
            | "we"
            | "it"
            | "you"
            | "him"
            | "her"
            | "them"
            | "who"
            | "which"
    )
}

/// Words that begin a description of somebody.
pub(super) fn is_determiner(plain: &str) -> bool {
    matches!(
        plain,
        "the"
            | "a"
            | "an"
            | "his"
            | "her"
            | "their"
            | "its"
            | "one"
            | "some"
            | "many"
            | "several"
            | "another"
            | "both"
            | "our"
            | "my"
            | "other"
            | "most"
    )
}
