//! What `--help` says.

use crate::args::Command;

/// The help of the program, or of one command.
pub fn text(topic: Option<Command>) -> &'static str {
    match topic {
        None => PROGRAM,
        Some(Command::Article) => ARTICLE,
        Some(Command::Sentences) => SENTENCES,
        Some(Command::Mentions) => MENTIONS,
        Some(Command::Compare) => COMPARE,
        Some(Command::Story) => STORY,
    }
}

const PROGRAM: &str = "\
crossread shows how two sources tell the same story.

Usage: crossread COMMAND [OPTIONS] FILE...
       crossread COMMAND --jsonl [FILE]

Commands
  compare    two sources side by side: passages on the same facts, what differs
             in them, and what only one of them says
  story      several sources of one story: every pair, and who tells which fact
  article    what of a pasted text or page is the article, and what is not
  sentences  where the sentences of a text are
  mentions   the dates, numbers, names and quotations of a text

Start here
  crossread compare one.txt two.txt
  crossread compare --help

A file holds text as copied from a page, or HTML (named .html or .htm, or
beginning with a tag that says so); - is standard input. With --jsonl every
command reads one JSON object a line and writes one a line.

Options
  -h, --help     this text, or a command's own after the command
  -V, --version  the version
";

const COMPARE: &str = "\
crossread compare shows two sources side by side.

Usage: crossread compare [--possible] [--published DAY [--published DAY]]
                         [--format FORMAT] A B
       crossread compare --jsonl [FILE]

Examples
  crossread compare tribune.txt times.txt
  crossread compare page.html notes.txt --published 2025-08-07 --published 2025-08-06
  crossread compare a.txt b.txt | less
  crossread compare --format html a.txt b.txt > comparison.html

Passages that state the same fact stand level, with the words that differ in
brackets (underlined on a terminal). Then follows what differs, by verdict:
  conflict  different values for the same thing
  open      the texts do not settle it
  finer     one is more exact, and both can be right
  equal     one value in two forms (\"50%\", \"50 per cent\")
and at last the sentences that only one source has, and those for which no
counterpart was found, though there may be one.

Options
  --possible       weak links too
  --format FORMAT  for other programs: html (a page), markdown, csv (a divergence
                   a line), json, annotations (W3C Web Annotations);
                   docs/export.md tells what each holds
  --published DAY  the day a source was published, YYYY-MM-DD, for words such as
                   \"yesterday\"; the first is A's, the second B's
  --jsonl          for machines. A line in, with text, html or sentences:
                     {\"id\": 1, \"a\": {\"text\": \"…\"}, \"b\": {\"sentences\": [\"…\", \"…\"]}}
                   A line out: id, a, b, links, passages, only_a, only_b,
                   unsure_a, unsure_b, divergences. Offsets count Unicode code points.
                   With \"corrections\", a list of {\"act\": …, \"a\": quote, \"b\": quote}:
                   sentences are \"link\"ed or \"unlink\"ed, passages \"join\"ed or
                   \"split\" (one quote), a divergence judged: {\"judge\": [\"date\", \"equal\"]}
                   (conflict, open, equal, nothing, or {\"finer\": \"a\"}). A quote is
                   {\"exact\": words, \"before\": words before them}. \"corrected\" then says
                   of each whether it found its place.
";

const STORY: &str = "\
crossread story reads several sources of one story together.

Usage: crossread story [--published DAY]... FILE FILE...
       crossread story --jsonl [FILE]

Examples
  crossread story tribune.txt times.txt post.txt

For every pair it counts passages and divergences, and lists the facts with the
sentences of each source that tell them.

Options
  --published DAY  the day a source was published, YYYY-MM-DD; the first is the
                   first file's, and so on
  --jsonl          for machines. A line in:
                     {\"id\": 1, \"sources\": [{\"text\": \"…\"}, {\"html\": \"…\"}]}
                   A line out: id, pairs (comparisons with a_index, b_index), facts.
";

const ARTICLE: &str = "\
crossread article finds the article in a pasted text or a page.

Usage: crossread article FILE...
       crossread article --jsonl [FILE]

Examples
  crossread article pasted.txt
  crossread article page.html
  curl -s https://example.org/story | crossread article -

It prints the headline, headings, captions and paragraphs, and under \"Left out\"
every other line with the reason why it is not part of the article.

Options
  --jsonl  for machines. A line in: {\"id\": 1, \"text\": \"…\"} or {\"id\": 1, \"html\": \"…\"}
           A line out: id, title, byline, published, blocks, dropped.
";

const SENTENCES: &str = "\
crossread sentences splits a text into sentences.

Usage: crossread sentences FILE...
       crossread sentences --jsonl [FILE]

Examples
  crossread sentences article.txt
  echo 'Mr. Hill left. He was late.' | crossread sentences -

The whole text is split as it stands; use `crossread article` to leave menus and
advertisements out first.

Options
  --jsonl  for machines. A line in: {\"id\": 1, \"text\": \"…\"}
           A line out: id, sentences with start and end in Unicode code points.
";

const MENTIONS: &str = "\
crossread mentions lists the dates, numbers, names and quotations of a text.

Usage: crossread mentions [--published DAY]... FILE...
       crossread mentions --jsonl [FILE]

Examples
  crossread mentions article.txt
  crossread mentions article.txt --published 2025-08-06

Dates are TIMEX3 values; \"yesterday\" has one only where the day of publication
is known.

Options
  --published DAY  the day the text was published, YYYY-MM-DD; the first is the
                   first file's, and so on
  --jsonl          for machines. A line in:
                     {\"id\": 1, \"text\": \"…\", \"published\": \"2025-08-06\"}
                   A line out: id, mentions with kind, start, end, text and what
                   they mean. Offsets count Unicode code points.
";
