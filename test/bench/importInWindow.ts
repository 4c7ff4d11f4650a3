import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { ElectronApplication, Page } from "@playwright/test";
import { words } from "../../shared/i18n/say.ts";
import type { PersonId } from "../../shared/words/ids.ts";
import { ask } from "../build/drive.ts";
import { PICKED, WALKS_IN } from "../build/gates.ts";
import { launchLanyard } from "../build/launch.ts";
import { peakMemory, watchMainThread } from "../build/mainThread.ts";
import { ROOT } from "../build/paths.ts";
import { type Figure, median, timed } from "./figure.ts";

const PATIENCE = 120_000;

/**
 * A roster previewed and taken in as a person does it, while the door goes on; taken in again over the people who are
 * there by then; then the event left and opened again. How long each took, how long nothing else could run, what it held.
 */
export async function importInWindow(kind: string, file: string, people: number): Promise<Figure[]> {
  const { app, window, close } = await launchLanyard();
  const figures: Figure[] = [];
  const note = (what: string, value: number, unit: string, peers: Figure["peers"] = {}) =>
    figures.push({
      bench: "import",
      case: `${kind}, ${people} rows in the window, ${what}`,
      ...{ value, unit, limit: null, peers, n: 1 },
    });
  const guest = await anEventWithAGuest(window);
  const before = { "before the import": await peakMemory(app) };
  const longestGap = await watchMainThread(app);
  const noteBlock = async (during: string) =>
    note(`longest block of the main thread, ${during}`, await longestGap(), "ms");

  const accept = window.getByRole("button", { name: words("en").roster.accept(people) });
  await window.locator("input[type=file]").first().setInputFiles(file);
  note("chosen to preview shown", await timed(() => accept.waitFor({ timeout: PATIENCE })), "ms");
  await noteBlock("reading");

  const taking = accept.click().then(() => window.getByTestId("imported").waitFor({ timeout: PATIENCE }));
  const waits: number[] = [];
  note("yes to taken in", await timed(() => checkInUntil(window, guest, { done: taking, waits })), "ms");
  await noteBlock("taking in");
  note("a check-in meanwhile, median", median(waits), "ms");
  note("a check-in meanwhile, longest", Math.max(...waits), "ms");
  note("peak memory of the main process", await peakMemory(app), "MB", before);

  note("the same file again, to taken in", await timed(() => takeInAgain(window, file)), "ms");
  await noteBlock("taking in again");
  note("peak memory with the same file again", await peakMemory(app), "MB", before);
  await noteLeaving(app, window, { note, noteBlock });
  await close();
  return figures;
}

/** An event with nobody but one guest, who is in, and the program's window on its import. */
async function anEventWithAGuest(window: Page): Promise<PersonId> {
  await acceptSamplePage(window);
  const reply = await ask(window, "walkIn.register", {
    ...{ name: "Guest", nickname: null, company: null, jobTitle: null, phone: null, email: null },
    ...WALKS_IN,
    nonce: "nonce-of-the-guest",
  });
  const guest = reply.what === "outcome" ? reply.outcome.person?.id : undefined;
  if (!guest) throw new Error(reply.what);
  await window.reload();
  await window.getByRole("button", { name: words("en").start.title, exact: true }).click();
  return guest;
}

async function acceptSamplePage(window: Page): Promise<void> {
  const bytes = new Uint8Array(await readFile(join(ROOT, "resources", "sample-event", "page.md")));
  const page = await ask(window, "page.read", { name: "page.md", bytes });
  if (page.what !== "read") throw new Error(page.what);
  await ask(window, "page.accept", { draft: page.draft, details: null });
}

/** Somebody at the door every 50 ms until `done`; `waits` takes how long each waited, in ms. */
async function checkInUntil(
  window: Page,
  personId: PersonId,
  { done, waits }: { done: Promise<void>; waits: number[] },
): Promise<void> {
  let isDone = false;
  const end = done.finally(() => {
    isDone = true;
  });
  while (!isDone) {
    const nonce = `nonce-at-the-door-${waits.length}`;
    waits.push(await timed(() => ask(window, "checkIn.byHand", { personId, nonce, ...PICKED })));
    await sleep(50);
  }
  await end;
}

async function takeInAgain(window: Page, file: string): Promise<void> {
  const bytes = new Uint8Array(await readFile(file));
  const read = await ask(window, "roster.read", { name: "again", bytes, encoding: null, sheet: null });
  if (read.what !== "read") throw new Error(read.what);
  const taken = await ask(window, "roster.accept", { draft: read.draft, withdrawGone: false });
  if (taken.what !== "imported" || taken.added > 0) throw new Error(JSON.stringify(taken));
}

/** Another event takes this one's place, then this one is opened again. */
async function noteLeaving(
  app: ElectronApplication,
  window: Page,
  {
    note,
    noteBlock,
  }: { note: (what: string, ms: number, unit: string) => void; noteBlock: (during: string) => Promise<unknown> },
): Promise<void> {
  const { status } = await ask(window, "app.hello", null);
  note("the event left for a new one", await timed(() => acceptSamplePage(window)), "ms");
  await noteBlock("leaving the event");
  const folder = status.event?.folder;
  if (!folder) throw new Error("no event was open");
  note("the event opened again", await timed(() => ask(window, "events.open", { folder, rescue: false })), "ms");
  await noteBlock("opening the event");
  note("peak memory with the event opened again", await peakMemory(app), "MB");
}
