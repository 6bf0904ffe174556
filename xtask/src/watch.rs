//! Waits for a change to what the page is made of.

use crate::cargo::root;
use anyhow::{Context, Result};
use notify::{Event, EventKind, RecommendedWatcher, RecursiveMode, Watcher as _};
use std::path::Path;
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

/// Folders of the root that are watched with everything in them.
const FOLDERS: [&str; 6] = ["src", "build", "crates", "sources", "style", "public"];
/// Files of the root that are watched.
const FILES: [&str; 3] = ["index.html", "Cargo.toml", "build.rs"];
/// An editor or a version control system writes several files at once.
const QUIET: Duration = Duration::from_millis(150);

/// Tells of changes.
pub struct Watch {
    // Watches until it is dropped.
    _watcher: RecommendedWatcher,
    changes: Receiver<()>,
}

impl Watch {
    /// Starts watching.
    pub fn start() -> Result<Self> {
        let (send, changes) = channel();
        let root = root();
        let base = root.clone();
        let mut watcher = notify::recommended_watcher(move |event: notify::Result<Event>| {
            // When some were lost, anything may have changed.
            let matters = event.map_or(true, |e| {
                !matches!(e.kind, EventKind::Access(_))
                    && e.paths.iter().any(|p| is_source(p, &base))
            });
            if matters {
                // The receiver goes only when the program ends.
                let _ = send.send(());
            }
        })
        .context("this system does not let files be watched")?;
        watcher
            .watch(&root, RecursiveMode::NonRecursive)
            .with_context(|| format!("cannot watch {}", root.display()))?;
        for folder in FOLDERS
            .map(|name| root.join(name))
            .iter()
            .filter(|f| f.is_dir())
        {
            watcher
                .watch(folder, RecursiveMode::Recursive)
                .with_context(|| format!("cannot watch {}", folder.display()))?;
        }
        Ok(Self {
            _watcher: watcher,
            changes,
        })
    }

    /// Returns after the next change, once no other has followed for a moment.
    pub fn wait(&self) -> Result<()> {
        self.changes.recv().context("the watcher has stopped")?;
        while self.changes.recv_timeout(QUIET).is_ok() {}
        Ok(())
    }
}

/// Is the page made of this file?
fn is_source(path: &Path, root: &Path) -> bool {
    let Ok(inside) = path.strip_prefix(root) else {
        return false;
    };
    let mut parts = inside.iter().map(|part| part.to_string_lossy());
    let Some(first) = parts.next() else {
        return false;
    };
    // Editors keep half-written files beside the real ones.
    let last = inside
        .file_name()
        .map(|name| name.to_string_lossy())
        .unwrap_or_default();
    let scrap = last.starts_with(['.', '#'])
        || last.ends_with('~')
        || last.ends_with(".swp")
        || last == "4913";
    if parts.next().is_none() {
        FILES.contains(&first.as_ref())
    } else {
        FOLDERS.contains(&first.as_ref()) && !scrap
    }
}

#[cfg(test)]
mod tests {
    use super::is_source;
    use std::path::Path;

    #[test]
    fn what_the_page_is_made_of_matters_and_nothing_else_does() {
        let root = Path::new("/p");
        for path in [
            "src/lib.rs",
            "crates/engine/src/lib.rs",
            "style/a.css",
            "index.html",
            "sources/a.txt",
        ] {
            assert!(is_source(&root.join(path), root), "{path}");
        }
        for path in [
            "target/debug/x",
            "dist/index.html",
            "README.md",
            "src/.lib.rs.swp",
            "src/lib.rs~",
            "src",
            "",
        ] {
            assert!(!is_source(&root.join(path), root), "{path}");
        }
    }
}
