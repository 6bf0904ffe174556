// Runs a script in every page before the page's own, as if it were one of them.

addEventListener(
  "DOMWindowCreated",
  (event) => {
    const view = event.target.defaultView;
    Cu.evalInSandbox(SCRIPT, Cu.Sandbox(view, { sandboxPrototype: view, wantXrays: false }));
  },
  true,
);
