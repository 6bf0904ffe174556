//! Words around those who say something, in ascending lists.

use crate::lexicon::table::Sorted;

/// Verbs that introduce what somebody says, beyond those that the lexicon lists.
pub(super) static REPORT: Sorted = Sorted::new(
    "\
    acknowledged admitted alleged argued asked assured believes claimed clarified concluded confirmed denied \
    disclosed estimated hinted indicated insisted maintained posted predicted recalled revealed says suggested \
    testified tweeted warned wrote",
);

/// Words that end the noun phrase in front of a report verb.
pub(super) static BEFORE_VERB: Sorted = Sorted::new(
    "\
    again also at earlier first had has have in later meanwhile on once previously recently reportedly still then \
    today yesterday",
);

/// Words that a noun phrase for a speaker does not reach over.
pub(super) static BORDER: Sorted = Sorted::new(
    "\
    after although as because before but however if since than that though until what when where whether which while \
    who",
);

/// Nouns for people who are not named.
pub(super) static PEOPLE: Sorted = Sorted::new(
    "\
    aide aides analyst analysts authorities critics diplomat diplomats expert experts insiders lawmakers official \
    officials outlets police residents source sources spokesman spokesperson spokeswoman witnesses",
);

/// Words of a source that tell nothing of the body it belongs to: every town has a police department.
pub(super) static GENERIC: Sorted = Sorted::new(
    "\
    acting agency anonymous city commission committee council county department deputy enforcement federal former law \
    local national office senior state top unnamed",
);
