//! Exact decimals, so that "1.1 million" is 1100000 and money never goes through binary fractions.

use std::fmt;

/// `mantissa` × 10^-`scale`, without trailing zeros. At most 30 digits; what would need more is no value at all.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(in crate::mention) struct Decimal {
    mantissa: i128,
    scale: u32,
}

const LIMIT: i128 = 10_i128.pow(30);
/// Significant digits of a quotient that does not end, such as a third.
const QUOTIENT_DIGITS: u32 = 16;

/// The nearest `f64` of a plain decimal ("-12", "3.5"), for comparing values; `None` for anything else, as `inf` or `1e9`.
/// Exact up to 15 digits. Not `str::parse`, whose tables alone weigh 12 kB in the download.
pub fn approximate(plain: &str) -> Option<f64> {
    let (sign, digits) = match plain.strip_prefix('-') {
        Some(rest) => (-1.0, rest),
        None => (1.0, plain),
    };
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    if whole.len() + fraction.len() == 0 {
        return None;
    }
    let (mut value, mut unit) = (0.0, 1.0);
    for b in whole.bytes() {
        value = value * 10.0 + digit(b)?;
    }
    for b in fraction.bytes() {
        (value, unit) = (value * 10.0 + digit(b)?, unit * 10.0);
    }
    Some(sign * value / unit).filter(|v| v.is_finite())
}

fn digit(b: u8) -> Option<f64> {
    b.is_ascii_digit().then(|| f64::from(b - b'0'))
}

impl Decimal {
    /// A whole number.
    pub(in crate::mention) fn int(n: u64) -> Self {
        Self {
            mantissa: i128::from(n),
            scale: 0,
        }
    }

    #[inline(never)]
    fn new(mantissa: i128, scale: u32) -> Option<Self> {
        let (mut mantissa, mut scale) = (mantissa, scale);
        while scale > 0 && mantissa % 10 == 0 {
            mantissa /= 10;
            scale -= 1;
        }
        (mantissa.abs() < LIMIT && scale <= 30).then_some(Self { mantissa, scale })
    }

    /// Digits before and after the decimal point; either may be empty, not both.
    #[inline(never)]
    pub(in crate::mention) fn digits(whole: &str, fraction: &str) -> Option<Self> {
        let len = whole.trim_start_matches('0').len() + fraction.len();
        if (whole.is_empty() && fraction.is_empty()) || len > 30 {
            return None;
        }
        let mut mantissa = 0_i128;
        for b in whole.bytes().chain(fraction.bytes()) {
            mantissa = mantissa.checked_mul(10)? + i128::from(b.checked_sub(b'0')?);
        }
        Self::new(mantissa, u32::try_from(fraction.len()).ok()?)
    }

    #[inline(never)]
    pub(in crate::mention) fn plus(self, other: Self) -> Option<Self> {
        let scale = self.scale.max(other.scale);
        let lift = |d: Self| {
            d.mantissa
                .checked_mul(10_i128.checked_pow(scale - d.scale)?)
        };
        Self::new(lift(self)?.checked_add(lift(other)?)?, scale)
    }

    #[inline(never)]
    pub(in crate::mention) fn times(self, other: Self) -> Option<Self> {
        Self::new(
            self.mantissa.checked_mul(other.mantissa)?,
            self.scale + other.scale,
        )
    }

    /// The quotient: exact where it ends, else to 16 significant digits.
    #[inline(never)]
    pub(in crate::mention) fn over(self, other: Self) -> Option<Self> {
        let lift = |d: Self, s: u32| d.mantissa.checked_mul(10_i128.checked_pow(s - d.scale)?);
        let scale = self.scale.max(other.scale);
        let (mut n, d) = (lift(self, scale)?, lift(other, scale)?);
        if d == 0 {
            return None;
        }
        let mut mantissa = n / d;
        n %= d;
        let mut places = 0;
        while n != 0 && mantissa.abs() < 10_i128.pow(QUOTIENT_DIGITS - 1) && places < 28 {
            n = n.checked_mul(10)?;
            mantissa = mantissa * 10 + n / d;
            n %= d;
            places += 1;
        }
        // Rounded half up in the last place.
        let up = n != 0 && n.checked_mul(2)?.abs() >= d.abs();
        Self::new(mantissa + i128::from(up), places)
    }

    #[must_use]
    pub(in crate::mention) fn negative(self) -> Self {
        Self {
            mantissa: -self.mantissa,
            ..self
        }
    }

    /// The value, if it is whole and fits.
    pub(in crate::mention) fn whole(self) -> Option<u64> {
        (self.scale == 0)
            .then(|| u64::try_from(self.mantissa).ok())
            .flatten()
    }

    #[inline(never)]
    pub(in crate::mention) fn less_than(self, other: Self) -> bool {
        self.negative().plus(other).is_some_and(|d| d.mantissa > 0)
    }
}

impl fmt::Display for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // From behind; what the standard library does for 128 bits is several times longer.
        let mut rest = self.mantissa.unsigned_abs();
        let mut text = Vec::new();
        let mut places = 0;
        while rest > 0 || places <= self.scale {
            if places == self.scale && places > 0 {
                text.push('.');
            }
            let digit = u32::try_from(rest % 10).ok();
            text.extend(digit.and_then(|d| char::from_digit(d, 10)));
            (rest, places) = (rest / 10, places + 1);
        }
        if self.mantissa < 0 {
            text.push('-');
        }
        f.write_str(&text.iter().rev().collect::<String>())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn d(s: &str) -> Decimal {
        let (whole, fraction) = s.split_once('.').unwrap_or((s, ""));
        Decimal::digits(whole, fraction).unwrap()
    }

    #[test]
    fn decimals_are_exact() {
        assert_eq!(d("1.1").times(d("1000000")).unwrap().to_string(), "1100000");
        assert_eq!(d("0.050").to_string(), "0.05");
        assert_eq!(
            d("3").plus(d("0.5")).unwrap().negative().to_string(),
            "-3.5"
        );
        assert_eq!(d("1").over(d("8")).unwrap().to_string(), "0.125");
        assert_eq!(
            d("1").over(d("3")).unwrap().to_string(),
            "0.3333333333333333"
        );
        assert_eq!(d("1").over(d("0")), None);
        assert!(d("0.9").less_than(d("1")));
    }

    #[test]
    fn only_plain_decimals_have_a_value() {
        for (plain, value) in [("-3.5", -3.5), ("2000000", 2e6), ("0.1", 0.1), (".5", 0.5)] {
            assert_eq!(approximate(plain), Some(value), "{plain}");
        }
        for other in ["", "-", ".", "nan", "inf", "1e9", "1,000", "+1", "1.2.3"] {
            assert_eq!(approximate(other), None, "{other}");
        }
    }

    #[test]
    fn too_long_is_no_value() {
        assert_eq!(Decimal::digits(&"9".repeat(40), ""), None);
        assert_eq!(d(&"9".repeat(30)).times(d("10")), None);
    }
}
