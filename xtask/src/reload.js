// In pages of `cargo xtask serve` only: waits for a newer build, then shows it.
(async () => {
  const ask = async (known) => (await fetch(`__reload?${known}`, { cache: "no-store" })).text();
  let current = null;
  for (;;) {
    try {
      const newest = await ask(current ?? "");
      if (current !== null && newest !== current) location.reload();
      current = newest;
    } catch {
      // The command was stopped, or is being started again.
      await new Promise((done) => setTimeout(done, 1000));
    }
  }
})();
