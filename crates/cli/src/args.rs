//! What the command line asks for.

use crossread_engine::article::date::Date;
use crossread_engine::export::Format;
use std::ffi::OsString;
use std::path::PathBuf;

/// A command of the program.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Command {
    /// What of a text is the article.
    Article,
    /// Where its sentences are.
    Sentences,
    /// Dates, numbers, names and quotations.
    Mentions,
    /// Two sources side by side.
    Compare,
    /// Several sources together.
    Story,
}

impl Command {
    const ALL: [(&'static str, Self); 5] = [
        ("article", Self::Article),
        ("sentences", Self::Sentences),
        ("mentions", Self::Mentions),
        ("compare", Self::Compare),
        ("story", Self::Story),
    ];

    /// The word for it.
    pub fn name(self) -> &'static str {
        Self::ALL
            .iter()
            .find(|(_, c)| *c == self)
            .map_or("", |(name, _)| name)
    }

    fn named(name: &str) -> Option<Self> {
        Self::ALL.iter().find(|(n, _)| *n == name).map(|(_, c)| *c)
    }
}

/// What is to be done.
#[derive(Debug, PartialEq, Eq)]
pub enum Request {
    /// Print the help of the program or of a command.
    Help(Option<Command>),
    /// Print the version.
    Version,
    /// Work.
    Run(Invocation),
}

/// A command with its options.
#[derive(Debug, PartialEq, Eq)]
pub struct Invocation {
    /// Which command.
    pub command: Command,
    /// One JSON object a line in and out.
    pub jsonl: bool,
    /// Links of the grade "possible" too.
    pub possible: bool,
    /// What a comparison is written as; none is for a terminal.
    pub format: Option<Format>,
    /// When the sources were published, in the order of the files.
    pub published: Vec<Date>,
    /// The files; `-` is standard input.
    pub files: Vec<PathBuf>,
}

/// Reads the arguments after the program's name; an error is a sentence that says what to do.
pub fn parse(args: impl IntoIterator<Item = OsString>) -> Result<Request, String> {
    let mut args = args.into_iter();
    let Some(first) = args.next() else {
        return Ok(Request::Help(None));
    };
    let first = first.to_string_lossy().into_owned();
    match first.as_str() {
        "-h" | "--help" => return Ok(Request::Help(None)),
        "-V" | "--version" => return Ok(Request::Version),
        "help" => {
            return match args.next() {
                None => Ok(Request::Help(None)),
                Some(topic) => command(&topic.to_string_lossy()).map(|c| Request::Help(Some(c))),
            };
        }
        _ => {}
    }
    let mut invocation = Invocation {
        command: command(&first)?,
        jsonl: false,
        possible: false,
        format: None,
        published: Vec::new(),
        files: Vec::new(),
    };
    let mut only_files = false;
    while let Some(arg) = args.next() {
        let text = arg.to_string_lossy();
        if only_files || text == "-" || !text.starts_with('-') {
            invocation.files.push(arg.into());
            continue;
        }
        match text.as_ref() {
            "--" => only_files = true,
            "-h" | "--help" => return Ok(Request::Help(Some(invocation.command))),
            "--jsonl" => invocation.jsonl = true,
            "--possible" => invocation.possible = true,
            "--published" => {
                let value = args.next().unwrap_or_default();
                invocation.published.push(date(&value.to_string_lossy())?);
            }
            "--format" => {
                let value = args.next().unwrap_or_default();
                invocation.format = Some(format(&value.to_string_lossy())?);
            }
            other => match other.split_once('=') {
                Some(("--published", value)) => invocation.published.push(date(value)?),
                Some(("--format", value)) => invocation.format = Some(format(value)?),
                _ => return Err(unknown_option(invocation.command, other)),
            },
        }
    }
    check(invocation)
}

fn check(invocation: Invocation) -> Result<Request, String> {
    let name = invocation.command.name();
    let given = invocation.files.len();
    let hint = format!("`crossread {name} --help` shows how");
    if invocation.jsonl {
        if invocation.format.is_some() {
            return Err("--jsonl is a format of its own; leave out --format".to_owned());
        }
        if given > 1 {
            return Err(format!(
                "--jsonl reads one file or standard input, but {given} files were given; join them first"
            ));
        }
        return Ok(Request::Run(invocation));
    }
    if invocation.format.is_some() && invocation.command != Command::Compare {
        return Err(format!("only compare has --format, not {name}; {hint}"));
    }
    match invocation.command {
        Command::Compare if given != 2 => Err(format!(
            "compare needs two files, the sources A and B, and got {given}; {hint}"
        )),
        Command::Story if given < 2 => Err(format!(
            "story needs at least two files, one a source, and got {given}; {hint}"
        )),
        _ if given == 0 => Err(format!(
            "{name} needs a file, or - for standard input; {hint}"
        )),
        _ => Ok(Request::Run(invocation)),
    }
}

fn command(name: &str) -> Result<Command, String> {
    Command::named(name).ok_or_else(|| {
        format!(
            "there is no command \"{name}\"; the commands are article, sentences, mentions, compare and story, \
             and `crossread --help` tells what each does"
        )
    })
}

fn unknown_option(command: Command, option: &str) -> String {
    let name = command.name();
    format!(
        "{name} has no option \"{option}\"; `crossread {name} --help` lists its options, and a file of that name \
         is given after --"
    )
}

fn date(value: &str) -> Result<Date, String> {
    Date::parse(value).ok_or_else(|| {
        format!("--published needs a day as YYYY-MM-DD, such as 2025-08-06, and got \"{value}\"")
    })
}

fn format(value: &str) -> Result<Format, String> {
    let named = Format::ALL.into_iter().find(|f| f.name() == value);
    named.ok_or_else(|| {
        let all = Format::ALL.map(Format::name).join(", ");
        format!("--format needs one of {all}, and got \"{value}\"")
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(line: &str) -> Result<Request, String> {
        parse(line.split_whitespace().map(OsString::from))
    }

    #[test]
    fn options_may_stand_anywhere_and_files_after_two_dashes() {
        let Ok(Request::Run(run)) = parsed("compare a.txt --possible -- --b.txt") else {
            panic!("not a run")
        };
        assert!(run.possible && !run.jsonl);
        assert_eq!(run.files, ["a.txt", "--b.txt"].map(PathBuf::from));
    }

    #[test]
    fn each_mistake_is_told_with_what_to_do() {
        for (line, told) in [
            ("compere a b", "no command \"compere\""),
            ("compare a", "needs two files"),
            ("article --josnl", "no option \"--josnl\""),
            ("article a --published yesterday", "YYYY-MM-DD"),
            ("article a --published", "YYYY-MM-DD"),
            ("mentions --jsonl a b", "one file"),
            ("compare --format=docx a b", "one of html, markdown, csv"),
            ("compare a b --format", "one of html"),
            ("compare --jsonl --format csv", "leave out --format"),
            ("story --format csv a b", "only compare"),
            ("story a", "at least two"),
            ("sentences", "needs a file"),
        ] {
            let error = parsed(line).unwrap_err();
            assert!(error.contains(told), "{line}: {error}");
        }
    }
}
