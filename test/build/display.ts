import { hasDisplay, startDisplay } from "../../scripts/setup/display.mjs";
import { endLater } from "./leftovers.ts";

/** Makes sure that windows can be opened: where there is no display, a virtual one for the tests of this file. */
export async function withDisplay(): Promise<void> {
  if (await hasDisplay()) return;
  const display = await startDisplay();
  process.env.DISPLAY = display.name;
  endLater(async () => {
    delete process.env.DISPLAY;
    await display.stop();
  });
}
