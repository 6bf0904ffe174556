//! The project's own commands, run as `cargo xtask <command>`: no other tool has to be installed.

mod arguments;
mod bench;
mod browser;
mod bundle;
mod cargo;
mod clock;
mod command;
mod dist;
mod long;
mod serve;
mod server;
mod shots;
mod site;
mod size;
mod study;
mod test;
mod toolchain;
mod watch;

use arguments::Request;
use std::process::ExitCode;

fn main() -> ExitCode {
    let given: Vec<String> = std::env::args().skip(1).collect();
    match arguments::parse(&given, command::ALL) {
        Ok(Request::Help(None)) => {
            print!("{}", arguments::overview(command::ALL));
            ExitCode::SUCCESS
        }
        Ok(Request::Help(Some(command))) => {
            print!("{}", arguments::help(command));
            ExitCode::SUCCESS
        }
        Ok(Request::Run(command, options)) => (command.run)(&options).unwrap_or_else(|error| {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }),
        Err(sentence) => {
            eprintln!("error: {sentence}");
            ExitCode::from(2)
        }
    }
}
