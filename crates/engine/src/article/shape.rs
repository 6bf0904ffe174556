//! How a line is built: what can be told without knowing a site.

/// Counts of one line.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Shape {
    /// Stretches between white space; a character of Chinese or Japanese counts as half.
    pub(super) words: usize,
    /// Words that any text is full of ("the", "of", "und", "que").
    pub(super) function_words: usize,
    /// Words that begin with a capital letter.
    pub(super) capitals: usize,
    /// Words that begin with a digit.
    pub(super) numbers: usize,
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
        let mut wide = 0;
        for word in line.split_whitespace() {
            shape.words += 1;
            let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
            let first = bare.chars().next().unwrap_or(' ');
            shape.capitals += usize::from(first.is_uppercase());
            shape.numbers += usize::from(first.is_numeric());
            shape.function_words += usize::from(is_function_word(bare));
            shape.commas += usize::from(word.ends_with([',', ';', '，', '、']));
            shape.stops += usize::from(bare.chars().count() > 1 && ends_stopped(word));
            wide += word.chars().filter(|c| matches!(u32::from(*c), 0x3041..=0x30FF | 0x3400..=0x9FFF | 0xAC00..=0xD7AF)).count();
        }
        shape.words += wide / 2;
        shape.function_words += wide / 6;
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
        (self.stopped && self.words >= 7 && share >= 0.12)
            || (self.stops > 0 && self.words >= 12 && share >= 0.15)
            || (self.words >= 16 && share >= 0.28 && self.capitals * 2 < self.words)
    }

    /// A sentence, if a short one.
    pub(super) fn is_short_sentence(&self) -> bool {
        self.stopped && self.words >= 3 && self.capitals < self.words
    }

    /// Could be a headline or heading: some words, no stop at the end.
    pub(super) fn is_heading_like(&self) -> bool {
        (1..=24).contains(&self.words) && self.stops <= 1 && self.numbers < self.words
    }
}

fn ends_stopped(text: &str) -> bool {
    let bare = text.trim_end_matches(['"', '”', '’', '\'', ')', ']', '»']);
    bare.ends_with(['.', '!', '?', '…', '。', '！', '？', ':', '؟', '।']) && !bare.ends_with("...")
        || bare.ends_with("...") && text.split_whitespace().nth(6).is_some()
}

/// The commonest words of the languages news is pasted in. Sorted.
const FUNCTION_WORDS: &[&str] = &[
    "a", "about", "after", "al", "all", "also", "am", "an", "and", "are", "as", "at", "auf", "aus",
    "be", "because", "been", "but", "by", "can", "con", "da", "das", "de", "dei", "del", "dem",
    "den", "der", "des", "di", "die", "do", "du", "e", "een", "ein", "eine", "el", "em", "en",
    "er", "es", "est", "et", "for", "from", "für", "had", "has", "have", "he", "her", "het", "his",
    "how", "i", "if", "il", "im", "in", "into", "is", "ist", "it", "its", "la", "las", "le", "les",
    "los", "mit", "more", "na", "nicht", "no", "not", "o", "of", "on", "one", "or", "os", "out",
    "over", "para", "par", "per", "plus", "por", "pour", "que", "qui", "said", "se", "she", "sich",
    "so", "som", "su", "sur", "than", "that", "the", "their", "them", "there", "they", "this",
    "to", "um", "un", "una", "und", "une", "up", "van", "von", "was", "we", "were", "what", "when",
    "which", "who", "will", "with", "would", "you", "your", "zu", "и", "в", "на", "не", "с", "что",
];

fn is_function_word(word: &str) -> bool {
    if word.len() > 8 {
        return false;
    }
    let lower = word.to_lowercase();
    FUNCTION_WORDS.contains(&lower.as_str())
}
