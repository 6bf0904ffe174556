//! Sums of money: symbols, codes and names of currencies to ISO 4217.

use super::decimal::Decimal;
use super::literal::number;
use crate::mention::scan::Tokens;

/// ISO 4217 codes that are written as such.
const CODES: [&str; 44] = [
    "USD", "EUR", "GBP", "JPY", "CNY", "CHF", "CAD", "AUD", "NZD", "HKD", "SGD", "INR", "RUB",
    "UAH", "PLN", "CZK", "HUF", "RON", "BGN", "SEK", "NOK", "DKK", "ISK", "TRY", "ILS", "SAR",
    "AED", "QAR", "KWD", "EGP", "ZAR", "NGN", "KES", "BRL", "MXN", "ARS", "CLP", "COP", "KRW",
    "TWD", "THB", "IDR", "MYR", "PHP",
];

/// The code, if the word as written is one, perhaps with an "M" for million before it in banking style.
pub(super) fn code(raw: &str) -> Option<&'static str> {
    CODES
        .iter()
        .find(|c| **c == raw || c.eq_ignore_ascii_case(raw) && raw.len() == 3)
        .copied()
        .or(match raw {
            "BTC" | "XBT" => Some("BTC"),
            "RMB" | "rmb" => Some("CNY"),
            "GEL" => Some("GEL"),
            "PKR" => Some("PKR"),
            "Rs" | "rs" => Some("INR"),
            "RM" => Some("MYR"),
            _ => None,
        })
}

fn symbol(word: &str) -> Option<&'static str> {
    Some(match word {
        "$" | "＄" => "USD",
        "€" => "EUR",
        "£" | "￡" => "GBP",
        "¥" | "￥" => "JPY",
        "₹" => "INR",
        "₽" => "RUB",
        "₴" => "UAH",
        "₪" => "ILS",
        "₩" => "KRW",
        "₺" => "TRY",
        "₦" => "NGN",
        "฿" => "THB",
        "₫" => "VND",
        "₱" => "PHP",
        "₾" => "GEL",
        "₭" => "LAK",
        "₿" => "BTC",
        _ => return None,
    })
}

/// What a prefix makes of the dollar sign.
fn dollar(prefix: &str) -> Option<&'static str> {
    Some(match prefix {
        "us" | "u.s." | "u.s" | "usd" => "USD",
        "c" | "ca" | "can" | "cad" => "CAD",
        "a" | "au" | "aud" => "AUD",
        "nz" | "nzd" => "NZD",
        "hk" | "hkd" => "HKD",
        "s" | "sg" | "sgd" => "SGD",
        "nt" => "TWD",
        "r" => "BRL",
        _ => return None,
    })
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
            && (t.glued(at)
                || matches!(
                    t.word(prefix),
                    "us" | "u.s" | "u.s." | "hk" | "c" | "au" | "nz" | "usd" | "aud"
                ))
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
    if let Some(sign) = before.filter(|b| t.word(*b) == "$" && t.glued(at) && t.glued(i))
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
    if t.is(end, &["dollars", "dollar", "euros", "euro", "pounds"]) {
        end + 1
    } else {
        end
    }
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
    if let Some((_, currency, _)) = PEOPLES
        .iter()
        .find(|(people, _, name)| t.word(at) == *people && noun == *name)
    {
        return Some((currency, at + 2));
    }
    if t.is(at + 2, &["dollar", "dollars"]) {
        let currency = match (t.word(at), t.word(at + 1)) {
            ("new", "zealand") => "NZD",
            ("hong", "kong") => "HKD",
            _ => return None,
        };
        return Some((currency, at + 3));
    }
    let us = t.is(at, &["us", "u.s."]);
    let name = if us { at + 1 } else { at };
    // Nobody weighs millions of pounds in the news.
    let scaled = super::words::scale(t.before(i, 1)).is_some();
    if scaled && t.is(at, &["pounds", "pound"]) {
        return Some(("GBP", at + 1));
    }
    if t.word(at) == "p" && t.glued(at) && t.is_digits(at - 1) {
        return Some(("penny", at + 1));
    }
    let currency = named(t.word(name))?;
    (!us || currency == "USD").then_some((currency, name + 1))
}

const PEOPLES: &[(&str, &str, &str)] = &[
    ("australian", "AUD", "dollar"),
    ("canadian", "CAD", "dollar"),
    ("american", "USD", "dollar"),
    ("singapore", "SGD", "dollar"),
    ("taiwan", "TWD", "dollar"),
    ("british", "GBP", "pound"),
    ("egyptian", "EGP", "pound"),
    ("swiss", "CHF", "franc"),
    ("french", "FRF", "franc"),
    ("indian", "INR", "rupee"),
    ("pakistani", "PKR", "rupee"),
    ("japanese", "JPY", "yen"),
    ("chinese", "CNY", "yuan"),
    ("russian", "RUB", "ruble"),
    ("russian", "RUB", "rouble"),
    ("turkish", "TRY", "lira"),
    ("swedish", "SEK", "krona"),
    ("norwegian", "NOK", "krone"),
    ("danish", "DKK", "krone"),
    ("mexican", "MXN", "peso"),
    ("philippine", "PHP", "peso"),
    ("polish", "PLN", "zloty"),
    ("israeli", "ILS", "shekel"),
    ("dutch", "NLG", "guilder"),
];

fn named(word: &str) -> Option<&'static str> {
    Some(match word {
        "dollar" | "dollars" => "USD",
        "euro" | "euros" => "EUR",
        "sterling" => "GBP",
        "yen" => "JPY",
        "yuan" | "renminbi" => "CNY",
        "rupee" | "rupees" => "INR",
        "ruble" | "rubles" | "rouble" | "roubles" => "RUB",
        "hryvnia" | "hryvnias" => "UAH",
        "shekel" | "shekels" => "ILS",
        "rand" => "ZAR",
        "naira" => "NGN",
        "zloty" | "zlotys" => "PLN",
        "baht" => "THB",
        "ringgit" => "MYR",
        "lira" | "liras" => "TRY",
        "rupiah" => "IDR",
        "cent" | "cents" | "¢" => "cent",
        "pence" => "penny",
        "bitcoin" | "bitcoins" => "BTC",
        _ => return None,
    })
}

/// The cents behind a sum of dollars: "3 dollars 50 cents", "thirteen dollars and forty-five cents".
pub(super) fn cents(t: &Tokens, currency: &str, i: usize) -> Option<(Decimal, usize)> {
    if !matches!(currency, "USD" | "EUR" | "AUD" | "CAD")
        || !t.is(
            i.wrapping_sub(1),
            &["dollar", "dollars", "euro", "euros", "$"],
        )
    {
        return None;
    }
    let at = if t.word(i) == "and" { i + 1 } else { i };
    let (n, end) = number(t, at)?;
    let small = n.less_than(Decimal::int(100));
    (small && t.is(end, &["cent", "cents"])).then_some((n.over(Decimal::int(100))?, end + 1))
}
