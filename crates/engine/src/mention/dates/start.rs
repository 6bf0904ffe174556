//! Which tokens can begin an expression of time. Most words cannot, and are passed over at the cost of one look-up.

use crate::lexicon::table::Sorted;
use crate::mention::scan::{Kind, Tokens};

/// Can an expression begin at token `i`?
pub(super) fn possible(t: &Tokens, i: usize) -> bool {
    match t.kind(i) {
        Some(Kind::Digits) => true,
        Some(Kind::Mark) => t.apostrophe(i) || !t.word(i).is_ascii() || t.is(i, "."),
        Some(Kind::Word) => WORDS.has(t.word(i)),
        None => false,
    }
}

/// Sorted; with all names of months, days and numbers.
static WORDS: Sorted = Sorted::new(
    "\
    a about afternoon all almost an annually another approximately apr april around as at aug august autumn beginning \
    billion billions biweekly boxing centuries century christmas close columbus coming comparable corresponding \
    couple crore crores current currently daily dawn day daybreak days dec decade decades december dusk each earlier \
    early eight eighteen eighteenth eighth eightieth eighty eleven eleventh end eve evening every everyday fall \
    father feb february few fewer fifteen fifteenth fifth fiftieth fifty final financial first fiscal five following \
    for formerly fortieth fortnight fortnightly fortnights forty four fourteen fourteenth fourth fourty fri friday \
    fridays fris full future fy h half halloween hour hourly hours hundred independence its jan january jul july jun \
    june juneteenth labor lac lakh lakhs last late lately later latest less lunchtime many mar march martin may \
    memorial mid midday middle midnight million millions minute minutes mon monday mondays mons month monthly months \
    more morning most mother nearly new next night nightly nights nighttime nine nineteen nineteenth ninetieth ninety \
    ninth no noon nov november now nowadays numerous oct october once one over overnight past per preceding presently \
    presidents previous previously q quadrillion quarter quarterly quarters recent recently remainder rest right \
    roughly same sat sats saturday saturdays season seasons second seconds sep sept september seven seventeen \
    seventeenth seventh seventieth seventy several six sixteen sixteenth sixth sixtieth sixty some sometime soon \
    spring springtime start summer summertime sun sunday sundays suns ten tenth thanks thanksgiving that the their \
    these third thirteen thirteenth thirtieth thirty this those thousand thousands three thu thur thurs thursday \
    thursdays thurss thus today tomorrow tonight tonite trillion trillions tue tues tuesday tuesdays tuess twelfth \
    twelve twentieth twenty twice two under up upcoming valentine veterans wed wednesday wednesdays weds wedss week \
    weekend weekends weekly weeks winter wintertime year yearly years yesterday zero",
);

#[cfg(test)]
mod tests {
    use super::WORDS;
    use crate::mention::dates::words::{MONTHS, WEEKDAYS};
    use crate::mention::numbers::words::NUMBERS;

    #[test]
    fn the_words_hold_all_names_of_months_days_and_numbers() {
        for list in [&MONTHS, &WEEKDAYS, &NUMBERS] {
            for word in list.keys() {
                assert!(WORDS.has(word), "{word}");
            }
        }
        for word in WEEKDAYS.keys() {
            assert!(WORDS.has(&format!("{word}s")), "{word}s");
        }
    }
}
