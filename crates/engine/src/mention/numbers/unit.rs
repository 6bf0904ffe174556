//! Units of measure: percentages, lengths, weights, volumes, speeds, temperatures, power, data.

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
    let bracket = t.is(at, &["(", "[", "{", "<"]) && t.is(at + 2, &[")", "]", "}", ">"]);
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
    let name = match t.word(i) {
        "year" | "years" => "year",
        "month" | "months" => "month",
        "week" | "weeks" => "week",
        "day" | "days" => "day",
        _ => return None,
    };
    let old = if t.dash(i + 1) { i + 2 } else { i + 1 };
    if t.is(old, &["old", "olds"]) {
        return Some((name, old + 1));
    }
    t.reads(i + 1, &["of", "age"]).then_some((name, i + 3))
}

fn percent(t: &Tokens, i: usize) -> Option<(&'static str, usize)> {
    if t.is(i, &["percentage", "percent"]) && t.is(i + 1, &["point", "points"]) {
        return Some(("percentage point", i + 2));
    }
    if t.is(i, &["%", "percent", "pct", "percentage", "pc", "٪"]) {
        let at = i + 1;
        if t.word(i) == "%" && t.is(at, &["points"]) {
            return Some(("percentage point", at + 1));
        }
        return Some(("percent", at));
    }
    if t.reads(i, &["per", "cent"]) {
        let point = t.is(i + 2, &["point", "points"]);
        return Some(if point {
            ("percentage point", i + 3)
        } else {
            ("percent", i + 2)
        });
    }
    if t.word(i) == "basis" && t.is(i + 1, &["point", "points"]) {
        return Some(("bp", i + 2));
    }
    None
}

fn temperature(t: &Tokens, i: usize) -> Option<(&'static str, usize)> {
    let scale = |i: usize| match t.word(i) {
        "celsius" | "celcius" | "centigrade" | "centigrate" => Some("celsius"),
        "fahrenheit" | "farenheit" => Some("fahrenheit"),
        "kelvin" => Some("kelvin"),
        "c" if t.word(i) != t.raw(i) || t.is(i.wrapping_sub(1), &["°", "degrees"]) => {
            Some("celsius")
        }
        "f" if t.word(i) != t.raw(i) || t.is(i.wrapping_sub(1), &["°", "degrees"]) => {
            Some("fahrenheit")
        }
        _ => None,
    };
    if t.is(i, &["°", "º", "degree", "degrees", "deg"]) {
        return Some(match scale(i + 1) {
            Some(name) => (name, i + 2),
            None => ("degree", i + 1),
        });
    }
    let name = scale(i).filter(|_| {
        !t.hyphen(i + 1) && t.word(i).len() > 1
            || t.is(i + 1, &["", ".", ","])
            || t.word(i) == "c" && !t.glued(i) && !t.capital(i + 1) && t.word(i + 1) != "/"
    })?;
    Some((name, i + 1))
}

/// Units of several words.
fn phrase(t: &Tokens, i: usize) -> Option<(&'static str, usize)> {
    let plain = |w: &str, name: &str| w == name || w.strip_suffix('s') == Some(name);
    let second = t.word(i + 1);
    let name = match t.word(i) {
        "square" | "sq" => match second {
            "meter" | "meters" | "metre" | "metres" | "m" => "m2",
            "kilometer" | "kilometers" | "kilometre" | "kilometres" | "km" => "km2",
            "foot" | "feet" | "ft" => "ft2",
            "mile" | "miles" => "square mile",
            "inch" | "inches" => "square inch",
            "yard" | "yards" => "square yard",
            _ => return None,
        },
        "cubic" => match second {
            "meter" | "meters" | "metre" | "metres" => "cubic meter",
            "foot" | "feet" => "cubic foot",
            "inch" | "inches" => "cubic inch",
            "centimeter" | "centimeters" | "centimetre" | "centimetres" => "cubic centimeter",
            _ => return None,
        },
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
        "lb" | "pound" if t.dash(i + 1) && t.is(i + 2, &["ft", "foot", "feet"]) => {
            return Some((
                if t.word(i) == "lb" {
                    "lb-ft"
                } else {
                    "pound-foot"
                },
                i + 3,
            ));
        }
        "m" | "km"
            if second == "2"
                && t.glued(i + 1)
                && !(t.glued(i + 2) && (t.is_word(i + 2) || t.is_digits(i + 2))) =>
        {
            if t.word(i) == "m" { "m2" } else { "km2" }
        }
        "m" | "km" if second == "²" => {
            if t.word(i) == "m" {
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
    let at = if t.hyphen(i) && t.is(i + 1, &["per"]) {
        i + 1
    } else {
        i
    };
    let slash = t.word(at) == "/" && t.glued(at) && t.glued(at + 1);
    let a = t.is(at, &["a", "an"]) || t.hyphen(at) && t.word(at + 1) == "a";
    if !(slash || a || t.word(at) == "per") {
        return None;
    }
    let at = if t.hyphen(at) { at + 1 } else { at };
    let below = match t.word(at + 1) {
        "hour" | "h" | "hr" => "hour",
        "second" | "s" | "sec" => "second",
        "minute" | "min" => "minute",
        "day" => "day",
        "millisecond" | "ms" => "millisecond",
        "gallon" => "gallon",
        "liter" | "litre" | "l" => "liter",
        "cm" | "cm2" => "cm",
        _ => return None,
    };
    // "500,000 barrels a day" is a rate, "3 miles a day" too; the length stays the unit, the span as well.
    if a && !matches!(below, "day" | "hour" | "second" | "minute") {
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
    match name {
        "km" => "kilometer",
        "m" => "meter",
        "cm" => "centimeter",
        "mm" => "millimeter",
        "mi" => "mile",
        "bbl" => "barrel",
        "t" => "ton",
        "kg" => "kilogram",
        "l" => "liter",
        "gal" => "gallon",
        "ft" => "foot",
        name => name,
    }
}

/// Units by their full name.
fn long(word: &str) -> Option<&'static str> {
    Some(match word {
        "kilometer" | "kilometers" | "kilometre" | "kilometres" => "km",
        "meter" | "meters" | "metre" | "metres" => "m",
        "centimeter" | "centimeters" | "centimetre" | "centimetres" => "cm",
        "millimeter" | "millimeters" | "millimetre" | "millimetres" => "mm",
        "micrometer" | "micrometers" | "micrometre" | "micron" | "microns" => "µm",
        "mile" | "miles" => "mi",
        "yard" | "yards" => "yd",
        "foot" | "feet" => "ft",
        "inch" | "inches" => "in",
        "kilogram" | "kilograms" | "kilogramme" | "kilogrammes" | "kilo" | "kilos" => "kg",
        "gram" | "grams" | "gramme" | "grammes" => "g",
        "milligram" | "milligrams" => "mg",
        "pound" | "pounds" | "lbs" => "lb",
        "ounce" | "ounces" => "oz",
        "ton" | "tons" | "tonne" | "tonnes" => "t",
        "liter" | "liters" | "litre" | "litres" => "l",
        "milliliter" | "milliliters" | "millilitre" | "millilitres" => "ml",
        "gallon" | "gallons" => "gal",
        "barrel" | "barrels" => "bbl",
        "acre" | "acres" => "acre",
        "hectare" | "hectares" => "ha",
        "teaspoon" | "teaspoons" => "teaspoon",
        "pint" | "pints" => "pint",
        "quart" | "quarts" => "quart",
        "gigabyte" | "gigabytes" => "GB",
        "megabyte" | "megabytes" => "MB",
        "terabyte" | "terabytes" => "TB",
        "bit" | "bits" => "bit",
        "watt" | "watts" => "W",
        "kilowatt" | "kilowatts" => "kW",
        "megawatt" | "megawatts" => "MW",
        "gigawatt" | "gigawatts" => "GW",
        "horsepower" | "hp" => "hp",
        "bhp" => "bhp",
        "ksi" => "ksi",
        "hertz" => "Hz",
        "mph" | "m.p.h." | "m.p.h" => "mph",
        "kph" | "kmh" => "km/h",
        "mpg" => "mpg",
        "rpm" => "rpm",
        "nm" => "Nm",
        "knot" | "knots" => "knot",
        "volt" | "volts" => "volt",
        "calorie" | "calories" => "calorie",

        _ => return None,
    })
}

/// Units by their symbol, as it is cased.
fn short(raw: &str) -> Option<&'static str> {
    Some(match raw {
        "km" | "KM" => "km",
        "m" => "m",
        "cm" => "cm",
        "mm" => "mm",
        "µm" | "μm" | "um" => "µm",
        "mi" => "mi",
        "yd" | "yds" => "yd",
        "ft" => "ft",
        "kg" | "Kg" | "KG" => "kg",
        "g" => "g",
        "mg" => "mg",
        "lb" | "lbs" => "lb",
        "oz" => "oz",
        "t" => "t",
        "l" | "L" => "l",
        "ml" | "mL" => "ml",
        "bbl" => "bbl",
        "ha" => "ha",
        "GB" | "Gb" => "GB",
        "MB" => "MB",
        "TB" => "TB",
        "W" => "W",
        "kW" | "kw" => "kW",
        "MW" => "MW",
        "GW" => "GW",
        "kWh" => "kilowatt hour",
        "MWh" => "megawatt hour",
        "GWh" => "gigawatt hour",
        "PS" => "PS",
        "kt" | "kts" => "knot",
        "rad" => "radian",
        "Hz" => "Hz",
        "kHz" => "kHz",
        "MHz" => "MHz",
        "GHz" | "Ghz" => "GHz",
        "bps" => "bp",
        "pp" | "ppt" => "percentage point",
        "ppm" => "part per million",
        _ => return None,
    })
}
