//! Units of measure: percentages, lengths, weights, volumes, speeds, temperatures, power, data.

use crate::lexicon::table::{has, value};
use crate::mention::scan::Tokens;

/// The unit at token `end` behind a number that began at `i`, and where it ends.
pub(super) fn after(t: &Tokens, i: usize, end: usize) -> Option<(String, usize)> {
    let hyphen = t.hyphen(end);
    let at = if hyphen { end + 1 } else { end };
    if let Some((name, after)) = age(t, at) {
        return Some((name.to_string(), after));
    }
    if let Some((name, after)) = percent(t, at) {
        return Some((name.to_string(), after));
    }
    if let Some((name, after)) = temperature(t, at) {
        return Some((name.to_string(), after));
    }
    let digits = t.is_digits(i) || t.is_digits(end.wrapping_sub(1));
    let bracket = t.is(at, "( [ { <") && t.is(at + 2, ") ] } >");
    let at = if bracket { at + 1 } else { at };
    let (name, mut after) = phrase(t, at).or_else(|| {
        let name = long(t.word(at)).or_else(|| short(t.raw(at)).filter(|_| digits))?;
        Some((name, at + 1))
    })?;
    if bracket {
        after += 1;
    }
    let mut name = name.to_string();
    if let Some((below, next)) = per(t, after) {
        name = rate(&name, below);
        after = next;
    }
    Some((name, after))
}

/// "-year-old", "years old", "weeks of age".
fn age(t: &Tokens, i: usize) -> Option<(&'static str, usize)> {
    let name = value(
        "year = year years\nmonth = month months\nweek = week weeks\nday = day days",
        t.word(i),
    )?;
    let old = if t.dash(i + 1) { i + 2 } else { i + 1 };
    if t.is(old, "old olds") {
        return Some((name, old + 1));
    }
    t.reads(i + 1, "of age").then_some((name, i + 3))
}

fn percent(t: &Tokens, i: usize) -> Option<(&'static str, usize)> {
    if t.is(i, "percentage percent") && t.is(i + 1, "point points") {
        return Some(("percentage point", i + 2));
    }
    if t.is(i, "% percent pct percentage pc ٪") {
        let at = i + 1;
        if t.is(i, "%") && t.is(at, "points") {
            return Some(("percentage point", at + 1));
        }
        return Some(("percent", at));
    }
    if t.reads(i, "per cent") {
        let point = t.is(i + 2, "point points");
        return Some(if point {
            ("percentage point", i + 3)
        } else {
            ("percent", i + 2)
        });
    }
    if t.is(i, "basis") && t.is(i + 1, "point points") {
        return Some(("bp", i + 2));
    }
    None
}

fn temperature(t: &Tokens, i: usize) -> Option<(&'static str, usize)> {
    let scale = |i: usize| match t.word(i) {
        "celsius" | "celcius" | "centigrade" | "centigrate" => Some("celsius"),
        "fahrenheit" | "farenheit" => Some("fahrenheit"),
        "kelvin" => Some("kelvin"),
        "c" if t.word(i) != t.raw(i) || t.is(i.wrapping_sub(1), "° degrees") => Some("celsius"),
        "f" if t.word(i) != t.raw(i) || t.is(i.wrapping_sub(1), "° degrees") => Some("fahrenheit"),
        _ => None,
    };
    if t.is(i, "° º degree degrees deg") {
        return Some(match scale(i + 1) {
            Some(name) => (name, i + 2),
            None => ("degree", i + 1),
        });
    }
    let name = scale(i).filter(|_| {
        !t.hyphen(i + 1) && t.word(i).len() > 1
            || (t.word(i + 1).is_empty() || t.is(i + 1, ". ,"))
            || t.is(i, "c") && !t.glued(i) && !t.capital(i + 1) && !t.is(i + 1, "/")
    })?;
    Some((name, i + 1))
}

/// Units of several words.
fn phrase(t: &Tokens, i: usize) -> Option<(&'static str, usize)> {
    let plain = |w: &str, name: &str| w == name || w.strip_suffix('s') == Some(name);
    let second = t.word(i + 1);
    let name = match t.word(i) {
        "square" | "sq" => value(
            "\
m2 = meter meters metre metres m
km2 = kilometer kilometers kilometre kilometres km
ft2 = foot feet ft
square mile = mile miles
square inch = inch inches
square yard = yard yards",
            second,
        )?,
        "cubic" => value(
            "\
cubic meter = meter meters metre metres
cubic foot = foot feet
cubic inch = inch inches
cubic centimeter = centimeter centimeters centimetre centimetres",
            second,
        )?,
        "metric" if plain(second, "ton") => "t",
        "nautical" if plain(second, "mile") => "nautical mile",
        "fluid" if plain(second, "ounce") => "fluid ounce",
        "parts" if second == "per" => {
            let name = match t.word(i + 2) {
                "million" => "part per million",
                "billion" => "part per billion",
                _ => return None,
            };
            return Some((name, i + 3));
        }
        "lb" | "pound" if t.dash(i + 1) && t.is(i + 2, "ft foot feet") => {
            return Some((if t.is(i, "lb") { "lb-ft" } else { "pound-foot" }, i + 3));
        }
        "m" | "km"
            if second == "2"
                && t.glued(i + 1)
                && !(t.glued(i + 2) && (t.is_word(i + 2) || t.is_digits(i + 2))) =>
        {
            if t.is(i, "m") { "m2" } else { "km2" }
        }
        "m" | "km" if second == "²" => {
            if t.is(i, "m") {
                "m2"
            } else {
                "km2"
            }
        }
        _ => return None,
    };
    Some((name, i + 2))
}

/// What follows "per", "a" or "/" behind a unit, and where it ends.
fn per(t: &Tokens, i: usize) -> Option<(&'static str, usize)> {
    let at = if t.hyphen(i) && t.is(i + 1, "per") {
        i + 1
    } else {
        i
    };
    let slash = t.is(at, "/") && t.glued(at) && t.glued(at + 1);
    let a = t.is(at, "a an") || t.hyphen(at) && t.is(at + 1, "a");
    if !(slash || a || t.is(at, "per")) {
        return None;
    }
    let at = if t.hyphen(at) { at + 1 } else { at };
    let below = value(
        "\
hour = hour h hr
second = second s sec
minute = minute min
day = day
millisecond = millisecond ms
gallon = gallon
liter = liter litre l
cm = cm cm2",
        t.word(at + 1),
    )?;
    // "500,000 barrels a day" is a rate, "3 miles a day" too; the length stays the unit, the span as well.
    if a && !has("day hour second minute", below) {
        return None;
    }
    Some((below, at + 2))
}

fn rate(name: &str, below: &str) -> String {
    match (name, below) {
        ("km", "hour") => "km/h".into(),
        ("mi", "hour") => "mph".into(),
        ("m", "second") => "m/s".into(),
        ("mi", "gallon") => "mpg".into(),
        _ => format!("{} per {below}", full(name)),
    }
}

/// The full name of a unit for a rate: "barrel per day".
fn full(name: &str) -> &str {
    value(
        "\
kilometer = km
meter = m
centimeter = cm
millimeter = mm
mile = mi
barrel = bbl
ton = t
kilogram = kg
liter = l
gallon = gal
foot = ft",
        name,
    )
    .unwrap_or(name)
}

/// Units by their full name.
fn long(word: &str) -> Option<&'static str> {
    value(
        "\
km = kilometer kilometers kilometre kilometres
m = meter meters metre metres
cm = centimeter centimeters centimetre centimetres
mm = millimeter millimeters millimetre millimetres
µm = micrometer micrometers micrometre micron microns
mi = mile miles
yd = yard yards
ft = foot feet
in = inch inches
kg = kilogram kilograms kilogramme kilogrammes kilo kilos
g = gram grams gramme grammes
mg = milligram milligrams
lb = pound pounds lbs
oz = ounce ounces
t = ton tons tonne tonnes
l = liter liters litre litres
ml = milliliter milliliters millilitre millilitres
gal = gallon gallons
bbl = barrel barrels
acre = acre acres
ha = hectare hectares
teaspoon = teaspoon teaspoons
pint = pint pints
quart = quart quarts
GB = gigabyte gigabytes
MB = megabyte megabytes
TB = terabyte terabytes
bit = bit bits
W = watt watts
kW = kilowatt kilowatts
MW = megawatt megawatts
GW = gigawatt gigawatts
hp = horsepower hp
bhp = bhp
ksi = ksi
Hz = hertz
mph = mph m.p.h. m.p.h
km/h = kph kmh
mpg = mpg
rpm = rpm
Nm = nm
knot = knot knots
volt = volt volts
calorie = calorie calories",
        word,
    )
}

/// Units by their symbol, as it is cased.
fn short(raw: &str) -> Option<&'static str> {
    value(
        "\
km = km KM
m = m
cm = cm
mm = mm
µm = µm μm um
mi = mi
yd = yd yds
ft = ft
kg = kg Kg KG
g = g
mg = mg
lb = lb lbs
oz = oz
t = t
l = l L
ml = ml mL
bbl = bbl
ha = ha
GB = GB Gb
MB = MB
TB = TB
W = W
kW = kW kw
MW = MW
GW = GW
kilowatt hour = kWh
megawatt hour = MWh
gigawatt hour = GWh
PS = PS
knot = kt kts
radian = rad
Hz = Hz
kHz = kHz
MHz = MHz
GHz = GHz Ghz
bp = bps
percentage point = pp ppt
part per million = ppm",
        raw,
    )
}
