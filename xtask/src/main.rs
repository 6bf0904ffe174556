//! The project's own commands.

mod train;

fn main() {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let args: Vec<&str> = args.iter().map(String::as_str).collect();
    let done = match args.as_slice() {
        ["lexicon", wink, dict] => {
            train::lexicon::table(wink.as_ref(), dict.as_ref()).and_then(|t| {
                std::fs::write("crates/engine/data/words.txt", t).map_err(|e| e.to_string())
            })
        }
        ["train", "--write", "--links", dirs @ ..] => train::run(dirs, true),
        ["train", "--links", dirs @ ..] => train::run(dirs, false),
        _ => Err("usage: cargo xtask lexicon WINK.json WORDNET-DICT".to_owned()),
    };
    if let Err(e) = done {
        eprintln!("xtask: {e}");
        std::process::exit(1);
    }
}
