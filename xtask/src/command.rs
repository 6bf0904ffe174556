//! Every command with its options: what `help` lists and what arguments are checked against.

use crate::arguments::{Command, Flag};
use crate::{dist, serve, size};

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
        run: serve::run,
    },
    Command {
        name: "dist",
        summary: "Build dist/, an optimised folder for any static host, and show what it weighs.",
        flags: &[WITHOUT_STORY],
        run: dist::run,
    },
    Command {
        name: "size",
        summary: "Build dist/ and fail if its first load is over the limit.",
        flags: &[],
        run: size::run,
    },
];

const WITHOUT_STORY: Flag = Flag {
    name: "--without-story",
    value: None,
    about: "Leave out the bundled articles, which are their publishers'.",
};
