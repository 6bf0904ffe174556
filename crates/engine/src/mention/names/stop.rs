//! Words that are written with a capital for other reasons than being a name.

use crate::lexicon::table::{Sorted, has};

/// Function words, words that often start a sentence, a headline or a list, and adjectives that are no names.
static COMMON: Sorted = Sorted::new(
    "\
    a about above according across actually added adding additionally after afterward afterwards again against ago \
    ahead all allegedly almost alone along already also although always amid among an and another any anybody anyone \
    anything apparently are aren't around as asked at away back bad be because been before behind being below beside \
    besides better between beyond big both bring brother but by call called can can't cannot certainly children \
    christian christians citing clearly come company congratulations consider considering could couldn't current \
    currently day days dear despite did didn't do does doesn't doing don't done down due during each earlier early \
    eastern either else elsewhere enough especially even eventually ever every everybody everyone everything everywhere \
    evidently exactly except experts families family far few fewer finally find first following for former fortunately \
    free friends from full further furthermore generally get getting girl girls give given giving go going gone good \
    got great had hadn't half happy has hasn't have haven't having he he'd he'll he's hello help hence her here here's \
    hers hey hi high highness him himself his honour how how's however i i'd i'll i'm i've if image important in indeed \
    initially inside instead into investigators is islamic isn't it it'd it'll it's its itself jewish just keep know \
    large last lastly late later latest least left less let let's like likely little live local long look looking lots \
    made mainly majesty make making man many maybe me mean meanwhile media men million minutes moments more moreover \
    most mostly mother much muslim muslims must my myself naturally near nearby nearly needless negotiations neither \
    never nevertheless new news next nice no nobody none nonetheless nor northern not note nothing notwithstanding now \
    nowhere obviously of off officers official officials often oh ok okay old on once one ones only onto open or \
    original originally orthodox other others otherwise our ours ourselves out outside over overall own parents part \
    particularly past people perhaps photo photos picture please police possibly posted prior probably published put \
    question questions quickly quite rather read really recent recently regarding remember report reportedly reporters \
    reports republished researchers residents right rumors said same say saying says scientists second see seems \
    seriously several shall share she she'd she'll she's should shouldn't show similarly simply since six small so some \
    somebody someday somehow someone something sometimes somewhere soon sorry sources southern specifically staff still \
    story students such suddenly sure surely surprisingly take ten than thank thanks that that's the their theirs them \
    themselves then there there's thereafter therefore these they they'd they'll they're they've thing things think \
    this those though three through throughout thus time times to today together tomorrow tonight too top total toward \
    towards two typically ultimately unable under underneath unfortunately unless unlike until up update updated upon \
    us use used using usually various very via wait want was wasn't watch way we we'd we'll we're we've well went were \
    weren't western what what's whatever when whenever where whereas wherever whether which while who who's whoever \
    whom whose why will wish with within without witnesses woman women won't wonder workers would wouldn't write \
    writing wrote yeah year years yes yesterday yet you you'd you'll you're you've young your yours yourself",
);

/// Days and months, which belong to dates, and what goes with them.
static CALENDAR: Sorted = Sorted::new(
    "\
    am apr april aug august bst cet dec december edt est et feb february fri friday gmt jan january jul july jun june \
    mar march may mon monday nov november oct october pdt pm pst sat saturday sep sept september sun sunday thu thur \
    thurs thursday tue tues tuesday utc wed wednesday",
);

/// Days, months and clock words that are also first names or verbs: a date only next to a number.
const AMBIGUOUS: &str = "april august june march may sun";

/// Is `plain` a word of every text, whatever its capital?
pub(super) fn is_common(plain: &str) -> bool {
    COMMON.has(plain)
}

/// Does `plain` belong to a date?
pub(super) fn is_calendar(plain: &str) -> bool {
    CALENDAR.has(plain)
}

/// May `plain` be a name although it is a month?
pub(super) fn is_ambiguous(plain: &str) -> bool {
    has(AMBIGUOUS, plain)
}

/// Endings that hardly a name has and many a first word of a sentence does ("Speaking", "Increasingly").
pub(super) fn looks_inflected(plain: &str) -> bool {
    plain.len() >= 6 && ["ing", "ed", "ly"].iter().any(|e| plain.ends_with(e))
}
