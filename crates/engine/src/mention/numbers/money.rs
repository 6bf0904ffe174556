//! Sums of money: symbols, codes and names of currencies to ISO 4217.

use super::decimal::Decimal;
use super::literal::number;
use crate::lexicon::table::{has, position, value};
use crate::mention::scan::Tokens;

/// ISO 4217 codes that are written as such.
const CODES: &str = "\
    USD EUR GBP JPY CNY CHF CAD AUD NZD HKD SGD INR RUB UAH PLN CZK HUF RON BGN SEK NOK DKK ISK TRY ILS SAR AED QAR KWD \
    EGP ZAR NGN KES BRL MXN ARS CLP COP KRW TWD THB IDR MYR PHP";

/// The code, if the word as written is one, perhaps with an "M" for million before it in banking style.
pub(super) fn code(raw: &str) -> Option<&'static str> {
    if let Some(n) = position(CODES, &raw.to_ascii_uppercase()) {
        return CODES.get(n * 4..n * 4 + 3);
    }
    value(
        "BTC = BTC XBT\nCNY = RMB rmb\nGEL = GEL\nPKR = PKR\nINR = Rs rs\nMYR = RM",
        raw,
    )
}

fn symbol(word: &str) -> Option<&'static str> {
    value(
        "\
USD = $ ＄
EUR = €
GBP = £ ￡
JPY = ¥ ￥
INR = ₹
RUB = ₽
UAH = ₴
ILS = ₪
KRW = ₩
TRY = ₺
NGN = ₦
THB = ฿
VND = ₫
PHP = ₱
GEL = ₾
LAK = ₭
BTC = ₿",
        word,
    )
}

/// What a prefix makes of the dollar sign.
fn dollar(prefix: &str) -> Option<&'static str> {
    value(
        "\
USD = us u.s. u.s usd
CAD = c ca can cad
AUD = a au aud
NZD = nz nzd
HKD = hk hkd
SGD = s sg sgd
TWD = nt
BRL = r",
        prefix,
    )
}

/// Is a currency written directly before token `i`?
pub(super) fn stands_before(t: &Tokens, i: usize) -> bool {
    before(t, i, 0).is_some()
}

/// The currency written before token `i`, not below `from`, and where it begins.
pub(super) fn before(t: &Tokens, i: usize, from: usize) -> Option<(&'static str, usize)> {
    let at = i.checked_sub(1).filter(|at| *at >= from)?;
    let before = at.checked_sub(1).filter(|b| *b >= from);
    if let Some(currency) = symbol(t.word(at)) {
        if currency == "USD"
            && let Some(prefix) = before.filter(|b| t.is_word(*b))
            && (t.glued(at) || t.is(prefix, "us u.s u.s. hk c au nz usd aud"))
            && let Some(code) = dollar(t.word(prefix))
        {
            return Some((code, prefix));
        }
        if currency == "USD" && t.raw(at + 1).is_empty() {
            return None;
        }
        return Some((currency, at));
    }
    // "$US160 million", "$A25"
    if let Some(sign) = before.filter(|b| t.is(*b, "$") && t.glued(at) && t.glued(i))
        && let Some(currency) = dollar(t.word(at))
    {
        return Some((currency, sign));
    }
    let currency =
        code(t.raw(at)).filter(|_| t.raw(at).len() != 3 || t.capital(at) || t.glued(i))?;
    Some((currency, at))
}

/// Past the name of the currency where its symbol stood before ("$10 dollars").
pub(super) fn repeated(t: &Tokens, end: usize) -> usize {
    t.past(end, "dollars dollar euros euro pounds")
}

/// The currency written at token `i`, behind a number, and where it ends.
pub(super) fn after(t: &Tokens, i: usize) -> Option<(&'static str, usize)> {
    let at = if t.hyphen(i) { i + 1 } else { i };
    if let Some(currency) = symbol(t.word(at)).filter(|_| !t.is_digits(at + 1) || !t.glued(at + 1))
    {
        return Some((currency, at + 1));
    }
    if let Some(currency) =
        code(t.raw(at)).filter(|_| t.is_word(at) && !(t.glued(at + 1) && t.is_digits(at + 1)))
    {
        return Some((currency, at + 1));
    }
    let noun = t.word(at + 1).strip_suffix('s').unwrap_or(t.word(at + 1));
    if let Some(currency) = value(PEOPLES, &format!("{}/{noun}", t.word(at))) {
        return Some((currency, at + 2));
    }
    if t.is(at + 2, "dollar dollars") {
        let currency = match (t.word(at), t.word(at + 1)) {
            ("new", "zealand") => "NZD",
            ("hong", "kong") => "HKD",
            _ => return None,
        };
        return Some((currency, at + 3));
    }
    let us = t.is(at, "us u.s.");
    let name = if us { at + 1 } else { at };
    // Nobody weighs millions of pounds in the news.
    let scaled = super::words::scale(t.before(i, 1)).is_some();
    if scaled && t.is(at, "pounds pound") {
        return Some(("GBP", at + 1));
    }
    if t.is(at, "p") && t.glued(at) && t.is_digits(at - 1) {
        return Some(("penny", at + 1));
    }
    let currency = named(t.word(name))?;
    (!us || currency == "USD").then_some((currency, name + 1))
}

/// Currencies by the people whose they are and their name.
const PEOPLES: &str = "\
AUD = australian/dollar
CAD = canadian/dollar
USD = american/dollar
SGD = singapore/dollar
TWD = taiwan/dollar
GBP = british/pound
EGP = egyptian/pound
CHF = swiss/franc
FRF = french/franc
INR = indian/rupee
PKR = pakistani/rupee
JPY = japanese/yen
CNY = chinese/yuan
RUB = russian/ruble russian/rouble
TRY = turkish/lira
SEK = swedish/krona
NOK = norwegian/krone
DKK = danish/krone
MXN = mexican/peso
PHP = philippine/peso
PLN = polish/zloty
ILS = israeli/shekel
NLG = dutch/guilder";

fn named(word: &str) -> Option<&'static str> {
    value(
        "\
USD = dollar dollars
EUR = euro euros
GBP = sterling
JPY = yen
CNY = yuan renminbi
INR = rupee rupees
RUB = ruble rubles rouble roubles
UAH = hryvnia hryvnias
ILS = shekel shekels
ZAR = rand
NGN = naira
PLN = zloty zlotys
THB = baht
MYR = ringgit
TRY = lira liras
IDR = rupiah
cent = cent cents ¢
penny = pence
BTC = bitcoin bitcoins",
        word,
    )
}

/// The cents behind a sum of dollars: "3 dollars 50 cents", "thirteen dollars and forty-five cents".
pub(super) fn cents(t: &Tokens, currency: &str, i: usize) -> Option<(Decimal, usize)> {
    if !has("USD EUR AUD CAD", currency) || !t.is(i.wrapping_sub(1), "dollar dollars euro euros $")
    {
        return None;
    }
    let at = t.past(i, "and");
    let (n, end) = number(t, at)?;
    let small = n.less_than(Decimal::int(100));
    (small && t.is(end, "cent cents")).then_some((n.over(Decimal::int(100))?, end + 1))
}
