//! Words that carry no fact of their own.

/// Function words, auxiliaries, and adverbs that only join or grade.
pub(super) const STOP: &str = "a about above across actually after afterward afterwards again against ago ahead all almost \
along already also although always am amid among amongst an and another any anybody anyone anything anyway are aren't \
around as at away back be became because become been before behind being below besides between beyond both but by came can \
can't cannot come comes coming could couldn't despite did didn't do does doesn't doing don't done down due during each \
either else enough especially etc even ever every everyone everything far few fewer for from further get gets getting give \
given go goes going gone got had hadn't has hasn't have haven't having he he'd he'll he's her here hers herself him himself \
his how however i i'd i'll i'm i've if in indeed instead into is isn't it it'd it'll it's its itself just keep keeps kept know \
known last lately later least less let let's like likely ll look made make makes making many may maybe me meanwhile might \
mine more moreover most mostly much must my myself near nearly neither never nevertheless new next no nobody none nor not \
nothing now of off often oh on once one ones only onto or other others otherwise our ours ourselves out over own part \
particularly per perhaps put quite rather re really regarding same see seem seemed seems seen several shall she she'd \
she'll she's should shouldn't since so some somebody someone something sometimes soon still such take taken takes taking \
than that that's the their theirs them themselves then there there's therefore these they they'd they'll they're they've \
thing things this those though through throughout thus till to together too took toward towards under until up upon us use \
used using ve very via want was wasn't way we we'd we'll we're we've well went were weren't what what's whatever when where \
whether which while who who's whole whom whose why will with within without won't would wouldn't yet you you'd you'll you're \
you've your yours yourself";

/// Words that only introduce what somebody says; they stand in every article.
pub(super) const SAY: &str = "acknowledge acknowledged add added adding adds according announce announced announces \
announcing assert asserted asserts comment commented comments cite cited cites cit citing declare declared declares \
describe described describes explain explained explains mention mentioned mentions noted note notes noting quote quoted \
remark remarked remarks report reported reportedly reporting reports reporter reporters said say saying says stated state \
states statement statements stating tell telling tells told write writes wrote spokesman spokeswoman spokesperson \
source sources";

/// Words that turn a statement into its denial.
pub(super) const NEGATION: &str = "no not never none nobody nothing nor neither without cannot can't don't doesn't didn't \
isn't aren't wasn't weren't won't wouldn't couldn't shouldn't hasn't haven't hadn't ain't n't lack lacks lacked lacking fail \
fails failed failing failure refuse refuses refused refusing deny denies denied denying denial reject rejects rejected \
rejecting rejection unlikely unable hardly scarcely rule ruled";

/// Words that put a statement out of the realm of what has happened.
pub(super) const MODAL: &str = "may might could would should will shall can must if whether unless threaten threatens \
threatened threatening threat threats plan plans planned planning propose proposes proposed proposal proposals demand \
demands demanded demanding urge urges urged urging warn warns warned warning want wants wanted hope hopes hoped expect \
expects expected likely possible possibly perhaps potential potentially consider considers considered considering seek \
seeks sought intend intends intended ultimatum deadline vow vows vowed pledge pledges pledged promise promises promised call \
calls called calling won't wouldn't couldn't";
