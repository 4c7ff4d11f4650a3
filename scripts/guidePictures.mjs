import { resolve } from "node:path";
import { withBuiltProgram } from "./setup/builtProgram.mjs";
import { checkNode } from "./setup/node.mjs";
import { tell } from "./setup/say.mjs";

// `npm run guide-pictures`: takes the pictures of verdicts in the volunteers' guide anew from the real program, into
// resources/guide/ and shared/report/guidePictures.ts. To be done when the check-in screen has changed its looks.
await tell(async () => {
  checkNode();
  const root = resolve(import.meta.dirname, "..");
  return await withBuiltProgram(root, { file: "test/build/guidePictures.ts" }, (module) => module.takeGuidePictures());
});
