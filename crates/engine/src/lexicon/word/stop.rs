//! Words that carry no fact of their own, in ascending lists.

use crate::lexicon::table::Sorted;

/// Function words, auxiliaries, and adverbs that only join or grade.
pub(super) static STOP: Sorted = Sorted::new(
    "\
    a about above across actually after afterward afterwards again against ago ahead all almost along already also \
    although always am amid among amongst an and another any anybody anyone anything anyway are aren't around as at \
    away back be became because become been before behind being below besides between beyond both but by came can can't \
    cannot come comes coming could couldn't despite did didn't do does doesn't doing don't done down due during each \
    either else enough especially etc even ever every everyone everything far few fewer for from further get gets \
    getting give given go goes going gone got had hadn't has hasn't have haven't having he he'd he'll he's her here \
    hers herself him himself his how however i i'd i'll i'm i've if in indeed instead into is isn't it it'd it'll it's \
    its itself just keep keeps kept know known last lately later least less let let's like likely ll look made make \
    makes making many may maybe me meanwhile might mine more moreover most mostly much must my myself near nearly \
    neither never nevertheless new next no nobody none nor not nothing now of off often oh on once one ones only onto \
    or other others otherwise our ours ourselves out over own part particularly per perhaps put quite rather re really \
    regarding same see seem seemed seems seen several shall she she'd she'll she's should shouldn't since so some \
    somebody someone something sometimes soon still such take taken takes taking than that that's the their theirs them \
    themselves then there there's therefore these they they'd they'll they're they've thing things this those though \
    through throughout thus till to together too took toward towards under until up upon us use used using ve very via \
    want was wasn't way we we'd we'll we're we've well went were weren't what what's whatever when where whether which \
    while who who's whole whom whose why will with within without won't would wouldn't yet you you'd you'll you're \
    you've your yours yourself",
);

/// Words that only introduce what somebody says; they stand in every article.
pub(super) static SAY: Sorted = Sorted::new(
    "\
    according acknowledge acknowledged add added adding adds announce announced announces announcing assert asserted \
    asserts cit cite cited cites citing comment commented comments declare declared declares describe described \
    describes explain explained explains mention mentioned mentions note noted notes noting quote quoted remark \
    remarked remarks report reported reportedly reporter reporters reporting reports said say saying says source \
    sources spokesman spokesperson spokeswoman state stated statement statements states stating tell telling tells told \
    write writes wrote",
);

/// Words that turn a statement into its denial.
pub(super) static NEGATION: Sorted = Sorted::new(
    "\
    ain't aren't can't cannot couldn't denial denied denies deny denying didn't doesn't don't fail failed failing fails \
    failure hadn't hardly hasn't haven't isn't lack lacked lacking lacks n't neither never no nobody none nor not \
    nothing refuse refused refuses refusing reject rejected rejecting rejection rejects rule ruled scarcely shouldn't \
    unable unlikely wasn't weren't without won't wouldn't",
);

/// Words that put a statement out of the realm of what has happened.
pub(super) static MODAL: Sorted = Sorted::new(
    "\
    call called calling calls can consider considered considering considers could couldn't deadline demand demanded \
    demanding demands expect expected expects hope hoped hopes if intend intended intends likely may might must perhaps \
    plan planned planning plans pledge pledged pledges possible possibly potential potentially promise promised \
    promises proposal proposals propose proposed proposes seek seeks shall should sought threat threaten threatened \
    threatening threatens threats ultimatum unless urge urged urges urging vow vowed vows want wanted wants warn warned \
    warning warns whether will won't would wouldn't",
);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_ascend() {
        for list in [&STOP, &SAY, &NEGATION, &MODAL] {
            assert!(list.ascends(), "{list:?}");
        }
    }
}
