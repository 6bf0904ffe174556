//! In which language a text is written: by its script, or else by the small words that any text of a language is full of.

use super::case;
use crate::ordered::Map;

/// A language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Language {
    /// Its name in HTML's `lang` (BCP 47); "und" for one that is not known here.
    pub code: &'static str,
    /// What it is called in English; empty for one that is not known here.
    pub name: &'static str,
}

/// It is not English, and more is not known.
const OTHER: Language = Language {
    code: "und",
    name: "",
};

/// How many letters are looked at: the beginning of an article tells its language.
const LOOKED_AT: usize = 6_000;
/// Fewer words tell nothing.
const FEWEST: usize = 12;
/// So many of a hundred words are small ones of the language at least; of English there are about forty.
const LEAST: usize = 12;

/// The languages of the Latin script: code, name, and small words that few of the others have.
const LATIN: &[(&str, &str, &str)] = &[
    (
        "en",
        "English",
        "the of and to in is was that for on with as by at from said it his has were",
    ),
    (
        "de",
        "German",
        "der die und das den von mit dem nicht auf im ist ein eine für sich auch bei wurde zu",
    ),
    (
        "fr",
        "French",
        "le la les des et du en une dans est pour par sur qui que pas au il avec ce",
    ),
    (
        "es",
        "Spanish",
        "el la los las del en y que un una por con para se su al como fue más no",
    ),
    (
        "pt",
        "Portuguese",
        "o os as do da em um uma não que para com por dos se ao mais foi na e",
    ),
    (
        "it",
        "Italian",
        "il di che la della del e per una un in è sono con non si dei nel alla gli",
    ),
    (
        "nl",
        "Dutch",
        "de het een van en in is op te dat met voor niet zijn aan door ook er bij naar",
    ),
    (
        "sv",
        "Swedish",
        "och att det i som en på är av för med den till inte har om ett från var de",
    ),
    (
        "da",
        "Danish",
        "og at det i en til er på af som for med den der ikke har et fra blev af",
    ),
    (
        "no",
        "Norwegian",
        "og at det i en til er på av som for med den ikke har et fra ble han å",
    ),
    (
        "fi",
        "Finnish",
        "ja on ei se että oli mutta hän myös kun sen ovat joka ole mukaan kuin sekä jo ovat tai",
    ),
    (
        "pl",
        "Polish",
        "w i na z do nie się że jest to od po za przez jak dla są o został był",
    ),
    (
        "cs",
        "Czech",
        "a v na se je že s z do o i to ve si jako by pro byl podle která",
    ),
    (
        "ro",
        "Romanian",
        "de și în a la cu pe din că care nu un o este pentru au să mai al fost",
    ),
    (
        "hu",
        "Hungarian",
        "a az és hogy nem is egy volt meg ez csak már de szerint mint el még ha amely után",
    ),
    (
        "tr",
        "Turkish",
        "ve bir bu da de için ile olarak olan daha çok sonra kadar gibi ancak en ise ne göre olduğu",
    ),
    (
        "id",
        "Indonesian",
        "yang dan di dengan untuk dari pada ini itu dalam tidak akan oleh juga ke adalah telah karena ada kata",
    ),
    (
        "vi",
        "Vietnamese",
        "và của là có không cho một các với người trong đã được những này ở khi đến về ra",
    ),
];

/// The other scripts, each by its first and last letters, and the language that most of what is printed in it is written in.
const SCRIPTS: &[(char, char, &str, &str)] = &[
    ('\u{370}', '\u{3ff}', "el", "Greek"),
    ('\u{400}', '\u{52f}', "ru", "Russian"),
    ('\u{590}', '\u{5ff}', "he", "Hebrew"),
    ('\u{600}', '\u{6ff}', "ar", "Arabic"),
    ('\u{900}', '\u{97f}', "hi", "Hindi"),
    ('\u{980}', '\u{9ff}', "bn", "Bengali"),
    ('\u{b80}', '\u{bff}', "ta", "Tamil"),
    ('\u{e00}', '\u{e7f}', "th", "Thai"),
    ('\u{3040}', '\u{30ff}', "ja", "Japanese"),
    ('\u{4e00}', '\u{9fff}', "zh", "Chinese"),
    ('\u{ac00}', '\u{d7af}', "ko", "Korean"),
];

/// Letters that tell a language from the one its script stands for.
const TELLING: &[(&str, &str, &str, &str)] = &[
    ("ru", "їєіґ", "uk", "Ukrainian"),
    ("ar", "پچژگ", "fa", "Persian"),
];

/// Do lines of a language run from right to left? Told by its code.
pub fn is_right_to_left(code: &str) -> bool {
    let language = code.split('-').next().unwrap_or_default();
    ["ar", "fa", "he", "ur", "ps", "yi"].contains(&language)
}

/// In which language a text is written; none if it is too short to tell. Linear in what is looked at.
pub fn of(text: &str) -> Option<Language> {
    let text: String = text.chars().take(LOOKED_AT).collect();
    by_script(&text).or_else(|| by_words(&text))
}

/// The language of a text whose letters are mostly of one other script than Latin.
fn by_script(text: &str) -> Option<Language> {
    let (mut counts, mut letters) = (vec![0; SCRIPTS.len()], 0);
    for c in text.chars().filter(|c| c.is_alphabetic()) {
        letters += 1;
        let script = SCRIPTS
            .iter()
            .position(|(first, last, ..)| (*first..=*last).contains(&c));
        if let Some(count) = script.and_then(|s| counts.get_mut(s)) {
            *count += 1;
        }
    }
    let other: usize = counts.iter().sum();
    if letters < FEWEST || other * 2 < letters {
        return None;
    }
    let of = |code: &str| {
        let scripts = SCRIPTS.iter().zip(&counts);
        scripts
            .filter(|((.., c, _), _)| *c == code)
            .map(|(_, n)| *n)
            .sum::<usize>()
    };
    // Japanese is mostly written with the signs of Chinese.
    let most = counts.iter().copied().max()?;
    let kana = of("ja") * 10 > other;
    let scripts = SCRIPTS.iter().zip(&counts);
    let (_, _, code, name) = scripts
        .filter(|((.., code, _), n)| if kana { *code == "ja" } else { **n == most })
        .map(|(script, _)| *script)
        .next()?;
    let telling = TELLING.iter().find(|(script, letters, ..)| {
        let told = text.chars().filter(|c| letters.contains(*c)).count();
        *script == code && told * 100 > letters.len().min(2) * most.min(200)
    });
    Some(
        telling.map_or(Language { code, name }, |(_, _, code, name)| Language {
            code,
            name,
        }),
    )
}

/// The language whose small words a text has most of.
fn by_words(text: &str) -> Option<Language> {
    let mut count: Map<String, usize> = Map::new();
    let mut all = 0;
    for word in text
        .split(|c: char| !c.is_alphabetic())
        .filter(|w| !w.is_empty())
    {
        all += 1;
        *count.entry(case::lower(word)).or_default() += 1;
    }
    if all < FEWEST {
        return None;
    }
    let share = |words: &str| {
        let found: usize = words.split(' ').filter_map(|w| count.get(w)).sum();
        found * 100 / all
    };
    let mut best = (0, OTHER);
    for (code, name, words) in LATIN {
        let share = share(words);
        if share > best.0 {
            best = (share, Language { code, name });
        }
    }
    if best.0 >= LEAST {
        return Some(best.1);
    }
    // Headlines and lists have few small words in any language.
    (all >= 4 * FEWEST).then_some(OTHER)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)] // a test may panic
mod tests {
    use super::*;

    #[test]
    fn a_sentence_or_two_tell_the_language() {
        let cases = [
            (
                "en",
                "The old mill at Barrow burned down on Tuesday night, the fire service said on Wednesday.",
            ),
            (
                "de",
                "Die alte Mühle in Barrow ist in der Nacht zum Mittwoch abgebrannt, wie die Feuerwehr mitteilte. Verletzt wurde niemand.",
            ),
            (
                "fr",
                "Le vieux moulin de Barrow a brûlé dans la nuit de mardi à mercredi, selon les pompiers, qui ont lutté contre le feu.",
            ),
            (
                "es",
                "El viejo molino de Barrow se quemó en la noche del martes, según informaron los bomberos, que no hallaron víctimas.",
            ),
            (
                "pt",
                "O velho moinho de Barrow ardeu na noite de terça-feira, segundo os bombeiros, que não encontraram vítimas no local.",
            ),
            (
                "it",
                "Il vecchio mulino di Barrow è bruciato nella notte di martedì, hanno detto i vigili del fuoco, che non hanno trovato vittime.",
            ),
            (
                "nl",
                "De oude molen van Barrow is dinsdagnacht afgebrand, meldde de brandweer. Er zijn geen mensen bij het vuur gewond geraakt.",
            ),
            (
                "sv",
                "Den gamla kvarnen i Barrow brann ner natten till onsdagen, uppger räddningstjänsten. Ingen människa har skadats av branden.",
            ),
            (
                "da",
                "Den gamle mølle i Barrow brændte ned natten til onsdag, oplyser brandvæsenet. Ingen blev såret af ilden, der begyndte i kælderen.",
            ),
            (
                "no",
                "Den gamle møllen i Barrow brant ned natt til onsdag, opplyser brannvesenet. Ingen ble skadet av brannen, og han som bor der er trygg.",
            ),
            (
                "pl",
                "Stary młyn w Barrow spłonął w nocy z wtorku na środę, jak podała straż pożarna. Nie ma rannych, ale to nie jest koniec.",
            ),
            (
                "tr",
                "Barrow'daki eski değirmen salı gecesi yandı. İtfaiye, bu yangın için bir soruşturma açıldığını ve kimsenin yaralanmadığını bildirdi.",
            ),
            (
                "ru",
                "Старая мельница в Барроу сгорела в ночь на среду, сообщили пожарные.",
            ),
            (
                "uk",
                "Старий млин у Барроу згорів у ніч на середу, повідомили пожежники, її мешканці є в безпеці.",
            ),
            (
                "ar",
                "احترقت الطاحونة القديمة في بارو ليلة الثلاثاء، حسبما أعلنت إدارة الإطفاء",
            ),
            (
                "ja",
                "バローの古い製粉所が火曜日の夜に焼け落ちたと消防署が発表した。",
            ),
            (
                "zh",
                "消防部门周三表示，巴罗的老磨坊周二晚上被烧毁，没有人受伤。",
            ),
        ];
        for (code, text) in cases {
            assert_eq!(of(text).map(|l| l.code), Some(code), "{text}");
        }
    }

    #[test]
    fn what_tells_nothing_is_no_language_and_an_unknown_one_is_not_english() {
        assert_eq!(of("Barrow mill fire"), None);
        assert_eq!(of(""), None);
        let swahili = "Kinu cha zamani cha Barrow kiliungua usiku wa Jumanne, kikosi cha zima moto kilisema Jumatano. ".repeat(5);
        assert_eq!(of(&swahili).unwrap(), OTHER);
        assert!(is_right_to_left("ar") && is_right_to_left("he-IL") && !is_right_to_left("en"));
    }
}
