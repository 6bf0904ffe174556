//! The `crossread` command: compares articles on the command line, for people and for machines.

mod args;
mod article;
mod compare;
mod help;
mod html;
mod human;
mod jsonl;
mod mentions;
mod sentences;
mod source;
mod story;

use args::{Command, Invocation, Request};
use crossread_engine::lexicon::Lexicon;
use std::io::{self, Write};
use std::process::ExitCode;

/// Why a run ends before its time.
enum Failure {
    /// The reader of our output went away: no reason to complain.
    Closed,
    /// Anything else, told in a sentence.
    Told(String),
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        if error.kind() == io::ErrorKind::BrokenPipe {
            return Self::Closed;
        }
        Self::Told(format!("cannot write the output: {error}"))
    }
}

impl From<String> for Failure {
    fn from(told: String) -> Self {
        Self::Told(told)
    }
}

fn main() -> ExitCode {
    let request = match args::parse(std::env::args_os().skip(1)) {
        Ok(request) => request,
        Err(told) => {
            eprintln!("crossread: {told}");
            return ExitCode::from(2);
        }
    };
    match run(&request) {
        Ok(()) | Err(Failure::Closed) => ExitCode::SUCCESS,
        Err(Failure::Told(told)) => {
            eprintln!("crossread: {told}");
            ExitCode::FAILURE
        }
    }
}

fn run(request: &Request) -> Result<(), Failure> {
    let mut out = io::BufWriter::new(io::stdout().lock());
    match request {
        Request::Help(topic) => out.write_all(help::text(*topic).as_bytes())?,
        Request::Version => writeln!(out, "crossread {}", env!("CARGO_PKG_VERSION"))?,
        Request::Run(invocation) => work(invocation, &mut out)?,
    }
    out.flush()?;
    Ok(())
}

fn work(invocation: &Invocation, out: &mut dyn Write) -> Result<(), Failure> {
    let lexicon = Lexicon::core();
    if invocation.jsonl {
        let answer: jsonl::Answer = match invocation.command {
            Command::Article => article::answer,
            Command::Sentences => sentences::answer,
            Command::Mentions => mentions::answer,
            Command::Compare => compare::answer,
            Command::Story => story::answer,
        };
        return jsonl::run(invocation, answer, &lexicon, out);
    }
    let page = human::Page::of(invocation);
    match invocation.command {
        Command::Article => article::show(invocation, &lexicon, out),
        Command::Sentences => sentences::show(invocation, &lexicon, out),
        Command::Mentions => mentions::show(invocation, &lexicon, out),
        Command::Compare => compare::show(invocation, &lexicon, page, out),
        Command::Story => story::show(invocation, &lexicon, out),
    }
}
