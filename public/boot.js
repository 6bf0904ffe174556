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

if (recent) {
  try {
    // A link to a comparison needs the engine at once; the choice of sources comes first otherwise.
    const early = location.hash.startsWith("#/") ? engine() : undefined;
    const { default: init, page } = await import("./crossread.js");
    await init();
    page(early ?? engine());
  } catch (error) {
    console.error(error);
    // A panic has its own state, which the program has shown by itself.
    if (document.getElementById("crashed")?.hidden) fail("failed-load");
  }
} else {
  fail("failed-old");
}
