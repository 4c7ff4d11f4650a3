import { statSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Page } from "@playwright/test";
import { expect, it } from "vitest";
import { ask, makeEvent } from "../build/drive.ts";
import { launchLanyard } from "../build/launch.ts";
import { rosterCsv } from "../build/roster.ts";

const MANY = 20_000;
/** Bytes of the journal's first growth, of about eight million: the import is being written then. */
const GROWN = 300_000;

const FIRST = Buffer.from("姓名,手机\r\n云山,19800000001\r\n", "utf8");

/** Has the program killed while it writes, and says how many bytes of that had come to the disk. */
async function killWhileWriting(window: Page, kill: () => Promise<void>, work: () => Promise<unknown>) {
  const folder = (await ask(window, "app.hello", null)).status.event?.folder;
  if (!folder) throw new Error("no event is open");
  const journal = join(folder, "journal.ndjson");
  const before = statSync(journal).size;
  // The window goes with the program, and the answer with it.
  const answer = work().then(
    () => "answered",
    () => "gone",
  );
  while (statSync(journal).size < before + GROWN) await sleep(1);
  await kill();
  return { written: statSync(journal).size - before, answer: await answer };
}

/*
 * The power goes in the middle of taking in, and of taking back, very many people. Nobody saw it confirmed, so it has
 * not happened: the list is as it was, and the same can be asked again.
 */
it("an import that a kill cut short has not happened, nor has one been taken back by half", async () => {
  let lanyard = await launchLanyard();
  const { dataFolder } = lanyard;
  await makeEvent(lanyard.window, FIRST);
  await ask(lanyard.window, "settings.change", { autoPrint: "never" });
  const readMany = async () => {
    const read = await ask(lanyard.window, "roster.read", {
      ...{ name: "many.csv", bytes: rosterCsv(MANY), encoding: null, sheet: null },
    });
    if (read.what !== "read") throw new Error(JSON.stringify(read));
    return read.draft;
  };
  const again = async () => {
    lanyard = await launchLanyard({ dataFolder });
    const { status } = await ask(lanyard.window, "app.hello", null);
    return status.event?.people;
  };
  const imports = async () =>
    (await ask(lanyard.window, "imports.list", null)).map(({ file, undone }) => [file, undone !== null]);

  const draft = await readMany();
  const cut = await killWhileWriting(lanyard.window, lanyard.kill9, () =>
    ask(lanyard.window, "roster.accept", { draft, withdrawGone: false }),
  );
  expect(cut.answer).toBe("gone");
  expect(await again()).toBe(1);
  expect(await imports()).toEqual([["roster.csv", false]]);

  const taken = await ask(lanyard.window, "roster.accept", { draft: await readMany(), withdrawGone: false });
  expect(taken).toMatchObject({ what: "imported", added: MANY });
  const [latest] = await ask(lanyard.window, "imports.list", null);
  const importId = latest?.importId ?? "";
  const undoing = await killWhileWriting(lanyard.window, lanyard.kill9, () =>
    ask(lanyard.window, "imports.undo", { importId }),
  );
  expect(undoing.answer).toBe("gone");
  expect(await again()).toBe(MANY + 1);
  expect((await imports()).filter(([, undone]) => undone)).toEqual([]);
  expect(await ask(lanyard.window, "imports.undo", { importId })).toMatchObject({ what: "undone", takenBack: MANY });
  expect((await ask(lanyard.window, "app.hello", null)).status.event?.people).toBe(1);
  await lanyard.close();
}, 180_000);
