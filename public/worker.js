// The worker that compares: the engine, which says by itself when it is ready.

import init, { worker } from "./engine.js";

await init();
worker();
