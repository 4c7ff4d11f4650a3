import { resolve } from "node:path";
import { ensureFonts } from "./setup/fonts.mjs";
import { tell } from "./setup/say.mjs";

// `npm run build` on its own also needs the fonts in place.
await tell(() => ensureFonts(resolve(import.meta.dirname, "..")));
