//! What a name is, by its words and by what stands around it.

use super::NameKind;
use super::parts::Lead;
use crate::lexicon::Lexicon;
use crate::lexicon::place::{Place, Role};
use crate::lexicon::table::has;
use crate::mention::words::{Gap, Word};

/// Verbs and pronouns that follow persons far more often than things.
pub(super) fn is_personal_verb(plain: &str) -> bool {
    has(
        "\
         said says told tells who whose wrote tweeted spoke resigned met died arrived smiled laughed apologised \
         apologized did admitted asked replied walked insisted argued himself herself",
        plain,
    )
}

/// What kind of small word stands before a name.
pub(super) fn lead(plain: &str) -> Lead {
    match plain {
        "in" | "on" | "at" | "near" | "across" | "outside" => Lead::Inside,
        "from" | "around" | "to" => Lead::Locative,
        "the" | "a" | "an" | "this" => Lead::Article,
        _ => Lead::Other,
    }
}

/// "al-Assad" as "assad".
pub(super) fn without_article(plain: &str) -> String {
    let bare = ["al-", "el-", "as-", "ar-", "ul-"]
        .iter()
        .find_map(|article| plain.strip_prefix(article));
    bare.filter(|b| b.chars().count() > 2)
        .unwrap_or(plain)
        .to_owned()
}

/// A letter with or without a full stop.
pub(super) fn is_initial(word: &Word<'_>) -> bool {
    word.plain.chars().count() == 1 && word.capital()
}

/// What follows a name without being part of it.
pub(super) fn is_suffix(plain: &str) -> bool {
    has(
        "jr sr ii iii iv mp phd md frs obe mbe cbe dbe ra esq",
        plain,
    )
}

/// Words of sites that many a person has as a surname ("Christopher Hill").
pub(super) fn is_site_surname(plain: &str) -> bool {
    has(
        "hill hills park street lane forest lake castle hall rivers falls bridge bay ford",
        plain,
    )
}

pub(super) fn kind(
    words: &[Word<'_>],
    key: &[String],
    place: Option<Place>,
    titled: bool,
    acronym: bool,
    locative: bool,
    lexicon: &Lexicon,
) -> NameKind {
    if let Some(place) = place
        && !titled
    {
        return match place.code {
            "EU" | "UN" | "NATO" if place.role == Role::Country => NameKind::Organisation,
            _ => NameKind::Place,
        };
    }
    let persons = &lexicon.persons;
    let (Some(first), Some(last)) = (key.first(), key.last()) else {
        return NameKind::Other;
    };
    let several = key.len() > 1;
    let body = persons.is_body(last)
        || (several && persons.is_body(first))
        || words.iter().any(|w| w.plain == "of" || w.plain == "for")
            && key.iter().any(|w| persons.is_body(w))
        || words
            .iter()
            .any(|w| w.before == Gap::And || w.text.contains('&'));
    if body && !(several && persons.is_first_name(first) && !persons.is_body(last)) {
        return NameKind::Organisation;
    }
    let feature = has("mount lake fort cape port camp", first);
    let surname = is_site_surname(last) && key.len() < 4 && persons.is_first_name(first);
    let site = (feature || persons.is_site(last)) && (locative || !surname);
    if several && site {
        return NameKind::Place;
    }
    if titled {
        return NameKind::Person;
    }
    if persons.is_first_name(first) {
        // A single first name that is no more than that is still a person.
        return NameKind::Person;
    }
    if several
        && (words.first().is_some_and(is_initial)
            || words
                .get(1)
                .is_some_and(|w| is_initial(w) && words.len() > 2)
            || words
                .iter()
                .any(|w| !w.capital() && persons.is_particle(&w.plain)))
    {
        return NameKind::Person;
    }
    if acronym {
        return NameKind::Organisation;
    }
    NameKind::Other
}
