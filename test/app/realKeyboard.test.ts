import { afterAll, beforeAll, expect, it } from "vitest";
import { ask } from "../build/drive.ts";
import { type Launched, launchLanyard } from "../build/launch.ts";
import { shot } from "../build/picture.ts";
import { onScreen, verdictOf } from "../build/screen.ts";
import { focusThroughX, typeLikeScanner } from "../build/typing.ts";

let lanyard: Launched;

beforeAll(async () => {
  lanyard = await launchLanyard({ language: "zh-CN", args: ["--open-sample"] });
  await onScreen(lanyard.window, "checkIn");
});

afterAll(() => lanyard.close());

// The other tests hand the keys to the window; here they come as a scanner's do, from the system's keyboard at 2 ms each.
it.runIf(process.platform === "linux")("admits by keys that come through the X server", async () => {
  const { window, complaints } = lanyard;
  const [person] = await ask(window, "people.search", { query: "贾岛", limit: 1 });
  if (person === undefined) throw new Error("the sample event has lost its 贾岛");
  const ticket = await ask(window, "tickets.show", { personId: person.id });
  await focusThroughX("Lanyard");
  await typeLikeScanner(window, ticket?.code ?? "", { through: "x", perKeyMs: 2 });
  expect(await verdictOf(window, "admitted")).toMatchObject({ name: person.name });
  await shot(window, "admitted-zh");
  expect(complaints.pages).toEqual([]);
});
