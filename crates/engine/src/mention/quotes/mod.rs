//! Words in quotation marks, and who is said to have said them.

use crate::lexicon::Lexicon;
use crate::lexicon::fold::fold;
use crate::mention::names::{self, Name, NameKind};
use crate::mention::words::{self, Gap, Word};
use crate::span::Span;
use marks::Marked;
use serde::{Deserialize, Serialize};
use speaker::{Around, Saying};

mod cue;
mod marks;
mod speaker;
mod subject;

/// A quotation; its mention's span is the words between the marks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Quote {
    /// The words that name the speaker, if the text does; for a pronoun the name it stands for, where that is clear.
    pub speaker: Option<Span>,
    /// The verb or noun that introduces it ("said", "called").
    pub cue: Option<Span>,
    /// Long enough to be an utterance, rather than a term in quotation marks.
    pub utterance: bool,
    /// It carries on the quotation that ended the paragraph before without a closing mark.
    pub continues: bool,
}

/// All quotations, in order; one that goes on over several paragraphs is one for each of them. Near-linear.
pub fn find(text: &str, blocks: &[Span], lexicon: &Lexicon) -> Vec<(Span, Quote)> {
    find_with(text, blocks, &names::find(text, blocks, lexicon), lexicon)
}

/// The same where the names are found already.
pub fn find_with(
    text: &str,
    blocks: &[Span],
    names: &[(Span, Name)],
    lexicon: &Lexicon,
) -> Vec<(Span, Quote)> {
    let paragraphs = paragraphs(text, blocks);
    let mut reader = Reader {
        text,
        names,
        spans: names.iter().map(|n| n.0).collect(),
        lexicon,
        out: Vec::new(),
        last: None,
    };
    let mut before: Option<Span> = None;
    let mut open = false;
    for (i, block) in paragraphs.iter().enumerate() {
        let next_opens = paragraphs
            .get(i + 1)
            .is_some_and(|b| marks::begins_open(text, *b));
        let quotes = marks::marked(text, *block, next_opens);
        if quotes.is_empty() {
            open = false;
        } else {
            reader.block(*block, before, &quotes, open);
            open = quotes.last().is_some_and(|q| q.open);
        }
        before = Some(*block);
    }
    let mut out = reader.out;
    share_speakers(&mut out);
    out
}

/// A quotation that is carried on has the speaker of what carries it on, where only that names one.
fn share_speakers(quotes: &mut [(Span, Quote)]) {
    let mut later: Option<Span> = None;
    for (_, quote) in quotes.iter_mut().rev() {
        quote.speaker = quote.speaker.or(later);
        later = quote.speaker.filter(|_| quote.continues);
    }
}

/// The lines of the blocks: marks do not pair across a line's end.
fn paragraphs(text: &str, blocks: &[Span]) -> Vec<Span> {
    let mut out = Vec::new();
    for block in blocks {
        let mut start = block.start();
        for line in block.of(text).split_inclusive('\n') {
            let span = Span::new(start, start + line.len());
            start += line.len();
            if !line.trim().is_empty() {
                out.push(span.trimmed(text));
            }
        }
    }
    out
}

/// The speaker of the quotation before, and where that stood.
#[derive(Debug, Clone, Copy)]
struct Last {
    saying: Saying,
    block: Span,
}

struct Reader<'a> {
    text: &'a str,
    names: &'a [(Span, Name)],
    spans: Vec<Span>,
    lexicon: &'a Lexicon,
    out: Vec<(Span, Quote)>,
    last: Option<Last>,
}

impl Reader<'_> {
    fn block(&mut self, block: Span, before: Option<Span>, quotes: &[Marked], open: bool) {
        let words = words::words(self.text, block, self.lexicon);
        let headed = is_headed(&words);
        let mut inside: Option<Saying> = None;
        for (i, quote) in quotes.iter().enumerate() {
            let continues = open && i == 0;
            let previous = i.checked_sub(1).and_then(|p| quotes.get(p)).copied();
            let (lead, tail) = speaker::around(
                self.text,
                &words,
                *quote,
                previous,
                quotes.get(i + 1).copied(),
            );
            let around = Around {
                text: self.text,
                before: lead,
                after: tail,
                quote: *quote,
                names: self.names,
                lexicon: self.lexicon,
            };
            let count = words_in(&words, quote.inner);
            let own = around.saying();
            if own.is_none() && !headed && is_title(&words, quote.inner) {
                continue;
            }
            let long = count >= 5;
            let saying = own
                .or_else(|| {
                    inside.filter(|_| long || previous.is_some_and(|p| self.goes_on(p, *quote)))
                })
                .or_else(|| self.inherited(block, before, *quote, &words, continues, long));
            let ended = quote.inner.of(self.text).ends_with(['.', ',', '?', '!']);
            let said = own
                .and_then(|s| s.cue)
                .is_some_and(|c| !cue::labels(c.of(self.text)));
            let utterance = long || (ended && said);
            let saying = saying.map(|s| self.resolved(s, quote.outer.start()));
            if let Some(saying) = saying {
                inside = Some(saying);
                self.last = Some(Last { saying, block });
            }
            self.out.push((
                quote.inner,
                Quote {
                    speaker: saying.map(|s| s.speaker),
                    cue: own.and_then(|s| s.cue),
                    utterance,
                    continues,
                },
            ));
        }
    }

    /// Does the second quotation take up the first after a few words ("…," he said, "…")?
    fn goes_on(&self, first: Marked, second: Marked) -> bool {
        self.text
            .get(first.outer.end()..second.outer.start())
            .is_some_and(|s| s.len() < 120)
    }

    /// The speaker of a quotation whose own sentence names none.
    fn inherited(
        &self,
        block: Span,
        before: Option<Span>,
        quote: Marked,
        words: &[Word<'_>],
        continues: bool,
        long: bool,
    ) -> Option<Saying> {
        let carried = || {
            self.last
                .filter(|l| before.is_some_and(|b| b == l.block) || l.block == block)
                .map(|l| l.saying)
        };
        if continues {
            return carried();
        }
        let leads = words
            .first()
            .is_none_or(|w| w.span.start() >= quote.inner.start());
        let alone = leads
            && words
                .last()
                .is_none_or(|w| w.span.end() <= quote.outer.end());
        if leads && let Some(previous) = before {
            if previous.of(self.text).ends_with(':') {
                return self.introduced(previous);
            }
            if alone && long {
                return carried().or_else(|| self.introduced(previous));
            }
        }
        if !long {
            return None;
        }
        // The first name or pronoun of the words before it in its sentence.
        let first = words.partition_point(|w| w.span.start() < quote.outer.start());
        let lead = words.get(..first)?;
        let start = lead
            .iter()
            .rposition(|w| w.before == Gap::Stop)
            .unwrap_or(0);
        let sentence = lead.get(start..)?;
        // "… over Syria, Schiff said. “…”"
        let told = Around {
            text: self.text,
            before: sentence,
            after: &[],
            quote,
            names: self.names,
            lexicon: self.lexicon,
        }
        .named_before(false);
        if told.is_some() {
            return told;
        }
        let span = Span::new(sentence.first()?.span.start(), sentence.last()?.span.end());
        let pronoun = sentence
            .first()
            .filter(|w| matches!(w.plain.as_str(), "he" | "she" | "they"))
            .map(|w| w.span);
        let at = self.spans.partition_point(|n| n.start() < span.start());
        let name = self.names.get(at..)?.iter().find(|n| {
            !span.contains(n.0) || matches!(n.1.kind, NameKind::Person | NameKind::Organisation)
        });
        let name = name.map(|n| n.0).filter(|n| span.contains(*n));
        pronoun
            .or(name)
            .map(|speaker| Saying { speaker, cue: None })
    }

    /// Who is introduced by the last sentence of a paragraph that ends in a colon, or speaks in it.
    fn introduced(&self, block: Span) -> Option<Saying> {
        let words = words::words(self.text, block, self.lexicon);
        let end = Marked {
            inner: Span::new(block.end(), block.end()),
            outer: Span::new(block.end(), block.end()),
            open: false,
        };
        let (before, _) = speaker::around(self.text, &words, end, None, None);
        Around {
            text: self.text,
            before,
            after: &[],
            quote: end,
            names: self.names,
            lexicon: self.lexicon,
        }
        .saying()
    }

    /// With the name that a pronoun stands for.
    fn resolved(&self, saying: Saying, before: usize) -> Saying {
        let female = match fold(saying.speaker.of(self.text)).as_str() {
            "he" => false,
            "she" => true,
            _ => return saying,
        };
        let pronoun = saying.speaker;
        let fits = |name: &Name| {
            name.kind == NameKind::Person && {
                let first = name
                    .canonical
                    .split(' ')
                    .next()
                    .map(fold)
                    .unwrap_or_default();
                let gender = self.lexicon.persons.gender_of_name(&first);
                gender.is_none_or(|g| (g == crate::lexicon::person::Gender::Female) == female)
            }
        };
        let named = |span: Span| {
            let at = self.spans.partition_point(|n| n.end() <= span.start());
            self.names
                .get(at)
                .filter(|n| n.0.overlaps(span) && fits(&n.1))
                .map(|n| n.0)
        };
        // Who spoke last goes on speaking; else the last person named before.
        let speaking = self
            .last
            .filter(|l| pronoun.start().saturating_sub(l.block.end()) < 600)
            .and_then(|l| named(l.saying.speaker));
        let latest = || {
            let upto = self
                .spans
                .partition_point(|n| n.start() < pronoun.start().min(before));
            self.names
                .get(..upto)?
                .iter()
                .rev()
                .take(12)
                .find(|n| fits(&n.1))
                .map(|n| n.0)
        };
        Saying {
            speaker: speaking.or_else(latest).unwrap_or(pronoun),
            ..saying
        }
    }
}

/// Is it what a book, a song or a show is called: several words, all those that matter with a capital?
fn is_title(words: &[Word<'_>], span: Span) -> bool {
    let from = words.partition_point(|w| w.span.start() < span.start());
    let to = words.partition_point(|w| w.span.start() < span.end());
    let inside = words.get(from..to).unwrap_or(&[]);
    let first = inside.first().is_some_and(Word::capital);
    let capitals = inside.iter().filter(|w| w.capital()).count();
    first && capitals > 1 && inside.iter().all(|w| w.capital() || w.plain.len() < 5)
}

/// Is a line written with capitals throughout, as headlines are?
fn is_headed(words: &[Word<'_>]) -> bool {
    let long = words.iter().filter(|w| w.plain.len() > 4);
    let (all, capitals) = long.fold((0, 0), |n, w| (n.0 + 1, n.1 + usize::from(w.capital())));
    2 * capitals >= all
}

fn words_in(words: &[Word<'_>], span: Span) -> usize {
    let from = words.partition_point(|w| w.span.start() < span.start());
    let to = words.partition_point(|w| w.span.start() < span.end());
    to.saturating_sub(from)
}
