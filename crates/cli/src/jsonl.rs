//! The form for machines: one JSON object a line in, one a line out, in the same order.

use crate::Failure;
use crate::args::Invocation;
use crossread_engine::lexicon::Lexicon;
use serde::Serialize;
use serde_json::Value;
use std::fs::File;
use std::io::{BufRead, BufReader, Write};
use std::panic::{AssertUnwindSafe, catch_unwind};

/// What a command makes of one request.
pub type Answer = fn(&Value, &Lexicon) -> Result<Value, String>;

/// An answer with the `id` of its request.
#[derive(Serialize)]
struct Line<'v> {
    id: &'v Value,
    #[serde(flatten)]
    answer: &'v Value,
}

/// Answers every line of the file, or of standard input. A line that cannot be processed gives its error as a line and
/// harms no other; at the end the number of such lines is the run's failure.
pub fn run(
    invocation: &Invocation,
    answer: Answer,
    lexicon: &Lexicon,
    out: &mut dyn Write,
) -> Result<(), Failure> {
    let mut input: Box<dyn BufRead> = match invocation.files.first() {
        Some(path) if path.as_os_str() != "-" => {
            let told = |e| format!("cannot read {}: {e}", path.display());
            Box::new(BufReader::new(File::open(path).map_err(told)?))
        }
        _ => Box::new(std::io::stdin().lock()),
    };
    let (mut line, mut lines, mut failed) = (Vec::new(), 0_usize, 0_usize);
    loop {
        line.clear();
        let told = |e| format!("cannot read line {}: {e}", lines + 1);
        if input.read_until(b'\n', &mut line).map_err(told)? == 0 {
            break;
        }
        lines += 1;
        if line.trim_ascii().is_empty() {
            continue;
        }
        let (id, result) = one(&line, answer, lexicon);
        let body = result.unwrap_or_else(|error| {
            failed += 1;
            serde_json::json!({ "error": error })
        });
        let record = Line {
            id: &id,
            answer: &body,
        };
        serde_json::to_writer(&mut *out, &record).map_err(std::io::Error::from)?;
        out.write_all(b"\n")?;
        // Whoever waits for one answer before asking the next must get it.
        out.flush()?;
    }
    if failed > 0 {
        return Err(Failure::Told(format!(
            "{failed} of {lines} lines could not be processed; each has its reason under \"error\""
        )));
    }
    Ok(())
}

fn one(line: &[u8], answer: Answer, lexicon: &Lexicon) -> (Value, Result<Value, String>) {
    let request: Value = match serde_json::from_slice(line) {
        Ok(request) => request,
        Err(error) => return (Value::Null, Err(format!("not a JSON object: {error}"))),
    };
    let id = request.get("id").cloned().unwrap_or(Value::Null);
    if !request.is_object() {
        return (id, Err("not a JSON object".to_owned()));
    }
    let result = catch_unwind(AssertUnwindSafe(|| answer(&request, lexicon)));
    let result = result.unwrap_or_else(|_| {
        Err("an internal error, which is a fault of crossread; please report this line".to_owned())
    });
    (id, result)
}

/// A record as a JSON value.
pub fn value(record: &impl Serialize) -> Result<Value, String> {
    serde_json::to_value(record).map_err(|e| format!("cannot be written as JSON: {e}"))
}

/// The string under `key`; `null` counts as absent.
pub fn string<'v>(object: &'v Value, key: &str) -> Result<Option<&'v str>, String> {
    match object.get(key) {
        None | Some(Value::Null) => Ok(None),
        Some(Value::String(s)) => Ok(Some(s)),
        Some(_) => Err(format!("\"{key}\" must be a string")),
    }
}

/// The string under `key`, which must be there.
pub fn needed<'v>(object: &'v Value, key: &str) -> Result<&'v str, String> {
    string(object, key)?.ok_or_else(|| format!("\"{key}\" is missing"))
}
