// Starts the app, or shows why it did not start. Imported dynamically, so that a part that is missing is noticed here.

const show = (id) => {
  const element = document.getElementById(id);
  if (element) element.hidden = false;
};

const fail = (why) => {
  document.getElementById("loading")?.remove();
  show(why);
  show("failed");
};

// An empty address in a link would drop the fragment, and with it what the reader was looking at.
for (const link of document.querySelectorAll(".state a")) {
  link.addEventListener("click", (event) => {
    event.preventDefault();
    location.reload();
  });
}

// What the style sheets cannot do without, and about as old as the oldest browsers that are supported.
const recent =
  typeof WebAssembly === "object" &&
  CSS.supports("selector(:has(a))") &&
  CSS.supports("selector(&)");

const engine = () => new Worker(new URL("./worker.js", import.meta.url), { type: "module" });

// The engine may be there, or have failed, before the page listens. What it said is said again then: nobody has heard it.
const hold = (worker) => {
  const said = [];
  const keep = (event) => said.push(event);
  const kinds = ["message", "error"];
  for (const kind of kinds) worker.addEventListener(kind, keep);
  return () => {
    for (const kind of kinds) worker.removeEventListener(kind, keep);
    for (const event of said) worker.dispatchEvent(new event.constructor(event.type, event));
  };
};

if (recent) {
  try {
    // A link to a comparison needs the engine at once; the choice of sources comes first otherwise.
    const early = location.hash.startsWith("#/") ? engine() : undefined;
    const release = early && hold(early);
    const { default: init, page } = await import("./crossread.js");
    await init();
    page(early ?? engine());
    release?.();
  } catch (error) {
    console.error(error);
    // A panic has its own state, which the program has shown by itself.
    if (document.getElementById("crashed")?.hidden) fail("failed-load");
  }
} else {
  fail("failed-old");
}
