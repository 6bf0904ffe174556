//! What was asked for on the command line. A mistake becomes a sentence that says what to do.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::process::ExitCode;

/// A command of this program.
pub struct Command {
    /// As typed.
    pub name: &'static str,
    /// One line for `help`.
    pub summary: &'static str,
    /// What it takes.
    pub flags: &'static [Flag],
    /// What else it takes, as `help` shows it: everything given is handed on unread.
    pub operands: Option<&'static str>,
    /// Does it. An error is printed and becomes exit code 1.
    pub run: fn(&Options) -> anyhow::Result<ExitCode>,
}

/// An option of a command.
pub struct Flag {
    /// With its two dashes.
    pub name: &'static str,
    /// What stands for its value in `help`; none for a switch.
    pub value: Option<&'static str>,
    /// One line for `help`.
    pub about: &'static str,
}

/// What was given with a command.
#[derive(Debug, Default)]
pub struct Options {
    named: BTreeMap<&'static str, String>,
    /// What was handed on unread.
    pub operands: Vec<String>,
}

impl Options {
    /// Was this switch given?
    pub fn has(&self, name: &str) -> bool {
        self.named.contains_key(name)
    }

    /// The value given with this option.
    pub fn value(&self, name: &str) -> Option<&str> {
        self.named.get(name).map(String::as_str)
    }
}

/// What to do.
pub enum Request<'c> {
    /// Explain all commands or one.
    Help(Option<&'c Command>),
    /// Run a command.
    Run(&'c Command, Options),
}

/// Reads the arguments after `cargo xtask`.
///
/// # Errors
/// A sentence that names what was not understood, the nearest thing that would be, and where to read on.
pub fn parse<'c>(given: &[String], commands: &'c [Command]) -> Result<Request<'c>, String> {
    let Some((first, rest)) = given.split_first() else {
        return Ok(Request::Help(None));
    };
    match first.as_str() {
        "help" | "--help" | "-h" => match rest.first() {
            None => Ok(Request::Help(None)),
            Some(name) => find(name, commands).map(|c| Request::Help(Some(c))),
        },
        name => {
            let command = find(name, commands)?;
            if rest.iter().any(|a| a == "--help" || a == "-h") {
                return Ok(Request::Help(Some(command)));
            }
            options(rest, command).map(|o| Request::Run(command, o))
        }
    }
}

fn find<'c>(name: &str, commands: &'c [Command]) -> Result<&'c Command, String> {
    commands.iter().find(|c| c.name == name).ok_or_else(|| {
        format!(
            "there is no command `{name}`. {}",
            advice(name, commands.iter().map(|c| c.name), "help")
        )
    })
}

fn options(given: &[String], command: &Command) -> Result<Options, String> {
    let mut options = Options::default();
    if command.operands.is_some() {
        options.operands = given.to_vec();
        return Ok(options);
    }
    let mut rest = given.iter();
    while let Some(argument) = rest.next() {
        let (name, attached) = match argument.split_once('=') {
            Some((name, value)) => (name, Some(value.to_owned())),
            None => (argument.as_str(), None),
        };
        let Some(flag) = command.flags.iter().find(|f| f.name == name) else {
            let names = command.flags.iter().map(|f| f.name);
            let more = format!("help {}", command.name);
            return Err(format!(
                "`{}` does not take `{argument}`. {}",
                command.name,
                advice(name, names, &more)
            ));
        };
        let value = match (flag.value, attached) {
            (None, None) => String::new(),
            (None, Some(_)) => return Err(format!("`{name}` takes no value; write `{name}`.")),
            (Some(_), Some(value)) => value,
            (Some(placeholder), None) => rest
                .next()
                .cloned()
                .ok_or_else(|| format!("`{name}` needs a value; write `{name} {placeholder}`."))?,
        };
        options.named.insert(flag.name, value);
    }
    Ok(options)
}

/// The nearest name if one is near, and the command that lists them all.
fn advice<'n>(wrong: &str, names: impl Iterator<Item = &'n str>, more: &str) -> String {
    let bare = |name: &str| name.trim_start_matches('-').to_lowercase();
    let near = names
        .map(|name| (strsim::damerau_levenshtein(&bare(wrong), &bare(name)), name))
        .filter(|(distance, name)| *distance <= (bare(name).len() / 3).max(1))
        .min();
    let all = format!("`cargo xtask {more}` lists what there is.");
    match near {
        Some((_, name)) => format!("Did you mean `{name}`? {all}"),
        None => all,
    }
}

/// What `help` prints.
pub fn overview(commands: &[Command]) -> String {
    let mut text = String::from("Usage: cargo xtask <command> [options]\n\nCommands:\n");
    let width = commands.iter().map(|c| c.name.len()).max().unwrap_or(0);
    for c in commands {
        let _ = writeln!(text, "  {:width$}  {}", c.name, c.summary);
    }
    let _ = writeln!(
        text,
        "  {:width$}  This list, or `help <command>` for its options.",
        "help"
    );
    text
}

/// What `help <command>` prints.
pub fn help(command: &Command) -> String {
    let mut text = format!("{}\n\nUsage: cargo xtask {}", command.summary, command.name);
    if command.flags.is_empty() {
        let operands = command.operands.map(|o| format!(" {o}"));
        let _ = writeln!(text, "{}", operands.unwrap_or_default());
        return text;
    }
    text.push_str(" [options]\n\nOptions:\n");
    let shown = |f: &Flag| match f.value {
        Some(value) => format!("{} {value}", f.name),
        None => f.name.to_owned(),
    };
    let width = command
        .flags
        .iter()
        .map(|f| shown(f).len())
        .max()
        .unwrap_or(0);
    for f in command.flags {
        let _ = writeln!(text, "  {:width$}  {}", shown(f), f.about);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::command::ALL;

    fn parsed(line: &str) -> Result<Request<'static>, String> {
        let given: Vec<String> = line.split_whitespace().map(str::to_owned).collect();
        parse(&given, ALL)
    }

    fn refusal(line: &str) -> String {
        match parsed(line) {
            Err(sentence) => sentence,
            Ok(_) => panic!("`{line}` was accepted"),
        }
    }

    #[test]
    fn options_are_read_in_both_spellings() {
        for line in ["serve --port 9000 --open", "serve --open --port=9000"] {
            let Ok(Request::Run(command, options)) = parsed(line) else {
                panic!("`{line}` was refused");
            };
            assert_eq!(command.name, "serve");
            assert_eq!(options.value("--port"), Some("9000"));
            assert!(options.has("--open") && !options.has("--release"));
        }
    }

    #[test]
    fn a_mistake_is_answered_with_the_nearest_name() {
        assert!(refusal("srve").contains("Did you mean `serve`?"));
        assert!(refusal("tset").contains("Did you mean `test`?"));
        assert!(refusal("dist --without-stroy").contains("Did you mean `--without-story`?"));
        assert!(refusal("serve port").contains("Did you mean `--port`?"));
        let far = refusal("deploy");
        assert!(!far.contains("Did you mean"), "{far}");
        assert!(far.contains("cargo xtask help"));
    }

    #[test]
    fn values_are_asked_for_and_refused() {
        assert!(refusal("serve --port").contains("write `--port NUMBER`"));
        assert!(refusal("serve --open=yes").contains("takes no value"));
    }

    #[test]
    fn help_is_found_everywhere() {
        assert!(matches!(parsed(""), Ok(Request::Help(None))));
        assert!(matches!(parsed("help dist"), Ok(Request::Help(Some(c))) if c.name == "dist"));
        assert!(matches!(parsed("dist --help"), Ok(Request::Help(Some(c))) if c.name == "dist"));
        for command in ALL {
            assert!(overview(ALL).contains(command.summary));
            for flag in command.flags {
                assert!(help(command).contains(flag.name));
            }
        }
    }
}
