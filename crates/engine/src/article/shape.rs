//! How a line is built: what can be told without knowing a site.

/// Counts of one line.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Shape {
    /// Stretches between white space; a character of Chinese, Japanese or Korean counts as half, one of Thai, Lao, Khmer or
    /// Burmese as a quarter.
    pub(super) words: usize,
    /// Words that any text is full of ("the", "of", "und", "que").
    pub(super) function_words: usize,
    /// Words that begin with a capital letter.
    pub(super) capitals: usize,
    /// Words that begin with a digit.
    pub(super) numbers: usize,
    /// It ends in dots, as the beginning of something longer does.
    pub(super) cut_off: bool,
    /// It ends in a question mark.
    pub(super) asks: bool,
    /// It ends as a sentence does.
    pub(super) stopped: bool,
    /// Full stops, question and exclamation marks, each behind a small letter, a digit or a closing mark.
    pub(super) stops: usize,
    /// Commas.
    pub(super) commas: usize,
}

impl Shape {
    pub(super) fn of(line: &str) -> Self {
        let mut shape = Self::default();
        let (mut wide, mut narrow) = (0, 0);
        for word in line.split_whitespace() {
            shape.words += 1;
            let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
            let first = bare.chars().next().unwrap_or(' ');
            shape.capitals += usize::from(first.is_uppercase());
            shape.numbers += usize::from(first.is_numeric());
            shape.function_words += usize::from(is_function_word(bare));
            shape.commas += usize::from(word.ends_with([',', ';', '，', '、']));
            shape.stops +=
                usize::from(bare.chars().count() > 1 && ends_stopped(word) && !word.ends_with(':'));
            for c in word.chars() {
                match script(c) {
                    Script::Wide | Script::Hangul => wide += 1,
                    Script::Narrow => narrow += 1,
                    Script::Spaced => {}
                }
            }
        }
        shape.words += wide / 2 + narrow / 4;
        shape.function_words += wide / 6 + narrow / 10;
        shape.cut_off = line.ends_with("...") || line.ends_with('…');
        shape.asks = line.ends_with('?');
        shape.stopped = ends_stopped(line);
        shape
    }

    /// The share of function words.
    pub(super) fn function_share(&self) -> f32 {
        self.function_words as f32 / self.words.max(1) as f32
    }

    /// Reads like running text: a sentence of some length, or several.
    pub(super) fn is_prose(&self) -> bool {
        let share = self.function_share();
        if self.cut_off && self.stops < 2 {
            return false;
        }
        (self.stopped && self.words >= 7 && share >= 0.12)
            // Languages whose small words are not in the list.
            || (self.stopped && self.words >= 20 && self.capitals * 2 < self.words)
            || (self.stops > 0 && self.words >= 12 && share >= 0.15)
            || (self.words >= 16 && share >= 0.28 && self.capitals * 2 < self.words)
    }

    /// A sentence, if a short one.
    pub(super) fn is_short_sentence(&self) -> bool {
        self.stopped && self.words >= 3 && self.capitals < self.words
    }

    /// Prose, or a sentence if a short one.
    pub(super) fn is_text(&self) -> bool {
        self.is_prose() || self.is_short_sentence()
    }

    /// Could be a headline or heading: some words, no stop at the end.
    pub(super) fn is_heading_like(&self) -> bool {
        (1..=24).contains(&self.words) && self.stops <= 1 && self.numbers < self.words
    }
}

/// How a character's script parts its words.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Script {
    /// By spaces.
    Spaced,
    /// By spaces, and each holds as much as two of an alphabet.
    Hangul,
    /// Not at all, one or two characters to a word: Chinese and Japanese.
    Wide,
    /// Not at all, several letters to a word: Thai, Lao, Burmese, Khmer.
    Narrow,
}

fn script(c: char) -> Script {
    match u32::from(c) {
        0x0E01..=0x0EFF | 0x1000..=0x109F | 0x1780..=0x17FF => Script::Narrow,
        0x3041..=0x30FF | 0x3400..=0x9FFF => Script::Wide,
        0xAC00..=0xD7AF => Script::Hangul,
        _ => Script::Spaced,
    }
}

/// Is the character of a script without spaces between words?
pub(super) fn is_unspaced(c: char) -> bool {
    matches!(script(c), Script::Wide | Script::Narrow)
}

fn ends_stopped(text: &str) -> bool {
    let bare = text.trim_end_matches(['"', '”', '’', '\'', ')', ']', '»']);
    bare.ends_with(['.', '!', '?', '…', '。', '！', '？', ':', '؟', '।']) && !bare.ends_with("...")
        || bare.ends_with("...") && text.split_whitespace().nth(6).is_some()
}

/// The commonest words of the languages news is pasted in. Sorted.
const FUNCTION_WORDS: &[&str] = &[
    "a", "aan", "about", "adalah", "af", "after", "akan", "al", "all", "also", "am", "an", "and",
    "ao", "are", "as", "at", "atau", "att", "auf", "aus", "av", "avec", "be", "because", "been",
    "bir", "bu", "but", "by", "can", "ce", "cette", "com", "con", "cu", "că", "da", "dan", "dans",
    "dari", "das", "dat", "de", "dei", "del", "dem", "den", "dengan", "der", "des", "det", "di",
    "die", "dla", "do", "du", "e", "een", "ein", "eine", "el", "em", "en", "er", "es", "est", "et",
    "for", "from", "för", "für", "had", "has", "have", "he", "her", "het", "his", "how", "i", "if",
    "ikke", "il", "im", "in", "ini", "into", "is", "ist", "it", "its", "itu", "ja", "je", "jest",
    "juga", "karena", "ke", "la", "las", "le", "les", "los", "mais", "mas", "met", "mit", "more",
    "na", "ne", "nicht", "nie", "niet", "no", "nos", "not", "não", "o", "och", "of", "og", "oleh",
    "on", "one", "op", "or", "os", "out", "over", "pada", "par", "para", "per", "plus", "por",
    "pour", "på", "que", "qui", "said", "se", "she", "si", "sich", "sind", "się", "so", "som",
    "sono", "sont", "su", "sur", "than", "that", "the", "their", "them", "there", "they", "this",
    "tidak", "til", "to", "um", "uma", "un", "una", "und", "une", "untuk", "up", "v", "van", "ve",
    "von", "voor", "w", "was", "we", "were", "what", "when", "which", "who", "will", "with",
    "would", "wurde", "yang", "you", "your", "z", "zijn", "zu", "à", "är", "è", "że", "že", "в",
    "від", "для", "до", "за", "и", "из", "к", "как", "на", "не", "по", "с", "та", "у", "что", "що",
    "это",
];

fn is_function_word(word: &str) -> bool {
    if word.len() > 12 {
        return false;
    }
    let lower = word.to_lowercase();
    FUNCTION_WORDS.binary_search(&lower.as_str()).is_ok()
}
