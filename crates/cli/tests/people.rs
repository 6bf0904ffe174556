//! The form for people: help, mistakes, files.

mod common;

use common::{crossread, text};

#[test]
fn help_teaches_with_examples_for_every_command() {
    for command in ["article", "sentences", "mentions", "compare", "story"] {
        let output = crossread(&[command, "--help"], b"");
        let help = text(&output.stdout);
        assert!(output.status.success());
        assert!(
            help.contains("Examples") && help.contains("--jsonl"),
            "{help}"
        );
        assert!(help.contains(&format!("crossread {command}")), "{help}");
        assert!(help.lines().all(|l| l.chars().count() <= 90), "{help}");
    }
    let program = text(&crossread(&["--help"], b"").stdout);
    assert_eq!(program, text(&crossread(&[], b"").stdout));
    assert!(program.contains("crossread compare one.txt two.txt"));
}

#[test]
fn a_mistake_is_a_sentence_and_the_status_two() {
    for args in [
        &["compere"][..],
        &["compare", "--fast", "a", "b"],
        &["compare", "only-one.txt"],
        &["mentions", "--published", "06/08/2025", "a"],
    ] {
        let output = crossread(args, b"");
        assert_eq!(output.status.code(), Some(2), "{args:?}");
        let told = text(&output.stderr);
        assert!(told.starts_with("crossread: ") && told.len() > 40, "{told}");
        assert!(output.stdout.is_empty());
    }
}

#[test]
fn an_unreadable_file_is_named() {
    for args in [
        &["article", "no-such-file.txt"][..],
        &["compare", "no-such-file.txt", "other.txt"],
        &["sentences", "--jsonl", "no-such-file.txt"],
    ] {
        let output = crossread(args, b"");
        assert_eq!(output.status.code(), Some(1), "{args:?}");
        assert!(text(&output.stderr).contains("cannot read no-such-file.txt"));
    }
    let output = crossread(&["sentences", "-"], b"caf\xe9");
    assert_eq!(output.status.code(), Some(1));
    assert!(text(&output.stderr).contains("UTF-8"));
}

#[test]
fn a_reader_that_goes_away_is_no_error() {
    use std::io::Write;
    use std::process::{Command, Stdio};
    let mut child = Command::new(env!("CARGO_BIN_EXE_crossread"))
        .args(["sentences", "--jsonl"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the binary runs");
    drop(child.stdout.take());
    let mut stdin = child.stdin.take().expect("standard input is piped");
    let line = b"{\"id\": 1, \"text\": \"One.\"}\n";
    // The run may end before all lines are written: that is what is tested.
    while stdin.write_all(line).is_ok() {}
    drop(stdin);
    let output = child.wait_with_output().expect("the binary ends");
    assert!(output.status.success(), "{:?}", output.status);
    assert!(output.stderr.is_empty(), "{}", text(&output.stderr));
}
