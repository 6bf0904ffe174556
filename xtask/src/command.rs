//! Every command with its options: what `help` lists and what arguments are checked against.

use crate::arguments::{Command, Flag};
use crate::{bench, dist, serve, shots, size, study, test};

/// The commands, in the order of `help`.
pub const ALL: &[Command] = &[
    Command {
        name: "serve",
        summary: "Build the page, serve it on 127.0.0.1, rebuild and reload it on a change.",
        flags: &[
            Flag {
                name: "--port",
                value: Some("NUMBER"),
                about: "Try this port first instead of 8080.",
            },
            Flag {
                name: "--release",
                value: None,
                about: "Serve the optimised build that `dist` makes (slow to build).",
            },
            Flag {
                name: "--open",
                value: None,
                about: "Open the page in the default browser.",
            },
            WITHOUT_STORY,
        ],
        operands: None,
        run: serve::run,
    },
    Command {
        name: "dist",
        summary: "Build dist/, an optimised folder for any static host, and show what it weighs.",
        flags: &[WITHOUT_STORY],
        operands: None,
        run: dist::run,
    },
    Command {
        name: "test",
        summary: "Format, clippy, tests of every crate, wasm tests, size, and the built page in a browser.",
        flags: &[Flag {
            name: "--only",
            value: Some("WORD"),
            about: "Run only the steps whose name contains this word, and what they need.",
        }],
        operands: None,
        run: test::run,
    },
    Command {
        name: "size",
        summary: "Build dist/ and fail if its first load is over the limit.",
        flags: &[],
        operands: None,
        run: size::run,
    },
    Command {
        name: "bench",
        summary: "Time the engine natively, and in a browser each bundled comparison and the page's answers.",
        flags: &[
            Flag {
                name: "--native",
                value: None,
                about: "Leave the browser out.",
            },
            Flag {
                name: "--browser",
                value: None,
                about: "Time in the browser alone.",
            },
            Flag {
                name: "--long",
                value: None,
                about: "Also the page with two articles of 20,000 words (builds it once more).",
            },
        ],
        operands: None,
        run: bench::run,
    },
    Command {
        name: "shots",
        summary: "Screenshots of the page in light and dark, narrow to wide, into target/shots/.",
        flags: &[Flag {
            name: "--dist",
            value: None,
            about: "Take them of dist/ as it is, without building anything.",
        }],
        operands: None,
        run: shots::run,
    },
    Command {
        name: "train",
        summary: "Fit the aligner's weights to folders of annotated links.",
        flags: &[],
        operands: Some("[--write] --links FOLDER…"),
        run: |options| study::run("train", options),
    },
    Command {
        name: "lexicon",
        summary: "Remake the engine's word table from the published lists it is made of.",
        flags: &[],
        operands: Some("WINK.json WORDNET-DICT"),
        run: |options| study::run("lexicon", options),
    },
];

const WITHOUT_STORY: Flag = Flag {
    name: "--without-story",
    value: None,
    about: "Leave out the bundled articles, which are their publishers'.",
};
